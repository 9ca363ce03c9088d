"""Vague numbers: dozens of, tens of thousands, several, a few hundred. Their bounds are in seeds/vague.csv."""

from collections.abc import Sequence

import seeds
from transforms.quantities.number_words import SCALES, Numeral, scales
from transforms.quantities.tokens import Token, word_at

_VAGUE = {
    tuple(row["wording"].split()): tuple(
        float(row[column]) if row[column] else None for column in ("low", "high", "hard_low", "hard_high")
    )
    for row in seeds.rows("vague")
}
_VAGUE_LENGTHS = sorted({len(words) for words in _VAGUE}, reverse=True)
OPENERS = frozenset(words[0] for words in _VAGUE)
"""Words a vague number can begin with."""


def vague_number(tokens: Sequence[Token], i: int) -> Numeral | None:
    """A vague number: dozens of, tens of thousands, several, a few hundred."""
    if tokens[i].lower not in OPENERS:
        return None
    for length in _VAGUE_LENGTHS:
        words = tuple(word_at(tokens, j) for j in range(i, i + length))
        bounds = _VAGUE.get(words)
        if bounds is None:
            continue
        stop = i + length
        if words in (("few",), ("couple",)):
            if word_at(tokens, i - 1) not in (
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
            pair = words == ("couple",) and word_at(tokens, i - 1) in ("the", "these", "those")
            if pair and word_at(tokens, stop) != "of":
                return None  # the couple wed
        elif words[-1] == "scores" and word_at(tokens, stop) != "of":
            return None
        scale = 1
        if words[-1] in ("couple", "few", "several", "handful"):
            j = stop + 1 if word_at(tokens, stop) == "of" and word_at(tokens, stop + 1) in SCALES else stop
            if word_at(tokens, j) in SCALES or word_at(tokens, j) == "dozen":
                scale, stop = scales(tokens, j, -9)
        scaled = tuple(None if bound is None else bound * scale for bound in bounds)
        return Numeral(
            None, i, stop, float(scale), "vague", 0, float(scale), (scaled[0], scaled[1], scaled[2], scaled[3])
        )
    return None
