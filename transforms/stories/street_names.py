"""Street names: where in a town something happened, as reports of local news say it.

Text in, the names of its streets out, or the street of a block. Two crimes of one town and one week differ in little
else.
"""

import re
from functools import cache
from typing import NamedTuple

import seeds
from transforms.dates.date_words import WEEKDAYS
from transforms.quantities.addresses import COMPASS_WORDS, STREET_WORDS

LEADING = COMPASS_WORDS | {"the", "of", "in", "on", "at", "along", "near", "from"}
"""Words before a street's name that do not tell it from others."""


HIGHWAY = "highway"
"""The kind of way of which a number is the name."""

SHORT = re.compile(r"\w{1,3}|[^aeiou]+", re.IGNORECASE)
"""A word for a kind of street that is short for another; a full stop behind any other ends its sentence."""

_ENDINGS = {"1": "st", "2": "nd", "3": "rd", "21": "st"}


def streets_in(text: str) -> frozenset[str]:
    """The streets that a text names, each by the last word of its own, in lower case: elm for North Elm Street."""
    names = (found["name"].lower().split() for found in _street().finditer(text))
    telling = ([word for word in name if word.rstrip(".") not in LEADING] for name in names)
    return frozenset(words[-1] for words in telling if words)


@cache
def _street() -> re.Pattern[str]:
    kinds = sorted(sorted(map(str.capitalize, STREET_WORDS)), key=len, reverse=True)
    short, full = (
        "|".join(kind for kind in kinds if bool(SHORT.fullmatch(kind)) == is_short) for is_short in (True, False)
    )
    # no longer than a name is, so that a chain of hyphens takes no more time than other text
    word = r"(?:[A-Z][a-z][\w'’-]{0,30}|[NSEW]\.?|\d+(?:st|nd|rd|th))"
    # a name that follows makes it no street: St. Louis, Dr. Hall; the word Block and a quarter of the town do not
    named = r"(?!(?:[NS][EW]|[NSEW])\b)[A-Z](?!lock)"
    return re.compile(
        rf"\b(?P<name>(?:{word}[ \t]+){{1,3}})(?:(?:{short})\b(?!-|\.?\s+{named})|(?:{full})\b(?!-|[ \t]+{named}))"
    )


class Street(NamedTuple):
    """A street as a report names it.

    Attributes:
        name: the words that tell it, in lower case: `mill` of East Mill Street, `highway 9`.
        kind: which kind of way it says that it is; None where it leaves that out.
        sides: the points of the compass that it names: who writes Mill Street leaves them out.
    """

    name: str
    kind: str | None
    sides: frozenset[str]


def street_of_block(after: str) -> Street | None:
    """The street that a block is of, by the words behind it; None where they name none.

    Args:
        after: the text behind `block`: ` of East Mill Street on Monday`.
    """
    named = _BLOCK_OF.match(after)
    words = [word.rstrip(".").lower() for word in named["street"].split()] if named else []
    words = words[: next((at for at, word in enumerate(words) if at and word in WEEKDAYS), None)]
    at = next((at for at, word in enumerate(words) if at and word in _KINDS), None)
    if at is not None and _KINDS[words[at]] == HIGHWAY and "".join(words[at + 1 : at + 2]).isdigit():
        words = [HIGHWAY, words[at + 1], *(word for word in (*words[:at], *words[at + 2 : at + 3]) if word in _COMPASS)]
        at = None  # South Highway 9, U.S. Highway 9
    behind = [] if at is None else words[at + 1 : at + 2]
    ahead = words[:at]
    telling = _in_full([_NUMBERED.get(word, word) for word in ahead if word not in _COMPASS])
    sides = [_COMPASS[word] for word in (*(ahead if telling else ()), *behind) if word in _COMPASS]
    kind = None if at is None else _KINDS[words[at]]
    name = " ".join(telling or (ahead if kind else ()))  # South Street
    return Street(name, kind, frozenset(sides)) if name else None


def _in_full(name: list[str]) -> list[str]:
    """The words of a street's name without the title of whom it is named after, and not in initials: MLK Boulevard."""
    plain = [word for word in name if word not in _TITLES] or name
    return [full for word in plain for full in _INITIALS.get(word, word).split()]


_TITLES = seeds.words("address_words", "title")
_INITIALS = {row["initials"]: row["name"] for row in seeds.rows("street_initials")}
_KINDS = {row["word"] + end: row["kind"] for row in seeds.rows("street_words") for end in ("", "s")}
_COMPASS = {word: word if len(word) <= len("ne") else word[0] + word[len("north") :][:1] for word in COMPASS_WORDS}
"""Points of the compass, each by its letters: n of north, ne of northeast."""

_NUMBERED = {
    row["word"]: f"{row['value']}{_ENDINGS.get(row['value'], 'th')}"
    for row in seeds.rows("number_words")
    if row["kind"] == "ordinal"
}
"""Numbers of streets in words, as figures have them."""

_WORD = r"(?:[A-Z][\w.'’-]*|\d+(?:st|nd|rd|th))"
_BLOCK_OF = re.compile(
    rf"\s+(?:(?:of|on)\s+)?(?:the\s+)?(?P<street>(?:(?:north|south|east|west)\s+)?{_WORD}"
    rf"(?:[ \t]+(?:{_WORD}|\d{{1,3}}\b)){{0,6}})"
)
"""The street behind a block, with what may be written behind it in capitals too."""
