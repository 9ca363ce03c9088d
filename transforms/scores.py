"""Scores and votes: two whole numbers joined by a dash that a word near them makes a result."""

import seeds
from transforms.drafts import Draft
from transforms.number_words import Numeral
from transforms.tokens import Token
from transforms.units import Unit

_CUES = {row["word"]: row["kind"] for row in seeds.rows("score_words")}
_DASHES = ("-", "–", "‑")
NEAR = 6
"""Tokens either side within which the word that tells a score or a vote is looked for."""


def scores(tokens: list[Token], i: int) -> list[Draft]:
    """The two sides of a vote (234-193), or one score (3-1), that begin at token `i`; empty if neither does.

    A vote gives two exact counts of votes. A score is one exact figure of dimension `score`; its value is the first
    side's, and its surface holds both.
    """
    if i + 2 >= len(tokens) or tokens[i + 1].text not in _DASHES or tokens[i + 1].spaced or tokens[i + 2].spaced:
        return []
    left, right = tokens[i], tokens[i + 2]
    if not (left.text.isdigit() and right.text.isdigit()) or len(left.text) > 3 or len(right.text) > 3:
        return []
    if (
        i + 3 < len(tokens)
        and not tokens[i + 3].spaced
        and tokens[i + 3].text not in (".", ",", ";", ")", "'", "’", '"', "”")
    ):
        return []
    after = tokens[i + 3 : i + 3 + NEAR]
    before = tokens[max(0, i - NEAR) : i]
    kinds = [_CUES[token.lower] for token in [*after, *reversed(before)] if token.lower in _CUES]
    numerals = [Numeral(float(token.text), at, at + 1, 1.0, "figures") for token, at in ((left, i), (right, i + 2))]
    if kinds[:1] == ["vote"]:
        return [Draft(numeral, numeral.first, numeral.stop, Unit("vote", "count"), exact=True) for numeral in numerals]
    if kinds[:1] == ["score"] or int(left.text) == int(right.text):
        return [Draft(numerals[0], i, i + 3, Unit("score", "score"), exact=True)]
    return []
