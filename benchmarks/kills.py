"""How many of some kills at random moments the data folder survives, and whether finished work is done again.

    python benchmarks/kills.py [--kills 200] [--seed 1] [--folder DIR]

`corroborate run` is started over a folder of small files that grows by a file whenever a run gets through, and is
killed (SIGKILL) at a random moment: one in four evenly from the length of a run, most of which is the start of Python
and its libraries, the others evenly from the moment that it begins to work. After each kill:

- the current release is whole, byte for byte as its manifest says, and is that of the files before or with the new one,
  as an undisturbed run makes it;
- a batch that was finished before the run was started has not been made again.

At the end a run gets through, gives the bytes of an undisturbed one, and leaves nothing else in the data folder.
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
from pathlib import Path

from made_articles import write_articles

from flows import release

FILES = 6
ARTICLES = 8


def main() -> int:
    """Kill, check, and print the count; exit code 1 if one kill was not survived."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        return kill_many(arguments.folder or Path(temporary), arguments.kills, random.Random(arguments.seed))


def kill_many(folder: Path, kills: int, chance: random.Random) -> int:
    """Kill so many runs."""
    folder.mkdir(exist_ok=True)
    os.environ["PREFECT_HOME"] = str(folder / "prefect")
    raw, data = folder / "raw", folder / "data"
    raw.mkdir()
    wanted: dict[str, str] = {}
    generation, killed, finished_before, lost, redone, phases = 0, 0, 0, [], 0, {}
    length = working = 0.0
    while killed < kills:
        if not wanted:
            generation += 1
            for number in range(FILES if generation == 1 else 1):
                name = f"{generation:03}-{number}.jsonl"
                write_articles(raw / name, ARTICLES, first=(generation * FILES + number) * ARTICLES)
            shutil.rmtree(folder / "calm", ignore_errors=True)
            started = time.monotonic()
            calm = _start(raw, folder / "calm")
            begun = _wait_for_work(calm, folder / "calm", None)
            calm.wait()
            length, working = time.monotonic() - started, time.monotonic() - begun
            wanted = {"old": _id(data), "new": _id(folder / "calm")}
        before = _batches(data)
        left = _staging(data)
        run = _start(raw, data)
        if chance.random() < 0.25:
            time.sleep(chance.uniform(0, length))
        else:
            _wait_for_work(run, data, left)
            time.sleep(chance.uniform(0, working))
        through = run.poll() is not None
        run.send_signal(signal.SIGKILL)
        run.wait()
        phase = _phase(data)
        if through:
            finished_before += 1
        else:
            killed += 1
            phases[phase] = phases.get(phase, 0) + 1
        again = [name for name, made in _batches(data).items() if name in before and before[name] != made]
        redone += len(again)
        current = release.current(data)
        trouble = current and release.damage_of(current)
        if trouble or _id(data) not in wanted.values() or again:
            lost.append(f"kill {killed} ({phase}): {trouble or _id(data)}, made again: {again}")
            print(lost[-1], flush=True)
        if _id(data) == wanted["new"]:
            wanted = {}
        if killed and killed % 20 == 0 and not through:
            print(f"{killed} killed, {len(lost)} lost, {finished_before} runs got through before", flush=True)
    code = _start(raw, data).wait()
    _start(raw, folder / "calm").wait()
    there = sorted(path.name for path in data.iterdir())
    clean = there == [".lock", "current", "ledger", "releases", "reports"]
    hidden = [str(path) for path in data.rglob(".*") if path.name != ".lock"]
    same = release.read_manifest(data / "current")["tables"] == release.read_manifest(folder / "calm/current")["tables"]
    print(f"survived {killed - len(lost)} of {killed} kills; {finished_before} runs got through before their kill")
    print(f"where they struck: {dict(sorted(phases.items()))}")
    print(f"finished batches made again: {redone}")
    print(f"the last run ended with {code}; same bytes as an undisturbed run: {same}; nothing left over: "
          f"{clean and not hidden} {there if not clean else ''} {hidden or ''}")  # fmt: skip
    return 0 if not lost and same and clean and not hidden and code in (0, 1) else 1


def _start(raw: Path, data: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "flows.cli", "run", str(raw), "--data", str(data), "--quiet", "--workers", "2"]
    command += ["--batch-files", "1", "--batch-articles", "5"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _staging(data: Path) -> tuple[int, int] | None:
    try:
        facts = (data / "staging").stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_ctime_ns


def _wait_for_work(run: "subprocess.Popen[bytes]", data: Path, left: tuple[int, int] | None) -> float:
    """Wait until a run has made its own staging folder, or ended; gives the time."""
    while run.poll() is None and _staging(data) in (None, left):
        time.sleep(0.01)
    return time.monotonic()


def _id(data: Path) -> str:
    current = release.current(data)
    return current.name if current else "none"


def _batches(data: Path) -> dict[str, int]:
    return {str(path.parent): path.stat().st_mtime_ns for path in data.glob("work/*/*/done.json")}


def _phase(data: Path) -> str:
    """How far a run had come, by what it left."""
    if not (data / "staging").exists():
        return "before or after the work"
    if (data / "staging" / "reports").exists():
        return "validated or later"
    if (data / "staging" / "release" / release.MANIFEST).exists():
        return "validating"
    if (data / "staging" / "placed.parquet").exists():
        return "linking"
    if (data / "staging" / "corpus.parquet").exists():
        return "reading"
    return "ingesting"


if __name__ == "__main__":
    sys.exit(main())
