"""From a placed corpus to the tables of a release, a handful of stories at a time.

Rows are sent twice: from where they were read to the bucket of their story, where everything about it is decided, and
from there to the slice of the month in which they lie in the part files. The rows of stories that nothing has touched
since the last release go to their slices as they are.
"""

import logging
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from expectations.words import counted
from flows.corpus import Corpus
from flows.parts import ORDER, Spill, keys, write_many, write_months, write_rows, write_whole
from flows.progress import Progress
from flows.unread import all_rejects, kept_in, not_compared
from flows.untouched import Untouched, untouched
from flows.waiving import read_corrections, read_waivers, warn_of_waivers
from transforms.checks.waivers import apply_waivers
from transforms.judging import Judged, join_findings, judge_stories
from transforms.linking import PLACEMENT, name_entities
from transforms.names.corrections import Correction
from transforms.names.entities import Resolved
from transforms.names.namings import Row
from transforms.tables import ARTICLES, ENTITIES, FIGURES, FINDINGS, MENTIONS, READ, REJECTS, STORIES, Finding, Reject

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger("corroborate")

BUCKET = 500
"""Articles whose stories are judged together, at least: some 100 MB of objects. A larger story is judged whole."""

AT_ONCE = 5_000
"""Mentions that are held as objects at a time."""


def link(
    placed: Path,
    rejects: Path,
    folder: Path,
    waivers: Path | None,
    today: date,
    corrections: Path | None = None,
    last: Path | None = None,
) -> Path:
    """All tables of the release, from what was read of its articles; gives the release's folder.

    Args:
        placed: file of the corpus with lineages and stories.
        rejects: folder that holds the rejects.
        folder: where to write the release; what is on its way lies beside it.
        waivers: the editors' file of waivers.
        today: the day by which they expire.
        corrections: the editors' file of corrections.
        last: the last release, if there is one.
    """
    corpus = Corpus.load(placed)
    names = _names(corpus, read_corrections(corrections))
    for row in names.unused:
        log.warning("the correction “%s” names nothing in this release; remove it if it is settled", row)
    stands = untouched(corpus, names, last)
    bucket_of, count = _buckets(corpus, ~stands.articles)
    outward = {name: Spill(folder.with_name("slices") / name) for name in ORDER}
    inward = _sent_to_buckets(corpus, bucket_of, folder.with_name("stories"), outward)
    _keep_standing(corpus, stands, outward)
    findings = list(stands.findings)
    rejected = _still_not_compared(corpus, stands)
    progress = Progress("articles compared", int((~stands.articles).sum()))
    for bucket in range(count):
        articles = inward[ARTICLES.name].take(bucket)
        assert articles is not None  # a bucket is made of articles
        judged = _judge(articles, {table.name: inward[table.name].take(bucket) for table in READ}, names)
        _send_to_slices(corpus, articles, judged, outward)
        findings += judged.findings
        rejected |= _not_compared(articles, judged)
        progress.add(len(articles))
    for table in (ARTICLES, *READ, STORIES, FIGURES):
        write_months(folder, table, corpus.months, outward[table.name])
    write_many(folder, ENTITIES, names.entities)
    write_whole(folder, REJECTS.name, all_rejects(corpus, rejects, rejected))
    write_rows(folder, FINDINGS, _waived(join_findings(findings), waivers, today))
    return folder


def _waived(findings: list[Finding], waivers: Path | None, today: date) -> list[Finding]:
    chosen = read_waivers(waivers)
    warn_of_waivers(findings, chosen, today)
    return apply_waivers(findings, chosen, today)


def _names(corpus: Corpus, corrections: list[Correction]) -> Resolved:
    ids = corpus.table.column("article_id").to_pylist()
    stories = corpus.table.column("story_id").to_pylist()
    sources: list[str] = [""] * len(ids)
    for rows, at in corpus.articles(["article_id", "source"]):
        for index, source in zip(at, rows.column("source").to_pylist(), strict=True):
            sources[index] = source

    def mentions() -> Iterator[Row]:
        for rows, _ in corpus.read(MENTIONS, list(Row._fields)):
            for start in range(0, len(rows), AT_ONCE):
                some = rows.slice(start, AT_ONCE)
                yield from map(Row, *(some.column(name).to_pylist() for name in Row._fields))

    return name_entities(
        mentions(), dict(zip(ids, stories, strict=True)), dict(zip(ids, sources, strict=True)), corrections
    )


def _buckets(corpus: Corpus, judged: "NDArray[np.bool_]") -> tuple["NDArray[np.int64]", int]:
    """The bucket of each article, stories whole and those of one time together; and how many buckets there are. Those
    that are not judged have none, which is -1.
    """
    bucket_of = np.full(len(judged), -1, dtype=np.int64)
    _, story = np.unique(keys(corpus.table.column("story_id"))[judged], return_inverse=True)
    size = np.bincount(story)
    first = np.full(len(size), np.iinfo(np.int64).max)
    np.minimum.at(first, story, corpus.column("slice").astype(np.int64)[judged])
    order = np.lexsort((np.arange(len(size)), first))
    bucket_of_story = np.empty(len(size), dtype=np.int64)
    bucket, held = 0, 0
    for one in order:
        if held and held + size[one] > BUCKET:
            bucket, held = bucket + 1, 0
        bucket_of_story[one] = bucket
        held += size[one]
    bucket_of[judged] = bucket_of_story[story]
    return bucket_of, bucket + 1 if len(order) else 0


def _sent_to_buckets(
    corpus: Corpus, bucket_of: "NDArray[np.int64]", folder: Path, outward: dict[str, Spill]
) -> dict[str, Spill]:
    """Rows on their way to the bucket of their story; those that have none go on to their slices."""
    spills = {table.name: Spill(folder / table.name) for table in (ARTICLES, *READ)}
    slice_of = np.where(bucket_of < 0, corpus.column("slice").astype(np.int64), -1)

    def send(name: str, rows: pa.Table, at: "NDArray[np.int64]") -> None:
        spills[name].add(rows, bucket_of[at])
        outward[name].add(rows, slice_of[at])

    for rows, at in corpus.articles():
        send(ARTICLES.name, _placed(corpus, rows, at), at)
    for table in READ:
        for rows, at in corpus.read(table):
            send(table.name, rows, at)
    return spills


def _keep_standing(corpus: Corpus, stands: Untouched, outward: dict[str, Spill]) -> None:
    """The stories and figures that stay as they are go to the slice of the story's first article."""
    stories = np.asarray(corpus.table.column("story_id").to_pylist(), dtype=object)[stands.articles]
    first = _first_slices(stories.tolist(), corpus.column("slice")[stands.articles].tolist())
    for name, rows in stands.rows():
        outward[name].add(rows, _numbers(first[story_id] for story_id in rows.column("story_id").to_pylist()))


def _placed(corpus: Corpus, rows: pa.Table, at: "NDArray[np.int64]") -> pa.Table:
    for name in (*PLACEMENT, "version"):
        index = rows.schema.get_field_index(name)
        rows = rows.set_column(index, rows.schema.field(index), corpus.table.column(name).take(pa.array(at)))
    return rows


def _judge(articles: pa.Table, read: dict[str, pa.Table | None], names: Resolved) -> Judged:
    rows: dict[str, list[Any]] = {
        table.name: [] if (found := read[table.name]) is None else table.from_arrow(found) for table in READ
    }
    return judge_stories(ARTICLES.from_arrow(articles), **rows, names=names)


def _not_compared(articles: pa.Table, judged: Judged) -> dict[str, Reject]:
    """The rejects of the articles among some whose story could not be compared, by id."""
    failed = judged.not_compared
    if not failed:
        return {}
    rows = [article for article in ARTICLES.from_arrow(articles) if article.story in failed]
    log.warning("%s could not be compared; the rejects say why", counted(len(rows), "article"))
    return {article.article_id: not_compared(article, failed[article.story]) for article in rows}


def _still_not_compared(corpus: Corpus, stands: Untouched) -> dict[str, Reject]:
    """The rejects of the articles whose story could not be compared for the last release, and is as it was."""
    if stands.last is None:
        return {}
    kept = kept_in(stands.last, {"not_compared"})
    at = corpus.at(pa.chunked_array([list(kept)], pa.string()))
    return {one: kept[one] for one, row in zip(kept, at.tolist(), strict=True) if row >= 0 and stands.articles[row]}


def _send_to_slices(corpus: Corpus, articles: pa.Table, judged: Judged, spills: dict[str, Spill]) -> None:
    slice_of = corpus.column("slice").astype(np.int64)
    at = slice_of[corpus.at(articles.column("article_id"))]
    spills[ARTICLES.name].add(articles, at)
    for table in READ:
        arrow = table.to_arrow(getattr(judged, table.name))
        spills[table.name].add(arrow, slice_of[corpus.at(arrow.column("article_id"))])
    first = _first_slices(articles.column("story_id").to_pylist(), at.tolist())
    for name, arrow in (("stories", STORIES.to_arrow(judged.stories)), ("figures", FIGURES.to_arrow(judged.figures))):
        spills[name].add(arrow, _numbers(first[story_id] for story_id in arrow.column("story_id").to_pylist()))


def _first_slices(stories: Iterable[str], slices: Iterable[int]) -> dict[str, int]:
    """The first slice of each story, from the story and the slice of each article."""
    first: dict[str, int] = {}
    for story_id, number in zip(stories, slices, strict=True):
        first[story_id] = min(number, first.get(story_id, number))
    return first


def _numbers(values: Iterable[int]) -> "NDArray[np.int64]":
    return np.fromiter(values, dtype=np.int64)
