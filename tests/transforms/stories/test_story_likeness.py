"""How alike two articles are for telling whether they are about one event."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.sketches import UNDATED, sketch_all
from transforms.stories.story_likeness import (
    DAYS_UNKNOWN,
    LIKENESS_PER_DAY,
    LOOKING_BACK,
    OTHER_DAYS,
    WINDOW_DAYS,
    in_same_weeks,
    likenesses,
)

TEXT = "The ferry Gullholm sank off Port Selwick with a cargo of cement, and divers found three rafts beneath the pier."
days = st.integers(-1000, 1000)


@given(days, st.lists(days | st.just(UNDATED)))
def test_articles_are_near_within_some_weeks_or_where_a_day_is_unknown(day, others) -> None:
    near = in_same_weeks(day, np.array(others, dtype=np.int64))
    assert near.tolist() == [other == UNDATED or abs(other - day) <= WINDOW_DAYS for other in others]
    assert in_same_weeks(UNDATED, np.array(others, dtype=np.int64)).all()


@pytest.fixture
def alike(make_article):
    """How alike an article is to `TEXT`, published on 2 March 2026."""

    def of(text: str = TEXT, day: str | None = "2026-03-02", first: str = TEXT) -> float:
        articles = [make_article(first, source="one", day="2026-03-02"), make_article(text, source="two", day=day)]
        sketched = sketch_all(articles)
        rows = [int(np.searchsorted(sketched.ids, one.article_id.encode())) for one in articles]
        return float(likenesses(sketched, rows[0], np.array([rows[1]]))[0])

    return of


def test_the_same_words_on_one_day_are_wholly_alike_and_others_less(alike) -> None:
    assert alike() == pytest.approx(1, abs=0.01)
    assert alike("The council raised taxes for cooks.") < 0.3
    assert 0.1 < alike("The ferry Gullholm sank off Port Selwick.") < alike()


def test_days_between_two_articles_make_them_less_alike(alike) -> None:
    assert alike() - alike(day="2026-03-05") == pytest.approx(3 * LIKENESS_PER_DAY)
    assert alike() - alike(day=None) == pytest.approx(DAYS_UNKNOWN)
    assert alike() - alike(day="2026-03-30") == pytest.approx(LOOKING_BACK)


def test_openings_that_name_two_weekdays_are_less_alike(alike) -> None:
    monday, friday = (TEXT.replace("Selwick", f"Selwick on {day}") for day in ("Monday", "Friday"))
    same = alike(monday, first=monday)
    assert same == pytest.approx(1, abs=0.01)
    assert same - alike(friday, first=monday) >= OTHER_DAYS - 0.01
    assert alike(friday, day=None, first=monday) == 0.0
