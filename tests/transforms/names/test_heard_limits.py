"""Where a name that was heard begins and ends."""

import pytest


def test_a_word_and_another_behind_an_arabic_article_are_one_name(names) -> None:
    heard = [("Quorl", "place"), ("al-Barvi", "organisation")]
    assert names("They fled from Quorl al-Barvi on Monday.", *heard) == {"Quorl al-Barvi": "place"}
    assert names("They met Quorl al-Barvi there.", ("al-Barvi", "person")) == {"Quorl al-Barvi": "person"}


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


def test_a_known_name_is_not_cut(names) -> None:
    assert names("They flew to New York again.", ("York", "place")) == {"New York": "place"}


def test_a_surname_that_was_heard_alone_takes_its_given_name_along(names) -> None:
    text = "The crew thanked Quenby Ulstrom, 9, again."
    assert names(text, ("Ulstrom", "person")) == {"Quenby Ulstrom": "person"}


def test_a_name_with_a_nickname_keeps_its_limits(names) -> None:
    text = "The crew met Leo Robert “Easy” Whitfield again."
    assert names(text, ("Leo Robert", "person"), ("Easy” Whitfield", "person")) == {
        "Leo Robert “Easy” Whitfield": "person"
    }


def test_halves_that_a_hyphen_joins_are_one_name(names) -> None:
    assert names("The crew greeted Ulstrom-Ruiz again.", ("Ulstrom", "person"), ("Ruiz", "person")) == {
        "Ulstrom-Ruiz": "person"
    }
    assert names("The ferry left Miami-Quorlin again.", ("Miami", "place"), ("Quorlin", "place")) == {
        "Miami-Quorlin": "place"
    }


def test_no_name_ends_in_a_preposition_and_the_letter_of_a_party_is_none(names) -> None:
    assert "Quorlin Bureau of" not in names(
        "The Quorlin Bureau of harbours met.", ("Quorlin Bureau of", "organisation")
    )
    assert "D-Conn" not in names("Leo Brandt, D-Conn, left.", ("D-Conn", "person"))


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


def test_a_given_name_that_is_a_word_belongs_to_the_surname_heard(names) -> None:
    assert names("They met Christian Brandt in town.", ("Brandt", "person")) == {"Christian Brandt": "person"}


def test_a_given_name_goes_on_behind_its_hyphen(names) -> None:
    assert names("They met Hwang Min-su in town.", ("Hwang Min", "person")) == {"Hwang Min-su": "person"}


def test_an_officer_is_no_part_of_the_body(names) -> None:
    heard = ("Norland Harbour Board Acting Director", "organisation")
    assert names("They met Norland Harbour Board Acting Director, a Swede.", heard)["Norland Harbour Board"]
    chief = ("Norland Police Chief", "organisation")
    assert names("They met Norland Police Chief, a Swede.", chief) == {"Norland Police": "organisation"} | {
        "Swede": "nationality"
    }


def test_a_month_before_a_surname_says_when(names) -> None:
    assert names("In August Ruiz met them.", ("August Ruiz", "person")) == {"Ruiz": "person"}


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


def test_a_common_word_before_a_surname_heard_alone_is_the_given_name_of_whom_an_age_tells(found) -> None:
    assert found("The crew met Precious Brandt, 24, and slept.", ("Brandt", "person"))[0][0] == "Precious Brandt"
    assert found("The crew met Democrat Brandt, 24, and slept.", ("Brandt", "person"))[-1][0] == "Brandt"
