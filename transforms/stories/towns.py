"""Towns: which a sentence names, so that what happened in one is not taken for what happened in another."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import seeds
from transforms.words import given_names, is_ordinary

CAPITAL = re.compile(r"[A-Z][\w'’.-]*(?:[ \t]+[A-Z][\w'’.-]*)*")
"""A run of words that begin with a capital."""


@lru_cache(maxsize=4096)
def towns_in(sentence: str) -> frozenset[str]:
    """The known towns that a sentence names, by their first name in `seeds/cities.csv`, in lower case."""
    found = set()
    for run in CAPITAL.finditer(sentence):
        words = [word.strip(".").removesuffix("'s").removesuffix("’s") for word in run.group().lower().split()]
        at = 0
        while at < len(words):
            stop = next((end for end in range(len(words), at, -1) if " ".join(words[at:end]) in _towns()), None)
            if stop is not None and not _is_given_name(words[at:stop], words[stop:]):
                found.add(_towns()[" ".join(words[at:stop])])
            at = stop or at + 1
    return frozenset(found)


def _is_given_name(town: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a town is the given name of a person, as a surname behind it tells: Austin Lindqvist."""
    if not behind or len(town) > 1 or town[0] not in given_names():
        return False
    return not is_ordinary(behind[0]) and behind[0] not in _towns() and behind[0] not in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in seeds.rows("places"))


@cache
def _towns() -> dict[str, str]:
    return {
        name.lower(): row["name"].lower()
        for row in seeds.rows("cities")
        for name in (row["name"], *filter(None, row["aliases"].split("|")))
    }
