"""A release on the disk, read some rows at a time, for what goes over all of it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from expectations.overview import (
    ARTICLES_OF,
    CLAIMS_OF,
    FIGURES_OF,
    MOST_FINDINGS,
    MOST_REJECTS,
    STORIES_OF,
    Counting,
    Overview,
    finding_order,
)
from flows.parts import conform, rows_where, stream
from transforms.schema import Table
from transforms.tables import ARTICLES, CLAIMS, FIGURES, FINDINGS, READ, REJECTS, STORIES, TABLES, Finding

BY_NAME: dict[str, Table[Any]] = {table.name: table for table in TABLES}

PIECE = 1_000
"""Articles that are held at a time with all that was read of them; as frames they take some 150 KB each."""

MOST_BYTES = 32 << 20
"""Bytes of Arrow from which rows are handed over: frames of text take several times as many."""


class StoredRelease:
    """The tables of a release, its findings with the waivers that hold today."""

    def __init__(self, folder: Path, findings: Sequence[Finding]) -> None:
        """Take the folder of a published or staged release, and its findings."""
        self.folder = folder
        self.findings = FINDINGS.to_arrow(findings)

    def tables(self) -> dict[str, pa.Table]:
        """Every table by name."""
        return {name: self._whole(table) for name, table in BY_NAME.items()}

    def reported(self) -> tuple[dict[str, pa.Table], Overview]:
        """What reports tell of: the rows that they show, by table, and an overview of the whole.

        Of claims there are those of the stories and findings that are shown, of texts those that these are quoted from,
        and of the tables of which no report shows a row, which are most of a release, nothing.
        """
        overview = self._overview()
        findings = sorted(FINDINGS.from_arrow(self.findings), key=finding_order)[:MOST_FINDINGS]
        witnesses = [one for finding in findings for one in (finding.witness_a, finding.witness_b) if one is not None]
        figures = rows_where(self.folder, FIGURES, figure_id=overview.shown_figures)
        stories = {*overview.shown_stories, *figures.column("story_id").to_pylist()}
        told = {claim_id for finding in findings for claim_id in finding.claim_ids}
        claims = rows_where(self.folder, CLAIMS, story_id=overview.shown_stories, claim_id=told)
        places = {(one.article_id, one.part, one.start, one.end) for one in witnesses}
        here = zip(*(claims.column(name).to_pylist() for name in ("article_id", "part", "start", "end")), strict=True)
        shown = pc.is_in(claims.column("story_id"), value_set=pa.array(overview.shown_stories, pa.string()))
        shown = pc.and_(shown, claims.column("figure_id").is_valid())
        claims = claims.filter(pc.or_(shown, pa.chunked_array([[place in places for place in here]], pa.bool_())))
        quoted = {*(one.article_id for one in witnesses), *claims.column("article_id").to_pylist()}
        copied = {article_id for group in overview.shown_copies for article_id in group}
        articles = rows_where(self.folder, ARTICLES, story_id=overview.shown_stories, article_id=quoted | copied)
        kept = pc.is_in(articles.column("article_id"), value_set=pa.array(sorted(quoted), pa.string()))
        at, text = articles.schema.get_field_index("text"), pc.if_else(kept, articles.column("text"), "")
        rejects = pa.concat_tables([REJECTS.schema.empty_table(), *stream(self.folder, REJECTS)])
        told_of = {
            FINDINGS.name: FINDINGS.to_arrow(findings),
            STORIES.name: rows_where(self.folder, STORIES, story_id=stories),
            FIGURES.name: figures,
            CLAIMS.name: claims,
            ARTICLES.name: articles.set_column(at, articles.schema.field(at), text),
            REJECTS.name: rejects.slice(0, MOST_REJECTS),
        }
        return {name: told_of.get(name, table.schema.empty_table()) for name, table in BY_NAME.items()}, overview

    def _overview(self) -> Overview:
        counting = Counting(FINDINGS.from_arrow(self.findings))
        for rows in stream(self.folder, ARTICLES, list(ARTICLES_OF)):
            counting.add_articles(rows)
        for rows in stream(self.folder, STORIES, list(STORIES_OF)):
            counting.add_stories(rows)
        for rows in stream(self.folder, FIGURES, list(FIGURES_OF)):
            counting.add_figures(rows)
        for rows in stream(self.folder, CLAIMS, list(CLAIMS_OF)):
            counting.add_claims(rows)
        for rows in stream(self.folder, REJECTS, ["record"]):
            counting.add_rejects(len(rows))
        return counting.done(stream(self.folder, FIGURES, list(FIGURES_OF)))

    def _whole(self, table: Table[Any]) -> pa.Table:
        if table is FINDINGS:
            return self.findings
        return pa.concat_tables([table.schema.empty_table(), *stream(self.folder, table)])

    def columns(self, table: str, names: Sequence[str] | None = None) -> Iterator[pd.DataFrame]:
        """The rows of one table, some at a time and at least one frame; all columns unless named."""
        declared = BY_NAME[table]
        chosen = [column.name for column in declared.columns] if names is None else list(names)
        if table == FINDINGS.name:
            yield self.findings.select(chosen).to_pandas()
            return
        held = [declared.schema.empty_table().select(chosen)]
        told = False
        for rows in stream(self.folder, declared, chosen):
            held.append(rows)
            if sum(part.nbytes for part in held) >= MOST_BYTES:
                yield pa.concat_tables(held).to_pandas()
                held, told = held[:1], True
        if len(held) > 1 or not told:
            yield pa.concat_tables(held).to_pandas()

    def slices(self) -> Iterator[Mapping[str, pd.DataFrame]]:
        """Articles, at most `PIECE`, with what was read of them."""
        held: dict[str, list[pa.Table]] = {table.name: [table.schema.empty_table()] for table in (ARTICLES, *READ)}
        for tables in self._row_groups():
            for name, rows in tables.items():
                held[name].append(rows)
            if sum(map(len, held[ARTICLES.name])) >= PIECE:
                yield from _pieces({name: pa.concat_tables(parts) for name, parts in held.items()})
                held = {name: parts[:1] for name, parts in held.items()}
        yield from _pieces({name: pa.concat_tables(parts) for name, parts in held.items()})

    def _row_groups(self) -> Iterator[dict[str, pa.Table]]:
        """The articles of each row group, and what was read of them: it lies in the files of the same name."""
        folders = [self.folder / table.name for table in (ARTICLES, *READ)]
        for file in sorted({path.name for folder in folders for path in folder.glob("*.parquet")}):
            groups = {table.name: _groups(self.folder / table.name / file, table) for table in READ}
            waiting = {name: next(rows, None) for name, rows in groups.items()}
            for articles in _groups(self.folder / ARTICLES.name / file, ARTICLES):
                here = set(articles.column("article_id").to_pylist())
                tables = {ARTICLES.name: articles}
                for name, rows in groups.items():
                    tables[name], waiting[name] = _of(here, waiting[name], rows, BY_NAME[name])
                yield tables
            # rows of no article: what is wrong with them is for the checks to say
            yield {
                name: pa.concat_tables([first, *groups[name]]) for name, first in waiting.items() if first is not None
            }


def _pieces(tables: Mapping[str, pa.Table]) -> Iterator[dict[str, pd.DataFrame]]:
    """Some articles with their rows in pieces, at least one; rows of none of them go with the last."""
    ids = tables[ARTICLES.name].column("article_id").combine_chunks()
    for start in range(0, max(len(ids), 1), PIECE):
        here = ids.slice(start, PIECE)
        chosen = {name: pc.is_in(rows.column("article_id"), value_set=here) for name, rows in tables.items()}
        if start + PIECE >= len(ids):
            strays = {name: pc.is_in(rows.column("article_id"), value_set=ids) for name, rows in tables.items()}
            chosen = {name: pc.or_(rows, pc.invert(strays[name])) for name, rows in chosen.items()}
        yield {name: rows.filter(chosen[name]).to_pandas() for name, rows in tables.items()}


def _groups(path: Path, table: Table[Any]) -> Iterator[pa.Table]:
    if path.exists():
        with pq.ParquetFile(path) as file:
            for group in range(file.num_row_groups):
                yield conform(table, file.read_row_group(group))


def _of(
    here: set[str], waiting: pa.Table | None, rows: Iterator[pa.Table], table: Table[Any]
) -> tuple[pa.Table, pa.Table | None]:
    """The rows of some articles, from row groups that stand in the order of the articles, and the first of the rest."""
    found = [table.schema.empty_table()]
    while waiting is not None and (not len(waiting) or waiting.column("article_id")[0].as_py() in here):
        found.append(waiting)
        waiting = next(rows, None)
    return pa.concat_tables(found), waiting
