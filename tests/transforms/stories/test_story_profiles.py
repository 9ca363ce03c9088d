"""What the opening of an article tells: here the persons whom an event befell, by the ages that news tells of them."""

import pytest

from transforms.stories.story_profiles import OPENING, read_opening


@pytest.mark.parametrize(
    ("text", "aged"),
    [
        ("They found the 7-year-old boy in Brannock Park.", set()),
        ("They found the 7-year-old son of Marta Brannock.", set()),
        ("They found the 7-year-old girl Marta Brannock.", {"marta brannock"}),
        ("Marta Brannock, 43, got out.", {"marta brannock"}),
        ("The driver was Marta Brannock (43).", {"marta brannock"}),
        ("Police held Ingrid Marta Brannock, 7, of Ashcombe.", {"marta brannock"}),
        ("Peter Brannock Jr., 43, got out.", {"peter brannock"}),
        ("They found 43-year-old Marta Brannock.", {"marta brannock"}),
        ("They found 43-year-old teacher Marta Brannock's car.", {"marta brannock"}),
        ("Sgt Marta Brannock spoke of luck.", set()),
        ("Marta Brannock 43, Peter Brannock 41.", set()),  # shares of the vote
        ("Marta Brannock, 430 of whose sheep died, wept.", set()),
        ("In Hallmere, 43, a bus line, was closed.", set()),
    ],
)
def test_full_names_with_an_age(text: str, aged: set[str]) -> None:
    assert read_opening("", text).aged == aged


def test_what_stands_beyond_the_opening_is_not_read() -> None:
    assert not read_opening("", "x " * OPENING + "Marta Brannock, 43, got out.").aged
