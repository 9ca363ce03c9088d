"""Dates that name a weekday."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.periods import days
from transforms.dates.weekdays import is_bare_weekday, named_weekday, nearest, week_off, weekday_of


@given(st.dates())
def test_the_weekday_of_a_day(day: date) -> None:
    assert weekday_of(days(day)) == day.weekday()


@given(st.integers(0, 6), st.dates())
def test_the_nearest_day_of_a_weekday(weekday: int, day: date) -> None:
    found = nearest(weekday, days(day))
    assert weekday_of(found) == weekday
    assert abs(found - days(day)) <= 3


@pytest.fixture
def dated(make_article, make_claim):
    def make(surface: str, name: str | None, low: float):
        article = make_article(f"It was {surface} again.")
        return make_claim(article, surface, low, kind="date", unit="day", unit_surface=name, dimension="date")

    return make


def test_a_bare_weekday(dated) -> None:
    assert is_bare_weekday(dated("Tuesday", "Tuesday", 1.0))
    assert is_bare_weekday(dated("the weekend", None, 1.0))
    assert not is_bare_weekday(dated("Tuesday, May 3", "Tuesday", 1.0))
    assert not is_bare_weekday(dated("yesterday", None, 1.0))
    assert named_weekday(dated("Tuesday", "Tuesday", 1.0)) == 1
    assert named_weekday(dated("yesterday", None, 1.0)) is None


def test_one_weekday_of_two_weeks(dated) -> None:
    bare, full = dated("Tuesday", "Tuesday", 8.0), dated("Tuesday, May 3", "Tuesday", 1.0)
    assert week_off(bare, full)
    assert not week_off(full, full)
    assert not week_off(bare, dated("Tuesday", "Tuesday", 15.5))
    assert not week_off(bare, bare)
