"""Causes: the likely reason why two values of one quantity differ, from arithmetic and the words beside them.

In: two claims of one slot, and all that it holds. Out: one of `tables.CAUSES`.
"""

import math
from collections.abc import Iterable
from itertools import combinations

from transforms.quantities.conversion import factor, to_base
from transforms.slots.held import Held, units_clash
from transforms.slots.statements import COUNTS
from transforms.tables import Claim

SCALES = (10, 100, 1e3, 1e6, 1e9)
"""Ratios of values that differ by a misread number word or a lost zero."""

PERIODS = (12, 4, 52, 365, 7, 24)
"""Ratios of values that are of a month and a year, a quarter and a year, and so on."""

CLOSE = 1e-6
"""How near a ratio of written values comes to the number it stands for."""


def cause_of(low: Held, high: Held, held: Iterable[Held] = ()) -> str:
    """The likely reason of a conflict between two claims; `value` where nothing tells.

    Args:
        low: the claim with the lower value.
        high: the other.
        held: all claims of the slot.
    """
    one, other = low.claim, high.claim
    if one.kind == "date":
        return "date"
    if units_clash(one, other):
        return "percent against points" if {one.dimension, other.dimension} != {"money"} else "currency"
    return (
        _unit(one, other)
        or _written(one, other)
        or _period(one, other)
        or _definition(one, other)
        or _stale(low, high, held)
        or "value"
    )


def _unit(one: Claim, other: Claim) -> str | None:
    """The same number with two units: five miles and five kilometres."""
    if one.unit != other.unit and one.value is not None and one.value == other.value and factor(one) != factor(other):
        return "unit"
    return None


def _written(one: Claim, other: Claim) -> str | None:
    """A slip in writing the number down: its zeros, its digits, its sign."""
    first, second = one.value, other.value
    if one.unit != other.unit and first is not None and second is not None:
        first, second = to_base(one, first), to_base(other, second)
    if not first or not second:
        return None
    ratio = max(abs(first), abs(second)) / min(abs(first), abs(second))
    if any(math.isclose(ratio, scale, rel_tol=CLOSE) for scale in SCALES):
        return "scale"
    if math.isclose(first, -second) or (first == second and {one.change, other.change} == {"up", "down"}):
        return "polarity"
    if _swapped(f"{first:.12g}", f"{second:.12g}"):
        return "digit swap"
    return None


def _swapped(one: str, other: str) -> bool:
    """Whether two numbers are one but for two digits that changed places."""
    if len(one) != len(other):
        return False
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    return any(one[a] == other[b] and one[b] == other[a] for a, b in combinations(differ, 2)) and len(differ) == 2


def _period(one: Claim, other: Claim) -> str | None:
    if one.period != other.period and None not in (one.period, other.period):
        return "period"
    if one.period == other.period or not one.value or not other.value:
        return None
    ratio = max(one.value, other.value) / min(one.value, other.value)
    return "period" if any(math.isclose(ratio, size, rel_tol=0.01) for size in PERIODS) else None


def _definition(one: Claim, other: Claim) -> str | None:
    """Two words for what is counted: the wounded and the injured, homes and houses."""
    return "definition" if one.dimension == "count" and len({_word(one), _word(other)} - {None}) > 1 else None


def _word(claim: Claim) -> str | None:
    return None if claim.unit_surface is None else claim.unit_surface.lower()


def _stale(low: Held, high: Held, held: Iterable[Held]) -> str | None:
    """A lower figure that others gave before the higher one was told, and that one text still gives after it."""
    first, second = low.claim, high.claim
    if first.dimension not in COUNTS or first.as_of_start is None or second.as_of_end is None:
        return None
    repeated = any(
        one.claim.as_of_end is not None and one.claim.as_of_end < second.as_of_end and one.meets(low) for one in held
    )
    return "stale" if repeated and first.as_of_start > second.as_of_end else None
