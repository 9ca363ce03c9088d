"""Part files: a month is a file, a slice a row group, and rows reach them in any order."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import corpus, parts
from flows.release import read_manifest
from transforms.tables import ARTICLES, CLAIMS, STORIES, Story

Build = Callable[[Path, Sequence[str]], Path]


def story(number: int) -> Story:
    return Story(
        story_id=f"{number:016x}",
        label=f"story {number}",
        first_published_at=None,
        last_published_at=None,
        article_count=1,
        source_count=1,
        lineage_count=1,
    )


@given(st.lists(st.integers(-1, 5), max_size=40))
def test_every_row_goes_to_its_number_and_keeps_its_turn(targets: list[int]) -> None:
    rows = pa.table({"row": list(range(len(targets)))})
    found = {number: part.column("row").to_pylist() for number, part in parts.split(rows, np.array(targets, dtype=int))}
    wanted = {number: [at for at, target in enumerate(targets) if target == number] for number in set(targets) - {-1}}
    assert found == wanted


def test_what_was_sent_comes_back_however_little_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = [(number, number % 3) for number in range(50)]
    for held in (1, 1 << 30):
        monkeypatch.setattr(parts, "HELD", held)
        spill = parts.Spill(tmp_path / str(held))
        for number, target in sent:
            spill.add(STORIES.to_arrow([story(number)]), np.array([target]))
        for target in range(3):
            rows = spill.take(target)
            assert rows is not None
            assert [row.label for row in STORIES.from_arrow(rows)] == [f"story {n}" for n, t in sent if t == target]
            assert spill.take(target) is None
        assert list((tmp_path / str(held)).iterdir()) == []


def test_a_month_is_a_file_and_a_slice_a_row_group(tmp_path: Path) -> None:
    months = ["2026-02", "2026-03", "2026-03", "2026-05"]
    numbers = list(range(20))
    random.Random(3).shuffle(numbers)
    spill = parts.Spill(tmp_path / "spill")
    for number in numbers:
        spill.add(STORIES.to_arrow([story(number)]), np.array([number % 3]))
    assert parts.write_months(tmp_path / "release", STORIES, months, spill) == 20
    files = sorted((tmp_path / "release" / "stories").iterdir())
    assert [file.name for file in files] == ["part-2026-02.parquet", "part-2026-03.parquet"]
    march = pq.ParquetFile(files[1])
    assert march.num_row_groups == 2
    assert march.metadata.row_group(0).column(0).statistics.min == f"{1:016x}"
    assert march.metadata.row_group(0).column(0).compression == "ZSTD"
    assert march.schema_arrow.equals(STORIES.schema, check_metadata=True)
    assert [row.label for row in parts.read_rows(tmp_path / "release", STORIES)] == [
        f"story {number}" for third in range(3) for number in range(third, 20, 3)
    ]


def test_rows_that_are_made_as_they_are_asked_for_are_written_some_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [story(number) for number in range(5)]
    parts.write_rows(tmp_path / "whole", STORIES, rows)
    assert parts.write_many(tmp_path / "many", STORIES, rows) == 5
    files = [tmp_path / name / "stories" / parts.WHOLE for name in ("whole", "many")]
    assert files[0].read_bytes() == files[1].read_bytes()
    monkeypatch.setattr(parts, "ROWS", 2)
    parts.write_many(tmp_path / "many", STORIES, rows)
    assert pq.ParquetFile(files[1]).num_row_groups == 3
    assert parts.read_rows(tmp_path / "many", STORIES) == rows
    parts.write_many(tmp_path / "none", STORIES, [])
    assert parts.read_rows(tmp_path / "none", STORIES) == []


def test_a_table_without_rows_has_a_file_all_the_same(tmp_path: Path) -> None:
    assert parts.write_months(tmp_path, STORIES, ["2026-02"], parts.Spill(tmp_path / "spill")) == 0
    assert [path.name for path in (tmp_path / "stories").iterdir()] == [parts.WHOLE]
    assert parts.read_rows(tmp_path, STORIES) == []


def test_a_column_that_an_older_release_lacks_is_empty(tmp_path: Path) -> None:
    rows = STORIES.to_arrow([story(1)]).drop_columns(["last_published_at", "source_count", "label"])
    parts.write_whole(tmp_path, "stories", rows)
    (read,) = parts.read_rows(tmp_path, STORIES)
    assert (read.last_published_at, read.source_count, read.label) == (None, 0, "")


def test_what_was_read_of_an_article_lies_in_its_month_in_the_order_of_its_text(
    build: Build, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "may.jsonl").write_text(
        '{"text": "The ferry lost 12 crates on 3 May, its owner said.", "published": "2026-05-04", "source": "H"}\n'
        '{"text": "The quay lost 14 stones, its owner said.", "source": "H"}\n'
    )
    paths = [str(samples), str(tmp_path / "may.jsonl")]
    whole = build(tmp_path / "one", paths)
    monkeypatch.setattr(corpus, "SLICE", 2)
    sliced = build(tmp_path / "two", paths)
    articles = parts.read_rows(whole, ARTICLES)
    month = {row.article_id: f"{row.published_at:%Y-%m}" if row.published_at else "undated" for row in articles}
    assert set(month.values()) == {"2026-04", "2026-05", "undated"}
    for path in (whole / "claims").iterdir():
        claims = CLAIMS.from_arrow(pq.read_table(path))
        assert {month[claim.article_id] for claim in claims} == {path.stem.removeprefix("part-")}
        order = [(claim.article_id, claim.part == "body", claim.start) for claim in claims]
        assert order == sorted(order)
    assert parts.read_rows(sliced, ARTICLES) == articles
    groups = [pq.ParquetFile(path).metadata.num_row_groups for path in sorted((sliced / "articles").iterdir())]
    assert sum(groups) > len(groups)
    counts = {name: table["rows"] for name, table in read_manifest(whole)["tables"].items()}
    assert counts == {name: table["rows"] for name, table in read_manifest(sliced)["tables"].items()}
