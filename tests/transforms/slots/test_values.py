"""Values: how two of them lie to each other."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.slots.values import digits, far_apart, nearness_tells, slip, swapped, thousandfold

VALUES = st.integers(1, 10**7).map(float)


@pytest.fixture
def told(make_article, make_claim):
    """What two values of some units tell."""
    article = make_article(text="The tower is high.")

    def find(one: float, other: float, *units: str) -> float:
        first, second = units or ("metre", "metre")
        claims = (
            make_claim(article, "high", value, unit=unit, dimension="length")
            for value, unit in ((one, first), (other, second))
        )
        return nearness_tells(*claims)

    return find


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (32, 23, True),
        (18700, 17800, True),
        (120, 102, True),
        (2.36, 2.63, True),
        (32, 33, False),
        (40, 400, False),
        (22.1, 212, False),
    ],
)
def test_digits_in_another_order(one, other, expected) -> None:
    assert swapped(one, other) is expected


@given(VALUES, VALUES)
def test_swapped_is_symmetric_and_never_of_one_value(one, other) -> None:
    assert swapped(one, other) == swapped(other, one)
    assert not swapped(one, one)
    if swapped(one, other):
        assert sorted(digits(one).replace("0", "")) == sorted(digits(other).replace("0", ""))


@given(st.integers(1, 999), st.sampled_from([1e3, 1e6, 1e9, 1e12]), st.sampled_from([1e3, 1e6]))
def test_a_word_for_the_scale_is_mistaken_for_another_beside_a_number_that_tells(number, scale, times) -> None:
    one, other = number * scale, number * scale * times
    assert thousandfold(one, other) == thousandfold(other, one) == (number >= 10 and scale >= 1e6)
    assert not thousandfold(one, 10 * other)


def test_near_values_tell_more_than_far_ones(told) -> None:
    assert told(876, 867) > told(43, 34) > told(40, 41) > told(30, 40) > told(30, 90) > told(30, 400)
    assert told(30, 100, "metre", "foot") > told(30, 40, "metre", "foot") > told(30, 40, "metre", "mile")
    assert math.isfinite(told(1, 10**9))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((5, "day"), (5, "hour"), True), ((5, "day"), (6, "hour"), False), ((2, "day"), (2, "hour"), False)],
)
def test_a_unit_is_mistaken_for_another(make_article, make_claim, one, other, expected) -> None:
    article = make_article(text="The crossing took so long.")
    claims = (make_claim(article, "long", value, unit=unit, dimension="time") for value, unit in (one, other))
    assert slip(*claims) is expected


@pytest.mark.parametrize(
    ("one", "other", "unit", "expected"),
    [
        (4, 900, "house", True),
        (4, 90, "house", False),
        (4000, 90_000, "house", True),
        (4000, 40_000, "house", False),
        (4000, 36_000, "house", False),
        (1.2e9, 4.9e11, "USD", True),
        (800, 8e8, "USD", False),
    ],
)
def test_a_hundredfold_is_another_quantity_unless_a_word_was_lost(
    make_article, make_claim, one, other, unit, expected
) -> None:
    article = make_article(text="The crossing took so much.")
    dimension = "money" if unit == "USD" else "count"
    claims = (make_claim(article, "much", value, unit=unit, dimension=dimension) for value in (one, other))
    assert far_apart(*claims) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((7, "week"), (5, "year"), True), ((6, "year"), (4, "month"), True), ((3, "year"), (3, "month"), False),
     ((7, "week"), (1, "year"), False), ((15, "month"), (51, "day"), False)],
)  # fmt: skip
def test_a_length_of_time_is_no_dozen_times_another(make_article, make_claim, one, other, expected) -> None:
    article = make_article(text="The crossing took so long.")
    claims = (make_claim(article, "long", value, unit=unit, dimension="time") for value, unit in (one, other))
    assert far_apart(*claims) is expected


@pytest.mark.parametrize(("one", "other", "expected"), [(3, 298, True), (3, 30, False), (1200, 12000, False)])
def test_a_number_of_which_is_not_told_what_it_counts_is_no_dozen_times_another(
    make_article, make_claim, one, other, expected
) -> None:
    article = make_article(text="The crossing took so much.")
    claims = (make_claim(article, "much", value, unit=None, dimension="number") for value in (one, other))
    assert far_apart(*claims) is expected
