"""The checks as JUnit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd

from expectations.gate import Gate, decide
from expectations.reports import junit
from expectations.validation import Validation
from expectations.view import ReleaseView

Rows = dict[str, list[Any]]


Frames = Callable[[Rows], dict[str, pd.DataFrame]]


Release = Callable[..., tuple[ReleaseView, Validation, Gate]]


Hostile = Callable[[Rows, ReleaseView], ReleaseView]


def test_junit_tells_failures_errors_and_what_holds(
    rows: Rows, as_frames: Frames, release: Release, checks: Any
) -> None:
    root = ET.fromstring(
        junit.render(*release(rows, as_frames, checks.held, checks.failed, checks.crashed, checks.cross))
    )
    cases = {case.get("name", ""): case for case in root.iter("testcase")}
    figure = cases["people who left their homes (f1)"].find("failure")
    assert figure is not None
    assert "Some 1,200 people left their homes" in (figure.text or "")
    assert "Officials counted 2,100 people" in (figure.text or "")
    assert cases["days the bridge stays shut (f2)"].find("failure") is None
    assert cases["It holds. [base.claims.0]"].find("failure") is None
    failure = cases["It fails. [base.claims.1]"].find("failure")
    assert failure is not None
    assert failure.text == "a=1\na=2"
    assert cases["It crashes. [base.claims.2]"].find("error") is not None
    assert cases["It crashes. [base.claims.2]"].find("failure") is None
    assert cases["All agree. [cross_source.figures.0]"].find("failure") is None
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "2", "1")


def test_junit_passes_what_the_gate_passes(rows: Rows, as_frames: Frames, release: Release) -> None:
    view, validation, _ = release(rows, as_frames)
    for findings, fail_on in (
        (view.findings, "never"),
        ([replace(view.findings[0], status="waived")], "error"),
        ([replace(view.findings[0], severity="warning")], "error"),
    ):
        gate = decide(validation, findings, fail_on)
        root = ET.fromstring(junit.render(replace(view, findings=findings), validation, gate))
        assert (gate.exit_code, root.get("failures")) == (0, "0")


def test_junit_of_foreign_words_is_well_formed(
    rows: Rows, as_frames: Frames, release: Release, hostile: Hostile
) -> None:
    view, validation, gate = release(rows, as_frames)
    text = junit.render(hostile(rows, view), validation, gate)
    root = ET.fromstring(text.encode())
    assert [suite.get("name") for suite in root][1] == "findings of no figure"
