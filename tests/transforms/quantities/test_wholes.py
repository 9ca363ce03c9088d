"""What a bare figure is a part of."""

import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Of 30 wells tested, 17 were foul.", [(30, "well"), (17, "well")]),
        ("They met 23 people in nine states, eight of them new.", [(23, "person"), (9, "state"), (8, "person")]),
        ("They sold 12 homes, nine of which are empty.", [(12, "home"), (9, "home")]),
        ("They sold 12 homes, nine of it.", [(12, "home")]),
    ],
)
def test_a_part_has_the_unit_of_its_whole(text, values, measured) -> None:
    found = measured(text)
    assert found[: len(values)] == values
