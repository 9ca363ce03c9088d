"""Locks on the data folder of this machine: one run writes at a time, and a release that somebody holds stays.

A lock ends with the process that has it, however that ends. Holds on releases elsewhere: `flows.holding`.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from flows.disk import describe
from flows.release import MANIFEST, NoReleaseError, ReleaseError


@contextlib.contextmanager
def exclusive(data: Path) -> Iterator[None]:
    """Hold the data folder for writing.

    Raises:
        ReleaseError: another run holds it, or the folder cannot be made.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        handle = (data / ".lock").open("a+", encoding="ascii")
    except OSError as error:
        raise ReleaseError(f"the data folder {data} cannot be written: {describe(error)}") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.seek(0)
            holder = handle.read().strip() or "unknown"
            raise ReleaseError(
                f"another run (process {holder}) is writing to {data}: wait until it ends, "
                "or give this run a folder of its own with --data"
            ) from None
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


@contextlib.contextmanager
def held(folder: Path) -> Iterator[Path]:
    """Hold a release, so that it stays until it is let go.

    Any program can do so: a shared lock on the manifest is all there is to it, as `flock --shared` takes one.

    Raises:
        NoReleaseError: it is gone.
    """
    gone = NoReleaseError(f"there is no release in {folder}")
    try:
        handle = (folder / MANIFEST).open("rb")
    except OSError as error:
        raise gone from error
    with handle:
        fcntl.flock(handle, fcntl.LOCK_SH)
        if not (folder / MANIFEST).exists():  # it was taken away before the lock was there
            raise gone
        yield folder


def is_held(folder: Path) -> bool:
    """Whether somebody holds a release."""
    try:
        with (folder / MANIFEST).open("rb") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
