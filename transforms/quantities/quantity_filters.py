"""Which numerals are no claims: labels, years and pronouns."""

import seeds
from transforms.quantities.ages import is_age
from transforms.quantities.ages_told import among_ages, is_age_range
from transforms.quantities.bare_numbers import HARMED_ONES, HARMING, befell
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import MULTIPLES
from transforms.quantities.nouns import counted
from transforms.quantities.number_names import LABELS
from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import STARTERS
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import YEAR_OF_AGE, Unit, measure_after

_NOT_COUNTING_ONE = frozenset(row["word"] for row in seeds.rows("one_pronoun"))
_PREFIXES = frozenset([
    "now", "then", "sub", "plus", "under", "over", "near", "nearly", "almost", "about", "to", "and", "or", "a",
    "the", "mid", "million",
])  # fmt: skip
_BOUNDING = frozenset([
    "than", "about", "some", "nearly", "over", "almost", "around", "least", "roughly", "approximately", "estimated",
])  # fmt: skip
_IDENTIFIER_DIGITS = 9
"""Bare digits from which on a run without separators is an identifier: who writes a large count groups or scales it."""

_CODE_DIGITS = (3, 5, 6)
"""Digits of a number that is called in an emergency, and of one for messages."""

_CALLING = seeds.words("figure_words", "calling")
_TEXTING = seeds.words("figure_words", "texting")
_TEXT_REACH = 8
"""Tokens back from a number within which somebody is asked to text it."""

_BEFORE_WRITING = frozenset(["the", "this", "that", "its", "their", "a", "his", "her"])
_BEHIND_WRITING = frozenset(["of", "that", "says", "said"])
"""What stands beside `text` where it is a writing that tells a number: the text says, text of a ruling."""

_ALL = frozenset(["the", "these", "those", "its", "his", "her", "their", "them"])
"""Words behind `one of` that lead to those whom one is picked from."""

_AFTER_ONE = frozenset([
    ".", ",", ";", ":", "!", ")", "—", "–", "and", "in", "at", "on", "before", "after", "when", "while", "near",
    "during",
])  # fmt: skip
"""What may stand behind the only one that was harmed, and not behind `killed one bird`."""

_BEFORE_ONE = frozenset([",", ";", ":", ".", "and", "but", "while", "with", "including", "least", "—", "–", "-"])
"""What may stand before one of several of whom conditions are told."""

_BEING = frozenset(["is", "was", "remains", "remained", "stayed", "still"])

_STATING = frozenset(row["word"] for row in seeds.rows("stating_words"))
_YEAR_LEADS = frozenset([
    "in", "since", "of", "from", "until", "till", "by", "circa", "early", "late", "mid", "during", "before",
    "after", "year", "the", "a",
])  # fmt: skip


def glued_to_name(tokens: list[Token], first: int) -> bool:
    """Whether the numeral at `first` is the end of a name: TA-35, V-6, S23."""
    if first == 0 or tokens[first].spaced or tokens[first].kind != "number":
        return False
    before = tokens[first - 1]
    if before.kind == "word":
        return before.lower != "upto"
    if before.spaced or first < 2 or tokens[first - 2].kind != "word":
        return False
    word = tokens[first - 2]
    if before.text == ".":
        return not _bore_behind(tokens, first)
    return before.text in ("-", "–", "‑") and word.lower not in STARTERS and word.lower not in _PREFIXES


def _bore_behind(tokens: list[Token], first: int) -> bool:
    """Whether a number behind a point and the word before that is a bore, of which a slip left out a space: the.38
    calibre gun.
    """
    at = first + 1 + (word_at(tokens, first + 1) in HYPHENS)
    found = measure_after(tokens, at, glued=False)
    return found is not None and found.unit.name == "calibre"


def is_label(tokens: list[Token], numeral: Numeral) -> bool:
    """Whether a bare whole number labels what stands before it: section 5, Apple Watch 5."""
    first = numeral.first
    if first == 0 or numeral.value is None or numeral.value % 1 or numeral.scale != 1:
        return False
    at = first - 2 if tokens[first - 1].text == "." and first > 1 else first - 1
    before = tokens[at]
    if before.lower in LABELS and (before.lower != "no" or at < first - 1):
        return True
    if numeral.form != "figures" or "," in tokens[first].text or at == 0 or not tokens[first].spaced:
        return False
    return (
        before.kind == "word"
        and before.text[:1].isupper()
        and before.text[1:].islower()
        and before.lower not in STARTERS
    )


def is_year(tokens: list[Token], numeral: Numeral) -> bool:
    """Whether four plain digits are a year rather than a count.

    1900 to 2100 are years, unless round and before a plural noun (killed 2000 people); earlier ones need a word of
    time before them or another year.
    """
    token = tokens[numeral.first]
    if numeral.stop - numeral.first != 1 or not token.text.isdecimal() or len(token.text) != 4:
        return False
    value = int(token.text)
    before = word_at(tokens, numeral.first - 1)
    if before in ("and", "to", "-", "–") and value < 2200 and year_digits(word_at(tokens, numeral.first - 2)):
        return True
    if 1900 <= value <= 2199:
        if before in ("about", "around") and value % 10 and counted(tokens, numeral.stop) is None:
            return True
        if before in _BOUNDING:
            return False
        if value % 100 or before in _YEAR_LEADS:
            return True
        phrase = counted(tokens, numeral.stop)
        return phrase is None
    if 1000 <= value < 1900:
        if before in ("as", "to") and {"back", "dates", "dating", "dated"} & {
            t.lower for t in tokens[max(0, numeral.first - 4) : numeral.first]
        }:
            return True
        following = tokens[numeral.stop] if numeral.stop < len(tokens) else None
        noun = following is not None and following.kind == "word" and counted(tokens, numeral.stop) is not None
        joined = word_at(tokens, numeral.stop) in ("and", "to", "-", "–") and year_digits(
            word_at(tokens, numeral.stop + 1)
        )
        return (before in _YEAR_LEADS and not noun) or joined
    return False


def year_digits(word: str) -> bool:
    """Whether a word is four digits that may be a year."""
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199


def is_claim(tokens: list[Token], draft: Draft) -> bool:
    """Whether a figure states something; a bare number that is an age becomes one here."""
    if draft.high is not None:
        return _is_range(tokens, draft)
    if draft.kind == "ordinal":
        return True
    numeral = draft.numeral
    worded = tokens[numeral.first].kind == "word"
    if numeral.value == 1 and word_at(tokens, numeral.stop) == "of" and word_at(tokens, numeral.stop + 1) in _ALL:
        return False  # 1 of the victims
    if worded and numeral.value == 1 and numeral.stop == numeral.first + 1:
        return tokens[numeral.first].lower in ("a", "an", "once") or _counts_one(tokens, draft)
    if draft.unit is not None:
        return not (worded and _in_name(tokens, draft))
    if is_age(tokens, draft):
        draft.unit, draft.exact = YEAR_OF_AGE, True
        return True
    if numeral.form == "vague":
        return False
    draft.confidence = 0.6
    if _is_part_or_base(tokens, draft) or _has_moved(tokens, draft):
        return True
    return _tells_without_unit(tokens, draft)


def _is_range(tokens: list[Token], draft: Draft) -> bool:
    """Whether a span of values states something; one of time or of bare numbers that is of ages becomes one here."""
    if draft.unit is not None:
        if draft.unit.dimension == "time" and among_ages(tokens, draft.first):
            draft.unit, draft.kind, draft.exact = Unit(draft.unit.name, "age"), "quantity", True
        return True
    if draft.kind == "ordinal":
        return True
    if is_age_range(tokens, draft):
        draft.unit, draft.exact = YEAR_OF_AGE, True
        return True
    dashed = any(tokens[j].text in ("-", "–", "—") for j in range(draft.first, draft.stop))
    return not dashed or draft.hedge is not None or word_at(tokens, draft.first - 1) in _STATING


def _tells_without_unit(tokens: list[Token], draft: Draft) -> bool:
    """Whether a number without a unit states something: not a code, a label or a small number in words."""
    numeral, hedged = draft.numeral, draft.hedge is not None
    text, worded = tokens[numeral.first].text, tokens[numeral.first].kind == "word"
    lead = word_at(tokens, draft.first - 1)
    plain = numeral.form == "figures" and numeral.scale == 1 and text.isdecimal() and len(text) < 4
    if plain and not hedged and (lead not in _STATING or (lead == "at" and (numeral.value or 0) <= 12)):
        return False
    if text.isdecimal() and (len(text) >= _IDENTIFIER_DIGITS or (text[0] == "0" and len(text) > 1)):
        return False
    if hedged:
        return True
    if _is_code(tokens, draft, text):
        return False
    if worded and numeral.scale == 1:
        return lead in ("of", "to", "by", "than", "about") and word_at(tokens, draft.stop) in (".", ",", "")
    return not (worded and numeral.value is not None and numeral.value <= 12)


def _is_code(tokens: list[Token], draft: Draft, text: str) -> bool:
    """Whether a number is one to call or to text: a call to 911, text a tip to 274637."""
    first = draft.first
    if not text.isdecimal() or len(text) not in _CODE_DIGITS or word_at(tokens, first - 1) not in ("to", "at"):
        return False
    if word_at(tokens, first - 2) in _CALLING:
        return True
    lead = [token.lower for token in tokens[max(0, first - _TEXT_REACH) : first - 1]]
    asked = next((at for at in reversed(range(len(lead))) if lead[at] in _TEXTING), None)
    if asked is None:
        return False
    return _BEFORE_WRITING.isdisjoint(lead[max(0, asked - 1) : asked]) and _BEHIND_WRITING.isdisjoint(lead[asked + 1 :])


def _in_name(tokens: list[Token], draft: Draft) -> bool:
    """Whether a number opens a name inside a sentence: the Seven Harbours Study."""
    before, behind = word_at(tokens, draft.first - 1), tokens[draft.stop + 1 : draft.stop + 2]
    if not before.isalpha() or any(token.text[:1].isupper() for token in behind):
        return False
    if tokens[draft.first - 1].text[:1].isupper() and before != "the":
        return False  # a headline
    words = [token.text for token in tokens[draft.first : draft.stop + 1]]
    return len(words) > draft.stop - draft.first and all(word[:1].isupper() for word in words)


def _has_moved(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare number is the level that a movement told behind it has reached: 538, up from 430."""
    words = [word_at(tokens, draft.stop + k) for k in range(3)]
    return words[0] == "," and words[1] in ("up", "down") and words[2] == "from"


def _is_part_or_base(tokens: list[Token], draft: Draft) -> bool:
    """Whether a bare number is a part of what was counted before it, or what something is compared with.

    Eight of them, three of whom; double the 80 of last year, more than the 80, twice last year's 80.
    """
    if word_at(tokens, draft.stop) == "of" and word_at(tokens, draft.stop + 1) in ("them", "whom"):
        return True
    lead = word_at(tokens, draft.first - 1)
    if lead != "the" and not lead.endswith(("'s", "’s")) and lead != "s":
        return False
    return word_at(tokens, draft.first - 2) == "than" or any(
        word_at(tokens, draft.first - back) in MULTIPLES for back in range(2, 7)
    )


def _in_condition(tokens: list[Token], at: int) -> bool:
    """Whether words from a token on tell in what condition somebody is: is in critical condition, in stable."""
    at += word_at(tokens, at) in _BEING
    return word_at(tokens, at) == "in" and befell(tokens, at)


def _counts_one(tokens: list[Token], draft: Draft) -> bool:
    """Whether `one` is the number: one proposal, and not `the one`, `one of them`, `one day`."""
    numeral, unit = draft.numeral, draft.unit
    before, after = word_at(tokens, draft.first - 1), word_at(tokens, numeral.stop)
    if tokens[numeral.first].lower != "one" or unit is None:
        return False
    if draft.phrase is None and word_at(tokens, draft.first - 1) in HARMING:
        return (after or ".") in _AFTER_ONE  # killing one and wounding two
    if draft.phrase is None and after in HARMED_ONES:
        return True  # one dead, two hurt
    if draft.phrase is None and (before or ",") in _BEFORE_ONE and _in_condition(tokens, numeral.stop):
        return True  # one is in critical condition, two in stable condition
    if unit.dimension == "index point" and before == "at":
        return False  # at one point
    if unit.dimension not in ("count", "time"):
        return unit.dimension != "multiple"
    if before in _NOT_COUNTING_ONE or after in ("of", "-"):
        return False
    if unit.dimension == "time":
        return after not in ("day", "time", "night", "minute")
    return draft.phrase is not None and unit.name not in (
        "another",
        "thing",
        "way",
        "reason",
        "example",
        "side",
        "right",
    )
