"""Votes: the two sides of a vote, which are compared each with its own: the seven of 7-4 with the six of 6-5.

In: a claim and its sentence around it, or two statements. Out: whether one is the lesser side of a vote, whether two
are of two sides or of votes of two bodies, or one is the side of which the other text does not tell.
"""

import re
from typing import NamedTuple

from transforms.quantities.number_words import SMALL
from transforms.slots.statements import Statement
from transforms.tables import Claim

VOTE = "vote"
"""The unit of either side."""

LESSER = "vote of the lesser side"
"""What the lesser side of a vote counts; the other counts votes, as one does of which no other is told."""

_NUMBER = rf"(\d+|{'|'.join(SMALL)})"
_JOINT = r"(?:\s?[-–‑]\s?|-to-|\s+to\s+)"
BEHIND = re.compile(rf"(?:\s*votes?)?{_JOINT}{_NUMBER}\b(?!\s*(?:per|%))", re.IGNORECASE)
AHEAD = re.compile(rf"\b{_NUMBER}(?:\s+votes?)?{_JOINT}$", re.IGNORECASE)
"""The other side of a vote behind a figure, or before it: 7-4, seven to four, 51 votes to 49, a 9-to-6 vote."""

ONE_BODY = 1.5
"""Times that as many vote in one body as in another, from which on they are two, whatever slip there is in a count."""


class Side(NamedTuple):
    """One side of a vote: whether it is told first, and the votes of the other side."""

    first: bool
    other: int


def is_lesser_side(claim: Claim, before: str, after: str) -> bool:
    """Whether a claim is the side of a vote that has fewer votes, by its sentence before it and behind it."""
    side = _side(claim, before, after)
    return side is not None and claim.value is not None and claim.value < side.other


def is_other_side(one: Statement, other: Statement) -> bool:
    """Whether one of two figures is told without the other side of its vote, and is that of the other figure: 49 votes
    against the plan, a vote of 51 to 49.
    """
    sides = [_side_of(one), _side_of(other)]
    told = next((side for side in sides if side is not None), None)
    return None in sides and told is not None and told.other in (one.claim.value, other.claim.value)


def of_two_sides(one: Statement, other: Statement) -> bool:
    """Whether the one is the first count of a vote and the other the second: what one text tells of those in favour is
    held against what another tells of those in favour.
    """
    mine, theirs = _side_of(one), _side_of(other)
    return mine is not None and theirs is not None and mine.first != theirs.first


def of_two_bodies(one: Statement, other: Statement) -> bool:
    """Whether so many more took part in the one vote than in the other that two bodies voted."""
    cast = [(claim.value or 0.0) + side.other for claim, side in ((s.claim, _side_of(s)) for s in (one, other)) if side]
    return len(cast) > 1 and max(cast) > ONE_BODY * min(cast)


def _side_of(statement: Statement) -> Side | None:
    return _side(statement.claim, *statement.telling.spoken[:2])


def _side(claim: Claim, before: str, after: str) -> Side | None:
    """The side of a vote that a claim is, where the other stands beside it."""
    if claim.unit != VOTE:
        return None
    behind = BEHIND.match(after)
    told = behind or AHEAD.search(before)
    if told is None:
        return None
    return Side(behind is not None, SMALL.get(told[1].lower()) or int(told[1]))
