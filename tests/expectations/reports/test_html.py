"""The page: what it has to show, and what it may not let through."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest

from expectations.gate import Gate
from expectations.reports import html, markdown
from expectations.validation import Validation
from expectations.view import ReleaseView

Rows = dict[str, list[Any]]
Frames = Callable[[Rows], dict[str, pd.DataFrame]]
Release = Callable[..., tuple[ReleaseView, Validation, Gate]]
Hostile = Callable[[Rows, ReleaseView], ReleaseView]


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


def test_the_page_shows_both_sentences_of_a_conflict(rows: Rows, as_frames: Frames, release: Release) -> None:
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
    rows: Rows, as_frames: Frames, release: Release, checks: Any
) -> None:
    words = one_space(Page(html.render(*release(rows, as_frames, checks.held, checks.failed, checks.crashed))).words)
    assert "days the bridge stays shut sources agree 14 days" in words
    assert "near identical mirror" in words
    assert "The file holds no words; remove it or fill it." in words
    assert "1 claim filling no sure slot" in words
    assert "This release is broken" in words
    assert re.search(r"crashed It crashes\. ?KeyError: 'low'", words)
    assert re.search(r"does not hold It fails\. ?2 rows: a=1, a=2", words)


def test_a_figure_told_in_many_ways_is_cut_and_says_so(rows: Rows, as_frames: Frames, release: Release) -> None:
    view, validation, gate = release(rows, as_frames)
    first = view.claims["c-courier-1,200"]
    many = {f"{n:02}": replace(first, claim_id=f"{n:02}", surface=f"way {n:02}") for n in range(20)}
    words = one_space(Page(html.render(replace(view, claims=many), validation, gate)).words)
    assert "way 11" in words
    assert "way 12" not in words
    assert "and 8 more wordings" in words


def test_the_page_loads_and_runs_nothing(rows: Rows, as_frames: Frames, release: Release) -> None:
    page = Page(html.render(*release(rows, as_frames)))
    assert page.loads == []
    assert not page.tags & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert {link for link in page.links if not link.startswith("#")} == {
        f"https://{name}.example/flood" for name in ("courier", "ledger", "courier2", "noon")
    }


def test_every_inner_link_of_the_page_has_its_target(rows: Rows, as_frames: Frames, release: Release) -> None:
    page = html.render(*release(rows, as_frames))
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in Page(page).links if link.startswith("#")} <= set(ids)


def test_an_empty_release_has_a_page_that_says_so(rows: Rows, as_frames: Frames, release: Release, checks: Any) -> None:
    words = one_space(Page(html.render(*release({name: [] for name in rows}, as_frames, checks.held))).words)
    assert "Nothing could be compared" in words
    assert "Gate passed" in words


def test_foreign_words_stay_words_on_the_page(
    rows: Rows, as_frames: Frames, release: Release, hostile: Hostile, hostile_words: str
) -> None:
    view, validation, gate = release(rows, as_frames)
    text = html.render(hostile(rows, view), validation, gate, hostile_words)
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


def test_findings_are_no_failed_checks_in_any_report(
    rows: Rows, as_frames: Frames, release: Release, checks: Any
) -> None:
    view, validation, gate = release(
        rows, as_frames, checks.held, replace(checks.held, id="base.claims.3"), checks.cross
    )
    assert "Open findings: 1 error. All 2 integrity checks hold." in markdown.render(view, validation, gate)
    words = one_space(Page(html.render(view, validation, gate)).words)
    assert "All 2 integrity checks hold; 1 open finding." in words
    assert "sources differ All agree." in words
    assert "does not hold" not in words
