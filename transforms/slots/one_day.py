"""One day: dates of independent texts that name the same day, month or year, and date the same act or the incident.

In: two dates. Out: whether they are one figure although their sentences have little in common: two reports seldom give
one day to two things that they word alike.
"""

import math

import seeds
from transforms.slots.bags import overlap
from transforms.slots.comparable import is_written
from transforms.slots.courses import COURSE, told_course
from transforms.slots.dated_acts import HAPPEN
from transforms.slots.statements import Statement
from transforms.slots.subjects import two_bodies
from transforms.words import stem

ACTS, BESIDE = 2, 4
"""Terms at the head of a measure that say what a date is the date of, and those among which the other text may have
the same."""

ALIKE = 0.25
"""Likeness of two sentences from which a month or a year is that of one act: in a year one does much."""

NO_ACTS = HAPPEN | {row["word"] for row in seeds.rows("day_companions")}
"""Terms that do not tell one act from another."""


def one_day(one: Statement, other: Statement) -> bool:
    """Whether two dates are the same and of one act, or two days those of an incident, and no town parts them."""
    if one.dimension != "date" or one.texts & other.texts or math.inf in (one.high, other.high):
        return False
    if (one.low, one.high) != (other.low, other.high) or one.claim.negated != other.claim.negated:
        return False
    if not (is_written(one.claim) and is_written(other.claim)):
        return False
    if one.towns and other.towns and not one.towns & other.towns:
        return False
    long = one.high > one.low
    if _one_act(one, other) and not two_bodies(one, other):
        return not long or overlap(one.words, other.words) >= ALIKE
    return not long and all(told_course(side) in COURSE for side in (one, other))


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether what the one dates is among what stands beside the date of the other, or the other way round."""
    first, second = _acts(one), _acts(other)
    return not {*first[:ACTS]}.isdisjoint(second) or not {*second[:ACTS]}.isdisjoint(first)


def _acts(statement: Statement) -> list[str]:
    """The acts at the head of a measure, by their stems; names are none."""
    terms = (statement.claim.measure or "").split(", ")[:BESIDE]
    return [stem(term) for term in terms if term and not term[0].isupper() and term not in NO_ACTS]
