"""Conversion: figures in different units of one dimension, brought to one scale.

The units of `seeds/units.csv` are defined in the words of Pint, which knows how many of one another holds; compounds
("dollar per tonne", "barrel per day") follow from their parts. Pint is loaded when two units first have to be compared.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import seeds
from transforms.tables import Claim

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

INFINITE = float("inf")
UNSCALED = frozenset({"count", "money", "date", "ordinal", "address", "time of day", "score"})
"""Dimensions whose figures are compared as they stand."""

AGES = {"century": 100.0, "decade": 10.0, "month": 1 / 12, "week": 7 / 365, "day": 1 / 365}
"""Years of age that one of another unit is: who is 17 months old is no 17."""

STRICT = {"more_than": 1, "less_than": -1}
"""Modifiers that exclude the value itself, and on which side of it the rest lies."""

SIDES = 1000
"""What the higher side of a score counts for beside the lower one: no side has four digits."""

OPEN_TON = (0.90718474, 1.0160469088)
"""Tonnes in a short and a long ton (2000 and 2240 pounds of 0.45359237 kg). `Ton` alone is counted as a tonne, as most
of the world means it; the hard interval holds the other two as well, as a text seldom says which."""


class Scale(NamedTuple):
    """What leads from a unit to the base unit of its dimension: base = factor * value + offset."""

    factor: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Interval:
    """The two intervals of a claim in the base unit of its dimension, closed; a missing bound is infinite."""

    low: float
    high: float
    hard_low: float
    hard_high: float


def factor(claim: Claim) -> float:
    """How many base units one unit of a claim holds; 1 for counts, money and dates, which have no scale."""
    return _scale_of(claim).factor


def to_base(claim: Claim, value: float) -> float:
    """A value in the unit of a claim, in base units."""
    scale = _scale_of(claim)
    return value * scale.factor + scale.offset


def point(claim: Claim) -> float | None:
    """The value of a claim in base units; None where it has none."""
    if claim.value is None:
        return None
    return _score(claim) if claim.dimension == "score" else to_base(claim, claim.value)


def from_base(claim: Claim, value: float) -> float:
    """A value in base units, in the unit of a claim; to ten digits, as factors leave a trace in the last ones."""
    if claim.dimension == "score":
        return float(value // SIDES)
    scale = _scale_of(claim)
    return value if scale == Scale() else float(f"{(value - scale.offset) / scale.factor:.10g}")


def interval(claim: Claim) -> Interval:
    """The intervals of a claim in base units.

    `More than 10` excludes 10: such an interval begins at the next number that a float can hold, so that comparing
    closed intervals compares open ones, and `fewer than 10` shares no point with it. `Shortly after 2:09` holds 2:09,
    which is a whole minute.
    """
    if claim.dimension == "score":
        both = _score(claim)
        return Interval(both, both, both, both)
    low, hard_low = (-INFINITE if bound is None else to_base(claim, bound) for bound in (claim.low, claim.hard_low))
    high, hard_high = (INFINITE if bound is None else to_base(claim, bound) for bound in (claim.high, claim.hard_high))
    if claim.unit == "ton":
        hard_low, hard_high = (
            min(hard_low * part for part in (*OPEN_TON, 1.0)),
            max(hard_high * part for part in (*OPEN_TON, 1.0)),
        )
    side = STRICT.get(claim.modifier)
    if side is not None and claim.value is not None and claim.kind != "date" and claim.dimension != "time of day":
        edge = to_base(claim, claim.value)
        beyond = math.nextafter(edge, side * INFINITE)
        low, hard_low = (beyond if side > 0 and bound == edge else bound for bound in (low, hard_low))
        high, hard_high = (beyond if side < 0 and bound == edge else bound for bound in (high, hard_high))
    return Interval(low, max(low, high), hard_low, max(hard_low, hard_high))


def touch(low: float, high: float) -> bool:
    """Whether an interval that begins at one number shares a point with one that ends at the other.

    A strict bound and its own value do: 30 is told as more than 30. Two strict bounds on one value do not.
    """
    return low <= math.nextafter(high, INFINITE)


def _score(claim: Claim) -> float:
    """Both sides of a score as one number, the higher side first, so that 3-1 is no 3-2 and a loss by 1-3 is a 3-1."""
    low, high = sorted(float(side) for side in re.findall(r"\d+", claim.surface)[:2])
    return high * SIDES + low


def _scale_of(claim: Claim) -> Scale:
    if claim.unit is None or claim.dimension in UNSCALED:
        return Scale()
    if claim.dimension == "age":
        return Scale(AGES.get(claim.unit, 1.0))
    scale = unit_scale(claim.unit)
    # a temperature that rose by 9 °F rose by 5 °C, whatever it was
    return Scale(scale.factor) if claim.change else scale


@lru_cache(maxsize=50_000)
def unit_scale(unit: str) -> Scale:
    """What leads from a unit to its base; money and counted nouns, as parts of a compound, are their own."""
    row = _rows().get(unit)
    if row is None:
        over, per, under = unit.partition(" per ")
        many, _, one_of = under.partition(" ")
        number = float(many.replace(",", "")) if many.replace(",", "").isdecimal() else 0.0
        if one_of and 0 < number < INFINITE:  # litres per 100 kilometres
            return Scale(unit_scale(f"{over} per {one_of}").factor / number)
        return Scale(unit_scale(over).factor / unit_scale(under).factor) if per else Scale()
    if unit == row["base"] or not row["pint"]:
        return Scale()
    registry = _registry()
    one: Quantity[float] = registry.Quantity(row["pint"])
    base = registry.Quantity(definition(row["base"])).units
    zero = float(registry.Quantity(0, one.units).to(base).magnitude)
    return Scale(float(one.to(base).magnitude) - zero, zero)


def definition(unit: str) -> str:
    """A unit of the seed file, or a quotient of two, in the words of Pint; empty for what Pint does not know."""
    row = _rows().get(unit)
    if row is not None:
        return row["pint"]
    over, per, under = unit.partition(" per ")
    parts = (definition(over), definition(under)) if per else ("", "")
    return f"({parts[0]}) / ({parts[1]})" if all(parts) else ""


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row["unit"]: row for row in seeds.rows("units")}


@cache
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry  # noqa: PLC0415 - a fifth of a second that a run without two units to compare saves

    return UnitRegistry()
