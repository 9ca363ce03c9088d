"""Quantities in text: figures with their unit, hedge, change and two intervals.

`read_quantities` works sentence by sentence in one pass over tokens: numerals first, then what stands before and
after each (currency, unit, counted noun), then what figures of a sentence lend each other (ranges, elided units),
last the words that bound them or give them a direction. It reads no dates and resolves no subject.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.quantities.addresses import BLOCK_OF_HOUSES, STREET, block_of_street, end_of_block, place_in_street
from transforms.quantities.ages import DECADES, decade_of_age
from transforms.quantities.article_ones import LASTING, counted_by_article
from transforms.quantities.changes import change_of
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.hedges import Hedge, hedge_after, hedge_before
from transforms.quantities.intervals import Interval, between, exact, hedged, share
from transforms.quantities.lent_units import lend_units
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
from transforms.quantities.units import MAGNITUDE, PERCENT, Unit, measure_after, resolve_money
from transforms.reading import Reading
from transforms.text import Span

_TRIGGER = re.compile(
    r"\d|[½⅓⅔¼¾⅕-⅞]|\b(?:"
    + "|".join(sorted(STARTERS - {"a", "an", "minus", "negative"}, key=lambda word: (-len(word), word)))
    + r"|once|twice|handful|pair\s+of|couple|an\s+hour|a\s+(?:decade|mile|block)|"
    + r"a\s+(?:day|week|month|year)\s+(?:before|after|in|of|behind)\b|"
    + r"(?:about|almost|around|least|nearly|over|roughly|than|to|under)\s+an?\s|"
    + "|".join(VICTIMS)
    + r")|\w{3}fold\b|\w{3}ties\b|\bteens\b"
)
"""Cheap sign that a sentence, written in lower case, may hold a figure; one that folds case takes twice as long."""

_OPENERS = STARTERS | DECADES.keys() | VICTIMS.keys() | VULGAR.keys() | {"double", "triple", "pair"} | TIMES.keys()
"""Words and signs that a figure can begin with, besides numbers and those in -fold."""

_EXACT_CUES = frozenset(row["word"] for row in seeds.rows("exact_cues"))
_QUAKES = seeds.words("quake_words", "quake")
_MEASURING = frozenset(row["word"] for row in seeds.rows("quake_words"))
"""Words before the magnitude of a quake: one measuring 4.6, tremors of 4.5."""

_QUAKE_REACH = 4
"""Tokens before a word of measuring within which the quake is named."""

_STRONGEST_QUAKE = 10
"""A magnitude that no quake reaches."""

_LIST_REACH = 6
"""Tokens between the rates of one list: 20 % on oranges and 12 % on bicycles."""
_ROUND_UNITS = frozenset(["second", "minute", "hour", "decade", "century"])
"""Units of time in which even whole numbers are rounded."""
_LEADING = frozenset(["about", "around", "over", "under"])
"""Words that bound a figure, or lead to what has it: over 40 boats, a row over a 40-boat deal."""
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
        draft.hedge = None if compared(tokens, drafts, n) else _hedge(tokens, draft)
    drafts = [draft for draft in drafts if is_claim(tokens, draft)]
    drafts = join_parts(tokens, drafts)
    drafts = join_bounds(tokens, drafts)
    _set_changes(tokens, drafts)
    mark_points(tokens, drafts)
    _mark_rates(tokens, drafts)
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
    scaled = _on_scale(tokens, numeral)
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


def _on_scale(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """A figure after the scale it is read on: magnitude 7.8, a magnitude of 7.8, a magnitude-7.8 quake."""
    at = numeral.first - 1
    at -= word_at(tokens, at) in ("-", "of")
    if not 0 < (numeral.value or 0) < _STRONGEST_QUAKE or numeral.form not in ("figures", "words"):
        return None
    if word_at(tokens, at) == "magnitude":
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE, at, at + 1)
    if numeral.step >= 1 or numeral.form == "words":
        return None
    if word_at(tokens, numeral.stop) in _QUAKES:
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE)
    if measure_after(tokens, numeral.stop, glued=False):
        return None  # a quake 4.6 km deep
    if word_at(tokens, at) in _MEASURING and _of_quake(tokens, at):
        return Draft(numeral, numeral.first, numeral.stop, MAGNITUDE)
    return None


def _of_quake(tokens: list[Token], at: int) -> bool:
    """Whether the figure behind a word at `at` is what a quake measured: a quake measuring 4.6, tremors of 4.5."""
    return any(token.lower in _QUAKES for token in tokens[max(0, at - _QUAKE_REACH) : at + 1])


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


def _hedge(tokens: list[Token], draft: Draft) -> Hedge | None:
    """The words that bound a figure, those after it (or more) before those in front that only approximate."""
    if draft.unit is not None and draft.unit.dimension == STREET.dimension:
        return None  # near 5th and Mill
    before = hedge_before(tokens, draft.first)
    if before is not None and _no_bound(tokens, draft, before):
        before = None
    if before is not None and before.modifier != "about":
        return None if before.modifier == "exact" else before
    after = hedge_after(tokens, draft.stop)
    if after is None and draft.numeral.stop < draft.stop:
        after = hedge_after(tokens, draft.numeral.stop)
    if after is None:
        return before
    first = before.first if before else draft.first
    return Hedge(after.modifier, after.soft, after.hard, first, draft.first)


def _no_bound(tokens: list[Token], draft: Draft, hedge: Hedge) -> bool:
    """Whether a word that can bound a figure is a preposition here: $10 over ten years, a story about a 17-year-old."""
    if draft.unit is None or hedge.stop - hedge.first > 1:
        return False
    word = tokens[hedge.first].lower
    if word in _LEADING and word_at(tokens, hedge.stop) in ("a", "an") and tokens[draft.numeral.first].kind == "number":
        return True  # a row over a $40 debt
    if draft.unit.dimension == "age":
        return word in ("about", "around", "over") and word_at(tokens, draft.numeral.stop) in ("-", "–", "‑")
    if word_at(tokens, draft.stop) in ("ago", "earlier", "later", "before", "after"):
        return False
    return word == "over" and draft.kind == "duration" and word_at(tokens, hedge.first - 1) not in LASTING


def _set_changes(tokens: list[Token], drafts: list[Draft]) -> None:
    """Directions; the same movement said again in another unit has the direction of the first."""
    last: Draft | None = None
    for draft in drafts:
        if draft.kind != "ordinal" and not (draft.unit and draft.unit.dimension == "score"):
            dimension = draft.unit.dimension if draft.unit else "number"
            draft.change = change_of(tokens, draft.hedge.first if draft.hedge else draft.first, draft.stop, dimension)
            again = last is not None and words_between(tokens, last, draft) in (["("], ["or"], [",", "or"], ["/"])
            if draft.change is None and last is not None and again and last.unit != draft.unit:
                draft.change = last.change
        last = draft


def _mark_rates(tokens: list[Token], drafts: list[Draft]) -> None:
    """Rates set by law or rule are exact, and so are those that a list goes on with: 50 % on metals, 25 % on cars."""
    last: Draft | None = None
    for draft in drafts:
        if draft.unit != PERCENT:
            continue
        near = last is not None and last.exact and draft.first - last.stop <= _LIST_REACH
        draft.exact = draft.exact or near or _set_by_law(tokens, draft)
        last = draft


def _set_by_law(tokens: list[Token], draft: Draft) -> bool:
    stop = max(draft.stop + 4, draft.phrase.stop if draft.phrase else 0)
    around = (*range(max(0, draft.first - 5), draft.first), *range(draft.stop, min(stop, len(tokens))))
    return any(tokens[j].lower in _EXACT_CUES and word_at(tokens, j + 1) != "-" for j in around)


def _reading(text: str, tokens: list[Token], draft: Draft, country: str | None) -> Reading:
    unit = resolve_money(draft.unit, country) if draft.unit else None
    start, end = tokens[draft.first].start, tokens[draft.stop - 1].end
    value, precision, interval, modifier = _bounds(tokens, draft, unit)
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


def _bounds(tokens: list[Token], draft: Draft, unit: Unit | None) -> tuple[float | None, float | None, Interval, str]:
    """Value, precision, both intervals and the modifier of a figure."""
    numeral = draft.numeral
    if numeral.value is None:
        return None, None, Interval(*(numeral.bounds or (None, None, None, None))), "vague"
    part = numeral.form in ("fraction", "share") and unit == PERCENT
    factor = 100.0 if part else 1.0
    value, step = numeral.value * factor, numeral.step * factor
    if part and numeral.parts:
        step = max(10.0, 100.0 / numeral.parts) if numeral.parts > 10 else 10.0
    elif unit == PERCENT:
        step = min(step, 1.0)
    if draft.high is not None and draft.high.value is not None:
        other = draft.high.value * (100.0 if draft.high.form == "fraction" and unit == PERCENT else 1.0)
        return (value + other) / 2, max(step, draft.high.step), between(value, other), "range"
    if draft.hedge is not None:
        signed = value < 0 or draft.change is not None or unit is None or unit.dimension in ("temperature", "angle")
        floor = None if signed else 0.0
        interval = hedged(value, step, draft.hedge.modifier, draft.hedge.soft, draft.hedge.hard, floor)
        return value, step, interval, draft.hedge.modifier
    if part and numeral.parts:
        return value, step, share(numeral.value * numeral.parts, numeral.parts, 100.0), "exact"
    if unit == BLOCK_OF_HOUSES:
        return value, step, between(value, end_of_block(value)), "exact"
    if unit is not None and unit.dimension == "age" and value % 1:
        return value, step, between(value // 1, value), "exact"  # who is two and a half is two
    if draft.exact or _exact_by_nature(draft, unit):
        return value, step, exact(value), "exact"
    return value, step, hedged(value, step, "exact"), "exact"


def _exact_by_nature(draft: Draft, unit: Unit | None) -> bool:
    """A count below a hundred, a period in whole days or longer, an age, an ordinal."""
    value = draft.numeral.value
    if unit is None or value is None:
        return False
    if unit.dimension in ("age", "ordinal", "address"):
        return True
    if unit.dimension == "count" or (unit.dimension == "time" and unit.name not in _ROUND_UNITS):
        return value % 1 == 0 and abs(value) < 100
    return False
