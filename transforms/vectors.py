"""Weighted words as arrays: 12 bytes a word where a dictionary takes a hundred, as one is held for every article.

Weights by word in; sorted arrays out, and the product of two of them.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import numpy as np

from transforms.shingles import number_of

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


def dot(one: Vector, other: Vector) -> float:
    """The sum over the words of both of the product of their weights; symmetric."""
    small, large = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not len(small.words):
        return 0.0
    at = np.minimum(np.searchsorted(large.words, small.words), len(large.words) - 1)
    both = large.words[at] == small.words
    return float(np.dot(small.weights[both].astype(np.float64), large.weights[at[both]].astype(np.float64)))
