"""Numerals in figures and words: what number some tokens write, how precisely, and in which form.

Nothing here knows of units. A numeral is `1,234.5`, `13 000`, `1.2bn`, `one and a half million`, `two-thirds`,
`six in 10`, `21st`, `several hundred` or `tens of thousands`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import seeds
from transforms.tokens import LONGEST_NUMERAL, Token

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
VULGAR = {row["word"]: Fraction(row["value"]) for row in _ROWS if row["kind"] == "vulgar"}
_VAGUE = {
    tuple(row["wording"].split()): tuple(
        float(row[column]) if row[column] else None for column in ("low", "high", "hard_low", "hard_high")
    )
    for row in seeds.rows("vague")
}
_VAGUE_LENGTHS = sorted({len(words) for words in _VAGUE}, reverse=True)
_SMALL = UNITS | TEENS | TENS
STARTERS = frozenset(
    [*_SMALL, *SCALES, *DOZENS, *ORDINALS, *HALVES, "a", "an", *(words[0] for words in _VAGUE), "minus", "negative"]
)
"""Words a numeral can begin with."""

_DENOMINATORS = {**{word: value for word, value in ORDINALS.items() if value > 2}, **HALVES}
_DENOMINATORS |= {word + "s": value for word, value in ORDINALS.items() if value > 2}
_MINUS = {"-", "−", "–"}
_AFTER_HALF = frozenset(
    ["the", "of", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "that", "those", "these", "this"]
)
_POSITIONED = frozenset(
    [
        "first",
        "second",
        "third",
        "fourth",
        "this",
        "that",
        "other",
        "final",
        "opening",
        "top",
        "bottom",
        "each",
        "last",
        "next",
        "every",
        "latter",
    ]
)
_LONGEST_WORDS = 40
"""Tokens after which a numeral in words is cut off: no text writes one longer, and it bounds the work."""


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


def read_numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The longest numeral that begins with token `i`, or None."""
    token = tokens[i]
    if token.kind == "number":
        return _ordinal_figures(tokens, i) or _share(tokens, _from_figures(tokens, i))
    if token.kind == "sign" and token.text in VULGAR:
        return _fraction_of_scale(tokens, i, i + 1, VULGAR[token.text])
    if token.lower not in STARTERS:
        return None
    if token.lower in ("minus", "negative"):
        inner = (
            read_numeral(tokens, i + 1)
            if i + 1 < len(tokens) and tokens[i + 1].lower not in STARTERS_OF_NAMES
            else None
        )
        if inner is None or inner.value is None or inner.form == "ordinal":
            return None
        return replace(inner, first=i, value=-inner.value)
    return _vague(tokens, i) or _half(tokens, i) or _share(tokens, _from_words(tokens, i))


STARTERS_OF_NAMES = frozenset(["minus", "negative"])


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _ordinal_figures(tokens: Sequence[Token], i: int) -> Numeral | None:
    if (
        _word(tokens, i + 1) in ("st", "nd", "rd", "th")
        and not tokens[i + 1].spaced
        and tokens[i].text.replace(",", "").isdigit()
    ):
        read = figures(tokens[i].text)
        return read and Numeral(float(read[0]), i, i + 2, 1.0, "ordinal")
    return None


def _from_figures(tokens: Sequence[Token], i: int) -> Numeral | None:
    read = figures(tokens[i].text)
    if read is None:
        return None
    value, step = read
    stop = i + 1
    form, parts = "figures", 0
    if tokens[i].text.isdigit():
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
            and tokens[stop].text.isdigit()
            and _slash(tokens, stop)
        ):
            end = _slash(tokens, stop)
            denominator = int(tokens[end - 1].text)
            value, step, stop = value + Fraction(int(tokens[stop].text), denominator), Fraction(1, denominator), end
    if _word(tokens, stop) in ("×", "x") and _word(tokens, stop + 1).startswith("10"):
        power = _power_of_ten(tokens, stop + 1)
        if power:
            exponent, stop = power
            return Numeral(float(value * exponent), i, stop, float(step * exponent), "figures")
    scale, stop = _scales(tokens, stop, i)
    if scale != 1:
        form = "figures"
        value, step = value * scale, step * scale if step <= 1 or form == "figures" else step
        tail = _small_tail(tokens, stop, scale)
        if tail is not None:
            value, stop, step = value + Fraction(tail.value or 0), tail.stop, Fraction(tail.step)
    return Numeral(_float(value), i, stop, _float(step), form, parts, float(scale))


def _float(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return 1e308


def _slash(tokens: Sequence[Token], i: int) -> int:
    """The token after a fraction such as 3/4 that begins at `i`, or 0."""
    if i + 2 < len(tokens) and tokens[i + 1].text in "/⁄" and tokens[i + 2].kind == "number":
        below, above = tokens[i + 2].text, tokens[i].text
        if below.isdigit() and len(below) <= 3 and len(above) <= 3 and 0 < int(above) < int(below):
            if _word(tokens, i + 3) in ("/", "-") and not tokens[i + 3].spaced:
                return 0
            return i + 3
    return 0


def _power_of_ten(tokens: Sequence[Token], i: int) -> tuple[Fraction, int] | None:
    if _word(tokens, i) != "10":
        return None
    stop = i + 1
    if _word(tokens, stop) == "^":
        stop += 1
    sign = -1 if _word(tokens, stop) in _MINUS else 1
    if _word(tokens, stop) in _MINUS or _word(tokens, stop) == "+":
        stop += 1
    if stop < len(tokens) and tokens[stop].text.isdigit() and len(tokens[stop].text) <= 3 and not tokens[stop].spaced:
        return Fraction(10) ** (sign * int(tokens[stop].text)), stop + 1
    return None


def _scales(tokens: Sequence[Token], i: int, first: int) -> tuple[int, int]:
    """The product of the scale words that follow figures, and the token after them."""
    scale = 1
    while i < len(tokens):
        hyphen = tokens[i].text == "-" and not tokens[i].spaced and _word(tokens, i + 1) in SCALES
        word = _word(tokens, i + 1) if hyphen else tokens[i].lower
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


def _small_tail(tokens: Sequence[Token], i: int, scale: int) -> Numeral | None:
    """What a mixed numeral adds below its scale: `3 hundred and 21`, `4 thousand 3 hundred`."""
    joined = _word(tokens, i) == "and"
    j = i + 1 if joined else i
    if j >= len(tokens) or scale > 1000 or (tokens[j].kind != "number" and not joined):
        return None
    if not joined and _word(tokens, j + 1) not in SCALES:
        return None
    tail = _from_figures(tokens, j) if tokens[j].kind == "number" else _from_words(tokens, j)
    if tail is None or tail.form not in ("figures", "words") or not tail.value or tail.value >= scale or tail.value % 1:
        return None
    return tail


def _from_words(tokens: Sequence[Token], i: int) -> Numeral | None:
    read = _cardinal(tokens, i)
    if read is None:
        return None
    value, stop, scale, ordinal = read
    if ordinal:
        return _as_fraction(tokens, i, stop, scale) or Numeral(float(value), i, stop, 1.0, "ordinal")
    fraction = _denominator(tokens, i, stop, value)
    if fraction:
        return fraction
    step = Fraction(_place(value))
    if _word(tokens, stop) == "point" and _word(tokens, stop + 1) in _SMALL:
        decimals, stop = _decimals(tokens, stop + 1)
        value += Fraction(int(decimals), 10 ** len(decimals))
        step = Fraction(1, 10 ** len(decimals))
        more, stop = _scales(tokens, stop, -9)
        value, step, scale = value * more, step * more, max(scale, more)
    else:
        extra = _and_fraction(tokens, stop)
        if extra is not None:
            part, parts, stop = extra
            more, stop = _scales(tokens, stop, -9)
            if scale == 1:
                value, step, scale = (value + part) * more, Fraction(more, parts), more
            else:
                smaller = more if more > 1 else scale
                value, step = value + part * smaller, Fraction(smaller, parts)
    return Numeral(_float(Fraction(value)), i, stop, _float(step), "words", 0, float(scale))


def _place(value: Fraction | int) -> int:
    whole, place = int(value), 1
    while (whole > 99 and whole % 10 == 0) or (place > 1 and whole % 10 == 0 and whole):
        whole, place = whole // 10, place * 10
    return place


def _decimals(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The digits that words write after `point`: zero three is 03, seventy-one is 71."""
    digits = ""
    while len(digits) < 12 and _word(tokens, i) in _SMALL:
        value = _SMALL[_word(tokens, i)]
        step = 2 if _word(tokens, i + 1) == "-" and _word(tokens, i + 2) in UNITS else 1
        if value >= 20 and _word(tokens, i + step) in UNITS:
            digits += str(value + UNITS[_word(tokens, i + step)])
            i += step + 1
        else:
            digits += str(value)
            i += 1
    return digits, i


def _cardinal(tokens: Sequence[Token], i: int) -> tuple[int | Fraction, int, int, bool] | None:
    """Value, token after, last scale and whether the last word is an ordinal, of a whole number in words."""
    total, current, last = 0, -1, 10**18
    scale = 1
    limit = min(len(tokens), i + _LONGEST_WORDS)
    if _word(tokens, i) in ("a", "an"):
        if (
            _word(tokens, i + 1) not in SCALES
            and _word(tokens, i + 1) not in DOZENS
            and _word(tokens, i + 1) not in ORDINALS
        ):
            return None
        if _word(tokens, i + 1) in ORDINALS and ORDINALS[_word(tokens, i + 1)] < 3:
            return None
        current, i = 1, i + 1
        if _word(tokens, i) in ORDINALS:
            return ORDINALS[_word(tokens, i)], i + 1, i, True
    start = j = i
    between = _word(tokens, i - 1) == "between"
    while j < limit:
        word = tokens[j].lower
        k = j
        if j > start and word == "-" and (not tokens[j].spaced or _word(tokens, j + 1) in _SMALL):
            k, word = j + 1, _word(tokens, j + 1)
            if word in SCALES and current < 0:
                break
        elif j > start and word in TENS and _compound_denominator(tokens, j, current == 1):
            break
        elif j > start and word == "and" and not between and (current >= 100 or (current < 0 and scale >= 100)):
            k, word = j + 1, _word(tokens, j + 1)
            if _and_fraction(tokens, j) is not None:
                break
            if _word(tokens, j + 1) in _SMALL and not _tail_fits(tokens, j + 1, scale if current < 0 else 100):
                break
        if word in _SMALL:
            value = _SMALL[word]
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
        word = _word(tokens, i)
        if word in ORDINALS:
            return ORDINALS[word], i + 1, i, True
        return None
    if j == start:
        return None
    return total + max(current, 0), j, scale if current < 0 else 1, False


def _compound_denominator(tokens: Sequence[Token], i: int, one: bool) -> tuple[int, int] | None:
    """A hyphenated denominator above twenty and the token after it: twenty-fifth after one, else twenty-fifths."""
    if _word(tokens, i) not in TENS or _word(tokens, i + 1) != "-":
        return None
    word = _word(tokens, i + 2)
    below = ORDINALS.get(word if one else word.removesuffix("s"), 10)
    if below >= 10 or (not one and not word.endswith("s")):
        return None
    return TENS[_word(tokens, i)] + below, i + 3


def _tail_fits(tokens: Sequence[Token], i: int, below: int) -> bool:
    """Whether what follows `and` continues a numeral whose last place is `below`, rather than beginning another one."""
    while _word(tokens, i) in _SMALL or (_word(tokens, i) == "-" and _word(tokens, i + 1) in _SMALL):
        i += 1
    word = _word(tokens, i)
    if below == 100:
        return word != "hundred"
    return word not in SCALES or SCALES[word] < below


def _as_fraction(tokens: Sequence[Token], i: int, stop: int, last: int) -> Numeral | None:
    """A cardinal that ends in an ordinal as a fraction: one-third, two fifths, a fifth of, one twenty-fifth."""
    first = _word(tokens, i)
    following = _word(tokens, stop)
    if first in ("a", "an"):
        denominator = ORDINALS[_word(tokens, i + 1)] if stop == i + 2 else 0
        if denominator and (following in ("of", "", ".", ",", ")", ";") or denominator >= 10**6):
            return _fraction(tokens, i, stop, 1, denominator)
        return None
    if first == "one" and stop > i + 1:
        at = i + 2 if _word(tokens, i + 1) == "-" else i + 1
        inner = _cardinal(tokens, at)
        if inner and inner[3] and inner[1] == stop and inner[0] > 2:
            return _fraction(tokens, i, stop, 1, int(inner[0]))
    return None


def _fraction(tokens: Sequence[Token], i: int, stop: int, above: int, below: int) -> Numeral:
    return _fraction_of_scale(tokens, i, stop, Fraction(above, below), below)


def _fraction_of_scale(tokens: Sequence[Token], i: int, stop: int, value: Fraction, parts: int = 0) -> Numeral:
    """A fraction, or a fraction of a scale word: half a million, quarter million."""
    parts = parts or value.denominator
    j = (
        stop + 1
        if _word(tokens, stop) in ("a", "an", "of") and _word(tokens, stop + 1) not in ("", "hundred")
        else stop
    )
    if _word(tokens, stop) == "of" and _word(tokens, stop + 1) in ("a", "an"):
        j = stop + 2
    if _word(tokens, j) in SCALES or _word(tokens, j) in DOZENS:
        scale, stop = _scales(tokens, j, -9)
        value *= scale
        return Numeral(_float(value), i, stop, _float(value), "words", 0, float(scale))
    return Numeral(_float(value), i, stop, _float(Fraction(1, parts)), "fraction", parts)


def _denominator(tokens: Sequence[Token], i: int, stop: int, above: int | Fraction) -> Numeral | None:
    """A cardinal followed by a plural denominator: three quarters, two-thirds, twenty-three fifths."""
    j = stop + 1 if _word(tokens, stop) == "-" else stop
    word = _word(tokens, j)
    compound = _compound_denominator(tokens, stop, above == 1)
    if compound:
        return _fraction_of_scale(tokens, i, compound[1], Fraction(above) / compound[0], compound[0])
    if word not in _DENOMINATORS:
        return None
    below = _DENOMINATORS[word]
    if word in ("half", "quarter") and above != 1:
        return None
    if not word.endswith("s") and above != 1:
        return None
    if word == "quarter" and j == stop and _word(tokens, j + 1) not in ("of", "the", "million", "billion"):
        return None
    if word in ("quarters", "halves") and j == stop and above > 3:
        return None
    if (
        word == "quarters"
        and j == stop
        and _word(tokens, i - 1) in ("past", "last", "next", "first", "recent", "previous", "in", "for")
    ):
        return None
    return _fraction_of_scale(tokens, i, j + 1, Fraction(above) / below, below)


def _and_fraction(tokens: Sequence[Token], i: int) -> tuple[Fraction, int, int] | None:
    """`and a half`, `and three quarters`, `and two-thirds` after a cardinal: value, denominator, token after."""
    if _word(tokens, i) != "and":
        return None
    j = i + 1
    if _word(tokens, j) in ("a", "an", "one"):
        k = j + 2 if _word(tokens, j + 1) == "-" else j + 1
        word = _word(tokens, k)
        if word in _DENOMINATORS and not word.endswith("s") and _word(tokens, k + 1) != "of":
            return Fraction(1, _DENOMINATORS[word]), _DENOMINATORS[word], k + 1
        return None
    if _word(tokens, j) == "half" and _word(tokens, j + 1) not in _AFTER_HALF:
        return Fraction(1, 2), 2, j + 1
    above = _SMALL.get(_word(tokens, j), 0)
    k = j + 2 if _word(tokens, j + 1) == "-" else j + 1
    word = _word(tokens, k)
    if above > 1 and word in _DENOMINATORS and word.endswith("s") and _word(tokens, k + 1) != "of":
        return Fraction(above, _DENOMINATORS[word]), _DENOMINATORS[word], k + 1
    return None


def _half(tokens: Sequence[Token], i: int) -> Numeral | None:
    """`half the X`, `half of X`, `half a million`, `a half`, `a quarter of X`, `a half-billion`, `a quarter-mile`."""
    j = i + 1 if _word(tokens, i) in ("a", "an") else i
    word = _word(tokens, j)
    if word not in ("half", "quarter", "third") or _word(tokens, i - 1) in _POSITIONED:
        return None
    value = Fraction(1, _DENOMINATORS[word])
    following = _word(tokens, j + 1)
    if following == "-":
        part = _word(tokens, j + 2)
        if word == "third" or not (part in SCALES or part in DOZENS or part in _PARTED):
            return None
        return _fraction_of_scale(tokens, i, j + 2 if part in SCALES or part in DOZENS else j + 1, value)
    if word == "quarter" and j == i and following not in ("million", "billion"):
        return None
    if word == "third" and (j == i or following not in ("of", "less", "more", "higher", "lower", ".", "")):
        return None
    if word == "quarter" and following not in _AFTER_QUARTER:
        return None
    if word == "half" and following not in _AFTER_HALF and following not in SCALES:
        if j == i and _word(tokens, i - 1) not in _BEFORE_HALF:
            return None
        if following.isalpha() and j > i and following not in ("hours", "years", "percent", "times"):
            return None
    return _fraction_of_scale(tokens, i, j + 1, value)


_AFTER_QUARTER = frozenset(["of", "million", "billion", "trillion", "a", "an", "less", "more", "mile"])
_BEFORE_HALF = frozenset(["by", "than", "nearly", "about", "almost", "over", "around", "roughly", "least"])
_PARTED = frozenset(["mile", "hour", "century", "inch", "point", "percent", "acre", "ton", "pound", "cup", "gallon"])


def _share(tokens: Sequence[Token], numeral: Numeral | None) -> Numeral | None:
    """`six in 10`, `one out of three`, `1-in-4`, `one in every five`: the share, if the numeral opens one."""
    if numeral is None or numeral.form not in ("figures", "words") or not numeral.value or numeral.value % 1:
        return numeral
    i = numeral.stop
    hyphen = _word(tokens, i) == "-" and _word(tokens, i + 1) == "in"
    i += hyphen
    if _word(tokens, i) == "in":
        i += 1
    elif _word(tokens, i) == "out" and _word(tokens, i + 1) == "of":
        i += 2
    elif _word(tokens, i) == "of" and _word(tokens, i + 1) == "every":
        i += 1
    else:
        return numeral
    i += _word(tokens, i) == "every" or _word(tokens, i) == "-"
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
    after = _word(tokens, whole.stop)
    if (whole.value > 100 and whole.value % 10) or after in _TIMES or after in ("-", "%", "percent", "per", "$"):
        return numeral
    if 1500 <= whole.value <= 2100:
        return numeral
    return Numeral(numeral.value / whole.value, numeral.first, whole.stop, 1 / whole.value, "share", int(whole.value))


_TIMES = frozenset(
    [
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "night",
        "nights",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decades",
    ]
)


def _vague(tokens: Sequence[Token], i: int) -> Numeral | None:
    """A vague number: dozens of, tens of thousands, several, a few hundred."""
    for length in _VAGUE_LENGTHS:
        words = tuple(_word(tokens, j) for j in range(i, i + length))
        bounds = _VAGUE.get(words)
        if bounds is None:
            continue
        stop = i + length
        if words in (("few",), ("couple",)):
            if _word(tokens, i - 1) not in (
                "past",
                "next",
                "last",
                "first",
                "the",
                "these",
                "those",
                "recent",
                "for",
                "every",
            ):
                return None
        elif words[-1] == "scores" and _word(tokens, stop) != "of":
            return None
        scale = 1
        if words[-1] in ("couple", "few", "several", "handful"):
            j = stop + 1 if _word(tokens, stop) == "of" and _word(tokens, stop + 1) in SCALES else stop
            if _word(tokens, j) in SCALES or _word(tokens, j) == "dozen":
                scale, stop = _scales(tokens, j, -9)
        scaled = tuple(None if bound is None else bound * scale for bound in bounds)
        return Numeral(
            None, i, stop, float(scale), "vague", 0, float(scale), (scaled[0], scaled[1], scaled[2], scaled[3])
        )
    return None
