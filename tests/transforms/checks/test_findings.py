import re
from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
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


@pytest.mark.parametrize(
    ("other", "rules"),
    [
        ("House prices in Orran went up by 4.3 percent in March, the office said.", ["figure_conflict"]),
        ("House prices in Orran did not fall in March, the office said.", ["opposite"]),
        ("House prices in Orran fell by 4.3 percent in March, the office found.", []),
    ],
    ids=["a rise", "a denial", "a fall"],
)
def test_a_rise_that_another_text_tells_as_a_fall_is_found_once(make_article, other, rules) -> None:
    texts = "House prices in Orran fell by 4.3 percent in March, the office said.", other
    articles = [make_article(text, source=f"outlet {n}") for n, text in enumerate(texts)]
    _, found = findings_of(articles, read_articles(articles).claims)
    assert [one.rule for one in found] == rules
