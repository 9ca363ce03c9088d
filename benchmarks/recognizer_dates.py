"""Dates in the form of the Recognizers-Text test cases: `recognizer_dates.py CASES PRED`.

The cases' habits live here and nowhere else: ends are exclusive, an open bound ("before 2010", "since May") is part of
the item, "early", "mid" and "late" are halves, a year's end of a range is its first day, and a text has no date line
but a reference time. Score the output with `score_cases.py --cases CASES --pred PRED`.
"""

import json
import re
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from transforms.dates import read_dates
from transforms.periods import add
from transforms.quantities import read_quantities
from transforms.reading import Reading
from transforms.sentences import split_sentences

EPOCH = date(1970, 1, 1)
OPEN_START = re.compile(r"\b(?:since|starting(?: on)?|beginning(?: on)?|as early as)\s+$", re.IGNORECASE)
BOUND = re.compile(r"\b(?:before|after|later than|prior to|until|till|by)\s+(?:the\s+)?$", re.IGNORECASE)
SPLIT = re.compile(r"\s*(?:\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|[-–~])\s*")
PART = re.compile(r"\b(?:early|late|mid|beginning|start|end|middle)\b", re.IGNORECASE)
POINT = re.compile(r"\b(?:ago|in|after|before|from)\b", re.IGNORECASE)
UNRESOLVED = re.compile(r"\b(?:spring|summer|autumn|fall|winter|fiscal)\b", re.IGNORECASE)
"""What the cases find but leave unresolved."""

WHOLE = ("day", "week", "month", "year")
LAST_WEEKDAY = re.compile(r"(?:last|previous)\s", re.IGNORECASE)
ENDS_TODAY = re.compile(r"(?:earlier|(?:the )?rest)\b", re.IGNORECASE)
WITHIN = re.compile(r"\bwithin\s+(?:the\s+next\s+)?$", re.IGNORECASE)
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 7 * 86400, "month": 30 * 86400,
    "year": 365 * 86400,
}  # fmt: skip
"""A duration's units in seconds, as the cases count them."""


def read_case(text: str, reference: date | None) -> list[dict[str, Any]]:
    """The dates and durations of one case as the cases spell them, in order of their place."""
    sentences = split_sentences(text)
    results: list[dict[str, Any]] = []
    for reading in read_dates(text, sentences, published=reference, day_first=False):
        lead = OPEN_START.search(text, 0, reading.start) or BOUND.search(text, 0, reading.start)
        begin = lead.start() if lead else reading.start
        results.append({"start": begin, "end": reading.end, "values": [_value(reading, text, reference)]})
    for reading in read_quantities(text, sentences):
        seconds = SECONDS.get(reading.unit or "")
        if reading.kind != "duration" or reading.value is None or seconds is None:
            continue
        if reference and reading.unit in WHOLE and WITHIN.search(text, 0, reading.start) and reading.value % 1 == 0:
            end = add(reference, int(reading.value), reading.unit or "")
            results = [result for result in results if not reading.start <= result["start"] < reading.end]
            results.append({"start": reading.start, "end": reading.end, "values": [_span(reference, end)]})
        elif not any(result["start"] < reading.end and reading.start < result["end"] for result in results):
            value = (
                f"{reading.value * seconds:g}" if reading.value * seconds < 1e6 else str(int(reading.value * seconds))
            )
            results.append(
                {"start": reading.start, "end": reading.end, "values": [{"type": "duration", "value": value}]}
            )
    return sorted(results, key=lambda result: int(result["start"]))


def _value(reading: Reading, text: str, reference: date | None) -> dict[str, str]:
    """One resolution of a date, in the cases' conventions."""
    if reading.low is None or reading.high is None or UNRESOLVED.search(reading.surface):
        return {"type": "date", "value": "not resolved"}
    low, high = _day(reading.low), _day(reading.high)
    part = PART.search(reading.surface) is not None
    middle_of_year = "mid" in reading.surface.lower() and (reading.precision or 0) > 100
    if part and not middle_of_year and reading.hard_low is not None and reading.hard_high is not None:
        # their "early" and "late" are halves, where ours are thirds within halves
        low, high = _day(reading.hard_low), _day(reading.hard_high)
    if reading.modifier == "less_than":
        return _span(None, high + timedelta(days=1))
    if reading.modifier == "more_than":
        # a point in time is open from its own day on, a stretch from the day after
        return _span(low - timedelta(days=1 if reading.precision == 1 or POINT.search(reading.surface) else 0), None)
    if OPEN_START.search(text, 0, reading.start):
        return _span(low, None)
    if reading.modifier == "range":
        return _span(low, _range_end(reading.surface, high))
    if POINT.search(reading.surface) and not part:
        return {"type": "date", "value": _day((reading.low + reading.high) // 2).isoformat()}
    if LAST_WEEKDAY.match(reading.surface) and reading.unit_surface and reading.hard_low is not None:
        # theirs is the weekday of last week, where a newspaper means the latest one
        monday = low - timedelta(days=low.weekday())
        low = high = (
            low
            if reference is None or monday < reference - timedelta(days=reference.weekday())
            else (low - timedelta(days=7))
        )
    if low == high and not part:
        return {"type": "date", "value": low.isoformat()}
    if ENDS_TODAY.match(reading.surface):
        return _span(low, high if high == reference or "rest" in reading.surface else high + timedelta(days=1))
    return _span(low, high + timedelta(days=1))


def _range_end(surface: str, high: date) -> date:
    """The end of a range as the cases count it: the first day of a month or year that ends it."""
    last = SPLIT.split(surface)[-1]
    if any(word.isdigit() and int(word) == high.day for word in re.findall(r"[A-Za-z]+|\d+", last)) or high.day < 28:
        return high
    return high.replace(day=1, month=1) if re.fullmatch(r"\D{0,2}\d{4}", last) else high.replace(day=1)


def _span(low: date | None, high: date | None) -> dict[str, str]:
    span = {"type": "daterange"}
    if low:
        span["start"] = low.isoformat()
    if high:
        span["end"] = high.isoformat()
    return span


def _day(value: float) -> date:
    return EPOCH + timedelta(days=int(value))


def main(cases: Path, predictions: Path) -> None:
    """Read the cases of one file and write the predictions for them."""
    with predictions.open("w", encoding="utf-8") as out:
        for line in cases.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            reference = datetime.fromisoformat(case["reference"]).date() if case["reference"] else None
            out.write(json.dumps({"id": case["id"], "results": read_case(case["input"], reference)}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
