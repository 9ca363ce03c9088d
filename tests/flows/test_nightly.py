"""Night after night: only what is new is worked on, and nothing that was finished is done again."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from flows import stages
from flows.parts import read_rows
from flows.release import need_current
from transforms.tables import REJECTS

Build = Callable[[Path, Sequence[str]], Path]
Write = Callable[..., Path]

FIRST = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


def test_a_rejected_file_that_is_still_there_stays_rejected_without_being_read_again(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "good.json")
    (raw / "bad.json").write_text('{"text": ')
    first = build(data, [str(raw)])
    monkeypatch.setattr(stages, "read_file", lambda *_: pytest.fail("it was read again"))
    assert build(data, [str(raw)]) == first
    (raw / "bad.json").unlink()
    second = build(data, [str(raw)])
    assert read_rows(second, REJECTS) == []
    monkeypatch.undo()
    (raw / "bad.json").write_text('{"text": ')
    assert build(data, [str(raw)]) == first


def test_what_is_the_same_in_two_releases_lies_on_the_disk_once(build: Build, tmp_path: Path, write: Write) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json", published="2026-03-02")
    first = build(data, [str(raw)])
    write(raw, "b.json", text="The ferry lost 12 crates in May.", published="2026-05-02", url="https://h.example/b")
    second = build(data, [str(raw)])
    name = "articles/part-2026-03.parquet"
    assert (first / name).stat().st_ino == (second / name).stat().st_ino
    assert need_current(data) == second
