"""One article is read on its own, and every figure and date in it once."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.articles_reading import merge_readings, read_articles, read_passage
from transforms.language.sentences import make_passage
from transforms.reading import Reading
from transforms.tables import Article

Make = Callable[..., Article]
DAYS = {"published_at": datetime(2026, 3, 5, 8, tzinfo=UTC), "published_precision": "minute"}
"""A Thursday."""


def reading(kind: str, start: int, end: int) -> Reading:
    nothing = dict.fromkeys(
        ("value", "low", "high", "hard_low", "hard_high", "precision", "change", "unit", "unit_surface", "noun")
    )
    rest = {"surface": "x" * (end - start), "modifier": "exact", "dimension": kind, "confidence": 1.0}
    return Reading(kind=kind, start=start, end=end, **nothing, **rest)  # type: ignore[arg-type]


def test_a_date_is_no_quantity_and_a_larger_figure_holds_its_date() -> None:
    day, year = reading("date", 0, 12), reading("quantity", 8, 12)
    assert merge_readings([day], [year]) == [day]
    ratio, inside = reading("quantity", 0, 12), reading("date", 8, 12)
    assert merge_readings([inside], [ratio]) == [ratio]
    later = reading("date", 8, 20)
    assert merge_readings([later], [ratio]) == [later]  # neither holds the other: the date goes first
    assert merge_readings([reading("date", 0, 12)], [reading("quantity", 8, 20)]) == [reading("date", 0, 12)]


def test_neighbours_are_no_overlap() -> None:
    one, two = reading("date", 0, 4), reading("quantity", 4, 8)
    assert merge_readings([one], [two]) == [one, two]


@st.composite
def rows(draw: Callable[..., object], kind: str) -> list[Reading]:
    """Readings of one kind, sorted, none of which overlaps another."""
    cuts = sorted(draw(st.sets(st.integers(0, 40), max_size=12)))  # type: ignore[call-overload]
    return [reading(kind, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]


@given(rows("date"), rows("quantity"))
def test_what_is_merged_does_not_overlap_and_nothing_is_lost_without_a_reason(
    dates: list[Reading], quantities: list[Reading]
) -> None:
    merged = merge_readings(dates, quantities)
    assert all(one.end <= two.start for one, two in pairwise(merged))
    for lost in [one for one in [*dates, *quantities] if one not in merged]:
        assert any(
            one.start < lost.end and lost.start < one.end for one in [*dates, *quantities] if one.kind != lost.kind
        )
    alone = [one for one in dates if all(two.end <= one.start or one.end <= two.start for two in quantities)]
    assert all(one in merged for one in alone)


def test_a_passage_has_dates_times_and_quantities_each_once(make_article: Make) -> None:
    text = "On 3 March 2026 some 40 boats left at 7 p.m. and won in 10.5 seconds."
    found = read_passage(make_passage("body", text), make_article(text, **DAYS))
    assert [(one.surface, one.dimension) for one in found] == [
        ("3 March 2026", "date"), ("40 boats", "count"), ("7 p.m.", "time of day"), ("10.5 seconds", "time"),
    ]  # fmt: skip


@pytest.mark.parametrize(("precision", "known"), [("minute", True), ("day", True), ("month", False), ("year", False)])
def test_a_weekday_is_counted_from_a_day_of_publication_only(precision: str, known: bool, make_article: Make) -> None:
    article = make_article("Two boats sank on Tuesday.", **(DAYS | {"published_precision": precision}))
    (day,) = (one for one in read_passage(make_passage("body", article.text), article) if one.kind == "date")
    tuesday = (date(2026, 3, 3) - date(1970, 1, 1)).days
    assert day.value == (tuesday if known else None)


def test_rows_come_by_article_then_headline_then_body(make_article: Make) -> None:
    first = make_article("In all, 30 boats sank, Ana Ruiz said.", source="a", title="Forty boats sink")
    second = make_article("Some 50 boats sank.", source="b")
    found = read_articles([first, second])
    assert [(claim.article_id, claim.part) for claim in found.claims] == [
        (first.article_id, "title"), (first.article_id, "body"), (second.article_id, "body"),
    ]  # fmt: skip
    assert [mention.name for mention in found.mentions] == ["Ana Ruiz"]
    assert [quote.speaker for quote in found.quotes] == ["Ana Ruiz"]
    apart = read_articles([second])
    assert apart.claims == [claim for claim in found.claims if claim.article_id == second.article_id]


@pytest.mark.parametrize(("language", "count"), [("en", 1), (None, 1), ("de", 0), ("", 0)])
def test_what_is_known_to_be_no_english_is_not_read(language: str | None, count: int, make_article: Make) -> None:
    found = read_articles([make_article("Some 30 boats sank.", language=language)])
    assert len(found.claims) == count
