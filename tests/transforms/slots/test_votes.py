"""The two sides of a vote are compared each with its own."""

import pytest

SAID = "The council of Orran {} on Tuesday, the mayor said."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("voted 7-4 to close the ferry pier", "voted 6-5 to close the ferry pier", [{"7", "6"}, {"4", "5"}]),
        ("voted 7-4 to close the ferry pier", "voted 7-3 to close the ferry pier", [{"4", "3"}]),
        ("rejected the ferry bill 4-7", "rejected the ferry bill 7-4", []),
        (
            "backed an increase in the ferry tax by 51 votes to 49",
            "backed an increase in the ferry tax by 53 votes to 47",
            [{"51 votes", "53 votes"}, {"49", "47"}],
        ),
        ("voted 7-4 to close the ferry pier", "voted seven to four to close the ferry pier", []),
    ],
)
def test_each_side_of_a_vote_is_compared_with_its_own(conflicts, one, other, found) -> None:
    told = conflicts(SAID.format(one), SAID.format(other))
    assert sorted(map(sorted, told)) == sorted(map(sorted, found))


def test_one_side_told_alone_may_be_either(conflicts) -> None:
    one = SAID.format("voted 51-49 to close the ferry pier")
    assert conflicts(one, "Of the council of Orran 49 members voted to keep the ferry pier on Tuesday.") == []
    assert conflicts(one, "In the council of Orran 49 votes were cast against closing the ferry pier on Tuesday.") == []


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
