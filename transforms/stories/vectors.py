"""Weighted words as arrays: 12 bytes a word where a dictionary takes a hundred, as one is held for every article.

Weights by word in; sorted arrays out, and the products of one with others.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from transforms.stories.shingles import number_of

Hashes: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]
Weights: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]


_NONE = np.zeros(1, dtype=np.float32)


class Vector(NamedTuple):
    """Words by their hashes, in ascending order, and the weight of each."""

    words: Hashes
    weights: Weights


def vector(weights: Mapping[str, float]) -> Vector:
    """The weights of some words as arrays."""
    words = np.fromiter((number_of(word) for word in weights), dtype=np.uint64, count=len(weights))
    order = np.argsort(words)
    return Vector(words[order], np.fromiter(weights.values(), dtype=np.float32, count=len(weights))[order])


def dots(one: Vector, others: Sequence[Vector]) -> list[float]:
    """For each of some vectors, the sum over the words that it shares with one of the product of their weights."""
    if not others or not len(one.words):
        return [0.0] * len(others)
    # many at once: a call for each pair would cost more than its arithmetic; the last sum is of nothing
    words = np.concatenate([*(other.words for other in others), one.words[:1]])
    weights = np.concatenate([*(other.weights for other in others), _NONE])
    at = np.minimum(np.searchsorted(one.words, words), len(one.words) - 1)
    products = np.where(one.words[at] == words, one.weights[at].astype(np.float64) * weights, 0.0)
    starts = np.cumsum([0, *(len(other.words) for other in others)])
    sums = np.add.reduceat(products, starts[:-1])
    return np.where(np.diff(starts) > 0, sums, 0.0).tolist()  # type: ignore[no-any-return]
