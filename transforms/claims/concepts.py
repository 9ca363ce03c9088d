"""Concepts: what newsrooms word in many ways, and what each says of a figure.

In: a word, or a kind. Out: the concept that it words, or the concepts of the kind.

Words and kinds are rows of `seeds/concepts.csv`. The kinds:

    outcome   sets two figures apart when it differs: the dead are not the wounded
    people    an outcome that counts persons: `at least 44 killed` needs no noun
    growing   counted on while an event goes on, and never falling: a toll
    dwindling may rise and fall from day to day: who is missing is found
    daily     one that is told once a day: the sick of an epidemic
    progress  what a share or an area can be of that only grows while an event goes on: a fire, its containment
    personal  an outcome that belongs to one person: a sentence
    priced    an outcome that has a price: bail
    harm      an outcome that is told in degrees
    incident  what happened; what it did to whom is said by an outcome, or not at all
    event     what has a day of its own
    amassing  money that is added to: a reward, donations
    account   what accounts and statistics keep apart: profit is no revenue
    movement  says that a count is still moving
"""

from collections.abc import Iterable, Mapping
from functools import cache

import seeds
from transforms.words import lemma


@cache
def concepts() -> Mapping[str, str]:
    """Base form of a word to the concept that it words, such as `levy` to `tariff`."""
    return {word: row["concept"] for row in seeds.rows("concepts") for word in row["lemmas"].split("|")}


@cache
def all_concepts() -> frozenset[str]:
    """The names of the concepts."""
    return frozenset(concepts().values())


def concept_of(word: str) -> str | None:
    """The concept that a word stands for, by its base form or as it is written."""
    return concepts().get(lemma(word)) or concepts().get(word.lower())


@cache
def of_kind(kind: str) -> frozenset[str]:
    """The concepts of one kind; see above."""
    return frozenset(row["concept"] for row in seeds.rows("concepts") if kind in row["kinds"].split("|"))


def among(terms: Iterable[str], kind: str) -> tuple[str, ...]:
    """Those of some terms that are concepts of a kind, in their order."""
    wanted = of_kind(kind)
    return tuple(term for term in terms if term in wanted)
