"""A small network over words: their spelling, their vectors and the clues of rules in, the odds of labels out.

A word is the sum of what each of its features adds, so a feature is multiplied out once and remembered, and the first
layer costs a look-up. The layers above it look at neighbours. Names and boundaries of sentences are found by one each;
`benchmarks/english/trainee.py` trains their weights.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]  # compiled
from thinc.api import NumpyOps

from transforms.names.clued import Clued
from transforms.names.kept_rows import KeptRows
from transforms.names.window_layers import Floats, Layer, through

VECTORS = "vectors.npz"
"""The file in the folder of the shipped pipeline that holds the vectors of words, which its networks share."""

SPELLING = ("norm", "prefix", "suffix", "shape")

AT_ONCE = 2_000
"""Words that are worked on at a time, of which each takes some 10 KB meanwhile: a long article takes no more."""


class Features(NamedTuple):
    """What a network is told about a word.

    Attributes:
        of_word: names of the features of a word by itself, of which its identity is the first.
        of_place: names of the clues of a word where it stands.
        find: the numbers of the former.
    """

    of_word: tuple[str, ...]
    of_place: tuple[str, ...]
    find: Callable[[str], NDArray[np.uint64]]

    @property
    def names(self) -> tuple[str, ...]:
        """All of them; each has a table of its own."""
        return self.of_word + self.of_place


@lru_cache(maxsize=200_000)
def key_of(feature: str) -> int:
    """The number of a wording: its hash, or 0 for none."""
    return int(hash_string(feature)) if feature else 0


def spelling(word: str) -> tuple[int, int, int, int]:
    """Identity, beginning, end and shape of a word."""
    lower = word.lower()
    return key_of(lower), key_of(lower[:3]), key_of(lower[-3:]), key_of(word_shape(word))


class WordVectors(NamedTuple):
    """Vectors of frequent words, each stored as the numbers of its nearest pieces.

    Attributes:
        keys: sorted low halves of the hashes of lower-cased words.
        codes: a row of piece numbers for each of them.
        pieces: for each place in a row, 256 pieces of a vector.
    """

    keys: NDArray[np.uint32]
    codes: NDArray[np.uint8]
    pieces: Floats

    @classmethod
    def load(cls, folder: Path) -> "WordVectors":
        """Those that lie in the folder of a pipeline."""
        with np.load(folder / VECTORS) as stored:
            return cls(stored["keys"], stored["codes"], stored["pieces"].astype(np.float32))

    def of(self, key: int) -> Floats:
        """The vector of a word by its hash; zeros for an unknown one."""
        low = key & 0xFFFFFFFF
        at = min(int(np.searchsorted(self.keys, np.uint32(low))), len(self.keys) - 1)
        if int(self.keys[at]) != low:
            return np.zeros(self.pieces.shape[0] * self.pieces.shape[2], dtype=np.float32)
        vector: Floats = self.pieces[np.arange(len(self.pieces)), self.codes[at]].reshape(-1)
        return vector


class WordNetwork:
    """A network with its weights, ready to read."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], vectors: WordVectors, features: Features) -> None:
        """Take over weights in any precision."""
        self._features, self._vectors = features, vectors
        self._tables = [weights[f"table_{name}"].astype(np.float32) for name in features.names]
        self._mix = _layer(weights, "mix")
        self._windows = [_layer(weights, f"window_{k}") for k in range(int(weights["depth"]))]
        self._out = weights["out_w"].astype(np.float32), weights["out_b"].astype(np.float32)
        self._columns = np.cumsum([0, *(table.shape[1] for table in self._tables)])
        self._hash = NumpyOps(use_blis=False).hash
        self._words: KeptRows[str] = KeptRows(len(self._mix.bias))
        self._clues: KeptRows[tuple[int, int]] = KeptRows(len(self._mix.bias))

    def probabilities(self, stretches: Sequence[Clued]) -> list[Floats]:
        """The probability of each label for every word of every stretch."""
        return [odds for some in _portions(stretches) for odds in self._odds(some)]

    def _odds(self, stretches: Sequence[Clued]) -> list[Floats]:
        """The same for a few of them."""
        spelt = [word for stretch in stretches for word in stretch.words]
        words = self._words.of(spelt, lambda new: self._of_words([spelt[at] for at in new]))
        clues = np.concatenate([stretch.clues for stretch in stretches])
        for column in range(clues.shape[1]):
            values, places = np.unique(clues[:, column], return_inverse=True)
            words += self._of_clues(column, values.tolist())[places]
        lengths = [len(stretch.words) for stretch in stretches]
        state = through(self._windows, self._mix.after(words), lengths)
        odds = state @ self._out[0].T + self._out[1]
        odds = np.exp(odds - odds.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        return np.split(odds, np.cumsum(lengths)[:-1])

    def _of_words(self, words: Sequence[str]) -> Iterator[Floats]:
        """What the features of each word by itself add to the sums of the first layer, with its bias.

        Features are looked up for all words at once, but each word is multiplied alone: the last digits of a product of
        several depend on how many they are, and a row is kept for other articles.
        """
        features = np.array([self._features.find(word) for word in words], dtype=np.uint64)
        embedded = np.concatenate([self._embedded(k, features[:, k]) for k in range(features.shape[1])], axis=1)
        weights = self._mix.weights
        spelt, meant = weights[:, : embedded.shape[1]], weights[:, self._columns[-1] :]
        for key, row in zip(features[:, 0].tolist(), embedded, strict=True):
            summed: Floats = self._mix.bias + spelt @ row + meant @ self._vectors.of(key)
            yield summed

    def _of_clues(self, column: int, values: Sequence[int]) -> Floats:
        """What each value of a clue adds to them."""
        k = len(self._features.of_word) + column
        weights = self._mix.weights[:, self._columns[k] : self._columns[k + 1]]

        def make(new: list[int]) -> Iterator[Floats]:
            for at in new:
                [row] = self._embedded(k, np.array([values[at]], dtype=np.uint64))
                yield weights @ row

        return self._clues.of([(column, value) for value in values], make)

    def _embedded(self, column: int, values: NDArray[np.uint64]) -> Floats:
        """A row for each number of a feature: the sum of the four rows that it is hashed to."""
        table = self._tables[column]
        rows = self._hash(np.ascontiguousarray(values), column) % len(table)
        summed: Floats = table[rows].sum(axis=1)
        return summed


def _layer(weights: Mapping[str, NDArray[Any]], name: str) -> Layer:
    return Layer.of(*(weights[f"{name}_{part}"].astype(np.float32) for part in ("w", "b", "scale", "shift")))


def _portions(stretches: Sequence[Clued]) -> Iterator[Sequence[Clued]]:
    """The stretches in order, as many at a time as have `AT_ONCE` words; at least one."""
    first, held = 0, 0
    for number, stretch in enumerate(stretches):
        if number > first and held + len(stretch.words) > AT_ONCE:
            yield stretches[first:number]
            first, held = number, 0
        held += len(stretch.words)
    yield stretches[first:]
