"""How fast each raw format is read, and in how much memory.

    python benchmarks/formats.py [FORMAT...] [--records 10000]

For each format a folder of raw files is made of the sample articles with variation; a fresh process then reads all of
it into articles, holding none, and tells the articles a second of processor time and the peak of its memory. The first
line, `nothing`, is the memory of a process that has only imported the code.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from argument_types import a_number
from raw_files import COLLECTIONS, DOCUMENTS, samples

READ = """
import json, re, sys, time
from pathlib import Path
from flows.files import find_files, read_file
from transforms.raw.articles import to_article
from transforms.raw.records import Record
count = rejects = 0
files = find_files(sys.argv[1:])[0] if len(sys.argv) > 1 else []
began = time.process_time()
for file in files:
    for result in read_file(file):
        if isinstance(result, Record):
            to_article(result)
            count += 1
        else:
            rejects += 1
seconds = time.process_time() - began
# what getrusage tells of a process begins with what its parent held
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps({"articles": count, "rejects": rejects, "seconds": seconds, "mebibytes": peak}))
"""


def main() -> int:
    """Print one line a format."""
    known = [*DOCUMENTS, *COLLECTIONS]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(known))
    parser.add_argument("--records", type=a_number, default=10_000)
    arguments = parser.parse_args()
    if unknown := set(arguments.formats) - set(known):
        parser.error(f"{', '.join(sorted(unknown))}: none of {', '.join(known)}")
    print("| format | input, MiB | articles a second | peak memory, MiB |\n|---|---:|---:|---:|")
    print(f"| nothing | | | {_read()['mebibytes']:.0f} |", flush=True)
    for name in arguments.formats or known:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            if name in DOCUMENTS:
                for number, sample in enumerate(samples(arguments.records)):
                    (folder / f"{number // 1000:03}").mkdir(exist_ok=True)
                    (folder / f"{number // 1000:03}" / f"{number}.{name}").write_bytes(DOCUMENTS[name](sample))
            else:
                file, write = COLLECTIONS[name]
                write(folder / file, arguments.records)
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / (1 << 20)
            facts = _read(str(folder))
        if facts["articles"] != arguments.records or facts["rejects"]:
            sys.exit(f"{name}: {facts['articles']} articles and {facts['rejects']} rejects")
        speed = facts["articles"] / facts["seconds"]
        print(f"| {name} | {size:.0f} | {speed:,.0f} | {facts['mebibytes']:.0f} |", flush=True)
    return 0


def _read(*folder: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-c", READ, *folder], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    facts: dict[str, float] = json.loads(done.stdout)
    return facts


if __name__ == "__main__":
    sys.exit(main())
