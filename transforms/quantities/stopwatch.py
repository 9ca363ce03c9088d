"""Times that were measured and stand in figures alone: won in 2:09:14, ran the mile in 4:07.64.

In: a passage. Out: a reading of kind `duration` for each. The hour of a day has no seconds in news but beside a.m., a
time zone or `at`.
"""

import re
from collections.abc import Sequence

from transforms.quantities.clock_times import ZONES
from transforms.quantities.intervals import hedged
from transforms.reading import Reading
from transforms.text import Span

TIME = re.compile(
    r"(?<![\w:.,/$£€+-])(?:(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d{1,3})?)"
    r"|(?P<of_minutes>\d{1,3}):(?P<of_seconds>[0-5]\d\.\d{1,3}))"
    rf"(?![\w:/])(?!\.\d|\s?[ap]\.?\s?m\b|\s\(?(?:{ZONES})\b|\s(?:local\s+time|hours)\b)",
    re.IGNORECASE,
)
"""Hours, minutes and seconds, or minutes with a part of a second."""

OF_A_DAY = re.compile(r"(?:\b(?:at|until|till|since|before|after|from)\s+|[:\[|]\s*)$", re.IGNORECASE)
"""What leads to the hour of a day, or to a place in a recording."""

REACH = 12
"""Code points before a time within which that stands."""


def read_stopwatch(text: str, sentences: Sequence[Span]) -> list[Reading]:
    """The measured times of a passage, in hours, or in minutes where they have no hours.

    Args:
        text: the passage.
        sentences: its sentences, sorted; a time lies within one.
    """
    if ":" not in text:
        return []
    return [
        _reading(text, found)
        for span in sentences
        for found in TIME.finditer(text, *span)
        if OF_A_DAY.search(text, max(span.start, found.start() - REACH), found.start()) is None
    ]


def _reading(text: str, found: re.Match[str]) -> Reading:
    seconds = found["seconds"] or found["of_seconds"]
    unit, a_unit = ("hour", 3600) if found["hours"] else ("minute", 60)
    whole = int(found["hours"] or 0) * 3600 + int(found["minutes"] or found["of_minutes"]) * 60
    value, precision = (whole + float(seconds)) / a_unit, 10.0 ** -len(seconds.partition(".")[2]) / a_unit
    within = hedged(value, precision, "exact")
    return Reading(
        kind="duration",
        start=found.start(),
        end=found.end(),
        surface=text[found.start() : found.end()],
        value=value,
        low=within.low,
        high=within.high,
        hard_low=within.hard_low,
        hard_high=within.hard_high,
        precision=precision,
        modifier="exact",
        change=None,
        unit=unit,
        unit_surface=None,
        dimension="time",
        noun=None,
        confidence=0.9,
    )
