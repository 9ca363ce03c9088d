"""What the text of one article tells of all its figures."""

from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.article_facts import HEAD, facts_of
from transforms.slots.stating import state
from transforms.words import stem


@pytest.fixture
def facts(make_article):
    def find(text: str, title: str | None = None):
        article = make_article(text, title=title)
        claims = read_articles([article]).claims
        return facts_of(article, claims, [state(claim, article)[1] for claim in claims])

    return find


def test_words_and_streets_are_those_of_headline_and_text(facts) -> None:
    found = facts("The ferry sank near Mill Road.", "Storm on Alder Street")
    assert {"ferry", "storm"} <= found.words
    assert len(found.streets) == 2
    assert facts("The ferry sank.").streets == frozenset()


def test_the_head_has_the_telling_words_by_their_stems(facts) -> None:
    found = facts("The lighthouse keeper counted 12 seals. " + "It rained. " * (HEAD // 10) + "A trawler came.")
    assert stem("lighthouse") in found.head
    assert stem("trawler") not in found.head
    assert not {"12", "the"} & found.head.keys()
    assert all(weight > 0 for weight in found.head.values())


def test_values_are_what_it_counts_but_for_single_things_and_moments(facts) -> None:
    found = facts("On 3 March 2026 at 7 p.m. it had 30 boats, one cart and 5 percent of the trade.")
    assert {value for _, value in found.values} == {30.0, 5.0}
    assert {block[0] for block, _ in found.values} == {"count", "fraction"}


@pytest.mark.parametrize(
    ("text", "counting"),
    [("Lund leads in Orran with 82 percent of the votes counted.", True), ("All votes are counted.", False)],
)
def test_votes_may_still_be_counted(facts, text, counting) -> None:
    assert facts(text).counting == counting


def test_numbers_that_were_replaced_are_kept_where_nothing_is_counted(facts, make_article) -> None:
    article = make_article("It has 30 boats. The initial figure was 260.")
    claims = read_articles([article]).claims
    statements = [state(claim, article)[1] for claim in claims]
    early = [replace(one, early=True) for one in statements]
    assert facts_of(article, claims, early).replaced == {
        one.claim.value for one in statements if one.dimension == "number"
    }
    assert facts_of(article, claims, [replace(one, early=False) for one in statements]).replaced == frozenset()
