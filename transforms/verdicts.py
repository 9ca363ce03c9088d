"""Verdicts: whether the claims of one slot can all be true, decided by intervals, time and lineage."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from itertools import combinations
from statistics import median_low

from transforms.conversion import Interval, factor, interval, to_base
from transforms.dates import WEEKDAY_NAMES
from transforms.tables import Claim

CUMULATIVE = frozenset({"death", "injury", "arrest", "charge", "evacuation", "rescue"})
"""Counts that grow while an event is being counted and never fall."""

MOVEMENTS = frozenset({"increase", "decline"})
"""Concepts by which a text says that a count is still moving: `the toll has risen to 22`."""

WEEK, YEAR = 7, 365.25
"""Days; of a year on average."""

BOUNDS = {"exact": "", "about": "", "more_than": "from", "at_least": "from", "less_than": "to", "at_most": "to"}
"""Modifiers by what they do to a value; a hedge leaves it the same value."""

EPOCH_WEEKDAY = 3
"""1970-01-01 was a Thursday."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article's words come from.

    Attributes:
        lineage: shared by articles that descend from one text.
        founder: whether it is the first article of its lineage.
        outlet: who published it.
        published: when, if the time of day is known.
    """

    lineage: str
    founder: bool = True
    outlet: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim with its two intervals, closed, unbounded ones infinite.

    Attributes:
        voice: who speaks: its lineage, or the copy itself where it changed what the lineage says.
        floating: whether its bounds are days of no known week, good for comparing only.
    """

    claim: Claim
    origin: Origin
    low: float
    high: float
    hard_low: float
    hard_high: float
    voice: str = ""
    floating: bool = False

    @property
    def rank(self) -> tuple[bool, bool, str]:
        """Founders before copies, so that a copy more never takes a founder's place as a witness; then body first."""
        return (not self.origin.founder, self.claim.part == "title", self.claim.claim_id)

    def meets(self, other: "_Held") -> bool:
        """Whether a copy editor accepts both as one figure."""
        return max(self.low, other.low) <= min(self.high, other.high) and not units_clash(self.claim, other.claim)

    def can_meet(self, other: "_Held") -> bool:
        """Whether the words of both can be true."""
        wide = max(self.hard_low, other.hard_low) <= min(self.hard_high, other.hard_high)
        return wide and not units_clash(self.claim, other.claim)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided about one slot.

    Attributes:
        verdict: single, agree, compatible, update or conflict.
        lowest: the claim whose interval ends lowest; `highest`: the one whose interval begins highest. Of a conflict,
            the two witnesses.
        value, low, high: the value that most voices support and where their intervals meet, in base units; None
            where none leads.
        cause: the likely reason of a conflict.
        support_low, support_high: voices that hold with one witness and not with the other.
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


def judge(
    claims: Sequence[Claim], origin_of: Mapping[str, Origin], provisional: frozenset[str] = frozenset()
) -> Judgement:
    """Decide about the claims of one slot; the first rule that fires decides.

    Args:
        claims: at least one claim, all of one slot.
        origin_of: article id to where its words come from.
        provisional: ids of the claims that the text calls preliminary.

    Returns:
        The judgement. A lineage is one voice however often it is copied; a copy that changed the figure speaks for
        itself. Claims that the text denies support nothing and are no witnesses while others remain.
    """
    asserted = [claim for claim in claims if claim.modality != "denied" and not claim.negated] or claims
    held = _with_voices(_intervals(sorted(asserted, key=lambda claim: claim.claim_id), origin_of))
    lowest = min(held, key=lambda one: (one.high, one.rank))
    highest = min(held, key=lambda one: (-one.low, one.rank))
    verdict = _quick_verdict(held, lowest, highest)
    if verdict is None:
        contradiction = _contradiction(held, provisional)
        verdict = "update" if contradiction is None else "conflict"
        lowest, highest = contradiction or (lowest, highest)
    value, low, high = _consensus(held)
    with_low, with_high = ({one.voice for one in held if one.meets(side)} for side in (lowest, highest))
    return Judgement(
        verdict=verdict,
        lowest=lowest.claim,
        highest=highest.claim,
        value=value,
        low=low,
        high=high,
        cause=_cause(lowest.claim, highest.claim) if verdict == "conflict" else None,
        support_low=len((with_low - with_high) | {lowest.voice}),
        support_high=len((with_high - with_low) | {highest.voice}),
    )


def units_clash(one: Claim, other: Claim) -> bool:
    """Whether two units of one kind exclude each other: two currencies, percent and percentage points."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    if {one.dimension, other.dimension} == {"fraction", "percentage point"}:
        return True
    # 40 dollars a tonne and 40 euros a tonne are as far apart as 40 dollars and 40 euros
    (money, *_), (other_money, *_) = (side.dimension.partition(" per ") for side in (one, other))
    if money != "money" or other_money != "money":
        return False
    # an open dollar may be any dollar
    small, large = sorted((unit.partition(" per ")[0] for unit in (one.unit, other.unit)), key=len)
    return small != large and not (small == "dollar" and large.endswith(" dollar"))


def named_weekday(claim: Claim) -> int | None:
    """The weekday that a date claim names (Monday is 0), or None."""
    return WEEKDAY_NAMES.index(claim.unit_surface) if claim.unit_surface in WEEKDAY_NAMES else None


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


def _intervals(claims: Sequence[Claim], origin_of: Mapping[str, Origin]) -> list[_Held]:
    """The claims with their intervals; a bare weekday is read as the one nearest to the days others name.

    That is what a weekday means in a report of an event whose day is known. Among bare weekdays any week will do, as
    only the distance between them counts; beside a month or a year, a weekday can be any day.
    """
    dated = [claim for claim in claims if claim.kind == "date" and claim.low is not None]
    days = [claim.low for claim in dated if claim.low == claim.high and claim.low is not None]
    written = [claim.low for claim in dated if claim.low in days and not is_bare_weekday(claim)]
    reference = median_low(written or days or [claim.low for claim in dated if claim.low is not None] or [0.0])
    mixed = len({claim.unit for claim in claims}) > 1
    held = []
    for claim in claims:
        origin = origin_of[claim.article_id]
        weekday = named_weekday(claim) if claim.kind == "date" and claim.value is None else None
        if weekday is not None and (days or not dated):
            ahead = (weekday - EPOCH_WEEKDAY - reference) % 7
            day = reference + (ahead if ahead <= 3 else ahead - 7)
            held.append(_Held(claim, origin, day, day, day, day, floating=not days))
            continue
        within = interval(claim)
        if is_bare_weekday(claim) and abs(within.low - reference) > WEEK / 2:
            # the week before or the next, if that is nearer; no other, as the day of publication tells that much
            week = math.copysign(WEEK, reference - within.low)
            if abs(within.low + week - reference) < abs(within.low - reference):
                within = Interval(*(bound + week for bound in astuple(within)))
        # calendar units are no multiples of one another: four weeks may be told as a month
        slack = factor(claim) / 2 if mixed and claim.dimension == "time" else 0.0
        bounds = (within.low - slack, within.high + slack, within.hard_low - slack, within.hard_high + slack)
        held.append(_Held(claim, origin, *bounds))
    return held


def _with_voices(held: Sequence[_Held]) -> list[_Held]:
    """Who speaks in each claim: what its lineage's first claim can be is the lineage's, anything else its own."""
    first: dict[str, _Held] = {}
    for one in sorted(held, key=lambda one: one.rank):
        first.setdefault(one.origin.lineage, one)
    return [
        replace(one, voice=lineage if one.meets(first[lineage]) else f"{lineage} {one.claim.unit} {one.low} {one.high}")
        for one in held
        for lineage in (one.origin.lineage,)
    ]


def _quick_verdict(held: Sequence[_Held], lowest: _Held, highest: _Held) -> str | None:
    """The verdicts that the extremes alone decide, in one pass; None where two claims cannot both be true."""
    if len({one.voice for one in held}) == 1:
        return "single"
    by_unit = {one.claim.unit: one.claim for one in held}.values()
    one_unit = not any(units_clash(one, other) for one, other in combinations(by_unit, 2))
    if one_unit and highest.low <= lowest.high:
        return "agree" if len({_stated(one) for one in held}) == 1 else "compatible"
    if one_unit and max(one.hard_low for one in held) <= min(one.hard_high for one in held):
        return "compatible"
    return None


def _stated(one: _Held) -> tuple[object, ...]:
    """What a claim states, up to a hedge: `about 150` is the same as `150`, `more than 150` and `153` are not."""
    claim = one.claim
    if claim.value is None or claim.kind == "date" or claim.modifier not in BOUNDS:
        return one.low, one.high
    return to_base(claim, claim.value), BOUNDS[claim.modifier]


def _contradiction(held: Sequence[_Held], provisional: frozenset[str]) -> tuple[_Held, _Held] | None:
    """The two claims furthest apart that cannot both be true and that time does not explain, the lower first."""
    early = {one.claim.value for one in held if one.claim.claim_id in provisional}
    moving = any(MOVEMENTS.intersection((one.claim.measure or "").split(", ")) for one in held)
    told: dict[tuple[object, ...], _Held] = {}
    for one in sorted(held, key=lambda one: one.rank):
        told.setdefault((one.voice, one.low, one.high, one.claim.unit, one.claim.as_of_start), one)
    worst, gap = None, -1.0
    for one, other in combinations(told.values(), 2):
        low, high = sorted((one, other), key=lambda side: (side.high, side.low, side.rank))
        if one.claim.dimension != "age" and len(early & {one.claim.value, other.claim.value}) == 1:
            continue  # the other one is the revised figure
        if one.voice == other.voice or one.can_meet(other) or _explained_by_time(low, high, moving=moving):
            continue
        if abs(high.low - low.high) > gap:
            worst, gap = (low, high), abs(high.low - low.high)
    return worst


def _explained_by_time(low: _Held, high: _Held, *, moving: bool) -> bool:
    """Whether time explains that two values differ.

    It does when the measure grows and the lower figure is the earlier one, and when an outlet corrects itself. On one
    day, whose hours are not known, it does when the text says that the figure moves.
    """
    first, second = low.claim, high.claim
    if first.dimension == "age":
        return _grown(first, second)
    cumulative = first.dimension in {"count", "number"} and bool(
        {term for claim in (first, second) for term in (claim.measure or "").split(", ")} & CUMULATIVE
    )
    if (low.origin.lineage, low.origin.outlet) == (high.origin.lineage, high.origin.outlet):
        return first.as_of_end != second.as_of_end
    if not cumulative:
        return False
    if first.as_of_end is None or second.as_of_start is None:
        return moving
    if first.as_of_end != second.as_of_start:
        return first.as_of_end < second.as_of_start
    moments = [one.origin.published for one in (low, high) if one.origin.published is not None]
    if len(moments) == 2 and all(moment.date() == first.as_of_end for moment in moments):
        return moments[0] < moments[1]
    return moving


def _grown(young: Claim, old: Claim) -> bool:
    """Whether a person can have had both ages: a birthday a year, and one more for the day it falls on."""
    if young.value is None or old.value is None or young.as_of_start is None or old.as_of_end is None:
        return False
    years = (old.as_of_end - young.as_of_start).days / YEAR
    return years > 0 and old.value - young.value <= years + 1


def _consensus(held: Sequence[_Held]) -> tuple[float | None, float | None, float | None]:
    """The value that most voices support: the claim whose interval meets those of the most voices leads.

    Among claims with equal support the narrowest speaks; two that lead with values apart leave the figure open.
    """
    ranked = []
    for one in held:
        with_it = [other for other in held if other.meets(one)]
        ranked.append((-len({other.voice for other in with_it}), one.high - one.low, one.rank, one, with_it))
    ranked.sort(key=lambda entry: entry[:3])
    most, _, _, leader, supporters = ranked[0]
    rivals = [one for support, _, _, one, _ in ranked if support == most]
    if leader.floating or not all(rival.meets(leader) for rival in rivals):
        return None, None, None
    low, high = max(one.low for one in supporters), min(one.high for one in supporters)
    if low > high:  # supporters that meet the leader need not meet each other
        low, high = leader.low, leader.high
    # the middle of a month is no day that anybody named
    span = leader.claim.kind == "date" and leader.low != leader.high
    value = None if span or leader.claim.value is None else to_base(leader.claim, leader.claim.value)
    return value, low if math.isfinite(low) else None, high if math.isfinite(high) else None


def _cause(lowest: Claim, highest: Claim) -> str:
    """The likely reason of a conflict, from the two values alone."""
    if lowest.dimension == "date":
        return "date"
    if units_clash(lowest, highest):
        if {lowest.unit, highest.unit} == {"percent", "percentage point"}:
            return "percent against points"
        return "currency"
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
