"""Shingles: the runs of words of a text as numbers, by which two texts are compared.

Texts in; sorted arrays of 64-bit hashes out, and what two of them share. A hash depends on the words alone, so that it
is the same on any machine and in any run.
"""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import TypeAlias

import numpy as np

from transforms.words import WORD

Shingles: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]

SHINGLE = 5
"""Words in a row that two texts must share to count: fewer are common phrases, more miss light edits."""

SAMPLE = 4
"""One in so many shingles (by hash) is indexed to find candidates; a decision counts all of them."""

SHORT = 80
"""Shingles of a text below which all are indexed."""

CROWD = 200
"""Texts with one shingle above which each is paired with the first of them only: a text reprinted so often is found all
the same, and the furniture of a site costs no square of its pages."""

SHARED = 2
"""Indexed shingles that two texts must share to be worth a comparison."""

_POSITION = np.uint64(0x9E3779B97F4A7C15)
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SHIFT_1, _SHIFT_2, _SHIFT_3 = np.uint64(30), np.uint64(27), np.uint64(31)


@lru_cache(maxsize=200_000)
def number_of(word: str) -> int:
    """A word as a number of 64 bits that depends on nothing else."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def shingle(text: str) -> Shingles:
    """The shingles of a text, sorted, each once; none for a text of fewer than five words.

    The hashes of the words of a run are combined by a polynomial modulo 2^64 and mixed by the finaliser of SplitMix64
    (Steele, Lea and Flood, 2014), so that their low bits can be sampled.
    """
    words = np.array([number_of(match.group().lower()) for match in WORD.finditer(text)], dtype=np.uint64)
    count = len(words) - SHINGLE + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        mixed = mixed * _POSITION + words[place : place + count]
    mixed = (mixed ^ (mixed >> _SHIFT_1)) * _MIX_1
    mixed = (mixed ^ (mixed >> _SHIFT_2)) * _MIX_2
    return np.unique(mixed ^ (mixed >> _SHIFT_3))


def shared(one: Shingles, other: Shingles) -> int:
    """How many shingles two texts have in common."""
    return len(np.intersect1d(one, other, assume_unique=True))


def find_candidates(texts: Mapping[str, Shingles]) -> list[tuple[str, str]]:
    """The pairs of texts that share enough of the sample to be compared, each with the smaller name first, sorted."""
    names = sorted(texts)
    parts = [_sample(texts[name]) for name in names]
    owners = np.repeat(np.arange(len(names)), [len(part) for part in parts])
    hashes = np.concatenate([np.empty(0, dtype=np.uint64), *parts])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])) if len(hashes) else np.empty(0, dtype=np.int64)
    stops = np.append(starts[1:], len(hashes))
    counts: dict[tuple[int, int], int] = {}
    for start, stop in zip(starts[stops - starts > 1], stops[stops - starts > 1], strict=True):
        holding = owners[start:stop].tolist()
        pairs = ((holding[0], other) for other in holding[1:]) if len(holding) > CROWD else combinations(holding, 2)
        for pair in pairs:
            counts[pair] = counts.get(pair, 0) + 1
    return sorted((names[one], names[other]) for (one, other), count in counts.items() if count >= SHARED)


def _sample(present: Shingles) -> Shingles:
    return present if len(present) < SHORT else present[present % SAMPLE == 0]
