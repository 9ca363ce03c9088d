"""What is found between texts of one story."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.details import details_of, sentence_of
from transforms.slots.figures import Judged, build_figures
from transforms.slots.held import Origin
from transforms.slots.statements import Statement
from transforms.slots.stating import state, telling_of
from transforms.stories.told_alike import plain
from transforms.tables import Claim
from transforms.words import WORD

PUBLISHED = datetime(2026, 3, 5, 9, tzinfo=UTC)


@pytest.fixture
def judge(make_article: Callable[..., Any]) -> Callable[..., list[Judged]]:
    """The figures of some independent texts of one story, each published some days after the one before."""

    def find(*texts: str, days: int = 0) -> list[Judged]:
        articles = [
            make_article(
                text,
                source=f"outlet {n}",
                story_id="s",
                lineage_id=f"l{n}",
                published_at=PUBLISHED + timedelta(days=n * days),
            )
            for n, text in enumerate(texts)
        ]
        return list(build_figures(read_articles(articles).claims, articles)[1])

    return find


@pytest.fixture
def conflicts(judge: Callable[..., list[Judged]]) -> Callable[..., list[set[str]]]:
    """The surfaces of the two witnesses of each conflict between such texts."""

    def find(*texts: str, days: int = 0) -> list[set[str]]:
        return [
            {one.judgement.lowest.surface, one.judgement.highest.surface}
            for one in judge(*texts, days=days)
            if one.figure.verdict == "conflict"
        ]

    return find


@pytest.fixture
def stated(make_article: Callable[..., Any]) -> Callable[..., Statement]:
    """The statement that a text makes by the figure of some words, as an article of its own; columns may be given."""

    def find(text: str, surface: str, **columns: Any) -> Statement:
        article = make_article(text, source=text, published_at=PUBLISHED, published_precision="day", story_id="s")
        claims = read_articles([article]).claims
        claim = next(one for one in claims if one.surface == surface)
        made = state(claim, article)[1]
        details = details_of(claims, {article.article_id: article})[sentence_of(claim)]
        told = {"telling": telling_of(claim, article), "details": details, "texts": frozenset({article.article_id}),
                "known": frozenset(map(plain, WORD.findall(text)))}  # fmt: skip
        return replace(made, **{**told, **columns})

    return find


@pytest.fixture
def claims_of(make_article, make_claim):
    """Claims of independent articles, one for each dictionary of columns."""

    def make(*rows: dict) -> tuple[list[Claim], dict[str, Origin]]:
        articles = [make_article(f"Report {n} counts 7 dead.", source=f"outlet {n}") for n in range(len(rows))]
        claims = [make_claim(article, "7", **row) for article, row in zip(articles, rows, strict=True)]
        return claims, {article.article_id: Origin(article.article_id, outlet=article.source) for article in articles}

    return make
