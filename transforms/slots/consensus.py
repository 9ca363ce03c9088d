"""Consensus: the value of a figure, what supports it, and the plain vote beside it.

In: the claims of one slot as `held` has them. Out: the value that most voices support, and a tally of all, in base
units.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from transforms.quantities.conversion import point, touch
from transforms.slots.held import Held, units_clash

DIGITS, LEAST = 14, 1e-300
"""Significant digits of a bound, and the least that is none but 0: what a float holds beyond them is no news."""

EXACT = "exact"
"""Modifier of a value that no word bounds."""


class Consensus(NamedTuple):
    """The value that most voices support and where their intervals meet, in base units; None where none leads."""

    value: float | None
    low: float | None
    high: float | None


class Tally(NamedTuple):
    """One value as given: in base units, with the articles and the voices that give it.

    `unit` is the unit it was given in, where that excludes another one of the slot: percent beside points.
    """

    value: float | None
    low: float | None
    high: float | None
    articles: int
    voices: int
    unit: str | None = None


def consensus(held: Sequence[Held]) -> Consensus:
    """The claim whose interval meets those of the most voices leads.

    Among claims with equal support the narrowest speaks, and its value is that of the figure, unless it lies outside
    of where the intervals meet (more than 120, some 130) and that of a supporter within; two that lead with values
    apart leave the figure open. Who tells a value as replaced does not hold with it, and who gives an exact one
    supports by a vaguer one (up to 400) none that it excludes.
    """
    held = [one for one in held if not one.note.early] or held
    precise = {one.voice for one in held if one.claim.modifier == EXACT}
    held = [one for one in held if one.claim.modifier == EXACT or one.voice not in precise]
    ranked = []
    for one in held:
        with_it = [other for other in held if other.meets(one)]
        width = one.high - one.low, one.claim.value is None  # a day of no known year is told less fully
        ranked.append((-len({other.voice for other in with_it}), width, one.rank, one, with_it))
    ranked.sort(key=lambda entry: entry[:3])
    most, _, _, leader, supporters = ranked[0]
    rivals = [one for support, _, _, one, _ in ranked if support == most]
    if leader.floating or not all(rival.meets(leader) for rival in rivals):
        return Consensus(None, None, None)
    low, high = max(one.low for one in supporters), min(one.high for one in supporters)
    value = _value(leader)
    if value is None and low <= high:
        return Consensus(None, *_finite(low, high))
    # supporters that meet the leader need not meet each other, nor at the value that it names
    values = (_value(other) for _, _, _, other, _ in ranked if other.meets(leader))
    value = next((one for one in values if _holds(low, high, one)), None)
    if value is None:
        value, low, high = _value(leader), leader.low, leader.high
    return Consensus(value, *_finite(low, high))


def _holds(low: float, high: float, value: float | None) -> bool:
    return value is not None and touch(low, value) and touch(value, high)


def tally(held: Sequence[Held]) -> tuple[Tally, ...]:
    """Every value that is given, by how many articles and by how many voices; most voices first."""
    given: dict[tuple[float, float, float, str], list[Held]] = defaultdict(list)
    by_unit = {one.claim.unit: one.claim for one in held}.values()
    clash = any(units_clash(one, other) for one, other in combinations(by_unit, 2))
    for one in held:
        if not one.floating:
            value = _value(one)
            unit = (one.claim.unit or "") if clash else ""
            given[math.inf if value is None else value, one.low, one.high, unit].append(one)
    counted = [
        Tally(
            _value(alike[0]),
            *_finite(low, high),
            len({one.claim.article_id for one in alike}),
            len({one.voice for one in alike}),
            unit or None,
        )
        for (_, low, high, unit), alike in sorted(given.items())
    ]
    return tuple(sorted(counted, key=lambda one: (-one.voices, -one.articles)))


def _value(one: Held) -> float | None:
    """The value of a claim; of a date the day it is taken for. The middle of a month is no day that anybody named."""
    if one.claim.kind != "date":
        return point(one.claim)
    return one.low if one.low == one.high and one.claim.value is not None else None


def _finite(low: float, high: float) -> tuple[float | None, float | None]:
    return _plain(low), _plain(high)


def _plain(bound: float) -> float | None:
    """A bound as it is written; where it was left out, as 10 is by more than 10, it lies a breath beside itself."""
    if not math.isfinite(bound):
        return None
    return float(f"{bound:.{DIGITS}g}") if abs(bound) > LEAST else 0.0
