"""Differences: which rows of a table came, went or changed between two releases.

In: two frames of one table, with its key and the columns to compare. Out: the ids and what changed of them. Ids come
from content, so that a row that is in both is about the same thing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is in both and not the same.

    Attributes:
        id: of the row.
        columns: each column that differs, with its value before and after; null is None.
    """

    id: str
    columns: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the rows of one table, each sorted by id."""

    came: tuple[str, ...]
    went: tuple[str, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.came or self.went or self.changed)


def compare(before: pd.DataFrame, after: pd.DataFrame, key: str, columns: Sequence[str]) -> Changes:
    """The changes of a table from one release to another.

    Args:
        before: the rows of the earlier one.
        after: the rows of the later one.
        key: the column that identifies a row.
        columns: those that are compared.
    """
    old, new = before.set_index(key).sort_index(), after.set_index(key).sort_index()
    both = old.index.intersection(new.index)
    old_rows, new_rows = old.loc[both, list(columns)], new.loc[both, list(columns)]
    differs = (old_rows != new_rows) & ~(old_rows.isna() & new_rows.isna())
    changed = [
        Change(str(row_id), {name: (_plain(old_rows.at[row_id, name]), _plain(new_rows.at[row_id, name]))
                             for name in columns if differs.at[row_id, name]})
        for row_id in both[differs.any(axis=1).to_numpy()]
    ]  # fmt: skip
    came, went = new.index.difference(old.index), old.index.difference(new.index)
    return Changes(tuple(map(str, came)), tuple(map(str, went)), tuple(changed))


def _plain(value: Any) -> Any:
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
