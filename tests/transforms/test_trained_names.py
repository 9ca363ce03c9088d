"""Names of the rules joined with those of a trained part, which is played by hand here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.mentions import find_mentions
from transforms.sentences import make_passage
from transforms.trained_names import ENOUGH, Named, read_names, undecided


def names(text: str, *heard: tuple[str, str]) -> dict[str, str]:
    """The mentions of a text with their types, when the trained part takes each naming of some words for a type."""
    passages = [make_passage("body", text)]
    named: dict[tuple[str, int], list[Named]] = {}
    for number, (start, end) in enumerate(passages[0].sentences):
        found = named.setdefault(("body", number), [])
        for words, kind in heard:
            at = text.find(words, start, end)
            if at >= 0:
                found.append(Named(at, at + len(words), kind))
    return {m.surface: m.type for m in find_mentions("a", passages, read_names(passages), named)}


def rules(text: str) -> dict[str, str]:
    return {m.surface: m.type for m in find_mentions("a", [make_passage("body", text)])}


def test_what_the_rules_cannot_explain_is_looked_at() -> None:
    passages = [make_passage("body", "Leo Brandt left Canada. The ship passed Quorlin in May. Nobody waited.")]
    assert undecided(read_names(passages), passages) == {"body": {1}}


def test_a_name_is_heard_in_its_first_sentences_only() -> None:
    passages = [make_passage("body", "The ship passed Quorlin again. " * 9)]
    assert undecided(read_names(passages), passages) == {"body": set(range(ENOUGH))}


@pytest.mark.parametrize("kind", ["place", "organisation"])
def test_a_name_of_no_known_kind_gets_the_one_heard(kind) -> None:
    text = "The crew greeted Quorlin and sailed."
    assert rules(text)["Quorlin"] == "other"
    assert names(text, ("Quorlin", kind))["Quorlin"] == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew greeted Quorlin and sailed.", "other"),
        ("The crew greeted Whitfield and sailed.", "person"),
        ("The crew greeted Quorlin. The trial of Quorlin's brother began.", "person"),
        ("The crew greeted Quorlin and Nora.", "person"),
    ],
)
def test_a_word_that_nobody_is_called_by_is_heard_as_a_person_only_beside_words_for_one(text, expected) -> None:
    word = "Whitfield" if "Whitfield" in text else "Quorlin"
    assert names(text, (word, "person"))[word] == expected


def test_what_the_rules_know_is_not_overruled() -> None:
    assert names("Leo Brandt left Canada.", ("Leo Brandt", "place"), ("Canada", "person")) == {
        "Leo Brandt": "person",
        "Canada": "place",
    }


def test_a_full_name_that_only_the_trained_part_saw_gives_its_surname() -> None:
    text = "Quenby Ulstrom was there. The council thanked Ulstrom."
    assert names(text, ("Quenby Ulstrom", "person")) == {"Quenby Ulstrom": "person", "Ulstrom": "person"}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Too much MSG was read.", "MSG", "other"),
        ("The crew told the MSG of it, but the MSG slept.", "MSG", "organisation"),
        ("Listeners told WQXZ of it.", "WQXZ", "organisation"),
    ],
)
def test_capitals_that_nothing_else_speaks_for_are_of_no_kind(text, words, expected) -> None:
    assert rules(text)[words] == "organisation"
    assert names(text)[words] == expected


@pytest.mark.parametrize("words", ["Widow", "Ab"])
def test_an_ordinary_word_is_not_made_a_name(words) -> None:
    assert words not in names(f"{words} came home late.", (words, "person"))


@given(st.text(alphabet="Ab c.D\n’", max_size=60), st.integers(0, 60), st.integers(1, 9))
def test_mentions_stand_where_they_say_whatever_is_heard(text, start, length) -> None:
    passages = [make_passage("body", text)]
    named = {("body", number): [Named(start, start + length, "person")] for number in range(len(passages[0].sentences))}
    for mention in find_mentions("a", passages, read_names(passages), named):
        assert text[mention.start : mention.end] == mention.surface


@pytest.mark.parametrize(
    ("text", "heard", "expected"),
    [
        ("Nobody saw Ana Ruiz Please there.", ["Ana Ruiz"], {"Ana Ruiz"}),
        ("Nobody saw Ana Ruiz Leo Brandt there.", ["Ana Ruiz", "Leo Brandt"], {"Ana Ruiz", "Leo Brandt"}),
        ("Nobody saw Ana Beth Ruiz there.", ["Ana", "Beth Ruiz"], {"Ana Beth Ruiz"}),
    ],
)
def test_a_person_ends_where_only_capitals_run_on(text, heard, expected) -> None:
    found = names(text, *((words, "person") for words in heard))
    assert {surface for surface, kind in found.items() if kind == "person"} == expected


def test_a_body_of_common_words_is_believed_inside_a_sentence_or_when_it_is_heard_again() -> None:
    assert names("House of mine.", ("House", "organisation")) == {}
    assert names("The bill passed the House.", ("House", "organisation")) == {"House": "organisation"}
