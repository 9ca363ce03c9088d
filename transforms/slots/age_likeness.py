"""Likeness of ages: whether two ages are one person's.

In: two statements of ages. Out: a `Comparison`.
"""

import math

from transforms.slots.aged import apart
from transforms.slots.apart_in_place import one_person, sole_of_name
from transforms.slots.comparison import APART, Comparison
from transforms.slots.same_names import two_spellings
from transforms.slots.statements import Statement
from transforms.slots.subjects import same_subject, spelt_apart
from transforms.slots.unsaid import unsaid
from transforms.slots.values import ages_apart, meeting
from transforms.slots.whose_age import may_be_one_persons

SAME_AGE = 0.53
"""Likeness of two equal ages of which one is of nobody named: few events have two persons of one age."""

TOLD_OF_BOTH = 0.02
"""What is added when both are told to have died, to be held, to drive: of two who have that age the one is meant. Less
than what tells that ages which differ are one person's."""


def compare_ages(one: Statement, other: Statement) -> Comparison:
    """How likely two ages of one story are one person's, and why."""
    if one.articles & other.articles and one.claim.value != other.claim.value:
        return Comparison(APART, "one article gives both ages")
    if None in {one.claim.subject, other.claim.subject}:
        meet = meeting(one, other)[0]
        if meet and one.claim.value != other.claim.value and may_be_one_persons(one, other):
            return Comparison(SAME_AGE, None, (("an age that fits one who played the same part", SAME_AGE),))
        if one.claim.value != other.claim.value or not meet:
            return Comparison(None, "whose age one of them is, nothing says")
        return _of_equal_age(one, other)
    named_alike = one.person and other.person and apart(one.person, other.person) is None
    if not (named_alike or same_subject(one.claim, other.claim) or _spelt_otherwise(one, other)):
        return Comparison(APART, "the ages of two persons")
    if not meeting(one, other)[0] and (reason := unsaid(one, other)) is not None:
        return Comparison(None, reason)
    if one.early != other.early and one.claim.value != other.claim.value:
        return Comparison(None, "one of them is told as an age that another has replaced")
    if ages_apart(one, other) and not (one_person(one, other) or sole_of_name(one, other)):
        if not (_beside_its_name(one) and _beside_its_name(other)):
            return Comparison(None, "whose age one of them is, a clause says and no name beside it")
        return Comparison(APART, "no slip makes one age of the other: it is somebody else's")
    return Comparison(1.0, None, (("the age of one person", 1.0),))


def _spelt_otherwise(one: Statement, other: Statement) -> bool:
    """Whether two equal ages are of one whose name two texts spell in two ways, neither of which knows the other's."""
    mine, theirs = one.claim.subject or "", other.claim.subject or ""
    return one.value == other.value and two_spellings(mine, theirs) and spelt_apart(one, other, (mine, theirs))


def _beside_its_name(statement: Statement) -> bool:
    """Whether a part of the name stands beside an age, and not a pronoun for it or the subject of its clause."""
    close = statement.telling.ahead | statement.telling.behind
    return not close.isdisjoint((statement.claim.subject or "").lower().split())


def _of_equal_age(one: Statement, other: Statement) -> Comparison:
    """Two equal ages of which one is of nobody named: one person's the sooner, the more is told of both alike."""
    mine, theirs = one.person, other.person
    if mine is None or theirs is None:
        return Comparison(SAME_AGE, None, (("the same age", SAME_AGE),))
    if (reason := apart(mine, theirs)) is not None:
        return Comparison(APART, f"equal ages of two persons: {reason}")
    parts = (("the same age", SAME_AGE), ("the same told of both", TOLD_OF_BOTH * bool(mine.kinds & theirs.kinds)))
    return Comparison(math.fsum(weight for _, weight in parts), None, parts)
