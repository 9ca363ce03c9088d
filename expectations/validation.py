"""Validation: what of a release holds and what does not, with the rows that fail by name.

In: a release, some rows at a time. Out: one result for each expectation, however many frames there are. Great
Expectations takes seconds to import and is imported by the first call, not by those who only read results.
"""

import logging
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from transforms.known import Release

if TYPE_CHECKING:
    from great_expectations.core.batch_definition import BatchDefinition

    from expectations.suites import Question

BREAKING = ("base", "integrity")
"""Families whose failure means that the release is broken; the others speak of the input and of the news."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The settings that validation reads.

    Attributes:
        max_reject_share: share of raw records that may be rejected, 0 to 1.
        most_keys: failing rows named in a result.
    """

    max_reject_share: float = 0.5
    most_keys: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of one expectation.

    Attributes:
        id: names the expectation, such as `base.claims.3`.
        family: `base`, `integrity`, `input` or `cross_source`.
        subject: the table, or what was compared.
        sentence: what is expected, for a reviewer.
        success: whether it holds.
        error: why it could not be decided; then it does not hold, and the check itself is broken.
        unexpected: rows that fail.
        failing: the first of them, each by its key.
        severity: `error`, `warning` or `info`.
    """

    id: str
    family: str
    subject: str
    sentence: str
    success: bool
    error: str | None = None
    unexpected: int = 0
    failing: tuple[str, ...] = ()
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class Validation:
    """The results of every expectation, in the order of the suites."""

    results: tuple[Result, ...]

    @property
    def errors(self) -> tuple[Result, ...]:
        """Expectations that crashed."""
        return tuple(result for result in self.results if result.error is not None)

    @property
    def checks(self) -> tuple[Result, ...]:
        """What is asked of the release itself; where sources disagree is counted by the findings, unless it crashed."""
        return tuple(result for result in self.results if result.error or result.family != "cross_source")

    @property
    def failed_checks(self) -> tuple[Result, ...]:
        """Those of `checks` that do not hold."""
        return tuple(result for result in self.checks if not result.success)

    @property
    def broken(self) -> tuple[Result, ...]:
        """What makes the release unfit to be published: failed base and integrity expectations, and crashes."""
        return tuple(
            result for result in self.results if result.error or (not result.success and result.family in BREAKING)
        )


def checks_in_words(validation: Validation) -> str:
    """How many checks of the release hold, for the head of a report; says nothing of what the sources tell."""
    asked, failed = len(validation.checks), len(validation.failed_checks)
    if not failed:
        return f"All {asked} integrity checks hold"
    return f"{failed} of {asked} integrity checks {'does' if failed == 1 else 'do'} not hold"


def validate(release: Release, limits: Limits | None = None) -> Validation:
    """Ask everything of a release.

    Args:
        release: every table, some rows at a time; `transforms.known.InMemory` is one that is held whole.
        limits: what the settings allow.

    Raises:
        KeyError: a table is missing.
    """
    from expectations.suites import questions  # noqa: PLC0415 - Great Expectations takes seconds to import

    limits = limits or Limits()
    return ask(questions(release, limits.max_reject_share), limits)


def ask(asked: "list[Question]", limits: Limits) -> Validation:
    """The results of some questions. Nothing is printed, written or sent."""
    level = logging.getLogger("great_expectations").level
    logging.getLogger("great_expectations").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frames = _frames_in_memory()
            return Validation(tuple(result for question in asked for result in _answer(frames, question, limits)))
    finally:
        logging.getLogger("great_expectations").setLevel(level)


def _frames_in_memory() -> "BatchDefinition[Any]":
    """The one definition that every frame is handed to: each new one would write the whole context down again."""
    import great_expectations as gx  # noqa: PLC0415
    from great_expectations.data_context.types import base  # noqa: PLC0415

    config = base.DataContextConfig(
        # its default makes a temporary folder for Data Docs that nobody asked for
        store_backend_defaults=base.InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
        progress_bars=base.ProgressBarsConfig(globally=False),
        analytics_enabled=False,
    )
    source = gx.get_context(mode="ephemeral", project_config=config).data_sources.add_pandas("release")
    return source.add_dataframe_asset("frame").add_batch_definition_whole_dataframe("whole")


def _answer(frames: "BatchDefinition[Any]", question: "Question", limits: Limits) -> Iterator[Result]:
    found: dict[str, Result] = {}
    try:
        for frame in question.frames():
            for result in _asked(frames, question, frame, limits):
                found[result.id] = _joined(found[result.id], result, limits) if result.id in found else result
    except Exception as error:  # a comparison that cannot be computed is an error of each expectation that needs it
        for expectation in question.suite.expectations:
            yield _result(question, expectation, success=False, error=f"{type(error).__name__}: {error}")
        return
    yield from found.values()


def _asked(
    frames: "BatchDefinition[Any]", question: "Question", frame: pd.DataFrame, limits: Limits
) -> Iterator[Result]:
    report = frames.get_batch({"dataframe": frame}).validate(
        question.suite,
        result_format={
            "result_format": "COMPLETE",
            "unexpected_index_column_names": list(question.key),
            "return_unexpected_index_query": False,
        },
    )
    # results come back in another order than the suite's
    answers = {answer.expectation_config.id: answer for answer in report.results if answer.expectation_config}
    for expectation in question.suite.expectations:
        answer = answers.get(expectation.id)
        if answer is None:
            yield _result(question, expectation, success=False, error="no result came back")
        else:
            yield _read(question, expectation, answer, limits)


def _joined(one: Result, other: Result, limits: Limits) -> Result:
    """What came of one expectation on two frames."""
    return replace(
        one,
        success=one.success and other.success,
        error=one.error or other.error,
        unexpected=one.unexpected + other.unexpected,
        failing=(*one.failing, *other.failing)[: limits.most_keys],
    )


def _read(question: "Question", expectation: Any, answer: Any, limits: Limits) -> Result:
    error = _exception(answer.exception_info)
    if error is not None:
        return _result(question, expectation, success=False, error=error)
    detail = answer.result or {}
    failing = [_named(row, question.key) for row in (detail.get("unexpected_index_list") or [])[: limits.most_keys]]
    mismatched = (detail.get("details") or {}).get("mismatched") or []
    failing += [
        f"column {one['Expected Column Position']}: expected {one['Expected']}, found {one['Found']}"
        for one in mismatched[: limits.most_keys]
    ]
    return _result(
        question,
        expectation,
        success=bool(answer.success),
        unexpected=int(detail.get("unexpected_count") or len(mismatched)),
        failing=tuple(failing),
    )


def _exception(info: Mapping[str, Any] | None) -> str | None:
    """The message of a crash: Great Expectations gives one record, or one for each metric that crashed."""
    if not info:
        return None
    records = [info] if "raised_exception" in info else list(info.values())
    messages = {str(record.get("exception_message")) for record in records if record.get("raised_exception")}
    return "; ".join(sorted(messages)) or None


def _named(row: Mapping[str, Any], key: tuple[str, ...]) -> str:
    return " ".join(f"{name}={row.get(name)}" for name in key)


def _result(question: "Question", expectation: Any, **found: Any) -> Result:
    severity = {"critical": "error"}.get(level := str(expectation.severity.value), level)
    return Result(
        id=str(expectation.id),
        family=question.family,
        subject=question.subject,
        sentence=str(expectation.description),
        severity=severity,
        **found,
    )
