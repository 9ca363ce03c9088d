"""Dates in figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was 05-Aug-2016.", {"grain": "day", "year": 2016, "month": 8, "day": 5}),
        ("It was 2016/11 again.", {"grain": "month", "year": 2016, "month": 11}),
        ("It was 13/10/2025.", {"grain": "day", "year": 2025, "month": 10, "day": 13}),
        ("It was 8/10/2025.", {"grain": "day", "year": 2025, "month": 8, "day": 10, "swapped": True}),
        ("It fell in AD 79.", {"grain": "year", "year": 79}),
    ],
)
def test_a_date_in_figures(text, told, says) -> None:
    assert [one for _, one in says(text)] == [told]


@pytest.mark.parametrize(
    ("rest", "date"),
    [
        ("", "Tuesday 3.4"),
        (", when it rained", "Tuesday 3.4"),
        (" million people", "Tuesday"),
        ("% fell", "Tuesday"),
    ],
)
def test_a_number_behind_a_weekday_that_counts_something_is_no_date(says, rest, date) -> None:
    assert [surface for surface, _ in says(f"It ended on Tuesday 3.4{rest}.")] == [date]


@pytest.mark.parametrize("text", ["It was 24/7 work.", "It was 9/11 again.", "It won 40/50 votes.", "It was 1.2.3."])
def test_what_is_no_date(text, says) -> None:
    assert says(text) == []


@given(st.dates(date(1800, 1, 1), date(2150, 1, 1)))
def test_an_iso_date_is_read_back(day: date) -> None:
    text = f"It was {day.isoformat()}."
    (found,) = find(text, 0, len(text))
    assert (found.when.year, found.when.month, found.when.day) == (day.year, day.month, day.day)
