"""Articles of which nothing was read, as that took too long or failed, and those whose story could not be compared:
they are kept, and each has a reject.

An article that was not read lies with its reject in the batch in which it should have been read, and then in the
release. It stays so until its file or what reads it changes; a new limit of time counts as a change. One that was not
compared stays so until its story or the program changes.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from flows.corpus import Corpus
from flows.parts import stream, write_rows
from flows.readers.clock import GivenUpError
from flows.readers.contract import why_failed
from transforms.raw.reasons import KEPT, UNREAD
from transforms.tables import ARTICLES, REJECTS, Article, Reject

LACKS = {**dict.fromkeys(UNREAD, "names and claims"), "not_compared": "figures and findings"}
"""What an article that is kept for a reason goes without."""

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


def not_compared(article: Article, error: Exception) -> Reject:
    """The reject of an article for whose story our own code failed."""
    return _reject(article, "not_compared", f"comparing the articles of its story {why_failed(error)}")


def keep(folder: Path, found: Mapping[Article, Reject]) -> None:
    """Keep such articles and their rejects with what was read of the others."""
    if found:
        write_rows(folder, ARTICLES, list(found))
        write_rows(folder, REJECTS, list(found.values()))


def kept_in(folder: Path, reasons: Collection[str] = UNREAD) -> dict[str, Reject]:
    """The articles of a batch or a release that have a reject for one of some reasons, by id, each with it."""
    rejects = {
        (reject.raw_path, reject.record): reject
        for rows in stream(folder, REJECTS)
        for reject in REJECTS.from_arrow(rows.filter(_tells(rows, reasons)))
    }
    if not rejects:
        return {}
    return {
        article_id: rejects[path, record]
        for rows in stream(folder, ARTICLES, PLACE)
        for article_id, path, record in zip(*(rows.column(name).to_pylist() for name in PLACE), strict=True)
        if (path, record) in rejects
    }


def all_rejects(corpus: Corpus, rejects: Path, not_compared: Mapping[str, Reject]) -> pa.Table:
    """The rejects of a release: those of records that became no article, and those of articles that are kept.

    Args:
        corpus: the articles of the release, with what was read of each.
        rejects: folder of the rejects that merging gave, which may hold some of articles that have been read or
            compared since.
        not_compared: the rejects of articles whose story could not be compared, by id.
    """
    held = pa.concat_tables([REJECTS.schema.empty_table(), *stream(rejects, REJECTS)])
    held = held.filter(pc.invert(_tells(held, KEPT)))
    known = set(zip(held.column("raw_path").to_pylist(), held.column("record").to_pylist(), strict=True))
    ours = [reject for reject in _of_corpus(corpus, not_compared) if (reject.raw_path, reject.record) not in known]
    return pa.concat_tables([held, REJECTS.to_arrow(ours)]).sort_by([(name, "ascending") for name in REJECTS.key])


def _of_corpus(corpus: Corpus, not_compared: Mapping[str, Reject]) -> Iterator[Reject]:
    """The rejects of the articles that are kept, at the place that each has by now, as files may move."""
    reading_of = corpus.column("reading")
    found = _by_row(corpus, not_compared)
    for number, folder in enumerate(corpus.readings):
        unread = _by_row(corpus, kept_in(folder))
        found |= {row: reject for row, reject in unread.items() if reading_of[row] == number}
    if not found:
        return
    for rows, places in corpus.articles(PLACE):
        paths, records = (rows.column(name).to_pylist() for name in PLACE[1:])
        for row, path, record in zip(places.tolist(), paths, records, strict=True):
            if row in found:
                words = found[row].message.removeprefix(_place(found[row].raw_path, found[row].record))
                yield replace(found[row], raw_path=path, record=record, message=f"{_place(path, record)}{words}")


def _by_row(corpus: Corpus, rejects: Mapping[str, Reject]) -> dict[int, Reject]:
    """Rejects by the row of their article, without those of another release."""
    at = corpus.at(pa.chunked_array([list(rejects)], pa.string())).tolist()
    return {row: reject for row, reject in zip(at, rejects.values(), strict=True) if row >= 0}


def _reject(article: Article, reason: str, what: str) -> Reject:
    return Reject(
        raw_path=article.raw_path,
        record=article.raw_record,
        raw_sha256=article.raw_sha256,
        reason=reason,
        message=f"{_place(article.raw_path, article.raw_record)}: kept without {LACKS[reason]}: {what}",
    )


def _place(raw_path: str, record: int) -> str:
    return raw_path if record == 0 else f"{raw_path}, record {record}"


def _tells(rows: pa.Table, reasons: Collection[str]) -> pa.ChunkedArray:
    return pc.is_in(rows.column("reason"), pa.array(sorted(reasons)))
