"""Names of persons in their parts, and which of them can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.name_parts import Spellings, displayed, one_letter_apart, same_given, split_name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ana B. Ruiz", (("ana", "b."), "ruiz", "")),
        ("Ludwig van der Aalst", (("ludwig",), "van der aalst", "")),
        ("Martin Brook Jr.", (("martin",), "brook", "jr")),
        ("Kim Jong-un", (("jong", "un"), "kim", "")),
        ("Candace “Candy” Ulstrom", (("candace",), "ulstrom", "")),
        ("Ulstrom", ((), "ulstrom", "")),
    ],
)
def test_parts(name: str, parts: tuple[tuple[str, ...], str, str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("bill", "william", True), ("w.", "william", True), ("ken", "kenneth", True), ("eric", "erica", False)],
)
def test_given_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_given([one], [other]) is same_given([other], [one]) is same


def test_a_name_is_shown_without_capitals_and_nicknames() -> None:
    assert displayed("CANDACE “CANDY” MCULSTROM") == "Candace McUlstrom"


@given(st.text(alphabet="abcde", min_size=5, max_size=9), st.integers(0, 8), st.sampled_from("xyz"))
def test_one_letter_apart(word: str, at: int, letter: str):
    at = min(at, len(word))
    assert one_letter_apart(word, word[:at] + letter + word[at:])
    assert not one_letter_apart(word, word)
    assert not one_letter_apart(word, word + "xy" + letter)


@given(st.lists(st.text(alphabet="ab", min_size=3, max_size=7)), st.text(alphabet="abc", min_size=3, max_size=8))
def test_spellings_are_those_one_letter_apart(words: list[str], word: str) -> None:
    assert Spellings(words).near(word) == {other for other in words if one_letter_apart(word, other)}
