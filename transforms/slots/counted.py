"""Counted: what the noun that is counted says: which kind of persons they are, and what befell them.

The 23 passengers of a crash that were hurt are the 27 people who were hurt in it; the three children are some of them
(`seeds/person_kinds.csv`). Bodies that are found are the dead, cases of a disease the sick (`seeds/outcome_nouns.csv`),
positions that are axed the staff that is let go (`seeds/shedding_verbs.csv`).
"""

from collections.abc import Mapping, Sequence
from functools import cache

import seeds
from transforms.claims.wording import CLAUSE_END
from transforms.words import WORD, lemma

ANYBODY = "person"
"""The kind that is none."""

SHED_AHEAD, SHED_BEHIND = 3, 4
"""Words before a count of jobs and behind it among which it is told that they end."""


def kind_of(unit: str | None) -> str | None:
    """The kind of persons that a counted noun names, under one name for its synonyms; None for persons of any kind."""
    if unit is None:
        return None
    base = lemma(unit.split()[-1])
    kind = _kinds().get(unit) or _kinds().get(base, base)
    return None if kind == ANYBODY else kind


@cache
def may_be_all() -> frozenset[str]:
    """The kinds that may be everybody there is: the passengers of a bus, those who protest at a protest."""
    return frozenset(row["kind"] for row in seeds.rows("person_kinds") if row["everybody"] == "yes") - {ANYBODY}


def outcome_counted(unit: str | None, words: Sequence[str]) -> str | None:
    """The outcome that a counted noun tells by itself in a sentence of some words in lower case; None if none."""
    row = None if unit is None else _outcome_nouns().get(lemma(unit.split()[-1]))
    if row is None or (row["beside"] and not any({word, lemma(word)} & {*row["beside"].split("|")} for word in words)):
        return None
    return row["outcome"]


def are_shed(counted: str | None, before: str, after: str) -> bool:
    """Whether somebody gives up the jobs or the employees that are counted, by the words on either side of them."""
    ahead = WORD.findall(CLAUSE_END.split(before)[-1].lower())[-SHED_AHEAD:]
    behind = WORD.findall(CLAUSE_END.split(after, maxsplit=1)[0].lower())[:SHED_BEHIND]
    return any((lemma(word), counted) in _shed_by() for word in (*ahead, *behind))


@cache
def _outcome_nouns() -> Mapping[str, dict[str, str]]:
    return {row["noun"]: row for row in seeds.rows("outcome_nouns")}


@cache
def _shed_by() -> frozenset[tuple[str, str]]:
    return frozenset((row["verb"], kind) for row in seeds.rows("shedding_verbs") for kind in row["of"].split("|"))


@cache
def _kinds() -> Mapping[str, str]:
    return {noun: row["kind"] for row in seeds.rows("person_kinds") for noun in row["nouns"].split("|")}
