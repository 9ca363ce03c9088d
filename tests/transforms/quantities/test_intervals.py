import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.intervals import Interval, between, exact, hedged, share

VALUES = st.floats(-1e9, 1e9, allow_nan=False)
STEPS = st.sampled_from([0.01, 0.1, 1.0, 10.0, 1000.0, 1e6])
HEDGES = {
    "exact": (0.0, None),
    "about": (0.05, 0.10),
    "nearly": (0.10, 0.20),
    "more_than": (0.10, None),
    "at_least": (0.10, None),
    "less_than": (0.10, None),
    "at_most": (0.10, None),
}


def width(low: float | None, high: float | None) -> float:
    return float("inf") if low is None or high is None else high - low


def within(interval: Interval) -> bool:
    low_fits = interval.hard_low is None or (interval.low is not None and interval.hard_low <= interval.low)
    high_fits = interval.hard_high is None or (interval.high is not None and interval.high <= interval.hard_high)
    return low_fits and high_fits


@given(VALUES, STEPS, st.sampled_from(sorted(HEDGES)))
def test_the_accepted_interval_lies_within_the_hard_one(value: float, step: float, modifier: str) -> None:
    soft, hard = HEDGES[modifier]
    assert within(hedged(value, step, modifier, soft, hard))


@given(VALUES, STEPS, st.sampled_from(sorted(HEDGES)))
def test_a_hedge_never_narrows_an_interval(value: float, step: float, modifier: str) -> None:
    soft, hard = HEDGES[modifier]
    plain, bounded = hedged(value, step, "exact"), hedged(value, step, modifier, soft, hard)
    slack = 1e-6 * max(1.0, abs(value))
    assert width(bounded.low, bounded.high) >= width(plain.low, plain.high) - slack
    assert width(bounded.hard_low, bounded.hard_high) >= width(plain.hard_low, plain.hard_high) - slack


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_rounding_a_number_never_makes_it_disjoint_from_itself(number: int, places: int) -> None:
    step = 10**places
    rounded = round(number / step) * step
    coarse, fine = hedged(rounded, step, "exact"), hedged(number, 1, "exact")
    assert max(coarse.low or 0, fine.low or 0) <= min(coarse.high or 0, fine.high or 0)


def test_the_table_of_the_design() -> None:
    assert exact(35) == (35, 35, 35, 35)
    assert hedged(1200, 100, "exact") == (1150, 1250, 1150, 1250)
    assert hedged(1000, 1, "about", 0.05, 0.10) == (950, 1050, 900, 1100)
    assert hedged(100, 1, "nearly", 0.10, 0.20) == (90, 100, 80, 100)
    assert hedged(100, 1, "more_than", 0.10) == (100, 110, 100, None)
    assert hedged(100, 1, "at_most", 0.10, None, floor=0.0) == (90, 100, 0.0, 100)
    assert hedged(100, 1, "less_than", 0.10) == (90, 100, None, 100)
    assert between(7, 3) == (3, 7, 3, 7)
    assert share(6, 10, 100) == pytest.approx((55, 65, 52.5, 67.5))
    assert share(7, 50, 100) == pytest.approx((13, 15, 12.5, 15.5))


def test_the_floor_keeps_a_count_from_falling_below_nothing() -> None:
    assert hedged(3, 1, "about", 0.05, 2.0, floor=0.0).hard_low == 0.0
    assert hedged(-3, 1, "about", 0.05, 0.10, floor=0.0).low == -3.5


def test_an_unknown_modifier_is_an_error() -> None:
    with pytest.raises(ValueError, match="range"):
        hedged(1, 1, "range")
