"""Numbered streets as figures: the corner or the block where they are told is one place."""

import pytest

from transforms.extraction import read_claims
from transforms.slots.street_places import place_of

CORNER = "A man was shot near 41st and Mill streets, police said."


def judged(judge, *texts):
    found = [one.figure for one in judge(*texts) if one.figure.dimension == "address" and one.figure.unit == "street"]
    return [(figure.verdict, figure.value) for figure in found if figure.verdict != "single"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The shooting at 41st and West Mill Streets left one dead.", [("agree", 41)]),
        ("The shooting at Mill Street and 41st left one dead.", []),
        ("The shooting at Mill Road and 41st Street left one dead.", [("agree", 41)]),
        ("The shooting near the corner of Mill and 14th streets left one dead.", [("conflict", None)]),
        ("The shooting near 14th and Quay streets left one dead.", []),
        ("The shooting near 43rd and Mill streets left one dead.", []),
        ("The shooting near 28th and Mill streets left one dead.", []),
        ("The shooting near 28th and Mill streets, and near 41st and Mill streets, left one dead.", [("agree", 41)]),
        ("The shooting at 41st Avenue and Mill Street left one dead.", [("agree", 41)]),
    ],
)
def test_two_reports_put_one_incident_at_a_corner(judge, other, expected) -> None:
    assert [
        (verdict, value if verdict == "agree" else None) for verdict, value in judged(judge, CORNER, other)
    ] == expected


BLOCK = "A man was shot in the 100 block of East 157th Street, police said."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The shooting in the 100-block of East 157th Street left one dead.", [("agree", 157)]),
        ("The shooting in the 100 block of E. 175th St. left one dead.", [("conflict", None)]),
        ("The shooting in the 100 block of West 175th Street left one dead.", []),
        ("The shooting in the 100 block of East 175th Avenue left one dead.", []),
        ("The shooting in the 200 block of East 175th Street left one dead.", []),
    ],
)
def test_two_reports_name_the_street_of_a_block(judge, other, expected) -> None:
    assert judged(judge, BLOCK, other) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The shooting at Quay Street and East 167th Street left one dead.", [("conflict", None)]),
        ("The shooting at Quay Street and East 156th Street left one dead.", []),
        ("The car of the gunman was found at Quay Street and East 158th Street.", []),
    ],
)
def test_a_digit_of_a_long_number_may_be_a_slip_and_a_neighbour_is_none(judge, other, expected) -> None:
    corner = "A man was shot at Quay Street and East 157th Street, police said."
    assert judged(judge, corner, other) == expected


def test_words_without_an_end_take_no_longer_than_their_length(takes_linear_time) -> None:
    claim = read_claims("A man was shot near 41st and Mill streets.")[0]
    takes_linear_time(lambda before: place_of(claim, before, " and Mill streets"), lambda n: "A" * n)
