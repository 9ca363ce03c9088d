"""Conversion: units of one dimension on one scale, open ends."""

import pytest

from transforms.conversion import interval


def of(make_article, make_claim, unit: str, dimension: str, value: float = 10.0, **columns):
    return make_claim(make_article(f"It was {value}."), str(value), value, unit=unit, dimension=dimension, **columns)


@pytest.mark.parametrize(("unit", "dimension"), [("person", "count"), ("kilometre", "length"), ("percent", "fraction")])
def test_more_than_and_less_than_the_same_share_no_point(make_article, make_claim, unit: str, dimension: str) -> None:
    more = interval(of(make_article, make_claim, unit, dimension, modifier="more_than", high=11.0, hard_high=None))
    less = interval(of(make_article, make_claim, unit, dimension, modifier="less_than", low=9.0, hard_low=0.0))
    least = interval(of(make_article, make_claim, unit, dimension, modifier="at_least", high=11.0, hard_high=None))
    most = interval(of(make_article, make_claim, unit, dimension, modifier="at_most", low=9.0, hard_low=0.0))
    assert more.low > less.high
    assert more.hard_low > less.hard_high
    assert least.low == most.high
    assert more.low > most.high
    assert more.low - least.low < 1e-9 * least.low
