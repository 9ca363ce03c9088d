"""What each step of a run does, from tables in one folder to tables in another; Prefect is not needed to call one.

    ingest   raw files               -> batch/{articles,rejects}
    merge    batches, last release   -> corpus/{articles,rejects}, kept/<what was read>, unread/<n>/articles
    read     unread/<n>              -> unread/<n>/{mentions,roles,quotes,claims}
    link     corpus, kept, unread    -> release/<every table>

Articles of the last release stay in the corpus. What was read from them is kept too, unless the code or the seeds
that read articles have changed since.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from flows.files import Keep, RawFile, keep_in, lies_below, read_file
from flows.readers import LIMITS, Limits, Result
from flows.release import read_manifest, read_rows, write_rows
from flows.waiving import read_corrections, read_waivers
from transforms.articles import merge_articles, to_article
from transforms.articles_reading import read_articles
from transforms.language import fingerprint
from transforms.linking import link as link_articles
from transforms.tables import (
    ARTICLES,
    CLAIMS,
    ENTITIES,
    FIGURES,
    FINDINGS,
    MENTIONS,
    QUOTES,
    REJECTS,
    ROLES,
    STORIES,
    Article,
    Claim,
    Mention,
    Quote,
    Reject,
    Role,
)
from transforms.waivers import apply_waivers, unused_waivers

log = logging.getLogger("corroborate")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gave.

    Attributes:
        corpus: folder of the articles and rejects of the new release.
        unread: folders of batches of articles that have to be read.
        articles: how many articles there are.
        new: how many of them the last release did not have.
        to_read: how many have to be read.
    """

    corpus: Path
    unread: tuple[Path, ...]
    articles: int
    new: int
    to_read: int


@cache
def versions() -> dict[str, str]:
    """What makes a release what it is beside its input: the program, and the code, seeds and language
    model that read articles.
    """
    hasher = hashlib.blake2b(digest_size=8)
    for package in ("transforms", "seeds"):
        for name, source in sorted(_sources(files(package))):
            hasher.update(f"{package}/{name}".encode() + b"\0" + source.read_bytes())
    hasher.update((fingerprint() or "").encode())
    return {"corroborate": version("corroborate"), "reader": hasher.hexdigest()}


def batches(raw: Sequence[RawFile], most_files: int, most_bytes: int) -> list[tuple[RawFile, ...]]:
    """Raw files in batches, in order; a batch is closed by its number of files or of bytes."""
    found: list[tuple[RawFile, ...]] = []
    batch: list[RawFile] = []
    weight = 0
    for file in raw:
        batch.append(file)
        weight += _size(file.path)
        if len(batch) >= most_files or weight >= most_bytes:
            found.append(tuple(batch))
            batch, weight = [], 0
    return [*found, tuple(batch)] if batch else found


def ingest(
    raw: Sequence[RawFile], folder: Path, most_articles: int, limits: Limits = LIMITS, kept: Path | None = None
) -> tuple[int, int]:
    """Read a batch of raw files into articles and rejects; gives the number of each.

    Args:
        raw: the files.
        folder: where to write.
        most_articles: most articles in one part.
        limits: how much of a file is read.
        kept: folder for the raw bytes of what is rejected.
    """
    articles = rejects = 0
    keep = keep_in(kept) if kept else None
    results = (_article(result, keep) for file in raw for result in read_file(file, limits, keep))
    for number, chunk in enumerate(_chunks(results, most_articles)):
        part = folder / f"{number:06}"
        articles += write_rows(part, ARTICLES, [row for row in chunk if not isinstance(row, Reject)])
        rejects += write_rows(part, REJECTS, [row for row in chunk if isinstance(row, Reject)])
    return articles, rejects


def _article(result: Result, keep: Keep | None) -> Article | Reject:
    if isinstance(result, Reject):
        return result
    article = to_article(result)
    if isinstance(article, Reject) and keep and result.raw is not None:
        keep(result.raw)
    return article


def merge(
    ingested: Sequence[Path],
    found_rejects: Sequence[Reject],
    last: Path | None,
    folder: Path,
    most_articles: int,
    given: Sequence[str] = (),
) -> Merged:
    """The articles and rejects of the new release, and what of them has to be read.

    Args:
        ingested: folders that `ingest` wrote.
        found_rejects: what was rejected before it was opened.
        last: the last release, if there is one.
        folder: where to write.
        most_articles: most articles in a batch to be read.
        given: the paths of this run; what they no longer hold is no longer rejected.
    """
    parts = [part for batch in ingested for part in sorted(batch.iterdir())]
    known = read_rows(last, ARTICLES) if last else []
    fresh = [article for part in parts for article in read_rows(part, ARTICLES)]
    articles = merge_articles([*(_unlinked(article) for article in known), *fresh])
    corpus = folder / "corpus"
    write_rows(corpus, ARTICLES, articles)

    rejects = [*found_rejects, *(reject for part in parts for reject in read_rows(part, REJECTS))]
    if last:
        seen = {article.raw_path for article in fresh} | {reject.raw_path for reject in rejects}
        unlisted = [reject.raw_path for reject in found_rejects]  # what is in a folder that cannot be listed stays
        rejects += [
            reject
            for reject in read_rows(last, REJECTS)
            if reject.raw_path not in seen
            and (
                not any(lies_below(reject.raw_path, path) for path in given)
                or any(reject.raw_path.startswith(path + "/") for path in unlisted)
            )
        ]
    write_rows(corpus, REJECTS, rejects)

    had = {article.article_id: article.text for article in known}
    kept = set()
    if last and read_manifest(last)["versions"] == versions():
        # the same words may stand elsewhere in a copy whose lines are wrapped in another way
        kept = {article.article_id for article in articles if had.get(article.article_id) == article.text}
        _keep(last, folder / "kept", kept)
    to_read = sorted((row for row in articles if row.article_id not in kept), key=lambda row: row.article_id)
    unread = []
    for number, chunk in enumerate(_chunks(to_read, most_articles)):
        unread.append(folder / "unread" / f"{number:06}")
        write_rows(unread[-1], ARTICLES, chunk)
    new = sum(article.article_id not in had for article in articles)
    return Merged(corpus, tuple(unread), len(articles), new, len(to_read))


def read(folder: Path) -> int:
    """Read the articles of one batch into tables beside them; gives the number of articles."""
    articles = read_rows(folder, ARTICLES)
    readings = read_articles(articles)
    write_rows(folder, MENTIONS, readings.mentions)
    write_rows(folder, ROLES, readings.roles)
    write_rows(folder, QUOTES, readings.quotes)
    write_rows(folder, CLAIMS, readings.claims)
    return len(articles)


def link(merged: Merged, folder: Path, waivers: Path | None, today: date, corrections: Path | None = None) -> Path:
    """All tables of the release, from what was read of its articles; gives the release's folder."""
    sources = [merged.corpus.parent / "kept", *merged.unread]
    linked = link_articles(
        read_rows(merged.corpus, ARTICLES),
        [row for source in sources for row in read_rows(source, MENTIONS)],
        [row for source in sources for row in read_rows(source, ROLES)],
        [row for source in sources for row in read_rows(source, QUOTES)],
        [row for source in sources for row in read_rows(source, CLAIMS)],
        read_corrections(corrections),
    )
    for row in linked.unused:
        log.warning("the correction “%s” names nothing in this release; remove it if it is settled", row)
    write_rows(folder, ARTICLES, linked.articles)
    write_rows(folder, REJECTS, read_rows(merged.corpus, REJECTS))
    write_rows(folder, ENTITIES, linked.entities)
    write_rows(folder, MENTIONS, linked.mentions)
    write_rows(folder, ROLES, linked.roles)
    write_rows(folder, QUOTES, linked.quotes)
    write_rows(folder, CLAIMS, linked.claims)
    write_rows(folder, STORIES, linked.stories)
    write_rows(folder, FIGURES, linked.figures)
    chosen = read_waivers(waivers)
    for waiver in unused_waivers(linked.findings, chosen):
        log.warning("the waiver of %s names no finding of this release; remove it if it is settled", waiver.finding_id)
    write_rows(folder, FINDINGS, apply_waivers(linked.findings, chosen, today))
    return folder


def _keep(last: Path, folder: Path, article_ids: set[str]) -> None:
    """Carry over what was read of some articles, without the ids that only linking gives."""
    if not article_ids:
        return
    write_rows(folder, MENTIONS, (_unlinked(row) for row in read_rows(last, MENTIONS) if row.article_id in article_ids))
    write_rows(folder, ROLES, (_unlinked(row) for row in read_rows(last, ROLES) if row.article_id in article_ids))
    write_rows(folder, QUOTES, (_unlinked(row) for row in read_rows(last, QUOTES) if row.article_id in article_ids))
    write_rows(folder, CLAIMS, (_unlinked(row) for row in read_rows(last, CLAIMS) if row.article_id in article_ids))


LINKED = {
    Article: ("story_id", "lineage_id", "lineage_parent", "lineage_kind"),
    Mention: ("entity_id",),
    Role: ("entity_id", "organisation_entity_id", "place_entity_id", "posting_entity_id"),
    Quote: ("speaker_entity_id",),
    Claim: ("story_id", "figure_id", "subject_entity_id", "agent_entity_id", "speaker_entity_id"),
}
"""The columns that depend on other articles, and so are decided anew in every release."""

L = TypeVar("L", Article, Mention, Role, Quote, Claim)


def _unlinked(row: L) -> L:
    nothing: dict[str, Any] = dict.fromkeys(LINKED[type(row)])
    return replace(row, **nothing)


def _chunks(rows: Iterable[T], most: int) -> Iterator[list[T]]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, most)):
        yield chunk


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _sources(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_file() and entry.name.endswith((".py", ".csv")):
            yield entry.name, entry
