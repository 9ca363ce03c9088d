"""The gate: what a release and its findings mean for the exit code of a run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from expectations.overview import finding_order
from expectations.validation import Result, Validation
from expectations.words import counted
from transforms.tables import SEVERITIES, Finding

RANK = {severity: rank for rank, severity in enumerate(SEVERITIES.values)}
PASSED, FOUND, FAILED = 0, 1, 3
LEVELS = ("error", "warning", "info", "never")
"""What a run may fail on."""

MOST_NAMED = 20
"""Findings that the reasons name, the gravest ones: a terminal shows so many, and the report has all."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The decision.

    Attributes:
        exit_code: 0 no open finding at or above the gate; 1 such findings; 3 the release or its input is broken.
        reasons: why, in sentences, a finding behind its id; never empty.
        fail_on: the severity it was decided for.
    """

    exit_code: int
    reasons: tuple[str, ...]
    fail_on: str


def stops(finding: Finding, fail_on: str) -> bool:
    """Whether a finding alone fails the gate: not waived, and at least as severe as `fail_on`."""
    return fail_on != "never" and finding.status != "waived" and RANK[finding.severity] >= RANK[fail_on]


def decide(validation: Validation, findings: Iterable[Finding], fail_on: str = "error") -> Gate:
    """Decide what the run says to whoever called it.

    Args:
        validation: the results on the release.
        findings: its findings, waivers applied.
        fail_on: `error`, `warning` or `info`: findings of at least this severity fail the gate; or `never`.

    Raises:
        ValueError: `fail_on` is none of these.
    """
    if fail_on not in LEVELS:
        raise ValueError(f"the gate is one of {', '.join(LEVELS)}, not {fail_on!r}")
    failed = [result for result in validation.results if result in validation.broken or _too_much_rejected(result)]
    if failed:
        return Gate(FAILED, tuple(_why(result) for result in failed), fail_on)
    rows = list(findings)
    stopping = sorted((finding for finding in rows if stops(finding, fail_on)), key=finding_order)
    if stopping:
        return Gate(FOUND, tuple(_found(stopping, fail_on)), fail_on)
    return Gate(PASSED, (_passed(rows, fail_on),), fail_on)


def _found(stopping: Sequence[Finding], fail_on: str) -> Iterator[str]:
    yield f"{counted(len(stopping), 'open finding')} at or above {fail_on}."
    for finding in stopping[:MOST_NAMED]:
        yield f"{finding.finding_id}  {finding.message}"
    if len(stopping) > MOST_NAMED:
        yield f"The report has the other {len(stopping) - MOST_NAMED:,}."


def _passed(findings: Sequence[Finding], fail_on: str) -> str:
    waived = sum(finding.status == "waived" for finding in findings)
    others = len(findings) - waived
    if fail_on == "never":
        words = f"The gate is off: {others} open {'finding stops' if others == 1 else 'findings stop'} nothing"
    else:
        words = f"No open finding at or above {fail_on}" + (f"; {others} below it" if others else "")
    return words + (f"; {waived} waived." if waived else ".")


def _too_much_rejected(result: Result) -> bool:
    return result.family == "input" and not result.success


def _why(result: Result) -> str:
    if result.error is not None:
        return f"A check could not be decided: {result.sentence} ({result.subject}: {result.error})"
    if result.family == "input" and result.failing:
        counts = dict(part.split("=") for part in result.failing[0].split())
        return f"{counts['rejected']} of {counts['records']} raw records were rejected. {result.sentence}"
    rows = ", ".join(result.failing[:3])
    more = f" and {result.unexpected - 3} more" if result.unexpected > 3 else ""
    return f"This does not hold of {result.subject}: {result.sentence} (rows: {rows}{more})"
