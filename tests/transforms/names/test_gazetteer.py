"""What is known before reading: the longest known name at a word, and names written one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.gazetteer import fold, is_surname, is_word, look_up, postal_at


@pytest.mark.parametrize(
    ("text", "i", "found"),
    [
        ("Norway fell", 0, (1, "Norway", "place")),
        ("the New York council", 1, (3, "New York", "place")),
        ("Quorlin fell", 0, None),
        ("norway fell", 0, None),
    ],
)
def test_the_longest_known_name(text, i, found, tokens) -> None:
    known = look_up(tokens(text), i)
    assert (known and (known[0], known[1].name, known[1].type)) == found


def test_capitals_of_a_headline_are_looked_up_as_such(tokens) -> None:
    assert look_up(tokens("NORWAY WINS"), 0, shouted=True)[1].name == "Norway"
    assert look_up(tokens("norway wins"), 0, shouted=True) is None


def test_a_postal_code_is_no_word_that_is_shouted(tokens) -> None:
    assert postal_at(tokens("OR"), 0) == "Oregon"
    assert postal_at(tokens("OR PEACE"), 0) is None
    assert postal_at(tokens("QX"), 0) is None


def test_surnames_and_words() -> None:
    assert is_surname("Smith")
    assert is_surname("Quorl-Smith")
    assert not is_surname("Quorlin")
    assert is_word("harbour")
    assert not is_word("quorlin")


@pytest.mark.parametrize("text", ["José  O’Neil", "JOSE o'neil", "jose\u0301 o'Neil"])
def test_one_name_however_it_is_written(text: str) -> None:
    assert fold(text) == "jose o'neil"


@given(st.text(max_size=20))
def test_what_is_folded_stays_so(text: str) -> None:
    assert fold(fold(text)) == fold(text)
