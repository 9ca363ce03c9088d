import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import figures, read_numeral
from transforms.quantities.tokens import tokenize

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int, link: str = " and ") -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = link if rest < 100 else " "
            return f"{in_words(number // scale, link)} {name}" + (joint + in_words(rest, link) if rest else "")
    raise AssertionError


def read(text: str) -> Numeral:
    tokens = tokenize(text, 0, len(text))
    numeral = read_numeral(tokens, 0)
    assert numeral is not None, text
    return numeral


@given(st.integers(0, 10**12 - 1), st.sampled_from([" and ", " "]))
@example(101_000, " and ")
@example(1_000_001, " and ")
def test_any_whole_number_in_words_is_read_back(number: int, link: str) -> None:
    text = in_words(number, link)
    numeral = read(text)
    assert numeral.value == number
    assert numeral.stop == len(tokenize(text, 0, len(text)))


@given(st.integers(0, 10**15), st.sampled_from([",", "\u202f", "\u00a0", "\u2009", "'"]))
def test_separators_do_not_change_a_number(number: int, separator: str) -> None:
    assert read(f"{number:,}".replace(",", separator)).value == number


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["million", "bn", "billion", "thousand", "trillion"]))
def test_scales_multiply_exactly(whole: int, cents: int, scale: str) -> None:
    power = {"thousand": 3, "million": 6, "bn": 9, "billion": 9, "trillion": 12}[scale]
    numeral = read(f"{whole}.{cents:02} {scale}")
    assert numeral.value == (whole * 100 + cents) * 10 ** (power - 2)
    assert numeral.step == 10 ** (power - 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("13 000 jobs", 13000),
        ("12,34,567.89", 1234567.89),
        ("1.111,11", 1111.11),
        ("1.2bn", 1.2e9),
        ("10k", 10000),
        ("35 lakh", 3.5e6),
        ("one and a half million", 1.5e6),
        ("two and three quarters", 2.75),
        ("half a million", 5e5),
        ("a quarter of a million", 2.5e5),
        ("2 1/2", 2.5),
        ("2 1/2-year", 2.5),
        ("2 and a half million", 2.5e6),
        ("2-and-a-half", 2.5),
        ("3½", 3.5),
        ("⅔", 2 / 3),
        ("two-thirds", 2 / 3),
        ("one twenty-fifth", 0.04),
        ("a fifth of", 0.2),
        ("six in 10", 0.6),
        ("one out of three", 1 / 3),
        ("1-in-4", 0.25),
        ("two hundred point zero three", 200.03),
        ("minus five", -5),
        ("1.3e6", 1.3e6),
        ("1.99×10−30", 1.99e-30),
        ("a dozen", 12),
        ("4 thousand 3 hundred and 21", 4321),
        ("forty two and a third", 42 + 1 / 3),
    ],
)
def test_forms(text: str, value: float) -> None:
    assert read(text).value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "value"), [("21st", 21), ("third visit", 3), ("twenty-second", 22), ("one hundred twenty-fifth", 125)]
)
def test_ordinals(text: str, value: float) -> None:
    numeral = read(text)
    assert (numeral.form, numeral.value) == ("ordinal", value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("dozens", 24, 99), ("tens of thousands", 2e4, 99999), ("several hundred", 300, 900), ("a few", 3, 5)],
)
def test_vague_numbers_have_bounds_and_no_value(text: str, low: float, high: float) -> None:
    numeral = read(text)
    assert numeral.value is None
    assert numeral.bounds is not None
    assert numeral.bounds[:2] == (low, high)


@pytest.mark.parametrize("text", ["half-time", "second half", "a visit", "and", "hundred"])
def test_what_is_no_numeral(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    numeral = read_numeral(tokens, len(tokens) - 1) if text == "second half" else read_numeral(tokens, 0)
    assert numeral is None


@pytest.mark.parametrize(("text", "step"), [("13,000", 1000), ("60", 1), ("435", 1), ("0.50", 0.01), ("1,230", 10)])
def test_the_last_significant_place(text: str, step: float) -> None:
    read_figures = figures(text)
    assert read_figures is not None
    assert float(read_figures[1]) == step


def test_a_run_of_digits_too_long_for_a_figure_is_none() -> None:
    assert figures("9" * 5000) is None
