"""Rejects: a code of the list, a message that helps, and the raw bytes where a setting asks for them."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from flows import sources, stages
from flows.parts import read_rows
from flows.readers import LIMITS
from flows.work import Work
from transforms.raw.reasons import REASONS
from transforms.tables import ARTICLES, REJECTS

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
