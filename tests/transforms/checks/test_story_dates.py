from dataclasses import replace
from datetime import UTC, datetime

import pytest

from transforms.checks.story_dates import StoryDates, can_be
from transforms.slots.statements import MOMENTS

FRIDAY = datetime(2026, 3, 6, tzinfo=UTC)


@pytest.fixture
def story(in_story):
    """The dates of some texts, and their claims in order."""

    def read(*texts: str) -> tuple[StoryDates, list]:
        found, articles = in_story(*texts, published=[FRIDAY] * len(texts))
        claims = [claim for claim in found.claims if claim.dimension in MOMENTS]
        moments = {name: [claim for claim in claims if claim.article_id == name] for name in articles}
        return StoryDates(moments, articles), claims

    return read


def test_texts_that_give_a_day_are_counted_without_the_one_that_asks(story) -> None:
    dates, claims = story("It burnt on Tuesday.", "It burnt on March 3.", "A service was held on Sunday.")
    tuesday = claims[0]
    assert [dates.giving(tuesday, f"lineage {number}") for number in range(3)] == [(1, 2), (1, 2), (2, 2)]
    assert can_be(claims[1], tuesday)
    assert not can_be(claims[2], tuesday)


def test_names_are_known_by_the_texts_that_hold_them(story) -> None:
    dates, _ = story("Ada Lind fled on Tuesday.", "Lind came back on Sunday.")
    assert dates.knowing({"ada", "lind", "quorle"}) == {
        "ada": {"lineage 0"},
        "lind": {"lineage 0", "lineage 1"},
        "quorle": frozenset(),
    }


def test_what_stands_in_the_sentence_of_a_day(story) -> None:
    dates, claims = story("It burnt at 9:10 p.m. on Tuesday and on Sunday. It rained on Monday.")
    tuesday = next(claim for claim in claims if claim.surface == "Tuesday")
    assert [claim.surface for claim in dates.dates_beside(tuesday)] == ["Tuesday", "Sunday"]
    assert [claim.surface for claim in dates.hours_beside(tuesday)] == ["9:10 p.m."]


def test_nothing_was_written_before_a_day_that_is_not_known(story) -> None:
    dates, claims = story("It burnt on Tuesday.")
    assert not dates.written_before(claims[0].article_id, replace(claims[0], low=None))
    assert not dates.written_before(claims[0].article_id, claims[0])
