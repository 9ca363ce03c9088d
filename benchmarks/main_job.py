"""How long the main job takes, and what of it Prefect and Great Expectations take.

    python benchmarks/main_job.py PATH... [--times 3]

Runs `corroborate run` in processes of its own, first on an empty data folder (which makes Prefect's database), then on
the same folder with the release removed, as a user who starts again would. Beside it the same stages are called in a
process without Prefect, with and without validation: the differences are what the two tools take.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from argument_types import a_number

STAGES = """
import sys
from datetime import date
from pathlib import Path
from flows import assembly, locks, release, sources, stages, versions
from flows.ledger import Ledger, due
from flows.readers import LIMITS
from flows.work import Work
data, validate, paths = Path(sys.argv[1]), sys.argv[2] == "validate", sys.argv[3:]
with locks.exclusive(data):
    staging = release.clean(data)
    found, rejects = sources.find(paths)
    intake = versions.intake(LIMITS)
    now = due(found, Ledger.load(data, None), intake)
    work = Work(data / "work" / "ingested", intake)
    done = []
    for batch in stages.batches(now.sources, 1000, 1 << 26):
        covers = {source.raw_path: now.entries[source.raw_path].content for source in batch}
        done.append(stages.ingest(batch, covers, work, 1000))
    work = Work(data / "work" / "read", versions.current()["reader"])
    merged = stages.merge(done, rejects, None, staging, 1000, work, now, paths)
    readings = [stages.read(folder, work)[0] for folder in merged.unread]
    placed = stages.place(merged, readings, staging)
    staged = assembly.link(placed, merged.rejects, staging / "release", None, date(2000, 1, 1))
    release.seal(staged, versions.current())
    if validate:
        from flows import reporting
        from flows.settings import Settings
        reporting.check(staged, Settings())
"""


def main() -> int:
    """Print the median seconds of each way to run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--times", type=a_number, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        first = _run(arguments.paths, data)
        warm = statistics.median(_again(arguments.paths, data) for _ in range(arguments.times))
        nothing_new = statistics.median(_run(arguments.paths, data) for _ in range(arguments.times))
        bare = statistics.median(stages(arguments.paths, "skip") for _ in range(arguments.times))
        validated = statistics.median(stages(arguments.paths, "validate") for _ in range(arguments.times))
    print(f"first run, empty data folder     {first:6.1f} s")
    print(f"warm run, all articles           {warm:6.1f} s")
    print(f"warm run, nothing new            {nothing_new:6.1f} s")
    print(f"stages alone                     {bare:6.1f} s")
    print(f"  and validation (with GX)       {validated:6.1f} s   GX: {validated - bare:.1f} s")
    print(f"Prefect, reports, processes             {warm - validated:6.1f} s of the warm run")
    return 0


def _again(paths: list[str], data: Path) -> float:
    shutil.rmtree(data / "releases")
    (data / "current").unlink()
    return _run(paths, data)


def _run(paths: list[str], data: Path) -> float:
    command = [sys.executable, "-m", "flows.cli", "run", *paths, "--data", str(data), "--quiet"]
    return _seconds(command, fine=(0, 1))


def stages(paths: list[str], validate: str) -> float:
    """Seconds that the stages take in a process without Prefect, which may `validate` the release or `skip` that."""
    with tempfile.TemporaryDirectory() as folder:
        return _seconds([sys.executable, "-c", STAGES, folder, validate, *paths], fine=(0,))


def _seconds(command: list[str], fine: tuple[int, ...]) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode not in fine:
        sys.exit(f"{' '.join(command[:4])} ended with {done.returncode}: {done.stderr[-500:]}")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
