"""A release judged and reported."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from expectations.gate import FAILED, Gate
from expectations.reports.explain import UnknownIdError
from expectations.validation import Limits, Result, Validation
from flows import release, reporting
from flows.parts import read_rows
from flows.settings import Settings
from transforms.tables import CLAIMS, FIGURES, FINDINGS

Build = Callable[[Path, Sequence[str]], Path]

HELD = Result(id="base.claims.0", family="base", subject="claims", sentence="It holds.", success=True)
BROKEN = replace(HELD, id="base.claims.1", success=False, unexpected=1)


@pytest.fixture(scope="module")
def built(build: Build, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("data"), [str(samples)])


@pytest.fixture
def answers() -> list[Result]:
    """What the suites, which take seconds, would say of the release."""
    return [HELD]


@pytest.fixture(autouse=True)
def asked(answers: list[Result], monkeypatch: pytest.MonkeyPatch) -> list[Limits]:
    """The limits that the suites are given."""
    given: list[Limits] = []

    def ask(_: object, limits: Limits) -> Validation:
        given.append(limits)
        return Validation(tuple(answers))

    monkeypatch.setattr(reporting, "ask_everything", ask)
    return given


def waiving(folder: Path, path: Path, expires: str = "2999-12-31") -> Settings:
    """Settings with a waiver of every finding of a release."""
    rows = [f"{finding.finding_id},known,desk,{expires}" for finding in read_rows(folder, FINDINGS)]
    path.write_text("\n".join(["finding_id,reason,owner,expires", *rows]))
    return Settings(waivers=path)


def test_what_is_waived_is_counted_apart_and_opens_the_gate(built: Path, tmp_path: Path) -> None:
    count = len(read_rows(built, FINDINGS))
    shut = reporting.check(built, Settings())
    assert (shut.open, shut.waived, shut.gate.exit_code, shut.publishable) == (count, 0, 1, True)
    settings = waiving(built, tmp_path / "waivers.csv")
    opened = reporting.check(built, settings)
    assert (opened.open, opened.waived, opened.gate.exit_code) == (0, count, 0)
    assert f"0 open findings, {count} waived" in opened.as_text()
    assert opened.as_dict()["findings"] == {"open": 0, "waived": count}
    over = reporting.check(built, waiving(built, tmp_path / "over.csv", "2020-01-01"))
    assert (over.open, over.waived) == (count, 0)


def test_a_broken_release_is_refused_whatever_the_gate_and_the_limits_are_those_of_the_settings(
    built: Path, answers: list[Result], asked: list[Limits]
) -> None:
    assert reporting.check(built, Settings(fail_on="never", max_reject_share=0.07)).publishable
    assert asked == [Limits(max_reject_share=0.07)]
    answers.append(BROKEN)
    refused = reporting.check(built, Settings(fail_on="never"))
    assert (refused.gate.exit_code, refused.publishable) == (FAILED, False)


def test_what_fails_is_told_in_words_and_to_programs() -> None:
    checked = reporting.Checked(Validation((HELD, BROKEN)), Gate(FAILED, ("1 check fails.",), "error"), 1, 0)
    assert checked.as_text().splitlines()[-1] == "1 check fails."
    assert "1 open finding" in checked.as_text()
    assert "waived" not in checked.as_text()
    told = json.loads(json.dumps(checked.as_dict()))
    assert told["checks"] == {"asked": 2, "broken": 1}
    assert (told["gate"]["exit_code"], len(told["results"])) == (FAILED, 2)


def test_every_report_is_written_and_says_what_is_new(built: Path, tmp_path: Path) -> None:
    checked = reporting.check(built, Settings())
    news = ("Since release 1a2b: figures: 1 new.",)
    target = reporting.write(Settings(), built, "3f9c", checked, tmp_path / "reports" / "3f9c", news)
    assert sorted(path.name for path in target.iterdir()) == sorted(release.REPORTS)
    page = (target / "report.html").read_text(encoding="utf-8")
    assert "release 3f9c" in page
    assert news[0] in page
    assert news[0] in (target / "report.md").read_text(encoding="utf-8")
    (run,) = json.loads((target / "report.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == len(read_rows(built, FINDINGS))


def test_one_id_is_explained_and_two_are_compared(built: Path) -> None:
    figure = next(row for row in read_rows(built, FIGURES) if row.claim_count > 1)
    one, other = [row for row in read_rows(built, CLAIMS) if row.figure_id == figure.figure_id][:2]
    assert figure.label in reporting.explain_one(built, Settings(), figure.figure_id)
    text = reporting.explain_one(built, Settings(), one.claim_id, other.claim_id)
    assert one.surface in text
    assert other.surface in text
    with pytest.raises(UnknownIdError, match="zzz"):
        reporting.explain_one(built, Settings(), "zzz")


def test_a_waiver_of_nothing_is_warned_of(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("flows.waiving.log", logging.getLogger("waivers"))  # free of what other tests hang on it
    reporting.warn(built, waiving(built, tmp_path / "waivers.csv"))
    assert caplog.messages == []
    with (tmp_path / "waivers.csv").open("a") as file:
        file.write("\n0123456789abcdef,known,desk,2999-12-31\n")
    reporting.warn(built, Settings(waivers=tmp_path / "waivers.csv"))
    assert len(caplog.messages) == 1
    assert "0123456789abcdef names no finding" in caplog.messages[0]
