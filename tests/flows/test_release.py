"""The data folder: a release is whole or not there, and one run writes at a time."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from flows import parts, release
from transforms.tables import REJECTS, TABLES, Reject

Load = Callable[[Path], dict[str, pd.DataFrame]]


def reject(number: int) -> Reject:
    return Reject(raw_path="a.txt", record=number, raw_sha256=None, reason="empty_text", message=f"{number}: empty")


def staged(folder: Path, count: int) -> Path:
    for table in TABLES:
        rows = [reject(number) for number in range(count)] if table is REJECTS else []
        parts.write_rows(folder, table, rows)
    return folder


def published(data: Path, count: int) -> str:
    staging = release.clean(data)
    name = release.seal(staged(staging / "release", count), {"corroborate": "1"})
    release.publish(data, staging / "release", name)
    return name


def test_what_is_published_is_what_a_reader_finds(tmp_path: Path, load_release: Load) -> None:
    name = published(tmp_path, 3)
    current = release.need_current(tmp_path)
    assert current.name == name
    assert parts.read_rows(current, REJECTS) == [reject(0), reject(1), reject(2)]
    assert len(load_release(current)["rejects"]) == 3
    assert release.read_manifest(current)["tables"]["rejects"]["rows"] == 3


def test_equal_content_has_one_id_and_one_folder_and_other_content_another(tmp_path: Path) -> None:
    first = published(tmp_path, 3)
    assert published(tmp_path, 3) == first
    assert published(tmp_path, 4) != first
    assert published(tmp_path, 3) == first
    assert release.need_current(tmp_path).name == first
    assert len(list((tmp_path / "releases").iterdir())) == 2


def test_a_reader_of_the_old_release_keeps_it(tmp_path: Path) -> None:
    published(tmp_path, 1)
    old = release.need_current(tmp_path)
    published(tmp_path, 2)
    assert len(parts.read_rows(old, REJECTS)) == 1


def test_nothing_stays_of_a_release_that_a_killed_run_did_not_publish(tmp_path: Path) -> None:
    def report(name: str) -> None:
        staging = tmp_path / "staging" / "reports"
        staging.mkdir(parents=True, exist_ok=True)
        (staging / "report.html").write_text(name)
        release.keep_reports(tmp_path, staging, name)
        (tmp_path / "ledger").mkdir(exist_ok=True)
        (tmp_path / "ledger" / f"{name}.parquet").touch()

    name = published(tmp_path, 1)
    report(name)
    report("0123456789abcdef")  # and then it is killed
    (tmp_path / "reports" / "notes").mkdir()
    release.sweep(tmp_path)
    assert {path.name for path in (tmp_path / "reports").iterdir()} == {name, "latest", "notes"}
    assert (tmp_path / "reports" / "latest" / "report.html").read_text() == name
    assert [path.stem for path in (tmp_path / "ledger").iterdir()] == [name]


def test_without_a_release_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(release.NoReleaseError, match="corroborate run"):
        release.need_current(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda folder: (folder / "claims" / parts.WHOLE).unlink(), "claims/part-0.parquet is missing"),
        (lambda folder: shutil.rmtree(folder / "quotes"), "quotes/part-0.parquet is missing"),
        (lambda folder: (folder / "claims" / parts.WHOLE).write_bytes(b"PAR1"), "was changed or cut short"),
        (lambda folder: (folder / "claims" / "part-1.parquet").write_bytes(b""), "part-1.parquet does not belong"),
        (lambda folder: (folder / release.MANIFEST).unlink(), "manifest.json is missing"),
        (lambda folder: (folder / release.MANIFEST).write_text("{"), "manifest.json cannot be read"),
        (lambda folder: (folder / release.MANIFEST).write_text("[]"), "manifest.json cannot be read"),
        (shutil.rmtree, "manifest.json is missing"),
    ],
)
def test_a_damaged_release_is_refused_and_made_anew(harm: Callable[[Path], object], words: str, tmp_path: Path) -> None:
    name = published(tmp_path, 3)
    folder = release.need_current(tmp_path)
    harm(folder)
    with pytest.raises(release.ReleaseError, match=f"release {name} is damaged: .*{words}.*run again"):
        release.need_current(tmp_path)
    (tmp_path / "current").unlink()  # what the message says
    assert published(tmp_path, 3) == name
    assert len(parts.read_rows(release.need_current(tmp_path), REJECTS)) == 3


def test_a_changed_manifest_is_told(tmp_path: Path) -> None:
    published(tmp_path, 3)
    manifest = release.need_current(tmp_path) / release.MANIFEST
    manifest.write_text(manifest.read_text().replace('"corroborate": "1"', '"corroborate": "2"'))
    with pytest.raises(release.ReleaseError, match=r"manifest\.json was changed"):
        release.need_current(tmp_path)


PUBLISHING = """
import itertools, pathlib, sys
sys.path.insert(0, sys.argv[2])
from test_release import published
print("ready", flush=True)
for count in itertools.count(2):
    published(pathlib.Path(sys.argv[1]), count % 7)
"""


def test_current_is_whole_at_whatever_moment_a_writer_is_killed(tmp_path: Path, load_release: Load) -> None:
    published(tmp_path, 1)
    here = str(Path(__file__).parent)
    for kill in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", PUBLISHING, str(tmp_path), here], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            assert writer.stdout.readline() == "ready\n"
            time.sleep(0.02 + kill * 0.0237)
            writer.send_signal(signal.SIGKILL)
        current = release.need_current(tmp_path)
        manifest = release.read_manifest(current)
        assert current.name == manifest["release"]
        counts = {name: len(frame) for name, frame in load_release(current).items()}
        assert counts == {name: table["rows"] for name, table in manifest["tables"].items()}
    published(tmp_path, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "releases", "staging"]
    assert list((tmp_path / "staging").iterdir()) == []
