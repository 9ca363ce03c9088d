"""The words of a quotation, written one way."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quotes.quoted_words import read_words, spelled


def norms(text: str) -> list[str]:
    return [word.norm for word in read_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don't know", "we do not know"),
        ("There were two hundred boats", "There were 200 boats"),
        ("the harbour's colour", "the harbor's color"),
        ("No, we left.", "We left."),
        ("We will pay", "We’ll pay"),
    ],
)
def test_what_is_said_is_one_however_it_is_written(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("We do know", "We do not know"), ("20 boats", "200 boats"), ("No boats left.", "Boats left.")],
)
def test_what_differs_stays_so(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_gaps_ends_and_numerals() -> None:
    words = read_words("We left … the quay. It cost [more than] 3.")
    assert [word.norm for word in words].count("") == 2
    assert [word.norm for word in words if word.ends] == ["quay", "3"]
    assert [word.norm for word in words if word.number] == ["3"]
    assert [word.light for word in read_words("the quay")] == [True, False]


@given(st.text(alphabet="ab 1.,'’“[]…-/", max_size=40))
def test_words_stand_where_they_say(text: str) -> None:
    words = read_words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(one.start <= other.start for one, other in itertools.pairwise(words))


@pytest.mark.parametrize(("british", "american"), [("organise", "organize"), ("centre", "center")])
def test_one_spelling(british: str, american: str) -> None:
    assert spelled(british) == spelled(american)
    assert spelled("boat") == "boat"
