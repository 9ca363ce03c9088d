"""Towns: which a sentence names, so that what happened in one is not taken for what happened in another."""

import re
from functools import cache, lru_cache

import seeds

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
            if stop is not None:
                found.add(_towns()[" ".join(words[at:stop])])
            at = stop or at + 1
    return frozenset(found)


@cache
def _towns() -> dict[str, str]:
    return {
        name.lower(): row["name"].lower()
        for row in seeds.rows("cities")
        for name in (row["name"], *filter(None, row["aliases"].split("|")))
    }
