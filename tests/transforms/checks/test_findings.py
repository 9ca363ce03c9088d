import re
from dataclasses import replace

import pytest

from transforms.checks.figure_conflicts import figure_conflicts
from transforms.checks.findings import Reading, find_discrepancies
from transforms.slots.figures import build_figures

LOW = "The bombing in the market killed 22 people, hospital staff said."
HIGH = "At least 44 people were killed when a bomb went off in the market."


@pytest.fixture
def conflict(make_article, make_claim):
    """Two articles of one story whose tolls cannot both hold, and the findings of any articles and claims."""
    articles = [make_article(LOW, source="one"), make_article(HIGH, source="other")]
    claims = [make_claim(articles[0], "22", 22, measure="death, attack"), make_claim(articles[1], "44", 44)]
    return articles, claims


def findings_of(articles, claims):
    placed_articles = [
        replace(article, story_id="story", lineage_id=article.lineage_id or article.article_id) for article in articles
    ]
    placed, judged = build_figures(claims, placed_articles)
    return judged, find_discrepancies(judged, placed, Reading(placed_articles))


def test_a_finding_shows_both_witnesses(conflict) -> None:
    _, (finding,) = findings_of(*conflict)
    assert finding.witness_b is not None
    for witness in (finding.witness_a, finding.witness_b):
        (article,) = [article for article in conflict[0] if article.article_id == witness.article_id]
        assert article.text[witness.start : witness.end] == witness.surface
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"22", "44"}
    assert "one says “22”, but other says “44”" in finding.message
    assert (finding.verdict, finding.support_a, finding.support_b) == ("conflict", 1, 1)


def test_where_both_have_one_number_a_finding_says_what_bounds_it(make_article, make_claim) -> None:
    less, more = "The men had less than ten minutes.", "The men had more than ten minutes."
    articles = [make_article(less, source="one"), make_article(more, source="other")]
    claims = [
        make_claim(articles[0], "ten minutes", 10, modifier="less_than", low=9, high=10, hard_low=0, hard_high=10),
        make_claim(articles[1], "ten minutes", 10, modifier="more_than", low=10, high=11, hard_low=10, hard_high=11),
    ]
    _, (finding,) = findings_of(articles, claims)
    assert finding.message.startswith("one says less than “ten minutes”, but other says more than “ten minutes”;")


def test_which_way_a_figure_changed_stands_before_what_bounds_it(make_article, make_claim) -> None:
    texts = "Rents rose more than 4 percent.", "Rents fell 4 percent."
    articles = [make_article(text, source=source) for text, source in zip(texts, ("one", "other"), strict=True)]
    rose, fell = (
        make_claim(article, "4 percent", 4, unit="percent", modifier=modifier, change=change)
        for article, modifier, change in zip(articles, ("more_than", "exact"), ("up", "down"), strict=True)
    )
    ((one, *_), _) = findings_of(articles, [rose, fell])
    told = replace(
        one,
        figure=replace(one.figure, verdict="conflict", severity="error", cause="polarity"),
        judgement=replace(one.judgement, lowest=rose, highest=fell),
    )
    (finding,) = figure_conflicts([told], {article.article_id: article for article in articles})
    assert finding.message.startswith("one says up by more than “4 percent”, but other says down by “4 percent”;")


def test_an_id_survives_another_order_a_paragraph_added_and_a_copy(conflict, make_article, make_claim) -> None:
    articles, claims = conflict
    _, (before,) = findings_of(articles, claims)
    _, (turned,) = findings_of(articles[::-1], claims[::-1])
    longer = make_article(LOW + " The road was closed.", source="one")
    moved = make_claim(longer, "22", 22, measure="death, attack", sentence_end=len(LOW))
    _, (edited,) = findings_of([longer, articles[1]], [moved, claims[1]])
    reprint = make_article(LOW, source="a reprint", lineage_id=articles[0].article_id)
    copied = [*claims, make_claim(reprint, "22", 22, measure="death, attack")]
    _, (with_copy,) = findings_of([*articles, reprint], copied)
    assert before.finding_id == turned.finding_id == edited.finding_id == with_copy.finding_id
    assert (with_copy.support_a, with_copy.support_b) == (1, 1)


@pytest.mark.parametrize("copies", [1, 10, 50])
def test_reprints_change_no_value_verdict_or_severity(conflict, make_article, make_claim, copies) -> None:
    articles, claims = conflict
    (before,), _ = findings_of(articles, claims)
    reprints = [make_article(HIGH, source=f"reprint {n}", lineage_id=articles[1].article_id) for n in range(copies)]
    (after,), _ = findings_of([*articles, *reprints], [*claims, *(make_claim(r, "44", 44) for r in reprints)])
    for column in ("figure_id", "value", "low", "high", "verdict", "severity", "lineage_count", "confidence"):
        assert getattr(before.figure, column) == getattr(after.figure, column)
    assert after.figure.article_count == 2 + copies


def test_a_figure_in_another_story_is_another_figure(conflict) -> None:
    articles, claims = conflict
    apart = [replace(article, story_id=article.source, lineage_id=article.article_id) for article in articles]
    placed, judged = build_figures(claims, apart)
    assert [one.figure.verdict for one in judged] == ["single", "single"]
    assert find_discrepancies(judged, placed, Reading(apart)) == []


DATE = {"kind": "date", "dimension": "date", "unit": "day", "measure": None}


@pytest.mark.parametrize(
    ("surface", "day", "wrong"),
    [
        ("Tuesday, 8 October 2025", 20369, True),
        ("Wednesday, 8 October 2025", 20369, False),
        ("Tuesday", 20369, False),
        ("8 October 2025", 20369, False),
    ],
)
def test_a_weekday_that_does_not_fit_its_date_is_found(make_article, make_claim, surface, day, wrong) -> None:
    articles = [make_article(f"They met on {surface}.", source=source) for source in ("one", "copy")]
    weekday = next((word for word in re.findall(r"\w+", surface) if word.endswith("day")), None)
    articles[1] = replace(articles[1], lineage_id=articles[0].article_id)
    claims = [make_claim(article, surface, float(day), unit_surface=weekday, **DATE) for article in articles]
    _, findings = findings_of(articles, claims)
    assert [finding.rule for finding in findings] == (["weekday_date"] if wrong else [])
    for finding in findings:
        assert finding.witness_b is None
        assert (finding.support_a, finding.support_b) == (1, 0)
        assert len(finding.article_ids) == 2
        assert "is a Wednesday" in finding.message


@pytest.mark.parametrize(("theirs", "surfaces"), [(("6", "5"), {"7", "6"}), (("7", "3"), {"4", "3"})])
def test_both_sides_of_a_vote_make_one_finding(make_article, make_claim, theirs, surfaces) -> None:
    votes = ("7", "4"), theirs
    articles = [
        make_article(
            f"The council of Orran voted {ayes}-{noes} to close the ferry pier.", source=f"outlet {ayes} {noes}"
        )
        for ayes, noes in votes
    ]
    claims = [
        make_claim(article, side, float(side), unit="vote", measure="vote, council")
        for article, sides in zip(articles, votes, strict=True)
        for side in sides
    ]
    _, (finding,) = findings_of(articles, claims)
    assert {finding.witness_a.surface, finding.witness_b.surface} == surfaces
