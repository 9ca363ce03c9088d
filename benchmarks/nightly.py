"""What a night costs: all articles, then one in a hundred more, then nothing new; and what of it Prefect takes.

    python benchmarks/nightly.py [--articles 10000] [--words 40] [--workers 1] [--folder DIR]

Seconds of processor time, the peak of the memory of the run and its workers together, each page that they share counted
once, and that of the largest worker. Prefect's share is what remains of the whole when the time within the tasks' own
functions, within the flow's between them, of the workers, and of the imports and the start is taken away, and that of
threads which are not Python's, Arrow's above all; it is an upper bound. Behind the seconds of a task stands the memory
in MiB that the run itself had at most until it ended.
"""

import argparse
import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from argument_types import a_number
from made_articles import write_articles

TASKS = ("ingest", "merge", "read", "place", "link", "validate", "write_reports", "publish")
BETWEEN = ("unchanged", "conditions", "due", "difference", "ledger_after")

MOST_TOLD = 4000
"""Characters of the end of what a run that failed had to say."""


def main() -> int:
    """Print a line for each night."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=a_number, default=10_000)
    parser.add_argument("--words", type=a_number, default=40)
    parser.add_argument("--workers", type=a_number, default=1)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--run", nargs=2, metavar=("RAW", "DATA"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.run:
        raw, data = arguments.run
        sys.stdout.write(json.dumps(measured(raw, data, arguments.workers)) + "\n")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        nights(arguments.folder or Path(temporary), arguments.articles, arguments.words, arguments.workers)
    return 0


def nights(folder: Path, articles: int, words: int, workers: int) -> None:
    """Three nights, each in a process of its own."""
    raw, data = folder / "raw", folder / "data"
    raw.mkdir(parents=True)
    write_articles(raw / "all.jsonl", articles, words=words)
    for name in ("all articles", "1 % more", "nothing new"):
        if name == "1 % more":
            write_articles(raw / "more.jsonl", articles // 100, words=words, first=articles)
        print(one_night(name, raw, data, workers), flush=True)


def one_night(name: str, raw: Path, data: Path, workers: int) -> str:
    """What a run over a folder took, in a line."""
    with tempfile.TemporaryFile("w+") as log:
        run = subprocess.Popen(
            [sys.executable, __file__, "--run", str(raw), str(data), "--workers", str(workers)],
            stdout=subprocess.PIPE, stderr=log, text=True,
        )  # fmt: skip
        together, largest = peaks_of(run)
        printed, _ = run.communicate()
        log.seek(0)
        if run.returncode:
            raise SystemExit(f"the run over {raw} failed:\n{log.read()[-MOST_TOLD:]}")
    night = json.loads(printed.splitlines()[-1])
    shares = "  ".join(
        f"{task} {seconds:.1f} ({night['peaks'].get(task, 0):,})" for task, seconds in night["tasks"].items()
    )
    known = night["start"] + night["native"] + night["workers"] + sum(night["tasks"].values())
    prefect = night["whole"] - known
    return (
        f"{name:13} {night['articles']:8,} articles  {night['whole']:7.1f} s, {together:,} MiB, {largest:,} in one "
        f"worker; start {night['start']:.1f}  {shares}  workers {night['workers']:.1f}  Arrow {night['native']:.1f}  "
        f"Prefect {prefect:.1f} ({prefect / night['whole']:.1%})"
    )


def peaks_of(run: "subprocess.Popen[str]") -> tuple[int, int]:
    """The most memory that a process and its children had together until it ended, and one child alone, in MiB."""
    together = largest = 0
    while run.poll() is None:
        _, *children = held = [proportional(process) for process in tree(run.pid)]
        together, largest = max(together, sum(held)), max(largest, *children, 0)
        time.sleep(0.5)
    return together >> 10, largest >> 10


def tree(process: int) -> list[int]:
    """A process and all that it started."""
    found = [process]
    for one in found:
        try:
            lists = [path.read_text().split() for path in Path(f"/proc/{one}/task").glob("*/children")]
        except OSError:  # it has ended meanwhile
            continue
        found += [int(child) for children in lists for child in children]
    return found


def proportional(process: int) -> int:
    """The memory of a process in KiB, its share of the pages that others have too."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def measured(raw: str, data: str, workers: int) -> dict[str, Any]:
    """One run over a folder, with the processor time of its parts."""
    from flows import remote  # noqa: PLC0415
    from flows.locks import exclusive  # noqa: PLC0415
    from flows.settings import Settings  # noqa: PLC0415
    from flows.standing import unchanged  # noqa: PLC0415

    settings = Settings(data=data, workers=workers)
    with exclusive(settings.folder):
        remote.pull(settings)
        summary = unchanged([raw], settings)
    tasks: dict[str, float] = {}
    peaks: dict[str, int] = {}
    start, native = _cpu(), _native()
    if summary is None:
        from flows.engine import prefect_here  # noqa: PLC0415

        with prefect_here(settings.folder):
            from flows import pipeline, release  # noqa: PLC0415

            for name in TASKS:
                task = getattr(pipeline, name)
                task.fn = timed(task.fn, name, tasks, peaks)
            for module, name in [*((pipeline, name) for name in BETWEEN), (release, "seal")]:
                setattr(module, name, timed(getattr(module, name), "between", tasks, peaks))
            start, native = _cpu(), _native()
            summary = pipeline.corroborate([raw], {"data": data, "workers": workers})
    native_after = _native()
    return {
        "articles": summary.counts["articles"],
        "whole": _cpu() + _cpu(resource.RUSAGE_CHILDREN),
        "workers": _cpu(resource.RUSAGE_CHILDREN),
        "start": start,
        "tasks": tasks,
        "native": native_after - native,
        "peaks": peaks,
    }


def timed(
    function: Callable[..., Any], name: str, tasks: dict[str, float], peaks: dict[str, int]
) -> Callable[..., Any]:
    """The same function, its time on a processor added up, and the most memory there was until it ended."""

    def call(*args: Any, **kwargs: Any) -> Any:
        begun = time.thread_time()
        try:
            return function(*args, **kwargs)
        finally:
            tasks[name] = tasks.get(name, 0.0) + time.thread_time() - begun
            peaks[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10

    return call


def _native() -> float:
    """Seconds on a processor of the threads that are not Python's."""
    python = {thread.native_id for thread in threading.enumerate()}
    ticks = 0
    for path in Path("/proc/self/task").iterdir():
        if int(path.name) not in python:
            with contextlib.suppress(OSError):  # it has ended meanwhile
                fields = (path / "stat").read_text().rpartition(")")[2].split()
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _cpu(whose: int = resource.RUSAGE_SELF) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
