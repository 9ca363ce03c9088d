"""What a desk would expect of three small stories, from raw text to verdicts."""

from pathlib import Path

import pytest

from transforms.linking import Linked


@pytest.fixture(scope="module")
def made(read) -> Linked:
    return read(Path(__file__).with_name("made_stories.jsonl"))


def told(linked: Linked, verdict: str) -> set[frozenset[str]]:
    """The words of each figure that several articles state and that has a verdict."""
    words: dict[str, set[str]] = {figure.figure_id: set() for figure in linked.figures if figure.verdict == verdict}
    for claim in linked.claims:
        if claim.figure_id in words:
            words[claim.figure_id].add(claim.surface)
    return {frozenset(surfaces) for surfaces in words.values()}


def test_each_event_is_one_story(made) -> None:
    assert sorted(story.article_count for story in made.stories) == [3, 3, 3]


@pytest.mark.parametrize(
    "surfaces",
    [
        {"6.4", "6.9-magnitude"},
        {"3:15 a.m.", "5:15 a.m."},
        {"40 million crowns", "400 million crowns"},
        {"58", "56-year-old"},
        {"$35 million", "$53 million"},
        {"104-98", "104-97", "98-104"},
        {"31 points", "33 points"},
    ],
    ids=lambda surfaces: " / ".join(sorted(surfaces)),
)
def test_what_cannot_both_be_true_is_a_conflict(made, surfaces: set[str]) -> None:
    assert frozenset(surfaces) in told(made, "conflict")


def test_nothing_else_is_a_conflict(made) -> None:
    assert len(told(made, "conflict")) == 7


@pytest.mark.parametrize(
    "surfaces",
    [{"a fifth", "20 percent"}, {"12 kilometres", "12 km"}, {"25 percent"}],
    ids=lambda surfaces: " / ".join(sorted(surfaces)),
)
def test_what_is_said_in_other_words_agrees(made, surfaces: set[str]) -> None:
    assert frozenset(surfaces) in told(made, "agree") | told(made, "compatible")


def test_a_toll_that_rose_is_no_conflict(made) -> None:
    assert frozenset({"14", "14 people", "31", "31 people"}) in told(made, "compatible") | told(made, "update")


def test_what_is_no_figure_is_found_too(made) -> None:
    found = {(finding.rule, finding.cause) for finding in made.findings}
    assert {("role_portfolio", "role"), ("altered_quote", "polarity")} <= found
