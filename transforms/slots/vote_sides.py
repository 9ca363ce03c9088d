"""Vote sides: which of the two counts of one vote a figure is: passed by 61 votes to 58, passed 61-58.

In: two statements. Out: whether they are of two sides, or of votes of two bodies. What one text tells of those in
favour is held against what another tells of those in favour, and of two bodies the members are not as many.
"""

import re

from transforms.slots.statements import Statement
from transforms.slots.votes import VOTE

FIRST = re.compile(r"\s*(?:votes?\s*)?(?:[-–](?:to[-–])?|to\s+)(\d{1,3})\b(?!\s*(?:per|%))")
SECOND = re.compile(r"\b(\d{1,3})\s*(?:votes?\s*)?(?:[-–](?:to[-–])?|to\s+)$")
"""What stands behind the one count and before the other."""

ONE_BODY = 1.5
"""Times that as many vote in one body as in another, from which on they are two, whatever slip there is in a count."""


def of_two_sides_of_a_vote(one: Statement, other: Statement) -> bool:
    """Whether the one is the first count of a vote and the other the second."""
    return {_side_of(one)[0], _side_of(other)[0]} == {1, 2}


def of_two_bodies(one: Statement, other: Statement) -> bool:
    """Whether so many more took part in the one vote than in the other that two bodies voted."""
    cast = [(side.claim.value or 0.0) + counted for side in (one, other) if (counted := _side_of(side)[1])]
    return len(cast) > 1 and max(cast) > ONE_BODY * min(cast)


def _side_of(one: Statement) -> tuple[int, int]:
    """1 or 2 for the first or the second count of a vote, and the other count; zeros for any other figure."""
    if one.claim.unit != VOTE:
        return 0, 0
    before, after, _ = one.telling.spoken
    if (found := FIRST.match(after)) is not None:
        return 1, int(found[1])
    found = SECOND.search(before)
    return (0, 0) if found is None else (2, int(found[1]))
