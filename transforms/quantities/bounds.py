"""Bounds: what bounds a figure, and the value, precision and two intervals that it has by it.

In: the tokens of a sentence and its figures. Out: the hedge of each; whether a rate is exact by law; and once all is
read, what a figure says. What is exact by nature is bounded by its words alone.
"""

from collections.abc import Sequence

import seeds
from transforms.quantities.addresses import BLOCK_OF_HOUSES, STREET, end_of_block
from transforms.quantities.article_ones import LASTING
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import Hedge, hedge_after, hedge_before
from transforms.quantities.intervals import Interval, between, exact, hedged, share
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import PERCENT, Unit

_EXACT_CUES = frozenset(row["word"] for row in seeds.rows("exact_cues"))
"""Words of a law or a rule beside a rate."""

_LIST_REACH = 6
"""Tokens between the rates of one list: 20 % on oranges and 12 % on bicycles."""

_ROUND_UNITS = frozenset(["second", "minute", "hour", "decade", "century"])
"""Units of time in which even whole numbers are rounded."""
_LEADING = frozenset(["about", "around", "over", "under"])
"""Words that bound a figure, or lead to what has it: over 40 boats, a row over a 40-boat deal."""


def hedge_of(tokens: Sequence[Token], draft: Draft) -> Hedge | None:
    """The words that bound a figure, those after it (or more) before those in front that only approximate."""
    if draft.unit is not None and draft.unit.dimension == STREET.dimension:
        return None  # near 5th and Mill
    before = hedge_before(tokens, draft.first)
    if before is not None and _no_bound(tokens, draft, before):
        before = None
    if before is not None and before.modifier != "about":
        return None if before.modifier == "exact" else before
    after = hedge_after(tokens, draft.stop)
    if after is None and draft.numeral.stop < draft.stop:
        after = hedge_after(tokens, draft.numeral.stop)
    if after is None:
        return before
    first = before.first if before else draft.first
    return Hedge(after.modifier, after.soft, after.hard, first, draft.first)


def _no_bound(tokens: Sequence[Token], draft: Draft, hedge: Hedge) -> bool:
    """Whether a word that can bound a figure is a preposition here: $10 over ten years, a story about a 17-year-old."""
    if draft.unit is None or hedge.stop - hedge.first > 1:
        return False
    word = tokens[hedge.first].lower
    if word in _LEADING and word_at(tokens, hedge.stop) in ("a", "an") and tokens[draft.numeral.first].kind == "number":
        return True  # a row over a $40 debt
    if draft.unit.dimension == "age":
        return word in ("about", "around", "over") and word_at(tokens, draft.numeral.stop) in ("-", "–", "‑")
    if word_at(tokens, draft.stop) in ("ago", "earlier", "later", "before", "after"):
        return False
    return word == "over" and draft.kind == "duration" and word_at(tokens, hedge.first - 1) not in LASTING


def mark_rates(tokens: Sequence[Token], drafts: Sequence[Draft]) -> None:
    """Rates set by law or rule are exact, and so are those that a list goes on with: 50 % on metals, 25 % on cars."""
    last: Draft | None = None
    for draft in drafts:
        if draft.unit != PERCENT:
            continue
        near = last is not None and last.exact and draft.first - last.stop <= _LIST_REACH
        draft.exact = draft.exact or near or _set_by_law(tokens, draft)
        last = draft


def _set_by_law(tokens: Sequence[Token], draft: Draft) -> bool:
    stop = max(draft.stop + 4, draft.phrase.stop if draft.phrase else 0)
    around = (*range(max(0, draft.first - 5), draft.first), *range(draft.stop, min(stop, len(tokens))))
    return any(tokens[j].lower in _EXACT_CUES and word_at(tokens, j + 1) != "-" for j in around)


def bounds_of(draft: Draft, unit: Unit | None) -> tuple[float | None, float | None, Interval, str]:
    """Value, precision, both intervals and the modifier of a figure."""
    numeral = draft.numeral
    if numeral.value is None:
        return None, None, Interval(*(numeral.bounds or (None, None, None, None))), "vague"
    part = numeral.form in ("fraction", "share") and unit == PERCENT
    factor = 100.0 if part else 1.0
    value, step = numeral.value * factor, numeral.step * factor
    if part and numeral.parts:
        step = max(10.0, 100.0 / numeral.parts) if numeral.parts > 10 else 10.0
    elif unit == PERCENT:
        step = min(step, 1.0)
    if draft.high is not None and draft.high.value is not None:
        other = draft.high.value * (100.0 if draft.high.form == "fraction" and unit == PERCENT else 1.0)
        return (value + other) / 2, max(step, draft.high.step), between(value, other), "range"
    if draft.hedge is not None:
        signed = value < 0 or draft.change is not None or unit is None or unit.dimension in ("temperature", "angle")
        floor = None if signed else 0.0
        interval = hedged(value, step, draft.hedge.modifier, draft.hedge.soft, draft.hedge.hard, floor)
        return value, step, interval, draft.hedge.modifier
    if part and numeral.parts:
        return value, step, share(numeral.value * numeral.parts, numeral.parts, 100.0), "exact"
    if unit == BLOCK_OF_HOUSES:
        return value, step, between(value, end_of_block(value)), "exact"
    if unit is not None and unit.dimension == "age" and value % 1:
        return value, step, between(value // 1, value), "exact"  # who is two and a half is two
    if draft.exact or _exact_by_nature(draft, unit):
        return value, step, exact(value), "exact"
    return value, step, hedged(value, step, "exact"), "exact"


def _exact_by_nature(draft: Draft, unit: Unit | None) -> bool:
    """A count below a hundred, a period in whole days or longer, an age, an ordinal."""
    value = draft.numeral.value
    if unit is None or value is None:
        return False
    if unit.dimension in ("age", "ordinal", "address"):
        return True
    if unit.dimension == "count" or (unit.dimension == "time" and unit.name not in _ROUND_UNITS):
        return value % 1 == 0 and abs(value) < 100
    return False
