"""How reports put values, intervals, times and verdicts into words."""

import math
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import seeds
from transforms.tables import Article, Claim, Figure

EPOCH = date(1970, 1, 1)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""What neither XML 1.0 nor a terminal should be given; tab and line feed are kept."""

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))

PLURALS = {row["singular"]: row["plural"] for row in reversed(seeds.rows("irregular_plurals"))}
"""The first plural that the seed gives a noun."""

INVARIABLE = frozenset(row["unit"] for row in seeds.rows("invariable_units"))

CURRENCY_NOUNS = frozenset(row["unit"] for row in seeds.rows("currencies") if " " not in row["unit"]) | {"and"}

MOST_TOLD = 3
"""Values of one figure that are listed before the last one."""

VERDICTS = {
    "conflict": "cannot both be true",
    "update": "changed over time",
    "compatible": "can both be true",
    "agree": "sources agree",
    "single": "one source only",
}

CAUSES = {
    "scale": "the values differ by a power of ten, as when million is written for billion",
    "digit swap": "two digits have changed places",
    "percent against points": "percent in one place, percentage points in the other",
    "currency": "the amounts are in different currencies",
    "unit": "the values are in different units",
    "period": "the values are counted over different spans of time",
    "polarity": "one says up where the other says down",
    "stale": "one side repeats an older value",
    "definition": "the two may count different things under one name",
    "date": "the days differ",
    "name": "the names differ",
    "role": "the offices differ",
    "speaker": "the words are given to different speakers",
    "wording": "the quoted words differ",
    "value": "the values differ",
}


def clean(text: str) -> str:
    """Text without control characters, ANSI sequences' escapes among them."""
    return CONTROL.sub("", text)


def number(value: float) -> str:
    """A number for a reader: 1,200, 3.5 or 1.84 billion, without the noise of binary fractions."""
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    for scale, word in SCALES:
        scaled = f"{value / scale:.6g}"
        if scale <= abs(value) < 1000 * scale and float(scaled) * scale == value:
            return f"{scaled} {word}"
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    decimals = 5 - math.floor(math.log10(abs(value)))
    return f"{value:,.{min(max(decimals, 2), 12)}f}".rstrip("0").rstrip(".")


def amount(value: float, unit: str | None, dimension: str) -> str:
    """A value with its unit; a date as its day, a time of day as the clock shows it."""
    if dimension == "date":
        return day(value)
    if dimension == "time of day":
        return clock(value)
    if unit == "percent":
        return f"{number(value)} %"
    if unit is None:
        return number(value)
    named = unit if abs(value) == 1 else plural(unit)
    return f"{number(value)} {_currency(named) if dimension == 'money' else named}"


def _currency(unit: str) -> str:
    """A currency as it is written: Canadian dollars per month, US dollar, pound sterling."""
    head, per, rest = unit.partition(" per ")
    *country, noun = head.split()
    written = [
        word if word in CURRENCY_NOUNS else word.upper() if word in ("us", "uae") else word.capitalize()
        for word in country
    ]
    return " ".join([*written, noun]) + per + rest


def plural(unit: str) -> str:
    """The plural of a canonical unit: people, canadian dollars, kilometres per hour."""
    head, per, rest = unit.partition(" per ")
    before, space, noun = head.rpartition(" ")
    if noun in INVARIABLE:
        return unit
    if noun in PLURALS:
        noun = PLURALS[noun]
    elif noun.endswith(("s", "x", "z", "ch", "sh")):
        noun += "es"
    elif noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        noun = noun[:-1] + "ies"
    else:
        noun += "s"
    return f"{before}{space}{noun}{per}{rest}"


def ordinal(value: float) -> str:
    """2nd, 51st; what is no whole number stays as it is."""
    if value != int(value):
        return number(value)
    last = int(abs(value)) % 100
    return number(value) + ("th" if 10 < last < 14 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th"))


def day(days: float) -> str:
    """A day counted since 1970-01-01, as Wed 8 Oct 2025; what no calendar holds, as its number."""
    try:
        when = EPOCH + timedelta(days=math.floor(days))
    except (OverflowError, ValueError):
        return number(days)
    return f"{when:%a} {when.day} {when:%b} {when.year}"


def clock(minutes: float) -> str:
    """A time of day counted in minutes since midnight, as 06:45."""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours:02}:{rest:02}"


def value_of(row: Claim | Figure) -> str:
    """The value of a claim or figure with its unit, or its interval where it has none or is of more days than one.

    The values that are told of a figure, where they have nothing in common.
    """
    if isinstance(row, Figure) and _values_differ(row):
        return _told(row)
    if row.value is None or (isinstance(row, Claim) and row.dimension == "date" and (row.precision or 1) > 1):
        same = row.low is not None and row.low == row.high
        return amount(row.low or 0.0, row.unit, row.dimension) if same else interval_of(row)
    if row.dimension == "address":
        return f"{row.value:g} {row.unit}"
    if row.kind == "ordinal":
        return f"{ordinal(row.value)} {row.unit or ''}".strip()
    return amount(row.value, row.unit, row.dimension)


def _values_differ(figure: Figure) -> bool:
    return figure.value is figure.low is figure.high is None and len(figure.votes) > 1


def _told(figure: Figure) -> str:
    """The values of a figure that no one value stands for: 4 people or 6 people; their number where they are many."""
    votes = (replace(figure, value=vote.value, low=vote.low, high=vote.high, unit=vote.unit) for vote in figure.votes)
    *others, last = dict.fromkeys(value_of(vote) for vote in votes)
    if len(others) >= MOST_TOLD:
        return f"{len(others) + 1} values"
    return " or ".join(filter(None, (", ".join(others), last)))


def interval_of(row: Claim | Figure) -> str:
    """What a copy editor accepts as the same figure."""
    if isinstance(row, Figure) and _values_differ(row):
        return "none in common"
    return interval(row.low, row.high, row.unit, row.dimension)


def interval(low: float | None, high: float | None, unit: str | None, dimension: str) -> str:
    """An interval in words; null ends are unbounded. Whole months and years have their names."""
    if dimension == "time of day" and low is not None and high is not None and math.ceil(low) <= math.floor(high):
        low, high = math.ceil(low), math.floor(high)  # half a minute is no time that a clock shows
    if low is None and high is None:
        return "day left open" if dimension == "date" else "no bounds"
    if low is None or high is None:
        end, words = (high, "at most") if low is None else (low, "at least")
        return f"{words} {amount(end or 0.0, unit, dimension)}"
    if low == high:
        return f"exactly {amount(low, unit, dimension)}"
    if dimension == "date":
        return _calendar_name(low, high) or f"{day(low)} to {day(high)}"
    least, most = clock(low) if dimension == "time of day" else number(low), amount(high, unit, dimension)
    scale = least.partition(" ")[2]
    if scale and most.partition(" ")[2].startswith(scale):  # 1.835 to 1.845 billion dollars
        least = least.partition(" ")[0]
    return f"{least} to {most}"


def _calendar_name(low: float, high: float) -> str | None:
    """The name of the whole month or year that an interval of days is."""
    try:
        first, behind = EPOCH + timedelta(days=low), EPOCH + timedelta(days=high + 1)
    except (OverflowError, ValueError):
        return None
    if first.day != 1 or behind.day != 1:
        return None
    months = 12 * (behind.year - first.year) + behind.month - first.month
    if months == 1:
        return f"{first:%B} {first.year}"
    return str(first.year) if months == 12 and first.month == 1 else None


def name_of(article: Article) -> str:
    """What to call an article beside its outlet: its headline, else the name of its file."""
    return article.title or article.raw_path.replace("\\", "/").rpartition("/")[2]


def published(article: Article) -> str:
    """When an article was published, as exactly as that is known."""
    return "no date" if article.published_at is None else moment(article.published_at, article.published_precision)


def moment(when: datetime, precision: str | None) -> str:
    """A UTC time to its precision."""
    if precision == "year":
        return str(when.year)
    if precision == "month":
        return f"{when:%B} {when.year}"
    written = f"{when.day} {when:%B} {when.year}"
    return written if precision == "day" else f"{written}, {when:%H:%M} UTC"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """1 article, 2 articles."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def in_words(count: int) -> str:
    """A small count as a headline has it: one, nine, 10."""
    return NUMERALS[count] if 0 <= count < len(NUMERALS) else f"{count:,}"


def support(count: int) -> str:
    """The lineages on one side, in words."""
    return counted(count, "independent text")


PLAIN_CAUSES = (None, "value", "date")
"""Causes that say no more than the two witnesses do."""

RULES = {
    "figure_conflict": "Sources give one figure values that cannot both be true",
    "weekday_date": "A weekday and a date name different days",
    "headline_figure": "Headline and body of one article give different figures",
    "restated_figure": "One article gives one figure two values",
    "event_day": "Two articles give one event two days",
    "person_day": "Two articles give what befell one person two days",
    "event_hour": "Two articles give one event two hours",
    "odd_figure": "An article gives one figure two values, of which another text has one",
    "other_currency": "Two articles give one amount in two currencies",
    "other_unit": "Two articles give one number in two units",
    "mistyped_figure": "Two articles write one figure with the same digits and another value",
    "event_toll": "Two articles give one event as many dead and not as many hurt, or the other way round",
    "stale_toll": "An article gives a lower toll than articles of days before",
    "restated_day": "One article gives one event two days",
    "part_total": "Parts and their total do not fit",
    "listed_ages": "More or fewer ages are listed than there are persons",
    "change_endpoints": "A change does not fit its two ends",
    "share_bounds": "A part is more than the whole",
    "converted_figure": "A figure in brackets is not the one before it in another unit",
    "future_event": "An article reports as past what it dates after its publication",
    "altered_quote": "One utterance is quoted with words of different meaning",
    "altered_sentence": "Two articles print one sentence with a word altered",
    "quote_speaker": "The same words are given to different speakers",
    "name_spelling": "One name is spelled in two ways",
    "retold_quote": "A retelling puts other words in quotation marks",
    "retold_speaker": "A retelling gives quoted words to somebody else",
    "act_actor": "One act is given to different persons",
    "act_direction": "Who did a thing to whom is told both ways",
    "swapped_age": "Somebody has the age of somebody else",
    "opposite": "One article tells of a thing what another one denies",
    "quantifier": "Articles speak of different parts of one thing",
    "organisation_name": "One organisation is named in two ways",
    "role_conflict": "One person is given offices that exclude each other",
    "role_portfolio": "One person is given different portfolios",
}


def rule(name: str) -> str:
    """A rule in words."""
    return RULES.get(name, name.replace("_", " ").capitalize())
