"""The gate: what the findings of a release mean for the exit code."""

from dataclasses import replace
from typing import Any

import pytest

from expectations.gate import decide
from expectations.validation import Result, Validation

HOLDS = Validation((Result(id="x", family="base", subject="claims", sentence="It holds.", success=True),))


@pytest.mark.parametrize(
    ("severity", "status", "fail_on", "code"),
    [
        ("error", "open", "error", 1),
        ("error", "expired", "error", 1),
        ("error", "waived", "error", 0),
        ("error", "open", "never", 0),
        ("warning", "open", "error", 0),
        ("warning", "open", "warning", 1),
        ("error", "open", "warning", 1),
        ("info", "open", "warning", 0),
        ("info", "open", "info", 1),
    ],
)
def test_findings_at_or_above_the_gate_stop_it(
    rows: dict[str, list[Any]], severity: str, status: str, fail_on: str, code: int
) -> None:
    finding = replace(rows["findings"][0], severity=severity, status=status)
    gate = decide(HOLDS, [finding], fail_on)
    assert gate.exit_code == code
    assert gate.reasons
    assert (f"{finding.finding_id}  {finding.message}" in gate.reasons) == (code == 1)


def test_the_gravest_of_many_findings_are_named_first_and_the_others_counted(rows: dict[str, list[Any]]) -> None:
    one = rows["findings"][0]
    many = [replace(one, finding_id=f"{number:016x}", severity="warning", status="open") for number in range(24)]
    grave = replace(one, finding_id="f" * 16, severity="error", status="open")
    reasons = decide(HOLDS, [*many, grave], "warning").reasons
    assert reasons[0] == "25 open findings at or above warning."
    assert reasons[1] == f"{'f' * 16}  {one.message}"
    assert len(reasons) == 22
    assert reasons[-1] == "The report has the other 5."


def test_a_broken_release_stops_the_gate_whatever_it_is_set_to(rows: dict[str, list[Any]]) -> None:
    broken = Result(id="x", family="integrity", subject="spans", sentence="They re-read.", success=False, unexpected=5,
                    failing=("a", "b", "c", "d"))  # fmt: skip
    gate = decide(Validation((broken,)), rows["findings"], "never")
    assert gate.exit_code == 3
    assert gate.reasons == ("This does not hold of spans: They re-read. (rows: a, b, c and 2 more)",)


def test_a_contradiction_between_sources_alone_breaks_nothing() -> None:
    told = Result(id="x", family="cross_source", subject="figures", sentence="They agree.", success=False)
    assert decide(Validation((told,)), []).exit_code == 0
    crashed = replace(told, error="ZeroDivisionError")
    assert decide(Validation((crashed,)), []).exit_code == 3


def test_a_gate_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="the gate is one of error, warning, info, never, not 'fatal'"):
        decide(HOLDS, [], "fatal")


def test_a_gate_that_passes_says_what_it_let_through(rows: dict[str, list[Any]]) -> None:
    first = rows["findings"][0]
    findings = [replace(first, severity="warning"), replace(first, status="waived")]
    assert decide(HOLDS, findings).reasons == ("No open finding at or above error; 1 below it; 1 waived.",)
    assert decide(HOLDS, findings, "never").reasons == ("The gate is off: 1 open finding stops nothing; 1 waived.",)
    assert decide(HOLDS, []).reasons == ("No open finding at or above error.",)
