"""Times and lengths that an article counts: talked for an hour, a year and a half, about a mile, a block away."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import hedge_before
from transforms.quantities.nouns import counted
from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import read_numeral
from transforms.quantities.quantity_joins import is_part
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import Found, Unit, measure_after

_AND_A_PART = {("and", "a", "half"): 0.5, ("and", "half"): 0.5, ("and", "a", "quarter"): 0.25}
_BEFORE_AN_HOUR = frozenset(row["word"] for row in seeds.rows("hour_leads"))
_SINCE = seeds.words("figure_words", "since")
LASTING = frozenset(row["word"] for row in seeds.rows("lasting_words"))
"""Words before `over` that make it bound a time: for over ten years."""

_ELAPSED = frozenset(["before", "after"])
_ELAPSED_SINCE = seeds.words("figure_words", "elapsed")
"""Whose are the events that a time passes before or after: a week after the fire, a year after his arrest."""

_FAR = seeds.words("figure_words", "far")
_LONG_UNITS = frozenset(["length", "mass", "area"])
BLOCK = "block"
"""What distances in a town are counted in."""

_LASTING_ONE = seeds.words("figure_words", "lasting_one")
_HELD = frozenset(tuple(row["phrase"].split()) for row in seeds.rows("held_phrases"))
"""What follows a time that somebody is held."""


def counted_by_article(tokens: list[Token], i: int) -> Draft | None:
    """One unit of time or length that an article counts: talked for an hour, a year and a half, nearly a month.

    A week, a month or a year without a half, a part, a bound or an event that it lies before or after names a time as
    often as it counts one, and a mile without a bound or a direction is a figure of speech.
    """
    if tokens[i].lower not in ("a", "an") or tokens[i].kind != "word":
        return None
    unit = measure_after(tokens, i + 1, glued=False, in_figures=False)
    if unit is None and word_at(tokens, i + 1) == BLOCK:
        unit = Found(Unit(BLOCK, "count"), i + 1, i + 2)
    if unit is None or unit.stop != i + 2:
        return None
    if unit.unit.dimension != "time":
        return _one(i, unit) if _measured(tokens, i, unit) else None
    for part, added in _AND_A_PART.items():
        if tuple(word_at(tokens, unit.stop + k) for k in range(len(part))) == part:
            numeral = Numeral(1.0 + added, i, i + 1, added, "words")
            return Draft(numeral, i, unit.stop + len(part), unit.unit, i + 1, unit.stop, kind="duration")
    lasts = unit.unit.name in _LASTING_ONE and word_at(tokens, i - 1) in _BEFORE_AN_HOUR
    held = tuple(word_at(tokens, unit.stop + k) for k in range(2)) in _HELD
    if word_at(tokens, unit.stop) == "old":
        age = Unit(unit.unit.name, "age")
        bound = _bounded_one(tokens, i)
        return Draft(Numeral(1.0, i, i + 1, 1.0, "words"), i, unit.stop + 1, age, i + 1, unit.stop) if bound else None
    since = unit.unit.name == "decade" and word_at(tokens, unit.stop) in _SINCE
    if since or not (lasts or held or _elapsed(tokens, unit) or _bounded_one(tokens, i) or _with_parts(tokens, unit)):
        return None
    draft = _one(i, unit)
    draft.kind = "duration"
    return draft


def _one(i: int, unit: Found) -> Draft:
    return Draft(Numeral(1.0, i, i + 1, 1.0, "words"), i, unit.stop, unit.unit, i + 1, unit.stop)


def _measured(tokens: list[Token], i: int, unit: Found) -> bool:
    """Whether an article counts one unit of length, mass or area: about a mile, a mile away, more than a ton."""
    if unit.unit.dimension not in _LONG_UNITS and unit.unit.name != BLOCK:
        return False
    behind = word_at(tokens, unit.stop)
    if unit.unit.name == BLOCK and behind == "of":
        return False  # around a block of flats
    if behind in _FAR:
        return True
    hedge = hedge_before(tokens, i)  # more than a mile is a figure of speech
    return hedge is not None and hedge.modifier not in ("more_than", "at_least") and _bounded_one(tokens, i)


def _elapsed(tokens: list[Token], unit: Found) -> bool:
    """Whether so much time passed before or after an event: a week after the fire, a year before her death."""
    at = unit.stop
    named = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    return word_at(tokens, at) in _ELAPSED and (named or word_at(tokens, at + 1) in _ELAPSED_SINCE)


def _bounded_one(tokens: list[Token], i: int) -> bool:
    """Whether words that bound a number make an article one: more than a month, nearly a year."""
    hedge = hedge_before(tokens, i)
    if hedge is None or hedge.stop != i or hedge.modifier in ("exact", "vague"):
        return False
    if tokens[i + 1].lower == "second" or counted(tokens, i + 2, "any") is not None:
        return False  # more than a second thought, more than a day job
    return tokens[hedge.first].lower != "over" or word_at(tokens, hedge.first - 1) in LASTING


def _with_parts(tokens: list[Token], whole: Found) -> bool:
    """Whether some of a smaller unit are added to one unit of time: a year and two months."""
    if word_at(tokens, whole.stop) != "and":
        return False
    number = read_numeral(tokens, whole.stop + 1) if whole.stop + 1 < len(tokens) else None
    part = measure_after(tokens, number.stop, glued=False) if number else None
    return part is not None and is_part(whole.unit, part.unit)
