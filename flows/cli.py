"""The command line: `corroborate run PATH...` and what reads a release.

Exit codes: 0 no finding at or above the gate; 1 such findings; 2 wrong usage or settings; 3 the run itself failed;
130 interrupted.
What takes long to import is imported by the command that needs it.
"""

import argparse
import difflib
import gc
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from flows.settings import Settings, SettingsError, given, load, options

if TYPE_CHECKING:
    from flows.summary import Summary

OK, FINDINGS, USAGE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130

FLAGS = ("--quiet", "--traceback", "--json", "--cron", "--every", "--markdown")
"""Flags that are no settings."""

RELEASE = ("data", "cache", "max_wait_seconds")
GATE = ("fail_on", "max_reject_share", "waivers")
USED: dict[str, Sequence[str]] = {
    "validate": (*RELEASE, *GATE),
    "report": (*RELEASE, *GATE, "keep_releases"),
    "explain": (*RELEASE, "waivers"),
    "extract": ("language_model",),
    "releases": RELEASE,
    "diff": RELEASE,
    "hold": RELEASE,
    "describe": (),
}
"""The settings that the help of a command lists, where it does not need all of them; it takes the others too, so that
one set of flags serves several commands.
"""

log = logging.getLogger("corroborate")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code. Whatever goes wrong is said in words on standard error."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or OK)
    _log_to_terminal(logging.WARNING if arguments.quiet else logging.INFO)
    settings, before = Settings(), None
    try:
        flags = {option.name: getattr(arguments, option.name, None) for option in options()}
        settings = load(flags, os.environ, Path.cwd())
        before = _shown(settings)
        code: int = arguments.command(arguments, settings)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _fail(f"interrupted; {_standing(settings, before)}", INTERRUPTED)
    except BrokenPipeError:
        # the reader of a pipe, such as head, has seen enough; Python must not complain of that at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except SettingsError as error:
        return _fail(str(error), USAGE)
    except Exception as error:
        if arguments.traceback:
            raise
        return _explain_failure(error, settings, before)
    finally:
        # at exit Python would collect what the imports of Prefect and GX made, which takes it more than a second
        gc.freeze()
    return code


def _shown(settings: Settings) -> str | None:
    try:
        return (settings.folder / "current").readlink().name
    except OSError:
        return None


def _standing(settings: Settings, before: str | None) -> str:
    now = _shown(settings)
    if now is None:
        return "nothing is current yet"
    return "the current release is as it was" if now == before else f"the new release {now} is current"


def _explain_failure(error: Exception, settings: Settings, before: str | None) -> int:
    from expectations.reports.explain import UnknownIdError  # noqa: PLC0415
    from flows.engine import EngineError  # noqa: PLC0415
    from flows.files import InputError  # noqa: PLC0415
    from flows.release import FULL, IntegrityError, NoReleaseError, ReleaseError, describe, is_full  # noqa: PLC0415
    from flows.workers import WorkerError  # noqa: PLC0415
    from transforms.language.language import ModelError  # noqa: PLC0415

    if isinstance(error, InputError | NoReleaseError | UnknownIdError | ModelError):
        return _fail(str(error), USAGE)
    if isinstance(error, ReleaseError | IntegrityError):
        return _fail(str(error), FAILED)
    if is_full(error, settings.folder):
        return _fail(f"{FULL} ({_standing(settings, before)})", FAILED)
    if isinstance(error, OSError):
        return _fail(describe(error), FAILED)
    if isinstance(error, EngineError | WorkerError):
        return _fail(str(error), FAILED)
    return _fail(
        f"the run failed in a way it should not ({type(error).__name__}: {error}); {_standing(settings, before)}. "
        "Please report this with what --traceback shows",
        FAILED,
    )


def _run(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote  # noqa: PLC0415
    from flows.release import exclusive  # noqa: PLC0415
    from flows.sources import find  # noqa: PLC0415
    from flows.standing import unchanged  # noqa: PLC0415
    from flows.waiving import read_corrections, read_waivers  # noqa: PLC0415
    from transforms.language.language import require  # noqa: PLC0415

    # what is mistyped is told at once, before anything is started
    read_waivers(settings.waivers)
    read_corrections(settings.corrections)
    here = [path for path in arguments.paths if "://" not in path]
    if here:
        find(here, settings.root)
    with exclusive(settings.folder):
        remote.pull(settings)
        summary = unchanged(arguments.paths, settings)
    if summary is None:
        require(settings.language_model)
        summary = _run_flow(arguments, settings)
    _print(arguments, summary.as_dict(), summary.as_text())
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
    checked = reporting.check(need_current(settings.folder), settings)
    _print(arguments, checked.as_dict(), checked.as_text())
    return checked.gate.exit_code


def _report(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows import remote, reporting  # noqa: PLC0415
    from flows.release import clean, exclusive, keep_reports, need_current, sweep  # noqa: PLC0415

    base = remote.pull(settings)
    need_current(settings.folder)  # a mistyped folder must not be made
    with exclusive(settings.folder):
        folder = need_current(settings.folder)
        aside = clean(settings.folder) / "reports"
        try:
            reporting.write(settings, folder, folder.name, reporting.check(folder, settings), aside)
            report = keep_reports(settings.folder, aside, folder.name) / "report.html"
            remote.push(settings, base)
        finally:
            sweep(settings.folder)
    _print(arguments, {"report": str(report)}, f"report: {report}")
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
    from transforms.language.language import require  # noqa: PLC0415

    require(settings.language_model)

    def write(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    try:
        with opened(arguments.file) as (name, lines):
            read, failed = extract(name, lines, write, sys.stderr.write, settings.language_model)
    except InputError as error:
        return _fail(str(error), USAGE)
    if failed and not read:
        return _fail(f"{name}: not one line could be read", FAILED)
    return OK


def _check(arguments: argparse.Namespace, settings: Settings) -> int:
    from flows.checking import check  # noqa: PLC0415

    checked = check(settings, given(_flags(arguments), os.environ, Path.cwd()), arguments.paths)
    _print(arguments, checked.as_dict(), checked.as_text())
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
    from flows.release import held  # noqa: PLC0415

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


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints end with what to do."""

    def error(self, message: str) -> NoReturn:
        wrong = message.partition("invalid choice: '")[2].partition("'")[0]
        close = difflib.get_close_matches(wrong, COMMANDS, n=1) if wrong else []
        flag = message.partition("unrecognized arguments: ")[2].partition(" ")[0].partition("=")[0]
        if flag.startswith("--"):
            close = difflib.get_close_matches(flag, [*(option.flag for option in options()), *FLAGS], n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        self.exit(USAGE, f"{self.prog}: {message}{hint}\nSee `{self.prog} --help`.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="corroborate",
        description="Reads what many outlets write about one event into claim and entity tables, "
        "and shows which of their figures cannot both be true.",
        epilog="Exit codes: 0 no finding at or above the gate; 1 such findings; 2 wrong usage or settings; "
        "3 the run itself failed; 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"corroborate {version('corroborate')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, (function, meaning) in COMMANDS.items():
        command = commands.add_parser(
            name, help=meaning, description=f"{meaning[0].upper()}{meaning[1:]}.", allow_abbrev=False
        )
        command.set_defaults(command=function)
        command.add_argument("--quiet", action="store_true", help="say only what went wrong")
        command.add_argument("--traceback", action="store_true", help="show where in the program a failure arose")
        command.add_argument("--json", action="store_true", help="print the result as JSON")
        needed = USED.get(name, [option.name for option in options()])
        settings = (
            command
            if not needed
            else command.add_argument_group(
                "settings", "also read from corroborate.toml and from the environment as CORROBORATE_NAME"
            )
        )
        for option in options():
            told = f"{option.meaning} (default: {option.default})".replace("%", "%%")
            told = told if option.name in needed else argparse.SUPPRESS
            settings.add_argument(option.flag, metavar=option.shown, help=told)
        if name in ("run", "serve"):
            command.add_argument("paths", nargs="+", metavar="PATH", help="raw article files, or folders of them")
        if name == "check":
            command.add_argument("paths", nargs="*", metavar="PATH", help="raw article files, or folders of them")
        if name == "diff":
            names = "first digits of its id, `current` or `previous` (default: %(default)s)"
            command.add_argument("before", nargs="?", default="previous", metavar="A", help=f"earlier release: {names}")
            command.add_argument("after", nargs="?", default="current", metavar="B", help=f"later release: {names}")
        if name == "hold":
            command.add_argument("release", metavar="RELEASE", help="first digits of its id, `current` or `previous`")
            command.add_argument("run", nargs=argparse.REMAINDER, metavar="COMMAND", help="what to run meanwhile")
        if name == "extract":
            command.add_argument("file", nargs="?", metavar="FILE", help="JSON lines (default: standard input)")
        if name == "serve":
            command.add_argument("--cron", default="0 3 * * *", help="when to run, in UTC (default: %(default)s)")
            command.add_argument("--every", type=_seconds, metavar="SECONDS", help="run so often, in place of --cron")
        if name == "describe":
            command.add_argument("--markdown", action="store_true", help="print it as a Markdown page")
        if name == "explain":
            command.add_argument(
                "id",
                metavar="ID",
                help="id of a finding, a figure or anything else; its first digits do",
            )
            command.add_argument(
                "other",
                metavar="OTHER",
                nargs="?",
                help="id of a second claim or figure: why the two are one figure or not",
            )
    return parser


def _seconds(value: str) -> int:
    if not value.isdecimal() or not int(value):
        raise argparse.ArgumentTypeError(f"{value!r} is no number of seconds: give a whole number, at least 1")
    return int(value)


def _flags(arguments: argparse.Namespace) -> dict[str, Any]:
    given = {option.name: getattr(arguments, option.name) for option in options()}
    return {name: value for name, value in given.items() if value is not None}


def _print(arguments: argparse.Namespace, facts: Any, text: str) -> None:
    if arguments.json:
        text = json.dumps(facts, indent=2, ensure_ascii=False)
    elif arguments.quiet and arguments.command is _run:
        return
    sys.stdout.write(text.rstrip("\n") + "\n")


def _log_to_terminal(level: int) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.handlers = [handler]
    log.setLevel(level)
    log.propagate = False


def _fail(message: str, code: int) -> int:
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

if __name__ == "__main__":
    sys.exit(main())
