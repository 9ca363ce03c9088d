"""Scores and votes: two whole numbers joined by a dash that a word near them makes a result."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import is_plural
from transforms.quantities.number_words import SMALL, Numeral
from transforms.quantities.tokens import Token
from transforms.quantities.units import Unit

RATIO, VOTE = Unit("ratio", "ratio"), Unit("vote", "count")
_CUES = {row["word"]: row["kind"] for row in seeds.rows("score_words")}
_VOTES = ("vote", "votes")
_DASHES = ("-", "–", "‑")
_AFTER_VOTE = frozenset(
    [".", ",", ";", ")", "in", "on", "to", "for", "against", "with", "after", "as", "that", "when", "and"]
)
_CLOSERS = (".", ",", ";", ")", "'", "’", '"', "”")
_LONGEST_SIDE = 3
"""Digits of a side of a score or a vote."""

_WHOLES = (10, 100)
"""What the parts of a whole that is split make together: 50-50, 7-3."""

_SHARES = frozenset({"percent", "per", "%", "pc"})
"""What stands behind two ends of a share."""

NEAR = 6
"""Tokens either side within which the word that tells a score or a vote is looked for."""


def scores(tokens: list[Token], i: int) -> list[Draft]:
    """The two sides of a vote (234-193), one score (3-1) or the odds of a bet (7-2) that begin at token `i`; or none.

    A vote gives two exact counts of votes. A score is one exact figure of dimension `score`; its value is the first
    side's, and its surface holds both. Odds are the ratio of the two.
    """
    if i + 2 >= len(tokens):
        return []
    left, joint, right = tokens[i : i + 3]
    if joint.lower in _VOTES and right.lower == "to":
        return _counted_vote(tokens, i)
    if joint.text in _DASHES and right.lower == "to":
        return _worded_vote(tokens, i)
    dashed = joint.text in _DASHES and not joint.spaced and not right.spaced
    if not dashed and joint.lower != "to":
        return []
    sides = _side(left), _side(right)
    if None in sides or (dashed and not (left.text.isdecimal() and right.text.isdecimal())):
        return []
    ours, theirs = (side or 0 for side in sides)
    if i + 3 < len(tokens) and not tokens[i + 3].spaced and tokens[i + 3].text not in _CLOSERS:
        return []
    counts = tokens[i + 3].lower if i + 3 < len(tokens) else ""
    if (ours < theirs and counts not in _CUES and is_plural(counts)) or counts in _SHARES:
        return []  # lost 5-7 boats, fell 2-3 percent
    after = tokens[i + 3 : i + 3 + NEAR]
    before = tokens[max(0, i - NEAR) : i]
    split = "odds" if ours + theirs in _WHOLES else "vote"
    kinds = [_CUES[token.lower] for token in [*after, *reversed(before)] if token.lower in _CUES]
    kinds = [split if kind == "split" else kind for kind in kinds]
    numerals = [_numeral(tokens, side, at) for side, at in ((ours, i), (theirs, i + 2))]
    ends = i + 3 >= len(tokens) or tokens[i + 3].lower in _AFTER_VOTE
    if not dashed and not ("vote" in kinds and ends and ours > theirs):
        return []
    if "vote" in kinds and (kinds[:1] == ["vote"] or not dashed):
        return [Draft(numeral, numeral.first, numeral.stop, VOTE, exact=True) for numeral in numerals]
    if kinds[:1] == ["odds"] and theirs:
        odds = Numeral(ours / theirs, i, i + 3, 0.1, "figures")
        return [Draft(odds, i, i + 3, RATIO, exact=True)]
    if kinds[:1] == ["score"] or ours == theirs:
        return [Draft(numerals[0], i, i + 3, Unit("score", "score"), exact=True)]
    return []


def _side(token: Token) -> int | None:
    """One side of a vote or a score, in figures or as one word: 9, nine."""
    if token.text.isdecimal():
        return int(token.text) if len(token.text) <= _LONGEST_SIDE else None
    told = SMALL.get(token.lower)
    return None if told is None else int(told)


def _worded_vote(tokens: list[Token], i: int) -> list[Draft]:
    """The two sides of a vote that hyphens and `to` join: a 9-to-6 vote."""
    if i + 5 >= len(tokens) or tokens[i + 3].text not in _DASHES or _CUES.get(tokens[i + 5].lower) != "vote":
        return []
    sides = (i, i + 4)
    if not all(tokens[at].text.isdecimal() and len(tokens[at].text) <= _LONGEST_SIDE for at in sides):
        return []
    return [Draft(_numeral(tokens, int(tokens[at].text), at), at, at + 1, VOTE, exact=True) for at in sides]


def _counted_vote(tokens: list[Token], i: int) -> list[Draft]:
    """The two sides of a vote of which the first names what is counted: 51 votes to 49, not 12 votes to two parties."""
    if i + 3 >= len(tokens):
        return []
    ours, theirs = _side(tokens[i]), _side(tokens[i + 3])
    counts = tokens[i + 4].lower if i + 4 < len(tokens) else ""
    if ours is None or theirs is None or (counts not in _CUES and is_plural(counts)):
        return []
    first = Draft(_numeral(tokens, ours, i), i, i + 1, exact=True)
    first.measures(VOTE, i + 1, i + 2)
    return [first, Draft(_numeral(tokens, theirs, i + 3), i + 3, i + 4, VOTE, exact=True)]


def _numeral(tokens: list[Token], side: int, at: int) -> Numeral:
    return Numeral(float(side), at, at + 1, 1.0, "figures" if tokens[at].text.isdecimal() else "words")
