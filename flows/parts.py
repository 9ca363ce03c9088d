"""Part files: how the rows of a table lie on the disk, and how they get there without being held at once.

    <table>/part-2026-03.parquet     tables that grow with the articles: a file for each month of publication
    <table>/part-undated.parquet     and one for what has no date
    <table>/part-0.parquet           the other tables, and a table without rows

An article lies in the month in which it was published, what was read of it beside it; a story and its figures lie in
the month of the story's first article. A file has a row group for each slice of the articles, sorted by when they were
published, so that a reader of one month opens one file of each table, and a reader of one day a row group of it.
"""

import functools
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from transforms.schema import Row, Table
from transforms.tables import ARTICLES, CLAIMS, FIGURES, MENTIONS, QUOTES, ROLES, STORIES

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

R = TypeVar("R", bound=Row)

WHOLE = "part-0.parquet"
UNDATED = "undated"
SLICE = 5_000
"""Most articles of a row group: their claims are about 50,000 rows, which is what readers of Parquet are tuned for."""

ROWS = 50_000
"""Most rows of a row group of a table that does not lie in slices."""

HELD = 16 << 20
"""Bytes of one table that are held before they go to the disk: a dozen tables are on their way at once."""

PLACES: Any = [("article_id", "ascending"), ("part", "descending"), ("start", "ascending"), ("end", "ascending")]
ORDER: dict[str, list[tuple[str, str]]] = {
    ARTICLES.name: [("published_at", "ascending"), ("article_id", "ascending")],
    MENTIONS.name: [*PLACES, ("mention_id", "ascending")],
    ROLES.name: [*PLACES, ("role_id", "ascending")],
    QUOTES.name: [*PLACES, ("quote_id", "ascending")],
    CLAIMS.name: [*PLACES, ("claim_id", "ascending")],
    STORIES.name: [("first_published_at", "ascending"), ("story_id", "ascending")],
    FIGURES.name: [("story_id", "ascending"), ("figure_id", "ascending")],
}
"""The tables that grow with the articles, each with the order of its rows within a slice: what is read of an article
stands as it stands in the article, its title first."""


def write_rows(folder: Path, table: Table[R], rows: Iterable[R]) -> int:
    """Write rows as the one file of a table, sorted by key; gives their count."""
    return write_whole(folder, table.name, table.to_arrow(rows))


def write_many(folder: Path, table: Table[R], rows: Sequence[R]) -> int:
    """As `write_rows`, of rows that are sorted by key and made as they are asked for: some at a time."""
    target = folder / table.name
    target.mkdir(parents=True, exist_ok=True)
    with pq.ParquetWriter(target / WHOLE, table.schema, compression="zstd") as writer:
        for start in range(0, max(len(rows), 1), ROWS):
            writer.write_table(table.to_arrow(rows[start : start + ROWS]))
    return len(rows)


def write_whole(folder: Path, name: str, rows: pa.Table) -> int:
    """Write rows as the one file of a table, as they are ordered; gives their count."""
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    pq.write_table(rows, target / WHOLE, compression="zstd")
    return int(rows.num_rows)


def read_rows(folder: Path, table: Table[R]) -> list[R]:
    """The rows of one table of a release or a batch; none where the table is absent."""
    return [row for rows in stream(folder, table) for row in table.from_arrow(rows)]


def stream(
    folder: Path, table: Table[R], columns: list[str] | None = None, files: Collection[str] | None = None
) -> Iterator[pa.Table]:
    """The rows of one table, a row group at a time, each with the schema that is declared today.

    Args:
        folder: a release or a batch; without the table there is nothing to give.
        table: its declaration; a column that an older file lacks is null, or empty where it may not be null.
        columns: those to read; all unless named.
        files: names of the part files to read; all unless named.
    """
    for path in sorted((folder / table.name).glob("*.parquet")):
        if files is not None and path.name not in files:
            continue
        with pq.ParquetFile(path) as file:
            for group in range(file.num_row_groups):
                yield conform(table, file.read_row_group(group, columns), columns)


def rows_where(folder: Path, table: Table[R], **wanted: Collection[str]) -> pa.Table:
    """The rows of which one column or another holds one of some values; of row groups without any, no more is read.

    Args:
        folder: a release.
        table: its declaration.
        wanted: values by the name of the column.
    """
    values = {name: pa.array(sorted(some), pa.string()) for name, some in wanted.items()}
    found = [table.schema.empty_table()]
    for path in sorted((folder / table.name).glob("*.parquet")) if any(wanted.values()) else ():
        with pq.ParquetFile(path) as file:
            for group in range(file.num_row_groups):
                ids = file.read_row_group(group, list(values))
                either = functools.reduce(pc.or_, (pc.is_in(ids.column(name), some) for name, some in values.items()))
                if pc.any(either).as_py():
                    found.append(conform(table, file.read_row_group(group)).filter(either))
    return pa.concat_tables(found)


def conform(table: Table[Any], rows: pa.Table, columns: list[str] | None = None) -> pa.Table:
    """Rows of a file with the schema that is declared today, as `stream` gives them."""
    schema = table.schema if columns is None else pa.schema([table.schema.field(name) for name in columns])
    held = set(rows.column_names)
    arrays = [rows.column(f.name) if f.name in held else _nothing(f, rows.num_rows) for f in schema]
    return pa.Table.from_arrays(arrays, schema=schema)


def _nothing(field: pa.Field, count: int) -> pa.Array:
    if field.nullable:
        return pa.nulls(count, field.type)
    kind = field.type
    empty: Any = [] if pa.types.is_list(kind) else "" if pa.types.is_string(kind) else 0
    return pa.array([empty] * count, kind)


def keys(column: pa.ChunkedArray | pa.Array) -> "NDArray[np.bytes_]":
    """A column of ids for numpy, which is what can be searched and sorted fast and small."""
    return np.asarray(column.to_numpy(zero_copy_only=False), dtype="S16")


def split(rows: pa.Table, targets: "NDArray[np.int64]") -> Iterator[tuple[int, pa.Table]]:
    """Rows by the number that each has; those with a negative one belong nowhere."""
    order = np.argsort(targets, kind="stable")
    order = order[targets[order] >= 0]
    if not len(order):
        return
    sorted_targets = targets[order]
    taken = rows.take(pa.array(order))
    bounds = [0, *(np.flatnonzero(np.diff(sorted_targets)) + 1), len(order)]
    for start, end in itertools.pairwise(bounds):
        yield int(sorted_targets[start]), taken.slice(start, end - start)


class Spill:
    """Rows on their way to numbered targets, on the disk but for the last that came.

    A target is a file of Arrow streams one after the other; it is removed when it is read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self._held: dict[int, list[pa.Table]] = {}
        self._size = 0

    def add(self, rows: pa.Table, targets: "NDArray[np.int64]") -> None:
        """Send each row to its target."""
        for target, part in split(rows, targets):
            self._held.setdefault(target, []).append(part)
        self._size += rows.nbytes
        if self._size >= HELD:
            self._flush()

    def take(self, target: int) -> pa.Table | None:
        """All rows of a target, in the order they came; None if there are none."""
        self._flush()
        path = self._path(target)
        if not path.exists():
            return None
        tables = []
        with pa.OSFile(str(path)) as file:
            while file.tell() < file.size():
                tables.append(pa.ipc.open_stream(file).read_all())
        path.unlink()
        return pa.concat_tables(tables)

    def _flush(self) -> None:
        for target, tables in self._held.items():
            rows = pa.concat_tables(tables)
            with self._path(target).open("ab") as file, pa.ipc.new_stream(file, rows.schema) as writer:
                writer.write_table(rows)
        self._held, self._size = {}, 0

    def _path(self, target: int) -> Path:
        return self.folder / f"{target}.arrows"


def write_months(folder: Path, table: Table[Any], months: list[str], spill: Spill) -> int:
    """Write a table from its slices; gives the count of its rows.

    Args:
        folder: of the release.
        table: one of `ORDER`.
        months: the month of each slice, such as `2026-03`; slices of one month stand together.
        spill: holds the slices under their numbers.
    """
    target = folder / table.name
    target.mkdir(parents=True, exist_ok=True)
    count, month, writer = 0, None, None
    try:
        for number, name in enumerate(months):
            rows = spill.take(number)
            if rows is None:
                continue
            if month != name or writer is None:
                if writer is not None:
                    writer.close()
                month, writer = (
                    name,
                    pq.ParquetWriter(target / f"part-{name}.parquet", table.schema, compression="zstd"),
                )
            ordered = rows.sort_by(ORDER[table.name])
            writer.write_table(pa.Table.from_arrays(ordered.columns, schema=table.schema), row_group_size=len(ordered))
            count += len(ordered)
    finally:
        if writer is not None:
            writer.close()
    if not count:
        write_whole(folder, table.name, table.to_arrow([]))
    return count


def months_of(published: "pd.Series[Any]") -> "pd.Series[Any]":
    """The month that a time lies in, as the part file is named."""
    months: pd.Series[Any] = published.dt.strftime("%Y-%m").fillna(UNDATED)
    return months
