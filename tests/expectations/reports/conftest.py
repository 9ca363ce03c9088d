"""A release as every report tells it, with checks that hold and checks that do not, and with hostile words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd
import pytest

from expectations.gate import Gate, decide
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


class Checks(NamedTuple):
    """One check of each outcome."""

    held: Result
    failed: Result
    crashed: Result
    cross: Result


@pytest.fixture(name="release")
def _release() -> Callable[..., tuple[ReleaseView, Validation, Gate]]:
    """The release with some checks, or with two that hold or tell of a difference."""
    return release


@pytest.fixture(name="hostile")
def _hostile() -> Callable[[Rows, ReleaseView], ReleaseView]:
    """The release with every free text taken over."""
    return hostile


@pytest.fixture
def checks() -> Checks:
    return Checks(HELD, FAILED, CRASHED, CROSS)


@pytest.fixture
def hostile_words() -> str:
    return HOSTILE
