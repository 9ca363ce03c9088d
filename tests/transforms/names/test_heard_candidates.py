"""Which kind a name is of that was heard, and by what its words show."""

import pytest


@pytest.mark.parametrize("kind", ["person", "place", "organisation"])
def test_a_name_of_no_known_kind_gets_the_one_heard(kind, names, rules) -> None:
    text = "The crew greeted one named Quorlin and sailed."
    assert rules(text)["Quorlin"] == "other"
    assert names(text, ("Quorlin", kind))["Quorlin"] == kind


def test_what_reference_data_and_full_names_say_is_not_overruled(names) -> None:
    heard = [("Leo Brandt", "place"), ("Canada", "person"), ("Norwegian", "place")]
    assert names("Leo Brandt left Canada on a Norwegian ship.", *heard) == {
        "Leo Brandt": "person",
        "Canada": "place",
        "Norwegian": "nationality",
    }


def test_a_street_that_was_heard_as_a_body_is_a_place(names) -> None:
    text = "It burned in the 300 block of Blue Wing Street."
    assert names(text, ("Blue Wing Street", "organisation"))["Blue Wing Street"] == "place"


def test_a_name_without_its_article_keeps_the_name_it_has_everywhere(found) -> None:
    (heard,) = found("They warned the Taliban again.", ("Taliban", "organisation"))
    (alone,) = found("They warned the Taliban again.")
    assert heard == ("Taliban", "organisation", alone[2])


@pytest.mark.parametrize("word", ["God", "She’ll"])
def test_words_that_make_no_name_are_none(word, names) -> None:
    assert word not in names(f"The crew said that {word} knows.", (word, "person"))


def test_initials_behind_a_name_make_a_body_of_it(names) -> None:
    assert names("It was seen by the Quorlin PD on Monday.", ("Quorlin PD", "person"))["Quorlin PD"] == "organisation"


def test_what_looks_like_a_full_name_behind_an_article_can_be_called_so(names) -> None:
    assert names("They read the Nora Paper.", ("Nora Paper", "organisation")) == {"Nora Paper": "organisation"}
    assert names("They read Nora Paper.", ("Nora Paper", "organisation")) == {"Nora Paper": "person"}


def test_no_person_has_a_digit_in_the_name(names) -> None:
    assert names("Stay with Quorlin4 for more.", ("Quorlin4", "person")).get("Quorlin4") != "person"


def test_a_storm_is_no_person(names) -> None:
    text = "Hurricane Nora came on Monday. Residents left before Nora came ashore."
    assert set(names(text, ("Nora", "person")).values()) == {"other"}
    assert names("Then Nora came ashore.", ("Nora", "person"))["Nora"] == "person"


@pytest.mark.parametrize(
    ("text", "words", "heard", "kind"),
    [
        ("They went up Mount Quorl on Monday.", "Mount Quorl", "person", "place"),
        ("She met the Duke of Quorl there.", "Duke of Quorl", "organisation", "person"),
    ],
)
def test_the_first_word_of_a_name_can_say_its_kind(text, words, heard, kind, names) -> None:
    assert names(text, (words, heard))[words] == kind


def test_stations_are_bodies(names) -> None:
    assert names("They met KQRL near Alder.", ("KQRL", "place"))["KQRL"] == "organisation"
    assert names("They met Norland News4 near Alder.", ("Norland News4", "person"))["Norland News4"] == "organisation"


def test_a_word_that_companies_call_themselves_by_is_one(names) -> None:
    assert names("They bought it from Quorworks.", ("Quorworks", "person"))["Quorworks"] == "organisation"


def test_a_street_that_is_heard_in_part_is_no_person(names) -> None:
    heard = ("N. Martin Luther", "person")
    assert "person" not in names("It stood at 77 N. Martin Luther King Blvd in town.", heard).values()


def test_a_word_before_the_noun_for_a_body_is_one(names) -> None:
    assert names("They asked the Quorl news agency.", ("Quorl", "person"))["Quorl"] == "organisation"


def test_initials_open_the_name_of_a_body(names) -> None:
    assert names("They asked QRS Janes on Monday.", ("QRS Janes", "person"))["QRS Janes"] == "organisation"
    assert names("They asked JJ Janes on Monday.", ("JJ Janes", "person"))["JJ Janes"] == "person"


def test_letters_before_the_sign_of_money_are_no_name_though_heard(names) -> None:
    assert names("It cost QD$30 million.", ("QD", "place")) == {}


@pytest.mark.parametrize(("text", "kind"), [("He told the Herald so.", "organisation"), ("Herald left.", "person")])
def test_what_a_paper_is_called_for_short_is_a_body_behind_its_article(text, kind, names) -> None:
    assert names(text, ("Herald", "place" if kind == "organisation" else kind))["Herald"] == kind
