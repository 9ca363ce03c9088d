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


def cardinal(tokens: Sequence[Token], i: int) -> tuple[int | Fraction, int, int, bool] | None:
    """Value, token after, last scale and whether the last word is an ordinal, of a whole number in words."""
    total, current, last = 0, -1, 10**18
    scale = 1
    limit = min(len(tokens), i + _LONGEST_WORDS)
    if word_at(tokens, i) in ("a", "an"):
        if (
            word_at(tokens, i + 1) not in SCALES
            and word_at(tokens, i + 1) not in DOZENS
            and word_at(tokens, i + 1) not in ORDINALS
        ):
            return None
        if word_at(tokens, i + 1) in ORDINALS and ORDINALS[word_at(tokens, i + 1)] < 3:
            return None
        current, i = 1, i + 1
        if word_at(tokens, i) in ORDINALS:
            return ORDINALS[word_at(tokens, i)], i + 1, i, True
    start = j = i
    between = word_at(tokens, i - 1) == "between"
    while j < limit:
        word = tokens[j].lower
        k = j
        if j > start and word == "-" and (not tokens[j].spaced or word_at(tokens, j + 1) in SMALL):
            k, word = j + 1, word_at(tokens, j + 1)
            if word in SCALES and current < 0:
                break
        elif j > start and word in TENS and compound_denominator(tokens, j, current == 1):
            break
        elif j > start and word == "and" and not between and (current >= 100 or (current < 0 and scale >= 100)):
            k, word = j + 1, word_at(tokens, j + 1)
            if and_fraction(tokens, j) is not None:
                break
            if word_at(tokens, j + 1) in SMALL and not _tail_fits(tokens, j + 1, scale if current < 0 else 100):
                break
        if word in SMALL:
            value = SMALL[word]
            if current < 0:
                current = value
            elif (current % 100 == 0 and current > 0) or (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10):
                current += value
            else:
                break
        elif word in ORDINALS and j > start:
            value = ORDINALS[word]
            small = max(current, 0)
            if value < 100 and (
                current < 0 or small % 100 == 0 or (small % 100 >= 20 and small % 10 == 0 and value < 10)
            ):
                return total + small + value, k + 1, k, True
            if value >= 100 and current >= 0:
                return total + current * value, k + 1, k, True
            break
        elif word == "hundred" and 0 < current < 100:
            current, scale = current * 100, 100
        elif word in SCALES and (current >= 0) and SCALES[word] < last and word != "hundred":
            total, last = total + current * SCALES[word], SCALES[word]
            scale, current = last, -1
        elif word in DOZENS and current >= 0:
            base = current - current % 100 if current > 100 and current % 100 else 0
            total, current = total + base + (current - base) * 12, -1
            j = k + 1
            break
        else:
            break
        j = k + 1
    if j == start and current < 0:
        word = word_at(tokens, i)
        if word in ORDINALS:
            return ORDINALS[word], i + 1, i, True
        return None
    if j == start:
        return None
    return total + max(current, 0), j, scale if current < 0 else 1, False


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
