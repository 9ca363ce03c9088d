"""Days: whether two figures are of two days."""

from dataclasses import replace
from datetime import date

import pytest

from transforms.slots.days import on_two_days, told_weeks_apart
from transforms.slots.stating import state

MONDAY, TUESDAY, NEXT_MONDAY = (4.0, 4.0), (5.0, 5.0), (11.0, 11.0)


@pytest.fixture
def statement(make_article, make_claim):
    article = make_article(text="Rain closed 12 roads.")
    return state(make_claim(article, "12 roads", 12.0, unit="road", dimension="count"), article)[1]


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
