"""Scopes: what a figure is limited to, behind it or before it."""

import pytest

from transforms.claims.clauses import clause_of
from transforms.claims.scopes import scope_of
from transforms.extraction import read_claims
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It put tariffs of 50% on steel and 25% on vehicles.", ["steel", "vehicle"]),
        ("It sells 75% of its barley there.", ["barley"]),
        ("It rose 4%.", [None]),
        ("Among men, 18% smoke.", ["man"]),
        ("It grew 4% in the quarter.", [None]),
        ("It grew 4% in the harbour.", ["harbour"]),
        ("The levy is 15% on cars and on bicycles 12%.", ["car", "bicycle"]),
        ("It takes 20% on steel, and on copper it takes 30%.", ["steel", "copper"]),
        ("In March, and on Mondays, trains ran.", []),
    ],
)
def test_the_scope_is_what_a_figure_is_limited_to(readings_of, text: str, expected: list[str | None]) -> None:
    readings = readings_of(text)
    sentence = Span(0, len(text))
    found = [
        scope_of(text, reading, clause_of(text, sentence, readings, place, []), [])
        for place, reading in enumerate(readings)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("They stole 40 per cent from the mill whose owner they knew.", "mill"),
        ("They stole 40 per cent from the mill where they worked.", "mill"),
        ("It has paid 40 per cent to date.", None),
        ("It has paid 40 per cent to the mill.", "mill"),
    ],
)
def test_a_clause_about_what_limits_a_share_and_to_date_are_none(readings_of, text: str, scope: str | None) -> None:
    (reading,) = readings_of(text)
    clause = clause_of(text, Span(0, len(text)), [reading], 0, [])
    assert scope_of(text, reading, clause, []) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [("It hurt 11 of the patients.", None), ("It hurt 11 of the drunk sailors.", "drunk"), ("It hurt 11 of us.", None)],
)
def test_what_is_counted_limits_no_part_of_it(text: str, scope: str | None) -> None:
    (claim,) = read_claims(text)
    assert claim.scope == scope


@pytest.mark.parametrize(
    ("text", "surface", "scope"),
    [
        ("It sold 40 bicycles at a price of $140 each.", "40 bicycles", None),
        ("It sold 40 bicycles at the harbour.", "40 bicycles", "harbour"),
        ("Police named four persons of interest in the case.", "four persons", None),
        ("Police named four persons of the harbour watch.", "four persons", "harbour watch"),
    ],
)
def test_a_price_and_interest_limit_no_count(text: str, surface: str, scope: str | None) -> None:
    assert [claim.scope for claim in read_claims(text) if claim.surface == surface] == [scope]
