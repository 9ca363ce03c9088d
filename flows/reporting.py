"""A release judged and reported: the suites, the gate, and the files that reviewers read."""

from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from expectations.gate import FAILED, Gate, decide
from expectations.reports import html, junit, markdown, sarif
from expectations.reports.explain import explain
from expectations.validation import Limits, Validation
from expectations.validation import validate as ask_everything
from expectations.view import ReleaseView
from flows.release import load_release, point, read_rows
from flows.settings import Settings
from flows.waiving import read_waivers, today
from transforms.tables import FINDINGS, Finding
from transforms.waivers import apply_waivers


@dataclass(frozen=True, slots=True)
class Checked:
    """What the suites and the gate say of a release."""

    validation: Validation
    gate: Gate

    @property
    def publishable(self) -> bool:
        """Whether the release may become current."""
        return self.gate.exit_code != FAILED

    def as_dict(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {"gate": asdict(self.gate), "results": [asdict(result) for result in self.validation.results]}

    def as_text(self) -> str:
        """For a terminal: what fails, and the gate."""
        held = sum(result.success for result in self.validation.results)
        return "\n".join([f"{held} of {len(self.validation.results)} expectations hold", *self.gate.reasons])


def check(folder: Path, settings: Settings) -> Checked:
    """Ask everything of a release and decide the gate, with the waivers that hold today.

    Args:
        folder: a published or a staged release.
        settings: what the user allows.
    """
    tables, findings = _with_waivers(folder, settings)
    validation = ask_everything(tables, Limits(max_reject_share=settings.max_reject_share))
    return Checked(validation, decide(validation, findings, settings.fail_on))


def write(settings: Settings, folder: Path, name: str, checked: Checked) -> Path:
    """Write every report of a release to `reports/<name>` of the data folder, and let `reports/latest` show it.

    Args:
        settings: name the data folder, the gate and the waivers.
        folder: the release.
        name: its id.
        checked: what was found when it was checked.

    Returns:
        The report that people read.
    """
    tables, _ = _with_waivers(folder, settings)
    view = ReleaseView.of(tables)
    target = settings.data / "reports" / name
    target.mkdir(parents=True, exist_ok=True)
    for file, text in (
        ("report.html", html.render(view, checked.validation, checked.gate, f"release {name}")),
        ("report.md", markdown.render(view, checked.validation, checked.gate)),
        ("report.xml", junit.render(view, checked.validation, checked.gate)),
        ("report.sarif", sarif.render(view, settings.fail_on, version("corroborate"))),
    ):
        fresh = target / f".{file}"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(target / file)
    point(settings.data / "reports" / "latest", target)
    return settings.data / "reports" / "latest" / "report.html"


def explain_one(folder: Path, settings: Settings, identifier: str) -> str:
    """One figure or finding of a release in words, for a terminal.

    Raises:
        expectations.reports.explain.UnknownIdError: nothing has an id that begins so, or several rows have.
    """
    tables, _ = _with_waivers(folder, settings)
    return explain(ReleaseView.of(tables), identifier)


def _with_waivers(folder: Path, settings: Settings) -> tuple[dict[str, pd.DataFrame], list[Finding]]:
    findings = apply_waivers(read_rows(folder, FINDINGS), read_waivers(settings.waivers), today())
    return load_release(folder) | {FINDINGS.name: FINDINGS.to_arrow(findings).to_pandas()}, findings
