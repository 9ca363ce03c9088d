import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "dimension"),
    [
        ("She was shot twice in the arm.", "twice", 2, "time", "count"),
        ("Police look into a triple shooting.", "triple", 3, "person", "count"),
        ("He was stung twice.", "twice", 2, "time", "count"),
        ("Fees are four times the average.", "four times", 4, "multiple", "multiple"),
        ("Exports grew sixfold.", "sixfold", 6, "multiple", "multiple"),
        ("It is twice as dear.", "twice", 2, "multiple", "multiple"),
        ("Lund shot Ana Ruiz twice in the leg.", "twice", 2, "time", "count"),
    ],
)
def test_how_often_and_how_many_times_in_one_word(
    text: str, surface: str, value: float, unit: str, dimension: str
) -> None:
    (reading,) = read_quantities(text, [Span(0, len(text))])
    assert (reading.surface, reading.value, reading.unit, reading.dimension) == (surface, value, unit, dimension)
    assert text[reading.start : reading.end] == surface


def test_a_film_that_is_shot_twice_hurts_nobody() -> None:
    text = "She shot a film twice."
    assert not read_quantities(text, [Span(0, len(text))])
