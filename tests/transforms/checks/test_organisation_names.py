"""Names of organisations in two forms."""

from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies

CONTEXT = "The lighthouse keeper {} was rescued from the flooded quarry by a trawler crew on Friday."


@pytest.fixture
def told(make_article, make_mention):
    """What is found where each row is the names of one article of a story."""

    def find(*rows, kind="person", context=CONTEXT):
        articles, mentions = [], []
        for number, names in enumerate(rows):
            article = make_article(" ".join(context.format(name) for name in names), source=f"outlet {number}")
            articles.append(replace(article, story_id="story", lineage_id=article.article_id))
            mentions += [make_mention(articles[-1], name, kind) for name in names]
        return find_discrepancies([], [], Reading(articles, mentions))

    return find


def test_a_university_named_in_two_ways_is_told(told) -> None:
    (finding,) = told(["Northfield University"], ["Northfield Valley University"], kind="organisation")
    assert (finding.rule, finding.severity, finding.verdict) == ("organisation_name", "info", "compatible")


def test_a_misspelled_organisation_is_a_finding(told) -> None:
    (finding,) = told(["Carleston University"], ["Carlseton University"], kind="organisation")
    assert (finding.rule, finding.severity) == ("name_spelling", "warning")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alder Police Department", "Alder City Police Department"),
        ("Northfield University", "Southfield University"),
        ("Northfield Medical Center", "Northfield Medical Centre"),
        ("Northfield University", "The Northfield University"),
    ],
)
def test_style_of_other_bodies_raises_nothing(told, one, other) -> None:
    assert told([one], [other], kind="organisation") == []
