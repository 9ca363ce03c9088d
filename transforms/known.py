"""What has to be known of a whole release to check any row of it: which ids there are, and what some of them belong to.

In: the rows of a release, some at a time, as pandas frames. Out: look-ups and counts held in arrays, a few dozen bytes
for each row of the release, so that a release of any size can be checked without its texts in memory.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

from transforms.tables import TABLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

LOOKED_UP = {"articles": ("story_id", "lineage_id", "source"), "figures": ("story_id",)}
"""Columns that are asked for by the id of their row."""

COUNTED = (
    # table, its rows' counterparts, what each count column counts there: rows, or different values of an article
    ("stories", "articles", {"article_count": None, "source_count": "source", "lineage_count": "lineage_id"}),
    ("figures", "claims", {"claim_count": None, "article_count": "article_id", "source_count": "source",
                           "lineage_count": "lineage_id"}),
    ("entities", "mentions", {"article_count": "article_id", "mention_count": None}),
)  # fmt: skip


class Release(Protocol):
    """A release that can be read some rows at a time."""

    def slices(self) -> Iterator[Mapping[str, pd.DataFrame]]:
        """Articles, some at a time, with what was read of them, by table."""

    def columns(self, table: str, names: Sequence[str] | None = None) -> Iterator[pd.DataFrame]:
        """The rows of one table, some at a time and at least one frame; all columns unless named."""


class InMemory:
    """A release that is held whole."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        """Take every table by name, as `pyarrow.Table.to_pandas` gives it."""
        self.tables = tables

    def slices(self) -> Iterator[Mapping[str, pd.DataFrame]]:
        """All at once."""
        yield self.tables

    def columns(self, table: str, names: Sequence[str] | None = None) -> Iterator[pd.DataFrame]:
        """The rows of one table."""
        yield self.tables[table] if names is None else self.tables[table][list(names)]


class Known:
    """The ids of a release and what belongs to some of them."""

    def __init__(self, release: Release) -> None:
        """Read the ids of every table."""
        self.release = release
        self._ids: dict[str, NDArray[np.bytes_]] = {}
        self._columns: dict[tuple[str, str], NDArray[np.object_]] = {}
        self._count: dict[str, int] = {}
        for table in TABLES:
            key, *more = table.key
            asked = LOOKED_UP.get(table.name, ())
            ids, columns = [np.empty(0, dtype="S1")], {column: [np.empty(0, dtype=object)] for column in asked}
            same: dict[str, str] = {}  # what is equal, held once
            for frame in release.columns(table.name, [key, *asked]):
                ids.append(_bytes(frame[key]))
                for column, values in columns.items():
                    told = frame[column].where(frame[column].notna(), "")
                    values.append(np.array([same.setdefault(one, one) for one in told], dtype=object))
            held = np.concatenate(ids)
            self._count[table.name] = len(held)
            if more:
                continue
            self._ids[table.name], first = np.unique(held, return_index=True)
            for column, values in columns.items():
                self._columns[table.name, column] = np.concatenate(values)[first]

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return self._count[table]

    def rows(self, table: str, ids: "pd.Series[Any]") -> "Numbers":
        """Which row of a table each id is of; -1 for none."""
        known, wanted = self._ids[table], _bytes(ids)
        if not len(known):
            return np.full(len(wanted), -1)
        at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        return np.where(known[at] == wanted, at, -1)

    def column(self, table: str, name: str) -> "NDArray[np.object_]":
        """A column of `LOOKED_UP` in the order of `rows`, null as an empty string."""
        return self._columns[table, name]

    def counts(self) -> Iterator[pd.DataFrame]:
        """Every count that a story, figure or entity states, beside the rows counted afresh, some at a time.

        Returns:
            table, key, column, stated, counted.
        """
        for asked in COUNTED:
            yield from self._counted(*asked)

    def _counted(self, name: str, members: str, columns: Mapping[str, str | None]) -> Iterator[pd.DataFrame]:
        key = next(table.key[0] for table in TABLES if table.name == name)
        owners, articles = [], []
        for frame in self.release.columns(members, [key, "article_id"]):
            owners.append(self.rows(name, frame[key]))
            articles.append(self.rows("articles", frame["article_id"]))
        owner, article = np.concatenate(owners), np.concatenate(articles)
        there = owner >= 0
        owner, article = owner[there], article[there]
        size = len(self._ids[name])
        counted = {column: self._count_of(owner, article, what, size) for column, what in columns.items()}
        for stated in self.release.columns(name, [key, *columns]):
            at = self.rows(name, stated[key])
            for column, counts in counted.items():
                yield pd.DataFrame(
                    {
                        "table": name,
                        "key": stated[key].to_numpy(),
                        "column": column,
                        "stated": stated[column].to_numpy(dtype="int64"),
                        "counted": counts[at] if size else np.empty(0, dtype=np.int64),
                    }
                )

    def _count_of(self, owner: "Numbers", article: "Numbers", what: str | None, size: int) -> "Numbers":
        """For each owner its members, or how many different values their articles have."""
        if what is None:
            return np.bincount(owner, minlength=size)
        value = article if what == "article_id" else self._codes(what)[article]
        told = (article >= 0) & (value >= 0)
        pairs = np.unique(owner[told] * (value.max(initial=0) + 1) + value[told])
        return np.bincount(pairs // (value.max(initial=0) + 1), minlength=size)

    def _codes(self, column: str) -> "Numbers":
        """A column of the articles as numbers, and -1 at the end for an article that is not there; -1 for null."""
        values = self._columns["articles", column]
        codes = np.unique(values.astype(str), return_inverse=True)[1] if len(values) else np.empty(0, dtype=np.int64)
        return np.append(np.where(values == "", -1, codes), -1)


def _bytes(ids: "pd.Series[Any]") -> "NDArray[np.bytes_]":
    """Ids for numpy; null is empty."""
    return np.array([one.encode() if isinstance(one, str) else b"" for one in ids], dtype="S")
