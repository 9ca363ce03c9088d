"""Sketches: what articles are compared by, as columns of numbers.

Articles and what was read of them in, some rows at a time; out the columns from which lineages, stories and retellings
are found. Rows stand in the order of the articles' ids, so that row numbers sort as ids do. What is long of an article,
hashes and weights of its words, lies where a `Store` puts it, which may be a file.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.stories.ragged import Ragged
from transforms.stories.shingles import number_of, shingle
from transforms.stories.story_profiles import LEAD, LOOKS_BACK, OPENING, read_opening
from transforms.tables import ARTICLES, CLAIMS, MENTIONS, Article, Claim, Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNDATED = np.iinfo(np.int64).min
"""The time, and the day, of an article that has none."""

A_DAY = 86_400_000_000
"""Microseconds of a day."""

THURSDAY = 3
"""The weekday of 1970-01-01; Monday is 0."""

LISTS = {
    "shingles": pa.uint64(),
    "words": pa.uint64(),
    "weights": pa.float32(),
    "keys": pa.uint64(),
    "anchors": pa.uint64(),
    "streets": pa.uint64(),
    "towns": pa.uint64(),
    "aged": pa.uint64(),
}
"""What the words of an article tell, each column a list of numbers for an article."""

SKETCHED = pa.schema(
    [("article_id", pa.string()), ("weekdays", pa.uint8()), *((name, pa.list_(kind)) for name, kind in LISTS.items())]
)
"""What depends on title and text alone, so that it can be kept beside what is read of an article."""

WORDS_OF = ("article_id", "title", "text")
FACTS_OF = ("article_id", "source", "url", "agencies", "published_at", "word_count")
DATES_OF = ("article_id", "kind", "dimension", "part", "end", "low", "high")
PERSONS_OF = ("article_id", "type", "name")
"""The columns that are looked at of the tables of articles, claims and mentions."""


class Store(Protocol):
    """Where the numbers of a long column go, and come back from as one array."""

    def append(self, values: "NDArray[Any]") -> None:
        """Add numbers to those that came before."""

    def whole(self, starts: "NDArray[np.int64]", lengths: "NDArray[np.int64]") -> Ragged:
        """All of them, as the lists that begin and are as long as it is said."""


class Memory:
    """A store that holds its numbers."""

    def __init__(self, _name: str, kind: Any) -> None:
        """Take the type of the numbers."""
        self._parts = [np.empty(0, dtype=kind)]

    def append(self, values: "NDArray[Any]") -> None:
        """Add numbers to those that came before."""
        self._parts.append(values)

    def whole(self, starts: "NDArray[np.int64]", lengths: "NDArray[np.int64]") -> Ragged:
        """All of them, as the lists that begin and are as long as it is said."""
        return Ragged(np.concatenate(self._parts), starts, lengths)


@dataclass(frozen=True)
class Sketches:
    """What articles are compared by, a row an article, sorted by id.

    Attributes:
        ids: of the articles, sorted.
        published: when, in microseconds since 1970-01-01, or `UNDATED`.
        days: the day of it, counted from 1970-01-01, or `UNDATED`.
        sites: a number for the last labels of the host in its address; -1 without one.
        sources: a number for its outlet.
        agencies: numbers of the agencies that it credits, for those that credit any.
        word_counts: of its body.
        weekdays: those that its lead names, in words or by a date, as bits; Monday is the lowest.
        shingles: of its body, sorted.
        words, weights: hashes of telling words and pairs of names, sorted, and what each weighs.
        keys: hashes of the most telling of them.
        anchors: hashes of names that few articles hold.
        streets: hashes of the streets that it names.
        towns: hashes of the towns that its lead names.
        aged: those anchors that are the full name of somebody whose age it tells.
        past: spans of days before its publication that its opening speaks of: first and last day, one span after the
            other.
        persons: hashes of the surnames of the persons it names, sorted.
    """

    ids: "NDArray[np.bytes_]"
    published: "NDArray[np.int64]"
    days: "NDArray[np.int64]"
    sites: "NDArray[np.int32]"
    sources: "NDArray[np.int32]"
    agencies: dict[int, frozenset[int]]
    word_counts: "NDArray[np.int64]"
    weekdays: "NDArray[np.uint8]"
    shingles: Ragged
    words: Ragged
    weights: Ragged
    keys: Ragged
    anchors: Ragged
    streets: Ragged
    towns: Ragged
    aged: Ragged
    past: Ragged
    persons: Ragged

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self.ids)


class Gathering:
    """Sketches while they are gathered, some articles at a time and in any order.

    Args:
        ids: of all articles, sorted.
        store: makes the store of a long column from its name and the type of its numbers.
    """

    def __init__(self, ids: "NDArray[np.bytes_]", store: Callable[[str, Any], Store] = Memory) -> None:
        count = len(ids)
        self.ids = ids
        self.sketched = np.zeros(count, dtype=bool)
        """The articles whose words are there."""
        self._published = np.full(count, UNDATED)
        self._sites = np.full(count, -1, dtype=np.int32)
        self._sources = np.zeros(count, dtype=np.int32)
        self._agencies: dict[int, frozenset[int]] = {}
        self._word_counts = np.zeros(count, dtype=np.int64)
        self._weekdays = np.zeros(count, dtype=np.uint8)
        self._numbers: dict[tuple[str, str], int] = {}
        self._stores = {name: store(name, kind.to_pandas_dtype()) for name, kind in LISTS.items()}
        self._sizes = dict.fromkeys(LISTS, 0)
        self._starts = {name: np.zeros(count, dtype=np.int64) for name in LISTS}
        self._lengths = {name: np.zeros(count, dtype=np.int64) for name in LISTS}
        self._dates = [np.empty((0, 4), dtype=np.int32)]
        self._persons = [(np.empty(0, dtype=np.int32), np.empty(0, dtype=np.uint64))]

    def add_facts(self, rows: pa.Table, at: "NDArray[np.int64]") -> None:
        """Take the columns `FACTS_OF` of some articles, and the row of each."""
        moments = rows.column("published_at").cast(pa.int64()).fill_null(UNDATED)
        self._published[at] = moments.to_numpy()
        self._word_counts[at] = rows.column("word_count").to_numpy()
        self._sources[at] = [self._number("source", name) for name in rows.column("source").to_pylist()]
        sites = (_site(url) for url in rows.column("url").to_pylist())
        self._sites[at] = [self._number("site", site) if site else -1 for site in sites]
        for row, names in zip(at.tolist(), rows.column("agencies").to_pylist(), strict=True):
            if names:
                self._agencies[row] = frozenset(self._number("agency", name) for name in names)

    def add_words(self, rows: pa.Table, at: "NDArray[np.int64]") -> None:
        """Take what was sketched of some articles (`SKETCHED`), and the row of each."""
        self._weekdays[at] |= rows.column("weekdays").to_numpy()
        for name in LISTS:
            lists = rows.column(name).combine_chunks()
            lengths = pc.list_value_length(lists).to_numpy()
            self._stores[name].append(lists.flatten().to_numpy())
            self._starts[name][at] = self._sizes[name] + np.cumsum(lengths) - lengths
            self._lengths[name][at] = lengths
            self._sizes[name] += int(lengths.sum())
        self.sketched[at] = True

    def add_dates(self, rows: pa.Table, at: "NDArray[np.int64]") -> None:
        """Take the columns `DATES_OF` of some claims, and the row of the article of each."""
        wanted = pc.and_(pc.equal(rows.column("kind"), "date"), pc.equal(rows.column("dimension"), "date"))
        wanted = pc.and_(wanted, pc.and_(rows.column("low").is_valid(), rows.column("high").is_valid()))
        wanted = pc.and_(wanted, pc.less_equal(rows.column("end"), OPENING))
        dates, at = rows.filter(wanted), at[wanted.to_numpy()]
        in_lead = pc.or_(pc.equal(dates.column("part"), "title"), pc.less_equal(dates.column("end"), LEAD))
        columns = (at, dates.column("low").to_numpy(), dates.column("high").to_numpy(), in_lead.to_numpy())
        self._dates.append(np.column_stack([column.astype(np.int32) for column in columns]))

    def add_persons(self, rows: pa.Table, at: "NDArray[np.int64]") -> None:
        """Take the columns `PERSONS_OF` of some mentions, and the row of the article of each."""
        wanted = pc.equal(rows.column("type"), "person")
        names = rows.column("name").filter(wanted).combine_chunks().dictionary_encode()
        # by surname: one article writes the full name and another does not
        numbers = _hashes(name.split()[-1].casefold() for name in names.dictionary.to_pylist())
        self._persons.append((at[wanted.to_numpy()].astype(np.int32), numbers[names.indices.to_numpy()]))

    def done(self) -> Sketches:
        """What was gathered."""
        days = np.where(self._published == UNDATED, UNDATED, self._published // A_DAY)
        row, first, last, in_lead = np.concatenate(self._dates).astype(np.int64).T
        told = (in_lead == 1) & (first == last)
        bits = np.uint8(1) << ((first[told] + THURSDAY) % 7).astype(np.uint8)
        np.bitwise_or.at(self._weekdays, row[told], bits)
        before = (days[row] != UNDATED) & (last < days[row]) & (last - first <= LOOKS_BACK)
        spans = np.unique(np.column_stack([row, first, last])[before], axis=0)
        rows, numbers = (np.concatenate(part) for part in zip(*self._persons, strict=True))
        order = np.lexsort((numbers, rows))
        rows, numbers = rows[order], numbers[order]
        other = np.append(True, (rows[1:] != rows[:-1]) | (numbers[1:] != numbers[:-1]))[: len(rows)]
        return Sketches(
            ids=self.ids,
            published=self._published,
            days=days,
            sites=self._sites,
            sources=self._sources,
            agencies=self._agencies,
            word_counts=self._word_counts,
            weekdays=self._weekdays,
            past=_lists(np.repeat(spans[:, 0], 2), spans[:, 1:].ravel(), len(self.ids)),
            persons=_lists(rows[other], numbers[other], len(self.ids)),
            **{name: self._stores[name].whole(self._starts[name], self._lengths[name]) for name in LISTS},
        )

    def _number(self, kind: str, name: str) -> int:
        return self._numbers.setdefault((kind, name), len(self._numbers))


def sketch(articles: pa.Table) -> pa.Table:
    """What the words of some articles tell: of the columns `WORDS_OF` those of `SKETCHED`, row by row."""
    weekdays: list[int] = []
    lists: dict[str, list[NDArray[Any]]] = {name: [] for name in LISTS}
    for title, text in zip(articles.column("title").to_pylist(), articles.column("text").to_pylist(), strict=True):
        opening = read_opening(title or "", text)
        weekdays.append(sum(1 << day for day in opening.weekdays))
        lists["shingles"].append(shingle(text))
        lists["words"].append(opening.weights.words)
        lists["weights"].append(opening.weights.weights)
        for name in ("keys", "anchors", "streets", "towns", "aged"):
            lists[name].append(np.sort(_hashes(getattr(opening, name))))
    columns = [articles.column("article_id"), pa.array(weekdays, pa.uint8())]
    for name, kind in LISTS.items():
        ends = np.cumsum([0, *map(len, lists[name])])
        values = np.concatenate([np.empty(0, dtype=kind.to_pandas_dtype()), *lists[name]])
        columns.append(pa.ListArray.from_arrays(pa.array(ends, pa.int32()), pa.array(values)))
    return pa.table(columns, schema=SKETCHED)


def sketch_all(articles: Sequence[Article], claims: Iterable[Claim] = (), mentions: Iterable[Mention] = ()) -> Sketches:
    """The sketches of articles that are held anyway.

    Args:
        articles: in any order.
        claims: what was read in them; only dates are looked at.
        mentions: likewise; only persons are looked at.
    """
    rows = ARTICLES.to_arrow(articles)
    gathering = Gathering(_ids(rows.column("article_id")))
    at = np.arange(len(rows))
    gathering.add_facts(rows, at)
    gathering.add_words(sketch(rows), at)
    for add, table in (
        (gathering.add_dates, CLAIMS.to_arrow(claims)),
        (gathering.add_persons, MENTIONS.to_arrow(mentions)),
    ):
        at = np.searchsorted(gathering.ids, _ids(table.column("article_id")))
        add(table, at)
    return gathering.done()


def _ids(column: pa.ChunkedArray) -> "NDArray[np.bytes_]":
    return np.array(column.to_pylist(), dtype="S16")


def _hashes(words: Iterable[str]) -> "NDArray[np.uint64]":
    return np.fromiter(map(number_of, words), dtype=np.uint64)


def _site(url: str | None) -> str:
    """The last two labels of an address's host: the pages of one network share their furniture."""
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:]) if url else ""


def _lists(rows: "NDArray[Any]", values: "NDArray[Any]", count: int) -> Ragged:
    """Numbers that stand in the order of their rows, as lists."""
    lengths = np.bincount(rows, minlength=count).astype(np.int64)
    return Ragged(values, np.cumsum(lengths) - lengths, lengths)
