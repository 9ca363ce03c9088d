"""How much memory each step takes over one large file of JSON lines.

    python benchmarks/streaming.py [--megabytes 1000] [--folder DIR] [--steps ingest merge]

Makes the file of made articles of about 3 KB, runs each step in a process of its own, and prints the peak of its
memory, its processor time and the megabytes a second. `place` compares all texts and is no step unless asked for.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_articles import made_articles

from flows import sources, stages
from flows.ledger import Ledger, due
from flows.readers import LIMITS
from flows.work import Work


def main() -> int:
    """Print a line for each step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--steps", nargs="+", default=["ingest", "merge"])
    parser.add_argument("--step", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        return step(arguments.step, arguments.folder)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        (folder / "raw").mkdir(parents=True, exist_ok=True)
        file = folder / "raw" / "all.jsonl"
        if not file.exists():
            make(file, arguments.megabytes << 20)
        for name in arguments.steps:
            subprocess.run([sys.executable, __file__, "--step", name, "--folder", str(folder)], check=True)
    return 0


def make(file: Path, size: int) -> None:
    """Write a file of so many bytes; the same body is told of many events, as making it is not what is measured."""
    bodies = [article["text"] for article in made_articles(64, words=500)]
    number, written = 0, 0
    with file.open("w", encoding="utf-8") as lines:
        while written < size:
            for article in made_articles(1000, words=1, first=number):
                article["text"] += " " + bodies[number % len(bodies)]
                number += 1
                written += lines.write(json.dumps(article) + "\n")


def step(name: str, folder: Path) -> int:
    """Run one step and print what it took."""
    found, rejects = sources.find([str(folder / "raw")])
    size = sum(source.size for source in found)
    now = due(found, Ledger(), "benchmark")
    begun = time.process_time()
    ingested, read = Work(folder / "work" / "ingested", "1"), Work(folder / "work" / "read", "1")
    if name == "ingest":
        stages.ingest(found, {one.raw_path: now.entries[one.raw_path].content for one in found}, ingested, 500, LIMITS)
    else:
        done = [batch.folder for batch in ingested.finished(lambda _: True)]
        merged = stages.merge(done, rejects, None, folder / "staging", 500, read, now)
        if name == "place":
            stages.place(merged, [], folder / "staging")
        print(f"{merged.articles:,} articles in {len(merged.unread):,} batches")
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{name:8} {size >> 20:,} MB: peak {peak:,} MiB, {seconds:.0f} s of processor, "
          f"{(size >> 20) / seconds:.1f} MB/s")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
