"""The days that an expression means in a year."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_expressions import When
from transforms.dates.date_years import fixed, same
from transforms.dates.periods import Period

GRAINS = [("month", 12), ("quarter", 4), ("half", 2)]


@given(st.sampled_from(GRAINS), st.integers(1900, 2100))
def test_parts_of_a_year_tile_it(grain: tuple[str, int], year: int) -> None:
    name, count = grain
    parts = [fixed(When(grain=name, month=number), year).past.soft for number in range(1, count + 1)]
    assert (parts[0].first, parts[-1].last) == (date(year, 1, 1), date(year, 12, 31))
    assert all((other.first - one.last).days == 1 for one, other in itertools.pairwise(parts))


def test_a_year_leaves_no_choice() -> None:
    found = fixed(When(grain="day", month=5, day=3), 2024)
    assert found.past == found.future
    assert found == same(Period(date(2024, 5, 3), date(2024, 5, 3)))


def test_a_day_that_may_be_the_other_way_round_reaches_as_far() -> None:
    found = fixed(When(grain="day", month=5, day=3, swapped=True), 2024).past
    assert found.soft == (date(2024, 5, 3), date(2024, 5, 3))
    assert found.hard == (date(2024, 3, 5), date(2024, 5, 3))


def test_the_small_hours_behind_an_eve_are_of_the_day_behind_it() -> None:
    night = fixed(When(grain="holiday", name="christmas eve", past=True), 2024).past
    assert night.hard == (date(2024, 12, 24), date(2024, 12, 25))
    assert fixed(When(grain="holiday", name="christmas eve"), 2024).past.hard.last == date(2024, 12, 24)


def test_no_such_day() -> None:
    with pytest.raises(ValueError, match="day"):
        fixed(When(grain="day", month=2, day=30), 2024)
    with pytest.raises(ValueError, match="month"):
        fixed(When(grain="day", day=3), 2024)
