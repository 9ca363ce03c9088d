"""What tells one event from another: the telling words of an article, its names, its day and the days it speaks of.

Articles in, with what was read of their dates; profiles out, and how alike two are. No weight is taken from the
articles at hand, so that one article more changes nothing between two others.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from sys import intern

import seeds
from transforms.claims.claims import EPOCH, as_day
from transforms.stories.street_names import streets_in
from transforms.stories.vectors import Vector, dots, vector
from transforms.tables import Article, Claim
from transforms.words import WORD, information

LIKENESS_PER_DAY = 0.01
"""How much more alike two articles must be for every day between their publications."""

OTHER_DAYS = 0.1
"""How much more alike two articles must be whose openings name different weekdays: news says when it happened."""

OTHER_STREETS = 0.1
"""How much more alike two articles must be whose openings name streets and none in common. Any value up to 0.3 parted
the labelled events of one town and one week; from 0.2 on it parts reports of one event too."""

UNDATED = 0.05
"""How much more alike two articles must be when it is not known that they were written in the same days."""

LOOKING_BACK = 0.1
"""How much more alike an article must be to one that it looks back to."""

WINDOW_DAYS = 21
"""Articles further apart in time are about different events, however alike, unless the later one looks back."""

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
"""Information of either word of a person's name from which the two together are an anchor: not those of the people
whom every week names."""

PLACE = 4.0
"""Most information that the name of a place has: much happens in one town."""

NAME, PAIR = 1.5, 1.5
"""How much more a name, or two names in a row, tell than a common word that is as rare."""

LOOKS_BACK = 31
"""Days up to which a date is exact enough to say which event an article looks back to: a month."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the words of an article tell, its body read as far as `OPENING`.

    Attributes:
        weights: telling words and pairs of names, and their weights (of length 1 together).
        keys: the most telling of them.
        anchors: names that few articles hold.
        weekdays: those that its lead names in words; Monday is 0.
        streets: those that it names.
    """

    weights: Vector
    keys: tuple[str, ...]
    anchors: frozenset[str]
    weekdays: frozenset[int]
    streets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of an article.

    Attributes:
        article_id: the article.
        weights, keys, anchors, streets: as of its `Opening`.
        day: the day of its publication, counted from 1970-01-01.
        weekdays: those that its lead names, in words or by a date; Monday is 0.
        past: spans of days before its publication that its opening speaks of, first and last day.
    """

    article_id: str
    weights: Vector
    keys: tuple[str, ...]
    anchors: frozenset[str]
    day: int | None
    weekdays: frozenset[int]
    past: tuple[tuple[int, int], ...]
    streets: frozenset[str] = frozenset()


def make_profiles(
    articles: Iterable[Article], claims: Iterable[Claim], openings: Mapping[str, Opening] | None = None
) -> dict[str, Profile]:
    """The profile of each article, by its id.

    Args:
        articles: the articles to compare.
        claims: what was read in them; only dates are looked at.
        openings: what their words tell, where that was read already; the texts are not looked at then.
    """
    dates: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for claim in claims:
        if claim.dimension == "date" and claim.low is not None and claim.high is not None and claim.end <= OPENING:
            in_lead = claim.part == "title" or claim.end <= LEAD
            dates[claim.article_id].append((int(claim.low), int(claim.high), in_lead))
    return {
        article.article_id: _profile(
            article,
            read_opening(article) if openings is None else openings[article.article_id],
            dates.get(article.article_id, ()),
        )
        for article in articles
    }


def read_opening(article: Article) -> Opening:
    """What the words of an article tell."""
    title = article.title or ""
    opening = article.text[:OPENING]
    words = [_bare(word) for word in WORD.findall(f"{title} {title} {opening}")]
    weights, anchors = _weigh(words)
    keys = sorted(weights, key=lambda word: (-weights[word], word))[:KEYS]
    lead = f"{title} {article.text[:LEAD]}".lower()
    return Opening(
        weights=vector(weights),
        keys=tuple(map(intern, keys)),  # many articles share a key, and it is held once
        anchors=frozenset(map(intern, anchors)),
        weekdays=frozenset({_weekdays()[word] for word in WORD.findall(lead) if word in _weekdays()}),
        streets=streets_in(f"{title}\n{opening}"),
    )


def _profile(article: Article, opening: Opening, dates: Sequence[tuple[int, int, bool]]) -> Profile:
    day = None if article.published_at is None else (article.published_at.date() - EPOCH).days
    dated = {as_day(first).weekday() for first, last, in_lead in dates if in_lead and first == last}
    past = {(first, last) for first, last, _ in dates if day is not None and last < day and last - first <= LOOKS_BACK}
    return Profile(
        article_id=article.article_id,
        weights=opening.weights,
        keys=opening.keys,
        anchors=opening.anchors,
        day=day,
        weekdays=opening.weekdays | dated,
        past=tuple(sorted(past)),
        streets=opening.streets,
    )


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
        if telling < LEAST_TELLING or word in _calendar() or (len(word) < 3 and not word.isdigit()):
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
        telling = min(information(one), information(other))
        if telling >= RARE_PAIR and (one in _given_names() or other in _given_names()):
            anchors.add(f"{one} {other}")
        weights[f"{one} {other}"] = (1 + math.log(count)) * telling * PAIR
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / norm for word, weight in weights.items()}, anchors


@cache
def _calendar() -> frozenset[str]:
    """Names of months and weekdays: capitalised like names, they tell no event from another of that week."""
    return frozenset(row["word"] for name in ("months", "weekdays") for row in seeds.rows(name))


@cache
def _places() -> frozenset[str]:
    """Every word in the names of known places, smaller cities left out: those tell where something happened."""
    tables = ("cities", "places", "countries")
    names = (row["name"] for table in tables for row in seeds.rows(table) if row.get("kind") != "city")
    return frozenset(word.lower() for name in names for word in WORD.findall(name))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in seeds.rows("given_names"))


@cache
def _weekdays() -> dict[str, int]:
    """Weekdays by their full names; the short ones are words of their own."""
    return {row["word"]: int(row["weekday"]) for row in seeds.rows("weekdays") if len(row["word"]) > 4}


def likenesses(one: Profile, others: Sequence[Profile]) -> list[float]:
    """How alike an article is to each of some others: the cosine of their weights, less what speaks against one event.

    Args:
        one: the profile of an article.
        others: those which are candidates beside it: whether one looks back is not asked again.
    """
    shares = dots(one.weights, [other.weights for other in others])
    return [_likeness(one, other, shared) for other, shared in zip(others, shares, strict=True)]


def _likeness(one: Profile, other: Profile, shared: float) -> float:
    gap = None if one.day is None or other.day is None else abs(one.day - other.day)
    if gap is not None and gap > WINDOW_DAYS:
        return shared - LOOKING_BACK
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        if gap is None:
            # nothing else tells their days, and two reports of the same kind of thing share most of their words
            return 0.0
        shared -= OTHER_DAYS
    if one.streets and other.streets and not one.streets & other.streets:
        shared -= OTHER_STREETS
    return shared - (UNDATED if gap is None else LIKENESS_PER_DAY * gap)
