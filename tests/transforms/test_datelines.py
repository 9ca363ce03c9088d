"""Datelines: where the words of a report begin, and which date is its own."""

import pytest

from transforms.datelines import END, LEAD, behind_dateline
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ORRAN, Norland, May 4 (NPA) -- A ferry sank.", "A ferry sank."),
        ("ORRAN (NPA) - A ferry sank.", "A ferry sank."),
        ("ORRAN — A ferry sank.", "A ferry sank."),
        ("A ferry sank off ORRAN (NPA) - it says.", "A ferry sank off ORRAN (NPA) - it says."),
        ("NPA - that is the agency - said so.", "NPA - that is the agency - said so."),
    ],
)
def test_the_words_of_a_report_begin_behind_its_dateline(text, words) -> None:
    assert text[behind_dateline(text, Span(0, len(text))) :] == words


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("TARN POINT, ", " (NPA) - A fire broke out.", True),
        ("TARN POINT, Norland, ", " – A fire broke out.", True),
        ("A fire broke out on ", " (NPA) - and went on.", False),
        ("TARN POINT, ", " was the day of the fire.", False),
    ],
)
def test_the_date_of_a_dateline_stands_between_its_place_and_a_dash(before, after, found) -> None:
    assert (LEAD.fullmatch(before) is not None and END.match(after) is not None) == found
