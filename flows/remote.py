"""The data folder at an address: object stores have no links and no renames, so a small object says what is current.

    <address>/releases/<id>/...            as in a local data folder; its manifest is written last
    <address>/reports/<id>/, ledger/<id>.parquet
    <address>/history/000001.json          one object for each time that a release was made current, never changed
    <address>/holds/<id>/...               who holds a release, so that it stays
    <address>/current.json                 the last of them: the release, and where each table's files are

A run works on a copy in a folder of this machine, and hands over what it made. The object in `history/` decides: it is
created under the next number, which a store does only if there is none yet, so that of two runs that began from one
release the second is refused. `current.json` follows it, and a reader follows `current.json` to a whole release.
"""

import fcntl
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows import holding, release
from flows.addresses import file_system, in_words, without_secrets
from flows.disk import describe
from flows.holding import held_releases, is_over
from flows.release import MANIFEST, NoReleaseError, ReleaseError
from flows.settings import Settings
from flows.summary import Places

CURRENT = "current.json"


@dataclass(frozen=True, slots=True)
class Commit:
    """One time that a release was made current.

    Attributes:
        number: from 1; 0 before the first.
        release: its id; None before the first.
        made_current: when, in ISO 8601.
    """

    number: int = 0
    release: str | None = None
    made_current: str | None = None


def places(settings: Settings, name: str) -> Places:
    """Where a release and its report are once it is current."""
    folder = settings.folder
    if not settings.is_remote:
        return Places(str(folder / "current"), str(folder / "reports" / name / "report.html"))
    top = without_secrets(settings.data).rstrip("/")
    return Places(f"{top}/releases/{name}", f"{top}/reports/{name}/report.html", str(folder / "current"))


def pull(settings: Settings) -> Commit | None:
    """Bring the working folder to the release that is current at the address; None where the data folder is local.

    Raises:
        ReleaseError: the store cannot be read, or what it holds is damaged.
    """
    if not settings.is_remote:
        return None
    folder = settings.folder
    with _told(settings), _alone(folder):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        commit = _last(fs, top)
        here = release.current(folder)
        if commit.release is None:
            (folder / "current").unlink(missing_ok=True)
        elif here is None or here.name != commit.release or release.damage_of(here, quick=True):
            release.point(folder / "current", _fetched(fs, top, folder, commit.release))
            release.point(folder / "reports" / "latest", folder / "reports" / commit.release)
    return commit


def push(settings: Settings, base: Commit | None) -> None:
    """Hand over the current release of the working folder and make it current at the address.

    Args:
        settings: where.
        base: what `pull` gave; nothing is handed over where that is None.

    Raises:
        ReleaseError: the store cannot be written, or another run has made a release current meanwhile.
    """
    folder = release.current(settings.folder)
    if base is None or folder is None:
        return
    with _told(settings):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        for path in [*(settings.folder / "reports" / folder.name).glob("*"),
                     *(settings.folder / "ledger").glob(f"{folder.name}.parquet")]:  # fmt: skip
            _put(fs, path, f"{top}/{path.relative_to(settings.folder).as_posix()}")
        if folder.name != base.release:
            _upload(fs, top, folder, base.release)
            _commit(fs, top, folder, base)
            _prune(fs, top, settings.keep_releases)


def commits(settings: Settings) -> list[Commit]:
    """Every time that a release was made current at the address, the last one last.

    Raises:
        ReleaseError: the store cannot be read.
    """
    with _told(settings):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        return _history(fs, top)


def kept(settings: Settings) -> list[tuple[Commit, dict[str, Any]]]:
    """The releases that are kept at the address, each with its manifest, the one made current last in front.

    Raises:
        ReleaseError: the store cannot be read.
    """
    found: dict[str, tuple[Commit, dict[str, Any]]] = {}
    with _told(settings):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        for commit in reversed(commits(settings)):
            if commit.release is None or commit.release in found:
                continue
            try:
                manifest = json.loads(fs.cat_file(f"{top}/releases/{commit.release}/{MANIFEST}"))
            except FileNotFoundError:
                continue  # it had its time
            found[commit.release] = (commit, manifest)
    return list(found.values())


@contextmanager
def held(settings: Settings, name: str) -> Iterator[str]:
    """Hold a release that is kept at the address, for as long as this process lives; gives its own address.

    Raises:
        NoReleaseError: it is gone.
        ReleaseError: the store cannot be written.
    """
    with ExitStack() as stack:
        with _told(settings):
            fs, top = file_system(settings.data, settings.max_wait_seconds)
            stack.enter_context(holding.held(fs, top, name))
        yield f"{settings.data.rstrip('/')}/releases/{name}"


def held_names(settings: Settings) -> set[str]:
    """The releases at the address that somebody holds.

    Raises:
        ReleaseError: the store cannot be read.
    """
    with _told(settings):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        return held_releases(fs, top)


def fetch(settings: Settings, name: str) -> Path:
    """A release that is kept at the address, in the working folder.

    Raises:
        ReleaseError: the store cannot be read, or the release is damaged.
    """
    with _told(settings), _alone(settings.folder):
        fs, top = file_system(settings.data, settings.max_wait_seconds)
        return _fetched(fs, top, settings.folder, name)


def _last(fs: Any, top: str) -> Commit:
    """The last commit; `current.json` may lag behind the history by a run that was killed between the two."""
    try:
        commit = _read(fs, f"{top}/{CURRENT}")
    except FileNotFoundError:
        commit = Commit()
    while True:
        try:
            commit = _read(fs, _numbered(top, commit.number + 1))
        except FileNotFoundError:
            return commit


def _read(fs: Any, path: str) -> Commit:
    fs.invalidate_cache()
    facts = json.loads(fs.cat_file(path))
    return Commit(facts["number"], facts["release"], facts["made_current"])


def _numbered(top: str, number: int) -> str:
    return f"{top}/history/{number:06}.json"


def _history(fs: Any, top: str) -> list[Commit]:
    fs.invalidate_cache()
    try:
        paths = sorted(path for path in fs.ls(f"{top}/history", detail=False) if path.endswith(".json"))
    except FileNotFoundError:
        return []
    return [_read(fs, path) for path in paths]


def _fetched(fs: Any, top: str, folder: Path, name: str) -> Path:
    target = folder / "releases" / name
    if target.exists() and release.damage_of(target) is None:
        return target
    aside = folder / "releases" / f".{name}"
    shutil.rmtree(aside, ignore_errors=True)
    manifest = json.loads(fs.cat_file(f"{top}/releases/{name}/{MANIFEST}"))
    files = [f"{table}/{file}" for table, facts in manifest["tables"].items() for file in facts["files"]]
    for file in [*files, MANIFEST]:
        (aside / file).parent.mkdir(parents=True, exist_ok=True)
        fs.get_file(f"{top}/releases/{name}/{file}", str(aside / file))
    damage = release.damage_of(aside)
    if damage:
        raise ReleaseError(f"release {name} is damaged where it lies: {damage}. Restore it from a copy")
    for file in (f"ledger/{name}.parquet", *(f"reports/{name}/{report}" for report in release.REPORTS)):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        try:
            fs.get_file(f"{top}/{file}", str(folder / file))
        except FileNotFoundError:
            continue  # without its ledger every file is looked at again; a report can be written anew
    shutil.rmtree(target, ignore_errors=True)
    aside.rename(target)
    return target


def _upload(fs: Any, top: str, folder: Path, base: str | None) -> None:
    """The files of a release, the manifest last; what the release before holds is copied within the store."""
    tables = release.read_manifest(folder)["tables"]
    before = release.read_manifest(folder.with_name(base))["tables"] if base else {}
    for table, facts in tables.items():
        for file, fact in facts["files"].items():
            target = f"{top}/releases/{folder.name}/{table}/{file}"
            if before.get(table, {"files": {}})["files"].get(file) == fact:
                fs.makedirs(target.rpartition("/")[0], exist_ok=True)
                fs.copy(f"{top}/releases/{base}/{table}/{file}", target)
            else:
                _put(fs, folder / table / file, target)
    _put(fs, folder / MANIFEST, f"{top}/releases/{folder.name}/{MANIFEST}")


def _put(fs: Any, path: Path, target: str) -> None:
    fs.makedirs(target.rpartition("/")[0], exist_ok=True)  # some file systems want a folder first
    fs.put_file(str(path), target)


def _commit(fs: Any, top: str, folder: Path, base: Commit) -> None:
    tables = release.read_manifest(folder)["tables"]
    facts = {
        "number": base.number + 1,
        "release": folder.name,
        "made_current": datetime.now(UTC).isoformat(timespec="seconds"),
        "tables": {
            table: [f"releases/{folder.name}/{table}/{file}" for file in each["files"]]
            for table, each in tables.items()
        },
    }
    content = (json.dumps(facts, indent=2) + "\n").encode()
    fs.invalidate_cache()
    fs.makedirs(f"{top}/history", exist_ok=True)
    try:
        fs.pipe_file(_numbered(top, base.number + 1), content, mode="create")
    except FileExistsError as error:
        raise ReleaseError(
            "another run has made a release current meanwhile, and this one changed nothing: run again"
        ) from error
    fs.pipe_file(f"{top}/{CURRENT}", content)


def _prune(fs: Any, top: str, keep: int) -> None:
    """Remove all but the releases made current last and those that are held; what a run that was stopped has left goes
    when it is a day old.
    """
    order = list(dict.fromkeys(commit.release for commit in reversed(_history(fs, top))))
    held = held_releases(fs, top)
    for path in fs.ls(f"{top}/releases", detail=False):
        name = path.rstrip("/").rpartition("/")[2]
        if name in held or name in order[:keep]:
            continue
        if name not in order and not all(is_over(fs, file) for file in fs.find(path)):
            continue
        if not _take_away(fs, top, name):
            continue
        for gone in (path, f"{top}/reports/{name}", f"{top}/ledger/{name}.parquet"):
            if fs.exists(gone):
                fs.rm(gone, recursive=True)


def _take_away(fs: Any, top: str, name: str) -> bool:
    """Take the manifest of a release away, so that nobody begins to hold it; gives whether nobody had just begun to."""
    manifest = f"{top}/releases/{name}/{MANIFEST}"
    try:
        content = fs.cat_file(manifest)
    except FileNotFoundError:
        return True
    fs.rm_file(manifest)
    if name not in held_releases(fs, top):
        return True
    fs.pipe_file(manifest, content)
    return False


@contextmanager
def _told(settings: Settings) -> Iterator[None]:
    """Say in words what a store raises."""
    try:
        with in_words(settings.data):
            yield
    except ReleaseError:
        raise
    except OSError as error:
        cause = error.__cause__
        if isinstance(cause, ReleaseError | NoReleaseError):
            raise cause from None
        place, words = without_secrets(settings.data), describe(error)
        raise ReleaseError(f"{place} cannot be used: {words.removesuffix(f' ({place})')}") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two commands that read the same store must not fetch into one folder at once."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".pull").open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
