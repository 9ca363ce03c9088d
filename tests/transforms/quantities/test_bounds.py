"""What a figure says: value, intervals and the words that bound it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "modifier", "low", "high"),
    [
        ("They sold 40 boats.", "exact", 40, 40),
        ("They sold more than 40 boats.", "more_than", 40, None),
        ("They sold at least 40 boats.", "at_least", 40, None),
        ("They sold up to 40 boats.", "at_most", 0, 40),
        ("They sold 40 boats or more.", "at_least", 40, None),
        ("They paid $10 over ten years.", "exact", 10, 10),
    ],
)
def test_words_bound_a_figure(text, modifier, low, high, readings) -> None:
    found = readings(text)[0]
    assert found.modifier == modifier
    assert found.hard_low == pytest.approx(low, abs=0.6)
    if high is None:
        assert found.hard_high is None
    else:
        assert found.hard_high == pytest.approx(high, abs=0.6)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("A tariff of 50 % was put on metals.", True), ("Prices rose 50 % in May.", False)],
)
def test_a_rate_set_by_law_is_exact(text, exact, readings) -> None:
    (found,) = [one for one in readings(text) if one.unit == "percent"]
    assert (found.hard_low == found.hard_high) == exact


@given(st.integers(1, 10**7), st.sampled_from(["", "about ", "more than ", "at least ", "nearly ", "up to "]))
def test_intervals_are_nested_and_hold_the_value(number: int, words: str) -> None:
    text = f"They sold {words}{number:,} boats."
    found = read_quantities(text, [Span(0, len(text))])[0]
    assert found.value == number
    low, high = (float("-inf") if found.low is None else found.low, float("inf") if found.high is None else found.high)
    hard_low = float("-inf") if found.hard_low is None else found.hard_low
    hard_high = float("inf") if found.hard_high is None else found.hard_high
    assert hard_low <= low <= high <= hard_high
    assert hard_low <= number <= hard_high


@pytest.mark.parametrize(
    ("text", "modifier", "accepted", "hard"),
    [
        ("about 1,000 homes", "about", (500, 1500), (500, 1500)),
        ("about 2,000 homes", "about", (1500, 2500), (1000, 3000)),
        ("some 435 homes", "about", (413.25, 456.75), (391.5, 478.5)),
        ("nearly 200,000 votes were cast", "nearly", (100000, 200000), (100000, 200000)),
        ("more than 340 homes", "more_than", (340, 374), (340, None)),
        ("at least 340 homes", "at_least", (340, 374), (340, None)),
        ("340 or more homes", "at_least", (340, 374), (340, None)),
        ("up to 340 homes", "at_most", (306, 340), (0, 340)),
        ("as long as 340 metres", "at_most", (306, 340), (0, 340)),
        ("fewer than 340 homes", "less_than", (306, 340), (0, 340)),
        ("between 5 and 7 percent", "range", (5, 7), (5, 7)),
        ("5 to 7 percent", "range", (5, 7), (5, 7)),
        ("a 5-7% loss", "range", (5, 7), (5, 7)),
        ("$3 to $5 billion", "range", (3e9, 5e9), (3e9, 5e9)),
        ("$3-5 billion", "range", (3e9, 5e9), (3e9, 5e9)),
        ("more than 10 but fewer than 20 homes", "range", (10, 20), (10, 20)),
        ("dozens of homes", "vague", (24, 99), (24, None)),
        ("435 homes", "exact", (434.5, 435.5), (434.5, 435.5)),
        ("12 homes", "exact", (12, 12), (12, 12)),
        ("1,200 homes", "exact", (1150, 1250), (1150, 1250)),
        ("a 25% tariff", "exact", (25, 25), (25, 25)),
        ("a 25% swing", "exact", (24.5, 25.5), (24.5, 25.5)),
        ("six in 10 pilots", "exact", (55, 65), (52.5, 67.5)),
    ],
)
def test_the_two_intervals(
    text: str, modifier: str, accepted: tuple[float, float], hard: tuple[float, float | None], only
) -> None:
    reading = only(text)
    assert reading.modifier == modifier
    assert (reading.low, reading.high) == pytest.approx(accepted)
    assert (reading.hard_low, reading.hard_high) == (pytest.approx(hard[0]), hard[1] and pytest.approx(hard[1]))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Half a million people fled.", 450_000, 550_000),
        ("It cost one and a half million euros.", 1_450_000, 1_550_000),
        ("It drew 1½ million visitors.", 1_450_000, 1_550_000),
        ("It lasted two and a half years.", 2.25, 2.75),
    ],
)
def test_a_fraction_of_a_scale_word_is_as_precise_as_one_decimal(text: str, low: float, high: float, only) -> None:
    reading = only(text)
    assert (reading.low, reading.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "surface", "modifier", "unit"),
    [
        ("It lost 5-7 boats.", "5-7 boats", "range", "boat"),
        ("It lost 40 or more boats.", "40 or more boats", "at_least", "boat"),
        ("It lost 40 boats at most.", "40 boats", "at_most", "boat"),
        ("It lost 40 boats at least twice.", "40 boats", "exact", "boat"),
        ("It lost upwards of 40 boats.", "40 boats", "more_than", "boat"),
        ("It lost no fewer than 40 boats.", "40 boats", "at_least", "boat"),
        ("It lost no more than 40 boats.", "40 boats", "at_most", "boat"),
        ("It lost as many as 40 boats.", "40 boats", "at_most", "boat"),
        ("It lost close to 40 boats.", "40 boats", "about", "boat"),
        ("It lost 40 boats or so.", "40 boats", "about", "boat"),
        ("It lost a handful of boats.", "a handful of boats", "vague", "boat"),
        ("Tens of thousands marched.", "Tens of thousands", "vague", "person"),
        ("Hundreds have been displaced.", "Hundreds", "vague", "person"),
        ("It lost scores of boats.", "scores of boats", "vague", "boat"),
        ("She is 21.", "21", "exact", "year"),
        ("It uses 5 litres per 100 km.", "5 litres per 100 km", "exact", "litre per 100 kilometre"),
    ],
)
def test_bounds_and_units_in_other_words(text: str, surface: str, modifier: str, unit: str, only) -> None:
    reading = only(text)
    assert (reading.surface, reading.modifier, reading.unit) == (surface, modifier, unit)


def test_decades_are_rounded_even_when_whole(only) -> None:
    assert (only("It took two decades.").low, only("It took two decades.").high) == (1.5, 2.5)


def test_what_goes_up_to_a_figure_gets_there(only) -> None:
    assert only("Prices may go up to 21 per cent.").modifier == "exact"
    assert only("Prices may go up by up to 21 per cent.").modifier == "at_most"


def test_as_much_as_what_something_is_twice_is_no_bound(readings, only) -> None:
    modifiers = {claim.surface: claim.modifier for claim in readings("It lost 125 tonnes, twice as much as 60 tonnes.")}
    assert modifiers["60 tonnes"] == "exact"
    assert only("It lost as much as 60 tonnes.").modifier == "at_most"


def test_a_second_figure_up_to_which_something_goes_bounds_not_the_first(readings) -> None:
    assert [one.modifier for one in readings("It has 340 homes and up to 20 boats.")] == ["exact", "at_most"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They handed over 40 boats.", [("exact", 40)]),
        ("They signed over 40 boats.", [("exact", 40)]),
        ("They sold over 40 boats.", [("more_than", 40)]),
    ],
)
def test_over_is_a_particle_of_what_is_handed_over(text: str, found: list[tuple[str, float]], readings) -> None:
    assert [(reading.modifier, reading.value) for reading in readings(text)] == found


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("They had a row over a $40 debt.", "exact"),
        ("They had a row about a 40-boat deal.", "exact"),
        ("They had over a dozen boats.", "more_than"),
        ("They took nearly a 20% cut.", "nearly"),
    ],
)
def test_what_a_row_is_over_is_not_more_than_so_much(text: str, modifier: str, only) -> None:
    assert only(text).modifier == modifier
