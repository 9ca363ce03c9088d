"""Of some figures of a story, the two that tell the same most alike and yet exclude each other."""

import pytest

from transforms.checks.likest_pairs import MOST, Slip, likest_pair

SLIP = Slip("slip", "scale", 0.3, lambda one, other: one.value != other.value, enough_of_odd=0.5)
ONE = "The skipper paid $11,200 for a new mast at the Marlow yard on Monday."
OTHER = "For a new mast at the Marlow yard the skipper paid $112,000."
UNLIKE = "A jogger found a purse that held $112,000 beneath the harbour bridge."


@pytest.fixture
def found(in_story):
    """The finding about the sums of some texts."""

    def find(*texts: str, slip: Slip = SLIP, told=(), copies: bool = False) -> list:
        read, articles = in_story(*texts, copies=copies)
        sums = [claim for claim in read.claims if claim.dimension == "money"]
        seen = [claim.claim_id for claim in sums if claim.surface in told]
        return likest_pair(sums, slip, articles, seen, "story")

    return find


def test_the_likest_two_are_shown_the_better_supported_one_first(found) -> None:
    (finding,) = found(UNLIKE, OTHER, ONE, ONE.replace("The skipper", "Later the skipper"))
    assert (finding.rule, finding.cause, finding.severity, finding.story_id) == ("slip", "scale", "warning", "story")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("$11,200", "$112,000")
    assert (finding.support_a, finding.support_b) == (2, 2)
    assert "“$11,200”" in finding.message
    assert len(finding.claim_ids) == 2


def test_the_order_of_the_texts_tells_nothing(found) -> None:
    texts = [UNLIKE, OTHER, ONE]
    assert {found(*order)[0].finding_id for order in (texts, texts[::-1], texts[1:] + texts[:1])} == {
        found(OTHER, ONE)[0].finding_id
    }


def test_what_is_not_told_alike_or_not_excluded_is_no_slip(found) -> None:
    assert not found(ONE, UNLIKE)
    assert not found(ONE, OTHER, slip=Slip("slip", "scale", 0.3, lambda one, other: False))
    assert not found(ONE, OTHER, slip=Slip("slip", "scale", 1.1, SLIP.excludes))


def test_copies_known_conflicts_and_lists_are_left_alone(found) -> None:
    assert not found(ONE, OTHER, copies=True)
    assert not found(ONE, OTHER, told=("$112,000",))
    many = [f"Boat {n} of the Marlow yard costs ${n},000." for n in range(10, 10 + MOST)]
    assert not found(ONE, OTHER, *many)
    assert found(ONE, OTHER, *many[: MOST - 2])


def test_a_text_that_gives_both_contradicts_nobody_unless_one_of_them_stands_alone(found) -> None:
    both = f"{OTHER} The purse held $11,200."
    assert not found(ONE, both, slip=Slip("slip", "scale", 0.3, SLIP.excludes))
    assert found(ONE, both)
    assert not found(ONE, both, UNLIKE)
    assert not found(ONE, OTHER.replace("$112,000", "$112,000 of the $11,200"))


def test_a_number_that_stands_there_without_its_unit_is_given_all_the_same(found) -> None:
    assert not found(ONE, f"{OTHER} Some 11,200 masts are of wood.", slip=Slip("slip", "scale", 0.3, SLIP.excludes))
    assert found(ONE, f"{OTHER} Some 211,200 masts are of wood.", slip=Slip("slip", "scale", 0.3, SLIP.excludes))
