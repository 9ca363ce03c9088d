"""Datelines: the place, the date and the agency that open a report, which its first sentence does not tell of.

In: a text and one of its sentences. Out: where the words of the sentence begin.
"""

import re
from functools import lru_cache

from transforms.text import Span

PLACE = r"[A-Z][A-Z.'’ -]*[A-Z]"
REGION_OR_DATE = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{4})\b|,\s*[A-Z][\w.]*(?:\s[A-Z]\w*)?)"
DATELINE = re.compile(
    rf"\s*{PLACE}{REGION_OR_DATE}*\s*(?:\([A-Z][^()\n]{{1,30}}\)\s*[-–—]+|(?<=[A-Z]{{4}}\s)[–—]+|--)\s*(?=[A-Z“\"‘'])"
)
"""`ORRIN, Norland, May 4 (NPA) -- `, `ORRIN (NPA) - `, `ORRIN — `."""


@lru_cache(maxsize=1024)
def _end(opening: str) -> int:
    found = DATELINE.match(opening)
    return 0 if found is None else found.end()


LONGEST = 120
"""Code points at the head of a sentence among which a dateline ends."""


def behind_dateline(text: str, sentence: Span) -> int:
    """Where the words of a sentence begin: behind its dateline, or with it where there is none."""
    return sentence.start + _end(text[sentence.start : min(sentence.end, sentence.start + LONGEST)])
