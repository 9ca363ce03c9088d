from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.odd_figures import odd_figures

TITLE = "Two barges wrecked in Quorlin harbour by overnight storm"
LEAD = "A storm that battered the Quorlin harbour overnight wrecked {} barges, the port authority said."
REST = "Divers found two barges on the harbour floor in the morning."
OTHER = "Two barges were wrecked in the Quorlin harbour as a storm battered it overnight, the port authority said."


@pytest.fixture
def found(make_article):
    def find(own: str, *others: str, title: str = TITLE, told=(), copies: int = 0) -> list:
        texts = [(title, own)] * (1 + copies) + [("Storm at Quorlin", text) for text in others]
        articles = [
            replace(
                make_article(text, title=head, source=f"outlet {number}"),
                story_id="story",
                lineage_id="own" if number <= copies else f"lineage {number}",
            )
            for number, (head, text) in enumerate(texts)
        ]
        claims = read_articles(articles).claims
        seen = [claim.claim_id for claim in claims if claim.surface in told]
        return odd_figures(claims, {one.article_id: one for one in articles}, seen, "story")

    return find


def test_what_an_article_and_another_one_give_otherwise_is_found_with_both_places(found) -> None:
    (finding,) = found(f"{LEAD.format('five')} {REST}", OTHER, OTHER.replace("overnight", "at night"))
    assert (finding.rule, finding.severity, finding.cause) == ("odd_figure", "warning", "value")
    assert finding.witness_a.surface == "five barges"
    assert finding.witness_b is not None and finding.witness_b.surface == "Two barges"
    assert finding.witness_a.article_id != finding.witness_b.article_id
    assert (finding.support_a, finding.support_b) == (1, 3)
    assert len(finding.claim_ids) == 3
    assert "elsewhere" in finding.message


def test_copies_of_the_article_change_nothing(found) -> None:
    (one,) = found(f"{LEAD.format('five')} {REST}", OTHER)
    (copied,) = {each.finding_id: each for each in found(f"{LEAD.format('five')} {REST}", OTHER, copies=3)}.values()
    assert (copied.finding_id, copied.support_a, copied.support_b) == (one.finding_id, one.support_a, one.support_b)


@pytest.mark.parametrize(
    ("own", "others"),
    [
        (f"{LEAD.format('two')} {REST}", [OTHER]),
        (f"{LEAD.format('five')} {REST}", []),
        (f"{LEAD.format('five')} {REST}", ["Two barges of sand were sold in Marlow."]),
        (f"{LEAD.format('five')} {REST}", [OTHER, "Five barges had been moored at Quorlin."]),
        (f"{LEAD.format('five')} {REST} Five barges were insured.", [OTHER]),
        (f"{LEAD.format('at least five')} {REST}", [OTHER]),
        (f"{LEAD.format('about five')} {REST}", [OTHER]),
        (f"{LEAD.format('two of five')} {REST}", [OTHER]),
        (f"Another storm that battered the Marlow harbour wrecked five barges last week. {REST}", [OTHER]),
        (f"Five cranes fell on the quay. {REST}", [OTHER]),
    ],
)
def test_what_is_no_odd_figure(found, own: str, others: list[str]) -> None:
    assert not found(own, *others)


def test_what_is_found_anyway_is_not_told_again(found) -> None:
    assert not found(f"{LEAD.format('five')} {REST}", OTHER, told={"five barges"})


def test_a_figure_that_a_cut_headline_breaks_off_is_none(found) -> None:
    own = "The Quorlin ferry company has paid $72 million for new harbour barges."
    other = "The Quorlin ferry company paid $72 million for new barges in the harbour."
    cut = own.split(" million", maxsplit=1)[0]
    assert not found(own, other, title=cut)
    assert found(own, other, title=f"{cut} for new harbour barges")


def test_two_prices_of_one_line_are_those_of_two_things(found) -> None:
    own = "Quorlin Tern barge of pine: $4,100 new{}\nQuorlin Tern barge of oak: $9,600 new, $8,900 used"
    other = "The Quorlin Tern barge of oak costs $9,600 new."
    assert not found(own.format(", $3,300 used"), other)


@pytest.mark.parametrize(("unit", "number"), [("days", 1), ("hours", 0)])
def test_another_unit_is_another_value(found, unit: str, number: int) -> None:
    own = f"Ana Ruiz rowed from Quorlin to Marlow harbour in 12 {unit}, the port authority said."
    title = "Ana Ruiz rowed from Quorlin to Marlow harbour in 12 hours, authority said"
    assert len(found(own, "Ana Ruiz took 12 hours to row from Quorlin to Marlow harbour.", title=title)) == number
