import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.vectors import dots, vector

weights = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(0.01, 1), max_size=30)


@given(weights, st.lists(weights, max_size=4))
def test_products_are_sums_over_the_words_of_both(one: dict[str, float], others: list[dict[str, float]]) -> None:
    found = dots(vector(one), [vector(other) for other in others])
    for other, product in zip(others, found, strict=True):
        assert product == pytest.approx(math.fsum(one[word] * other.get(word, 0.0) for word in one), rel=1e-5)


def test_nothing_has_nothing_in_common() -> None:
    nothing, something = vector({}), vector({"a": 1.0})
    assert dots(nothing, [something, nothing]) == [0.0, 0.0]
    assert dots(something, [nothing, something, nothing]) == [0.0, 1.0, 0.0]
    assert dots(something, []) == []
