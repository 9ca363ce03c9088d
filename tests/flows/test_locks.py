"""One run writes at a time, and a release that somebody holds stays."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from flows.locks import exclusive, held, is_held
from flows.release import MANIFEST, NoReleaseError, ReleaseError


def test_a_second_writer_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    held = "import sys, time, pathlib; from flows.locks import exclusive\n" \
        "with exclusive(pathlib.Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"  # fmt: skip
    with subprocess.Popen([sys.executable, "-c", held, str(tmp_path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ReleaseError, match=f"process {holder.pid}"), exclusive(tmp_path):
            pass
        holder.kill()
        holder.wait()
    with exclusive(tmp_path):
        assert (tmp_path / ".lock").read_text() == str(os.getpid())


def test_a_file_in_the_way_of_the_data_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with (
        pytest.raises(ReleaseError, match=r"cannot be written: .*exists"),
        exclusive(tmp_path / "data"),
    ):
        pass


@pytest.fixture
def release(tmp_path: Path) -> Path:
    folder = tmp_path / "releases" / "a1"
    folder.mkdir(parents=True)
    (folder / MANIFEST).write_text("{}")
    return folder


def test_a_release_is_held_by_any_number_until_the_last_one_lets_it_go(release: Path) -> None:
    assert not is_held(release)
    with held(release) as folder:
        assert folder == release
        with held(release):
            assert is_held(release)
        assert is_held(release)
    assert not is_held(release)


def test_a_hold_ends_with_its_process(release: Path) -> None:
    code = "import sys, pathlib; from flows.locks import held\n" \
        "with held(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"  # fmt: skip
    command = [sys.executable, "-c", code, str(release)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert is_held(release)
        holder.kill()
        holder.wait()
    assert not is_held(release)


def test_what_is_taken_away_before_it_is_locked_is_not_held(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = fcntl.flock

    def late(handle: IO[bytes], how: int) -> None:
        release.rename(release.with_name(".a1"))
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with pytest.raises(NoReleaseError, match="a1"), held(release):
        pytest.fail("it was held")


def test_what_is_gone_is_neither_held_nor_can_be(release: Path) -> None:
    gone = release.with_name("b2")
    assert not is_held(gone)
    with pytest.raises(NoReleaseError, match="b2"), held(gone):
        pytest.fail("it was held")
