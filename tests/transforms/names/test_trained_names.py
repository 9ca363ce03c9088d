"""Names of the rules joined with those of a trained part, which is played by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.heard_limits import Named
from transforms.names.mentions import find_mentions
from transforms.names.names import read_names


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


def test_a_name_heard_in_part_and_with_a_title_is_no_piece_of_another(names) -> None:
    text = "The board met Archbishop Ana Ruiz on Monday."
    assert names(text, ("Archbishop Ana", "person")) == names(text, ("Ana", "person"))


@pytest.mark.parametrize("text", ["Kolvin is a small village in the north.", "Kolvin was the town of his birth."])
def test_what_a_sentence_says_is_a_town_is_a_place(text, names) -> None:
    assert names(text, ("Kolvin", "person"))["Kolvin"] == "place"


def test_a_clerk_of_a_town_is_none(names) -> None:
    assert names("Ulstrom is a town clerk.", ("Ulstrom", "person")).get("Ulstrom") != "place"


def test_a_street_that_was_heard_as_a_body_is_a_place(names) -> None:
    text = "It burned in the 300 block of Blue Wing Street."
    assert names(text, ("Blue Wing Street", "organisation"))["Blue Wing Street"] == "place"


def test_a_word_and_another_behind_an_arabic_article_are_one_name(names) -> None:
    heard = [("Quorl", "place"), ("al-Barvi", "organisation")]
    assert names("They fled from Quorl al-Barvi on Monday.", *heard) == {"Quorl al-Barvi": "place"}
    assert names("They met Quorl al-Barvi there.", ("al-Barvi", "person")) == {"Quorl al-Barvi": "person"}


def test_the_office_before_a_name_is_no_part_of_it(names) -> None:
    text = "They met then-Secretary of State Ulstrom there."
    assert names(text, ("State Ulstrom", "organisation")) == {"Ulstrom": "person"}


def test_the_surname_of_a_person_who_was_heard_is_that_person(names) -> None:
    text = "Quenby Ulstrom was there. The council thanked Ulstrom."
    assert names(text, ("Quenby Ulstrom", "person")) == {"Quenby Ulstrom": "person", "Ulstrom": "person"}


@pytest.mark.parametrize(
    ("text", "heard", "expected"),
    [
        ("Nobody saw Ana Ruiz Please there.", ["Ana Ruiz"], {"Ana Ruiz"}),
        ("Nobody saw Ana Ruiz Leo Brandt there.", ["Ana Ruiz", "Leo Brandt"], {"Ana Ruiz", "Leo Brandt"}),
        ("They met Widow Ulstrom Quist there.", ["Ulstrom Quist"], {"Ulstrom Quist"}),
    ],
)
def test_a_person_has_the_limits_that_were_heard(text, heard, expected, names) -> None:
    kinds = names(text, *((words, "person") for words in heard))
    assert {surface for surface, kind in kinds.items() if kind == "person"} == expected


def test_known_names_side_by_side_are_not_one(names) -> None:
    heard = names("They sailed from Toronto Ontario to Norway.", ("Toronto Ontario", "place"))
    assert heard == {"Toronto": "place", "Ontario": "place", "Norway": "place"}


def test_a_body_of_another_is_a_name_of_its_own(names) -> None:
    words = "Norland University’s Institute of Fisheries"
    assert names(f"They asked {words} again.", (words, "organisation")) == {
        "Norland University": "organisation",
        "Institute of Fisheries": "organisation",
    }


def test_a_body_by_the_words_in_it_is_none_where_none_is_heard(names) -> None:
    assert names("They praised the Great Service again.") == {"Great Service": "other"}


@pytest.mark.parametrize(
    ("text", "heard", "expected"),
    [
        ("They saw Ana Beth Ruiz there.", [("Ana", "person"), ("Beth Ruiz", "person")], {"Ana Beth Ruiz": "person"}),
        ("They called Norland Police again.", [("Norland", "place")], {"Norland Police": "organisation"}),
        ("They called Ontario Sen. Ana Ruiz.", [("Ontario Sen", "place")], {"Ontario": "place", "Ana Ruiz": "person"}),
    ],
)
def test_a_name_of_which_a_part_was_heard_stays_whole(text, heard, expected, names) -> None:
    assert names(text, *heard) == expected


@pytest.mark.parametrize(
    ("text", "heard", "surface", "kind"),
    [
        ("They met Steelmaker Ulstrom.", "Steelmaker Ulstrom", "Ulstrom", "person"),
        ("They met Ana Ruiz.", "Ana Ruiz", "Ana Ruiz", "person"),
        ("They met Dries Ulstrom.", "Dries Ulstrom", "Dries Ulstrom", "person"),
        ("They met Win Ulstrom, a diver.", "Win Ulstrom", "Win Ulstrom", "person"),
        ("They met 19-year-old Win Ulstrom.", "Win Ulstrom", "Win Ulstrom", "person"),
        ("They met Bin Ulstrom.", "Bin Ulstrom", "Bin Ulstrom", "person"),
    ],
)
def test_a_common_word_is_no_given_name(text, heard, surface, kind, names) -> None:
    assert names(text, (heard, "person")) == {surface: kind}


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


def test_a_known_name_is_not_cut(names) -> None:
    assert names("They flew to New York again.", ("York", "place")) == {"New York": "place"}


def test_a_name_without_its_article_keeps_the_name_it_has_everywhere(found) -> None:
    (heard,) = found("They warned the Taliban again.", ("Taliban", "organisation"))
    (alone,) = found("They warned the Taliban again.")
    assert heard == ("Taliban", "organisation", alone[2])


@pytest.mark.parametrize("words", ["&T", "(Quorlin", "Quor"])
def test_marks_and_parts_of_words_are_no_names(words, names) -> None:
    assert words not in names("They called AT&T (Quorlin).", (words, "organisation"))


@given(st.text(alphabet="Ab c.D\n’", max_size=60), st.integers(0, 60), st.integers(1, 9))
def test_mentions_stand_where_they_say_whatever_is_heard(text, start, length) -> None:
    passages = [make_passage("body", text)]
    named = {("body", number): [Named(start, start + length, "person")] for number in range(len(passages[0].sentences))}
    for mention in find_mentions("a", passages, read_names(passages), named):
        assert text[mention.start : mention.end] == mention.surface


def test_a_surname_that_was_heard_alone_takes_its_given_name_along(names) -> None:
    text = "The crew thanked Quenby Ulstrom, 9, again."
    assert names(text, ("Ulstrom", "person")) == {"Quenby Ulstrom": "person"}


def test_a_name_with_a_nickname_keeps_its_limits(names) -> None:
    text = "The crew met Leo Robert “Easy” Whitfield again."
    assert names(text, ("Leo Robert", "person"), ("Easy” Whitfield", "person")) == {
        "Leo Robert “Easy” Whitfield": "person"
    }


def test_a_given_name_that_prepositions_call_a_place_is_one(names) -> None:
    text = "Two men of 19 were shot in Roy. A woman from Roy was hurt near Roy."
    assert names(text, ("Roy", "person")) == {"Roy": "place"}


def test_halves_that_a_hyphen_joins_are_one_name(names) -> None:
    assert names("The crew greeted Ulstrom-Ruiz again.", ("Ulstrom", "person"), ("Ruiz", "person")) == {
        "Ulstrom-Ruiz": "person"
    }
    assert names("The ferry left Miami-Quorlin again.", ("Miami", "place"), ("Quorlin", "place")) == {
        "Miami-Quorlin": "place"
    }


@pytest.mark.parametrize("word", ["God", "She’ll"])
def test_words_that_make_no_name_are_none(word, names) -> None:
    assert word not in names(f"The crew said that {word} knows.", (word, "person"))


def test_no_name_ends_in_a_preposition_and_the_letter_of_a_party_is_none(names) -> None:
    assert "Quorlin Bureau of" not in names(
        "The Quorlin Bureau of harbours met.", ("Quorlin Bureau of", "organisation")
    )
    assert "D-Conn" not in names("Leo Brandt, D-Conn, left.", ("D-Conn", "person"))


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


@pytest.mark.parametrize(
    ("text", "heard", "kind", "name"),
    [
        ("The crew thanked Ana Ruiz of Quorlin again.", "Ana Ruiz of Quorlin", "person", "Ana Ruiz"),
        ("Made by Quorlin Boats Inc. Used with thanks.", "Quorlin Boats Inc", "organisation", "Quorlin Boats Inc"),
        ("The crew thanked Quorlin Minority Leader Ana Ruiz.", "Quorlin Minority", "organisation", "Quorlin"),
    ],
)
def test_what_stands_behind_a_name_is_no_part_of_it(text, heard, kind, name, names) -> None:
    assert names(text, (heard, kind))[name] == kind


def test_a_town_before_its_state_is_no_person(names) -> None:
    assert names("The crew came to Ruiz, Ohio, again.", ("Ruiz", "person"))["Ruiz"] == "place"


def test_a_surname_of_the_article_is_no_body_unless_something_says_so(names) -> None:
    text = "Police held Nora Black on Monday. They said that Black was ill."
    assert names(text, ("Nora Black", "person"), ("that Black", "organisation"), ("Black", "organisation"))[
        "Black"
    ] == ("person")


def test_initials_behind_a_name_make_a_body_of_it(names) -> None:
    assert names("It was seen by the Quorlin PD on Monday.", ("Quorlin PD", "person"))["Quorlin PD"] == "organisation"


def test_what_looks_like_a_full_name_behind_an_article_can_be_called_so(names) -> None:
    assert names("They read the Nora Paper.", ("Nora Paper", "organisation")) == {"Nora Paper": "organisation"}
    assert names("They read Nora Paper.", ("Nora Paper", "organisation")) == {"Nora Paper": "person"}


@pytest.mark.parametrize(
    "text",
    ["Two shops in the Quorlin neighborhood closed.", "They came from the area of Quorlin today."],
)
def test_a_neighbourhood_is_no_person(text, names) -> None:
    assert names(text, ("Quorlin", "person"))["Quorlin"] == "place"


def test_no_person_has_a_digit_in_the_name(names) -> None:
    assert names("Stay with Quorlin4 for more.", ("Quorlin4", "person")).get("Quorlin4") != "person"


def test_initials_are_of_the_kind_of_what_they_stand_for(names) -> None:
    text = "They bought a Compact Lamp Index (CLI) there. The CLI rose."
    assert names(text, ("CLI", "person"))["CLI"] != "organisation"
    assert names(text)["CLI"] == "other"
    assert names(text, ("Compact Lamp Index", "organisation"))["CLI"] == "organisation"


def test_a_body_heard_with_the_holder_of_its_office_is_two_names(names) -> None:
    text = "She met Quorlin Institute Director Nora Whitfield there."
    heard = names(text, ("Quorlin Institute Director Nora Whitfield", "organisation"))
    assert heard == {"Quorlin Institute": "organisation", "Nora Whitfield": "person"}


def test_a_son_keeps_what_tells_him_from_his_father(names) -> None:
    assert "Nora Whitfield Jr." in names("Then Nora Whitfield Jr. left the pier.", ("Nora Whitfield", "person"))


@pytest.mark.parametrize("heard", ["QUORL ULSTROM JR.", "QUORL ULSTROM JR"])
def test_a_name_heard_with_the_full_stop_of_its_last_word_is_one_without_it(heard, names) -> None:
    assert names("QUORL ULSTROM JR. was freed on Monday.", (heard, "person")) == {"QUORL ULSTROM JR": "person"}
    assert names("They left the U.S. on Monday.", ("U.S.", "place")) == {"U.S.": "place"}


def test_the_place_that_opens_a_report_is_no_person(names) -> None:
    assert names("QUORLIN - A clerk left the pier on Monday.", ("QUORLIN", "person"))["QUORLIN"] == "place"


def test_a_storm_is_no_person(names) -> None:
    text = "Hurricane Nora came on Monday. Residents left before Nora came ashore."
    assert set(names(text, ("Nora", "person")).values()) == {"other"}
    assert names("Then Nora came ashore.", ("Nora", "person"))["Nora"] == "person"


def test_an_era_is_no_name(names) -> None:
    assert "BC" not in names("It was built in the 7th century BC by the river.", ("BC", "person"))


@pytest.mark.parametrize(
    ("text", "words", "heard", "kind"),
    [
        ("They went up Mount Quorl on Monday.", "Mount Quorl", "person", "place"),
        ("She met the Duke of Quorl there.", "Duke of Quorl", "organisation", "person"),
    ],
)
def test_the_first_word_of_a_name_can_say_its_kind(text, words, heard, kind, names) -> None:
    assert names(text, (words, heard))[words] == kind


def test_a_given_name_that_is_a_word_belongs_to_the_surname_heard(names) -> None:
    assert names("They met Christian Brandt in town.", ("Brandt", "person")) == {"Christian Brandt": "person"}


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


def test_stations_are_bodies(names) -> None:
    assert names("They met KQRL near Alder.", ("KQRL", "place"))["KQRL"] == "organisation"
    assert names("They met Norland News4 near Alder.", ("Norland News4", "person"))["Norland News4"] == "organisation"


def test_several_of_one_surname_are_no_person(names) -> None:
    heard = [("Leo Whitfield", "person"), ("Whitfields", "person")]
    assert names("Leo Whitfield left. We saw the Whitfields again.", *heard)["Whitfields"] == "other"


def test_initials_that_the_article_explains_are_heard_as_what_they_stand_for(found) -> None:
    text = "The Norland Harbour Observatory (NHO) met. Then the NHO left."
    heard = [("Norland Harbour Observatory", "organisation"), ("NHO", "organisation")]
    assert {name for *_, name in found(text, *heard)} == {"Norland Harbour Observatory"}


def test_a_relative_behind_the_noun_is_a_person(names) -> None:
    assert names("She left a young son, Quorle.", ("Quorle", "place"))["Quorle"] == "person"


def test_a_middle_name_that_is_a_given_name_does_not_end_the_name(names) -> None:
    heard = ("Martin Luther", "person")
    assert names("They spoke of Martin Luther King again.", heard) == {"Martin Luther King": "person"}
    assert names("They left on Martin Luther King Day again.", heard) == {}


def test_a_place_before_a_surname_of_the_article_is_a_relative(found) -> None:
    text = "They saw Asia Whitfield and Leo Whitfield. Later Asia was asleep. They live in Asia."
    found_names = found(text, ("Asia Whitfield", "place"), ("Leo Whitfield", "person"))
    assert [(kind, name) for surface, kind, name in found_names if surface.startswith("Asia")] == [
        ("person", "Asia Whitfield"),
        ("person", "Asia Whitfield"),
        ("place", "Asia"),
    ]


def test_a_word_that_companies_call_themselves_by_is_one(names) -> None:
    assert names("They bought it from Quorworks.", ("Quorworks", "person"))["Quorworks"] == "organisation"


def test_a_given_name_goes_on_behind_its_hyphen(names) -> None:
    assert names("They met Hwang Min-su in town.", ("Hwang Min", "person")) == {"Hwang Min-su": "person"}


def test_an_officer_is_no_part_of_the_body(names) -> None:
    heard = ("Norland Harbour Board Acting Director", "organisation")
    assert names("They met Norland Harbour Board Acting Director, a Swede.", heard)["Norland Harbour Board"]
    chief = ("Norland Police Chief", "organisation")
    assert names("They met Norland Police Chief, a Swede.", chief) == {"Norland Police": "organisation"} | {
        "Swede": "nationality"
    }


def test_a_president_is_no_maker_of_cars(names) -> None:
    assert names("They met President Ford in town.", ("Ford", "organisation"))["Ford"] == "person"


def test_a_street_that_is_heard_in_part_is_no_person(names) -> None:
    heard = ("N. Martin Luther", "person")
    assert "person" not in names("It stood at 77 N. Martin Luther King Blvd in town.", heard).values()


def test_a_word_before_the_noun_for_a_body_is_one(names) -> None:
    assert names("They asked the Quorl news agency.", ("Quorl", "person"))["Quorl"] == "organisation"


def test_a_day_behind_a_given_name_is_no_surname(found) -> None:
    text = "Hillary Clinton left. They asked Clinton Friday."
    assert found(text)[1][2] == "Hillary Clinton"


def test_a_speaker_called_like_a_park_is_a_person(names) -> None:
    assert names("Norland analyst Jyn Park claims that it is late.", ("Jyn Park", "place"))["Jyn Park"] == "person"


def test_a_month_before_a_surname_says_when(names) -> None:
    assert names("In August Ruiz met them.", ("August Ruiz", "person")) == {"Ruiz": "person"}


def test_initials_open_the_name_of_a_body(names) -> None:
    assert names("They asked QRS Janes on Monday.", ("QRS Janes", "person"))["QRS Janes"] == "organisation"
    assert names("They asked JJ Janes on Monday.", ("JJ Janes", "person"))["JJ Janes"] == "person"


def test_a_given_name_and_the_end_of_a_double_surname_heard_apart_are_one_person(found) -> None:
    text = "The court heard 25-year-old Prudencio Quorlos-Ruiz. Quorlos was held, and Ruiz slept."
    assert found(text, ("Prudencio", "person"), ("Ruiz", "person")) == [
        ("Prudencio Quorlos-Ruiz", "person", "Prudencio Quorlos-Ruiz"),
        ("Quorlos", "person", "Prudencio Quorlos-Ruiz"),
        ("Ruiz", "person", "Prudencio Quorlos-Ruiz"),
    ]


def test_two_persons_with_a_dash_between_them_and_no_name_before_stay_two(found) -> None:
    text = "The Trump-Biden race began."
    assert len(found(text, ("Trump", "person"), ("Biden", "person"))) == 2


def test_a_rare_word_before_a_surname_heard_alone_is_the_given_name_within_a_sentence(found) -> None:
    assert found("The crew met Jazz Ulstrom on Monday.", ("Ulstrom", "person"))[0][0] == "Jazz Ulstrom"
    assert found("The crew met Olympian Leo on Monday.", ("Leo", "person"))[0][0] == "Leo"


def test_two_leaders_heard_as_one_name_are_no_person(names) -> None:
    assert "person" not in names("The Obama-Trump policy failed.", ("Obama-Trump", "person")).values()


@pytest.mark.parametrize("text", ["Smoke rose near Jones' home.", "There was smoke in Jones's home."])
def test_whose_home_it_is_is_no_place(text, found) -> None:
    heard = found(f"{text} Leo Jones left.", ("Jones", "person"), ("Leo Jones", "person"))
    assert heard[0][1:] == ("person", "Leo Jones")


def test_a_common_word_before_a_surname_heard_alone_is_the_given_name_of_whom_an_age_tells(found) -> None:
    assert found("The crew met Precious Brandt, 24, and slept.", ("Brandt", "person"))[0][0] == "Precious Brandt"
    assert found("The crew met Democrat Brandt, 24, and slept.", ("Brandt", "person"))[-1][0] == "Brandt"


def test_the_mark_of_a_hashtag_is_no_part_of_a_name(found) -> None:
    assert found("The crew greeted Quorl #Ulstrom and sailed.", ("Quorl #Ulstrom", "person")) == [
        ("Quorl #Ulstrom", "person", "Quorl Ulstrom")
    ]


def test_letters_before_the_sign_of_money_are_no_name_though_heard(names) -> None:
    assert names("It cost QD$30 million.", ("QD", "place")) == {}


@pytest.mark.parametrize(("text", "kind"), [("He told the Herald so.", "organisation"), ("Herald left.", "person")])
def test_what_a_paper_is_called_for_short_is_a_body_behind_its_article(text, kind, names) -> None:
    assert names(text, ("Herald", "place" if kind == "organisation" else kind))["Herald"] == kind


def test_a_town_in_capitals_is_not_short_for_its_hospital(found) -> None:
    text = "Two men of OLD QUORLE were hurt. They lie in Quorle General Hospital."
    heard = found(text, ("QUORLE", "organisation"), ("Quorle General Hospital", "organisation"))
    assert ("QUORLE", "organisation", "Quorle General Hospital") not in heard


def test_initials_are_short_for_the_body_that_begins_with_them(found) -> None:
    text = "QRT Ferries sails. The men of QRT waited."
    assert ("QRT", "organisation", "QRT Ferries") in found(
        text, ("QRT", "organisation"), ("QRT Ferries", "organisation")
    )
