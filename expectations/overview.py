"""What reports say of a release as a whole, and which of its rows they show.

In: the narrow columns of a release, some rows at a time, and its findings. Out: counts, and the ids of what is shown,
which is bounded: a page of every finding of a hundred thousand articles would not open, and no tool takes it.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.tables import SEVERITIES, Finding

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARTICLES_OF = ("article_id", "source", "published_at", "story_id", "lineage_id", "lineage_parent")
STORIES_OF = ("story_id", "label", "lineage_count")
FIGURES_OF = ("figure_id", "story_id", "label", "verdict", "lineage_count", "claim_count")
CLAIMS_OF = ("kind", "figure_id")
"""The columns that are looked at of each table."""

MOST_FINDINGS = 5_000
"""Findings that any report has, most severe first: of one SARIF log GitHub shows so many results."""

MOST_FIGURES = 5_000
"""Figures that are test cases beside those of findings and of the stories that are shown, those that disagree first."""

MOST_STORIES = 200
MOST_LINEAGES = 200
MOST_REJECTS = 200
"""How many of each a report shows; past that a page no longer opens well, and the tables hold the rest."""

RANK = {severity: rank for rank, severity in enumerate(reversed(SEVERITIES.values))}
STATUS_RANK = {"open": 0, "expired": 0, "waived": 1}
VERDICT_RANK = {"conflict": 0, "update": 1, "compatible": 2, "agree": 3, "single": 4}

UNDATED = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A release in numbers, and what of it is shown.

    Attributes:
        articles, undated, homeless: all, those without a date, and those of no story.
        sources, lineages: how many different ones.
        stories, told_twice: all, and those that several independent texts tell.
        figures, single: all, and those from one independent text only.
        claims: all of them.
        loose: how many claims of each kind fill no sure slot.
        rejects: raw records that became no article.
        levels: open findings of each severity.
        waived: findings that are waived.
        shown_stories: ids of the stories told twice that are shown, those with open findings first.
        shown_figures: ids of the figures that any report has.
        copies: lineages of several articles.
        shown_copies: the ids of the articles of those that are shown, each beginning with what the others descend from.
    """

    articles: int
    undated: int
    homeless: int
    sources: int
    lineages: int
    stories: int
    told_twice: int
    figures: int
    single: int
    claims: int
    loose: Mapping[str, int]
    rejects: int
    levels: Mapping[str, int]
    waived: int
    shown_stories: tuple[str, ...]
    shown_figures: frozenset[str]
    copies: int
    shown_copies: tuple[tuple[str, ...], ...]

    @property
    def findings(self) -> int:
        """All findings, waived ones too."""
        return self.open + self.waived

    @property
    def open(self) -> int:
        """Findings that are not waived."""
        return sum(self.levels.values())


class Counting:
    """An overview while it is made; rows of any table may come in any number of parts.

    Args:
        findings: all of the release, with the waivers that hold.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._troubled = Counter(one.story_id for one in findings if one.status != "waived")
        self._source_numbers: dict[str, int] = {}
        self._articles: list[tuple[NDArray[Any], ...]] = []
        self._homeless = 0
        self._stories = self._told_twice = 0
        self._first_stories: list[tuple[int, int, str, str]] = []
        self._figures = self._single = 0
        self._first_figures: list[tuple[int, int, int, str, str]] = []
        self._claims, self._rejects = 0, 0
        self._loose = Counter[str]()

    def add_articles(self, rows: pa.Table) -> None:
        """Take the columns `ARTICLES_OF` of some articles."""
        numbers = self._source_numbers
        own = _ids(rows.column("article_id"))
        self._articles.append(
            (
                own,
                _ids(pc.coalesce(rows.column("lineage_id"), rows.column("article_id"))),
                np.asarray(rows.column("lineage_parent").is_valid().to_numpy()),
                np.asarray(rows.column("published_at").cast(pa.int64()).fill_null(UNDATED).to_numpy()),
                np.array(
                    [numbers.setdefault(name, len(numbers)) for name in rows.column("source").to_pylist()], np.int64
                ),
            )
        )
        self._homeless += rows.column("story_id").null_count

    def add_stories(self, rows: pa.Table) -> None:
        """Take the columns `STORIES_OF` of some stories."""
        self._stories += len(rows)
        rows = rows.filter(pc.greater(rows.column("lineage_count"), 1))
        self._told_twice += len(rows)
        told = zip(*(rows.column(name).to_pylist() for name in STORIES_OF), strict=True)
        ranked = ((-self._troubled[story_id], -count, label, story_id) for story_id, label, count in told)
        self._first_stories = heapq.nsmallest(MOST_STORIES, [*self._first_stories, *ranked])

    def add_figures(self, rows: pa.Table) -> None:
        """Take the columns `FIGURES_OF` of some figures."""
        self._figures += len(rows)
        self._single += int(pc.sum(pc.equal(rows.column("verdict"), "single")).as_py() or 0)
        columns = (rows.column(name).to_pylist() for name in ("verdict", "lineage_count", "claim_count"))
        ranked = (
            (VERDICT_RANK[verdict], -lineages, -claims, label, figure_id)
            for verdict, lineages, claims, label, figure_id in zip(
                *columns, rows.column("label").to_pylist(), rows.column("figure_id").to_pylist(), strict=True
            )
        )
        self._first_figures = heapq.nsmallest(MOST_FIGURES, [*self._first_figures, *ranked])

    def add_claims(self, rows: pa.Table) -> None:
        """Take the columns `CLAIMS_OF` of some claims."""
        self._claims += len(rows)
        kinds = rows.column("kind").filter(rows.column("figure_id").is_null())
        self._loose.update(kinds.to_pylist())

    def add_rejects(self, count: int) -> None:
        """Count some rejects."""
        self._rejects += count

    def done(self, figures: Iterable[pa.Table]) -> Overview:
        """The overview.

        Args:
            figures: the columns `FIGURES_OF` of all figures once more: which are shown depends on the stories.
        """
        shown = tuple(story_id for *_, story_id in sorted(self._first_stories))
        chosen = {figure_id for *_, figure_id in self._first_figures}
        first = sorted(self._findings, key=finding_order)[:MOST_FINDINGS]
        found = sorted({one.figure_id for one in first if one.figure_id is not None})
        stories, told = pa.array(shown, pa.string()), pa.array(found, pa.string())
        for rows in figures:
            ids = rows.column("figure_id")
            wanted = pc.or_(pc.is_in(rows.column("story_id"), value_set=stories), pc.is_in(ids, value_set=told))
            chosen.update(ids.filter(wanted).to_pylist())
        empty = [np.empty(0, dtype=kind) for kind in ("S1", "S1", bool, np.int64, np.int64)]
        ids, lineages, copied, published, sources = map(np.concatenate, zip(empty, *self._articles, strict=True))
        groups = _groups(lineages, np.lexsort((ids, self._source_ranks()[sources], published, copied)))
        texts = ids.astype(str)
        return Overview(
            articles=len(ids),
            undated=int((published == UNDATED).sum()),
            homeless=self._homeless,
            sources=len(self._source_numbers),
            lineages=len(np.unique(lineages)),
            stories=self._stories,
            told_twice=self._told_twice,
            figures=self._figures,
            single=self._single,
            claims=self._claims,
            loose=dict(self._loose),
            rejects=self._rejects,
            levels=Counter(one.severity for one in self._findings if one.status != "waived"),
            waived=sum(one.status == "waived" for one in self._findings),
            shown_stories=shown,
            shown_figures=frozenset(chosen),
            copies=len(groups),
            shown_copies=tuple(tuple(texts[group].tolist()) for group in groups[:MOST_LINEAGES]),
        )

    def _source_ranks(self) -> "NDArray[np.int64]":
        """Where the source of each number stands among all, sorted by name."""
        ranks = np.empty(len(self._source_numbers), dtype=np.int64)
        ranks[[self._source_numbers[name] for name in sorted(self._source_numbers)]] = np.arange(len(ranks))
        return ranks


def finding_order(finding: Finding) -> tuple[Any, ...]:
    """Sorts findings: open ones first, most severe first, then by support."""
    support = finding.support_a + finding.support_b
    return (STATUS_RANK[finding.status], RANK[finding.severity], -support, -finding.confidence, finding.finding_id)


def _ids(column: pa.ChunkedArray) -> "NDArray[np.bytes_]":
    return np.array([each.encode() for each in column.to_pylist()], dtype="S") if len(column) else np.empty(0, "S1")


def _groups(lineages: "NDArray[np.bytes_]", order: "NDArray[np.int64]") -> "list[list[int]]":
    """The articles of each lineage that has several, in the given order."""
    _, lineage, often = np.unique(lineages, return_inverse=True, return_counts=True)
    groups: dict[int, list[int]] = defaultdict(list)
    for row in order[often[lineage[order]] > 1].tolist():
        groups[int(lineage[row])].append(row)
    return list(groups.values())
