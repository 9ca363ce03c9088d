"""What the main job shows on the project's own sample articles; `seeds/articles/README.md` says what is planted."""

import pytest


@pytest.fixture(scope="module")
def witnesses(sample) -> list[tuple[str, str | None, set[str]]]:
    """Rule and cause of each finding, with what its witnesses say."""
    return [
        (finding.rule, finding.cause, {w.surface for w in (finding.witness_a, finding.witness_b) if w is not None})
        for finding in sample.findings
    ]


@pytest.mark.parametrize(
    ("rule", "cause", "surfaces"),
    [
        ("figure_conflict", "scale", {"$1.84 million", "$1.84 billion"}),
        ("figure_conflict", "currency", {"C$240 million", "US$240 million"}),
        ("figure_conflict", "percent against points", {"3 per cent", "three percentage points"}),
        ("figure_conflict", "digit swap", {"1,150 positions", "1,510 positions"}),
        ("figure_conflict", "value", {"Five people", "Seven people"}),
        ("figure_conflict", "date", {"February 2, 2026", "2 March 2026"}),
        ("weekday_date", "date", {"Wednesday, April 14, 2026"}),
        ("role_conflict", "role", {"captain", "the ferry's first officer"}),
        ("role_conflict", "role", {"Mayor", "Deputy Mayor"}),
        (
            "altered_quote",
            "wording",
            {"The sea was calm and the light was good", "The sea was calm and the light was poor"},
        ),
    ],
)
def test_a_planted_discrepancy_is_found(witnesses, rule, cause, surfaces) -> None:
    assert (rule, cause, surfaces) in witnesses


def test_nothing_else_is_reported(sample) -> None:
    assert len(sample.findings) == 10


def test_a_toll_that_grew_is_no_conflict_of_its_own(sample) -> None:
    conflicting = {frozenset((f.witness_a.surface, f.witness_b.surface)) for f in sample.findings if f.witness_b}
    assert not [pair for pair in conflicting if {"Three", "Three people", "three"} & pair]


def test_what_is_rounded_or_converted_can_all_be_true(sample) -> None:
    verdict_of = {figure.figure_id: figure.verdict for figure in sample.figures}
    for one, other, verdict in [
        ("64 metres", "210 feet", "compatible"),
        ("Six in 10", "60 per cent", "agree"),
        ("41 people", "40 people", "compatible"),
    ]:
        first = {claim.figure_id for claim in sample.claims if claim.surface == one}
        second = {claim.figure_id for claim in sample.claims if claim.surface == other}
        (shared,) = first & second
        assert verdict_of[shared] == verdict


def test_the_reprint_shares_the_lineage_of_the_agency_text(sample) -> None:
    lineage_of: dict[str, set[str]] = {}
    for article in sample.articles:
        lineage_of.setdefault(article.lineage_id, set()).add(article.source)
    assert [sources for sources in lineage_of.values() if len(sources) > 1] == [
        {"coastline-press", "The Selwick Courier"}
    ]
    assert len({article.story_id for article in sample.articles}) == 2
