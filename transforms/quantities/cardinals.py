"""Whole numbers in words: two million three hundred and four thousand five hundred and six."""

from collections.abc import Sequence
from fractions import Fraction

from transforms.quantities.number_words import DENOMINATORS, DOZENS, ORDINALS, SCALES, SMALL, TENS, UNITS
from transforms.quantities.tokens import Token, word_at

_LONGEST_WORDS = 40
"""Tokens after which a numeral in words is cut off: no text writes one longer, and it bounds the work."""

_AFTER_HALF = frozenset(
    ["the", "of", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "that", "those"]
)

_BEHIND_ARTICLE = SCALES.keys() | DOZENS.keys()
"""Words that an article makes a number of: a hundred."""

_A_THIRD = 3
"""The first ordinal that an article makes a share of: a second is none."""


class _Numeral:
    """A whole number while its words are read: what is closed by a scale, and what stands before the next one.

    Attributes:
        closed: the sum of all that a scale closes: two million, three thousand.
        open: what is read behind it, below a thousand; -1 before its first word.
        scale: the last scale, each less than the one before; `place` that of the last word.
    """

    def __init__(self, value: int = -1) -> None:
        """`value` is 1 where an article begins it."""
        self.closed, self.open, self.scale, self.place = 0, value, 10**18, 1

    def value(self) -> int:
        return self.closed + max(self.open, 0)

    def ends_in(self) -> int:
        """The place of its last word: 1 of three, 100 of three hundred, 1000 of two thousand."""
        return self.place if self.open < 0 else 1

    def goes_on_behind_and(self) -> bool:
        return self.open >= 100 or (self.open < 0 and self.place >= 100)

    def takes(self, word: str) -> bool:
        """Read one word more; False where it begins another number."""
        if word in SMALL:
            return self._takes_small(SMALL[word])
        if word == "hundred" and 0 < self.open < 100:
            self.open, self.place = self.open * 100, 100
        elif word in SCALES and word != "hundred" and self.open >= 0 and SCALES[word] < self.scale:
            self.closed += self.open * SCALES[word]
            self.scale = self.place = SCALES[word]
            self.open = -1
        elif word in DOZENS and self.open >= 0:
            above = self.open - self.open % 100 if self.open > 100 and self.open % 100 else 0
            self.closed, self.open = self.closed + above + (self.open - above) * 12, -1
        else:
            return False
        return True

    def _takes_small(self, value: int) -> bool:
        if self.open < 0:
            self.open = value
        elif (self.open > 0 and self.open % 100 == 0) or (self._ends_in_tens() and 0 < value < 10):
            self.open += value
        else:
            return False
        return True

    def ordinal(self, value: int) -> int | None:
        """The number that an ordinal ends: twenty-first, two hundredth; None where the ordinal is of something else."""
        if value >= 100:
            return self.closed + self.open * value if self.open >= 0 else None
        fits = self.open <= 0 or self.open % 100 == 0 or (self._ends_in_tens() and value < 10)
        return self.value() + value if fits else None

    def _ends_in_tens(self) -> bool:
        return self.open % 100 >= 20 and self.open % 10 == 0


def cardinal(tokens: Sequence[Token], i: int) -> tuple[int | Fraction, int, int, bool] | None:
    """Value, token after, last scale and whether the last word is an ordinal, of a whole number in words."""
    limit, article = min(len(tokens), i + _LONGEST_WORDS), word_at(tokens, i) in ("a", "an")
    i += article
    ordinal = ORDINALS.get(word_at(tokens, i))
    if article and word_at(tokens, i) not in _BEHIND_ARTICLE and (ordinal or 0) < _A_THIRD:
        return None
    if ordinal is not None:
        return ordinal, i + 1, i, True
    numeral, j = _Numeral(1 if article else -1), i
    between = word_at(tokens, i - 1) == "between"
    while j < limit:
        k = j if j == i else _next_word(tokens, j, numeral, between=between)
        if k is None:
            break
        word = word_at(tokens, k)
        ended = numeral.ordinal(ORDINALS[word]) if word in ORDINALS else None
        if ended is not None:
            return ended, k + 1, k, True
        if not numeral.takes(word):
            break
        j = k + 1
        if word in DOZENS:
            break
    return None if j == i else (numeral.value(), j, numeral.ends_in(), False)


def _next_word(tokens: Sequence[Token], j: int, numeral: _Numeral, *, between: bool) -> int | None:
    """Where the next word of a numeral stands, behind a hyphen or `and` perhaps; None where another number begins."""
    word, behind = tokens[j].lower, word_at(tokens, j + 1)
    if word == "-" and (not tokens[j].spaced or behind in SMALL):
        return None if behind in SCALES and numeral.open < 0 else j + 1
    if word in TENS:
        return None if compound_denominator(tokens, j, numeral.open == 1) else j
    if word != "and" or between or not numeral.goes_on_behind_and():
        return j
    below = numeral.place if numeral.open < 0 else 100
    parted = and_fraction(tokens, j) is not None or (behind in SMALL and not _tail_fits(tokens, j + 1, below))
    return None if parted else j + 1


def _tail_fits(tokens: Sequence[Token], i: int, below: int) -> bool:
    """Whether what follows `and` continues a numeral whose last place is `below`, rather than beginning another one."""
    while word_at(tokens, i) in SMALL or (word_at(tokens, i) == "-" and word_at(tokens, i + 1) in SMALL):
        i += 1
    word = word_at(tokens, i)
    if below == 100:
        return word != "hundred"
    return word not in SCALES or SCALES[word] < below


def compound_denominator(tokens: Sequence[Token], i: int, one: bool) -> tuple[int, int] | None:
    """A hyphenated denominator above twenty and the token after it: twenty-fifth after one, else twenty-fifths."""
    if word_at(tokens, i) not in TENS or word_at(tokens, i + 1) != "-":
        return None
    word = word_at(tokens, i + 2)
    below = ORDINALS.get(word if one else word.removesuffix("s"), 10)
    if below >= 10 or (not one and not word.endswith("s")):
        return None
    return TENS[word_at(tokens, i)] + below, i + 3


def and_fraction(tokens: Sequence[Token], i: int) -> tuple[Fraction, int, int] | None:
    """`and a half`, `-and-a-half`, `and two-thirds` after a cardinal: value, denominator, token after."""
    i += _hyphen(tokens, i)
    if word_at(tokens, i) != "and":
        return None
    j = i + 1 + _hyphen(tokens, i + 1)
    if word_at(tokens, j) in ("a", "an", "one"):
        k = j + 1 + _hyphen(tokens, j + 1)
        word = word_at(tokens, k)
        if word in DENOMINATORS and not word.endswith("s") and word_at(tokens, k + 1) != "of":
            return Fraction(1, DENOMINATORS[word]), DENOMINATORS[word], k + 1
        return None
    if word_at(tokens, j) == "half" and word_at(tokens, j + 1) not in _AFTER_HALF:
        return Fraction(1, 2), 2, j + 1
    above = SMALL.get(word_at(tokens, j), 0)
    k = j + 1 + _hyphen(tokens, j + 1)
    word = word_at(tokens, k)
    if above > 1 and word in DENOMINATORS and word.endswith("s") and word_at(tokens, k + 1) != "of":
        return Fraction(above, DENOMINATORS[word]), DENOMINATORS[word], k + 1
    return None


def _hyphen(tokens: Sequence[Token], i: int) -> int:
    """1 where a hyphen stands at `i`, else 0."""
    return int(word_at(tokens, i) == "-")


def place(value: Fraction | int) -> int:
    """The unit of the last significant place of a whole number; below 100 every number counts ones."""
    whole, unit = int(value), 1
    while (whole > 99 and whole % 10 == 0) or (unit > 1 and whole % 10 == 0 and whole):
        whole, unit = whole // 10, unit * 10
    return unit


def decimals_in_words(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The digits that words write after `point`: zero three is 03, seventy-one is 71."""
    digits = ""
    while len(digits) < 12 and word_at(tokens, i) in SMALL:
        value = SMALL[word_at(tokens, i)]
        step = 2 if word_at(tokens, i + 1) == "-" and word_at(tokens, i + 2) in UNITS else 1
        if value >= 20 and word_at(tokens, i + step) in UNITS:
            digits += str(value + UNITS[word_at(tokens, i + step)])
            i += step + 1
        else:
            digits += str(value)
            i += 1
    return digits, i
