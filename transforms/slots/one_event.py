"""One event: whether two figures can be of one event, as far as what their articles say beside them tells.

In: two statements of independent texts. Out: whether the articles begin alike, and whether a person, a body, a town or
a day tells the two apart.
"""

from transforms.slots.bags import overlap
from transforms.slots.days import on_two_days, told_weeks_apart
from transforms.slots.statements import Statement
from transforms.slots.subjects import names_others, towns_apart, two_bodies
from transforms.slots.unopposed import unopposed
from transforms.words import calendar_words

ONE_EVENT = 0.35
"""Likeness of the heads of two articles from which both are about one event, and not about like ones."""


def begin_alike(one: Statement, other: Statement, least: float = ONE_EVENT) -> bool:
    """Whether the heads of two articles are so alike that both are about one event."""
    return overlap(one.head, other.head) >= least


def of_one_time(one: Statement, other: Statement) -> bool:
    """Whether nothing tells two figures apart: no person or body, no town and no day."""
    return of_one_party(one, other) and not days_told_apart(one, other)


def of_one_party(one: Statement, other: Statement) -> bool:
    """Whether no person or body and no town tells two figures apart."""
    if unopposed(one, other) is not None or towns_apart(one, other):
        return False
    return not (two_bodies(one, other) or names_others(one, other) or names_others(other, one))


def days_told_apart(one: Statement, other: Statement) -> bool:
    """Whether the two speak of different days, by a day or month that the other text never names, or are told more
    than a week apart.
    """
    if told_weeks_apart(one, other):
        return True
    if one.when is not None and other.when is not None:
        return on_two_days(one, other)
    return any(mine.telling.said & calendar_words() - theirs.known for mine, theirs in ((one, other), (other, one)))
