from datetime import date

import pytest

from transforms.slots.causes import cause_of
from transforms.slots.held import Held, Origin

MONDAY, TUESDAY = date(2024, 5, 6), date(2024, 5, 7)


@pytest.fixture
def held(make_article, make_claim):
    def make(value: float, **columns) -> Held:
        claim = make_claim(make_article(f"It was {value}.", source=str(columns)), str(value), value, **columns)
        return Held(claim, Origin(claim.article_id), value, value, value, value)

    return make


@pytest.mark.parametrize(
    ("small", "large", "columns", "cause"),
    [
        (4.2e6, 4.2e9, ({}, {}), "scale"),
        (30, 300, ({}, {}), "scale"),
        (36, 63, ({}, {}), "digit swap"),
        (1150, 1510, ({}, {}), "digit swap"),
        (123, 312, ({}, {}), "value"),
        (-5, 5, ({}, {}), "polarity"),
        (22, 44, ({}, {}), "value"),
        (5, 5, ({"unit": "mile", "dimension": "length"}, {"unit": "kilometre", "dimension": "length"}), "unit"),
        (5, 60, ({"period": "a month"}, {}), "period"),
        (5, 7, ({"period": "2023-01-01/2023-12-31"}, {"period": "2024-01-01/2024-12-31"}), "period"),
        (8, 40, ({"unit_surface": "wounded"}, {"unit_surface": "injured"}), "definition"),
        (5, 6, ({"unit": "percent", "dimension": "fraction"}, {"unit": "percentage point",
         "dimension": "percentage point"}), "percent against points"),
        (5, 5, ({"unit": "us dollar", "dimension": "money"}, {"unit": "euro", "dimension": "money"}), "currency"),
        (18, 19, ({"kind": "date", "dimension": "date"}, {"kind": "date", "dimension": "date"}), "date"),
    ],
)  # fmt: skip
def test_the_cause_is_read_from_values_units_and_periods(held, small, large, columns, cause) -> None:
    assert cause_of(held(small, **columns[0]), held(large, **columns[1])) == cause


def test_an_old_toll_told_again_is_stale(held) -> None:
    def on(day: date) -> dict:
        return {"as_of_start": day, "as_of_end": day}

    first, grown, again = held(22, **on(MONDAY)), held(44, **on(TUESDAY)), held(22, **on(date(2024, 5, 8)))
    assert cause_of(again, grown, [first, grown, again]) == "stale"
    assert cause_of(again, grown, [grown, again]) == "value"
