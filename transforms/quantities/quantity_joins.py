"""What the figures of one sentence lend each other: ranges, elided units, two bounds, units and their parts."""

import math
from dataclasses import replace
from itertools import pairwise

import seeds
from transforms.quantities.ages import mark_listed
from transforms.quantities.ages_told import AGED
from transforms.quantities.bare_numbers import STATES
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.hedges import hedge_before
from transforms.quantities.movements import amount_and_level, level_before, moves, number_of, share_scale
from transforms.quantities.nouns import counted, singular
from transforms.quantities.number_words import Numeral
from transforms.quantities.quantity_units import count
from transforms.quantities.scores import RATIO
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import MAGNITUDE, PERCENT, POINTS, Unit

_LOWER = ("more_than", "at_least")
_UPPER = ("less_than", "at_most")
_NEAR = ("about", "around", "roughly", "approximately", "some", "an", "estimated")
_ENDS = frozenset([
    ".", ",", ";", ")", "by", "in", "for", "on", "at", "from", "the", "of", "and", "last", "a", "to", "this",
    "earlier", "percent",
])  # fmt: skip
_TO = (["to"], ["through"], ["-", "to", "-"], ["-", "to"], ["to", "about"])
_PARTS = {(row["unit"], row["part"]): int(row["parts"]) for row in seeds.rows("unit_parts")}
"""How many of a smaller unit a unit holds, by the names of both."""
_RATES = frozenset(["rate", "rates"])
_RATE_REACH = 10
"""Tokens before points in which a rate or a margin of error makes them percentage points."""

_PAST = frozenset(row["word"] for row in seeds.rows("verb_forms") if row["form"] == "finite")
_NO_THING = frozenset(["time", "block", "vote"])
"""Units of counts that a bare number behind does not go on with."""

_SUMS = frozenset(row["word"] for row in seeds.rows("sum_nouns"))

_POINT_REACH = 3
"""Tokens between a percentage and the points by which it moved."""

_PARALLEL_REACH = 8
"""Figures either side among which a parallel one is looked for; it keeps the search linear."""
_PARALLEL_RATIO = 20
"""How far two figures of parallel clauses may lie apart to share a unit one of them leaves out."""


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


def lend_units(tokens: list[Token], drafts: list[Draft]) -> None:
    """Give a bare figure the unit that a neighbour in the same construction has: 435 homes ... and 187 by tender."""
    for n, draft in enumerate(drafts):
        if draft.unit is not None or draft.kind == "ordinal":
            continue
        after = drafts[n + 1] if n + 1 < len(drafts) else None
        before = drafts[n - 1] if n else None
        lender = None
        if after and after.unit and after.kind != "ordinal" and _runs_into(tokens, draft, after):
            if not words_between(tokens, draft, after):
                phrase = counted(tokens, after.stop)
                if phrase:
                    stop = draft.stop
                    count(tokens, draft, phrase)
                    draft.stop = stop
                elif word_at(tokens, after.stop - 1) == "olds":
                    draft.unit = Unit("person", "count")  # two 21-year-olds
                continue
            lender = after
            draft.phrase = after.phrase
        elif level := level_before(tokens, drafts, n):
            lender = None if level is before else level
        elif before and before.unit and before.kind != "ordinal" and _follows(tokens, before, draft):
            lender = before
        elif phrase := number_of(tokens, draft):
            draft.unit, draft.phrase = Unit(singular(tokens[phrase.head].lower), "count"), phrase
        elif before and before.unit and before.unit.dimension == "count" and _goes_on_counting(tokens, draft):
            lender = before
        elif _elliptic(tokens, before, draft) and (counted_before := _counted_before(drafts, n)):
            lender = counted_before
        else:
            near = drafts[max(0, n - _PARALLEL_REACH) : n + _PARALLEL_REACH]
            lender = _sum_of(tokens, near, draft) or _parallel(tokens, near, draft)
        if lender is not None:
            draft.unit, draft.kind, draft.exact = lender.unit, lender.kind, lender.exact
    _lend_along_lists(tokens, drafts)


def _lend_along_lists(tokens: list[Token], drafts: list[Draft]) -> None:
    """Lists of bare figures have the unit of their end, 3, 4 and 5 per cent, or are ages."""
    joined = False
    for draft, after in reversed(list(pairwise(drafts))):
        gap = words_between(tokens, draft, after)
        gap = gap[1:] if gap[:1] == ["-"] and len(gap) > 1 else gap  # 15-, 18- and 27-year-olds
        joined = gap in (["and"], ["or"], [",", "and"], [",", "or"]) or (joined and gap == [","])
        if joined and gap == [","] and draft.unit is None and "ordinal" not in (draft.kind, after.kind):
            draft.unit, draft.kind, draft.exact, draft.phrase = after.unit, after.kind, after.exact, after.phrase
    mark_listed(tokens, drafts)


def _runs_into(tokens: list[Token], draft: Draft, after: Draft) -> bool:
    gap = words_between(tokens, draft, after)
    if gap in (["-", "by", "-"], ["by"], ["x"], ["×"]) and after.unit is not None:
        return after.unit.dimension in ("length", "resolution")
    if gap in (
        [],
        ["or"],
        ["and"],
        ["-", "or"],
        ["-", "and"],
        ["-", ",", "and"],
        ["-", "to"],
        ["to"],
        ["up"],
        ["down"],
    ):
        return True
    if after.unit is None or after.unit.dimension not in ("money", "count"):
        return False
    return gap in (["of", "the"], ["of"], ["out", "of"], ["of", "its"], ["of", "their"])


def _follows(tokens: list[Token], before: Draft, draft: Draft) -> bool:
    """Whether a bare figure shares the unit of the one before it."""
    if before.unit is None:
        return False
    gap = words_between(tokens, before, draft)
    if not gap or len(gap) > 8 or any(mark in (".", ";", ":", "(", ")") for mark in gap):
        return False
    lead = gap[-1]
    if before.unit.dimension == "count" and (lead == "s" or lead in ("'", "’", "'s", "’s")):
        return (word_at(tokens, draft.stop) or ".") in _ENDS  # 412 seats to the rival party's 121
    if _is_part_of(tokens, before, draft, gap):
        return True
    if before.unit == MAGNITUDE and gap in (["and"], ["or"], [","], [",", "and"]):
        return draft.numeral.step < 1  # tremors of 4.5 and 4.8
    if before.unit.dimension == "money" and lead in ("and", "to", "from", "or") and len(gap) <= 3:
        return True
    if (before.unit.dimension == "index point" or before.unit.name == "vote") and gap == ["to"]:
        return True
    if (word_at(tokens, draft.stop) or ".") not in _ENDS:
        return False
    if lead in ("and", "or", "versus", "vs", "against") and before.unit.dimension == "count":
        return True
    if gap[-2:] in (["compared", "with"], ["compared", "to"]) and before.unit.dimension == "count":
        return True
    from_to = lead == "to" and word_at(tokens, before.first - 1) in ("from", "about") and len(gap) <= 3
    return from_to or (lead == "from" and len(gap) <= 4)


def _goes_on_counting(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare figure adds to what was counted before it, or is a part of it: burned 120 homes, nine of them
    empty, and threatens 4,000 more.
    """
    if word_at(tokens, draft.stop) == "of":
        return word_at(tokens, draft.stop + 1) in ("them", "which")
    return word_at(tokens, draft.stop) == "more" and (word_at(tokens, draft.stop + 1) or ".") in _ENDS


def _counted_before(drafts: list[Draft], n: int) -> Draft | None:
    """The count before a figure, if nothing but bare numbers stands between."""
    for other in reversed(drafts[:n]):
        if other.unit is not None and other.kind != "ordinal":
            return other if other.unit.dimension == "count" and other.unit.name not in _NO_THING else None
    return None


def _elliptic(tokens: list[Token], last: Draft | None, draft: Draft) -> bool:
    """Whether the noun before is left out behind a bare figure: damaged 340 shops and destroyed 52; 120 have closed."""
    hedge = hedge_before(tokens, draft.first)
    before = word_at(tokens, (hedge.first if hedge else draft.first) - 1)
    after = word_at(tokens, draft.stop) or "."
    if draft.numeral.form not in ("figures", "words") or (draft.value or 0) < 2 or (draft.value or 0) % 1:
        return False
    if before in AGED or tokens[0].lower == "of" or last is None or last.stop + 1 >= draft.first:
        return False  # boys aged 13 and 14; of 30 wells 41 are none
    if before in ("and", "while", "but", ",", "whom"):
        return after in STATES or after == "without"
    return after in (*_ENDS, "and", "while") and (before.endswith("ed") or before in _PAST)


def _is_part_of(tokens: list[Token], whole: Draft, part: Draft, gap: list[str]) -> bool:
    """Whether a bare figure is a part of the count that the sentence opens with: of 30 wells tested, 17 were foul."""
    opens = whole.first == 1 and tokens[0].lower == "of" and whole.unit is not None and whole.unit.dimension == "count"
    return opens and gap[-1] == "," and (part.value or math.inf) <= (whole.value or 0)


def _sum_of(tokens: list[Token], drafts: list[Draft], draft: Draft) -> Draft | None:
    """The sum before a bare number of millions that a word of money leads to: lost 12 million euros on sales of 31
    million.
    """
    sums = word_at(tokens, draft.first - 1) in ("of", "at") and word_at(tokens, draft.first - 2) in _SUMS
    if not sums or draft.numeral.scale == 1:
        return None
    before = [other for other in drafts if other.first < draft.first and other.unit is not None]
    return next((other for other in reversed(before) if other.unit and other.unit.dimension == "money"), None)


def _parallel(tokens: list[Token], drafts: list[Draft], draft: Draft) -> Draft | None:
    """The figure of a parallel clause: money or index points, written to the same decimals, of the same order."""
    numeral = draft.numeral
    if numeral.form != "figures" or not numeral.value or numeral.scale != 1:
        return None
    text = tokens[numeral.first].text
    if "," not in text and "." not in text:
        return None
    for other in drafts:
        if other is draft or other.unit is None or not other.value or other.numeral.scale != 1:
            continue
        if other.unit.dimension not in ("money", "index point"):
            continue
        ratio = other.value / numeral.value
        decimals = [t.partition(".")[2] for t in (text, tokens[other.numeral.first].text)]
        if 1 / _PARALLEL_RATIO < ratio < _PARALLEL_RATIO and len(decimals[0]) == len(decimals[1]):
            return other
    return None


def mark_points(tokens: list[Token], drafts: list[Draft]) -> None:
    """Points of what is counted in percent are percentage points: 61%, up 2 points; cut its rate by half a point."""
    for draft in drafts:
        if draft.unit is not None and draft.unit.dimension == "index point" and _of_rate(tokens, draft):
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


_LEADS_BY = frozenset(["ahead", "behind", "before", "clear", "faster", "slower", "quicker"])
"""What makes a time the distance to another racer's."""


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
