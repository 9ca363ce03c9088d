"""Befell: what befell those whom a figure counts, or that which it measures, and so what it is compared with.

In: a claim, the terms of its measure and the words around it. Out: its outcomes, and its block: dimension and, for
counts, what is counted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.wording import is_whole, opens_clause, outcome_beside, outcome_of_part, told_of_its_own
from transforms.quantities.counted_units import offspring
from transforms.quantities.number_words import VICTIMS
from transforms.slots.counted import (
    DEATH,
    are_bodies,
    are_shed,
    counts_people,
    families,
    is_of_the_dead,
    kind_of,
    outcome_counted,
    outcome_of_the_last,
    times_of,
)
from transforms.slots.statements import COUNTS, PERSONS, Block
from transforms.slots.street_places import place_of
from transforms.slots.votes import LESSER, is_lesser_side
from transforms.tables import Article, Claim
from transforms.words import WORD

OF_AN_OUTCOME = frozenset({"count", "number", "ordinal", "date", "time of day", "time", "age"})
"""Dimensions of which an outcome can be told; of others only one that has a price."""

JOB, LAYOFF, EMPLOYEE = "job", "layoff", "employee"
"""Jobs, the concept of those that end, and the kind of persons who hold them."""

DEED_WORDS = 2
"""Words behind `triple` that name the deed: fatal stabbing."""

ATTEMPT = re.compile(r"\battempt(?:ed|ing|s)?\s+(?:to\s+)?(?:[\w-]+-degree\s+)?(?P<deed>\w+)\b", re.IGNORECASE)
ATTEMPTED, ATTEMPT_NEAR = "attempted killing", re.compile(r"[^,;.:]{0,40}")
"""The attempted murder of two guards; what befell those whom somebody tried to kill, who are not dead for that; and
what stands between the two."""

TIME = "time"
"""The unit of how often something is done."""

CUT, CROWD, OUTCOME_TERMS = "decline", "crowd", 2
"""The concepts of a cut, that is of jobs, and of those who are present, where it is among so many first terms."""

FAN, ATTENDANCE = "fan", "attendance"
"""Those who are at a game or a show, and what a count of them or of a crowd is."""

FLEE, EVACUATION, MANY = "flee", "evacuation", 10
"""What a crowd does that leaves its homes, and how many are no more those who did it, and get away."""

HOSTAGE, RESCUE, RELEASE = "hostage", "rescue", "release"
"""Who is held, and the concepts of what frees them: hostages who are rescued are freed."""

GET_AWAY = frozenset({"suspect", "inmate"})
"""Kinds of persons who get away and leave no homes."""

_SHARING_HOME, _RAISING = ("|".join(sorted(seeds.words("figure_words", role))) for role in ("sharing_home", "raising"))
HOUSEHOLD = re.compile(
    rf"\b(?:{_SHARING_HOME})\b(?P<between>[^,;.:]*)\bwith\s+(?:his|her|their)\s+$"
    rf"|\b(?:{_RAISING})\s+(?:his|her|their)\s+$"
    r"|(?:\b(?:leaves?|left|leaving)\s+behind|(?<!\bwas\s)(?<!\bwere\s)\bsurvived\s+by)\s+(?:(?:his|her|their)\s+)?$",
    re.IGNORECASE,
)
"""What stands before those with whom somebody lived, and of whom nothing is told: the home that he shared with his two
sons, survived by two sons; but no crash that was survived by two."""


ASIDE = re.compile(r"\s*\([^()]{1,80}\)(?=\s+\w)")
"""What stands in brackets between those who are counted and what befell them: five (three of them women) were hurt."""


class Befell(NamedTuple):
    """What befell those whom a figure counts, or that which it measures.

    Attributes:
        terms: those of its measure, the end of jobs first where somebody sheds them, evacuation where a crowd flees.
        outcomes: its own, nearest first.
        counted: the outcome that its noun or its rank tells by itself.
        last: whether it ranks who was last: the fifth victim of the fire makes five dead.
        of_part: whether it is a part of which an outcome of its own is told: four of them died.
    """

    terms: tuple[str, ...]
    outcomes: tuple[str, ...]
    counted: str | None
    last: bool
    of_part: bool


def what_befell(
    claim: Claim, article: Article, terms: tuple[str, ...], words: Sequence[str], before: str, after: str
) -> Befell:
    """What befell those whom a claim counts.

    Args:
        claim: a claim.
        article: where it stands.
        terms: those of its measure, nearest first.
        words: those of its sentence, in lower case.
        before: its sentence up to it.
        after: its sentence behind it.
    """
    counts, kind = claim.dimension in COUNTS, kind_of(claim.unit)
    after = after[aside.end() :] if (aside := ASIDE.match(after)) else after
    shed = kind if kind == EMPLOYEE else families().get(claim.unit or "")
    if counts and (are_shed(shed, before, after) or (shed == JOB and CUT in terms[:OUTCOME_TERMS])):
        terms = tuple(dict.fromkeys([LAYOFF, *terms]))  # who cuts jobs lays off those who hold them
    if counts and FLEE in terms[:OUTCOME_TERMS] and _in_numbers(claim, kind):
        terms = (EVACUATION, *terms)
    ranked = claim.dimension == "ordinal"
    counted = outcome_counted(claim.unit, words, article) if counts else None
    if counts and counted is None and (are_bodies(before) or is_of_the_dead(claim.unit, before)):
        counted = DEATH
    if ranked:
        counted = outcome_of_the_last(claim.unit, terms, map(concept_of, words))
    of_part = outcome_of_part(after) if counts else ()
    possible = of_kind("outcome") if claim.dimension in OF_AN_OUTCOME else of_kind("priced")
    if counts and claim.surface.lower() in VICTIMS:  # one man was killed in a triple shooting: three were shot
        named = map(concept_of, WORD.findall(after)[:DEED_WORDS])
        outcomes: tuple[str, ...] = tuple(concept for concept in named if concept in of_kind("people"))[:1]
    elif counted is not None:
        outcomes = (counted,)
    elif is_whole(before) or (counts and (offspring(WORD.findall(before.lower())) or are_household(before))):
        outcomes = ()  # of the 40 people aboard, five were hurt; a father of four was killed
    else:
        told = [term for term in terms if term in possible]
        ahead = before
        if counts and opens_clause(before, after):
            ahead, own = "", frozenset(map(concept_of, WORD.findall(after)))
            told = [term for term in told if term in own]
        beside = of_part or (outcome_beside(ahead, after) if counts else ())
        outcomes = beside or told_of_its_own(told, before, after)
        if counts and counts_people(claim.unit or "") and _is_attempted(before, after):
            outcomes = (ATTEMPTED, *(outcome for outcome in outcomes if outcome != DEATH))
        if kind == HOSTAGE and outcomes[:1] == (RESCUE,):
            outcomes = (RELEASE, *outcomes[1:])
        if not outcomes and counts and (kind == FAN or CROWD in terms[:1]) and _in_numbers(claim, kind):
            outcomes = (ATTENDANCE,)
    return Befell(terms, outcomes, counted, ranked and counted is not None, bool(of_part))


def _in_numbers(claim: Claim, kind: str | None) -> bool:
    """Whether a claim counts a crowd that may have left its homes."""
    return kind not in GET_AWAY and claim.value is not None and claim.value >= MANY


def are_household(before: str) -> bool:
    """Whether words lead to those with whom somebody lived, and tell nothing on the way that befell them: lived in
    Orrin and was killed with his.
    """
    found = HOUSEHOLD.search(before)
    return found is not None and of_kind("people").isdisjoint(map(concept_of, WORD.findall(found["between"] or "")))


def _is_attempted(before: str, after: str) -> bool:
    """Whether somebody tried to kill those who are counted, and the words behind them tell of no death."""
    between = [before[attempt.end() :] for attempt in _attempts(before)]
    between += [after[: attempt.start()] for attempt in _attempts(after)]
    near = any(ATTEMPT_NEAR.fullmatch(words) and not _tells_of_death(words) for words in between)
    return near and not _tells_of_death(ATTEMPT.sub("", after))


def _attempts(text: str) -> Iterator[re.Match[str]]:
    return (attempt for attempt in ATTEMPT.finditer(text) if concept_of(attempt["deed"]) == DEATH)


def _tells_of_death(text: str) -> bool:
    return DEATH in map(concept_of, WORD.findall(text))


@cache
def _peoples() -> Mapping[str, str]:
    """Those whom a people's name counts: three Afghans. Beside another noun it says where that is from."""
    return {row["demonym"].lower(): "person" for row in seeds.rows("demonyms")}


def limits_persons(word: str) -> bool:
    """Whether a word of a scope says which persons: a noun of persons, a people."""
    return counts_people(word) or word in _peoples()


def block_of(claim: Claim, befell: Befell, topic: Sequence[str], before: str, after: str) -> Block:
    """Dimension and, for counts, what is counted, under one name for its synonyms.

    Percentage points are compared with percent: mistaking one for the other is a discrepancy of its own. A bare number
    is what its words make of it: a toll counts persons, a magnitude is one; a number of times counts what the verb
    `before` it does each time: who was shot six times has six wounds. A block of houses is compared with those of the
    street that is named `after` it, and each side of a vote with its own. Only equal calibres are compared: nothing
    tells apart the guns of one shooting.
    """
    if befell.counted in of_kind("people") - {LAYOFF}:
        return PERSONS
    terms = befell.terms if befell.counted is None else (befell.counted, *befell.terms)
    if claim.dimension == "percentage point":
        return "fraction", None
    if claim.dimension == "number":
        if of_kind("people").intersection(terms) or CROWD in {*terms[:OUTCOME_TERMS], *map(concept_of, topic)}:
            return PERSONS
        if "magnitude" in topic or "richter" in topic:
            return "magnitude", None
    if claim.dimension == "money per count":
        return "money", None
    if claim.dimension == "count" and LAYOFF in terms[:1]:
        return "count", JOB
    if claim.dimension == "calibre":
        return "calibre", f"{claim.value:g}"
    if claim.dimension == "address":
        street = place_of(claim, before, after)
        return "address", None if street is None else street.name
    if is_lesser_side(claim, before, after):
        return "count", LESSER
    if claim.dimension == "count" and claim.unit == TIME:
        return "count", times_of(before) or TIME
    if claim.dimension in {"count", "ordinal"} and claim.unit is not None:
        head = claim.unit.split()[-1]
        family = families().get(claim.unit) or families().get(head) or _peoples().get(head) or concept_of(head) or head
        return claim.dimension, family
    return claim.dimension, None
