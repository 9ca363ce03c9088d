"""Votes: the two sides of a vote, which are compared each with its own: the seven of 7-4 with the six of 6-5.

In: a claim and its sentence around it, or two statements. Out: whether one is the lesser side of a vote, or the side
of which the other text does not tell.
"""

import re

from transforms.quantities.number_words import SMALL
from transforms.slots.statements import Statement
from transforms.tables import Claim

VOTE = "vote"
"""The unit of either side."""

LESSER = "vote of the lesser side"
"""What the lesser side of a vote counts; the other counts votes, as one does of which no other is told."""

_NUMBER = rf"(\d+|{'|'.join(SMALL)})"
_JOINT = r"(?:\s?[-–‑]\s?|-to-|\s+to\s+)"
BEHIND = re.compile(rf"{_JOINT}{_NUMBER}\b", re.IGNORECASE)
AHEAD = re.compile(rf"\b{_NUMBER}(?:\s+votes?)?{_JOINT}$", re.IGNORECASE)
"""The other side of a vote behind a figure, or before it: 7-4, seven to four, 51 votes to 49, a 9-to-6 vote."""


def is_lesser_side(claim: Claim, before: str, after: str) -> bool:
    """Whether a claim is the side of a vote that has fewer votes, by its sentence before it and behind it."""
    other = _other_side(claim, before, after)
    return other is not None and claim.value is not None and claim.value < other


def is_other_side(one: Statement, other: Statement) -> bool:
    """Whether one of two figures is told without the other side of its vote, and is that of the other figure: 49 votes
    against the plan, a vote of 51 to 49.
    """
    sides = [_other_side(side.claim, *side.telling.spoken[:2]) for side in (one, other)]
    return None in sides and (sides[0] or sides[1]) in (one.claim.value, other.claim.value)


def _other_side(claim: Claim, before: str, after: str) -> int | None:
    """The votes of the other side, where a claim is one side of a vote and the other stands beside it."""
    told = (BEHIND.match(after) or AHEAD.search(before)) if claim.unit == VOTE else None
    return None if told is None else SMALL.get(told[1].lower()) or int(told[1])
