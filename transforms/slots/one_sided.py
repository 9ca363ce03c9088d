"""One-sided: what the words beside a figure make of it, so that one of which they do not is another quantity.

In: two statements. Out: what only one of them is, in words: what is lacking, what was attempted, a part of a time.
"""

import re
from collections.abc import Callable
from functools import cache

from transforms.slots.changed_since import owns_price
from transforms.slots.statements import PERSONS, Statement

REST = re.compile(r"\b(?:all\s+but|except(?:\s+for)?)\s+$", re.IGNORECASE)
"""What stands before those that are left out."""

SHORT_BY = re.compile(r"\bshort\s+by\s+$", re.IGNORECASE)
SHORT = re.compile(r"\s*(?:\w+\s+)?(?:short|shy)(?:\s+(?:of|in|at|on|after|and|but)\b|\s*(?:[.,;)]|$))", re.IGNORECASE)
"""What stands before and behind what is lacking: 12 votes short of a majority."""

ALL_THERE_IS = re.compile(
    r"[^.;:]{0,40}?\b(?:exist(?:s|ed)?\b|in\s+existence\b"
    r"|(?:are|is|were|was)\s+(?:known|left|known\s+to\s+(?:exist|survive))(?:\s*(?:[.,;)]|$)|\s+(?:today|alive|worldwide"
    r"|on\s+earth|in\s+the\s+(?:wild|world))\b))",
    re.IGNORECASE,
)
"""What stands behind a count of all things of a kind: 34 paintings by her are known."""

ATTEMPTED = re.compile(r"\battempted\b", re.IGNORECASE)
ATTEMPTED_BEFORE = re.compile(r"\battempted\s+$", re.IGNORECASE)
ATTEMPTED_BEHIND = re.compile(r"\s+attempted\s*(?:[.,;)]|$)", re.IGNORECASE)
"""What stands in the words of a count of deeds that were not done, before it or behind it: 34 passes attempted."""

SINCE = re.compile(r"\bsince(?:\s+(?:early|late|mid|the))?\s+$", re.IGNORECASE)
"""What stands before a day from which on something is counted."""

DIFFERENCE = re.compile(r"\s+(?:less|more|cheaper|dearer|extra)\b", re.IGNORECASE)
"""What stands behind a sum by which one price is another."""

PORTION = re.compile(r"\b(?:first|last|final|opening|closing)\s+$", re.IGNORECASE)
"""What stands before a length of time that is a part of a longer one: the last 25 minutes of the game."""

UP_TO_NOW = re.compile(
    r"\b(?:has|have|been)\b[^.;]*\b(?:for|over|in|during|within)\s+(?:the|his|her|its|their)\s+last\s+$", re.IGNORECASE
)
"""What stands before one that goes up to now, and is no part: have been on strike for the last three weeks."""

OF_A_WHOLE = re.compile(r"\s+of\s+(?:the|a|an|his|her|its|their)\b", re.IGNORECASE)
"""What stands behind a part all the same: in the last five minutes of the game."""

EVER = "ever"
"""A word beside a figure that may be of another event, the largest or the least of its kind."""

NAMED = frozenset({"named", "identified", "recognized", "recognised"})
"""Words before those of whom the names are known, who may be some of all."""

AFTERSHOCK = "aftershock"
"""The incident that is another quake than the one before."""


Says = Callable[[Statement], bool]


def one_sided(one: Statement, other: Statement) -> str | None:
    """What only one of two figures is told to be, in words; None where both are or neither is."""
    return next((why for says, why in _rows(one.dimension) if says(one) != says(other)), None)


def _is_rest(statement: Statement) -> bool:
    return REST.search(statement.telling.spoken[0]) is not None


def _is_lacking(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    return SHORT_BY.search(before) is not None or SHORT.match(after) is not None


def _is_extreme(statement: Statement) -> bool:
    return EVER in statement.telling.ahead | statement.telling.behind


def _are_named(statement: Statement) -> bool:
    return statement.block == PERSONS and not NAMED.isdisjoint(statement.telling.ahead)


def _is_of_aftershock(statement: Statement) -> bool:
    return AFTERSHOCK in statement.incidents


def _is_difference(statement: Statement) -> bool:
    return DIFFERENCE.match(statement.telling.spoken[1]) is not None


def _is_portion(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    lately = UP_TO_NOW.search(before) is not None and OF_A_WHOLE.match(after) is None
    return PORTION.search(before) is not None and not lately


def _is_attempted(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    places = ATTEMPTED.search(statement.claim.surface), ATTEMPTED_BEFORE.search(before), ATTEMPTED_BEHIND.match(after)
    return any(place is not None for place in places)


def _is_start(statement: Statement) -> bool:
    return SINCE.search(statement.telling.spoken[0]) is not None


def _is_all_there_is(statement: Statement) -> bool:
    return ALL_THERE_IS.match(statement.telling.spoken[1]) is not None


ANY: frozenset[str] = frozenset()
"""Of whatever dimension."""

ONE_SIDED: tuple[tuple[Says, frozenset[str], str], ...] = (
    (_is_rest, ANY, "one is the rest of a whole"),
    (_is_lacking, ANY, "one is what is lacking"),
    (_is_extreme, ANY, "one of them is the most or the least that there has ever been"),
    (_are_named, ANY, "one counts those whose names are known"),
    (_is_of_aftershock, frozenset({"magnitude"}), "one is that of a quake after the other"),
    (owns_price, frozenset({"date"}), "one is the day of a price"),
    (_is_difference, frozenset({"money"}), "one is by how much a sum is another"),
    (_is_portion, frozenset({"time"}), "one is a part of a longer time"),
    (_is_attempted, frozenset({"count"}), "one counts what was attempted"),
    (_is_start, frozenset({"date"}), "one is the day from which on something is counted"),
    (_is_all_there_is, frozenset({"count"}), "one counts all that there are"),
)
"""What the words say of a figure, of which dimensions, and why it is then another one, in words."""


@cache
def _rows(dimension: str) -> tuple[tuple[Says, str], ...]:
    return tuple((says, why) for says, dimensions, why in ONE_SIDED if not dimensions or dimension in dimensions)
