"""Ages that a sentence tells: Weir was 26; their ages ranged from 12 to 31; voters 45 and older; he died at 81."""

from functools import cache

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.number_words import SMALL
from transforms.quantities.tokens import Token, word_at
from transforms.words import given_names

OLDEST = 120
"""Years of age; larger numbers are no ages."""

AGED = frozenset(["aged", "age", "ages"])
"""Words right before an age."""

AGED_NOUNS = frozenset(row["word"] for row in seeds.rows("aged_nouns")) | {
    row["role"] for row in seeds.rows("roles") if row["role"].islower()
}
"""Nouns for persons whose age is told beside them: those that say who a person is, and those that name nobody."""

_TURNING = seeds.words("figure_words", "turning")
_PAGES = seeds.words("figure_words", "turned")
"""What turns without growing older."""
_DYING = seeds.words("figure_words", "dying")
_SUBJECTS = seeds.words("figure_words", "ranked_by_age") | {"who", "she", "he", "i"}
"""Words that name one person and stand before a verb that tells an age."""
_BEING = frozenset(["is", "was"])
_BEING_MANY = frozenset(["are", "were"])
_ADVERBS = seeds.words("figure_words", "beside_age")
"""What may stand between a person and an age that a verb tells."""
_AFTER_AGE = frozenset(
    [".", ",", ";", ")", "in", "on", "last", "this", "next", "when", "after", "from", "today", "and", "at"]
)
"""What may stand behind an age that a verb tells."""
_AFTER_PERSON = frozenset([".", ";", "when"])
_TIME_OF_LIFE = frozenset(["when", "until", "since", "till"])
"""Words that lead to a time of somebody's life."""

_BEHIND_SCORES = frozenset(["under", "over", "of", "for", "behind", "ahead", "up", "down"])
BOUNDS = frozenset(["over", "under", "above", "below"])
_SUBJECT = 4
"""Tokens before a verb within which its subject is named: none of the boys involved were."""

_AFTER_PRONOUN = frozenset([".", ",", ";", "when", "years"])
_OPENS_ASIDE = frozenset(["who", "a", "an", "the"])
_JOINTS = frozenset([",", "and", "or"])
_THEN = ("the", "that")
_SPREAD = seeds.words("figure_words", "ranging") | {"from", "between", "as", "is", "are", "was", "were"}
"""What stands between `ages` and the first of them."""
_AGES_REACH = 8
"""Tokens back from an age within which its sentence names ages: the ages of the five rowers who swam are 19, 34."""

LEAST_AGE_OF_NAME = 10
"""Years from which a surname alone tells whose age it is: a child has its first name beside it, a team a score."""


def is_age_range(tokens: list[Token], draft: Draft) -> bool:
    """Whether a range without a unit is one of ages: aged between 19 and 24, ages ranging from 12 to 31."""
    lead = word_at(tokens, draft.first - 1)
    beside = word_at(tokens, draft.first - 2) if lead in ("of", "between", "from") else lead
    if lead == "between" and beside in _BEING_MANY and word_at(tokens, draft.first - 3) in AGED_NOUNS | {"who"}:
        return True  # the victims are between 18 and 24
    return beside in AGED or among_ages(tokens, draft.first)


def is_told_age(tokens: list[Token], draft: Draft) -> bool:
    """Whether words around a bare number from 1 to 119 make it an age."""
    first, after = draft.first, word_at(tokens, draft.stop) or "."
    return (
        _bounded(tokens, draft)
        or _bounds_persons(tokens, draft)
        or _at_a_time_of_life(tokens, draft)
        or among_ages(tokens, first)
        or (word_at(tokens, first - 2) == "death" and word_at(tokens, first - 1) == "at")
        or (first > 1 and after in _AFTER_AGE and (_reached(tokens, first, after) or _said_of_person(tokens, draft)))
    )


def follows_ages(tokens: list[Token], first: int) -> bool:
    """Whether a figure goes on with a list of ages: two boys ages 14 and 15 were hurt."""
    at = first - 1
    while at > 0 and (tokens[at].kind == "number" or tokens[at].lower in _JOINTS or tokens[at].lower in SMALL):
        at -= 1
    return word_at(tokens, at) in AGED


def opens_list_of_ages(tokens: list[Token], first: int) -> bool:
    """Whether a list of bare figures from token `first` on tells the ages of persons: the brothers are 18 and 24."""
    at = _behind_adverbs(tokens, first)
    if word_at(tokens, at) not in _BEING_MANY or not _ends_list(tokens, first):
        return False
    if word_at(tokens, at - 1) in AGED_NOUNS:
        return True
    before = word_at(tokens, at - 2)
    return _names_person(tokens, at - 1) and (before == "and" or before in given_names())


def _ends_list(tokens: list[Token], first: int) -> bool:
    """Whether a list of two or more figures is followed by nothing that it counts."""
    at, numbers = first, 0
    while at < len(tokens) and (tokens[at].kind == "number" or tokens[at].lower in _JOINTS):
        numbers += tokens[at].kind == "number"
        at += 1
    return numbers > 1 and (
        tokens[at - 1].lower == "," or (word_at(tokens, at) or ".") in (".", ";", "respectively", "when", "at")
    )


def _bounded(tokens: list[Token], draft: Draft) -> bool:
    """Younger than 18; 45 and older; voters 65 and over."""
    before = (word_at(tokens, draft.first - 2), word_at(tokens, draft.first - 1))
    after = (word_at(tokens, draft.stop), word_at(tokens, draft.stop + 1))
    if before[1] == "than" and before[0] in ("younger", "older"):
        return True
    hedge = draft.hedge
    if hedge is not None and tokens[hedge.first].lower in ("younger", "older"):
        return True
    if after[0] not in ("and", "or"):
        return False
    if after[1] in ("older", "younger"):
        return True
    return after[1] in ("over", "under", "up", "above") and (before[1] in AGED_NOUNS or before[1] == "those")


def _bounds_persons(tokens: list[Token], draft: Draft) -> bool:
    """Whether persons are told to be over or under an age: none of the boys were over 18."""
    hedge, after = draft.hedge, word_at(tokens, draft.stop) or "."
    if hedge is None or tokens[hedge.first].lower not in BOUNDS or after not in _AFTER_PERSON | {","}:
        return False
    verb = hedge.first - 1
    if word_at(tokens, verb) not in _BEING | _BEING_MANY:
        return False
    ahead = [token.lower for token in tokens[max(0, verb - 2 * _AGES_REACH) : verb]]
    those = "those" in ahead[-_SUBJECT:]  # most of those killed were under 25
    return those or ahead[-1:] == ["who"] or not AGED_NOUNS.isdisjoint(ahead[-_SUBJECT:]) or not AGED.isdisjoint(ahead)


def _at_a_time_of_life(tokens: list[Token], draft: Draft) -> bool:
    """Whether an age tells when something was in somebody's life: when I was 16 I left, until she was 18."""
    at = _behind_adverbs(tokens, draft.first)
    told = word_at(tokens, at) in _BEING and word_at(tokens, at - 1) in _SUBJECTS
    return told and word_at(tokens, at - 2) in _TIME_OF_LIFE and word_at(tokens, draft.stop) not in _BEHIND_SCORES


def among_ages(tokens: list[Token], first: int) -> bool:
    """Whether a sentence names ages before it lists them: their ages are 19 and 34; they range in age from 5 to 9."""
    if word_at(tokens, first - 1) not in _SPREAD and word_at(tokens, first - 2) not in _SPREAD:
        return False
    for at in range(first - 1, max(-1, first - 1 - _AGES_REACH), -1):
        token = tokens[at]
        if token.lower in ("age", "ages"):
            return True
        if token.kind == "number" or token.text in ",;.()":
            return False
    return False


def _reached(tokens: list[Token], first: int, after: str) -> bool:
    """Whether a verb says how old somebody was: who was 10, turned 30 in May, was 17 when he fled, died at 81."""
    verb, before = word_at(tokens, first - 1), tokens[first - 2]
    if verb in _TURNING:
        return not any(token.lower in _PAGES for token in tokens[max(0, first - 4) : first - 1])
    if verb == "at":  # died at 81; at 4 in the morning
        return before.lower in _DYING and (after not in ("in", "on") or len(tokens[first].text) > 1)
    at = _behind_adverbs(tokens, first)
    if word_at(tokens, at) not in _BEING:
        return False
    if word_at(tokens, at - 1) in _SUBJECTS:
        then = after == "at" and word_at(tokens, first + 3) == "time"  # who was 37 at the time
        return after in _AFTER_PRONOUN or then
    return after == "when" and at > 0 and tokens[at - 1].text[:1].isupper()


def _said_of_person(tokens: list[Token], draft: Draft) -> bool:
    """Whether a sentence says how old one person is: Weir, who lived here, was 26; the second victim is only 16."""
    after, first = word_at(tokens, draft.stop) or ".", draft.first
    at = _behind_adverbs(tokens, first)
    if word_at(tokens, at) not in _BEING or at < 1 or tokens[first].kind != "number":
        return False
    then = after == "at" and word_at(tokens, draft.stop + 1) in _THEN  # 15 at the time
    subject = _subject_before_aside(tokens, at - 1)
    if after == "," and word_at(tokens, subject) in AGED_NOUNS:
        return not _figure_at(tokens, draft.stop + 1)
    if not then and after not in _AFTER_PERSON and not (after == "and" and not _figure_at(tokens, draft.stop + 1)):
        return False
    if word_at(tokens, subject) in AGED_NOUNS:
        return True
    return (draft.value or 0) >= LEAST_AGE_OF_NAME and _names_person(tokens, subject)


def _figure_at(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number"


def _subject_before_aside(tokens: list[Token], at: int) -> int:
    """The token before an aside that ends at `at`: Weir, who lived here, was 26; the victim, a nurse, was 61."""
    if word_at(tokens, at) != ",":
        return at
    for start in range(at - 1, -1, -1):
        if tokens[start].text == ",":
            return start - 1 if word_at(tokens, start + 1) in _OPENS_ASIDE else at
    return at


def _names_person(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word that ends the name of a person stands at a token: Ann Weir, or Weir alone."""
    if at < 0 or tokens[at].kind != "word" or not tokens[at].text[:1].isupper():
        return False
    word, before = tokens[at].lower, word_at(tokens, at - 1)
    if word in given_names() or before in given_names():
        return word not in place_words() or before in given_names()
    return word in _surnames() and word not in place_words() and before not in ("the", "in", "at")


def _behind_adverbs(tokens: list[Token], first: int) -> int:
    """The token before the adverbs that stand before token `first`."""
    at = first - 1
    while word_at(tokens, at) in _ADVERBS:
        at -= 1
    return at


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"].lower() for row in seeds.rows("surnames"))


@cache
def place_words() -> frozenset[str]:
    """Words of the names of places, in lower case, which stand as surnames do."""
    return frozenset(
        word.lower()
        for name in ("cities", "countries", "places")
        for row in seeds.rows(name)
        for word in row["name"].split()
    )
