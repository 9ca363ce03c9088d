"""How much memory each step takes over one large file.

    python benchmarks/streaming.py [--megabytes 1000] [--kind texts] [--folder DIR] [--steps ingest merge]

Makes the file, runs each step in a process of its own, and prints the peak of its memory, its processor time and the
megabytes a second. `place` compares all articles and is no step unless asked for; `run` is the whole of it with two
workers, from the file to reports, and prints what `nightly.py` does for a night. The kinds of file:

    texts    JSON lines of articles of about 3 KB
    pages    JSON lines whose records carry the raw page of 100 KB in a field beside a text of some 400 words
    warc     a web archive: for each such page an image, a script, a style sheet, data, and a page in another language
"""

import argparse
import io
import itertools
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from argument_types import a_number
from made_articles import made_articles
from nightly import one_night
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows import sources, stages
from flows.ledger import Ledger, due
from flows.readers import LIMITS
from flows.work import Work


def main() -> int:
    """Print a line for each step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=a_number, default=1000)
    parser.add_argument("--kind", choices=("texts", "pages", "warc"), default="texts")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--steps", nargs="+", default=["ingest", "merge"])
    parser.add_argument("--step", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        return step(arguments.step, arguments.folder)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        (folder / "raw").mkdir(parents=True, exist_ok=True)
        file = folder / "raw" / ("all.warc" if arguments.kind == "warc" else "all.jsonl")
        if not file.exists():
            MAKERS[arguments.kind](file, arguments.megabytes << 20)
        for name in arguments.steps:
            if name == "run":
                print(one_night("all articles", folder / "raw", folder / "data", 2), flush=True)
            else:
                subprocess.run([sys.executable, __file__, "--step", name, "--folder", str(folder)], check=True)
    return 0


def make_texts(file: Path, size: int) -> None:
    """Write a file of so many bytes."""
    with file.open("w", encoding="utf-8") as lines:
        for number in itertools.count(step=1000):
            for article in made_articles(1000, words=500, first=number):
                lines.write(json.dumps(article) + "\n")
            if lines.tell() >= size:
                break


def make_pages(file: Path, size: int) -> None:
    """Write such a file of records with their pages."""
    with file.open("w", encoding="utf-8") as lines:
        for article in long_articles():
            lines.write(json.dumps(article | {"html": page(article)}) + "\n")
            if lines.tell() >= size:
                break


def make_warc(file: Path, size: int) -> None:
    """Write such an archive. Pictures are noise, of which no two bytes say anything about each other."""
    noise = random.Random(1)
    with file.open("wb") as archive:
        writer = WARCWriter(archive, gzip=False)
        for number, article in enumerate(long_articles()):
            foreign = {
                "url": f"{article['url']}/xx",
                "title": "Ein Haus am Hafen",
                "text": GERMAN * 40,
                "published": "",
            }
            for suffix, kind, content in (
                ("", "text/html; charset=utf-8", page(article).encode()),
                ("/xx", "text/html; charset=utf-8", page(foreign).encode()),
                (".jpg", "image/jpeg", noise.randbytes(60_000)),
                (".js", "application/javascript", b"function f(x){return x+1};" * 1500),
                (".css", "text/css", b".a>b{color:#123;margin:0 auto}" * 500),
                (".json", "application/json", json.dumps({"items": list(range(2000)), "page": number}).encode()),
            ):
                answer = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
                url = f"{article['url']}{suffix}"
                writer.write_record(
                    writer.create_warc_record(url, "response", payload=io.BytesIO(content), http_headers=answer)
                )
            if archive.tell() >= size:
                break


MAKERS = {"texts": make_texts, "pages": make_pages, "warc": make_warc}

GERMAN = "Das neue Haus am Hafen wird nicht vor dem Herbst fertig, weil der Boden zu weich ist und das Geld fehlt. "
LINK = '<li class="menu-item menu-item-{0} depth-2"><a href="/section/{0}/index.html" id="nav-{0}">Part {0}</a></li>'


def long_articles() -> Iterator[dict[str, str]]:
    """Articles of some 400 words without end."""
    for number in itertools.count(step=200):
        yield from made_articles(200, words=400, first=number)


def page(article: dict[str, str]) -> str:
    """The article as a page of about 100 KB, most of it markup around it."""
    sentences = article["text"].split(". ")
    paragraphs = "".join(f"<p>{'. '.join(sentences[at : at + 4])}.</p>" for at in range(0, len(sentences), 4))
    menu = "<nav><ul>" + "".join(map(LINK.format, range(250))) + "</ul></nav>"
    state = json.dumps({"widgets": [{"id": at, "slot": "side", "cache": "none"} for at in range(900)]})
    return (
        f'<!doctype html><html><head><title>{article["title"]}</title><meta property="og:title" '
        f'content="{article["title"]}"><meta property="article:published_time" content="{article["published"]}">'
        f"<script>window.state={state}</script></head><body>{menu}<main><article><h1>{article['title']}</h1>"
        f"{paragraphs}</article></main><footer>{menu}</footer></body></html>"
    )


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
