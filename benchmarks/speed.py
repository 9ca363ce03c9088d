"""How fast figures are read: `speed.py CORPUS [--sentences N]`.

CORPUS is JSON lines with `text`, gzipped or not. Sentences a second of processor time on one core for quantities alone
and for quantities, dates and clock times; quantulum3 reads the first of the same sentences when it is installed. Then
the time that texts of growing size take, up to a megabyte: where it is linear, the last column stays the same.
"""

import argparse
import sys
import warnings
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import json_lines
from argument_types import a_file, a_number

from transforms.dates.dates import read_dates
from transforms.language.sentences import make_passage
from transforms.quantities.clock_times import read_clock_times
from transforms.quantities.quantities import read_quantities
from transforms.text import Span

PEER_SENTENCES = 1000
"""Sentences for the peer, which is slower."""

SIZES = tuple(1 << power for power in range(16, 21))
"""Sizes of the growing texts, in code points: 64 Ki to 1 Mi."""


def sentences(corpus: Path) -> Iterator[str]:
    """The sentences of a corpus, in order."""
    for row in json_lines.rows(corpus, "text"):
        text = row["text"]
        yield from (text[span.start : span.end] for span in make_passage("body", text).sentences)


def quantities(text: str) -> int:
    """Read the quantities of one sentence; gives their number."""
    return len(read_quantities(text, [Span(0, len(text))]))


def figures(text: str) -> int:
    """Read quantities, dates and clock times."""
    span = [Span(0, len(text))]
    return quantities(text) + len(read_dates(text, span, published=None)) + len(read_clock_times(text, span))


def peer() -> Callable[[str], int] | None:
    """The reader of quantulum3; None where it is not installed."""
    warnings.simplefilter("ignore")
    try:
        from quantulum3 import parser  # noqa: PLC0415 - installed for measuring only
    except ImportError:
        return None

    def read(text: str) -> int:
        try:
            return len(parser.parse(text))
        except Exception:  # it fails on some sentences, which counts as reading nothing
            return 0

    return read


def timed(read: Callable[[str], int], texts: list[str]) -> tuple[float, int]:
    """Seconds that reading some texts takes, and how many figures it finds; word lists are loaded beforehand."""
    read(texts[0] + " It paid $3m, or 5 % of sales, on 3 May 2026.")
    start = process_time()
    found = sum(map(read, texts))
    return process_time() - start, found


def growing(text: str) -> Iterator[tuple[int, float]]:
    """Sizes of a text that is repeated until it is that long, and the seconds it takes as one passage."""
    for size in SIZES:
        piece = (text * (size // len(text) + 1))[:size]
        start = process_time()
        read_quantities(piece, make_passage("body", piece).sentences)
        yield size, process_time() - start


def main(corpus: Path, number: int) -> None:
    """Measure and print two tables."""
    texts = list(islice(sentences(corpus), number))
    say = sys.stdout.write
    say(f"{'reader':<28}{'sentences':>10}{'figures':>9}{'seconds':>9}{'a second':>10}\n")
    other = peer()
    rows: list[tuple[str, Callable[[str], int] | None, list[str]]] = [
        ("quantities", quantities, texts),
        ("quantities, dates, times", figures, texts),
        ("quantulum3", other, texts[:PEER_SENTENCES]),
    ]
    for name, read, given in rows:
        if read is None:
            say(f"{name:<28} not installed\n")
            continue
        seconds, found = timed(read, given)
        say(f"{name:<28}{len(given):>10,}{found:>9,}{seconds:>9.2f}{len(given) / seconds:>10,.0f}\n")
    say(f"\n{'one text of':<28}{'KiB':>10}{'seconds':>9}{'ms a KiB':>10}\n")
    for name, text in (("articles", " ".join(texts)), ("one sentence of figures", "12 and "), ("digits", "7")):
        for size, seconds in growing(text):
            say(f"{name:<28}{size >> 10:>10}{seconds:>9.2f}{1000 * seconds / (size >> 10):>10.2f}\n")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=a_file, help="JSON lines with `text`")
    arguments.add_argument("--sentences", type=a_number, default=10_000)
    given = arguments.parse_args()
    main(given.corpus, given.sentences)
