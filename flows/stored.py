"""A release on the disk, read some rows at a time, for what goes over all of it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from flows.parts import SLICE, conform, stream
from transforms.schema import Table
from transforms.tables import ARTICLES, FINDINGS, READ, TABLES, Finding

BY_NAME: dict[str, Table[Any]] = {table.name: table for table in TABLES}

MOST_BYTES = 64 << 20
"""Bytes of Arrow from which rows are handed over: frames of text take several times as many."""


class StoredRelease:
    """The tables of a release, its findings with the waivers that hold today."""

    def __init__(self, folder: Path, findings: Sequence[Finding]) -> None:
        """Take the folder of a published or staged release, and its findings."""
        self.folder = folder
        self.findings = FINDINGS.to_arrow(findings)

    def tables(self, without: Sequence[str] = ()) -> dict[str, pd.DataFrame]:
        """Every table by name; those that nobody needs without their rows."""
        return {
            name: table.schema.empty_table().to_pandas()
            if name in without
            else pd.concat(list(self.columns(name)), ignore_index=True)
            for name, table in BY_NAME.items()
        }

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
        """Articles, up to twice as many as a row group has, with what was read of them."""
        held: dict[str, list[pa.Table]] = {table.name: [table.schema.empty_table()] for table in (ARTICLES, *READ)}
        for tables in self._row_groups():
            for name, rows in tables.items():
                held[name].append(rows)
            if sum(map(len, held[ARTICLES.name])) >= SLICE:
                yield {name: pa.concat_tables(parts).to_pandas() for name, parts in held.items()}
                held = {name: parts[:1] for name, parts in held.items()}
        yield {name: pa.concat_tables(parts).to_pandas() for name, parts in held.items()}

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
