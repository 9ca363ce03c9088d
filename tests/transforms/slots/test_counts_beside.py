"""Counts beside counts: one list, what it makes together, and who is everybody."""

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.gathering import gather


@pytest.fixture
def stated(make_article):
    """The statements of one text, by the words of their figures."""

    def find(text: str):
        article = make_article(text, story_id="s")
        found, _ = gather(read_articles([article]).claims, {article.article_id: article}, frozenset())
        return {one.claim.surface: one for one in found.values()}

    return find


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The flood killed 31 people in Orran and 24 people in Penhallow.", True),
        ("The flood killed 31 people in Orran, while officials in Penhallow spoke of 24 dead.", False),
        ("The flood killed 31 people in Orran. It killed 24 people in Penhallow.", False),
        ("The flood killed 31 people, and among them were 24 people of Penhallow.", False),
    ],
)
def test_counts_that_a_word_joins_are_of_one_list(stated, text, listed) -> None:
    assert {one.claim.value: one.listed for one in stated(text).values()} == {31: listed, 24: listed}


def test_the_figures_of_a_list_make_a_total(stated) -> None:
    found = stated("The council gave 20 million euros to schools and 30 million euros to clinics on Monday.")
    assert {one.total for one in found.values() if one.dimension == "money"} == {50e6}
    found = stated(
        "The council gave 20 million euros to schools; clinics, which had asked for it, got 30 million euros."
    )
    assert {one.total for one in found.values()} == {None}


@pytest.mark.parametrize(
    ("text", "everybody"),
    [
        ("The bus fell into a ditch and 23 passengers were hurt.", True),
        ("The bus fell into a ditch and 23 passengers and a driver were hurt.", False),
        ("The bus fell into a ditch and 23 passengers were hurt. In all 27 people were hurt in Orran.", False),
        ("The bus fell into a ditch and 23 pupils were hurt.", False),
    ],
)
def test_passengers_are_everybody_where_nobody_else_is_counted(stated, text, everybody) -> None:
    assert next(one for one in stated(text).values() if one.claim.value == 23).everybody == everybody


@pytest.mark.parametrize(("part", "found"), [("two of her ten", False), ("three of her ten", True)])
def test_two_parts_of_one_whole_are_no_two_values(conflicts, part, found) -> None:
    one = "Ana Ruiz of Orran saved eight of ten throws in the harbour final against Liv Lund on Monday, her coach said."
    other = one.replace("eight of ten", part)
    assert bool(conflicts(one, other)) == found
