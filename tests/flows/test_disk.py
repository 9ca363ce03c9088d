"""What went wrong with a file or a disk, in words."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from flows import disk
from flows.disk import FULL, ROOM, describe, is_full


@pytest.mark.skipif(not hasattr(os, "fork") or not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_so() -> None:
    with pytest.raises(OSError, match="No space") as caught, Path("/dev/full").open("w") as full:
        full.write("x")
        full.flush()
    assert describe(caught.value).startswith("the disk is full")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.EACCES, "Permission denied", "raw/a.txt"), "Permission denied (raw/a.txt)"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError("no number"), "no number"),
        (OSError(errno.ENOSPC, "No space left on device", "raw/a.txt"), FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FULL),
        (OSError(f"could not write: [errno {errno.ENOSPC}] no space"), FULL),  # as Arrow says it
    ],
)
def test_an_error_is_told_with_its_file(error: OSError, words: str) -> None:
    assert describe(error) == words


def test_where_a_server_gives_no_reason_the_room_that_is_left_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = RuntimeError("500 Internal Server Error")
    for free, full in ((ROOM, False), (ROOM - 1, True)):
        monkeypatch.setattr(disk.shutil, "disk_usage", lambda _, free=free: SimpleNamespace(free=free))
        assert is_full(error, tmp_path) == full
        assert not is_full(error)
        assert not is_full(error, tmp_path / "nowhere")
        assert not is_full(OSError(errno.EIO, os.strerror(errno.EIO)), tmp_path)
