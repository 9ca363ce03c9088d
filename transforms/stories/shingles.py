"""Shingles: the runs of words of a text as numbers, by which two texts are compared.

Texts in; sorted arrays of 64-bit hashes out, and which texts share enough of them to be compared. A hash depends on the
words alone, so that it is the same on any machine and in any run.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from transforms.stories.ragged import Ragged
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

CROWD = 200
"""Texts with one shingle above which each is paired with the first of them only: a text reprinted so often is found all
the same, and the furniture of a site costs no square of its pages."""

SHARED = 2
"""Indexed shingles that two texts must share to be worth a comparison."""

BAND = 2 << 20
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


def find_candidates(texts: Ragged) -> "NDArray[np.int64]":
    """The pairs of texts that share enough of the sample to be compared.

    Args:
        texts: the shingles of each.

    Returns:
        Two columns of row numbers, the smaller one first, sorted.
    """
    found = _Counts(len(texts.lengths))
    for rows, hashes in bands(texts, sample=True):
        order = np.lexsort((rows, hashes))
        _count_pairs(rows[order], hashes[order], found)
    return found.at_least(SHARED)


def bands(texts: Ragged, *, sample: bool) -> "Iterator[tuple[NDArray[np.int64], Shingles]]":
    """All shingles, those of one band of hashes at a time, each beside its text; only the indexed ones of a sample."""
    count = -(-int(texts.lengths.sum()) // (BAND * (SAMPLE if sample else 1))) or 1
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


class _Counts:
    """How often each pair of rows came."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self._pairs, self._counts = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
        self._waiting: list[NDArray[np.int64]] = []
        self._size = 0

    def add(self, ones: "NDArray[np.int64]", others: "NDArray[np.int64]") -> None:
        self._waiting.append(ones * self.rows + others)
        self._size += len(ones)
        if self._size > BAND:
            self._settle()

    def _settle(self) -> None:
        came, counts = np.unique(np.concatenate([self._pairs[:0], *self._waiting]), return_counts=True)
        pairs, at = np.unique(np.concatenate([self._pairs, came]), return_inverse=True)
        self._counts = np.bincount(at, np.concatenate([self._counts, counts]), len(pairs)).astype(np.int64)
        self._pairs, self._waiting, self._size = pairs, [], 0

    def at_least(self, least: int) -> "NDArray[np.int64]":
        self._settle()
        pairs = self._pairs[self._counts >= least]
        return np.column_stack([pairs // self.rows, pairs % self.rows]) if self.rows else np.empty((0, 2), np.int64)


def _count_pairs(rows: "NDArray[np.int64]", hashes: Shingles, found: _Counts) -> None:
    """Count the pairs of rows with equal hashes; both stand in the order of the hashes, then of the rows."""
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
    sizes = np.diff(np.append(starts, len(hashes)))
    first, size = np.repeat(starts, sizes), np.repeat(sizes, sizes)
    place = np.arange(len(hashes)) - first
    crowded = (size > CROWD) & (place > 0)
    found.add(rows[first[crowded]], rows[crowded])
    left = np.flatnonzero(size <= CROWD)
    for step in range(1, CROWD):
        left = left[place[left] + step < size[left]]
        if not len(left):
            break
        found.add(rows[left], rows[left + step])
