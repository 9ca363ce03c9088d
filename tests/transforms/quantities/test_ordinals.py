"""Ordinals that are claims."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


def ranks(text: str) -> list[tuple[str, float | None, str | None]]:
    readings = read_quantities(text, [Span(0, len(text))])
    assert all(text[reading.start : reading.end] == reading.surface for reading in readings)
    return [(reading.surface, reading.value, reading.unit) for reading in readings if reading.kind == "ordinal"]


def test_an_ordinal_that_is_part_of_a_title_ranks_nobody() -> None:
    assert ranks("The ferry's first officer and its second lieutenant were hurt.") == []
    assert ranks("Lund made 34 in the second innings.") == []
    assert ranks("It was the force's second officer in a month.") == [("second officer", 2, "officer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It broke out on the 12th floor of the hotel.", [("12th floor", 12, "floor")]),
        ("She lives in a fourth-floor flat.", [("fourth-floor", 4, "floor")]),
        ("They fled to a second floor balcony.", [("second floor", 2, "floor")]),
        ("The shop is on the first floor.", [("first floor", 1, "floor")]),
    ],
)
def test_the_floor_of_a_building(text: str, found: list) -> None:
    assert ranks(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund is charged with second-degree murder.", [("second-degree murder", 2, "murder-degree")]),
        ("Lund denies a first degree murder charge.", [("first degree murder", 1, "murder-degree")]),
        ("Lund denies 1st degree burglary.", [("1st degree burglary", 1, "burglary-degree")]),
        (
            "Lund denies first- and second-degree assault.",
            [("first", 1, "assault-degree"), ("second-degree assault", 2, "assault-degree")],
        ),
        ("Lund denies first-degree premeditated murder.", [("first-degree premeditated murder", 1, "murder-degree")]),
        ("Lund is charged with attempted first-degree murder.", []),
        ("Lund is charged with second-degree attempted murder.", []),
        ("She has second-degree burns.", []),
        ("It is a first-degree felony.", []),
        ("He has a first degree in law.", []),
        ("They met on the first- and the second-hand market.", []),
    ],
)
def test_the_degree_of_a_crime(text: str, found: list) -> None:
    assert ranks(text) == found
