"""The names in one sentence, before the article as a whole decides."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.name_tokens import tokenise
from transforms.names.names import read_names, read_sentence


def read(text: str, *, heading: bool = False) -> dict[str, str]:
    found = read_sentence(tokenise(text, 0, len(text)), heading=heading)
    return {text[c.start : c.end]: c.type for c in found.candidates}


def offices(text: str) -> list[str]:
    found = read_sentence(tokenise(text, 0, len(text)), heading=False)
    return [text[c.start : c.end] for c in found.offices]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz left Norway on Monday.", {"Ana Ruiz": "person", "Norway": "place"}),
        ("They met Quorlin again.", {"Quorlin": "unknown"}),
        ("They asked the UN General Assembly again.", {"UN General Assembly": "organisation"}),
        ("They left Quorlin, OH again.", {"Quorlin": "unknown", "OH": "place"}),
        ("They read #Quorlin and @Norway again.", {}),
        ("They paid US$30 again.", {}),
        ("This is not so.", {}),
        ("They met Norway-Quorlin again.", {"Norway-Quorlin": "unknown"}),
    ],
)
def test_names_of_a_sentence(text: str, names: dict[str, str]) -> None:
    assert read(text) == names


def test_the_longest_of_those_that_begin_together_is_the_name() -> None:
    assert read("They went to Norway University again.") == {"Norway University": "organisation"}
    assert read("They went to Norway again.") == {"Norway": "place"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then the trade minister left.", ["the trade minister"]),
        ("Then the prime minister, 61, left.", ["the prime minister"]),
        ("Then the minister's office called.", []),
        ("Then the minister of trade left.", []),
        ("Then the president Ana Ruiz left.", ["the president"][:0]),
        ("He was shot in the head.", []),
    ],
)
def test_an_office_without_its_holder(text: str, expected: list[str]) -> None:
    assert offices(text) == expected


def test_a_surname_that_is_a_word_is_one_in_the_sentences_of_who_bears_it() -> None:
    text = "Ana Price left. Then came Price again."
    with_her = read_names([make_passage("body", text)])
    without = read_names([make_passage("body", "Somebody left. Then came Price again.")])
    assert [len(one.found.candidates) for one in with_her] == [1, 1]
    assert all(c.type != "person" for one in without for c in one.found.candidates)


@given(
    st.lists(
        st.sampled_from(
            ["Ana", "Ruiz", "Norway", "the", "minister", "of", "St", ".", ",", "-", "UN", "’s", "US$", "3"]
        ),
        max_size=12,
    )
)
def test_names_stand_in_order_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = read_sentence(tokenise(text, 0, len(text)), heading=False).candidates
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
