"""What is guessed of names that no rule explains, where a trained part, played by hand, heard them or did not."""

import pytest


def test_a_guess_from_capitals_that_is_not_heard_is_of_no_kind(names, rules) -> None:
    text = "The crew moored in Quorlin and slept."
    assert rules(text)["Quorlin"] == "place"
    assert names(text)["Quorlin"] == "other"


@pytest.mark.parametrize(
    "text",
    ["The old town of Quorlin slept.", "It burned in the 300 block of Quorlin.", "Ana is from the city of Quorlin."],
)
def test_what_a_town_or_block_is_called_is_a_place_though_nobody_heard_it(text, names) -> None:
    assert names(text)["Quorlin"] == "place"


@pytest.mark.parametrize(
    "text",
    [
        "The fire spread, but QTU's members left.",
        "On Monday the QTU voted. Many fear QTU rules.",
        "We met Ana Ruiz of QTU.",
        "On Monday the QTU denies it.",
    ],
)
def test_initials_are_those_of_a_body_where_the_article_tells_what_it_does(text, names) -> None:
    assert names(text)["QTU"] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "They said that QTU is bad.",
        "Doctors found high QTU in him.",
        "The plan got ICT's help.",
        "He sold QTU's on Monday.",
        "The QTU killed three people.",
        "On Monday the QTU showed a tumor.",
        "On Monday the QTU rose.",
        "The QTU has arrived.",
        "The QTU's blast was heard.",
        "On Monday the QTU hit a wall.",
    ],
)
def test_other_initials_that_nobody_heard_are_of_no_kind(text, names) -> None:
    assert "organisation" not in names(text).values()


@pytest.mark.parametrize(
    "text", ["He ate a block of Quorlin.", "They sold blocks of Quorlin cheese.", "They live in the city of Angels."]
)
def test_a_block_without_a_number_and_a_city_of_plain_words_are_none(text, names) -> None:
    assert "place" not in names(text).values()


def test_a_place_that_is_called_so_once_is_one_wherever_it_stands(found) -> None:
    assert [kind for _, kind, _ in found("He fled to the city of Quorlin. He left Quorlin.")] == ["place", "place"]


def test_a_numbered_street_is_a_place(names) -> None:
    assert names("Leo Brandt, of 121 High Alder St., was there.")["High Alder St"] == "place"


def test_initials_of_a_police_department_are_a_body_though_none_was_heard(names) -> None:
    assert names("According to QNPD the road is open.")["QNPD"] == "organisation"


@pytest.mark.parametrize(("word", "kind"), [("KQRL", "organisation"), ("QNSO", "organisation"), ("WWII", "other")])
def test_initials_that_say_what_they_are_of(word, kind, names) -> None:
    assert names(f"The crew thanked {word} again.").get(word, "other") == kind


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said Quorle Ulstrom of the Harbour Trust.",
        "“It is late,” said Precious Ulstrom, a nurse.",
        "The crew met Precious Quorle, 24, and slept.",
    ],
)
def test_a_full_name_that_nobody_heard_is_a_person_where_the_text_tells_who_it_is(text, names) -> None:
    assert "person" in names(text).values()


@pytest.mark.parametrize(
    "text", ["“It is late,” said Harbour Fire Rescue of the city.", "The crew met at Quorle Ulstrom and slept."]
)
def test_a_full_name_that_nobody_heard_stays_of_no_kind_elsewhere(text, names) -> None:
    assert "person" not in names(text).values()
