from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.other_currencies import MOST, other_currencies

ONE = "A jogger found a purse that held £4,200 beneath the Quorlin harbour bridge."
OTHER = "The jogger handed in the purse with $4,200 that lay beneath the Quorlin harbour bridge."


@pytest.fixture
def found(make_article):
    def find(*texts: str, copies: bool = False, told=()) -> list:
        articles = [
            replace(
                make_article(text, source=f"outlet {number}"),
                story_id="story",
                lineage_id="one" if copies else f"lineage {number}",
            )
            for number, text in enumerate(texts)
        ]
        claims = read_articles(articles).claims
        seen = [claim.claim_id for claim in claims if claim.surface in told]
        return other_currencies(claims, {one.article_id: one for one in articles}, seen, "story")

    return find


def test_one_amount_in_two_currencies_is_found_with_both_places(found) -> None:
    (finding,) = found(OTHER, ONE, ONE.replace("A jogger", "On Monday a jogger"))
    assert (finding.rule, finding.severity, finding.cause) == ("other_currency", "warning", "currency")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("£4,200", "$4,200")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert finding.finding_id == found(ONE, OTHER)[0].finding_id


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("$4,200", "£4,200"),
        OTHER.replace("$4,200", "$5,300"),
        OTHER.replace("$4,200", "£4,200 ($4,200)"),
        f"{OTHER} Its owner said the £4,200 were her savings.",
        "A skipper paid $4,200 for a new mast at the Marlow yard.",
        "The jogger did not hand in $4,200 that lay beneath the Quorlin harbour bridge.",
    ],
)
def test_what_is_no_other_currency(found, other) -> None:
    assert not found(ONE, other)


def test_a_dollar_may_be_that_of_any_country(found) -> None:
    assert not found(OTHER, OTHER.replace("$", "C$"))
    assert found(OTHER.replace("$", "US$"), OTHER.replace("$", "C$"))


def test_copies_known_conflicts_and_lists_are_left_alone(found) -> None:
    assert not found(ONE, OTHER, copies=True)
    assert not found(ONE, OTHER, told=("$4,200",))
    assert not found(ONE, " ".join([OTHER] * MOST))
