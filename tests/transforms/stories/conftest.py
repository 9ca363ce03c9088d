"""Articles placed from what they say of their lineages, for tests that give them some."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from transforms.stories.lineages import KINDS, Lineages
from transforms.stories.retellings import join_retellings
from transforms.stories.sketches import Sketches, sketch_all
from transforms.stories.stories import group_stories
from transforms.tables import Article, Claim


def rows_of(of: Sketches, articles: Sequence[Article]) -> dict[str, int]:
    """The row of each article."""
    return {article.article_id: int(np.searchsorted(of.ids, article.article_id.encode())) for article in articles}


def firsts_of(of: Sketches, articles: Sequence[Article]) -> np.ndarray:
    """Of each article the one after which its lineage is named."""
    rows = rows_of(of, articles)
    first: dict[str, int] = {}
    for article in sorted(articles, key=lambda one: (one.lineage_parent is not None, one.article_id)):
        first.setdefault(article.lineage_id or article.article_id, rows[article.article_id])
    named = {rows[article.article_id]: first[article.lineage_id or article.article_id] for article in articles}
    return np.array([named[row] for row in sorted(named)])


@pytest.fixture
def grouped() -> Callable[..., list[Article]]:
    """The articles with their stories, from the lineages that they have and what was read of their dates."""

    def group(articles: Sequence[Article], claims: Iterable[Claim] = ()) -> list[Article]:
        of = sketch_all(articles, claims)
        rows = rows_of(of, articles)
        stories = group_stories(of, firsts_of(of, articles))
        return [replace(one, story_id=of.ids[stories[rows[one.article_id]]].decode()) for one in articles]

    return group


@pytest.fixture
def retold():
    """What `join_retellings` makes of articles of one story with the lineages that they have."""

    def join(articles, mentions) -> dict[str, tuple[str, str | None, str]]:
        """For each outlet that of its lineage's first article, that of its parent, and how it relates to it."""
        of = sketch_all(articles, mentions=mentions)
        rows = rows_of(of, articles)
        sources = {rows[article.article_id]: article.source for article in articles}
        parents = {rows[one.article_id]: rows[one.lineage_parent] for one in articles if one.lineage_parent}
        kinds = {rows[one.article_id]: KINDS.index(one.lineage_kind or "independent") for one in articles}
        found = join_retellings(
            of,
            np.zeros(len(of), dtype=np.int64),
            Lineages(
                firsts_of(of, articles),
                np.array([parents.get(row, -1) for row in range(len(of))]),
                np.array([kinds[row] for row in range(len(of))], dtype=np.uint8),
            ),
        )
        return {
            sources[row]: (
                sources[int(found.first[row])], sources.get(int(found.parents[row])), KINDS[found.kinds[row]],
            )
            for row in range(len(of))
        }  # fmt: skip

    return join
