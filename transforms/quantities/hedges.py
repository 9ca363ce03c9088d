"""Hedges: the words before or after a figure that bound it."""

from collections.abc import Sequence
from dataclasses import dataclass

import seeds
from transforms.quantities.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Hedge:
    """How words bound a value.

    Attributes:
        modifier: one of `tables.MODIFIERS`.
        soft, hard: the fraction of the value that the accepted and the hard interval extend to; None is open.
        first, stop: the tokens it takes.
    """

    modifier: str
    soft: float
    hard: float | None
    first: int
    stop: int


_Side = dict[str, list[tuple[tuple[str, ...], str, float, float | None]]]


def _side(side: str, at: int) -> _Side:
    found: _Side = {}
    for row in seeds.rows("hedges"):
        if row["side"] != side:
            continue
        words = tuple(token.lower for token in tokenize(row["wording"], 0, len(row["wording"])))
        entry = (
            words,
            row["modifier"],
            float(row["soft"] or 0) / 100,
            float(row["hard"]) / 100 if row["hard"] else None,
        )
        found.setdefault(words[at], []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_BEFORE = _side("before", -1)
_AFTER = _side("after", 0)
_UP_TO = ("up", "to")
_OVER, _HANDING = ("over",), seeds.words("figure_words", "handing")
"""Verbs whose particle `over` is: they handed over 40 boats."""
_GOING = seeds.words("figure_words", "up_there")
"""Verbs whose particle `up` is: prices go up to 21 per cent."""

MULTIPLES = frozenset({"double", "triple", "twice", "thrice", "half", "times"})
"""Words that say how many times a number something is."""

_SKIPPED = frozenset(["a", "an", "the", "just", "only", "now", "still", "already", "even", "as", "roughly", "total"])


def hedge_before(tokens: Sequence[Token], i: int) -> Hedge | None:
    """The hedge that ends right before token `i`, perhaps with an article between."""
    end = i
    for _ in range(3):
        if end == 0:
            return None
        for words, modifier, soft, hard in _BEFORE.get(tokens[end - 1].lower, ()):
            first = end - len(words)
            before = tokens[first - 1].lower if first > 0 else ""
            if words == _OVER and before in _HANDING:
                return None  # handed over £94,000
            if (words == _UP_TO and before in _GOING) or (words[0] == words[-1] == "as" and before in MULTIPLES):
                return None  # twice as many as the 80 of last year: 80, and not at most
            if first >= 0 and all(t.lower == w for t, w in zip(tokens[first:end], words, strict=True)):
                return Hedge(modifier, soft, hard, first, end)
        if tokens[end - 1].lower not in _SKIPPED:
            return None
        end -= 1
    return None


def hedge_after(tokens: Sequence[Token], i: int) -> Hedge | None:
    """The hedge that begins at token `i`: or more, or so, -plus."""
    if i >= len(tokens):
        return None
    if tokens[i].text == "-" and not tokens[i].spaced:
        i += 1
        if i >= len(tokens) or tokens[i].lower not in ("plus", "odd", "ish"):
            return None
    for words, modifier, soft, hard in _AFTER.get(tokens[i].lower, ()):
        stop = i + len(words)
        if stop <= len(tokens) and all(t.lower == w for t, w in zip(tokens[i:stop], words, strict=True)):
            if stop < len(tokens) and tokens[stop].lower in ("than", "=") and words[-1] != "+":
                continue
            if words[0] == "at" and stop < len(tokens) and tokens[stop].kind != "sign":
                continue  # lost 40 boats at least twice
            if tokens[i].text == "Plus":
                continue
            if words == ("+",) and tokens[i].spaced:
                continue
            if words == ("plus",) and stop < len(tokens) and tokens[stop].lower in ("a", "an", "the", "$"):
                continue
            if (
                words[0] == "and"
                and stop < len(tokens)
                and (tokens[stop].kind == "number" or tokens[stop].text in ("$", "to"))
            ):
                continue  # 4 metres and up to 60 kilograms
            return Hedge(modifier, soft, hard, i, stop)
    return None
