"""One input, one output: whatever the order, the batches, and in how many runs it came."""

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pytest

from flows import sources, stages, versions
from flows.files import find_files, read_file
from flows.ledger import Due
from flows.parts import read_rows
from flows.release import need_current, read_manifest
from flows.work import Work
from transforms.language.models import identity, packaged_model
from transforms.tables import ARTICLES, Reject

Build = Callable[[Path, Sequence[str]], Path]
Load = Callable[[Path], dict[str, pd.DataFrame]]


@pytest.fixture(scope="module")
def pieces(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles, a file each, and two files that are rejected, so that they can come in any portions."""
    folder = tmp_path_factory.mktemp("pieces")
    files, _ = find_files([str(samples)])
    records = [record for file in files for record in read_file(file) if not isinstance(record, Reject)]
    for number, record in enumerate(records):
        fields = {
            "id": record.external_id,
            "source": record.source,
            "url": record.url,
            "title": record.title,
            "published": record.published,
            "text": record.text,
        }
        (folder / f"{number:02}.json").write_text(json.dumps({k: v for k, v in fields.items() if v}))
    (folder / "copy.json").write_bytes((folder / "03.json").read_bytes())
    changed = json.loads((folder / "04.json").read_text())
    changed["text"] += " The clerk added on Friday that 12 letters had come."
    changed |= {"url": "https://velbury.example/4", "modified": "2026-04-20T10:00:00Z"}
    (folder / "later.json").write_text(json.dumps(changed))
    first = json.loads((folder / "04.json").read_text()) | {"url": "https://velbury.example/4"}
    (folder / "04.json").write_text(json.dumps(first))
    (folder / "broken.json").write_text('{"text": ')
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture(scope="module")
def whole(build: Build, pieces: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The tables of a single run over everything: counts and checksums."""
    tables: dict[str, object] = read_manifest(build(tmp_path_factory.mktemp("whole"), [str(pieces)]))["tables"]
    return tables


def test_there_is_something_to_compare(whole: dict[str, dict[str, int]]) -> None:
    assert whole["claims"]["rows"] > 20
    assert whole["findings"]["rows"] > 0
    assert whole["rejects"]["rows"] == 2


def test_a_copy_is_no_article_more_and_a_later_text_is_one(build: Build, pieces: Path, tmp_path: Path) -> None:
    rows = read_rows(build(tmp_path, [str(pieces)]), ARTICLES)
    assert len(rows) == len(list(pieces.iterdir())) - 3
    (later,) = [row for row in rows if row.version == 2]
    (earlier,) = [row for row in rows if row.url == later.url and row.version == 1]
    assert later.text != earlier.text


def test_ten_runs_of_a_part_give_the_bytes_of_one_run_of_all(
    build: Build, pieces: Path, whole: dict[str, object], tmp_path: Path
) -> None:
    paths = sorted(str(path) for path in pieces.iterdir())
    random.Random(7).shuffle(paths)
    for part in range(10):
        last = build(tmp_path, paths[part::10])
    assert read_manifest(last)["tables"] == whole


def test_the_same_files_once_more_change_nothing(
    build: Build, pieces: Path, whole: dict[str, object], tmp_path: Path
) -> None:
    first = build(tmp_path, [str(pieces)])
    assert build(tmp_path, sorted(map(str, pieces.iterdir()), reverse=True)) == first
    assert read_manifest(first)["tables"] == whole


BUILDING = """
import pathlib, sys
data, here, paths = sys.argv[1:]
sys.path.insert(0, here)
from conftest import build_release
import flows.stages
print("ready", flush=True)
build_release(pathlib.Path(data), [paths])
"""


def test_a_run_killed_at_any_moment_leaves_the_release_whole_and_the_next_one_carries_on(
    build: Build, pieces: Path, whole: dict[str, object], tmp_path: Path, load_release: Load
) -> None:
    data = tmp_path / "data"
    old = build(data, [str(pieces / "00.json")])
    here = str(Path(__file__).parent)
    survived = 0
    for moment in range(6):
        command = [sys.executable, "-c", BUILDING, str(data), here, str(pieces)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout
            assert run.stdout.readline() == "ready\n"
            time.sleep(moment * 0.07)
            survived += run.poll() is None
            run.kill()
        folder = need_current(data)
        manifest = read_manifest(folder)
        assert folder.name == manifest["release"]
        assert folder == old or manifest["tables"] == whole
        counts = {name: len(frame) for name, frame in load_release(folder).items()}
        assert counts == {name: table["rows"] for name, table in manifest["tables"].items()}
    assert survived >= 3, "too few were still at work when they were killed"
    assert read_manifest(build(data, [str(pieces)]))["tables"] == whole
    assert list((data / "staging").glob("release*")) == []


def test_articles_of_the_last_release_are_read_again_only_when_the_code_that_reads_them_has_changed(
    build: Build, pieces: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = build(tmp_path / "data", [str(pieces)])
    count = len(read_rows(last, ARTICLES))
    nothing, work = Due((), {}, frozenset(), frozenset()), Work(tmp_path / "work", "reader")
    assert stages.merge([], [], last, tmp_path / "same", 4, work, nothing).to_read == 0
    monkeypatch.setattr(versions, "current", lambda *_: {"corroborate": "0", "reader": "another"})
    merged = stages.merge([], [], last, tmp_path / "other", 4, work, nothing)
    assert (merged.to_read, merged.new) == (count, 0)
    assert sum(len(read_rows(folder, ARTICLES)) for folder in merged.unread) == count


@pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")
def test_another_language_model_reads_all_again_and_shows_in_the_manifest(
    build: Build, pieces: Path, tmp_path: Path
) -> None:
    last = build(tmp_path / "data", [str(pieces)])
    assert read_manifest(last)["versions"]["language_model"] == identity()
    other = tmp_path / "model"
    shutil.copytree(packaged_model() or "", other)
    meta = json.loads((other / "meta.json").read_text())
    (other / "meta.json").write_text(json.dumps({**meta, "name": "other"}))
    nothing, work = Due((), {}, frozenset(), frozenset()), Work(tmp_path / "work", versions.reader(str(other)))
    merged = stages.merge([], [], last, tmp_path / "other", 4, work, nothing, model=str(other))
    assert merged.to_read == merged.articles == len(read_rows(last, ARTICLES))
    assert versions.current(str(other))["language_model"].startswith("en_other ")
    assert versions.reader(str(other)) != versions.reader(None)


def test_a_batch_is_closed_by_files_and_by_bytes(tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text("x" * 10)
    files, _ = sources.find([str(tmp_path)])
    assert [len(batch) for batch in stages.batches(files, 3, 1000)] == [3, 3, 1]
    assert [len(batch) for batch in stages.batches(files, 100, 20)] == [2, 2, 2, 1]
    assert stages.batches([], 3, 1000) == []
