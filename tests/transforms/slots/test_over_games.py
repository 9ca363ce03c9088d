"""Over how many games a count is."""

import pytest


@pytest.mark.parametrize(
    ("games", "other", "found"),
    [
        ("in 15 internationals", "in 78 games", False),
        ("in all", "in 78 games", False),
        ("in 78 matches", "in 78 games", True),
        ("in all", "in all", True),
    ],
)
def test_goals_are_counted_over_some_games(conflicts, games, other, found) -> None:
    told = "The striker Okafor has scored {} goals {} for Orran, his club said."
    assert bool(conflicts(told.format("seven", games), told.format("nine", other))) == found


@pytest.mark.parametrize(("goals", "found"), [("nine", False), ("seven", True)])
def test_the_numbers_of_games_are_of_what_they_are_told_beside(conflicts, goals, found) -> None:
    told = "The striker Okafor has scored {} goals in {} games for Orran, his club said."
    assert ({"15 games", "78 games"} in conflicts(told.format("seven", 15), told.format(goals, 78))) == found


def test_persons_are_not_counted_by_the_game(conflicts) -> None:
    assert conflicts("Police held 34 fans in two games in Orran.", "Police held 43 fans in Orran after the games.")


@pytest.mark.parametrize(("run", "found"), [("that season", False), ("in all", True)])
def test_a_career_is_more_than_a_season(conflicts, run, found) -> None:
    told = "The golfer Okafor missed the cut at Orran again, his 12th, and has {} {}, his agent said."
    assert bool(conflicts(told.format("35 career starts", "to his name"), told.format("31 starts", run))) == found
