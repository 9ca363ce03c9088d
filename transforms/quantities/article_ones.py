"""Times that an article counts: talked for an hour, a year and a half, more than a month."""

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

_LASTING_ONE = seeds.words("figure_words", "lasting_one")
_HELD = frozenset(tuple(row["phrase"].split()) for row in seeds.rows("held_phrases"))
"""What follows a time that somebody is held."""


def counted_by_article(tokens: list[Token], i: int) -> Draft | None:
    """One unit of time that an article counts: talked for an hour, a year and a half, nearly a month.

    A week, a month or a year without a half, a part or a bound names a time as often as it counts one.
    """
    if tokens[i].lower not in ("a", "an") or tokens[i].kind != "word":
        return None
    unit = measure_after(tokens, i + 1, glued=False, in_figures=False)
    if unit is None or unit.unit.dimension != "time" or unit.stop != i + 2:
        return None
    for part, added in _AND_A_PART.items():
        if tuple(word_at(tokens, unit.stop + k) for k in range(len(part))) == part:
            numeral = Numeral(1.0 + added, i, i + 1, added, "words")
            return Draft(numeral, i, unit.stop + len(part), unit.unit, i + 1, unit.stop, kind="duration")
    lasts = unit.unit.name in _LASTING_ONE and word_at(tokens, i - 1) in _BEFORE_AN_HOUR
    held = unit.unit.name == "decade" and tuple(word_at(tokens, unit.stop + k) for k in range(2)) in _HELD
    if word_at(tokens, unit.stop) == "old":
        age = Unit(unit.unit.name, "age")
        bound = _bounded_one(tokens, i)
        return Draft(Numeral(1.0, i, i + 1, 1.0, "words"), i, unit.stop + 1, age, i + 1, unit.stop) if bound else None
    since = unit.unit.name == "decade" and word_at(tokens, unit.stop) in _SINCE
    if since or not (lasts or held or _bounded_one(tokens, i) or _with_parts(tokens, unit)):
        return None
    return Draft(Numeral(1.0, i, i + 1, 1.0, "words"), i, unit.stop, unit.unit, i + 1, unit.stop, kind="duration")


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
