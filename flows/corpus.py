"""The corpus of a release while it is made: for each article where its rows lie, and what has been decided of it.

Texts stay on the disk, in the last release and in the batches that were ingested; here is a narrow row for each article
that stays, sorted by id, so that the rows of any table can be sent where they belong a batch at a time.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from flows.parts import SLICE, keys, months_of, stream
from transforms.ids import digest
from transforms.raw.merging import IDENTITY, merge
from transforms.schema import Table
from transforms.tables import ARTICLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

READ_OF = ("article_id", "title", "text", "published_at", "published_precision", "language")
"""The columns on which depends what is read of an article."""


@dataclass(frozen=True)
class Corpus:
    """Every article of the release to be.

    Attributes:
        table: a row an article, sorted by `article_id`: `home` and `row` say in which of the homes it lies and where,
            `reading` in which of the readings lies what was read of it, `slice` to which slice of the part files it
            goes; `version`, and after `placed` the columns of `PLACEMENT` and `bucket`.
        months: of each slice.
        homes: folders that hold articles.
        readings: folders that hold what was read of them.
    """

    table: pa.Table
    months: list[str]
    homes: list[Path]
    readings: list[Path]

    def save(self, path: Path) -> Path:
        """Write it; gives the path."""
        places = {"months": self.months, "homes": list(map(str, self.homes)), "readings": list(map(str, self.readings))}
        pq.write_table(self.table.replace_schema_metadata({"places": json.dumps(places)}), path)
        return path

    @classmethod
    def load(cls, path: Path) -> "Corpus":
        """Read what `save` wrote."""
        table = pq.read_table(path)
        places = json.loads(table.schema.metadata[b"places"])
        homes, readings = map(Path, places["homes"]), map(Path, places["readings"])
        return cls(table, places["months"], list(homes), list(readings))

    @cached_property
    def ids(self) -> "NDArray[np.bytes_]":
        """The ids of the articles, sorted."""
        return keys(self.table.column("article_id"))

    def column(self, name: str) -> "NDArray[Any]":
        """A column of numbers."""
        return np.asarray(self.table.column(name).to_numpy())

    def at(self, article_ids: pa.ChunkedArray) -> "NDArray[np.int64]":
        """The row here of each article; -1 for one that is not of this release."""
        wanted = keys(article_ids)
        if not len(self.ids):
            return np.full(len(wanted), -1)
        found = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        return np.where(self.ids[found] == wanted, found, -1)

    def articles(
        self, columns: list[str] | None = None, wanted: "NDArray[np.bool_] | None" = None
    ) -> Iterator[tuple[pa.Table, "NDArray[np.int64]"]]:
        """The rows of the articles that stay, some at a time, each with its row here.

        Args:
            columns: those to read, `article_id` among them; all unless named.
            wanted: for each row here whether it is to be given; all unless said. A home that has none is not read.
        """
        home_of, row_of = self.column("home"), self.column("row")
        if wanted is not None:
            home_of = np.where(wanted, home_of, -1)
        for home, folder in enumerate(self.homes):
            if not (home_of == home).any():
                continue
            passed = 0
            for rows in stream(folder, ARTICLES, columns):
                at = self.at(rows.column("article_id"))
                stays = (at >= 0) & (home_of[at] == home) & (row_of[at] == passed + np.arange(len(at)))
                passed += len(at)
                if stays.any():
                    yield rows.filter(pa.array(stays)), at[stays]

    def read(
        self, table: Table[Any], columns: list[str] | None = None
    ) -> Iterator[tuple[pa.Table, "NDArray[np.int64]"]]:
        """What was read of these articles, some rows at a time, each with the row of its article here; columns as of
        `articles`.
        """
        reading_of = self.column("reading")
        for reading, folder in enumerate(self.readings):
            for rows in stream(folder, table, columns):
                at = self.at(rows.column("article_id"))
                wanted = (at >= 0) & (reading_of[at] == reading)
                if wanted.any():
                    yield rows.filter(pa.array(wanted)), at[wanted]

    def with_columns(self, **columns: Any) -> "Corpus":
        """The same with more columns, in its order."""
        table = self.table
        for name, values in columns.items():
            table = table.append_column(name, values)
        return Corpus(table, self.months, self.homes, self.readings)


def contents(rows: pa.Table) -> list[str]:
    """What tells whether the same would be read of two articles, for each row of the table of articles."""
    return [digest(*row) for row in zip(*(rows.column(name).to_pylist() for name in READ_OF), strict=True)]


def survey(homes: Sequence[Path]) -> pd.DataFrame:
    """What tells the articles of some folders apart: the columns of `IDENTITY`, `content`, `home` and `row`."""
    names = [*dict.fromkeys((*IDENTITY, *READ_OF))]
    parts = []
    for home, folder in enumerate(homes):
        passed = 0
        for rows in stream(folder, ARTICLES, names):
            light = rows.select(list(IDENTITY))
            light = light.append_column("content", pa.array(contents(rows), pa.string()))
            frame = light.to_pandas()
            frame["home"] = np.int32(home)
            frame["row"] = np.arange(passed, passed + len(frame), dtype=np.int32)
            passed += len(frame)
            parts.append(frame)
    if not parts:
        empty = ARTICLES.schema.empty_table().select(list(IDENTITY)).append_column("content", pa.array([], pa.string()))
        parts.append(empty.to_pandas().assign(home=np.int32(0), row=np.int32(0)))
    found: pd.DataFrame = pd.concat(parts, ignore_index=True)
    return found


def settle(found: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The articles that stay, with version and slice, ordered by id; and the month of each slice."""
    stay = merge(found)
    month = months_of(stay["published_at"])
    order = np.lexsort((keys_of(stay["article_id"]), stay["published_at"].astype("int64"), month.to_numpy(dtype="U10")))
    months: list[str] = []
    slices = np.empty(len(stay), dtype=np.int32)
    ordered_months = month.to_numpy(dtype=object)[order]
    start = 0
    while start < len(order):
        end = start + 1
        while end < len(order) and end - start < SLICE and ordered_months[end] == ordered_months[start]:
            end += 1
        slices[order[start:end]] = len(months)
        months.append(str(ordered_months[start]))
        start = end
    return stay.assign(slice=slices), months


def keys_of(ids: "pd.Series[Any]") -> "NDArray[np.bytes_]":
    """Ids of a frame, for numpy."""
    return ids.to_numpy(dtype="S16")
