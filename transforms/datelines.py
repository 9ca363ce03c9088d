"""Datelines: what stands around the date by which a report says when and where it was written.

`TARN POINT, Norland, March 3, 2026 (NPA) - A fire ...`: that day is the one of the report, and of nothing it tells.
"""

import re

NO_DATE = r"(?![A-Z][a-z]+\.?\s+\d)"
LEAD = re.compile(
    rf"\s*[A-Z][A-Z .'’-]{{1,40}}(?:,\s+{NO_DATE}[A-Z][\w.]{{1,20}}(?:\s{NO_DATE}[A-Z]\w{{1,20}})?)?,?\s+"
)
"""The place in capitals that opens a report, with its region or country."""

END = re.compile(r"\s*\.?\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,40}/)?\s*[-–—]")
"""The agency, if one is named, and the dash behind the date."""

REACH = 70
"""Code points behind a date in which both stand."""
