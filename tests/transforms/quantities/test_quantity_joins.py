"""Which figures of one sentence are one amount."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.quantities import read_quantities
from transforms.quantities.quantity_joins import is_part
from transforms.quantities.units import Unit
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It took 5-10 boats.", 5, 10),
        ("It took between 5 and 10 boats.", 5, 10),
        ("It took from 5 to 10 boats.", 5, 10),
        ("It took more than 10 but fewer than 20 boats.", 10, 20),
        ("It took 3 to 5 billion dollars.", 3e9, 5e9),
    ],
)
def test_a_range_is_one_figure(text, low, high, readings) -> None:
    (found,) = readings(text)
    assert low <= found.low <= low + 1
    assert high - 1 <= found.high <= high


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It cost thirteen dollars and forty-five cents.", [(13.45, "dollar")]),
        ("It weighs 6lb 4oz.", [(6.25, "pound-mass")]),
        ("It took a year and a half.", [(1.5, "year")]),
        ("It took an hour and five boats.", [(1, "hour"), (5, "boat")]),
        ("Some 20 cases per 100,000 people were seen.", [(20, "case per 100000 person")]),
        ("The odds were 3 to 1.", [(3, "ratio")]),
        ("It took 5 boats and 10 nets.", [(5, "boat"), (10, "net")]),
    ],
)
def test_parts_rates_and_ratios(text, values, measured) -> None:
    found = measured(text)
    assert [unit for _, unit in found] == [unit for _, unit in values]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in values])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It stood at 61%, up 2 points.", ["percent", "percentage point"]),
        ("The margin of error was 3 percent.", ["percentage point"]),
        ("The share rose 3 percent.", ["percent"]),
    ],
)
def test_points_of_what_is_counted_in_percent(text, units, measured) -> None:
    assert [unit for _, unit in measured(text)] == units


def test_a_unit_and_its_part() -> None:
    year, month, boat = Unit("year", "time"), Unit("month", "time"), Unit("boat", "count")
    assert is_part(year, month)
    assert not is_part(month, year)
    assert not is_part(year, boat)


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_range_holds_both_ends(one: int, more: int) -> None:
    text = f"It took between {one} and {one + more} boats."
    (found,) = read_quantities(text, [Span(0, len(text))])
    assert found.low is not None
    assert found.high is not None
    assert found.hard_low is None or found.hard_low <= found.low
    assert found.low <= one + 1
    assert one + more - 1 <= found.high
