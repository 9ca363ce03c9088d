from datetime import UTC, datetime

import pytest

from transforms.checks.event_days import event_days

FRIDAY = datetime(2026, 3, 6, tzinfo=UTC)
ONE = "Two sailors were hurt in a crash at the Selwick ferry terminal on Tuesday, police said."
OTHER = "A crash at the Selwick ferry terminal hurt two sailors on Sunday, according to police."


@pytest.fixture
def found(in_story):
    def find(*texts: str, published: tuple[datetime, ...] = (FRIDAY,) * 9, copies: bool = False) -> list:
        read, articles = in_story(*texts, published=published, copies=copies)
        return event_days(read.claims, read.quotes, articles, frozenset(), "story")

    return find


def test_one_event_on_two_days_is_found_with_both_places(found) -> None:
    (finding,) = found(ONE, OTHER, f"{ONE} Rain fell.")
    assert (finding.rule, finding.severity, finding.cause) == ("event_day", "warning", "date")
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"Tuesday", "Sunday"}
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert finding.finding_id == found(OTHER, ONE)[0].finding_id


def test_a_slip_stands_in_one_place_of_a_text_that_has_the_right_day_too(found) -> None:
    slip = f"{OTHER} Ferries run again since the crash on Tuesday."
    assert [one.rule for one in found(ONE, slip)] == ["event_day"]


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("Sunday", "Wednesday"),
        OTHER.replace("on Sunday", "through Sunday"),
        "A captain will be heard in court on Sunday over the crash that hurt two sailors.",
        "The Selwick ferry terminal, where a crash hurt two sailors, will open again on Sunday.",
        "Police on Sunday said that a crash at the Selwick ferry terminal hurt two sailors.",
        "On Sunday, the Selwick Herald reported that a crash at the ferry terminal hurt two sailors.",
        "Hurt on Sunday in a crash at the Selwick ferry terminal, a sailor died on Tuesday.",
        "Two days before a fire at the Selwick ferry terminal a crash there hurt two sailors on Sunday.",
        "A crash at the Marlow grain harbour hurt Ada Lind and Bo Krag on Sunday.",
        'The post read: "A crash at the Selwick ferry terminal hurt two sailors on Sunday."',
    ],
)
def test_what_contradicts_no_day(found, other) -> None:
    assert not found(ONE, other)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (
            "The jobless rate in Selwick fell to 4.1 per cent in February, the statistics office said.",
            "The jobless rate in Selwick fell to 4.1 per cent. It was 4.4 per cent in January, the office said.",
            0,
        ),
        (
            "A ferry crash at the Selwick terminal killed 41 sailors in February 2024, police said.",
            "A ferry crash at the Selwick terminal killed 41 sailors in January 2024, police said.",
            1,
        ),
    ],
)
def test_the_period_of_a_figure_is_no_day_of_an_event(found, one, other, days) -> None:
    assert len(found(one, other)) == days


def test_a_year_is_compared_where_both_name_it(found) -> None:
    one = "The Selwick harbour board bought its first grain silo in {}."
    other = "In {} the board of Selwick harbour bought the first grain silo."
    assert [finding.rule for finding in found(one.format(1981), other.format(1979))] == ["event_day"]
    assert not found(one.format(1981), other.format(1981))


def test_copies_are_one_voice(found) -> None:
    assert not found(ONE, OTHER, copies=True)


def test_what_happened_after_a_report_is_another_event(found) -> None:
    wednesday, saturday = datetime(2026, 3, 4, tzinfo=UTC), datetime(2026, 3, 7, tzinfo=UTC)
    later = ONE.replace("Tuesday", "Saturday")
    assert found(ONE, OTHER, published=(wednesday, FRIDAY))
    assert not found(ONE, later, published=(wednesday, saturday))


@pytest.mark.parametrize(("day", "count"), [(12, 0), (6, 1)])
def test_a_plan_that_a_text_of_its_day_gives_a_later_day_was_put_off(found, day, count) -> None:
    hearing = "A hearing for Ana Ruiz over the crash at the Selwick ferry terminal is scheduled for {}, a court said."
    published = (FRIDAY, datetime(2026, 3, day, tzinfo=UTC))
    assert len(found(hearing.format("March 12"), hearing.format("March 19"), published=published)) == count
