"""Ordinals that are claims: his second visit, came third, on the fourth floor, second-degree murder."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import Phrase, counted, singular
from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import read_numeral
from transforms.quantities.quantity_filters import year_digits
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import Unit, is_money_word, measure_after

_ORDINAL_ROLES = {row["word"]: row["role"] for row in seeds.rows("ordinal_nouns")}
_NARRATOR = "narrator"
"""Whom an ordinal ranks as any other, but for who tells: `A third person has died`, `in the third person`."""

_TITLE = "title"
"""Who bears `first` as a part of a title: a ship's first officer, but its second officer in a month."""

_POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your"])
_RANKING = frozenset(row["word"] for row in seeds.rows("ranking_verbs"))
_COMING = frozenset(["come", "comes", "came", "coming"])
_PLACE_ADVERBS = frozenset(["in", "joint", "equal", "a", "only", "just", "an"])
_AFTER_PLACE = frozenset([
    ".", ",", ";", ":", ")", "!", "?", "in", "at", "on", "behind", "with", "after", "to", "for", "and", "but", "out",
    "of", "among", "overall", "from", "last", "while", "as",
    "despite", "when", "ahead", "because", "although", "though", "since", "by", "during", "following", "thanks",
])  # fmt: skip
_FLOOR = "floor"
_CRIMES = seeds.words("figure_words", "crime")
_JOINED = frozenset(["and", "or"])
_ATTEMPTS = frozenset(["attempted", "attempt", "attempting"])
_ATTEMPT_REACH = 4
"""Tokens before a degree within which an attempt is named: attempted second-degree murder."""


def ordinal(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """An ordinal that ranks a noun (his second visit), or None where it names, dates or only orders the discourse."""
    i = numeral.stop
    before = word_at(tokens, numeral.first - 1)
    if before == "-" or numeral.value is None:
        return None
    told = _floor(tokens, numeral) or _degree(tokens, numeral)
    if told is not None:
        return told
    if word_at(tokens, i) == "-":
        if not word_at(tokens, i + 1).endswith("est"):
            return None
        i += 1  # the third-largest bank
    place = _place(tokens, numeral)
    if place is not None:
        return place
    if year_digits(word_at(tokens, i)):
        i += 1
    phrase = counted(tokens, i, "singular")
    if phrase is None:
        return None
    words = tokens[phrase.first : phrase.stop]
    roles = {_ORDINAL_ROLES[word.lower] for word in words if word.lower in _ORDINAL_ROLES}
    narrated = numeral.value == 1 or word_at(tokens, numeral.first - 2) == "in"
    if roles - {_NARRATOR, _TITLE} or (_NARRATOR in roles and narrated) or words[0].text[:1].isupper():
        return None
    if numeral.value == 1 and _TITLE in roles:
        return None
    if tokens[phrase.head].lower.endswith(("ed", "aten")):
        return None
    if is_money_word(tokens, phrase.head) or measure_after(tokens, phrase.head, False, False):
        return None
    possessed = before in _POSSESSIVES or before.endswith(("'s", "’s")) or before in ("s", "'", "’")
    if (numeral.value == 1 and not possessed) or (numeral.value > 10 and before in ("a", "an")):
        return None
    return _ranked(tokens, numeral, Unit(singular(tokens[phrase.head].lower), "ordinal"), phrase)


def _place(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """An ordinal alone after a verb of ranking: came third, finished joint second, ranked 15th in the world."""
    at = numeral.first - 1
    while word_at(tokens, at) in _PLACE_ADVERBS:
        at -= 1
    if numeral.value == 1 and word_at(tokens, at) in _COMING:
        return None  # safety comes first
    if word_at(tokens, at) not in _RANKING or (word_at(tokens, numeral.stop) or ".") not in _AFTER_PLACE:
        return None
    return Draft(
        numeral, numeral.first, numeral.stop, Unit("place", "ordinal"), kind="ordinal", exact=True, confidence=0.8
    )


def _floor(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """The storey of a building: on the fourth floor, a fourth-floor flat."""
    at = numeral.stop + (word_at(tokens, numeral.stop) == "-")
    if word_at(tokens, at) != _FLOOR or not tokens[at].text.islower():
        return None
    return _ranked(tokens, numeral, Unit(_FLOOR, "ordinal"), Phrase(at, at + 1, at))


def _degree(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """The degree of a crime: second-degree murder, first- and second-degree assault. An attempt is another crime."""
    at = numeral.stop + (word_at(tokens, numeral.stop) == "-")
    if at > numeral.stop and word_at(tokens, at) in _JOINED:
        at += 1
        other = read_numeral(tokens, at) if at < len(tokens) else None
        at = other.stop if other is not None and other.form == "ordinal" else len(tokens)
        at += word_at(tokens, at) == "-"
    if word_at(tokens, at) != "degree":
        return None
    phrase = counted(tokens, at + 1, "any")
    if phrase is None:
        return None
    crime = next((j for j in range(phrase.first, phrase.stop) if tokens[j].lower in _CRIMES), None)
    led = {token.lower for token in tokens[max(0, numeral.first - _ATTEMPT_REACH) : crime]}
    if crime is None or not _ATTEMPTS.isdisjoint(led):
        return None
    unit = Unit(f"{tokens[crime].lower}-degree", "ordinal")
    stop = numeral.stop if word_at(tokens, numeral.stop + 1) in _JOINED else crime + 1
    draft = _ranked(tokens, numeral, unit, Phrase(crime, crime + 1, crime))
    draft.stop = stop
    return draft


def _ranked(tokens: list[Token], numeral: Numeral, unit: Unit, phrase: Phrase) -> Draft:
    first = numeral.first + (word_at(tokens, numeral.first) in ("a", "an"))
    return Draft(
        numeral, first, phrase.stop, unit, phrase.head, phrase.stop, phrase, kind="ordinal", exact=True, confidence=0.8
    )
