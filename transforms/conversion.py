"""Conversion: figures in different units of one dimension, brought to one scale."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.tables import Claim


@dataclass(frozen=True, slots=True)
class Interval:
    """The two intervals of a claim in the base unit of its dimension, closed; a missing bound is infinite."""

    low: float
    high: float
    hard_low: float
    hard_high: float


@cache
def _factors() -> Mapping[str, float]:
    """Unit to how many base units it holds, for the units that differ from their base by a factor alone."""
    return {row["unit"]: float(row["factor"]) for row in seeds.rows("units") if row["factor"]}


def factor(claim: Claim) -> float:
    """How many base units one unit of a claim holds; 1 for counts, money and dates, which have no scale.

    Factors are those of `seeds/units.csv`, whose rows name their sources.
    """
    if claim.unit is None or claim.dimension in {"count", "money", "date", "ordinal", "age"}:
        return 1.0
    return _factors().get(claim.unit, 1.0)


def interval(claim: Claim) -> Interval:
    """The intervals of a claim in base units.

    `More than 10` excludes 10: such an interval begins at the next number that a float can hold, so that comparing
    closed intervals compares open ones, and `fewer than 10` shares no point with it.
    """
    scale = factor(claim)
    low, hard_low = (-INFINITE if bound is None else bound * scale for bound in (claim.low, claim.hard_low))
    high, hard_high = (INFINITE if bound is None else bound * scale for bound in (claim.high, claim.hard_high))
    side = STRICT.get(claim.modifier)
    if side is not None and claim.value is not None and claim.kind != "date":
        edge = claim.value * scale
        beyond = math.nextafter(edge, side * INFINITE)
        low, hard_low = (beyond if side > 0 and bound == edge else bound for bound in (low, hard_low))
        high, hard_high = (beyond if side < 0 and bound == edge else bound for bound in (high, hard_high))
    return Interval(low, max(low, high), hard_low, max(hard_low, hard_high))


INFINITE = float("inf")
STRICT = {"more_than": 1, "less_than": -1}
"""Modifiers that exclude the value itself, and on which side of it the rest lies."""
