"""Timing: whether time explains that two values differ.

In: two claims as `held` has them. Out: whether the later one may have replaced the earlier one, or be of another time.

As-of is the time the text speaks of; the time of publication orders figures of one day, where its hour is known.
"""

from datetime import datetime, timedelta

import seeds
from transforms.claims.concepts import of_kind
from transforms.dates.weekdays import WEEK
from transforms.slots.held import Held, units_clash
from transforms.slots.statements import COUNTS
from transforms.slots.values import DISTINCTIVE_DIGITS, digits, swapped
from transforms.tables import Claim
from transforms.words import lemma

YEAR = 365.25
"""Days of a year on average."""

AMASSING = frozenset(row["noun"] for row in seeds.rows("amassing_nouns"))

SHORT = frozenset({"hour", "minute", "second"})
"""Units of a period in which nothing is reported on."""

SOON = timedelta(hours=6)
"""Hours between two reports that are of one day, wherever midnight falls."""

EXTENTS = frozenset({"area", "fraction"})
"""Dimensions in which what goes on can spread or be done: so many acres burnt, so much of a fire contained. A share
that accounts give, as of a deficit or the unemployed, is that of a period, whatever it has moved to."""


def explained_by_time(low: Held, high: Held, *, moving: bool, counting: bool = False) -> bool:
    """Whether the later figure may have replaced the earlier one.

    It may when the measure grows and the lower figure is the earlier one, when a text says that the figure was
    revised, or of an amount that it has moved, when each says that it has been counted since some day, and when an
    outlet corrects itself. Who is missing is found from day to day, who is in hospital goes home, and a count of votes
    goes on, so that these may rise and fall. On one day, whose hours are not known, it may when the text says that the
    figure moves.

    Args:
        low: the lower figure.
        high: the higher one.
        moving: whether any text says that the count is not closed or has moved.
        counting: whether any text tells of votes that are still being counted.
    """
    first, second = low.claim, high.claim
    if units_clash(first, second):
        return False  # pounds do not become dollars
    if first.dimension == "age":
        return not low.note.died and _grown(first, second)
    if (low.origin.lineage, low.origin.outlet) == (high.origin.lineage, high.origin.outlet):
        return first.as_of_end != second.as_of_end
    if low.note.early != high.note.early or low.note.revised or high.note.revised:
        return True
    if first.dimension == "fraction" and first.change == second.change is not None:
        moving = False  # that rents are raised says not that the 38 percent by which they are have moved
    elif first.dimension not in COUNTS and _moved(low, high):
        return True
    passes = (low if _before(first, second) else high).note.standing
    if (counting or passes or _dwindles(low, high)) and (_before(first, second) or _before(second, first)):
        return True
    if low.note.running and high.note.running and _before(first, second):
        return True
    amasses = _amasses(low, high)
    grows = of_kind("growing") if first.dimension in COUNTS else of_kind("progress")
    spreads = first.dimension in COUNTS | EXTENTS and bool(grows.intersection((*low.terms, *high.terms)))
    if not amasses and not spreads:
        of_accounts = first.dimension == "fraction" and not of_kind("account").isdisjoint((*low.terms, *high.terms))
        return moving and first.dimension in COUNTS | EXTENTS and not of_accounts and _before(first, second)
    said, moving = moving, moving or amasses
    if first.as_of_end is None or second.as_of_start is None:
        return moving
    moments = _moments(low, high)
    soon = len(moments) > 1 and abs(moments[1] - moments[0]) <= SOON
    if first.as_of_end != second.as_of_start and not soon:
        return first.as_of_end < second.as_of_start
    if len({*moments}) > 1 and moments[0] > moments[1]:
        return False
    if _scaled(first, second):
        return False
    if swapped(first.value, second.value):
        # within hours no count grows to its digits in another order, and hardly one to two the other way round
        return said and len(digits(first.value or 0.0)) < DISTINCTIVE_DIGITS
    if not of_kind("daily").isdisjoint((*low.terms, *high.terms)):
        return moving  # nor does one that is told once a day
    return len({*moments}) > 1 or moving


def _scaled(one: Claim, other: Claim) -> bool:
    """Whether two values that differ have the same two digits or more, but for noughts: within hours no count grows so
    that only a nought comes on.
    """
    first, second = (digits(side.value or 0.0) for side in (one, other))
    return one.value != other.value and first == second and len(first) > 1


def _moments(low: Held, high: Held) -> list[datetime]:
    """The hours of two reports, if both are known and each speaks of its own day; else none."""
    found = [
        one.origin.published
        for one in (low, high)
        if one.origin.published is not None
        and one.claim.as_of_start == one.claim.as_of_end == one.origin.published.date()
    ]
    return found if len(found) > 1 else []


def _before(one: Claim, other: Claim) -> bool:
    """Whether one speaks of an earlier day than the other, as far as both are known."""
    return one.as_of_end is not None and other.as_of_start is not None and one.as_of_end < other.as_of_start


def _dwindles(one: Held, other: Held) -> bool:
    """Whether both count those who are found one by one."""
    return all(not of_kind("dwindling").isdisjoint(side.note.outcomes[:1]) for side in (one, other))


def _amasses(one: Held, other: Held) -> bool:
    """Whether both are of what is added to by the hour: likes of a page, or money that is given or offered."""
    if one.claim.dimension == "money":
        return all(of_kind("amassing").intersection(side.terms) for side in (one, other))
    return one.claim.dimension == "count" and AMASSING.issuperset(
        lemma(side.claim.unit.split()[-1]) for side in (one, other) if side.claim.unit is not None
    )


def _moved(one: Held, other: Held) -> bool:
    """Whether the text that speaks of the later day says that the figure has moved: the reward is now 24,000."""
    first, second = one.claim.as_of_start, other.claim.as_of_start
    if first is None or second is None or first == second:
        return False
    return (one if first > second else other).note.moving


def is_moving(one: Held) -> bool:
    """Whether a text says that a count is not closed or has moved."""
    return one.note.moving or not of_kind("movement").isdisjoint(one.terms)


def excused(one: Held, other: Held) -> bool:
    """Whether what only one of two texts says could explain that the values differ.

    A period that one leaves open may be another; so may the day that an age is of.
    """
    first, second = one.claim, other.claim
    if first.dimension == "age":
        unknown = first.as_of_start is None or second.as_of_start is None
        return (
            unknown and None not in (first.value, second.value) and abs((first.value or 0) - (second.value or 0)) <= 1
        )
    flows = first.dimension in {"money", "fraction"} and not of_kind("personal").intersection(one.terms)
    return flows and (first.period is None) != (second.period is None) and not _is_short(first.period or second.period)


def _is_short(period: str | None) -> bool:
    """Whether a period is how long something took rather than a time that is reported on: within an hour."""
    return period is not None and period.split()[-1] in SHORT


def _grown(young: Claim, old: Claim) -> bool:
    """Whether a person can have had both ages: a birthday a year, and one more for the day it falls on.

    Of two reports within a week that differ by a year, as good as all are wrong on one side.
    """
    if young.value is None or old.value is None or young.as_of_start is None or old.as_of_end is None:
        return False
    days = (old.as_of_end - young.as_of_start).days
    soon = WEEK if young.unit == "year" else 0
    return days > soon and old.value - young.value <= days / YEAR + 1
