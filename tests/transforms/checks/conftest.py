"""What the rules about a single article find."""

from dataclasses import replace
from itertools import repeat

import pytest

from transforms.articles_reading import Readings, read_articles
from transforms.checks.contradictions import findings_of
from transforms.checks.findings import WITHIN, Reading, find_discrepancies
from transforms.ids import digest
from transforms.tables import Article


@pytest.fixture
def found(make_article):
    """What the rules find in a text, published on 5 March 2026, and in copies of it."""

    def find(text: str, title: str | None = None, copies: int = 0):
        columns = {"title": title, "day": "2026-03-05", "published_precision": "minute", "published_from": "metadata"}
        articles = [make_article(text, source=f"outlet {n}", lineage_id="one", **columns) for n in range(copies + 1)]
        claims = read_articles(articles).claims
        by_id = {article.article_id: article for article in articles}
        findings = findings_of((one for rule in WITHIN for one in rule(claims, by_id)), by_id)
        for finding in findings:
            for witness in filter(None, (finding.witness_a, finding.witness_b)):
                article = by_id[witness.article_id]
                part = article.title if witness.part == "title" else article.text
                assert part[witness.start : witness.end] == witness.surface
        return findings

    return find


@pytest.fixture
def quoted(make_article, make_quote):
    """What is found where each (words, speaker, lineage) is an article of one story that quotes them."""

    def find(*rows):
        articles, quotes = [], []
        for number, (words, speaker, lineage) in enumerate(rows):
            article = make_article(f"“{words},” {speaker} said.", source=f"outlet {number}")
            lineage_id = lineage or article.article_id
            articles.append(replace(article, story_id="story", lineage_id=lineage_id))
            quotes.append(make_quote(articles[-1], words, speaker))
        persons = frozenset(digest(speaker) for _, speaker, _ in rows)
        return find_discrepancies([], [], Reading(articles, quotes=quotes, persons=persons))

    return find


@pytest.fixture
def in_story(make_article):
    """What is read of some texts as articles of one story, each of an outlet and a lineage of its own, and those by id.

    `published` has the day of each, and may go on; with `copies` they are all of one lineage.
    """

    def read(*texts: str, published=(), copies: bool = False) -> tuple[Readings, dict[str, Article]]:
        articles = [
            make_article(
                text, source=f"outlet {number}", published_at=day, published_precision="day", story_id="story",
                lineage_id="one" if copies else f"lineage {number}",
            )
            for number, (text, day) in enumerate(zip(texts, published or repeat(None), strict=False))
        ]  # fmt: skip
        return read_articles(articles), {article.article_id: article for article in articles}

    return read


CONTEXT = "The lighthouse keeper {} was rescued from the flooded quarry by a trawler crew on Friday."


@pytest.fixture
def named(make_article, make_mention):
    """What is found where each row is the names of one article of a story."""

    def find(*rows, kind="person", context=CONTEXT):
        articles, mentions = [], []
        for number, names in enumerate(rows):
            article = make_article(" ".join(context.format(name) for name in names), source=f"outlet {number}")
            articles.append(replace(article, story_id="story", lineage_id=article.article_id))
            mentions += [make_mention(articles[-1], name, kind) for name in names]
        return find_discrepancies([], [], Reading(articles, mentions))

    return find
