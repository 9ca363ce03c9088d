"""Years by themselves, and what is named by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rose in the 1970s.", "1970-01-01/1979-12-31"),
        ("It rose in the ’90s.", "1990-01-01/1999-12-31"),
        ("It rose in the 21st century.", "2000-01-01/2099-12-31"),
        ("It rose in spring 2019.", "2019-03-01/2019-05-31"),
        ("It happened in 2019.", "2019-01-01/2019-12-31"),
    ],
)
def test_a_year_and_more(text, days, means) -> None:
    assert means(text) == [days]


@pytest.mark.parametrize("text", ["It cost 2019 dollars.", "They sold 2019 boats.", "They sold 1,970 of them."])
def test_a_number_that_is_no_year(text, says) -> None:
    assert says(text) == []


@given(st.integers(1500, 2100))
def test_a_year_behind_a_preposition(year: int) -> None:
    text = f"It happened in {year}."
    (found,) = find(text, 0, len(text))
    assert (found.when.grain, found.when.year) == ("year", year)
