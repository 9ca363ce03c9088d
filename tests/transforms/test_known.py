"""What is known of a release: which ids there are, what they belong to, and how many."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.known import InMemory, Known
from transforms.tables import TABLES


def release(**rows: Mapping[str, Sequence[object]]) -> dict[str, pd.DataFrame]:
    """The tables of a release of which only some columns matter."""
    tables = {table.name: table.schema.empty_table().to_pandas() for table in TABLES}
    for name, columns in rows.items():
        tables[name] = pd.DataFrame(columns).reindex(columns=tables[name].columns)
    return tables


class InParts(InMemory):
    """The same, a row at a time."""

    def columns(self, table: str, names: Sequence[str] | None = None) -> Iterator[pd.DataFrame]:
        for frame in super().columns(table, names):
            yield frame.iloc[:0]
            yield from (frame.iloc[at : at + 1] for at in range(len(frame)))


TOLD = release(
    articles={
        "article_id": ["b", "a", "c"],
        "story_id": ["s1", "s1", None],
        "lineage_id": ["l", "l", "c"],
        "source": ["Courier", "Ledger", "Courier"],
    },
    claims={
        "claim_id": ["1", "2", "3", "4"],
        "figure_id": ["f", "f", None, "gone"],
        "article_id": ["a", "b", "c", "a"],
    },
    figures={
        "figure_id": ["f"], "story_id": ["s1"], "claim_count": [2], "article_count": [2], "source_count": [1],
        "lineage_count": [1],
    },
    mentions={"mention_id": ["m", "n"], "entity_id": ["e", "e"], "article_id": ["a", "a"]},
    entities={"entity_id": ["e"], "article_count": [1], "mention_count": [3]},
    stories={"story_id": ["s1"], "article_count": [2], "source_count": [2], "lineage_count": [1]},
)  # fmt: skip


@pytest.fixture(params=[InMemory, InParts])
def known(request: pytest.FixtureRequest) -> Known:
    return Known(request.param(TOLD))


def test_ids_are_found_and_strange_ones_are_not(known: Known) -> None:
    rows = known.rows("articles", pd.Series(["c", "gone", "a", None, "", "b", "cc"]))
    assert rows.tolist() == [2, -1, 0, -1, -1, 1, -1]
    assert known.column("articles", "source")[rows[[0, 2]]].tolist() == ["Courier", "Ledger"]
    assert known.column("articles", "story_id").tolist() == ["s1", "s1", ""]
    assert [known.count(name) for name in ("articles", "claims", "rejects")] == [3, 4, 0]


def test_counts_are_those_of_the_rows(known: Known) -> None:
    counted = pd.concat(list(known.counts()))
    told = {(row.table, row.key, row.column): (row.stated, row.counted) for row in counted.itertuples()}
    assert told == {
        ("stories", "s1", "article_count"): (2, 2),
        ("stories", "s1", "source_count"): (2, 2),
        ("stories", "s1", "lineage_count"): (1, 1),
        ("figures", "f", "claim_count"): (2, 2),
        ("figures", "f", "article_count"): (2, 2),
        ("figures", "f", "source_count"): (1, 2),
        ("figures", "f", "lineage_count"): (1, 1),
        ("entities", "e", "article_count"): (1, 1),
        ("entities", "e", "mention_count"): (3, 2),
    }


def test_a_figure_of_articles_that_are_gone_counts_none() -> None:
    tables = {**TOLD, "articles": release()["articles"]}
    counted = pd.concat(list(Known(InMemory(tables)).counts()))
    told = {row.column: row.counted for row in counted[counted["table"] == "figures"].itertuples()}
    assert (told["claim_count"], told["source_count"], told["lineage_count"]) == (2, 0, 0)


@settings(max_examples=25)  # each makes every table
@given(st.sets(st.text(max_size=3)), st.lists(st.text(max_size=3)))
def test_rows_are_those_of_the_ids_in_order(ids: set[str], wanted: list[str]) -> None:
    ids = {one for one in ids if "\0" not in one and one}
    wanted = [one for one in wanted if "\0" not in one]
    known = Known(
        InMemory(release(articles={"article_id": sorted(ids, reverse=True), "source": sorted(ids, reverse=True)}))
    )
    place = {one: at for at, one in enumerate(sorted(ids, key=str.encode))}
    rows = known.rows("articles", pd.Series(wanted, dtype=object))
    assert rows.tolist() == [place.get(one, -1) for one in wanted]
    assert [known.column("articles", "source")[row] for row in rows if row >= 0] == [
        one for one in wanted if one in ids
    ]
