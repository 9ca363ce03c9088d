"""Scores and votes: two figures with a dash between them."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def read(text: str) -> list[Reading]:
    return read_quantities(text, [Span(0, len(text))])


def test_votes_are_two_exact_counts() -> None:
    ayes, noes = read("The senate passed it 52-47 on Monday.")
    assert [(r.value, r.low, r.unit) for r in (ayes, noes)] == [(52, 52, "vote"), (47, 47, "vote")]


@pytest.mark.parametrize("text", ["The motion passed 52-48.", "It was carried by 52 votes to 48."])
def test_both_sides_of_a_vote_are_votes(text: str) -> None:
    assert [(reading.value, reading.unit) for reading in read(text)] == [(52, "vote"), (48, "vote")]


def test_what_is_backed_by_a_vote_moves_no_vote() -> None:
    told = read("The council backed an increase in the tax by 6 votes to 5.")
    assert [(reading.surface, reading.low, reading.change) for reading in told] == [
        ("6 votes", 6, None),
        ("5", 5, None),
    ]
    assert [reading.change for reading in read("The lead grew by 6 votes.")] == ["up"]
    assert [reading.unit for reading in read("They gave 12 votes to two parties.")] == ["vote", "party"]


@pytest.mark.parametrize(
    "text",
    ["The court split 6-3.", "The law was upheld 6-3.", "The justices sided with her 6-3.", "She wrote a 6-3 opinion.",
     "A 6-3 verdict freed him."],
)  # fmt: skip
def test_a_bench_of_judges_votes(text: str) -> None:
    assert [(reading.value, reading.unit) for reading in read(text)] == [(6, "vote"), (3, "vote")]


@pytest.mark.parametrize("text", ["They split it 70-30.", "It was a 50-50 split."])
def test_what_is_split_has_parts_of_a_whole(text: str) -> None:
    assert [reading.dimension for reading in read(text)] == ["ratio"]


@pytest.mark.parametrize("text", ["The vote was nine to four.", "He was found guilty by nine to four."])
def test_the_sides_of_a_vote_may_be_words(text: str) -> None:
    assert [(reading.value, reading.unit) for reading in read(text)] == [(9, "vote"), (4, "vote")]


def test_numbers_in_words_without_a_vote_are_no_vote() -> None:
    assert all(reading.unit != "vote" for reading in read("He gave nine to four of them."))


def test_a_bare_figure_beside_a_score_is_no_score() -> None:
    assert [(one.surface, one.dimension) for one in read("They won 3-1, up from 2 last year.")] == [
        ("3-1", "score"),
        ("2", "number"),
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Orran went down 3-2 at Selwick.", ["score"]),
        ("Orran were 2-0 down at the break.", ["score"]),
        ("Shares went down 2-3 percent.", ["percent"]),
        ("Shares lost 10-12 percent.", ["percent"]),
    ],
)
def test_a_side_may_be_down_and_a_share_has_no_sides(text: str, units: list[str]) -> None:
    assert [reading.unit for reading in read(text)] == units
