"""Street names: where in a town something happened, as reports of local news say it.

Text in, the names of its streets out, or the street of a block. Two crimes of one town and one week differ in little
else.
"""

import re
from functools import cache

import seeds

LEADING = frozenset({
    "n", "s", "e", "w", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "the",
    "of", "in", "on", "at", "along", "near", "from",
})  # fmt: skip
"""Words before a street's name that do not tell it from others."""


SHORT = re.compile(r"\w{1,3}|[^aeiou]+", re.IGNORECASE)
"""A word for a kind of street that is short for another; a full stop behind any other ends its sentence."""

STREET_WORDS = frozenset(row["word"] for row in seeds.rows("street_words"))
"""Words for kinds of streets: street, avenue."""


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


def street_of_block(after: str) -> tuple[str, frozenset[str]] | None:
    """The street that a block is of, by the words behind it; None where they name none.

    Args:
        after: the text behind `block`: ` of East Mill Street on Monday`.

    Returns:
        The words that tell the street, in lower case (`mill`), and the letters of the compass before or behind them
        (`e`): who writes Mill Street leaves them out.
    """
    named = _BLOCK_OF.match(after)
    words = [word.rstrip(".").lower() for word in named["street"].split()] if named else []
    kinds = [at for at, word in enumerate(words) if at and word in STREET_WORDS]
    if kinds:
        words = [*words[: kinds[0]], *(word for word in words[kinds[0] : kinds[0] + 2] if word in _COMPASS)]
    street = " ".join(_NUMBERED.get(word, word) for word in words if word not in LEADING and word not in _COMPASS)
    return (street, frozenset(_COMPASS[word] for word in words if word in _COMPASS)) if street else None


_COMPASS = {
    **{word: word[0] for word in ("north", "south", "east", "west", "n", "s", "e", "w")},
    **{f"{ns}{ew}": ns[0] + ew[0] for ns in ("north", "south") for ew in ("east", "west")},
    **{word: word for word in ("ne", "nw", "se", "sw")},
}
_NUMBERED = {
    word: f"{number}{ending}"
    for number, (word, ending) in enumerate(
        (("first", "st"), ("second", "nd"), ("third", "rd"), ("fourth", "th"), ("fifth", "th"), ("sixth", "th"),
         ("seventh", "th"), ("eighth", "th"), ("ninth", "th"), ("tenth", "th")),
        start=1,
    )
}  # fmt: skip
"""Numbers of streets in words, as figures have them."""

_BLOCK_OF = re.compile(
    r"\s+(?:of\s+(?:the\s+)?)?(?P<street>(?:[A-Z][\w'’-]*\.?|\d+(?:st|nd|rd|th))"
    r"(?:[ \t]+(?:[A-Z][\w'’-]*\.?|\d+(?:st|nd|rd|th))){0,4})"
)
"""The street behind a block, with what may be written behind it in capitals too: `of Mill Street Monday`."""
