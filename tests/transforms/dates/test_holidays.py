"""Holidays: the day of a year that a rule of the seeds makes of each."""

from datetime import date

import pytest

from transforms.dates.holidays import HOLIDAYS, holiday_in


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas eve", 2024, date(2024, 12, 24)),
        ("easter", 2024, date(2024, 3, 31)),
        ("good friday", 2024, date(2024, 3, 29)),
        ("thanksgiving", 2024, date(2024, 11, 28)),
        ("memorial day", 2025, date(2025, 5, 26)),
    ],
)
def test_the_day_of_a_holiday(name: str, year: int, day: date) -> None:
    assert holiday_in(name, year) == day


def test_every_rule_gives_a_day_of_its_year() -> None:
    assert {holiday_in(name, 2028).year for name in HOLIDAYS} == {2028}
