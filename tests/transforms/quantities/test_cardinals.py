"""Whole numbers in words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.cardinals import and_fraction, cardinal, compound_denominator, decimals_in_words, place


@pytest.mark.parametrize(
    ("text", "value", "stop"),
    [
        ("two million three hundred and four", 2_000_304, 6),
        ("twenty-one boats", 21, 3),
        ("a hundred boats", 100, 2),
        ("a boat", None, 0),
        ("two dozen boats", 24, 2),
        ("twenty first boats", 21, 2),
        ("three and four boats", 3, 1),
    ],
)
def test_value_and_end(text, value, stop, tokens) -> None:
    found = cardinal(tokens(text), 0)
    assert (found and (found[0], found[1])) == (None if value is None else (value, stop))


def test_whether_the_last_word_is_an_ordinal(tokens) -> None:
    assert cardinal(tokens("twenty-first"), 0)[3]
    assert not cardinal(tokens("twenty-one"), 0)[3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("and a half", (Fraction(1, 2), 2, 3)),
        ("-and-a-half", (Fraction(1, 2), 2, 6)),
        ("and two-thirds", (Fraction(2, 3), 3, 4)),
        ("and a half of it", None),
        ("and a boat", None),
        ("a half", None),
    ],
)
def test_a_fraction_behind_a_cardinal(text, found, tokens) -> None:
    assert and_fraction(tokens(text), 0) == found


@pytest.mark.parametrize(
    ("text", "one", "found"),
    [
        ("twenty-fifths", False, (25, 3)),
        ("twenty-fifth", True, (25, 3)),
        ("twenty-fifth", False, None),
        ("fifths", False, None),
    ],
)
def test_a_hyphenated_denominator(text, one, found, tokens) -> None:
    assert compound_denominator(tokens(text), 0, one) == found


@pytest.mark.parametrize(("text", "digits"), [("zero three", "03"), ("seventy-one", "71"), ("boats", "")])
def test_decimals_in_words(text, digits, tokens) -> None:
    assert decimals_in_words(tokens(text), 0)[0] == digits


@given(st.integers(1, 10**12))
def test_the_last_place_divides_the_number(value: int) -> None:
    unit = place(value)
    assert value % unit == 0
    assert set(str(unit)) <= {"1", "0"}
    assert value // unit < 100 or value // unit % 10


@pytest.mark.parametrize(("value", "unit"), [(95, 1), (90, 1), (1200, 100), (1250, 10), (100, 100)])
def test_below_a_hundred_every_number_counts_ones(value: int, unit: int) -> None:
    assert place(value) == unit
