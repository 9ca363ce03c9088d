"""The period of an amount stands behind it, or behind a word that says how it compares."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Owners pay $112 a year.", "dollar per year"),
        ("Owners pay $112 more a year.", "dollar per year"),
        ("Owners pay $112 on average each year.", "dollar per year"),
        ("Oil costs $3 more per barrel.", "dollar"),
        ("It was $112 more a year ago.", "dollar"),
    ],
)
def test_what_an_amount_is_paid_per(text: str, unit: str) -> None:
    assert [reading.unit for reading in read_quantities(text, [Span(0, len(text))])] == [unit]
