"""Differences: why two statements whose values cannot both hold may yet be no discrepancy.

Pairing two quantities is the worst mistake this program can make. So what tells two statements apart rules a pairing
out, and what merely leaves it open says nothing for it either.
"""

import math
import re
from datetime import date, timedelta

from transforms.claims.claims import as_day
from transforms.claims.concepts import concept_of, of_kind
from transforms.dates.weekdays import WEEK
from transforms.quantities.conversion import interval, touch
from transforms.slots.bags import overlap
from transforms.slots.counted import counts_people
from transforms.slots.days import on_two_days
from transforms.slots.statements import BESIDE_THE_DEAD, LONG_DATE, MOMENTS, PERSONS, RELATIVE, Statement
from transforms.slots.subjects import actors_differ, names_others, same_subject, two_bodies
from transforms.slots.values import gap, hundreds_apart, misprint, swapped
from transforms.words import lemma, stem

SOON = timedelta(days=2)
"""How long after a text a day may lie that is a slip for one of its own: Wednesday for Tuesday."""

SAME_SENTENCE = 0.25
"""Likeness of two sentences below which they date different moments of a story."""

SHARED_WORDS = 2
"""Telling words that two sentences share at least when no outcome says that they are about the same."""

WORD_TELLS = 2.5
"""Least information of such a word."""

PAST_YEAR = re.compile(r"(\d{4})-01-01/\1-12-31")
"""A period that is one calendar year."""

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A day of a period."""

DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
ABOUT = 1.25
"""Lengths of periods in days, and times that one may be another that is told roughly."""

OLDEST = 120
"""Years of the oldest persons."""

POLL, MARGIN = stem("poll"), {stem("margin"), stem("error")}
"""Words of sentences on polls."""

SHARE, MOVES = stem("share"), frozenset(map(stem, of_kind("movement")))
"""Terms of the moves of a stock."""

RATED = frozenset({"fraction", "money"})
"""Dimensions of which one article gives several, each on a scope of its own: 20 % on cars and 20 % on boats are two."""


def ruled_out(one: Statement, other: Statement, *, near: bool, clash: bool) -> str | None:
    """What tells two statements with different values apart, in words; None where nothing does.

    Args:
        one: a statement.
        other: another of its block.
        near: whether their numbers can both hold, units aside.
        clash: whether their units exclude each other.
    """
    together = bool(one.articles & other.articles)
    if together and one.early == other.early:
        return "one article gives both values"
    if clash:
        return None if near else "different units and different numbers"
    if one.claim.dimension != other.claim.dimension and "money" in {one.claim.dimension, other.claim.dimension}:
        return "a sum and the price of one thing"
    if one.dimension == "date":
        far = not misprint(one.claim, other.claim) and gap(one, other) > WEEK
        return "more than a week lies between them" if far else None
    if on_two_days(one, other):
        return "they are of two days"
    if one.dimension == "time of day":
        zones = {claim.unit_surface for claim in (one.claim, other.claim)} - {None}
        return "the same moment has another hour in another zone" if len(zones) > 1 else None
    if one.value in other.stated or other.value in one.stated:
        return "one article gives both values"
    return _other_measure(one, other) or other_group(one, other) or other_actor(one, other) or other_time(one, other)


def left_open(one: Statement, other: Statement) -> str | None:
    """Why nothing can be said of two statements with different values, in words; None where something can."""
    if (reason := unsaid(one, other)) is not None:
        return reason
    if hundreds_apart(one.claim, other.claim):
        return "they lie too far apart for one event"
    if not (one.prominent or other.prominent):
        return "neither article tells it among the first things"
    if one.dimension in MOMENTS:
        certain = one_moment(one, other) and one.prominent and other.prominent
        return None if certain else "nothing says that both are of the same moment"
    if some_of_any(one, other):
        return "one counts some kind of persons, the other persons of any kind"
    if _two_kinds(one, other):
        return f"two kinds of persons, of which each may be all there are: {one.kind} and {other.kind}"
    if (one.outcomes or one.dimension == "magnitude") and not (one.lead and other.lead):
        return "one is not the first that its article gives"
    if one.dimension == "time" and (one.elapsed or other.elapsed):
        return "how much time has passed depends on since when"
    counted = one.of_people and one.dimension == "count"
    if not counted and one.dimension != "magnitude" and not _told_alike(one, other):
        return "too little is said of them to tell"
    return None


def unsaid(one: Statement, other: Statement) -> str | None:
    """Why one of two statements with different values contradicts nothing, in words; None where it may."""
    if "vague" in {one.claim.modifier, other.claim.modifier} and not _words_allow(one, other):
        return "a vague word contradicts nothing"
    if "possible" in {one.claim.modality, other.claim.modality} and not _both_limits(one, other):
        return "one of them is only supposed"
    if one.dimension == "temperature" and one.claim.unit != other.claim.unit and "degree" in {
        one.claim.unit, other.claim.unit,
    }:  # fmt: skip
        return "one of them names no scale of temperature"
    if one.dimension in MOMENTS and (two_bodies(one, other) or names_others(one, other) or names_others(other, one)):
        return "they may be moments of two persons or bodies"
    if one.dimension == "date" and not _one_act(one, other):
        return "they are the days of two acts"
    if one.dimension == "date" and (_after_report(one, other) or _after_report(other, one)):
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
    if one.towns and other.towns and not one.towns & other.towns:
        return "they name two towns"
    values = one.claim.value, other.claim.value
    undated = one.claim.as_of_start is None or other.claim.as_of_start is None
    if one.dimension == "fraction" and _of_a_price(one) and _of_a_price(other) and not swapped(*values):
        return "a price moves by the hour"
    if undated and one.dimension in RATED and {one.claim.change, other.claim.change} != {None}:
        return "on which day it moved so much is not told"
    if one.dimension == "fraction" and one.claim.as_of_start != other.claim.as_of_start and _polled(one, other):
        return "polls of two days have two results"
    return None


def _both_limits(one: Statement, other: Statement) -> bool:
    """Whether both say how far something can go, which a law or a plan sets: up to 15 years in prison."""
    return one.claim.modifier == other.claim.modifier == "at_most"


def _of_a_price(one: Statement) -> bool:
    """Whether it tells how far the price of a stock has moved."""
    return SHARE in one.terms and (one.claim.change is not None or not MOVES.isdisjoint(one.terms))


def _other_measure(one: Statement, other: Statement) -> str | None:
    if (reason := accounts_apart(one, other)) is not None:
        return reason
    if one.outcomes[:1] != other.outcomes[:1] and (one.outcomes or other.outcomes):
        return f"different outcomes come first: {_first(one)} and {_first(other)}"
    if not one.of_people and (one.claim.change != other.claim.change or one.former != other.former):
        return "different changes, or ends of a change"
    return None


def accounts_apart(one: Statement, other: Statement) -> str | None:
    """What two sums or shares are of, in words, where accounts keep the two apart: revenue and profit."""
    if one.dimension not in RATED or not one.accounts or not other.accounts or one.accounts & other.accounts:
        return None
    return f"{min(one.accounts)} is not {min(other.accounts)}"


def _first(one: Statement) -> str:
    return one.outcomes[0] if one.outcomes else "none"


def other_group(one: Statement, other: Statement) -> str | None:
    """What tells the groups or things apart that two figures are of, in words."""
    if not _one_group(one, other) and not _described(one, other):
        return f"different scopes: {listed(one.scope)} and {listed(other.scope)}"
    if one.degree != other.degree:
        return "different degrees of harm"
    if wholes_apart(one, other) or (one.relative != other.relative and not beside_the_dead(one, other)):
        return "a part and its whole"
    if one.block == PERSONS and one.part != other.part:
        return "a part and its whole"
    if _two_kinds(one, other) and not (one.everybody and other.everybody):
        return f"two kinds of persons: {one.kind} and {other.kind}"
    if _is_part(one, other) or _is_part(other, one):
        return "some of all"
    if of_kind("personal").intersection(one.outcomes[:1]) and not same_subject(one.claim, other.claim):
        return "they belong to two persons"
    return None


def wholes_apart(one: Statement, other: Statement) -> bool:
    """Whether one is the whole that a part is taken from, and the other may be a part, as something befell it."""
    return one.whole != other.whole and bool(one.outcomes or other.outcomes or one.part or other.part)


def other_actor(one: Statement, other: Statement) -> str | None:
    """What tells whose two figures are, in words."""
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def other_time(one: Statement, other: Statement) -> str | None:
    """What tells the times or places apart that two figures are counted over, in words."""
    if one.wide != other.wide:
        return "one is of a longer time or a larger place"
    return periods_apart(one, other)


def periods_apart(one: Statement, other: Statement) -> str | None:
    """What tells the periods of two figures apart, in words; a rough one, two years ago, lies in the year it means."""
    mine, theirs = one.claim.period, other.claim.period
    if _of_a_past_year(one, other) or _of_a_past_year(other, one):
        return "one is of a year that the other text never names"
    if mine is None or theirs is None or mine == theirs or _of_one_length(mine, theirs):
        return None
    if _lies_in(mine, theirs) or _lies_in(theirs, mine):
        return None
    return f"different periods: {mine} and {theirs}"


def _of_a_past_year(one: Statement, other: Statement) -> bool:
    """Whether one counts over a year that was over when the other was told, and that the other text never names."""
    period, told = one.claim.period, other.claim.as_of_start
    if period is None or other.claim.period is not None or told is None:
        return False
    if one.dimension == "count" and not one.outcomes:
        return False  # a plant that opened in 1972 employs so many now
    year = PAST_YEAR.fullmatch(period)
    return year is not None and int(year[1]) < told.year and year[1] not in other.known


def _lies_in(rough: str, whole: str) -> bool:
    """Whether a period that is no month and no run of months lies in another: 11 March to 9 September in its year."""
    days = [part for period in (rough, whole) for part in period.split("/")]
    if len(days) != 4 or not all(ISO_DAY.fullmatch(day) for day in days):
        return False
    first, last, opening, end = map(date.fromisoformat, days)
    in_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    return not in_months and (last - first).days > LONG_DATE and opening <= first and last <= end


def _of_one_length(one: str, other: str) -> bool:
    """Whether two periods that are told by their lengths are about the same: 14 months, and a year."""
    days = [_days_of(period) for period in (one, other)]
    return all(days) and max(days) <= ABOUT * min(days)


def _days_of(period: str) -> float:
    """The length of a period in days; 0 where it is no length."""
    number, _, unit = period.partition(" ")
    count = 1.0 if number in {"a", "an", "one"} else float(number) if number.replace(".", "", 1).isdigit() else 0.0
    return count * DAYS.get(unit.removesuffix("s"), 0.0)


def _after_report(one: Statement, other: Statement) -> bool:
    """Whether a day lies after the publication of a text that tells the other one as past: a later act."""
    published = other.claim.as_of_end
    if published is None or math.inf in (one.high, other.high) or as_day(other.low) > published:
        return False
    return as_day(one.low) > published + SOON


def _words_allow(one: Statement, other: Statement) -> bool:
    """Whether the words of both, taken as widely as they go, can be true."""
    first, second = interval(one.claim), interval(other.claim)
    return touch(max(first.hard_low, second.hard_low), min(first.hard_high, second.hard_high))


def one_scope(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two scopes are the same, one of them perhaps in more words."""
    return one == other or bool(one and other and (one <= other or other <= one))


def _told_alike(one: Statement, other: Statement) -> bool:
    """Whether two sentences share so many telling words, or their subject, that they may tell of one thing."""
    shared = [base for base, weight in one.words.items() if weight >= WORD_TELLS and base in other.words]
    return len(shared) >= SHARED_WORDS or (bool(shared) and same_subject(one.claim, other.claim))


def _one_group(one: Statement, other: Statement) -> bool:
    """Whether two scopes are the same, but for what the measure of the other says: net income, and an income.

    Where only one names a scope, which is the measure of the other in more words, the other leaves the rest open.
    """
    extra = (one.scope - other.scope, other.terms), (other.scope - one.scope, one.terms)
    known = [stem(concept_of(word) or lemma(word)) in terms for words, terms in extra for word in words]
    return all(known) or (any(known) and not (one.scope and other.scope))


def _described(one: Statement, other: Statement) -> bool:
    """Whether a scope that only one names may describe the place or the event rather than limit who is counted."""
    if not one.of_people or (one.scope and other.scope):
        return False
    return not any(counts_people(word) for word in one.scope | other.scope)


def beside_the_dead(one: Statement, other: Statement) -> bool:
    """The wounded and the missing are `others` beside the dead, so that the word tells nothing of them."""
    first = one.outcomes[:1]
    same = bool(first) and first == other.outcomes[:1]
    return same and BESIDE_THE_DEAD.issuperset(first) and not (one.degree or other.degree)


def _two_kinds(one: Statement, other: Statement) -> bool:
    return one.block == PERSONS and not one.generic and not other.generic and one.kind != other.kind


def _is_part(one: Statement, other: Statement) -> bool:
    """Whether one counts persons of some kind, or one share of a list, and no more than the other counts in all."""
    some = (some_of_any(one, other) and other.generic) or share_of_list(one, other)
    return some and one.high <= other.low and not _grown(one, other)


def share_of_list(one: Statement, other: Statement) -> bool:
    """Whether one is a share of a list, and no more than the other: 300 jobs in Spain, and 500 in all."""
    if one.total is not None and one.total == other.claim.value and one.claim.unit == other.claim.unit:
        return True
    return one.listed and not other.listed and one.high <= other.low


def some_of_any(one: Statement, other: Statement) -> bool:
    """Whether one counts some kind of persons, which is not all there are, and the other no fewer of any kind."""
    if one.block != PERSONS or one.generic == other.generic:
        return False
    some, any_kind = (other, one) if one.generic else (one, other)
    return not some.everybody and some.low <= any_kind.high


def _grown(one: Statement, other: Statement) -> bool:
    """Whether a toll may have grown from one to the other, as of a later day."""
    first, second = one.claim.as_of_end, other.claim.as_of_start
    if first is None or second is None or not of_kind("growing").intersection(one.outcomes[:1]):
        return False
    return first < second


def _polled(one: Statement, other: Statement) -> bool:
    return all(POLL in side.words or side.words.keys() >= MARGIN for side in (one, other))


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells of the act that either dates."""
    acts = ((claim.measure or "").split(", ")[0] for claim in (one.claim, other.claim))
    told = [stem(act) in terms for act, terms in zip(acts, (other.terms, one.terms), strict=True) if act]
    return any(told) or not told


def one_moment(one: Statement, other: Statement) -> bool:
    """Whether two dates or times that differ are of one event: it comes first in both and the sentences are alike."""
    if one.dimension == "date" and misprint(one.claim, other.claim):
        return True
    alike = one.event is not None and one.event == other.event and overlap(one.words, other.words) >= SAME_SENTENCE
    return alike and one.lead and other.lead


def listed(scope: frozenset[str]) -> str:
    """A scope for a reader."""
    return f"“{' '.join(sorted(scope - RELATIVE))}”" if scope else "none"
