"""What a text says became of things, and what it denies."""

import pytest

from transforms.checks.outcomes import denied_verbs, find_outcomes
from transforms.text import Span


@pytest.fixture
def told(make_article):
    """What is told in a text: the words, and whether the first of both sides is."""

    def find(text: str, denied=(), quoted=()):
        return list(find_outcomes(make_article(text), quoted, frozenset(denied)))

    return find


@pytest.mark.parametrize(
    ("text", "surface", "holds"),
    [
        ("The council approved the toll.", "approved", True),
        ("The council rejected the toll.", "rejected", False),
        ("The council did not approve the toll.", None, None),
        ("The suspect was arrested at the quay.", "arrested", True),
        ("The suspect was not arrested at the quay.", "was not arrested", False),
        ("The suspect was never arrested at the quay.", "was never arrested", False),
    ],
)
def test_a_word_tells_one_of_two_sides(told, text, surface, holds) -> None:
    found = told(text)
    assert [(one.surface, one.holds) for one in found] == ([(surface, holds)] if surface else [])
    for one in found:
        assert text[one.start : one.end] == one.surface


def test_opposites_are_told_by_one_key(told) -> None:
    (yes,), (no,) = told("The council approved the toll."), told("The council rejected the toll.")
    assert yes.key == no.key
    assert (yes.denied, no.denied) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Was the suspect arrested at the quay?",
        "If the suspect was arrested, nobody told them.",
        "The suspect may have been arrested at the quay.",
        "The suspect has not been arrested since May.",
        "It was the first time that he was not arrested.",
        "Nobody was arrested at the quay.",
        "The cook went home.",
    ],
)
def test_what_is_asked_supposed_or_denied_for_a_time_is_not_told(told, text) -> None:
    assert told(text) == []


def test_what_was_done_what_may_still_be_and_what_is_quoted_is_marked(told) -> None:
    (done,) = told("The suspect was arrested at the quay.")
    assert (done.undergone, done.denied, done.open, done.quoted) == (True, False, False, False)
    (still,) = told("The suspect has not been arrested.")
    assert (still.denied, still.open) == (True, True)
    text = "“The suspect was arrested,” she said."
    (quoted,) = told(text, quoted=[Span(1, 26)])
    assert quoted.quoted


def test_verbs_that_some_text_denies_are_looked_for_in_all(told) -> None:
    denied = frozenset(denied_verbs("The ferry did not anchor off Orran. The cook had never repaired it."))
    assert denied == {"anchor", "repair"}
    text = "The ferry anchored off Orran. The cook did not repair it. The ferry did not sink."
    assert told(text) == []
    assert [(one.surface, one.key, one.holds) for one in told(text, denied)] == [
        ("anchored", "=anchor", True), ("did not repair", "=repair", False),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["The ferry was not larger.", "She did not.", "No ferry anchored."])
def test_other_negations_deny_no_verb(text) -> None:
    assert list(denied_verbs(text)) == []
