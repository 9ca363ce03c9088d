"""Datelines: the place, the date and the agency that open a report, which its first sentence does not tell of.

`TARN POINT, Norland, March 3, 2026 (NPA) - A fire ...`: that day is the one of the report, and of nothing it tells; and
what the report says begins behind the dash.
"""

import re
from functools import lru_cache

from transforms.text import Span

NO_DATE = r"(?![A-Z][a-z]+\.?\s+\d)"
LEAD = re.compile(
    rf"\s*[A-Z][A-Z .'’-]{{1,40}}(?:,\s+{NO_DATE}[A-Z][\w.]{{1,20}}(?:\s{NO_DATE}[A-Z]\w{{1,20}})?)?,?\s+"
)
"""The place in capitals that opens a report, with its region or country: what stands before the date."""

END = re.compile(r"\s*\.?\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,40}/)?\s*[-–—]")
"""The agency, if one is named, and the dash behind the date."""

REACH = 70
"""Code points behind a date in which both stand."""

PLACE = r"[A-Z][A-Z.'’ -]*[A-Z]"
REGION_OR_DATE = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{4})\b|,\s*[A-Z][\w.]*(?:\s[A-Z]\w*)?)"
WHOLE = re.compile(
    rf"\s*{PLACE}{REGION_OR_DATE}*\s*(?:\([A-Z][^()\n]{{1,30}}\)\s*[-–—]+|(?<=[A-Z]{{4}}\s)[–—]+|--)\s*(?=[A-Z“\"‘'])"
)
"""All of a dateline, be it dated or not: `ORRIN, Norland, May 4 (NPA) -- `, `ORRIN (NPA) - `, `ORRIN — `."""

LONGEST = 120
"""Code points at the head of a sentence among which a dateline ends."""


def behind_dateline(text: str, sentence: Span) -> int:
    """Where the words of a sentence begin: behind its dateline, or with it where there is none."""
    return sentence.start + _end(text[sentence.start : min(sentence.end, sentence.start + LONGEST)])


@lru_cache(maxsize=1024)
def _end(opening: str) -> int:
    found = WHOLE.match(opening)
    return 0 if found is None else found.end()
