"""Values, intervals and times in words."""

from dataclasses import fields
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from expectations.words import (
    EPOCH,
    amount,
    clean,
    day,
    interval,
    interval_of,
    moment,
    number,
    ordinal,
    plural,
    value_of,
)
from transforms.tables import Claim, Figure, Vote


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


def test_times_of_day_are_those_of_a_clock() -> None:
    assert [amount(minutes, "minute", "time of day") for minutes in (0.0, 405.0, 1440.0)] == ["00:00", "06:45", "24:00"]
    assert interval(885.0, 915.0, "minute", "time of day") == "14:45 to 15:15"
    assert interval(1232.5, 1233.5, "minute", "time of day") == "exactly 20:33"
    assert interval(1232.6, 1232.9, "minute", "time of day") == "20:33 to 20:33"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(1926, 1, 1), date(1926, 12, 31), "1926"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2024, 12, 1), date(2024, 12, 31), "December 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), "Thu 1 Feb 2024 to Wed 28 Feb 2024"),
        (date(2024, 7, 1), date(2025, 6, 30), "Mon 1 Jul 2024 to Mon 30 Jun 2025"),
        (date(2024, 1, 2), date(2024, 12, 31), "Tue 2 Jan 2024 to Tue 31 Dec 2024"),
        (date(2024, 1, 1), date(9999, 12, 31), "Mon 1 Jan 2024 to Fri 31 Dec 9999"),
    ],
)
def test_whole_months_and_years_have_their_names(first: date, last: date, written: str) -> None:
    low, high = ((one - EPOCH).days for one in (first, last))
    assert interval(low, high, "day", "date") == written


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


def row_of(table: type[Any], **columns: Any) -> Any:
    """A row of which only some columns matter."""
    return table(**({field.name: None for field in fields(table)} | columns))


def claim(low: float, high: float, value: float, precision: float) -> Claim:
    """A date as a claim has it."""
    return row_of(Claim, kind="date", dimension="date", value=value, low=low, high=high, precision=precision)


def test_a_date_of_more_days_than_one_is_not_written_as_the_day_in_its_middle() -> None:
    assert value_of(claim(-16071.0, -15707.0, -15889.0, 365.0)) == "1926"
    assert value_of(claim(20510.0, 20516.0, 20513.0, 7.0)) == "Thu 26 Feb 2026 to Wed 4 Mar 2026"
    assert value_of(claim(20515.0, 20515.0, 20515.0, 1.0)) == "Tue 3 Mar 2026"


def figure(*values: float, value: float | None = None) -> Figure:
    """A count of people, and what it is told to be."""
    votes = tuple(Vote(value=one, low=one, high=one, unit="person", article_count=1, voice_count=1) for one in values)
    return row_of(Figure, dimension="count", unit="person", value=value, low=value, high=value, votes=votes)


@pytest.mark.parametrize(
    ("row", "written", "accepted"),
    [
        (figure(4.0, 6.0), "4 people or 6 people", "none in common"),
        (figure(4.0, 5.0, 6.0), "4 people, 5 people or 6 people", "none in common"),
        (figure(4.0, 5.0, 6.0, 7.0, 9.0), "5 values", "none in common"),
        (figure(4.0, 6.0, value=4.0), "4 people", "exactly 4 people"),
        (figure(), "no bounds", "no bounds"),
    ],
)
def test_values_that_differ_are_all_written(row: Figure, written: str, accepted: str) -> None:
    assert (value_of(row), interval_of(row)) == (written, accepted)
