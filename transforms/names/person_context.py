"""What stands around the name of a person: an age, a verb of saying, a degree; and days and months that bear one.

In: the tokens of a sentence and the end of a name in them. Out: whether what stands there is said of persons.
"""

from collections.abc import Sequence

import seeds
from transforms.names.candidates import SUFFIXES
from transforms.names.gazetteer import GIVEN, look_up
from transforms.names.name_tokens import Token
from transforms.names.roles import role_after
from transforms.names.wordlists import word_list
from transforms.words import SPEECH_VERBS

MONTHS = frozenset(row["word"].capitalize() for row in seeds.rows("months"))

BEFORE_MONTHS = frozenset({"in", "since", "until", "by", "last", "this", "early", "late"})

LONGEST_HOLIDAY = 6
"""Tokens of the longest name of a day that bears somebody's name."""

SHORT_DEGREES = word_list("short_degree")

DEGREES = frozenset(word.rstrip(".") for word in word_list("degree"))


def dates(tokens: Sequence[Token], i: int) -> bool:
    """Whether a month that is a given name too says when: In August Ruiz met them."""
    return i > 0 and tokens[i].text in MONTHS and tokens[i - 1].text.casefold() in BEFORE_MONTHS


def holiday_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the name of a day that bears somebody's full name, Ana Ulstrom Ruiz Jr. Day; 0 where none begins."""
    for k in range(i + 1, min(len(tokens), i + LONGEST_HOLIDAY)):
        if tokens[k].text == "Day" and k > i + 2:
            return k + 1
        if not (tokens[k].capital or (tokens[k].text == "." and tokens[k - 1].text in SUFFIXES)):
            return 0
    return 0


def is_degree(tokens: Sequence[Token], i: int) -> bool:
    """Whether a degree stands behind a name and a comma: Ana Ruiz, M.D.; initials that a state may have too only behind
    a given name and another one.
    """
    if i < 2 or tokens[i - 1].text != "," or not tokens[i - 2].capital:
        return False
    word = tokens[i].text.rstrip(".")
    return word in DEGREES or (
        word in SHORT_DEGREES and i > 2 and tokens[i - 3].text in GIVEN and not _city_pair(tokens, i)
    )


def _city_pair(tokens: Sequence[Token], i: int) -> bool:
    """Whether the two words before a comma are a town: Alder Burnie, MD."""
    known = look_up(tokens, i - 3)
    return known is not None and known[0] == i - 1 and known[1].type == "place"


def speaks(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb of saying follows a name, as it follows persons and bodies alike."""
    return end < len(tokens) and tokens[end].text in SPEECH_VERBS


def age_after(tokens: Sequence[Token], end: int) -> bool:
    """Whether an age follows between commas."""
    return (
        end + 2 < len(tokens)
        and tokens[end].text == ","
        and tokens[end + 1].text.isdigit()
        and tokens[end + 2].text == ","
    )


def lives(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is said of the living alone: an age between commas, `, who`."""
    who = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].text in {"who", "whose"}
    return who or age_after(tokens, end)


def stands_as_person(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is what follows persons: a verb of saying, who, an age, a role between commas."""
    if end >= len(tokens):
        return False
    after = tokens[end].text
    if after in SPEECH_VERBS or after == "who":
        return True
    if after == "," and end + 1 < len(tokens):
        return (tokens[end + 1].text.isdigit() and len(tokens[end + 1].text) <= 2) or role_after(
            tokens, end
        ) is not None
    return False
