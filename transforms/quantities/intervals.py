"""The two intervals of a claim: what a copy editor accepts as the same figure, and all that the words allow.

All functions are pure arithmetic on one value, its granularity g (the unit of its last written significant place)
and the hedge; DESIGN, "Two intervals per claim", is the table they implement. None is an open bound.
"""

from typing import NamedTuple


class Interval(NamedTuple):
    """The accepted interval within the hard one."""

    low: float | None
    high: float | None
    hard_low: float | None
    hard_high: float | None


def exact(value: float) -> Interval:
    """A figure that is exact by nature: a vote, a score, an ordinal, an age, a rate set by law."""
    return Interval(value, value, value, value)


def between(low: float, high: float) -> Interval:
    """A range the words give, in either order of mention."""
    low, high = min(low, high), max(low, high)
    return Interval(low, high, low, high)


def share(numerator: float, denominator: int, unit: float = 1.0) -> Interval:
    """`numerator` in `denominator`, where the whole is `unit` (100 for percent).

    Such words are chosen to be near: a twentieth either side for denominators up to ten, beyond that half a part.
    """
    value = numerator / denominator * unit
    soft = (0.05 if denominator <= 10 else 1 / (2 * denominator)) * unit
    hard = 1.5 * soft
    return Interval(value - soft, value + soft, value - hard, value + hard)


def hedged(
    value: float,
    granularity: float,
    modifier: str,
    soft: float = 0.0,
    hard: float | None = None,
    floor: float | None = None,
) -> Interval:
    """A value as its modifier bounds it.

    Args:
        value: the value written.
        granularity: the unit of its last significant place, not negative.
        modifier: `exact` (measured or estimated), `about`, `nearly`, `more_than`, `at_least`, `less_than` or `at_most`.
        soft: the fraction of the value that the accepted interval extends to, such as 0.10.
        hard: the same for the hard interval; None leaves a one-sided bound open.
        floor: the least value the quantity can have (0 for a count), or None.

    Returns:
        The intervals; a half-open bound is given as closed, since one point decides nothing. What is about a
        value is at least half of it, however coarse the value is: about 100 is none of 0 to 200.

    Raises:
        ValueError: the modifier is none of these.
    """
    size = abs(value)
    half = granularity / 2
    near = max(granularity, soft * size)
    far = None if hard is None else max(2 * granularity, hard * size)
    if modifier == "exact":
        low, high, hard_low, hard_high = value - half, value + half, value - half, value + half
    elif modifier == "about":
        near = max(half, soft * size)
        far = max(near, min(granularity, size / 2), (hard or 0) * size)
        low, high, hard_low, hard_high = value - near, value + near, value - far, value + far
    elif modifier == "nearly":
        far = max(near, min(2 * near if far is None else far, size / 2))
        low, high, hard_low, hard_high = value - near, value, value - far, value
    elif modifier in ("more_than", "at_least"):
        return _floored(Interval(value, value + near, value, None if far is None else value + far), floor)
    elif modifier in ("less_than", "at_most"):
        hard_bound = floor if far is None else value - far
        return _floored(Interval(value - near, value, hard_bound, value), floor)
    else:
        raise ValueError(f"no interval for the modifier {modifier!r}")
    return _floored(Interval(low, high, hard_low, hard_high), floor)


def _floored(interval: Interval, floor: float | None) -> Interval:
    if floor is None or (interval.high is not None and interval.high < floor):
        return interval
    low = interval.low if interval.low is None else max(interval.low, floor)
    hard_low = interval.hard_low if interval.hard_low is None else max(interval.hard_low, floor)
    return Interval(low, interval.high, hard_low, interval.hard_high)
