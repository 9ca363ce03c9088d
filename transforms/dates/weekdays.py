"""Weekdays: dates that name a weekday, some of them nothing else."""

from transforms.dates.dates import WEEKDAY_NAMES
from transforms.tables import Claim

WEEK = 7
"""Days."""

EPOCH_WEEKDAY = 3
"""1970-01-01 was a Thursday; Monday is 0."""


def named_weekday(claim: Claim) -> int | None:
    """The weekday that a date claim names (Monday is 0), or None."""
    return WEEKDAY_NAMES.index(claim.unit_surface) if claim.unit_surface in WEEKDAY_NAMES else None


def weekday_of(day: float) -> int:
    """The weekday of a day counted since 1970-01-01."""
    return int(day + EPOCH_WEEKDAY) % WEEK


def is_bare_weekday(claim: Claim) -> bool:
    """Whether a date claim names a weekday or a weekend and nothing that tells which."""
    if claim.kind != "date" or any(map(str.isdigit, claim.surface)):
        return False
    return named_weekday(claim) is not None or "weekend" in claim.surface.lower()


def week_off(one: Claim, other: Claim) -> bool:
    """Whether two dates are one weekday or weekend of two weeks that follow each other, and one of them a bare one.

    A page that is published or changed a few days later still says Tuesday.
    """
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return False
    if not (is_bare_weekday(one) or is_bare_weekday(other)):
        return False
    return abs(one.low - other.low) == abs(one.high - other.high) == WEEK


def nearest(weekday: int, day: float) -> float:
    """The day with a weekday that lies nearest to another."""
    ahead = (weekday - EPOCH_WEEKDAY - day) % WEEK
    return day + (ahead if ahead <= WEEK // 2 else ahead - WEEK)
