"""A release opens as it is with the tools that data people use."""

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from flows.parts import write_rows
from transforms import tables


@pytest.fixture(scope="module")
def current(sample, tmp_path_factory) -> Path:
    """The sample articles' tables behind a symbolic link, as `data/current` is one."""
    folder = tmp_path_factory.mktemp("data")
    release = folder / "releases" / "1"
    for table in tables.TABLES:
        write_rows(release, table, getattr(sample, table.name, ()))
    (folder / "current").symlink_to(release, target_is_directory=True)
    return folder / "current"


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
def test_pandas_duckdb_and_polars_read_the_same_rows(current: Path, sample, table) -> None:
    rows = len(getattr(sample, table.name, ()))
    files = f"{current}/{table.name}/*.parquet"
    frames = [
        pd.read_parquet(current / table.name),
        pl.read_parquet(files),
        duckdb.sql(f"select * from '{files}'").pl(),
    ]
    names = [column.name for column in table.columns]
    assert [len(frame) for frame in frames] == [rows] * 3
    assert all(list(frame.columns) == names for frame in frames)


def test_meanings_and_key_travel_with_the_files(current: Path) -> None:
    schema = pq.read_schema(current / "claims" / "part-0.parquet")
    assert schema.metadata[b"key"] == b"claim_id"
    assert schema.field("low").metadata[b"description"].startswith(b"Least value")


def test_the_query_of_the_readme_finds_what_cannot_hold(current: Path) -> None:
    query = f"select label, verdict, value, unit from '{current}/figures/*.parquet' where verdict = 'conflict'"
    assert len(duckdb.sql(query).fetchall()) == 6
