"""From what an expression says to the days it can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_expressions import When
from transforms.dates.date_resolution import candidates

PUBLISHED = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell at the end of May 2024.", ["2024-05-26/2024-05-31"]),
        ("It fell in early 2024.", ["2024-01-01/2024-04-30"]),
        ("It fell in the third week of May 2024.", ["2024-05-13/2024-05-19"]),
        ("It fell earlier this year.", ["2026-01-01/2026-03-05"]),
        ("It is shut for the rest of the week.", ["2026-03-05/2026-03-08"]),
        ("It fell in the past ten working days.", ["2026-02-19/2026-03-04"]),
        ("It was the weekend of May 3, 2024.", ["2024-05-04/2024-05-05"]),
        ("It closed on Labor Day weekend.", ["2025-08-30/2025-09-01", "2026-09-05/2026-09-07"]),
    ],
)
def test_the_days_of_an_expression(text, days, means) -> None:
    assert means(text) == days


def test_without_a_day_of_publication_only_a_year_tells() -> None:
    assert candidates(When(grain="month", month=3), None) is None
    found = candidates(When(grain="month", month=3, year=2024), None)
    assert found is not None
    assert found.past == found.future


def test_a_day_that_no_calendar_has() -> None:
    with pytest.raises(ValueError, match="day"):
        candidates(When(grain="day", month=2, day=30, year=2024), PUBLISHED)


@given(st.integers(1, 12), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_the_last_time_comes_before_the_next(month: int, published: date) -> None:
    found = candidates(When(grain="month", month=month), published)
    assert found is not None
    assert found.past.soft.first <= published
    assert found.future.soft.last >= published
    assert found.past.soft.first.month == found.future.soft.first.month == month
