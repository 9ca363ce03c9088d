"""An overview counts the whole of a release, shows a bounded part of it, and depends on no order of the rows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations import overview
from expectations.overview import (
    ARTICLES_OF,
    CLAIMS_OF,
    FIGURES_OF,
    STORIES_OF,
    Counting,
    Overview,
    finding_order,
)
from transforms.tables import ARTICLES, CLAIMS, FIGURES, FINDINGS, STORIES, Finding, Witness

Row = tuple[Any, ...]
NOON = datetime(2031, 4, 14, 12, tzinfo=UTC)
EARLIER = datetime(2031, 4, 13, 12, tzinfo=UTC)

ARTICLE_ROWS: list[Row] = [
    ("a", "Courier", NOON, "s1", "a", None),
    ("b", "Ledger", EARLIER, "s1", "a", "a"),
    ("c", "Argus", None, "s1", "a", "a"),
    ("d", "Argus", NOON, "s2", "d", None),
    ("e", "Courier", NOON, None, None, None),
]
STORY_ROWS: list[Row] = [("s1", "Flood", 1), ("s2", "Fire", 3), ("s3", "Strike", 2)]
FIGURE_ROWS: list[Row] = [
    ("f1", "s1", "homes", "single", 1, 4),
    ("f2", "s2", "dead", "agree", 3, 3),
    ("f3", "s3", "hurt", "conflict", 2, 2),
]
CLAIM_ROWS: list[Row] = [("quantity", "f1"), ("quantity", None), ("date", None), ("date", None)]


def finding(name: str, story: str | None, **columns: Any) -> Finding:
    nothing = {column.name: None if column.nullable else "" for column in FINDINGS.columns}
    place = Witness(article_id="a", part="body", start=0, end=1, surface="x")
    plain = {"support_a": 1, "support_b": 1, "confidence": 0.5, "witness_a": place, "witness_b": place,
             "article_ids": (), "claim_ids": (), "severity": "error", "status": "open", "figure_id": None}  # fmt: skip
    return Finding(**{**nothing, **plain, "finding_id": name, "story_id": story, **columns})


FOUND = [
    finding("n1", "s3", figure_id="f3"),
    finding("n2", "s2", status="waived"),
    finding("n3", "s3", severity="info", status="expired"),
]


def arrow(schema: pa.Schema, names: Sequence[str], rows: Sequence[Row]) -> pa.Table:
    columns = [pa.array([row[at] for row in rows], schema.field(name).type) for at, name in enumerate(names)]
    return pa.table(columns, names=list(names))


def cut(rows: list[Row], at: int) -> list[list[Row]]:
    return [rows[:at], rows[at:]]


def counted(found: Sequence[Finding] = FOUND, at: int = 0, backwards: bool = False) -> Overview:
    """The overview of the rows above, in two parts each and in either order."""
    step = -1 if backwards else 1
    counting = Counting(found)
    for rows in cut(ARTICLE_ROWS[::step], at):
        counting.add_articles(arrow(ARTICLES.schema, ARTICLES_OF, rows))
    for rows in cut(STORY_ROWS[::step], at):
        counting.add_stories(arrow(STORIES.schema, STORIES_OF, rows))
    figures = [arrow(FIGURES.schema, FIGURES_OF, rows) for rows in cut(FIGURE_ROWS[::step], at)]
    for part in figures:
        counting.add_figures(part)
    for rows in cut(CLAIM_ROWS[::step], at):
        counting.add_claims(arrow(CLAIMS.schema, CLAIMS_OF, rows))
    counting.add_rejects(2)
    counting.add_rejects(1)
    return counting.done(figures)


def test_everything_is_counted() -> None:
    told = counted()
    assert (told.articles, told.undated, told.homeless, told.sources, told.lineages) == (5, 1, 1, 3, 3)
    assert (told.stories, told.told_twice, told.figures, told.single) == (3, 2, 3, 1)
    assert (told.claims, told.loose, told.rejects) == (4, {"quantity": 1, "date": 2}, 3)
    assert (told.levels, told.open, told.waived, told.findings) == ({"error": 1, "info": 1}, 2, 1, 3)


def test_stories_with_open_findings_come_first_and_those_told_once_not_at_all() -> None:
    assert counted().shown_stories == ("s3", "s2")
    assert counted([]).shown_stories == ("s2", "s3")  # then those that most texts tell


def test_a_copy_stands_behind_what_it_descends_from_and_the_undated_last() -> None:
    told = counted()
    assert (told.copies, told.shown_copies) == (1, (("a", "b", "c"),))


@given(st.integers(0, 5), st.booleans())
def test_the_overview_depends_on_no_order_and_no_parts(at: int, backwards: bool) -> None:
    assert counted(at=at, backwards=backwards) == counted()


def test_of_many_figures_those_are_shown_that_disagree_or_belong_to_what_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert counted().shown_figures == {"f1", "f2", "f3"}
    for name in ("MOST_FIGURES", "MOST_STORIES"):
        monkeypatch.setattr(overview, name, 1)
    assert counted().shown_figures == {"f3"}  # the conflict, which is in the one story, too
    assert counted([]).shown_figures == {"f2", "f3"}
    assert counted([replace(FOUND[1], figure_id="f1")]).shown_figures == {"f1", "f2", "f3"}
    assert counted().figures == 3


def test_an_empty_release_has_an_overview() -> None:
    told = Counting([]).done([])
    assert (told.articles, told.lineages, told.copies, told.findings) == (0, 0, 0, 0)
    assert (told.shown_stories, told.shown_figures, told.shown_copies) == ((), frozenset(), ())


SORTED = [
    finding("sure", "s", support_a=3),
    finding("thin", "s", confidence=0.9),
    finding("a", "s"),
    finding("b", "s", status="expired"),
    finding("mild", "s", severity="warning", support_a=9),
    finding("waived", "s", support_a=9, status="waived"),
]


@given(st.permutations(SORTED))
def test_findings_are_sorted_by_what_a_reader_should_see_first(found: list[Finding]) -> None:
    assert sorted(found, key=finding_order) == SORTED
