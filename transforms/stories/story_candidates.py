"""Which articles are compared to find their stories, at a cost that grows with the articles and not with their square.

Sketches in; out for each article those that are worth a comparison: near in time with keys in common, or of which one
looks back to the days of the other with anchors in common, or tells of a person of the other. Where very many are, the
first of them stand for all: they are the core, and the others, the crowd, are compared with those alone.
"""

from typing import TYPE_CHECKING, Any

import numpy as np

from transforms.stories.ragged import Ragged, places
from transforms.stories.sketches import UNDATED, Sketches
from transforms.stories.story_likeness import WINDOW_DAYS, in_same_weeks

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHARED_KEYS = 2
"""Keys that two articles must share to be compared."""

ANCHORS = 3
"""Anchors that an article must share with an earlier one that it looks back to."""

NAMESAKES = 50
"""Articles that hold the full name of a person who has an age in one of them, beyond which the name tells nothing."""

BEFORE, AFTER = 1, 4
"""Days before and after a date within which what happened then was written of: time zones, and follow-ups."""


class Candidates:
    """The articles of the core, by what finds them.

    Args:
        of: the sketches.
        rows: the articles that may be added or looked for, sorted.
        shared_keys: keys that two must share to be compared.
    """

    def __init__(self, of: Sketches, rows: "NDArray[np.int64]", shared_keys: int) -> None:
        self._of, self._shared_keys = of, shared_keys
        dated = of.days[rows] != UNDATED
        weeks = of.days[rows] // WINDOW_DAYS
        # what is near in time lies in the same three weeks, or in those beside them; the last are of what has no day
        self._first = int(weeks[dated].min()) - 1 if dated.any() else 0
        self._undated = int(weeks[dated].max()) + 2 - self._first if dated.any() else 0
        weeks = np.where(dated, weeks - self._first, self._undated)
        self._keys = _Holders(of.keys, _shared_hashes(of.keys, rows), self._undated + 1, rows, weeks)
        backward = rows[dated & (of.past.lengths[rows] > 0)]
        remembered = [self._remembered(row) for row in backward.tolist()]
        again = np.repeat(backward, [len(one) for one in remembered])
        remembered = [np.empty(0, dtype=np.int64), *remembered]
        anchors = _shared_hashes(of.anchors, rows)
        self._written = _Holders(of.anchors, anchors, self._undated + 1, rows[dated], weeks[dated])
        self._recalled = _Holders(of.anchors, anchors, self._undated + 1, again, np.concatenate(remembered))
        always = np.zeros(int(dated.sum()), dtype=np.int64)
        self._concerned = _Holders(of.anchors, _persons(of, rows), 1, rows[dated], always)

    def add(self, row: int) -> None:
        """Take an article into the core."""
        for holders in (self._keys, self._written, self._recalled, self._concerned):
            holders.add(row)

    def __call__(self, row: int) -> "NDArray[np.int64]":
        """The articles of the core that are worth a comparison with one, sorted."""
        of, day = self._of, int(self._of.days[row])
        if day == UNDATED:
            near = np.arange(self._undated + 1)
        else:
            own = day // WINDOW_DAYS - self._first
            near = np.array([own - 1, own, own + 1, self._undated])
        found, counts = np.unique(self._keys.find(of.keys[row], near)[1], return_counts=True)
        found = found[counts >= self._shared_keys]
        if day == UNDATED:
            return found
        found = found[in_same_weeks(day, of.days[found])]
        return np.union1d(found, self._of_one_day(row, near[1:2]))

    def _of_one_day(self, row: int, week: "NDArray[np.int64]") -> "NDArray[np.int64]":
        """Those of other weeks that share anchors, where one looks back to the days of the other."""
        anchors, told = self._of.anchors[row], []
        if self._of.past.lengths[row]:
            told.append(self._written.find(anchors, self._remembered(row)))
        if self._recalled:
            told.append(self._recalled.find(anchors, week))
        if not any(len(others) for _, others in told):
            return np.empty(0, dtype=np.int64)
        which, others = (np.concatenate(part) for part in zip(*told, strict=True))
        # an anchor counts once, in however many weeks it was found
        others, counts = np.unique(np.unique(others * len(anchors) + which) // len(anchors), return_counts=True)
        return self._looking_back(row, others[counts >= ANCHORS])

    def of_one_person(self, row: int) -> "NDArray[np.int64]":
        """Those of other weeks that name a person too whose age one of the two tells, sorted: a court hears of a deed
        long after it, and of those whom it befell, and seldom says when it was.
        """
        of, anchors = self._of, self._of.anchors[row]
        which, others = self._concerned.find(anchors, np.zeros(1, dtype=np.int64))
        far = ~in_same_weeks(of.days[row], of.days[others])
        found = {
            other
            for name, other in zip(anchors[which[far]].tolist(), others[far].tolist(), strict=True)
            if name in of.aged[row] or name in of.aged[other]
        }
        return np.array(sorted(found), dtype=np.int64)

    def _looking_back(self, row: int, others: "NDArray[np.int64]") -> "NDArray[np.int64]":
        """Those of which one looks back to the other: reports of a trial tell when the deed was done."""
        days, day = self._of.days, int(self._of.days[row])
        back = [self._speaks_of(row, int(days[one])) or self._speaks_of(one, day) for one in others.tolist()]
        found: NDArray[np.int64] = others[np.array(back, dtype=bool)]
        return found

    def _speaks_of(self, row: int, day: int) -> bool:
        """Whether an article looks back to a day more than three weeks before its publication."""
        spans = self._of.past[row].reshape(-1, 2)
        about = (spans[:, 0] - BEFORE <= day) & (day <= spans[:, 1] + AFTER)
        return day < self._of.days[row] - WINDOW_DAYS and bool(about.any())

    def _remembered(self, row: int) -> "NDArray[np.int64]":
        """The weeks in which was written of what happened in the days that an article looks back to."""
        weeks: set[int] = set()
        for first, last in self._of.past[row].reshape(-1, 2).tolist():
            weeks.update(range((first - BEFORE) // WINDOW_DAYS, (last + AFTER) // WINDOW_DAYS + 1))
        inside = (week - self._first for week in sorted(weeks))
        return np.array([week for week in inside if 0 <= week < self._undated], dtype=np.int64)


def _shared_hashes(hashes: Ragged, rows: "NDArray[np.int64]") -> "NDArray[np.uint64]":
    """What several rows hold; what only one holds finds nothing."""
    values, often = np.unique(hashes.take(rows), return_counts=True)
    return values[often > 1]


def _persons(of: Sketches, rows: "NDArray[np.int64]") -> "NDArray[np.uint64]":
    """The full names of persons with an age that few articles hold, and more than one."""
    aged = np.unique(of.aged.take(rows))
    values, often = np.unique(of.anchors.take(rows), return_counts=True)
    return np.intersect1d(aged, values[(often > 1) & (often <= NAMESAKES)], assume_unique=True)


class _Holders:
    """Which of the rows that were added hold a hash in some weeks.

    Args:
        hashes: those of each row.
        known: those that are looked for, sorted.
        count: of the weeks.
        rows: the rows that may be added, sorted, each as often as it has weeks.
        weeks: below `count`.
    """

    def __init__(
        self,
        hashes: Ragged,
        known: "NDArray[np.uint64]",
        count: int,
        rows: "NDArray[np.int64]",
        weeks: "NDArray[np.int64]",
    ) -> None:
        self._known, self._count, self._rows = known, count, rows
        values = hashes.take(rows)
        number = _index(known, values)
        kept = np.flatnonzero(number >= 0)
        owners = np.repeat(np.arange(len(rows)), hashes.lengths[rows])[kept]
        self._buckets, own, sizes = np.unique(
            number[kept] * count + weeks[owners], return_inverse=True, return_counts=True
        )
        self._starts = np.cumsum(sizes) - sizes
        self._filled = np.zeros(len(sizes), dtype=np.int64)
        self._holders = np.empty(len(kept), dtype=np.int32)
        lengths = np.bincount(owners, minlength=len(rows)).astype(np.int64)
        self._own = Ragged(own.astype(np.int32), np.cumsum(lengths) - lengths, lengths)

    def __len__(self) -> int:
        """How many rows may be found."""
        return len(self._rows)

    def add(self, row: int) -> None:
        """Let a row be found."""
        first, last = np.searchsorted(self._rows, [row, row + 1]).tolist()
        for number in range(first, last):
            own = self._own[number]
            self._holders[self._starts[own] + self._filled[own]] = row
            self._filled[own] += 1

    def find(
        self, hashes: "NDArray[np.uint64]", weeks: "NDArray[np.int64]"
    ) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
        """The rows that hold any of some hashes in any of some weeks, each beside the place of the hash."""
        number = _index(self._known, hashes)
        which = np.repeat(np.flatnonzero(number >= 0), len(weeks))
        at = _index(self._buckets, (number[number >= 0][:, None] * self._count + weeks).ravel())
        which, at = which[at >= 0], at[at >= 0]
        sizes = self._filled[at]
        return np.repeat(which, sizes), self._holders[places(self._starts[at], sizes)].astype(np.int64)


def _index(known: "NDArray[Any]", values: "NDArray[Any]") -> "NDArray[np.int64]":
    """Where each value stands in a sorted array; -1 for none."""
    if not len(known):
        return np.full(len(values), -1)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.where(known[at] == values, at, -1)
