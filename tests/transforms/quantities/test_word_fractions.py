"""By how much something moves, told as a fraction in words."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tea lowers the risk by almost a quarter.", [25]),
        ("Rents rose by a quarter in May.", [25]),
        ("Jobs fell by a fifth since May.", [20]),
        ("The mill cut its day shift by nearly a fifth.", [20]),
        ("Rents are a quarter above those of May.", [25]),
        ("Rents are a fifth below those of May.", [20]),
        ("She was joined by a fifth and left.", []),
        ("He was stopped by a third on the road.", []),
        ("He was followed by a third in May.", []),
        ("He lost by a quarter.", []),
        ("The sail was raised by a third and it held.", []),
        ("She was hired by a third party.", []),
        ("He was late by a second in May.", []),
        ("They came by a quarter to six.", []),
    ],
)
def test_by_a_fraction(text: str, values: list[float]) -> None:
    found = [one for one in read_quantities(text, [Span(0, len(text))]) if one.dimension == "fraction"]
    assert [one.value for one in found] == values
