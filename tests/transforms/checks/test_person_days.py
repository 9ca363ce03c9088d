from dataclasses import replace
from datetime import UTC, datetime

import pytest

from transforms.checks.person_days import person_days

MAY_7, MAY_20 = datetime(2024, 5, 7, tzinfo=UTC), datetime(2024, 5, 20, tzinfo=UTC)
YEARS_LATER = datetime(2026, 5, 20, tzinfo=UTC)
ONE = "Ada Ruiz was shot outside a bakery in Orrin on May 3."


@pytest.fixture
def found(in_story):
    def find(*texts: str, published: tuple[datetime | None, ...] = (MAY_7, *(MAY_20,) * 9), copies=False) -> list:
        read, articles = in_story(*texts, published=published, copies=copies)
        named = [replace(mention, entity_id=mention.name) for mention in read.mentions]
        return person_days(read.claims, named, articles, frozenset(), "story")

    return find


def test_one_fate_on_two_days_is_found_with_both_places(found) -> None:
    other = "Two men face trial for the shooting of Ada Ruiz in a parking lot on May 13."
    (finding,) = found(ONE, other)
    assert (finding.rule, finding.severity, finding.cause) == ("person_day", "warning", "date")
    assert "the shooting of Ada Ruiz “May 3”" in finding.message
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"May 3", "May 13"}
    assert found(other, ONE, published=(MAY_20, MAY_7))[0].finding_id == finding.finding_id
    assert not found(ONE, other, copies=True)


@pytest.mark.parametrize(
    "other",
    [
        "Ada Ruiz was shot in Orrin on Sunday, May 5.",
        "Ada Ruiz was shot in Orrin on May 3, 2023.",
        "Ada Ruiz was shot in Orrin in June 2024.",
        "Ada Ruiz was shot in Orrin on a Tuesday evening.",
    ],
)
def test_a_weekday_a_month_and_a_year_are_compared(found, other) -> None:
    assert [finding.rule for finding in found(ONE.replace("May 3", "May 3, 2024"), other)] == ["person_day"]


@pytest.mark.parametrize(
    "other",
    [
        ONE.replace("May 3", "May 4"),
        ONE.replace("shot", "arrested").replace("May 3", "May 13"),
        "Ada Ruiz, who was shot in Orrin, died on May 13.",
        "Ida Holm was shot in Orrin on May 13.",
        f"{ONE} Others say that Ada Ruiz was shot on May 13.",
        "Ada Ruiz had been shot before on May 13.",
        "Ada Ruiz was shot in Orrin in May 2024.",
        "Ada Ruiz was shot in Orrin on Friday.",
    ],
)
def test_what_contradicts_no_day(found, other) -> None:
    assert not found(ONE, other)


def test_what_may_befall_somebody_twice_is_a_slip_only_of_the_year(found) -> None:
    one, other = "Ada Ruiz was abducted in Orrin in {}.", "Two men abducted Ada Ruiz in {}."
    assert not found(one.format("2021"), other.format("November 2023"))
    assert found(one.format("November 2021"), other.format("November 2023"))
    assert found("Ada Ruiz was killed in 2021.", "Two men killed Ada Ruiz in November 2023.")


def test_a_weekday_is_held_against_a_day_only_where_its_year_is_sure(found) -> None:
    other = "Ada Ruiz was shot in Orrin on Tuesday."
    assert found(ONE, other)
    assert not found(ONE, other, published=(MAY_7, YEARS_LATER))
