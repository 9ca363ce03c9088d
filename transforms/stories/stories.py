"""Stories: which articles are about the same event.

Sketches in, and which article speaks for each; the first article of each story out, and the stories table. The result
depends on the set of articles alone, and an article more touches only the stories it touches.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from transforms.stories.groups import average_linkage_among, connected, members
from transforms.stories.sketches import UNDATED, Sketches
from transforms.stories.story_candidates import SHARED_KEYS, Candidates
from transforms.stories.story_likeness import in_same_weeks, likenesses
from transforms.tables import Article, Story

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAME_EVENT = 0.105
"""Least average likeness of two groups of articles that become one story; tuned on labelled pairs of articles together
with the numbers of `story_likeness`. From 0.09 to 0.115 it makes little difference."""

CROWD = 400
"""Candidates of an article from which it speaks for no others."""

LABEL_LENGTH = 120
"""Code points of a story's label."""


def group_stories(of: Sketches, lineages: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Group articles by event.

    Args:
        of: the sketches.
        lineages: of each article the first one of its lineage. Copies share the story of their lineage's first article
            of those weeks.

    Returns:
        Of each article the first one of its story: its row, which an article alone is itself.
    """
    founder_of = _founders(of, lineages)
    story_of = np.arange(len(of))
    for rows in _group(of, np.flatnonzero(founder_of == story_of)):
        story_of[rows] = _first(of, rows)
    return story_of[founder_of]


def _group(of: Sketches, rows: "NDArray[np.int64]") -> "list[NDArray[np.int64]]":
    """The articles about one event each. Those of the crowd join what the core has formed; of what joins nothing, two
    must share more to be compared.

    An article is of the crowd when it has many candidates in the core before it, by id: ids are digests, so that those
    before it are a sample of all, and one article more seldom changes which they are.
    """
    groups: list[NDArray[np.int64]] = []
    shared_keys = SHARED_KEYS
    while len(rows):
        candidates = Candidates(of, rows, shared_keys)
        alike, far, crowd = _compare(of, rows, candidates)
        formed = _form(of, np.setdiff1d(rows, crowd, assume_unique=True), alike, candidates)
        rows = _join(of, formed, crowd, candidates)
        groups += map(np.array, _follow(formed, far, len(of)))
        shared_keys += 1
    return groups


class _Compared(NamedTuple):
    """Pairs of articles, two columns of rows, and how alike they are."""

    pairs: "NDArray[np.int64]"
    likeness: "NDArray[np.float64]"


def _compare(
    of: Sketches, rows: "NDArray[np.int64]", candidates: Candidates
) -> "tuple[NDArray[np.int64], _Compared, NDArray[np.int64]]":
    """The pairs of the core that are alike, those of one person in other weeks, and the articles of the crowd."""
    crowd: list[int] = []
    alike = [np.empty((0, 2), dtype=np.int64)]
    far = [_Compared(alike[0], np.empty(0))]
    for row in rows.tolist():
        found, later = candidates(row), candidates.of_one_person(row)
        if len(found) >= CROWD:
            crowd.append(row)
            continue
        candidates.add(row)
        if len(found):
            alike.append(_paired(found[likenesses(of, row, found) >= SAME_EVENT], row))
        if len(later):
            far.append(_Compared(_paired(later, row), likenesses(of, row, later)))
    compared = _Compared(*(np.concatenate(column) for column in zip(*far, strict=True)))
    return np.concatenate(alike), compared, np.array(crowd, dtype=np.int64)


def _paired(others: "NDArray[np.int64]", row: int) -> "NDArray[np.int64]":
    return np.column_stack([others, np.full(len(others), row)])


def _form(
    of: Sketches, core: "NDArray[np.int64]", alike: "NDArray[np.int64]", candidates: Candidates
) -> list[list[int]]:
    """The groups of the core."""
    formed: list[list[int]] = []
    component_of = np.full(len(of), -1)
    component_of[core] = connected(len(core), np.searchsorted(core, alike))
    for component in members(component_of[core]):
        rows = core[component]
        if len(rows) < 3:
            formed.append(rows.tolist())
            continue
        pairs, values = [], []
        for at, row in enumerate(rows.tolist()):
            found = candidates(row)
            found = found[(found < row) & (component_of[found] == component_of[row])]
            if len(found):
                pairs.append(np.column_stack([np.searchsorted(rows, found), np.full(len(found), at)]).astype(np.int32))
                values.append(likenesses(of, row, found))
        groups = average_linkage_among(len(rows), np.concatenate(pairs), np.concatenate(values), SAME_EVENT)
        formed += [rows[group].tolist() for group in groups]
    return formed


def _follow(groups: list[list[int]], far: _Compared, count: int) -> list[list[int]]:
    """The groups joined with those of other weeks that tell of the same persons, where the articles that do are alike
    on average. The other reports of a deed, which say nothing of what a court will hear, do not count against it.
    """
    group_of = np.full(count, -1)
    group_of[np.concatenate([np.empty(0, dtype=np.int64), *groups])] = np.repeat(
        np.arange(len(groups)), [len(group) for group in groups]
    )
    between = np.sort(group_of[far.pairs], axis=1)
    told = (between[:, 0] >= 0) & (between[:, 0] != between[:, 1])
    edges, which, counts = np.unique(between[told], axis=0, return_inverse=True, return_counts=True)
    averages = np.bincount(which, far.likeness[told], len(edges)) / counts
    joined = members(connected(len(groups), edges[averages >= SAME_EVENT]))
    return [[row for group in one for row in groups[group]] for one in joined]


def _join(
    of: Sketches, groups: list[list[int]], crowd: "NDArray[np.int64]", candidates: Candidates
) -> "NDArray[np.int64]":
    """Each article of the crowd goes to the group that it is most like on average; gives those that are like none."""
    if not len(crowd):
        return crowd
    sizes = np.array([len(group) for group in groups])
    group_of = np.empty(len(of), dtype=np.int32)
    group_of[np.concatenate(groups)] = np.repeat(np.arange(len(groups)), sizes)
    left = []
    for row in crowd.tolist():
        found = candidates(row)
        found = found[found < row]  # as it was compared when it was not yet known which come after it
        numbers, place = np.unique(group_of[found], return_inverse=True)
        averages = np.bincount(place, likenesses(of, row, found)) / sizes[numbers]
        best = int(np.argmax(averages))
        if averages[best] >= SAME_EVENT:
            groups[numbers[best]].append(row)
        else:
            left.append(row)
    return np.array(left, dtype=np.int64)


def _founders(of: Sketches, lineages: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The article that speaks for each: of a lineage the first, so that copies pull no story their way. What shares a
    text months later is the page of a site that says the same about everything.
    """
    founder_of = np.arange(len(of))
    for rows in members(lineages):
        if len(rows) < 2:
            continue
        founders: list[int] = []
        for row in sorted(rows.tolist(), key=lambda row: (of.published[row] == UNDATED, of.published[row], row)):
            near = in_same_weeks(of.days[row], of.days[np.array(founders, dtype=np.int64)])
            founder = founders[int(near.argmax())] if near.any() else row
            if founder == row:
                founders.append(row)
            founder_of[row] = founder
    return founder_of


def _first(of: Sketches, rows: "NDArray[np.int64]") -> int:
    """A story keeps its id while its earliest article stays the earliest."""
    return int(min(rows.tolist(), key=lambda row: (of.days[row] == UNDATED, of.days[row], row)))


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
        lineage_count=len({article.lineage for article in articles}),
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
