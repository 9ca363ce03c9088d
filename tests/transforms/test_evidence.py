"""What every rule needs to show a discrepancy."""

from dataclasses import replace
from datetime import date

import pytest

from transforms.evidence import fingerprint, one_time, outlets, seniority, stretch, voices, witness, written


@pytest.fixture
def article(make_article):
    return make_article("Two boats sank.", source="Courier", day="2026-03-05", lineage_id="one")


def test_places_are_witnesses(article, make_claim) -> None:
    claim = witness(make_claim(article, "Two boats", 2.0))
    assert (claim.article_id, claim.part, claim.start, claim.end, claim.surface) == (
        article.article_id, "body", 0, 9, "Two boats",
    )  # fmt: skip
    assert stretch(article, 4, 9).surface == "boats"


def test_outlets_of_one_name_are_told_apart_by_their_files(article, make_article) -> None:
    other = make_article("Three boats sank.", source="Ledger")
    assert outlets(article, other) == ("Courier", "Ledger")
    one, two = outlets(article, replace(article, raw_path="b.txt"))
    assert one != two
    assert one.startswith("Courier (")


@pytest.mark.parametrize(("day", "same"), [("2026-03-07", True), ("2026-03-09", False)])
def test_articles_of_one_time(article, make_article, day: str, same: bool) -> None:
    assert one_time(article, make_article("Three boats sank.", day=day)) == same
    assert one_time(article, make_article("Three boats sank."))


def test_an_id_knows_no_order_of_sides() -> None:
    assert fingerprint("rule", [("a", "b"), ("c",)]) == fingerprint("rule", [("c",), ("a", "b")])
    assert fingerprint("rule", [("a", "b"), ("c",)]) != fingerprint("other", [("a", "b"), ("c",)])
    assert fingerprint("rule", [("a", "b")]) != fingerprint("rule", [("b", "a")])


def test_a_copy_is_no_voice_of_its_own_unless_it_says_something_else(article) -> None:
    copy = replace(article, article_id="copy")
    other = replace(article, article_id="other", lineage_id="two")
    articles = {one.article_id: one for one in (article, copy, other)}
    assert voices({article.article_id: 2, "copy": 2, "other": 2}, articles) == {2: 2}
    assert voices({article.article_id: 2, "copy": 3, "other": 2}, articles) == {2: 2, 3: 1}


def test_a_founder_stands_before_its_copies(article) -> None:
    copy = replace(article, article_id="0", lineage_parent=article.article_id)
    undated = replace(article, published_at=None)
    assert sorted([copy, undated, article], key=seniority) == [article, undated, copy]


def test_a_day_in_words() -> None:
    assert written(date(2025, 10, 7)) == "7 October 2025"
