"""Numerals in figures and words: what number some tokens write, how precisely, and in which form.

Nothing here knows of units. A numeral is `1,234.5`, `13 000`, `1.2bn`, `one and a half million`, `two-thirds`,
`six in 10`, `21st`, `several hundred` or `tens of thousands`.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

import seeds
from transforms.quantities import vague_numbers
from transforms.quantities.cardinals import and_fraction, cardinal, decimals_in_words, place
from transforms.quantities.number_words import (
    DOZENS,
    HALVES,
    ORDINALS,
    SCALES,
    SMALL,
    VULGAR,
    Numeral,
    as_float,
    part_of_scale,
    scales,
)
from transforms.quantities.tokens import LONGEST_NUMERAL, Token, word_at
from transforms.quantities.word_fractions import as_fraction, denominator, fraction_of_scale, half

STARTERS = (
    frozenset([*SMALL, *SCALES, *DOZENS, *ORDINALS, *HALVES, "a", "an", "minus", "negative"]) | vague_numbers.OPENERS
)
"""Words a numeral can begin with."""

_STRUCK_IN = seeds.words("figure_words", "struck_in")
_HARMING = frozenset(row["word"] for row in seeds.rows("harming_verbs"))

_NEGATIVE = frozenset(["minus", "negative"])
_MINUS = {"-", "−", "–"}
_TIMES = frozenset([
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week",
    "weeks", "month", "months", "year", "years", "decades",
])  # fmt: skip


def read_numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The longest numeral that begins with token `i`, or None."""
    token = tokens[i]
    if token.kind == "number":
        return _ordinal_figures(tokens, i) or _share(tokens, _from_figures(tokens, i))
    if token.kind == "sign" and token.text in VULGAR:
        return fraction_of_scale(tokens, i, i + 1, VULGAR[token.text])
    if token.lower not in STARTERS:
        return None
    if token.lower in ("minus", "negative"):
        inner = read_numeral(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].lower not in _NEGATIVE else None
        if inner is None or inner.value is None or inner.form == "ordinal":
            return None
        if word_at(tokens, i - 1) == "or" and word_at(tokens, i - 2) == "plus":
            return inner  # a margin of plus or minus 3 points
        return replace(inner, first=i, value=-inner.value)
    return vague_numbers.vague_number(tokens, i) or half(tokens, i) or _share(tokens, _from_words(tokens, i))


@lru_cache(maxsize=10_000)
def figures(text: str) -> tuple[Fraction, Fraction] | None:
    """The value of a written-out numeral and the unit of its last significant place; None if it is too long to be one.

    Trailing zeros of a whole number are not significant (13,000 counts thousands), but below 100 every whole
    number counts ones: who writes 60 has not rounded to tens.
    """
    plain = text.translate(_NO_SEPARATORS)
    comma = plain.rfind(",")
    if comma >= 0 and ("." in plain[:comma] or (plain.count(",") == 1 and len(plain) - comma <= 3)):
        plain = plain.replace(".", "").replace(",", ".")
    plain = plain.replace(",", "")
    if len(plain) > LONGEST_NUMERAL:
        return None
    value = Fraction(plain)
    mantissa, _, exponent = plain.lower().partition("e")
    power = int(exponent or 0)
    whole, _, decimals = mantissa.partition(".")
    if decimals:
        return value, Fraction(10) ** (power - len(decimals))
    zeros = len(whole) - len(whole.rstrip("0")) if len(whole) > 2 and whole.strip("0") else 0
    return value, Fraction(10) ** (power + zeros)


_NO_SEPARATORS = str.maketrans("", "", " \u00a0\u2009\u202f'")


def _ordinal_figures(tokens: Sequence[Token], i: int) -> Numeral | None:
    if (
        word_at(tokens, i + 1) in ("st", "nd", "rd", "th")
        and not tokens[i + 1].spaced
        and tokens[i].text.replace(",", "").isdecimal()
    ):
        read = figures(tokens[i].text)
        if tokens[i + 1].lower == "st" and read and not _ends_in_one(int(read[0])):
            return None  # 22st are stones
        return read and Numeral(float(read[0]), i, i + 2, 1.0, "ordinal")
    return None


def _ends_in_one(value: int) -> bool:
    """Whether an ordinal of a number ends in -st: 1st, 21st, and not 11th."""
    return value % 10 == 1 and value % 100 != 11


def _from_figures(tokens: Sequence[Token], i: int) -> Numeral | None:
    read = figures(tokens[i].text)
    if read is None:
        return None
    value, step = read
    stop = i + 1
    form, parts = "figures", 0
    if tokens[i].text.isdecimal():
        end = _slash(tokens, i)
        if end:
            value, form, parts = (
                Fraction(int(tokens[i].text), int(tokens[end - 1].text)),
                "fraction",
                int(tokens[end - 1].text),
            )
            step, stop = Fraction(1, parts), end
        elif stop < len(tokens) and tokens[stop].text in VULGAR:
            value, step, stop = (
                value + VULGAR[tokens[stop].text],
                Fraction(1, VULGAR[tokens[stop].text].denominator),
                stop + 1,
            )
        elif (
            stop < len(tokens)
            and tokens[stop].kind == "number"
            and tokens[stop].text.isdecimal()
            and _slash(tokens, stop)
        ):
            end = _slash(tokens, stop)
            denominator = int(tokens[end - 1].text)
            value, step, stop = value + Fraction(int(tokens[stop].text), denominator), Fraction(1, denominator), end
    extra = and_fraction(tokens, stop) if tokens[i].text.isdecimal() and stop == i + 1 else None
    if extra is not None:
        part, parts, stop = extra
        scale, stop = scales(tokens, stop, -9)
        whole, grain = as_float((value + part) * scale), as_float(part_of_scale(scale, parts))
        return Numeral(whole, i, stop, grain, "figures", 0, as_float(scale))
    if word_at(tokens, stop) in ("×", "x") and word_at(tokens, stop + 1).startswith("10"):
        power = _power_of_ten(tokens, stop + 1)
        if power:
            exponent, stop = power
            return Numeral(as_float(value * exponent), i, stop, as_float(step * exponent), "figures")
    scale, stop = scales(tokens, stop, i)
    if scale != 1:
        form = "figures"
        vulgar = 1 < step.denominator < 10  # a decimal counts tenths or less
        value, step = value * scale, part_of_scale(scale, step.denominator) if vulgar else step * scale
        tail = _small_tail(tokens, stop, scale)
        if tail is not None:
            value, stop, step = value + Fraction(tail.value or 0), tail.stop, Fraction(tail.step)
    return Numeral(as_float(value), i, stop, as_float(step), form, parts, as_float(scale))


def _slash(tokens: Sequence[Token], i: int) -> int:
    """The token after a fraction such as 3/4 that begins at `i`, or 0."""
    if i + 2 < len(tokens) and tokens[i + 1].text in "/⁄" and tokens[i + 2].kind == "number":
        below, above = tokens[i + 2].text, tokens[i].text
        if below.isdecimal() and len(below) <= 3 and len(above) <= 3 and 0 < int(above) < int(below):
            after = word_at(tokens, i + 3)
            glued = after in ("/", "-") and not tokens[i + 3].spaced
            if glued and (after == "/" or word_at(tokens, i + 4)[:1].isdecimal()):
                return 0
            return i + 3
    return 0


def _power_of_ten(tokens: Sequence[Token], i: int) -> tuple[Fraction, int] | None:
    if word_at(tokens, i) != "10":
        return None
    stop = i + 1
    if word_at(tokens, stop) == "^":
        stop += 1
    sign = -1 if word_at(tokens, stop) in _MINUS else 1
    if word_at(tokens, stop) in _MINUS or word_at(tokens, stop) == "+":
        stop += 1
    if stop < len(tokens) and tokens[stop].text.isdecimal() and len(tokens[stop].text) <= 3 and not tokens[stop].spaced:
        return Fraction(10) ** (sign * int(tokens[stop].text)), stop + 1
    return None


def _small_tail(tokens: Sequence[Token], i: int, scale: int) -> Numeral | None:
    """What a mixed numeral adds below its scale: `3 hundred and 21`, `4 thousand 3 hundred`."""
    joined = word_at(tokens, i) == "and"
    j = i + 1 if joined else i
    if j >= len(tokens) or scale > 1000 or (tokens[j].kind != "number" and not joined):
        return None
    if not joined and word_at(tokens, j + 1) not in SCALES:
        return None
    tail = _from_figures(tokens, j) if tokens[j].kind == "number" else _from_words(tokens, j)
    if tail is None or tail.form not in ("figures", "words") or not tail.value or tail.value >= scale or tail.value % 1:
        return None
    return tail


def _from_words(tokens: Sequence[Token], i: int) -> Numeral | None:
    read = cardinal(tokens, i)
    if read is None:
        return None
    value, stop, scale, ordinal = read
    if ordinal:
        return as_fraction(tokens, i, stop, scale) or Numeral(as_float(value), i, stop, 1.0, "ordinal")
    fraction = denominator(tokens, i, stop, value)
    if fraction:
        return fraction
    step = Fraction(place(value))
    if word_at(tokens, stop) == "point" and word_at(tokens, stop + 1) in SMALL:
        decimals, stop = decimals_in_words(tokens, stop + 1)
        value += Fraction(int(decimals), 10 ** len(decimals))
        step = Fraction(1, 10 ** len(decimals))
        more, stop = scales(tokens, stop, -9)
        value, step, scale = value * more, step * more, max(scale, more)
    else:
        extra = and_fraction(tokens, stop)
        if extra is not None:
            part, parts, stop = extra
            more, stop = scales(tokens, stop, -9)
            if scale == 1:
                value, step, scale = (value + part) * more, part_of_scale(more, parts), more
            else:
                smaller = more if more > 1 else scale
                value, step = value + part * smaller, part_of_scale(smaller, parts)
    return Numeral(as_float(Fraction(value)), i, stop, as_float(step), "words", 0, as_float(scale))


def _share(tokens: Sequence[Token], numeral: Numeral | None) -> Numeral | None:
    """`six in 10`, `one out of three`, `1-in-4`, `one in every five`: the share, if the numeral opens one."""
    if numeral is None or numeral.form not in ("figures", "words") or not numeral.value or numeral.value % 1:
        return numeral
    i = numeral.stop
    hyphen = word_at(tokens, i) == "-" and word_at(tokens, i + 1) == "in"
    i += hyphen
    if word_at(tokens, i) == "in":
        i += 1
    elif word_at(tokens, i) == "out" and word_at(tokens, i + 1) == "of":
        i += 2
    elif word_at(tokens, i) == "of" and word_at(tokens, i + 1) == "every":
        i += 1
    else:
        return numeral
    i += word_at(tokens, i) == "every" or word_at(tokens, i) == "-"
    if i >= len(tokens):
        return numeral
    whole = _from_figures(tokens, i) if tokens[i].kind == "number" else _from_words(tokens, i)
    if (
        whole is None
        or whole.form not in ("figures", "words")
        or not whole.value
        or whole.value <= numeral.value
        or whole.value % 1
    ):
        return numeral
    after = word_at(tokens, whole.stop)
    if (whole.value > 100 and whole.value % 10) or after in _TIMES or after in ("-", "%", "percent", "per", "$"):
        return numeral
    if 1500 <= whole.value <= 2100:
        return numeral
    if after in _STRUCK_IN and word_at(tokens, numeral.first - 1) in _HARMING:
        return numeral  # killed four in nine states
    return Numeral(numeral.value / whole.value, numeral.first, whole.stop, 1 / whole.value, "share", int(whole.value))
