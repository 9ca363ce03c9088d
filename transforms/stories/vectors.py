"""Weighted words as arrays: 12 bytes a word where a dictionary takes a hundred, as one is kept for every article.

Weights by word in; sorted arrays out, and the products of one with others.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from transforms.stories.ragged import Lookup
from transforms.stories.shingles import number_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

Hashes: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]
Weights: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]


class Vector(NamedTuple):
    """Words by their hashes, in ascending order, and the weight of each."""

    words: Hashes
    weights: Weights


def vector(weights: Mapping[str, float]) -> Vector:
    """The weights of some words as arrays."""
    words = np.fromiter((number_of(word) for word in weights), dtype=np.uint64, count=len(weights))
    order = np.argsort(words)
    return Vector(words[order], np.fromiter(weights.values(), dtype=np.float32, count=len(weights))[order])


def dots(one: Vector, others: Vector, lengths: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """For each of some vectors, the sum over the words that it shares with one of the product of their weights.

    Args:
        one: a vector.
        others: those vectors, one after the other.
        lengths: how many words each of them has.
    """
    at, stands = Lookup(one.words)(others.words)
    products = np.zeros(len(others.words) + 1)  # the last is of nothing, for vectors without words at the end
    products[at] = one.weights[stands].astype(np.float64) * others.weights[at]
    sums: NDArray[Any] = np.add.reduceat(products, np.cumsum(lengths) - lengths) if len(lengths) else np.empty(0)
    return np.where(lengths > 0, sums, 0.0)
