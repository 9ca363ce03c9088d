"""Played: what tells the figures of matches, series and tables apart.

In: two statements. Out: whether they are of two players or sides, of two results, of a sum and one of its parts, or of
two days of one match, series or lead.
"""

import re

import seeds
from transforms.quantities.conversion import SIDES
from transforms.slots.statements import Statement
from transforms.slots.subjects import same_subject

OF_PLAY = seeds.words("figure_words", "of_play")
"""What is counted of each player of a match that may go on for days: runs, wickets."""

OF_A_SIDE = seeds.words("figure_words", "of_side")
"""What is counted of each side: the points of a table."""

LEADING = re.compile(
    rf"\b(?:{'|'.join(sorted(seeds.words('figure_words', 'leading')))})\s+(?:[\w'’-]+\s+){{0,3}}$", re.IGNORECASE
)
"""What stands before by how much one is ahead: a lead of 25, leads Lund by."""

SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")

SUMMED = re.compile(r"\b(?:\d+|[a-z]+)\s+(?:[a-z]+\s+){0,1}[a-z]+s\s+(?:[a-z]+\s+)?for\s+$", re.IGNORECASE)
"""What stands before a length that is the sum of several: eight passes for 124 yards."""

SERIES = seeds.words("figure_words", "series")
"""Words of a run of matches of the same two: a 2-0 lead in the series."""


def played_on(one: Statement, other: Statement) -> bool:
    """Whether two counts are of no one player or side that both name, or of a match or a series that went on between
    the two days of which they are told.
    """
    if one.dimension == "count" and one.block[1] in OF_PLAY and not same_subject(one.claim, other.claim):
        return True
    first, last = sorted((one, other), key=lambda side: str(side.claim.as_of_start or ""))
    if first.claim.as_of_start == last.claim.as_of_start:
        return False
    if one.dimension == "score":
        before, after = divmod(first.low, SIDES), divmod(last.low, SIDES)
        more = before[0] <= after[0] and before[1] <= after[1]
        return more and any(SERIES & side.telling.said for side in (one, other))
    return one.dimension == "count" and one.block[1] in OF_PLAY


def of_two_sides(one: Statement, other: Statement) -> bool:
    """Whether two figures that each side of a match or a table has are of two of them, of which both texts know, or
    results of which one stands in a list, or the one length is a sum of several and the other none.
    """
    if one.dimension == "score":
        return any(SCORE.search(" ".join(side.telling.spoken[:2])) for side in (one, other))
    if one.dimension == "length":
        return (SUMMED.search(one.telling.spoken[0]) is None) != (SUMMED.search(other.telling.spoken[0]) is None)
    if not {one.claim.unit, other.claim.unit} <= OF_A_SIDE or same_subject(one.claim, other.claim):
        return False
    return all(
        name is not None and name.split()[-1].lower() in side.known
        for name in (one.claim.subject, other.claim.subject)
        for side in (one, other)
    )


def lead_changed(one: Statement, other: Statement) -> bool:
    """Whether each of two figures is by how much one is ahead, told on two days."""
    if one.claim.as_of_start == other.claim.as_of_start:
        return False
    return all(LEADING.search(side.telling.spoken[0]) for side in (one, other))
