import pytest

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def ages(text: str) -> list[Reading]:
    return [reading for reading in read_quantities(text, [Span(0, len(text))]) if reading.dimension == "age"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Two men, 23 and 25, and a woman, 31, were shot.", [23, 25, 31]),
        ("Her son, 7, and daughters, 9 and 12, survived.", [7, 9, 12]),
        ("A girl aged nine was hurt.", [9]),
        ("The couple, both 67, lived in Orrin.", [67]),
        ("The captain, 47, was arrested.", [47]),
        ("If the teen, 17, is tried, he may go to prison.", [17]),
        ("The cook, 12 waiters and a guest left.", []),
        ("The driver, 45, was held.", [45]),
        ("Pupils aged 7, 8 and 9 sang.", [7, 8, 9]),
        ("Ann Weir, 25, won.", [25]),
        ("A guard, 25, was hurt.", [25]),
        ("The villa has a guard, 25 rooms and a pool.", []),
        ("Lim Sae-jung, 25, won.", [25]),
        ("Weir, 40 ― a father of two ― was shot.", [40]),
        ("Weir, 40 – Oden, 31 was the score.", []),
        ("The trial went on. Jackson, 25, is charged with theft.", [25]),
        ("Her son Tom, 4, won.", [4]),
        ("When I was 14, I left.", [14]),
        ("The youngest is 13.", [13]),
        ("Among women over 40, 6 percent vote.", [40]),
        ("She turned 30 last month and he turns 65 on Friday.", [30, 65]),
        ("Krag was 17 when he fled.", [17]),
        ("He died at 81.", [81]),
        ("Dan Krag Jr., 26, of Orran, and Tom Lund III, 31 were held.", [26, 31]),
        ("Ann Weir, now 31, spoke.", [31]),
        ("Tom Baker III, 25, died.", [25]),
        ("Ann Weir, 14 and Liv Krag, 17 died.", [14, 17]),
        ("Ann Weir, 25 of Norham, won.", [25]),
        ('"I saw it," said Lund, 44.', [44]),
        ("He came with Paris, 40, and left.", [40]),
        ("He came with Paris Lund, 40 ― a cook ― and left.", [40]),
        ("Their children are Anna, 10; Liv, 9; Tom Jr., 7; and Jonah, 6.", [10, 9, 7, 6]),
        ("The uncle of Alex, 5, won.", [5]),
        ("Liv “Pepper” Krag, 41, and Dan 'Slow Train' Weir, 52, won.", [41, 52]),
        ("Lund, alias “Pepper,” 61, of Orrin and Krag, aka Reed, 38, won.", [61, 38]),
        ("Ann Weir and Tom Krag, both 23, won.", [23]),
        ("Ann Weir and Tom Krag, both 23 and of Norham, won.", [23]),
        ("One, 33, was shot and the other, 25, fled.", [33, 25]),
        ("Three rowers (ages 26, 29 and 37) and a cook fell.", [26, 29, 37]),
        ("A 2-and-a-half-year-old fell.", [2.5]),
        ("A 2 1/2-year-old fell.", [2.5]),
        ("Boys ranging in age from two months to 4 years fell.", [2, 4]),
        ("Boys between the ages of 2 weeks and 4 years fell.", [2, 4]),
    ],
)
def test_ages_without_a_word_for_years(text: str, years: list[float]) -> None:
    assert [reading.value for reading in ages(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "The rate was 17 when he left.",
        "They died at 4 in the morning.",
        "He turned 30 pages.",
        "The clock turned 12.",
        "In Paris, 39, he said, were held.",
        "Jackson, 21, Clinton, 14.",
        "Of the New York-born, 39, he said, were held.",
        "He called it “Great Paris,” 20 times.",
        "They met “Ann Weir,” 20 of them left.",
        "In New York, 17 died.",
        "In Paris Friday, 40 were held.",
        "After World War II, 25 were held.",
        "He had read Chapter IV, 12.",
        "It sold the other, 25 of them said.",
        "They held two of one, 3, or more.",
    ],
)
def test_numbers_that_are_no_ages(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("She is in her 40s and lives in Orrin.", "40s", 40, 49),
        ("Men in their late 20s were hurt.", "late 20s", 27, 29),
        ("A man in his early 60s died.", "early 60s", 60, 63),
        ("A woman in her mid-thirties was held.", "mid-thirties", 34, 36),
        ("He died in his eighties.", "eighties", 80, 89),
        ("He is in his mid-to-late 50s.", "mid-to-late 50s", 54, 59),
        ("He is in his mid to late 50s.", "mid to late 50s", 54, 59),
        ("A late 50's man fell.", "late 50's", 57, 59),
        ("He is in his teens.", "teens", 13, 19),
        ("She is in her late teens.", "late teens", 17, 19),
        ("Ages range from 2 to 4 years.", "2 to 4 years", 2, 4),
        ("The victims, aged between 19 and 24, were friends.", "19 and 24", 19, 24),
        ("Most of the victims are between 19 and 24.", "19 and 24", 19, 24),
    ],
)
def test_ages_told_as_an_interval(text: str, surface: str, low: float, high: float) -> None:
    (reading,) = ages(text)
    assert (reading.surface, reading.low, reading.high, reading.modifier) == (surface, low, high, "range")


def test_two_decades_of_one_group() -> None:
    assert [(reading.low, reading.high) for reading in ages("They are in their 20s and 30s.")] == [(20, 29), (30, 39)]


@pytest.mark.parametrize(
    "text",
    [
        "The pier was built in the 1920s and 30s.",
        "Singers of the 60s and 70s came.",
        "It was a late 60s song.",
        "Two teens came.",
        "Rowers said their teens were well.",
        "Our teens rest too little.",
        "The boat carried 12 people, 5 of them children.",
        "Among men, 18, and among women, 12, were hurt.",
        "In Paris, 39, or half the boats, were sold.",
    ],
)
def test_figures_that_are_no_ages(text: str) -> None:
    assert ages(text) == []


def test_who_is_two_and_a_half_is_two_as_well() -> None:
    (reading,) = ages("A 2-and-a-half-year-old fell.")
    assert (reading.value, reading.low, reading.high, reading.modifier) == (2.5, 2, 2.5, "exact")


def test_the_manager_of_a_campaign_has_an_age_and_the_campaign_a_length(readings) -> None:
    found = readings("The 41-year-old campaign manager left the two-year-old campaign.")
    assert [(reading.dimension, reading.kind) for reading in found] == [("age", "quantity"), ("time", "duration")]


def test_an_age_is_no_count_of_what_follows(only) -> None:
    assert only("A girl aged 13 suffered burns.").dimension == "age"
    assert only("The driver, a man of 38, was hurt.").dimension == "age"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two girls ages 9 and 11 were hurt.", [("Two girls", "count"), ("9", "age"), ("11", "age")]),
        ("Two girls aged nine and eleven died.", [("Two girls", "count"), ("nine", "age"), ("eleven", "age")]),
        ("A girl aged 13 and two others were hurt.", [("13", "age"), ("two others", "count")]),
        ("Two girls and 11 boys were hurt.", [("Two girls", "count"), ("11 boys", "count")]),
        ("It shows three ages of the town.", [("three ages", "count")]),
    ],
)
def test_who_is_told_by_ages_is_counted_and_the_ages_are_no_counts(readings, text: str, told: list) -> None:
    assert [(text[one.start : one.end], one.dimension) for one in readings(text)] == told
