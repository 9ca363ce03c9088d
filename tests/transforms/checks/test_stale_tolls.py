from datetime import UTC, datetime

import pytest

from transforms.checks.stale_tolls import stale_tolls

DAYS = [datetime(2026, 3, day, tzinfo=UTC) for day in (2, 3, 5)]
ONE = "A crash at the Selwick ferry terminal killed five people on Sunday, police said."
OTHER = "Five people were killed when a ferry crashed at the Selwick terminal on Sunday."
LATE = "The captain whose ferry crashed at the Selwick terminal, killing four people, is to be charged."


@pytest.fixture
def found(in_story):
    def find(*texts: str, days: list[datetime] = DAYS, copies: bool = False) -> list:
        read, articles = in_story(*texts, published=days, copies=copies)
        return stale_tolls(read.claims, articles, frozenset(), "story")

    return find


def test_a_toll_that_lags_is_found_with_both_places(found) -> None:
    (finding,) = found(ONE, OTHER, LATE)
    assert (finding.rule, finding.severity, finding.cause) == ("stale_toll", "warning", "stale")
    assert (finding.witness_a.surface.lower(), finding.witness_b.surface) == ("five people", "four people")
    assert (finding.support_a, finding.support_b) == (2, 1)


def test_the_hurt_may_have_died(found) -> None:
    hurt = [text.replace("killed", "injured").replace("killing", "injuring") for text in (ONE, OTHER, LATE)]
    assert found(*hurt)
    assert not found(*hurt[:2], hurt[2].replace("is to be", "and killing one, is to be"))


@pytest.mark.parametrize(
    "late",
    [
        LATE.replace("four", "five"),
        LATE.replace("four", "six"),
        LATE.replace("killing four people", "killing four people from Marlow"),
        LATE.replace("killing four people", "killing four of the people aboard"),
        LATE.replace("four people", "four other people"),
        LATE.replace("four people", "four people and an unborn child"),
        LATE.replace("The captain whose", "In 2019 the captain whose"),
        "Rain fell. " * 9 + LATE,
        "Four people were killed in a fire at a bakery in Quorlin last spring.",
    ],
)
def test_what_lags_behind_no_toll(found, late: str) -> None:
    assert not found(ONE.replace("on Sunday", "on March 1, 2026"), OTHER, late)


def test_an_earlier_or_equally_old_report_may_know_of_fewer(found) -> None:
    assert not found(ONE, OTHER, LATE, days=[DAYS[2], DAYS[2], DAYS[0]])
    assert not found(ONE, OTHER, LATE, days=[DAYS[2]] * 3)


def test_one_more_report_with_the_lower_toll_speaks_for_it(found) -> None:
    fourth = "Four people were killed in the crash of a ferry at the Selwick terminal."
    assert not found(ONE, OTHER, LATE, fourth, days=[*DAYS, DAYS[0]])


def test_copies_are_one_voice(found) -> None:
    assert not found(ONE, OTHER, LATE, copies=True)


@pytest.mark.parametrize(("year", "count"), [("", 1), (" of 1977", 0)])
def test_an_event_of_a_year_long_over_has_a_toll_of_its_own(found, year: str, count: int) -> None:
    late = f"The crash{year} at the Selwick ferry terminal killed four people, police said."
    assert len(found(ONE, OTHER, late)) == count
