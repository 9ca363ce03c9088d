import pytest

from transforms.checks.mistyped_figures import mistyped_figures

ONE = "The skipper paid $11,200 for a new mast at the Marlow yard on Monday."
OTHER = "For a new mast at the Marlow yard the skipper paid $112,000."
HOURS = "The skipper spent 24 hours in intensive care at Quorlin."


@pytest.fixture
def found(in_story):
    def find(*texts: str, told=()) -> list:
        read, articles = in_story(*texts)
        seen = [claim.claim_id for claim in read.claims if claim.surface in told]
        return mistyped_figures(read.claims, articles, seen, "story")

    return find


def test_a_nought_more_is_found_with_both_places(found) -> None:
    (finding,) = found(OTHER, ONE, ONE.replace("The skipper", "Later the skipper"))
    assert (finding.rule, finding.severity, finding.cause) == ("mistyped_figure", "warning", "scale")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("$11,200", "$112,000")
    assert (finding.support_a, finding.support_b) == (2, 1)


def test_exchanged_digits_are_found(found) -> None:
    (finding,) = found(HOURS, HOURS.replace("24", "42").replace("The skipper", "Later she"))
    assert finding.cause == "digit swap"


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("$112,000", "$11,200"),
        OTHER.replace("$112,000", "$113,000"),
        OTHER.replace("$112,000", "£112,000"),
        OTHER.replace("$112,000", "$112 (£90) million"),
        f"{OTHER} She said that $11,200 was the price of the mast, and $112,000 is what she had.",
        "For a new mast at the Marlow yard, which asked for $11,200, the skipper paid $112,000.",
        f"{OTHER} Of all masts 11,200 are of wood.",
        "A jogger found a purse that held $112,000 beneath the harbour bridge.",
    ],
)
def test_what_is_not_mistyped(found, other) -> None:
    assert not found(ONE, other)


def test_one_digit_known_conflicts_and_shares_are_left_alone(found) -> None:
    assert not found(ONE.replace("$11,200", "$20"), OTHER.replace("$112,000", "$200"))
    assert not found(ONE, OTHER, told=("$11,200",))
    poll = "Weir has 37 percent of the votes in the Marlow poll."
    assert not found(poll, poll.replace("37", "73").replace("Weir", "Lind"))
