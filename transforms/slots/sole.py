"""Sole: figures that are the only ones of their kind in their articles, and so are meant by another text as well.

In: two statements of independent texts. Out: the kind of each, and whether two of one kind are of one thing. Two
reports of one event that each give one hour at which something happened mean one moment, whatever their words: of 924
such pairs of real news 572 have the same hour to ten minutes, and most others are the hour of an arrest, a call or a
death. The same holds of the day that is to come, if both may be of one plan (`dated_acts`); and of years where the
words beside them are half alike: of some 60 such pairs four differ, of which three contradict.
"""

import math
import re

from transforms.claims.limits import is_limit
from transforms.slots.comparable import aftermath, is_written, tells_or_follows
from transforms.slots.dated_acts import HAPPEN, one_plan, to_come
from transforms.slots.one_event import ONE_EVENT, begin_alike, of_one_time
from transforms.slots.statements import Statement
from transforms.slots.values import swapped
from transforms.stories.street_names import STREET_WORDS

HOUR, YEAR, PLAN = "hour of the event", "year", "day to come"
"""Kinds: when it happened, in which year something was, when it will be."""

ONE_YEAR, SLIPPED, DECADE = 0.5, 0.25, 10
"""Likeness of the words beside two years from which they are of one thing; the same where a slip of the pen makes one
of the other, as ten years do."""

YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d")
LEADS = re.compile(r"\b(in|since|until|till|by|before|after)\s+$", re.IGNORECASE)
"""A year, and the word before it."""

ONE_STORY = 0.25
"""Likeness of the heads of two articles from which years told alike are those of one thing."""

BOTH_HAPPENED = 0.1
"""The same of two hours at both of which the articles say that something happened."""

BESIDE = 60.0
"""Minutes within which just before or just after an hour lies; before or after it is a limit."""

LEAST_MINUTES, MOST_MINUTES, HALF_A_DAY = 10, 150, 720
"""Minutes between two hours of one moment: less is haste, more is another moment, unless morning is evening."""


def sole_kind_of(statement: Statement) -> str | None:
    """What a figure is if it is the only one of a kind in its article; None if it is of no such kind."""
    claim = statement.claim
    if to_come(statement):
        return PLAN
    if claim.negated or not is_written(claim):
        return None
    if statement.dimension == "date" and claim.modality != "possible":
        return YEAR if YEAR_ALONE.fullmatch(claim.surface) and _leads(statement) else None
    if statement.dimension == "time of day" and claim.modality in {"asserted", "quoted"}:
        return HOUR if _happened(statement) else None
    return None


def one_of_a_kind(one: Statement, other: Statement, near: float) -> bool:
    """Whether two figures that differ, each the only one of its kind in its article, are of one thing.

    Args:
        one: a statement.
        other: another of an independent text.
        near: how alike the words beside the two are (0 to 1).
    """
    if to_come(one):
        return one_plan(one, other, near)
    both = one.dimension == "time of day" and _of_happening(one) and _of_happening(other)
    least = ONE_STORY if one.dimension == "date" else BOTH_HAPPENED if both else ONE_EVENT
    if not begin_alike(one, other, least) or not of_one_time(one, other):
        return False
    if one.dimension == "date":
        slipped = _slipped(one.claim.surface, other.claim.surface)
        return _leads(one) == _leads(other) and near >= (SLIPPED if slipped else ONE_YEAR)
    happened = _of_happening(one) or _of_happening(other)
    return happened and _near(one, other) and not _name_other_places(one, other)


def _name_other_places(one: Statement, other: Statement) -> bool:
    """Whether both sentences have names near the figure, streets and houses mostly, and not one in common."""
    first, second = (side.telling.names - STREET_WORDS for side in (one, other))
    return bool(first and second) and not first & second


def _happened(statement: Statement) -> bool:
    """Whether an hour is that of what happened, and not that of what came after or until when something was so."""
    claim = statement.claim
    act = next(iter(term for term in (claim.measure or "").split(", ") if term), None)
    beside = claim.modifier in {"more_than", "less_than"} and (
        (claim.hard_high or math.inf) - (claim.hard_low or 0.0) <= BESIDE
    )
    limit = is_limit(statement.telling.spoken[0]) and not beside
    if act is None or act[0].isupper() or claim.part == "title" or limit:
        return False
    return not (tells_or_follows(act) or act in aftermath("hour") or statement.outcomes[:1] == ("death",))


def _of_happening(statement: Statement) -> bool:
    """Whether an incident stands beside an hour, or a verb that says of something that it was."""
    return bool(statement.incidents) or (statement.claim.measure or "").split(", ")[0] in HAPPEN


def _leads(statement: Statement) -> str | None:
    """The word that says what was in, since or until a year; None of a year that belongs to a noun, the 1990 storm."""
    found = LEADS.search(statement.telling.spoken[0])
    return None if found is None else found[1].lower()


def _slipped(one: str, other: str) -> bool:
    """Whether a slip of the pen makes one year of another: 1987 and 1978, 2011 and 2001."""
    return swapped(float(one), float(other)) or abs(int(one) - int(other)) == DECADE


def _near(one: Statement, other: Statement) -> bool:
    """Whether two hours lie as near as two reports of one moment do, or are those of morning and evening."""
    if len({one.claim.unit_surface, other.claim.unit_surface} - {None}) > 1:
        return False  # another zone
    first, second = one.claim.value, other.claim.value
    if first is None or second is None:
        return False
    apart = abs(first - second)
    near = LEAST_MINUTES <= min(apart, 2 * HALF_A_DAY - apart) <= MOST_MINUTES
    return near or math.isclose(apart, HALF_A_DAY) or swapped(first, second)
