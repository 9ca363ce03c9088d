"""The words behind titles that may be what a person is called."""

import pytest

from transforms.names.gazetteer import look_up
from transforms.names.person_called import Called, called_at


def called(tokens, text: str, word: str) -> Called | None:
    read = tokens(text)
    i = next(i for i, token in enumerate(read) if token.text == word)
    return called_at(read, i, heading=False, shouted=False, known=look_up(read, i))


@pytest.mark.parametrize(
    ("text", "word", "title", "names"),
    [
        ("They met Dr. Ana Ruiz today.", "Dr", "Dr", ["Ana", "Ruiz"]),
        ("They met Ana Ruiz Jr. today.", "Ana", "", ["Ana", "Ruiz"]),
        ("They met Mrs Ruiz today.", "Mrs", "Mrs", ["Ruiz"]),
        ("They met Ana (Annie) Ruiz today.", "Ana", "", ["Ana", "Ruiz"]),
    ],
)
def test_titles_and_names_are_told_apart(text, word, title, names, tokens) -> None:
    found = called(tokens, text, word)
    assert found is not None
    assert (found.title, found.names) == (title, names)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In August Ruiz met them.", "August"),
        ("They asked General Hospital today.", "General"),
        ("They met Ana today.", "Ana"),
        ("They met Mrs and left.", "Mrs"),
    ],
)
def test_what_can_be_nobody(text, word, tokens) -> None:
    assert called(tokens, text, word) is None


def test_what_stands_beside_the_words(tokens) -> None:
    aged = called(tokens, "They met Ana Ruiz, 41, today.", "Ana")
    plain = called(tokens, "They met Ana Ruiz today.", "Ana")
    mrs = called(tokens, "They met Mrs Ruiz today.", "Mrs")
    assert aged and plain and mrs
    assert (aged.aged, plain.aged) == (True, False)
    assert (plain.several, mrs.several) == (True, False)
    assert (mrs.gender, plain.gender) == ("female", "")
    assert called(tokens, "They met actor Ana Ruiz today.", "Ana").role == "actor"
