"""Differing dates: two dates of independent texts that cannot both hold, and yet are given to one act.

In: the statements of one block with what stands beside them, and two of its dates. Out: whether both date one act, one
incident or what one name is of, as their words tell (`dated_acts`, `incident_days`), and neither article gives a second
date that may be meant.
"""

import math

from transforms.slots.comparable import is_written
from transforms.slots.dated_acts import days_of_one_incident, incidents_of, moments_apart, one_deed, one_named_year
from transforms.slots.incident_days import dates_the_like, days_differ
from transforms.slots.neighbours import Neighbours
from transforms.slots.statements import LONG_DATE, Statement
from transforms.stories.told_alike import alike


def is_long(one: Statement, other: Statement) -> bool:
    """Whether one of two dates names a month or more."""
    known = math.inf not in (one.high, other.high)
    return known and max(one.high - one.low, other.high - other.low) > LONG_DATE


def years_of_one_name(block: Neighbours, one: str, other: str, told: float) -> bool:
    """Whether two years before one name differ, and neither article gives both.

    Args:
        block: the statements of the block.
        one: a date.
        other: another of an independent text.
        told: how alike their sentences are (0 to 1).
    """
    mine, theirs = block.statements[one], block.statements[other]
    if mine.dimension != "date" or block.meet(one, other) or not one_named_year(mine, theirs, told):
        return False
    return theirs.value not in mine.stated and mine.value not in theirs.stated


def dates_of_one_act(block: Neighbours, one: str, other: str) -> bool:
    """Whether two dates that differ, in sentences that tell the same, are of one act."""
    mine, theirs = block.statements[one], block.statements[other]
    if mine.dimension != "date" or block.meet(one, other) or is_long(mine, theirs):
        return False
    if moments_apart(mine, theirs) or block.sentence_gives(one, other) or block.sentence_gives(other, one):
        return False
    if days_of_one_incident(mine, theirs):
        both = incidents_of(mine) & incidents_of(theirs)
        return not any(
            both & incidents_of(block.statements[name]) and is_written(block.statements[name].claim)
            for side in (one, other)
            for name in block.with_other_values(side)
        )
    if not one_deed(mine, theirs, alike(mine.telling, theirs.telling)):
        return False
    return not block.gives(one, other) and not block.gives(other, one)


def days_of_the_incident(block: Neighbours, one: str, other: str) -> bool:
    """Whether two days that differ are given to the incident of their articles, of which neither gives a second day,
    whatever their sentences tell.
    """
    mine, theirs = block.statements[one], block.statements[other]
    if mine.dimension != "date" or not days_differ(mine, theirs):
        return False
    return not any(
        dates_the_like(day, (block.statements[date] for date in block.of(name)))
        for name, day in ((one, theirs), (other, mine))
    )
