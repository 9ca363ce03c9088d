"""Which stories are as the last release holds them, so that nothing about them is decided again.

What is decided of a story depends on its articles, on what was read of them, on where they were placed, and on the
entities that their names are of. Where all of that is the same, the rows of the last release stand. Other code reads
every article again, so that none of its stories does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.corpus import Corpus
from flows.parts import read_rows, stream
from transforms.linking import PLACEMENT
from transforms.names.corrections import is_marked
from transforms.names.entities import Resolved
from transforms.schema import Table
from transforms.tables import ARTICLES, ENTITIES, FIGURES, FINDINGS, MENTIONS, STORIES, Finding

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Untouched:
    """What of the last release stands.

    Attributes:
        last: its folder; None where there is none, and nothing stands.
        articles: for each row of the corpus whether its story stands.
        stories: the ids of those stories.
        findings: what was found in them.
    """

    last: Path | None
    articles: "NDArray[np.bool_]"
    stories: frozenset[str]
    findings: list[Finding]

    def rows(self) -> Iterator[tuple[str, pa.Table]]:
        """The rows of these stories in the tables that have one for a story, each with the table's name."""
        if self.last is None:
            return
        stories = pa.array(sorted(self.stories), pa.string())
        tables: tuple[Table[Any], ...] = (STORIES, FIGURES)
        for table in tables:
            for rows in stream(self.last, table):
                yield table.name, rows.filter(pc.is_in(rows.column("story_id"), value_set=stories))


def untouched(corpus: Corpus, names: Resolved, last: Path | None) -> Untouched:
    """Compare a placed corpus with the last release.

    Args:
        corpus: with `PLACEMENT`.
        names: the entities of all its names.
        last: the last release, if there is one; it is the first of the corpus's homes and readings.
    """
    if last is None:
        return Untouched(None, np.zeros(len(corpus.ids), dtype=bool), frozenset(), [])
    story_before, same = _same_rows(corpus, last)
    stories = corpus.table.column("story_id").to_pylist()
    touched = {story for story, is_same in zip(stories, same, strict=True) if not is_same}
    ids = corpus.table.column("article_id").to_pylist()
    still = {article_id for article_id, is_same in zip(ids, same, strict=True) if is_same}
    touched |= {story for article_id, story in story_before.items() if article_id not in still}
    touched |= {story_before[article_id] for article_id in _named_otherwise(names, last) if article_id in story_before}
    findings = read_rows(last, FINDINGS)
    _spread(touched, findings, story_before)
    stands = np.fromiter((story not in touched for story in stories), dtype=bool, count=len(stories))
    kept = [one for one in findings if not any(story_before[article_id] in touched for article_id in one.article_ids)]
    return Untouched(last, stands, frozenset(stories) - touched, kept)


def _same_rows(corpus: Corpus, last: Path) -> tuple[dict[str, str], "NDArray[np.bool_]"]:
    """The story of each article in the last release, and for each row of the corpus whether it comes from there, with
    what was read of it, and is placed as it was.
    """
    story_before: dict[str, str] = {}
    same = np.zeros(len(corpus.ids), dtype=bool)
    kept = (corpus.column("home") == 0) & (corpus.column("reading") == 0)
    columns = (*PLACEMENT, "version")
    for rows in stream(last, ARTICLES, ["article_id", *columns]):
        ids, stories = rows.column("article_id").to_pylist(), rows.column("story_id").to_pylist()
        story_before.update(zip(ids, stories, strict=True))
        at = corpus.at(rows.column("article_id"))
        here = at >= 0
        equal = np.ones(int(here.sum()), dtype=bool)
        placed = corpus.table.take(pa.array(at[here]))
        held = rows.filter(pa.array(here))
        for name in columns:
            both = zip(held.column(name).to_pylist(), placed.column(name).to_pylist(), strict=True)
            equal &= np.fromiter((one == other for one, other in both), dtype=bool, count=len(equal))
        same[at[here]] = equal
    return story_before, same & kept


def _named_otherwise(names: Resolved, last: Path) -> Iterator[str]:
    """The articles in the last release that name what is another entity now, or one of another kind."""
    of_other_kind: set[str] = set()
    for rows in stream(last, ENTITIES, ["entity_id", "type"]):
        before = zip(rows.column("entity_id").to_pylist(), rows.column("type").to_pylist(), strict=True)
        of_other_kind.update(one for one, kind in before if names.entities.kind_of(one) not in (None, kind))
    for rows in stream(last, MENTIONS, ["article_id", "name", "entity_id", "method"]):
        columns: list[list[Any]] = [rows.column(name).to_pylist() for name in rows.column_names]
        for article_id, name, entity_id, method in zip(*columns, strict=True):
            now = names.ids.get((article_id, name))
            if (
                now != entity_id
                or entity_id in of_other_kind
                or ((article_id, name) in names.corrected) != is_marked(method)
            ):
                yield article_id


def _spread(touched: set[str], findings: list[Finding], story_of: Mapping[str, str]) -> None:
    """One finding may be of several stories, which then stand together or not at all."""
    waiting = True
    while waiting:
        waiting = False
        for finding in findings:
            stories = {story_of[article_id] for article_id in finding.article_ids}
            if touched & stories and not stories <= touched:
                touched |= stories
                waiting = True
