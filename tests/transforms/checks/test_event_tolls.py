from datetime import UTC, datetime

import pytest

from transforms.checks.event_tolls import event_tolls

SUNDAY, MONDAY, APRIL = (datetime(2026, *day, tzinfo=UTC) for day in ((3, 1), (3, 2), (4, 20)))
ONE = "A crash at the Selwick ferry terminal killed two people and injured six others, police said."
OTHER = "Two people were killed and {} others injured when a ferry crashed at the Selwick terminal, police said."


@pytest.fixture
def found(in_story):
    def find(*texts: str, days: tuple[datetime | None, ...] = (SUNDAY,) * 4, copies: bool = False) -> list:
        read, articles = in_story(*texts, published=days, copies=copies)
        return event_tolls(read.claims, articles, frozenset(), "story")

    return find


def test_tolls_that_agree_in_one_number_are_of_one_event(found) -> None:
    (finding,) = found(ONE, OTHER.format("seven"), OTHER.format("seven").replace(", police said", ""))
    assert (finding.rule, finding.verdict, finding.severity) == ("event_toll", "conflict", "warning")
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"six others", "seven others"}
    assert sorted((finding.support_a, finding.support_b)) == [1, 2]


def test_the_number_that_differs_may_stand_for_somebody_else(found) -> None:
    assert found(ONE, OTHER.format("two"))


@pytest.mark.parametrize(
    "other",
    [
        OTHER.format("six"),
        OTHER.format("seven").replace("Two people", "Three people"),
        OTHER.format("seven").replace("injured when", "injured in 2019 when a second"),
        OTHER.format("seven").replace("crashed", "crashed again on Friday, and not on Sunday,"),
        OTHER.format("seven") + " " + OTHER.format("six"),
        "Rain fell for hours. Two people were killed and seven others injured in a bakery in Quorlin.",
    ],
)
def test_what_is_one_toll_or_of_another_event_raises_nothing(found, other: str) -> None:
    assert not found(ONE, other)


def test_who_did_it_may_be_counted_in_but_is_not_many(found) -> None:
    told = OTHER.replace("when a ferry crashed", "when a gunman let the ferry crash")
    assert not found(ONE, told.format("seven"))
    assert found(ONE, told.format("ten"))


def test_a_toll_may_have_grown_by_another_day_but_never_falls(found) -> None:
    assert not found(ONE, OTHER.format("seven"), days=(SUNDAY, MONDAY))
    assert found(ONE, OTHER.format("four"), days=(SUNDAY, MONDAY))
    assert not found(ONE, OTHER.format("four"), days=(SUNDAY, APRIL))
    assert not found(ONE, OTHER.format("four"), days=(SUNDAY, None))


def test_copies_are_one_voice(found) -> None:
    assert not found(ONE, OTHER.format("seven"), copies=True)
