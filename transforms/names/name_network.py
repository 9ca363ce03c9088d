"""The trained part that finds names: a small network over words, their vectors, and the clues of the rules.

In: the words of sentences with their clues. Out: the persons, organisations and places among them. The network hears
what the rules say and how often they are right, and decides by what stands around the words.
`benchmarks/english/name_network.py` trains the weights.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.names.clued import Clued
from transforms.names.heard_limits import Named
from transforms.names.name_clues import COLUMNS, WORD_COLUMNS, word_clues
from transforms.names.name_labels import in_agreement, names_in
from transforms.names.window_layers import Floats
from transforms.names.word_network import SPELLING, Features, WordNetwork, WordVectors, spelling

WEIGHTS = "names.npz"
"""The file in the folder of the shipped pipeline that holds the weights of the network."""

LEXICON = ("tags", "noun", "verb", "name")


class Lexicon(NamedTuple):
    """Classes of words, as the embedding layer of the parse has them.

    Attributes:
        keys: sorted hashes of lower-cased words.
        classes: a row for each of them.
    """

    keys: NDArray[np.uint64]
    classes: NDArray[np.uint8]


def features(lexicon: Lexicon) -> Features:
    """What the network is told about a word."""

    def find(word: str) -> NDArray[np.uint64]:
        spelt = spelling(word)
        at = min(int(np.searchsorted(lexicon.keys, np.uint64(spelt[0]))), len(lexicon.keys) - 1)
        known = [1 + n for n in lexicon.classes[at].tolist()] if int(lexicon.keys[at]) == spelt[0] else [0] * 4
        return np.array([*spelt, *known, *word_clues(word)], dtype=np.uint64)

    return Features((*SPELLING, *LEXICON, *WORD_COLUMNS), COLUMNS, find)


class NameNetwork:
    """The network with its weights, ready to read."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], vectors: WordVectors, lexicon: Lexicon) -> None:
        """Take over weights in any precision; `lexicon` is that of the pipeline they were trained with."""
        self._network = WordNetwork(weights, vectors, features(lexicon))

    @classmethod
    def load(cls, folder: Path, lexicon: Lexicon) -> "NameNetwork":
        """The network whose weights and vectors `numpy.savez` wrote into the folder of a pipeline."""
        with np.load(folder / WEIGHTS) as weights:
            return cls(dict(weights), WordVectors.load(folder), lexicon)

    def read(self, sentences: Mapping[tuple[str, int], Clued]) -> dict[tuple[str, int], list[Named]]:
        """The names in sentences of one article, under the same keys.

        They are read at once: what is found depends on the article alone.
        """
        if not sentences:
            return {}
        given = list(sentences.values())
        agreed = in_agreement(self.probabilities(given), given)
        return {
            key: [Named(sentence.starts[first], sentence.ends[last], kind) for first, last, kind in names_in(odds)]
            for (key, sentence), odds in zip(sentences.items(), agreed, strict=True)
        }

    def probabilities(self, sentences: Sequence[Clued]) -> list[Floats]:
        """The probability of each of LABELS for every word of every sentence."""
        return self._network.probabilities(sentences)
