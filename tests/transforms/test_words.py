"""How text is cut into words, their base forms, and how much each one tells."""

import pytest

from transforms.words import (
    CLOSED_WORDS,
    FINITE_VERBS,
    MONTHS,
    SPEECH_VERBS,
    WORD,
    calendar_words,
    given_names,
    information,
    is_ordinary,
    lemma,
    stem,
    verb_base,
)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("levies", "levy"),
        ("Boats", "boat"),
        ("Ruiz’s", "ruiz"),
        ("rose", "rise"),
        ("worse", "bad"),
        ("cancelled", "cancel"),
        ("quorlin", "quorlin"),
    ],
)
def test_the_base_form(word: str, base: str) -> None:
    assert lemma(word) == base


def test_a_form_that_is_a_word_of_its_own_is_a_verb_where_one_is_asked_for() -> None:
    assert verb_base("shot") == "shoot"
    assert verb_base("levies") == "levy"


def test_nouns_and_verbs_of_one_stem() -> None:
    assert stem("inspect") == stem("Inspection")
    assert stem("inspect") != stem("insert")


@pytest.mark.parametrize(("word", "ordinary"), [("Owl", True), ("Johnson", False), ("quorlin", False)])
def test_what_a_dictionary_writes_small(word: str, ordinary: bool) -> None:
    assert is_ordinary(word) == ordinary


def test_a_rare_word_tells_more() -> None:
    assert information("the") < information("police") < information("quorlin")
    assert information("quorlin") == information("quorl")


def test_words_hold_their_hyphens_and_apostrophes() -> None:
    assert WORD.findall("Ruiz’s old-time boat_2, 'tis U.S. now") == [
        "Ruiz’s",
        "old-time",
        "boat",
        "2",
        "tis",
        "U.S",
        "now",
    ]


def test_lists_of_words() -> None:
    assert "the" in CLOSED_WORDS
    assert "boat" not in CLOSED_WORDS
    assert "fell" in FINITE_VERBS
    assert "boat" not in FINITE_VERBS
    assert "said" in SPEECH_VERBS
    assert "swam" not in SPEECH_VERBS
    assert (MONTHS["may"], MONTHS["december"]) == (5, 12)
    assert {"may", "friday"} <= calendar_words()
    assert "harbour" not in calendar_words()
    assert "ana" in given_names()
    assert "harbour" not in given_names()
