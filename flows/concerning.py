"""What a release says about one id: the rows that explain it, without reading the rest.

In: the folder of a release, and ids or the first digits of ids. Out: every table, of which `explain` tells the same as
of the whole release.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from expectations.reports.explain import SHORTEST_PREFIX
from flows.parts import rows_where, stream
from transforms.schema import Table
from transforms.tables import ARTICLES, CLAIMS, ENTITIES, FIGURES, FINDINGS, MENTIONS, QUOTES, STORIES, TABLES

NAMED: Mapping[str, Table[Any]] = {
    "finding_id": FINDINGS, "figure_id": FIGURES, "claim_id": CLAIMS, "entity_id": ENTITIES, "story_id": STORIES,
    "article_id": ARTICLES,
}  # fmt: skip
"""What an id may be of, by its column."""


def concerning(folder: Path, findings: pa.Table, wanted: Sequence[str]) -> dict[str, pa.Table] | None:
    """The rows about what ids name, by table; None where one of them names nothing, or several rows.

    All rows of the stories concerned are among them, since a story is what figures are compared in.

    Args:
        folder: a release.
        findings: its findings, with the waivers that hold.
        wanted: ids, or the first digits of ids.
    """
    named: dict[str, set[str]] = {column: set() for column in NAMED}
    for one in wanted:
        found = _named(folder, one.strip())
        if found is None:
            return None
        named[found[0]].add(found[1])
    entities = named["entity_id"]
    mentions = rows_where(folder, MENTIONS, entity_id=entities)
    quotes = rows_where(folder, QUOTES, speaker_entity_id=entities)
    told = rows_where(folder, FINDINGS, finding_id=named["finding_id"])
    claims = rows_where(
        folder,
        CLAIMS,
        claim_id=named["claim_id"].union(*told.column("claim_ids").to_pylist()),
        figure_id=named["figure_id"],
        subject_entity_id=entities,
        agent_entity_id=entities,
    )
    places = [_present(rows, "article_id") for rows in (mentions, quotes, claims)]
    here = named["article_id"].union(*told.column("article_ids").to_pylist(), *places)
    near = rows_where(folder, ARTICLES, article_id=here)
    stories = named["story_id"] | _present(near, "story_id")
    articles = rows_where(folder, ARTICLES, article_id=here, story_id=stories, lineage_id=_present(near, "lineage_id"))
    claims = rows_where(folder, CLAIMS, article_id=_present(articles, "article_id"))
    entities = entities | _present(claims, "subject_entity_id") | _present(claims, "agent_entity_id")
    about = {
        ARTICLES.name: articles,
        CLAIMS.name: claims,
        ENTITIES.name: rows_where(folder, ENTITIES, entity_id=entities),
        FIGURES.name: rows_where(folder, FIGURES, story_id=stories),
        FINDINGS.name: findings,
        MENTIONS.name: mentions,
        QUOTES.name: quotes,
        STORIES.name: rows_where(folder, STORIES, story_id=stories),
    }
    tables: tuple[Table[Any], ...] = TABLES
    return {table.name: about.get(table.name, table.schema.empty_table()) for table in tables}


def _named(folder: Path, wanted: str) -> tuple[str, str] | None:
    """The one row that an id or its first digits name, by its column and whole id; None if there is not one."""
    if len(wanted) < SHORTEST_PREFIX:
        return None
    begun: list[tuple[str, str]] = []
    for column, table in NAMED.items():
        for rows in stream(folder, table, [column]):
            ids = rows.column(column)
            begun += [(column, one) for one in ids.filter(pc.starts_with(ids, wanted)).to_pylist()]
    exact = [entry for entry in begun if entry[1] == wanted]
    return exact[0] if exact else begun[0] if len(begun) == 1 else None


def _present(rows: pa.Table, column: str) -> set[str]:
    return set(rows.column(column).to_pylist()) - {None}
