"""Held: claims of one slot with what they can mean and who speaks in each, ready to be judged.

In: claims, where their articles come from and what their wording adds. Out: closed intervals in base units and voices.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from statistics import median_low

from transforms.dates.weekdays import WEEK, is_bare_weekday, named_weekday, nearest
from transforms.dates.yearless import day_of_year, in_any_year, yearless_day
from transforms.quantities.conversion import Interval, factor, interval, touch
from transforms.tables import Claim


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article's words come from.

    Attributes:
        lineage: shared by articles that descend from one text.
        founder: whether it is the first article of its lineage.
        outlet: who published it.
        rewritten: whether it tells its lineage's text over in other words.
        published: when, if the time of day is known.
    """

    lineage: str
    founder: bool = True
    rewritten: bool = False
    outlet: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the words around a claim add to it.

    Attributes:
        statement: the name of the statement that it makes.
        outcomes: the outcomes that it tells, by its words or by the noun that it counts.
        against: those with another value that are like enough to be held against it, and how like; None is all.
        early: told as preliminary or as replaced by another.
        moving: its sentence says that the count is not closed or has moved.
        running: its sentence says that it is counted since some day and goes on.
        standing: it counts who or what is in a state that ends: in hospital, without power.
        revised: its sentence says that the figure was corrected.
        counting: its text gives it while votes are still being counted.
        with_attackers: how many of those who did it a toll counts in.
        without_attacker: whether the death of who did it is told beside the toll.
        died: whether the one died whose age it is.
    """

    statement: str = ""
    outcomes: tuple[str, ...] = ()
    against: Mapping[str, float] | None = None
    early: bool = False
    moving: bool = False
    running: bool = False
    standing: bool = False
    revised: bool = False
    counting: bool = False
    with_attackers: int = 0
    without_attacker: bool = False
    died: bool = False


NOTHING = Note()

TURNED = {"up", "down"}
MOVED = frozenset({"fraction", "percentage point", "index point", "money"})
"""Ways in which a figure moves that exclude each other, and dimensions of what moves; a count that is up may be told as
one of those that are there besides.
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim with its two intervals, closed, unbounded ones infinite.

    Attributes:
        note: what its words add.
        voice: who speaks: its lineage, or the copy itself where it changed what the lineage says.
        floating: whether its bounds are days of no known week or year, good for comparing only.
    """

    claim: Claim
    origin: Origin
    low: float
    high: float
    hard_low: float
    hard_high: float
    note: Note = NOTHING
    voice: str = ""
    floating: bool = False

    @property
    def rank(self) -> tuple[bool, bool, str]:
        """Founders before copies, so that a copy more never takes a founder's place as a witness; then body first."""
        return (not self.origin.founder, self.claim.part == "title", self.claim.claim_id)

    @property
    def terms(self) -> list[str]:
        """Its outcomes and the terms of its measure."""
        return [*self.note.outcomes, *self.claim.measure_terms]

    def meets(self, other: "Held") -> bool:
        """Whether a copy editor accepts both as one figure."""
        return touch(max(self.low, other.low), min(self.high, other.high)) and not _excluded(self.claim, other.claim)

    def can_meet(self, other: "Held") -> bool:
        """Whether the words of both can be true."""
        wide = touch(max(self.hard_low, other.hard_low), min(self.hard_high, other.hard_high))
        return (wide or _one_day(self.claim, other.claim)) and not _excluded(self.claim, other.claim)


def _excluded(one: Claim, other: Claim) -> bool:
    """Whether two claims cannot both be true whatever their numbers are."""
    return units_clash(one, other) or turned(one, other)


def turned(one: Claim, other: Claim) -> bool:
    """Whether of two shares or sums one is told as a rise and the other as a fall."""
    return {one.change, other.change} == TURNED and MOVED.issuperset((one.dimension, other.dimension))


def _one_day(one: Claim, other: Claim) -> bool:
    """Whether each of two dates, read by itself, is the same day: the week that others name parts them no more."""
    return one.kind == other.kind == "date" and one.low is not None and (one.low, one.high) == (other.low, other.high)


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
    # an open dollar may be any dollar, and pounds may be sterling
    small, large = sorted((unit.partition(" per ")[0] for unit in (one.unit, other.unit)), key=len)
    return small != large and small not in large.split()


def hold(claims: Sequence[Claim], origin_of: Mapping[str, Origin], notes: Mapping[str, Note]) -> list[Held]:
    """The claims with their intervals and voices; a bare weekday is read as the one nearest to the days others name.

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
        origin, note = origin_of[claim.article_id], notes.get(claim.claim_id, NOTHING)
        weekday = named_weekday(claim) if claim.kind == "date" and claim.value is None else None
        if weekday is not None and (days or not dated):
            day = nearest(weekday, reference)
            held.append(Held(claim, origin, day, day, day, day, note, floating=not days))
            continue
        if (of_year := yearless_day(claim)) is not None:
            known = {day for day in days if day_of_year(day) == of_year}
            low, high = (min(known), max(known)) if known else in_any_year(of_year)
            held.append(Held(claim, origin, low, high, low, high, note, floating=len(known) != 1))
            continue
        within = interval(claim)
        if is_bare_weekday(claim) and abs(within.low - reference) > WEEK / 2:
            # the week before or the next, if that is nearer; no other, as the day of publication tells that much
            week = math.copysign(WEEK, reference - within.low)
            if abs(within.low + week - reference) < abs(within.low - reference):
                within = Interval(*(bound + week for bound in astuple(within)))
        if is_bare_weekday(claim):  # in whatever week, a Saturday is no Sunday
            within = Interval(within.low, within.high, within.low, within.high)
        # calendar units are no multiples of one another: four weeks may be told as a month
        slack = factor(claim) / 2 if mixed and claim.dimension == "time" else 0.0
        bounds = (within.low - slack, within.high + slack, within.hard_low - slack, within.hard_high + slack)
        held.append(_with_attackers(Held(claim, origin, *bounds, note)))
    return _with_voices(held)


def _with_attackers(one: Held) -> Held:
    """A toll that says whether it counts who did it allows the other way of counting as well."""
    more = 1 if one.note.without_attacker else 0
    return replace(one, hard_low=one.hard_low - one.note.with_attackers, hard_high=one.hard_high + more)


def _with_voices(held: Sequence[Held]) -> list[Held]:
    """Who speaks in each claim: what its lineage's first claim can be is the lineage's, anything else its own.

    A rewriter who puts the figure otherwise, as 60 % for six in ten, has looked at it and answers for it.
    """
    first: dict[str, Held] = {}
    for one in sorted(held, key=lambda one: one.rank):
        first.setdefault(one.origin.lineage, one)

    def voice(one: Held) -> str:
        leader = first[one.origin.lineage]
        same = (one.low, one.high) == (leader.low, leader.high) if one.origin.rewritten else one.meets(leader)
        return one.origin.lineage if same else f"{one.origin.lineage} {one.claim.unit} {one.low} {one.high}"

    return [replace(one, voice=voice(one)) for one in held]
