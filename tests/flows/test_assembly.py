"""The tables of a release are the same however few articles are judged, and mentions held, at a time."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import assembly
from flows.corpus import Corpus
from flows.parts import read_rows
from flows.release import read_manifest
from transforms.tables import ARTICLES, ENTITIES, FIGURES, FINDINGS, STORIES

Build = Callable[[Path, Sequence[str]], Path]


@pytest.fixture(scope="module")
def whole(build: Build, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("whole"), [str(samples)])


def test_little_at_a_time_gives_the_same_tables(
    whole: Path, build: Build, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[Counter[str]] = []
    judge = assembly.judge_stories

    def judging(articles: Sequence[Any], **rest: Any) -> Any:
        judged.append(Counter(article.story for article in articles))
        return judge(articles, **rest)

    monkeypatch.setattr(assembly, "judge_stories", judging)
    monkeypatch.setattr(assembly, "BUCKET", 3)
    monkeypatch.setattr(assembly, "AT_ONCE", 2)
    built = build(tmp_path / "data", [str(samples)])
    assert read_manifest(built)["tables"] == read_manifest(whole)["tables"]
    assert len(judged) == 2
    assert all(len(bucket) == 1 or bucket.total() <= 3 for bucket in judged)
    assert sum(judged, Counter()) == Counter(row.story for row in read_rows(built, ARTICLES))


def test_what_belongs_together_is_in_the_tables(whole: Path) -> None:
    articles = read_rows(whole, ARTICLES)
    assert {row.story_id for row in read_rows(whole, STORIES)} == {row.story_id for row in articles}
    figures = {row.figure_id: row.story_id for row in read_rows(whole, FIGURES)}
    for finding in read_rows(whole, FINDINGS):
        assert set(finding.article_ids) <= {row.article_id for row in articles}
        assert finding.figure_id is None or figures[finding.figure_id] == finding.story_id
    assert read_rows(whole, ENTITIES)


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.booleans()), max_size=40),
    st.integers(1, 12),
)
def test_a_story_is_in_one_bucket_and_a_bucket_of_several_is_no_larger_than_it_may_be(
    rows: list[tuple[int, int, bool]], most: int
) -> None:
    touched = {story for story, _, judged in rows if judged}  # what touches an article touches its story
    stories = [story for story, *_ in rows]
    table = pa.table({
        "story_id": pa.array([f"s{story}" for story in stories], pa.string()),
        "slice": pa.array([number for _, number, _ in rows], pa.int64()),
    })  # fmt: skip
    judged = np.array([story in touched for story in stories], dtype=bool)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "BUCKET", most)
        bucket_of, count = assembly._buckets(Corpus(table, [], [], []), judged)
    assert ((bucket_of >= 0) == judged).all()
    assert set(bucket_of[judged].tolist()) == set(range(count))
    assert len({(story, bucket) for story, bucket in zip(stories, bucket_of.tolist(), strict=True) if bucket >= 0}) == (
        len(touched)
    )
    for bucket in range(count):
        held = [story for story, at in zip(stories, bucket_of.tolist(), strict=True) if at == bucket]
        assert len(held) <= most or len(set(held)) == 1


def test_a_correction_that_names_nothing_is_warned_of(
    tmp_path: Path, whole: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(assembly, "log", logging.getLogger("assembly"))  # free of what other tests hang on it
    corrections = tmp_path / "names.csv"
    corrections.write_text("kind,name,other,reason,owner\nsame,Zyx Nobody,Zyx Q. Nobody,stage name,Iris\n")
    rows = ARTICLES.schema.empty_table().select(["article_id", "story_id"])
    empty = rows.append_column("slice", pa.array([], pa.int64())).append_column("home", pa.array([], pa.int64()))
    for name in ("row", "reading", "version"):
        empty = empty.append_column(name, pa.array([], pa.int64()))
    for name in ("lineage_id", "lineage_parent", "lineage_kind"):
        empty = empty.append_column(name, pa.array([], pa.string()))
    placed = Corpus(empty, [], [], []).save(tmp_path / "corpus.parquet")
    (tmp_path / "rejects").mkdir()
    folder = assembly.link(placed, tmp_path / "rejects", tmp_path / "release", None, None, corrections)  # type: ignore[arg-type]
    assert [message for message in caplog.messages if "Zyx Nobody" in message]
    assert read_rows(folder, ARTICLES) == []
