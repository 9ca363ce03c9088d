"""Likeness: how sure it is that two statements of one story state the same quantity, and why.

Pairing two quantities is the worst mistake this program can make, so everything that sets two statements apart
outweighs what they have in common, and statements whose values differ must have far more in common than statements
whose values meet. Weights were set on labelled pairs so that 0.5 is the middle.
"""

import math
from dataclasses import dataclass

from transforms.claims import as_day
from transforms.statements import COUNTED_PEOPLE, INCIDENTS, MOMENTS, Statement, counts_people, overlap
from transforms.tables import Claim
from transforms.verdicts import units_clash, week_off
from transforms.words import stem

APART = -math.inf

MEASURE_WEIGHT, SENTENCE_WEIGHT, SUBJECT_WEIGHT = 0.55, 0.35, 0.10
"""What each kind of agreement adds to the likeness of two statements."""

VALUES_MEET = 0.33
"""What is added when the values can both hold: two outlets seldom give one number to two quantities of one event."""

NUMBERS_MEET = 0.15
"""What is added when only the number is the same and the units exclude each other, as two currencies do."""

DISTINCTIVE, DISTINCTIVE_DIGITS = 0.22, 3
"""What is added when both give the very same value in at least so many significant digits."""

SAME_NOUN = 0.16
"""What is added when both give the same value of the same thing, and it is no person of whatever kind."""

SAME_MOMENT = 0.15
"""What is added when both give the same day or time of day."""

SLIP = 0.22
"""What is added when two values differ as a slip of the pen makes them, which is rare between two quantities."""

SCOPES_DIFFER = 0.25
"""What is taken off when both name a scope and the scopes share no word."""

ACTORS_DIFFER = 0.35
"""What is taken off when they are about two persons or two bodies, of which each has a figure of its own."""

RATED = frozenset({"fraction", "money"})
"""Dimensions of which one article gives several, each on a scope of its own: 20 % on cars and 20 % on boats are two."""

SAME_TOPIC = 0.75
"""Likeness of two measures that share the thing the value is of, such as a tariff, when the value is the same too."""

TOPICS = frozenset({stem(topic) for topic in ("tariff", "tax", "unemployment", "inflation", "duty-free", "tourism")})

SAME_CONCEPT, SHARED_CONCEPT = 0.95, 0.8
"""Likeness of two measures whose nearest outcome is the same, such as the dead of one event, or that share one."""

MEASURES_APART = 0.4
"""Measures less alike than this never make a discrepancy."""

WEEK = 7
"""Days."""

AGES_APART = 3
"""Years between two ages above which they are those of two persons, one of them a relative."""

SAME_SENTENCE = 0.25
"""Likeness of two sentences below which they date different moments of a story."""

PERSONAL = frozenset({"charge", "sentence", "bail"})
"""Outcomes whose figures belong to one person."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found of two statements.

    Attributes:
        likeness: from 0; `APART` when something rules it out that they are one; None when their values differ and
            too little is said to tell.
        reason: what ruled it out or left it open; None where likeness decides.
        parts: what the likeness is made of, name and summand.
    """

    likeness: float | None
    reason: str | None = None
    parts: tuple[tuple[str, float], ...] = ()


def compare(one: Statement, other: Statement) -> Comparison:
    """How likely two statements of one story and one block state the same quantity, and why."""
    if one.dimension == "age":
        return _ages(one, other)
    meet, near, clash = _meeting(one, other)
    if not meet:
        hindrance = _no_discrepancy(one, other, near=near, clash=clash)
        if hindrance is not None:
            return hindrance
    if one.dimension == "date" and _any_week(one, other):
        return Comparison(None, "a weekday lies in every month")
    if one.outcomes and other.outcomes and not set(one.outcomes) & set(other.outcomes):
        return Comparison(APART, f"{one.outcomes[0]} is not {other.outcomes[0]}")
    if "death" in {*one.outcomes[:1], *other.outcomes[:1]} and bool(one.outcomes) != bool(other.outcomes):
        silent = one if not one.outcomes else other
        if silent.incidents and one.block == ("count", "person"):
            return Comparison(APART, "who was hit is not who died")
    scopes_differ = bool(one.scope and other.scope and not one.scope & other.scope) and one.dimension not in MOMENTS
    if one.articles & other.articles and one.dimension in RATED and not _one_scope(one.scope, other.scope):
        return Comparison(APART, "one article tells their scopes apart")
    measures = _measures(one, other, meet=meet)
    if not meet and measures < MEASURES_APART:
        return Comparison(None, "the values differ, and so do the words for what is measured")
    same = near and one.claim.value is not None and one.claim.value == other.claim.value
    parts = (
        ("measure", MEASURE_WEIGHT * measures),
        ("sentence", SENTENCE_WEIGHT * overlap(one.words, other.words)),
        ("subject", SUBJECT_WEIGHT * same_name(one.claim.subject, other.claim.subject)),
        ("values meet", VALUES_MEET if meet else NUMBERS_MEET * near),
        ("same counted noun", SAME_NOUN * (same and one.noun == other.noun and one.dimension == "count"
                                           and not one.generic)),
        ("same moment", SAME_MOMENT * (same and one.dimension in MOMENTS)),
        ("a slip of the pen", SLIP * _slip(one.claim, other.claim)),
        ("rare value", DISTINCTIVE * (same and _distinctive(one.claim))),
        ("scopes differ", -SCOPES_DIFFER * scopes_differ),
        ("actors differ", -ACTORS_DIFFER * _actors_differ(one, other)),
    )  # fmt: skip
    return Comparison(math.fsum(value for _, value in parts), None, tuple(part for part in parts if part[1]))


def _meeting(one: Statement, other: Statement) -> tuple[bool, bool, bool]:
    """Whether the values can both hold; whether the numbers can, units aside; whether the units exclude each other."""
    clash = units_clash(one.claim, other.claim)
    if clash:
        return False, one.claim.value is not None and one.claim.value == other.claim.value, True
    near = max(one.low, other.low) <= min(one.high, other.high) and bool(one.weekdays & other.weekdays)
    near = near or week_off(one.claim, other.claim)
    return near, near, False


def _ages(one: Statement, other: Statement) -> Comparison:
    if one.articles & other.articles and one.claim.value != other.claim.value:
        return Comparison(APART, "one article gives both ages")
    if not same_name(one.claim.subject, other.claim.subject):
        return Comparison(APART, "the ages of two persons")
    if not _slip(one.claim, other.claim) and max(one.low, other.low) - min(one.high, other.high) > AGES_APART:
        return Comparison(APART, "no slip makes one age of the other: it is somebody else's")
    return Comparison(1.0, None, (("the age of one person", 1.0),))


def _no_discrepancy(one: Statement, other: Statement, *, near: bool, clash: bool) -> Comparison | None:
    """Why two values that differ are no discrepancy, or None where they may be one."""
    reason = None
    if one.articles & other.articles and one.provisional == other.provisional:
        reason = "one article gives both values"
    elif clash and not near:
        reason = "different units and different numbers"
    elif clash:
        return None
    elif one.dimension == "date":
        return _dates_apart(one, other)
    elif _days_apart(one, other):
        reason = "of two days"
    elif one.dimension == "time of day":
        zones = {claim.unit_surface for claim in (one.claim, other.claim)} - {None}
        if len(zones) > 1:
            reason = "the same moment has another hour in another zone"
        elif not _one_moment(one, other):
            return Comparison(None, "nothing says that both time the same moment")
    elif one.claim.value in other.stated or other.claim.value in one.stated:
        reason = "one article gives both values"
    elif one.outcomes[:1] != other.outcomes[:1] and (one.outcomes or other.outcomes):
        reason = "different outcomes come first"
    elif one.scope != other.scope and not _described(one, other):
        reason = f"different scopes: {_words(one.scope)} and {_words(other.scope)}"
    elif one.degree != other.degree:
        reason = "different degrees of harm"
    elif one.whole != other.whole or (one.relative != other.relative and not _beside_the_dead(one, other)):
        reason = "a part and its whole"
    elif _is_part(one, other) or _is_part(other, one):
        reason = "some kind of persons and persons of any kind"
    elif (one.outcomes or one.dimension == "magnitude") and not (one.lead and other.lead):
        return Comparison(None, "one is not the first that its article gives")
    elif PERSONAL.intersection(one.outcomes[:1]) and not same_name(one.claim.subject, other.claim.subject):
        reason = "figures of two persons"
    elif _actors_differ(one, other):
        reason = "about two persons or bodies"
    elif not COUNTED_PEOPLE.intersection(one.outcomes[:1]) and (
        one.claim.change != other.claim.change or one.endpoint != other.endpoint
    ):
        reason = "different changes, or ends of a change"
    elif one.claim.period is not None and other.claim.period is not None and one.claim.period != other.claim.period:
        reason = "different periods"
    return None if reason is None else Comparison(APART, reason)


def _days_apart(one: Statement, other: Statement) -> bool:
    """Whether both say on which day it happened, and the days differ; a bare weekday lies in the week before or next."""
    if one.when is None or other.when is None:
        return False
    gap = max(one.when[0], other.when[0]) - min(one.when[1], other.when[1])
    return gap > 0 and gap != WEEK


def _dates_apart(one: Statement, other: Statement) -> Comparison | None:
    if _misprint(one.claim, other.claim):
        return None
    if max(one.low, other.low) - min(one.high, other.high) > WEEK:
        return Comparison(APART, "more than a week lies between them")
    if not _one_moment(one, other):
        return Comparison(None, "nothing says that both date the same moment")
    return None


def _one_scope(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two scopes are the same, one of them perhaps in more words."""
    return one == other or bool(one and other and (one <= other or other <= one))


def _described(one: Statement, other: Statement) -> bool:
    """Whether a scope that only one names may describe the place or the event rather than limit who is counted."""
    if not COUNTED_PEOPLE.intersection(one.outcomes[:1]) or (one.scope and other.scope):
        return False
    return not any(counts_people(word) for word in one.scope | other.scope)


def _beside_the_dead(one: Statement, other: Statement) -> bool:
    """The wounded are `others` beside the dead, so that the word tells nothing of them."""
    return one.outcomes[:1] == other.outcomes[:1] == ("injury",) and not (one.degree or other.degree)


def _is_part(one: Statement, other: Statement) -> bool:
    """Whether one counts persons of some kind, and no more than the other counts of any kind."""
    return one.block == ("count", "person") and not one.generic and other.generic and one.high <= other.low


def _actors_differ(one: Statement, other: Statement) -> bool:
    if one.actor is None or other.actor is None or one.dimension in MOMENTS:
        return False
    if COUNTED_PEOPLE.intersection((*one.outcomes[:1], *other.outcomes[:1])):
        return False  # the killer's name and the victim's stand with one toll
    if one.claim.subject_entity_id == other.claim.subject_entity_id or same_name(one.actor, other.actor):
        return False
    first, second = set(one.actor.lower().split()), set(other.actor.lower().split())
    return not (first <= second or second <= first)


def _measures(one: Statement, other: Statement, *, meet: bool) -> float:
    shared = set(one.outcomes) & set(other.outcomes)
    alike = max(overlap(one.terms, other.terms), overlap(one.topic, other.topic))
    if one.outcomes[:1] == other.outcomes[:1] and shared:
        return max(SAME_CONCEPT, alike)
    if shared or (meet and _hit(one, other)):
        return max(SHARED_CONCEPT, alike)
    if meet and one.claim.value == other.claim.value and TOPICS & one.terms.keys() & other.terms.keys():
        return max(SAME_TOPIC, alike)
    return alike


def _hit(one: Statement, other: Statement) -> bool:
    """Whether one counts the hurt and the other those whom the same kind of incident hit."""
    outcomes = {*one.outcomes[:1], *other.outcomes[:1]}
    return one.block == ("count", "person") and outcomes == {"injury"} and bool(one.incidents or other.incidents)


def _any_week(one: Statement, other: Statement) -> bool:
    """Whether one is a bare weekday and the other too long to tell which: a Tuesday lies in every month."""
    lengths = sorted(side.high - side.low for side in (one, other))
    return lengths[1] == math.inf and WEEK <= lengths[0] < math.inf


def _one_moment(one: Statement, other: Statement) -> bool:
    """Whether two dates or times that differ are of one event: it comes first in both and the sentences are alike."""
    if one.dimension == "date" and _misprint(one.claim, other.claim):
        return True
    events = [
        next((term for term in (side.claim.measure or "").split(", ") if term in EVENTS), None) for side in (one, other)
    ]
    return None not in events and events[0] == events[1] and overlap(one.words, other.words) >= SAME_SENTENCE


EVENTS = INCIDENTS | {
    "death",
    "injury",
    "arrest",
    "charge",
    "visit",
    "deadline",
    "vote",
    "election",
    "sentence",
    "travel",
}


def _distinctive(claim: Claim) -> bool:
    """Whether a value is no round one: two quantities seldom share 1,150."""
    if claim.value is None or claim.dimension in {"date", "age"}:
        return False
    return len(_digits(claim.value)) >= DISTINCTIVE_DIGITS


def _digits(value: float) -> str:
    """The significant digits of a value."""
    return f"{abs(value):.12g}".split("e")[0].replace(".", "").strip("0")


def _slip(one: Claim, other: Claim) -> bool:
    """Whether two values differ as a slip of the pen makes them: digits swapped, a thousandfold, another month."""
    if one.kind == "date":
        return _misprint(one, other)
    if not one.value or not other.value or one.value == other.value:
        return False
    first, second = _digits(one.value), _digits(other.value)
    if first == second and len(first) > 1:
        return True
    return len(first) >= DISTINCTIVE_DIGITS and sorted(first) == sorted(second)


def _misprint(one: Claim, other: Claim) -> bool:
    """Whether two days differ in the month or the year alone, as a slip of the pen makes them."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    first, second = as_day(one.low), as_day(other.low)
    same = (first.year == second.year, first.month == second.month, first.day == second.day)
    return same in {(True, False, True), (False, True, True)}


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's or thing's: equal, or a full name and its last part."""
    if one is None or other is None:
        return False
    first, second = one.lower().split(), other.lower().split()
    return first == second or (first[-1] == second[-1] and (1 in {len(first), len(second)} or first[0] == second[0]))


def _words(scope: frozenset[str]) -> str:
    return f"“{' '.join(sorted(scope))}”" if scope else "none"
