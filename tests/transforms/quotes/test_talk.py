"""Who has spoken so far, and whom a pronoun means."""

import pytest

from transforms.quotes.talk import Talk, fits, names_persons, names_several


@pytest.mark.parametrize(
    ("noun", "persons", "several"),
    [
        ("officials", True, True),
        ("official", True, False),
        ("police", True, True),
        ("reports", False, False),
        ("boats", False, False),
    ],
)
def test_what_a_noun_stands_for(noun: str, persons: bool, several: bool) -> None:
    assert (names_persons(noun), names_several(noun)) == (persons, several)


@pytest.mark.parametrize(
    ("name", "pronoun", "fit"),
    [("Ana Ruiz", "she", True), ("Ana Ruiz", "he", False), ("Quorl Ruiz", "he", True), ("Quorl Ruiz", "she", True)],
)
def test_a_pronoun_fits_the_given_name(name: str, pronoun: str, fit: bool) -> None:
    assert fits(name, pronoun) == fit


def test_a_pronoun_means_the_last_one_that_it_fits() -> None:
    talk = Talk()
    assert talk.meant("she") is None
    for name in ("Nora Whitfield", "Ana Ruiz", "Leo Brandt"):
        talk.note(name, "person")
    assert talk.meant("she") == "Ana Ruiz"
    assert talk.meant("he") == "Leo Brandt"
    talk.note("Nora Whitfield", "person")
    assert talk.meant("she") == "Nora Whitfield"
