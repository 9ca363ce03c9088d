"""Fractions in words: two-thirds, a fifth of, half the, a quarter-mile, half a million."""

from collections.abc import Sequence
from fractions import Fraction

import seeds
from transforms.quantities.cardinals import cardinal, compound_denominator
from transforms.quantities.number_words import (
    DENOMINATORS,
    DOZENS,
    ORDINALS,
    SCALES,
    Numeral,
    as_float,
    part_of_scale,
    scales,
)
from transforms.quantities.tokens import Token, word_at

_AFTER_HALF = frozenset(
    ["the", "of", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "that", "those", "these", "this"]
)
_POSITIONED = seeds.words("figure_words", "positioned") | {"this", "that", "each", "every", "other"}
"""Words before a half, quarter or third that is a stretch of a game or year and no fraction."""

_OF_A_POINT = frozenset(["point", "percentage"])
_COMPARED = frozenset(["less", "more", "higher", "lower", "above", "below"])
_AFTER_QUARTER = _OF_A_POINT | _COMPARED | {"of", "million", "billion", "trillion", "a", "an", "mile"}
_AFTER_THIRD = _COMPARED | {"of", ".", ""}
_BY_SO_MUCH = seeds.words("figure_words", "by_so_much")
_AFTER_BY = frozenset(["", ".", ",", ";", ")", "in", "over", "from", "since", "this", "last", "and", "compared", "on"])
_MOVING = frozenset(
    form
    for row in seeds.rows("changes")
    if row["kind"] in {"verb", "market", "mover"} and row["lemma"] not in {"lose", "add"}
    for form in row["forms"].split("|")
)
_PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "being", "got", "gets", "get"])
_OBJECT = 4
"""What may stand between `by` and a quarter or a third that something moves by, and what behind it; the verbs that tell
that it moves, no more than so many words before `by`: who lost by a quarter lost a race.
"""
_BEFORE_HALF = frozenset(["by", "than", "nearly", "about", "almost", "over", "around", "roughly", "least"])
_PARTED = seeds.words("figure_words", "parted")
"""Units of which there are halves and quarters: a half-mile."""


def as_fraction(tokens: Sequence[Token], i: int, stop: int, last: int) -> Numeral | None:
    """A cardinal that ends in an ordinal as a fraction: one-third, two fifths, a fifth of, one twenty-fifth."""
    first = word_at(tokens, i)
    following = word_at(tokens, stop)
    if first in ("a", "an"):
        denominator = ORDINALS[word_at(tokens, i + 1)] if stop == i + 2 else 0
        moved = denominator > 2 and (following in _COMPARED or (following in _AFTER_BY and _moved_by(tokens, i)))
        if denominator and (following in ("of", "", ".", ",", ")", ";") or moved or denominator >= 10**6):
            return _fraction(tokens, i, stop, 1, denominator)
        return None
    if first == "one" and stop > i + 1:
        at = i + 2 if word_at(tokens, i + 1) == "-" else i + 1
        inner = cardinal(tokens, at)
        if inner and inner[3] and inner[1] == stop and inner[0] > 2:
            return _fraction(tokens, i, stop, 1, int(inner[0]))
    return None


def _fraction(tokens: Sequence[Token], i: int, stop: int, above: int, below: int) -> Numeral:
    return fraction_of_scale(tokens, i, stop, Fraction(above, below), below)


def fraction_of_scale(tokens: Sequence[Token], i: int, stop: int, value: Fraction, parts: int = 0) -> Numeral:
    """A fraction, or a fraction of a scale word: half a million, quarter million."""
    parts = parts or value.denominator
    j = (
        stop + 1
        if word_at(tokens, stop) in ("a", "an", "of") and word_at(tokens, stop + 1) not in ("", "hundred")
        else stop
    )
    if word_at(tokens, stop) == "of" and word_at(tokens, stop + 1) in ("a", "an"):
        j = stop + 2
    if word_at(tokens, j) in SCALES or word_at(tokens, j) in DOZENS:
        scale, stop = scales(tokens, j, -9)
        step = part_of_scale(scale, parts)
        return Numeral(as_float(value * scale), i, stop, as_float(step), "words", 0, as_float(scale))
    return Numeral(as_float(value), i, stop, as_float(Fraction(1, parts)), "fraction", parts)


def denominator(tokens: Sequence[Token], i: int, stop: int, above: int | Fraction) -> Numeral | None:
    """A cardinal followed by a plural denominator: three quarters, two-thirds, twenty-three fifths."""
    j = stop + 1 if word_at(tokens, stop) == "-" else stop
    word = word_at(tokens, j)
    compound = compound_denominator(tokens, stop, above == 1)
    if compound:
        return fraction_of_scale(tokens, i, compound[1], Fraction(above) / compound[0], compound[0])
    if word not in DENOMINATORS:
        return None
    below = DENOMINATORS[word]
    if word in ("half", "quarter") and above != 1:
        return None
    if not word.endswith("s") and above != 1:
        return None
    if word == "quarter" and j == stop and word_at(tokens, j + 1) not in ("of", "the", "million", "billion"):
        return None
    if word in ("quarters", "halves") and j == stop and above > 3:
        return None
    if (
        word == "quarters"
        and j == stop
        and word_at(tokens, i - 1) in ("past", "last", "next", "first", "recent", "previous", "in", "for")
    ):
        return None
    return fraction_of_scale(tokens, i, j + 1, Fraction(above) / below, below)


def half(tokens: Sequence[Token], i: int) -> Numeral | None:
    """`half the X`, `half of X`, `half a million`, `a half`, `a quarter of X`, `a half-billion`, `a quarter-mile`."""
    j = i + 1 if word_at(tokens, i) in ("a", "an") else i
    word = word_at(tokens, j)
    if word not in ("half", "quarter", "third") or word_at(tokens, i - 1) in _POSITIONED:
        return None
    value = Fraction(1, DENOMINATORS[word])
    following = word_at(tokens, j + 1)
    if following == "-":
        part = word_at(tokens, j + 2)
        if word == "third" or not (part in SCALES or part in DOZENS or part in _PARTED):
            return None
        return fraction_of_scale(tokens, i, j + 2 if part in SCALES or part in DOZENS else j + 1, value)
    if word == "quarter" and j == i and following not in {"million", "billion", *_OF_A_POINT}:
        return None
    moved = j > i and following in _AFTER_BY and _moved_by(tokens, i)
    if word == "third" and not (moved or (j > i and following in _AFTER_THIRD)):
        return None
    if word == "quarter" and not (moved or following in _AFTER_QUARTER):
        return None
    if word == "half" and following not in _AFTER_HALF and following not in SCALES:
        if j == i and word_at(tokens, i - 1) not in _BEFORE_HALF:
            return None
        if following.isalpha() and j > i and following not in ("hours", "years", "percent", "times"):
            return None
    return fraction_of_scale(tokens, i, j + 1, value)


def _moved_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether `by` stands before a fraction, perhaps with a hedge between them, and before that a verb of change that
    is no passive, perhaps with its object: rose by a quarter, cut its staff by nearly a third.
    """
    by = at - 1 - (word_at(tokens, at - 1) in _BY_SO_MUCH)
    if word_at(tokens, by) != "by":
        return False
    for verb in range(by - 1, max(-1, by - 2 - _OBJECT), -1):
        if tokens[verb].kind != "word":
            return False
        if tokens[verb].lower in _MOVING:
            return word_at(tokens, verb - 1) not in _PASSIVE
    return False
