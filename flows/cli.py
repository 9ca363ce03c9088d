"""The command line: `corroborate run PATH...` and what reads a release; `commands` says what each does.

Exit codes: 0 no finding at or above the gate; 1 such findings; 2 wrong usage or settings; 3 the run itself failed;
130 interrupted.
"""

import argparse
import difflib
import gc
import logging
import os
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from flows.commands import COMMANDS, FAILED, INTERRUPTED, OK, USAGE, fail
from flows.settings import Settings, SettingsError, load, options

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
    started = time.monotonic()
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or OK)
    arguments.started = started
    _log_to_terminal(logging.WARNING if arguments.quiet else logging.INFO)
    settings, before = Settings(), None
    try:
        flags = {option.name: getattr(arguments, option.name, None) for option in options()}
        settings = load(flags, os.environ, Path.cwd())
        before = _shown(settings)
        code: int = arguments.command(arguments, settings)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return fail(f"interrupted; {_standing(settings, before)}", INTERRUPTED)
    except BrokenPipeError:
        # the reader of a pipe, such as head, has seen enough; Python must not complain of that at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except SettingsError as error:
        return fail(str(error), USAGE)
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
    from flows.disk import FULL, describe, is_full  # noqa: PLC0415
    from flows.engine import EngineError  # noqa: PLC0415
    from flows.files import InputError  # noqa: PLC0415
    from flows.release import IntegrityError, NoReleaseError, ReleaseError  # noqa: PLC0415
    from flows.workers import WorkerError  # noqa: PLC0415
    from transforms.language.models import ModelError  # noqa: PLC0415

    if isinstance(error, InputError | NoReleaseError | UnknownIdError | ModelError):
        return fail(str(error), USAGE)
    if isinstance(error, ReleaseError | IntegrityError):
        return fail(str(error), FAILED)
    if is_full(error, settings.folder):
        return fail(f"{FULL} ({_standing(settings, before)})", FAILED)
    if isinstance(error, OSError):
        return fail(describe(error), FAILED)
    if isinstance(error, EngineError | WorkerError):
        return fail(str(error), FAILED)
    return fail(
        f"the run failed in a way it should not ({type(error).__name__}: {error}); {_standing(settings, before)}. "
        "Please report this with what --traceback shows",
        FAILED,
    )


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
        _add_settings(command, USED.get(name, [option.name for option in options()]))
        _add_arguments(command, name)
    return parser


def _add_settings(command: argparse.ArgumentParser, needed: Sequence[str]) -> None:
    """All settings, of which the help lists those that are needed."""
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


def _add_arguments(command: argparse.ArgumentParser, name: str) -> None:
    """What only this command takes."""
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


def _seconds(value: str) -> int:
    if not value.isdecimal() or not int(value):
        raise argparse.ArgumentTypeError(f"{value!r} is no number of seconds: give a whole number, at least 1")
    return int(value)


def _log_to_terminal(level: int) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.handlers = [handler]
    log.setLevel(level)
    log.propagate = False


if __name__ == "__main__":
    sys.exit(main())
