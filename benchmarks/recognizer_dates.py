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
from transforms.reading import Reading
from transforms.sentences import split_sentences

EPOCH = date(1970, 1, 1)
OPEN_START = re.compile(r"\b(?:since|starting(?: on)?|beginning(?: on)?|as early as)\s+$", re.IGNORECASE)
BOUND = re.compile(r"\b(?:before|after|later than|prior to|until|till|by)\s+(?:the\s+)?$", re.IGNORECASE)
RANGE_OPENER = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
PART = re.compile(r"\b(?:early|late|mid|beginning|start|end|middle)\b", re.IGNORECASE)
UNRESOLVED = re.compile(r"\b(?:spring|summer|autumn|fall|winter|fiscal)\b", re.IGNORECASE)
"""What the cases find but leave unresolved."""

SPLIT = re.compile(r"\s*(?:\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|[-–~])\s*")


def read_case(text: str, reference: date | None) -> list[dict[str, Any]]:
    """The dates of one case as the cases spell them: spans end exclusive, one resolution each."""
    results = []
    for reading in read_dates(text, split_sentences(text), published=reference, day_first=False):
        begin = reading.start
        lead = OPEN_START.search(text, 0, begin) or BOUND.search(text, 0, begin)
        results.append({"start": lead.start() if lead else begin, "end": reading.end, "values": _values(reading, text)})
    return results


def _values(reading: Reading, text: str) -> list[dict[str, str]]:
    if reading.low is None or reading.high is None:
        return []
    if UNRESOLVED.search(reading.surface):
        return [{"type": "daterange", "value": "not resolved"}]
    low, high = _day(reading.low), _day(reading.high)
    before = text[: reading.start]
    if reading.modifier == "less_than":
        return [_span(None, high + timedelta(days=1))]
    if reading.modifier == "more_than":
        return [_span(low, None)]
    if OPEN_START.search(before):
        return [_span(low, None)]
    if reading.modifier == "range":
        pieces = SPLIT.split(reading.surface)
        last = pieces[-1]
        words = re.findall(r"[A-Za-z]+|\d+", last)
        if high.day > 27 and not any(word.isdigit() and int(word) == high.day for word in words):
            # the last month or year of a range counts by its first day
            high = high.replace(day=1)
            if re.fullmatch(r"\D*\d{4}", last) and not re.search(r"[A-Za-z]{3}", last):
                high = high.replace(month=1)
        return [_span(low, high)]
    if (
        reading.precision == 1
        and low == high
        and not re.search(r"(?i)\b(?:next|past|last)\s+\w+\s+days", reading.surface)
    ):
        return [{"type": "date", "value": low.isoformat()}]
    if PART.search(reading.surface) and reading.hard_low is not None and reading.hard_high is not None:
        low, high = _day(reading.hard_low), _day(reading.hard_high)
    if re.search(r"(?i)\b(?:ago|in)\b", reading.surface):
        middle = _day((reading.low + reading.high) // 2)
        return [{"type": "date", "value": middle.isoformat()}]
    return [_span(low, high + timedelta(days=1))]


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
