import pytest

from transforms.checks.likest_pairs import MOST
from transforms.checks.other_units import other_units

ONE = "A jogger found a purse that held £4,200 beneath the Quorlin harbour bridge."
OTHER = "The jogger handed in the purse with $4,200 that lay beneath the Quorlin harbour bridge."


@pytest.fixture
def found(in_story):
    def find(*texts: str, copies: bool = False, told=()) -> list:
        read, articles = in_story(*texts, copies=copies)
        seen = [claim.claim_id for claim in read.claims if claim.surface in told]
        return other_units(read.claims, articles, seen, "story")

    return find


def test_one_amount_in_two_currencies_is_found_with_both_places(found) -> None:
    (finding,) = found(OTHER, ONE, ONE.replace("A jogger", "On Monday a jogger"))
    assert (finding.rule, finding.severity, finding.cause) == ("other_currency", "warning", "currency")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("£4,200", "$4,200")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert finding.finding_id == found(ONE, OTHER)[0].finding_id


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("$4,200", "£4,200"),
        OTHER.replace("$4,200", "$5,300"),
        OTHER.replace("$4,200", "£4,200 ($4,200)"),
        f"{OTHER} Its owner said the £4,200 were her savings.",
        "A skipper paid $4,200 for a new mast at the Marlow yard.",
        "The jogger did not hand in $4,200 that lay beneath the Quorlin harbour bridge.",
    ],
)
def test_what_is_no_other_currency(found, other) -> None:
    assert not found(ONE, other)


def test_a_dollar_may_be_that_of_any_country(found) -> None:
    assert not found(OTHER, OTHER.replace("$", "C$"))
    assert found(OTHER.replace("$", "US$"), OTHER.replace("$", "C$"))


def test_copies_known_conflicts_and_lists_are_left_alone(found) -> None:
    assert not found(ONE, OTHER, copies=True)
    assert not found(ONE, OTHER, told=("$4,200",))
    assert not found(ONE, " ".join([OTHER] * MOST))


CRATER, AGAIN = (
    "The rock left a crater five metres deep beneath the Quorlin harbour bridge.",
    "The crater that the rock left beneath the bridge is 5 feet deep.",
)


def test_one_number_in_two_units_is_found(found) -> None:
    (finding,) = found(CRATER, AGAIN)
    assert (finding.rule, finding.cause) == ("other_unit", "unit")
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"five metres", "5 feet"}
    (points,) = found(
        "The council raised the harbour levy by 7.5 percent on Monday.",
        "By 7.5 percentage points the council raised the harbour levy.",
    )
    assert (points.rule, points.cause) == ("other_unit", "percent against points")


@pytest.mark.parametrize(
    "other",
    [
        AGAIN.replace("5 feet", "16 feet"),
        AGAIN.replace("5 feet", "5 m"),
        AGAIN.replace("5 feet", "4 to 6 feet"),
        AGAIN.replace("5 feet", "1.5 metres (5 feet)") + " The crater, five metres deep, is closed. It is 5 feet wide.",
        "A skipper bought a mast of 5 feet at the Marlow yard.",
    ],
)
def test_what_is_no_other_unit(found, other) -> None:
    assert not found(CRATER, other)


def test_a_unit_that_stands_nowhere_else_is_odd_though_its_text_has_the_other_too(found) -> None:
    (finding,) = found(CRATER, f"{AGAIN} Five metres is much for a rock.")
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"five metres", "5 feet"}


def test_units_that_many_confuse_and_one_of_anything_are_left_alone(found) -> None:
    blast = "The rock hit the harbour bridge like a blast of 40 tons of dynamite."
    assert not found(blast, blast.replace("tons", "tonnes"))
    assert not found(CRATER.replace("five metres", "one metre"), AGAIN.replace("5 feet", "1 foot"))


@pytest.mark.parametrize(("told", "count"), [("in the longest strike in", 0), ("where they have struck for", 1)])
def test_how_long_ago_something_was_last_so_is_no_length_of_it(found, told, count) -> None:
    one = "The harbour pilots of Orran have struck for eight days."
    assert len(found(one, f"The harbour pilots struck in Orran, {told} eight years.")) == count


def test_of_many_times_that_a_text_tells_like_sentences_alone_are_one(found) -> None:
    sleeping = "Its maker hopes that the watch sleeps for {} while the battery powers nothing but a clock."
    training = "Software for runners in steady exercise drains the battery cell within {}, testers told the maker."
    assert not found(sleeping.format("5 days"), training.format("five hours"))
    assert found(sleeping.format("5 days"), sleeping.format("five hours"))
