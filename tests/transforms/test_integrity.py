"""What a release can be checked for, on frames made by hand."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.integrity import accepted, elements, intervals, kinships, references, reject_share, sentences
from transforms.known import InMemory, Known
from transforms.tables import TABLES

ENDS = ["value", "low", "high", "hard_low", "hard_high"]
number = st.none() | st.floats(-1e9, 1e9)


def empty() -> dict[str, pd.DataFrame]:
    return {table.name: table.schema.empty_table().to_pandas() for table in TABLES}


def test_an_empty_release_has_nothing_to_compare() -> None:
    tables = empty()
    known = Known(InMemory(tables))
    assert references(tables, known).empty
    assert all(rows.empty for rows in known.counts())
    assert kinships(tables, known).empty
    assert sentences(tables).empty
    assert elements(tables, "articles", "furniture").empty
    assert reject_share(known)["share"].tolist() == [0.0]


@pytest.mark.parametrize(
    ("reasons", "rejected", "records"),
    [(["empty_text"], 1, 3), (["empty_text", "claims_too_slow"], 2, 3), (["not_compared", "not_compared"], 0, 2)],
)
def test_an_article_that_is_kept_in_part_is_one_record(reasons: list[str], rejected: int, records: int) -> None:
    tables = empty()
    tables["articles"] = pd.DataFrame({"article_id": ["a", "b"]}).reindex(columns=tables["articles"].columns)
    tables["rejects"] = pd.DataFrame({"reason": reasons}).reindex(columns=tables["rejects"].columns)
    (row,) = reject_share(Known(InMemory(tables))).itertuples()
    assert (row.rejected, row.records, row.share) == (rejected, records, rejected / records)


def claims(*ends: tuple[float | None, ...]) -> dict[str, pd.DataFrame]:
    frame = pd.DataFrame(list(ends), columns=ENDS, dtype=float).assign(claim_id=[str(row) for row in range(len(ends))])
    return {"claims": frame}


@given(number, number, number, number, number)
def test_intervals_read_a_null_end_as_unbounded(
    value: float | None, low: float | None, high: float | None, hard_low: float | None, hard_high: float | None
) -> None:
    inf = float("inf")
    row = intervals(claims((value, low, high, hard_low, hard_high))).iloc[0]
    least, most = (
        (-inf if end is None else end for end in (low, hard_low)),
        (inf if end is None else end for end in (high, hard_high)),
    )
    (soft_least, hard_least), (soft_most, hard_most) = least, most
    assert row["ordered"] == (soft_least <= soft_most and hard_least <= hard_most)
    assert row["nested"] == (hard_least <= soft_least and soft_most <= hard_most)
    assert row["inside"] == (value is None or hard_least <= value <= hard_most)


@pytest.mark.parametrize(
    ("ends", "broken"),
    [((5, 6, 4, 0, 9), "ordered"), ((5, 4, 6, 5, 9), "nested"), ((5, 6, 7, 6, 7), "inside")],
)
def test_an_interval_that_is_wrong_says_how(ends: tuple[float, ...], broken: str) -> None:
    row = intervals(claims(ends)).iloc[0]
    assert not row[broken]


@pytest.mark.parametrize(
    ("value", "low", "high", "ordered", "inside"),
    [
        (120, 115, 125, True, True),
        (120, math.nextafter(120, 121), 132, True, True),
        (None, None, 4, True, True),
        (120, 123.5, 132, True, False),
        (5, 6, 4, False, False),
    ],
)
def test_the_value_of_a_figure_lies_in_its_interval(
    value: float | None, low: float | None, high: float | None, ordered: bool, inside: bool
) -> None:
    frame = pd.DataFrame({"figure_id": ["f"], "value": [value], "low": [low], "high": [high]})
    row = accepted({"figures": frame}).iloc[0]
    assert (row["ordered"], row["inside"]) == (ordered, inside)
