"""Which figures of one sentence are one amount: ranges, two bounds, a unit and its parts; and points of percentages."""

from dataclasses import replace
from itertools import pairwise

import seeds
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.movements import amount_and_level, moves, share_scale
from transforms.quantities.number_words import Numeral
from transforms.quantities.scores import RATIO
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import PERCENT, POINTS, Unit

_LOWER = ("more_than", "at_least")
_UPPER = ("less_than", "at_most")
_NEAR = ("about", "around", "roughly", "approximately", "some", "an", "estimated")
_TO = (["to"], ["through"], ["-", "to", "-"], ["-", "to"], ["to", "about"])
_PARTS = {(row["unit"], row["part"]): int(row["parts"]) for row in seeds.rows("unit_parts")}
"""How many of a smaller unit a unit holds, by the names of both."""
_LEADS_BY = seeds.words("figure_words", "lead")
"""What makes a time the distance to another racer's."""
_RATES = frozenset(["rate", "rates"])
_RATE_REACH = 10
"""Tokens before points in which a rate or a margin of error makes them percentage points."""

_MARGINS = frozenset(["margin", "margins"])
_BEHIND_ERROR = frozenset([
    "of", "is", "was", "are", "were", "plus", "minus", "or", "and", "+", "-", "–", "/", "±", "about", "around", "at",
    "percent", "%",
])  # fmt: skip
"""What may stand between a margin of error and its figures."""

_POINT_REACH = 3
"""Tokens between a percentage and the points by which it moved."""


def join_ranges(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Make one range of two neighbours that words or a dash join: 5-10, between 5 and 10, from 5 to 10."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and _is_rate(tokens, last, draft):
            _per_many(last, draft)
        elif last and _is_ratio(tokens, last, draft):
            last.numeral = replace(last.numeral, value=(last.value or 0.0) / (draft.value or 1.0))
            last.unit, last.stop = RATIO, draft.stop
        elif last and last.high is None and _is_range(tokens, last, draft):
            _merge(last, draft)
        else:
            if last and words_between(tokens, last, draft) in _TO and word_at(tokens, last.first - 1) == "from":
                share_scale(last, draft)
            joined.append(draft)
    return joined


def _is_rate(tokens: list[Token], left: Draft, right: Draft) -> bool:
    """Whether the second figure is what the first is counted per: 20 cases per 100,000 people."""
    if right.unit is None or left.kind == "ordinal" or left.high or right.value is None or left.value is None:
        return False
    if left.unit is None and right.unit.dimension != "count":
        return False
    return words_between(tokens, left, right) == ["per"] and right.hedge is None


def _per_many(left: Draft, right: Draft) -> None:
    if right.unit is not None:
        counted_as = left.unit or Unit("case", "count")  # an incidence of 85.3 per 100,000 people
        name = f"{counted_as.name} per {right.value:g} {right.unit.name}"
        left.unit = Unit(name, f"{counted_as.dimension} per {right.unit.dimension}")
        left.stop = left.unit_stop = right.stop


def _is_ratio(tokens: list[Token], left: Draft, right: Draft) -> bool:
    """Whether two bare figures are a ratio: three to one, 5-to-1."""
    if left.unit is not None or right.unit is not None or not left.value or right.value != 1 or left.value <= 1:
        return False
    return words_between(tokens, left, right) in (["to"], ["-", "to", "-"])


def _is_range(tokens: list[Token], low: Draft, high: Draft) -> bool:
    if "ordinal" in (low.kind, high.kind) or low.value is None or high.value is None or high.high is not None:
        return False
    if low.unit is not None and low.unit.name == "vote" and low.exact:
        return False
    if "share" in (low.numeral.form, high.numeral.form):
        return False
    if low.unit and high.unit and not _fits(low.unit.name, high.unit.name):
        return False
    if high.unit is None and low.unit is not None and low.unit.dimension == "count":
        return False
    gap = words_between(tokens, low, high)
    lead = low.first - 1
    while word_at(tokens, lead) in _NEAR:
        lead -= 1
    before = word_at(tokens, lead)
    rising = low.value < high.value or high.numeral.scale > low.numeral.scale
    if len(gap) == 1 and gap[0] in HYPHENS:
        return rising or high.unit is not None
    if gap in _TO:
        if before == "from" and (not rising or moves(tokens, lead)):
            return False
        if before != "from" and gap == ["to"] and amount_and_level(tokens, low, high):
            return False
        return rising and (high.unit is not None or low.unit is None or before == "from")
    if gap in (["and"], ["and", "about"]):
        ages = before == "of" and word_at(tokens, lead - 1) == "ages" and word_at(tokens, lead - 3) == "between"
        return before == "between" or ages
    return gap == ["or"] and low.unit is None and high.unit is not None and high.value - low.value == 1


def _fits(one: str, other: str) -> bool:
    """Whether two units are the same, one of them perhaps written in full: dollar and dollar per barrel."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _merge(low: Draft, high: Draft) -> None:
    below, above = low.numeral, high.numeral
    if below.value is None or above.value is None:
        return
    mantissa = above.value / above.scale
    if above.scale > 1 and below.scale == 1 and below.value < min(1000, 10 * abs(mantissa)):
        below = below.scaled(above.scale)
    low.numeral, low.high = below, above
    if high.unit is not None and (low.unit is None or len(high.unit.name) > len(low.unit.name)):
        low.unit, low.unit_first, low.unit_stop = high.unit, high.unit_first, high.unit_stop
        low.kind, low.exact = high.kind, high.exact
    low.phrase = high.phrase or low.phrase
    low.stop = high.stop


def mark_points(tokens: list[Token], drafts: list[Draft]) -> None:
    """Points of what is counted in percent are percentage points: 61%, up 2 points; cut its rate by half a point.

    So are the percents of a poll's margin of error: plus or minus 3 percent.
    """
    for draft in drafts:
        points = draft.unit is not None and draft.unit.dimension == "index point" and _of_rate(tokens, draft)
        if points or (draft.unit == PERCENT and _is_error(tokens, draft.first)):
            draft.unit = POINTS
    for left, right in pairwise(drafts):
        if left.unit is None or right.unit is None:
            continue
        gap = words_between(tokens, left, right)
        level = left.change is None and len(gap) <= _POINT_REACH and gap[:1] in ([","], ["("])
        if left.unit == PERCENT and right.unit.dimension == "index point" and right.change and level:
            right.unit = POINTS
        elif left.unit.dimension == "index point" and right.unit == PERCENT and gap in (["to"], ["from"]):
            left.unit = POINTS


def _of_rate(tokens: list[Token], draft: Draft) -> bool:
    """Whether points are those of a rate or of a poll's margin of error."""
    before = {token.lower for token in tokens[max(0, draft.first - _RATE_REACH) : draft.first]}
    return not _RATES.isdisjoint(before) or {"margin", "error"} <= before


def _is_error(tokens: list[Token], at: int) -> bool:
    """Whether a figure that begins at a token is a margin of error: margins of error of 4 percent and 7 percent."""
    first = max(0, at - _RATE_REACH)
    while at > first and (tokens[at - 1].lower in _BEHIND_ERROR or tokens[at - 1].kind == "number"):
        at -= 1
    return word_at(tokens, at - 1) == "error" and any(token.lower in _MARGINS for token in tokens[first:at])


def join_parts(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Make one amount of a unit and its parts: thirteen dollars and forty-five cents, 6lb 4oz, a year and a half."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and _cents(tokens, last, draft):
            value = (last.value or 0.0) + (draft.value or 0.0) / 100
            last.numeral = Numeral(round(value, 2), last.numeral.first, draft.numeral.stop, 0.01, "figures")
            last.stop = draft.stop
        elif last and _and_a_half(tokens, last, draft):
            value = (last.value or 0.0) + (draft.value or 0.0)
            last.numeral = replace(last.numeral, value=value, step=draft.numeral.step)
            last.stop = draft.stop
        elif last and (parts := _parts(tokens, last, draft)):
            value = (last.value or 0.0) + (draft.value or 0.0) / parts
            step = draft.numeral.step / parts
            last.numeral = Numeral(value, last.numeral.first, draft.numeral.stop, step, "figures")
            last.stop, last.part, last.phrase, draft.parts = draft.stop, draft, draft.phrase, parts
        else:
            joined.append(draft)
    return joined


def is_part(whole: Unit, part: Unit) -> bool:
    """Whether amounts are told in one unit and another as its parts: a year and two months."""
    return (whole.name, part.name) in _PARTS


def _parts(tokens: list[Token], whole: Draft, part: Draft) -> int:
    """How many of the unit of `part` the unit of `whole` holds, where both are one amount; else 0."""
    last = whole.part or whole
    if whole.unit is None or last.unit is None or part.unit is None or part.hedge is not None:
        return 0
    parts = _PARTS.get((last.unit.name, part.unit.name), 0)
    if not parts or whole.value is None or whole.high or part.high or last.unit.dimension != part.unit.dimension:
        return 0
    if last.value is None or last.value % 1 or part.value is None or not 0 <= part.value < parts:
        return 0
    if whole.unit.dimension == "age" and whole.unit_first < 0:
        return 0  # Ann Lind, 28, and 2-month-old Tom
    if words_between(tokens, whole, part) not in ([], ["and"], [","], [",", "and"], ["-"]):
        return 0
    if word_at(tokens, part.stop) in _LEADS_BY:
        return 0  # won in 2 hours 4 minutes, 9 seconds ahead of the next
    return parts * last.parts


def _and_a_half(tokens: list[Token], whole: Draft, part: Draft) -> bool:
    """Whether a fraction is one of the unit before it: an hour and a half, a year and a quarter."""
    if part.numeral.form != "fraction" or part.unit_first >= 0 or whole.high or whole.unit is None:
        return False
    measured = whole.unit.dimension not in ("count", "money", "fraction", "ordinal") and whole.value is not None
    return measured and words_between(tokens, whole, part) == ["and"] and word_at(tokens, part.stop) != "of"


def _cents(tokens: list[Token], money: Draft, small: Draft) -> bool:
    if money.unit is None or money.unit.dimension != "money" or money.numeral.scale != 1 or money.value is None:
        return False
    if (
        small.value is None
        or not 0 <= small.value < 100
        or small.value % 1
        or money.value % 1
        or money.high is not None
    ):
        return False
    if money.unit.name in ("cent", "penny", "sen") or words_between(tokens, money, small) not in ([], ["and"]):
        return False
    if small.unit is not None and small.unit.name in ("cent", "penny"):
        return True
    bare = small.unit is None or (small.unit == money.unit and small.unit_first < 0)
    return bare and (word_at(tokens, small.stop) or ".") in (".", "?", "!") and money.value < 1e6


def join_bounds(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Make one range of two opposite bounds: more than 10 but fewer than 20."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and _opposite(tokens, last, draft):
            low, high = (last, draft) if (last.value or 0) <= (draft.value or 0) else (draft, last)
            last.numeral, last.high = low.numeral, high.numeral
            last.unit, last.stop, last.hedge = draft.unit or last.unit, draft.stop, None
            last.phrase = draft.phrase or last.phrase
        else:
            joined.append(draft)
    return joined


def _opposite(tokens: list[Token], first: Draft, second: Draft) -> bool:
    if first.hedge is None or second.hedge is None or first.high or second.high:
        return False
    if first.value is None or second.value is None:
        return False
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return False
    gap = [token.lower for token in tokens[first.stop : second.hedge.first]]
    if gap not in (["and"], ["but"], [",", "but"]):
        return False
    if first.hedge.modifier in _LOWER and second.hedge.modifier in _UPPER:
        return first.value < second.value
    return first.hedge.modifier in _UPPER and second.hedge.modifier in _LOWER and first.value > second.value
