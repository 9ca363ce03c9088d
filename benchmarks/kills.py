"""How many of some kills at random moments the data folder survives, and whether finished work is done again.

    python benchmarks/kills.py --command [--kills 200] [--seed 1] [--folder DIR]
    python benchmarks/kills.py [...]

The main job is started over a folder of small files that grows whenever a run gets through, and is killed (SIGKILL) at
a random moment. After each kill:

- the current release is whole, byte for byte as its manifest says;
- a batch that was finished before the run was started has not been made again.

A run that gets through leaves nothing else in the data folder, and the last one gives the bytes of an undisturbed run.

One moment in four is even over the length of the last run that got through; the others are even over a phase, each as
often as another, so that the short ones in which a release is published are struck as often as the long ones.

With `--command` a run is `corroborate run` with two worker processes, Prefect and suites. Every other kill strikes all
its processes at once, the others the first alone, as a system does. Otherwise a run is a fork of this process, in a
tenth of the time: everything is imported, Prefect is left out, and so are the suites, which write nothing.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from argument_types import a_number
from made_articles import write_articles
from plain import plain_run, without_prefect

from expectations.gate import Gate
from expectations.validation import Validation
from flows import release, reporting
from flows.settings import Settings

Start = Callable[[Path, Path], Any]

FILES = 2
"""More files after each run that got through."""

ARTICLES = 6
"""In a file."""

PHASES = ("ingesting", "reading", "linking", "validating", "reporting", "publishing")
EVEN = 0.25
"""Share of the kills at a moment even over the whole run."""

STEP = 0.005
"""Seconds between two looks."""


def main() -> int:
    """Kill, check, and print the count; exit code 1 if one kill was not survived."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=a_number, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--command", action="store_true", help="kill the whole command")
    arguments = parser.parse_args()
    start = start_command if arguments.command else prepared()
    with tempfile.TemporaryDirectory() as temporary:
        return kill_many(arguments.folder or Path(temporary), arguments.kills, random.Random(arguments.seed), start)


def kill_many(folder: Path, kills: int, chance: random.Random, start: Start) -> int:
    """Kill so many runs."""
    folder.mkdir(exist_ok=True)
    os.environ["PREFECT_HOME"] = str(folder / "prefect")
    raw, data = folder / "raw", folder / "data"
    raw.mkdir()
    _grow(raw)
    start(raw, data).wait()  # it also makes Prefect's database
    _grow(raw)
    whole, lengths = _timed(start, raw, data)
    generation = _grown(raw)
    print(f"a run takes {whole:.1f} s: " + ", ".join(f"{name} {lengths[name]:.1f}" for name in lengths), flush=True)
    killed, through, redone, lost = 0, 0, 0, list[str]()
    phases: Counter[str] = Counter()
    while killed < kills:
        if _grown(raw) == generation:
            _grow(raw)
        old, before, left = _id(data), _batches(data), _staging(data)
        begun = time.monotonic()
        run = start(raw, data)
        if chance.random() < EVEN:
            _wait(run, chance.uniform(0, whole))
        else:
            wanted = chance.choice(list(lengths))
            _wait_for_phase(run, data, left, wanted)
            _wait(run, chance.uniform(0, lengths[wanted]))
            # what else the machine does changes with the hour, and so does how long a phase takes
            lengths[wanted] *= 1.05 if run.poll() is None and _phase(data, left) == wanted else 0.95
        ended = run.poll()
        if ended is None:
            _kill(run, all_of_it=bool(killed % 2))
        else:
            whole = time.monotonic() - begun  # what else the machine does changes with the hour
        run.wait()
        if ended not in (None, 0, 1):
            lost.append(f"after kill {killed}: a run ended with {ended}")
            print(lost[-1], flush=True)
        ended = ended is not None
        killed += not ended
        through += ended
        phases[_phase(data, left) if not ended else "not killed"] += 1
        again = [name for name, made in _batches(data).items() if before.get(name, made) != made]
        redone += len(again)
        current = release.current(data)
        trouble = release.damage_of(current) if current else "no release"
        if trouble or again:
            lost.append(f"kill {killed}: {trouble}, made again: {again}")
            print(lost[-1], flush=True)
        if _id(data) != old:
            generation = _grown(raw)
        litter = _litter(data) if ended else ""
        if litter:
            lost.append(f"after kill {killed}: left over: {litter}")
            print(lost[-1], flush=True)
        if killed % 20 == 0 and not ended:
            print(f"{killed} killed, {len(lost)} lost, {through} runs got through before", flush=True)
    code = start(raw, data).wait()
    start(raw, folder / "calm").wait()
    litter = _litter(data)
    same = release.read_manifest(data / "current")["tables"] == release.read_manifest(folder / "calm/current")["tables"]
    print(f"survived {killed - len(lost)} of {killed} kills; {through} runs got through before their kill")
    print(f"where they struck: {dict(sorted(phases.items()))}")
    print(f"finished batches made again: {redone}")
    print(f"the last run ended with {code}; same bytes as one undisturbed run over all {_grown(raw)} files: {same}; "
          f"left over: {litter or 'nothing'}")  # fmt: skip
    return 0 if not lost and same and not litter and code in (0, 1) else 1


def _litter(data: Path) -> str:
    """What is in a data folder that a run that got through has not to leave there."""
    known = {".lock", "current", "ledger", "releases", "reports", "prefect", "sketches"}
    strange = [path.name for path in data.iterdir() if path.name not in known]
    kept = {path.name for path in (data / "releases").iterdir()}
    orphans = [str(path) for kind in ("ledger", "reports", "sketches") for path in (data / kind).iterdir()
               if path.stem not in {*kept, "latest"}]  # fmt: skip
    hidden = [str(path) for path in data.rglob(".*") if path.name != ".lock"]
    return ", ".join([*strange, *orphans, *hidden])


def _wait(run: Any, seconds: float) -> None:
    """Wait so long, or until the run has ended."""
    end = time.monotonic() + seconds
    while run.poll() is None and time.monotonic() < end:
        time.sleep(0.005)


def _kill(run: Any, *, all_of_it: bool) -> None:
    """Kill a run that has not ended: its first process, or all of them."""
    if all_of_it and isinstance(run, subprocess.Popen):
        os.killpg(run.pid, signal.SIGKILL)
    else:
        run.send_signal(signal.SIGKILL)


def _grow(raw: Path) -> None:
    """Some files more."""
    first = _grown(raw)
    for number in range(first, first + FILES):
        write_articles(raw / f"{number:04}.jsonl", ARTICLES, first=number * ARTICLES)


def _grown(raw: Path) -> int:
    return sum(1 for _ in raw.iterdir())


def _timed(start: Start, raw: Path, data: Path) -> tuple[float, dict[str, float]]:
    """The seconds that a run takes, and those of each phase of its work."""
    begun, left = time.monotonic(), _staging(data)
    lengths = dict.fromkeys(PHASES, STEP)
    run, looked = start(raw, data), begun
    while run.poll() is None:
        time.sleep(STEP)
        phase, before, looked = _phase(data, left), looked, time.monotonic()
        if phase in lengths:
            lengths[phase] += looked - before
    return time.monotonic() - begun, lengths


class Forked:
    """A child of this process, as far as `Popen` is needed of it."""

    def __init__(self, raw: Path, data: Path) -> None:
        self.code: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            code = 3
            try:
                settings = Settings(data=str(data), workers=1, batch_files=1, batch_articles=5)
                code = plain_run([str(raw)], settings).exit_code
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)

    def poll(self) -> int | None:
        """The exit code, if it has ended."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.code = os.waitstatus_to_exitcode(status) if pid else None
        return self.code

    def wait(self) -> int:
        """The exit code, when it has ended."""
        while (code := self.poll()) is None:
            time.sleep(0.005)
        return code

    def send_signal(self, number: int) -> None:
        """Send it, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


def prepared() -> Start:
    """Import and load in this process all that a run needs, so that a fork of it begins at once."""
    without_prefect()
    article = Path(tempfile.mkdtemp()) / "one.jsonl"
    write_articles(article, 1)
    warm = Settings(data=str(article.parent / "data"), workers=1)
    reporting.check = lambda *_: reporting.Checked(Validation(()), Gate(0, ("not asked",), "never"), 0, 0)
    plain_run([str(article)], warm)
    shutil.rmtree(article.parent)
    return Forked


def start_command(raw: Path, data: Path) -> "subprocess.Popen[bytes]":
    """Start `corroborate run`."""
    command = [sys.executable, "-m", "flows.cli", "run", str(raw), "--data", str(data), "--quiet", "--workers", "2"]
    command += ["--batch-files", "1", "--batch-articles", "5", "--keep-releases", "3"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def _staging(data: Path) -> tuple[int, int] | None:
    try:
        facts = (data / "staging").stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_ctime_ns


def _wait_for_phase(run: Any, data: Path, left: tuple[int, int] | None, wanted: str) -> None:
    """Wait until a run has come to a phase, or ended."""
    while run.poll() is None and _phase(data, left) != wanted:
        time.sleep(STEP)


def _id(data: Path) -> str:
    current = release.current(data)
    return current.name if current else "none"


def _batches(data: Path) -> dict[str, int]:
    return {str(path.parent): path.stat().st_mtime_ns for path in data.glob("work/*/*/done.json")}


def _phase(data: Path, before: tuple[int, int] | None) -> str:
    """How far a run had come, by what it left, where it has made a staging folder of its own."""
    if _staging(data) in (None, before):
        return "before or after the work"
    reports = data / "staging" / "reports"
    if reports.exists():
        written = {path.name for path in reports.iterdir()}
        moved = not written or not (data / "staging" / "release").exists()
        return "publishing" if moved or written.issuperset(release.REPORTS) else "reporting"
    if (data / "staging" / "release" / release.MANIFEST).exists():
        return "validating"
    if (data / "staging" / "placed.parquet").exists():
        return "linking"
    if (data / "staging" / "corpus.parquet").exists():
        return "reading"
    return "ingesting"


if __name__ == "__main__":
    sys.exit(main())
