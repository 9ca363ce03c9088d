"""Differences: which rows of a table came, went or changed between two releases.

In: two Arrow tables of one declaration, and the column that identifies a row. Out: the ids and what changed. Ids
come from content, so that a row that is in both is about the same thing.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is in both and not the same.

    Attributes:
        id: of the row.
        columns: each column that differs, with its value before and after, as JSON holds it; null is None.
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


def compare(before: pa.Table, after: pa.Table, key: str) -> Changes:
    """The changes of a table from one release to another, in every column.

    Args:
        before: the rows of the earlier one.
        after: the rows of the later one, with the same columns.
        key: the column that identifies a row.
    """
    old_ids, new_ids = (rows.column(key).combine_chunks() for rows in (before, after))
    place = pc.index_in(new_ids, value_set=old_ids)
    in_both = place.is_valid()
    ids, place = new_ids.filter(in_both), place.drop_null()
    columns: dict[int, dict[str, tuple[Any, Any]]] = defaultdict(dict)
    for name in before.column_names:
        old, new = before.column(name).take(place), after.column(name).filter(in_both)
        rows = _differing(old, new)
        pairs = zip(old.take(rows).to_pylist(), new.take(rows).to_pylist(), strict=True)
        for row, (one, other) in zip(rows.tolist(), pairs, strict=True):
            columns[row][name] = (_plain(one), _plain(other))
    went = old_ids.filter(pc.invert(pc.is_in(old_ids, value_set=new_ids)))
    changed = (Change(ids[row].as_py(), differing) for row, differing in columns.items())
    return Changes(
        came=tuple(sorted(new_ids.filter(pc.invert(in_both)).to_pylist())),
        went=tuple(sorted(went.to_pylist())),
        changed=tuple(sorted(changed, key=lambda change: change.id)),
    )


def _differing(old: pa.ChunkedArray, new: pa.ChunkedArray) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """The places at which two columns differ; two nulls are the same."""
    if pa.types.is_nested(old.type):  # Arrow compares none of these
        old, new = (pa.chunked_array([[json.dumps(value, default=str) for value in rows.to_pylist()]], pa.string())
                    for rows in (old, new))  # fmt: skip
    differs = pc.or_(pc.fill_null(pc.not_equal(old, new), False), pc.xor(old.is_null(), new.is_null()))
    return np.flatnonzero(differs.to_numpy())


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, date) else value
