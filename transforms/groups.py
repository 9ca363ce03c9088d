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


def average_linkage(items: Sequence[str], likeness: Callable[[str, str], float], least: float) -> list[list[str]]:
    """Merge the two groups that are most alike on average until none reaches a limit; ties go to the smaller name.

    Args:
        items: names, which need not be sorted.
        likeness: symmetric likeness of two items; minus infinity forbids that they ever share a group.
        least: least average likeness of two groups that merge.

    Returns:
        The groups, each sorted, by their first member. O(n² log n) for n items.
    """
    groups = {item: [item] for item in sorted(items)}
    alike = {pair: likeness(*pair) for pair in combinations(groups, 2)}
    queue = [(-value, pair) for pair, value in alike.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        value, (one, other) = heapq.heappop(queue)
        if one not in groups or other not in groups or alike[one, other] != -value:
            continue
        size, added = len(groups[one]), len(groups[other])
        groups[one] = sorted(groups[one] + groups.pop(other))
        for third in groups:
            if third == one:
                continue
            near, far = _pair(one, third), _pair(other, third)
            alike[near] = (size * alike[near] + added * alike[far]) / (size + added)
            if alike[near] >= least:
                heapq.heappush(queue, (-alike[near], near))
    return list(groups.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
