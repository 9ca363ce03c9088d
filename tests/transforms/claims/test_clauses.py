"""Clauses: the words around a figure that are its own."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunfire kills 2, injures 4", ["death", "injury"]),
        ("The blast killed two drivers and injured four others as a market was closing.", ["death", "injury"]),
        ("The storm left two sailors dead and five drivers hurt.", ["death", "injury"]),
        ("He is accused of killing two and wounding five.", ["death", "injury"]),
        ("Police say two were dead and four hurt.", ["death", "injury"]),
    ],
)
def test_each_figure_keeps_its_own_event(measures, text: str, expected: list[str]) -> None:
    found = [next(term for term in terms if term in {"death", "injury"}) for terms in measures(text)]
    assert found == expected


def test_a_figure_between_dashes_takes_the_clause_on_both_sides(measures) -> None:
    (terms,) = measures("Most of the town's timber - 85% of it - is still free of duty.")
    assert {"timber", "tariff"} <= set(terms)
