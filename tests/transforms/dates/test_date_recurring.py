"""Expressions that come round again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_expressions import When
from transforms.dates.date_recurring import recurring

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@given(st.integers(0, 6), DAYS)
def test_a_weekday_is_within_a_week_of_the_report(weekday: int, published: date) -> None:
    found = recurring(When(grain="day", weekday=weekday), published)
    past, future = found.past.soft.first, found.future.soft.first
    assert past.weekday() == future.weekday() == weekday
    assert published - timedelta(days=7) <= past <= future <= published + timedelta(days=7)


@given(st.integers(1, 31), DAYS)
def test_a_day_of_the_month_is_the_nearest_on_either_side(day: int, published: date) -> None:
    found = recurring(When(grain="day", day=day), published)
    assert found.past.soft.first.day == found.future.soft.first.day == day
    assert found.past.soft.first <= published <= found.future.soft.first


@pytest.mark.parametrize(
    ("when", "past", "future"),
    [
        (When(grain="day", month=5, day=3), date(2025, 5, 3), date(2026, 5, 3)),
        (When(grain="day", month=3, day=3, weekday=1), date(2026, 3, 3), date(2027, 3, 3)),
        (When(grain="day", day=11, weekday=4), date(2025, 7, 11), date(2026, 9, 11)),
        (When(grain="holiday", name="christmas eve"), date(2025, 12, 24), date(2026, 12, 24)),
    ],
)
def test_the_last_time_and_the_next(when: When, past: date, future: date) -> None:
    found = recurring(when, date(2026, 3, 5))
    assert (found.past.soft.first, found.future.soft.first) == (past, future)


def test_a_day_that_never_comes() -> None:
    with pytest.raises(ValueError, match="day"):
        recurring(When(grain="day", month=2, day=30), date(2026, 3, 5))
