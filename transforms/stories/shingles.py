"""Shingles: the runs of words of a text as numbers, by which two texts are compared.

Texts in; sorted arrays of 64-bit hashes out, and which texts share enough of them to be compared. A hash depends on the
words alone, so that it is the same on any machine and in any run.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from transforms.stories.ragged import Ragged, places
from transforms.words import WORD

if TYPE_CHECKING:
    from numpy.typing import NDArray

Shingles: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]

SHINGLE = 5
"""Words in a row that two texts must share to count: fewer are common phrases, more miss light edits."""

SAMPLE = 4
"""One in so many shingles (by hash) is indexed to find candidates; a decision counts all of them."""

SHORT = 80
"""Shingles of a text below which all are indexed."""

CROWD = 50
"""Texts with one shingle above which each is paired with the most senior of them only: a text reprinted so often
descends from that one, and neither a stock phrase nor the furniture of a site costs the square of its texts."""

SHARED = 2
"""Indexed shingles that two texts must share to be worth a comparison."""

BAND = 1 << 20
"""Shingles that are looked at together, about: what lies in one band of hashes."""

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


class Sharing:
    """Which texts share enough of the sample to be compared.

    Held are the texts of each shingle that several have, once for each; of no pair of texts is anything held.

    Args:
        texts: the shingles of each.
        seniority: sorts the texts, the most senior first; each has its own.
    """

    def __init__(self, texts: Ragged, seniority: "NDArray[np.int64]") -> None:
        count = len(texts.lengths)
        holders, owners, starts, ends = [[np.empty(0, dtype=np.int32)] for _ in range(4)]
        size = 0
        for rows, hashes in bands(texts, sample=True):
            order = np.lexsort((seniority[rows], hashes))
            first, often = _groups(hashes[order])
            kept = np.flatnonzero(often > 1)
            # places among those that are kept; of a crowd each looks at the most senior only
            own = np.arange(size, size + len(kept))
            first = own - (kept - first[kept])
            last = np.where(often[kept] > CROWD, np.minimum(first + 1, own), own)
            for parts, values in (
                (holders, rows[order[kept]]),
                (owners, rows[order[kept]]),
                (starts, first),
                (ends, last),
            ):
                parts.append(values.astype(np.int32))
            size += len(kept)
        self._holders = np.concatenate(holders)
        by_owner = np.argsort(np.concatenate(owners), kind="stable")
        self._starts, self._ends = np.concatenate(starts)[by_owner], np.concatenate(ends)[by_owner]
        self._of = np.searchsorted(np.concatenate(owners)[by_owner], np.arange(count + 1))

    def __call__(self, text: int) -> "NDArray[np.int64]":
        """The more senior texts that share enough with one to be compared, sorted."""
        own = slice(self._of[text], self._of[text + 1])
        starts = self._starts[own].astype(np.int64)
        found = self._holders[places(starts, self._ends[own] - starts)]
        if len(found) < SHARED:
            return np.empty(0, dtype=np.int64)
        texts, counts = np.unique(found, return_counts=True)
        return texts[counts >= SHARED].astype(np.int64)


def bands(texts: Ragged, *, sample: bool) -> "Iterator[tuple[NDArray[np.int64], Shingles]]":
    """All shingles, those of one band of hashes at a time, each beside its text; only the indexed ones of a sample."""
    indexed = np.where(texts.lengths < SHORT, texts.lengths, texts.lengths // SAMPLE) if sample else texts.lengths
    count = -(-int(indexed.sum()) // BAND) or 1
    width = np.uint64((1 << 64) // count if count > 1 else (1 << 64) - 1)
    for band in range(count):
        parts: list[tuple[NDArray[np.int64], Shingles]] = []
        for rows, hashes in texts.scan():
            chosen = np.minimum(hashes // width, np.uint64(count - 1)) == band
            if sample:
                chosen &= (hashes % SAMPLE == 0) | (texts.lengths[rows] < SHORT)
            parts.append((rows[chosen], hashes[chosen]))
        if parts:
            yield np.concatenate([rows for rows, _ in parts]), np.concatenate([hashes for _, hashes in parts])


def _groups(hashes: Shingles) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """For each of some sorted hashes where those equal to it begin, and how many they are."""
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
    sizes = np.diff(np.append(starts, len(hashes)))
    return np.repeat(starts, sizes), np.repeat(sizes, sizes)
