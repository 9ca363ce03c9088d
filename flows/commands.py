"""What each command does, from its arguments and the settings to its exit code.

What takes long to import is imported by the command that needs it.
"""

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.settings import Settings, SettingsError, given, options

if TYPE_CHECKING:
    from flows.summary import Summary

OK, FINDINGS, USAGE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130


def _run(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote  # noqa: PLC0415
    from flows.locks import exclusive  # noqa: PLC0415
    from flows.sources import given as find_given  # noqa: PLC0415
    from flows.standing import unchanged  # noqa: PLC0415
    from flows.waiving import read_corrections, read_waivers  # noqa: PLC0415
    from transforms.language.models import require  # noqa: PLC0415

    # what is mistyped is told at once, before anything is started
    read_waivers(settings.waivers)
    read_corrections(settings.corrections)
    here = [path for path in arguments.paths if "://" not in path]
    if here:
        find_given(here, settings)
    with exclusive(settings.folder):
        remote.pull(settings)
        summary = unchanged(arguments.paths, settings)
    if summary is None:
        require(settings.language_model)
        summary = _run_flow(arguments, settings)
    summary = replace(summary, seconds=round(time.monotonic() - arguments.started, 3))
    _print(arguments, summary.as_dict(), summary.as_text(), _wrong(summary.exit_code, summary.reasons))
    return summary.exit_code


def _run_flow(arguments: argparse.Namespace, settings: Settings) -> "Summary":
    from flows.engine import prefect_here  # noqa: PLC0415
    from flows.workers import stop, warm_up  # noqa: PLC0415

    gc.disable()  # what the imports below make is kept to the end; looking through it again and again takes a second
    warm_up(settings.workers)
    try:
        with prefect_here(settings.folder):
            from flows.pipeline import corroborate  # noqa: PLC0415 - it must see the environment that prefect_here sets

            gc.freeze()
            gc.enable()
            return corroborate(arguments.paths, _flags(arguments))
    finally:
        stop()


def _validate(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote, reporting  # noqa: PLC0415
    from flows.release import need_current  # noqa: PLC0415

    remote.pull(settings)
    folder = need_current(settings.folder)
    reporting.warn(folder, settings)
    checked = reporting.check(folder, settings)
    _print(arguments, checked.as_dict(), checked.as_text(), _wrong(checked.gate.exit_code, checked.gate.reasons))
    return checked.gate.exit_code


def _report(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote, reporting  # noqa: PLC0415
    from flows.locks import exclusive  # noqa: PLC0415
    from flows.release import clean, keep_reports, need_current, sweep  # noqa: PLC0415

    base = remote.pull(settings)
    need_current(settings.folder)  # a mistyped folder must not be made
    with exclusive(settings.folder):
        folder = need_current(settings.folder)
        reporting.warn(folder, settings)
        aside = clean(settings.folder) / "reports"
        try:
            reporting.write(settings, folder, folder.name, reporting.check(folder, settings), aside)
            report = keep_reports(settings.folder, aside, folder.name) / "report.html"
            remote.push(settings, base)
        finally:
            sweep(settings.folder)
    _print(arguments, {"report": str(report)}, f"report: {report}", "")
    return OK


def _explain(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote, reporting  # noqa: PLC0415
    from flows.release import need_current  # noqa: PLC0415

    remote.pull(settings)
    text = reporting.explain_one(need_current(settings.folder), settings, arguments.id, arguments.other)
    facts = {"id": arguments.id, "text": text} | ({"other": arguments.other} if arguments.other else {})
    _print(arguments, facts, text)
    return OK


def _describe(arguments: argparse.Namespace, _settings: Settings) -> int:
    from transforms.dictionary import to_data, to_markdown, to_text  # noqa: PLC0415

    _print(arguments, to_data(), to_markdown() if arguments.markdown else to_text())
    return OK


def _extract(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows.extracting import extract, opened  # noqa: PLC0415
    from flows.files import InputError  # noqa: PLC0415
    from transforms.language.models import require  # noqa: PLC0415

    require(settings.language_model)

    def write(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    try:
        with opened(arguments.file) as (name, lines):
            read, failed = extract(name, lines, write, sys.stderr.write, settings.language_model)
    except InputError as error:
        return fail(str(error), USAGE)
    if failed and not read:
        return fail(f"{name}: not one line could be read", FAILED)
    return OK


def _check(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows.checking import check  # noqa: PLC0415

    checked = check(settings, given(_flags(arguments), os.environ, Path.cwd()), arguments.paths)
    _print(arguments, checked.as_dict(), checked.as_text(), "\n".join(checked.problems))
    return USAGE if checked.problems else OK


def _releases(arguments: argparse.Namespace, settings: Settings) -> int:
    from dataclasses import asdict  # noqa: PLC0415

    from flows import history, remote  # noqa: PLC0415

    remote.pull(settings)
    entries = history.releases(settings)
    _print(arguments, [asdict(entry) for entry in entries], history.as_text(entries))
    return OK


def _diff(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import history, remote  # noqa: PLC0415
    from flows.locks import held  # noqa: PLC0415

    remote.pull(settings)
    before, after = history.find(settings, arguments.before), history.find(settings, arguments.after)
    with held(before), held(after):
        found = history.difference(before, after)
    _print(arguments, found.as_dict(), found.as_text())
    return OK


def _hold(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import history, remote  # noqa: PLC0415

    if not arguments.run or arguments.run[0].startswith("-"):
        raise SettingsError(
            "hold: name a release and a command to run while it stays, with options before both: "
            "corroborate hold --data data current python query.py"
        )
    remote.pull(settings)
    return history.hold_and_run(settings, history.find(settings, arguments.release), arguments.run)


def _serve(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows.serving import serve  # noqa: PLC0415

    serve(arguments.paths, arguments.cron, arguments.every, _flags(arguments), settings, quiet=arguments.quiet)
    return OK


def _flags(arguments: argparse.Namespace) -> dict[str, Any]:
    given = {option.name: getattr(arguments, option.name) for option in options()}
    return {name: value for name, value in given.items() if value is not None}


def _wrong(exit_code: int, reasons: Sequence[str]) -> str:
    """Why the gate fails; nothing where it does not."""
    return "\n".join(reasons) if exit_code else ""


def _print(arguments: argparse.Namespace, facts: Any, text: str, wrong: str | None = None) -> None:
    """Print the result of a command.

    Args:
        arguments: of the command, which say in which form.
        facts: what `--json` prints.
        text: for a terminal.
        wrong: what is left of it with `--quiet`; None where the whole of it is what was asked for.
    """
    if arguments.json:
        text = json.dumps(facts, indent=2, ensure_ascii=False)
    elif arguments.quiet and wrong is not None:
        text = wrong
    if text:
        sys.stdout.write(text.rstrip("\n") + "\n")


def fail(message: str, code: int) -> int:
    """Say on standard error what went wrong; gives the exit code."""
    sys.stderr.write(f"corroborate: {message}\n")
    return code


Command = Callable[[argparse.Namespace, Settings], int]

COMMANDS: dict[str, tuple[Command, str]] = {
    "run": (_run, "ingest, build, validate, publish, report"),
    "validate": (_validate, "the suites and the gate on the current release"),
    "report": (_report, "HTML, Markdown, JUnit and SARIF from the current release"),
    "explain": (
        _explain,
        "one figure or finding, with every source; of two claims, why they are one figure",
    ),
    "extract": (_extract, 'the claims of texts given as JSON lines {"id", "text", "published"}'),
    "releases": (_releases, "the releases that are kept, the last one first"),
    "diff": (_diff, "what came, went or changed from one release to another"),
    "hold": (_hold, "run a command while a release stays, whatever is published"),
    "check": (_check, "the settings that would hold and where each comes from, and whether they can be used"),
    "describe": (_describe, "the data dictionary"),
    "serve": (_serve, "the main job on a schedule"),
}
