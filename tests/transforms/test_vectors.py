import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.vectors import dot, vector

weights = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(0.01, 1), max_size=30)


@given(weights, weights)
def test_a_product_is_the_sum_over_the_words_of_both(one: dict[str, float], other: dict[str, float]) -> None:
    expected = math.fsum(weight * other.get(word, 0.0) for word, weight in one.items())
    assert dot(vector(one), vector(other)) == pytest.approx(expected, rel=1e-5)
    assert dot(vector(one), vector(other)) == dot(vector(other), vector(one))


def test_nothing_has_nothing_in_common() -> None:
    assert dot(vector({}), vector({"a": 1.0})) == 0.0
    assert len(vector({}).words) == 0
