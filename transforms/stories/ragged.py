"""Ragged columns: for each article a list of numbers, all of them in one array.

What is compared of an article are lists of numbers: hashes of its words, weights, days. A million small arrays would
take more room than what they hold; here they lie one after the other, in memory or in a file that is mapped into it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCANNED = 1 << 20
"""Numbers that a scan hands over at once, at least."""

SLOTS = 1 << 15
"""Slots of the table in which many values are looked up at once: it stays in the processor's cache."""


@dataclass(frozen=True)
class Ragged:
    """A list of numbers for each row.

    Attributes:
        values: the numbers of all rows.
        starts: where those of each row begin.
        lengths: how many each row has.
    """

    values: "NDArray[Any]"
    starts: "NDArray[np.int64]"
    lengths: "NDArray[np.int64]"

    @classmethod
    def of(cls, rows: "Sequence[NDArray[Any] | Sequence[int]]", dtype: Any) -> "Ragged":
        """The rows one after the other."""
        lengths = np.array([len(row) for row in rows], dtype=np.int64)
        parts = [np.asarray(row, dtype=dtype) for row in rows]
        return cls(np.concatenate([np.empty(0, dtype=dtype), *parts]), np.cumsum(lengths) - lengths, lengths)

    def __getitem__(self, row: int) -> "NDArray[Any]":
        """The numbers of one row."""
        start = self.starts[row]
        return self.values[start : start + self.lengths[row]]

    def take(self, rows: "NDArray[np.int64]") -> "NDArray[Any]":
        """The numbers of some rows, one row after the other; `lengths` says how many each has."""
        return self.values[places(self.starts[rows], self.lengths[rows])]

    def scan(self) -> "Iterator[tuple[NDArray[np.int64], NDArray[Any]]]":
        """All numbers in the order in which they lie, some at a time, each beside the row that it is of."""
        order = np.argsort(self.starts, kind="stable")
        order = order[self.lengths[order] > 0]
        ends = np.cumsum(self.lengths[order])
        done = 0
        while done < len(order):
            before = ends[done - 1] if done else 0
            stop = int(np.searchsorted(ends, before + SCANNED)) + 1
            rows = order[done:stop]
            yield np.repeat(rows, self.lengths[rows]), self.take(rows)
            done = stop


class Lookup:
    """Where each of many values stands in a sorted list, by a small table: faster than searching for each.

    Args:
        known: the list, each value once.
    """

    def __init__(self, known: "NDArray[np.uint64]") -> None:
        self.known = known
        self._tables: list[tuple[NDArray[np.int32], int]] = []
        left, shift = np.arange(len(known), dtype=np.int32), 0
        while len(left):  # what shares its slot with another value goes to the next table, by other bits
            table = np.zeros(SLOTS, dtype=np.int32)
            slots = _slots(known[left], shift)
            table[slots] = left
            self._tables.append((table, shift))
            left = left[table[slots] != left]
            shift = (shift + 15) % 45

    def __call__(self, values: "NDArray[np.uint64]") -> "tuple[NDArray[np.int64], NDArray[np.int32]]":
        """Which of the values are known, by their places, and where each of those stands in the list."""
        found, stands = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int32)]
        for table, shift in self._tables:
            at = table[_slots(values, shift)]
            here = np.flatnonzero(self.known[at] == values)
            found.append(here)
            stands.append(at[here])
        if len(self._tables) < 2:
            return found[-1], stands[-1]
        places, first = np.unique(np.concatenate(found), return_index=True)
        return places, np.concatenate(stands)[first]


def _slots(values: "NDArray[np.uint64]", shift: int) -> "NDArray[np.int64]":
    slots: NDArray[np.int64] = ((values >> np.uint64(shift)) & np.uint64(SLOTS - 1)).view(np.int64)
    return slots


def places(starts: "NDArray[np.int64]", lengths: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The places of some stretches, one stretch after the other."""
    before = np.cumsum(lengths) - lengths
    found: NDArray[np.int64] = np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths)
    return found


def shared(lists: Ragged, one: int, others: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """How many numbers a row has in common with each of some others; the numbers of a row are sorted, each once."""
    at, _ = Lookup(lists[one])(lists.take(others))
    return owned(at, lists.lengths[others])


def owned(at: "NDArray[np.int64]", lengths: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """How many of some places lie in each of some stretches that stand one after the other."""
    return np.bincount(np.searchsorted(np.cumsum(lengths), at, side="right"), minlength=len(lengths)).astype(np.int64)
