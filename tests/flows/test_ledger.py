"""Which files a release was made from, and which are new."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from flows import ledger, sources
from flows.ledger import Entry, Ledger, due, lies_in
from flows.parts import read_rows
from flows.sources import LocalSource
from transforms.tables import CLAIMS

Build = Callable[[Path, Sequence[str]], Path]
Write = Callable[..., Path]


FIRST = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


def test_only_new_and_changed_files_are_due(tmp_path: Path, write: Write) -> None:
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


def test_a_file_whose_stamp_is_known_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
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


def test_the_ledger_is_no_table(build: Build, tmp_path: Path, write: Write) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    path = write(raw, "a.json")
    first = build(data, [str(raw)])
    os.utime(path, (1, 1))
    assert build(data, [str(raw)]) == first
    assert Ledger.load(data, first).files[str(path)].stamp.endswith("@1000000000")
    assert ledger.SCHEMA.names == ["raw_path", "stamp", "content", "reader"]
    assert len(read_rows(first, CLAIMS)) > 0
