"""The view that every report reads: look-ups, order, and the sentence around a place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.view import LONGEST_SIDE, ReleaseView
from transforms.tables import Article, Witness

Rows = dict[str, list[Any]]
Frames = Callable[[Rows], dict[str, pd.DataFrame]]


def test_rows_come_back_as_they_were(rows: Rows, tables: dict[str, pd.DataFrame]) -> None:
    view = ReleaseView.of(tables)
    assert list(view.articles.values()) == sorted(rows["articles"], key=lambda one: one.article_id)
    assert set(view.claims.values()) == set(rows["claims"])
    assert view.findings == rows["findings"]
    assert view.rejects == rows["rejects"]


def test_look_ups(tables: dict[str, pd.DataFrame]) -> None:
    view = ReleaseView.of(tables)
    assert [claim.article_id for claim in view.claims_of_figure["f1"]] == ["courier", "ledger", "courier2"]
    assert [article.article_id for article in view.articles_of_lineage["courier"]] == ["courier", "courier2"]
    assert [figure.verdict for figure in view.figures_of_story["s1"]] == ["conflict", "agree"]
    assert view.overview.sources == 4


def test_open_findings_stand_before_waived_ones_and_severe_ones_first(rows: Rows, as_frames: Frames) -> None:
    first = rows["findings"][0]
    rows["findings"] = [
        replace(first, finding_id=f"{severity}-{status}", severity=severity, status=status)
        for severity in ("info", "error", "warning")
        for status in ("waived", "open")
    ]
    view = ReleaseView.of(as_frames(rows))
    assert [finding.finding_id for finding in view.findings] == [
        "error-open", "warning-open", "info-open", "error-waived", "warning-waived", "info-waived",
    ]  # fmt: skip


def test_a_witness_stands_in_its_sentence(tables: dict[str, pd.DataFrame]) -> None:
    view = ReleaseView.of(tables)
    excerpt = view.excerpt(view.findings[0].witness_a)
    assert excerpt.before == "Some "
    assert excerpt.surface == "1,200 people"
    assert excerpt.after == " left their homes in Varnholt, the mayor's office said."


@pytest.fixture(scope="module")
def with_text(release_rows: Callable[[], Rows], as_frames: Frames) -> Callable[[str], ReleaseView]:
    view = ReleaseView.of(as_frames(release_rows()))
    article: Article = view.articles["noon"]
    return lambda text: replace(view, articles={"noon": replace(article, text=text)})


@given(text=st.text(min_size=1, max_size=300), data=st.data())
def test_an_excerpt_holds_its_words_whatever_the_text(
    with_text: Callable[[str], ReleaseView], text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = Witness(article_id="noon", part="body", start=start, end=end, surface=text[start:end])
    excerpt = with_text(text).excerpt(place)
    assert "\n" not in str(excerpt)
    assert excerpt.surface.split() == place.surface.replace("\x00", " ").split() or not place.surface.isprintable()


def test_a_sentence_without_end_is_cut(with_text: Callable[[str], ReleaseView]) -> None:
    text = "word " * 100_000
    at = 252_500
    excerpt = with_text(text).excerpt(Witness(article_id="noon", part="body", start=at, end=at + 4, surface="word"))
    assert excerpt.before.startswith("… ")
    assert excerpt.after.endswith(" …")
    assert len(str(excerpt)) < 2 * LONGEST_SIDE + 20


def test_a_witness_of_an_article_that_is_gone_keeps_its_words(tables: dict[str, pd.DataFrame]) -> None:
    view = ReleaseView.of(tables)
    place = replace(view.findings[0].witness_a, article_id="gone")
    assert str(view.excerpt(place)) == "1,200 people"
