"""The comment on a pull request."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.gate import Gate
from expectations.reports import markdown
from expectations.validation import Validation
from expectations.view import ReleaseView

Rows = dict[str, list[Any]]


Frames = Callable[[Rows], dict[str, pd.DataFrame]]


Release = Callable[..., tuple[ReleaseView, Validation, Gate]]


Hostile = Callable[[Rows, ReleaseView], ReleaseView]


def test_the_comment_quotes_both_sides(rows: Rows, as_frames: Frames, release: Release) -> None:
    text = markdown.render(*release(rows, as_frames))
    (row,) = [line for line in text.splitlines() if "abcdef0123456789" in line]
    assert "Some **1,200 people** left their homes" in row
    assert "Officials counted **2,100 people** who left their homes." in row
    assert row.count("|") == 6
    assert "4 articles from 4 sources, 1 story" in text


def test_broken_checks_are_counted_apart_from_findings(
    rows: Rows, as_frames: Frames, release: Release, checks: Any
) -> None:
    crashed = replace(checks.cross, error="KeyError: 'low'")
    view, validation, gate = release(rows, as_frames, checks.held, checks.failed, checks.cross, crashed)
    assert "2 of 3 integrity checks do not hold." in markdown.render(view, validation, gate)


def test_the_comment_keeps_within_its_limit_and_says_what_was_cut(
    rows: Rows, as_frames: Frames, release: Release
) -> None:
    rows["findings"] = [replace(rows["findings"][0], finding_id=f"{n:08x}") for n in range(1000)]
    text = markdown.render(*release(rows, as_frames))
    assert 50_000 < len(text) <= markdown.LIMIT
    shown = len(re.findall(r"`[0-9a-f]{8}`", text))
    assert f"{1000 - shown} more findings left out for length" in text


def test_waived_findings_are_counted_and_not_told(rows: Rows, as_frames: Frames, release: Release) -> None:
    rows["findings"] = [replace(rows["findings"][0], status="waived", waiver="known (Iris, until 2031-05-01)")]
    text = markdown.render(*release(rows, as_frames))
    assert "No open findings." in text
    assert "1 finding waived." in text
    assert "Passed" in text


@given(st.text(max_size=60))
def test_foreign_words_cannot_form_markdown(text: str) -> None:
    written = markdown.escape(text)
    assert not re.search(r"[<>`*_\[\]|~@\\$]|(?<!&)#|://|www\.|[\n\r\x00-\x1f]", written)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1"])
def test_a_cell_of_foreign_words_is_no_formula(formula: str) -> None:
    assert markdown.escape(formula).lstrip()[0] == "&"


def test_a_comment_of_foreign_words_keeps_its_table(
    rows: Rows, as_frames: Frames, release: Release, hostile: Hostile
) -> None:
    view, validation, gate = release(rows, as_frames)
    text = markdown.render(hostile(rows, view), validation, gate)
    (row,) = [line for line in text.splitlines() if "abcdef0123456789" in line]
    assert row.count("|") == 6
    assert "<script" not in text
    text.encode()
