"""Sentence words: what is compared of a sentence, whichever of its figures is looked at.

In: a sentence. Out: its words, how much each tells, and what they say of all figures in it, worked out once for all of
them and for its copies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from transforms.slots.bags import telling, weigh
from transforms.slots.scopes import is_turnout
from transforms.stories.street_names import streets_in
from transforms.stories.towns import towns_in
from transforms.words import WORD

KEPT = 2048
"""Sentences that are kept: those of any but the largest story."""


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words of a sentence.

    Attributes:
        lower: all of them, in lower case.
        weights: the stems of those that tell something, with how much each tells.
        towns, streets: that it names.
        turnout: whether it tells how many of those who may vote did so.
    """

    lower: tuple[str, ...]
    weights: Mapping[str, float]
    towns: frozenset[str]
    streets: frozenset[str]
    turnout: bool


@lru_cache(maxsize=KEPT)
def words_of(sentence: str) -> SentenceWords:
    """The words of a sentence."""
    lower = tuple(WORD.findall(sentence.lower()))
    return SentenceWords(lower, weigh(telling(lower)), towns_in(sentence), streets_in(sentence), is_turnout(sentence))
