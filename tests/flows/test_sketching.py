"""What articles are compared by is kept for the next run, and made anew where it cannot be."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from flows import sketching
from flows.release import read_manifest

Build = Callable[[Path, Sequence[str]], Path]

MILL = "A fire at the Quillon mill in Hallmere hurt {} people, Mayor Piotr Oyelaran said on Sunday."


@pytest.fixture
def sketched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles are sketched at a time."""
    seen: list[int] = []
    sketch = sketching.sketch

    def counting(rows):
        seen.append(len(rows))
        return sketch(rows)

    monkeypatch.setattr(sketching, "sketch", counting)
    return seen


def write(folder: Path, number: int) -> None:
    folder.mkdir(exist_ok=True)
    fields = {"source": f"outlet {number}", "published": "2025-10-06T08:00:00Z", "text": MILL.format(number)}
    (folder / f"{number}.json").write_text(json.dumps(fields))


def test_only_new_articles_are_sketched(build: Build, tmp_path: Path, sketched: list[int]) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    for number in (12, 13):
        write(raw, number)
    build(data, [str(raw)])
    assert sketched == [2]
    write(raw, 14)
    grown = build(data, [str(raw)])
    assert sketched == [2, 1]
    assert [path.stem for path in (data / "sketches").iterdir()] == [grown.resolve().name]
    assert read_manifest(grown)["tables"] == read_manifest(build(tmp_path / "fresh", [str(raw)]))["tables"]


@pytest.mark.parametrize("damage", ["gone", "cut", "changed"])
def test_what_is_damaged_is_made_anew(build: Build, tmp_path: Path, sketched: list[int], damage: str) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    for number in (12, 13):
        write(raw, number)
    build(data, [str(raw)])
    (kept,) = (data / "sketches").iterdir()
    whole = bytearray(kept.read_bytes())
    if damage == "gone":
        kept.unlink()
    elif damage == "cut":
        kept.write_bytes(whole[: len(whole) // 2])
    else:
        whole[20:60] = bytes(40)
        kept.write_bytes(whole)
    write(raw, 14)
    grown = build(data, [str(raw)])
    assert sum(sketched[1:]) == 3
    assert read_manifest(grown)["tables"] == read_manifest(build(tmp_path / "fresh", [str(raw)]))["tables"]


def test_pages_that_were_looked_at_are_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketching, "LOOKED_AT", 16)
    store = sketching._File(tmp_path / "numbers", np.uint64)
    store.append(np.arange(4, dtype=np.uint64))
    store.append(np.arange(4, 6, dtype=np.uint64))
    column = store.whole(np.array([0, 4, 6]), np.array([4, 2, 0]))
    for _ in range(3):
        assert column.take(np.array([1, 0])).tolist() == [4, 5, 0, 1, 2, 3]
