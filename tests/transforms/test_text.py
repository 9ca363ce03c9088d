"""Where words stand in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text import Span, is_in, places_of, united


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        ("weir", "weir and weir's, no weirs, no broadweir", [(0, 4), (9, 13)]),
        ("ana ruiz", "(ana ruiz)", [(1, 9)]),
        ("", "weir", []),
        ("weir", "", []),
    ],
)
def test_words_stand_where_they_are_no_part_of_longer_ones(words, text, places) -> None:
    assert list(places_of(words, text)) == places


@given(st.lists(st.builds(lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(1, 9))))
def test_a_place_lies_in_the_united_spans_where_it_lies_in_one_of_them(spans: list[Span]) -> None:
    whole = united(spans)
    assert all(one.end < other.start for one, other in pairwise(whole))
    for at in range(45):
        assert is_in(at, whole) == any(span.start <= at < span.end for span in spans)
