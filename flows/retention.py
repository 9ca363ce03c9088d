"""Old releases go: a nightly run would fill the disk with them.

A release that somebody holds (`flows.locks.held`) stays until it is let go. What a reader has open without holding it
stays readable, as a file on POSIX lives until the last one who has it open closes it.
"""

import logging
import shutil
from pathlib import Path

from flows.disk import describe
from flows.locks import is_held
from flows.release import ID, current

log = logging.getLogger("corroborate")

KEPT_FAILED = 3
"""Refused releases are kept for a look, and the last ones are what anyone looks at."""


def prune(data: Path, keep: int) -> list[str]:
    """Remove all but the releases made current last, and all but the last refused ones, with their reports.

    Call it only with the lock held. What cannot be removed is told as a warning and stays.

    Args:
        data: the data folder.
        keep: how many releases stay, the current one among them, which always does.

    Returns:
        The ids of what was removed, oldest first.
    """
    removed: list[str] = []
    try:
        shown = current(data)
        releases = [folder for folder in by_age(data / "releases") if folder.resolve() != shown]
        old = releases[: max(0, len(releases) - (keep - (shown is not None)))]
        for folder in [*old, *by_age(data / "failed")[:-KEPT_FAILED]]:
            if is_held(folder):
                continue
            # a run that is killed now leaves no half release under its name
            going = folder.rename(folder.with_name(f".{folder.name}"))
            if is_held(going):  # since it was asked above; who comes later finds no release of the name
                going.rename(folder)
                continue
            removed.append(folder.name)
            shutil.rmtree(going)
            if not (data / "releases" / folder.name).exists():
                shutil.rmtree(data / "reports" / folder.name, ignore_errors=True)
                (data / "ledger" / f"{folder.name}.parquet").unlink(missing_ok=True)
    except OSError as error:
        log.warning("not all old releases could be removed: %s", describe(error))
    return removed


def by_age(folder: Path) -> list[Path]:
    """The releases of a folder, the one that was made current or refused first in front."""
    if not folder.is_dir():
        return []
    found = [path for path in folder.iterdir() if ID.fullmatch(path.name) and path.is_dir() and not path.is_symlink()]
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))
