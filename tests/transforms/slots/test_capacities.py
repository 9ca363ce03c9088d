"""What a thing holds beside what it can hold, and who belongs to a place beside whom something befell."""

import pytest


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The ferry Aurelia carried 320 passengers when it sank off Orran.", True),
        ("The ferry Aurelia, which sank off Orran, can carry 320 passengers.", False),
    ],
)
def test_what_a_vessel_can_carry_is_not_what_it_carried(conflicts, told, found) -> None:
    assert bool(conflicts("The ferry Aurelia carried 198 passengers when it sank off Orran.", told)) == found


@pytest.mark.parametrize(
    ("told", "claims"),
    [
        ("The Aurelia carries up to 400 passengers.", 2),
        ("The Aurelia can carry up to 400 passengers.", 2),
        ("The Aurelia carried up to 330 passengers.", 3),
    ],
)
def test_what_a_vessel_carries_at_most_says_nothing_of_who_was_on_it(judge, told, claims) -> None:
    one = f"The ferry Aurelia sank off Orran and 321 passengers were evacuated. {told}"
    two = "The ferry Aurelia sank off Orran and 312 passengers were evacuated."
    (figure,) = (found.figure for found in judge(two, one) if found.figure.verdict == "conflict")
    assert (figure.claim_count, figure.value) == (claims, None)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The outbreak at a school in Orran has sickened 143 pupils.", True),
        ("The outbreak began at a school in Orran with 430 pupils.", False),
        ("The outbreak began at a school of about 430 pupils in Orran.", False),
    ],
)
def test_who_belongs_to_a_school_is_not_who_fell_ill(conflicts, told, found) -> None:
    assert bool(conflicts("The outbreak at a school in Orran has sickened 134 pupils.", told)) == found


@pytest.mark.parametrize(("other", "found"), [("can expect a reward of", True), ("can produce", False)])
def test_what_somebody_can_expect_is_no_capacity(conflicts, other, found) -> None:
    one = "The diocese of Orran offers 50,000 euros to whoever finds the crown that was stolen from the church."
    two = f"Whoever finds the crown that was stolen from the church {other} 80,000 euros from the diocese of Orran."
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("other", "found"), [("led her Reeds to 41 seats", True), ("hired a hall of 41 seats", False)])
def test_seats_that_are_won_are_no_capacity(conflicts, other, found) -> None:
    one = "Ana Ruiz and her Reeds won 47 of the 90 seats on Sunday."
    assert bool(conflicts(one, f"On Sunday Ana Ruiz {other}.")) == found


@pytest.mark.parametrize(("other", "found"), [("The 4,200-tonne ship", False), ("The ship with 4,200 tonnes", True)])
def test_what_a_ship_weighs_is_not_what_it_carries(conflicts, other, found) -> None:
    one = "The ship with 3,100 tonnes of timber sailed from Orran to Selwick and sank off the cape in a gale."
    assert bool(conflicts(one, f"{other} sailed from Orran to Selwick with timber and sank off the cape.")) == found
