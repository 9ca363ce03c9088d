"""Units: which tokens name a unit of measure or a currency, and what it measures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import seeds
from transforms.quantities.tokens import Token, surfaces, tokenize


@dataclass(frozen=True, slots=True)
class Unit:
    """A canonical singular unit and what it measures."""

    name: str
    dimension: str


class Found(NamedTuple):
    """A unit and the tokens that name it, `stop` exclusive."""

    unit: Unit
    first: int
    stop: int


_Lexicon = dict[str, list[tuple[tuple[str, ...], Unit]]]

PERCENT = Unit("percent", "fraction")
POINTS = Unit("percentage point", "percentage point")
MULTIPLE = Unit("multiple", "multiple")
YEAR_OF_AGE = Unit("year", "age")
MAGNITUDE = Unit("magnitude", "magnitude")

_CURRENCIES = seeds.rows("currencies")
COUNTRY_MONEY = {country: row["unit"] for row in _CURRENCIES for country in row["countries"].split("|") if country}
OPEN_MONEY = {row["unit"]: row["unit"] for row in _CURRENCIES if not row["code"]}
_FAMILY = {unit: unit.rsplit(" ", 1)[-1] for unit in COUNTRY_MONEY.values()}
_PER = {row["word"]: row["unit"] for row in seeds.rows("per_nouns")}
_PERIODS = {row["word"]: row["unit"] for row in seeds.rows("period_adverbs")}
"""Adverbs that say in what time an amount is reached: $5m annually."""

_BEHIND_PERIODS = frozenset([
    "in", "on", "for", "to", "by", "from", "at", "of", "with", "as", "after", "before", "since", "and", "or", "but",
    "while", "than", "through", "until", "over", "under", "across", "if", "when", "because", "thanks",
])  # fmt: skip
"""What may follow such an adverb; a noun makes it an adjective: a $2 daily paper."""


def _parts(wording: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokenize(wording, 0, len(wording)))


def _lexicon(entries: Sequence[tuple[str, Unit]], fold: bool) -> _Lexicon:
    lexicon: _Lexicon = {}
    for wording, unit in entries:
        parts = _parts(wording.lower() if fold else wording)
        lexicon.setdefault(parts[0], []).append((parts, unit))
    for found in lexicon.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return lexicon


def _entries(rows: Sequence[dict[str, str]], column: str, dimension: str = "") -> list[tuple[str, Unit]]:
    return [
        (wording, Unit(row["unit"], dimension or row["dimension"]))
        for row in rows
        for wording in row[column].split("|")
        if wording
    ]


_UNIT_ROWS = seeds.rows("units")
_WORDS = _lexicon(_entries(_UNIT_ROWS, "words"), fold=True)
_SYMBOLS = _lexicon(_entries(_UNIT_ROWS, "symbols"), fold=False)
_MONEY_WORDS = _lexicon(_entries(_CURRENCIES, "words", "money"), fold=True)
_MONEY_SYMBOLS = _lexicon(_entries(_CURRENCIES, "symbols", "money"), fold=False)
_MONEY_SYMBOL_LENGTH = max(len(parts) for found in _MONEY_SYMBOLS.values() for parts, _ in found)
_MONEY_ENDS = frozenset(parts[-1] for found in _MONEY_SYMBOLS.values() for parts, _ in found)
_MONEY_BY_PARTS = {parts: unit for found in _MONEY_SYMBOLS.values() for parts, unit in found}
_MILLION_CODE = re.compile(r"M([A-Z]{3})|([A-Z]{3})M")

_LOOSE_SYMBOLS = frozenset([
    "m", "s", "h", "g", "t", "b", "p", "in", "A", "B", "C", "F", "K", "L", "N", "V", "W", "J", "l", "AU", "ms",
    "bar", "ac", "pt", "ct", "kn", "mo", "PS", "cal", "rad", "deg", "MP", "ns", "bu", "st",
])  # fmt: skip
"""Symbols that are also letters or words: after figures only, and never before a full stop and a letter."""


def _match(lexicon: _Lexicon, tokens: Sequence[Token], i: int, fold: bool) -> tuple[Unit, int] | None:
    found = lexicon.get(tokens[i].lower if fold else tokens[i].text)
    for parts, unit in found or ():
        stop = i + len(parts)
        if stop <= len(tokens) and all(_is(tokens[i + k], part, fold, k > 0) for k, part in enumerate(parts)):
            return unit, stop
    return None


def _is(token: Token, part: str, fold: bool, inner: bool) -> bool:
    """Whether a token is a part of a wording; a digit within one is glued, so that `5 ft 2 in` holds no ft2."""
    if inner and token.spaced and part.isdecimal():
        return False
    return (token.lower if fold else token.text) == part


def money_before(tokens: Sequence[Token], i: int) -> Found | None:
    """The currency sign or code that ends right before token `i`: $, US$, C $, EUR."""
    if i == 0 or tokens[i - 1].text not in _MONEY_ENDS:
        word = tokens[i - 1].lower if i else ""
        if word == "dollar" and tokens[i].spaced:
            return Found(Unit("dollar", "money"), i - 1, i)
        return None
    for length in range(min(_MONEY_SYMBOL_LENGTH, i), 0, -1):
        parts = tuple(token.text for token in tokens[i - length : i])
        unit = _MONEY_BY_PARTS.get(parts)
        if unit is None or (any(token.spaced for token in tokens[i - length + 1 : i]) and " " not in _spelled(parts)):
            continue
        if unit.name == "penny" or (parts in (("PS",), ("Sh",), ("kr",)) and tokens[i].spaced):
            continue
        glued = i > length and tokens[i - length].kind == "word" and not tokens[i - length].spaced
        if glued and tokens[i - length - 1].kind != "sign":
            continue
        return Found(unit, i - length, i)
    return None


_SPACED: set[tuple[str, ...]] = {
    ("US", "$"),
    ("C", "$"),
    ("c", "$"),
    ("AU", "$"),
    ("NZ", "$"),
    ("HK", "$"),
    ("S", "$"),
    ("Mex", "$"),
}
_SPACED |= {("U", ".", "S", ".", "$")}


def _spelled(parts: tuple[str, ...]) -> str:
    return " " if parts in _SPACED else ""


def money_after(tokens: Sequence[Token], i: int) -> tuple[Found, float] | None:
    """The currency that begins at token `i`, with the multiplier of codes such as MUSD."""
    if i >= len(tokens):
        return None
    found = _match(_MONEY_WORDS, tokens, i, fold=True)
    if found is None:
        found = _match(_MONEY_SYMBOLS, tokens, i, fold=False)
        if found and tokens[i].text in ("PS", "p", "Sh", "kr", "c", "C", "S", "Fr", "Rs", "RM", "DM", "SEK", "SET"):
            if tokens[i].text == "p" and not (
                i + 1 < len(tokens) and tokens[i + 1].text == "." and i + 2 < len(tokens)
            ):
                return Found(found[0], i, found[1]), 1.0
            if tokens[i].text not in ("kr", "SEK", "c", "C", "S") or (
                found[1] == i + 1 and tokens[i].text in ("c", "C", "S")
            ):
                return None
    if found and found[1] < len(tokens) and tokens[found[1]].kind == "number" and not tokens[found[1]].spaced:
        return None
    if found:
        return Found(found[0], i, found[1]), 1.0
    code = _MILLION_CODE.fullmatch(tokens[i].text)
    unit = _MONEY_BY_PARTS.get((code[1] or code[2],)) if code else None
    return (Found(unit, i, i + 1), 1e6) if unit else None


def measure_after(tokens: Sequence[Token], i: int, glued: bool, in_figures: bool = True) -> Found | None:
    """The unit of measure that begins at token `i`, its symbols only after figures."""
    if i >= len(tokens):
        return None
    words = _match(_WORDS, tokens, i, fold=True)
    symbol = _match(_SYMBOLS, tokens, i, fold=False) if in_figures else None
    if symbol and tokens[i].text in _LOOSE_SYMBOLS and symbol[1] == i + 1 and not _stands_alone(tokens, i, glued):
        symbol = None
    if words and (not symbol or words[1] >= symbol[1]):
        return Found(words[0], i, words[1])
    return Found(symbol[0], i, symbol[1]) if symbol else None


def _stands_alone(tokens: Sequence[Token], i: int, glued: bool) -> bool:
    """Whether a letter that may be a symbol is one: `12 C`, `3.5 m`, and not `5 A level` or `7 p.m.`."""
    text = tokens[i].text
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        after
        and after.text == "."
        and i + 2 < len(tokens)
        and not tokens[i + 2].spaced
        and tokens[i + 2].kind == "word"
    ):
        return False
    if after and not after.spaced and (after.kind == "number" or _opens_code(tokens, i + 1)):
        return False
    if text in ("in", "st") and not glued:
        return False
    if text == "A" and after and after.text == "/":
        return True
    if text in ("A", "B", "PS", "AU", "bar", "PT", "b", "in") and not glued:
        return text == "PS" and not (after and after.kind == "word" and after.spaced)
    return True


def _opens_code(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen at `i` goes on with digits, as in `L-202`."""
    return tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i + 1].kind == "number"


def _qualifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether `daily` at token `i` is an adjective of the noun behind it, or as good as one: a $2 daily paper."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and after.kind == "word" and after.lower not in _BEHIND_PERIODS


def per(tokens: Sequence[Token], i: int, unit: Unit) -> tuple[Unit, int] | None:
    """A compound unit whose `per` part begins at token `i`: a month, per share, /cm2, an hour, annually."""
    if i >= len(tokens):
        return None
    word = tokens[i].lower
    if word in _PERIODS and unit.dimension in ("money", "count") and not _qualifies(tokens, i):
        return Unit(f"{unit.name} per {_PERIODS[word]}", f"{unit.dimension} per time"), i + 1
    j = i + 1
    if word == "-" and j < len(tokens) and tokens[j].lower in ("a", "an", "per") and not tokens[j].spaced:
        word, j = tokens[j].lower, j + 1
        j += j < len(tokens) and tokens[j].text == "-"
    if word == "per" and j < len(tokens) and tokens[j].text == "-":
        j += 1
    if word == "for" and j + 1 < len(tokens) and tokens[j].lower in _DISTRIBUTIVE:
        word, j = tokens[j].lower, j + 1
    if word not in ("per", "a", "an", "each", "every", "/", "an") or j >= len(tokens):
        return None
    if word == "/" and tokens[i].spaced:
        return None
    found = measure_after(tokens, j, glued=True, in_figures=word in ("/", "per"))
    if found:
        if word in ("a", "an") and found.stop < len(tokens) and tokens[found.stop].lower in _APART:
            return None  # £3bn a year ago
        if word in ("a", "an") and found.unit.dimension == "fraction":
            return None
        under, stop = found.unit, found.stop
        if under.dimension == "length" and word in ("a", "an", "every", "each") and unit.dimension == "time":
            return None
        name = f"{unit.name} per {under.name}"
        known = _BY_NAME.get(name)
        dimension = f"{unit.dimension} per {under.dimension}"
        return known or Unit(name, _DERIVED.get(dimension, dimension)), stop
    noun = _PER.get(tokens[j].lower)
    if noun is None and word in _DISTRIBUTIVE and tokens[j].text[0].isupper() and j + 1 < len(tokens):
        j += 1  # for each Quint share
        noun = _PER.get(tokens[j].lower)
    if noun and (word in ("per", "/") or unit.dimension in ("money", "fraction", "count") or unit.name == "point"):
        return Unit(f"{unit.name} per {noun}", f"{unit.dimension} per count"), j + 1
    return None


_DISTRIBUTIVE = frozenset(["each", "every"])
"""Words that give something to one at a time: 20 euros for each share."""

_APART = frozenset(["ago", "earlier", "later", "before", "after", "previously"])
"""Words that make a time behind a figure the distance to another: 300 tonnes a year earlier."""
_DERIVED = {row["compound"]: row["dimension"] for row in seeds.rows("derived_dimensions")}
_BY_NAME = {row["unit"]: Unit(row["unit"], row["dimension"]) for row in _UNIT_ROWS}


def resolve_money(unit: Unit, country: str | None) -> Unit:
    """An open currency (dollar, peso, rupee, pound) as that of the country the text is set in, where it has one."""
    own = COUNTRY_MONEY.get(country or "")
    money, per_, under = unit.name.partition(" per ")
    if own and money in OPEN_MONEY and unit.dimension.startswith("money") and _family(own) == money:
        return Unit(own + per_ + under, unit.dimension)
    return unit


def _family(unit: str) -> str:
    return "pound" if unit == "pound sterling" else _FAMILY[unit]


def is_money_word(tokens: Sequence[Token], i: int) -> bool:
    """Whether a currency word begins at token `i`."""
    return i < len(tokens) and _match(_MONEY_WORDS, tokens, i, fold=True) is not None


def wording(tokens: Sequence[Token]) -> str:
    """Some tokens as one lower-case string."""
    return " ".join(surfaces(list(tokens)))
