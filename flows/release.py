"""The data folder: releases written aside and made current in one atomic step.

    data/releases/<id>/<table>/part-*.parquet    one whole release, never changed once it has its name
    data/releases/<id>/manifest.json             its counts, checksums and versions
    data/current -> releases/<id>                what readers open
    data/failed/<id>/                            a release whose suites failed, kept for a look with its reports
    data/reports/<id>/, data/reports/latest      the reports of a release that was published
    data/ledger/<id>.parquet                     the files it was made from
    data/sketches/<id>.parquet                   what its articles are compared by, to spare the next run
    data/work/                                   finished batches of a run that was stopped, for the next one
    data/staging/                                work in progress; whatever a run leaves here is removed
    data/.lock                                   held by the one run that writes

The id is derived from the content, so equal content has one id and one folder.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from flows.disk import describe
from flows.work import sync, sync_all
from transforms.ids import digest
from transforms.tables import TABLES

MANIFEST = "manifest.json"
REPORTS = ("report.html", "report.md", "report.sarif", "report.xml")
ID = re.compile(r"[0-9a-f]+")
"""How the name of a release looks, and of nothing that a user puts beside it."""


class ReleaseError(Exception):
    """The data folder cannot be written as it must be; the message says why and what to do."""


class IntegrityError(Exception):
    """A new release is not whole and was refused."""


class NoReleaseError(Exception):
    """There is no release to read."""


def sweep(data: Path) -> None:
    """Remove the staging folder and what a killed run left behind; call it only with the lock held."""
    shutil.rmtree(data / "staging", ignore_errors=True)
    for litter in [
        *data.glob(".current.*"),
        *data.glob("reports/.latest.*"),
        *data.glob("releases/.*"),
        *data.glob("ledger/.*"),
        *data.glob("failed/.*"),
    ]:
        shutil.rmtree(litter, ignore_errors=True) if litter.is_dir() and not litter.is_symlink() else litter.unlink()
    _sweep_orphans(data)


def _sweep_orphans(data: Path) -> None:
    """Remove the reports and ledgers of releases that were never published, as the run that wrote them was killed."""
    there = {path.name for path in data.glob("releases/*")}
    for path in [*data.glob("reports/*"), *data.glob("ledger/*.parquet")]:
        if ID.fullmatch(path.stem) and path.stem not in there:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink()
    latest, shown = data / "reports" / "latest", current(data)
    if shown is not None and latest.is_symlink() and not latest.exists() and (latest.parent / shown.name).exists():
        point(latest, latest.parent / shown.name)


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


def damage_of(folder: Path, *, quick: bool = False) -> str | None:
    """The first file of a release that is not as its manifest says, and how; None where all are.

    Args:
        folder: the release.
        quick: whether only the sizes are compared, and no file is read.
    """
    try:
        manifest = read_manifest(folder)
        files = {
            f"{name}/{file}": (int(facts["bytes"]), str(facts["sha256"]))
            for name, table in manifest["tables"].items()
            for file, facts in table["files"].items()
        }
        if _id(manifest["tables"], manifest["versions"]) != manifest["release"]:
            return f"{MANIFEST} was changed"
    except FileNotFoundError:
        return f"{MANIFEST} is missing"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"{MANIFEST} cannot be read"
    for name, (size, sha256) in files.items():
        try:
            if (folder / name).stat().st_size != size or (not quick and _sha256(folder / name) != sha256):
                return f"{name} was changed or cut short"
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
    strange = {path.relative_to(folder).as_posix() for path in folder.glob("*/*.parquet")} - files.keys()
    return f"{min(strange)} does not belong to it" if strange else None


def read_manifest(folder: Path) -> dict[str, Any]:
    """A release's manifest."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return manifest


def seal(folder: Path, versions: Mapping[str, str], last: Path | None = None) -> str:
    """Complete a staged release: write its manifest, bring every byte to the disk, and give the release's id.

    Args:
        folder: holds one folder a table.
        versions: what made the release, such as the version of the program; part of the id.
        last: the release before; a file that is the same in both lies on the disk once.
    """
    tables = {table.name: _described(folder / table.name) for table in TABLES}
    if last is not None:
        _share(folder, tables, last)
    release = _id(tables, versions)
    manifest = {"release": release, "versions": dict(sorted(versions.items())), "tables": tables}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    sync_all(folder)
    return release


def _share(folder: Path, tables: Mapping[str, Any], last: Path) -> None:
    before = read_manifest(last)["tables"]
    for name, table in tables.items():
        held = before.get(name, {"files": {}})["files"]
        for file, facts in table["files"].items():
            if held.get(file) == facts:
                aside = folder / name / f".{file}"
                with contextlib.suppress(OSError):  # a file system without links holds it twice
                    aside.hardlink_to(last / name / file)
                    aside.replace(folder / name / file)


def publish(data: Path, staged: Path, release: str) -> Path:
    """Give a sealed release its name and make it current; gives its folder."""
    folder = data / "releases" / release
    folder.parent.mkdir(exist_ok=True)
    if folder.exists() and (not staged.exists() or damage_of(folder) is None):
        shutil.rmtree(staged, ignore_errors=True)
    else:
        shutil.rmtree(folder, ignore_errors=True)
        staged.rename(folder)
        sync(folder.parent)
    _mark_newest(folder)
    point(data / "current", folder)
    return folder


def _mark_newest(folder: Path) -> None:
    """Let a release be the one made current last, which what is kept of old ones goes by, even if a clock went back."""
    others = [each.stat().st_mtime_ns for each in folder.parent.iterdir() if each != folder]
    now = max(time.time_ns(), *(when + 1 for when in others), 0)
    os.utime(folder, ns=(now, now))


def set_aside(data: Path, staged: Path, reports: Path, release: str) -> Path:
    """Keep a sealed release that may not become current under `failed/` with its reports; gives its folder.

    The current release may be of the same content and id, let through by another setting: its own reports stay.
    """
    folder = data / "failed" / release
    folder.parent.mkdir(exist_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    for path in reports.iterdir():
        path.replace(staged / path.name)
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
    sync(link.parent)


def _id(tables: Mapping[str, Any], versions: Mapping[str, str]) -> str:
    content = [(name, file, facts["sha256"]) for name, each in tables.items() for file, facts in each["files"].items()]
    return digest(content, sorted(versions.items()))


def _described(folder: Path) -> dict[str, Any]:
    files = {}
    rows = 0
    for path in sorted(folder.glob("*.parquet")):
        rows += pq.read_metadata(path).num_rows
        files[path.name] = {"sha256": _sha256(path), "bytes": path.stat().st_size}
    return {"rows": rows, "files": files}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
