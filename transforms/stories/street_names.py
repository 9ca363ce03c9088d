"""Street names: where in a town something happened, as reports of local news say it.

Text in, the names of its streets out. Two crimes of one town and one week differ in little else.
"""

import re
from functools import cache

import seeds

LEADING = frozenset({
    "n", "s", "e", "w", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "the",
    "of", "in", "on", "at", "along", "near", "from",
})  # fmt: skip
"""Words before a street's name that do not tell it from others."""


STREET_WORDS = frozenset(row["word"] for row in seeds.rows("street_words"))
"""Words for kinds of streets: street, avenue."""


def streets_in(text: str) -> frozenset[str]:
    """The streets that a text names, each by the last word of its own, in lower case: elm for North Elm Street."""
    names = (found["name"].lower().split() for found in _street().finditer(text))
    telling = ([word for word in name if word.rstrip(".") not in LEADING] for name in names)
    return frozenset(words[-1] for words in telling if words)


@cache
def _street() -> re.Pattern[str]:
    kinds = "|".join(sorted(sorted(map(str.capitalize, STREET_WORDS)), key=len, reverse=True))
    word = r"(?:[A-Z][a-z][\w'’-]*|[NSEW]\.?|\d+(?:st|nd|rd|th))"
    # a name that follows makes it no street: St. Louis, Dr. Hall; the word Block does not
    return re.compile(rf"\b(?P<name>(?:{word}[ \t]+){{1,3}})(?:{kinds})\b(?!-|\.?\s+[A-Z](?!lock))")
