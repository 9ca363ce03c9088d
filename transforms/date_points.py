"""Dates of the calendar: what names its own month, year, season or decade, in all the forms of writing it.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None. What hangs on "now" or on
another date is read by `transforms.date_grammar`.
"""

from dataclasses import dataclass

import seeds
from transforms.date_words import DASHES, MONTH_CERTAINTY, MONTHS, ORDINALS, Token, Words, century

SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
HOLIDAYS = frozenset(row["word"] for row in seeds.rows("holidays"))
HOLIDAY_FIRST = frozenset(word.replace("'", " ").replace("’", " ").replace(".", " ").split()[0] for word in HOLIDAYS)
LONGEST_HOLIDAY = 6
"""Tokens of the longest holiday's name: st . patrick ' s day."""

HOLIDAY_BEFORE = frozenset(("at", "over", "around", "before", "after", "this", "last", "next"))
YEAR_OFFSETS = {"last": -1, "this": 0, "next": 1}
PAIR_BEFORE = frozenset(
    ("on", "from", "to", "until", "till", "by", "since", "between", "before", "after", "through", "this")
)
"""Words after which two numbers and a slash are a day and a month rather than a fraction or a score."""

NAMED_PAIRS = frozenset(("9/11", "24/7", "7/7", "50/50"))
"""Numbers with a slash that name something else."""

DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "your", "my", "s’", "'s"]
)
YEAR_BEFORE = frozenset(
    ["in", "since", "during", "by", "until", "till", "mid", "early", "late", "circa", "year", "years"]
)
"""Words after which four digits are a year, whatever follows."""

NOT_AFTER_YEAR = frozenset((
    "percent", "per", "million", "billion", "trillion", "points", "km", "m", "metres", "meters", "block",
))  # fmt: skip
"""Words before which four digits are a count or a house number."""

YEAR_MAYBE = frozenset(["from", "to", "of", "for", "before", "after", "between", "through", "around", "about"])
"""Words after which four digits are a year unless a plural that can be counted follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a date expression says.

    Attributes:
        grain: day, week, weekend, month, quarter, half, season, year, decade, century, fiscal_year or holiday.
        year, month, day, weekday: the fields it names; `month` is the number of a quarter, half or season too.
        offset: units from now that a word such as "last" (-1), "this" (0) or "next" (1) gives.
        count: how many units a run such as "the past three weeks" has.
        shift: units to move from `base`, or from now: "two weeks before Friday" is -2.
        nth: which `grain` inside `base`, from 1, or from -1 backwards.
        base: the expression it hangs on.
        until: the other end of a range.
        part: start, early, mid, late or end; earlier, later or rest, which are counted from now.
        bound: before, after or by, where the words only bound the time.
        name: the holiday, as `seeds/holidays.csv` spells it.
        swapped: month and day could change places.
        vague: the count was a vague one.
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    count: int | None = None
    shift: int | None = None
    nth: int | None = None
    base: "When | None" = None
    until: "When | None" = None
    part: str | None = None
    bound: str | None = None
    name: str | None = None
    swapped: bool = False
    vague: bool = False


Parsed = tuple[When, int] | None


class Points(Words):
    """Readers of dates of the calendar.

    Args:
        tokens: the sentence.
        day_first: whether 3/5 is the third of May; None: it may be either.
    """

    def __init__(self, tokens: list[Token], day_first: bool | None) -> None:
        super().__init__(tokens)
        self.day_first = day_first

    def weekday_tail(self, index: int, depth: int) -> Parsed:
        """The date that a weekday introduces."""
        stop = index
        if self.word(stop) in (",", "(", *DASHES):
            stop += 1
        stop += self.word(stop) == "the"
        inner = (
            self.numeric(stop, depth, dotted=True)
            or self.day_month(stop, depth)
            or self.month_day(stop, depth, days_only=True)
        )
        if inner and inner[0].grain == "day":
            end = inner[1] + (self.word(index) == "(" and self.word(inner[1]) == ")")
            return inner[0], end
        if self.word(index) in (",", "("):
            return None
        ordinal = self.ordinal(stop)
        if ordinal and ordinal[0] <= 31 and (self.word(index) == "the" or self.word(stop).isdigit()):
            return When(grain="day", day=ordinal[0]), ordinal[1]
        plain = self.day(stop) if stop == index else None
        if plain is None or self.more_digits(plain[1]):
            return None
        follower = self.word(plain[1])
        if follower[:1].isalnum() or follower in ("%", ":", "-", "–", "$", "/"):
            return None
        return When(grain="day", day=plain[0]), plain[1]

    def month_day(self, index: int, depth: int, days_only: bool = False) -> Parsed:
        """October 8, 2025; Oct. 8; May twenty-nine; October 2025; October."""
        month = self.month(index, led=True)
        if month is None:
            return None
        number, stop = month
        worded = self.worded_year(stop)
        if worded and not days_only:
            return When(grain="month", month=number, year=worded[0]), worded[1]
        the = self.word(stop) == "the"
        day = self.day(stop + the, words=True)
        if day and self.plausible_day(day[1], stop + the):
            year = self.year_tail(day[1])
            if year:
                return When(grain="day", month=number, day=day[0], year=year[0]), year[1]
            return When(grain="day", month=number, day=day[0]), day[1]
        if days_only:
            return None
        skip = 1 if self.word(stop) in ("of", "in", ",") else 0
        year_month = self.year(stop + skip)
        if year_month and not self.more_digits(year_month[1]):
            if (
                self.word(stop) == ","
                and self.word(year_month[1]) not in (",", ".", ")", "")
                and self.counted(year_month[1])
            ):
                return None
            return When(grain="month", month=number, year=year_month[0]), year_month[1]
        short = stop + 1 + (self.word(stop + 1) in ("'", "’"))
        two_digits = self.word(short).isdigit() and len(self.word(short)) == 2
        if self.word(stop) == "of" and two_digits and not self.more_digits(short + 1) and not self.counted(short + 1):
            return When(grain="month", month=number, year=century(int(self.word(short)))), short + 1
        if self.word(stop) in YEAR_OFFSETS and self.word(stop + 1) == "year":
            return When(
                grain="month", month=number, base=When(grain="year", offset=YEAR_OFFSETS[self.word(stop)])
            ), stop + 2
        bare = self.month(index, led=False)
        return (When(grain="month", month=number), bare[1]) if bare else None

    def plausible_day(self, stop: int, first: int) -> bool:
        """Whether the number after a month is its day, not "May 10 per cent" or "March 3.5"."""
        if self.more_digits(stop) or self.word(stop) in ("%", "percent", "pct"):
            return False
        if self.word(stop) == "per" and self.word(stop + 1) in ("cent", "cents"):
            return False
        return not (self.glued(first) and self.word(first - 1) in DASHES | {"$", "€", "£"})

    def day_month(self, index: int, depth: int) -> Parsed:
        """8 October 2025; the 4th of July; 23rd day of September."""
        stop = index + (self.word(index) == "the")
        day = self.day(stop, words=True)
        if day is None or self.word(stop - 1) in ("$", "€", "£", "."):
            return None
        if self.glued(stop) and self.word(stop - 1) in (".", ",") and self.word(stop - 2).isdigit():
            return None
        number, after = day
        if self.word(after) == "day" and self.word(after + 1) == "of":
            after += 1
        skip = 1 if self.word(after) == "of" else 0
        month = self.month(after + skip, led=True)
        if month is None:
            return None
        if MONTH_CERTAINTY[self.word(after + skip)] == "word" and not skip and self.tokens[after].surface.islower():
            return None
        year = self.year_tail(month[1])
        if year:
            return When(grain="day", month=month[0], day=number, year=year[0]), year[1]
        return When(grain="day", month=month[0], day=number), month[1]

    def numeric(self, index: int, depth: int, dotted: bool = False) -> Parsed:
        """2025-10-08, 8/10/2025, 10/8, 05-Aug-2016, 2016/11, 2017-Q1."""
        fields = [index]
        separator = ""
        stop = index + 1
        while (
            len(fields) < 3
            and self.word(stop) in ("/", "-", ".")
            and (not separator or self.word(stop) == separator)
            and self.glued(stop)
            and self.glued(stop + 1)
            and (self.word(stop + 1).isdigit() or self.word(stop + 1) in MONTHS)
        ):
            separator = self.word(stop)
            fields.append(stop + 1)
            stop += 2
        words = [self.word(field) for field in fields]
        if len(fields) == 1 or (self.glued(index) and self.word(index - 1) in (".", ",", "/", "$", "€", "£")):
            return None
        if self.glued(index) and self.word(index - 1) == "-" and not self.word(index - 2).isdigit():
            return None
        goes_on = self.word(stop)[:1].isalnum() or self.word(stop) in ("%", "/", "°")
        if (self.glued(stop) and goes_on and self.word(stop) != "t") or self.more_digits(stop):
            return None
        if len(fields) == 2 and all(word.isdigit() and len(word) < 3 for word in words) and not dotted:
            before = self.word(index - 1)
            paired = before in PAIR_BEFORE or (before in (*DASHES, "and") and self.word(index - 3) == "/")
            opens = self.word(stop) in DASHES and self.word(stop + 2) == "/"
            if not (paired or opens) or "/".join(words) in NAMED_PAIRS:
                return None
        when = self.fields(words, separator, dotted)
        return (when, stop) if when else None

    def fields(self, words: list[str], separator: str, dotted: bool) -> When | None:
        """A date from joined fields, by their sizes."""
        named = [MONTHS[word] for word in words if word in MONTHS]
        numbers = [int(word) for word in words if word.isdigit() and len(word) <= 4]
        years = [n for word, n in zip([w for w in words if w.isdigit()], numbers, strict=False) if len(word) == 4]
        if len(named) + len(numbers) != len(words) or len(named) > 1 or len(years) > 1:
            return None
        if years and not 1500 <= years[0] <= 2199:
            return None
        rest = [n for word, n in zip([w for w in words if w.isdigit()], numbers, strict=False) if len(word) < 4]
        if named:
            if len(words) == 2 and years:
                return When(grain="month", month=named[0], year=years[0])
            if len(rest) == 1 and 1 <= rest[0] <= 31 and separator != ".":
                return When(grain="day", month=named[0], day=rest[0], year=years[0] if years else None)
            if len(rest) == 2 and 1 <= rest[0] <= 31:
                return When(grain="day", month=named[0], day=rest[0], year=century(rest[1]))
            return None
        if len(words) == 2:
            if years:
                return (
                    When(grain="month", month=rest[0], year=years[0])
                    if 1 <= rest[0] <= 12 and separator != "." and (separator == "/" or len(words[0] + words[1]) > 5)
                    else None
                )
            if separator == "-" or (separator == "." and not dotted):
                return None
            return self.day_and_month(rest[0], rest[1], None)
        if years and words[0] == str(years[0]).zfill(4):
            return _dated(years[0], rest[0], rest[1])
        if len(words[2]) == 4:
            return self.day_and_month(rest[0], rest[1], years[0])
        if years or len(words[2]) != 2:
            return None
        return self.day_and_month(rest[0], rest[1], century(rest[2])) if separator == "/" or dotted else None

    def day_and_month(self, one: int, two: int, year: int | None) -> When | None:
        """Two numbers as day and month in the order this text uses."""
        if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12):
            return None
        either = one <= 12 and two <= 12
        if year is None and self.day_first is None and either and one != two and min(one, two) < 2:
            # 1/3, 1/10: a fraction or a score as often as a date
            pass
        month, day = (two, one) if one > 12 or (either and self.day_first) else (one, two)
        swapped = either and one != two and self.day_first is None
        return When(grain="day", month=month, day=day, year=year, swapped=swapped)

    def decade(self, index: int, depth: int) -> Parsed:
        """The 1970s, the '90s, the noughties, the 21st century."""
        stop = index + (self.word(index) == "the")
        ordinal = self.ordinal(stop)
        if ordinal and self.word(ordinal[1]) in ("century", "centuries"):
            return When(grain="century", year=(ordinal[0] - 1) * 100), ordinal[1] + 1
        if stop > index and self.word(stop) == "noughties":
            return When(grain="decade", year=2000), stop + 1
        apostrophe = self.word(stop) in ("'", "’", "‘")
        stop += apostrophe
        word = self.word(stop)
        after = stop + 1
        if self.word(after) in ("'", "’") and self.glued(after):
            after += 1
        if not (word.isdigit() and word.endswith("0") and self.word(after) == "s" and self.glued(after)):
            return None
        if len(word) == 4 and 1500 <= int(word) <= 2090:
            grain = "century" if word.endswith("00") and word != "2000" else "decade"
            return When(grain=grain, year=int(word)), after + 1
        if len(word) == 2 and (
            apostrophe or (index != stop and self.word(index - 1) in ("in", "since", "during", "of"))
        ):
            return When(grain="decade", year=1900 + int(word) if int(word) >= 30 else 2000 + int(word)), after + 1
        return None

    def season(self, index: int, depth: int) -> Parsed:
        """The summer, spring 2019, winter of 2016."""
        article = self.word(index) == "the"
        stop = index + article
        season = SEASONS.get(self.word(stop))
        if season is None:
            return None
        name = self.word(stop)
        stop += 1
        year = self.bare_year(stop + (self.word(stop) == "of"), depth, sure=True)
        if year:
            return When(grain="season", month=season, year=year[0].year), year[1]
        led = self.word(index - 1) in (
            "in",
            "over",
            "since",
            "during",
            "until",
            "by",
            "this",
            "early",
            "late",
            "mid",
            "through",
            "throughout",
        )
        if not article or not led or self.word(stop) in ("of", "in", "from", "for", "-"):
            return None
        if name in ("fall", "spring") and self.word(index - 1) not in ("in", "since", "until", "by"):
            return None
        return When(grain="season", month=season), stop

    def holiday(self, index: int, depth: int) -> Parsed:
        """On Christmas Eve, by Easter 2018, last Thanksgiving: where the words around it show that the day is meant."""
        if self.word(index) not in HOLIDAY_FIRST:
            return None
        name, stop = "", index
        for end in range(index + 1, min(index + LONGEST_HOLIDAY, len(self.tokens)) + 1):
            spelled = self.joined(index, end)
            if spelled in HOLIDAYS:
                name, stop = spelled, end
        if not name:
            return None
        year = self.year_tail(stop)
        if year:
            return When(grain="holiday", name=name, year=year[0]), year[1]
        if self.tokens[index].surface[0].islower():
            return None
        before = self.word(index - 1)
        alone = not self.word(stop)[:1].isalpha()
        if before in ("on", "since", "until", "by") or (before in HOLIDAY_BEFORE and alone):
            return When(grain="holiday", name=name), stop
        return None

    def fiscal(self, index: int, depth: int) -> Parsed:
        """Fiscal 2025, the financial year 2024, FY25."""
        word = self.word(index)
        if word in ("fiscal", "financial") and (word == "fiscal" or self.word(index + 1) == "year"):
            stop = index + 1 + (self.word(index + 1) == "year")
            year = self.year(stop)
            if year is None:
                return None
            if self.word(year[1]) in DASHES and self.word(year[1] + 1) == f"{(year[0] + 1) % 100:02}":
                return When(grain="year", year=year[0], until=When(grain="year", year=year[0] + 1)), year[1] + 2
            return When(grain="fiscal_year", year=year[0]), year[1]
        if word == "fy":
            digits = self.word(index + 1)
            if digits.isdigit() and len(digits) in (2, 4):
                return When(
                    grain="fiscal_year", year=century(int(digits)) if len(digits) == 2 else int(digits)
                ), index + 2
        return None

    def bare_year(self, index: int, depth: int, sure: bool = False) -> Parsed:
        """A year by itself, where the words around it say that it is one."""
        if self.word(index) in ("year", "calendar"):
            index += 1 + (self.word(index) == "calendar")
        parsed = self.year(index)
        if parsed is None:
            return None
        year, stop = parsed
        if self.more_digits(stop) or (self.glued(stop) and self.word(stop)[:1].isalpha()):
            return None
        if self.glued(index) and self.word(index - 1) in ("$", "€", "£", ".", ",", "/", "#", ":"):
            return None
        if self.word(stop) in NOT_AFTER_YEAR:
            return None
        before = self.word(index - 1)
        if sure or before in YEAR_BEFORE:
            return When(grain="year", year=year), stop
        if not self.word(index).isdigit():
            return None
        if before in YEAR_MAYBE:
            return None if self.counted(stop) else (When(grain="year", year=year), stop)
        if before == "(" and self.word(stop) in (")", *DASHES):
            return When(grain="year", year=year), stop
        if before in ("than", "to") and self.word(index - 2) in ("later", "earlier", "prior"):
            return When(grain="year", year=year), stop
        if before in ("or", "and", ",", "/") and self.word(index - 2).isdigit() and len(self.word(index - 2)) == 4:
            led = self.word(index - 3) in YEAR_BEFORE or self.word(index - 3) in YEAR_MAYBE
            return (When(grain="year", year=year), stop) if led and self.year(index - 2) else None
        if self.word(stop) in DASHES and self.year(stop + 1) and before != "-":
            return When(grain="year", year=year), stop
        modifier = (
            before in DETERMINERS
            or (before.isalpha() and self.word(index - 2) in DETERMINERS)
            or (before == "s" and self.glued(index - 1))
            or self.word(index - 1) in ORDINALS
        )
        if modifier and self.word(stop)[:1].isalpha() and 1900 <= year <= 2099 and not self.counted(stop):
            return When(grain="year", year=year), stop
        return None


def _dated(year: int, month: int, day: int) -> When | None:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return When(grain="day", year=year, month=month, day=day)
    return None
