"""The words numerals are made of, and the numeral itself."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.number_words import LARGEST, Numeral, as_float, part_of_scale, scales


@pytest.mark.parametrize(
    ("text", "scale", "stop"),
    [
        ("5 million boats", 10**6, 2),
        ("5 thousand million", 10**9, 3),
        ("5k boats", 1000, 2),
        ("5 k boats", 1, 1),
        ("5-million boats", 10**6, 3),
        ("5 boats", 1, 1),
    ],
)
def test_scale_words_multiply(text, scale, stop, tokens) -> None:
    assert scales(tokens(text), 1, 0) == (scale, stop)


def test_a_numeral_under_a_scale_and_below_zero() -> None:
    three = Numeral(3.0, 0, 1, 1.0, "figures")
    assert (three.scaled(1e9).value, three.scaled(1e9).step) == (3e9, 1e9)
    assert three.negative().value == -3.0
    assert three.negative().negative() == three


def test_of_a_scale_no_fraction_is_coarser_than_a_tenth() -> None:
    assert part_of_scale(10**6, 2) == 10**5
    assert part_of_scale(10**6, 100) == 10**4
    assert part_of_scale(1, 2) == Fraction(1, 2)


@given(st.integers(0, 10**120))
def test_no_number_is_too_large_for_a_float(value: int) -> None:
    assert as_float(value) == float(min(value, LARGEST))
