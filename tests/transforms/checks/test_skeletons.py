"""Sentences with a mark in the place of each figure."""

import re

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.skeletons import DATE, EXCERPT, FIGURE, is_figure, skeletons


@pytest.fixture
def marked(make_article):
    """The skeletons of a text."""

    def read(text: str, least: int = 2):
        article = make_article(text, day="2026-03-05")
        return list(skeletons(read_articles([article]).claims, {article.article_id: article}, least))

    return read


def test_figures_are_marked_by_their_number_and_dates_by_none(marked) -> None:
    text = "On 3 March 2026 the fare rose from $40 to $55. It rained for 12 hours."
    (skeleton,) = marked(text)
    assert skeleton.words == f"On {DATE} the fare rose from ⟦1⟧ to ⟦2⟧."
    assert [skeleton.claim(mark).surface for mark in re.findall(FIGURE, skeleton.words)] == ["$40", "$55"]
    assert len(skeleton.claims) == 3


@pytest.mark.parametrize(("least", "count"), [(1, 2), (2, 1), (3, 0)])
def test_only_sentences_with_enough_figures_are_given(marked, least, count) -> None:
    assert len(marked("On 3 March 2026 it rose from $40 to $55. It rained for 12 hours at 7 p.m.", least)) == count


def test_parts_of_an_article_are_apart_and_the_order_of_claims_tells_nothing(make_article) -> None:
    article = make_article("It has 30 boats and 12 carts.", title="It has 30 boats and 12 carts")
    claims = read_articles([article]).claims
    found = [list(skeletons(some, {article.article_id: article})) for some in (claims, claims[::-1])]
    assert found[0] == found[1]
    assert [skeleton.claims[0].part for skeleton in found[0]] == ["body", "title"]


def test_an_hour_and_a_day_are_no_figures(make_article) -> None:
    article = make_article("At 7 p.m. on 3 March 2026 it had 30 boats.", day="2026-03-05")
    assert [one.surface for one in read_articles([article]).claims if is_figure(one)] == ["30 boats"]


@pytest.mark.parametrize("length", range(2, 9))
def test_an_excerpt_begins_with_a_whole_word(marked, length) -> None:
    text = f"The harbour of the town that lies {'o' * length}f of Selwick by the Alder has  30 boats and 12 carts."
    (skeleton,) = marked(text)
    told = skeleton.excerpt(*skeleton.claims)
    assert told == skeleton.excerpt(*reversed(skeleton.claims))
    assert told.startswith("…")
    assert told.endswith("has 30 boats and 12 carts")
    assert told[1:] in " ".join(text.split())
    assert f" {told[1:]}" in f" {' '.join(text.split())}"
    assert len(told) <= EXCERPT + len("30 boats and 12 carts") + 1


def test_a_short_sentence_is_quoted_from_its_beginning(marked) -> None:
    (skeleton,) = marked("It rained. It has 30 boats and 12 carts.")
    assert skeleton.excerpt(*skeleton.claims) == "It has 30 boats and 12 carts"


@pytest.mark.parametrize(
    "text",
    [
        "It has 30 boats, 12 carts and $40.",
        "The 41-year-old cook lost 5 percent, 6 boats and two and a half tonnes of rye.",
        "“Some 30 boats,” she said, “and 12–14 carts.”",
    ],
)
def test_with_its_figures_in_place_of_the_marks_a_sentence_is_as_it_was(marked, text) -> None:
    (skeleton,) = marked(text)
    assert re.sub(FIGURE, lambda mark: skeleton.claim(mark[1]).surface, skeleton.words) == text
