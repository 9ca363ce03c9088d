"""A release on the disk is checked some rows at a time, and nothing of it is passed over."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from expectations import overview
from expectations.gate import decide
from expectations.reports import html, junit, markdown, sarif
from expectations.validation import Result, Validation, validate
from expectations.view import ReleaseView
from flows import stored
from flows.parts import read_rows
from flows.stored import StoredRelease
from transforms.known import InMemory
from transforms.tables import ARTICLES, CLAIMS, FINDINGS, MENTIONS, READ

Build = Callable[[Path, Sequence[str]], Path]
Load = Callable[[Path], dict[str, pd.DataFrame]]


@pytest.fixture(scope="module")
def built(build: Build, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("data"), [str(samples)])


@pytest.fixture
def release(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StoredRelease:
    """A copy of the release, of which little is held at a time."""
    monkeypatch.setattr(stored, "PIECE", 3)
    monkeypatch.setattr(stored, "MOST_BYTES", 1)
    for name in ("articles", *(table.name for table in READ)):
        rows = pa.concat_tables([pq.read_table(path) for path in sorted((built / name).glob("*.parquet"))])
        order = rows.sort_by([("article_id", "ascending")])
        ids = order.column("article_id").to_pylist()
        (tmp_path / name).mkdir()
        with pq.ParquetWriter(tmp_path / name / "part-2025-10.parquet", rows.schema) as writer:
            for one in sorted(set(ids)):
                writer.write_table(order.filter(pa.array([each == one for each in ids])))
    for folder in built.iterdir():
        if folder.is_dir() and not (tmp_path / folder.name).exists():
            (tmp_path / folder.name).symlink_to(folder)
    return StoredRelease(tmp_path, read_rows(tmp_path, FINDINGS))


def test_rows_come_some_at_a_time_and_all_of_them(release: StoredRelease, load_release: Load) -> None:
    whole = load_release(release.folder)
    slices = list(release.slices())
    assert len(slices) > 2
    for table in (ARTICLES, *READ):
        here = [frame for rows in slices for frame in (rows[table.name],) if len(frame)]
        assert sorted(pd.concat(here)[table.key[0]]) == sorted(whole[table.name][table.key[0]])
    for rows in slices:
        assert set(rows["claims"]["article_id"]) <= set(rows["articles"]["article_id"])
    frames = list(release.columns("claims", ["claim_id"]))
    assert len(frames) > 2
    assert sum(map(len, frames)) == len(whole["claims"])


def rendered(view: ReleaseView) -> list[str]:
    """Every report of a release."""
    validation = Validation(())
    gate = decide(validation, view.findings)
    return [
        html.render(view, validation, gate),
        markdown.render(view, validation, gate),
        junit.render(view, validation, gate),
        sarif.render(view, "error", "1"),
    ]


def test_what_reports_are_made_from_gives_the_reports_of_the_whole(release: StoredRelease, load_release: Load) -> None:
    tables, whole = release.reported()
    assert len(tables["figures"]) == whole.figures > 0
    assert rendered(ReleaseView.of(tables, whole)) == rendered(ReleaseView.of(release.tables()))


def test_a_large_release_is_shown_in_part_and_counted_whole(
    release: StoredRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = ReleaseView.of(release.tables())
    for name in ("MOST_FIGURES", "MOST_STORIES", "MOST_LINEAGES", "MOST_FINDINGS"):
        monkeypatch.setattr(overview, name, 1)
    monkeypatch.setattr(stored, "MOST_FINDINGS", 1)
    view = ReleaseView.of(*release.reported())
    assert view.findings == whole.findings[:1]
    assert view.overview.shown_stories == whole.overview.shown_stories[:1]
    assert view.overview.shown_copies == whole.overview.shown_copies[:1]
    assert (view.overview.articles, view.overview.claims) == (whole.overview.articles, whole.overview.claims)
    assert (view.overview.findings, view.overview.figures) == (len(whole.findings), len(whole.figures))
    assert {one.article_id for one in (view.findings[0].witness_a,)} <= view.articles.keys()
    assert len(view.figures) < len(whole.figures)
    assert "what is left out" in rendered(view)[2]
    assert f"{len(whole.findings) - 1} more finding" in rendered(view)[1]


def test_the_results_are_those_of_the_whole(release: StoredRelease, load_release: Load) -> None:
    """The last of many rows is wrong, one lies beyond its text, and one is of an article that is not there."""
    for table, column, value in (
        (CLAIMS, "confidence", 7.0),
        (MENTIONS, "end", 99_999),
        (CLAIMS, "article_id", "gone"),
    ):
        (path,) = (release.folder / table.name).glob("*.parquet")
        with pq.ParquetFile(path) as file:
            groups = [file.read_row_group(number).to_pylist() for number in range(file.num_row_groups)]
        groups[-1][-1][column] = value
        with pq.ParquetWriter(path, table.schema) as writer:
            for rows in groups:
                writer.write_table(pa.Table.from_pylist(rows, schema=table.schema))

    def told(results: Sequence[Result]) -> list[tuple[str, bool, int, frozenset[str], str | None]]:
        return sorted((one.id, one.success, one.unexpected, frozenset(one.failing), one.error) for one in results)

    found = validate(release)
    assert told(found.results) == told(validate(InMemory(load_release(release.folder))).results)
    assert {result.subject for result in found.broken} >= {"claims", "spans", "references"}
