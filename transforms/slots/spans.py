"""Spans: the length of time that a figure is summed over, by the words near it: of the quarter, in the year.

In: two statements. Out: whether they are summed over two lengths of time.
"""

from collections.abc import Iterator, Mapping
from functools import cache

import seeds
from transforms.slots.capacities import words_near
from transforms.slots.periods import BEFORE
from transforms.slots.statements import Statement

MONTHS = {"three": "quarter", "six": "half-year", "twelve": "year", "3": "quarter", "6": "half-year", "12": "year"}
"""How many months have a name of their own."""

POSITIONED = seeds.words("figure_words", "positioned") | {"full"}
"""What stands before a span and a hyphen: first-quarter revenue, and not a five-year plan."""


def over_two_spans(one: Statement, other: Statement) -> bool:
    """Whether two figures are summed over two lengths of time: of the quarter, of the year."""
    spans = _spans(one), _spans(other)
    return one.dimension != "time" and all(spans) and not spans[0] & spans[1]


@cache
def _span_words() -> Mapping[str, tuple[int, str]]:
    return {row["word"]: (int(row["days"]), row["span"]) for row in seeds.rows("spans")}


def _spans(statement: Statement) -> frozenset[str]:
    """The lengths of time that the words near a figure name."""
    spans = [_span_words()[word] for word in _named(words_near(statement)) if word in _span_words()]
    shortest = min((days for days, _ in spans), default=0)  # the second quarter of the year is a quarter
    return frozenset(span for days, span in spans if days == shortest)


def _named(near: list[str]) -> Iterator[str]:
    """The words that may name a span. 14 months are how long something took, and no sum of months; a year earlier is
    what a change is told against.
    """
    words = [word.rpartition("-")[2] if word.partition("-")[0] in POSITIONED else word for word in near]
    for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word == "months" and before in MONTHS:
            yield MONTHS[before]
        elif not before[:1].isdigit() and behind not in BEFORE:
            yield word
