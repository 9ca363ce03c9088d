"""Linking: everything that is decided across articles, from the tables of many articles read one by one.

In three steps, so that a corpus need not be held at once: `place_articles` looks at all texts, `name_entities` at all
names, and `judge_stories` (`judging`) at the claims of some stories, whole ones. `link` is all three.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transforms.ids import digest
from transforms.judging import judge_stories
from transforms.names.corrections import Correction
from transforms.names.entities import Resolved, resolve_entities
from transforms.names.namings import Named
from transforms.stories.lineages import KINDS, trace_lineages
from transforms.stories.retellings import join_retellings
from transforms.stories.sketches import Sketches, sketch_all
from transforms.stories.stories import group_stories
from transforms.tables import Article, Claim, Entity, Figure, Finding, Mention, Quote, Role, Story

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLACEMENT = ("story_id", "lineage_id", "lineage_parent", "lineage_kind")
"""The columns of an article that `place_articles` decides."""


class NotComparedError(Exception):
    """Comparing the articles of a story failed as it should not; its message says where they lie, its cause why."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The tables of a release, but for the rejects, and the corrections that name nothing in it."""

    articles: list[Article]
    entities: list[Entity]
    mentions: list[Mention]
    roles: list[Role]
    quotes: list[Quote]
    claims: list[Claim]
    stories: list[Story]
    figures: list[Figure]
    findings: list[Finding]
    unused: tuple[Correction, ...] = ()


def link(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    quotes: Sequence[Quote],
    claims: Sequence[Claim],
    corrections: Sequence[Correction] = (),
) -> Linked:
    """Decide across articles: lineages, stories, entities, figures and findings.

    Args:
        articles: all articles; what they carry of stories and lineages is made anew.
        mentions: the names in them, each with the fullest name its article uses.
        roles: what they state of persons' roles.
        quotes: their quotations, with the speaker's name.
        claims: their claims, with the names of subject, agent and speaker.
        corrections: what an editor knows better about which names are one.

    Returns:
        All tables with their ids set. The result depends on the set of rows alone, not on their order.

    Raises:
        NotComparedError: a fault of ours; a run keeps such a story without its figures instead.
    """
    placed = place_all(articles, claims, mentions)
    story_of = {article.article_id: article.story for article in placed}
    source_of = {article.article_id: article.source for article in placed}
    names = name_entities(mentions, story_of, source_of, corrections)
    judged = judge_stories(placed, mentions, roles, quotes, claims, names)
    for story_id, error in judged.not_compared.items():
        raise NotComparedError(_not_compared([one for one in placed if one.story_id == story_id], error)) from error
    return Linked(
        articles=placed,
        entities=list(names.entities),
        mentions=judged.mentions,
        roles=judged.roles,
        quotes=judged.quotes,
        claims=judged.claims,
        stories=judged.stories,
        figures=judged.figures,
        findings=judged.findings,
        unused=names.unused,
    )


def place_all(
    articles: Sequence[Article], claims: Iterable[Claim] = (), mentions: Iterable[Mention] = ()
) -> list[Article]:
    """Articles that are held anyway, in the given order, with their lineages and stories; whatever they carry of these
    is made anew.
    """
    of = sketch_all(articles, claims, mentions)
    columns = place_articles(of)
    row_of = {article_id: row for row, article_id in enumerate(of.ids.astype(str).tolist())}
    return [
        replace(
            article,
            story_id=columns["story_id"][row],
            lineage_id=columns["lineage_id"][row],
            lineage_parent=columns["lineage_parent"][row],
            lineage_kind=columns["lineage_kind"][row],
        )
        for article, row in ((article, row_of[article.article_id]) for article in articles)
    ]


def place_articles(of: Sketches) -> dict[str, list[str | None]]:
    """The columns of `PLACEMENT`, an article a row as in the sketches that they are found from."""
    lineages = trace_lineages(of)
    stories = group_stories(of, lineages.first)
    lineages = join_retellings(of, stories, lineages)
    ids: list[str] = of.ids.astype(str).tolist()
    return {
        "story_id": _named("story", ids, stories),
        "lineage_id": _named("lineage", ids, lineages.first),
        "lineage_parent": [None if row < 0 else ids[row] for row in lineages.parents.tolist()],
        "lineage_kind": [KINDS[kind] for kind in lineages.kinds.tolist()],
    }


def _named(kind: str, ids: Sequence[str], firsts: "NDArray[np.int64]") -> list[str | None]:
    """The ids of stories or lineages, each called by its first article."""
    named: dict[int, str] = {}
    return [named.get(row) or named.setdefault(row, digest(kind, ids[row])) for row in firsts.tolist()]


def name_entities(
    mentions: Iterable[Named],
    story_of: Mapping[str, str],
    source_of: Mapping[str, str],
    corrections: Sequence[Correction] = (),
) -> Resolved:
    """The entities that all mentions name.

    Args:
        mentions: of all articles.
        story_of: the story of each article.
        source_of: the source of each article.
        corrections: what an editor knows better.
    """
    return resolve_entities(mentions, story_of, corrections, source_of)


def _not_compared(articles: Sequence[Article], error: Exception) -> str:
    """What went wrong with the articles of a story, and which files hold them."""
    paths = sorted({article.raw_path for article in articles})
    others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return f"comparing the articles of a story, those of {paths[0]}{others}, ended in {type(error).__name__}: {error}"
