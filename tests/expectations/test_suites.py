"""What is asked of a release comes from the declaration of its tables, and is asked of every row once."""

from collections import Counter

import pandas as pd
import pytest

from expectations.suites import Question, questions
from transforms.known import InMemory
from transforms.schema import AtLeast, AtMost, OneOf, References
from transforms.tables import TABLES


@pytest.fixture
def asked(tables: dict[str, pd.DataFrame]) -> list[Question]:
    return questions(InMemory(tables), 0.25)


def sentences(asked: list[Question], subject: str) -> list[str]:
    return [
        str(expected.description)
        for question in asked
        if question.subject == subject
        for expected in question.suite.expectations
    ]


def test_every_question_has_a_name_of_its_own_and_a_sentence(asked: list[Question]) -> None:
    ids = [expected.id for question in asked for expected in question.suite.expectations]
    assert len(set(ids)) == len(ids) > 150
    assert all(name and name.startswith(f"{question.family}.{question.subject}.")
               for question in asked for name in [one.id for one in question.suite.expectations])  # fmt: skip
    assert all(sentence.endswith(".") for question in asked for sentence in sentences(asked, question.subject))
    assert {question.family for question in asked} == {"base", "integrity", "input", "cross_source"}


def test_names_stay_where_one_expectation_of_a_table_is_asked_apart(asked: list[Question]) -> None:
    """The key of a table is asked of all rows together, in a suite of its own, and is the second by name."""
    for table in TABLES:
        suites = [question.suite for question in asked if question.subject == table.name and question.family == "base"]
        names = [[expected.id for expected in suite.expectations] for suite in suites]
        assert names[1] == [f"base.{table.name}.1"]
        assert f"base.{table.name}.1" not in names[0]
        assert sorted(map(len, names), reverse=True) == list(map(len, names))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_a_table_declares_is_asked(table, asked: list[Question]) -> None:
    own = sentences(asked, table.name)
    assert own[0] == "The columns are those declared, in that order."
    assert any(sentence.startswith("No two rows share") for sentence in own)
    for column in table.columns:
        inside = sentences(asked, f"{table.name}.{column.name}")
        fields, is_list = column.inner or [column], str(column.type).startswith("list")
        limited = any(field.limit(kind) for field in fields for kind in (AtLeast, AtMost, OneOf))
        assert inside or not (limited and (column.inner or is_list))
        assert (f"Every row has {column.name}." in own) != column.nullable
        if one_of := (not column.inner and column.limit(OneOf)):
            told = f"Every {column.name} is one of: {', '.join(one_of.values)}."
            assert told in (inside if is_list else own)


def test_an_id_of_another_table_is_looked_for_in_every_table_that_has_one(asked: list[Question]) -> None:
    (question,) = [question for question in asked if question.subject == "references"]
    told = Counter((row.table, row.column) for frame in question.frames() for row in frame.itertuples())
    declared = {
        (table.name, column.name)
        for table in TABLES
        for column in table.columns
        if column.limit(References) is not None
    }
    assert set(told) <= declared
    assert ("claims", "figure_id") in told
    assert told["findings", "claim_ids"] == 3


def test_the_limit_on_rejects_is_the_one_that_is_given(asked: list[Question]) -> None:
    (sentence,) = [told for told in sentences(asked, "rejects") if "max_reject_share" in told]
    assert sentence.startswith("At most 25% of the raw records may be rejected")


def test_a_release_is_not_read_before_it_is_asked(tables: dict[str, pd.DataFrame]) -> None:
    class Unread(InMemory):
        def columns(self, *_: object) -> None:  # type: ignore[override]
            raise AssertionError("it was read")

    assert len(questions(Unread(tables), 0.25)) > len(TABLES)
