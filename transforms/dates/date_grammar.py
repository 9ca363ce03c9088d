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
from transforms.dates.date_parts import ENDED, PARTS
from transforms.dates.date_ranges import Ranges
from transforms.dates.date_relative import OFFSETS, UNITS
from transforms.dates.date_words import CENTURIES, ORDINALS, SMALL, TENS, WEEKDAYS, Token, tokenized
from transforms.words import MONTHS

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


Read = Callable[[Ranges, int, int], Parsed]

OF_FIGURES: tuple[Read, ...] = (
    Ranges.shifted, Ranges.leading_to, Ranges.nth_of, Ranges.day_month, Ranges.quarter, Ranges.decade, Ranges.numeric,
    Ranges.bare_year, Ranges.era, Ranges.fiscal, Ranges.year_month, Ranges.listed_day,
)  # fmt: skip
"""Readers of what begins with a number in figures; of two that read as much, the first one counts."""

COUNTS = frozenset((*SMALL, *TENS, "a", "an", "the", "few", "several", "couple"))
NTH = frozenset((*ORDINALS, *TENS, "the"))
YEARS = frozenset((*CENTURIES, "one", "two"))
"""Words that a count, an ordinal with or without its article, and a year in words can begin with."""

FIRST_WORDS: tuple[tuple[Read, frozenset[str]], ...] = (
    (Ranges.shifted, COUNTS | {"in", "half", "quarter"}),
    (Ranges.leading_to, COUNTS | {"fiscal", "financial"}),
    (Ranges.nth_of, NTH | {"last", "final", "closing", "opening"}),
    (Ranges.day_month, NTH | SMALL.keys()),
    (Ranges.quarter, YEARS | {"q", "h"}),
    (Ranges.decade, NTH | {"'", "’", "‘"}),
    (Ranges.numeric, frozenset(MONTHS)),
    (Ranges.bare_year, YEARS | {"year", "calendar"}),
    (Ranges.month_of, frozenset(("the", "month"))),
    (Ranges.fiscal, YEARS | {"the", "fiscal", "financial", "fy", "cy"}),
    (Ranges.fiscal_quarter, frozenset(("the", "fiscal"))),
    (Ranges.part, frozenset((*PARTS, *ENDED, "the", "rest", "remainder"))),
    (Ranges.deictic, frozenset(("today", "tonight", "yesterday", "tomorrow", "this", "last", "the"))),
    (Ranges.offset_unit, frozenset((*OFFSETS, "earlier", "later", "the", "these", "those", "weekend", "weekends"))),
    (Ranges.weekday_date, frozenset(WEEKDAYS)),
    (Ranges.month_day, frozenset(MONTHS)),
    (Ranges.week_number, frozenset(("week", "calendar"))),
    (Ranges.season, frozenset((*SEASONS, "the"))),
    (Ranges.holiday, HOLIDAY_FIRST),
)
"""The other readers, in the same order, with the words that what they read can begin with."""

OF_WORD = {
    word: tuple(read for read, words in FIRST_WORDS if word in words)
    for word in frozenset().union(*(words for _, words in FIRST_WORDS))
}
"""The readers of what begins with a word."""

PROMISES = LEADS | OF_WORD.keys() | UNITS.keys() | {"noughties"}
"""Words that promise an expression behind one of `LEADS`."""


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
            return following[:1].isdecimal() or following in PROMISES
        return word[0].isdecimal() or word in OF_WORD

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
        word = self.word(index)
        for read in OF_FIGURES if word.isdecimal() else OF_WORD.get(word, ()):
            parsed = read(self, index, depth)
            if parsed and (best is None or parsed[1] > best[1]):
                best = parsed
        return best
