"""Decisions within a story: which articles are compared, and how much of one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from transforms import judging
from transforms.articles_reading import read_articles
from transforms.linking import Linked, link
from transforms.tables import Article

SIX = (
    "Ana Ruiz sold 16 boats at the old quay in Ashcombe on Tuesday, the harbour master said. She will sail to Corvale. "
    "The quay, which the town rebuilt after the storm, was so full that the ferry had to wait outside of the harbour "
    "until dusk. Who bought the boats is not known, and the harbour master would not say where the money goes."
)
OTHER = "On Tuesday Ana Ruiz sold 15 boats in Ashcombe at its old quay, said a clerk whom the paper asked there."


def linked(articles: Sequence[Article]) -> Linked:
    read = read_articles(articles)
    return link(articles, read.mentions, read.roles, read.quotes, read.claims)


def conflicts(found: Linked) -> list[str]:
    return [one.message for one in found.findings if one.rule == "figure_conflict"]


@pytest.fixture
def pages(make_article) -> list[Article]:
    """Two versions of one page, of which the second corrects the first, and what another paper says."""
    texts = (SIX, SIX.replace("16", "15"), OTHER)
    articles = [make_article(text, source=source) for text, source in zip(texts, "aab", strict=True)]
    page = {"url": "https://a.example/boats"}
    return [replace(articles[0], **page), replace(articles[1], **page, version=2), articles[2]]


def test_a_page_that_was_corrected_says_what_it_says_now(pages) -> None:
    assert conflicts(linked([pages[0], pages[2]])), "before it was corrected"
    found = linked(pages)
    assert not conflicts(found)
    (replaced,) = [claim for claim in found.claims if claim.surface == "16 boats"]
    assert (replaced.figure_id, replaced.story_id) == (None, found.articles[0].story_id)


def test_two_texts_under_one_address_both_count(pages) -> None:
    page = {"source": "a", "url": pages[0].url, "version": 2}
    found = linked([pages[0], replace(pages[2], **page)])
    assert len({article.lineage_id for article in found.articles}) == 2
    assert all(claim.figure_id for claim in found.claims if claim.surface in {"15 boats", "16 boats"})


def test_of_an_article_of_very_many_figures_the_first_ones_are_compared(
    make_article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "MOST_CLAIMS", 3)
    said = "Ana Ruiz sold 12 boats in Ashcombe. Ben Lund sold 30 nets, 40 ropes, 50 oars and 60 lamps in Ashcombe."
    articles = [make_article(said), make_article(said.replace("12 boats", "14 boats"))]
    found = linked(articles)
    far = {claim.surface for claim in found.claims if claim.figure_id is None}
    assert {"50 oars", "60 lamps"} <= far
    assert not far & {"12 boats", "14 boats", "30 nets", "40 ropes"}
    assert {(claim.surface, claim.story_id) for claim in found.claims if claim.story_id} >= {
        ("60 lamps", article.story_id) for article in found.articles
    }
