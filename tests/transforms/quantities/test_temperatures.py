import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "surface", "value", "dimension"),
    [
        ("Temperatures fell to minus 12 degrees overnight.", "minus 12 degrees", -12, "temperature"),
        ("It was 12 degrees below zero in Norham.", "12 degrees below zero", -12, "temperature"),
        ("The lake was 3 degrees above zero.", "3 degrees above zero", 3, "temperature"),
        ("Temperatures of 31 degrees are expected.", "31 degrees", 31, "temperature"),
        ("It was 9 degrees Celsius below zero.", "9 degrees Celsius below zero", -9, "temperature"),
        ("Temperatures fell to minus 12.", "minus 12", -12, "temperature"),
        ("The mercury hit 41 in Norham.", "41", 41, "temperature"),
        ("The tower leans at 5 degrees.", "5 degrees", 5, "angle"),
        ("In the hot summer he sailed to 40 degrees north.", "40 degrees", 40, "angle"),
    ],
)
def test_degrees_are_of_heat_where_the_sentence_speaks_of_it(
    text: str, surface: str, value: float, dimension: str
) -> None:
    (reading,) = read_quantities(text, [Span(0, len(text))])
    assert (reading.surface, reading.value, reading.dimension) == (surface, value, dimension)
