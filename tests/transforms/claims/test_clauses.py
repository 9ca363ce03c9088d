import re

import pytest

from transforms.claims.clauses import clause_of, scope_of
from transforms.reading import Reading
from transforms.text import Span

FIGURE = re.compile(r"\b\d+(?:%| per cent)?|\b(?:two|four|five)\b")


def readings_of(text: str) -> list[Reading]:
    return [
        Reading(
            kind="quantity", start=m.start(), end=m.end(), surface=m.group(), value=1.0, low=1.0, high=1.0,
            hard_low=1.0, hard_high=1.0, precision=1.0, modifier="exact", change=None, unit="percent",
            unit_surface="%", dimension="fraction", noun=None, confidence=1.0,
        )
        for m in FIGURE.finditer(text)
    ]  # fmt: skip


def measures(text: str) -> list[tuple[str, ...]]:
    readings = readings_of(text)
    return [clause_of(text, Span(0, len(text)), readings, n, []).measure for n in range(len(readings))]


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
def test_each_figure_keeps_its_own_event(text: str, expected: list[str]) -> None:
    found = [next(term for term in terms if term in {"death", "injury"}) for terms in measures(text)]
    assert found == expected


def test_a_figure_between_dashes_takes_the_clause_on_both_sides() -> None:
    (terms,) = measures("Most of the town's timber - 85% of it - is still free of duty.")
    assert {"timber", "tariff"} <= set(terms)


def test_wordings_of_one_thing_become_one_concept() -> None:
    (levy,), (duties,) = measures("A levy of 35%"), measures("Duties reached 35%")
    assert "tariff" in levy
    assert "tariff" in duties


def test_a_prison_that_somebody_is_out_of_is_no_punishment() -> None:
    (fled,), (serves,) = (
        measures("Some 4 fled from the Orran county jail."),
        measures("She got 4 years in a state prison."),
    )
    assert "sentence" not in fled and "jail" in fled
    assert "sentence" in serves


def test_fire_that_is_opened_is_a_shooting() -> None:
    (opened,), (burning,) = measures("Some 12 guards opened fire."), measures("Some 12 barns caught fire.")
    assert "shooting" in opened
    assert "fire" not in opened
    assert "fire" in burning


@pytest.mark.parametrize(
    "text",
    [
        "The blast at the mill cost 12 sailors their lives.",
        "Some 12 sailors lost their own lives.",
        "A storm took the lives of at least 12 sailors.",
        "They mourn the 12 sailors who gave their lives.",
    ],
)
def test_lives_that_are_lost_are_deaths(text) -> None:
    (terms,) = measures(text)
    assert "death" in terms
    assert "live" not in terms


@pytest.mark.parametrize("text", ["It changed the lives of 30 sailors.", "Some 30 sailors tell of their lives."])
def test_lives_that_go_on_are_none(text) -> None:
    (terms,) = measures(text)
    assert "death" not in terms


def test_only_a_board_that_people_are_on_is_a_vehicle() -> None:
    (aboard,), (on_board,) = measures("Some 120 people were aboard."), measures("Some 120 people were on board.")
    assert "passenger" in aboard
    assert "passenger" in on_board
    (voting,), (searching,) = measures("The board cut 12 jobs."), measures("Rescue crews searched 12 barns.")
    assert not {"passenger"} & {*voting, *searching}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It put tariffs of 50% on steel and 25% on vehicles.", ["steel", "vehicle"]),
        ("It sells 75% of its barley there.", ["barley"]),
        ("It rose 4%.", [None]),
        ("Among men, 18% smoke.", ["man"]),
        ("The levy is 15% on cars and on bicycles 12%.", ["car", "bicycle"]),
        ("It takes 20% on steel, and on copper it takes 30%.", ["steel", "copper"]),
        ("In March, and on Mondays, trains ran.", []),
    ],
)
def test_the_scope_is_what_a_figure_is_limited_to(text: str, expected: list[str | None]) -> None:
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
def test_a_clause_about_what_limits_a_share_and_to_date_are_no_limits(text: str, scope: str | None) -> None:
    (reading,) = readings_of(text)
    clause = clause_of(text, Span(0, len(text)), [reading], 0, [])
    assert scope_of(text, reading, clause, []) == scope


@pytest.mark.parametrize(("lead", "term"), [("cough shots", "vaccination"), ("warning shots", "shooting")])
def test_a_shot_against_an_illness_is_a_vaccination(lead: str, term: str) -> None:
    assert term in measures(f"The county gave {lead} to 4 nurses.")[0]
