"""The data folder: releases written aside and made current in one atomic step.

    data/releases/<id>/<table>/part-0.parquet    one whole release, never changed once it has its name
    data/releases/<id>/manifest.json             its counts, checksums and versions
    data/current -> releases/<id>                what readers open
    data/failed/<id>/                            a release whose suites failed, kept for a look
    data/reports/<id>/, data/reports/latest      the reports of a release
    data/staging/                                work in progress; whatever a run leaves here is removed
    data/.lock                                   held by the one run that writes

The id is derived from the content, so equal content has one id and one folder.
"""

import contextlib
import errno
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pyarrow.parquet as pq

from transforms.ids import digest
from transforms.schema import Row, Table
from transforms.tables import TABLES

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", bound=Row)
MANIFEST = "manifest.json"
PART = "part-0.parquet"
FULL = "the disk is full: free some space and run again"
ROOM = 1 << 20
"""Bytes; Prefect's database and its log need some hundred KiB to take a run."""


class ReleaseError(Exception):
    """The data folder cannot be written as it must be; the message says why and what to do."""


class IntegrityError(Exception):
    """A new release is not whole and was refused."""


class NoReleaseError(Exception):
    """There is no release to read."""


@contextlib.contextmanager
def exclusive(data: Path) -> Iterator[None]:
    """Hold the data folder for writing; it is let go when the process ends, however it ends.

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


def sweep(data: Path) -> None:
    """Remove the staging folder and what a killed run left behind; call it only with the lock held."""
    shutil.rmtree(data / "staging", ignore_errors=True)
    for litter in [
        *data.glob(".current.*"),
        *data.glob("reports/.latest.*"),
        *data.glob("releases/.*"),
        *data.glob("failed/.*"),
    ]:
        litter.unlink() if litter.is_symlink() else shutil.rmtree(litter, ignore_errors=True)


def clean(data: Path) -> Path:
    """As `sweep`; gives an empty staging folder."""
    sweep(data)
    staging = data / "staging"
    staging.mkdir(parents=True)
    return staging


def current(data: Path) -> Path | None:
    """The folder of the current release, resolved once so that a switch meanwhile changes nothing for the caller."""
    link = data / "current"
    return link.resolve() if link.is_symlink() or link.exists() else None


def whole_current(data: Path) -> Path | None:
    """As `current`, every file compared with its checksum.

    Raises:
        ReleaseError: it is damaged.
    """
    folder = current(data)
    damage = folder and damage_of(folder)
    if folder and damage:
        raise ReleaseError(
            f"release {folder.name} is damaged: {damage}. Restore {folder} from a copy, or remove the link "
            f"{data / 'current'} and run again over all raw files"
        )
    return folder


def need_current(data: Path) -> Path:
    """As `whole_current`.

    Raises:
        NoReleaseError: nothing has been published yet.
        ReleaseError: the release is damaged.
    """
    folder = whole_current(data)
    if folder is None:
        raise NoReleaseError(f"no release yet in {data}: run `corroborate run PATH...` first")
    return folder


def damage_of(folder: Path) -> str | None:
    """The first file of a release that is not as its manifest says, and how; None where all are."""
    try:
        manifest = read_manifest(folder)
        files = {
            f"{name}/{file}": str(facts["sha256"])
            for name, table in manifest["tables"].items()
            for file, facts in table["files"].items()
        }
        if _id(manifest["tables"], manifest["versions"]) != manifest["release"]:
            return f"{MANIFEST} was changed"
    except FileNotFoundError:
        return f"{MANIFEST} is missing"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"{MANIFEST} cannot be read"
    for name, sha256 in files.items():
        try:
            with (folder / name).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                    return f"{name} was changed or cut short"
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
    strange = {path.relative_to(folder).as_posix() for path in folder.glob("*/*.parquet")} - files.keys()
    return f"{min(strange)} does not belong to it" if strange else None


def write_rows(folder: Path, table: Table[R], rows: Iterable[R]) -> int:
    """Write rows as `folder/<table>/part-0.parquet`, sorted by key and compressed; gives their count."""
    target = folder / table.name
    target.mkdir(parents=True, exist_ok=True)
    arrow = table.to_arrow(rows)
    pq.write_table(arrow, target / PART, compression="zstd")
    return int(arrow.num_rows)


def read_rows(folder: Path, table: Table[R]) -> list[R]:
    """The rows of one table of a release or a batch; none where the table is absent."""
    rows: list[R] = []
    for path in sorted((folder / table.name).glob("*.parquet")):
        rows += table.from_arrow(pq.read_table(path, partitioning=None))
    return rows


def load_release(folder: Path) -> "dict[str, pd.DataFrame]":
    """Every table of a release as a data frame, by name."""
    return {table.name: pq.read_table(folder / table.name, partitioning=None).to_pandas() for table in TABLES}


def read_manifest(folder: Path) -> dict[str, Any]:
    """A release's manifest."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return manifest


def seal(folder: Path, versions: Mapping[str, str]) -> str:
    """Complete a staged release: write its manifest, bring every byte to the disk, and give the release's id.

    Args:
        folder: holds one folder a table.
        versions: what made the release, such as the version of the program; part of the id.
    """
    tables = {table.name: _described(folder / table.name) for table in TABLES}
    release = _id(tables, versions)
    manifest = {"release": release, "versions": dict(sorted(versions.items())), "tables": tables}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    for path in folder.rglob("*"):
        _sync(path)
    _sync(folder)
    return release


def publish(data: Path, staged: Path, release: str) -> Path:
    """Give a sealed release its name and make it current; gives its folder."""
    folder = data / "releases" / release
    folder.parent.mkdir(exist_ok=True)
    if folder.exists() and (not staged.exists() or damage_of(folder) is None):
        shutil.rmtree(staged, ignore_errors=True)
    else:
        shutil.rmtree(folder, ignore_errors=True)
        staged.rename(folder)
        _sync(folder.parent)
    os.utime(folder)  # when it was made current; what is kept of old releases goes by it
    point(data / "current", folder)
    return folder


def set_aside(data: Path, staged: Path, release: str) -> Path:
    """Keep a sealed release that may not become current under `failed/`; gives its folder."""
    folder = data / "failed" / release
    folder.parent.mkdir(exist_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    staged.rename(folder)
    os.utime(folder)
    return folder


def keep_reports(data: Path, staged: Path, release: str) -> Path:
    """Move the reports of a release to their place and let `reports/latest` show them; gives that link.

    Raises:
        ReleaseError: they cannot be written there.
    """
    target, latest = data / "reports" / release, data / "reports" / "latest"
    try:
        target.mkdir(parents=True, exist_ok=True)
        for path in sorted(staged.iterdir()):
            path.replace(target / path.name)
        point(latest, target)
    except OSError as error:
        raise ReleaseError(
            f"the reports cannot be written to {target.parent}: {describe(error)}. Make it a folder that can be "
            "written, with nothing of another's in it, and run again"
        ) from error
    return latest


def point(link: Path, folder: Path) -> None:
    """Let a symbolic link show a folder, in one step: a reader sees the old one or the new one."""
    link.parent.mkdir(exist_ok=True)
    fresh = link.parent / f".{link.name}.{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(os.path.relpath(folder, link.parent), target_is_directory=True)
    fresh.replace(link)
    _sync(link.parent)


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


def _id(tables: Mapping[str, Any], versions: Mapping[str, str]) -> str:
    content = [(name, file, facts["sha256"]) for name, each in tables.items() for file, facts in each["files"].items()]
    return digest(content, sorted(versions.items()))


def _described(folder: Path) -> dict[str, Any]:
    files = {}
    rows = 0
    for path in sorted(folder.glob("*.parquet")):
        content = path.read_bytes()
        rows += pq.read_metadata(path).num_rows
        files[path.name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    return {"rows": rows, "files": files}


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
