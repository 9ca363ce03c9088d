"""Values of which each holds on its own day."""

from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.changed_since import owns_price
from transforms.slots.stating import state, telling_of


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Krag's shares closed at $41.10 on Tuesday in Orran.", True),
        ("Krag's shares rose from a closing price of $41.10 on Monday in Orran.", False),
    ],
)
def test_a_closing_price_is_that_of_its_day(conflicts, other, found) -> None:
    assert bool(conflicts("Krag's shares closed at $14.10 on Tuesday in Orran.", other)) == found


@pytest.mark.parametrize(("day", "found"), [("Wednesday", True), ("Thursday", False)])
def test_how_warm_it_was_is_told_of_a_day(conflicts, day, found) -> None:
    told = "In the harbour of Orran the thermometer showed {} degrees at noon on {}."
    assert ({"41 degrees", "43 degrees"} in conflicts(told.format(41, "Wednesday"), told.format(43, day))) == found


@pytest.mark.parametrize(("measured", "found"), [("on Friday", False), ("over Friday's closing price", True)])
def test_the_day_of_a_price_is_no_day_of_an_offer(make_article, measured, found) -> None:
    offers = [make_article(f"Krag offered a premium of a third {day}.") for day in ("on Tuesday", measured)]
    days = [
        next(
            replace(state(claim, offer)[1], telling=telling_of(claim, offer))
            for claim in read_articles([offer]).claims
            if claim.kind == "date"
        )
        for offer in offers
    ]
    assert [owns_price(day) for day in days] == [False, found]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The blast at the plant in Orran killed one worker and injured 16 on Friday.", False),
        ("The blast at the plant in Orran injured 16 workers on Friday.", True),
        ("A worker has died since the blast at the plant in Orran. It injured 16 others on Friday.", False),
    ],
)
def test_who_was_hurt_may_be_dead_by_the_next_report(conflicts, other, found) -> None:
    assert bool(conflicts("A blast at the plant in Orran injured 17 workers on Friday.", other)) == found


@pytest.mark.parametrize(
    ("fate", "verdict"),
    [
        ("are in hospital", "update"),
        ("are at work", "update"),
        ("were killed in the hospital", "conflict"),
        ("were hurt in a camp", "conflict"),
    ],
)
def test_fewer_may_be_in_hospital_a_day_later_but_not_dead(judge, fate, verdict) -> None:
    told = "After the blast {} people " + fate + " of Orran, police said."
    found = judge(told.format(12), told.format("nine"), days=1)
    assert [one.figure.verdict for one in found if one.figure.dimension == "count"] == [verdict]


def test_others_who_were_hurt_are_held_against_those_told_beside_the_dead(conflicts) -> None:
    one = "A woman was killed and three other people were injured in a shooting in Orran on Sunday."
    assert conflicts(one, "Four people were injured and one person was killed in a shooting in Orran on Sunday.")


@pytest.mark.parametrize(
    ("days", "deed", "found"),
    [
        (14, "reached 45,500 children in Orran", False),
        (0, "reached 45,500 children in Orran", True),
        (14, "is to reach 45,500 children in Orran", True),
    ],
)
def test_what_was_planned_weeks_ago_is_not_what_came_of_it(judge, days, deed, found) -> None:
    one = "A vaccination campaign is to reach 48,000 children in Orran, the ministry said."
    other = f"A vaccination campaign {deed}, the ministry said."
    verdicts = {judged.figure.verdict for judged in judge(one, other, days=days) if judged.figure.claim_count > 1}
    assert ("conflict" in verdicts) == found


@pytest.mark.parametrize(("dead", "found"), [("Three", False), ("Two", True)])
def test_one_of_the_hurt_who_has_died_is_told_by_the_dead_of_the_other_text(conflicts, dead, found) -> None:
    one = "The crash at Orran killed two people and injured 19."
    other = f"{dead} people died in the crash at Orran. Eighteen others were injured in the crash."
    assert ({"19", "Eighteen others"} in conflicts(one, other)) == found
