"""Lineages: which articles descend from one text. Copies do not vote.

Decided from text, by the word shingles that two bodies share, and from the agencies that both credit; equal values
prove nothing. What one site writes below all its articles is furniture, and no sign of descent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from transforms.stories.groups import connected, members
from transforms.stories.ragged import Lookup, Ragged, owned, shared
from transforms.stories.shingles import Shingles, bands, find_candidates
from transforms.stories.sketches import UNDATED, Sketches

if TYPE_CHECKING:
    from numpy.typing import NDArray

KINDS = ("independent", "identical", "near_identical", "abridged", "rewritten", "updated_copy")
"""How an article relates to its parent, by number."""

INDEPENDENT, IDENTICAL, NEAR_IDENTICAL, ABRIDGED, REWRITTEN, UPDATED_COPY = range(len(KINDS))

CONTAINED = 0.28
"""Least share of the shorter text's shingles found in the other; labelled copies lie at 0.35 and above, independent
texts that quote the same speech at 0.16 and below."""

CONTAINED_CREDITED = 0.2
"""The same where both texts credit one agency: each may be its copy with paragraphs of their own."""

NEAR = 0.6
"""Share of the shingles of both texts together that they share, from which they are nearly identical: plainly copies,
whatever else their site repeats."""

SAME = 0.95
"""The same share from which a difference is a slip of the hand."""

REPEATED = 3
"""Different texts of one site that must hold a shingle for it to be furniture: two may be an article and its update."""

LEAST_SHARED = 20
"""Shared shingles below which a share says little: a copyright line that both carry makes about 14."""

ALL_BUT_ALL = 0.9
"""A text so short that it holds fewer shingles is a copy when nearly all of them are shared."""


@dataclass(frozen=True)
class Lineages:
    """Which articles descend from which, a row an article as in the sketches.

    Attributes:
        first: the article after which the lineage is named.
        parents: the earliest article of the lineage that shares text directly; -1 for none.
        kinds: numbers of `KINDS`.
    """

    first: "NDArray[np.int64]"
    parents: "NDArray[np.int64]"
    kinds: "NDArray[np.uint8]"


def trace_lineages(of: Sketches) -> Lineages:
    """Find the articles that descend from one text. The earliest of all has no parent and is `independent`."""
    copies = _copies(of)
    first = np.arange(len(of))
    parents = np.full(len(of), -1)
    kinds = np.full(len(of), INDEPENDENT, dtype=np.uint8)
    pairs = set(map(tuple, copies.tolist()))
    copied = np.unique(copies)
    for component in members(connected(len(copied), np.searchsorted(copied, copies))):
        rows = sorted(copied[component].tolist(), key=lambda row: _seniority(of, row))
        for index, row in enumerate(rows):
            first[row] = rows[0]
            parent = next((elder for elder in rows[:index] if (min(row, elder), max(row, elder)) in pairs), None)
            if parent is not None:
                parents[row], kinds[row] = parent, _kind(of, row, parent)
    return Lineages(first, parents, kinds)


def _copies(of: Sketches) -> "NDArray[np.int64]":
    """The pairs of which one text holds so much of the other, furniture left out, that it cannot be chance."""
    pairs = find_candidates(of.shingles)
    lengths = of.shingles.lengths
    both = np.concatenate([np.empty(0, dtype=np.int64), *(shared(of.shingles, *each) for each in _by_first(pairs))])
    near = both / (lengths[pairs].sum(axis=1) - both) >= NEAR
    furniture = _furniture(of, pairs[near])
    own = lengths.copy()
    if len(furniture):
        rest = pairs[~near]
        for row in np.unique(rest).tolist():
            own[row] -= len(np.intersect1d(of.shingles[row], furniture, assume_unique=True))
        own_both = [_shared_without(of.shingles, one, others, furniture) for one, others in _by_first(rest)]
        both[~near] = np.concatenate([np.empty(0, dtype=np.int64), *own_both])
    sizes = np.where(near[:, None], lengths[pairs], own[pairs])
    least = np.full(len(pairs), CONTAINED)
    for at in np.flatnonzero([one in of.agencies for one in pairs[:, 0].tolist()]):
        one, other = pairs[at].tolist()
        if of.agencies[one] & of.agencies.get(other, frozenset()):
            least[at] = CONTAINED_CREDITED
    least[both < LEAST_SHARED] = ALL_BUT_ALL
    shortest = sizes.min(axis=1)
    copied: NDArray[np.int64] = pairs[(shortest > 0) & (both / np.maximum(shortest, 1) >= least)]
    return copied


def _by_first(pairs: "NDArray[np.int64]") -> "Iterator[tuple[int, NDArray[np.int64]]]":
    """The others that each row is paired with; the pairs are sorted."""
    bounds = [0, *(np.flatnonzero(np.diff(pairs[:, 0])) + 1).tolist(), len(pairs)]
    for start, end in pairwise(bounds):
        if end > start:
            yield int(pairs[start, 0]), pairs[start:end, 1]


def _shared_without(
    shingles: Ragged, one: int, others: "NDArray[np.int64]", furniture: Shingles
) -> "NDArray[np.int64]":
    """How many shingles a text shares with each of some others, furniture left out."""
    known = np.setdiff1d(shingles[one], furniture, assume_unique=True)
    return owned(Lookup(known)(shingles.take(others))[0], shingles.lengths[others])


def _furniture(of: Sketches, near: "NDArray[np.int64]") -> Shingles:
    """The shingles that one site has in several texts which are otherwise no copies of each other."""
    group = connected(len(of), near)
    found = [np.empty(0, dtype=np.uint64)]
    for band, values in bands(of.shingles, sample=False):
        there = np.flatnonzero(of.sites[band] >= 0)
        there = there[np.argsort(values[there], kind="stable")]
        rows, hashes = band[there], values[there]
        starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
        sizes = np.diff(np.append(starts, len(hashes)))
        often = np.repeat(sizes >= REPEATED, sizes)
        # each group of each site once for a shingle, and then how many groups of a site hold it
        columns = (hashes[often], of.sites[rows[often]].astype(np.uint64), group[rows[often]].astype(np.uint64))
        held = np.unique(np.column_stack(columns), axis=0)
        kept, counts = np.unique(held[:, :2], axis=0, return_counts=True)
        found.append(np.unique(kept[counts >= REPEATED, 0]))
    return np.sort(np.concatenate(found))


def _kind(of: Sketches, row: int, parent: int) -> int:
    own, theirs = of.shingles.lengths[[row, parent]].tolist()
    both = int(shared(of.shingles, row, np.array([parent]))[0])
    alike, contained = both / (own + theirs - both), both / min(own, theirs)
    if alike >= SAME:
        return IDENTICAL
    if alike >= NEAR:
        return NEAR_IDENTICAL
    later = UNDATED not in {of.published[row], of.published[parent]} and of.published[row] > of.published[parent]
    if of.sources[row] == of.sources[parent] and later:
        return UPDATED_COPY
    return ABRIDGED if contained >= 0.6 and own != theirs else REWRITTEN


def _seniority(of: Sketches, row: int) -> tuple[bool, int, int, int]:
    """Earliest first; among undated ones the longest, as texts are cut more often than padded."""
    moment = int(of.published[row])
    return moment == UNDATED, moment, -int(of.shingles.lengths[row]), row
