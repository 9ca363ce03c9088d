"""Names of the rules joined with those of a trained part, which is played by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.heard_limits import Named
from transforms.names.mentions import find_mentions
from transforms.names.names import read_names


def test_a_name_heard_in_part_and_with_a_title_is_no_piece_of_another(names) -> None:
    text = "The board met Archbishop Ana Ruiz on Monday."
    assert names(text, ("Archbishop Ana", "person")) == names(text, ("Ana", "person"))


@pytest.mark.parametrize("text", ["Kolvin is a small village in the north.", "Kolvin was the town of his birth."])
def test_what_a_sentence_says_is_a_town_is_a_place(text, names) -> None:
    assert names(text, ("Kolvin", "person"))["Kolvin"] == "place"


def test_a_clerk_of_a_town_is_none(names) -> None:
    assert names("Ulstrom is a town clerk.", ("Ulstrom", "person")).get("Ulstrom") != "place"


def test_the_office_before_a_name_is_no_part_of_it(names) -> None:
    text = "They met then-Secretary of State Ulstrom there."
    assert names(text, ("State Ulstrom", "organisation")) == {"Ulstrom": "person"}


def test_the_surname_of_a_person_who_was_heard_is_that_person(names) -> None:
    text = "Quenby Ulstrom was there. The council thanked Ulstrom."
    assert names(text, ("Quenby Ulstrom", "person")) == {"Quenby Ulstrom": "person", "Ulstrom": "person"}


def test_a_body_by_the_words_in_it_is_none_where_none_is_heard(names) -> None:
    assert names("They praised the Great Service again.") == {"Great Service": "other"}


@pytest.mark.parametrize("words", ["&T", "(Quorlin", "Quor"])
def test_marks_and_parts_of_words_are_no_names(words, names) -> None:
    assert words not in names("They called AT&T (Quorlin).", (words, "organisation"))


@given(st.text(alphabet="Ab c.D\n’", max_size=60), st.integers(0, 60), st.integers(1, 9))
def test_mentions_stand_where_they_say_whatever_is_heard(text, start, length) -> None:
    passages = [make_passage("body", text)]
    named = {("body", number): [Named(start, start + length, "person")] for number in range(len(passages[0].sentences))}
    for mention in find_mentions("a", passages, read_names(passages), named):
        assert text[mention.start : mention.end] == mention.surface


@pytest.mark.parametrize(
    "text",
    ["Two shops in the Quorlin neighborhood closed.", "They came from the area of Quorlin today."],
)
def test_a_neighbourhood_is_no_person(text, names) -> None:
    assert names(text, ("Quorlin", "person"))["Quorlin"] == "place"


def test_the_place_that_opens_a_report_is_no_person(names) -> None:
    assert names("QUORLIN - A clerk left the pier on Monday.", ("QUORLIN", "person"))["QUORLIN"] == "place"


def test_an_era_is_no_name(names) -> None:
    assert "BC" not in names("It was built in the 7th century BC by the river.", ("BC", "person"))


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("It was told in the film “The Harbour Story.”", ("Harbour Story", "organisation")),
        ("A letter came via BGR on Monday.", ("BGR", "person")),
        ("Nobody saw the Norland Republican.", ("Norland Republican", "person")),
    ],
)
def test_what_is_heard_and_is_no_name_of_that_kind(text: str, heard: tuple[str, str], names) -> None:
    assert heard[1] not in names(text, heard).values()


def test_a_relative_behind_the_noun_is_a_person(names) -> None:
    assert names("She left a young son, Quorle.", ("Quorle", "place"))["Quorle"] == "person"


def test_a_middle_name_that_is_a_given_name_does_not_end_the_name(names) -> None:
    heard = ("Martin Luther", "person")
    assert names("They spoke of Martin Luther King again.", heard) == {"Martin Luther King": "person"}
    assert names("They left on Martin Luther King Day again.", heard) == {}


def test_a_president_is_no_maker_of_cars(names) -> None:
    assert names("They met President Ford in town.", ("Ford", "organisation"))["Ford"] == "person"


def test_a_day_behind_a_given_name_is_no_surname(found) -> None:
    text = "Hillary Clinton left. They asked Clinton Friday."
    assert found(text)[1][2] == "Hillary Clinton"


@pytest.mark.parametrize("text", ["Smoke rose near Jones' home.", "There was smoke in Jones's home."])
def test_whose_home_it_is_is_no_place(text, found) -> None:
    heard = found(f"{text} Leo Jones left.", ("Jones", "person"), ("Leo Jones", "person"))
    assert heard[0][1:] == ("person", "Leo Jones")


def test_the_mark_of_a_hashtag_is_no_part_of_a_name(found) -> None:
    assert found("The crew greeted Quorl #Ulstrom and sailed.", ("Quorl #Ulstrom", "person")) == [
        ("Quorl #Ulstrom", "person", "Quorl Ulstrom")
    ]
