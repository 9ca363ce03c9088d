from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names import kept_rows
from transforms.names.kept_rows import KeptRows


def rows_of(kept: KeptRows[int], keys: list[int], made: Counter[int]) -> list[float]:
    def make(new: list[int]):
        made.update(keys[at] for at in new)
        return [np.array([keys[at] * 2.0], dtype=np.float32) for at in new]

    return kept.of(keys, make)[:, 0].tolist()


@given(st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=30), max_size=6))
def test_each_key_has_its_row_and_is_asked_for_once(groups: list[list[int]]) -> None:
    kept: KeptRows[int] = KeptRows(1)
    made: Counter[int] = Counter()
    for keys in groups:
        assert rows_of(kept, keys, made) == [key * 2.0 for key in keys]
    assert set(made.values()) <= {1}


def test_more_keys_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_rows, "REMEMBERED", 2)
    monkeypatch.setattr(kept_rows, "ROOM", 1)
    kept: KeptRows[int] = KeptRows(1)
    made: Counter[int] = Counter()
    for _ in range(3):
        assert rows_of(kept, [1, 2, 3, 4, 5, 1], made) == [2.0, 4.0, 6.0, 8.0, 10.0, 2.0]
    assert made[1] == 3
