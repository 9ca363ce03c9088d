"""The grammar of date expressions: from words to what they say, before anything is known about "now".

In: a sentence. Out: `When` values, each a description of days such as "October 8", "the second week of next month"
or "from Monday to May 3", with its place in the text. `transforms.date_resolution` turns them into days.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from transforms.date_points import HOLIDAY_FIRST, SEASONS, Parsed, Points, When
from transforms.date_words import (
    DASHES,
    MONTHS,
    ORDINALS,
    SMALL,
    TENS,
    TOKEN,
    WEEKDAY_CERTAINTY,
    WEEKDAYS,
    Token,
)

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
    "early": "early", "beginning": "start", "start": "start", "outset": "start", "mid": "mid", "middle": "mid",
    "late": "late", "end": "end", "close": "end",
}  # fmt: skip
TRIGGER = re.compile(
    r"\d\s*[/.-]\s*\d|[12]\d\d\d|the \d\d?(?:st|nd|rd|th)\b|\d0['’]?s\b|"
    r"(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|"
    r"yesterday|week|month|quarter|year|day|decade|centur|fortnight|spring|summer|autumn|fall|winter|fy\d|fiscal|"
    r"nineteen|twenty|thousand|noughties|christmas|easter|thanksgiving|holi|good\sf|(?:boxing|labou?r|memorial|election|veterans|canada)\sday|hallow|[hq][1-4])|[a-z]+ties\b|\d[hq][1-4]\b)"
)
"""Cheap sign that a sentence may hold a date; what it lets through is read word by word."""


LEADS = frozenset(("the", "these", "those", "in", "a", "an", "from", "between"))
"""Words so common that an expression is looked for after them only when the next one promises it."""

BEGINNINGS = frozenset((
    *MONTHS, *WEEKDAYS, *SEASONS, *OFFSETS, *PARTS, *ORDINALS, *SMALL, *TENS, *HOLIDAY_FIRST, *UNITS, "today",
    "tonight", "tomorrow", "yesterday", "earlier", "later", "few", "several", "couple", "q", "h", "fy", "fiscal",
    "financial", "year", "calendar", "opening", "closing", "final", "rest", "noughties", "half", "'", "’", "‘",
))  # fmt: skip
"""Words that an expression can begin with."""


class Found(NamedTuple):
    """An expression with its place."""

    when: When
    start: int
    end: int


def find(text: str, start: int, end: int, day_first: bool | None = None) -> Iterator[Found]:
    """The date expressions of one sentence, in order, none inside another.

    Args:
        text: the whole text.
        start: where the sentence begins.
        end: where it ends.
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
        parsed = reader.expression(index) if reader.begins(index) else None
        if parsed is None:
            index += 1
            continue
        when, stop = parsed
        yield Found(when, tokens[index].start, tokens[stop - 1].end)
        index = stop


class Reader(Points):
    """Reads expressions from the tokens of one sentence; each method takes an index and gives a value and the next."""

    def begins(self, index: int) -> bool:
        """Whether an expression can begin here; most words are passed by at once."""
        word = self.word(index)
        if word in LEADS:
            following = self.word(index + 1)
            return following[:1].isdigit() or following in BEGINNINGS or following in LEADS or following in ("'", "’")
        return word[0].isdigit() or word in BEGINNINGS

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
        elif (
            self.word(index - 1) == "the"
            and self.word(index - 2) in ("before", "after", "by")
            and self.word(index) == "year"
        ):
            bound = self.word(index - 2)
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
            right_year = self.year(left[1] + 1)
            if right_year and self.counted(right_year[1]):
                return None
        for candidate in (left, self.bare_day(index, opened), self.bare_month(index), self.season_year(index)):
            if candidate is None:
                continue
            when, stop = candidate
            joined = self.joiner(stop, opened)
            if joined is None:
                continue
            right = self.point(joined) or self.now(joined)
            if right is None:
                right = self.bare_end(when, joined)
            if right is None:
                continue
            if right[0].grain == "month" and right[0].year is None and candidate[0].grain == "month" and left is None:
                # two bare words, "May to March", may be anything
                continue
            pair = _lend(when, right[0])
            if pair:
                return replace(pair[0], until=pair[1]), right[1]
        return None

    def joiner(self, index: int, opened: str) -> int | None:
        """The index after what joins the two ends of a range."""
        index += self.word(index) == "," and self.word(index + 1) in ("to", "until", "till", "through")
        word = self.word(index)
        if word in DASHES:
            return index + 1
        if word == "/" and len(self.word(index - 1)) == 4 and len(self.word(index + 1)) == 2:
            return index + 1
        if word in ("to", "until", "till", "through", "thru") or (word == "and" and opened == "between"):
            return index + 1
        if word == "and" and self.consecutive(index):
            return index + 1
        return None

    def now(self, index: int) -> Parsed:
        """Now as the end of a range: "between 2019 and now"."""
        stop = index + (self.word(index) == "the")
        return (When(grain="day", shift=0), stop + 1) if self.word(stop) in ("now", "present") else None

    def consecutive(self, index: int) -> bool:
        """Whether two days that follow each other stand around an "and": "3 and 4 May", "May 3 and 4"."""
        left, right = self.day(index - 1), self.day(index + 1)
        return left is not None and right is not None and left[1] == index and right[0] == left[0] + 1

    def bare_day(self, index: int, opened: str) -> Parsed:
        """A day of the month that gets its month from what follows: "3 to 5 May"."""
        parsed = self.day(index + (self.word(index) == "the"))
        if parsed is None or self.glued(index):
            return None
        word = self.word(parsed[1])
        following = self.day(parsed[1] + 1) if word == "and" else None
        consecutive = following is not None and following[0] == parsed[0] + 1
        if not opened and word not in DASHES and word != "to" and not consecutive:
            return None
        return When(grain="day", day=parsed[0]), parsed[1]

    def bare_month(self, index: int) -> Parsed:
        """A month that what follows shows to be one: "Jan-Feb 2017", "May to March"."""
        month = self.month(index, led=True)
        if month is None or self.tokens[index].surface[0].islower():
            return None
        return When(grain="month", month=month[0]), month[1]

    def season_year(self, index: int) -> Parsed:
        """The first year of a pair that no count is written as: "2018-19", "2018/19"."""
        year = self.year(index)
        if (
            year is None
            or not self.word(index).isdigit()
            or self.glued(index)
            or self.word(year[1]) not in DASHES | {"/"}
        ):
            return None
        when = When(grain="year", year=year[0])
        return (when, year[1]) if self.glued(year[1]) and self.bare_end(when, year[1] + 1) else None

    def bare_end(self, left: When, index: int) -> Parsed:
        """The end of a range that leans on its start: "May 3-5", "2024-25"."""
        word = self.word(index)
        if left.grain == "year" and left.year and word.isdigit() and len(word) == 2:
            if int(word) == (left.year + 1) % 100 and not self.glued(index + 1):
                return When(grain="year", year=left.year + 1), index + 1
            return None
        if left.year and left.grain in ("year", "month", "day"):
            parsed = self.year(index)
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

    # Points

    def point(self, index: int, depth: int = 0) -> Parsed:
        """One expression that is no range, the longest that begins here."""
        if depth > 2:
            return None
        best: Parsed = None
        readers: tuple[Callable[[int, int], Parsed], ...] = (
            self.shifted, self.nth_of, self.part, self.deictic, self.offset_unit, self.weekday_date, self.numeric,
            self.day_month, self.month_day, self.quarter, self.decade, self.season, self.fiscal, self.holiday,
            self.bare_year,
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
        if shift is not None and self.tokens[index].surface[0].isupper() and self.named(index - 1):
            # a newspaper's name
            return None
        if shift is not None:
            if self.word(index + 1) in ("'", "’") and self.word(index + 2) == "s" and word == "today":
                return When(grain="day", shift=0, vague=True), index + 1
            return When(grain="day", shift=shift), index + 1
        if word == "this" and following in ("morning", "afternoon", "evening"):
            return When(grain="day", shift=0), index + 2
        if word == "last" and following == "night":
            return When(grain="day", shift=-1), index + 2
        if word == "the" and self.word(index - 1) in ("on", "until", "by", "from"):
            ordinal = self.ordinal(index + 1)
            alone = ordinal and (
                not self.word(ordinal[1])[:1].isalnum() or self.word(ordinal[1]) in ("and", "at", "but")
            )
            if ordinal and alone and self.word(index + 1).isdigit() and 1 <= ordinal[0] <= 31:
                return When(grain="day", day=ordinal[0]), ordinal[1]
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
        part = self.word(stop) if earlier else None
        if earlier:
            stop += 1
        article = self.word(stop) in ("the", "these", "those")
        if article:
            stop += 1
        offset = OFFSETS.get(self.word(stop))
        if offset is not None and self.word(index - 1) == "the":
            # what "the" makes of it has been tried
            return None
        if offset is None:
            unit = UNITS.get(self.word(stop))
            if article and unit == "week" and self.word(stop + 1) in ("of", "commencing", "beginning", "starting"):
                skip = 2 + (self.word(stop + 2) == "on")
                inner = self.point(stop + skip, depth + 1)
                if inner and inner[0].grain == "day":
                    return When(grain="week", base=inner[0], nth=0), inner[1]
            if (
                article
                and unit == "weekend"
                and self.word(stop + 1) not in ("of", "before", "after")
                and not self.word(stop).endswith("s")
            ):
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
        if self.word(stop) in ("fiscal", "financial") and self.word(stop + 1) == "year":
            return When(grain="fiscal_year", offset=offset), stop + 2
        if unit == "day" or (article and unit and self.word(stop - 1) in ("following", "previous", "preceding")):
            # "the next day", "the following week": counted from the day the story speaks of
            return None
        if unit and self.word(stop) == unit:
            if article and self.word(stop - 1) == "past":
                return When(grain=unit, count=-1), stop + 1
            if article and unit == "week" and self.word(stop - 1) == "next":
                return None
            if unit == "week":
                gap = self.word(stop + 1) in DASHES
                weekday = self.weekday(stop + 1 + gap)
                if weekday is not None and self.word(stop + 2 + gap) not in ("'", "’"):
                    return When(grain="day", weekday=weekday, base=When(grain="week", offset=offset)), stop + 2 + gap
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
                return replace(inner[0], weekday=weekday, offset=0 if inner[0].month else None), inner[1]
            return When(grain="day", weekday=weekday, offset=offset), stop
        month = self.month(stop, led=True)
        if month and not article:
            return When(grain="month", month=month[0], offset=offset), month[1]
        season = SEASONS.get(self.word(stop))
        if season is not None:
            return When(grain="season", month=season, offset=offset), stop + 1
        feast = self.holiday(stop, depth)
        if feast and feast[0].year is None:
            return replace(feast[0], offset=offset), feast[1]
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
            owned = stop + 1 + (self.word(stop + 1) == "s")
            if word in ("'", "’") and self.word(owned) == "time":
                return When(grain=unit, shift=number, vague=vague), owned + 1
            return None if self.word(stop) == "of" else (When(grain=unit, shift=number, vague=vague, bound="in"), stop)
        if word == "ago":
            return When(grain=unit, shift=-number, vague=vague), stop + 1
        if word in ("before", "after", "from"):
            if self.word(stop + 1) == "now" and word == "from":
                return When(grain=unit, shift=number, vague=vague), stop + 2
            inner = self.point(stop + 1, depth + 1)
            if inner and inner[0].grain in ("day", "holiday"):
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
        if self.word(stop) == "rest" and self.word(stop + 1) == "of" and self.word(stop + 2) in ("the", "this"):
            unit = UNITS.get(self.word(stop + 3))
            if unit in ("week", "month", "quarter", "year", "decade"):
                return When(grain=unit, offset=0, part="rest"), stop + 4
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
        year, inner = self.bare_year(stop, depth, sure=True), self.point(stop, depth + 1)
        if year and (inner is None or inner[1] <= year[1]):
            inner = year
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

    def quarter(self, index: int, depth: int) -> Parsed:
        """Q3 2019, 2019-Q1, H1 2016, 2016H2, Q3."""
        year = self.year(index)
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
    if right.grain == "year" and right.year and left.grain != "year" and left.year is None and left.month:
        return None
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
