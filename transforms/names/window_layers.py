"""Layers over words: each is told a word and its neighbours, and what they make of them is added to the word's numbers.

In: weights, and the numbers of the words of some stretches of text. Out: their numbers behind all layers. No stretch
hears of another one, so it does not matter which are worked on together.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Layer(NamedTuple):
    """A maxout layer with normalised output.

    Attributes:
        weights: for each piece a row for each number that it gives.
        bias: likewise.
        scale, shift: of the normalised output.
        pieces: how many values each number is the greatest of.
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats
    pieces: int

    @classmethod
    def of(cls, weights: Floats, bias: Floats, scale: Floats, shift: Floats) -> "Layer":
        """A layer of weights as thinc has them.

        Args:
            weights: by number, piece and input.
            bias: by number and piece.
            scale: by number.
            shift: by number.
        """
        width, pieces, inputs = weights.shape
        # a piece after the other: the greatest of three columns is found many times faster than that of neighbours
        rows = weights.transpose(1, 0, 2).reshape(pieces * width, inputs)
        return cls(np.ascontiguousarray(rows), bias.T.reshape(-1), scale, shift, pieces)

    def of_rows(self, given: Floats) -> Floats:
        """What comes out for each row that is given."""
        summed = given @ self.weights.T
        summed += self.bias
        return self.after(summed)

    def after(self, summed: Floats) -> Floats:
        """What comes out when the weighted sums are known."""
        first, *others = np.split(summed, self.pieces, axis=1)
        best: Floats = np.maximum(first, others[0])
        for part in others[1:]:
            np.maximum(best, part, out=best)
        best -= best.mean(axis=1, keepdims=True)
        best /= np.sqrt((best * best).mean(axis=1, keepdims=True) + np.float32(1e-8))
        best *= self.scale
        best += self.shift
        return best


def through(layers: Sequence[Layer], words: Floats, lengths: Sequence[int]) -> Floats:
    """The numbers of words behind some layers.

    Args:
        layers: each is given a word behind the word before it and in front of the one after it.
        words: a row for each word of all stretches.
        lengths: words of each stretch.
    """
    pad = len(layers)  # empty rows before, between and behind stretches: as far as a layer hears another one's echo
    ends = accumulate(lengths, initial=0)
    places = np.concatenate([
        np.arange(end, end + length) + pad * (number + 1)
        for number, (end, length) in enumerate(zip(ends, lengths, strict=False))
    ])  # fmt: skip
    state = np.zeros((len(words) + pad * (len(lengths) + 1), words.shape[1]), dtype=np.float32)
    state[places] = words
    for layer in layers:
        state += layer.of_rows(_with_neighbours(state))
    encoded: Floats = state[places]
    return encoded


def _with_neighbours(state: Floats) -> Floats:
    """Each row behind the row before it and in front of the one after it."""
    wide = np.zeros((len(state), 3, state.shape[1]), dtype=np.float32)
    wide[1:, 0] = state[:-1]
    wide[:, 1] = state
    wide[:-1, 2] = state[1:]
    return wide.reshape(len(state), -1)
