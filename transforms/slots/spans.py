"""Spans: the length of time that a figure is summed over, by the words near it: of the quarter, in the year.

In: two statements. Out: whether they are summed over two lengths of time, or are lengths of two things.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import seeds
from transforms.slots.capacities import words_near
from transforms.slots.counted import counts_people
from transforms.slots.periods import BEFORE
from transforms.slots.statements import Statement
from transforms.words import WORD

MONTHS = {"three": "quarter", "six": "half-year", "twelve": "year", "3": "quarter", "6": "half-year", "12": "year"}
"""How many months have a name of their own."""

POSITIONED = seeds.words("figure_words", "positioned") | {"full"}
"""What stands before a span and a hyphen: first-quarter revenue, and not a five-year plan."""


BEEN = re.compile(
    r"\b(?:has|have|had)\s+been\b[^.;:]{0,80}\bfor\s+(?:(?:the|past|last|just|only|about|almost|nearly|over)\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands before how long somebody has been somewhere: had been in Norland for eleven days."""

OF_A_THING = re.compile(r"[\s-](?:second|minute|hour|day|week|month|year)[\s-]*$", re.IGNORECASE)
"""What a length of time ends with that stands before the noun for what lasts so long: a seven-day exercise."""


def over_two_spans(one: Statement, other: Statement) -> bool:
    """Whether two figures are summed over two lengths of time: of the quarter, of the year."""
    spans = _spans(one), _spans(other)
    return one.dimension != "time" and all(spans) and not spans[0] & spans[1]


def lasts_and_stays(one: Statement, other: Statement) -> bool:
    """Whether one is how long somebody has been somewhere, and the other how long a thing lasts: had been in Norland
    for eleven days, took part in a seven-day exercise. Who has been a nurse for ten years is a ten-year veteran.
    """
    return any(_been(a) and _of_a_thing(b) for a, b in ((one, other), (other, one)))


def _been(statement: Statement) -> bool:
    return BEEN.search(statement.telling.spoken[0]) is not None


def _of_a_thing(statement: Statement) -> bool:
    named = WORD.search(statement.telling.spoken[1])
    many = (statement.claim.value or 0.0) > 1 and OF_A_THING.search(statement.claim.surface) is not None
    return many and named is not None and not counts_people(named.group())


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
