"""Quantities in text: figures with their unit, hedge, change and two intervals.

`read_quantities` works sentence by sentence in one pass over tokens: numerals first, then what stands before and
after each (currency, unit, counted noun), then what figures of a sentence lend each other (ranges, elided units),
last the words that bound them or give them a direction. It reads no dates and resolves no subject.
"""

import re
from collections.abc import Sequence

from transforms.quantities.addresses import block_of_street, place_in_street
from transforms.quantities.ages import DECADES, decade_of_age
from transforms.quantities.article_ones import counted_by_article
from transforms.quantities.bounds import bounds_of, hedge_of, mark_rates
from transforms.quantities.changes import set_changes
from transforms.quantities.drafts import Draft
from transforms.quantities.lent_units import lend_units
from transforms.quantities.magnitudes import magnitude
from transforms.quantities.money_units import money_draft
from transforms.quantities.movements import compared
from transforms.quantities.multiples import TIMES, multiple
from transforms.quantities.number_names import LABELS, not_measured
from transforms.quantities.number_words import VICTIMS, VULGAR, Numeral
from transforms.quantities.numbers import STARTERS, read_numeral
from transforms.quantities.ordinals import ordinal
from transforms.quantities.quantity_filters import glued_to_name, is_claim, is_label, is_year
from transforms.quantities.quantity_joins import join_bounds, join_parts, join_ranges, mark_points
from transforms.quantities.quantity_units import find_unit
from transforms.quantities.scores import scores
from transforms.quantities.temperatures import read_temperatures
from transforms.quantities.tokens import Token, tokenize, word_at
from transforms.quantities.units import resolve_money
from transforms.reading import Reading
from transforms.text import Span

_TRIGGER = re.compile(
    r"[\d½⅓⅔¼¾⅕-⅞]|\b(?:"
    + "|".join(sorted(STARTERS - {"a", "an", "minus", "negative"}, key=lambda word: (-len(word), word)))
    + r"|once|twice|handful|pair\s+of|couple|an\s+hour|a\s+(?:decade|mile|block)|"
    + r"a\s+(?:day|week|month|year)\s+(?:before|after|in|of|behind)\b|"
    + r"(?:about|almost|around|least|nearly|over|roughly|than|to|under)\s+an?\s|"
    + "|".join(VICTIMS)
    + r"|teens\b)|fold(?<=\w{3}fold)\b|ties(?<=\w{3}ties)\b"
)
"""Cheap sign that a sentence, written in lower case, may hold a figure; one that folds case takes twice as long."""

_OPENERS = STARTERS | DECADES.keys() | VICTIMS.keys() | VULGAR.keys() | {"double", "triple", "pair"} | TIMES.keys()
"""Words and signs that a figure can begin with, besides numbers and those in -fold."""

_SIGNED_AFTER = "($£€¥:[,;<>=~"


def read_quantities(text: str, sentences: Sequence[Span], *, country: str | None = None) -> list[Reading]:
    """The quantities, ordinals and durations that a text states.

    Args:
        text: one part of an article.
        sentences: where its sentences lie, in order; nothing is read across two of them.
        country: ISO 3166 alpha-2 of the place the text is set in; it decides what an open `dollar` is.

    Returns:
        Readings by position, not overlapping; `text[start:end] == surface` for each.
    """
    readings: list[Reading] = []
    for sentence in sentences:
        if _TRIGGER.search(text[sentence.start : sentence.end].lower()):
            readings += _read_sentence(text, sentence, country)
    return readings


def _read_sentence(text: str, sentence: Span, country: str | None) -> list[Reading]:
    tokens = tokenize(text, sentence.start, sentence.end)
    drafts = _drafts(text, sentence, tokens)
    drafts = read_temperatures(tokens, join_ranges(tokens, drafts))
    lend_units(tokens, drafts)
    for n, draft in enumerate(drafts):
        draft.hedge = None if compared(tokens, drafts, n) else hedge_of(tokens, draft)
    drafts = [draft for draft in drafts if is_claim(tokens, draft)]
    drafts = join_parts(tokens, drafts)
    drafts = join_bounds(tokens, drafts)
    set_changes(tokens, drafts)
    mark_points(tokens, drafts)
    mark_rates(tokens, drafts)
    return [_reading(text, tokens, draft, country) for draft in drafts]


def _drafts(text: str, sentence: Span, tokens: list[Token]) -> list[Draft]:
    """The figures of a sentence, each with what stands beside it, in order."""
    blocked = not_measured(text, sentence.start, sentence.end)
    drafts: list[Draft] = []
    i = block = 0
    while i < len(tokens):
        if not _opens(tokens[i]):
            i += 1
            continue
        while block < len(blocked) and blocked[block].end <= tokens[i].start:
            block += 1
        whole = decade_of_age(tokens, i) or counted_by_article(tokens, i) or place_in_street(tokens, i)
        if whole is None and block < len(blocked) and blocked[block].start <= tokens[i].start:
            i += 1
            continue
        found = [whole] if whole else multiple(tokens, i)
        if not found:
            found = scores(tokens, i)
        if found:
            drafts += found
            i = found[-1].stop
            continue
        numeral = read_numeral(tokens, i)
        draft = _draft(tokens, numeral, drafts[-1].stop if drafts else 0) if numeral else None
        if draft is not None:
            drafts.append(draft)
            i = max(draft.stop, draft.numeral.stop)
        else:
            i = numeral.stop if numeral and numeral.form != "ordinal" else i + 1
    return drafts


def _opens(token: Token) -> bool:
    """Whether a figure can begin with a token; most are passed by at once."""
    return token.kind == "number" or token.lower in _OPENERS or token.lower.endswith("fold")


def _draft(tokens: list[Token], numeral: Numeral, floor: int) -> Draft | None:
    if numeral.form == "ordinal":
        return ordinal(tokens, numeral)
    money = money_draft(tokens, numeral, floor)
    if money is not None:
        return money
    first, numeral = _signed(tokens, numeral, floor)
    scaled = magnitude(tokens, numeral)
    if scaled is not None:
        return scaled
    if first == numeral.first and glued_to_name(tokens, first):
        return None
    draft = block_of_street(tokens, numeral) or Draft(numeral, first, numeral.stop)
    if draft.unit is None and not find_unit(tokens, draft):
        return None
    if draft.kind == "ordinal":
        return draft
    if (draft.unit is None or draft.unit.dimension == "count") and is_year(tokens, draft.numeral):
        return None
    bare = draft.unit is None or (draft.unit.dimension == "count" and _names_a_part(tokens, numeral))
    return None if bare and is_label(tokens, numeral) else draft


def _names_a_part(tokens: list[Token], numeral: Numeral) -> bool:
    """Whether a label with a capital stands before a figure, so that a verb in -s follows it: Article 5 applies."""
    before = tokens[numeral.first - 1] if numeral.first else None
    return before is not None and before.text[:1].isupper() and before.lower in LABELS


def _signed(tokens: list[Token], numeral: Numeral, floor: int) -> tuple[int, Numeral]:
    """The first token and the value with a sign glued to the front, unless it joins words or two figures."""
    first = numeral.first
    i = first - 1
    if i < floor or tokens[first].kind != "number" or tokens[first].spaced or tokens[i].text not in ("-", "−", "+"):
        return first, numeral
    minus = tokens[i].text != "+"
    before = word_at(tokens, i - 1)
    if before in ("minus", "negative", "plus") and not tokens[i].spaced:
        return i - 1, numeral if before == "plus" else numeral.negative()
    if not tokens[i].spaced and i > 0 and before not in _SIGNED_AFTER:
        return first, numeral
    return i, numeral.negative() if minus else numeral


def _reading(text: str, tokens: list[Token], draft: Draft, country: str | None) -> Reading:
    unit = resolve_money(draft.unit, country) if draft.unit else None
    start, end = tokens[draft.first].start, tokens[draft.stop - 1].end
    value, precision, interval, modifier = bounds_of(draft, unit)
    return Reading(
        kind=draft.kind,
        start=start,
        end=end,
        surface=text[start:end],
        value=value,
        low=interval.low,
        high=interval.high,
        hard_low=interval.hard_low,
        hard_high=interval.hard_high,
        precision=precision,
        modifier=modifier,
        change=draft.change,
        unit=unit.name if unit else None,
        unit_surface=_surface(text, tokens, draft.unit_first, draft.unit_stop),
        dimension=unit.dimension if unit else "number",
        noun=_surface(text, tokens, draft.phrase.first, draft.phrase.stop) if draft.phrase else None,
        confidence=draft.confidence,
    )


def _surface(text: str, tokens: list[Token], first: int, stop: int) -> str | None:
    return text[tokens[first].start : tokens[stop - 1].end] if 0 <= first < stop else None
