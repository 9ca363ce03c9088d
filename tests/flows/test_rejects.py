"""Rejects: a code of the list, a message that helps, and the raw bytes where a setting asks for them."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from flows import sources, stages
from flows.parts import read_rows
from flows.readers import LIMITS
from flows.work import Work
from transforms.articles_reading import Readings, read_articles
from transforms.raw.reasons import REASONS
from transforms.tables import ARTICLES, CLAIMS, REJECTS, Article

Build = Callable[[Path, Sequence[str]], Path]


def test_the_raw_bytes_of_a_reject_are_kept_under_the_sum_that_the_table_gives(tmp_path: Path) -> None:
    raw, kept = tmp_path / "raw", tmp_path / "kept"
    raw.mkdir()
    (raw / "a.jsonl").write_bytes(b'{"text": "The council met."}\n{"title": "Bare"}\n{"text": "By Ann Lee"}\n{broken\n')
    (raw / "b.txt").write_bytes(b"\x00\x01\x02\x03" * 40)
    (raw / "c.json").write_bytes(b"{")
    files, _ = sources.find([str(raw)])
    done = stages.ingest(files, {}, Work(tmp_path / "out", "1"), 100, LIMITS, kept)
    rejects = [
        row for part in sorted(path for path in done.iterdir() if path.is_dir()) for row in read_rows(part, REJECTS)
    ]
    assert [(row.reason, row.record) for row in rejects] == [
        ("empty_text", 1), ("empty_text", 2), ("invalid_json", 3), ("not_text", 0), ("invalid_json", 0),
    ]  # fmt: skip
    for row in rejects:
        assert row.raw_sha256 is not None
        content = (kept / row.raw_sha256).read_bytes()
        assert hashlib.sha256(content).hexdigest() == row.raw_sha256
        assert content
        assert row.reason in REASONS
        assert row.message.startswith(row.raw_path)
    assert (kept / str(rejects[0].raw_sha256)).read_bytes() == b'{"title": "Bare"}'


def test_nothing_is_kept_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    files, _ = sources.find([str(tmp_path / "a.json")])
    stages.ingest(files, {}, Work(tmp_path / "out", "1"), 100)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "out"]


def test_an_article_that_cannot_be_read_for_claims_is_kept_and_told_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raw").mkdir()
    for name in ("good", "bad", "slow"):
        (tmp_path / "raw" / f"{name}.txt").write_text(f"The {name} council spent 40 pounds on 12 lamps on Tuesday.")
    files, _ = sources.find([str(tmp_path / "raw")], tmp_path)
    done = stages.ingest(files, {}, Work(tmp_path / "in", "1"), 100)

    read_articles(read_rows(done / "000000", ARTICLES))  # the model is loaded, which takes longer than the limit

    def read(articles: Sequence[Article], model: str | None) -> Readings:
        if "bad" in articles[0].text:
            raise LookupError("nobody thought of this")
        while "slow" in articles[0].text:
            pass
        return read_articles(articles, model)

    monkeypatch.setattr(stages, "read_articles", read)
    folder, count, told = stages.read(done / "000000", Work(tmp_path / "read", "1"), None, 0.5)
    assert count == 3
    assert [(row.raw_path, row.reason, row.message) for row in told] == [
        (
            "raw/bad.txt",
            "claims_crashed",
            "raw/bad.txt: kept without names and claims: looking for them failed in a way it should not (LookupError: "
            "nobody thought of this). Please report this with the file.",
        ),
        (
            "raw/slow.txt",
            "claims_too_slow",
            "raw/slow.txt: kept without names and claims: looking for them took longer than 0.5 s. Shorten it, or "
            "raise the setting max_seconds.",
        ),
    ]
    claims = read_rows(folder, CLAIMS)
    assert claims
    assert {row.article_id for row in claims} == {
        row.article_id for row in read_rows(done / "000000", ARTICLES) if "good" in row.text
    }


def test_an_article_without_claims_is_a_reject_until_its_file_changes(
    tmp_path: Path, build: Callable[[Path, Sequence[str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    raw.mkdir()
    good, bad = (
        f'{{"text": "The {name} council spent 40 pounds on 12 lamps on Tuesday."}}\n' for name in ("good", "bad")
    )
    (raw / "a.jsonl").write_text(good + bad)
    asked = []

    def read(articles: Sequence[Article], model: str | None) -> Readings:
        asked.append(articles[0].text.split()[1])
        if "bad" in articles[0].text:
            raise LookupError("nobody thought of this")
        return read_articles(articles, model)

    def run() -> list[tuple[str, int, str]]:
        asked.clear()
        rejects = read_rows(build(data, [str(raw)]), REJECTS)
        assert all(row.message.startswith(f"{row.raw_path}, record {row.record}: ") for row in rejects)
        return [(Path(row.raw_path).name, row.record, row.reason) for row in rejects]

    monkeypatch.setattr(stages, "read_articles", read)
    assert run() == [("a.jsonl", 1, "claims_crashed")]
    assert sorted(asked) == ["bad", "good"]
    assert run() == [("a.jsonl", 1, "claims_crashed")]  # nothing is new
    assert asked == []
    (raw / "b.txt").write_text("The third council spent 50 pounds on 15 lamps on Monday.")
    assert run() == [("a.jsonl", 1, "claims_crashed")]
    assert asked == ["third"]
    (raw / "a.jsonl").rename(raw / "c.jsonl")  # it is looked at again there
    monkeypatch.setattr(stages, "read_articles", read_articles)
    (raw / "c.jsonl").write_text(good + "\n" + bad)
    assert run() == []
    assert len({row.article_id for row in read_rows(data / "current", CLAIMS)}) == 3


def test_a_reject_goes_when_its_file_is_mended(build: Build, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.json").write_text('{"text": ')
    (raw / "b.json").write_text('{"text": ""}')
    assert [row.raw_path for row in read_rows(build(tmp_path / "data", [str(raw)]), REJECTS)] == [
        str(raw / "a.json"),
        str(raw / "b.json"),
    ]
    (raw / "a.json").write_text('{"text": "The bridge opened on Monday, said the mayor, after 12 years of work."}')
    release = build(tmp_path / "data", [str(raw / "a.json")])
    assert [row.raw_path for row in read_rows(release, REJECTS)] == [str(raw / "b.json")]
    assert len(read_rows(release, ARTICLES)) == 1


def test_a_reject_goes_when_its_file_is_gone_from_a_folder_that_is_given_again(build: Build, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for name in ("in", "other"):
        (raw / name).mkdir(parents=True)
        (raw / name / "bad.json").write_text('{"text": ')
    (raw / "in" / "good.txt").write_text("The bridge opened on Monday, said the mayor, after 12 years of work.")

    def rejected(*paths: Path) -> list[str]:
        release = build(tmp_path / "data", [str(path) for path in paths])
        return [str(Path(row.raw_path).relative_to(raw)) for row in read_rows(release, REJECTS)]

    assert rejected(raw) == ["in/bad.json", "other/bad.json"]
    (raw / "in" / "bad.json").rename(raw / "in" / "moved.json")
    (raw / "other" / "bad.json").unlink()
    assert rejected(raw / "in") == ["in/moved.json", "other/bad.json"]  # nothing was said of the other folder
    (raw / "in" / "moved.json").unlink()
    assert rejected(raw) == []


def test_rejects_below_a_folder_that_cannot_be_listed_just_now_stay(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "raw" / "closed"
    closed.mkdir(parents=True)
    (closed / "bad.json").write_text('{"text": ')
    build(tmp_path / "data", [str(tmp_path / "raw")])
    listed = Path.iterdir

    def refuse(path: Path) -> Iterable[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    last = build(tmp_path / "data", [str(tmp_path / "raw")])
    assert [row.raw_path for row in read_rows(last, REJECTS)] == [str(closed), str(closed / "bad.json")]
