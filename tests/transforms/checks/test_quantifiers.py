from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.tables import Furniture

TEXT = "The council dropped {} its retaliatory ferry tolls on the southern islands this winter."


@pytest.fixture
def told(make_article):
    def find(*texts):
        articles = [make_article(text, source=f"outlet {number}") for number, text in enumerate(texts)]
        return find_discrepancies(
            [], [], Reading([replace(one, story_id="story", lineage_id=one.article_id) for one in articles])
        )

    return find


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("most of", "some of", "info"),
        ("all of", "most of", "info"),
        ("none of", "all of", "warning"),
        ("few of", "most of", "warning"),
    ],
)
def test_different_parts_of_one_thing_are_told(told, one, other, severity) -> None:
    (finding,) = told(TEXT.format(one), TEXT.format(one).replace("winter", "week"), TEXT.format(other))
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("quantifier", severity, 2, 1)
    assert finding.verdict == ("compatible" if severity == "info" else "conflict")
    assert finding.witness_a.surface.startswith(one)


def test_peoples_and_parties_are_things_with_a_capital(told) -> None:
    text = "The council wants to bar {} Norwegians from the ferries to the southern islands this winter."
    (finding,) = told(text.format("all"), text.format("some"))
    assert {finding.witness_a.surface, finding.witness_b.surface} == {"all Norwegians", "some Norwegians"}
    assert told(text.format("all"), text.format("some").replace("Norwegians", "Danes")) == []


@pytest.mark.parametrize(
    "texts",
    [
        (TEXT.format("most of"), TEXT.format("most of")),
        (TEXT.format("most of"), "Some of the ferry crews had tolls to pay."),
        (TEXT.format("most of"), "Some lights went out."),
    ],
)
def test_other_things_and_equal_parts_raise_nothing(told, texts) -> None:
    assert told(*texts) == []


def test_a_link_to_another_article_is_a_witness(make_article) -> None:
    link = "- Council to drop some of its retaliatory ferry tolls on the southern islands"
    rest = "\nIt rained."
    linked = make_article(" " * len(link) + rest, source="b")
    linked = replace(linked, furniture=(Furniture(start=0, end=len(link), kind="teaser", surface=link),))
    articles = [make_article(TEXT.format("most of")), linked]
    reading = Reading([replace(one, story_id="story", lineage_id=one.article_id) for one in articles])
    (finding,) = find_discrepancies([], [], reading)
    assert {finding.witness_a.surface, finding.witness_b.surface} == {
        "most of its retaliatory ferry tolls", "some of its retaliatory ferry tolls",
    }  # fmt: skip
