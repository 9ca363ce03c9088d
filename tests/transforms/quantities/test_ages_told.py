import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


def ages(text: str) -> list[float | None]:
    return [one.value for one in read_quantities(text, [Span(0, len(text))]) if one.dimension == "age"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ruiz, who lived in Norham, was 26.", [26]),
        ("The second victim is only 16.", [16]),
        ("The older victim, a retired nurse from Norham, was 76.", [76]),
        ("Ruiz, the first of them, was 26.", [26]),
        ("Ann Weir was 15 at the time.", [15]),
        ("Ann Weir is 29 and lives here.", [29]),
        ("Ann Weir is 29 and Tom Lund is 41.", [29, 41]),
        ("The sisters are 44, 31, and 27, a clerk said.", [44, 31, 27]),
        ("The two brothers are 18 and 24.", [18, 24]),
        ("Ann Weir and Tom Lund were 13 and 14 when they met.", [13, 14]),
        ("The ages of the rowers are 19, 34 and 61.", [19, 34, 61]),
        ("A clerk gave their ages as 12, 31 and 33.", [12, 31, 33]),
        ("The average age of the patients was 62.", [62]),
        ("The cousins are 15-, 18-, and 27-years-old.", [15, 18, 27]),
        ("Adults younger than 65 pay more.", [65]),
        ("Voters 45 and older turned out.", [45]),
        ("Those 70 and over stay at home.", [70]),
        ("His death at 58 was a shock.", [58]),
        ("He died at 58.", [58]),
        ("When I was 16 I left.", [16]),
        ("He waited until she was 18 to ask.", [18]),
        ("None of the boys involved were over 18, Hale said.", [18]),
        ("Their ages are not known, but a clerk said they were under 18.", [18]),
        ("He met two who are under 18.", [18]),
        ("Most of those killed were under 25.", [25]),
        ("The victim is 15, and the suspect is 16.", [15, 16]),
        ("Those over 60 and anyone under 21 may go.", [60, 21]),
    ],
)
def test_ages_that_a_sentence_tells(text: str, years: list[float]) -> None:
    assert ages(text) == years


@pytest.mark.parametrize("text", ["Their ages ranged from 12 to 31.", "They range in age from 12 to 31."])
def test_range_of_ages(text: str) -> None:
    (reading,) = [one for one in read_quantities(text, [Span(0, len(text))]) if one.dimension == "age"]
    assert (reading.low, reading.high) == (12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Tom Lund was 21 of 28 from the line.",
        "Tom Lund is 15 and 2 this season.",
        "Norway was 12.",
        "The hall, a relic, was 76.",
        "The gap is 12 and growing.",
        "The officers were 20 and 30 minutes late.",
        "The scores are 44, 31 and 27.",
        "Taller than 65 is rare.",
        "When he was 3 under he left.",
        "The prices were under 18.",
        "None of the boys were over 18 inches.",
        "The officer was 12, 14 and 15 minutes late.",
    ],
)
def test_numbers_that_are_no_ages(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ruiz, who was 37 at the time, was burned.", [37]),
        ("Ruiz, who was 37 at the table, was third.", []),
        ("“It was cold,” the retired mail carrier, 63, said Monday.", [63]),
        ("The votes of the carrier, 63, carried it.", []),
        ("The men, who are between 19 and 42, got away.", [30.5]),
        ("The gaps, which are between 19 and 42, are gone.", []),
        ("A widow of 82 lost it.", [82]),
        ("A fleet of 82 lost it.", []),
    ],
)
def test_an_age_at_a_time_of_a_speaker_or_of_a_widow(text: str, years: list[float]) -> None:
    assert ages(text) == years
