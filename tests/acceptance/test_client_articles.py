"""What the main job must show on five real articles about one event."""

import re
from collections import defaultdict

import pytest

from transforms.dates.weekdays import named_weekday
from transforms.tables import Claim

LONG, SHORT, DATED, REWRITE, AGENCY = "001", "000", "002", "003", "004"


@pytest.fixture(scope="module")
def number_of(client) -> dict[str, str]:
    """Article id to the three digits that its file's name begins with."""
    return {article.article_id: article.raw_path.rsplit("/", 1)[-1][:3] for article in client.articles}


@pytest.fixture(scope="module")
def articles_with(client, number_of):
    """The articles with a claim of a value and unit in whose sentence some words stand."""
    text_of = {article.article_id: article.text for article in client.articles}

    def find(value: float, unit: str, words: str) -> set[str]:
        return {
            number_of[claim.article_id]
            for claim in client.claims
            if claim.value == value
            and claim.unit == unit
            and re.search(words, text_of[claim.article_id][claim.sentence_start : claim.sentence_end])
        }

    return find


@pytest.mark.parametrize(
    ("value", "unit", "words", "articles"),
    [
        (35, "percent", "lev|tariff", {SHORT, LONG, DATED, AGENCY}),
        (50, "percent", "metals", {SHORT, LONG}),
        (25, "percent", "vehicles", {SHORT, LONG}),
        (35, "percent", "lumber", {LONG}),
        (85, "percent", "duty-free", {SHORT, LONG, DATED}),
        (75, "percent", "goods|exports", {LONG, DATED}),
        (7, "month", "fallen|dropped", {LONG, DATED}),
        (60, "percent", "trust", {LONG, DATED}),
        (2, "visit", "visit", {SHORT, LONG, REWRITE, AGENCY}),
        (2, "meeting", "second", {DATED}),
    ],
)
def test_each_figure_is_found_with_its_value_and_unit(articles_with, value, unit, words, articles) -> None:
    assert articles_with(value, unit, words) == articles


def test_the_august_deadline_is_found(client, number_of) -> None:
    found = {number_of[claim.article_id] for claim in client.claims if claim.surface == "August"}
    assert {SHORT, LONG, DATED, AGENCY} <= found


def test_six_in_ten_and_sixty_percent_are_one_figure_that_agrees(client) -> None:
    (figure_id,) = {claim.figure_id for claim in client.claims if claim.surface in {"six in 10", "60%"}}
    (figure,) = [figure for figure in client.figures if figure.figure_id == figure_id]
    assert figure.verdict == "agree"


def test_the_rate_on_all_goods_is_one_figure_of_four_articles(client, number_of) -> None:
    figures = [figure for figure in client.figures if figure.unit == "percent" and figure.article_count == 4]
    (figure,) = figures
    assert (figure.value, figure.verdict, figure.lineage_count) == (35, "agree", 2)
    claims = [claim for claim in client.claims if claim.figure_id == figure.figure_id]
    assert {number_of[claim.article_id] for claim in claims} == {SHORT, LONG, DATED, AGENCY}
    assert not [claim for claim in claims if "lumber" in (claim.scope or "")]


def test_rates_on_different_goods_are_never_paired(client) -> None:
    values: dict[str | None, set[float]] = defaultdict(set)
    for claim in client.claims:
        if claim.unit == "percent" and claim.figure_id is not None and claim.value is not None:
            values[claim.figure_id].add(claim.value)
    assert [together for together in values.values() if len(together) > 1] == []


def test_names_with_numbers_are_no_measurements(client) -> None:
    assert not [claim for claim in client.claims if re.search(r"51st|G7", claim.surface)]


def test_the_publication_date_is_no_event_date(client) -> None:
    assert not [claim for claim in client.claims if re.search(r"Oct(\.|ober) 3", claim.surface)]
    (agency,) = [article for article in client.articles if article.agencies]
    assert str(agency.published_at) == "2025-10-03 00:00:00+00:00"
    assert (agency.published_precision, agency.published_from) == ("day", "text")
    assert all(article.published_at is None for article in client.articles if article is not agency)


def test_the_only_figure_in_conflict_is_the_wednesday_that_others_call_tuesday(client, number_of) -> None:
    (finding,) = [finding for finding in client.findings if finding.rule == "figure_conflict"]
    claims = {claim.claim_id: claim for claim in client.claims}
    witnesses = {w.surface: number_of[w.article_id] for w in (finding.witness_a, finding.witness_b) if w}
    assert witnesses == {"October 8, 2025": DATED, "Tuesday": AGENCY}
    assert (finding.rule, finding.cause, finding.severity) == ("figure_conflict", "date", "error")
    others: list[Claim] = [claims[i] for i in finding.claim_ids if claims[i].surface != "October 8, 2025"]
    assert {named_weekday(claim) for claim in others} == {1}
    assert {number_of[claim.article_id] for claim in others} == {SHORT, LONG, REWRITE, AGENCY}


def test_the_copies_and_the_rewrite_share_a_lineage_and_nothing_else_does(client, number_of) -> None:
    lineage_of = {number_of[article.article_id]: article.lineage_id for article in client.articles}
    assert lineage_of[LONG] == lineage_of[SHORT] == lineage_of[DATED]
    assert len(set(lineage_of.values())) == 3
    by_number = {number_of[article.article_id]: article for article in client.articles}
    assert by_number[DATED].lineage_kind == "rewritten"
    assert by_number[DATED].lineage_parent == by_number[LONG].article_id
    assert len({article.story_id for article in client.articles}) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Dominic LeBlanc", "person"),
        ("Mark Carney", "person"),
        ("Donald Trump", "person"),
        ("Colin Robertson", "person"),
    ],
)
def test_a_person_is_one_entity(client, name, kind) -> None:
    surname = name.split()[-1]
    named = [entity for entity in client.entities if any(surname in alias.split() for alias in entity.aliases)]
    assert [(entity.name, entity.type) for entity in named] == [(name, kind)]


def test_the_agreement_is_one_entity_under_all_its_names(client) -> None:
    aliases = {"USMCA", "CUSMA", "Canada-U.S.-Mexico Agreement", "US-Canada-Mexico Free Trade Agreement"}
    (agreement,) = [entity for entity in client.entities if aliases & set(entity.aliases)]
    assert aliases <= set(agreement.aliases)


def test_every_span_can_be_read_again(client) -> None:
    texts = {article.article_id: {"title": article.title, "body": article.text} for article in client.articles}
    for row in (*client.mentions, *client.quotes, *client.claims):
        assert texts[row.article_id][row.part][row.start : row.end] == row.surface
