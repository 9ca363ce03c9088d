"""Night after night: only what is new is worked on, and nothing that was finished is done again."""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows import ledger, sources, stages, standing, versions
from flows.ledger import Entry, Ledger, due, lies_in
from flows.parts import read_rows
from flows.release import need_current, read_manifest
from flows.settings import Settings
from flows.sources import LocalSource
from flows.work import Work
from transforms.tables import ARTICLES, CLAIMS, REJECTS

Build = Callable[[Path, Sequence[str]], Path]

PAGE = {"source": "Harbour Notes", "url": "https://harbour.example/quay", "title": "The quay reopens"}
FIRST = "The quay reopened on Monday after 14 months of repairs, said the harbour master."
LATER = "The quay reopened on Monday after 15 months of repairs, said the harbour master."


def write(folder: Path, name: str, **fields: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(PAGE | fields))
    return path


def test_only_new_and_changed_files_are_due(tmp_path: Path) -> None:
    for name in ("same", "touched", "changed", "new"):
        write(tmp_path, f"{name}.json", text=name)
    found, _ = sources.find([str(tmp_path)])
    first = due(found[:1] + found[2:], Ledger(), "1")
    assert [Path(source.raw_path).stem for source in first.sources] == ["changed", "same", "touched"]
    before = Ledger(first.entries)
    os.utime(tmp_path / "touched.json", (1, 1))
    (tmp_path / "changed.json").write_text("another")

    again = due(found, before, "1")
    assert [Path(source.raw_path).stem for source in again.sources] == ["changed", "new"]
    assert {Path(name).stem for name in again.known} == {"same", "touched"}
    assert again.again == frozenset()
    other = due(found, before, "2")
    assert len(other.sources) == 4
    assert {Path(name).stem for name in other.again} == {"same", "touched"}


def test_a_file_whose_stamp_is_known_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.json", text="a")
    found, _ = sources.find([str(tmp_path)])
    before = Ledger(due(found, Ledger(), "1").entries)
    monkeypatch.setattr(LocalSource, "content", lambda _: pytest.fail("it was opened"))
    assert due(found, before, "1").sources == ()


def test_metadata_beside_a_file_is_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST)
    meta = tmp_path / "a.meta.json"
    meta.write_text('{"source": "One"}')
    found, _ = sources.find([str(tmp_path)])
    before = Ledger(due(found, Ledger(), "1").entries)
    assert due(found, before, "1").sources == ()
    meta.write_text('{"source": "Two"}')
    assert len(due(found, before, "1").sources) == 1


def test_a_ledger_comes_back_as_it_was_saved_and_a_damaged_one_is_empty(tmp_path: Path) -> None:
    kept = Ledger({"b.txt": Entry("1@2", "x", "r"), "a.txt": Entry("", "y", "s")}, {"conditions": "c"})
    kept.save(tmp_path, "abc")
    assert Ledger.load(tmp_path, Path("releases/abc")) == kept
    (tmp_path / "ledger" / "abc.parquet").write_bytes(b"PAR1")
    assert Ledger.load(tmp_path, Path("releases/abc")) == Ledger()
    assert Ledger.load(tmp_path, None) == Ledger()


def test_a_member_of_an_archive_lies_in_its_file() -> None:
    assert lies_in("raw/a.zip/in/b.txt", {"raw/a.zip"})
    assert lies_in("raw/a.zip", {"raw/a.zip"})
    assert not lies_in("raw/a.zipper/b.txt", {"raw/a.zip"})


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(build: Build, tmp_path: Path) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json", text=FIRST, published="2026-03-02T08:00:00Z")
    build(data, [str(raw)])
    write(raw, "a.json", text=LATER, published="2026-03-02T08:00:00Z", modified="2026-03-02T09:00:00Z")
    articles = read_rows(build(data, [str(raw)]), ARTICLES)
    assert [(row.version, row.text) for row in sorted(articles, key=lambda row: row.version)] == [
        (1, FIRST),
        (2, LATER),
    ]


def test_a_file_under_two_names_is_one_article(build: Build, tmp_path: Path) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "b.json", text=FIRST)
    first = build(data, [str(raw)])
    shutil.copy(raw / "b.json", raw / "a.json")
    second = build(data, [str(raw)])
    (article,) = read_rows(second, ARTICLES)
    assert article.raw_path == str(raw / "a.json")
    assert read_manifest(first)["tables"]["claims"] == read_manifest(second)["tables"]["claims"]


def test_what_other_code_read_of_the_same_bytes_makes_room(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json", text=FIRST)
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


def test_a_rejected_file_that_is_still_there_stays_rejected_without_being_read_again(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "good.json", text=FIRST)
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


def test_what_is_the_same_in_two_releases_lies_on_the_disk_once(build: Build, tmp_path: Path) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    write(raw, "a.json", text=FIRST, published="2026-03-02")
    first = build(data, [str(raw)])
    write(raw, "b.json", text="The ferry lost 12 crates in May.", published="2026-05-02", url="https://h.example/b")
    second = build(data, [str(raw)])
    name = "articles/part-2026-03.parquet"
    assert (first / name).stat().st_ino == (second / name).stat().st_ino
    assert need_current(data) == second


def test_a_run_that_was_stopped_leaves_its_finished_batches_to_the_next(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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

    write(raw, "00.json", text=FIRST, url="https://h.e/00")  # what came meanwhile costs no finished batch
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


def test_other_settings_and_waivers_make_another_outcome(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path))
    same = replace(settings, workers=7, batch_files=3, data=str(tmp_path / "b"))
    assert standing.conditions(settings) == standing.conditions(same)
    assert standing.conditions(settings) != standing.conditions(replace(settings, fail_on="never"))
    waivers = tmp_path / "waivers.csv"
    seen = {standing.conditions(settings)}
    for expires in ("2999-12-31", "2020-01-01"):
        waivers.write_text(f"finding_id,reason,owner,expires\n0123456789abcdef,known,desk,{expires}\n")
        seen.add(standing.conditions(replace(settings, waivers=waivers)))
    assert len(seen) == 3


def test_the_ledger_is_no_table(build: Build, tmp_path: Path) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    path = write(raw, "a.json", text=FIRST)
    first = build(data, [str(raw)])
    os.utime(path, (1, 1))
    assert build(data, [str(raw)]) == first
    assert Ledger.load(data, first).files[str(path)].stamp.endswith("@1000000000")
    assert ledger.SCHEMA.names == ["raw_path", "stamp", "content", "reader"]
    assert len(read_rows(first, CLAIMS)) > 0
