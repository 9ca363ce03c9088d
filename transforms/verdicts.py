"""Verdicts: whether the claims of one slot can all be true, decided by intervals, time and lineage."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from transforms.tables import Claim

CUMULATIVE = frozenset({"death", "injury", "arrest", "charge", "evacuation", "rescue"})
"""Counts that grow while an event is being counted and never fall unless the text says revised."""

FIXED = frozenset({"age", "date", "ordinal", "score"})
"""Dimensions of facts that time does not move within one story."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

EPOCH_WEEKDAY = 3
"""1970-01-01 was a Thursday."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim with its two intervals, closed, unbounded ones infinite."""

    claim: Claim
    low: float
    high: float
    hard_low: float
    hard_high: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided about one slot.

    Attributes:
        verdict: single, agree, compatible, update or conflict.
        lowest: the claim whose interval ends lowest; `highest`: the one whose interval begins highest. When the two
            intervals are apart, they are the two witnesses.
        value, low, high: the value that most lineages support and where their intervals meet; None where none leads.
        cause: the likely reason of a conflict.
        support_low, support_high: lineages that can hold with `lowest`, and with `highest` but not with `lowest`.
    """

    verdict: str
    lowest: Claim
    highest: Claim
    value: float | None
    low: float | None
    high: float | None
    cause: str | None
    support_low: int
    support_high: int


def judge(claims: Sequence[Claim], lineage_of: Mapping[str, str]) -> Judgement:
    """Decide about the claims of one slot; the first rule that fires decides.

    Args:
        claims: at least one claim, all of one slot.
        lineage_of: article id to lineage id.

    Returns:
        The judgement. Claims that the text denies support nothing and are no witnesses while others remain.
    """
    asserted = [claim for claim in claims if claim.modality != "denied" and not claim.negated] or claims
    held = _intervals(sorted(asserted, key=lambda claim: claim.claim_id))
    lowest = min(held, key=lambda one: (one.high, one.claim.claim_id))
    highest = max(held, key=lambda one: (one.low, one.claim.claim_id))
    verdict = _verdict(held, lowest, highest, lineage_of)
    value, low, high = _consensus(held, lineage_of)
    sides = [
        {lineage_of[one.claim.article_id] for one in held if one.low <= side.high and side.low <= one.high}
        for side in (lowest, highest)
    ]
    return Judgement(
        verdict=verdict,
        lowest=lowest.claim,
        highest=highest.claim,
        value=value,
        low=low,
        high=high,
        cause=_cause(lowest.claim, highest.claim) if verdict == "conflict" else None,
        support_low=len(sides[0]),
        support_high=len(sides[1] - sides[0]) or 1,
    )


def named_weekday(claim: Claim) -> int | None:
    """The weekday that a date claim names (Monday is 0), or None."""
    words = (claim.unit_surface or claim.surface).lower().replace("’", "'").replace("'s", "").split()
    return next((WEEKDAYS.index(word) for word in words if word in WEEKDAYS), None)


def _intervals(claims: Sequence[Claim]) -> list[_Held]:
    """The claims with their intervals; a bare weekday is read as the one nearest to the days others name.

    That is what a weekday means in a report of an event whose day is known. Among bare weekdays any week will do, as
    only the distance between them counts; beside a month or a year, a weekday can be any day.
    """
    dated = [claim for claim in claims if claim.kind == "date" and claim.low is not None]
    days = [claim.low for claim in dated if claim.low == claim.high and claim.low is not None]
    reference = median_low(days) if days else 0.0
    held = []
    for claim in claims:
        weekday = named_weekday(claim) if claim.kind == "date" and claim.value is None else None
        if weekday is not None and (days or not dated):
            ahead = (weekday - EPOCH_WEEKDAY - reference) % 7
            day = reference + (ahead if ahead <= 3 else ahead - 7)
            held.append(_Held(claim, day, day, day, day))
            continue
        held.append(
            _Held(
                claim,
                -math.inf if claim.low is None else claim.low,
                math.inf if claim.high is None else claim.high,
                -math.inf if claim.hard_low is None else claim.hard_low,
                math.inf if claim.hard_high is None else claim.hard_high,
            )
        )
    return held


def _verdict(held: Sequence[_Held], lowest: _Held, highest: _Held, lineage_of: Mapping[str, str]) -> str:
    if len({lineage_of[one.claim.article_id] for one in held}) == 1:
        return "single"
    if highest.low <= lowest.high:
        return "agree"
    if max(one.hard_low for one in held) <= min(one.hard_high for one in held):
        return "compatible"
    return "update" if _explained_by_time(lowest.claim, highest.claim) else "conflict"


def _explained_by_time(lowest: Claim, highest: Claim) -> bool:
    """Whether the measure moves with time and the later as-of explains the difference."""
    if lowest.dimension in FIXED or lowest.as_of_end is None or highest.as_of_end is None:
        return False
    terms = {term for claim in (lowest, highest) for term in (claim.measure or "").split(", ")}
    if terms & CUMULATIVE:
        return lowest.as_of_end < highest.as_of_end
    if lowest.dimension == "count":
        return lowest.as_of_end != highest.as_of_end
    return False


def _consensus(held: Sequence[_Held], lineage_of: Mapping[str, str]) -> tuple[float | None, float | None, float | None]:
    """The value that most lineages support: the claim whose interval meets those of the most lineages leads.

    Among claims with equal support the narrowest speaks; two that lead with values apart leave the figure open.
    """
    ranked = []
    for one in held:
        with_it = [other for other in held if other.low <= one.high and one.low <= other.high]
        lineages = {lineage_of[other.claim.article_id] for other in with_it}
        ranked.append((-len(lineages), one.high - one.low, one.claim.claim_id, one, with_it))
    ranked.sort(key=lambda entry: entry[:3])
    most, _, _, leader, supporters = ranked[0]
    rivals = [one for support, _, _, one, _ in ranked if support == most]
    if any(rival.low > leader.high or rival.high < leader.low for rival in rivals):
        return None, None, None
    low, high = max(one.low for one in supporters), min(one.high for one in supporters)
    if low > high:  # supporters that meet the leader need not meet each other
        low, high = leader.low, leader.high
    value = leader.claim.value
    if value is None and math.isfinite(leader.low) and math.isfinite(leader.high) and leader.claim.kind != "date":
        value = (leader.low + leader.high) / 2
    return value, low if math.isfinite(low) else None, high if math.isfinite(high) else None


def _cause(lowest: Claim, highest: Claim) -> str:
    """The likely reason of a conflict, from the two values alone."""
    if lowest.dimension == "date":
        return "date"
    if lowest.unit != highest.unit:
        if {lowest.unit, highest.unit} == {"percent", "percentage point"}:
            return "percent against points"
        return "currency" if lowest.dimension == "money" else "unit"
    small, large = lowest.value, highest.value
    if small and large:
        ratio = large / small
        if any(math.isclose(ratio, scale, rel_tol=1e-6) for scale in (10, 100, 1e3, 1e6, 1e9)):
            return "scale"
        if small != large and sorted(f"{small:g}") == sorted(f"{large:g}"):
            return "digit swap"
        if math.isclose(small, -large):
            return "polarity"
    return "value"
