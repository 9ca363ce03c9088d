"""Stories: which articles are about the same event.

Articles in; articles with a `story_id` out, and the stories table. The result depends on the set of articles alone,
and an article more touches only the stories it touches: no weight is taken from the articles at hand.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import seeds
from transforms.groups import average_linkage, components
from transforms.ids import digest
from transforms.tables import Article, Story
from transforms.words import WORD, information

SAME_EVENT = 0.10
"""Least average likeness (cosine) of two groups of articles that become one story; tuned on labelled pairs."""

LIKENESS_PER_DAY = 0.01
"""How much more alike two articles must be for every day between their publications; tuned with it."""

OTHER_DAYS = 0.2
"""How much more alike two articles must be whose openings name different weekdays: news says when it happened."""

LEAD = 800
"""Code points of the body in which news names the day of its event."""

UNDATED = 0.05
"""How much more alike two articles must be when it is not known that they were written in the same days."""

WINDOW_DAYS = 21
"""Articles further apart in time are about different events, however alike."""

KEY_WORDS = 24
"""Most telling words of an article, by which candidates are found."""

OPENING = 3000
"""Code points of the body that are read: news says what it is about at its beginning."""

LABEL_LENGTH = 120
"""Code points of a story's label."""


@dataclass(frozen=True, slots=True)
class _Profile:
    """What is compared of an article: telling words and their weights (of length 1 together), and its day."""

    article_id: str
    weights: dict[str, float]
    keys: tuple[str, ...]
    day: int | None
    weekdays: frozenset[str]


def group_stories(articles: Sequence[Article]) -> list[Article]:
    """Group articles by event.

    Args:
        articles: with `lineage_id` where it is known; copies share the story of their lineage's first article. Any
            `story_id` they carry is not looked at.

    Returns:
        The articles in the given order, each with its `story_id`; an article alone is a story of its own.
    """
    founders = _founders(articles)
    profiles = {founder.article_id: _profile(founder) for founder in founders.values()}

    def likeness(one: str, other: str) -> float:
        return _likeness(profiles[one], profiles[other])

    alike = {pair: likeness(*pair) for pair in _candidates(profiles.values())}
    groups = components(sorted(profiles), (pair for pair, value in alike.items() if value >= SAME_EVENT))
    place = {member: number for number, component in enumerate(groups) for member in component}
    inside: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair in alike:
        if place[pair[0]] == place[pair[1]]:
            inside[place[pair[0]]].append(pair)
    story_of: dict[str, str] = {}
    for number, component in enumerate(groups):
        for members in average_linkage(component, lambda *pair: alike[pair], SAME_EVENT, inside[number]):
            story_of.update(dict.fromkeys(members, _story_id(members, profiles)))
    return [replace(article, story_id=story_of[founders[_lineage(article)].article_id]) for article in articles]


def _lineage(article: Article) -> str:
    return article.lineage_id or article.article_id


def _founders(articles: Iterable[Article]) -> dict[str, Article]:
    """The first article of each lineage: it speaks for its copies, so that they pull no story their way."""
    founders: dict[str, Article] = {}
    for article in sorted(articles, key=_seniority):
        founders.setdefault(_lineage(article), article)
    return founders


def describe_stories(articles: Iterable[Article]) -> list[Story]:
    """The stories table of articles whose stories and lineages are set."""
    members: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.story_id is not None:
            members[article.story_id].append(article)
    return [_story(story_id, sorted(group, key=_seniority)) for story_id, group in members.items()]


def _story(story_id: str, articles: Sequence[Article]) -> Story:
    times = sorted(article.published_at for article in articles if article.published_at is not None)
    return Story(
        story_id=story_id,
        label=_label(articles),
        first_published_at=times[0] if times else None,
        last_published_at=times[-1] if times else None,
        article_count=len(articles),
        source_count=len({article.source for article in articles}),
        lineage_count=len({article.lineage_id or article.article_id for article in articles}),
    )


def _seniority(article: Article) -> tuple[bool, str, str]:
    moment = article.published_at
    return (moment is None, "" if moment is None else moment.isoformat(), article.article_id)


def _label(articles: Sequence[Article]) -> str:
    """The earliest headline, else the earliest opening words."""
    title = next((article.title for article in articles if article.title), None)
    words = (title or articles[0].text).split()
    label = " ".join(words)
    if len(label) <= LABEL_LENGTH:
        return label
    return label[:LABEL_LENGTH].rsplit(" ", 1)[0] + "…"


def _story_id(members: Iterable[str], profiles: dict[str, _Profile]) -> str:
    """A story keeps its id while its earliest article stays the earliest."""
    first = min(members, key=lambda member: (profiles[member].day is None, profiles[member].day or 0, member))
    return digest("story", first)


@cache
def _calendar() -> frozenset[str]:
    """Names of months and weekdays: capitalised like names, they tell no event from another of that week."""
    return frozenset(row["word"] for name in ("months", "weekdays") for row in seeds.rows(name))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows("weekdays") if len(row["word"]) > 4)


def _profile(article: Article) -> _Profile:
    title = article.title or ""
    words = WORD.findall(f"{title} {title} {article.text[:OPENING]}")
    counts = Counter(word.lower() for word in words)
    capitals = Counter(word.lower() for word in words if word[0].isupper())
    weights = {}
    for word, count in counts.items():
        telling = information(word)
        if telling < 1.5 or word in _calendar() or (len(word) < 3 and not word.isdigit()):
            continue
        # a name tells more of an event than a common word that is as rare
        name = 1.5 if capitals[word] * 2 > count else 1.0
        weights[word] = (1 + math.log(count)) * telling * name
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    weights = {word: weight / norm for word, weight in weights.items()}
    keys = sorted(weights, key=lambda word: (-weights[word], word))[:KEY_WORDS]
    day = None if article.published_at is None else article.published_at.toordinal()
    weekdays = frozenset(word.lower() for word in WORD.findall(f"{title} {article.text[:LEAD]}")) & _weekdays()
    return _Profile(article.article_id, weights, tuple(keys), day, weekdays)


def _candidates(profiles: Iterable[_Profile]) -> list[tuple[str, str]]:
    """Pairs that share two key words within the window of time, found through an index of the key words."""
    holders: dict[str, list[_Profile]] = defaultdict(list)
    for profile in profiles:
        for key in profile.keys:
            holders[key].append(profile)
    shared: Counter[tuple[str, str]] = Counter()
    for holding in holders.values():
        undated = [profile for profile in holding if profile.day is None]
        dated = sorted((profile.day, profile.article_id) for profile in holding if profile.day is not None)
        for index, (day, one) in enumerate(dated):
            for later, other in dated[index + 1 :]:
                if later - day > WINDOW_DAYS:
                    break
                shared[min(one, other), max(one, other)] += 1
        for index, profile in enumerate(undated):
            for other in (*(name for _, name in dated), *(rest.article_id for rest in undated[index + 1 :])):
                shared[min(profile.article_id, other), max(profile.article_id, other)] += 1
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _likeness(one: _Profile, other: _Profile) -> float:
    small, large = sorted((one.weights, other.weights), key=len)
    # fsum: the same sum whatever the order of the words
    shared = math.fsum(weight * large.get(word, 0.0) for word, weight in small.items())
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        shared -= OTHER_DAYS
    if one.day is None or other.day is None:
        return shared - UNDATED
    gap = abs(one.day - other.day)
    return shared - LIKENESS_PER_DAY * gap if gap <= WINDOW_DAYS else 0.0
