"""Sources: the raw files of a run, each with what tells whether it is the one that was there before."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.files import RawFile, find_files
from flows.hashing import sha256_of
from transforms.tables import Reject


@dataclass(frozen=True, slots=True)
class Source:
    """One raw file.

    Attributes:
        file: where it is and what it is called.
    """

    file: RawFile

    @property
    def raw_path(self) -> str:
        """The name it has in the tables."""
        return self.file.raw_path

    @property
    def size(self) -> int:
        """Bytes; 0 where it cannot be told."""
        return sum(_size(path) for path in self._paths)

    @property
    def _paths(self) -> tuple[Path, ...]:
        return (self.file.path,) if self.file.meta is None else (self.file.path, self.file.meta)

    def stamp(self) -> str:
        """What tells without opening it whether it has changed; empty where nothing does."""
        try:
            facts = [path.stat() for path in self._paths]
        except OSError:
            return ""
        return " ".join(f"{fact.st_size}@{fact.st_mtime_ns}" for fact in facts)

    def content(self) -> str | None:
        """What tells its bytes from others; None where it cannot be read."""
        return sha256_of(self._paths)

    @contextmanager
    def opened(self, folder: Path) -> Iterator[RawFile]:
        """The file, on this machine.

        Args:
            folder: where a file from elsewhere is put for as long as it is read.
        """
        yield self.file


def find(paths: Sequence[str]) -> tuple[list[Source], list[Reject]]:
    """The files below some paths, each once, ordered by name; and what there cannot be read.

    Raises:
        flows.files.InputError: a path cannot be used, or there is no file at all.
    """
    files, rejects = find_files(paths)
    return [Source(file) for file in files], rejects


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
