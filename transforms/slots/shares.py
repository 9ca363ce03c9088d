"""Shares: what a figure is of another one, or by how much it is another, where its own sentence says so.

In: two statements with different values. Out: whether the one is a part of the other, or the distance between it and a
third: 61 percent of the fields, or 3.9 million hectares; 2,200 more than two weeks before.
"""

import re

from transforms.quantities.conversion import touch
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.values import swapped

_PERCENT = r"(\d{1,2}(?:\.\d+)?)\s*(?:%|per\s?cent\b|pct\b)"
_ROUGHLY = r"(?:(?:about|around|some|roughly|nearly|almost|over|just)\s+)*"
SHARE_BEFORE = re.compile(rf"{_PERCENT}\s+of\s+[^.;:()]{{1,60}}?(?:,\s+or|\s*[(–—])\s*{_ROUGHLY}\W?$", re.IGNORECASE)
"""What stands before a figure that is told as a share first: 61% of the fields, or 3.9 million hectares."""

SHARE_BEHIND = re.compile(rf"[^.;:()\d]{{0,40}}?(?:,\s+or|\s*[(–—])\s*{_ROUGHLY}{_PERCENT}", re.IGNORECASE)
"""What stands behind one that is told as a share next: 3.9 million hectares, or 61% of the fields."""

THAN = re.compile(r"\s+(?:more|less|fewer|higher|lower|cheaper|dearer|bigger|smaller)\s+than\b", re.IGNORECASE)
"""What stands behind by how much one figure is another."""

HAS = re.compile(rf"\b(?:has|have|had|runs?|operates?)\s+{_ROUGHLY}$", re.IGNORECASE)
"""What stands before all of some things that somebody has: the bank has 68 branches."""

WHOLE = 100.0


def share_of_other(one: Statement, other: Statement) -> bool:
    """Whether a share told beside one of two figures makes the other the whole of which it is that share."""
    return _is_share_of(one, other) or _is_share_of(other, one)


def _is_share_of(some: Statement, whole: Statement) -> bool:
    before, after, _ = some.telling.spoken
    told = SHARE_BEFORE.search(before) or SHARE_BEHIND.match(after)
    if told is None or some.low <= 0:
        return False
    half = 0.5 / 10 ** len(told[1].partition(".")[2])
    share = float(told[1])
    if share <= half:
        return False
    return touch(max(whole.low, some.low * WHOLE / (share + half)), min(whole.high, some.high * WHOLE / (share - half)))


def only_differs(one: Statement, other: Statement) -> bool:
    """Whether one of two figures is by how much something is another, and the other is no change."""
    return _is_difference(one, other) or _is_difference(other, one)


def _is_difference(one: Statement, other: Statement) -> bool:
    if one.dimension == "fraction" or other.claim.change is not None:
        return False
    return THAN.match(one.telling.spoken[1]) is not None and THAN.match(other.telling.spoken[1]) is None


def part_of_whole(one: Statement, other: Statement) -> bool:
    """Whether one of two figures of things is the whole from which a part is taken, and the other, which is less and no
    slip of the pen for it, may be a part.
    """
    whole, some = (one, other) if one.whole else (other, one)
    if not whole.whole or some.whole or PERSONS in {one.block, other.block} or one.of_people or other.of_people:
        return False
    has_all = HAS.search(some.telling.spoken[0]) is not None
    return some.high < whole.low and not has_all and not swapped(one.claim.value, other.claim.value)
