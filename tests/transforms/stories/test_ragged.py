import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories import ragged
from transforms.stories.ragged import Lookup, Ragged, places, shared

NUMBERS = st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 40).map(lambda low: low << 15), max_size=60)


@given(NUMBERS, NUMBERS)
def test_values_are_found_where_they_stand(known: list[int], asked: list[int]) -> None:
    listed = np.unique(np.array(known, dtype=np.uint64))
    values = np.array([*asked, *known], dtype=np.uint64)
    at, stands = Lookup(listed)(values)
    assert at.tolist() == [place for place, value in enumerate(values.tolist()) if value in set(known)]
    assert (listed[stands] == values[at]).all()


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_rows_are_taken_scanned_and_compared(lists: list[list[int]]) -> None:
    column = Ragged.of([np.unique(np.array(one, dtype=np.uint64)) for one in lists], np.uint64)
    rows = np.arange(len(lists))[::-1]
    assert column.take(rows).tolist() == [value for row in rows.tolist() for value in column[row].tolist()]
    whole = [(row, value) for row in range(len(lists)) for value in column[row].tolist()]
    scanned = [pair for part in column.scan() for pair in zip(*(side.tolist() for side in part), strict=True)]
    assert scanned == whole
    assert shared(column, 0, rows).tolist() == [len(set(lists[0]) & set(lists[row])) for row in rows.tolist()]


def test_a_scan_hands_over_some_at_a_time(monkeypatch) -> None:
    monkeypatch.setattr(ragged, "SCANNED", 4)
    column = Ragged.of([[1, 2, 3], [], [4, 5], [6], [7, 8, 9, 10, 11]], np.int64)
    parts = [values.tolist() for _, values in column.scan()]
    assert len(parts) > 1
    assert [value for part in parts for value in part] == list(range(1, 12))


def test_places_of_stretches() -> None:
    assert places(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
