"""Magnitudes: figures on the scale of quakes: magnitude 7.8, a 4.6 quake, tremors measuring 4.5."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.number_words import Numeral
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import MAGNITUDE, measure_after

_QUAKES = seeds.words("quake_words", "quake")
_MEASURING = frozenset(row["word"] for row in seeds.rows("quake_words"))
"""Words before the magnitude of a quake: one measuring 4.6, tremors of 4.5."""

_QUAKE_REACH = 4
"""Tokens before a word of measuring within which the quake is named."""

_STRONGEST_QUAKE = 10
"""A magnitude that no quake reaches."""


def magnitude(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """A figure after the scale it is read on: magnitude 7.8, a magnitude of 7.8, a magnitude-7.8 quake."""
    at = numeral.first - 1
    at -= word_at(tokens, at) in ("-", "of")
    if not 0 < (numeral.value or 0) < _STRONGEST_QUAKE or numeral.form not in ("figures", "words"):
        return None
    if word_at(tokens, at) == "magnitude":
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE, at, at + 1)
    if numeral.step >= 1 or numeral.form == "words":
        return None
    if word_at(tokens, numeral.stop) in _QUAKES:
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE)
    if measure_after(tokens, numeral.stop, glued=False):
        return None  # a quake 4.6 km deep
    if word_at(tokens, at) in _MEASURING and _of_quake(tokens, at):
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE)
    return None


def _of_quake(tokens: list[Token], at: int) -> bool:
    """Whether the figure behind a word at `at` is what a quake measured: a quake measuring 4.6, tremors of 4.5."""
    return any(token.lower in _QUAKES for token in tokens[max(0, at - _QUAKE_REACH) : at + 1])
