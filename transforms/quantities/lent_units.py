"""Units that a bare figure has from another one of its sentence: 435 homes by auction and 187 by tender.

In: the tokens of a sentence and its figures. Out: nothing; figures that leave their unit out are given it.
"""

from itertools import pairwise

import seeds
from transforms.quantities.ages import mark_listed
from transforms.quantities.ages_told import AGED, follows_ages
from transforms.quantities.bare_numbers import STATES
from transforms.quantities.counted_units import count
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.hedges import hedge_before
from transforms.quantities.movements import level_before, number_of
from transforms.quantities.nouns import counted, singular
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import MAGNITUDE, Unit
from transforms.quantities.wholes import (
    is_part_of_those,
    named_whole,
    of_persons,
    opens_with_whole,
    whole_before,
)
from transforms.words import FINITE_VERBS

_ENDS = frozenset([
    ".", ",", ";", ")", "by", "in", "for", "on", "at", "from", "the", "of", "and", "last", "a", "to", "this",
    "earlier", "percent",
])  # fmt: skip
_BEHIND_A_PART = _ENDS - {"of", "percent", "last"} | {"alone", "who", "that", "with", "so", "since", "during", "near"}
"""What may stand behind a bare number that is a part of the count before it."""

_NO_THING = seeds.words("figure_words", "no_thing")
"""Units of counts that a bare number behind does not go on with."""

_HEDGING = frozenset(["nearly", "almost", "about", "around", "some", "roughly", "estimated", "more", "over", "than"])
"""What may stand between `of the` and the whole that a figure is a part of."""
_LONGEST_OWNER = 6
"""Tokens of who owns what a figure is a part of, with the apostrophe."""

_SUMS = frozenset(row["word"] for row in seeds.rows("sum_nouns"))

_MOVED_FROM = (["up", "from"], ["down", "from"])
_MOVED_REACH = 16
"""What leads to the level from which a count has moved, and tokens back within which the count stands."""

_PARALLEL_REACH = 8
"""Figures either side among which a parallel one or the count before is looked for; it keeps the search linear."""
_PARALLEL_RATIO = 20
"""How far two figures of parallel clauses may lie apart to share a unit one of them leaves out."""


def lend_units(tokens: list[Token], drafts: list[Draft]) -> None:
    """Give a bare figure the unit that a neighbour in the same construction has: 435 homes ... and 187 by tender."""
    for n, draft in enumerate(drafts):
        if draft.unit is not None or draft.kind == "ordinal":
            continue
        after = drafts[n + 1] if n + 1 < len(drafts) else None
        before = drafts[n - 1] if n else None
        lender = None
        aged = follows_ages(tokens, draft.first)  # a girl aged 13 and two others
        if after and after.unit and after.kind != "ordinal" and not aged and _runs_into(tokens, draft, after):
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
        elif is_part_of_those(tokens, draft) and (whole := whole_before(tokens, drafts, n)):
            lender = whole
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
        if lender is not None and not _is_score(lender):
            draft.unit, draft.kind, draft.exact = lender.unit, lender.kind, lender.exact
        elif draft.unit is None and of_persons(tokens, draft):
            draft.unit = Unit("person", "count")
        elif draft.unit is None:
            draft.unit = named_whole(tokens, draft)
    _lend_along_lists(tokens, drafts)


def _is_score(draft: Draft) -> bool:
    """Whether a figure has two sides, so that a bare one beside it is none: won 3-1, up from 2."""
    return draft.unit is not None and draft.unit.dimension == "score"


def _lend_along_lists(tokens: list[Token], drafts: list[Draft]) -> None:
    """Lists of bare figures have the unit of their end, 3, 4 and 5 per cent, or are ages."""
    joined = False
    for draft, after in reversed(list(pairwise(drafts))):
        gap = words_between(tokens, draft, after)
        gap = gap[1:] if gap[:1] == ["-"] and len(gap) > 1 else gap  # 15-, 18- and 27-year-olds
        joined = gap in (["and"], ["or"], [",", "and"], [",", "or"]) or (joined and gap == [","])
        able = draft.unit is None and "ordinal" not in (draft.kind, after.kind) and not _is_score(after)
        if joined and gap == [","] and able:
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
    if gap[:2] == ["of", "the"] and _HEDGING.issuperset(gap[2:]):
        return True  # 2,600 of the nearly 9,000 boats
    return gap in (["of"], ["out", "of"], ["of", "its"], ["of", "their"]) or _is_of_owner(gap)


def _is_of_owner(gap: list[str]) -> bool:
    """Whether words between two figures name who has the whole: 1,200 of the firm's nearly 27,000 jobs."""
    while gap and gap[-1] in _HEDGING:
        gap = gap[:-1]
    owner = gap[1:-1] if gap[-1:] == ["s"] else gap[1:]
    return gap[:1] == ["of"] and owner[-1:] in (["'"], ["’"]) and 1 < len(owner) <= _LONGEST_OWNER


def _follows(tokens: list[Token], before: Draft, draft: Draft) -> bool:
    """Whether a bare figure shares the unit of the one before it."""
    if before.unit is None:
        return False
    gap = words_between(tokens, before, draft)
    moved = gap[-2:] in _MOVED_FROM and before.unit.dimension == "count"
    if not gap or len(gap) > (_MOVED_REACH if moved else 8) or any(mark in (".", ";", ":", "(", ")") for mark in gap):
        return False
    lead = gap[-1]
    if before.unit.dimension == "count" and (lead == "s" or lead in ("'", "’", "'s", "’s")):
        return (word_at(tokens, draft.stop) or ".") in _ENDS  # 412 seats to the rival party's 121
    if opens_with_whole(tokens, before, draft, gap):
        return True
    if before.unit == MAGNITUDE and gap in (["and"], ["or"], [","], [",", "and"]):
        return draft.numeral.step < 1  # tremors of 4.5 and 4.8
    if before.unit.dimension == "money" and lead in ("and", "to", "from", "or") and len(gap) <= 3:
        return True
    if before.unit.dimension == "money" and gap[-2:] == [",", "to"] and draft.numeral.scale > 1:
        return word_at(tokens, before.first - 1) == "by"  # rose by $40m since May, to 2.4 billion
    if moved:
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
    """Whether a bare figure adds to what was counted before it: burned 120 homes and threatens 4,000 more."""
    return word_at(tokens, draft.stop) == "more" and (word_at(tokens, draft.stop + 1) or ".") in _ENDS


def _counted_before(drafts: list[Draft], n: int) -> Draft | None:
    """The count before a figure, if nothing but few bare numbers stand between."""
    for other in reversed(drafts[max(0, n - _PARALLEL_REACH) : n]):
        if other.unit is not None and other.kind != "ordinal":
            return other if other.unit.dimension == "count" and other.unit.name not in _NO_THING else None
    return None


def _elliptic(tokens: list[Token], last: Draft | None, draft: Draft) -> bool:
    """Whether the noun before is left out behind a bare figure: damaged 340 shops and destroyed 52; 120 have closed."""
    if draft.numeral.form not in ("figures", "words") or (draft.value or 0) < 2 or (draft.value or 0) % 1:
        return False
    hedge = hedge_before(tokens, draft.first)
    lead = (hedge.first if hedge else draft.first) - 1
    lead -= word_at(tokens, lead) == "another"
    before, after = word_at(tokens, lead), word_at(tokens, draft.stop) or "."
    if before == "," and after == "from" and last is not None and last.unit is not None:
        return last.unit.dimension == "count" and (draft.value or 0) < (last.value or 0)  # 11 boys, eight from Norham
    if before == "including" and last is not None and last.unit is not None and after in _BEHIND_A_PART:
        return last.unit.dimension == "count" and (draft.value or 0) < (
            last.value or 0
        )  # six fires, including two here
    if before in AGED or tokens[0].lower == "of" or last is None or last.stop + 1 >= draft.first:
        return False  # boys aged 13 and 14; of 30 wells 41 are none
    if before in ("and", "while", "but", ",", ";", "whom"):
        return after in STATES or after == "without"
    return after in (*_ENDS, "and", "while") and (before.endswith("ed") or before in FINITE_VERBS)


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
