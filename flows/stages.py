"""What each step of a run does, from tables in one folder to tables in another; Prefect is not needed to call one.

    ingest   raw files                  -> work/ingested/<batch>/<n>/{articles,rejects}
    merge    batches, last release      -> corpus, rejects, unread/<n>/articles
    read     unread/<n>                 -> work/read/<batch>/{mentions,roles,quotes,claims}
    place    corpus                     -> corpus, with the lineage and story of each article
    link     corpus, rejects            -> release/<every table>

Articles of the last release stay in the corpus. What was read from them is kept too, unless the code or the seeds
that read articles have changed since. Texts are held a batch at a time, but for `place`, which compares all of them.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pyarrow as pa

from flows import unread as not_read
from flows import versions
from flows.corpus import Corpus, contents, settle, survey
from flows.files import Keep, keep_in, read_file, unreadable
from flows.ledger import Due, lies_in
from flows.parts import stream, write_rows, write_whole
from flows.readers import LIMITS, Limits, Result
from flows.readers.clock import GivenUpError, at_most
from flows.readers.contract import why_failed, why_given_up
from flows.readings import readings_of, still_read
from flows.rejects import rejects_of
from flows.release import read_manifest
from flows.sketching import gather
from flows.sources import Source
from flows.work import Work
from transforms.articles_reading import read_articles
from transforms.language.models import ModelError
from transforms.linking import PLACEMENT, place_articles
from transforms.raw.articles import to_article
from transforms.tables import ARTICLES, READ, REJECTS, Article, Reject

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger("corroborate")

T = TypeVar("T")

MOST_BYTES = 32 << 20
"""Bytes of text after which the articles of a large file are written down, however few they are."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gave.

    Attributes:
        corpus: file of the corpus.
        rejects: folder of the rejects of the new release.
        unread: folders of batches of articles that have to be read.
        articles: how many articles there are.
        new: how many of them the last release did not have.
        versions: how many of the new ones are later versions of a page.
        to_read: how many have to be read.
    """

    corpus: Path
    rejects: Path
    unread: tuple[Path, ...]
    articles: int
    new: int
    versions: int
    to_read: int


def batches(sources: Sequence[Source], most_files: int, most_bytes: int) -> list[tuple[Source, ...]]:
    """Raw files in batches, in order; a batch is closed by its number of files or of bytes."""
    found: list[tuple[Source, ...]] = []
    batch: list[Source] = []
    weight = 0
    for source in sources:
        batch.append(source)
        weight += source.size
        if len(batch) >= most_files or weight >= most_bytes:
            found.append(tuple(batch))
            batch, weight = [], 0
    return [*found, tuple(batch)] if batch else found


def ingest(
    batch: Sequence[Source],
    covers: dict[str, str],
    work: Work,
    most_articles: int,
    limits: Limits = LIMITS,
    kept: Path | None = None,
) -> Path:
    """Read a batch of raw files into articles and rejects; gives the folder of the finished batch.

    Args:
        batch: the files.
        covers: the content of each by name, as far as it could be told.
        work: where finished batches are.
        most_articles: after which what was read is written down.
        limits: how much of a file is read.
        kept: folder for the raw bytes of what is rejected.
    """
    keep = keep_in(kept) if kept else None

    def make(folder: Path) -> None:
        for number, chunk in enumerate(_chunks(_results(batch, work.folder, limits, keep), most_articles, _weight)):
            part = folder / f"{number:06}"
            write_rows(part, ARTICLES, [row for row in chunk if isinstance(row, Article)])
            write_rows(part, REJECTS, [row for row in chunk if isinstance(row, Reject)])

    return work.finish(covers, make)[0]


def merge(
    ingested: Sequence[Path],
    found_rejects: Sequence[Reject],
    last: Path | None,
    folder: Path,
    most_articles: int,
    work: Work,
    due: Due,
    given: Sequence[str] = (),
    model: str | None = None,
    root: Path = Path(),
) -> Merged:
    """The articles and rejects of the new release, and what of them has to be read.

    Args:
        ingested: folders of batches that `ingest` made.
        found_rejects: what was rejected before it was opened.
        last: the last release, if there is one.
        folder: where to write.
        most_articles: most articles in a batch to be read.
        work: where finished readings are.
        due: the files of this run.
        given: the paths of this run; what they no longer hold is no longer rejected.
        model: the language model that is named in the settings.
        root: the folder that names are relative to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = [part for batch in ingested for part in sorted(path for path in batch.iterdir() if path.is_dir())]
    homes = [*([last] if last else []), *parts]
    found = survey(homes)
    older = found["home"] == (0 if last else -1)
    had = found.loc[older, ["article_id", "content"]]
    if due.again:  # what other code read of the same bytes makes room for what this code reads of them
        again = {path for path in found.loc[older, "raw_path"].unique() if lies_in(path, due.again)}
        found = found[~(older & found["raw_path"].isin(again))]
    settled, months = settle(found)

    kept: Mapping[str, str] = {}
    if last is not None and read_manifest(last)["versions"] == versions.current(model):
        kept = still_read(last, had, found.loc[found["home"] != 0, "article_id"])
    readings, reading = readings_of(settled, kept, last, work)
    to_read = int((reading < 0).sum())
    corpus = Corpus(
        pa.table(
            {
                "article_id": pa.array(settled["article_id"], pa.string()),
                "home": settled["home"].to_numpy(),
                "row": settled["row"].to_numpy(),
                "version": settled["version"].to_numpy(),
                "slice": settled["slice"].to_numpy(),
            }
        ),
        months,
        homes,
        readings,
    )
    unread = _write_unread(corpus, reading, folder / "unread", most_articles)
    corpus = Corpus(corpus.table.append_column("reading", pa.array(reading)), months, homes, readings)
    fresh = (rows for part in parts for rows in stream(part, REJECTS))
    write_whole(folder, REJECTS.name, rejects_of(fresh, found_rejects, last, due, given, root))
    old = set(had["article_id"])
    new = ~settled["article_id"].isin(old)
    return Merged(
        corpus=corpus.save(folder / "corpus.parquet"),
        rejects=folder,
        unread=tuple(unread),
        articles=len(settled),
        new=int(new.sum()),
        versions=int((new & (settled["version"] > 1)).sum()),
        to_read=to_read,
    )


def read(
    folder: Path, work: Work, model: str | None = None, seconds: float = LIMITS.seconds
) -> tuple[Path, int, list[Reject]]:
    """Read the articles of one batch; gives the folder of what was read, the number of articles, and why nothing was
    read of those that took too long or could not be read. These lie in the folder, too, with their rejects.
    """
    (rows,) = stream(folder, ARTICLES)
    covers = dict(zip(rows.column("article_id").to_pylist(), contents(rows), strict=True))

    def make(target: Path) -> None:
        found: dict[str, list[Any]] = {table.name: [] for table in READ}
        for article in ARTICLES.from_arrow(rows):
            try:
                with at_most(seconds):
                    readings = read_articles([article], model)
            except GivenUpError as error:
                given_up[article] = not_read.given_up(article, error, seconds)
                continue
            except ModelError:
                raise
            except Exception as error:  # a fault of ours in one article must not cost the others
                given_up[article] = not_read.failed(article, error)
                continue
            for name, read_in_it in found.items():
                read_in_it.extend(getattr(readings, name))
        for table in READ:
            write_rows(target, table, found[table.name])
        not_read.keep(target, given_up)

    given_up: dict[Article, Reject] = {}
    return work.finish(covers, make)[0], len(covers), list(given_up.values())


def place(merged: Merged, readings: Sequence[Path], folder: Path, kept: Path | None = None) -> Path:
    """The corpus with the lineage and story of each article; gives its file.

    Args:
        merged: the articles.
        readings: the finished batches of what had to be read, in the order of `merged.unread`.
        folder: where to write.
        kept: the sketches of the last release, if there are any.
    """
    corpus = Corpus.load(merged.corpus)
    known = len(corpus.readings)
    reading = corpus.column("reading").copy()
    for number, batch in enumerate(merged.unread):
        for rows in stream(batch, ARTICLES, ["article_id"]):
            reading[corpus.at(rows.column("article_id"))] = known + number
    at = corpus.table.schema.get_field_index("reading")
    corpus = Corpus(
        corpus.table.set_column(at, "reading", pa.array(reading)),
        corpus.months,
        corpus.homes,
        [*corpus.readings, *readings],
    )
    placed = place_articles(gather(corpus, folder / "sketches", kept))
    columns = {name: pa.array(placed[name], pa.string()) for name in PLACEMENT}
    return corpus.with_columns(**columns).save(folder / "placed.parquet")


def _write_unread(corpus: Corpus, reading: "NDArray[np.int32]", folder: Path, most: int) -> list[Path]:
    """The articles of which nothing is read yet, in batches."""
    written: list[Path] = []
    held: list[pa.Table] = []
    count = 0

    def flush(last: bool) -> None:
        nonlocal held, count
        rows = pa.concat_tables(held)
        while len(rows) >= most or (last and len(rows)):
            written.append(folder / f"{len(written):06}")
            write_whole(written[-1], ARTICLES.name, rows.slice(0, most).combine_chunks())
            rows = rows.slice(most)
        held, count = [rows], len(rows)

    for rows, at in corpus.articles():
        unread = reading[at] < 0
        if unread.any():
            held.append(rows.filter(pa.array(unread)))
            count += len(held[-1])
            if count >= most or sum(table.nbytes for table in held) >= MOST_BYTES:
                flush(last=count < most)
    if held:
        flush(last=True)
    return written


def _results(batch: Sequence[Source], folder: Path, limits: Limits, keep: Keep | None) -> Iterator[Article | Reject]:
    for source in batch:
        with ExitStack() as opened:
            try:
                file = opened.enter_context(source.opened(folder))
            except (FileNotFoundError, PermissionError) as error:  # of one file elsewhere; a store that is away is told
                yield unreadable(source.raw_path, error)
                continue
            for result in read_file(file, limits, keep):
                yield _article(result, limits, keep)


def _article(result: Result, limits: Limits, keep: Keep | None) -> Article | Reject:
    if isinstance(result, Reject):
        return result
    article: Article | Reject
    if len(result.text) + len(result.title or "") > limits.text:
        what = f"longer than {limits.text:,} characters, which no article is. Remove it, or raise the setting "
        article = result.reject("record_too_large", f"{what}max_text_characters.")
    else:
        try:
            with at_most(limits.seconds):
                article = to_article(result)
        except GivenUpError as error:
            article = result.reject(error.reason, why_given_up(error, limits))
        except Exception as error:
            article = result.reject("reader_crashed", why_failed(error))
    if isinstance(article, Reject) and keep and result.raw is not None:
        keep(result.raw)
    return article


def _weight(row: Article | Reject) -> int:
    return len(row.text) if isinstance(row, Article) else len(row.message)


def _chunks(rows: Iterable[T], most: int, weight: Callable[[T], int]) -> Iterator[list[T]]:
    chunk: list[T] = []
    bytes_ = 0
    for row in rows:
        chunk.append(row)
        bytes_ += weight(row)
        if len(chunk) >= most or bytes_ >= MOST_BYTES:
            yield chunk
            chunk, bytes_ = [], 0
    if chunk:
        yield chunk
