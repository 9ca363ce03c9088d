"""Incident days: two days that differ and are both given to the one incident that two reports tell of.

In: two dates of one story, and the others of their articles. Out: whether each is the day on which it happened. Days
of a story differ all the time, as somebody dies, is arrested, is mourned, or another one is shot. So both clauses have
to tell of the incident itself and of nobody in it: it happened on Monday, the shooting took place on Tuesday.
"""

import re
from collections.abc import Iterable
from functools import cache

import seeds
from transforms.dates.weekdays import WEEK
from transforms.slots.comparable import is_written
from transforms.slots.courses import CLAUSE, HAPPENED, INCIDENT_NOUNS, OTHER, told_course
from transforms.slots.dated_acts import HAPPEN, incidents_of, of_two_ages
from transforms.slots.days import days_apart, night_between
from transforms.slots.incident_hours import names_unknown, one_incident
from transforms.slots.statements import Statement
from transforms.slots.subjects import towns_apart

HEADS = 0.25
"""Likeness of the heads of two articles from which their incidents may be one. Of ten pairs of days in real news that
all else lets through, four begin so alike, three of them of one incident; the other six are of two."""


def days_differ(one: Statement, other: Statement) -> bool:
    """Whether two dates are given to one incident as its day and cannot both be, whatever else their articles date."""
    if one.texts & other.texts or not (_is_day(one) and _is_day(other)):
        return False
    if not 0 < days_apart(one, other) < WEEK or night_between(one, other):
        return False
    if not (_tells_of_it(one) and _tells_of_it(other) and _of_one_kind(one, other)):
        return False
    if of_two_ages(one, other) or towns_apart(one, other):
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


def _tells_of_it(statement: Statement) -> bool:
    """Whether the clause before a day says of the incident itself that it happened, and of nothing besides."""
    told = _happening().search(statement.telling.spoken[0])
    return told is not None and CLAUSE.search(told["rest"]) is None and told_course(statement) == HAPPENED


def _of_one_kind(one: Statement, other: Statement) -> bool:
    """Whether the measures of two days begin with one kind of incident, or one of them with what any incident does."""
    incidents = incidents_of(one), incidents_of(other)
    if all(incidents):
        return bool(incidents[0] & incidents[1])
    return all(kinds or side.claim.first_term in HAPPEN for kinds, side in zip(incidents, (one, other), strict=True))


@cache
def _happening() -> re.Pattern[str]:
    """The clause before a day whose subject is the incident: `rest` stands between its verb and the day.

    What precedes it begins the clause, or says who told so: in a protest about the shooting took place on Monday, the
    shooting is not what took place.
    """
    nouns, verbs = "|".join(sorted(INCIDENT_NOUNS)), "|".join(sorted(seeds.words("moment_words", "happened")))
    return re.compile(
        r"(?:^|[;:.]\s|\b(?:said|says|say|that)\s)\W{0,2}"
        rf"(?:it|this|the\s(?:{nouns}))\s(?:all\s)?(?:{verbs})\b(?P<rest>(?:[^.,;:]|\b[ap]\.m\.){{0,80}})$",
        re.IGNORECASE,
    )
