"""What the rules about a single article find."""

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.contradictions import findings_of
from transforms.checks.findings import WITHIN


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
