"""Venues: the named place that stands before its address, such as the bar of `at Alder's, 14 Mill Street`.

In: the words before the number of a house or a block. Out: the words of the name. A place has one address, so that two
addresses beside one name contradict each other.
"""

import re
from functools import cache

import seeds
from transforms.stories.told_alike import plain
from transforms.words import WORD, calendar_words, given_names

_WORD = r"[A-Z][\w&.'’-]*(?<![.])"
_VENUE = re.compile(
    rf"(?P<lead>\b\w+\s+(?:the\s+)?)?\b(?P<name>{_WORD}(?:\s+(?:(?:of|and|for|at)\s+(?:the\s+)?)?{_WORD}){{0,5}})"
    r"(?P<link>,?\s+)(?:located\s+)?(?:(?:at|in|on)\s+)?(?:the\s+)?$"
)
"""A name with capitals that an address follows, with the word before it."""

_REACH = 120
"""Code points before an address within which the name stands."""

_LOCATED = frozenset({"at", "outside", "inside", "near", "behind"})
"""Words before the name of a place where something happened; in leads to a town."""


def venue_before(before: str) -> frozenset[str]:
    """The words, in lower case, of the named place that an address is told of; none where the words before it name a
    person, a town or a day.

    Args:
        before: the sentence before the number of the house or block.
    """
    found = _VENUE.search(before[-_REACH:])
    if found is None:
        return frozenset()
    words = [plain(word) for word in WORD.findall(found["name"])]
    lead = (found["lead"] or "").split(maxsplit=1)
    located = bool(lead) and lead[0].lower() in _LOCATED
    if not words or words[0] in given_names() or not calendar_words().isdisjoint(words):
        return frozenset()
    # Ruiz at 14 Mill Street is somebody; at Alder's, 14 Mill Street, and Alder Bar at 14 Mill Street are places
    return frozenset(words) if words[-1] in _heads() or (located and found["link"][0] == ",") else frozenset()


def one_venue(before: str, other_before: str) -> bool:
    """Whether two addresses are told of one named place, perhaps in more words: Alder's, Alder's Bar."""
    one, other = venue_before(before), venue_before(other_before)
    return bool(one and other) and (one <= other or other <= one) and bool((one & other) - _heads())


@cache
def _heads() -> frozenset[str]:
    """What ends the names of places and bodies: bar, school."""
    rows = seeds.rows("name_heads")
    return frozenset(row["word"].lower() for row in rows if row["type"] in {"organisation", "place"})
