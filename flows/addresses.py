"""Addresses: files that lie elsewhere, in an object store or on a web server, through fsspec.

An address is whatever fsspec takes, such as `s3://bucket/news`, `gcs://…` or `https://…`. A raw file is fetched whole
before it is read: readers then need to know nothing of networks, and a connection that breaks costs one file anew.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from flows.files import InputError, RawFile
from flows.readers.kinds import PACKINGS, peel
from flows.readers.names import META, is_skipped, shown

EXTRAS = {"s3": "s3", "s3a": "s3", "gcs": "gcs", "gs": "gcs", "http": "http", "https": "http"}
"""What has to be installed for a protocol: an extra of this package."""

WAIT = 120.0
"""Seconds that a server may give no answer, unless the settings say otherwise."""

REFUSED = frozenset({401, 403, 410, 451})
"""Status codes by which a web server keeps a file to itself."""

STAMPS = ("ETag", "etag", "md5Hash", "LastModified", "Last-Modified", "updated", "mtime", "created")
"""What file systems tell of a file that changes with its content, the surest first."""


def is_address(place: str | os.PathLike[str]) -> bool:
    """Whether a place is an address and no path of this machine."""
    return "://" in os.fspath(place)


def without_secrets(address: str) -> str:
    """An address as it may stand in a table or a message: without a user's name and password."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def file_system(address: str, seconds: float = WAIT) -> tuple[Any, str]:
    """The file system of an address, and the path in it.

    Args:
        address: whatever fsspec takes.
        seconds: how long it may give no answer, after which a call raises `TimeoutError`.

    Raises:
        InputError: nothing is installed that knows it.
    """
    import fsspec  # noqa: PLC0415 - most runs need none

    from flows.patience import Patient  # noqa: PLC0415

    try:
        fs, path = fsspec.core.url_to_fs(address, **_options(address, seconds))
    except ImportError as error:
        extra = EXTRAS.get(address.partition("://")[0])
        hint = f"pip install 'corroborate[{extra}]'" if extra else str(error)
        raise InputError(f"{without_secrets(address)}: {hint}") from error
    except ValueError as error:
        raise InputError(f"{without_secrets(address)}: {error}") from error
    return Patient(fs, seconds), path


def _options(address: str, seconds: float) -> dict[str, Any]:
    """What a file system is told beside the address: a web server's answer may take as long as it likes in all, where
    aiohttp ends it after five minutes, as long as pieces of it come.
    """
    if not address.startswith(("http://", "https://")):
        return {}
    from aiohttp import ClientTimeout  # noqa: PLC0415 - only where it is needed

    return {"client_kwargs": {"timeout": ClientTimeout(total=None, sock_connect=seconds, sock_read=seconds)}}


@contextmanager
def in_words(address: str) -> Iterator[None]:
    """Turn whatever a file system raises into an `OSError` that names the address.

    Raises:
        OSError: `EREMOTEIO`, which may be gone at the next attempt; what is missing or forbidden as it is.
    """
    try:
        yield
    except (FileNotFoundError, PermissionError, FileExistsError, InputError):
        raise
    except Exception as error:  # each protocol has its own
        if getattr(error, "status", None) in REFUSED:
            raise PermissionError(errno.EACCES, "permission denied", without_secrets(address)) from error
        words = str(error).strip() or type(error).__name__
        raise OSError(errno.EREMOTEIO, words.splitlines()[0][:300], without_secrets(address)) from error


@dataclass(frozen=True, slots=True)
class RemoteSource:
    """One raw file that lies elsewhere.

    Attributes:
        address: where.
        raw_path: the name it has in the tables.
        size: bytes; 0 where the server does not say.
        version: what changes with its content, as the server tells; empty where it tells nothing.
        meta: address of a `name.meta.json` beside it.
        seconds: how long its server may give no answer.
    """

    address: str
    raw_path: str
    size: int
    version: str
    meta: str | None
    seconds: float = WAIT

    def stamp(self) -> str:
        """What tells without opening it whether it has changed; empty where nothing does."""
        return self.version

    def content(self) -> str | None:
        """What tells its bytes from others; a server's word for it, as hashing would mean to fetch."""
        return self.version or None

    @contextmanager
    def opened(self, folder: Path) -> Iterator[RawFile]:
        """The file, fetched to this machine for as long as it is read.

        Raises:
            OSError: it cannot be fetched.
        """
        folder.mkdir(parents=True, exist_ok=True)
        fetched = Path(tempfile.mkdtemp(prefix=".fetched-", dir=folder))
        try:
            path = _fetch(self.address, fetched, self.seconds)
            meta = _fetch(self.meta, fetched, self.seconds) if self.meta else None
            yield RawFile(path, self.raw_path, PurePosixPath(urlsplit(self.raw_path).path).parent.name, meta)
        finally:
            shutil.rmtree(fetched, ignore_errors=True)


def find(address: str, seconds: float = WAIT) -> list[RemoteSource]:
    """The raw files at an address, or below it, without hidden ones, READMEs and metadata of others.

    Args:
        address: whatever fsspec takes.
        seconds: how long its server may give no answer.

    Raises:
        InputError: there is nothing, or it cannot be asked for.
    """
    fs, top = file_system(address, seconds)
    try:
        with in_words(address):
            below = {} if _is_file(fs, top, address) else fs.find(top, detail=True)
            found = below or {top: fs.info(top)}
    except FileNotFoundError as error:
        raise InputError(f"{without_secrets(address)}: no such file. Give an address of files.") from error
    except OSError as error:
        raise InputError(f"{without_secrets(address)}: {error.strerror or error}") from error
    sources = []
    for path, info in found.items():
        name = path.removeprefix(top).strip("/") or PurePosixPath(path).name
        if info.get("type") == "directory" or (below and (is_skipped(name) or path.endswith("/"))):
            continue
        full = fs.unstrip_protocol(path)
        meta = _meta_of(path)
        has_meta = meta in below if below else _exists(fs, meta)
        sources.append(
            RemoteSource(
                address=full,
                raw_path=shown(without_secrets(full)),
                size=int(info.get("size") or 0),
                version=_version(info),
                meta=fs.unstrip_protocol(meta) if has_meta else None,
                seconds=seconds,
            )
        )
    return sources


def _is_file(fs: Any, top: str, address: str) -> bool:
    # a web server says of everything that it is a file; there a slash at the end makes a folder
    return not address.endswith("/") and (address.startswith(("http://", "https://")) or bool(fs.isfile(top)))


def _exists(fs: Any, path: str) -> bool:
    try:
        return bool(fs.exists(path))
    except Exception:  # a server that refuses to say has no metadata for us
        return False


def _meta_of(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    stem, suffix = peel(name)
    if suffix in PACKINGS:
        stem, _ = peel(stem)
    return f"{folder}{slash}{stem}{META}"


def _version(info: dict[str, Any]) -> str:
    told = next((str(info[name]) for name in STAMPS if info.get(name)), "")
    return f"{info.get('size')}@{told}" if told else ""


def _fetch(address: str, folder: Path, seconds: float) -> Path:
    fs, path = file_system(address, seconds)
    target = folder / (PurePosixPath(urlsplit(path).path if "://" in path else path).name or "index")
    with in_words(address):
        fs.get_file(path, str(target))
    return target
