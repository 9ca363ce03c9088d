"""Sketches of a corpus, gathered from the disk; what is long of them lies in files that are mapped into memory.

Pages of these files that were looked at count as memory of this process until they are let go; which is done after
every so many bytes, so that the room they take does not grow with the articles.
"""

import mmap
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from flows.corpus import Corpus
from transforms.stories.ragged import Ragged
from transforms.stories.sketches import (
    DATES_OF,
    FACTS_OF,
    PERSONS_OF,
    WORDS_OF,
    Gathering,
    Sketches,
    sketch,
)
from transforms.tables import CLAIMS, MENTIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOOKED_AT = 32 << 20
"""Bytes of a mapped file after which its pages are let go."""


class _Pages:
    """A file mapped into memory, and how much of it was looked at since its pages were let go."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._looked_at = 0

    def looked_at(self, size: int) -> None:
        self._looked_at += size
        if self._looked_at > LOOKED_AT:
            self.map.madvise(mmap.MADV_DONTNEED)
            self._looked_at = 0


@dataclass(frozen=True)
class _Mapped(Ragged):
    """A column whose numbers lie in a file."""

    pages: _Pages

    def take(self, rows: "NDArray[np.int64]") -> "NDArray[Any]":
        """As of any ragged column; what it gives is a copy."""
        found = super().take(rows)
        self.pages.looked_at(found.nbytes)
        return found


class _File:
    """A store in a file."""

    def __init__(self, path: Path, kind: Any) -> None:
        self._path, self._kind = path, kind
        self._file = path.open("wb")

    def append(self, values: "NDArray[Any]") -> None:
        """Add numbers to those that came before."""
        self._file.write(np.ascontiguousarray(values, dtype=self._kind).data)

    def whole(self, starts: "NDArray[np.int64]", lengths: "NDArray[np.int64]") -> Ragged:
        """All of them, as the lists that begin and are as long as it is said."""
        self._file.close()
        if not self._path.stat().st_size:
            return Ragged(np.empty(0, dtype=self._kind), starts, lengths)
        pages = _Pages(self._path)
        return _Mapped(np.frombuffer(pages.map, dtype=self._kind), starts, lengths, pages)


def gather(corpus: Corpus, folder: Path) -> Sketches:
    """The sketches of all articles of a corpus.

    Args:
        corpus: with what was read of its articles.
        folder: for the files.
    """
    folder.mkdir(parents=True)
    gathering = Gathering(corpus.ids, lambda name, kind: _File(folder / name, kind))
    for rows, at in corpus.articles(columns=[*dict.fromkeys((*FACTS_OF, *WORDS_OF))]):
        gathering.add_facts(rows, at)
        gathering.add_words(sketch(rows), at)
    for rows, at in corpus.read(CLAIMS, columns=list(DATES_OF)):
        gathering.add_dates(rows, at)
    for rows, at in corpus.read(MENTIONS, columns=list(PERSONS_OF)):
        gathering.add_persons(rows, at)
    return gathering.done()
