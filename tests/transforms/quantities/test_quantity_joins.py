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


@pytest.mark.parametrize("text", ["It took 2 hours, 75 minutes a lap.", "It took 3 days, 4 hours a day."])
def test_what_is_no_part_of_a_unit_stays_apart(text: str, readings) -> None:
    assert len(readings(text)) == 2


def test_from_and_to_are_a_range_only_without_movement(readings, only) -> None:
    assert [reading.value for reading in readings("The levy rose from 5 percent to 7 percent.")] == [5, 7]
    assert only("Berths range from $300 to $900.").modifier == "range"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The most is a decade behind bars.", [(1, "decade")]),
        ("He served for nearly a decade.", [(1, "decade")]),
        ("A decade ago it was built.", []),
        ("It shut for about a year and two months.", [(pytest.approx(14 / 12), "year")]),
        (
            "She won in 2 hours 4 minutes, 9 seconds ahead of Orran.",
            [(pytest.approx(2 + 4 / 60), "hour"), (9, "second")],
        ),
        ("She is 5ft 7in tall.", [(pytest.approx(67 / 12), "foot")]),
    ],
)
def test_one_unit_its_parts_and_leads(text: str, found: list[tuple[float, str]], readings) -> None:
    assert [(reading.value, reading.unit) for reading in readings(text)] == found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Turnout was 61.4%, up 2.3 points.", ["percent", "percentage point"]),
        ("Its share fell 3 points to 31%.", ["percentage point", "percent"]),
        ("The bank cut its rate by a quarter point.", ["percentage point"]),
        ("The margin of error is plus or minus 2.5 points.", ["percentage point"]),
        ("The margin of error is plus or minus 2.5 percent.", ["percentage point"]),
        ("Margins of error are 3 percent and 4.5 percent.", ["percentage point", "percentage point"]),
        ("With a margin of error of 3 percent, Lund had 41 percent.", ["percentage point", "percent"]),
        ("The index rose 2%, or 31 points.", ["percent", "point"]),
        ("The index rose 2 percent, up 31 points.", ["percent", "point"]),
    ],
)
def test_points_of_what_is_counted_in_percent_are_percentage_points(text: str, units: list[str], readings) -> None:
    assert [reading.unit for reading in readings(text)] == units
