"""Finished batches, kept until a release holds what they hold: a run that was stopped does none of them again.

    data/work/ingested/<name>/     articles and rejects of some files
    data/work/read/<name>/         mentions, quotes and claims of some articles
    .../done.json                  what the batch covers, and the version of the code that made it

A batch is found by what it covers, never by its number: files that came meanwhile change nothing about it. It is
written under a hidden name and renamed when it is whole and on the disk.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from transforms.ids import digest

T = TypeVar("T")

DONE = "done.json"


@dataclass(frozen=True, slots=True)
class Finished:
    """One batch and what it covers."""

    folder: Path
    covers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Work:
    """The finished batches of one kind.

    Attributes:
        folder: where they are.
        version: of the code that makes them; those of another are worth nothing.
    """

    folder: Path
    version: str

    def finish(self, covers: dict[str, str], make: Callable[[Path], T]) -> tuple[Path, T]:
        """Make one batch; gives its folder and what making it gave.

        Args:
            covers: names what it is made from, each with its content.
            make: fills a folder.
        """
        name = digest(self.version, *(part for item in sorted(covers.items()) for part in item))
        for left in self.folder.glob(f".{name}.*"):  # of a process that was ended while it made this one
            shutil.rmtree(left, ignore_errors=True)
        # a process whose run was killed may live on for a moment: it must not write into what this one makes
        aside, target = self.folder / f".{name}.{os.getpid()}", self.folder / name
        aside.mkdir(parents=True)
        result = make(aside)
        (aside / DONE).write_text(json.dumps({"version": self.version, "covers": covers}), encoding="utf-8")
        sync_all(aside)
        shutil.rmtree(target, ignore_errors=True)
        aside.rename(target)
        return target, result

    def finished(self, wanted: Callable[[dict[str, str]], bool]) -> list[Finished]:
        """The whole batches that can be used; all others are removed.

        Args:
            wanted: whether a batch that covers this can be used.
        """
        found = []
        for folder in sorted(self.folder.iterdir()) if self.folder.is_dir() else []:
            covers = None if folder.name.startswith(".") else self._covers(folder)
            if covers is not None and wanted(covers):
                found.append(Finished(folder, covers))
            else:
                shutil.rmtree(folder, ignore_errors=True)
        return found

    def _covers(self, folder: Path) -> dict[str, str] | None:
        try:
            done = json.loads((folder / DONE).read_text(encoding="utf-8"))
            return dict(done["covers"]) if done["version"] == self.version else None
        except (OSError, ValueError, KeyError, TypeError):
            return None


def sync_all(folder: Path) -> None:
    """Bring all of a folder to the disk."""
    for path in _deepest_first(folder):
        sync(path)


def sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _deepest_first(folder: Path) -> Iterator[Path]:
    paths: Iterable[Path] = folder.rglob("*")
    yield from sorted(paths, key=lambda path: -len(path.parts))
    yield folder
