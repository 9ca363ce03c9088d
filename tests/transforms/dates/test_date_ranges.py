"""Two points joined, each lending the other the month or year it lacks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find
from transforms.dates.date_resolution import candidates


@pytest.mark.parametrize(
    ("text", "surface", "days"),
    [
        ("It ran from May 3 to 5, 2024.", "from May 3 to 5, 2024", "2024-05-03/2024-05-05"),
        ("It ran from 3 to 5 May 2024.", "from 3 to 5 May 2024", "2024-05-03/2024-05-05"),
        ("It rose between 2019 and 2021.", "between 2019 and 2021", "2019-01-01/2021-12-31"),
        ("It rose in 2018/19 again.", "2018/19", "2018-01-01/2019-12-31"),
        ("It rose in Jan-Feb 2017 again.", "Jan-Feb 2017", "2017-01-01/2017-02-28"),
        ("It ran Monday-Friday.", "Monday-Friday", "2026-03-02/2026-03-06"),
    ],
)
def test_a_range(text, surface, days, says, means) -> None:
    assert [found for found, _ in says(text)] == [surface]
    assert means(text)[0] == days


def test_a_bound_is_no_range(says) -> None:
    assert says("It fell before June 2020.") == [
        ("June 2020", {"grain": "month", "year": 2020, "month": 6, "bound": "before"})
    ]
    assert "bound" not in says("It fell in June 2020.")[0][1]


def test_numbers_that_count_make_no_range(says) -> None:
    assert says("They sold 3 to 5 boats.") == []
    assert says("They sold between 3 and 5 boats in May.") == [("May", {"grain": "month", "month": 5})]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_both_ends_written_out_are_read_back(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    text = f"It ran from {first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}."
    (found,) = find(text, 0, len(text))
    both = candidates(found.when, None)
    assert both is not None
    assert both.past.soft == (first, last)
