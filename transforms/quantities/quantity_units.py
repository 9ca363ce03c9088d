"""What one numeral measures: the currency before it, the unit, the counted noun or the age after it."""

from dataclasses import replace

import seeds
from transforms.quantities.ages_told import AGED
from transforms.quantities.bare_numbers import HARMED_ONES, STATES, befell, counts_persons, counts_persons_at_the_end
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import hedge_after
from transforms.quantities.nouns import Phrase, counted, is_plural, singular
from transforms.quantities.number_words import LETTER, SCALES, Numeral
from transforms.quantities.numbers import read_numeral
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import (
    MULTIPLE,
    PERCENT,
    POINTS,
    YEAR_OF_AGE,
    Unit,
    measure_after,
    money_after,
    money_before,
    per,
)

_DOTTED = frozenset({("u", ".", "s", "."), ("u", ".", "k", "."), ("u", ".", "n", ".")})
"""Countries and bodies that are written with full stops."""

_DETERMINERS = frozenset(["the", "its", "their", "his", "her", "our", "your", "my", "those", "these", "all"])
_JOINING = frozenset(["to", "and", "in", "or", "plus", "by"])
_CLAUSE_OPENERS = frozenset(["he", "she", "it", "they", "we", "i", "you", "the", "a", "his", "her", "their"])
_COMPARING = frozenset(row["word"] for row in seeds.rows("comparing_words"))
_ATTRIBUTIVE_NAMES = frozenset(row["word"] for row in seeds.rows("attributive_counts"))
_PREPOSITIONS = frozenset(["in", "for", "at", "on", "by", "to", "from", "with", "and", "over", "within", "than", "as"])
_PRICES = frozenset(row["word"] for row in seeds.rows("price_words"))
_OTHER_MONEY = frozenset("$€¥")
_PRICE_REACH = 8
"""Tokens before pounds in which a word of prices makes them money."""

_BEFORE_POINTS = frozenset(["more", "extra", "full", "further", "additional", "whole", "big", "few"])
"""What may stand between a number and points that are measured; a noun makes them things: three data points."""

_WHOLES = frozenset([3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0])
"""Out of how many a share is told."""

_LONGEST_OF = 4
"""Words of an of-phrase between a unit and its `a day`: 3 million litres of lamp oil a year."""


def money_draft(tokens: list[Token], numeral: Numeral, floor: int) -> Draft | None:
    """The figure with the currency sign or code before it, or None.

    Args:
        tokens: of the sentence.
        numeral: the number as read.
        floor: the token where the figure before ends.
    """
    first = numeral.first
    money = money_before(tokens, first)
    negative = False
    if money is None and first and tokens[first - 1].text in "-−–" and not tokens[first].spaced:
        money = money_before(tokens, first - 1)
        negative = money is not None
    if money is None or money.first < floor:
        return None
    if money.first and word_at(tokens, money.first - 1) in ("-", "−") and not tokens[money.first].spaced:
        before = tokens[money.first - 2] if money.first > 1 else None
        if money.first - 1 >= floor and (before is None or tokens[money.first - 1].spaced):
            negative, money = True, money._replace(first=money.first - 1)
    draft = Draft(numeral.negative() if negative else numeral, money.first, numeral.stop)
    draft.unit, draft.unit_first, draft.unit_stop = money.unit, money.first, money.stop
    _money_tail(tokens, draft)
    _per(tokens, draft)
    if " per " not in (draft.unit.name if draft.unit else ""):
        _qualified(tokens, draft)
    return draft


def _money_tail(tokens: list[Token], draft: Draft) -> None:
    """Scale letters, an echoed currency name and a code after an amount: $4.2b, $10 million US, $5 dollars."""
    i = draft.numeral.stop
    letter = word_at(tokens, i)
    lettered = letter == "mm" or (letter in LETTER and (not tokens[i].spaced or letter in ("b", "m")))
    if draft.numeral.scale == 1 and lettered:
        draft.numeral = draft.numeral.scaled(float(LETTER.get(letter) or 1_000_000))
        i += 1
    draft.stop = i
    if draft.unit is None or draft.unit.name != "dollar" or i >= len(tokens) or tokens[i].kind != "word":
        return
    after = money_after(tokens, i)
    if after and tokens[i].spaced and after[0].unit.name.endswith("dollar"):
        draft.unit, draft.stop = after[0].unit, after[0].stop
    elif tokens[i].text == "US" and not (i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper()):
        draft.unit, draft.stop = Unit("us dollar", "money"), i + 1


def _per(tokens: list[Token], draft: Draft) -> None:
    """A `per` part right after the unit, or after an of-phrase: barrels of oil a day."""
    if draft.unit is None:
        return
    compound = per(tokens, draft.stop, draft.unit)
    if (
        compound is None
        and word_at(tokens, draft.stop) == "of"
        and draft.unit.dimension not in ("fraction", "time", "count")
    ):
        for at in range(draft.stop + 1, min(draft.stop + 2 + _LONGEST_OF, len(tokens))):
            if tokens[at].kind != "word" or tokens[at].lower in _PREPOSITIONS:
                break
            if tokens[at].lower in ("a", "an", "per", "each", "every"):
                compound = per(tokens, at, draft.unit)
                compound = compound if compound and compound[0].dimension.endswith("per time") else None
                break
    if compound:
        draft.unit, draft.stop = compound
        draft.unit_stop = max(draft.unit_stop, draft.stop)


def _qualified(tokens: list[Token], draft: Draft) -> None:
    """The noun that a figure with its unit stands before: a 35 % levy, a $700,000 award."""
    at = draft.stop
    if word_at(tokens, at) == "-" and not tokens[at].spaced:
        at += 1
    draft.phrase = counted(tokens, _behind_country(tokens, at), "any")


def _behind_country(tokens: list[Token], at: int) -> int:
    """The token after a dotted country at `at`, which is no end of a phrase: two U.S. marshals, a $5m U.S. grant."""
    return at + 4 if tuple(word_at(tokens, at + k) for k in range(4)) in _DOTTED else at


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
    hyphen = tokens[i].text in HYPHENS and i + 1 < len(tokens) and not tokens[i + 1].spaced and not tokens[i].spaced
    if numeral.form == "vague" and tokens[i].lower == "of" and i + 1 < len(tokens):
        i += 1
    bracket = tokens[i].text in "([<" and i + 2 < len(tokens) and tokens[i + 2].text in ")]>"
    at = i + 1 if hyphen or bracket else i
    glued = not tokens[at].spaced and tokens[at].kind == "word"
    if _currency(tokens, draft, at) or _scale_letter(tokens, draft, at, glued and not hyphen):
        return True
    in_figures = tokens[numeral.stop - 1].kind == "number" or tokens[numeral.first].kind != "word"
    found = measure_after(tokens, at, glued or hyphen, in_figures)
    if found and not _misread(tokens, draft, found.unit):
        if found.stop < len(tokens) and glued and tokens[found.stop].kind == "number" and not tokens[found.stop].spaced:
            return False
        draft.measures(found.unit, at, found.stop + (1 if bracket else 0))
        _measured(tokens, draft)
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
        _counted(tokens, draft, at + 1)
        return True
    if hyphen and tokens[at].kind == "word" and numeral.form != "vague":
        return _attributive(tokens, draft, at)
    _counted(tokens, draft, at)
    return True


def _as_share(draft: Draft) -> None:
    if draft.numeral.form in ("fraction", "share"):
        draft.unit = PERCENT


def _currency(tokens: list[Token], draft: Draft, at: int) -> bool:
    money = money_after(tokens, at)
    if money is None or not _is_money(tokens, draft, money[0].unit):
        return False
    found, factor = money
    if factor != 1:
        draft.numeral = draft.numeral.scaled(factor)
    draft.measures(found.unit, at, found.stop)
    if draft.numeral.scale == 1 and word_at(tokens, draft.stop) in ("million", "billion", "trillion"):
        draft.numeral = draft.numeral.scaled(float(SCALES[tokens[draft.stop].lower]))
        draft.stop += 1
    _per(tokens, draft)
    _qualified(tokens, draft)
    return True


def _is_money(tokens: list[Token], draft: Draft, unit: Unit) -> bool:
    """Whether a currency word after a numeral is one: `pounds` with a scale word or a word of prices, else mass."""
    if unit.name == "pound":
        return draft.numeral.scale >= 1e6 or _priced(tokens, draft.first, draft.numeral.stop + 1)
    word = word_at(tokens, draft.numeral.stop)
    return not (unit.name == "brazilian real" and word == "real")


def _priced(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether pounds stand behind a word of prices and weigh nothing: a fee of 55 pounds, not $3 for 2 pounds."""
    before = tokens[max(0, first - _PRICE_REACH) : first]
    if word_at(tokens, stop) in ("of", "-") or any(token.text in _OTHER_MONEY for token in before):
        return False
    return any(token.lower in _PRICES for token in before)


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
        _measured(tokens, draft)
        return True
    of = following == "of"
    plural = phrase is not None and is_plural(tokens[phrase.head].lower) and not measure_after(tokens, at + 1, False)
    if not of and not plural:
        return False
    draft.numeral = draft.numeral.scaled(float(LETTER[letter.lower()]))
    draft.stop = at + 1
    _counted(tokens, draft, at + 1)
    return True


def _misread(tokens: list[Token], draft: Draft, unit: Unit) -> bool:
    """Whether what looks like a unit is none: 5 pc for personal computers, 3 points of a plan."""
    after = tokens[draft.numeral.stop]
    follows = word_at(tokens, draft.numeral.stop + 1)
    if unit.name == "stone":  # 14 stone, and not 14 stone walls
        return follows.isalpha() and follows not in _PREPOSITIONS
    if unit.name == "night" and after.lower == "night":  # 45 night trains
        return after.spaced and is_plural(follows) and draft.value != 1
    return unit.name == "percent" and after.lower == "pc" and after.spaced and after.text != "pc"


def _measured(tokens: list[Token], draft: Draft) -> None:
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
        if age or before == ("age", "of") or before[1] == "aged":
            draft.unit, draft.stop, draft.exact = Unit(unit.name, "age"), age or draft.stop, True
            return
    if unit.name == "foot":
        _glued_inches(tokens, draft)
    if unit.name == "percent" and word_at(tokens, draft.stop) in ("point", "points"):
        draft.measures(POINTS, draft.unit_first, draft.stop + 1)
    _per(tokens, draft)
    if draft.unit.dimension == "time":
        draft.kind = "duration"
    _qualified(tokens, draft)


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


def _fraction_unit(tokens: list[Token], draft: Draft) -> None:
    """A fraction measures the unit that follows (half an hour, 1/16 of a pint), else a share of a whole, in percent."""
    i = j = draft.stop
    while j < i + 3 and word_at(tokens, j) in ("of", "a", "an", "us"):
        j += 1
    if draft.numeral.form == "fraction" and j < len(tokens):
        found = measure_after(tokens, j, False, True)
        if found and found.unit.dimension != "fraction":
            draft.measures(found.unit, j, found.stop)
            _measured(tokens, draft)
            return
    draft.unit = PERCENT
    draft.phrase = counted(tokens, i, "any")


def _attributive(tokens: list[Token], draft: Draft, at: int) -> bool:
    """A hyphenated count: an 11-member pact. Its noun may be a design or an idiom: six-speed, one-off."""
    word = tokens[at].lower
    if word in _JOINING:
        return True
    if word in _ATTRIBUTIVE_NAMES:
        return False
    if word == "strong":
        draft.measures(Unit("person", "count"), at, at + 1)
        return True
    count(tokens, draft, Phrase(at, at + 1, at))
    draft.phrase = counted(tokens, at, "any") or draft.phrase
    return True


def _counted(tokens: list[Token], draft: Draft, at: int) -> None:
    """The noun counted, directly or as a part: 435 homes, dozens of homes, 12 of the homes."""
    numeral = draft.numeral
    bound = hedge_after(tokens, at) if word_at(tokens, at) == "or" else None
    if bound is not None and bound.modifier in ("at_least", "at_most", "about"):
        at = bound.stop  # 40 or more boats, a dozen or so boats
    if word_at(tokens, at) == "of":
        if word_at(tokens, at + 1) == "whom":
            draft.unit = Unit("person", "count")
            return
        if word_at(tokens, at + 1) in _DETERMINERS:
            phrase = counted(tokens, at + 2)
            if word_at(tokens, at + 2) in HARMED_ONES and (phrase is None or phrase.first > at + 2):
                draft.unit = Unit("person", "count")
            elif phrase and (is_plural(tokens[phrase.head].lower) or numeral.form == "vague"):
                stop = draft.stop
                count(tokens, draft, phrase)
                draft.stop = stop if numeral.form != "vague" else draft.stop
            elif befell(tokens, at + 2):
                draft.unit = Unit("person", "count")  # seven of the dead
            return
        if numeral.form != "vague" and numeral.scale == 1:
            return
        at += 1
    phrase = counted(tokens, _behind_country(tokens, at), "singular" if numeral.value == 1 else "plural")
    if word_at(tokens, draft.first - 1) in AGED:
        phrase = None  # a girl aged 13 suffered burns
    if phrase and _agrees(tokens, draft, phrase):
        count(tokens, draft, phrase)
        _share_of_counted(tokens, draft)
    elif counts_persons(tokens, draft, at):
        draft.unit = Unit("person", "count")


def _share_of_counted(tokens: list[Token], draft: Draft) -> None:
    """Make a share of a count out of so many: four flights in five were cancelled, and not two goals in five games."""
    numeral = draft.numeral
    if word_at(tokens, draft.stop) != "in" or numeral.form not in ("figures", "words") or draft.value is None:
        return
    whole = read_numeral(tokens, draft.stop + 1) if draft.stop + 1 < len(tokens) else None
    if whole is None or whole.value not in _WHOLES or not 0 < draft.value < (whole.value or 0):
        return
    after = word_at(tokens, whole.stop)
    if after in STATES or (draft.value == 1 and after in (".", ",", ";")):
        draft.numeral = Numeral(
            draft.value / whole.value, numeral.first, whole.stop, 1 / whole.value, "share", int(whole.value)
        )
        draft.unit, draft.stop = PERCENT, whole.stop


def _agrees(tokens: list[Token], draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase can be what is counted: one has a singular, more have a plural, unless `the` makes it a name."""
    if draft.numeral.value == 1 or is_plural(tokens[phrase.head].lower):
        return True
    adverb = tokens[phrase.first].lower.endswith("ly")
    return not adverb and word_at(tokens, draft.first - 1) in ("the", "a", "an", "its", "their")


def count(tokens: list[Token], draft: Draft, phrase: Phrase) -> None:
    """Set the head of a noun phrase as the unit; a head that names a unit of measure is one."""
    head = tokens[phrase.head].lower
    unit = Unit(singular(head), "count")
    first = tokens[phrase.first].lower
    if first == "times":
        after = (word_at(tokens, phrase.first + 1), word_at(tokens, phrase.first + 2))
        clause = (after[0] == "as" and after[1] in _CLAUSE_OPENERS) or (
            after[0] == "that" and after[1].isalpha() and after[1] != "of"
        )
        comparing = ((after[0] in _COMPARING or after[0].endswith("er")) and not clause) or phrase.head > phrase.first
        unit = MULTIPLE if comparing else Unit("time", "count")
        phrase = Phrase(phrase.first, phrase.first + 1, phrase.first)
    elif phrase.head > draft.numeral.stop:
        measure = measure_after(tokens, phrase.head, False, False)
        named = tokens[phrase.head - 1].lower not in _BEFORE_POINTS and measure and measure.unit.name == "point"
        kinds = ("fraction", "data", "volume")
        if measure and measure.stop == phrase.head + 1 and measure.unit.dimension not in kinds and not named:
            unit = measure.unit
            draft.kind = "duration" if unit.dimension == "time" else draft.kind
    draft.phrase = phrase
    draft.unit, draft.unit_first, draft.unit_stop = unit, phrase.head, phrase.stop
    draft.stop = max(draft.stop, phrase.stop)
    if unit.dimension != "multiple":
        _per(tokens, draft)
