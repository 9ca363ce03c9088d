"""The date expressions of a sentence, in order, none inside another."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find

PIECES = [
    "May",
    "3",
    "2024",
    "to",
    "Friday",
    "last",
    "week",
    "the",
    "of",
    "and",
    ",",
    "-",
    "boats",
    "two",
    "ago",
    "end",
]


def test_expressions_stand_in_order(says) -> None:
    found = [surface for surface, _ in says("On May 3 it rose, by Friday it fell, and in 2024 it broke.")]
    assert found == ["May 3", "Friday", "2024"]
    assert says("It rose, it fell, and it broke.") == []


def test_the_longest_expression_is_read(says) -> None:
    assert [surface for surface, _ in says("It was the third week of May 2024.")] == ["the third week of May 2024"]


def test_the_order_of_day_and_month_is_the_one_of_the_text() -> None:
    text = "It was 3/5/2024."
    told = [next(find(text, 0, len(text), day_first)).when for day_first in (True, False, None)]
    assert [(when.day, when.month, when.swapped) for when in told] == [(3, 5, False), (5, 3, False), (5, 3, True)]


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_expression_lies_in_another(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for one in find(text, 0, len(text)):
        assert end <= one.start < one.end <= len(text)
        end = one.end
