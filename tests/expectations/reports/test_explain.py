"""Explain: one row with everything that belongs to it, in a terminal."""

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from expectations.reports.explain import WIDTH, UnknownIdError, explain, explain_pair
from expectations.view import ReleaseView


@pytest.fixture
def view(tables: dict[str, pd.DataFrame]) -> ReleaseView:
    return ReleaseView.of(tables)


def test_a_figure_shows_every_source_value_interval_and_quotation(view: ReleaseView) -> None:
    told = explain(view, "f1")
    assert told.startswith("figure f1\n  people who left their homes\n")
    assert re.search(r"courier +14 April 2031, 08:30 UTC +1,200 people +1,150 to 1,250 people +c-courier-1,200", told)
    assert re.search(r"ledger +14 April 2031, 08:30 UTC +2,100 people +2,050 to 2,150 people +c-ledger-2,100", told)
    assert "| Some 1,200 people left their homes in Varnholt, the mayor's office said." in told
    assert "| Officials counted 2,100 people who left their homes." in told
    assert "conflict: cannot both be true" in told
    assert "finding abcdef0123456789 (error, open)" in told


def test_a_finding_shows_both_sides_and_their_support(view: ReleaseView) -> None:
    told = explain(view, "abcdef0123456789")
    assert "one side, 1 independent text\n  | Some [1,200 people] left" in told
    assert "the other side, 1 independent text\n  | Officials counted [2,100 people] who" in told


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("c-ledger-14", "We have [14 days] of work ahead"),
        ("c-noon-4", "none: no sure slot, so it was compared with nothing"),
        ("e1", "Ada Brandt (person)"),
        ("s1", "days the bridge stays shut: 14 days, sources agree"),
        ("ledger", "flood report.txt, line 1"),
        ("courier2", "courier (courier)"),
    ],
)
def test_other_rows_are_explained_too(view: ReleaseView, wanted: str, said: str) -> None:
    assert said in explain(view, wanted)


def test_the_first_digits_of_an_id_are_enough(view: ReleaseView) -> None:
    assert explain(view, "abcdef") == explain(view, " abcdef0123456789 ")


def test_what_is_unknown_or_ambiguous_is_said_with_what_comes_near(view: ReleaseView) -> None:
    with pytest.raises(UnknownIdError, match=r"did you mean abcdef0123456789 \(finding\)"):
        explain(view, "abcdef0123456788")
    with pytest.raises(UnknownIdError, match=r"c-co begins 4 ids; give more of it: .*c-courier-1,200 \(claim\)"):
        explain(view, "c-co")
    with pytest.raises(UnknownIdError, match="ids stand in the report"):
        explain(view, "zzzzzzzz\x1b[31m")
    with pytest.raises(UnknownIdError):
        explain(view, "")


def test_lines_fit_the_terminal_and_carry_no_control_characters(view: ReleaseView, rows: dict[str, list[Any]]) -> None:
    loud = replace(
        view,
        articles={
            name: replace(one, title="\x1b[31mRed\x1b[0m\x07 " + "very " * 40, source="\x9b2J" + "outlet " * 20)
            for name, one in view.articles.items()
        },
        findings=[replace(rows["findings"][0], message="long words " * 60)],
    )
    for wanted in ("f1", "abcdef0123456789", "c-ledger-14", "e1", "s1", "ledger"):
        told = explain(loud, wanted)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told)
        assert max(len(re.sub(r"  c-\S+$", "", line)) for line in told.splitlines()) <= WIDTH + 20


def test_two_claims_are_told_part_by_part(view: ReleaseView) -> None:
    one, other = view.claims_of_figure["f1"][:2]
    told = explain_pair(view, one.claim_id, other.claim_id)
    assert "One figure." in told
    for part in ("measure", "dimension", "scope", "period", "as of", "value"):
        assert f"\n  {part} " in told
    assert max(map(len, told.splitlines())) <= WIDTH + 20


def test_a_figure_stands_for_its_claim_and_a_finding_for_none(view: ReleaseView) -> None:
    assert "figure f1" in explain_pair(view, "f1", view.claims_of_figure["f1"][0].claim_id)
    with pytest.raises(UnknownIdError, match="is the id of a finding"):
        explain_pair(view, "f1", "abcdef0123456789")
