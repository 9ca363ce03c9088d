from dataclasses import replace
from datetime import datetime

import pytest

from transforms.checks.findings import find_discrepancies

PEOPLE = ("Ada Ruiz", "Tom Novak", "Tom Novak Jr.", "Ben Lind")


@pytest.fixture
def told(make_story):
    """What is found where each text is an article of one story."""

    def find(*texts, days=()):
        story = make_story(PEOPLE, *texts, followed_by=(",", " "))
        for number, day in enumerate(days):
            moment = datetime.fromisoformat(f"{day}T12:00+00:00")
            story.articles[number] = replace(story.articles[number], published_at=moment)
        found = find_discrepancies([], [], story)
        return [one for one in found if one.rule == "swapped_age"]

    return find


RIGHT = "Ada Ruiz, 41, and Tom Novak, 29, sailed."


def test_two_ages_the_other_way_round_are_found(told) -> None:
    (first, second) = told(RIGHT, "On Friday " + RIGHT, "29-year-old pilot Ada Ruiz sailed with Tom Novak, aged 41.")
    assert {first.support_a, second.support_a} == {2}
    assert {(one.witness_a.surface, one.witness_b.surface) for one in (first, second)} == {
        ("Ada Ruiz, 41", "29-year-old pilot Ada Ruiz"), ("Tom Novak, 29", "Tom Novak, aged 41"),
    }  # fmt: skip
    assert "which is the age of" in first.message


def test_an_age_given_otherwise_in_the_same_article_is_found(told) -> None:
    (finding,) = told(RIGHT, "Ada Ruiz, 41, sailed. Later Ada Ruiz, 29, rested. Tom Novak, 29, too.")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("Ada Ruiz, 41", "Ada Ruiz, 29")


@pytest.mark.parametrize(
    "other",
    [
        "Ada Ruiz, 42, and Tom Novak, 29, sailed.",
        "Ada Ruiz, 47, and Tom Novak, 29, sailed.",
        "Ben Lind, 29, sailed.",
    ],
)
def test_birthdays_and_ages_of_nobody_else_raise_nothing(told, other) -> None:
    assert told(RIGHT, other) == []


def test_an_article_that_gives_no_age_of_the_other_one_has_swapped_none(told) -> None:
    beside = "Tom Novak, 29, sailed."
    assert told("Ada Ruiz, 41, sailed.", "Ada Ruiz, 29, sailed.", beside) == []
    assert told("Ada Ruiz, 41, sailed.", "Ada Ruiz, 29, sailed with Tom Novak, 41.", beside)


def test_father_and_son_are_two(told) -> None:
    assert told("Tom Novak, 52, sailed with Ada Ruiz.", "Tom Novak Jr., 29, sailed. Tom Novak, 29, rested.") == []


def test_the_years_between_two_reports_are_no_swap(told) -> None:
    deed, trial = "Ben Lind, 21, and Ada Ruiz, 23, were held.", "Ben Lind, 23, and Ada Ruiz, 25, were sentenced."
    assert told(deed, trial, days=("2024-03-01", "2026-02-01")) == []
    assert told(trial, deed, days=("2026-02-01", "2024-03-01")) == []
    assert len(told(deed, trial, days=("2024-03-01", "2024-09-01"))) == 2
