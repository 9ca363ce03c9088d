"""Change: whether the words around a figure make it a rise or a fall, and by them, not to them."""

from collections.abc import Sequence

import seeds
from transforms.tokens import Token

_ROWS = seeds.rows("changes")


def _forms(*kinds: str) -> dict[str, str]:
    return {form: row["direction"] for row in _ROWS if row["kind"] in kinds for form in row["forms"].split("|")}


VERBS = _forms("verb")
PARTICLES = _forms("particle")
AFTER = _forms("after")
NOUNS = _forms("noun")
_THROUGH = frozenset(
    ["by", "about", "around", "some", "nearly", "almost", "roughly", "approximately", "an", "a", "the", "another", "further", "as", "much", "more", "than", "at", "least", "over", "under", "less", "only", "just", "sharply", "slightly", "steadily", "up", "down", "to", "only", "even", "around", "estimated", "its", "his", "her", "their", "total", "additional", "extra", "back", "well", "early", "below", "above", "nearly", "between", "combined", "prices"]
)
_LEVELS = frozenset(["to", "at", "from"])
REACH = 6
"""Tokens back from a figure within which its verb of change is looked for."""


def change_of(tokens: Sequence[Token], first: int, stop: int) -> str | None:
    """`up`, `down` or None for the figure at `tokens[first:stop]` (its hedge included in front).

    The amount of a movement has a direction; the level it starts from or arrives at has none.
    """
    if first < len(tokens) and tokens[first].text in ("+", "-", "−") and tokens[stop - 1].text == "%":
        return "up" if tokens[first].text == "+" else "down"
    for j in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = tokens[j].lower
        if word in _LEVELS:
            return None
        if word in PARTICLES and j == first - 1:
            return PARTICLES[word]
        if word in VERBS:
            return VERBS[word]
        if word in NOUNS and j < len(tokens) - 1 and tokens[j + 1].lower in ("of", "by"):
            return NOUNS[word]
        if word == "of":
            continue
        if word in PARTICLES:
            return PARTICLES[word]
        if word not in _THROUGH and not word.endswith("ly"):
            break
    for j in range(stop, min(stop + 3, len(tokens))):
        word = tokens[j].lower
        if word in AFTER:
            return AFTER[word]
        if word in NOUNS:
            return NOUNS[word]
        if tokens[j].kind != "word" or word in ("of", "in", "to", "for", "on", "at", "and", "by", "from", "the", "a"):
            break
    return None
