"""Conversion: figures in different units of one dimension, brought to one scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.tables import Claim


@dataclass(frozen=True, slots=True)
class Interval:
    """The two intervals of a claim in the base unit of its dimension; a missing bound is infinite."""

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
    """The intervals of a claim in base units."""
    scale = factor(claim)
    return Interval(
        -INFINITE if claim.low is None else claim.low * scale,
        INFINITE if claim.high is None else claim.high * scale,
        -INFINITE if claim.hard_low is None else claim.hard_low * scale,
        INFINITE if claim.hard_high is None else claim.hard_high * scale,
    )


INFINITE = float("inf")
