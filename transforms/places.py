"""Places: whether two figures of sentences that tell the same stand at the same place of it, and so are one quantity.

That two independent texts tell something alike (`told_alike`) outweighs which measure was read of either, or how deep
in its article it stands. What the words themselves tell apart remains apart.
"""

from transforms.differences import actors_differ, gap, other_group, other_time, same_name, unsaid
from transforms.statements import MOMENTS, Statement, is_written
from transforms.weekdays import WEEK

ENOUGH = 0.35
"""Likeness from which two sentences tell the same: of counted things, ages and years that are each other's best match
from here on, one pair in thirty had two values."""

ENOUGH_OF = {
    "age": 0.25,
    "date": 0.3,
    "time of day": 0.4,
    "money": 0.45,
    "time": 0.45,
    "length": 0.45,
    "fraction": 0.5,
    "number": 0.5,
}
"""The same by dimension, where one pair in twenty had: more where one event has many such figures, less where a name
or the word for the day tells as much."""

NAMED = frozenset({"age", "count", "ordinal", "time of day"})
"""Dimensions whose figures say themselves what they are of, or are beside a name: others need the act beside them."""

SCOPED = frozenset({"money", "fraction"})
"""Dimensions of which one event has several, each on a scope of its own."""

FIRST, WEIGHT = 0.5, 0.6
"""What two figures are alike that just stand at the same place, and how much more likeness of sentences adds."""


def likeness_of_place(alike: float | None, one: Statement, other: Statement) -> float | None:
    """How alike two figures are for standing at the same place of sentences that tell the same; None if they do not.

    Args:
        alike: how alike the two are told, if each is the other's best match.
        one: a statement.
        other: another of its block.
    """
    if not (is_written(one.claim) and is_written(other.claim)):
        return None
    least = ENOUGH_OF.get(one.dimension, ENOUGH)
    return None if alike is None or alike < least else min(1.0, FIRST + WEIGHT * (alike - least))


def apart_in_place(one: Statement, other: Statement, *, meet: bool) -> str | None:
    """What tells two figures with different values apart although their sentences tell the same; None if nothing.

    Args:
        one: a statement.
        other: another of its block.
        meet: whether their values can both hold.
    """
    if meet:
        return "values that only fit are no sign of one thing"
    if one.articles & other.articles or one.value in other.stated or other.value in one.stated:
        return "one article gives both values"
    if (reason := unsaid(one, other)) is not None:
        return reason
    if one.telling.names - other.known and other.telling.names - one.known:
        return "each names what the other text does not know"
    if one.dimension in MOMENTS:
        return _other_moment(one, other)
    if one.claim.change != other.claim.change or one.endpoint != other.endpoint:
        return "different changes, or ends of a change"
    if one.outcomes[:1] != other.outcomes[:1] and (one.of_people or other.of_people):
        return "different outcomes come first"
    if one.block == ("count", "person") and one.generic != other.generic:
        return "one counts some kind of persons, the other persons of any kind"
    if one.dimension not in NAMED and not _one_act(one, other):
        return "what the one measures the other does not tell"
    if one.of_people or other.of_people or one.dimension in SCOPED:
        reason = other_group(one, other)
    elif one.whole != other.whole or one.relative != other.relative:
        reason = "a part and its whole"
    if reason is not None or (reason := other_time(one, other)) is not None:
        return reason
    if one.dimension == "count" and _whole(one) != _whole(other):
        return "only one of them is a whole number"
    subjects = one.claim.subject, other.claim.subject
    if one.dimension == "age" and not same_name(*subjects) and None not in subjects:
        return "the ages of two persons"
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def _whole(statement: Statement) -> bool:
    return statement.claim.value is None or statement.claim.value % 1 == 0


def _other_moment(one: Statement, other: Statement) -> str | None:
    """What tells two days or hours apart, or leaves open what they say without the day of publication."""
    if one.dimension == "time of day":
        return None
    written = all(any(map(str.isdigit, side.claim.surface)) for side in (one, other))
    if not written and one.weekdays & other.weekdays:
        return "whether they are one day depends on the day of publication"
    if not written and gap(one, other) > WEEK:
        return "more than a week lies between them"
    return None if _one_act(one, other) else "what the one dates the other does not tell"


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells what the words right before either figure say, if they say anything."""
    sides = ((one.telling, other.telling), (other.telling, one.telling))
    return all(not side.beside or side.beside & by.words.keys() for side, by in sides)
