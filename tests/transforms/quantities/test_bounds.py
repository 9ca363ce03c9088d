"""What a figure says: value, intervals and the words that bound it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "modifier", "low", "high"),
    [
        ("They sold 40 boats.", "exact", 40, 40),
        ("They sold more than 40 boats.", "more_than", 40, None),
        ("They sold at least 40 boats.", "at_least", 40, None),
        ("They sold up to 40 boats.", "at_most", 0, 40),
        ("They sold 40 boats or more.", "at_least", 40, None),
        ("They paid $10 over ten years.", "exact", 10, 10),
    ],
)
def test_words_bound_a_figure(text, modifier, low, high, readings) -> None:
    found = readings(text)[0]
    assert found.modifier == modifier
    assert found.hard_low == pytest.approx(low, abs=0.6)
    if high is None:
        assert found.hard_high is None
    else:
        assert found.hard_high == pytest.approx(high, abs=0.6)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("A tariff of 50 % was put on metals.", True), ("Prices rose 50 % in May.", False)],
)
def test_a_rate_set_by_law_is_exact(text, exact, readings) -> None:
    (found,) = [one for one in readings(text) if one.unit == "percent"]
    assert (found.hard_low == found.hard_high) == exact


@given(st.integers(1, 10**7), st.sampled_from(["", "about ", "more than ", "at least ", "nearly ", "up to "]))
def test_intervals_are_nested_and_hold_the_value(number: int, words: str) -> None:
    text = f"They sold {words}{number:,} boats."
    found = read_quantities(text, [Span(0, len(text))])[0]
    assert found.value == number
    low, high = (float("-inf") if found.low is None else found.low, float("inf") if found.high is None else found.high)
    hard_low = float("-inf") if found.hard_low is None else found.hard_low
    hard_high = float("inf") if found.hard_high is None else found.hard_high
    assert hard_low <= low <= high <= hard_high
    assert hard_low <= number <= hard_high
