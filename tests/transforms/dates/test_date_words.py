"""Months, weekdays, ordinals and counts, in figures or written out."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_words import SMALL, TENS, Words, tokenized


def words(text: str) -> Words:
    return Words(tokenized(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "index", "number"),
    [
        ("on Friday", 1, 4),
        ("on Fri", 1, 4),
        ("they sat on it", 1, None),
        ("every Friday", 1, None),
        ("on Good Friday", 2, None),
        ("boats", 0, None),
    ],
)
def test_a_weekday(text: str, index: int, number: int | None) -> None:
    assert words(text).weekday(index) == number


@pytest.mark.parametrize(
    ("text", "index", "led", "month"),
    [
        ("in March they", 1, False, (3, 2)),
        ("they march on", 1, False, None),
        ("it may rain", 1, False, None),
        ("4 may", 1, True, (5, 2)),
        ("on Oct. 8", 1, False, (10, 3)),
        ("by April Ruiz", 1, False, None),
    ],
)
def test_a_month(text: str, index: int, led: bool, month: tuple[int, int] | None) -> None:
    assert words(text).month(index, led) == month


@pytest.mark.parametrize(
    ("text", "day"),
    [("3", (3, 1)), ("31st", (31, 2)), ("32", None), ("0", None), ("third", (3, 1)), ("3pm", None), ("boats", None)],
)
def test_a_day_of_the_month(text: str, day: tuple[int, int] | None) -> None:
    assert words(text).day(0) == day


@given(st.sampled_from(sorted(TENS)), st.integers(1, 9), st.sampled_from(["-", " ", "–"]))
def test_numbers_in_words(ten: str, one: int, joint: str) -> None:
    small = next(word for word, n in SMALL.items() if n == one)
    text = f"{ten}{joint}{small}"
    found = words(text).below_hundred(0)
    assert found is not None
    assert found[0] == TENS[ten] + one
    assert words(small).below_hundred(0) == (one, 1)
    assert words("zero").below_hundred(0) is None


@given(st.text(alphabet="ab 1.,-é_", max_size=30))
def test_tokens_hold_all_but_white_space(text: str) -> None:
    tokens = tokenized(text, 0, len(text))
    assert "".join(token.surface for token in tokens) == "".join(text.split())
    assert all(text[token.start : token.end] == token.surface for token in tokens)
    reader = Words(tokens)
    assert [reader.glued(at) for at in range(1, len(tokens))] == [
        one.end == other.start for one, other in itertools.pairwise(tokens)
    ]


def test_a_number_goes_on_or_ends() -> None:
    assert words("3.5").more_digits(1)
    assert words("3%").more_digits(1)
    assert not words("3. Then").more_digits(1)


@pytest.mark.parametrize(("text", "counts"), [("boats", True), ("Boats", False), ("is", False), ("people", True)])
def test_what_a_number_may_count(text: str, counts: bool) -> None:
    assert words(text).counted(0) == counts
