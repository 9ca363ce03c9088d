from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.periods import (
    DAYS_IN,
    MONTHS_IN,
    PARTS,
    Period,
    add,
    days,
    easter,
    month_period,
    nth_weekday,
    nth_within,
    part_of,
    unit_period,
)

DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2300, 1, 1))
ONE = timedelta(days=1)


@given(DAYS, st.sampled_from(sorted({*MONTHS_IN, *DAYS_IN} - {"weekend"})))
def test_units_tile_the_calendar(day: date, unit: str) -> None:
    period = unit_period(day, unit)
    assert period.first <= day <= period.last
    assert unit_period(day, unit, 1).first == period.last + ONE
    assert unit_period(day, unit, -1).last == period.first - ONE
    assert unit_period(period.last, unit) in (period, unit_period(day, unit)) or unit == "fortnight"


@given(DAYS, st.integers(-40, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_adding_is_undone_but_for_short_months(day: date, count: int, unit: str) -> None:
    there = add(day, count, unit)
    back = add(there, -count, unit)
    assert timedelta() <= day - back <= timedelta(days=3)
    assert (there > day) == (count > 0) or count == 0


@given(DAYS, st.sampled_from(["week", "month", "quarter", "year", "decade"]), st.sampled_from(sorted(PARTS)))
def test_a_part_lies_in_its_hard_part_and_that_in_the_whole(day: date, unit: str, part: str) -> None:
    whole = unit_period(day, unit)
    soft, hard = part_of(whole, part)
    assert whole.first <= hard.first <= soft.first <= soft.last <= hard.last <= whole.last


def test_nth_within() -> None:
    year = Period(date(2024, 1, 1), date(2024, 12, 31))
    assert nth_within(year, "week", 1) == (date(2024, 1, 1), date(2024, 1, 7))
    assert nth_within(year, "month", -3) == (date(2024, 10, 1), date(2024, 12, 31))
    assert nth_within(year, "quarter", 2) == (date(2024, 4, 1), date(2024, 6, 30))
    assert nth_within(year, "day", -10) == (date(2024, 12, 22), date(2024, 12, 31))
    assert nth_within(month_period(2024, 5), "week", 1, 2) == (date(2024, 4, 29), date(2024, 5, 12))


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_nth_weekday(year: int, month: int, weekday: int, n: int) -> None:
    day = nth_weekday(year, month, weekday, n)
    assert (day.year, day.month, day.weekday()) == (year, month, weekday)
    if n > 0:
        assert (day.day - 1) // 7 == n - 1
    else:
        assert (day + timedelta(days=7)).month != month


def test_days_count_from_the_epoch() -> None:
    assert (days(date(1970, 1, 1)), days(date(1969, 12, 31)), days(date(2000, 3, 1))) == (0.0, -1.0, 11017.0)
