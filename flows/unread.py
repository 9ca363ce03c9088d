"""Articles of which nothing was read, as that took too long or failed: they are kept, and each has a reject.

Such an article lies with its reject in the batch in which it should have been read, and then in the release. It stays
so until its file or what reads it changes; a new limit of time counts as a change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from flows.corpus import Corpus
from flows.parts import stream, write_rows
from flows.readers.clock import GivenUpError
from flows.readers.contract import why_failed
from transforms.raw.reasons import UNREAD
from transforms.tables import ARTICLES, REJECTS, Article, Reject

PLACE = ["article_id", "raw_path", "raw_record"]


def given_up(article: Article, error: GivenUpError, seconds: float) -> Reject:
    """The reject of an article for which the time was too short, or that ended the process that read it."""
    if error.reason == "too_slow":
        what = f"looking for them took longer than {seconds:g} s. Shorten it, or raise the setting max_seconds."
        return _reject(article, "claims_too_slow", what)
    what = "looking for them ended the process that did so, twice. Please report this with the file."
    return _reject(article, "claims_crashed", what)


def failed(article: Article, error: Exception) -> Reject:
    """The reject of an article for which our own code failed."""
    return _reject(article, "claims_crashed", f"looking for them {why_failed(error)}")


def keep(folder: Path, found: Mapping[Article, Reject]) -> None:
    """Keep such articles and their rejects with what was read of the others."""
    if found:
        write_rows(folder, ARTICLES, list(found))
        write_rows(folder, REJECTS, list(found.values()))


def kept_in(folder: Path) -> dict[str, Reject]:
    """Such articles of a batch or a release, by id, each with its reject."""
    rejects = {
        (reject.raw_path, reject.record): reject
        for rows in stream(folder, REJECTS)
        for reject in REJECTS.from_arrow(rows.filter(_is_unread(rows)))
    }
    if not rejects:
        return {}
    return {
        article_id: rejects[path, record]
        for rows in stream(folder, ARTICLES, PLACE)
        for article_id, path, record in zip(*(rows.column(name).to_pylist() for name in PLACE), strict=True)
        if (path, record) in rejects
    }


def with_unread(corpus: Corpus, rejects: Path) -> pa.Table:
    """The rejects of a release: those of records that became no article, and those of articles that were not read.

    Args:
        corpus: the articles of the release, with what was read of each.
        rejects: folder of the rejects that merging gave, which may hold some of articles that have been read since.
    """
    held = pa.concat_tables([REJECTS.schema.empty_table(), *stream(rejects, REJECTS)])
    held = held.filter(pc.invert(_is_unread(held)))
    known = set(zip(held.column("raw_path").to_pylist(), held.column("record").to_pylist(), strict=True))
    ours = [reject for reject in _of_corpus(corpus) if (reject.raw_path, reject.record) not in known]
    return pa.concat_tables([held, REJECTS.to_arrow(ours)]).sort_by([(name, "ascending") for name in REJECTS.key])


def _of_corpus(corpus: Corpus) -> Iterator[Reject]:
    """The rejects of the articles of which nothing was read, at the place that each has by now, as files may move."""
    reading_of = corpus.column("reading")
    found: dict[int, Reject] = {}
    for number, folder in enumerate(corpus.readings):
        unread = kept_in(folder)
        at = corpus.at(pa.chunked_array([list(unread)], pa.string())).tolist()
        found |= {row: reject for row, reject in zip(at, unread.values(), strict=True) if reading_of[row] == number}
    found.pop(-1, None)  # of another release
    if not found:
        return
    for rows, places in corpus.articles(PLACE):
        paths, records = (rows.column(name).to_pylist() for name in PLACE[1:])
        for row, path, record in zip(places.tolist(), paths, records, strict=True):
            if row in found:
                words = found[row].message.removeprefix(_place(found[row].raw_path, found[row].record))
                yield replace(found[row], raw_path=path, record=record, message=f"{_place(path, record)}{words}")


def _reject(article: Article, reason: str, what: str) -> Reject:
    return Reject(
        raw_path=article.raw_path,
        record=article.raw_record,
        raw_sha256=article.raw_sha256,
        reason=reason,
        message=f"{_place(article.raw_path, article.raw_record)}: kept without names and claims: {what}",
    )


def _place(raw_path: str, record: int) -> str:
    return raw_path if record == 0 else f"{raw_path}, record {record}"


def _is_unread(rows: pa.Table) -> pa.ChunkedArray:
    return pc.is_in(rows.column("reason"), pa.array(sorted(UNREAD)))
