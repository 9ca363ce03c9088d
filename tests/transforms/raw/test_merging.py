import random
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.merging import IDENTITY, PLACE, merge


def row(article_id: str, **fields: object) -> dict[str, Any]:
    place = dict(zip(PLACE, ("in/a.txt", 0, 1, "00", "txt"), strict=True))
    empty = dict.fromkeys(("external_id", "url", "published_at", "modified_at"))
    return {"source": "outlet", **empty, **place, "article_id": article_id} | fields


def merged(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = merge(pd.DataFrame(rows, columns=[*IDENTITY, "note"]))
    return [{str(name): value for name, value in one.items()} for one in found.to_dict("records")]


def day(number: int) -> datetime:
    return datetime(2026, 4, number, tzinfo=UTC)


@pytest.mark.parametrize("seed", range(6))
def test_one_article_under_several_paths_is_one(seed: int) -> None:
    copies = [row("1", raw_path=path, raw_line=line) for path, line in (("b", 1), ("a", 9), ("a", 2), ("c", 1))]
    random.Random(seed).shuffle(copies)
    assert [(found["raw_path"], found["raw_line"]) for found in merged(copies)] == [("a", 2)]


@pytest.mark.parametrize("seed", range(4))
def test_versions_of_a_page_are_counted_by_time(seed: int) -> None:
    rows = [
        row("a", url="u", published_at=day(17)),
        row("b", url="u", published_at=day(15), modified_at=day(16)),
        row("c", url="u", published_at=day(15)),
        row("d", url="u"),  # no time: before all that have one
        row("e", url="u", source="other"),
        row("f"),
        row("g"),
        row("h", url="", external_id="17"),
        row("i", url="", external_id="17", published_at=day(1)),
    ]
    random.Random(seed).shuffle(rows)
    versions = {found["article_id"]: found["version"] for found in merged(rows)}
    assert versions == {"a": 4, "b": 3, "c": 2, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 2}


def test_more_columns_are_passed_on() -> None:
    assert [found["note"] for found in merged([row("1", note="kept"), row("2", note="too")])] == ["kept", "too"]


ROWS = st.lists(
    st.builds(
        row,
        st.sampled_from("abcdef"),
        url=st.sampled_from([None, "", "u", "v"]),
        raw_path=st.sampled_from(["x", "y"]),
        published_at=st.sampled_from([None, day(1), day(2)]),
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_rows_that_stay_depend_on_no_order(rows: list[dict[str, Any]], chance: random.Random) -> None:
    # one article has one content, and so one time and address, wherever it was found
    alike = {one["article_id"]: (one["url"], one["published_at"]) for one in rows}
    rows = [one | dict(zip(("url", "published_at"), alike[one["article_id"]], strict=True)) for one in rows]
    shuffled = chance.sample(rows, len(rows))
    first, second = merged(rows), merged(shuffled)
    assert [(one["article_id"], one["raw_path"], one["version"]) for one in first] == [
        (one["article_id"], one["raw_path"], one["version"]) for one in second
    ]
    assert [one["article_id"] for one in first] == sorted({one["article_id"] for one in rows})
