"""A release judged and reported: the suites, the gate, and the files that reviewers read."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from expectations.gate import FAILED, Gate, decide
from expectations.reports import html, junit, markdown, sarif
from expectations.reports.explain import explain, explain_pair
from expectations.validation import Limits, Validation, checks_in_words
from expectations.validation import validate as ask_everything
from expectations.view import ReleaseView
from expectations.words import counted
from flows.concerning import concerning
from flows.parts import read_rows
from flows.settings import Settings
from flows.stored import StoredRelease
from flows.waiving import read_waivers, today, warn_of_waivers
from transforms.checks.waivers import apply_waivers
from transforms.tables import FINDINGS, Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """What the suites and the gate say of a release."""

    validation: Validation
    gate: Gate
    open: int
    """Findings that are not waived."""
    waived: int

    @property
    def publishable(self) -> bool:
        """Whether the release may become current."""
        return self.gate.exit_code != FAILED

    def as_dict(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "gate": asdict(self.gate),
            "checks": {"asked": len(self.validation.checks), "broken": len(self.validation.failed_checks)},
            "findings": {"open": self.open, "waived": self.waived},
            "results": [asdict(result) for result in self.validation.results],
        }

    def as_text(self) -> str:
        """For a terminal: what fails, and the gate."""
        waived = f", {self.waived} waived" if self.waived else ""
        first = f"{checks_in_words(self.validation)}; {counted(self.open, 'open finding')}{waived}"
        return "\n".join([first, *self.gate.reasons])


def check(folder: Path, settings: Settings) -> Checked:
    """Ask everything of a release and decide the gate, with the waivers that hold today.

    Args:
        folder: a published or a staged release.
        settings: what the user allows.
    """
    findings = _findings(folder, settings)
    release = StoredRelease(folder, findings)
    validation = ask_everything(release, Limits(max_reject_share=settings.max_reject_share))
    waived = sum(finding.status == "waived" for finding in findings)
    return Checked(validation, decide(validation, findings, settings.fail_on), len(findings) - waived, waived)


def write(
    settings: Settings, folder: Path, name: str, checked: Checked, target: Path, news: Sequence[str] = ()
) -> Path:
    """Write every report of a release into a folder of its own; gives that folder.

    Args:
        settings: name the gate and the waivers.
        folder: the release.
        name: its id.
        checked: what was found when it was checked.
        target: the folder to write into.
        news: what is new since the release before, in sentences.
    """
    view = ReleaseView.of(*StoredRelease(folder, _findings(folder, settings)).reported())
    target.mkdir(parents=True, exist_ok=True)
    for file, text in (
        ("report.html", html.render(view, checked.validation, checked.gate, f"release {name}", news)),
        ("report.md", markdown.render(view, checked.validation, checked.gate, news=news)),
        ("report.xml", junit.render(view, checked.validation, checked.gate)),
        ("report.sarif", sarif.render(view, settings.fail_on, version("corroborate"))),
    ):
        (target / file).write_text(text, encoding="utf-8")
    return target


def explain_one(folder: Path, settings: Settings, identifier: str, other: str | None = None) -> str:
    """One figure or finding of a release in words, for a terminal; with two ids, why two claims are one figure or not.

    Raises:
        expectations.reports.explain.UnknownIdError: nothing has an id that begins so, or several rows have.
    """
    release = StoredRelease(folder, _findings(folder, settings))
    wanted = [identifier] if other is None else [identifier, other]
    rows = concerning(folder, release.findings, wanted)
    view = ReleaseView.of(release.tables() if rows is None else rows)  # of all ids it is told which come near
    return explain(view, identifier) if other is None else explain_pair(view, identifier, other)


def warn(folder: Path, settings: Settings) -> None:
    """Say of each waiver that waives no finding of a release why it does not."""
    warn_of_waivers(read_rows(folder, FINDINGS), read_waivers(settings.waivers), today())


def _findings(folder: Path, settings: Settings) -> list[Finding]:
    return apply_waivers(read_rows(folder, FINDINGS), read_waivers(settings.waivers), today())
