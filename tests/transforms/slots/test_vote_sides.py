"""Which of the two counts of one vote a figure is."""

import pytest


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("approved the budget by 61 votes to 58", "passed the budget 68-51", [{"61 votes", "68"}, {"58", "51"}]),
        ("approved the budget by 61 votes to 58", "passed the budget 61-58", []),
        ("approved the budget by 61 votes to 58", "passed the budget 9-6", []),
    ],
)
def test_those_in_favour_are_held_against_those_in_favour(conflicts, one, other, found) -> None:
    texts = (f"Parliament in Orran {told} on Wednesday." for told in (one, other))
    assert sorted(map(sorted, conflicts(*texts))) == sorted(map(sorted, found))
