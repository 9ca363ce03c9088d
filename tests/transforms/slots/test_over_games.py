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
