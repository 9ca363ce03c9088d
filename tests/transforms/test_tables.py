"""The tables of a release as they are declared, and what their rows tell of themselves."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from transforms.schema import AtLeast, AtMost, OneOf, References
from transforms.tables import READ, TABLES, Article

BY_NAME = {table.name: table for table in TABLES}
NO_ROW = {"external_id", "lineage_id", "utterance_id"}
"""Ids that several rows share and that no row of a table has."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_fully_declared(table) -> None:
    names = [column.name for column in table.columns]
    assert set(table.key) <= set(names)
    assert table.meaning.endswith(".")
    assert all(column.meaning[0].isupper() and column.meaning.endswith(".") for column in table.columns)
    assert table.from_arrow(table.to_arrow([])) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_a_column_refers_to_is_the_key_of_a_table(table) -> None:
    for column in table.columns:
        limit = column.limit(References)
        if limit is not None:
            assert BY_NAME[limit.table].key == (limit.column,)
        elif column.name.endswith(("_id", "_ids")):
            assert column.name in {*table.key, *NO_ROW}


def fields(table):
    return [field for column in table.columns for field in (column, *column.inner)]


def test_what_has_one_name_has_one_type_in_every_table() -> None:
    types = {(field.name, str(field.type)) for table in TABLES for field in fields(table)}
    assert len({name for name, _ in types}) == len(types)


def test_bounds_leave_room() -> None:
    for table in TABLES:
        for field in fields(table):
            least, most, one_of = field.limit(AtLeast), field.limit(AtMost), field.limit(OneOf)
            assert least is None or most is None or least.bound < most.bound
            assert one_of is None or len(set(one_of.values)) == len(one_of.values) > 1


def test_what_is_read_of_an_article_names_it() -> None:
    assert set(READ) < set(TABLES)
    for table in READ:
        (column,) = (column for column in table.columns if column.name == "article_id")
        assert not column.nullable


def test_an_article_of_no_lineage_and_no_story_is_its_own(make_article: Callable[..., Article]) -> None:
    alone = make_article()
    assert alone.lineage == alone.story == alone.article_id
    placed = replace(alone, lineage_id="l", story_id="s")
    assert (placed.lineage, placed.story) == ("l", "s")


def test_the_sentence_of_a_claim_is_that_of_its_part(
    make_article: Callable[..., Article], make_claim: Callable[..., Any]
) -> None:
    article = make_article("It burned. Two boats sank. It rained.", title="Two boats sink at night")
    claim = make_claim(article, "Two boats", 2, sentence_start=11, sentence_end=26)
    assert article.sentence_of(claim) == "Two boats sank."
    assert article.sentence_of(replace(claim, part="title", sentence_start=0, sentence_end=9)) == "Two boats"
    assert article.around(claim) == ("", " sank.")
    assert article.around(replace(claim, part="title", sentence_start=0, sentence_end=24, start=10, end=14)) == (
        "Two boats ",
        " at night",
    )
    bare = replace(article, title=None)
    assert bare.text_of("title") == ""
    assert bare.text_of("body") == article.text


def test_the_terms_of_a_measure_are_told_one_by_one(
    make_article: Callable[..., Article], make_claim: Callable[..., Any]
) -> None:
    claim = make_claim(make_article("Two boats sank."), "Two boats", 2, measure="sink, Mill Street")
    assert (claim.measure_terms, claim.first_term) == (("sink", "Mill Street"), "sink")
    bare = replace(claim, measure=None)
    assert (bare.measure_terms, bare.first_term) == ((), "")
