"""What went wrong with a file or a disk, in words."""

import errno
import shutil
from pathlib import Path

FULL = "the disk is full: free some space and run again"

ROOM = 1 << 20
"""Bytes; Prefect's database and its log need some hundred KiB to take a run."""


def describe(error: OSError) -> str:
    """What went wrong with a file, in words."""
    if is_full(error):
        return FULL
    return f"{error.strerror or error}" + (f" ({error.filename})" if error.filename else "")


def is_full(error: Exception, data: Path | None = None) -> bool:
    """Whether an error means that there is no room left.

    Arrow puts the error's number into its message only. Prefect's server says nothing of its reason at all: where it
    failed and `data` lies on a disk with less room than its database needs to grow, that is the reason.
    """
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT) or f"errno {errno.ENOSPC}" in str(error).lower()
    return data is not None and data.exists() and shutil.disk_usage(data).free < ROOM
