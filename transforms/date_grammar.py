"""The grammar of date expressions: from words to what they say, before anything is known about "now".

In: a sentence. Out: `When` values, each a description of days such as "October 8", "the second week of next month"
or "from Monday to May 3", with its place in the text. `transforms.date_resolution` turns them into days.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import seeds

MONTHS = {row["word"]: int(row["month"]) for row in seeds.rows("months")}
MONTH_CERTAINTY = {row["word"]: row["certainty"] for row in seeds.rows("months")}
WEEKDAYS = {row["word"]: int(row["weekday"]) for row in seeds.rows("weekdays")}
WEEKDAY_CERTAINTY = {row["word"]: row["certainty"] for row in seeds.rows("weekdays")}
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
UNITS = {
    unit + plural: unit
    for unit in ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")
    for plural in ("", "s")
}
OFFSETS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
PARTS = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early", "mid": "mid", "middle": "mid",
    "late": "late", "end": "late", "close": "late",
}  # fmt: skip
SMALL = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
VAGUE_COUNTS = {"a": 1, "an": 1, "couple": 2}
DASHES = "-–—~"
TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
TRIGGER = re.compile(
    r"\d\s*[/.-]\s*\d|[12]\d\d\d|\d0['’]?s\b|"
    r"(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|"
    r"yesterday|week|month|quarter|year|day|decade|centur|fortnight|spring|summer|autumn|fall|winter|fy\d|fiscal|"
    r"nineteen|twenty|thousand|noughties|[hq][1-4])|[a-z]+ties\b|\d[hq][1-4]\b)"
)
"""Cheap sign that a sentence may hold a date; what it lets through is read word by word."""

DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "your", "my", "s’", "'s"]
)
YEAR_BEFORE = frozenset(
    ["in", "since", "during", "by", "until", "till", "mid", "early", "late", "circa", "year", "years"]
)
"""Words after which four digits are a year, whatever follows."""

YEAR_MAYBE = frozenset(["from", "to", "of", "for", "before", "after", "between", "and", "through", "around", "about"])
"""Words after which four digits are a year unless a plural that can be counted follows."""

MONTH_BEFORE = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "through",
        "during",
        "before",
        "after",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "between",
        "and",
        "or",
        "every",
        "each",
        "past",
        "previous",
        "coming",
        "around",
    ]
)
"""Words after which a bare month is one even where it could be a name or a verb."""


class Token(NamedTuple):
    """One word, run of digits or mark."""

    word: str
    surface: str
    start: int
    end: int
    glued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a date expression says.

    Attributes:
        grain: day, week, weekend, month, quarter, half, season, year, decade, century, fiscal_year or range.
        year, month, day, weekday: the fields it names; `month` is the number of a quarter, half or season too.
        offset: units from now that a word such as "last" (-1), "this" (0) or "next" (1) gives.
        count: how many units a run such as "the past three weeks" has.
        shift: units to move from `base`, or from now: "two weeks before Friday" is -2.
        nth: which `grain` inside `base`, from 1, or from -1 backwards.
        base: the expression it hangs on.
        until: the other end of a range.
        part: early, mid or late.
        bound: before, after or by, where the words only bound the time.
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
    swapped: bool = False
    vague: bool = False


class Found(NamedTuple):
    """An expression with its place."""

    when: When
    start: int
    end: int


Parsed = tuple[When, int] | None


def find(text: str, start: int, end: int, day_first: bool | None = None) -> Iterator[Found]:
    """The date expressions of one sentence, in order, none inside another.

    Args:
        text: the whole text.
        start, end: the sentence.
        day_first: whether 3/5 is the third of May; None reads it as March 5 and says it may be the other way.
    """
    if not TRIGGER.search(text, start, end):
        return
    tokens = [
        Token(m.group().lower(), m.group(), m.start(), m.end(), m.start() > start and not text[m.start() - 1].isspace())
        for m in TOKEN.finditer(text, start, end)
    ]
    reader = Reader(tokens, day_first)
    index = 0
    while index < len(tokens):
        parsed = reader.expression(index)
        if parsed is None:
            index += 1
            continue
        when, stop = parsed
        yield Found(when, tokens[index].start, tokens[stop - 1].end)
        index = stop


class Reader:
    """Reads expressions from the tokens of one sentence; each method takes an index and gives a value and the next."""

    def __init__(self, tokens: list[Token], day_first: bool | None) -> None:
        self.tokens = tokens
        self.day_first = day_first

    def word(self, index: int) -> str:
        """The lower-case word at an index, or an empty string outside the sentence."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before it without white space."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued

    def expression(self, index: int) -> Parsed:
        """A range, a bound or a point."""
        word = self.word(index)
        if word in ("from", "between"):
            inner = self.range(index + 1, opened=word)
            if inner:
                return inner
        if self.glued(index) and self.word(index - 1) in ("@", "_", "/", "#"):
            return None
        return self.range(index) or self.bounded(index) or self.point(index)

    def bounded(self, index: int) -> Parsed:
        """A point after "before", "after" or "by"; the bound's word is not part of the span."""
        bound = None
        if self.word(index - 1) in ("before", "until", "till"):
            bound = "before" if self.word(index - 1) == "before" else None
        elif self.word(index - 1) in ("after", "by"):
            bound = self.word(index - 1)
        elif self.word(index - 2) in ("later", "earlier", "prior") and self.word(index - 1) in ("than", "to"):
            bound = "after" if self.word(index - 2) == "later" else "before"
            if self.word(index - 3) == "no":
                bound = "by" if bound == "after" else None
        parsed = self.point(index) if bound else None
        if parsed is None or self.word(parsed[1]) in ("'", "’"):
            return None
        return replace(parsed[0], bound=bound), parsed[1]

    # Ranges

    def range(self, index: int, opened: str = "") -> Parsed:
        """Two points joined, each lending the other the month or year it lacks."""
        left = self.point(index)
        if (
            opened == "from"
            and left
            and left[0].grain == "year"
            and self.word(left[1]) in ("to", "-", "–")
            and left[0].year
        ):
            right_year = self.year(left[1] + 1, sure=True)
            if right_year and self.counted(right_year[1]):
                return None
        for candidate in (left, self.bare_day(index, opened)):
            if candidate is None:
                continue
            when, stop = candidate
            joined = self.joiner(stop, opened)
            if joined is None:
                continue
            right = self.point(joined)
            if right is None or right[0].until:
                right = self.bare_end(when, joined)
            if right is None:
                continue
            pair = _lend(when, right[0])
            if pair:
                return replace(pair[0], until=pair[1]), right[1]
        return None

    def joiner(self, index: int, opened: str) -> int | None:
        word = self.word(index)
        if word in DASHES and word:
            return index + 1
        if word in ("to", "until", "till", "through", "thru") or (word == "and" and opened == "between"):
            return index + 1
        return None

    def bare_day(self, index: int, opened: str) -> Parsed:
        """A day of the month that gets its month from what follows: "3 to 5 May"."""
        parsed = self.day(index)
        if parsed is None or (not opened and self.word(parsed[1]) not in DASHES and self.word(parsed[1]) != "to"):
            return None
        return When(grain="day", day=parsed[0]), parsed[1]

    def bare_end(self, left: When, index: int) -> Parsed:
        """The end of a range that leans on its start: "May 3-5", "2024-25"."""
        word = self.word(index)
        if left.grain == "year" and left.year and word.isdigit() and len(word) == 2:
            if int(word) == (left.year + 1) % 100 and not self.glued(index + 1):
                return When(grain="year", year=left.year + 1), index + 1
            return None
        if left.grain == "year" and left.year:
            parsed = self.year(index, sure=True)
            return (When(grain="year", year=parsed[0]), parsed[1]) if parsed and parsed[0] > left.year else None
        if left.grain == "day" and left.month and left.day:
            day = self.day(index)
            if day and day[0] > left.day and not self.more_digits(day[1]):
                stop = day[1]
                year = self.year_tail(stop)
                return When(grain="day", month=left.month, day=day[0], year=year[0] if year else None), (
                    year[1] if year else stop
                )
        return None

    def more_digits(self, index: int) -> bool:
        """Whether a number goes on: "3-5.2", "10%"."""
        return (self.glued(index) and self.word(index) in ("%", ":", "/")) or (
            self.glued(index)
            and self.word(index) in (".", ",")
            and self.glued(index + 1)
            and self.word(index + 1).isdigit()
        )

    # Points

    def point(self, index: int, depth: int = 0) -> Parsed:
        """One expression that is no range, the longest that begins here."""
        if depth > 2:
            return None
        best: Parsed = None
        readers: tuple[Callable[[int, int], Parsed], ...] = (
            self.shifted, self.nth_of, self.part, self.deictic, self.offset_unit, self.weekday_date, self.numeric,
            self.day_month, self.month_day, self.quarter, self.decade, self.season, self.fiscal, self.bare_year,
        )  # fmt: skip
        for read in readers:
            parsed = read(index, depth)
            if parsed and (best is None or parsed[1] > best[1]):
                best = parsed
        return best

    def deictic(self, index: int, depth: int) -> Parsed:
        """Today, yesterday, tomorrow, tonight, this morning, last night."""
        word, following = self.word(index), self.word(index + 1)
        shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
        if shift is not None:
            if self.word(index + 1) in ("'", "’") and self.word(index + 2) == "s" and word == "today":
                return When(grain="day", shift=0, vague=True), index + 1
            return When(grain="day", shift=shift), index + 1
        if word == "this" and following in ("morning", "afternoon", "evening"):
            return When(grain="day", shift=0), index + 2
        if word == "last" and following == "night":
            return When(grain="day", shift=-1), index + 2
        if word == "the" and following == "day" and self.word(index + 2) in ("before", "after"):
            inner = self.point(index + 3, depth + 1)
            if inner:
                sign = -1 if self.word(index + 2) == "before" else 1
                return When(grain="day", shift=sign, base=inner[0]), inner[1]
        return None

    def offset_unit(self, index: int, depth: int) -> Parsed:
        """Last week, this month, the next three years, the weekend, the week of April 10."""
        stop = index
        earlier = self.word(stop) in ("earlier", "later")
        part = {"earlier": "early", "later": "late"}[self.word(stop)] if earlier else None
        if earlier:
            stop += 1
        article = self.word(stop) in ("the", "these", "those")
        if article:
            stop += 1
        offset = OFFSETS.get(self.word(stop))
        if offset is None:
            unit = UNITS.get(self.word(stop))
            if article and unit == "week" and self.word(stop + 1) in ("of", "commencing", "beginning", "starting"):
                skip = 2 + (self.word(stop + 2) == "on")
                inner = self.point(stop + skip, depth + 1)
                if inner and inner[0].grain == "day":
                    return When(grain="week", base=inner[0], nth=0), inner[1]
            if article and unit == "weekend" and self.word(stop + 1) != "of" and not self.word(stop).endswith("s"):
                return When(grain="weekend"), stop + 1
            return None
        stop += 1
        if self.word(stop) in ("past", "coming", "calendar") and self.word(stop - 1) in ("this", "the", "last", "next"):
            offset = OFFSETS.get(self.word(stop), offset)
            stop += 1
        count = self.count(stop)
        if count and offset != 0:
            unit = UNITS.get(self.word(count[1]))
            if unit and self.word(count[1] - 1) not in ("a", "an") and not self.glued(count[1]):
                return (
                    When(grain=unit, count=count[0] * offset, vague=count[2]),
                    count[1] + 1,
                )
            return None
        unit = UNITS.get(self.word(stop))
        if unit and self.word(stop) == unit:
            if unit == "day" or (article and offset == -1 and self.word(stop - 1) == "past"):
                return When(grain=unit, count=-1), stop + 1 if unit != "day" else stop
            if self.word(stop + 1) == "’" or self.word(stop + 1) == "'":
                pass
            return When(grain=unit, offset=offset, part=part), stop + 1
        if unit and offset != 0 and self.word(stop) != unit and unit != "day":
            return When(grain=unit, count=3 * offset, vague=True), stop + 1
        if part:
            return None
        weekday = self.weekday(stop)
        if weekday is not None:
            stop += 1
            inner = self.weekday_tail(stop, depth)
            if inner:
                return replace(inner[0], weekday=weekday), inner[1]
            return When(grain="day", weekday=weekday, offset=offset), stop
        month = self.month(stop, led=True)
        if month and not article:
            return When(grain="month", month=month[0], offset=offset), month[1]
        season = SEASONS.get(self.word(stop))
        if season is not None:
            return When(grain="season", month=season, offset=offset), stop + 1
        return None

    def shifted(self, index: int, depth: int) -> Parsed:
        """Two weeks ago, three days before Friday, in two months, a year later, the week after next."""
        if self.word(index) == "the" and UNITS.get(self.word(index + 1)) and self.word(index + 2) == "after":
            skip = 3 + (self.word(index + 3) == "the")
            if self.word(index + skip) == "next":
                return When(grain=UNITS[self.word(index + 1)], offset=2), index + skip + 1
            return None
        stop = index + (self.word(index) == "in")
        count = self.count(stop)
        if count is None:
            return None
        number, stop, vague = count
        unit = UNITS.get(self.word(stop))
        if unit is None or unit == "weekend":
            return None
        stop += 1
        word = self.word(stop)
        if self.word(index) == "in":
            if word in ("'", "’") and self.word(stop + 1) == "time":
                stop += 2
            return When(grain=unit, shift=number, vague=vague, bound="in"), stop
        if word == "ago":
            return When(grain=unit, shift=-number, vague=vague), stop + 1
        if word in ("before", "after", "from"):
            if self.word(stop + 1) == "now" and word == "from":
                return When(grain=unit, shift=number, vague=vague), stop + 2
            inner = self.point(stop + 1, depth + 1)
            if inner and inner[0].grain == "day":
                sign = -1 if word == "before" else 1
                return When(grain=unit, shift=sign * number, base=inner[0], vague=vague), inner[1]
        return None

    def nth_of(self, index: int, depth: int) -> Parsed:
        """The first week of October, the last three months of 2021, the 15th day of next month."""
        stop = index + (self.word(index) == "the")
        if self.word(stop) in ("last", "final", "closing"):
            ordinal: tuple[int, int] | None = (-1, stop + 1)
        elif self.word(stop) == "opening":
            ordinal = (1, stop + 1)
        else:
            ordinal = self.ordinal(stop)
        if ordinal is None:
            return None
        nth, stop = ordinal
        count = self.count(stop)
        size = 1
        if count:
            size, stop = count[0], count[1]
        unit = {**UNITS, "half": "half"}.get(self.word(stop))
        if unit is None or unit == "decade":
            return None
        stop += 1
        if self.word(stop) == "of" or (self.word(stop) in ("in", "this", "next", "last") and unit != "half"):
            skip = self.word(stop) in ("of", "in")
            if self.word(stop + 1) == "the" and self.word(stop + 2) == "year" and skip:
                base: Parsed = (When(grain="year"), stop + 3)
            else:
                base = self.point(stop + skip, depth + 1)
        else:
            base = self.bare_year(stop, depth, sure=True)
        if unit in ("quarter", "half") and size == 1 and nth > 0:
            if nth > (4 if unit == "quarter" else 2):
                return None
            if base and base[0].grain == "year":
                return replace(base[0], grain=unit, month=nth, nth=None), base[1]
            if base is None and unit == "quarter" and self.word(index) == "the" and not self.counted(stop):
                return When(grain=unit, month=nth), stop
            return None
        if base is None or base[0].grain not in ("month", "year", "quarter", "season", "half", "decade"):
            return None
        if nth < 0:
            nth, size = -size, 1
        return When(grain=unit, nth=nth, count=size, base=base[0]), base[1]

    def part(self, index: int, depth: int) -> Parsed:
        """Early October, mid-2016, the end of March, late last year."""
        stop = index + (self.word(index) == "the")
        part = PARTS.get(self.word(stop))
        if part is None:
            return None
        noun = self.word(stop) not in ("early", "late", "mid")
        stop += 1
        if noun:
            if self.word(stop) != "of":
                return None
            stop += 1
        elif self.word(stop) in DASHES:
            stop += 1
        if noun and self.word(stop) == "the" and self.word(stop + 1) in ("year", "month", "week"):
            return When(grain=self.word(stop + 1), offset=0, part=part, vague=True), stop + 2
        inner = self.bare_year(stop, depth, sure=True) or self.point(stop, depth + 1)
        if inner is None or inner[0].grain == "day" or inner[0].part:
            return None
        return replace(inner[0], part=part), inner[1]

    def weekday_date(self, index: int, depth: int) -> Parsed:
        """Tuesday; Tuesday, October 8, 2025; Friday the 11th; Wednesday of next week."""
        weekday = self.weekday(index)
        if weekday is None:
            return None
        stop = index + 1
        short = WEEKDAY_CERTAINTY[self.word(index)] == "short"
        if short and self.word(stop) == ".":
            stop, short = stop + 1, False
        inner = self.weekday_tail(stop, depth)
        if inner:
            if inner[0].weekday is not None and inner[0].weekday != weekday:
                return None
            return replace(inner[0], weekday=weekday), inner[1]
        if short and self.word(index - 1) not in ("on", "until", "by", "last", "next", "this", "from", "to"):
            return None
        if self.word(stop) == "of" or self.word(stop) in OFFSETS:
            base = self.offset_unit(stop + (self.word(stop) == "of"), depth)
            if base and base[0].grain == "week" and base[0].count is None:
                return When(grain="day", weekday=weekday, base=base[0]), base[1]
        return When(grain="day", weekday=weekday), stop

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
        return None

    def month_day(self, index: int, depth: int, days_only: bool = False) -> Parsed:
        """October 8, 2025; Oct. 8; May twenty-nine; October 2025; October."""
        month = self.month(index, led=True)
        if month is None:
            return None
        number, stop = month
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
        year_month = self.year(stop + skip, sure=True)
        if year_month and not self.more_digits(year_month[1]):
            if (
                self.word(stop) == ","
                and self.word(year_month[1]) not in (",", ".", ")", "")
                and self.counted(year_month[1])
            ):
                return None
            return When(grain="month", month=number, year=year_month[0]), year_month[1]
        if self.word(stop) in ("next", "last", "this") and self.word(stop + 1) == "year":
            return When(grain="month", month=number, base=When(grain="year", offset=OFFSETS[self.word(stop)])), stop + 2
        bare = self.month(index, led=False)
        return (When(grain="month", month=number), bare[1]) if bare else None

    def plausible_day(self, stop: int, first: int) -> bool:
        """Whether the number after a month is its day, not "May 10 per cent" or "March 3.5"."""
        if self.more_digits(stop) or self.word(stop) in ("%", "percent", "pct"):
            return False
        if self.word(stop) == "per" and self.word(stop + 1) in ("cent", "cents"):
            return False
        return not (self.glued(first) and self.word(first - 1) in DASHES + "$€£")

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
        following = self.day(month[1])
        if (
            following
            and not skip
            and self.plausible_day(following[1], month[1])
            and self.word(after) == self.word(stop + 1)
        ):
            if not self.year(month[1], sure=True) and not (self.tokens[stop].word.isdigit() and self.glued(stop + 1)):
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
        if len(fields) == 1 or (self.glued(index) and self.word(index - 1) in (".", ",", "/", "$", "€", "£", "-")):
            return None
        if self.glued(stop) and (self.word(stop)[:1].isalnum() or self.word(stop) in ("%", "/", "°")):
            if self.word(stop) != "t":
                return None
        if self.more_digits(stop):
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
                    if 1 <= rest[0] <= 12 and separator != "." and len(words[0] + words[1]) > 5
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

    def quarter(self, index: int, depth: int) -> Parsed:
        """Q3 2019, 2019-Q1, H1 2016, 2016H2, Q3."""
        year = self.year(index, sure=True)
        stop = year[1] if year else index
        if year and self.word(stop) in DASHES:
            stop += 1
        letter = self.word(stop)
        if letter not in ("q", "h") or not self.glued(stop + 1) or self.word(stop + 1) not in ("1", "2", "3", "4"):
            return None
        grain, number = ("quarter" if letter == "q" else "half"), int(self.word(stop + 1))
        if (grain == "half" and number > 2) or (
            self.glued(stop + 2) and self.word(stop + 2) not in (",", ".", ")", "'", "’", ";", ":", "-", "–")
        ):
            return None
        stop += 2
        if year:
            return When(grain=grain, month=number, year=year[0]), stop
        after = self.bare_year(stop + (self.word(stop) == "of"), depth, sure=True)
        if after is None and self.word(stop) in ("this", "next", "last"):
            after = self.offset_unit(stop, depth)
            after = after if after and after[0].grain == "year" else None
        if after:
            return replace(after[0], grain=grain, month=number), after[1]
        if grain == "half" or self.tokens[stop - 2].surface != "Q":
            return None
        return When(grain=grain, month=number), stop

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

    def fiscal(self, index: int, depth: int) -> Parsed:
        """Fiscal 2025, the financial year 2024, FY25."""
        word = self.word(index)
        if word in ("fiscal", "financial") and (word == "fiscal" or self.word(index + 1) == "year"):
            stop = index + 1 + (self.word(index + 1) == "year")
            year = self.year(stop, sure=True)
            return (When(grain="fiscal_year", year=year[0]), year[1]) if year else None
        if word == "fy":
            digits = self.word(index + 1)
            if digits.isdigit() and len(digits) in (2, 4):
                return When(
                    grain="fiscal_year", year=century(int(digits)) if len(digits) == 2 else int(digits)
                ), index + 2
        return None

    def bare_year(self, index: int, depth: int, sure: bool = False) -> Parsed:
        """A year by itself, where the words around it say that it is one."""
        parsed = self.year(index, sure=True)
        if parsed is None:
            return None
        year, stop = parsed
        if self.more_digits(stop) or (self.glued(stop) and self.word(stop)[:1].isalpha()):
            return None
        if self.glued(index) and self.word(index - 1) in ("$", "€", "£", ".", ",", "/", "#", ":"):
            return None
        if self.word(stop) in (
            "percent",
            "per",
            "million",
            "billion",
            "trillion",
            "points",
            "km",
            "m",
            "metres",
            "meters",
        ):
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
        if before in ("or", "and", ",", "/") and self.word(index - 2).isdigit() and len(self.word(index - 2)) == 4:
            return (When(grain="year", year=year), stop) if self.year(index - 2, sure=True) else None
        if self.word(stop) in DASHES and self.year(stop + 1, sure=True) and before != "-":
            return When(grain="year", year=year), stop
        modifier = (
            before in DETERMINERS
            or (before.isalpha() and self.word(index - 2) in DETERMINERS)
            or (before == "s" and self.glued(index - 1))
            or self.ordinal_word(index - 1)
        )
        if modifier and self.word(stop)[:1].isalpha() and 1900 <= year <= 2099 and not self.counted(stop):
            return When(grain="year", year=year), stop
        return None

    def ordinal_word(self, index: int) -> bool:
        return self.word(index) in ORDINALS

    def counted(self, index: int) -> bool:
        """Whether a lower-case plural stands here, which the number before it may count."""
        word = self.word(index)
        if not word or self.tokens[index].surface[:1].isupper():
            return False
        return (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in (
            "people", "men", "women", "children", "per", "euros",
        )  # fmt: skip

    # Parts of expressions

    def weekday(self, index: int) -> int | None:
        """A weekday's number, Monday 0; short and lower-case forms only where nothing else is meant."""
        word = self.word(index)
        number = WEEKDAYS.get(word)
        if number is None:
            return None
        if WEEKDAY_CERTAINTY[word] == "short" and self.tokens[index].surface[0].islower():
            return None
        return number

    def month(self, index: int, led: bool) -> tuple[int, int] | None:
        """A month and the index after it; unless `led` by a day or another sign, only where it must be one."""
        word = self.word(index)
        number = MONTHS.get(word)
        if number is None:
            return None
        stop = index + 1
        certainty = MONTH_CERTAINTY[word]
        dotted = certainty == "short" and self.word(stop) == "." and self.glued(stop)
        if dotted and (stop + 1 < len(self.tokens)):
            stop += 1
        if led:
            return number, stop
        capital = self.tokens[index].surface[0].isupper()
        before = self.word(index - 1)
        follower = self.tokens[stop].surface if stop < len(self.tokens) else ""
        if before in MONTH_BEFORE and not (before in ("to", "and", "or", "by", "of") and not capital):
            name = (
                follower[:1].isupper()
                and certainty in ("name", "word")
                and before in ("by", "of", "to", "and", "or", "from", "before", "after")
            )
            return None if name else (number, stop)
        if not capital or certainty == "word" or (certainty == "short" and not dotted):
            return None
        if certainty == "name" and (follower[:1].isupper() or index == 0):
            return None
        return number, stop

    def day(self, index: int, words: bool = False) -> tuple[int, int] | None:
        """A day of the month, 1 to 31."""
        ordinal = self.ordinal(index)
        if ordinal:
            return ordinal if 1 <= ordinal[0] <= 31 else None
        word = self.word(index)
        if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
            if self.glued(index + 1) and self.word(index + 1)[:1].isalpha():
                return None
            return int(word), index + 1
        if words and word in TENS:
            after = index + 1 + (self.word(index + 1) in DASHES)
            small = SMALL.get(self.word(after), 0)
            number = TENS[word] + (small if 0 < small < 10 else 0)
            return (number, after + 1 if 0 < small < 10 else index + 1) if number <= 31 else None
        if words and 1 <= SMALL.get(word, 0) <= 19:
            return SMALL[word], index + 1
        return None

    def ordinal(self, index: int) -> tuple[int, int] | None:
        """An ordinal in figures or words."""
        word = self.word(index)
        if (
            word.isdigit()
            and len(word) <= 2
            and self.word(index + 1) in ("st", "nd", "rd", "th")
            and self.glued(index + 1)
        ):
            return int(word), index + 2
        if word in ORDINALS:
            return ORDINALS[word], index + 1
        if word in ("twenty", "thirty"):
            after = index + 1 + (self.word(index + 1) in DASHES)
            ones = ORDINALS.get(self.word(after), 0)
            if 0 < ones < 10:
                return TENS[word] + ones, after + 1
        return None

    def count(self, index: int) -> tuple[int, int, bool] | None:
        """How many units: the number, the index after it, and whether it is a vague one."""
        word = self.word(index)
        if word.isdigit() and len(word) <= 3:
            if self.glued(index) and self.word(index - 1) in (".", ",", "-", "/"):
                return None
            return int(word), index + 1, False
        if word in ("a", "the") and self.word(index + 1) == "couple":
            return 2, index + 2 + (self.word(index + 2) == "of"), True
        if word == "couple":
            return 2, index + 1 + (self.word(index + 1) == "of"), True
        if word in ("few", "several") or (word == "a" and self.word(index + 1) == "few"):
            return 3, index + 1 + (word == "a"), True
        if word in ("a", "an"):
            return 1, index + 1, False
        if word in TENS:
            after = index + 1 + (self.word(index + 1) in DASHES)
            small = SMALL.get(self.word(after), 0)
            return (TENS[word] + small, after + 1, False) if 0 < small < 10 else (TENS[word], index + 1, False)
        if SMALL.get(word):
            return SMALL[word], index + 1, False
        return None

    def year(self, index: int, sure: bool) -> tuple[int, int] | None:
        """Four digits or words for a year between 1500 and 2199."""
        word = self.word(index)
        if word.isdigit():
            if len(word) == 4 and 1500 <= int(word) <= 2199:
                return int(word), index + 1
            return None
        return self.worded_year(index)

    def worded_year(self, index: int) -> tuple[int, int] | None:
        """Nineteen ninety-nine, two thousand and five."""

        def tens(at: int) -> tuple[int, int] | None:
            if self.word(at) in TENS:
                after = at + 1 + (self.word(at + 1) in DASHES)
                small = SMALL.get(self.word(after), 0)
                return (TENS[self.word(at)] + small, after + 1) if 0 < small < 10 else (TENS[self.word(at)], at + 1)
            return (SMALL[self.word(at)], at + 1) if SMALL.get(self.word(at), 0) else None

        if self.word(index + 1) == "thousand" and self.word(index) in ("one", "two"):
            total, stop = 1000 * SMALL[self.word(index)], index + 2
            if SMALL.get(self.word(stop), 0) and self.word(stop + 1) == "hundred":
                total, stop = total + 100 * SMALL[self.word(stop)], stop + 2
            rest = tens(stop + (self.word(stop) == "and"))
            if rest:
                total, stop = total + rest[0], rest[1]
            return (total, stop) if rest else None
        hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "seventeen": 1700}.get(self.word(index))
        rest = tens(index + 1) if hundreds else None
        if hundreds and rest and rest[0] >= 10:
            return hundreds + rest[0], rest[1]
        return None

    def year_tail(self, index: int) -> tuple[int, int] | None:
        """The year after a day and month: ", 2025", "of 2025", "2025"."""
        stop = index + (self.word(index) in (",", "of", "in"))
        year = self.year(stop, sure=True)
        if year is None or self.more_digits(year[1]) or (self.word(index) != "," and self.counted(year[1])):
            return None
        return year


def century(two: int) -> int:
    """The year that two digits mean: up to 40 in this century, else in the last (POSIX says 68; news is younger)."""
    return 2000 + two if two <= 40 else 1900 + two


def _dated(year: int, month: int, day: int) -> When | None:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return When(grain="day", year=year, month=month, day=day)
    return None


def _lend(left: When, right: When) -> tuple[When, When] | None:
    """Both ends of a range, each with the month or year that only the other names; None when they make no range."""
    if left.until or right.until or left.bound or right.bound:
        return None
    calendar_grains = ("day", "month", "quarter", "half", "season", "year", "decade")
    if left.grain not in calendar_grains or right.grain not in calendar_grains:
        return (left, right) if left.grain == right.grain else None
    if left.day and left.month is None and left.weekday is None:
        if right.grain != "day" or right.month is None or right.day is None or left.day >= right.day:
            return None
        left = replace(left, month=right.month, year=right.year)
    if left.grain in ("day", "month", "quarter", "half", "season") and left.month and left.year is None and right.year:
        wraps = right.month is not None and right.grain in ("day", "month") and right.month < left.month
        if left.offset is None and left.base is None and right.grain != "year":
            left = replace(left, year=right.year - wraps)
    if right.month and right.year is None and left.year and right.offset is None and right.base is None:
        wraps = left.month is not None and right.month < left.month
        right = replace(right, year=left.year + wraps)
    if left.grain == right.grain == "year" and left.year and right.year and left.year >= right.year:
        return None
    return left, right
