"""Grouping: connected components, and average linkage within one.

Both depend on the set of items and their likeness alone, never on an order.
"""

import heapq
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


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


def average_linkage(
    items: Sequence[str], likeness: Callable[[str, str], float | None], least: float
) -> list[list[str]]:
    """Merge the two groups that are most alike on average until none reaches a limit; ties go to the smaller name.

    Args:
        items: names, which need not be sorted.
        likeness: symmetric likeness of two items; None says nothing and does not count in an average, minus infinity
            forbids that they ever share a group.
        least: least average likeness of two groups that merge.

    Returns:
        The groups, each sorted, by their first member. O(n² log n) for n items.
    """
    groups = {item: [item] for item in sorted(items)}
    # sum and count of what is known between two groups
    known = {pair: (value, 1) for pair in combinations(groups, 2) if (value := likeness(*pair)) is not None}
    queue = [(-value, pair, (value, 1)) for pair, (value, _) in known.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        _, (one, other), told = heapq.heappop(queue)
        if known.get((one, other)) != told:  # told before one of the two grew
            continue
        del known[one, other]
        groups[one] = sorted(groups[one] + groups.pop(other))
        for third in groups:
            if third == one:
                continue
            near, far = _pair(one, third), _pair(other, third)
            parts = [part for part in (known.get(near), known.pop(far, None)) if part is not None]
            if parts:
                total, pairs = sum(part[0] for part in parts), sum(part[1] for part in parts)
                known[near] = (total, pairs)
                if total / pairs >= least:
                    heapq.heappush(queue, (-total / pairs, near, (total, pairs)))
    return list(groups.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
