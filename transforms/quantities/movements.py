"""Movements: figures that are the ends of a change, or its amount and its end, and no range.

Rose from 50 to 60 is an old and a new level; fell by $5bn to $20bn an amount and a level; 60 % more than the 170 a
comparison. Ranged from 50 to 60 is one figure.
"""

from collections.abc import Sequence

import seeds
from transforms.quantities.changes import change_of
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.nouns import Phrase, counted
from transforms.quantities.tokens import Token, word_at

_MOVING = frozenset(
    form
    for row in seeds.rows("changes")
    if row["kind"] in ("verb", "mover", "noun", "particle", "factor", "motion")
    for form in row["forms"].split("|")
)
_WITH_OBJECT = frozenset(
    form for row in seeds.rows("changes") if row["kind"] == "market" for form in row["forms"].split("|")
)
"""Lost from 5 to 9 boats is a range; cut its rate from 5 to 4 a movement."""
_REACHING = frozenset(row["word"] for row in seeds.rows("reaching_words")) - {"to", "at", "is", "was"}
_TO_A_LEVEL = _REACHING | {"from", "to", "at", "by"}
_SPANNING = frozenset(row["word"] for row in seeds.rows("spanning_words"))
_BREAKS = frozenset([".", ";", ":", "?", "!"])
_COMPARATIVES = frozenset(["more", "less", "fewer", "higher", "lower", "greater", "larger", "smaller", "bigger"])
_RELATIVE = frozenset(["fraction", "multiple"])
REACH = 9
"""Tokens back from `from` within which its verb of change is looked for."""
_NUMBER_REACH = 12
"""Tokens back from a level within which the number of what it counts is looked for."""
_BASE_REACH = 3
"""Figures back from an amount among which the new level is looked for."""
_LEAST_RATIO = 2.0
"""From which ratio on two amounts after `by` are a change and a level. `Fell by $5m to $9m` is as often a range; the
range newsrooms give of one amount seldom spans more than a doubling, and a level is mostly far above its change."""


def moves(tokens: Sequence[Token], lead: int) -> bool:
    """Whether what stands before a `from` tells of a change, so that a level follows it.

    Args:
        tokens: of the sentence.
        lead: where `from` stands.
    """
    if word_at(tokens, lead - 1) in ("of", "by"):
        return False
    for j in range(lead - 1, max(-1, lead - 1 - REACH), -1):
        word = tokens[j].lower
        if word in _SPANNING or word in _BREAKS:
            return False
        if word in _MOVING or (word in _WITH_OBJECT and j < lead - 1):
            return True
    return False


def amount_and_level(tokens: Sequence[Token], low: Draft, high: Draft) -> bool:
    """Whether two figures joined by `to` are by how much something changed and where it arrived: by $5bn to $20bn."""
    if (low.unit is None) != (high.unit is None) or low.value is None or high.value is None:
        return False
    if low.unit is None and not (low.first and word_at(tokens, low.first - 1) == "by"):
        return False
    if high.value <= _LEAST_RATIO * low.value:
        return False
    return change_of(tokens, low.first, low.stop, low.unit.dimension if low.unit else "number") is not None


def share_scale(low: Draft, high: Draft) -> None:
    """Give the old level the scale word of the new one: from 50 to 60 million."""
    below, above = low.numeral, high.numeral
    if below.value is None or above.value is None or (low.unit is not None and low.unit.dimension != "money"):
        return
    if above.scale > 1 and below.scale == 1 and below.value < min(1000, 10 * abs(above.value / above.scale)):
        low.numeral = below.scaled(above.scale)


def compared(tokens: Sequence[Token], drafts: Sequence[Draft], n: int) -> bool:
    """Whether the figure before the `n`-th says how much more or less than it something is: 60 % more than the 170."""
    if n == 0:
        return False
    amount, draft = drafts[n - 1], drafts[n]
    gap = words_between(tokens, amount, draft)
    if len(gap) < 2 or len(gap) > 3 or gap[0] not in _COMPARATIVES or gap[1] != "than":
        return False
    return draft.kind != "duration" or amount.kind == "duration"  # 5 houses less than 2 weeks ago


def level_before(tokens: Sequence[Token], drafts: Sequence[Draft], n: int) -> Draft | None:
    """The new level whose old one a bare figure is, with a relative amount between; its amount where no level is told.

    65 members, up 60 percent from 52: what 52 counts is members. A share has the unit of its own amount only in
    points: 43 %, up 3 points from 40.

    Returns:
        The figure that lends its unit; the amount itself where the bare figure has no unit to borrow; None where the
        figure is no such level.
    """
    amount = drafts[n - 1] if n else None
    if amount is None or amount.unit is None or amount.unit.dimension not in (*_RELATIVE, "percentage point"):
        return None
    gap = words_between(tokens, amount, drafts[n])
    from_amount = 0 < len(gap) <= 3 and gap[0] in ("from", "on", "over")
    changes = from_amount and change_of(tokens, amount.first, amount.stop, amount.unit.dimension) is not None
    if not changes and not compared(tokens, drafts, n):
        return None
    points = amount.unit.dimension == "percentage point"
    for other in reversed(drafts[max(0, n - 1 - _BASE_REACH) : n - 1]):
        dimension = other.unit.dimension if other.unit and other.kind != "ordinal" else "age"
        if points == (dimension == "fraction") and dimension not in ("age", "multiple"):
            return other
    return amount


def number_of(tokens: Sequence[Token], draft: Draft) -> Phrase | None:
    """What a bare level counts where a movement of a number tells it: the number of members grew from 120 to 180.

    The number of cars reached 3,000, or rose by 300.
    """
    lead = word_at(tokens, draft.first - 1)
    if draft.numeral.form not in ("figures", "words") or lead not in _TO_A_LEVEL:
        return None
    changed = lead in _REACHING
    for j in range(draft.first - 2, max(-1, draft.first - 2 - _NUMBER_REACH), -1):
        word = tokens[j].lower
        if word in _BREAKS or word == ",":
            return None
        changed = changed or word in _MOVING or word in ("stood", "stands")
        if word in ("number", "numbers") and word_at(tokens, j + 1) == "of":
            return counted(tokens, j + 2) if changed else None
    return None
