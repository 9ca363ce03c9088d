"""Units that a bare figure has from another one of its sentence."""

import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They sold 435 homes by auction and 187 by tender.", [(435, "home"), (187, "home")]),
        ("It damaged 340 shops and destroyed 52.", [(340, "shop"), (52, "shop")]),
        ("Of 30 wells tested, 17 were foul.", [(30, "well"), (17, "well")]),
        ("It rose 3, 4 and 5 per cent.", [(3, "percent"), (4, "percent"), (5, "percent")]),
        ("It fell to 5% from 7.", [(5, "percent"), (7, "percent")]),
        ("They sold 435 homes on Road 187.", [(435, "home")]),
    ],
)
def test_a_bare_figure_has_the_unit_of_its_neighbour(text, values, measured) -> None:
    assert measured(text) == values


def test_a_part_of_a_count_of_persons_counts_persons(measured) -> None:
    assert measured("Twelve men were hurt, three of them badly.") == [(12, "man"), (3, "man")]
    assert measured("Twelve boats sank, three of them new.") == [(12, "boat"), (3, "boat")]
