"""Finished batches are kept until a release holds what they hold."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from flows import stages
from flows.release import read_manifest
from flows.work import Work

Build = Callable[[Path, Sequence[str]], Path]
Write = Callable[..., Path]


FIRST = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


def test_a_run_that_was_stopped_leaves_its_finished_batches_to_the_next(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    for number in range(8):
        write(raw, f"{number}.json", text=f"{FIRST} It cost {number + 2} million dollars.", url=f"https://h.e/{number}")
    whole = build(tmp_path / "other", [str(raw)])
    ingest, read = stages.ingest, stages.read
    done: list[str] = []

    def stopping(*arguments: object) -> object:
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append("ingest")
        return ingest(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(stages, "ingest", stopping)
    with pytest.raises(KeyboardInterrupt):
        build(data, [str(raw)])
    assert len(list((data / "work" / "ingested").iterdir())) == 3

    def reading(*arguments: object) -> object:
        if "read" in done:
            raise KeyboardInterrupt
        done.append("read")
        return read(*arguments)  # type: ignore[arg-type]

    write(raw, "00.json", url="https://h.e/00")  # what came meanwhile costs no finished batch
    monkeypatch.setattr(stages, "ingest", lambda *arguments: done.append("rest") or ingest(*arguments))
    monkeypatch.setattr(stages, "read", reading)
    with pytest.raises(KeyboardInterrupt):
        build(data, [str(raw)])
    assert done.count("rest") == 2
    (raw / "00.json").unlink()
    monkeypatch.setattr(stages, "read", lambda *arguments: done.append("last") or read(*arguments))
    assert read_manifest(build(data, [str(raw)]))["tables"] == read_manifest(whole)["tables"]
    assert done.count("last") == 1
    assert not (data / "work").exists()


def test_half_a_batch_and_one_of_other_code_are_removed(tmp_path: Path) -> None:
    work = Work(tmp_path / "work", "1")
    kept, _ = work.finish({"a": "1"}, lambda folder: (folder / "x").write_text("x"))
    old, _ = Work(tmp_path / "work", "0").finish({"a": "1"}, lambda folder: None)

    def fails(_folder: Path) -> None:
        raise OSError("stopped")

    with pytest.raises(OSError, match="stopped"):
        work.finish({"b": "1"}, fails)
    unwanted, _ = work.finish({"c": "2"}, lambda folder: None)
    assert [batch.folder for batch in work.finished(lambda covers: "a" in covers)] == [kept]
    assert not old.exists()
    assert not unwanted.exists()
    assert list((tmp_path / "work").iterdir()) == [kept]
