import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.vectors import Vector, dots, vector

weights = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(0.01, 1), max_size=30)


def products(one: Vector, *others: Vector) -> list[float]:
    together = Vector(*(np.concatenate([part[:0], *parts]) for part, *parts in zip(one, *others, strict=True)))
    return dots(one, together, np.array([len(other.words) for other in others], dtype=np.int64)).tolist()


@given(weights, st.lists(weights, max_size=4))
def test_products_are_sums_over_the_words_of_both(one: dict[str, float], others: list[dict[str, float]]) -> None:
    found = products(vector(one), *map(vector, others))
    for other, product in zip(others, found, strict=True):
        assert product == pytest.approx(math.fsum(one[word] * other.get(word, 0.0) for word in one), rel=1e-5)


def test_nothing_has_nothing_in_common() -> None:
    nothing, something = vector({}), vector({"a": 1.0})
    assert products(nothing, something, nothing) == [0.0, 0.0]
    assert products(something, nothing, something, nothing) == [0.0, 1.0, 0.0]
    assert products(something) == []
