"""A release as its reports read it: typed rows, and the look-ups between them.

In: the tables of a release as pandas frames. Out: a view that every report shares, so that all of them tell of the
same findings, in the same order, with the same sentences around their witnesses.
"""

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd
import pyarrow as pa

from transforms.language.sentences import split_sentences
from transforms.schema import Table
from transforms.tables import (
    ARTICLES,
    CLAIMS,
    ENTITIES,
    FIGURES,
    FINDINGS,
    MENTIONS,
    QUOTES,
    REJECTS,
    SEVERITIES,
    STORIES,
    Article,
    Claim,
    Entity,
    Figure,
    Finding,
    Mention,
    Quote,
    Reject,
    Story,
    Witness,
)

LONGEST_SIDE = 400
"""Code points of a sentence shown on either side of a witness: more than the longest sentence an editor would print."""

WHITE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]+")
"""White space, what no file of text should hold, and the marks that would turn the direction of what follows them."""

RANK = {severity: rank for rank, severity in enumerate(reversed(SEVERITIES.values))}
STATUS_RANK = {"open": 0, "expired": 0, "waived": 1}
MOST_STORIES = 200
"""Stories that a report shows; past that a page no longer opens well, and the tables hold the rest."""

VERDICT_RANK = {"conflict": 0, "update": 1, "compatible": 2, "agree": 3, "single": 4}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A witness in its sentence: what stands before it, its own words, and what stands after."""

    before: str
    surface: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.surface}{self.after}"


@dataclass(frozen=True)
class ReleaseView:
    """One release, read."""

    articles: Mapping[str, Article]
    rejects: Sequence[Reject]
    entities: Mapping[str, Entity]
    mentions: Sequence[Mention]
    quotes: Mapping[str, Quote]
    claims: Mapping[str, Claim]
    stories: Mapping[str, Story]
    figures: Mapping[str, Figure]
    findings: Sequence[Finding]
    """Most severe first, waived ones last."""
    claim_count: int
    """Claims of the release, of which `claims` may hold but those that are shown."""
    loose: Mapping[str, int]
    """How many claims of each kind fill no sure slot."""

    @classmethod
    def of(
        cls,
        tables: Mapping[str, pd.DataFrame | pa.Table],
        claim_count: int | None = None,
        loose: Mapping[str, int] | None = None,
    ) -> "ReleaseView":
        """The view of a release.

        Args:
            tables: every table of the release by name, as Arrow has it or as `pyarrow.Table.to_pandas` gives it.
            claim_count: how many claims there are, where not all of them are given.
            loose: how many of each kind fill no sure slot, likewise.

        Raises:
            KeyError: a table is missing.
            pyarrow.ArrowException: a table is not of its declared types.
        """
        claims = _rows(CLAIMS, tables)
        return cls(
            claim_count=len(claims) if claim_count is None else claim_count,
            loose=Counter(claim.kind for claim in claims if claim.figure_id is None) if loose is None else loose,
            articles=_by_id(_rows(ARTICLES, tables), "article_id"),
            rejects=_rows(REJECTS, tables),
            entities=_by_id(_rows(ENTITIES, tables), "entity_id"),
            mentions=_rows(MENTIONS, tables),
            quotes=_by_id(_rows(QUOTES, tables), "quote_id"),
            claims=_by_id(claims, "claim_id"),
            stories=_by_id(_rows(STORIES, tables), "story_id"),
            figures=_by_id(_rows(FIGURES, tables), "figure_id"),
            findings=sorted(_rows(FINDINGS, tables), key=_finding_order),
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The outlets, sorted."""
        return tuple(sorted({article.source for article in self.articles.values()}))

    @cached_property
    def articles_of_lineage(self) -> dict[str, list[Article]]:
        """The articles of each lineage, the one the others descend from first."""
        rows = sorted(self.articles.values(), key=lambda row: (row.lineage_parent is not None, *article_order(row)))
        return _grouped(rows, lambda row: row.lineage_id or row.article_id)

    @cached_property
    def articles_of_story(self) -> dict[str | None, list[Article]]:
        """The articles of each story by time; under None those of no story."""
        return _grouped(sorted(self.articles.values(), key=article_order), lambda row: row.story_id)

    @cached_property
    def figures_of_story(self) -> dict[str, list[Figure]]:
        """The figures of each story, those that disagree first, then by support."""
        rows = sorted(self.figures.values(), key=_figure_order)
        return _grouped(rows, lambda row: row.story_id)

    @cached_property
    def findings_of_figure(self) -> dict[str | None, list[Finding]]:
        """The findings of each figure, in their order; under None those of no figure of the release."""
        return _grouped(self.findings, lambda row: row.figure_id if row.figure_id in self.figures else None)

    @cached_property
    def claims_of_figure(self) -> dict[str | None, list[Claim]]:
        """The claims of each figure by article and place; under None those that fill no sure slot."""
        return _grouped(sorted(self.claims.values(), key=self._claim_order), lambda row: row.figure_id)

    @cached_property
    def claims_of_article(self) -> dict[str, list[Claim]]:
        """The claims of each article in the order of its text."""
        return _grouped(sorted(self.claims.values(), key=self._claim_order), lambda row: row.article_id)

    def text_of(self, article_id: str, part: str) -> str:
        """The text of a part of an article; empty where there is none."""
        article = self.articles.get(article_id)
        return "" if article is None else ((article.title or "") if part == "title" else article.text)

    def excerpt(self, place: Witness | Claim | Mention | Quote) -> Excerpt:
        """A place with the sentence it stands in, on one line; a very long sentence is cut on either side."""
        text = self.text_of(place.article_id, place.part)
        if not text[place.start : place.end].strip():  # a link to another article, which is blanked in the text
            return Excerpt("", one_line(place.surface), "")
        if isinstance(place, Claim):
            start, end = place.sentence_start, place.sentence_end
        else:
            start, end = self._sentence(place)
        start, end = min(start, place.start), max(end, place.end)
        before = text[max(start, place.start - LONGEST_SIDE) : place.start]
        after = text[place.end : min(end, place.end + LONGEST_SIDE)]
        return Excerpt(
            ("… " if place.start - start > LONGEST_SIDE else "") + one_line(before).lstrip(),
            one_line(place.surface),
            one_line(after).rstrip() + (" …" if end - place.end > LONGEST_SIDE else ""),
        )

    def _sentence(self, place: Witness | Mention | Quote) -> tuple[int, int]:
        sentences = self._sentences(place.article_id, place.part)
        at = bisect.bisect_right(sentences, (place.start, float("inf"))) - 1
        return sentences[at] if at >= 0 else (place.start, place.end)

    def _sentences(self, article_id: str, part: str) -> Sequence[tuple[int, int]]:
        if (article_id, part) not in self._cut:
            self._cut[article_id, part] = tuple(split_sentences(self.text_of(article_id, part)))
        return self._cut[article_id, part]

    @cached_property
    def _cut(self) -> dict[tuple[str, str], Sequence[tuple[int, int]]]:
        return {}

    def _claim_order(self, claim: Claim) -> tuple[Any, ...]:
        article = self.articles.get(claim.article_id)
        return (*(article_order(article) if article else ()), claim.part == "body", claim.start, claim.claim_id)


def told_twice(stories: Iterable[Story], findings: Iterable[Finding]) -> list[Story]:
    """The stories that several independent texts tell, those with open findings first."""
    troubled = Counter(finding.story_id for finding in findings if finding.status != "waived")
    return sorted(
        (story for story in stories if story.lineage_count > 1),
        key=lambda story: (-troubled[story.story_id], -story.lineage_count, story.label, story.story_id),
    )


def one_line(text: str) -> str:
    """Text with every run of white space and control characters as one space, for a line of a report."""
    return WHITE.sub(" ", text)


def article_order(article: Article) -> tuple[Any, ...]:
    """Sorts articles by first publication, undated ones last, then by outlet."""
    when = article.published_at.timestamp() if article.published_at else float("inf")
    return (when, article.source, article.article_id)


def _rows(table: Table[Any], tables: Mapping[str, pd.DataFrame | pa.Table]) -> list[Any]:
    rows = tables[table.name]
    if not isinstance(rows, pa.Table):
        rows = pa.Table.from_pandas(rows, schema=table.schema, preserve_index=False)
    return table.from_arrow(rows)


def _by_id(rows: Iterable[T], column: str) -> dict[str, T]:
    return {getattr(row, column): row for row in rows}


def _grouped(rows: Iterable[T], key: Callable[[T], Any]) -> dict[Any, list[T]]:
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def _finding_order(finding: Finding) -> tuple[Any, ...]:
    support = finding.support_a + finding.support_b
    return (STATUS_RANK[finding.status], RANK[finding.severity], -support, -finding.confidence, finding.finding_id)


def _figure_order(figure: Figure) -> tuple[Any, ...]:
    return (VERDICT_RANK[figure.verdict], -figure.lineage_count, -figure.claim_count, figure.label, figure.figure_id)
