"""Namesakes: whether one name in the articles of several stories is one person's.

In: who bears a name in which article, with roles and with the other persons named there. Out: groups of articles, each
about one person. A rare name is one person's wherever it stands. A name that hundreds have is one person's within a
story; across stories it needs a role or persons named beside it that both have.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

import seeds
from transforms.names.gazetteer import LEADERS, TITLES, fold
from transforms.names.name_parts import split_name
from transforms.names.wordlists import word_list

PEOPLE = 250.0
"""Millions of inhabitants of the United States when the census counted the shares of names."""

MANY = 500
"""Expected bearers of a name from which two stories may well tell of two persons. Tuned on names of the corpus."""

MIDDLE = 20
"""How much rarer a full name is with a middle name or an initial: the commonest initials stand in one name of ten,
and two texts that agree on one seldom do by chance."""

UNIVERSE = 5_000
"""Articles among which the names beside a person are counted, where there are fewer: few of them make no name rare."""

WIDESPREAD = 0.08
"""Share of the articles above which a name tells nothing of those beside it: the president, the country."""

ENOUGH = 7.0
"""Information of the names that stand beside a person in both of two stories, above which the person is one; in nats.
A body named in one article of 100 and a town named in one of 12 have that much together. Tuned on the corpus."""

ENOUGH_FOR_KNOWN = 3.0
"""The same for a story to join those of a person who is known in many."""

KNOWN_IN = 5
"""Stories in which a person stands who is known."""

SHARES = {
    part: {row["name"]: int(row["per_million"]) for row in seeds.rows("name_shares") if row["part"] == part}
    for part in ("given", "surname")
}
LEADER_NAMES = frozenset(fold(row["name"]) for row in LEADERS)
WEAK = frozenset(fold(title) for title in TITLES) | word_list("role_of_many") | word_list("weak_role")
"""Words of a role that many have: sergeant, victim, spokesman."""


class Bearer(NamedTuple):
    """A name in one article.

    Attributes:
        article, story: where.
        name: the full name there.
        roles: the words of the roles stated with it.
        beside: the other names of the article, folded.
    """

    article: str
    story: str
    name: str
    roles: Collection[str]
    beside: Collection[str]


def expected(name: str) -> float:
    """How many persons bear a full name, by the shares of its parts; 0 for a name that is rare or well known."""
    given, surname, suffix = split_name(name)
    if not given or fold(name) in LEADER_NAMES:
        return 0.0
    share = SHARES["given"].get(given[0], 0) * SHARES["surname"].get(surname, 0) / 1e6
    return PEOPLE * share / (MIDDLE if len(given) > 1 or suffix else 1)


def may_be_several(names: Iterable[str]) -> bool:
    """Whether the bearers of some names that can be one person's may well be several persons."""
    return max(map(expected, names)) >= MANY


def told_apart(bearers: Sequence[Bearer], articles: Mapping[str, int], total: int) -> list[list[Bearer]]:
    """The bearers of one name in groups, each of them one person; the group with the most articles first.

    Args:
        bearers: those whose names can be one person's, in a fixed order.
        articles: for each folded name the number of articles that have it.
        total: the number of articles.
    """
    by_story: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        by_story.setdefault(bearer.story, []).append(bearer)
    if len(by_story) < 2 or not may_be_several(bearer.name for bearer in bearers):
        return [list(bearers)]
    stories = sorted(by_story)
    size = max(total, UNIVERSE)
    roles = {story: {w for b in by_story[story] for w in b.roles} - WEAK for story in stories}
    beside = {story: {name for b in by_story[story] for name in b.beside} for story in stories}

    def linked(one: str, other: str, enough: float) -> bool:
        shared = (articles.get(name, 1) for name in beside[one] & beside[other])
        told = sum(log(size / count) for count in shared if count < WIDESPREAD * size)
        return bool(roles[one] & roles[other]) or told >= enough

    groups: list[list[str]] = []
    for story in stories:
        near = [group for group in groups if any(linked(story, other, ENOUGH) for other in group)]
        groups = [group for group in groups if group not in near] + [[*(s for group in near for s in group), story]]
    groups.sort(key=lambda group: (-len(group), group[0]))
    best, rest = groups[0], groups[1:]
    if len(best) >= KNOWN_IN:
        joining = [group for group in rest if any(linked(a, b, ENOUGH_FOR_KNOWN) for a in group for b in best)]
        best = [*best, *(story for group in joining for story in group)]
        rest = [group for group in rest if group not in joining]
    return [[bearer for story in sorted(group) for bearer in by_story[story]] for group in (best, *rest)]
