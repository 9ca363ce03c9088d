"""Counted units: the noun that a numeral counts, or those of its persons that nobody names."""

from collections.abc import Sequence

import seeds
from transforms.quantities.ages_told import AGED, follows_ages
from transforms.quantities.bare_numbers import HARMED_ONES, STATES, befell, counts_persons, suffer
from transforms.quantities.drafts import Draft
from transforms.quantities.hedges import hedge_after
from transforms.quantities.nouns import Phrase, counted, is_base_verb, is_plural, singular
from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import read_numeral
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.unit_parts import behind_country, per_part
from transforms.quantities.units import MULTIPLE, PERCENT, Unit, measure_after

_DETERMINERS = frozenset(["the", "its", "their", "his", "her", "our", "your", "my", "those", "these", "all"])
_JOINING = frozenset(["to", "and", "in", "or", "plus", "by"])
_CLAUSE_OPENERS = frozenset(["he", "she", "it", "they", "we", "i", "you", "the", "a", "his", "her", "their"])
_COMPARING = frozenset(row["word"] for row in seeds.rows("comparing_words"))
_ATTRIBUTIVE_NAMES = frozenset(row["word"] for row in seeds.rows("attributive_counts"))

_BEFORE_POINTS = frozenset(["more", "extra", "full", "further", "additional", "whole", "big", "few"])
"""What may stand between a number and points that are measured; a noun makes them things: three data points."""

_OFFSPRING = {
    word: unit
    for role, unit in (("parent", "child"), ("grandparent", "grandchild"))
    for word in seeds.words("figure_words", role)
}
"""What is counted behind a relative: a father of four."""

_LONGEST_OWNER = 5
"""Tokens of who owns what a part is of, with the apostrophe: of the late Ann Weir's sons."""

_APOSTROPHES = frozenset("'’")
_IN_ALL = frozenset([("in", "all"), ("in", "total"), ("all", "told")])
_LATER = frozenset(["later", "earlier", "ago", "before", "after"])

_WHOLES = frozenset([3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0])
"""Out of how many a share is told."""


def attribute(tokens: list[Token], draft: Draft, at: int) -> bool:
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


def count_noun(tokens: list[Token], draft: Draft, at: int) -> None:
    """The noun counted, directly or as a part: 435 homes, dozens of homes, 12 of the homes."""
    numeral = draft.numeral
    lead = [token.lower for token in tokens[max(0, draft.first - 4) : draft.first]]
    joined = lead[-1:] == ["-"]  # a father-of-four
    children = offspring([word for word in lead if word != "-"] if joined else lead)
    alone = joined or counted(tokens, numeral.stop) is None
    if children and alone and numeral.form in ("words", "figures"):
        draft.unit = Unit(children, "count")
        return
    if _says_when(tokens, at):
        return
    bound = hedge_after(tokens, at) if word_at(tokens, at) == "or" else None
    if bound is not None and bound.modifier in ("at_least", "at_most", "about"):
        at = bound.stop  # 40 or more boats, a dozen or so boats
    if word_at(tokens, at) == "of":
        if word_at(tokens, at + 1) == "whom":
            draft.unit = Unit("person", "count")
            return
        whole = at + 2 if word_at(tokens, at + 1) in _DETERMINERS else _behind_owner(tokens, at + 1)
        whole += whole > 0 and word_at(tokens, whole) == "own"
        if whole:
            phrase = counted(tokens, whole)
            harmed = word_at(tokens, whole) in HARMED_ONES and (phrase is None or phrase.first > whole)
            if harmed or _are_persons(tokens, whole):
                draft.unit = Unit("person", "count")
            elif phrase and (is_plural(tokens[phrase.head].lower) or numeral.form == "vague"):
                stop = draft.stop
                count(tokens, draft, phrase)
                draft.stop = stop if numeral.form != "vague" else draft.stop
            elif befell(tokens, whole):
                draft.unit = Unit("person", "count")  # seven of the dead
            return
        if numeral.form != "vague" and numeral.scale == 1:
            return
        at += 1
    phrase = counted(tokens, behind_country(tokens, at), "singular" if numeral.value == 1 else "plural")
    if word_at(tokens, draft.first - 1) in AGED or suffer(tokens, at):
        phrase = None  # a girl aged 13 suffered burns; two suffered burns
    if phrase and (tokens[phrase.head].lower in HARMED_ONES or _leads_to_ages(tokens, phrase)):
        # 1 dead; left one student dead; two boys ages 14 and 15
        phrase = Phrase(phrase.first, phrase.head, phrase.head - 1) if phrase.head > phrase.first else None
    if phrase and _attributive(tokens, draft, phrase):
        attribute(tokens, draft, phrase.first)
    elif phrase and _agrees(tokens, draft, phrase):
        count(tokens, draft, phrase)
        _share_of_counted(tokens, draft)
    elif follows_ages(tokens, draft.first):
        return
    elif counts_persons(tokens, draft, at):
        draft.unit = Unit("person", "count")
    elif _all_of_them(tokens, draft):
        draft.unit = Unit(singular(word_at(tokens, draft.first - 2)), "count")


def _leads_to_ages(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether what looks like the noun that is counted leads to ages: two boys ages 14 and 15."""
    behind = phrase.head + 1
    return tokens[phrase.head].lower in AGED and behind < len(tokens) and tokens[behind].kind == "number"


def _are_persons(tokens: list[Token], at: int) -> bool:
    """Whether `those` before a token are persons, by a clause or by what befell them: three of those who came, nine of
    those saved hold passports; not those injured players.
    """
    if word_at(tokens, at - 1) != "those":
        return False
    return word_at(tokens, at) == "who" or (befell(tokens, at) and is_base_verb(word_at(tokens, at + 1)))


def _all_of_them(tokens: list[Token], draft: Draft) -> bool:
    """Whether a number between commas says how many those are who stand before it: the searchers, 126 in all, came."""
    noun, marks = word_at(tokens, draft.first - 2), (word_at(tokens, draft.first - 1), word_at(tokens, draft.stop + 2))
    in_all = (word_at(tokens, draft.stop), word_at(tokens, draft.stop + 1)) in _IN_ALL
    return in_all and marks == (",", ",") and noun.isalpha() and is_plural(noun)


def _says_when(tokens: list[Token], at: int) -> bool:
    """Whether words behind a bare number say how much later it was so: 2,200 homes, and 1,600 four years later."""
    span = read_numeral(tokens, at) if at < len(tokens) and tokens[at].kind == "word" else None
    if span is None or span.form != "words":
        return False
    unit = measure_after(tokens, span.stop, glued=False, in_figures=False)
    return unit is not None and unit.unit.dimension == "time" and word_at(tokens, unit.stop) in _LATER


def _behind_owner(tokens: list[Token], at: int) -> int:
    """The token behind an owner in the genitive that begins at `at`, or 0: of Ann Weir's sons, of this year's fires."""
    for i in range(at, min(at + _LONGEST_OWNER, len(tokens) - 1)):
        if tokens[i].text in _APOSTROPHES and not tokens[i].spaced:
            return 0 if i == at else i + 1 + (tokens[i + 1].lower == "s" and not tokens[i + 1].spaced)
        if tokens[i].kind != "word":
            return 0
    return 0


def offspring(before: Sequence[str]) -> str | None:
    """What a number counts behind some words, in lower case, that end with a relative of somebody: a father of."""
    return _OFFSPRING.get(before[-2]) if before[-1:] == ["of"] and len(before) > 1 else None


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


def _attributive(tokens: list[Token], draft: Draft, phrase: Phrase) -> bool:
    """Whether the noun right behind a number, and not the one that it describes, is counted: an 11 person panel."""
    if draft.numeral.value == 1 or phrase.head != phrase.first + 1 or draft.numeral.form not in ("figures", "words"):
        return False
    noun, head = tokens[phrase.first], tokens[phrase.head]
    if any(is_plural(token.lower) or not token.text.islower() for token in (noun, head)) or noun.lower.endswith("est"):
        return False
    return (
        word_at(tokens, draft.first - 1) in ("the", "a", "an", "its", "their") and noun.lower not in _ATTRIBUTIVE_NAMES
    )


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
        per_part(tokens, draft)
