"""What the words around a figure say of its course."""

import pytest

from transforms.claims.course_wording import (
    is_added,
    is_bygone,
    is_early,
    is_former,
    is_moving,
    is_revised,
    is_running,
    is_standing,
)
from transforms.claims.wording import is_whole


@pytest.mark.parametrize(
    ("before", "after", "early"),
    [
        ("The quake had a preliminary magnitude of ", ".", True),
        ("Police corrected an earlier toll of ", " dead.", True),
        ("The toll rose to 22, up from ", ".", True),
        ("The toll was ", ", and the initial shock was over.", False),
        ("The blast killed ", " people.", False),
    ],
)
def test_a_figure_that_gives_way_to_another(before, after, early) -> None:
    assert is_early(before, after) == early


@pytest.mark.parametrize(
    ("before", "early"),
    [
        ("The initial call came at ", False),
        ("The initial time was ", True),
        ("Initial reports put the blast at ", True),
    ],
)
def test_the_moment_of_what_was_first_is_no_early_value(before, early) -> None:
    assert is_early(before, ".", moment=True) == early
    assert is_early(before, ".")


@pytest.mark.parametrize(
    ("before", "after"),
    [("So far ", " are dead."), ("The toll climbed to ", "."), ("It killed ", ", and the toll is expected to rise.")],
)
def test_a_count_that_still_moves(before, after) -> None:
    assert is_moving(before, after)
    assert is_moving("Supplies have recovered to ", " days.")
    assert not is_moving("She recovered in ", " days.")
    assert not is_moving("The blast killed ", " people.")
    assert not is_moving("The toll rose to 22 and ", " were hurt.")
    assert not is_moving("Ulstrom lost ", " and raised its forecast.")
    assert is_moving("At least ", " are dead and rising.")


def test_accounts_move_from_period_to_period() -> None:
    assert is_moving("Net income rose to ", ".")
    assert not is_moving("Net income rose to ", ".", of_accounts=True)
    assert is_moving("Sales reached ", " so far.", of_accounts=True)
    assert is_moving("It now knows of 22 crashes and ", ".")
    assert is_moving("They had won ", " orders at the fair by Tuesday evening.")
    assert not is_moving("They lost ", " homes to the fire by Tuesday evening’s storm.")
    assert not is_moving("The toll rose to 22 people and ", " were hurt.")
    assert is_revised("The hospital lowered the toll to ", ".")


def test_wholes_and_ends_of_a_change() -> None:
    assert is_whole("Two of the ")
    assert is_former("Prices rose from ", " euros")
    assert is_former("The deposit goes from ", " to 20 euros")
    assert not is_former("Prices rose by ", " euros")
    assert not is_former("The clerk stole coins from ", " collectors")


@pytest.mark.parametrize(
    ("before", "after", "running"),
    [
        ("", " people have been vaccinated since then.", True),
        ("Since March nurses have given ", " people a jab.", True),
        ("The flood has killed ", " people since Friday.", True),
        ("The flood killed ", " people, the worst since 1969.", False),
        ("", " people died; two have been missing since Friday.", False),
        ("Since Friday 12 have died and ", " were hurt.", False),
    ],
)
def test_what_has_been_counted_since_some_day_goes_on(before, after, running) -> None:
    assert is_running(before, after) == running


@pytest.mark.parametrize(
    ("before", "after", "bygone", "former"),
    [
        ("Profit came to £12m, from ", " a year earlier.", True, True),
        ("Turnout was 58%, up from ", " four years ago.", True, True),
        ("In June it was ", " of voters in 2021.", True, False),
        ("The toll rose from ", " to nine a day later.", False, True),
        ("Police took the phones from ", " people a week later.", False, False),
        ("Police took bodies from ", " graves in 2019.", True, False),
        ("The mill had 20 from ", " in 2019.", True, True),
        ("The club paid ", " and in 2019 sold him.", False, False),
    ],
)
def test_a_level_of_another_year(before, after, bygone, former) -> None:
    assert (is_bygone(after), is_former(before, after)) == (bygone, former)


@pytest.mark.parametrize(
    ("before", "after", "standing"),
    [
        ("", " patients are being treated in Orran.", True),
        ("", " patients were in its two treatment centres.", True),
        ("The blast hurt ", " people in the centre of Orran.", False),
        ("Police arrested ", " people in the camp.", False),
        ("", " homes were without electricity on Saturday.", True),
        ("", " people were hurt, and two are in hospital.", False),
        ("", " patients have died since May.", False),
    ],
)
def test_a_state_that_ends(before, after, standing) -> None:
    assert is_standing(before, after) is standing


@pytest.mark.parametrize(
    ("after", "added"),
    [
        (" people in her cabins, which brings the number of dead to 31.", True),
        (" more, raising the death toll to 19.", True),
        (" of those wounded on Tuesday have died since.", True),
        (" more deaths on Friday brought the toll to 40.", True),
        (" people died, officials said as they raised the number of homes lost to 40.", False),
        (" of the injured in the fire in which five died were children.", False),
        (" of the passengers died.", False),
        (" people and brought help to the island.", False),
        (" more", True),
        (" more than in May.", False),
    ],
)
def test_a_count_that_comes_on_top_of_one_before(after, added) -> None:
    assert is_added(after) is added
