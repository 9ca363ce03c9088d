"""What every report has to show, and what none may let through."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.gate import Gate, decide
from expectations.reports import html, junit, markdown, sarif
from expectations.validation import Result, Validation
from expectations.view import ReleaseView

Rows = dict[str, list[Any]]
Frames = Callable[[Rows], dict[str, pd.DataFrame]]

HOSTILE = "</q><script>alert(1)</script>\x1b[31m\x00|`x`|<!-- @all #1 ![i](http://x.example/p.png) ]]> \ud800 &amp; “"
HELD = Result(id="base.claims.0", family="base", subject="claims", sentence="It holds.", success=True)
FAILED = replace(HELD, id="base.claims.1", sentence="It fails.", success=False, unexpected=2, failing=("a=1", "a=2"))
CRASHED = replace(HELD, id="base.claims.2", sentence="It crashes.", success=False, error="KeyError: 'low'")
CROSS = replace(FAILED, id="cross_source.figures.0", family="cross_source", subject="figures", sentence="All agree.")


def release(rows: Rows, as_frames: Frames, *results: Result) -> tuple[ReleaseView, Validation, Gate]:
    view = ReleaseView.of(as_frames(rows))
    validation = Validation(results or (HELD, CROSS))
    return view, validation, decide(validation, view.findings)


def hostile(rows: Rows, view: ReleaseView) -> ReleaseView:
    """The release with every free text of articles, figures, findings and rejects taken over."""
    text = {"title": HOSTILE, "source": HOSTILE, "url": "javascript:alert(1)", "raw_path": f"raw/{HOSTILE}.txt"}
    articles = {
        one.article_id: replace(one, text=HOSTILE + one.text.replace("people", HOSTILE), **text)
        for one in view.articles.values()
    }
    place = replace(rows["findings"][0].witness_a, surface=HOSTILE, start=0, end=len(HOSTILE))
    found = replace(rows["findings"][0], message=HOSTILE, witness_a=place, waiver=HOSTILE)
    return replace(
        view,
        articles=articles,
        findings=[found, replace(found, finding_id="loose", figure_id=None, status="waived")],
        figures={name: replace(one, label=HOSTILE, scope=HOSTILE) for name, one in view.figures.items()},
        stories={name: replace(one, label=HOSTILE) for name, one in view.stories.items()},
        claims={name: replace(one, surface=HOSTILE) for name, one in view.claims.items()},
        rejects=[replace(one, raw_path=HOSTILE, message=HOSTILE) for one in view.rejects],
    )


class Page(HTMLParser):
    """Collects what a browser would make of a page: its text, its tags, its links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name == "href":
                self.links.append(value or "")
            elif name in ("src", "srcset", "action", "data"):
                self.loads.append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def one_space(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_page_shows_both_sentences_of_a_conflict(rows: Rows, as_frames: Frames) -> None:
    page = html.render(*release(rows, as_frames), "release 3f2a")
    words = one_space(Page(page).words)
    assert "Some 1,200 people left their homes in Varnholt, the mayor's office said." in words
    assert "Officials counted 2,100 people who left their homes." in words
    assert "<mark>1,200 people</mark>" in page
    assert "<mark>2,100 people</mark>" in page
    assert "abcdef0123456789" in words
    assert "One thing in these articles cannot be true as told" in words
    assert "Gate not passed" in words
    assert "release 3f2a" in words


def test_the_page_also_shows_what_agrees_copies_rejects_and_what_was_not_compared(
    rows: Rows, as_frames: Frames
) -> None:
    words = one_space(Page(html.render(*release(rows, as_frames, HELD, FAILED, CRASHED))).words)
    assert "days the bridge stays shut sources agree 14 days" in words
    assert "near identical mirror" in words
    assert "The file holds no words; remove it or fill it." in words
    assert "1 claim filling no sure slot" in words
    assert "This release is broken" in words
    assert re.search(r"crashed It crashes\. ?KeyError: 'low'", words)
    assert re.search(r"does not hold It fails\. ?2 rows: a=1, a=2", words)


def test_a_figure_told_in_many_ways_is_cut_and_says_so(rows: Rows, as_frames: Frames) -> None:
    view, validation, gate = release(rows, as_frames)
    first = view.claims["c-courier-1,200"]
    many = {f"{n:02}": replace(first, claim_id=f"{n:02}", surface=f"way {n:02}") for n in range(20)}
    words = one_space(Page(html.render(replace(view, claims=many), validation, gate)).words)
    assert "way 11" in words
    assert "way 12" not in words
    assert "and 8 more wordings" in words


def test_the_page_loads_and_runs_nothing(rows: Rows, as_frames: Frames) -> None:
    page = Page(html.render(*release(rows, as_frames)))
    assert page.loads == []
    assert not page.tags & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert {link for link in page.links if not link.startswith("#")} == {
        f"https://{name}.example/flood" for name in ("courier", "ledger", "courier2", "noon")
    }


def test_every_inner_link_of_the_page_has_its_target(rows: Rows, as_frames: Frames) -> None:
    page = html.render(*release(rows, as_frames))
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in Page(page).links if link.startswith("#")} <= set(ids)


def test_an_empty_release_has_a_page_that_says_so(rows: Rows, as_frames: Frames) -> None:
    words = one_space(Page(html.render(*release({name: [] for name in rows}, as_frames, HELD))).words)
    assert "Nothing could be compared" in words
    assert "Gate passed" in words


def test_foreign_words_stay_words_on_the_page(rows: Rows, as_frames: Frames) -> None:
    view, validation, gate = release(rows, as_frames)
    text = html.render(hostile(rows, view), validation, gate, HOSTILE)
    page = Page(text)
    assert "script" not in page.tags
    assert "<script>alert(1)</script>" in page.words
    assert [link for link in page.links if not link.startswith("#")] == []
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text)
    text.encode()


@pytest.mark.parametrize(
    "address",
    [None, "", "javascript:alert(1)", "data:text/html,x", "//x.example", "/local", "ftp://x.example", "http://[bad"],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert html.web(address) is None
    assert html.web("https://x.example/a?b=c") == "https://x.example/a?b=c"


def test_the_comment_quotes_both_sides(rows: Rows, as_frames: Frames) -> None:
    text = markdown.render(*release(rows, as_frames))
    (row,) = [line for line in text.splitlines() if "abcdef0123456789" in line]
    assert "Some **1,200 people** left their homes" in row
    assert "Officials counted **2,100 people** who left their homes." in row
    assert row.count("|") == 6
    assert "4 articles from 4 sources, 1 story" in text


def test_findings_are_no_failed_checks_in_any_report(rows: Rows, as_frames: Frames) -> None:
    view, validation, gate = release(rows, as_frames, HELD, replace(HELD, id="base.claims.3"), CROSS)
    assert "Open findings: 1 error. All 2 integrity checks hold." in markdown.render(view, validation, gate)
    words = one_space(Page(html.render(view, validation, gate)).words)
    assert "All 2 integrity checks hold; 1 open finding." in words
    assert "sources differ All agree." in words
    assert "does not hold" not in words


def test_broken_checks_are_counted_apart_from_findings(rows: Rows, as_frames: Frames) -> None:
    crashed = replace(CROSS, error="KeyError: 'low'")
    view, validation, gate = release(rows, as_frames, HELD, FAILED, CROSS, crashed)
    assert "2 of 3 integrity checks do not hold." in markdown.render(view, validation, gate)


def test_the_comment_keeps_within_its_limit_and_says_what_was_cut(rows: Rows, as_frames: Frames) -> None:
    rows["findings"] = [replace(rows["findings"][0], finding_id=f"{n:08x}") for n in range(1000)]
    text = markdown.render(*release(rows, as_frames))
    assert 50_000 < len(text) <= markdown.LIMIT
    shown = len(re.findall(r"`[0-9a-f]{8}`", text))
    assert f"{1000 - shown} more findings left out for length" in text


def test_waived_findings_are_counted_and_not_told(rows: Rows, as_frames: Frames) -> None:
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


def test_a_comment_of_foreign_words_keeps_its_table(rows: Rows, as_frames: Frames) -> None:
    view, validation, gate = release(rows, as_frames)
    text = markdown.render(hostile(rows, view), validation, gate)
    (row,) = [line for line in text.splitlines() if "abcdef0123456789" in line]
    assert row.count("|") == 6
    assert "<script" not in text
    text.encode()


def test_junit_tells_failures_errors_and_what_holds(rows: Rows, as_frames: Frames) -> None:
    root = ET.fromstring(junit.render(*release(rows, as_frames, HELD, FAILED, CRASHED, CROSS)))
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


def test_junit_passes_what_the_gate_passes(rows: Rows, as_frames: Frames) -> None:
    view, validation, _ = release(rows, as_frames)
    for findings, fail_on in (
        (view.findings, "never"),
        ([replace(view.findings[0], status="waived")], "error"),
        ([replace(view.findings[0], severity="warning")], "error"),
    ):
        gate = decide(validation, findings, fail_on)
        root = ET.fromstring(junit.render(replace(view, findings=findings), validation, gate))
        assert (gate.exit_code, root.get("failures")) == (0, "0")


def test_junit_of_foreign_words_is_well_formed(rows: Rows, as_frames: Frames) -> None:
    view, validation, gate = release(rows, as_frames)
    text = junit.render(hostile(rows, view), validation, gate)
    root = ET.fromstring(text.encode())
    assert [suite.get("name") for suite in root][1] == "findings of no figure"


def test_sarif_has_the_shape_of_its_standard(rows: Rows, as_frames: Frames) -> None:
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


def test_sarif_of_foreign_words_is_json_that_can_be_written(rows: Rows, as_frames: Frames) -> None:
    view, _, _ = release(rows, as_frames)
    text = sarif.render(hostile(rows, view), "error", "0.1.0")
    text.encode()
    assert "\\u001b" not in text
    assert json.loads(text)["runs"][0]["results"]


def test_no_report_depends_on_the_order_of_rows(rows: Rows, as_frames: Frames) -> None:
    frames = as_frames(rows)
    view, validation, gate = release(rows, as_frames)
    turned = ReleaseView.of({name: frame.iloc[::-1].reset_index(drop=True) for name, frame in frames.items()})
    for render in (html.render, markdown.render, junit.render):
        assert render(view, validation, gate) == render(turned, validation, gate)
    assert sarif.render(view, "error", "0") == sarif.render(turned, "error", "0")
