"""One article however many files hold it, and versions of its page."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows import stages, versions
from flows.parts import read_rows
from flows.release import read_manifest
from transforms.tables import ARTICLES

Build = Callable[[Path, Sequence[str]], Path]
Write = Callable[..., Path]


FIRST = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


LATER = "The quay reopened on Monday after 15 months of repairs, said the harbour master."


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(build: Build, tmp_path: Path, write: Write) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json", published="2026-03-02T08:00:00Z")
    build(data, [str(raw)])
    write(raw, "a.json", text=LATER, published="2026-03-02T08:00:00Z", modified="2026-03-02T09:00:00Z")
    articles = read_rows(build(data, [str(raw)]), ARTICLES)
    assert [(row.version, row.text) for row in sorted(articles, key=lambda row: row.version)] == [
        (1, FIRST),
        (2, LATER),
    ]


def test_a_file_under_two_names_is_one_article(build: Build, tmp_path: Path, write: Write) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "b.json")
    first = build(data, [str(raw)])
    shutil.copy(raw / "b.json", raw / "a.json")
    second = build(data, [str(raw)])
    (article,) = read_rows(second, ARTICLES)
    assert article.raw_path == str(raw / "a.json")
    assert read_manifest(first)["tables"]["claims"] == read_manifest(second)["tables"]["claims"]


def test_what_other_code_read_of_the_same_bytes_makes_room(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json")
    write(raw, "b.json", text=LATER, url="https://harbour.example/other")
    build(data, [str(raw)])
    read = stages.to_article
    monkeypatch.setattr(versions, "current", lambda *_: {"corroborate": "2", "reader": "another"})
    monkeypatch.setattr(stages, "to_article", lambda record: read(replace(record, title="The quay, reopened")))
    articles = read_rows(build(data, [str(raw / "a.json")]), ARTICLES)
    assert {Path(row.raw_path).name: row.title for row in articles} == {
        "a.json": "The quay, reopened",
        "b.json": "The quay reopens",
    }
    # what was not given then is read anew when it is given
    articles = read_rows(build(data, [str(raw)]), ARTICLES)
    assert [row.title for row in articles] == ["The quay, reopened"] * 2
