import random

import numpy as np
import pytest

from transforms.stories import stories
from transforms.stories.sketches import sketch_all
from transforms.stories.story_candidates import Candidates

FERRY = "The ferry Aurelia struck rocks off Port Vessel on Friday, the coastguard of Tormund said in report {}."
MILL = "A fire at the Quillon mill in Hallmere was put out by Mayor Oyelaran's volunteers, said witness {}."


@pytest.fixture(autouse=True)
def small_crowd(monkeypatch) -> None:
    monkeypatch.setattr(stories, "CROWD", 4)


@pytest.fixture
def many(make_article):
    return [make_article(FERRY.format(number), source=f"outlet {number}", day="2024-03-01") for number in range(60)]


def test_what_was_added_is_found_by_those_with_keys_in_common(many, make_article) -> None:
    mill = make_article(MILL.format(1), day="2024-03-01")
    of = sketch_all([*many, mill])
    candidates = Candidates(of, np.arange(len(of)), 2)
    apart = int(np.searchsorted(of.ids, mill.article_id.encode()))
    added = [row for row in range(0, len(of), 3) if row != apart]
    for row in added:
        candidates.add(row)
    row = next(row for row in range(len(of)) if row not in {*added, apart})
    assert candidates(row).tolist() == added
    assert candidates(apart).tolist() == []


def test_very_many_alike_are_compared_with_the_first_of_them_only(many, monkeypatch) -> None:
    compared = []
    monkeypatch.setattr(
        stories, "likenesses", lambda _, one, others: compared.append((one, others.tolist())) or np.ones(len(others))
    )
    of = sketch_all(many)
    assert set(stories.group_stories(of, np.arange(len(of))).tolist()) == {0}
    assert {tuple(others) for one, others in compared if one > 3} == {(0, 1, 2, 3)}


def test_a_crowd_about_one_event_is_one_story(many, grouped) -> None:
    assert len({article.story_id for article in grouped(many)}) == 1


def test_a_story_in_a_crowd_that_shares_its_words_is_found(many, make_article, grouped) -> None:
    """Its articles join no story of the core, and are compared with each other by what more they share."""
    mill = [make_article(MILL.format(number), source=f"mill {number}", day="2024-03-01") for number in range(20)]
    placed = grouped([*many, *mill])
    ferries = {article.story_id for article in placed[: len(many)]}
    mills = {article.story_id for article in placed[len(many) :]}
    assert len(ferries) == len(mills) == 1
    assert ferries != mills


def test_stories_of_a_crowd_do_not_depend_on_the_order(many, make_article, grouped) -> None:
    many = [*many, *(make_article(MILL.format(number), day="2024-03-02", source=f"m{number}") for number in range(20))]
    expected = {article.article_id: article.story_id for article in grouped(many)}
    random.Random(1).shuffle(many)
    assert {article.article_id: article.story_id for article in grouped(many)} == expected


def test_an_article_of_another_event_changes_no_story_of_a_crowd(many, make_article, grouped) -> None:
    before = {article.article_id: article.story_id for article in grouped(many)}
    stranger = make_article("A volcano woke in the northern isles; farmers left their sheep.", day="2024-03-01")
    assert {article.article_id: article.story_id for article in grouped([*many, stranger])}.items() >= before.items()
