"""Ages that no word "old" tells: Ann Weir, 25; two men, 23 and 25; a girl aged nine; in her late 20s."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import seeds
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.number_words import TENS, Numeral
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import YEAR_OF_AGE

AGED = frozenset(["aged", "age", "ages"])
"""Words right before an age."""

DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
"""Twenties to nineties."""

_PARTS = {row["part"]: (int(row["low"]), int(row["high"])) for row in seeds.rows("age_decades")}
_AGED_NOUNS = frozenset(row["word"] for row in seeds.rows("aged_nouns"))
_POSSESSIVES = frozenset(["his", "her", "their", "my", "our", "your"])
_BOUNDING = frozenset(["over", "under", "above", "below"])
_CLOSERS = frozenset([",", ".", "—", "–", ";", ")"])
_JOINTS = ([","], ["and"], [",", "and"], ["or"])
_TURNING = frozenset(["turned", "turns", "turning"])
_PAGES = frozenset(["page", "pages", "number", "ranked", "clock"])
"""What turns without growing older."""
_DYING = frozenset(["died", "dies", "dead", "dying"])
_PERSONS = frozenset(["who", "she", "he", "i", "youngest", "oldest", "eldest"])
_AFTER_AGE = frozenset(
    [".", ",", ";", ")", "in", "on", "last", "this", "next", "when", "after", "from", "today", "and"]
)
"""What may stand behind an age that a verb tells."""
_OLDEST = 120
"""Years of age."""
_HYPHENS = frozenset(["-", "‑"])
_LEADS = frozenset(["in", "on", "at", "from", "near", "by", "last", "this"])
"""Words that lead to a place or a day, capitalised where a sentence begins with one."""
_LEAST_AGE_OF_SURNAME = 10
"""Years from which an age is told with a surname alone; children have their first names beside it."""


def decade_of_age(tokens: list[Token], i: int) -> Draft | None:
    """The age that `40s` or `forties` at token `i` gives somebody: in her 40s, in their late 20s; None for decades."""
    if tokens[i].lower in DECADES:
        decade, stop = DECADES[tokens[i].lower], i + 1
    elif len(tokens[i].text) == 2 and tokens[i].text[1] == "0" and _plural_s(tokens, i + 1):
        decade, stop = int(tokens[i].text), i + 2 + (word_at(tokens, i + 1) != "s")
    else:
        return None
    if decade < 20:
        return None
    first = i - 1 if word_at(tokens, i - 1) in _HYPHENS else i
    part = word_at(tokens, first - 1)
    first, part = (first - 1, part) if part in _PARTS else (i, "")
    if word_at(tokens, first - 1) not in _POSSESSIVES and not _goes_on(tokens, first):
        return None
    low, high = _PARTS[part]
    numeral = Numeral(float(decade + low), i, stop, 1.0, "figures")
    return Draft(numeral, first, stop, YEAR_OF_AGE, high=replace(numeral, value=float(decade + high)), exact=True)


def _plural_s(tokens: list[Token], i: int) -> bool:
    """Whether the `s` or `'s` of a decade is glued to what stands before it."""
    at = i + (word_at(tokens, i) in ("'", "’"))
    return word_at(tokens, at) in ("s", "'s", "’s") and not any(token.spaced for token in tokens[i : at + 1])


def _goes_on(tokens: list[Token], first: int) -> bool:
    """Whether a decade follows another of the same person's: in their 20s and 30s."""
    if word_at(tokens, first - 1) not in ("and", "or", "to"):
        return False
    return word_at(tokens, first - 2) in DECADES or (
        word_at(tokens, first - 2) == "s"
        and len(word_at(tokens, first - 3)) == 2
        and word_at(tokens, first - 4) in (*_POSSESSIVES, *_PARTS, *_HYPHENS)
    )


def mark_listed(tokens: list[Token], drafts: list[Draft]) -> None:
    """Make ages of the bare figures of one list: aged 7, 8 and 9; two men, 23 and 25, were held."""
    aged = False
    for before, draft in pairwise(drafts):
        opened = word_at(tokens, before.first - 1) in AGED or _after_person(tokens, before.first)
        aged = before.unit in (None, YEAR_OF_AGE) and (aged or opened)
        aged = aged and words_between(tokens, before, draft) in _JOINTS
        if aged and draft.unit is None and draft.kind == "quantity" and 0 < (draft.numeral.value or 0) < _OLDEST:
            closed = (word_at(tokens, draft.stop) or ".") in (*_CLOSERS, "and")
            if closed or word_at(tokens, before.first - 1) in AGED or before.unit == YEAR_OF_AGE:
                for one in (before, draft):
                    one.unit, one.exact = YEAR_OF_AGE, True


def _after_person(tokens: list[Token], first: int) -> bool:
    """Whether a bare figure stands behind a noun for persons and a comma: the driver, 45; the couple, both 67."""
    at = first - 2 if word_at(tokens, first - 1) == "both" else first - 1
    return word_at(tokens, at) in (",", "(") and word_at(tokens, at - 1) in _AGED_NOUNS and not _of_group(tokens, at)


def _of_group(tokens: list[Token], at: int) -> bool:
    """Whether the noun is the whole that a figure is a part of: among men, 18."""
    return word_at(tokens, at - 2) == "among" or word_at(tokens, at - 3) == "among"


def is_age_range(tokens: list[Token], draft: Draft) -> bool:
    """Whether a range without a unit is one of ages: aged 5 to 9, aged between 19 and 24."""
    lead = word_at(tokens, draft.first - 1)
    return (word_at(tokens, draft.first - 2) if lead in ("of", "between", "from") else lead) in AGED


def is_age(tokens: list[Token], draft: Draft) -> bool:
    """A bare number as an age: `Ann Weir, 25,`, `aged 25`, `who was 10`, `over the age of 21`."""
    numeral, first = draft.numeral, draft.first
    if numeral.value is None or numeral.value % 1 or not 0 < numeral.value < 120 or numeral.scale != 1:
        return False
    lead = [token.lower for token in tokens[max(0, first - 2) : first]]
    after = word_at(tokens, draft.stop) or "."
    if (lead and lead[-1] in AGED) or lead == ["age", "of"]:
        return True
    if len(lead) == 2 and lead[1] in _BOUNDING and lead[0] in _AGED_NOUNS:
        return True
    if after in _CLOSERS and _after_person(tokens, first):
        return True
    if len(lead) == 2 and _reached(tokens, first, after):
        return True
    if lead[-1:] != [","] or after not in (",", ".", "—", "–", ";") or tokens[numeral.first].kind != "number":
        return False
    name, before = tokens[first - 2], tokens[first - 3] if first > 2 else None
    if name.kind != "word" or not name.text[:1].isupper():
        return False
    if before is not None and before.kind == "word" and before.text[:1].isupper() and before.lower not in _LEADS:
        return True
    if before is not None and before.lower in _AGED_NOUNS:
        return True  # her son Tom, 4,
    if before is not None and (
        before.text in _HYPHENS or (before.text == "." and first > 3 and len(tokens[first - 4].text) <= 2)
    ):
        return True
    # a surname alone; a place or a day before the comma only sets the scene: in Paris, 39, ...
    return after == "," and name.lower not in _scenes() and (numeral.value or 0) >= _LEAST_AGE_OF_SURNAME


def _reached(tokens: list[Token], first: int, after: str) -> bool:
    """Whether a verb says how old somebody was: who was 10, turned 30 in May, was 17 when he fled, died at 81."""
    verb, before = word_at(tokens, first - 1), tokens[first - 2]
    if after not in _AFTER_AGE:
        return False
    if verb in _TURNING:
        return not any(token.lower in _PAGES for token in tokens[max(0, first - 4) : first - 1])
    if verb == "at":  # died at 81; at 4 in the morning
        return before.lower in _DYING and (after not in ("in", "on") or len(tokens[first].text) > 1)
    if verb not in ("is", "was"):
        return False
    if before.lower in _PERSONS:
        return after in (".", ",", ";", "when", "years")
    return after == "when" and before.text[:1].isupper()


@cache
def _scenes() -> frozenset[str]:
    """Words of places, months and weekdays, which stand before a comma as often as surnames do."""
    columns = {"cities": "name", "countries": "name", "places": "name", "months": "word", "weekdays": "word"}
    return frozenset(
        word.lower() for name, column in columns.items() for row in seeds.rows(name) for word in row[column].split()
    )
