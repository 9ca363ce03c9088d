"""Decisions within a story: how much of one article is compared."""

import pytest

from transforms import judging
from transforms.articles_reading import read_articles
from transforms.linking import link


def test_of_an_article_of_very_many_figures_the_first_ones_are_compared(
    make_article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "MOST_CLAIMS", 3)
    said = "Ana Ruiz sold 12 boats in Ashcombe. Ben Lund sold 30 nets, 40 ropes, 50 oars and 60 lamps in Ashcombe."
    articles = [make_article(said), make_article(said.replace("12 boats", "14 boats"))]
    read = read_articles(articles)
    found = link(articles, read.mentions, read.roles, read.quotes, read.claims)
    far = {claim.surface for claim in found.claims if claim.figure_id is None}
    assert {"50 oars", "60 lamps"} <= far
    assert not far & {"12 boats", "14 boats", "30 nets", "40 ropes"}
    assert {(claim.surface, claim.story_id) for claim in found.claims if claim.story_id} >= {
        ("60 lamps", article.story_id) for article in found.articles
    }
