"""Quantities in text: figures with their unit, hedge, change and two intervals.

`read_quantities` works sentence by sentence in one pass over tokens: numerals first, then what stands before and
after each (currency, unit, counted noun, hedge, verb of change), then what figures of a sentence lend each other
(ranges, elided units). It reads no dates and resolves no subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import seeds
from transforms import numbers
from transforms.changes import change_of
from transforms.hedges import Hedge, hedge_after, hedge_before
from transforms.intervals import Interval, between, exact, hedged, share
from transforms.nouns import Phrase, counted, is_plural, singular
from transforms.number_names import LABELS, not_measured
from transforms.numbers import LETTER, Numeral, read_numeral
from transforms.reading import Reading
from transforms.text import Span
from transforms.tokens import Token, tokenize
from transforms.units import (
    MULTIPLE,
    PERCENT,
    POINTS,
    YEAR_OF_AGE,
    Unit,
    is_money_word,
    measure_after,
    money_after,
    money_before,
    per,
    resolve_money,
)

_TRIGGER = re.compile(
    r"\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b(?:"
    + "|".join(
        sorted(
            [
                *numbers.UNITS, *numbers.TEENS, *numbers.TENS, *numbers.SCALES, *numbers.DOZENS, *numbers.ORDINALS,
                *numbers.HALVES, "hundreds", "thousands", "millions", "billions", "trillions", "scores", "several",
                "few", "couple", "handful", "twice", "double", "triple",
            ],
            key=lambda word: (-len(word), word),
        )
    )
    + r")|\w{3,}fold\b",
    re.IGNORECASE,
)  # fmt: skip
_ORDINAL_ROLES = {row["word"]: row["role"] for row in seeds.rows("ordinal_nouns")}
_EXACT_CUES = frozenset(row["word"] for row in seeds.rows("exact_cues"))
_HARMED = frozenset(
    ["killed", "dead", "died", "injured", "wounded", "hurt", "missing", "hospitalised", "hospitalized", "arrested", "detained", "displaced", "infected", "stranded"]
)
_POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your"])
_RANGE_SIGNS = frozenset(["-", "–", "—", "‑"])
_SINGULAR_ONLY = frozenset(["number", "lot", "couple", "pair", "kind", "sort", "bit"])


@dataclass(slots=True)
class Draft:
    """A figure while it is being read; token positions, `stop` exclusive."""

    numeral: Numeral
    first: int
    stop: int
    unit: Unit | None = None
    unit_first: int = -1
    unit_stop: int = -1
    phrase: Phrase | None = None
    high: Numeral | None = None
    hedge: Hedge | None = None
    kind: str = "quantity"
    factor: float = 1.0
    exact: bool = False
    inherited: bool = False
    modifier: str = ""
    change: str | None = None
    upper: "Draft | None" = None
    confidence: float = 0.9

    @property
    def bare(self) -> bool:
        """Whether nothing says what the figure measures."""
        return self.unit is None


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
        if _TRIGGER.search(text, sentence.start, sentence.end):
            readings += _read_sentence(text, sentence, country)
    return readings


def _read_sentence(text: str, sentence: Span, country: str | None) -> list[Reading]:
    tokens = tokenize(text, sentence.start, sentence.end)
    drafts = _drafts(text, sentence, tokens)
    drafts = _joined_ranges(tokens, drafts)
    _lend_units(tokens, drafts)
    drafts = [draft for draft in drafts if _kept(tokens, draft)]
    drafts = _joined_money(tokens, drafts)
    for draft in drafts:
        _bound(tokens, draft)
    drafts = _joined_bounds(tokens, drafts)
    for draft in drafts:
        draft.change = change_of(tokens, draft.hedge.first if draft.hedge else draft.first, draft.stop)
    return [_reading(text, tokens, draft, country) for draft in drafts]


def _drafts(text: str, sentence: Span, tokens: list[Token]) -> list[Draft]:
    blocked = not_measured(text, sentence.start, sentence.end)
    drafts: list[Draft] = []
    i = block = 0
    while i < len(tokens):
        while block < len(blocked) and blocked[block].end <= tokens[i].start:
            block += 1
        if block < len(blocked) and blocked[block].start <= tokens[i].start:
            i += 1
            continue
        multiple = _multiple(tokens, i)
        numeral = None if multiple else read_numeral(tokens, i)
        if multiple:
            drafts.append(multiple)
            i = multiple.stop
            continue
        if numeral is None:
            i += 1
            continue
        draft = _draft(tokens, numeral, drafts[-1].stop if drafts else 0)
        if draft is None:
            i = max(i + 1, numeral.stop if numeral.form != "ordinal" else i + 1)
            continue
        drafts.append(draft)
        i = max(draft.stop, numeral.stop)
    return drafts


def _multiple(tokens: list[Token], i: int) -> Draft | None:
    """Multiples in one word: twice, sixfold, triple the."""
    word = tokens[i].lower
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    value = 0.0
    stop = i + 1
    if word == "twice" and after in ("as", "the", "its", "their", "his", "her", "that", "what"):
        value = 2.0
    elif word in ("double", "triple") and after in ("the", "its", "their", "that", "what"):
        value = 2.0 if word == "double" else 3.0
    elif word.endswith("fold") and word[:-4] in (numbers.UNITS | numbers.TEENS | numbers.TENS):
        value = float((numbers.UNITS | numbers.TEENS | numbers.TENS)[word[:-4]])
    if not value:
        return None
    numeral = Numeral(value, i, stop, 1.0, "words")
    return Draft(numeral, i, stop, MULTIPLE, i, stop)


def _draft(tokens: list[Token], numeral: Numeral, floor: int) -> Draft | None:
    if numeral.form == "ordinal":
        return _ordinal(tokens, numeral)
    first, stop = numeral.first, numeral.stop
    draft = Draft(numeral, first, stop)
    money = money_before(tokens, first)
    if money is None and first and tokens[first - 1].text in "-−" and not tokens[first].spaced:
        money = money_before(tokens, first - 1)
    draft.first, numeral = _signed(tokens, numeral, money is not None, floor)
    draft.numeral = numeral
    if money is None and draft.first < first:
        money = money_before(tokens, draft.first)
    if money and money.first >= floor:
        draft.first = min(draft.first, money.first)
        draft.unit, draft.unit_first, draft.unit_stop = money.unit, money.first, money.stop
        _money_tail(tokens, draft)
        _per(tokens, draft)
        if not draft.unit.dimension.startswith("money per"):
            _phrase_after_unit(tokens, draft)
        return draft
    if _glued_to_name(tokens, first):
        return None
    _unit(tokens, draft)
    if draft.unit is None and (_label(tokens, first, numeral) or _year(tokens, draft) or _score(tokens, draft)):
        return None
    return draft


def _signed(tokens: list[Token], numeral: Numeral, money: bool, floor: int) -> tuple[int, Numeral]:
    """A sign glued to the front of a figure, unless it joins two words or is the dash of a range."""
    i = numeral.first - 1
    if (
        i < floor
        or numeral.form not in ("figures", "fraction")
        or numeral.value is None
        or tokens[numeral.first].spaced
    ):
        return numeral.first, numeral
    sign = tokens[i].text
    if sign not in "-−+" or (sign == "+" and numeral.form != "figures"):
        return numeral.first, numeral
    before = tokens[i - 1] if i else None
    if before and before.lower in ("minus", "negative", "plus"):
        return i - 1, _times(numeral, -1.0 if before.lower != "plus" else 1.0)
    if before and not tokens[i].spaced and before.text not in "($£€¥:":
        return numeral.first, numeral
    return i, numeral if sign == "+" else _times(numeral, -1.0)


def _times(numeral: Numeral, factor: float) -> Numeral:
    return Numeral(
        None if numeral.value is None else numeral.value * factor, numeral.first, numeral.stop, numeral.step * abs(factor),
        numeral.form, numeral.parts, numeral.scale, numeral.bounds,
    )  # fmt: skip


def _glued_to_name(tokens: list[Token], first: int) -> bool:
    """Whether the numeral is a part of a name: TA-35, V-6, S23."""
    if tokens[first].spaced or first == 0 or tokens[first].kind != "number":
        return False
    before = tokens[first - 1]
    if before.kind == "word":
        return before.lower not in ("upto",)
    if before.text not in _RANGE_SIGNS | {"."} or before.spaced or first < 2:
        return False
    word = tokens[first - 2]
    if before.text == ".":
        return word.kind == "word"
    return (
        word.kind == "word"
        and word.text not in ("minus", "sub", "to", "and", "plus", "negative", "a")
        and not _is_unit_word(word)
    )


def _is_unit_word(token: Token) -> bool:
    return token.lower in ("percent", "million", "billion", "m", "bn", "kg", "km", "k", "trillion")


def _money_tail(tokens: list[Token], draft: Draft) -> None:
    """Scale letters, an echoed currency name and a code after an amount: $4.2b, $10 million US, $5 dollars."""
    i = draft.numeral.stop
    letter = tokens[i].lower if i < len(tokens) else ""
    if draft.numeral.scale == 1 and letter in (*LETTER, "mm") and i < len(tokens):
        single = len(letter) == 1 and (not tokens[i].spaced or letter in ("b", "m"))
        if single or letter == "mm":
            scale = LETTER.get(letter) or 1_000_000
            draft.numeral = draft.numeral.scaled(float(scale))
            i += 1
    draft.stop = i
    if i < len(tokens) and draft.unit and draft.unit.name == "dollar":
        after = money_after(tokens, i)
        if after and tokens[i].spaced and after[0].unit.name.endswith("dollar"):
            draft.unit, draft.stop = after[0].unit, after[0].stop
        elif tokens[i].text == "US" and not (i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper()):
            draft.unit, draft.stop = Unit("us dollar", "money"), i + 1


def _per(tokens: list[Token], draft: Draft) -> None:
    if draft.unit is None:
        return
    compound = per(tokens, draft.stop, draft.unit)
    if compound:
        draft.unit, draft.stop = compound
        draft.unit_stop = max(draft.unit_stop, draft.stop)


def _phrase_after_unit(tokens: list[Token], draft: Draft) -> None:
    at = draft.stop
    if at < len(tokens) and tokens[at].text == "-" and not tokens[at].spaced:
        at += 1
    phrase = counted(tokens, at, one=True)
    if phrase:
        draft.phrase = phrase


def _unit(tokens: list[Token], draft: Draft) -> None:
    """The unit after a numeral: a currency, a measure, a scale letter with a noun, or the counted noun."""
    numeral = draft.numeral
    i = numeral.stop
    if i >= len(tokens):
        _share_unit(draft)
        return
    hyphen = (
        tokens[i].text in _RANGE_SIGNS and not tokens[i].spaced and i + 1 < len(tokens) and not tokens[i + 1].spaced
    )
    bracket = tokens[i].text in "([<" and i + 2 < len(tokens) and tokens[i + 2].text in ")]>"
    at = i + 1 if hyphen or bracket else i
    glued = not tokens[at].spaced
    in_figures = tokens[numeral.first].kind == "number" or (numeral.stop - numeral.first == 1 and glued)
    money = money_after(tokens, at)
    if money and _is_money(tokens, draft, money[0].unit):
        found, factor = money
        draft.numeral = numeral.scaled(factor) if factor != 1 else numeral
        draft.unit, draft.unit_first, draft.unit_stop, draft.stop = found.unit, at, found.stop, found.stop
        if draft.stop < len(tokens) and draft.numeral.scale == 1 and tokens[draft.stop].lower in ("million", "billion"):
            draft.numeral = draft.numeral.scaled(float(numbers.SCALES[tokens[draft.stop].lower]))
            draft.stop += 1
        _per(tokens, draft)
        _phrase_after_unit(tokens, draft)
        return
    letter = tokens[at].text
    if (
        (glued
        and not hyphen
        and numeral.scale == 1
        and letter in ("m", "b", "B"))
        or (letter == "B"
        and numeral.scale == 1)
    ):
        phrase = counted(tokens, at + 1)
        of = at + 1 < len(tokens) and tokens[at + 1].lower == "of"
        if of or (phrase and is_plural(tokens[phrase.head].lower) and not measure_after(tokens, at + 1, False)):
            draft.numeral = numeral.scaled(float(LETTER[letter.lower()]))
            draft.stop = at + 1
            if phrase:
                _count(tokens, draft, phrase)
            return
    found_measure = measure_after(tokens, at, glued or hyphen, in_figures)
    if found_measure and not _misread(tokens, draft, found_measure.unit, found_measure.stop):
        draft.unit, draft.unit_first, draft.unit_stop = found_measure.unit, at, found_measure.stop
        draft.stop = found_measure.stop + (1 if bracket else 0)
        _measured(tokens, draft, hyphen)
        return
    word = tokens[at].lower
    if word == "x" and glued and not (at + 1 < len(tokens) and tokens[at + 1].kind == "number"):
        draft.unit, draft.unit_first, draft.unit_stop, draft.stop = MULTIPLE, at, at + 1, at + 1
        return
    if hyphen and word == "fold":
        draft.unit, draft.unit_first, draft.unit_stop, draft.stop = MULTIPLE, at, at + 1, at + 1
        return
    if numeral.form in ("fraction", "share"):
        _fraction_unit(tokens, draft)
        return
    if hyphen and tokens[at].kind == "word" and numeral.form != "vague":
        if word in ("year", "to", "and", "in", "or", "plus"):
            return
        _count(tokens, draft, Phrase(at, at + 1, at))
        draft.phrase = counted(tokens, at, one=True) or draft.phrase
        return
    if (numeral.form == "vague" and word == "of") or (word == "of" and numeral.scale in (12, 1000, 1e6, 1e9)):
        at += 1
    phrase = counted(tokens, at, one=numeral.value == 1)
    if phrase:
        _count(tokens, draft, phrase)
        return
    if word in _HARMED or (word in ("were", "people") and at + 1 < len(tokens) and tokens[at + 1].lower in _HARMED):
        draft.unit, draft.unit_first, draft.unit_stop = Unit("person", "count"), at, at


def _share_unit(draft: Draft) -> None:
    if draft.numeral.form in ("fraction", "share"):
        draft.unit = PERCENT


def _fraction_unit(tokens: list[Token], draft: Draft) -> None:
    """A fraction measures the unit that follows (half an hour, 1/16 of a pint), else a share of a whole, in percent."""
    i = draft.stop
    skip = {"of", "a", "an", "the", "us"}
    j = i
    while j < len(tokens) and j < i + 3 and tokens[j].lower in skip:
        j += 1
    if draft.numeral.form == "fraction":
        found = measure_after(tokens, j, False, True)
        article = any(t.lower in ("a", "an") for t in tokens[i:j]) or j == i
        if (
            found
            and article
            and found.unit.dimension != "fraction"
            and not (found.unit.dimension == "time" and "the" in {t.lower for t in tokens[i:j]})
        ):
            draft.unit, draft.unit_first, draft.unit_stop, draft.stop = found.unit, j, found.stop, found.stop
            _measured(tokens, draft, False)
            return
    draft.unit = PERCENT
    phrase = counted(tokens, i, one=False)
    if phrase:
        draft.phrase = phrase


def _is_money(tokens: list[Token], draft: Draft, unit: Unit) -> bool:
    """Whether a currency word after a numeral is one; `pound` is money only with a scale and no weight near."""
    if unit.name == "pound":
        return draft.numeral.scale >= 1e6
    if unit.name == "brazilian real" and tokens[draft.numeral.stop].text == "real":
        return False
    return unit.name != "penny" or tokens[draft.numeral.stop].kind == "word"


def _misread(tokens: list[Token], draft: Draft, unit: Unit, stop: int) -> bool:
    """Whether what looks like a unit is something else: the second of an ordinal, points of a list."""
    if unit.name == "quarter" and draft.numeral.form == "words" and draft.numeral.value == 3:
        return True
    return unit.name == "percent" and tokens[draft.numeral.stop].lower == "pc" and tokens[draft.numeral.stop].spaced


def _measured(tokens: list[Token], draft: Draft, hyphen: bool) -> None:
    """What follows a unit of measure: an age, `per`, a noun it qualifies."""
    assert draft.unit is not None
    i = draft.stop
    unit = draft.unit
    if unit.dimension == "time":
        age = _age_after(tokens, i)
        if age:
            draft.unit, draft.stop, draft.exact = Unit(unit.name, "age"), age, True
            return
        draft.kind = "duration"
    if unit.name == "percent" and i < len(tokens) and tokens[i].lower in ("point", "points"):
        draft.unit, draft.stop, draft.unit_stop = POINTS, i + 1, i + 1
    _per(tokens, draft)
    if draft.unit.dimension != "time":
        draft.kind = "quantity"
    _phrase_after_unit(tokens, draft)


def _age_after(tokens: list[Token], i: int) -> int:
    """The token after `old`, `-old` or `of age` at `i`, or 0."""
    j = i + 1 if i < len(tokens) and tokens[i].text in _RANGE_SIGNS else i
    if j < len(tokens) and tokens[j].lower in ("old", "olds"):
        return j + 1
    if i + 1 < len(tokens) and tokens[i].lower == "of" and tokens[i + 1].lower == "age":
        return i + 2
    return 0


def _count(tokens: list[Token], draft: Draft, phrase: Phrase) -> None:
    """The noun of a phrase as the unit of a count."""
    head = tokens[phrase.head].lower
    if head in ("times",) and tokens[phrase.first].lower == "times":
        after = tokens[phrase.stop].lower if phrase.stop < len(tokens) else ""
        comparing = after in (
            "as",
            "more",
            "the",
            "higher",
            "larger",
            "its",
            "bigger",
            "faster",
            "that",
            "greater",
            "what",
            "less",
            "likelier",
        )
        draft.unit = MULTIPLE if comparing else Unit("time", "count")
    else:
        draft.unit = Unit(singular(head), "count")
    draft.phrase = phrase
    draft.unit_first, draft.unit_stop = phrase.head, phrase.stop
    draft.stop = max(draft.stop, phrase.stop)
    _per(tokens, draft)


def _label(tokens: list[Token], first: int, numeral: Numeral) -> bool:
    """Whether a bare whole number labels what stands before it: section 5, Apple Watch 5."""
    if first == 0 or numeral.value is None or numeral.value % 1 or numeral.scale != 1:
        return False
    before = tokens[first - 1]
    if before.text == "." and first > 1:
        before = tokens[first - 2]
    if before.lower in LABELS:
        return True
    if numeral.form != "figures" or "," in tokens[first].text:
        return False
    return (
        before.kind == "word"
        and before.text[:1].isupper()
        and first > 1
        and tokens[first].spaced
        and before.text[1:].islower()
        and before.lower not in numbers.STARTERS
    )


def _year(tokens: list[Token], draft: Draft) -> bool:
    token = tokens[draft.numeral.first]
    if draft.numeral.stop - draft.numeral.first != 1 or not token.text.isdigit() or len(token.text) != 4:
        return False
    value = int(token.text)
    before = tokens[draft.first - 1].lower if draft.first else ""
    if 1900 <= value <= 2100:
        return True
    return 1000 <= value < 1900 and before in (
        "in",
        "since",
        "of",
        "from",
        "until",
        "by",
        "circa",
        "and",
        "between",
        "early",
        "late",
    )


def _score(tokens: list[Token], draft: Draft) -> bool:
    return False


def _ordinal(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """An ordinal that ranks a noun: his second visit; None where it names, dates or only orders the discourse."""
    i = numeral.stop
    before = tokens[numeral.first - 1].lower if numeral.first else ""
    if (i < len(tokens) and tokens[i].text == "-") or before == "-":
        return None
    phrase = counted(tokens, i, one=True)
    if phrase is None or numeral.value is None:
        return None
    while phrase.head + 1 < len(tokens) and False:
        break
    head = tokens[phrase.head]
    words = [tokens[j] for j in range(phrase.first, phrase.stop)]
    if (
        any(word.lower in _ORDINAL_ROLES for word in words)
        or words[0].text[:1].isupper()
        or is_money_word(tokens, phrase.head)
    ):
        return None
    if measure_after(tokens, phrase.head, False, False) and head.lower != "point":
        return None
    if (
        numeral.value == 1
        and before not in _POSSESSIVES
        and not before.endswith(("'s", "’s"))
        and before not in ("'", "’", "s")
    ):
        return None
    if numeral.form == "ordinal" and before in ("a", "an") and numeral.value > 10:
        return None
    draft = Draft(
        numeral, numeral.first, phrase.stop, Unit(singular(head.lower), "ordinal"), phrase.head, phrase.stop, phrase
    )
    draft.kind, draft.exact, draft.confidence = "ordinal", True, 0.8
    return draft


def _joined_ranges(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Two neighbours that words or a dash make one range: 5-10, between 5 and 10, from 5 to 10."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and last.high is None and _is_range(tokens, last, draft):
            _merge(tokens, last, draft)
        else:
            joined.append(draft)
    return joined


def _is_range(tokens: list[Token], low: Draft, high: Draft) -> bool:
    if low.kind == "ordinal" or high.kind == "ordinal" or low.numeral.value is None or high.numeral.value is None:
        return False
    if low.numeral.form == "share" or high.numeral.form == "share":
        return False
    gap = [token.lower for token in tokens[low.stop : high.first]]
    before = tokens[low.first - 1].lower if low.first else ""
    lowered = (
        before
        if before not in ("about", "around", "roughly", "$", "approximately")
        else tokens[low.first - 2].lower
        if low.first > 1
        else ""
    )
    if low.unit and high.unit and low.unit != high.unit and not _same_kind(low, high):
        return False
    if high.unit is None and low.unit is not None and low.unit.dimension == "count":
        return False
    if gap in (["-"], ["–"], ["—"], ["‑"]):
        return _rising(low, high) or high.unit is not None
    if gap in (["to"], ["through"], ["-", "to", "-"], ["and", "up", "to"], ["-", "to"], ["until"]):
        if lowered in ("from",) and _moves(tokens, low):
            return False
        if lowered in ("to", "by") and low.unit is not None and low.unit_stop <= low.stop and lowered == "to":
            return False
        return high.unit is not None or low.unit is None or lowered == "from"
    if gap in (["and"], ["and", "about"]) and lowered == "between":
        return True
    return gap == ["or"] and low.unit is None and high.unit is not None and False


def _same_kind(low: Draft, high: Draft) -> bool:
    """Whether two units are one written twice: the second may be more exact (dollar, dollar per year)."""
    assert low.unit is not None and high.unit is not None
    return high.unit.name.startswith(low.unit.name) or low.unit.name.startswith(high.unit.name)


def _rising(low: Draft, high: Draft) -> bool:
    return low.numeral.value is not None and high.numeral.value is not None and low.numeral.value < high.numeral.value


def _moves(tokens: list[Token], draft: Draft) -> bool:
    """Whether a verb of change governs `from A to B`, so that A and B are two levels."""
    return change_of(tokens, draft.first - 1, draft.first) is not None


def _merge(tokens: list[Token], low: Draft, high: Draft) -> None:
    below, above = low.numeral, high.numeral
    if below.value is None or above.value is None:
        return
    if (
        above.scale > 1
        and below.scale == 1
        and below.value <= above.value / above.scale * 1000
        and below.value < above.value / above.scale * 10
        and below.value < 1000
    ):
        below = below.scaled(above.scale)
    low.numeral, low.high = below, above
    if high.unit is not None and (low.unit is None or len(high.unit.name) > len(low.unit.name)):
        low.unit, low.unit_first, low.unit_stop = high.unit, high.unit_first, high.unit_stop
        low.kind, low.exact = high.kind, high.exact
    elif low.unit is None and high.unit is None:
        pass
    low.phrase = high.phrase or low.phrase
    low.stop = high.stop


def _lend_units(tokens: list[Token], drafts: list[Draft]) -> None:
    """Units that a figure leaves out because a neighbour in the same construction has them."""
    for n, draft in enumerate(drafts):
        if draft.unit is not None or draft.kind == "ordinal":
            continue
        after = drafts[n + 1] if n + 1 < len(drafts) else None
        before = drafts[n - 1] if n else None
        if after and after.unit and after.kind != "ordinal" and _runs_into(tokens, draft, after):
            draft.unit, draft.phrase, draft.kind, draft.exact = after.unit, after.phrase, after.kind, after.exact
            draft.inherited = True
            if (
                after.numeral.scale > 1
                and draft.numeral.scale == 1
                and draft.numeral.value
                and draft.numeral.value < 1000
                and draft.numeral.value < after.numeral.value / after.numeral.scale * 10
            ):
                if [t.lower for t in tokens[draft.stop : after.first]] == ["or"]:
                    draft.numeral = draft.numeral.scaled(after.numeral.scale)
        elif before and before.unit and before.kind != "ordinal" and _follows(tokens, before, draft):
            draft.unit, draft.kind = before.unit, before.kind
            draft.inherited = True


def _runs_into(tokens: list[Token], draft: Draft, after: Draft) -> bool:
    gap = [token.lower for token in tokens[draft.stop : after.first]]
    if gap in (["or"], ["and"], ["-", "or"], ["-", "and"], ["-", "to"], [","], ["to"]):
        return True
    return (
        gap in (["of", "the"], ["of"], ["out", "of"], ["of", "its"], ["of", "their"])
        and after.unit is not None
        and after.unit.dimension in ("money", "count")
    )


def _follows(tokens: list[Token], before: Draft, draft: Draft) -> bool:
    """Whether a bare figure shares the unit of the one before: 435 homes on sale and 187 by tender."""
    assert before.unit is not None
    gap = [token.lower for token in tokens[before.stop : draft.first]]
    if not gap or len(gap) > 8 or any(mark in (".", ";", ":", "(", ")") for mark in gap):
        return False
    lead = gap[-1]
    if before.unit.dimension == "money" and lead in ("and", "to", "from", "or") and len(gap) <= 3:
        return True
    following = tokens[draft.stop].lower if draft.stop < len(tokens) else "."
    if following not in (
        ".",
        ",",
        "by",
        "in",
        "for",
        "on",
        "at",
        "from",
        "the",
        "of",
        "and",
        "last",
        "a",
        "to",
        "this",
        ")",
        ";",
    ):
        return False
    if lead in ("and", "or", "versus", "vs", "against") and before.unit.dimension == "count":
        return True
    return lead in ("to", "from") and before.unit.dimension not in ("age",) and len(gap) <= 4


def _joined_money(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Main and fractional currency as one amount: thirteen dollars and forty-five cents."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        small = draft.unit is not None and draft.unit.name in ("cent", "penny") and draft.numeral.value is not None
        if last and small and last.unit and last.unit.dimension == "money" and last.unit.name not in ("cent", "penny"):
            gap = [token.lower for token in tokens[last.stop : draft.first]]
            if (
                gap in ([], ["and"])
                and last.numeral.scale == 1
                and last.numeral.value is not None
                and draft.numeral.value is not None
                and draft.numeral.value < 100
            ):
                value = last.numeral.value + draft.numeral.value / 100
                last.numeral = Numeral(value, last.numeral.first, draft.numeral.stop, 0.01, "figures")
                last.stop = draft.stop
                continue
        joined.append(draft)
    return joined


def _kept(tokens: list[Token], draft: Draft) -> bool:
    """Drop figures that are no claim: the pronoun one, bare small words, ages are decided here too."""
    numeral = draft.numeral
    if draft.kind == "ordinal":
        return True
    after = tokens[numeral.stop].lower if numeral.stop < len(tokens) else ""
    before = tokens[draft.first - 1].lower if draft.first else ""
    words = tokens[numeral.first].kind == "word"
    if words and numeral.value == 1 and numeral.stop == numeral.first + 1:
        if tokens[numeral.first].lower != "one" or before in (
            "the",
            "this",
            "that",
            "no",
            "any",
            "every",
            "each",
            "another",
            "which",
            "not",
            "s",
            "'",
            "only",
            "every",
            "good",
            "new",
            "or",
            "-",
        ):
            return False
        if draft.unit is None or (after in ("of", "-") and draft.unit.dimension == "count"):
            return False
        if draft.unit.dimension in ("time",) and draft.phrase is None and after in ("day", "time", "minute"):
            return before not in ("", "and", "but", ",") and after != "day"
        return draft.unit.name not in ("another", "thing", "way", "reason")
    if draft.unit is None:
        if before == "at" and numeral.value and numeral.value < 25 and words:
            return False
        age = _age(tokens, draft)
        if age:
            draft.unit, draft.exact = YEAR_OF_AGE, True
            return True
        if (
            words and numeral.form in ("words",) and (numeral.value or 0) <= 12 and numeral.high_is_none
            if False
            else False
        ):
            return False
        if words and numeral.form == "words" and numeral.scale == 1:
            return draft.hedge is not None or (before in ("of", "to", "by") and after in (".", ","))
        if numeral.form == "vague":
            return False
        draft.confidence = 0.6
        return numeral.form != "fraction" or True
    return True


def _age(tokens: list[Token], draft: Draft) -> bool:
    """A bare number as an age: `Ms Weir, 25,`, `aged 25`, `who was 10`, `age of 21`, `over the age of 21`."""
    numeral = draft.numeral
    if numeral.value is None or numeral.value % 1 or not 0 < numeral.value < 120 or numeral.scale != 1 or draft.high:
        return False
    words = [token.lower for token in tokens[max(0, draft.first - 4) : draft.first]]
    after = tokens[draft.stop].lower if draft.stop < len(tokens) else "."
    if words[-1:] in (["aged"], ["age"], ["ages"]) or words[-2:] == ["age", "of"]:
        return True
    if words[-2:] in (["who", "is"], ["who", "was"], ["who", "turned"], ["who", "turns"]) and after in (".", ",", ";"):
        return True
    name = draft.first >= 3 and tokens[draft.first - 2].kind == "word" and tokens[draft.first - 2].text[:1].isupper()
    named = name and tokens[draft.first - 3].kind == "word" and tokens[draft.first - 3].text[:1].isupper()
    return words[-1:] == [","] and after in (",", ".") and named and tokens[numeral.first].kind == "number"


def _bound(tokens: list[Token], draft: Draft) -> None:
    before = hedge_before(tokens, draft.first)
    draft.hedge = before if before and before.modifier != "exact" else None
    after = hedge_after(tokens, draft.stop) or (
        hedge_after(tokens, draft.numeral.stop) if draft.numeral.stop < draft.stop else None
    )
    if draft.hedge is None and after is not None:
        draft.hedge = Hedge(after.modifier, after.soft, after.hard, draft.first, draft.first)


def _joined_bounds(tokens: list[Token], drafts: list[Draft]) -> list[Draft]:
    """Two opposite bounds on one value as a range: more than 10 but fewer than 20."""
    joined: list[Draft] = []
    lower, upper = ("more_than", "at_least"), ("less_than", "at_most")
    for draft in drafts:
        last = joined[-1] if joined else None
        if (
            last
            and last.hedge
            and draft.hedge
            and last.high is None
            and last.numeral.value is not None
            and draft.numeral.value is not None
        ):
            gap = [token.lower for token in tokens[last.stop : draft.hedge.first]]
            opposite = (last.hedge.modifier in lower and draft.hedge.modifier in upper) or (
                last.hedge.modifier in upper and draft.hedge.modifier in lower
            )
            fits = last.unit is None or draft.unit is None or last.unit == draft.unit
            rising = (
                last.numeral.value < draft.numeral.value
                if last.hedge.modifier in lower
                else last.numeral.value > draft.numeral.value
            )
            if opposite and fits and rising and gap in (["and"], ["but"], [",", "but"]):
                last.high = draft.numeral
                last.unit = draft.unit or last.unit
                last.stop = draft.stop
                last.hedge = None
                continue
        joined.append(draft)
    return joined


def _reading(text: str, tokens: list[Token], draft: Draft, country: str | None) -> Reading:
    unit = resolve_money(draft.unit, country) if draft.unit else None
    start, end = tokens[draft.first].start, tokens[draft.stop - 1].end
    factor = 100.0 if draft.numeral.form in ("fraction", "share") and unit == PERCENT else 1.0
    value, precision, interval, modifier = _measure(tokens, draft, unit, factor)
    unit_surface = None
    if 0 <= draft.unit_first < draft.unit_stop:
        unit_surface = text[tokens[draft.unit_first].start : tokens[draft.unit_stop - 1].end]
    noun = None
    if draft.phrase:
        noun = text[tokens[draft.phrase.first].start : tokens[draft.phrase.stop - 1].end]
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
        unit_surface=unit_surface,
        dimension=unit.dimension if unit else "number",
        noun=noun,
        confidence=draft.confidence,
    )


def _measure(
    tokens: list[Token], draft: Draft, unit: Unit | None, factor: float
) -> tuple[float | None, float | None, Interval, str]:
    numeral = draft.numeral
    if numeral.value is None:
        bounds = numeral.bounds or (None, None, None, None)
        return None, None, Interval(*bounds), "vague"
    value, step = numeral.value * factor, numeral.step * factor
    if draft.high is not None and draft.high.value is not None:
        interval = between(value, draft.high.value * factor)
        return (value + draft.high.value * factor) / 2, max(step, draft.high.step * factor), interval, "range"
    modifier = draft.hedge.modifier if draft.hedge else "exact"
    if modifier == "exact":
        if numeral.form in ("fraction", "share") and unit == PERCENT and numeral.parts:
            return value, step, share(numeral.value * numeral.parts, numeral.parts, 100.0), "exact"
        if draft.exact or _exact_by_nature(tokens, draft, unit):
            return value, step, exact(value), "exact"
        return value, step, hedged(value, step, "exact"), "exact"
    assert draft.hedge is not None
    floor = (
        0.0 if value >= 0 and draft.change is None and unit is not None and unit.dimension != "temperature" else None
    )
    return value, step, hedged(value, step, modifier, draft.hedge.soft, draft.hedge.hard, floor), modifier


def _exact_by_nature(tokens: list[Token], draft: Draft, unit: Unit | None) -> bool:
    """A count below a hundred, a period counted in whole days or longer, a rate or price that a law or a rule sets."""
    value = draft.numeral.value
    if unit is None or value is None:
        return False
    if unit.dimension in ("age", "ordinal"):
        return True
    if unit.dimension == "count" or (unit.dimension == "time" and unit.name not in ("second", "minute", "hour")):
        return value % 1 == 0 and abs(value) < 100
    if unit.dimension == "fraction":
        window = tokens[max(0, draft.first - 5) : draft.first] + tokens[draft.stop : draft.stop + 4]
        return any(token.lower in _EXACT_CUES for token in window)
    return False
