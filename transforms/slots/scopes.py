"""Scopes: the words that limit a figure, brought to those that are compared.

What is mostly written in short is read so (`seeds/long_forms.csv`). Those who may vote limit no share of them that did
(`seeds/turnout.csv`).
"""

import re
from collections.abc import Mapping
from functools import cache

import seeds
from transforms.claims.concepts import concept_of


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
def _turnout() -> re.Pattern[str]:
    told = "|".join(row["wording"].replace(" ", r"\s+") for row in seeds.rows("turnout") if row["kind"] == "told")
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def is_turnout(sentence: str) -> bool:
    """Whether a sentence tells how many of those who may vote did so."""
    return _turnout().search(sentence) is not None
