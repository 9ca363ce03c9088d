"""Reprints and the order of files decide nothing: on the sample articles, through everything that linking does."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merged import articles_of

from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.linking import Linked, link
from transforms.tables import Article

FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""Each example links everything anew."""


class Read(NamedTuple):
    """What was read of the samples, by table."""

    articles: list[Article]
    rest: list[list[Any]]


@pytest.fixture(scope="module")
def read_samples(samples: Path) -> Read:
    files, _ = find_files([str(samples)])
    articles = articles_of(record for file in files for record in read_file(file))
    found = read_articles(articles)
    return Read(articles, [found.mentions, found.roles, found.quotes, found.claims])


def reprints(article: Article, count: int, days: int) -> Iterator[Article]:
    """The same text in other outlets, on the same day or later."""
    for number in range(count):
        moment = None if article.published_at is None else article.published_at + timedelta(days=days)
        yield replace(
            article, article_id=f"{article.article_id[:8]}{number:08x}", source=f"reprint {number}", external_id=None,
            url=None, published_at=moment, raw_path=f"reprint {number}.txt",
        )  # fmt: skip


def with_reprints(read: Read, article: Article, count: int, days: int) -> Read:
    """Everything that was read, and the same of every reprint under ids of its own."""
    added = list(reprints(article, count, days))
    rest = [
        [
            *rows,
            *(_moved(row, copy.article_id) for copy in added for row in rows if row.article_id == article.article_id),
        ]
        for rows in read.rest
    ]
    return Read([*read.articles, *added], rest)


def _moved(row: Any, article_id: str) -> Any:
    own = fields(row)[0].name  # every table begins with its own id
    ids = {own: f"{getattr(row, own)}-{article_id}"} if own != "article_id" else {}
    return replace(row, article_id=article_id, **ids)


def decided(linked: Linked) -> tuple[set[Any], set[Any]]:
    """Of figures what a reader relies on, and of findings what the gate looks at."""
    figures = {
        (f.unit, f.dimension, f.value, f.low, f.high, f.verdict, f.severity, f.cause, f.lineage_count)
        for f in linked.figures
    }
    return figures, {(f.finding_id, f.severity, f.support_a, f.support_b) for f in linked.findings}


@pytest.fixture(scope="module")
def expected(read_samples: Read) -> tuple[set[Any], set[Any]]:
    return decided(link(read_samples.articles, *read_samples.rest))


@FEW
@given(which=st.integers(0, 9), count=st.integers(1, 50), days=st.integers(0, 2))
def test_reprints_change_no_value_verdict_or_gate(
    read_samples: Read, expected: tuple[set[Any], set[Any]], which: int, count: int, days: int
) -> None:
    article = read_samples.articles[which % len(read_samples.articles)]
    more = with_reprints(read_samples, article, count, days)
    assert decided(link(more.articles, *more.rest)) == expected


@FEW
@given(shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(read_samples: Read, shuffle: Any) -> None:
    def told(linked: Linked) -> list[set[str]]:
        return [set(map(repr, rows)) for rows in (linked.claims, linked.figures, linked.findings, linked.stories)]

    shuffled = [shuffle.sample(rows, len(rows)) for rows in (read_samples.articles, *read_samples.rest)]
    assert told(link(*shuffled)) == told(link(read_samples.articles, *read_samples.rest))
