"""What two claims of one article must share to be of one thing."""

from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.retold import (
    can_meet,
    figures_by_article,
    limited_alike,
    plain,
    plain_value,
    said_again,
    same_names,
    same_number,
    slot_of,
    told_apart,
)
from transforms.slots.stating import state


@pytest.fixture
def read(make_article):
    """The figures of an article, in its order, and it."""

    def make(text: str, title: str | None = None):
        article = make_article(text, title=title)
        claims = read_articles([article]).claims
        ((_, ordered),) = figures_by_article(claims, {article.article_id: article})
        return ordered, article

    return make


def test_figures_come_by_article_those_of_the_headline_first_and_no_dates(make_article) -> None:
    title = "The market hall of Selwick town has twelve carts"
    first = make_article("On 3 March 2026 it had 30 boats and 12 carts.", title=title, article_id="2")
    second = make_article("It had 40 boats.", source="b", article_id="1")
    claims = read_articles([first, second]).claims
    told = list(figures_by_article(claims[::-1], {one.article_id: one for one in (first, second)}))
    assert [(article.article_id, [one.surface for one in found]) for article, found in told] == [
        ("1", ["40 boats"]), ("2", ["twelve carts", "30 boats", "12 carts"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("The fire burned 30 boats.", True),
        ("The fire burned about 30 boats.", True),
        ("The fire burned at least 30 boats.", False),
        ("The fire may burn 30 boats.", False),
        ("The fire did not burn 30 boats.", False),
        ("Fares rose by 30 percent.", False),
        ("The fire burned dozens of boats.", False),
    ],
)
def test_a_plain_value_is_asserted_and_bounded_by_nothing(read, text, is_plain) -> None:
    (claim, *_), article = read(text)
    assert plain_value(claim, article) == is_plain
    assert plain(claim, article) == is_plain


def test_how_long_something_takes_is_plain_and_yet_told_of_many_things(read) -> None:
    (claim,), article = read("The fire burned for 30 hours.")
    assert plain_value(claim, article)
    assert not plain(claim, article)


@pytest.mark.parametrize(
    ("text", "same", "meet"),
    [
        ("It has 30 boats and 30 carts.", True, True),
        ("It has 30 boats and 31 carts.", False, False),
        ("It has 30 boats and about 31 carts.", False, True),
        ("It has 30 boats, and Ana Ruiz is 30 years old.", False, True),
        ("It has 30 boats and weighs 30 tonnes.", False, False),
    ],
)
def test_one_number_is_one_value_of_plain_numbers(read, text, same, meet) -> None:
    (one, other, *_), _ = read(text)
    assert same_number(one, other) == same_number(other, one) == same
    assert can_meet(one, other) == can_meet(other, one) == meet


@pytest.mark.parametrize(
    ("text", "one_slot"),
    [
        ("The storm killed 12 people. It killed 13 people.", True),
        ("The storm killed 12 people. It hurt 13 people.", False),
        ("The storm killed 12 people. It sank 13 boats.", False),
        ("The storm killed 12 people. It killed 13 others.", False),
        ("Fares rose 12 percent. Fares fell 13 percent.", False),
        ("Fares rose 12 percent. Fares rose 13 percent.", True),
    ],
)
def test_a_slot_is_what_is_counted_its_outcome_and_all_that_limits_it(read, text, one_slot) -> None:
    (one, other), article = read(text)
    slots = [slot_of(state(claim, article)[1]) for claim in (one, other)]
    assert (slots[0] is not None and slots[0] == slots[1]) == one_slot


def test_a_limit_that_only_one_names_has_to_stand_in_the_sentence_of_the_other(read) -> None:
    near = "Crews fought two fires in the harbour. The harbour had two fires. The market had three fires."
    claims, article = read(near)
    fires = [state(claim, article)[1] for claim in claims]
    limited = replace(fires[0], scope=frozenset({"harbour"}))
    assert limited_alike(limited, fires[1], article)
    assert not limited_alike(limited, fires[2], article)
    assert limited_alike(fires[1], fires[2], article)


def test_sentences_tell_the_same_by_a_share_of_their_telling_words(read) -> None:
    (one, same, other), article = read(
        "The keeper of the lighthouse counted 12 seals on the rocks. On the rocks the keeper counted 13 seals. "
        "The keeper bought 14 nets."
    )
    assert said_again(one, same, article, 0.9)
    assert not said_again(one, other, article, 0.9)
    assert not said_again(one, same, article, 0.5, least=1000.0)


def test_names_nest_where_one_sentence_names_nothing_that_the_other_does_not(read) -> None:
    (one, same, other), article = read(
        "In Orran Nora Whitfield had 12 seals. Nora Whitfield had 13 seals. Odalys Brannock had 14 seals in Orran."
    )
    assert same_names(one, same, article)
    assert same_names(same, one, article)
    assert not same_names(one, other, article)


def test_words_that_part_one_figure_from_another_have_to_stand_beside_both(read) -> None:
    (one, same, other), article = read(
        "The fire burned 12 boats. The fire burned 13 boats last week. The fire burned another 14 boats."
    )
    assert not told_apart(one, same, article)  # that only dates it
    assert told_apart(one, other, article)
    assert not told_apart(other, other, article)
