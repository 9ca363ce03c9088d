"""Sources: the raw files of a run, each with what tells whether it is the one that was there before."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from flows import addresses
from flows.files import InputError, RawFile, find_files, lies_below
from flows.hashing import sha256_of
from flows.settings import Settings
from transforms.tables import Reject


class Source(Protocol):
    """One raw file, wherever it lies."""

    @property
    def raw_path(self) -> str:
        """The name it has in the tables."""

    @property
    def size(self) -> int:
        """Bytes; 0 where it cannot be told."""

    def stamp(self) -> str:
        """What tells without opening it whether it has changed; empty where nothing does."""

    def content(self) -> str | None:
        """What tells its bytes from others; None where it cannot be read."""

    def opened(self, folder: Path) -> AbstractContextManager[RawFile]:
        """The file, on this machine.

        Args:
            folder: where a file from elsewhere is put for as long as it is read.
        """


@dataclass(frozen=True, slots=True)
class LocalSource:
    """One raw file of this machine."""

    file: RawFile

    @property
    def raw_path(self) -> str:
        """The name it has in the tables."""
        return self.file.raw_path

    @property
    def size(self) -> int:
        """Bytes; 0 where it cannot be told."""
        try:
            return sum(path.stat().st_size for path in self._paths)
        except OSError:
            return 0

    @property
    def _paths(self) -> tuple[Path, ...]:
        return (self.file.path,) if self.file.meta is None else (self.file.path, self.file.meta)

    def stamp(self) -> str:
        """Sizes and times of change, of the file and the metadata beside it."""
        try:
            facts = [path.stat() for path in self._paths]
        except OSError:
            return ""
        return " ".join(f"{fact.st_size}@{fact.st_mtime_ns}" for fact in facts)

    def content(self) -> str | None:
        """A hash of the bytes of both."""
        return sha256_of(self._paths)

    @contextmanager
    def opened(self, folder: Path) -> Iterator[RawFile]:
        """The file as it is."""
        yield self.file


def given(paths: Sequence[str], settings: Settings) -> tuple[list[Source], list[Reject]]:
    """As `find`, under the settings of a run: what they name themselves holds no articles."""
    return find(paths, settings.root, settings.max_wait_seconds, settings.apart)


def find(
    paths: Sequence[str], root: Path = Path(), seconds: float = addresses.WAIT, apart: Sequence[str] = ()
) -> tuple[list[Source], list[Reject]]:
    """The files below some paths and addresses, each once, ordered by name; and what there cannot be read.

    Args:
        paths: paths of this machine, and addresses.
        root: the folder that names are relative to.
        seconds: how long a server may give no answer.
        apart: paths and addresses that hold no articles.

    Raises:
        flows.files.InputError: a path cannot be used or lies apart, or there is no file at all.
    """
    here = [path for path in paths if not addresses.is_address(path)]
    there = [path for path in paths if addresses.is_address(path)]
    refuse_apart(paths, apart)
    near = [Path(place) for place in apart if not addresses.is_address(place)]
    away = [place for place in apart if addresses.is_address(place)]
    files, rejects = find_files(here, root, near) if here else ([], [])
    sources: dict[str, Source] = {file.raw_path: LocalSource(file) for file in files}
    for address in there:
        found = addresses.find(address, seconds)
        if not found:
            raise InputError(f"{addresses.without_secrets(address)}: no raw file found there.")
        for source in found:
            if not any(_lies_in(source.raw_path, place) for place in away):
                sources[source.raw_path] = source
    return [sources[name] for name in sorted(sources)], rejects


def refuse_apart(paths: Sequence[str], apart: Sequence[str]) -> None:
    """See that no path or address that is given is one of those that hold no articles, or lies in one.

    Raises:
        flows.files.InputError: one does.
    """
    for path in paths:
        if any(_lies_in(path, place) for place in apart):
            raise InputError(
                f"{addresses.without_secrets(path)}: no articles lie there, but what a run keeps or is told. "
                "Give the path of articles, or another data folder with --data."
            )


def _lies_in(path: str, place: str) -> bool:
    if addresses.is_address(path) or addresses.is_address(place):
        return lies_below(addresses.without_secrets(path), addresses.without_secrets(place))
    return Path(path).resolve().is_relative_to(Path(place).resolve())
