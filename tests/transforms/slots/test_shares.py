"""Shares: figures that are a part of another one, or by how much another is more."""

import pytest

from transforms.slots.shares import part_of_whole

SAID = "the growers of Orran said on Monday."


@pytest.mark.parametrize(("share", "found"), [("61% of the wheat area, or ", False), ("", True)])
def test_a_figure_is_no_whole_of_which_it_is_told_as_a_share(conflicts, share, found) -> None:
    one = f"Farmers in the valley had threshed {share}3.9 million hectares of wheat by Monday, {SAID}"
    other = f"Farmers in the valley have 6.4 million hectares of wheat by Monday, {SAID}"
    assert bool(conflicts(one, other if share else other.replace("have", "had threshed"))) == found


@pytest.mark.parametrize(("whole", "found"), [("6.4", False), ("7.1", True)])
def test_the_share_has_to_make_the_one_of_the_other(conflicts, whole, found) -> None:
    told = "Wheat in the valley was threshed on {} million hectares{}, {}"
    one = told.format("3.9", ", or 61% of the wheat area", SAID)
    assert bool(conflicts(one, told.format(whole, "", SAID))) == found


@pytest.mark.parametrize(
    ("behind", "found"), [(" more than two weeks before", False), (" and more than 200 teachers", True)]
)
def test_by_how_many_there_are_more_is_not_how_many_there_are(conflicts, behind, found) -> None:
    one = "The ferry school of Orran has 6,450 pupils this term, the mayor of the town said."
    other = f"The ferry school of Orran has 2,200 pupils{behind} this term, the mayor of the town said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "found"), [("14,000 of the 35,000", False), ("all 35,000", True)])
def test_what_is_less_than_a_whole_of_which_a_part_is_told_may_be_a_part(conflicts, told, found) -> None:
    one = f"Dredgers have removed {told} cubic metres of sand from the bow of the ferry at Orran, the harbour said."
    other = "Dredgers have removed 31,000 cubic metres of sand from the bow of the ferry at Orran, the harbour said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "part"), [("has", False), ("runs about", False), ("closed", True)])
def test_all_that_somebody_has_is_no_part(stated, told, part) -> None:
    whole = stated("Queues formed outside all of the 88 branches of the bank.", "88 branches")
    assert part_of_whole(whole, stated(f"The bank {told} 68 branches.", "68 branches")) == part
