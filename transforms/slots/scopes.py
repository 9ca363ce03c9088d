"""Scopes: the words that limit a figure, brought to those that are compared, and what else voters are told by.

In: the scope of a claim, or a text. Out: the words that limit it, or whether the text tells of a turnout or a count of
votes.

What is mostly written in short is read so (`seeds/long_forms.csv`). Those who may vote limit no share of them that did
(`seeds/turnout.csv`). What is told of an election while the count goes on is told otherwise when it is over.
"""

import re
from collections.abc import Mapping
from functools import cache

import seeds
from transforms.claims.concepts import concept_of
from transforms.slots.votes import LESSER, VOTE

VOTED = frozenset({VOTE, LESSER, "seat"})
"""What is counted of an election."""


@cache
def _long_forms() -> Mapping[str, str]:
    return {row["phrase"]: concept_of(row["short"]) or row["short"] for row in seeds.rows("long_forms")}


def in_short(scope: str) -> str:
    """A scope in lower case, with the words that are mostly written in short as that is read."""
    told = scope.lower()
    for phrase, short in _long_forms().items():
        told = told.replace(phrase, short)
    return told


@cache
def voters() -> frozenset[str]:
    """Words for those who may vote and what they vote in, which limit no turnout."""
    return frozenset(row["wording"] for row in seeds.rows("turnout") if row["kind"] == "whole")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    told = "|".join(row["wording"].replace(" ", r"\s+") for row in seeds.rows("turnout") if row["kind"] == kind)
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def is_turnout(sentence: str) -> bool:
    """Whether a sentence tells how many of those who may vote did so."""
    return _pattern("told").search(sentence) is not None


def votes_counted(text: str) -> bool:
    """Whether a text tells of an election of which the votes are still being counted."""
    return _pattern("counting").search(text) is not None


def is_of_votes(dimension: str, counted: str | None) -> bool:
    """Whether a figure of an election is one that changes while the votes are counted.

    Args:
        dimension: of the figure.
        counted: what it counts, under the name of its family.
    """
    return dimension == "fraction" or (dimension == "count" and counted in VOTED)
