import pytest

from transforms.extraction import read_claims
from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def read(text: str) -> list[Reading]:
    return read_quantities(text, [Span(0, len(text))])


def told(text: str) -> list[tuple[float | None, str | None, str]]:
    return [(reading.value, reading.unit, reading.modifier) for reading in read(text)]


@pytest.mark.parametrize(
    ("text", "first", "second", "unit"),
    [
        ("Deaths nearly tripled, from 30 to 85.", 30, 85, None),
        ("Fares go from $2 to $3 in May.", 2, 3, "dollar"),
        ("The council raised the fee from £40 to £55.", 40, 55, "pound sterling"),
        ("Membership doubled from 120 to 240.", 120, 240, None),
        ("The number of members grew from 120 to 180 in a year.", 120, 180, "member"),
        ("There was a jump from 5 to 8 patients.", 5, 8, "patient"),
        ("The firm cut its rate from 4.2 to 4.4 percent.", 4.2, 4.4, "percent"),
    ],
)
def test_a_movement_from_one_level_to_another_is_two_figures(
    text: str, first: float, second: float, unit: str | None
) -> None:
    assert told(text) == [(first, unit, "exact"), (second, unit, "exact")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Prices ranged from $5 to $9.", 5, 9, "dollar"),
        ("A move costs anywhere from 20 to 30 dollars.", 20, 30, "dollar"),
        ("After the change the trip takes from 2 to 3 hours.", 2, 3, "hour"),
        ("From 5 to 9 boats sank.", 5, 9, "boat"),
        ("Losses of from 5 to 10 percent are feared.", 5, 10, "percent"),
        ("They lost from 3 to 5 boats.", 3, 5, "boat"),
        ("Rainfall increased by 5 to 10 percent.", 5, 10, "percent"),
        ("Costs rose by $5 million to $9 million.", 5e6, 9e6, "dollar"),
    ],
)
def test_a_span_of_values_stays_a_range(text: str, low: float, high: float, unit: str) -> None:
    (reading,) = read(text)
    assert (reading.low, reading.high, reading.unit, reading.modifier) == (low, high, unit, "range")


def test_the_old_level_has_the_scale_of_the_new_one_and_never_the_unit_of_the_change() -> None:
    assert told("Sales rose 10 percent from 50 to 60 million.") == [
        (10, "percent", "exact"),
        (50e6, None, "exact"),
        (60e6, None, "exact"),
    ]


def test_an_amount_and_the_level_it_led_to() -> None:
    amount, level = read("Its value dropped by $5 billion to $20 billion.")
    assert (amount.value, amount.change) == (5e9, "down")
    assert (level.value, level.change) == (20e9, None)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The club has 65 members, up 60 percent from 52 last year.", 52, "member"),
        ("It carried 212 passengers, 60 per cent more than the 170 of a year earlier.", 170, "passenger"),
        ("It sold 1,200 cars, 20% fewer than the 1,500 it sold in 2020.", 1500, "car"),
        ("Turnout was 43%, up 3 percentage points from 40.", 40, "percent"),
    ],
)
def test_what_something_is_compared_with_has_its_unit_and_no_bound(text: str, value: float, unit: str) -> None:
    assert told(text)[-1] == (value, unit, "exact")


def test_a_bound_after_a_figure_of_another_kind_stays_one() -> None:
    assert told("They sold 5 houses less than 2 weeks ago.")[-1] == (2, "week", "less_than")


def test_a_time_ago_is_no_period_that_a_figure_is_counted_over() -> None:
    old, new = read_claims("It was 300 tonnes a week earlier."), read_claims("It lost 300 tonnes last week.")
    assert old[0].period is None
    assert new[0].period == "last week"
