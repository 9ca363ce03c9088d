"""Values, intervals and times in words."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from expectations.words import EPOCH, amount, clean, day, interval, moment, number, ordinal, plural, value_of
from transforms.tables import Claim


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1200.0, "1,200"),
        (3.5, "3.5"),
        (0.1 + 0.2, "0.3"),
        (1.84e9, "1.84 billion"),
        (63_450_000.0, "63.45 million"),
        (1_234_567.0, "1,234,567"),
        (999_999.5, "999,999.5"),
        (-2.5e6, "-2.5 million"),
        (float("-inf"), "-∞"),
        (0.0, "0"),
    ],
)
def test_numbers(value: float, written: str) -> None:
    assert number(value) == written


@example(999_999_500)
@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_is_written_in_full_or_exactly(value: int) -> None:
    written = number(float(value)).replace(",", "")
    figures, _, scale = written.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert round(float(figures) * factor) == value


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("person", "people"),
        ("country", "countries"),
        ("day", "days"),
        ("canadian dollar", "canadian dollars"),
        ("kilometre per hour", "kilometres per hour"),
        ("inch", "inches"),
    ],
)
def test_plurals(unit: str, many: str) -> None:
    assert plural(unit) == many


def test_amounts() -> None:
    assert amount(1.0, "visit", "count") == "1 visit"
    assert amount(35.0, "percent", "fraction") == "35 %"
    assert amount(2e6, "canadian dollar", "money") == "2 million Canadian dollars"
    assert amount(1.0, "us dollar", "money") == "1 US dollar"
    assert amount(3.0, "new zealand dollar", "money") == "3 New Zealand dollars"
    assert amount(3.0, "canadian dollar per month", "money") == "3 Canadian dollars per month"
    assert amount(3.0, "japanese yen", "money") == "3 Japanese yen"
    assert amount(3.0, "pound sterling", "money") == "3 pound sterling"
    assert amount(3.0, "dollar", "money") == "3 dollars"
    assert amount(7.0, None, "count") == "7"
    assert [ordinal(one) for one in (1.0, 2.0, 11.0, 22.0, 51.0, 113.0)] == [
        "1st",
        "2nd",
        "11th",
        "22nd",
        "51st",
        "113th",
    ]


def test_intervals() -> None:
    assert interval(None, None, "day", "time") == "no bounds"
    assert interval(None, None, "day", "date") == "day left open"
    assert interval(3.0, None, "day", "time") == "at least 3 days"
    assert interval(None, 1.0, "day", "time") == "at most 1 day"
    assert interval(3.0, 3.0, "day", "time") == "exactly 3 days"
    assert interval(3.0, 4.0, "day", "time") == "3 to 4 days"
    assert interval(1.835e9, 1.845e9, "dollar", "money") == "1.835 to 1.845 billion dollars"
    assert interval(9.5e5, 1.05e6, "dollar", "money") == "950,000 to 1.05 million dollars"
    assert interval(20_000.0, 20_001.0, "day", "date") == "Fri 4 Oct 2024 to Sat 5 Oct 2024"


@given(st.dates())
def test_days(when: date) -> None:
    written = day(float((when - EPOCH).days))
    assert written.endswith(f" {when.day} {when:%b} {when.year}")


def test_a_day_beyond_every_calendar_stays_a_number() -> None:
    assert day(1e12) == "1 trillion"


def test_moments_are_as_exact_as_they_are_known() -> None:
    when = datetime(2031, 4, 9, 7, 5, tzinfo=UTC)
    assert [moment(when, known) for known in ("year", "month", "day", "minute")] == [
        "2031", "April 2031", "9 April 2031", "9 April 2031, 07:05 UTC",
    ]  # fmt: skip


@given(st.text())
def test_clean_text_can_stand_anywhere(text: str) -> None:
    kept = clean(text)
    kept.encode()
    assert not any(ord(letter) < 32 and letter not in "\t\n" for letter in kept)


@pytest.mark.parametrize(
    ("kind", "unit", "dimension", "value", "written"),
    [
        ("ordinal", "block", "address", 2500.0, "2500 block"),
        ("ordinal", "victim", "ordinal", 2.0, "2nd victim"),
        ("quantity", "boat", "count", 2500.0, "2,500 boats"),
    ],
)
def test_a_value_is_written_as_its_kind_is(kind, unit, dimension, value, written) -> None:
    row = SimpleNamespace(kind=kind, unit=unit, dimension=dimension, value=value, low=value, high=value)
    assert value_of(cast(Claim, row)) == written
