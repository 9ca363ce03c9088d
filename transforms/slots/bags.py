"""Bags: terms and words by their stems, with how much each tells, and what two of them share.

In: words, or terms of a measure. Out: a bag of them, and of two bags a number from 0 to 1.
"""

import math
from collections.abc import Iterable, Mapping

from transforms.claims.concepts import concept_of, of_kind
from transforms.words import information, lemma, stem

CONCEPT_INFORMATION = 4.0
"""How much a shared concept tells: as much as a word in one of fifty articles."""

TELLING = 1.5
"""Least information of a word that is compared at all."""


def telling(words: Iterable[str]) -> list[str]:
    """The words that tell something, each by its concept or its base form; no numbers."""
    bases = ((word, lemma(word)) for word in words)
    return [concept_of(word) or base for word, base in bases if information(base) >= TELLING and not base[0].isdigit()]


def weigh(terms: Iterable[str]) -> dict[str, float]:
    """Terms by their stems, with how much each tells; of two with one stem the more telling."""
    weights: dict[str, float] = {}
    strong = of_kind("outcome") | of_kind("incident")
    for term in terms:
        base = stem(term)
        telling = CONCEPT_INFORMATION if term in strong else information(term.lower())
        weights[base] = max(weights.get(base, 0.0), telling)
    return weights


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Shared information of two bags of terms, as a share of their geometric mean (0 to 1)."""
    shared = math.fsum(weight for base, weight in one.items() if base in other)
    return shared / math.sqrt(math.fsum(one.values()) * math.fsum(other.values())) if shared else 0.0
