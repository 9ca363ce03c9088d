"""The findings as SARIF."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd

from expectations.gate import Gate
from expectations.reports import html, junit, markdown, sarif
from expectations.validation import Validation
from expectations.view import ReleaseView

Rows = dict[str, list[Any]]


Frames = Callable[[Rows], dict[str, pd.DataFrame]]


Release = Callable[..., tuple[ReleaseView, Validation, Gate]]


Hostile = Callable[[Rows, ReleaseView], ReleaseView]


def test_sarif_has_the_shape_of_its_standard(rows: Rows, as_frames: Frames, release: Release) -> None:
    view, _, _ = release(rows, as_frames)
    waived = replace(
        view.findings[0], finding_id="b" * 16, rule="weekday_date", severity="info", status="waived",
        waiver="known (Iris, until 2031-05-01)", witness_b=None, figure_id=None,
    )  # fmt: skip
    log = json.loads(sarif.render(replace(view, findings=[*view.findings, waived]), "error", "0.1.0"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "corroborate"
    assert [rule["id"] for rule in driver["rules"]] == ["figure_conflict", "weekday_date"]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    first, second = run["results"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert result["message"]["text"]
        assert set(result["partialFingerprints"]) == {"findingId/v1"}
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            place = location["physicalLocation"]
            assert place["region"]["startLine"] >= 1
            assert re.fullmatch(r"[\w./~%:-]+", place["artifactLocation"]["uri"])
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "raw/courier/flood%20report.txt"},
        "region": {
            "startLine": 2,
            "snippet": {"text": "Some 1,200 people left their homes in Varnholt, the mayor's office said."},
            "startColumn": 6,
            "endColumn": 18,
        },
    }
    assert first["relatedLocations"][0]["id"] == 1
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert "suppressions" not in first
    assert (first["properties"]["stopsGate"], second["properties"]["stopsGate"]) == (True, False)
    assert second["level"] == "note"
    assert "relatedLocations" not in second
    assert second["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "known (Iris, until 2031-05-01)"}
    ]


def test_sarif_of_foreign_words_is_json_that_can_be_written(
    rows: Rows, as_frames: Frames, release: Release, hostile: Hostile
) -> None:
    view, _, _ = release(rows, as_frames)
    text = sarif.render(hostile(rows, view), "error", "0.1.0")
    text.encode()
    assert "\\u001b" not in text
    assert json.loads(text)["runs"][0]["results"]


def test_no_report_depends_on_the_order_of_rows(rows: Rows, as_frames: Frames, release: Release) -> None:
    frames = as_frames(rows)
    view, validation, gate = release(rows, as_frames)
    turned = ReleaseView.of({name: frame.iloc[::-1].reset_index(drop=True) for name, frame in frames.items()})
    for render in (html.render, markdown.render, junit.render):
        assert render(view, validation, gate) == render(turned, validation, gate)
    assert sarif.render(view, "error", "0") == sarif.render(turned, "error", "0")
