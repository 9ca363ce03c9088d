"""Sketches of a corpus, gathered from the disk; what is long of them lies in files that are mapped into memory.

Pages of these files that were looked at count as memory of this process until they are let go; which is done after
every so many bytes, so that the room they take does not grow with the articles.

    data/sketches/<id>.parquet    what the words of the articles of the current release tell

That file spares reading their texts again. It is no part of the release: where it is missing, damaged or of another
release, the sketches are made anew.
"""

import itertools
import logging
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from flows.corpus import Corpus
from transforms.stories.ragged import Ragged
from transforms.stories.sketches import (
    DATES_OF,
    FACTS_OF,
    PERSONS_OF,
    SKETCHED,
    WORDS_OF,
    Gathering,
    Sketches,
    sketch,
)
from transforms.tables import CLAIMS, MENTIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger("corroborate")

SKETCHES = "sketches.parquet"

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


def gather(corpus: Corpus, folder: Path, kept: Path | None = None) -> Sketches:
    """The sketches of all articles of a corpus.

    Args:
        corpus: with what was read of its articles.
        folder: for the files.
        kept: the sketches of the release that is the first of the corpus's readings, if there are any.

    Returns:
        The sketches; what depends on words alone lies in `SKETCHES` in the folder, for the next run.
    """
    folder.mkdir(parents=True)
    gathering = Gathering(corpus.ids, lambda name, kind: _File(folder / name, kind))
    with pq.ParquetWriter(folder / SKETCHES, SKETCHED, compression="zstd", write_page_checksum=True) as writer:
        for rows, at in itertools.chain(_kept(corpus, kept), _made(corpus, gathering)):
            gathering.add_words(rows, at)
            writer.write_table(rows)
    for rows, at in corpus.articles(columns=list(FACTS_OF)):
        gathering.add_facts(rows, at)
    for rows, at in corpus.read(CLAIMS, columns=list(DATES_OF)):
        gathering.add_dates(rows, at)
    for rows, at in corpus.read(MENTIONS, columns=list(PERSONS_OF)):
        gathering.add_persons(rows, at)
    return gathering.done()


def _kept(corpus: Corpus, kept: Path | None) -> "Iterator[tuple[pa.Table, NDArray[np.int64]]]":
    """The sketches of articles that stand as they were read for the last release."""
    if kept is None or not kept.is_file():
        return
    reading_of = corpus.column("reading")
    try:
        with pq.ParquetFile(kept, page_checksum_verification=True) as file:
            for group in range(file.num_row_groups if file.schema_arrow.equals(SKETCHED) else 0):
                rows = file.read_row_group(group)
                at = corpus.at(rows.column("article_id"))
                stands = (at >= 0) & (reading_of[at] == 0)
                if stands.any():
                    yield rows.filter(pa.array(stands)), at[stands]
    except (OSError, pa.ArrowException) as error:
        log.warning("%s is damaged and was left aside: %s", kept, error)


def _made(corpus: Corpus, gathering: Gathering) -> "Iterator[tuple[pa.Table, NDArray[np.int64]]]":
    """The sketches of all articles that have none yet; of those that have, no text is read."""
    for rows, at in corpus.articles(columns=list(WORDS_OF), wanted=~gathering.sketched):
        yield sketch(rows), at


def keep(data: Path, staged: Path, release: str) -> None:
    """Keep the sketches of a release that was made current, in place of those of the one before."""
    target = data / "sketches" / f"{release}.parquet"
    try:
        if staged.is_file():
            target.parent.mkdir(exist_ok=True)
            staged.replace(target)
        for other in target.parent.iterdir():
            if other != target:
                other.unlink()
    except OSError as error:  # the next run makes them anew
        log.warning("the sketches of the articles could not be kept: %s", error)
