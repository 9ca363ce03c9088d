"""Dates that name their own month."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find

FORMS = [
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0:%b}. {0.day}, {0.year}",
    "the {0.day}th of {0:%B} {0.year}",
]


@given(st.dates(date(1800, 1, 1), date(2150, 1, 1)), st.sampled_from(FORMS))
def test_a_full_date_in_every_form(day: date, form: str) -> None:
    if "%b" in form and day.month == 5:
        return  # May has no short form
    text = f"It was {form.format(day)} again."
    found = next(find(text, 0, len(text)))
    assert (found.when.year, found.when.month, found.when.day) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was the month of May 2024.", {"grain": "month", "year": 2024, "month": 5}),
        ("It was 2018 June 5.", {"grain": "day", "year": 2018, "month": 6, "day": 5}),
        ("It was the 4th of July.", {"grain": "day", "month": 7, "day": 4}),
        ("It was May twenty-nine.", {"grain": "day", "month": 5, "day": 29}),
    ],
)
def test_other_forms(text, told, says) -> None:
    assert [one for _, one in says(text)] == [told]


@pytest.mark.parametrize("text", ["They sold May 10 per cent.", "They left May 3.5 ahead."])
def test_what_is_no_day_of_a_month(text, says) -> None:
    assert all("day" not in told for _, told in says(text))
