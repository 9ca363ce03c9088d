"""Waivers: read, applied, expired, and found to be of no use."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.checks.waivers import Waiver, WaiverError, apply_waivers, parse_waivers, unused_waivers
from transforms.tables import Finding, Witness

HEADER = "finding_id,reason,owner,expires\n"


def finding(finding_id: str) -> Finding:
    place = Witness(article_id="a", part="body", start=0, end=1, surface="x")
    return Finding(
        finding_id=finding_id, rule="figure_conflict", verdict="conflict", severity="error", cause=None, story_id=None,
        figure_id=None, article_ids=(), claim_ids=(), message="", witness_a=place, witness_b=None, support_a=1,
        support_b=0, confidence=1.0, status="open", waiver=None,
    )  # fmt: skip


def test_a_file_of_waivers_is_read() -> None:
    text = "\ufeff# accepted in the spring review\n\n" + HEADER + 'aaaaaaaa,"late, but known",Iris Vale, 2031-05-01\n'
    assert parse_waivers(text) == [
        Waiver(finding_id="aaaaaaaa", reason="late, but known", owner="Iris Vale", expires=date(2031, 5, 1))
    ]
    assert parse_waivers("") == []
    assert parse_waivers(HEADER) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("finding_id,reason,owner\n", "column expires is missing"),
        (HEADER + "aaaaaaaa,known,,2031-05-01\n", "line 2: owner is empty"),
        (HEADER + "aaaaaaaa,late, but known,Iris,2031-05-01\n", "line 2: 5 cells .* quote a cell"),
        (HEADER + "\n# note\nthe first one,known,Iris,2031-05-01\n", "line 4: 'the first one' is no finding id"),
        (HEADER + "aaaaaaaa,known,Iris,1 May\n", "line 2: '1 May' is no day; write expires as YYYY-MM-DD"),
        (HEADER + "aaaaaaaa,known,Iris,2031-05-01\n" * 2, "line 3: finding aaaaaaaa is waived twice"),
    ],
)
def test_an_error_names_the_row_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(WaiverError, match=rf"^known\.csv.*{said}"):
        parse_waivers(text, "known.csv")


@given(st.integers(-400, 400))
def test_a_waiver_holds_to_the_end_of_its_last_day(days: int) -> None:
    expires = date(2031, 5, 1)
    waiver = Waiver(finding_id="aaaaaaaa", reason="known", owner="Iris", expires=expires)
    covered, other = apply_waivers([finding("aaaaaaaa"), finding("bbbbbbbb")], [waiver], expires + timedelta(days))
    assert covered.status == ("waived" if days <= 0 else "expired")
    assert covered.waiver == "known (Iris, until 2031-05-01)"
    assert (other.status, other.waiver) == ("open", None)


def test_a_waiver_that_was_taken_away_reopens_its_finding() -> None:
    waiver = Waiver(finding_id="aaaaaaaa", reason="known", owner="Iris", expires=date(2031, 5, 1))
    waived = apply_waivers([finding("aaaaaaaa")], [waiver], date(2031, 4, 1))
    assert apply_waivers(waived, [], date(2031, 4, 1)) == [finding("aaaaaaaa")]


def test_a_waiver_of_no_finding_is_told() -> None:
    waiver = Waiver(finding_id="cccccccc", reason="known", owner="Iris", expires=date(2031, 5, 1))
    assert unused_waivers([finding("aaaaaaaa")], [waiver]) == [waiver]
    assert unused_waivers([finding("cccccccc")], [waiver]) == []
