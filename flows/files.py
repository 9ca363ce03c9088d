"""Which raw files a run reads: folders are walked, and what in them is no file to read is handed on as a reject."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from flows.readers import KNOWN, LIMITS, Limits, Origin, Result, read_stream
from flows.readers.kinds import PACKINGS, peel
from flows.readers.names import META, is_skipped, shown
from transforms.tables import Reject

Keep = Callable[[bytes], None]
"""Gets the raw bytes of a record that is rejected."""


class InputError(Exception):
    """A path given by the user cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file to read.

    Attributes:
        path: where it is.
        raw_path: the name it has in the tables, however its path was spelled: relative to the root of the run where it
            lies below that, else from the root of the file system; with `/`.
        folder: the name of its folder: the source of a record that names none.
        meta: a `name.meta.json` beside it.
    """

    path: Path
    raw_path: str
    folder: str
    meta: Path | None


def find_files(
    paths: Sequence[str], root: Path = Path(), apart: Sequence[Path] = ()
) -> tuple[list[RawFile], list[Reject]]:
    """The files to read, each once, ordered by `raw_path`; and what in the folders cannot be read.

    A folder is walked with all below it, except hidden files, `*.meta.json` and `README*`. A link that leads out of
    the folder is not followed.

    Args:
        paths: files and folders.
        root: the folder that names are relative to.
        apart: files and folders that hold no articles, such as the data folder; they are passed over.

    Raises:
        InputError: a given path does not exist, a given folder cannot be listed, or there is no file at all.
    """
    files: dict[Path, RawFile] = {}
    rejects: dict[str, Reject] = {}
    for given in paths:
        top = Path(given)
        try:
            mode = top.stat().st_mode
            if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
                raise InputError(
                    f"{given}: a pipe, a socket or a device, which cannot be read twice. Write what it gives to a file."
                )
            found = _walk(top, rejects, root, [place.resolve() for place in apart]) if stat.S_ISDIR(mode) else [top]
        except OSError as error:
            raise InputError(
                f"{given}: {_why(error)}. Give the path of an article file or of a folder of them."
            ) from error
        for path in found:
            raw = _raw_file(path, root)
            where = path.resolve()
            if where not in files or raw.raw_path < files[where].raw_path:
                files[where] = raw
    if not files and not rejects:
        raise InputError(
            f"{', '.join(paths)}: no raw file found. Give files, or folders of them, of a format that is read: {KNOWN}."
        )
    ordered = sorted(files.values(), key=lambda file: file.raw_path)
    return ordered, [rejects[name] for name in sorted(rejects)]


def read_file(file: RawFile, limits: Limits = LIMITS, keep: Keep | None = None) -> Iterator[Result]:
    """The records of one file, in order, and a reject for each that cannot be read.

    Never raises for what the file holds or lacks.

    Args:
        file: where it is and what it is called.
        limits: how much of it is read.
        keep: gets the raw bytes of each record that is rejected.
    """
    origin = Origin(
        raw_path=file.raw_path,
        name=file.path.name,
        folder=file.folder,
        meta=partial(_bytes_of, file.meta) if file.meta else None,
        keep=keep,
    )
    number = 0
    try:
        with file.path.open("rb") as stream:
            for result in read_stream(stream, origin, limits):
                number += 1
                yield result
    except OSError as error:
        yield unreadable(file.raw_path, error, number)


def lies_below(raw_path: str, given: str, root: Path = Path()) -> bool:
    """Whether a file of the tables is a given path or address or lies below it, going by their names."""
    top = given if "://" in given else _raw_path(Path(given), root)
    if "://" in raw_path or "://" in top:
        return raw_path == top or raw_path.startswith(top.rstrip("/") + "/")
    return Path(os.path.abspath(root / raw_path)).is_relative_to(os.path.abspath(root / top))  # noqa: PTH100


def keep_in(folder: Path) -> Keep:
    """Keeps raw bytes in a folder, each in a file named by its SHA-256, as the table of rejects gives it."""

    def keep(raw: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / hashlib.sha256(raw).hexdigest()
        if not path.exists():
            aside = path.with_name(f".{path.name}.{os.getpid()}")
            aside.write_bytes(raw)
            aside.replace(path)

    return keep


def _walk(top: Path, rejects: dict[str, Reject], root_of_names: Path, apart: Sequence[Path]) -> list[Path]:
    """The files of a folder and of all below it that do not lie apart.

    Raises:
        OSError: the folder itself cannot be listed; one below it that cannot is a reject.
    """
    root, found, waiting = top.resolve(), list[Path](), list(top.iterdir())
    while waiting:
        path = waiting.pop()
        if is_skipped(path.name):
            continue
        raw_path = _raw_path(path, root_of_names)
        try:
            mode = path.stat().st_mode
            where = path.resolve()
            if any(where.is_relative_to(place) for place in apart):
                continue
            if path.is_symlink() and not where.is_relative_to(root):
                what = "a link that leads out of the folder. Give the path it leads to as well."
                rejects[raw_path] = _reject(raw_path, 0, "link_outside", what)
            elif stat.S_ISREG(mode):
                found.append(path)
            elif not stat.S_ISDIR(mode):
                what = "neither a file nor a folder. Remove it from the folder."
                rejects[raw_path] = _reject(raw_path, 0, "not_a_file", what)
            elif not path.is_symlink():  # what a link leads to lies below the root and is walked there
                waiting.extend(path.iterdir())
        except OSError as error:
            rejects[raw_path] = unreadable(raw_path, error)
    return found


def _raw_path(path: Path, root: Path) -> str:
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps its own name
    top = Path(os.path.abspath(root))  # noqa: PTH100
    return shown((whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix())


def _raw_file(path: Path, root: Path) -> RawFile:
    stem, suffix = peel(path.name)
    if suffix in PACKINGS:
        stem, _ = peel(stem)
    meta = path.with_name(stem + META)
    return RawFile(path, _raw_path(path, root), shown(path.resolve().parent.name), meta if meta.is_file() else None)


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes()


def unreadable(raw_path: str, error: OSError, record: int = 0) -> Reject:
    """The reject of a file that cannot be opened, or not be read on from some record."""
    return _reject(raw_path, record, "unreadable", f"{_why(error)}. Make it readable, or remove it.")


def _reject(raw_path: str, record: int, reason: str, what: str) -> Reject:
    return Reject(raw_path=raw_path, record=record, raw_sha256=None, reason=reason, message=f"{raw_path}: {what}")


def _why(error: OSError) -> str:
    missing = {FileNotFoundError: errno.ENOENT, PermissionError: errno.EACCES}.get(type(error))
    return (error.strerror or (os.strerror(missing) if missing else type(error).__name__)).lower()
