"""Which of the two counts of one vote a figure is."""

import pytest


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("approved the budget by 61 votes to 58", "passed the budget 68-51", {"61 votes", "68"}),
        ("approved the budget by 61 votes to 58", "passed the budget 61-58", None),
        ("approved the budget by 61 votes to 58", "passed the budget 9-6", None),
    ],
)
def test_those_in_favour_are_held_against_those_in_favour(conflicts, one, other, found) -> None:
    texts = (f"Parliament in Orran {told} on Wednesday." for told in (one, other))
    assert conflicts(*texts) == ([] if found is None else [found])
