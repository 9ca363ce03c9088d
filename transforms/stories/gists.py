"""Gists: what is told around a spot of a text, compared by what its words mean.

In: the words of a sentence around a spot. Out: how much two spots tell of the same, although they word it otherwise:
`deliberated for six hours` and `nine hours of talks among the jurors`. Words are one by their base form or concept, or
like each other by their vectors; names are one or they are not, since vectors hold all towns of a country for alike.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

import seeds
from transforms.claims.concepts import concept_of
from transforms.names.word_network import WordVectors, key_of
from transforms.quantities.number_words import SMALL
from transforms.stories.told_alike import WINDOW
from transforms.words import WORD, calendar_words, information, is_ordinary, lemma, stem

Floats = NDArray[np.float32]

FLOOR = 0.55
"""Cosine of two word vectors up to which they have nothing in common: many of one text, taken at random, reach it."""

TELLING = 1.5
"""Least information of a word that is compared at all."""

NEAR, FADING = 10, 0.85
"""Words on either side that stand near to a spot, and what is left of the weight of each next one."""

OF_THE_SPOT = 1.2
"""Weight of the words of the spot itself, such as the noun that it counts."""

SIZE = 50
"""Numbers in the vector of a word."""

LARGEST = 2**63 - 1

NUMERALS = frozenset({*SMALL, "hundred", "thousand", "million", "billion", "trillion", "dozen"})


class Bag(NamedTuple):
    """Some of the words around a spot.

    Attributes:
        rows: which of them.
        weights: how much each tells; `total`: how much all of them do.
    """

    rows: NDArray[np.int64]
    weights: Floats
    total: float


class Gist(NamedTuple):
    """The telling words around a spot, a row for each.

    Attributes:
        bases: hashes of their base forms.
        vectors: of length one; zeros for names and unknown words.
        near, window, sentence: those near the spot, within a clause's length of it, in its sentence.
        unit: which of them are words of the spot itself.
    """

    bases: NDArray[np.int64]
    vectors: Floats
    near: Bag
    window: Bag
    sentence: Bag
    unit: NDArray[np.int64]


class Shared(NamedTuple):
    """How much two spots tell of the same.

    Attributes:
        near, window, sentence: shares of what either tells (0 to 1), the geometric mean of both.
        told_near, told: information that they share near the spot and within the window.
        unit: likeness of the words of the spots themselves (0 to 1).
    """

    near: float
    window: float
    sentence: float
    told_near: float
    told: float
    unit: float


@cache
def _vectors() -> WordVectors | None:
    """The vectors that are shipped; None in an installation without a language model, where words are one or not."""
    folder = seeds.folder("english")
    return None if folder is None else WordVectors.load(folder)


@lru_cache(maxsize=50_000)
def _word(word: str, *, name: bool) -> tuple[int, Floats]:
    """The hash of the base form of a lower-case word, and its vector, if it is no name."""
    base = key_of(stem(concept_of(word) or lemma(word))) & LARGEST
    vectors = None if name else _vectors()
    vector = np.zeros(SIZE, dtype=np.float32) if vectors is None else vectors.of(key_of(word))
    length = float(np.linalg.norm(vector))
    return base, vector / length if length else vector


def likeness_of_words(one: str, other: str) -> float:
    """How alike two words are (0 to 1)."""
    (base, vector), (other_base, other_vector) = (_word(word.lower(), name=False) for word in (one, other))
    return 1.0 if base == other_base else max(0.0, (float(vector @ other_vector) - FLOOR) / (1 - FLOOR))


def bags_alike(one: Collection[str], other: Collection[str]) -> float:
    """How alike two bags of words are, each word by the likest of the other bag (0 to 1); 0 where one is empty."""
    if not (one and other):
        return 0.0
    sides = (
        math.fsum(max(likeness_of_words(word, another) for another in theirs) for word in sorted(mine)) / len(mine)
        for mine, theirs in ((one, other), (other, one))
    )
    return math.sqrt(math.prod(sides))


def gist(before: str, after: str, unit: str = "") -> Gist:
    """What is told at a spot.

    Args:
        before: its sentence up to the spot.
        after: its sentence behind it.
        unit: words of the spot itself that say what it is of.
    """
    ahead, behind = WORD.findall(before), WORD.findall(after)
    found: dict[tuple[int, bool], tuple[Floats, list[float]]] = {}

    def add(words: Sequence[str], *, backwards: bool = False, spot: bool = False) -> None:
        for at, (word, told, name) in _telling(words, opens=backwards):
            away = len(words) - 1 - at if backwards else at
            base, vector = _word(word, name=name)
            weights = [
                told * OF_THE_SPOT if spot else told * FADING**away if away < NEAR else 0.0,
                told if spot or away < WINDOW else 0.0,
                told,
                float(spot),
            ]
            known = found.get((base, name))
            found[base, name] = (vector, weights if known is None else [*map(max, known[1], weights)])

    add(ahead, backwards=True)
    add(WORD.findall(unit), spot=True)
    add(behind)
    rows = np.array([weights for _, weights in found.values()], dtype=np.float32).reshape(-1, 4)
    return Gist(
        bases=np.array([base for base, _ in found], dtype=np.int64),
        vectors=np.array([vector for vector, _ in found.values()], dtype=np.float32).reshape(-1, SIZE),
        near=_bag(rows[:, 0]),
        window=_bag(rows[:, 1]),
        sentence=_bag(rows[:, 2]),
        unit=np.flatnonzero(rows[:, 3]),
    )


def _bag(weights: Floats) -> Bag:
    rows = np.flatnonzero(weights)
    return Bag(rows, weights[rows], float(weights.sum()))


def _telling(words: Sequence[str], *, opens: bool) -> Iterator[tuple[int, tuple[str, float, bool]]]:
    """The words that tell something, with their place, how much each tells, and whether it is a name.

    Args:
        words: as they are written.
        opens: whether the first one opens a sentence, and is a name only if it is no ordinary word.
    """
    for at, word in enumerate(words):
        lower = word.lower()
        if lower[0].isdigit() or lower in NUMERALS or lower in calendar_words():
            continue
        told = information(lemma(lower))
        if told >= TELLING:
            name = word[0].isupper() and not (opens and at == 0 and is_ordinary(word))
            yield at, (lower, told, name)


def shared(one: Gist, other: Gist) -> Shared:
    """How much two spots tell of the same."""
    if not (len(one.bases) and len(other.bases)):
        return Shared(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    alike = np.maximum((one.vectors @ other.vectors.T - FLOOR) / (1 - FLOOR), 0.0)
    alike[one.bases[:, None] == other.bases[None, :]] = 1.0
    near, window, sentence = (
        _of_bags(alike, mine, theirs)
        for mine, theirs in ((one.near, other.near), (one.window, other.window), (one.sentence, other.sentence))
    )
    units = alike[one.unit][:, other.unit]
    return Shared(
        near=near[0],
        window=window[0],
        sentence=sentence[0],
        told_near=near[1],
        told=window[1],
        unit=float(units.max()) if units.size else 0.0,
    )


def _of_bags(alike: Floats, one: Bag, other: Bag) -> tuple[float, float]:
    """The share of two bags that each finds in the other, and the information that they share; the lesser counts."""
    if not (len(one.rows) and len(other.rows)):
        return 0.0, 0.0
    inside = alike[one.rows][:, other.rows]
    found = float(one.weights @ inside.max(1)), float(other.weights @ inside.max(0))
    return math.sqrt(found[0] / one.total * found[1] / other.total), min(found)
