"""Towns in the capitals that open a report: PORT ALDER —, QUORLIN (NPA) —, QUORL POINT, May 4 (NPA) —.

In: the tokens of a sentence and where to look. Out: the token after the name and its candidate, or None.

Where the words behind a dateline begin, and which day it gives, `transforms.datelines` tells.
"""

from collections.abc import Sequence

from transforms.names.candidates import HYPHENS, Candidate, make, surface_of
from transforms.names.gazetteer import HEADS
from transforms.names.name_heads import PLACE_OPENERS
from transforms.names.name_places import opens_report
from transforms.names.name_tokens import Token
from transforms.words import is_ordinary

LONGEST_TOWN = 4
"""Words of the longest town whose name opens a report in capitals."""

LONGEST_STAMP, LONGEST_AGENCY = 8, 6
"""Tokens of the region and the date between such a town and the agency, and of that with its brackets."""

DASHES = HYPHENS | {"—", "--"}
"""Marks behind the agency."""


def dateline_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """The town at the head of a report, under its name as other sentences write it."""
    if i or not tokens[i].text.isupper():
        return None
    end = i + 1
    while end < len(tokens) and tokens[end].word and tokens[end].text.isupper():
        end += 1
    opens = end > i + 1 and tokens[i].text.title() in PLACE_OPENERS and opens_report(tokens, end)
    if end > LONGEST_TOWN or not (opens or _opens_agency_report(tokens, end)):
        return None
    more = {"name": surface_of(tokens, i, end).title(), "evidence": ("dateline",)}
    return end, make(tokens, i, end, type="place", method="head", confidence=0.85, **more)


def _opens_agency_report(tokens: Sequence[Token], end: int) -> bool:
    """Whether an agency in brackets and a dash, perhaps behind a region or a date, part capitals from a report.

    Those of a mark are common words, and no noun for a place ends them: UPDATE (NPA) -.
    """
    words = [token.text for token in tokens[:end]]
    of_places = HEADS.get(words[-1].title()) == "place" or words[-1].title() in PLACE_OPENERS
    marks = not of_places and all(is_ordinary(word.lower()) for word in words)
    if marks or not all(word.isupper() and len(word) > 2 for word in words):
        return False
    opening = _next(tokens, "(", end, LONGEST_STAMP)
    if opening is None or (opening > end and tokens[end].text != ","):
        return False
    closing = _next(tokens, ")", opening, LONGEST_AGENCY)
    return closing is not None and closing + 1 < len(tokens) and tokens[closing + 1].text in DASHES


def _next(tokens: Sequence[Token], mark: str, start: int, reach: int) -> int | None:
    return next((k for k in range(start, min(start + reach, len(tokens))) if tokens[k].text == mark), None)
