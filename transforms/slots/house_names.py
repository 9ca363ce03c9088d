"""Names of houses: of pollsters, banks and institutes, as a text names them beside what they found or expect.

In: words with capitals. Out: the words by which two texts that name one house can be known to do so.
"""

from functools import cache

import seeds
from transforms.stories.told_alike import plain
from transforms.words import WORD, calendar_words, information

NAME = r"[A-Z][\w&.'’]*(?<![.'’])"
NAMES = rf"{NAME}(?:(?:\s?[/–-]\s?|\s+(?:(?:and|of|for)\s+(?:the\s+)?)?){NAME}){{0,5}}"
"""Words with capitals that may be one name, or some that are joined: Alder Post-Norbank, Bank of Norland."""

TELLING = 2.3
"""Least information of a word that tells one house from another."""

OPENING = 1.0
"""Information below which a word before a name only opens its sentence: A Norbank poll, The Alder Post."""

NO_HOUSE = seeds.words("figure_words", "no_house")
"""Words that stand before a poll or a forecast with a capital and say which kind it is: an Exit poll."""


def words_of_name(name: str) -> frozenset[str]:
    """The words, in lower case, of which two namings of one house share one: those that tell, its initials, or else
    all of it; none where it may be no name, or is that of a country or a state.
    """
    parts = [part for word in WORD.findall(name) for part in word.split("-") if part[:1].isupper()]
    words = [word for part in parts if (word := plain(part)) not in calendar_words() | NO_HOUSE]
    while words and information(words[0]) < OPENING:
        words = words[1:]
    if " ".join(words) in _places():
        return frozenset()
    telling = frozenset(word for word in words if information(word) >= TELLING and word not in _heads())
    if len(words) < 2:
        return telling
    return (telling or frozenset({" ".join(words)})) | {"".join(word[0] for word in words)}


@cache
def _heads() -> frozenset[str]:
    """Nouns that many houses share: bank, institute."""
    return frozenset(row["word"].lower() for row in seeds.rows("name_heads") if row["type"] == "organisation")


@cache
def _places() -> frozenset[str]:
    """Countries, states and the like, in lower case: an Iowa poll is one of somebody in Iowa."""
    rows = (row for table in ("countries", "places") for row in seeds.rows(table))
    return frozenset(name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")))
