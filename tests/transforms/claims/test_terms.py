"""Terms: what words stand for, some of them by the words before them."""

import pytest


def test_wordings_of_one_thing_become_one_concept(measures) -> None:
    (levy,), (duties,) = measures("A levy of 35%"), measures("Duties reached 35%")
    assert "tariff" in levy
    assert "tariff" in duties


@pytest.mark.parametrize("word", ["Mr.", "didn’t", "According to", "reportedly", "without"])
def test_words_beside_many_figures_are_no_measure(measures, word) -> None:
    (found,) = measures(f"{word} sailors rowed 12")
    assert {"sailor", "row"} >= set(found)
    assert "sailor" in found


def test_a_word_that_tells_whom_it_befell_is_part_of_the_measure(measures) -> None:
    (found,) = measures("The sailor wounded himself 12")
    assert "himself" in found


def test_a_prison_that_somebody_is_out_of_is_no_punishment(measures) -> None:
    (fled,), (serves,) = (
        measures("Some 4 fled from the Orran county jail."),
        measures("She got 4 years in a state prison."),
    )
    assert "sentence" not in fled and "jail" in fled
    assert "sentence" in serves


def test_fire_that_is_opened_is_a_shooting(measures) -> None:
    (opened,), (burning,) = measures("Some 12 guards opened fire."), measures("Some 12 barns caught fire.")
    assert "shooting" in opened
    assert "fire" not in opened
    assert "fire" in burning


@pytest.mark.parametrize(
    "text",
    [
        "The blast at the mill cost 12 sailors their lives.",
        "Some 12 sailors lost their own lives.",
        "A storm took the lives of at least 12 sailors.",
        "They mourn the 12 sailors who gave their lives.",
    ],
)
def test_lives_that_are_lost_are_deaths(measures, text) -> None:
    (terms,) = measures(text)
    assert "death" in terms
    assert "live" not in terms


@pytest.mark.parametrize("text", ["It changed the lives of 30 sailors.", "Some 30 sailors tell of their lives."])
def test_lives_that_go_on_are_none(measures, text) -> None:
    (terms,) = measures(text)
    assert "death" not in terms


def test_only_a_board_that_people_are_on_is_a_vehicle(measures) -> None:
    (aboard,), (on_board,) = measures("Some 120 people were aboard."), measures("Some 120 people were on board.")
    assert "passenger" in aboard
    assert "passenger" in on_board
    (voting,), (searching,) = measures("The board cut 12 jobs."), measures("Rescue crews searched 12 barns.")
    assert not {"passenger"} & {*voting, *searching}


@pytest.mark.parametrize(("lead", "term"), [("cough shots", "vaccination"), ("warning shots", "shooting")])
def test_a_shot_against_an_illness_is_a_vaccination(measures, lead: str, term: str) -> None:
    assert term in measures(f"The county gave {lead} to 4 nurses.")[0]


@pytest.mark.parametrize(
    ("text", "bail"),
    [
        ("She is held on a $500 bond.", True),
        ("Bond was set at $500.", True),
        ("A $240 million bond to build a mill passed.", False),
        ("The city sold $30 million in school bonds.", False),
        ("Voters backed the $12 million bond measure.", False),
    ],
)
def test_a_bond_is_bail_unless_money_was_lent(measures, text, bail) -> None:
    (terms,) = measures(text)
    assert ("bail" in terms) == bail


@pytest.mark.parametrize(
    ("text", "concept", "found"),
    [
        ("She must serve 8 years behind bars.", "sentence", True),
        ("Some 8 bars stood behind bars.", "sentence", False),
        ("She admitted 4 counts of fraud.", "conviction", True),
        ("She admitted 4 guests.", "conviction", False),
    ],
)
def test_years_behind_bars_and_counts_that_are_admitted(measures, text, concept, found) -> None:
    assert (concept in measures(text)[0]) == found


@pytest.mark.parametrize(
    ("other", "concept", "text"),
    [
        ("The 12 sailors dropped out of the race.", "decline", "The price dropped 12."),
        ("The 12 sailors fell to the ground.", "decline", "Prices fell to 12."),
        ("It opened this fall with 12 boats.", "decline", "The fall of prices was 12."),
        ("The house is 12 doors down the street.", "decline", "Prices are down by 12."),
        ("The 12 sailors raised serious questions.", "increase", "The 12 sailors raised prices."),
        ("Some 12 sailors gained access to it.", "increase", "Shares gained 12."),
        ("The 12 sailors jumped over it.", "increase", "Prices jumped 12."),
        ("The 12 sailors grew up in the city.", "increase", "Prices grew up to 12."),
        ("She spent 12 days in the hills.", "budget", "She spent 12 dollars last year."),
    ],
)
def test_words_of_a_concept_that_mean_something_else_in_front_of_others(measures, other, concept, text) -> None:
    (said,), (meant,) = measures(other), measures(text)
    assert concept not in said
    assert concept in meant
