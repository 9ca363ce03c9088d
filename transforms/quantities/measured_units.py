"""Measured units: what follows a unit of measure and changes what it measures: an age, inches, points, `per`."""

from dataclasses import replace

import seeds
from transforms.quantities.ages_told import AGED, among_ages
from transforms.quantities.counted_units import count
from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import counted
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.unit_parts import per_part, qualify
from transforms.quantities.units import POINTS, Unit

_LASTING_EVENTS = seeds.words("figure_words", "lasting_event")
"""What is so old as it has lasted: a five-year-old war."""

LEAST_BORE = 10
"""Numbers from which a calibre is written without its point; a gun of a ship has a barrel of so many calibres."""


def complete_measure(tokens: list[Token], draft: Draft) -> None:
    """What follows a unit of measure: an age, `per`, a noun it qualifies."""
    if draft.unit is None:
        return
    unit = draft.unit
    if unit.dimension == "time":
        age = _age_after(tokens, draft.stop)
        phrase = counted(tokens, age) if age and age < len(tokens) and _adjective(tokens, draft) else None
        if phrase:
            count(tokens, draft, phrase)
            return
        before = (word_at(tokens, draft.first - 2), word_at(tokens, draft.first - 1))
        aged = (before[0] in AGED and before[1] == "of") or before[1] == "aged"
        lasting = age and age < len(tokens) and counted(tokens, age, "singular")
        if lasting and tokens[lasting.head].lower in _LASTING_EVENTS:
            draft.stop, draft.phrase, draft.kind = age, lasting, "duration"  # a five-year-old war
            return
        if age or aged or among_ages(tokens, draft.first):
            draft.unit, draft.stop, draft.exact = Unit(unit.name, "age"), age or draft.stop, True
            return
    if unit.name == "calibre":
        _bore(draft)
    if unit.name == "foot":
        _glued_inches(tokens, draft)
    if unit.name == "percent" and word_at(tokens, draft.stop) in ("point", "points"):
        draft.measures(POINTS, draft.unit_first, draft.stop + 1)
    per_part(tokens, draft)
    if draft.unit.dimension == "time":
        draft.kind = "duration"
    qualify(tokens, draft)


def _glued_inches(tokens: list[Token], draft: Draft) -> None:
    """Inches glued behind feet, as heights of persons are written: a 6-foot-4 guard, a 6-foot-4-inch guard."""
    at = draft.stop + 1
    inches = word_at(tokens, at)
    if word_at(tokens, draft.stop) not in HYPHENS or not inches.isdecimal() or int(inches) >= 12 or tokens[at].spaced:
        return
    if draft.value is None or draft.value % 1:
        return
    named = word_at(tokens, at + 1) in HYPHENS
    if named and word_at(tokens, at + 2) not in ("inch", "inches"):
        return
    draft.numeral = replace(draft.numeral, value=draft.value + int(inches) / 12, step=1 / 12)
    draft.stop = at + (3 if named else 1)


def _bore(draft: Draft) -> None:
    """The bore of a gun in parts of an inch, which many write without the point: a 40-calibre pistol."""
    value = draft.value or 0.0
    if value >= LEAST_BORE and value % 1 == 0:
        draft.numeral = draft.numeral.scaled(10.0 ** -len(f"{value:.0f}"))
    draft.exact = True


def _adjective(tokens: list[Token], draft: Draft) -> bool:
    """Whether `decades-old` after a figure is an adjective of what it counts: two decades-old disputes."""
    plural = draft.unit_first == draft.numeral.stop and tokens[draft.unit_first].lower.endswith("s")
    return plural and tokens[draft.stop].text in HYPHENS and not tokens[draft.stop].spaced


def _age_after(tokens: list[Token], i: int) -> int:
    """The token after `old`, `-old` or `of age` at `i`, or 0."""
    j = i + 1 if word_at(tokens, i) in HYPHENS else i
    if word_at(tokens, j) in ("old", "olds"):
        return j + 1
    return i + 2 if word_at(tokens, i) == "of" and word_at(tokens, i + 1) == "age" else 0
