"""Lineages: which articles descend from one text. Copies do not vote.

Decided from text, by the word shingles that two bodies share, and from the agencies that both credit; equal values
prove nothing. What one site writes below all its articles is furniture, and no sign of descent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from transforms.stories.groups import connected
from transforms.stories.ragged import Lookup, Ragged, owned, shared
from transforms.stories.shingles import Sharing, Shingles, bands
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
    by_seniority = _by_seniority(of)
    place = np.argsort(by_seniority)
    copies = _copies(of, place)
    component = connected(len(of), copies)
    founder = np.full(len(of), len(of))
    np.minimum.at(founder, component, place)
    elder = np.full(len(of), len(of))
    both = np.sort(place[copies], axis=1)
    np.minimum.at(elder, both[:, 1], both[:, 0])
    parents = np.full(len(of), -1)
    kinds = np.full(len(of), INDEPENDENT, dtype=np.uint8)
    for at in np.flatnonzero(elder < len(of)).tolist():
        row, parent = by_seniority[[at, elder[at]]].tolist()
        parents[row], kinds[row] = parent, _kind(of, row, parent)
    return Lineages(by_seniority[founder[component]], parents, kinds)


class _Compared(NamedTuple):
    """A text and others that share a part of it.

    Attributes:
        row, others: which.
        both: how many shingles it shares with each.
        near: whether these are so many that the two are nearly identical.
    """

    row: int
    others: "NDArray[np.int64]"
    both: "NDArray[np.int64]"
    near: "NDArray[np.bool_]"


def _copies(of: Sketches, seniority: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The pairs of which one text holds so much of the other, furniture left out, that it cannot be chance.

    Texts are compared twice, as what is furniture is known only when all that are nearly identical are: most pairs
    share a phrase and no more, and to hold them all would take more room than the texts.
    """
    sharing = Sharing(of.shingles, seniority)
    near = _pairs((each.row, each.others[each.near]) for each in _compare(of, sharing))
    furniture = _furniture(of, near)
    own = of.shingles.lengths - _counted(of.shingles, furniture)
    return _pairs((each.row, each.others[_copied(of, each, furniture, own)]) for each in _compare(of, sharing))


def _compare(of: Sketches, sharing: Sharing) -> Iterator[_Compared]:
    lengths = of.shingles.lengths
    for row in range(len(of)):
        others = sharing(row)
        if len(others):
            both = shared(of.shingles, row, others)
            yield _Compared(row, others, both, both / (lengths[row] + lengths[others] - both) >= NEAR)


def _copied(of: Sketches, compared: _Compared, furniture: Shingles, own: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    """Which of two texts that are compared descend from one another.

    Args:
        of: the sketches.
        compared: a text and others.
        furniture: sorted.
        own: how many shingles of each text are no furniture.
    """
    row, others, both, near = compared
    lengths = of.shingles.lengths
    shortest = np.minimum(lengths[row], lengths[others])
    if len(furniture) and not near.all():
        rest = others[~near]
        both, shortest = both.copy(), shortest.copy()
        both[~near] = _shared_without(of.shingles, row, rest, furniture)
        shortest[~near] = np.minimum(own[row], own[rest])
    least = np.full(len(others), CONTAINED)
    credited = of.agencies.get(row)
    if credited:
        least[[bool(credited & of.agencies.get(one, frozenset())) for one in others.tolist()]] = CONTAINED_CREDITED
    least[both < LEAST_SHARED] = ALL_BUT_ALL
    found: NDArray[np.bool_] = (shortest > 0) & (both / np.maximum(shortest, 1) >= least)
    return found


def _pairs(found: "Iterable[tuple[int, NDArray[np.int64]]]") -> "NDArray[np.int64]":
    """Two columns of rows, from a row and others each."""
    parts = [np.column_stack([np.full(len(others), row), others]) for row, others in found if len(others)]
    return np.concatenate([np.empty((0, 2), dtype=np.int64), *parts])


def _shared_without(
    shingles: Ragged, one: int, others: "NDArray[np.int64]", furniture: Shingles
) -> "NDArray[np.int64]":
    """How many shingles a text shares with each of some others, furniture left out."""
    known = shingles[one]
    known = known[~_stand_in(furniture, known)]
    return owned(Lookup(known)(shingles.take(others))[0], shingles.lengths[others])


def _counted(shingles: Ragged, furniture: Shingles) -> "NDArray[np.int64]":
    """How many shingles of each text are furniture."""
    found = np.zeros(len(shingles.lengths), dtype=np.int64)
    for rows, hashes in shingles.scan() if len(furniture) else ():
        found += np.bincount(rows[_stand_in(furniture, hashes)], minlength=len(found))
    return found


def _stand_in(known: Shingles, values: Shingles) -> "NDArray[np.bool_]":
    """Which values stand in a sorted array."""
    found: NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, values), len(known) - 1)] == values
    return found


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


def _by_seniority(of: Sketches) -> "NDArray[np.int64]":
    """All rows, the earliest first; among undated ones the longest, as texts are cut more often than padded."""
    undated = of.published == UNDATED
    return np.lexsort((np.arange(len(of)), -of.shingles.lengths, of.published, undated))
