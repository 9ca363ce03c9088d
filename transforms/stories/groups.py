"""Grouping: connected components, and average linkage within one.

Both depend on the set of items and their likeness alone, never on an order.
"""

import heapq
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", str, int)


def components(items: Sequence[K], edges: Iterable[tuple[K, K]]) -> list[list[K]]:
    """The connected components of a graph, each in the order of `items`, by the first item of each."""
    parent = {item: item for item in items}

    def root(item: K) -> K:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other in edges:
        parent[root(one)] = root(other)
    found: dict[K, list[K]] = {}
    for item in items:
        found.setdefault(root(item), []).append(item)
    return list(found.values())


def connected(count: int, edges: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The same for many rows: of each row the least one of its component.

    Args:
        count: of the rows.
        edges: two columns of rows.
    """
    least = np.arange(count)
    one, other = edges[:, 0], edges[:, 1]
    while True:
        lower = np.minimum(least[one], least[other])
        before = least.copy()
        for side in (one, other):
            np.minimum.at(least, before[side], lower)
        while (least != (jumped := least[least])).any():
            least = jumped
        if (least == before).all():
            return least


def members(groups: "NDArray[np.int64]") -> "list[NDArray[np.int64]]":
    """The rows of each group, by the number that each row has; groups in the order of their numbers."""
    order = np.argsort(groups, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(groups[order])) + 1) if len(groups) else []


def average_linkage(
    items: Sequence[N],
    likeness: Callable[[N, N], float | None],
    least: float,
    pairs: Iterable[tuple[N, N]] | None = None,
    *,
    most_unseen: int | None = None,
) -> list[list[N]]:
    """Merge the two groups that are most alike on average until none reaches a limit; ties go to the smaller name.

    Args:
        items: names or numbers, which need not be sorted.
        likeness: symmetric likeness of two items; None says nothing and does not count in an average, minus infinity
            forbids that they ever share a group.
        least: least average likeness of two groups that merge; above 0.
        pairs: the pairs to look at, each with the smaller name first; all, if not given.
        most_unseen: any other pair is taken to have likeness 0, but of two groups at most so many; the rest says
            nothing, as large groups are compared in part only.

    Returns:
        The groups, each sorted, by their first member. O(m log m) for m pairs, and n for each merger of n groups.
    """
    groups = {item: [item] for item in sorted(items)}
    # of two groups: the sum of what is known, of how many of their pairs, and how many were seen to say nothing
    known: dict[tuple[N, N], tuple[float, int, int]] = {}
    for pair in combinations(groups, 2) if pairs is None else pairs:
        value = likeness(*pair)
        known[pair] = (0.0, 0, 1) if value is None else (value, 1, 0)
    near: dict[N, set[N]] = {item: set() for item in groups}
    for one, other in known:
        near[one].add(other)
        near[other].add(one)

    def average(pair: tuple[N, N]) -> float:
        total, seen, silent = known[pair]
        unseen = len(groups[pair[0]]) * len(groups[pair[1]]) - silent - seen
        count = seen + (unseen if most_unseen is None else min(unseen, most_unseen))
        return total / count if count else 0.0

    queue = [(-value, pair, known[pair]) for pair in known if (value := average(pair)) >= least]
    heapq.heapify(queue)
    while queue:
        _, (one, other), told = heapq.heappop(queue)
        if known.get((one, other)) != told:  # told before one of the two grew
            continue
        del known[one, other]
        near[one].discard(other)
        groups[one] = sorted(groups[one] + groups.pop(other))
        for third in near.pop(other) - {one}:
            near[third].discard(other)
            total, seen, silent = known.pop(_pair(other, third))
            base, before, quiet = known.get(_pair(one, third), (0.0, 0, 0))
            known[_pair(one, third)] = (base + total, before + seen, quiet + silent)
            near[one].add(third)
            near[third].add(one)
        for third in near[one]:
            pair = _pair(one, third)
            if (value := average(pair)) >= least:
                heapq.heappush(queue, (-value, pair, known[pair]))
    return list(groups.values())


def average_linkage_among(
    count: int, pairs: "NDArray[np.int64]", likeness: "NDArray[np.float64]", least: float
) -> list[list[int]]:
    """The same for numbered items of which very many pairs have a likeness; any other pair has likeness 0.

    Args:
        count: of the items.
        pairs: two columns of items, the smaller one first.
        likeness: of each pair.
        least: as of `average_linkage`.
    """
    group_of = np.arange(count)
    members = {item: [item] for item in range(count)}
    size = np.ones(count, dtype=np.int64)
    items = np.concatenate([pairs[:, 0], pairs[:, 1]]).astype(np.int32)
    order = np.argsort(items, kind="stable")
    bounds = np.searchsorted(items[order], np.arange(count + 1))
    others = np.concatenate([pairs[:, 1], pairs[:, 0]]).astype(np.int32)[order]
    values = np.concatenate([likeness, likeness])[order]
    del items, order
    joined: dict[int, tuple[NDArray[Any], ...]] = {}

    def known(group: int) -> "tuple[NDArray[Any], ...]":
        """The groups that a group has likenesses to, their sum, and how many they are; a group may come twice."""
        if group in joined:
            near, sums, counts = joined[group]
            return group_of[near], sums, counts
        own = slice(bounds[group], bounds[group + 1])
        return group_of[others[own]], values[own], np.ones(bounds[group + 1] - bounds[group], dtype=np.int32)

    chosen = np.flatnonzero(likeness >= least)
    first = zip((-likeness[chosen]).tolist(), *pairs[chosen].T.tolist(), strict=True)
    queue = [(value, one, other, 1) for value, one, other in first]
    heapq.heapify(queue)
    while queue:
        _, one, other, told = heapq.heappop(queue)
        if one not in members or other not in members:
            continue
        near, sums, counts = known(one)
        if counts[near == other].sum() != told:  # told before one of the two grew
            continue
        near, sums, counts = (np.concatenate(both) for both in zip((near, sums, counts), known(other), strict=True))
        beside = (near != one) & (near != other)
        near, place = np.unique(near[beside], return_inverse=True)
        sums = np.bincount(place, sums[beside], len(near))
        counts = np.bincount(place, counts[beside], len(near)).astype(np.int32)
        members[one] += members.pop(other)
        group_of[members[one]] = one
        size[one] += size[other]
        joined.pop(other, None)
        joined[one] = near.astype(np.int32), sums, counts
        averages = sums / (size[one] * size[near])
        for at in np.flatnonzero(averages >= least).tolist():
            heapq.heappush(queue, (-float(averages[at]), *_pair(one, int(near[at])), int(counts[at])))
    return [sorted(group) for _, group in sorted(members.items())]


def _pair(one: N, other: N) -> tuple[N, N]:
    return (one, other) if one < other else (other, one)
