"""Temperatures: degrees without a scale and a bare F where the sentence speaks of heat, and degrees below zero."""

import seeds
from transforms.quantities.bare_numbers import REACHING
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import Unit

_WEATHER = frozenset(row["word"] for row in seeds.rows("weather_words"))
_ANGLES = frozenset(["north", "south", "east", "west", "latitude", "longitude", "angle", "clockwise", "turn", "view"])
"""Words right behind an angle, whatever the sentence speaks of."""

_HEAT = frozenset(["temperature", "temperatures", "mercury", "thermometer", "thermometers"])
"""What is read in degrees even where the degrees are left out."""

_HEAT_REACH = 6
"""Tokens before a bare figure within which a temperature is named."""

_LETTERS = {"farad": Unit("fahrenheit", "temperature")}
"""What the symbol of a unit is for heat: 117F."""

DEGREE = Unit("degree", "temperature")
"""A degree of heat of a scale that nothing names."""


def read_temperatures(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Make temperatures of degrees and of F beside a word of weather, and negative those that are below zero.

    Args:
        tokens: of the sentence.
        drafts: its figures; changed in place.

    Returns:
        The figures without the zero of `below zero`.
    """
    kept: list[Draft] = []
    weather: bool | None = None
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and last.unit and last.unit.dimension == "temperature" and _from_zero(tokens, last, draft):
            if word_at(tokens, last.stop) == "below":
                last.numeral = last.numeral.negative()
                last.high = last.high and last.high.negative()
            last.stop = draft.stop
            continue
        if draft.unit is None and _of_heat(tokens, draft):
            draft.unit = DEGREE
        angle = draft.unit is not None and draft.unit.name == "degree" and draft.unit.dimension == "angle"
        letter = _LETTERS.get(draft.unit.name) if draft.unit and draft.unit_stop - draft.unit_first == 1 else None
        if angle or letter:
            if weather is None:
                weather = any(token.lower in _WEATHER for token in tokens) or _in_celsius(kept)
            if weather and letter:
                draft.unit = letter
            elif weather and word_at(tokens, draft.stop) not in _ANGLES:
                draft.unit = DEGREE
        kept.append(draft)
    return kept


def _of_heat(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare figure is what a temperature reached: temperatures fell to minus 12, the mercury hit 31."""
    if draft.kind != "quantity" or word_at(tokens, draft.first - 1) not in REACHING or draft.numeral.scale != 1:
        return False
    words = [token.lower for token in tokens[max(0, draft.first - _HEAT_REACH) : draft.first]]
    return not _HEAT.isdisjoint(words) and "," not in words


def _in_celsius(drafts: list[Draft]) -> bool:
    """Whether the figure before is a temperature: 47C (117F)."""
    return bool(drafts) and drafts[-1].unit is not None and drafts[-1].unit.name == "celsius"


def _from_zero(tokens: list[Token], draft: Draft, zero: Draft) -> bool:
    if tokens[zero.numeral.first].lower != "zero" or zero.value or draft.value is None or draft.value <= 0:
        return False
    return words_between(tokens, draft, zero) in (["below"], ["above"])
