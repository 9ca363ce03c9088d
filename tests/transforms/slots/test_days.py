"""Days: whether two figures are of two days."""

from dataclasses import replace
from datetime import date

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.days import night_between, on_two_days, told_weeks_apart
from transforms.slots.stating import state, telling_of

MONDAY, TUESDAY, NEXT_MONDAY = (4.0, 4.0), (5.0, 5.0), (11.0, 11.0)


@pytest.fixture
def statement(make_article, make_claim):
    article = make_article(text="Rain closed 12 roads.")
    return state(make_claim(article, "12 roads", 12.0, unit="road", dimension="count"), article)[1]


@pytest.fixture
def dated(make_article):
    """The first date of a text."""

    def find(text: str, day: str | None = "2026-03-05"):
        article = make_article(text, day=day)
        claim = next(claim for claim in read_articles([article]).claims if claim.dimension == "date")
        return replace(state(claim, article)[1], telling=telling_of(claim, article))

    return find


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (MONDAY, TUESDAY, True),
        (TUESDAY, MONDAY, True),
        (MONDAY, (4.0, 6.0), False),
        (MONDAY, NEXT_MONDAY, False),
        (MONDAY, None, False),
        (None, None, False),
    ],
)
def test_two_sentences_name_two_days_but_for_weekdays_a_week_apart(statement, one, other, two) -> None:
    assert on_two_days(replace(statement, when=one), replace(statement, when=other)) is two


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (date(2026, 3, 2), date(2026, 3, 10), True),
        (date(2026, 3, 2), date(2026, 3, 9), False),
        (date(2026, 3, 2), None, False),
    ],
)
def test_what_two_articles_speak_of_may_lie_weeks_apart(statement, first, second, apart) -> None:
    one, other = (replace(statement, claim=replace(statement.claim, as_of_start=day)) for day in (first, second))
    assert told_weeks_apart(one, other) is told_weeks_apart(other, one) is apart


@pytest.mark.parametrize(
    ("one", "other", "one_night"),
    [
        ("It rained late on Monday.", "It rained on Tuesday.", True),
        ("It rained on Monday.", "It rained early on Tuesday.", True),
        ("It rained early on Monday.", "It rained late on Tuesday.", False),
        ("It rained on Monday.", "It rained on Tuesday.", False),
        ("It rained on Monday night.", "It rained on Tuesday night.", False),
        ("It rained on Monday morning.", "It rained on Tuesday morning.", False),
        ("It rained late on Monday night.", "It rained shortly after midnight on Tuesday.", True),
        ("It rained late on Monday.", "It rained early on Wednesday.", False),
        ("It rained at 11:50 p.m. on Monday.", "It rained on Tuesday.", True),
        ("It rained on Monday around 11pm.", "It rained on Tuesday around 1.", True),
        ("It rained on Monday.", "It rained at 12:40 am on Tuesday.", True),
        ("It rained on Monday at 23:50.", "It rained on Tuesday.", True),
        ("On Monday it rained.", "At 00:10 on Tuesday it rained.", True),
        ("It rained on Monday at 11:50.", "It rained at 15:10 on Tuesday.", False),
        ("It rained on Monday after sunset.", "It rained on Tuesday.", True),
        ("It rained on Monday.", "It rained before sunrise on Tuesday.", True),
        ("It rained at 1 a.m. on Monday.", "It rained at 8 p.m. on Tuesday.", False),
    ],
)
def test_one_night_may_be_meant_by_two_days(dated, one, other, one_night) -> None:
    sides = dated(one), dated(other)
    assert night_between(*sides) is night_between(*reversed(sides)) is one_night


def test_which_of_two_weekdays_comes_first_is_open_without_a_week(dated) -> None:
    sides = dated("It rained early on Monday.", day=None), dated("It rained late on Tuesday.", day=None)
    assert night_between(*sides) is night_between(*reversed(sides)) is True


def test_the_day_of_a_dateline_is_no_day_of_the_event(conflicts) -> None:
    told = "{} fire at the Quillon mill destroyed {} houses{}."
    houses = [{"12 houses", "29 houses"}]
    sunday = told.format("TARN POINT -- A", 29, " on Sunday")
    assert conflicts(told.format("TARN POINT, March 3, 2026 - A", 12, ""), sunday) == houses
    assert conflicts(told.format("TARN POINT, March 3 (NPA) -- A", 12, ""), sunday) == houses
    wednesday = told.format("TARN POINT, March 4 -- A", 29, "")
    assert conflicts(told.format("TARN POINT, March 3, 2026 - A", 12, ""), wednesday) == houses
    assert conflicts(told.format("On March 3, 2026, a", 12, ""), sunday) != houses


@pytest.mark.parametrize(("when", "found"), [(" after midnight", False), ("", True)])
def test_waves_are_those_of_an_hour(conflicts, when, found) -> None:
    one = "The lifeboat of Orran came through waves of 14 metres off the cape, its coxswain said."
    other = f"The lifeboat of Orran came through waves of 11 metres off the cape{when}, its coxswain said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "found"), [("erupted again", False), ("erupted", True)])
def test_what_happens_again_is_another_event(conflicts, told, found) -> None:
    one = "Ash of the volcano near Orran went up 9 km high, and ferries stayed in the harbour."
    other = f"The volcano near Orran {told}, sending ash 12 km high, and ferries stayed in the harbour."
    assert bool(conflicts(one, other, days=2)) == found
