"""Wholes: what a bare figure is a part of: 23 people in nine states, eight of them; of those infected, 12 were treated.

In: the tokens of a sentence and its figures. Out: the count, or the unit, that the part has.
"""

import math
from collections.abc import Sequence

from transforms.quantities.ages_told import AGED_NOUNS
from transforms.quantities.bare_numbers import befell, fared
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import hedge_before
from transforms.quantities.nouns import counted, is_plural, singular
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import Unit

REACH = 8
"""Figures back among which the whole is looked for; it keeps the search linear."""

WHICH = "which"
"""What stands for the things right before it."""

US = "us"
"""Who is always a person."""

_THESE = frozenset(["them", US])
_OPENING = frozenset(["of", "among"])
"""What a sentence begins with that names a whole before its part."""

_GIVEN = frozenset(["the", "its", "their", "these", "those", "all"])
"""What may stand before the whole that a sentence opens with: of the 30 wells tested, 17 were foul."""

_PLACING = frozenset(["in", "across", "at", "from", "within", "throughout"])
"""What leads to a count of the places at which what was counted before is."""


def of_persons(tokens: list[Token], draft: Draft) -> bool:
    """Whether a figure is a part of persons whom its sentence does not count: three of them were killed."""
    at = draft.numeral.stop
    if word_at(tokens, at) != "of" or word_at(tokens, at + 1) not in _THESE:
        return False
    if word_at(tokens, at + 1) == US:
        return True
    named = word_at(tokens, at + 2) == "," and word_at(tokens, at + 3) in ("a", "an")
    return fared(tokens, at + 2) or (named and word_at(tokens, at + 4) in AGED_NOUNS)  # two of them, a boy of 16 and


def is_part_of_those(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare figure is a part of what was counted before it: nine of them are empty."""
    return word_at(tokens, draft.stop) == "of" and word_at(tokens, draft.stop + 1) in ("them", WHICH)


def opens_with_whole(tokens: list[Token], whole: Draft, part: Draft, gap: list[str]) -> bool:
    """Whether a bare figure is a part of the count that the sentence opens with: of 30 wells tested, 17 were foul."""
    behind = whole.first - (word_at(tokens, whole.first - 1) in _GIVEN)
    opens = behind == 1 and tokens[0].lower == "of" and whole.unit is not None and whole.unit.dimension == "count"
    return opens and gap[-1] == "," and (part.value or math.inf) <= (whole.value or 0)


def whole_before(tokens: list[Token], drafts: Sequence[Draft], n: int) -> Draft | None:
    """The count before a figure of which that is a part: no less than it, and of what there is rather than of where,
    as eight of them are people behind 23 people in nine states; of persons, where the words behind befall those.
    """
    part = drafts[n]
    if word_at(tokens, part.stop + 1) == WHICH:
        return drafts[n - 1] if n and _is_count(drafts[n - 1]) else None
    near = [draft for draft in reversed(drafts[max(0, n - REACH) : n]) if draft.unit and draft.kind != "ordinal"]
    persons = [draft for draft in near if draft.unit and draft.unit.name in AGED_NOUNS]
    if persons and of_persons(tokens, part):
        return persons[0]
    able = [draft for draft in near if _is_count(draft) and (part.value or 0) <= (draft.value or math.inf)]
    things = [draft for draft in able if draft is near[-1] or not _says_where(tokens, draft)]
    return next(iter(things or able), None)


def named_whole(tokens: list[Token], draft: Draft) -> Unit | None:
    """The unit of a bare figure that is a part of those whom its sentence opens with: of the patients in Orran, 12 were
    treated; of those infected, 12 were treated; of those who left, 12 came back.
    """
    hedge = hedge_before(tokens, draft.first)
    lead = (hedge.first if hedge else draft.first) - 1
    opens = tokens[0].lower in _OPENING and word_at(tokens, 1) in _GIVEN and word_at(tokens, lead) == ","
    if not opens or draft.numeral.form == "vague" or any(token.text == "," for token in tokens[:lead]):
        return None
    if word_at(tokens, 1) == "those":
        return Unit("person", "count") if word_at(tokens, 2) == "who" or befell(tokens, 2) else None
    phrase = counted(tokens, 2)
    noun = "" if phrase is None else tokens[phrase.head].lower
    return Unit(singular(noun), "count") if is_plural(noun) else None


def _is_count(draft: Draft) -> bool:
    return draft.unit is not None and draft.unit.dimension == "count"


def _says_where(tokens: list[Token], draft: Draft) -> bool:
    """Whether a count is told as the places where something is."""
    return word_at(tokens, draft.first - 1) in _PLACING
