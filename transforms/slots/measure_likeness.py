"""Likeness of measures: how alike what two figures measure is, and whether what befell those counted tells them apart.

In: two statements. Out: a number from 0 to 1, or a reason in words.
"""

import seeds
from transforms.slots.bags import overlap
from transforms.slots.groups import are_few, are_harmed, did_it
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.subjects import same_subject
from transforms.words import stem

SAME_TOPIC = 0.75
"""Likeness of two measures that share the thing the value is of, such as a tariff or the people who were shot, when
the value is the same too."""

TOPICS = frozenset(map(stem, seeds.words("figure_words", "topic")))

SAME_CONCEPT, SHARED_CONCEPT = 0.95, 0.8
"""Likeness of two measures whose nearest outcome is the same, such as the dead of one event, or that share one."""


def alike_in_measure(one: Statement, other: Statement, *, meet: bool) -> float:
    """How alike two measures are; `meet` where the values can both hold."""
    shared = set(one.outcomes) & set(other.outcomes)
    alike = _overlap(one, other, meet=meet)
    if one.outcomes[:1] == other.outcomes[:1] and shared:
        return max(SAME_CONCEPT, alike)
    if one.dimension == "magnitude" and one.lead and other.lead and one.incidents[:1] == other.incidents[:1] != ():
        return SAME_CONCEPT  # the first quake that either article tells of
    if shared or (meet and _hit(one, other)):
        return max(SHARED_CONCEPT, alike)
    if meet and one.claim.value == other.claim.value and _same_topic(one, other):
        return max(SAME_TOPIC, alike)
    if one.dimension == "fraction" and one.accounts == other.accounts != set() and one.scope == other.scope != set():
        return max(SAME_TOPIC, alike)  # the deficit, as a share of one thing
    return alike


def _overlap(one: Statement, other: Statement, *, meet: bool) -> float:
    """How much two measures share; of two values the name of the one person or body that both are about tells nothing,
    as that has many figures.
    """
    bags = ((one.terms, other.terms), (one.topic, other.topic))
    alike = max(overlap(*pair) for pair in bags)
    if meet or one.actor is None or not same_subject(one.claim, other.claim):
        return alike
    subjects = [side.claim.subject or "" for side in (one, other)]
    names = {stem(name) for subject in subjects for name in (subject, *subject.split())}
    left = [[{term: bag[term] for term in bag if term not in names} for bag in pair] for pair in bags]
    return min(alike, max(overlap(*pair) for pair in left)) if all(map(all, left)) else alike


def outcomes_apart(one: Statement, other: Statement) -> str | None:
    """What sets apart what befell those whom two figures count, in words; None if nothing does."""
    if any(did_it(mine) and are_harmed(theirs) for mine, theirs in ((one, other), (other, one))):
        return "who did it is not who suffered it"
    if one.outcomes and other.outcomes and not set(one.outcomes) & set(other.outcomes):
        return f"{one.outcomes[0]} is not {other.outcomes[0]}"
    if "death" in {*one.outcomes[:1], *other.outcomes[:1]} and bool(one.outcomes) != bool(other.outcomes):
        silent = one if not one.outcomes else other
        if silent.incidents and one.block == PERSONS:
            return "who was hit is not who died"
    return None


def _same_topic(one: Statement, other: Statement) -> bool:
    """Whether both are of one thing that has few values, count those whom one kind of incident hit or who did it, or
    the shots that were fired.
    """
    hit = one.block == PERSONS and bool(set(one.incidents) & set(other.incidents))
    return hit or (are_few(one) and are_few(other)) or bool(TOPICS & one.terms.keys() & other.terms.keys())


def _hit(one: Statement, other: Statement) -> bool:
    """Whether one counts the hurt and the other those whom the same kind of incident hit."""
    outcomes = {*one.outcomes[:1], *other.outcomes[:1]}
    return one.block == PERSONS and outcomes == {"injury"} and bool(one.incidents or other.incidents)
