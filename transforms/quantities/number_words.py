"""The words numerals are made of, and the numeral itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import seeds
from transforms.quantities.tokens import Token, word_at

_ROWS = seeds.rows("number_words")


def _of_kind(*kinds: str) -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in _ROWS if row["kind"] in kinds}


UNITS = _of_kind("unit")
TEENS = _of_kind("teen")
TENS = _of_kind("tens")
SCALES = _of_kind("scale")
DOZENS = _of_kind("dozen")
LETTERS = _of_kind("letters")
LETTER = _of_kind("letter")
ORDINALS = _of_kind("ordinal")
HALVES = _of_kind("fraction")
VICTIMS = _of_kind("victims")
VULGAR = {row["word"]: Fraction(row["value"]) for row in _ROWS if row["kind"] == "vulgar"}
SMALL = UNITS | TEENS | TENS
DENOMINATORS = {**{word: value for word, value in ORDINALS.items() if value > 2}, **HALVES}
DENOMINATORS |= {word + "s": value for word, value in ORDINALS.items() if value > 2}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as some tokens of a sentence write it.

    Attributes:
        value: the number; for `vague`, None.
        first, stop: the tokens it takes, `stop` exclusive.
        step: the unit of its last written significant place.
        form: `figures`, `words`, `fraction`, `share` (x in n), `ordinal` or `vague`.
        parts: the denominator of a fraction or the n of x in n, else 0.
        scale: the multiplier of its scale word, 1 without.
        bounds: for `vague`: low, high, hard low, hard high (None is unbounded).
    """

    value: float | None
    first: int
    stop: int
    step: float
    form: str
    parts: int = 0
    scale: float = 1.0
    bounds: tuple[float | None, float | None, float | None, float | None] | None = None

    def negative(self) -> "Numeral":
        """The same numeral with the opposite sign."""
        return self if self.value is None else replace(self, value=-self.value)

    def scaled(self, scale: float) -> "Numeral":
        """The same numeral under a scale word that another one carries for it: 3 in `3 to 5 billion`."""
        if self.value is None:
            return self
        return replace(self, value=self.value * scale, step=self.step * scale, scale=scale)


LARGEST = 10**100
"""Numbers beyond this one are taken for it: nobody counts so far, and it can be converted to any unit."""


def as_float(value: Fraction | int) -> float:
    """The nearest float, or `LARGEST` for what is beyond it."""
    return float(min(value, LARGEST))


def scales(tokens: Sequence[Token], i: int, first: int) -> tuple[int, int]:
    """The product of the scale words that follow figures, and the token after them."""
    scale = 1
    while i < len(tokens):
        hyphen = tokens[i].text == "-" and not tokens[i].spaced and word_at(tokens, i + 1) in SCALES
        word = word_at(tokens, i + 1) if hyphen else tokens[i].lower
        if word in SCALES or word in DOZENS:
            scale *= SCALES.get(word) or DOZENS[word]
        elif scale == 1 and word in LETTERS and word != "mm" and i == first + 1:
            scale *= LETTERS[word]
        elif scale == 1 and word == "k" and i == first + 1 and not tokens[i].spaced and tokens[i].text in "kK":
            scale *= 1000
        else:
            break
        i += 2 if hyphen else 1
    return scale, i


def part_of_scale(scale: int, parts: int) -> Fraction:
    """The unit of the last significant place of a fraction under a scale, 1 where no scale word is.

    Of a scale word no fraction is coarser than a tenth: one and a half million is written as 1.5 million is.
    """
    return Fraction(scale, max(parts, 10) if scale > 1 else parts)
