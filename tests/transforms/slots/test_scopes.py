"""What is told of an election while votes are counted."""

import pytest

from transforms.slots.scopes import is_of_votes
from transforms.slots.votes import LESSER


@pytest.mark.parametrize(("counted", "found"), [("vote", True), (LESSER, True), ("seat", True), ("person", False)])
def test_votes_of_either_side_change_while_they_are_counted(counted: str, found: bool) -> None:
    assert is_of_votes("count", counted) == found
