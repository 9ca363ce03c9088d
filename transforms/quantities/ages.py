"""Ages that no word "old" tells: Ann Weir, 25; two men, 23 and 25; a girl aged nine; in her late 20s."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import seeds
from transforms.quantities.ages_told import (
    AGED,
    AGED_NOUNS,
    BOUNDS,
    LEAST_AGE_OF_NAME,
    OLDEST,
    is_told_age,
    opens_list_of_ages,
    place_words,
)
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.nouns import is_plural
from transforms.quantities.number_words import TENS, Numeral
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import YEAR_OF_AGE
from transforms.words import calendar_words, given_names, is_ordinary

_TEENS = "teens"
DECADES = {word[:-1] + "ies": value for word, value in TENS.items()} | {_TEENS: 10}
"""Twenties to nineties, and the teens."""

_PARTS = {
    (row["decade"] == _TEENS, row["part"]): (int(row["low"]), int(row["high"])) for row in seeds.rows("age_decades")
}
_WORDS_OF_PARTS = frozenset(part for _, part in _PARTS if part)
_POSSESSIVES = frozenset(["his", "her", "their", "my", "our", "your"])
_INTO = frozenset(["in", "into", "during", "through"])
"""What leads to years of somebody's life."""

_OF_AN_AGE = seeds.words("figure_words", "of_an_age")
_ANYBODY = frozenset(["those", "anyone", "anybody", "everyone", "everybody", "someone", "somebody", "nobody"])
_CLOSERS = frozenset([",", ".", "—", "–", "―", ";", ")"])
_JOINTS = ([","], ["and"], [",", "and"], ["or"])
_BEHIND_AGES = frozenset([",", ".", "—", "–", "―", ";"])
_BEHIND_FULL_NAMES = frozenset(["and", "(", ")", "-", "of", "was", "is", "died", "who", "were", "has", "had"])
"""What may stand behind an age besides, where the name before it has two parts."""

_ONE_OF_SOME = frozenset(["one", "other", "another"])
_BEFORE_ONE_OF_SOME = frozenset(["", ".", ",", ";", "the", "and", "while", "but"])
"""What stands before one of some persons, whose age follows: one, 33, was shot and the other, 25, fled."""

_GENERATIONS = frozenset(row["word"].lower() for row in seeds.rows("name_words") if row["kind"] == "suffix")
"""What ends the names of persons: Ann Weir Jr., 25."""

_NUMBERED = frozenset("ivx")
"""Letters of the numbers that end names of persons, and of wars and chapters as well."""

_PLACING = frozenset(["in", "at", "near", "from", "of", "to", "on", "outside", "around", "for", "across", "through"])
"""Words that lead to a place."""

_SPEAKING = seeds.words("figure_words", "speaking")
_HYPHENS = frozenset(["-", "‑"])
_LEADS = frozenset(["in", "on", "at", "from", "near", "by", "last", "this"])
"""Words that lead to a place or a day, capitalised where a sentence begins with one."""
_QUOTES = frozenset(["“", '"', "‘", "'"])
_CLOSING_QUOTES = frozenset(["”", '"', "’", "'"])
_ALIAS = seeds.words("figure_words", "alias")
"""Words before a name that somebody goes by besides."""

_TELLING_OF = frozenset(["is", "was", "has", "had", "who", "of", "died", "said"])
"""What tells of somebody behind the age, where a name that opens a sentence may be a place's: Jackson, 57, was hurt."""

_DASHES = frozenset(["—", "–", "―", "--"])
_WHO = frozenset(["a", "an", "the", "who", "whose", "his", "her", "my"])
"""What opens an aside that says who somebody is: Weir, 40 – a father of two –."""

_LONGEST_NAME = 4
"""Words of a name in a list of persons with their ages."""


def decade_of_age(tokens: list[Token], i: int) -> Draft | None:
    """The age that `40s` or `forties` at token `i` gives somebody: in her 40s, in their late 20s; None for decades."""
    teens = tokens[i].lower == _TEENS
    if tokens[i].lower in DECADES:
        decade, stop = DECADES[tokens[i].lower], i + 1
    elif len(tokens[i].text) == 2 and tokens[i].text[1] == "0" and _plural_s(tokens, i + 1):
        decade, stop = int(tokens[i].text), i + 2 + (word_at(tokens, i + 1) != "s")
    else:
        return None
    if decade < 20 and not teens:
        return None
    first, parts = _parts_before(tokens, i)
    of_somebody = word_at(tokens, first - 1) in _POSSESSIVES or _goes_on(tokens, first)
    if teens and not parts and word_at(tokens, first - 1) in _POSSESSIVES:
        of_somebody = word_at(tokens, first - 2) in _INTO  # their teens were safe
    of_noun = parts and word_at(tokens, first - 1) in ("a", "an") and word_at(tokens, stop) in AGED_NOUNS
    if not of_somebody and not of_noun:
        return None
    low, high = (_PARTS[teens, part] for part in (parts[0], parts[-1])) if parts else 2 * (_PARTS[teens, ""],)
    numeral = Numeral(float(decade + low[0]), i, stop, 1.0, "figures")
    return Draft(numeral, first, stop, YEAR_OF_AGE, high=replace(numeral, value=float(decade + high[1])), exact=True)


def _parts_before(tokens: list[Token], i: int) -> tuple[int, list[str]]:
    """Where the parts of a decade begin that stand before token `i`, and these: late 50s, mid-50s, mid-to-late 50s."""
    first, parts = i, list[str]()
    at = i - 1
    for joint in ("to", ""):
        at -= word_at(tokens, at) in _HYPHENS
        if word_at(tokens, at) not in _WORDS_OF_PARTS:
            break
        first, parts = at, [word_at(tokens, at), *parts]
        at -= 1
        at -= word_at(tokens, at) in _HYPHENS
        if word_at(tokens, at) != joint:
            break
        at -= 1
    return first, parts


def _plural_s(tokens: list[Token], i: int) -> bool:
    """Whether the `s` or `'s` of a decade is glued to what stands before it."""
    at = i + (word_at(tokens, i) in ("'", "’"))
    return word_at(tokens, at) in ("s", "'s", "’s") and not any(token.spaced for token in tokens[i : at + 1])


def _goes_on(tokens: list[Token], first: int) -> bool:
    """Whether a decade follows another of the same person's: in their 20s and 30s."""
    if word_at(tokens, first - 1) not in ("and", "or", "to"):
        return False
    return word_at(tokens, first - 2) in DECADES or (
        word_at(tokens, first - 2) == "s"
        and len(word_at(tokens, first - 3)) == 2
        and word_at(tokens, first - 4) in (*_POSSESSIVES, *_PARTS, *_HYPHENS)
    )


def mark_listed(tokens: list[Token], drafts: list[Draft]) -> None:
    """Make ages of the bare figures of one list: aged 7, 8 and 9; two men, 23 and 25, were held."""
    aged = False
    for before, draft in pairwise(drafts):
        if _ends_span(tokens, before, draft) and draft.unit is not None:
            draft.unit, draft.kind, draft.exact = replace(draft.unit, dimension="age"), before.kind, True
        told = word_at(tokens, before.first - 1) in AGED or opens_list_of_ages(tokens, before.first)
        opened = told or _after_person(tokens, before.first) or (before.unit is None and is_age(tokens, before))
        aged = before.unit in (None, YEAR_OF_AGE) and (aged or opened)
        listed = _next_name(tokens, before, draft) and (before.unit == YEAR_OF_AGE or is_age(tokens, before))
        aged = listed or (aged and words_between(tokens, before, draft) in _JOINTS)
        if aged and draft.unit is None and draft.kind == "quantity" and 0 < (draft.numeral.value or 0) < OLDEST:
            closed = (word_at(tokens, draft.stop) or ".") in (*_CLOSERS, "and")
            if closed or listed or told or before.unit == YEAR_OF_AGE:
                for one in (before, draft):
                    one.unit, one.exact = YEAR_OF_AGE, True


def _ends_span(tokens: list[Token], before: Draft, draft: Draft) -> bool:
    """Whether a length of time ends a span of ages: from two months to 4 years."""
    units = [draft.unit.dimension if draft.unit else "", before.unit.dimension if before.unit else ""]
    return units == ["time", "age"] and words_between(tokens, before, draft) in (["to"], ["and"])


def _next_name(tokens: list[Token], before: Draft, draft: Draft) -> bool:
    """Whether another name stands between two figures of a list of persons: Ana, 8; Tom, 5, and Liv, 2."""
    between = [token for token in tokens[before.stop : draft.first] if token.lower != "and"]
    if before.unit not in (None, YEAR_OF_AGE) or draft.unit is not None:
        return False
    names = between[1:-1]
    if not 0 < len(names) <= _LONGEST_NAME or between[0].text not in ",;" or between[-1].text not in ",(":
        return False
    return all(map(_capitalised, names))


def _after_person(tokens: list[Token], first: int) -> bool:
    """Whether a bare figure stands behind a noun for persons and a comma: the driver, 45; the couple, both 67."""
    at = first - 2 if word_at(tokens, first - 1) == "both" else first - 1
    if word_at(tokens, at) not in (",", "("):
        return False
    if word_at(tokens, at - 1) in _ONE_OF_SOME:
        return word_at(tokens, first + 1) == "," and word_at(tokens, at - 2) in _BEFORE_ONE_OF_SOME
    return word_at(tokens, at - 1) in AGED_NOUNS and not _of_group(tokens, at)


def _of_group(tokens: list[Token], at: int) -> bool:
    """Whether the noun is the whole that a figure is a part of: among men, 18."""
    return word_at(tokens, at - 2) == "among" or word_at(tokens, at - 3) == "among"


def is_age(tokens: list[Token], draft: Draft) -> bool:
    """A bare number as an age: `Ann Weir, 25,`, `aged 25`, `who was 10`, `over the age of 21`."""
    numeral, first = draft.numeral, draft.first
    if numeral.value is None or numeral.value % 1 or not 0 < numeral.value < OLDEST or numeral.scale != 1:
        return False
    lead = [token.lower for token in tokens[max(0, first - 2) : first]]
    after = word_at(tokens, draft.stop) or "."
    if (lead and lead[-1] in AGED) or lead == ["age", "of"]:
        return True
    if len(lead) == 2 and lead[1] == "of" and lead[0] in _OF_AN_AGE and word_at(tokens, first - 3) in ("a", "an"):
        return True  # a man of 38
    if len(lead) == 2 and lead[1] in BOUNDS and (lead[0] in AGED_NOUNS or lead[0] in _ANYBODY):
        return True
    if after in _CLOSERS and _after_person(tokens, first):
        return True
    if _of_speaker(tokens, draft):
        return True
    if is_told_age(tokens, draft):
        return True
    return tokens[numeral.first].kind == "number" and _behind_name(tokens, draft, after)


def _of_speaker(tokens: list[Token], draft: Draft) -> bool:
    """Whether a number between commas stands behind a noun and before what that says: the mail carrier, 63, said."""
    marks = word_at(tokens, draft.first - 1) == word_at(tokens, draft.stop) == ","
    noun = word_at(tokens, draft.first - 2)
    speaks = word_at(tokens, draft.stop + 1) in _SPEAKING
    return marks and speaks and noun.isalpha() and not is_plural(noun) and (draft.value or 0) >= LEAST_AGE_OF_NAME


def _behind_name(tokens: list[Token], draft: Draft, after: str) -> bool:
    """Whether a bare number stands behind a person's name and a comma: Ann Weir, 25; Ann Weir, now 25; Ann Weir and
    Tom Oden, both 25; Dan Lund, alias “Pepper,” 61.
    """
    at = draft.first - 1 - (word_at(tokens, draft.first - 1) in ("now", "both"))
    if _is_called(tokens, at):
        return True
    if word_at(tokens, at) != ",":
        return False
    name_at = at - 1 - (word_at(tokens, at - 1) == ".")
    if word_at(tokens, name_at) in _GENERATIONS:
        if _NUMBERED.issuperset(word_at(tokens, name_at)) and not _is_numbered_person(tokens, name_at):
            return False
        return after in _BEHIND_AGES or after in _BEHIND_FULL_NAMES
    if name_at != at - 1 or name_at < 0:
        return False
    name_at = _before_syllable(tokens, name_at)
    if not _capitalised(tokens[name_at]):
        return False
    name, before = tokens[name_at], _before_nickname(tokens, name_at - 1)
    full = before is not None and _capitalised(before) and before.lower not in _LEADS
    if after in _BEHIND_AGES:
        opens = before is None or before.kind == "sign"
        told = opens and after == "," and word_at(tokens, draft.stop + 1) in _TELLING_OF
        mark = "," if after in _DASHES and word_at(tokens, draft.stop + 1) in _WHO else after
        return full or _is_told_of(tokens, name_at) or _is_one_name(name, before, draft, mark, told=told)
    if not full or before is None or after not in _BEHIND_FULL_NAMES:
        return False
    both = word_at(tokens, draft.first - 1) == "both"
    goes_on = both or after != "and" or _capitalised(tokens[min(draft.stop + 1, len(tokens) - 1)])
    placed = {name.lower, f"{before.lower} {name.lower}"} & _place_names()
    return goes_on and not placed and name.lower not in calendar_words()


def _before_syllable(tokens: list[Token], at: int) -> int:
    """The token before a hyphen and the small second half of a name that end at `at`: Ri Jol-su, but no Paris-born;
    else `at` itself.
    """
    joined = at > 1 and word_at(tokens, at - 1) in _HYPHENS and not (tokens[at].spaced or tokens[at - 1].spaced)
    syllable = tokens[at].kind == "word" and tokens[at].text.islower() and not is_ordinary(tokens[at].text)
    return at - 2 if joined and syllable else at


def _before_nickname(tokens: list[Token], at: int) -> Token | None:
    """The token that ends at `at`, or the one before a nickname in quotation marks: Liv “Pepper” Krag."""
    if at < 1:
        return tokens[0] if at == 0 else None
    if tokens[at].text not in _CLOSING_QUOTES:
        return tokens[at]
    opening = next((i for i in range(at - 2, max(0, at - 2 - _LONGEST_NAME), -1) if tokens[i].text in _QUOTES), 0)
    named = opening > 0 and all(map(_capitalised, (tokens[opening - 1], tokens[opening + 1])))
    return tokens[opening - 1] if named else tokens[at]


def _is_called(tokens: list[Token], at: int) -> bool:
    """Whether a name that somebody goes by ends before token `at`: alias “Pepper,” 61, or aka Pepper, 61."""
    if word_at(tokens, at) not in (",", *_CLOSING_QUOTES):
        return False
    reach = range(at - 1, max(-1, at - 3 - _LONGEST_NAME), -1)
    alias = next((i for i in reach if tokens[i].lower in _ALIAS), None)
    words = [] if alias is None else [token for token in tokens[alias + 1 : at] if token.kind == "word"]
    return bool(words) and all(map(_capitalised, words))


def _is_numbered_person(tokens: list[Token], at: int) -> bool:
    """Whether a number at `at` ends a person's name: Ann Weir III, and not World War II or Chapter IV."""
    return word_at(tokens, at - 2) in given_names() or not is_ordinary(word_at(tokens, at - 1))


def _capitalised(token: Token) -> bool:
    return token.kind == "word" and token.text[:1].isupper()


def _is_told_of(tokens: list[Token], at: int) -> bool:
    """Whether a noun for a person, an initial or the first half of a name stands before a capitalised word."""
    before = word_at(tokens, at - 1)
    if before in AGED_NOUNS or before in _HYPHENS:
        return True  # her son Tom, 4,
    return before == "." and at > 1 and len(tokens[at - 2].text) <= 2


def _is_one_name(name: Token, before: Token | None, draft: Draft, after: str, *, told: bool) -> bool:
    """Whether a capitalised word alone names somebody of that age.

    A place or a day before the comma only sets the scene, in Paris, 39, unless the sentence that it opens is told of
    it; and a small number is an age behind the first name of a child.
    """
    placed = before is None or before.kind == "sign" or before.lower in _PLACING or _capitalised(before)
    if name.lower in calendar_words() or (placed and not told and name.lower in place_words()):
        return False
    if after == "." and before is not None and before.lower in _SPEAKING:
        return True
    least = 1 if name.lower in given_names() else LEAST_AGE_OF_NAME
    return (after == "," or (after == ";" and least == 1)) and (draft.value or 0) >= least


@cache
def _place_names() -> frozenset[str]:
    return frozenset(row["name"].lower() for name in ("cities", "countries", "places") for row in seeds.rows(name))
