"""What all that an article says about the same words makes of their kind."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("They saw a Lifeguard there.", "Lifeguard", "person"),
        ("Quake in Quorlin", "Quake", "person"),
        ("Quake in Quorlin", "Quake", "place"),
    ],
)
def test_a_common_word_is_neither_person_nor_place(text, word, kind, names) -> None:
    assert names(text, (word, kind)).get(word) != kind


def test_a_word_that_stands_behind_prepositions_of_place_is_no_person(names) -> None:
    text = "They slept in Quorlin. Ships left Quorlin. A school near Quorlin was closed."
    assert names(text, ("Quorlin", "person")) == {"Quorlin": "place"}


def test_a_given_name_that_prepositions_call_a_place_is_one(names) -> None:
    text = "Two men of 19 were shot in Roy. A woman from Roy was hurt near Roy."
    assert names(text, ("Roy", "person")) == {"Roy": "place"}


@pytest.mark.parametrize(
    ("text", "words", "heard", "kind"),
    [
        ("Hurt was 14-year-old Quorlin Vate, and Ana Ruiz wept.", "Quorlin Vate", "organisation", "person"),
        ("Hurt was Quorlin Vate, a 14-year-old boy.", "Quorlin Vate", "organisation", "person"),
        ("They live in the 800 block of Quorlin near the pier.", "Quorlin", "person", "place"),
        ("A report of a fire on Quorlin Street came.", "Quorlin Street", "person", "place"),
        ("The crew thanked Sgt Quorlin and sailed.", "Sgt Quorlin", "person", "person"),
    ],
)
def test_ages_and_streets_say_more_than_what_was_heard(text, words, heard, kind, names) -> None:
    found = names(text, (words, heard))
    assert found[words.removeprefix("Sgt ")] == kind


def test_a_town_before_its_state_is_no_person(names) -> None:
    assert names("The crew came to Ruiz, Ohio, again.", ("Ruiz", "person"))["Ruiz"] == "place"


def test_a_surname_of_the_article_is_no_body_unless_something_says_so(names) -> None:
    text = "Police held Nora Black on Monday. They said that Black was ill."
    assert names(text, ("Nora Black", "person"), ("that Black", "organisation"), ("Black", "organisation"))[
        "Black"
    ] == ("person")


def test_several_of_one_surname_are_no_person(names) -> None:
    heard = [("Leo Whitfield", "person"), ("Whitfields", "person")]
    assert names("Leo Whitfield left. We saw the Whitfields again.", *heard)["Whitfields"] == "other"


def test_a_place_before_a_surname_of_the_article_is_a_relative(found) -> None:
    text = "They saw Asia Whitfield and Leo Whitfield. Later Asia was asleep. They live in Asia."
    found_names = found(text, ("Asia Whitfield", "place"), ("Leo Whitfield", "person"))
    assert [(kind, name) for surface, kind, name in found_names if surface.startswith("Asia")] == [
        ("person", "Asia Whitfield"),
        ("person", "Asia Whitfield"),
        ("place", "Asia"),
    ]


def test_a_speaker_called_like_a_park_is_a_person(names) -> None:
    assert names("Norland analyst Jyn Park claims that it is late.", ("Jyn Park", "place"))["Jyn Park"] == "person"
