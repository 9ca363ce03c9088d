"""What one numeral measures: the unit, the counted noun or the age after it."""

from dataclasses import replace

import seeds
from transforms.quantities.ages_told import AGED_NOUNS
from transforms.quantities.article_ones import BLOCK
from transforms.quantities.bare_numbers import counts_persons_at_the_end
from transforms.quantities.counted_units import attribute, count_noun
from transforms.quantities.drafts import Draft
from transforms.quantities.measured_units import complete_measure
from transforms.quantities.money_units import take_currency
from transforms.quantities.nouns import counted, is_plural
from transforms.quantities.number_words import LETTER
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import MULTIPLE, PERCENT, YEAR_OF_AGE, Unit, measure_after

_FEET = frozenset("'’′‘")
_INCHES = frozenset(['"', "”", "″", "“"])
_LAST_INCH = 11
"""Inches beside feet; more are a foot."""

_FEET_OF_PERSONS = frozenset([4.0, 5.0, 6.0, 7.0])
_BEHIND_HEIGHT = frozenset([",", ".", ";", ")", "-", "–"])
"""What may stand right behind a height without the mark of inches."""

_MEASURED = seeds.words("figure_words", "measured") | AGED_NOUNS
_MEASURED_REACH = 12
"""Tokens either side of feet and inches within which somebody or something is told to be so tall."""


def find_unit(tokens: list[Token], draft: Draft) -> bool:
    """Find what stands after a numeral and says what it measures.

    Returns:
        False where the numeral is glued to a word that is no unit, and so part of a name.
    """
    numeral = draft.numeral
    i = numeral.stop
    if i >= len(tokens):
        _as_share(draft)
        if draft.unit is None and counts_persons_at_the_end(tokens, draft):
            draft.unit = Unit("person", "count")  # the last word of a headline
        return True
    if _height_in_marks(tokens, draft):
        return True
    hyphen = tokens[i].text in HYPHENS and i + 1 < len(tokens) and not tokens[i].spaced and _joins(tokens, i)
    if numeral.form == "vague" and tokens[i].lower == "of" and i + 1 < len(tokens):
        i += 1
    bracket = tokens[i].text in "([<" and i + 2 < len(tokens) and tokens[i + 2].text in ")]>"
    at = i + 1 if hyphen or bracket else i
    glued = not tokens[at].spaced and tokens[at].kind == "word"
    if take_currency(tokens, draft, at) or _scale_letter(tokens, draft, at, glued and not hyphen):
        return True
    in_figures = tokens[numeral.stop - 1].kind == "number" or tokens[numeral.first].kind != "word"
    found = measure_after(tokens, at, glued or hyphen, in_figures)
    if found and not _misread(tokens, draft, found.unit):
        if found.stop < len(tokens) and glued and tokens[found.stop].kind == "number" and not tokens[found.stop].spaced:
            return False
        draft.measures(found.unit, at, found.stop + (1 if bracket else 0))
        complete_measure(tokens, draft)
        return True
    word = tokens[at].lower
    if word == "yo" and numeral.form == "figures":
        draft.measures(YEAR_OF_AGE, at, at + 1)
        draft.exact = True
        return True
    if (word == "x" and glued) or (hyphen and word == "fold"):
        draft.measures(MULTIPLE, at, at + 1)
        return True
    if glued and not hyphen and numeral.form in ("figures", "vague") and tokens[numeral.stop - 1].kind == "number":
        return False
    if numeral.form in ("fraction", "share"):
        _fraction_unit(tokens, draft)
        return True
    if hyphen and word in ("plus", "odd", "some"):
        count_noun(tokens, draft, at + 1)
        return True
    if hyphen and tokens[at].kind == "word" and numeral.form != "vague":
        return attribute(tokens, draft, at)
    count_noun(tokens, draft, at)
    return True


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen glues what follows to a number, also where a slip put a space behind it: a 25- mile trail."""
    slip = tokens[at].text == "-" and measure_after(tokens, at + 1, glued=False, in_figures=False) is not None
    return slip or not tokens[at + 1].spaced


def _height_in_marks(tokens: list[Token], draft: Draft) -> bool:
    """Whether marks make feet and inches of a numeral and the next one: 5'6"; the draft measures them then. The mark
    of inches may be left out of the height of a person: a man of 5'10, 160 pounds.
    """
    at, value = draft.numeral.stop, draft.value or 0.0
    marks = tokens[at : at + 2]
    if len(marks) < len("'6") or any(mark.spaced for mark in marks) or tokens[at - 1].kind != "number":
        return False
    inches = marks[1].text
    if marks[0].text not in _FEET or not inches.isdecimal() or int(inches) > _LAST_INCH or value % 1:
        return False
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    closed = behind is not None and not behind.spaced and behind.text in _INCHES
    if not closed and not (
        value in _FEET_OF_PERSONS and (behind is None or behind.spaced or behind.text in _BEHIND_HEIGHT)
    ):
        return False
    stop = at + 2 + closed
    around = {token.lower for token in tokens[max(0, at - _MEASURED_REACH) : at + _MEASURED_REACH]}
    if around.isdisjoint(_MEASURED) or counted(tokens, stop) is not None:
        return False  # the price is 5'9"; he was 'shot 5'6" times
    draft.numeral = replace(draft.numeral, value=value + int(inches) / 12, step=1 / 12)
    draft.measures(Unit("foot", "length"), at, stop)
    return True


def _as_share(draft: Draft) -> None:
    if draft.numeral.form in ("fraction", "share"):
        draft.unit = PERCENT


def _scale_letter(tokens: list[Token], draft: Draft, at: int, glued: bool) -> bool:
    """`35m of its devices`, `8 B people`, `3.2m cubic metres`, a `1.2m-strong` union: m and b as scales."""
    letter = tokens[at].text
    if (
        draft.numeral.scale != 1
        or draft.numeral.form != "figures"
        or not ((glued and letter in ("m", "b")) or letter == "B")
    ):
        return False
    phrase = counted(tokens, at + 1)
    following = word_at(tokens, at + 1)
    if following in HYPHENS and word_at(tokens, at + 2) == "strong":
        draft.numeral = draft.numeral.scaled(float(LETTER[letter.lower()]))
        draft.measures(Unit("person", "count"), at + 2, at + 3)
        return True
    measure = measure_after(tokens, at + 1, False) if len(following) > len("in") else None
    if measure and following.isalpha():
        draft.numeral = draft.numeral.scaled(float(LETTER[letter.lower()]))
        draft.measures(measure.unit, at + 1, measure.stop)
        complete_measure(tokens, draft)
        return True
    of = following == "of"
    plural = phrase is not None and is_plural(tokens[phrase.head].lower) and not measure_after(tokens, at + 1, False)
    if not of and not plural:
        return False
    draft.numeral = draft.numeral.scaled(float(LETTER[letter.lower()]))
    draft.stop = at + 1
    count_noun(tokens, draft, at + 1)
    return True


def _misread(tokens: list[Token], draft: Draft, unit: Unit) -> bool:
    """Whether what looks like a unit is none: 5 pc for personal computers, 3 points of a plan."""
    after = tokens[draft.numeral.stop]
    follows = word_at(tokens, draft.numeral.stop + 1)
    if unit.name == "stone":  # 14 stone, a 14 stone fish, and not 14 stone walls, 22st Avenue or Mr Stone
        phrase = counted(tokens, draft.numeral.stop + 1)
        if phrase is None or after.text == "Stone":
            return after.text == "Stone"
        return is_plural(tokens[phrase.head].lower) or (after.text == "st" and tokens[phrase.first].text[:1].isupper())
    if unit.name == "second" and after.lower == "second" and after.spaced:  # four second-degree burns
        return follows in HYPHENS and not tokens[draft.numeral.stop + 1].spaced and draft.value != 1
    if unit.name == "night" and after.lower == "night":  # 45 night trains
        return after.spaced and is_plural(follows) and draft.value != 1
    return unit.name == "percent" and after.lower == "pc" and after.spaced and after.text != "pc"


def _fraction_unit(tokens: list[Token], draft: Draft) -> None:
    """A fraction measures the unit that follows (half an hour, 1/16 of a pint), else a share of a whole, in percent."""
    i = j = draft.stop
    while j < i + 3 and word_at(tokens, j) in ("of", "a", "an", "us"):
        j += 1
    if draft.numeral.form == "fraction" and j < len(tokens):
        if j > i and tokens[j].lower == BLOCK:
            draft.measures(Unit(BLOCK, "count"), j, j + 1)
            return  # half a block away
        found = measure_after(tokens, j, False, True)
        if found and found.unit.dimension != "fraction":
            draft.measures(found.unit, j, found.stop)
            complete_measure(tokens, draft)
            return
    draft.unit = PERCENT
    draft.phrase = counted(tokens, i, "any")
