"""What tells one event from another: the telling words of an article, its names, the weekdays and streets of its lead.

The words of one article in, what they tell out. No weight is taken from the articles at hand, so that one article more
changes nothing between two others.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import seeds
from transforms.stories.street_names import streets_in
from transforms.stories.towns import towns_in
from transforms.stories.vectors import Vector, vector
from transforms.words import WORD, calendar_words, given_names, information

LEAD = 800
"""Code points of the body in which news names the day of its event."""

OPENING = 3000
"""Code points of the body that are read: news says what it is about at its beginning."""

KEYS = 32
"""Most telling words of an article, by which candidates are found."""

LEAST_TELLING = 1.5
"""Information of a word below which it tells nothing of an event."""

RARE = 5.9
"""Information from which a name is an anchor: it is not in the list of the words that news uses."""

RARE_PAIR = 3.0
"""Information of either word of a person's name from which the two together are an anchor, unless one is `RARE` by
itself: not those of the people whom every week names."""

PLACE = 4.0
"""Most information that the name of a place has: much happens in one town."""

NAME, PAIR = 1.5, 1.5
"""How much more a name, or two names in a row, tell than a common word that is as rare."""

LOOKS_BACK = 31
"""Days up to which a date is exact enough to say which event an article looks back to: a month."""


_NAME = r"(?=[^\W\d_])(?![a-z])" + WORD.pattern
_AGE = r"(?:1[01]\d|[1-9]?\d)"
_AWAY = r"(?:at|by|from|in|inside|near|of|off|on|outside|to|was|were|with)"
"""Behind which it is no longer told who has the age: a 7-year-old boy in Ashcombe Park."""

AGED = re.compile(
    rf"\b(?P<given>{_NAME}) (?P<surname>{_NAME})(?:,? (?:Jr|Sr)\b\.?| I[IV]+)?(?:, {_AGE}(?=[,.;)]| of\b)| \({_AGE}\))"
    rf"|-year-old (?:(?!{_AWAY} )[a-z]+ ){{0,2}}(?P<names>{_NAME}(?: {_NAME}){{1,3}})"
)
"""A full name with an age: Ana Ruiz, 23, of Ashcombe; 23-year-old Ana Ruiz."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the words of an article tell, its body read as far as `OPENING`.

    Attributes:
        weights: telling words and pairs of names, and their weights (of length 1 together).
        keys: the most telling of them.
        anchors: names that few articles hold.
        weekdays: those that its lead names in words; Monday is 0.
        streets: those that it names.
        towns: those that its lead names.
        aged: those of its anchors that are the full name of somebody whose age it tells. News does so of people whom an
            event befell or who brought it about, and not of those who speak of one event after the other: police,
            prosecutors, politicians, reporters.
    """

    weights: Vector
    keys: tuple[str, ...]
    anchors: frozenset[str]
    weekdays: frozenset[int]
    streets: frozenset[str]
    towns: frozenset[str]
    aged: frozenset[str]


def read_opening(title: str, text: str) -> Opening:
    """What the words of an article tell, those of its title counted twice."""
    opening = text[:OPENING]
    words = [_bare(word) for word in WORD.findall(f"{title} {title} {opening}")]
    weights, anchors = _weigh(words)
    keys = sorted(weights, key=lambda word: (-weights[word], word))[:KEYS]
    lead = f"{title} {text[:LEAD]}".lower()
    headed = f"{title}\n{opening}"
    return Opening(
        weights=vector(weights),
        keys=tuple(keys),
        anchors=frozenset(anchors),
        weekdays=frozenset({_weekdays()[word] for word in WORD.findall(lead) if word in _weekdays()}),
        streets=streets_in(headed),
        towns=towns_in(f"{title}\n{text[:LEAD]}"),
        aged=frozenset(anchors.intersection(_aged(headed))),
    )


def _aged(text: str) -> Iterator[str]:
    """Full names with an age, each as its last two words."""
    for found in AGED.finditer(text):
        words = (found["names"] or f"{found['given']} {found['surname']}").lower().split(" ")
        yield " ".join(map(_bare, words[-2:]))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _weigh(words: Sequence[str]) -> tuple[dict[str, float], set[str]]:
    """The weights of what tells something, and the anchors among it."""
    counts = Counter(word.lower() for word in words)
    capitals = Counter(word.lower() for word in words if word[0].isupper())
    weights: dict[str, float] = {}
    anchors: set[str] = set()
    for word, count in counts.items():
        telling = information(word)
        if telling < LEAST_TELLING or word in calendar_words() or (len(word) < 3 and not word.isdigit()):
            continue
        named = capitals[word] * 2 > count
        if named and word in _places():
            telling = min(telling, PLACE)
        if named and telling >= RARE:
            anchors.add(word)
        weights[word] = (1 + math.log(count)) * telling * (NAME if named else 1.0)
    pairs = Counter(
        (one.lower(), other.lower()) for one, other in pairwise(words) if one[0].isupper() and other[0].isupper()
    )
    for (one, other), count in pairs.items():
        if one not in weights or other not in weights or (one in _places() and other in _places()):
            continue
        telling, rarer = sorted((information(one), information(other)))
        if (telling >= RARE_PAIR or rarer >= RARE) and (one in given_names() or other in given_names()):
            anchors.add(f"{one} {other}")
        weights[f"{one} {other}"] = (1 + math.log(count)) * telling * PAIR
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / norm for word, weight in weights.items()}, anchors


@cache
def _places() -> frozenset[str]:
    """Every word in the names of known places, smaller cities left out: those tell where something happened."""
    tables = ("cities", "places", "countries")
    names = (row["name"] for table in tables for row in seeds.rows(table) if row.get("kind") != "city")
    return frozenset(word.lower() for name in names for word in WORD.findall(name))


@cache
def _weekdays() -> dict[str, int]:
    """Weekdays by their full names; the short ones are words of their own."""
    return {row["word"]: int(row["weekday"]) for row in seeds.rows("weekdays") if len(row["word"]) > 4}
