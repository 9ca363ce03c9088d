"""Limited otherwise: two figures that sentences alike tell of two parts of one thing.

In: two statements with different values. Out: whether each is of what the other is not: the prices of food and those of
energy, online and total sales, girls and boys, the first dose and the second. That two sentences are alike is no sign
of one quantity where the words that differ are those that say which one it is.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.statements import PERSONS, SCOPED, Statement
from transforms.slots.values import slip
from transforms.stories.told_alike import plain
from transforms.words import WORD, is_ordinary, lemma, stem

PERIOD = re.compile(r"(?:\w+-)?(?:hour|day|week|month|quarter|half|year)(?:ly)?|annual|daily", re.IGNORECASE)
"""A word for a length of time, which is compared as such: quarterly, third-quarter."""

ORDINAL = re.compile(r"\b(first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) ([a-z]+)", re.IGNORECASE)
"""One of several things of a kind: a second dose."""

AGES = re.compile(
    r"\b(?:over|under|above|below|aged?|ages|(?:older|younger) than)(?: the age of)? (\d+)", re.IGNORECASE
)
"""An age that limits a group: people over 65."""


OTHERWISE = frozenset({"date", "time of day", "age", "ordinal", "score", "magnitude"})
"""Dimensions whose figures other rules tell apart: by the act that is dated, by the person whose age it is."""


class Phrase(NamedTuple):
    """A noun phrase that a figure is said of: its ordinary words by base, its names in lower case, its initials."""

    words: frozenset[str]
    names: frozenset[str]
    initials: str


def limited_otherwise(one: Statement, other: Statement) -> bool:
    """Whether each of two figures is of some part of a thing, and not of that of the other.

    Not those that a slip of the pen makes of each other: two quantities hardly ever have the same digits.
    """
    if one.dimension in OTHERWISE or slip(one.claim, other.claim):
        return False
    first, second = _sentence(one), _sentence(other)
    return (
        (_topics_apart(one, other) and not _of_one_fate(one, other))
        or _parted(_siblings(first), _siblings(second))
        or _parted(_ordinals(" ".join(one.telling.spoken[:2])), _ordinals(" ".join(other.telling.spoken[:2])))
        or _parted(_ages(first), _ages(second))
    )


def _of_one_fate(one: Statement, other: Statement) -> bool:
    """Whether both count persons whom the same befell: whatever they are called, they are the toll of an event."""
    return one.block == other.block == PERSONS and one.outcomes[:1] == other.outcomes[:1] != ()


def _topics_apart(one: Statement, other: Statement) -> bool:
    """Whether two phrases that the figures are said of share a noun, and each says something besides which is not told
    beside the other: a word that its sentence has not, a name that its text has not.

    What happened is one thing whatever stands beside it: the shooting in the park, that of the night. Shares, sums and
    measures need no noun in common where another phrase is: coal supplied 31 % of the power, wind 24 % of it.
    """
    first, second = (_phrases(side.claim.topic or "") for side in (one, other))
    besides = frozenset(first) & frozenset(second) if one.dimension in SCOPED else frozenset()
    return any(
        ((mine.words & theirs.words) - _events() or (besides and _is_common(mine) and _is_common(theirs)))
        and _own(mine, theirs, other)
        and _own(theirs, mine, one)
        for mine in first
        for theirs in second
    )


def _is_common(phrase: Phrase) -> bool:
    """Whether a phrase names nobody and nothing that happened."""
    return not phrase.names and phrase.words.isdisjoint(_events())


def _own(mine: Phrase, theirs: Phrase, other: Statement) -> bool:
    """Whether a phrase says something that is not told beside the other figure, be it by initials: GDP."""
    if mine.initials in theirs.words | theirs.names or theirs.initials in mine.words | mine.names:
        return False
    if mine.words - theirs.words - _bases(_sentence(other)):
        return True
    return any(_namings(name).isdisjoint(other.known) for name in mine.names - theirs.names)


@lru_cache(maxsize=4096)
def _phrases(topic: str) -> tuple[Phrase, ...]:
    found = []
    for phrase in topic.split("; "):
        words = [word for word in WORD.findall(phrase) if not PERIOD.fullmatch(word)]
        named = [
            word[0].isupper() and (not is_ordinary(word) or before[:1].isupper())  # Norland Air
            for before, word in pairwise(["", *words])
        ]
        names = frozenset(plain(word) for word, name in zip(words, named, strict=True) if name)
        ordinary = frozenset(_base(word) for word, name in zip(words, named, strict=True) if not name)
        found.append(Phrase(ordinary, names, "".join(word[0].lower() for word in words)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _bases(sentence: str) -> frozenset[str]:
    return frozenset(map(_base, WORD.findall(sentence)))


def _base(word: str) -> str:
    """What a word is compared by: the stem of the concept, sibling or thing that it words, or of its base form."""
    sibling = _sets().get(word.lower())
    return stem(concept_of(word) or (sibling[1] if sibling else _things().get(lemma(word), lemma(word))))


def _parted(one: Mapping[str, Collection[str]], other: Mapping[str, Collection[str]]) -> bool:
    """Whether two sentences name members of one set, each those that the other does not."""
    return any(set(one[name]).isdisjoint(other[name]) for name in one.keys() & other.keys())


@lru_cache(maxsize=4096)
def _siblings(sentence: str) -> dict[str, set[str]]:
    """The members of each set that a sentence names."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in WORD.findall(sentence.lower()):
        if word in _sets():
            name, member = _sets()[word]
            found[name].add(member)
    return found


@lru_cache(maxsize=4096)
def _ordinals(sentence: str) -> dict[str, set[str]]:
    """Which things of a kind a sentence tells of, by the kind: a first dose."""
    found: dict[str, set[str]] = defaultdict(set)
    for which, noun in ORDINAL.findall(sentence.lower()):
        if not PERIOD.fullmatch(noun):
            found[lemma(noun)].add(which)
    return found


@lru_cache(maxsize=4096)
def _ages(sentence: str) -> dict[str, set[str]]:
    """The ages by which a sentence limits a group."""
    found = set(AGES.findall(sentence))
    return {"age": found} if found else {}


def _sentence(statement: Statement) -> str:
    before, after, unit = statement.telling.spoken
    return f"{before} {unit} {after}"


@cache
def _events() -> frozenset[str]:
    """Stems of what happened, whom it befell, of polls, and of the offices of who tells of it: they part nothing."""
    offices = {row["role"].lower() for row in seeds.rows("roles") if row["kind"] == "office"}
    return frozenset(map(stem, of_kind("incident") | of_kind("people") | {"poll"} | offices))


@lru_cache(maxsize=1024)
def _namings(name: str) -> frozenset[str]:
    """A name and the words for the people of a place and for it: Norway, Norwegian."""
    place = _places().get(name, name)
    return frozenset({name, *WORD.findall(place), *(word for word, of in _places().items() if of == place)})


@cache
def _places() -> Mapping[str, str]:
    """The places of demonyms, in lower case."""
    return {row["demonym"].lower(): row["place"].lower() for row in seeds.rows("demonyms") if row["place"]}


@cache
def _sets() -> Mapping[str, tuple[str, str]]:
    """Of words the set of which they name one member, and which."""
    return {word: (row["set"], row["word"]) for row in seeds.rows("siblings") for word in row["words"].split("|")}


@cache
def _things() -> Mapping[str, str]:
    """Of words that newsrooms vary for one thing, each with the one that stands for all: producer, maker."""
    return {word: row["thing"] for row in seeds.rows("one_thing") for word in row["words"].split("|")}
