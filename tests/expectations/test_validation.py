"""Validation: a whole release holds; each way to break one is found, and named by its rows."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from expectations.gate import decide
from expectations.validation import Limits, Result, Validation, ask, validate
from transforms.known import InMemory

Rows = dict[str, list[Any]]
Frames = Callable[[Rows], dict[str, pd.DataFrame]]


@pytest.fixture(scope="module")
def sound(release_rows: Callable[[], Rows], as_frames: Frames) -> Validation:
    return validate(InMemory(as_frames(release_rows())))


def failures(validation: Validation, *families: str) -> list[Result]:
    return [result for result in validation.results if not result.success and result.family in families]


def test_a_sound_release_holds_in_every_part(sound: Validation) -> None:
    assert failures(sound, "base", "integrity", "input") == []
    assert sound.errors == ()
    assert len({result.id for result in sound.results}) == len(sound.results) > 150


def test_a_contradiction_is_data_and_no_broken_release(sound: Validation) -> None:
    found = failures(sound, "cross_source")
    assert {(result.subject, result.failing) for result in found} == {
        ("figures", ("figure_id=f1",)),
        ("findings", ("finding_id=abcdef0123456789",)),
    }
    assert sound.broken == ()


def test_an_empty_release_holds(rows: Rows, as_frames: Frames) -> None:
    validation = validate(InMemory(as_frames({name: [] for name in rows})))
    assert [result for result in validation.results if not result.success] == []


def part(tables: dict[str, pd.DataFrame], *subjects: str, max_reject_share: float = 0.5, most: int = 20) -> Validation:
    """What is asked of some subjects only."""
    from expectations.suites import questions

    asked = [question for question in questions(InMemory(tables), max_reject_share) if question.subject in subjects]
    return ask(asked, Limits(most_keys=most))


def moved(rows: Rows) -> None:
    rows["mentions"][0] = replace(rows["mentions"][0], start=3, end=13)


def beyond(rows: Rows) -> None:
    rows["quotes"][0] = replace(rows["quotes"][0], end=10_000)


def misquoted(rows: Rows) -> None:
    finding = rows["findings"][0]
    rows["findings"][0] = replace(finding, witness_b=replace(finding.witness_b, surface="2,200 people"))


def orphaned(rows: Rows) -> None:
    rows["mentions"][0] = replace(rows["mentions"][0], entity_id="e9")


def unlisted(rows: Rows) -> None:
    rows["findings"][0] = replace(rows["findings"][0], claim_ids=("c-gone",))


def inverted(rows: Rows) -> None:
    rows["claims"][0] = replace(rows["claims"][0], low=1300.0)


def unnested(rows: Rows) -> None:
    rows["claims"][0] = replace(rows["claims"][0], hard_low=1190.0)


def outvoted(rows: Rows) -> None:
    rows["figures"][0] = replace(rows["figures"][0], value=900.0, low=1000.0, high=1100.0)


def emptied(rows: Rows) -> None:
    rows["figures"][0] = replace(rows["figures"][0], value=None, low=1100.0, high=1000.0)


def miscounted(rows: Rows) -> None:
    rows["figures"][0] = replace(rows["figures"][0], lineage_count=3)


def unblanked(rows: Rows) -> None:
    rows["articles"][1] = replace(rows["articles"][1], text="By Jo Penrose" + rows["articles"][1].text[13:])


def astray(rows: Rows) -> None:
    rows["claims"][0] = replace(rows["claims"][0], sentence_end=rows["claims"][0].end - 1)


def estranged(rows: Rows) -> None:
    rows["articles"][2] = replace(rows["articles"][2], lineage_id=None)


def displaced(rows: Rows) -> None:
    rows["claims"][0] = replace(rows["claims"][0], story_id=None)


def twice(rows: Rows) -> None:
    rows["stories"].append(rows["stories"][0])


def misnamed(rows: Rows) -> None:
    rows["claims"][0] = replace(rows["claims"][0], modifier="nearly exact")


def too_sure(rows: Rows) -> None:
    rows["figures"][1] = replace(rows["figures"][1], confidence=1.5)


def elsewhere(rows: Rows) -> None:
    finding = rows["findings"][0]
    rows["findings"][0] = replace(finding, witness_a=replace(finding.witness_a, part="caption"))


@pytest.mark.parametrize(
    ("break_it", "subject", "failing"),
    [
        (moved, "spans", "table=mentions key=m1"),
        (beyond, "spans", "table=quotes key=q1"),
        (misquoted, "spans", "table=findings.witness_b key=abcdef0123456789"),
        (orphaned, "references", "table=mentions key=m1 column=entity_id value=e9"),
        (unlisted, "references", "table=findings key=abcdef0123456789 column=claim_ids value=c-gone"),
        (inverted, "intervals", "claim_id=c-courier-1,200"),
        (unnested, "intervals", "claim_id=c-courier-1,200"),
        (outvoted, "accepted", "figure_id=f1"),
        (emptied, "accepted", "figure_id=f1"),
        (miscounted, "counts", "table=figures key=f1 column=lineage_count"),
        (unblanked, "furniture", "article_id=ledger start=0 end=13"),
        (astray, "sentences", "claim_id=c-courier-1,200"),
        (estranged, "kinships", "relation=article and parent: lineage key=courier2"),
        (displaced, "kinships", "relation=claim and figure: story key=c-courier-1,200"),
        (displaced, "kinships", "relation=claim and article: story key=c-courier-1,200"),
        (twice, "stories", "story_id=s1"),
        (misnamed, "claims", "claim_id=c-courier-1,200"),
        (too_sure, "figures", "figure_id=f2"),
        (elsewhere, "findings.witness_a", "finding_id=abcdef0123456789"),
    ],
)
def test_a_broken_release_is_found_and_its_row_named(
    rows: Rows, as_frames: Frames, break_it: Callable[[Rows], None], subject: str, failing: str
) -> None:
    break_it(rows)
    validation = part(as_frames(rows), subject)
    told = {row for result in validation.broken for row in result.failing}
    assert failing in told
    assert decide(validation, rows["findings"]).exit_code == 3


def test_columns_in_another_order_are_named(tables: dict[str, pd.DataFrame]) -> None:
    stories = tables["stories"]
    tables["stories"] = stories[[*stories.columns[1:], stories.columns[0]]]
    broken = part(tables, "stories").broken
    assert [result.sentence for result in broken] == ["The columns are those declared, in that order."]
    assert broken[0].failing[0] == "column 0: expected story_id, found label"


def test_a_missing_value_is_named(tables: dict[str, pd.DataFrame]) -> None:
    tables["claims"].loc[0, "dimension"] = None
    broken = part(tables, "claims").broken
    assert [result.sentence for result in broken] == ["Every row has dimension."]
    assert broken[0].unexpected == 1


def test_a_crash_is_an_error_and_never_a_mere_failure(tables: dict[str, pd.DataFrame], rows: Rows) -> None:
    tables["claims"] = tables["claims"].drop(columns="low")
    validation = part(tables, "claims", "intervals")
    crashed = {result.subject for result in validation.errors}
    assert "intervals" in crashed  # the comparison itself cannot be computed
    assert all(not result.success for result in validation.errors)
    gate = decide(validation, rows["findings"], "never")
    assert gate.exit_code == 3
    assert any("could not be decided" in reason for reason in gate.reasons)


def test_an_expectation_that_raises_is_an_error() -> None:
    from great_expectations import ExpectationSuite
    from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet

    from expectations.suites import Question

    class ExpectTheImpossible(ExpectColumnValuesToBeInSet):
        def _validate(self, *_: Any, **__: Any) -> Any:
            raise RuntimeError("this check has a bug")

    suite = ExpectationSuite("crashing", expectations=[ExpectTheImpossible(column="a", value_set=[1])])
    suite.expectations[0].id = "crashing.0"
    question = Question(suite, "cross_source", "crashing", lambda: [pd.DataFrame({"a": [1]})], ("a",))
    (result,) = ask([question], Limits()).results
    assert not result.success
    assert result.error is not None
    assert "this check has a bug" in result.error
    assert Validation((result,)).broken == (result,)


def test_too_many_rejects_are_the_input_s_fault(tables: dict[str, pd.DataFrame], rows: Rows) -> None:
    validation = part(tables, "rejects", max_reject_share=0.1)
    assert [result.sentence for result in failures(validation, "input")] == [
        "At most 10% of the raw records may be rejected (max_reject_share); "
        "the table rejects says of each why, and what to do."
    ]
    assert validation.broken == ()
    gate = decide(validation, rows["findings"])
    assert gate.exit_code == 3
    assert re.match(r"1 of \d+ raw records were rejected. At most 10%", gate.reasons[0])


def test_validation_says_writes_and_sends_nothing(
    tables: dict[str, pd.DataFrame],
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import socket

    def refuse(*_: object) -> None:
        raise AssertionError("validation reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with caplog.at_level(logging.INFO):
        part(tables, "stories", "spans")
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert list(tmp_path.iterdir()) == []


def test_only_so_many_failing_rows_are_named(rows: Rows, as_frames: Frames) -> None:
    rows["claims"] = [replace(claim, confidence=2.0) for claim in rows["claims"]]
    validation = part(as_frames(rows), "claims", most=2)
    (result,) = [result for result in validation.broken if "confidence" in result.sentence]
    assert (result.unexpected, len(result.failing)) == (7, 2)
