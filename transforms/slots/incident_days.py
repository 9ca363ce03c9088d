"""Incident days: two days that differ and are both given to the one incident that two reports tell of.

In: two dates of one story, and the others of their articles. Out: whether each is the day on which it happened. Days
of a story differ all the time, as somebody dies, is arrested, is mourned. So both of two readings have to say that a
day is that of the incident: what its measure begins with (`dated_acts`), and the last verb before it (`courses`).
"""

from collections.abc import Iterable

from transforms.dates.weekdays import WEEK
from transforms.slots.comparable import is_written
from transforms.slots.courses import HAPPENED, OTHER, told_course
from transforms.slots.dated_acts import HAPPEN, incidents_of, of_two_ages
from transforms.slots.days import days_apart, night_between
from transforms.slots.incident_hours import names_unknown, one_incident
from transforms.slots.statements import Statement

HEADS = 0.25
"""Likeness of the heads of two articles from which their incidents may be one. Of ten pairs of days in real news that
all else lets through, four begin so alike, three of them of one incident; the other six are of two."""


def days_differ(one: Statement, other: Statement) -> bool:
    """Whether two dates are given to one incident as its day and cannot both be, whatever else their articles date."""
    if one.texts & other.texts or not (_is_day(one) and _is_day(other)):
        return False
    if not 0 < days_apart(one, other) < WEEK or night_between(one, other):
        return False
    if told_course(one) != HAPPENED or told_course(other) != HAPPENED or not _of_one_kind(one, other):
        return False
    if of_two_ages(one, other) or (one.towns and other.towns and not one.towns & other.towns):
        return False
    return one_incident(one, other, HEADS) and not (names_unknown(one, other) and names_unknown(other, one))


def dates_the_like(day: Statement, beside: Iterable[Statement]) -> bool:
    """Whether one of some dates may be a day, and is not that of something else than the incident."""
    return any(max(date.low, day.low) <= min(date.high, day.high) and told_course(date) != OTHER for date in beside)


def _is_day(statement: Statement) -> bool:
    """Whether a date is written as one day that was."""
    claim = statement.claim
    if statement.dimension != "date" or statement.low != statement.high:
        return False
    return is_written(claim) and not claim.negated


def _of_one_kind(one: Statement, other: Statement) -> bool:
    """Whether the measures of two days begin with one kind of incident, or one of them with what any incident does."""
    incidents = incidents_of(one), incidents_of(other)
    if all(incidents):
        return bool(incidents[0] & incidents[1])
    return all(kinds or _head(side) in HAPPEN for kinds, side in zip(incidents, (one, other), strict=True))


def _head(statement: Statement) -> str:
    return (statement.claim.measure or "").split(", ")[0]
