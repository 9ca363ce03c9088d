import random

import pytest

from transforms.stories import story_candidates
from transforms.stories.stories import group_stories
from transforms.stories.story_candidates import choose
from transforms.stories.story_profiles import make_profiles

FERRY = "The ferry Aurelia struck rocks off Port Vessel on Friday, the coastguard of Tormund said in report {}."
MILL = "A fire at the Quillon mill in Hallmere was put out by Mayor Oyelaran's volunteers, said witness {}."


@pytest.fixture(autouse=True)
def small_crowd(monkeypatch) -> None:
    monkeypatch.setattr(story_candidates, "CROWD", 4)


@pytest.fixture
def many(make_article):
    return [make_article(FERRY.format(number), source=f"outlet {number}", day="2024-03-01") for number in range(60)]


def test_very_many_alike_are_compared_with_the_first_of_them_only(many) -> None:
    compared = choose(make_profiles(many, []))
    assert len(compared.core) == 4
    assert len(compared.crowd) == 56
    assert {len(others) for others in compared.crowd.values()} == {4}


def test_an_article_of_few_alike_is_compared_with_all_of_them(many) -> None:
    compared = choose(make_profiles(many[:4], []))
    assert sum(map(len, compared.core.values())) == 6
    assert not compared.crowd


def test_a_crowd_about_one_event_is_one_story(many) -> None:
    assert len({article.story_id for article in group_stories(many)}) == 1


def test_a_story_in_a_crowd_that_shares_its_words_is_found(many, make_article) -> None:
    """Its articles join no story of the core, and are compared with each other by what more they share."""
    mill = [make_article(MILL.format(number), source=f"mill {number}", day="2024-03-01") for number in range(20)]
    grouped = group_stories([*many, *mill])
    ferries = {article.story_id for article in grouped[: len(many)]}
    mills = {article.story_id for article in grouped[len(many) :]}
    assert len(ferries) == len(mills) == 1
    assert ferries != mills


def test_stories_of_a_crowd_do_not_depend_on_the_order(many, make_article) -> None:
    many = [*many, *(make_article(MILL.format(number), day="2024-03-02", source=f"m{number}") for number in range(20))]
    expected = {article.article_id: article.story_id for article in group_stories(many)}
    random.Random(1).shuffle(many)
    assert {article.article_id: article.story_id for article in group_stories(many)} == expected


def test_an_article_of_another_event_changes_no_story_of_a_crowd(many, make_article) -> None:
    before = {article.article_id: article.story_id for article in group_stories(many)}
    stranger = make_article("A volcano woke in the northern isles; farmers left their sheep.", day="2024-03-01")
    assert {
        article.article_id: article.story_id for article in group_stories([*many, stranger])
    }.items() >= before.items()
