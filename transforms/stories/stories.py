"""Stories: which articles are about the same event.

Articles in; articles with a `story_id` out, and the stories table. The result depends on the set of articles alone,
and an article more touches only the stories it touches.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from transforms.ids import digest
from transforms.stories.groups import average_linkage, components
from transforms.stories.story_candidates import SHARED_KEYS, choose
from transforms.stories.story_profiles import WINDOW_DAYS, Opening, Profile, likenesses, make_profiles
from transforms.tables import Article, Claim, Story

SAME_EVENT = 0.105
"""Least average likeness of two groups of articles that become one story; tuned on labelled pairs of articles together
with the numbers of `story_profiles`. From 0.09 to 0.115 it makes little difference."""

LABEL_LENGTH = 120
"""Code points of a story's label."""


def group_stories(
    articles: Sequence[Article], claims: Iterable[Claim] = (), openings: Mapping[str, Opening] | None = None
) -> list[Article]:
    """Group articles by event.

    Args:
        articles: with `lineage_id` where it is known; copies share the story of their lineage's first article of those
            weeks. Any `story_id` they carry is not looked at.
        claims: what was read in them; the dates say which days they speak of.
        openings: what their words tell, where that was read already; the texts are not looked at then.

    Returns:
        The articles in the given order, each with its `story_id`; an article alone is a story of its own.
    """
    founder_of = _founders(articles)
    founders = [article for article in articles if founder_of[article.article_id] == article.article_id]
    profiles = make_profiles(founders, claims, openings)
    story_of: dict[str, str] = {}
    for members in _group(profiles):
        story_of.update(dict.fromkeys(members, _story_id(members, profiles)))
    return [replace(article, story_id=story_of[founder_of[article.article_id]]) for article in articles]


def _group(profiles: Mapping[str, Profile]) -> list[list[str]]:
    """The ids of the articles about one event each. Those of the crowd join what the core has formed; of what joins
    nothing, two must share more to be compared.
    """
    groups: list[list[str]] = []
    shared_keys = SHARED_KEYS
    while profiles:
        compared = choose(profiles, shared_keys)
        formed = _form(compared.core, profiles)
        left = _join(formed, compared.crowd, profiles)
        groups += formed
        profiles = {name: profiles[name] for name in left}
        shared_keys += 1
    return groups


def _form(core: Mapping[str, Sequence[str]], profiles: Mapping[str, Profile]) -> list[list[str]]:
    alike: dict[tuple[str, str], float] = {}
    for other, before in core.items():
        values = likenesses(profiles[other], [profiles[one] for one in before])
        alike.update(zip(((one, other) for one in before), values, strict=True))
    found = components(sorted(core), (pair for pair, value in alike.items() if value >= SAME_EVENT))
    place = {member: number for number, component in enumerate(found) for member in component}
    inside: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair in alike:
        if place[pair[0]] == place[pair[1]]:
            inside[place[pair[0]]].append(pair)
    return [
        members
        for number, component in enumerate(found)
        for members in average_linkage(component, lambda *pair: alike[pair], SAME_EVENT, inside[number])
    ]


def _join(
    groups: Sequence[list[str]], crowd: Mapping[str, Sequence[str]], profiles: Mapping[str, Profile]
) -> list[str]:
    """Each article of the crowd goes to the group that it is most like on average; gives those that are like none."""
    group_of = {member: number for number, group in enumerate(groups) for member in group}
    sizes = [len(group) for group in groups]
    left = []
    for name, candidates in crowd.items():
        totals: dict[int, list[float]] = defaultdict(list)
        values = likenesses(profiles[name], [profiles[other] for other in candidates])
        for other, value in zip(candidates, values, strict=True):
            totals[group_of[other]].append(value)
        average, negative = max((math.fsum(values) / sizes[number], -number) for number, values in totals.items())
        if average >= SAME_EVENT:
            groups[-negative].append(name)
        else:
            left.append(name)
    return left


def _founders(articles: Iterable[Article]) -> dict[str, str]:
    """The article that speaks for each, by ids: of a lineage the first, so that copies pull no story their way. What
    shares a text months later is the page of a site that says the same about everything.
    """
    founders: dict[str, list[Article]] = defaultdict(list)
    founder_of: dict[str, str] = {}
    for article in sorted(articles, key=_seniority):
        earlier = founders[article.lineage_id or article.article_id]
        founder = next((one for one in earlier if _same_weeks(one, article)), article)
        if founder is article:
            earlier.append(article)
        founder_of[article.article_id] = founder.article_id
    return founder_of


def _same_weeks(one: Article, other: Article) -> bool:
    if one.published_at is None or other.published_at is None:
        return True
    return abs((one.published_at.date() - other.published_at.date()).days) <= WINDOW_DAYS


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


def _story_id(members: Iterable[str], profiles: Mapping[str, Profile]) -> str:
    """A story keeps its id while its earliest article stays the earliest."""
    first = min(members, key=lambda member: (profiles[member].day is None, profiles[member].day or 0, member))
    return digest("story", first)
