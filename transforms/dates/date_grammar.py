"""The grammar of date expressions: from words to what they say, before anything is known about "now".

In: a sentence. Out: `When` values, each a description of days such as "October 8", "the second week of next month"
or "from Monday to May 3", with its place in the text. `transforms.dates.date_resolution` turns them into days.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from transforms.dates.date_bare_years import SEASONS
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_holidays import HOLIDAY_FIRST
from transforms.dates.date_parts import PARTS
from transforms.dates.date_ranges import Ranges
from transforms.dates.date_relative import OFFSETS, UNITS
from transforms.dates.date_words import MONTHS, ORDINALS, SMALL, TENS, WEEKDAYS, Token, tokenized

FIGURES = re.compile(r"\d(?:\s?AD\b|\s*[/.-]\s*\d|0['’]?s\b)|AD(?<=\bAD)\s\d|[12]\d\d\d|the \d\d?(?:st|nd|rd|th)\b")
"""Cheap sign that a sentence may hold a date; what it lets through is read word by word. What begins with a letter or
digit of its own, and looks back from there, is looked for faster.
"""

WORDS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|"
    r"yesterday|week|month|quarter|year|day|decade|centur|fortnight|spring|summer|autumn|fall|winter|[cf]y ?\d|fiscal|"
    r"nineteen|twenty|thousand|noughties|christmas|easter|thanksgiving|holi|good\sf|(?:boxing|labou?r|memorial|election|veterans|canada)\sday|hallow|[hq][1-4])|ties(?<=[a-z]ties)\b|\d[hq][1-4]\b"
)
"""The same in a sentence written in lower case; folding case in the pattern takes twice as long."""


LEADS = frozenset(("the", "these", "those", "in", "a", "an", "from", "between", "new", "'", "’", "‘"))
"""Words and marks so common that an expression is looked for after them only when the next one promises it."""

BEGINNINGS = frozenset((
    *MONTHS, *WEEKDAYS, *SEASONS, *OFFSETS, *PARTS, *ORDINALS, *SMALL, *TENS, *HOLIDAY_FIRST, *UNITS, "today",
    "tonight", "tomorrow", "yesterday", "earlier", "later", "few", "several", "couple", "q", "h", "fy", "cy", "fiscal",
    "financial", "year", "calendar", "opening", "closing", "final", "rest", "remainder", "noughties",
    "half",
))  # fmt: skip
"""Words that an expression can begin with."""


AUXILIARIES = frozenset((
    "will", "would", "could", "may", "might", "can", "should", "must", "to", "not", "t", "cannot", "did", "does",
    "ll", "d",
))  # fmt: skip
"""Words after which "last" is a verb: "will last two weeks"."""


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
    if not (FIGURES.search(text, start, end) or WORDS.search(text[start:end].lower())):
        return
    tokens = tokenized(text, start, end)
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


class Reader(Ranges):
    """Reads expressions from the tokens of one sentence; each method takes an index and gives a value and the next."""

    def __init__(self, tokens: list[Token], day_first: bool | None) -> None:
        super().__init__(tokens, day_first)
        self.points: dict[tuple[int, int], Parsed] = {}

    def begins(self, index: int) -> bool:
        """Whether an expression can begin here; most words are passed by at once."""
        word = self.word(index)
        if word == "in":
            return self.count(index + 1) is not None  # in two weeks
        if word in LEADS:
            following = self.word(index + 1)
            return following[:1].isdecimal() or following in BEGINNINGS or following in LEADS
        return word[0].isdecimal() or word in BEGINNINGS

    def expression(self, index: int) -> Parsed:
        """A range, a bound or a point."""
        word = self.word(index)
        if word in ("from", "between"):
            inner = self.range(index + 1, opened=word)
            if inner:
                return inner
        if self.glued(index) and self.word(index - 1) in ("@", "_", "/", "#"):
            return None
        if word == "last" and self.word(index - 1) in AUXILIARIES and self.count(index + 1):
            return None
        return self.month_between(index) or self.range(index) or self.bounded(index) or self.point(index)

    def point(self, index: int, depth: int = 0) -> Parsed:
        """One expression that is no range, the longest that begins here."""
        if depth > 2:
            return None
        if (index, depth) not in self.points:
            self.points[index, depth] = self.longest(index, depth)
        return self.points[index, depth]

    def longest(self, index: int, depth: int) -> Parsed:
        """What `point` gives, read anew."""
        best: Parsed = None
        readers: tuple[Callable[[int, int], Parsed], ...] = (
            self.shifted, self.leading_to, self.nth_of, self.day_month, self.quarter, self.decade, self.numeric,
            self.bare_year,
            *((self.era, self.fiscal, self.year_month, self.listed_day) if self.word(index).isdecimal() else (
                self.month_of, self.fiscal, self.fiscal_quarter, self.part, self.deictic, self.offset_unit,
                self.weekday_date, self.month_day, self.week_number, self.season, self.holiday,
            )),
        )  # fmt: skip
        for read in readers:
            parsed = read(index, depth)
            if parsed and (best is None or parsed[1] > best[1]):
                best = parsed
        return best
