"""Periods: the times over which two figures are counted."""

from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.periods import periods_apart
from transforms.slots.stating import state


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("110,000 cars a year", "480 cars a day", False),
        ("480 cars a week", "480 cars a day", True),
        ("420 cars a day", "480 cars a day", True),
    ],
)
def test_how_much_of_a_year_is_worked_is_not_told(conflicts, one, other, found) -> None:
    told = "The single line of the Merrow plant in Orran turns out {}, the union said."
    assert bool(conflicts(told.format(one), told.format(other))) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [("in July 2024", False), ("on 20 February", True), ("on 2 October", True), ("on 9 October", False)],
)
def test_a_day_long_before_one_of_two_reports_is_of_another_act(conflicts, other, found) -> None:
    one = "All 46 people on board an airliner that crashed in Orran on 2 March are accounted for, the police said."
    two = f"The airline has a poor record. A crash {other} in Orran killed 18 of 19 people on board, the police said."
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("besides", "found"), [("", False), (" A family was freed in 2024.", True)])
def test_a_month_of_a_past_year_that_the_other_text_never_names_is_of_another_event(conflicts, besides, found) -> None:
    one = "Three engineers from Selwick were freed near Orran in February 2024 after almost two years, the police said."
    two = f"Three engineers from Selwick were freed near Orran after 71 days, the police said.{besides}"
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("start", "found"), [("Away from Orran, theatres", False), ("In the city, theatres", True)])
def test_everywhere_but_a_place_is_not_that_place(conflicts, start, found) -> None:
    one = "In the city of Orran, theatres sold 17.6 million tickets for plays, their union said."
    other = f"{start} sold 20.4 million tickets for plays, their union said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("start", "found"), [("In August 2023, the", False), ("The", True)])
def test_a_sentence_that_begins_with_a_past_year_is_of_that_year(conflicts, start, found) -> None:
    one = "The radar failure at Orran led to 64 cancellations of flights, the airport said."
    assert bool(conflicts(one, f"{start} radar failure at Orran led to 96 cancellations of flights.")) == found


@pytest.mark.parametrize(("since", "apart"), [("since January", False), ("since February", True), ("in 2024", True)])
def test_so_far_this_year_is_since_january(make_article, since, apart) -> None:
    texts = "So far this year 14,300 seals have come.", f"Some 14,300 seals have come {since}."
    (one, *_), (other, *_) = (stated(make_article(text, day="2026-03-05"), "seal") for text in texts)
    assert (periods_apart(one, other) is not None) == apart


def stated(article, unit):
    return [state(one, article)[1] for one in read_articles([article]).claims if one.unit == unit]


@pytest.mark.parametrize(("one", "other", "apart"), [
    ("2025-10-01/2026-09-30", "2025-10-02/2026-10-01", False),
    ("2025-10-01/2026-09-30", "2025-11-01/2026-10-31", True),
    ("2026-09-07/2026-09-13", "2026-09-08/2026-09-14", True),
])  # fmt: skip
def test_the_past_year_told_on_two_days_is_one(make_article, one, other, apart) -> None:
    statement, *_ = stated(make_article("Some 14,300 seals have come.", day="2026-10-02"), "seal")
    sides = (replace(statement, claim=replace(statement.claim, period=period)) for period in (one, other))
    assert (periods_apart(*sides) is not None) == apart


@pytest.mark.parametrize(("where", "found"), [(" in Selwick", False), ("", True)])
def test_the_weather_of_a_place_is_not_that_of_another(conflicts, where, found) -> None:
    one = "When the sun went dark over Orran, the temperature fell by 6 degrees Celsius."
    other = f"The sun went dark over Orran, and the temperature dropped by 4 degrees Celsius{where}."
    assert bool(conflicts(one, other)) == found
