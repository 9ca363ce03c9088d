"""Multiples and times in one word: twice as, sixfold, triple the; shot twice; the victims of a double shooting."""

import seeds
from transforms.quantities.ages_told import AGED_NOUNS
from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import Phrase, counted, is_plural, singular
from transforms.quantities.number_words import SMALL, VICTIMS, Numeral
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import MULTIPLE, Unit

TIMES = {"once": 1.0, "twice": 2.0}
"""Words for how often."""

_STRIKING = seeds.words("figure_words", "striking")
_HARMS = seeds.words("figure_words", "harm")
_PERSONS = frozenset(noun for noun in AGED_NOUNS | seeds.words("figure_words", "pair_of") if is_plural(noun))
_DEADLY = seeds.words("figure_words", "deadly")
_BETWEEN_A_HIT = frozenset([
    "at", "least", "more", "than", "him", "her", "them", "himself", "herself", "only", "just",
])  # fmt: skip
_LONGEST_HIT = 3
"""Words of who was hit, between the verb and how often."""

_AFTER_ONCE = frozenset([".", ",", ";", "in", "through", "and", "each", "by", "on", "with", "at"])
"""What may stand behind the one time that somebody was struck, and not behind `was shot once he had left`."""


def multiple(tokens: list[Token], i: int) -> list[Draft]:
    """Multiples in one word: twice as, sixfold, triple the."""
    word, after = tokens[i].lower, word_at(tokens, i + 1)
    value = 0
    if word == "twice" and after in ("as", "the", "its", "their", "his", "her", "that", "what"):
        value = 2
    elif word in ("double", "triple") and after in ("the", "its", "their", "that", "what"):
        value = 2 if word == "double" else 3
    elif word in TIMES and _hit(tokens, i):
        numeral = Numeral(TIMES[word], i, i + 1, 1.0, "words")
        return [Draft(numeral, i, i + 1, Unit("time", "count"), i, i + 1, exact=True)]
    elif word == "pair" and after == "of" and (phrase := _persons(tokens, i + 2)):
        numeral = Numeral(2.0, i, i + 1, 1.0, "words")
        unit = Unit(singular(tokens[phrase.head].lower), "count")
        return [Draft(numeral, i, phrase.stop, unit, phrase.head, phrase.stop, phrase, exact=True)]
    elif word in VICTIMS and _harm_behind(tokens, i):
        numeral = Numeral(float(VICTIMS[word]), i, i + 1, 1.0, "words")
        return [Draft(numeral, i, i + 1, Unit("person", "count"), exact=True)]
    elif word.endswith("fold"):
        value = SMALL.get(word[:-4], 0)
    return [Draft(Numeral(float(value), i, i + 1, 1.0, "words"), i, i + 1, MULTIPLE, i, i + 1)] if value else []


def _persons(tokens: list[Token], at: int) -> Phrase | None:
    """The persons that a pair is of: a pair of masked gunmen, and not of shoes."""
    phrase = counted(tokens, at)
    return phrase if phrase is not None and tokens[phrase.head].lower in _PERSONS else None


def _harm_behind(tokens: list[Token], i: int) -> bool:
    """Whether the word at `i` counts the victims of a deed: a triple shooting, a double fatal stabbing.

    Who kills others and then himself is one of those whom a double murder-suicide counts, or not.
    """
    at = i + 1 + (word_at(tokens, i + 1) in HYPHENS)
    at += word_at(tokens, at) in _DEADLY
    return word_at(tokens, at) in _HARMS and word_at(tokens, at + 1) not in HYPHENS


def _hit(tokens: list[Token], i: int) -> bool:
    """Whether the word at `i` counts what struck somebody: shot twice, had been stabbed at least twice, hit once in
    the arm.
    """
    at = i - 1
    while word_at(tokens, at) in _BETWEEN_A_HIT or _is_hit(tokens, at, i):
        at -= 1
    if word_at(tokens, at) not in _STRIKING:
        return False
    after = word_at(tokens, i + 1)
    return (after or ".") in _AFTER_ONCE if tokens[i].lower == "once" else after not in ("more", "before")


def _is_hit(tokens: list[Token], at: int, i: int) -> bool:
    """Whether a word before the one at `i` belongs to who was hit: shot Ana Ruiz twice, shot the boy once."""
    if i - at > _LONGEST_HIT or at < 1:
        return False
    word, behind = tokens[at], word_at(tokens, at + 1)
    if word.kind == "word" and word.text[:1].isupper():
        return True
    return word.lower in AGED_NOUNS or (word.lower in ("the", "a") and behind in AGED_NOUNS)
