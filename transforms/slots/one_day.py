"""One day: dates of independent texts that name the same day, month or year, and date the same act or the incident.

In: two dates. Out: whether they are one figure although their sentences have little in common: two reports seldom give
one day to two things that they word alike.
"""

import math

import seeds
from transforms.dates.weekdays import week_off
from transforms.slots.bags import overlap
from transforms.slots.comparable import is_written
from transforms.slots.courses import COURSE, told_course
from transforms.slots.dated_acts import HAPPEN
from transforms.slots.statements import Statement
from transforms.slots.subjects import towns_apart, two_bodies
from transforms.words import stem

ACTS, BESIDE = 2, 4
"""Terms at the head of a measure that say what a date is the date of, and those among which the other text may have
the same."""

ALIKE = 0.25
"""Likeness of two sentences from which a month, a year or a weekday of no known week is that of one act: in a year one
does much."""

NO_ACTS = HAPPEN | {row["word"] for row in seeds.rows("day_companions")}
"""Words beside a date that are no act of their own: it happened, in the evening, at home."""

RECURRING = frozenset({"each", "every", "annual", "annually", "yearly"})
"""Words of what is on the same day of other years too."""


def one_day(one: Statement, other: Statement) -> bool:
    """Whether two dates are the same and of one act, or two days those of an incident, and no town parts them."""
    if one.dimension != "date" or one.texts & other.texts or not _same(one, other):
        return False
    if one.claim.negated != other.claim.negated:
        return False
    if not (is_written(one.claim) and is_written(other.claim)):
        return False
    if towns_apart(one, other):
        return False
    if not _one_act(one, other) or two_bodies(one, other):
        return _of_one_day(one, other) and _of_incident(one, other)
    if _of_one_day(one, other):
        return True
    if week_off(one.claim, other.claim):
        return _acts(one)[:1] == _acts(other)[:1]
    return overlap(one.words, other.words) >= ALIKE


def of_one_act(one: Statement, other: Statement) -> bool:
    """Whether two dates are of one act or of the incident, and of none that comes round; without a year it is no more
    than a day of each year that two sentences name.
    """
    if RECURRING & (one.telling.said | other.telling.said):
        return False
    return (_one_act(one, other) and not two_bodies(one, other)) or _of_incident(one, other)


def _of_incident(one: Statement, other: Statement) -> bool:
    return all(told_course(side) in COURSE for side in (one, other))


def _same(one: Statement, other: Statement) -> bool:
    """Whether both name one day, month or year, or one weekday whose week is open."""
    if one.yearless or other.yearless:
        return one.day == other.day and not RECURRING & (one.telling.said | other.telling.said)
    if math.inf in (one.high, other.high):
        return len(one.weekdays) == 1 and one.weekdays == other.weekdays
    return (one.low, one.high) == (other.low, other.high) or week_off(one.claim, other.claim)


def _of_one_day(one: Statement, other: Statement) -> bool:
    """Whether both name one day of one year, or of a year that nothing tells."""
    if one.day is None or None in one.day or one.day != other.day:
        return False
    return one.yearless or other.yearless or one.low == other.low


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether what the one dates is among what stands beside the date of the other, or the other way round."""
    first, second = _acts(one), _acts(other)
    return not {*first[:ACTS]}.isdisjoint(second) or not {*second[:ACTS]}.isdisjoint(first)


def _acts(statement: Statement) -> list[str]:
    """The acts at the head of a measure, by their stems; names are none."""
    terms = statement.claim.measure_terms[:BESIDE]
    return [stem(term) for term in terms if not term[0].isupper() and term not in NO_ACTS]
