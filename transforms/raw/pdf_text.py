"""The text layer of a PDF to running text: lines joined to paragraphs, words to one piece, page headers left out.

In: the text of each page. Out: the text of the document.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")
PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
END = re.compile(r"[.!?:…][\"'”’»)\]]*$")

FULL = 0.75
"""Share of the usual length from which a line counts as full, so that the next one continues it."""

REPEATED = 0.6
"""Share of the pages on which a first or last line has to stand to be a header or footer."""


def join_pages(pages: Sequence[str]) -> str:
    """The running text of a document; "" where its pages have no words.

    Paragraphs are set off by an empty line. A paragraph ends where a line is blank, or is much shorter than most and
    closes a sentence. A word that a hyphen cuts at the end of a line is put together.
    """
    cut = [[line.strip() for line in page.split("\n")] for page in pages]
    lines = _without_margins(cut)
    lengths = [len(line) for line in lines if line]
    if not lengths:
        return ""
    full = FULL * median(sorted(lengths)[len(lengths) // 2 :])
    paragraphs: list[str] = []
    current, last = "", ""
    for line in lines:
        ended = not line or (len(last) < full and (END.search(last) is not None or not line[:1].islower()))
        if current and ended:
            paragraphs.append(current)
            current = ""
        if line:
            if HYPHEN.search(current) and line[:1].islower():
                current = HYPHEN.sub("", current) + line
            else:
                current = f"{current} {line}" if current else line
        last = line
    return "\n\n".join([*paragraphs, current] if current else paragraphs)


def _without_margins(pages: list[list[str]]) -> list[str]:
    """The lines of all pages, without page numbers and without what stands at the edge of most of them."""
    edges: Counter[str] = Counter()
    for page in pages:
        written = [line for line in page if line]
        edges.update({DIGITS.sub("#", line) for line in (*written[:1], *written[-1:])})
    repeated = {line for line, count in edges.items() if len(pages) > 2 and count >= REPEATED * len(pages)}
    kept: list[str] = []
    for page in pages:
        written = [line for line in page if line]
        drop = {
            id(line)
            for line in (*written[:1], *written[-1:])
            if PAGE_NUMBER.fullmatch(line) or DIGITS.sub("#", line) in repeated
        }
        kept.extend(line for line in page if id(line) not in drop)
    return kept
