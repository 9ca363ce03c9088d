"""Unsaid: two different values that contradict nothing for how they are told: vaguely, as a guess, of an open day.

In: two statements with different values. Out: the reason, in words.
"""

import math
from datetime import timedelta

from transforms.claims.concepts import of_kind
from transforms.dates.periods import as_day
from transforms.quantities.conversion import interval, touch
from transforms.slots.same_names import same_name
from transforms.slots.statements import MOMENTS, SCOPED, Statement
from transforms.slots.subjects import names_others, towns_apart, two_bodies
from transforms.slots.values import DISTINCTIVE_DIGITS, digits, swapped
from transforms.tables import Claim
from transforms.words import stem

SOON = timedelta(days=2)
"""How long after a text a day may lie that is a slip for one of its own: Wednesday for Tuesday."""

OLDEST = 120
"""Years of the oldest persons."""

POLL, MARGIN = stem("poll"), {stem("margin"), stem("error")}
"""Words of sentences on polls."""

UNSCALED, ONE_SCALE = "degree", 10.0
"""The unit of degrees of no named scale, and by how many of them two temperatures differ at most that are of one: a
Fahrenheit thermometer shows more than that above a Celsius one from 25 below zero on."""

SHARE, MOVES = stem("share"), frozenset(map(stem, of_kind("movement")))
"""Terms of the moves of a stock."""


def unsaid(one: Statement, other: Statement) -> str | None:
    """Why one of two statements with different values contradicts nothing, in words; None where it may."""
    if "vague" in {one.claim.modifier, other.claim.modifier} and not _words_allow(one, other):
        return "a vague word contradicts nothing"
    if "possible" in {one.claim.modality, other.claim.modality} and not (
        _both_limits(one, other) or _of_polls(one, other)
    ):
        return "one of them is only supposed"
    if one.dimension == "temperature" and _of_no_scale(one.claim, other.claim):
        return "one of them names no scale of temperature"
    if one.dimension in MOMENTS and (two_bodies(one, other) or names_others(one, other) or names_others(other, one)):
        return "they may be moments of two persons or bodies"
    if one.dimension == "date" and not _one_act(one, other):
        return "they are the days of two acts"
    if one.dimension == "date" and (after_report(one, other) or after_report(other, one)):
        return "one of them lies after the report of the other"
    if (
        one.dimension == "date"
        and one.details.ages
        and other.details.ages
        and not one.details.ages & other.details.ages
    ):
        return "they tell of persons of two ages"
    if one.dimension == "age" and (one.claim.unit != other.claim.unit or max(one.high, other.high) > OLDEST):
        return "months and years of age are rounded, and things grow older than persons"
    if towns_apart(one, other) and not _of_one_name(one, other):
        return "they name two towns"
    values = one.claim.value, other.claim.value
    long = len(digits(one.claim.value or 0.0)) >= DISTINCTIVE_DIGITS
    if one.dimension == "fraction" and _of_a_price(one) != _of_a_price(other) and not (long and swapped(*values)):
        return "how far a price has moved is no other share"
    undated = one.claim.as_of_start is None or other.claim.as_of_start is None
    if one.dimension == "fraction" and _of_a_price(one) and _of_a_price(other) and not swapped(*values):
        return "a price moves by the hour"
    if undated and one.dimension in SCOPED and {one.claim.change, other.claim.change} != {None}:
        return "on which day it moved so much is not told"
    if one.dimension == "fraction" and one.claim.as_of_start != other.claim.as_of_start and _polled(one, other):
        return "polls of two days have two results"
    return None


def _of_no_scale(one: Claim, other: Claim) -> bool:
    """Whether one of two temperatures names no scale, which may be another one than that of the other.

    Degrees that are near the Celsius degrees of another text are of that scale: no thermometer shows like numbers of
    both. What is told in Fahrenheit is compared with its like alone.
    """
    if one.unit == other.unit or UNSCALED not in {one.unit, other.unit}:
        return False
    if "celsius" not in {one.unit, other.unit} or one.value is None or other.value is None:
        return True
    return abs(one.value - other.value) > ONE_SCALE


def _of_one_name(one: Statement, other: Statement) -> bool:
    """Whether two ages are those of one full name, who may be told to be of either of two towns."""
    names = one.claim.subject, other.claim.subject
    return one.dimension == "age" and all(name is not None and " " in name for name in names) and same_name(*names)


def _both_limits(one: Statement, other: Statement) -> bool:
    """Whether both say how far something can go, which a law or a plan sets: up to 15 years in prison."""
    return one.claim.modifier == other.claim.modifier == "at_most"


def _of_polls(one: Statement, other: Statement) -> bool:
    """Whether both are results of one poll, which tells what people would do: 31 percent would choose her party."""
    houses = [side.poll.house for side in (one, other) if side.poll is not None]
    return one.dimension == "fraction" and len(houses) > 1 and not houses[0].isdisjoint(houses[1])


def _words_allow(one: Statement, other: Statement) -> bool:
    """Whether the words of both, taken as widely as they go, can be true."""
    first, second = interval(one.claim), interval(other.claim)
    return touch(max(first.hard_low, second.hard_low), min(first.hard_high, second.hard_high))


def _of_a_price(one: Statement) -> bool:
    """Whether it tells how far the price of a stock has moved."""
    return SHARE in one.terms and (one.claim.change is not None or not MOVES.isdisjoint(one.terms))


def _polled(one: Statement, other: Statement) -> bool:
    return all(POLL in side.words or side.words.keys() >= MARGIN for side in (one, other))


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells of the act that either dates."""
    acts = (claim.first_term for claim in (one.claim, other.claim))
    told = [stem(act) in terms for act, terms in zip(acts, (other.terms, one.terms), strict=True) if act]
    return any(told) or not told


def after_report(one: Statement, other: Statement, soon: timedelta = SOON) -> bool:
    """Whether a day lies after the publication of a text that tells the other one as past, by more than a slip: a later
    act.
    """
    published = other.claim.as_of_end
    if published is None or math.inf in (one.high, other.high) or as_day(other.low) > published:
        return False
    return as_day(one.low) > published + soon
