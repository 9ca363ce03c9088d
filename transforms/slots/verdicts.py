"""Verdicts: whether the claims of one slot can all be true, decided by intervals, time and lineage.

In: the claims of one slot, where they come from and what their words add. Out: a `Judgement`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from transforms.quantities.conversion import point, touch
from transforms.slots.causes import cause_of
from transforms.slots.consensus import Tally, consensus, tally
from transforms.slots.held import TURNED, Held, Note, Origin, hold, turned, units_clash
from transforms.slots.statements import MOMENTS
from transforms.slots.timing import excused, explained_by_time, is_moving
from transforms.tables import Claim

BOUNDS = {"exact": "", "about": "", "more_than": "from", "at_least": "from", "less_than": "to", "at_most": "to"}
"""Modifiers by what they do to a value; a hedge leaves it the same value."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided about one slot.

    Attributes:
        verdict: single, agree, compatible, update or conflict.
        lowest: the claim whose interval ends lowest; `highest`: the one whose interval begins highest. Of a conflict,
            the two witnesses.
        value, low, high: the value that most voices support and where their intervals meet, in base units; None
            where none leads.
        votes: every value given, with the articles and the voices that give it.
        cause: the likely reason of a conflict.
        support_low, support_high: voices that hold with one witness and not with the other.
        likeness: of the two witnesses of a conflict, if it is known.
    """

    verdict: str
    lowest: Claim
    highest: Claim
    value: float | None
    low: float | None
    high: float | None
    votes: tuple[Tally, ...]
    cause: str | None
    support_low: int
    support_high: int
    likeness: float | None = None


def judge(
    claims: Sequence[Claim], origin_of: Mapping[str, Origin], notes: Mapping[str, Note] | None = None
) -> Judgement:
    """Decide about the claims of one slot; the first rule that fires decides.

    Args:
        claims: at least one claim, all of one slot.
        origin_of: article id to where its words come from.
        notes: claim id to what the words around it add; none is nothing.

    Returns:
        The judgement. A lineage is one voice however often it is copied; a copy that changed the figure speaks for
        itself. Claims that the text takes back support nothing and are no witnesses while others remain.
    """
    standing = [claim for claim in claims if not withdrawn(claim)] or claims
    held = hold(sorted(standing, key=lambda claim: claim.claim_id), origin_of, notes or {})
    lowest = min(held, key=lambda one: (one.high, one.rank))
    highest = min(held, key=lambda one: (-one.low, one.rank))
    verdict = _quick_verdict(held, lowest, highest)
    if verdict is None:
        contradiction, updated = _contradiction(held)
        verdict = "conflict" if contradiction else "update" if updated else "compatible"
        lowest, highest = contradiction or (lowest, highest)
    with_low, with_high = ({one.voice for one in held if one.meets(side)} for side in (lowest, highest))
    agreed = consensus(held)
    return Judgement(
        verdict=verdict,
        lowest=lowest.claim,
        highest=highest.claim,
        value=agreed.value,
        low=agreed.low,
        high=agreed.high,
        votes=tally(held),
        cause=cause_of(lowest, highest, held) if verdict == "conflict" else None,
        support_low=len((with_low - with_high) | {lowest.voice}),
        support_high=len((with_high - with_low) | {highest.voice}),
        likeness=_likeness(lowest, highest) if verdict == "conflict" else None,
    )


def _likeness(one: Held, other: Held) -> float | None:
    """How alike two claims are, if it is known."""
    return (one.note.against or {}).get(other.note.statement)


def withdrawn(claim: Claim) -> bool:
    """Whether the text takes a figure back: it denies it, or negates it; not of a moment: it did not sink at noon."""
    return claim.modality == "denied" or (claim.negated and claim.dimension not in MOMENTS)


def _quick_verdict(held: Sequence[Held], lowest: Held, highest: Held) -> str | None:
    """The verdicts that the extremes alone decide, in one pass; None where two claims cannot both be true."""
    if len({one.voice for one in held}) == 1:
        return "single"
    by_unit = {one.claim.unit: one.claim for one in held}.values()
    one_unit = not any(units_clash(one, other) for one, other in combinations(by_unit, 2))
    if {one.claim.change for one in held} >= TURNED and any(turned(a.claim, b.claim) for a, b in combinations(held, 2)):
        return None
    if one_unit and touch(highest.low, lowest.high):
        return "agree" if len({_stated(one) for one in held}) == 1 else "compatible"
    if one_unit and touch(max(one.hard_low for one in held), min(one.hard_high for one in held)):
        return "compatible"
    return None


def _stated(one: Held) -> tuple[object, ...]:
    """What a claim states, up to a hedge: `about 150` is the same as `150`, `more than 150` and `153` are not."""
    claim = one.claim
    if claim.value is None or claim.kind == "date" or claim.modifier not in BOUNDS:
        return one.low, one.high
    return point(claim), BOUNDS[claim.modifier]


def _opposed(held: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """The pairs of claims that may be held against each other, each claim for all that say the same as it.

    Two that only a third one joins are no witnesses.
    """
    told: dict[tuple[object, ...], Held] = {}
    for one in sorted(held, key=lambda one: one.rank):
        if one.note.against is None or one.note.against:
            key = (one.note.statement, one.voice, one.low, one.high, one.claim.unit, one.claim.as_of_start)
            told.setdefault(key, one)
    by_statement: dict[str, list[Held]] = defaultdict(list)
    for one in told.values():
        by_statement[one.note.statement].append(one)
    for one in told.values():
        for name in by_statement if one.note.against is None else sorted(one.note.against.keys() & by_statement.keys()):
            yield from ((one, other) for other in by_statement[name] if one.rank < other.rank)


def _contradiction(held: Sequence[Held]) -> tuple[tuple[Held, Held] | None, bool]:
    """The two claims furthest apart that cannot both be true and that nothing explains, the lower first; and whether
    time explains any others.

    A value that one text calls preliminary or replaced is so in every text.
    """
    early = {one.claim.value for one in held if one.note.early}
    moving, counting = any(is_moving(one) for one in held), any(one.note.counting for one in held)
    worst, most, updated = None, (-1.0, 0, 0.0), False
    for one, other in _opposed(held):
        if one.voice == other.voice or one.can_meet(other) or excused(one, other):
            continue
        low, high = sorted((one, other), key=lambda side: (side.high, side.low, side.rank))
        replaced = low.claim.dimension != "age" and len(early & {low.claim.value, high.claim.value}) == 1
        if replaced or explained_by_time(low, high, moving=moving, counting=counting):
            updated = True
        elif "vague" not in {low.claim.modifier, high.claim.modifier}:
            # a body tells more than a headline, two that are told alike more than others; a day is told in any words
            titles = sum(side.claim.part == "title" for side in (low, high))
            alike = 0.0 if low.claim.kind == "date" else _likeness(low, high) or 0.0
            strength = abs(high.low - low.high), -titles, alike
            worst, most = ((low, high), strength) if strength > most else (worst, most)
    return worst, updated
