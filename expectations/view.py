"""A release as its reports read it: typed rows, and the look-ups between them.

In: the tables of a release as pandas frames. Out: a view that every report shares, so that all of them tell of the
same findings, in the same order, with the same sentences around their witnesses.
"""

import bisect
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd
import pyarrow as pa

from expectations.overview import (
    ARTICLES_OF,
    CLAIMS_OF,
    FIGURES_OF,
    STORIES_OF,
    VERDICT_RANK,
    Counting,
    Overview,
    finding_order,
)
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
    STORIES,
    TABLES,
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
    """One release, read; of a large one what reports show, and an overview of the whole."""

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
    overview: Overview

    @classmethod
    def of(cls, tables: Mapping[str, pd.DataFrame | pa.Table], overview: Overview | None = None) -> "ReleaseView":
        """The view of a release.

        Args:
            tables: every table of the release by name, as Arrow has it or as `pyarrow.Table.to_pandas` gives it.
            overview: of the whole release, where these are but the rows that are shown.

        Raises:
            KeyError: a table is missing.
            pyarrow.ArrowException: a table is not of its declared types.
        """
        arrow = {table.name: _arrow(table, tables) for table in TABLES}
        findings = sorted(FINDINGS.from_arrow(arrow[FINDINGS.name]), key=finding_order)
        return cls(
            articles=_by_id(ARTICLES.from_arrow(arrow[ARTICLES.name]), "article_id"),
            rejects=REJECTS.from_arrow(arrow[REJECTS.name]),
            entities=_by_id(ENTITIES.from_arrow(arrow[ENTITIES.name]), "entity_id"),
            mentions=MENTIONS.from_arrow(arrow[MENTIONS.name]),
            quotes=_by_id(QUOTES.from_arrow(arrow[QUOTES.name]), "quote_id"),
            claims=_by_id(CLAIMS.from_arrow(arrow[CLAIMS.name]), "claim_id"),
            stories=_by_id(STORIES.from_arrow(arrow[STORIES.name]), "story_id"),
            figures=_by_id(FIGURES.from_arrow(arrow[FIGURES.name]), "figure_id"),
            findings=findings,
            overview=overview or _overview(arrow, findings),
        )

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
        return "" if article is None else article.text_of(part)

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
        stated = self._stated.get((place.article_id, place.part, place.start, place.end))
        if stated is not None:
            return stated
        sentences = self._sentences(place.article_id, place.part)
        at = bisect.bisect_right(sentences, (place.start, float("inf"))) - 1
        return sentences[at] if at >= 0 else (place.start, place.end)

    def _sentences(self, article_id: str, part: str) -> Sequence[tuple[int, int]]:
        if (article_id, part) not in self._cut:
            self._cut[article_id, part] = tuple(split_sentences(self.text_of(article_id, part)))
        return self._cut[article_id, part]

    @cached_property
    def _stated(self) -> dict[tuple[str, str, int, int], tuple[int, int]]:
        """The sentences of the places that claims are made of, as they were cut when the claims were read."""
        return {
            (one.article_id, one.part, one.start, one.end): (one.sentence_start, one.sentence_end)
            for one in self.claims.values()
        }

    @cached_property
    def _cut(self) -> dict[tuple[str, str], Sequence[tuple[int, int]]]:
        return {}

    def _claim_order(self, claim: Claim) -> tuple[Any, ...]:
        article = self.articles.get(claim.article_id)
        return (*(article_order(article) if article else ()), claim.part == "body", claim.start, claim.claim_id)


def one_line(text: str) -> str:
    """Text with every run of white space and control characters as one space, for a line of a report."""
    return WHITE.sub(" ", text)


def article_order(article: Article) -> tuple[Any, ...]:
    """Sorts articles by first publication, undated ones last, then by outlet."""
    when = article.published_at.timestamp() if article.published_at else float("inf")
    return (when, article.source, article.article_id)


def _arrow(table: Table[Any], tables: Mapping[str, pd.DataFrame | pa.Table]) -> pa.Table:
    rows = tables[table.name]
    if isinstance(rows, pa.Table):
        return rows
    return pa.Table.from_pandas(rows, schema=table.schema, preserve_index=False)


def _overview(tables: Mapping[str, pa.Table], findings: Sequence[Finding]) -> Overview:
    """The overview of a release that is held whole."""
    counting = Counting(findings)
    counting.add_articles(tables[ARTICLES.name].select(list(ARTICLES_OF)))
    counting.add_stories(tables[STORIES.name].select(list(STORIES_OF)))
    figures = tables[FIGURES.name].select(list(FIGURES_OF))
    counting.add_figures(figures)
    counting.add_claims(tables[CLAIMS.name].select(list(CLAIMS_OF)))
    counting.add_rejects(len(tables[REJECTS.name]))
    return counting.done([figures])


def _by_id(rows: Iterable[T], column: str) -> dict[str, T]:
    return {getattr(row, column): row for row in rows}


def _grouped(rows: Iterable[T], key: Callable[[T], Any]) -> dict[Any, list[T]]:
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def _figure_order(figure: Figure) -> tuple[Any, ...]:
    return (VERDICT_RANK[figure.verdict], -figure.lineage_count, -figure.claim_count, figure.label, figure.figure_id)
