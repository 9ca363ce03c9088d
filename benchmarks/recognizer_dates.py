"""Dates in the form of the Recognizers-Text test cases: `recognizer_dates.py CASES PRED`.

The cases' habits live here and nowhere else: ends are exclusive, an open bound ("before 2010", "since May") is part of
the item, "early", "mid" and "late" are halves, a year's end of a range is its first day, and a text has no date line
but a reference time. Score the output with `score_cases.py --cases CASES --pred PRED`.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import json_lines
from argument_types import a_file
from duration_parts import duration_parts
from recognizers import durations

from transforms.dates.dates import UNSURE, read_dates
from transforms.dates.periods import add, month_period, nth_within, unit_period
from transforms.language.sentences import split_sentences
from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span
from transforms.words import MONTHS

Item = dict[str, Any]
EPOCH = date(1970, 1, 1)
OPEN_START = re.compile(r"\b(?:since|starting(?: on)?|beginning(?: on)?|as early as)\s+$", re.IGNORECASE)
BOUND = re.compile(r"\b(?:before|after|later than|prior to|until|till|by)\s+(?:the\s+)?$", re.IGNORECASE)
SPLIT = re.compile(r"\s*(?:\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|[-–~])\s*")
PART = re.compile(r"\b(?:early|late|mid|beginning|start|end|middle)\b", re.IGNORECASE)
POINT = re.compile(r"\b(?:ago|in|after(?! (?:the )?next)|before|from)\b", re.IGNORECASE)
UNRESOLVED = re.compile(r"\b(?:spring|summer|autumn|fall|winter|fiscal)\b", re.IGNORECASE)
"""What the cases find but leave unresolved."""

WHOLE = ("day", "week", "month", "year")
LAST_WEEKDAY = re.compile(r"(?:last|previous)\s", re.IGNORECASE)
BEGINNING = re.compile(r"\b(?:beginning|start) of\b", re.IGNORECASE)
DECADES = re.compile(r"\b(?:last|past|previous|next|coming)\b.*\bdecades?$", re.IGNORECASE)
ENDING = re.compile(r"\bend\b", re.IGNORECASE)
ENDS_TODAY = re.compile(r"(?:earlier|(?:the )?rest)\b", re.IGNORECASE)
WITHIN = re.compile(r"\bwithin\s+(?:the\s+next\s+)?$", re.IGNORECASE)
STARTING = re.compile(r"\s+(?:starting|beginning)\s+(?:on\s+)?", re.IGNORECASE)
LAST_MONTH = re.compile(r"last\s+[a-z]{3,}$", re.IGNORECASE)
BOTH_DAYS = re.compile(r"(\d+)\s+and\s+(?=\d)")
CURRENT = re.compile(r"\b(?:the|my|same) (day|week|weekend|month|year)\b(?! (?:before|after|of)\b)", re.IGNORECASE)
"""Units that the cases take for the current ones."""

WEEK = re.compile(r"\bweek\s+(\d\d?)\b(?!\s+of)", re.IGNORECASE)


def read_case(text: str, reference: date | None) -> list[Item]:
    """The dates and durations of one case as the cases spell them, in order of their place."""
    sentences = split_sentences(text)
    results: list[Item] = []
    for reading in read_dates(text, sentences, published=reference, day_first=False):
        lead = OPEN_START.search(text, 0, reading.start) or BOUND.search(text, 0, reading.start)
        begin = lead.start() if lead else reading.start
        both = BOTH_DAYS.match(reading.surface) if reading.modifier == "range" else None
        if both and reading.low is not None and reading.high is not None:
            # two days joined by "and" are two items
            for start, end, day in (
                (reading.start, reading.start + both.end(1), reading.low),
                (reading.start + both.end(), reading.end, reading.high),
            ):
                results.append(_item(start, end, {"type": "date", "value": _day(day).isoformat()}))
            continue
        values = [_value(each, text, reference) for each in _occurrences(reading)]
        results.append(_item(begin, reading.end, *values))
    if reference:
        for match in WEEK.finditer(text):
            monday = nth_within(unit_period(reference, "year"), "week", int(match[1])).first
            results = _placed(results, _item(*match.span(), _span(monday, monday + timedelta(days=7))))
        for match in CURRENT.finditer(text):
            first, last = unit_period(reference, match[1].lower())
            value = {"type": "date", "value": first.isoformat()} if first == last else _span(first, last + timedelta(1))
            if not any(each["start"] < match.end() and match.start() < each["end"] for each in results):
                results.append(_item(*match.span(), value))
    for item in durations(text):
        if not any(each["start"] < item["end"] and item["start"] < each["end"] for each in results):
            results.append(item)
    for item in _counted(text, sentences, results, reference):
        results = _placed(results, item)
    return sorted(results, key=lambda result: int(result["start"]))


def _item(start: int, end: int, *values: dict[str, str]) -> Item:
    return {"start": start, "end": end, "values": list(values)}


def _placed(results: list[Item], item: Item) -> list[Item]:
    """The results with an item in place of those it overlaps."""
    return [each for each in results if each["end"] <= item["start"] or item["end"] <= each["start"]] + [item]


def _counted(text: str, sentences: Sequence[Span], results: list[Item], reference: date | None) -> Iterator[Item]:
    """Spans that the cases count from a day: "within 2 years 3 months", "2 weeks starting May 20th"."""
    counts = [
        reading
        for whole in read_quantities(text, sentences)
        for reading in duration_parts(text, whole)
        if reading.kind == "duration" and reading.unit in WHOLE and (reading.value or 0.5) % 1 == 0
    ]
    index = 0
    while index < len(counts):
        first = last = counts[index]
        within = reference is not None and WITHIN.search(text, 0, first.start) is not None
        starting = STARTING.match(text, first.end)
        follower = [each for each in results if starting and each["start"] <= starting.end() < each["end"]]
        begin = reference if within else None
        if not within and follower:
            begin = date.fromisoformat(follower[0]["values"][0].get("start") or follower[0]["values"][0]["value"])
        end = add(begin, int(first.value or 0), first.unit or "") if begin else None
        index += 1
        while within and end and index < len(counts) and not text[last.end : counts[index].start].strip(" ,"):
            last = counts[index]
            end = add(end, int(last.value or 0), last.unit or "")
            index += 1
        if begin and end:
            yield _item(first.start, last.end if within else follower[0]["end"], _span(begin, end))


def _occurrences(reading: Reading) -> list[Reading]:
    """What the words leave open: the last time and the next, where nothing tells them apart."""
    ends = (reading.low, reading.high, reading.hard_low, reading.hard_high)
    if reading.confidence != UNSURE or reading.modifier != "exact" or None in ends:
        return [reading]
    low, high, hard_low, hard_high = (end or 0.0 for end in ends)
    length = high - low
    other = hard_low if hard_low < low else hard_high - length
    return [reading, replace(reading, low=other, high=other + length, value=other + length / 2)]


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
    if BEGINNING.search(reading.surface) and (reading.precision or 0) > 31:
        # theirs are the first four months of a year
        high = month_period(low.year, low.month, 4).last
    if reading.modifier == "less_than" and ENDING.search(reading.surface) and reading.hard_high is not None:
        return _span(None, _day(reading.hard_high) + timedelta(days=1))
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
    if DECADES.search(reading.surface) and reference and reading.precision:
        # theirs are decades of the calendar, where ours are tens of years up to now
        count, ahead = round(reading.precision / 3652), low > reference
        first = unit_period(reference, "decade", 1 if ahead else -count).first
        low, high = month_period(first.year, 1, 120 * count)
    if LAST_MONTH.fullmatch(reading.surface) and reading.surface.lower().split()[-1] in MONTHS and reference:
        # theirs is the month of last year
        low, high = month_period(reference.year - 1, low.month)
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


def main() -> None:
    """Read the cases of one file and write the predictions for them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=a_file, help="JSON lines with `id`, `input` and `reference`")
    parser.add_argument("pred", type=Path, help="the file that is written")
    given = parser.parse_args()
    cases = list(json_lines.rows(given.cases, "id", "input", "reference"))
    with given.pred.open("w", encoding="utf-8") as out:
        for case in cases:
            reference = datetime.fromisoformat(case["reference"]).date() if case["reference"] else None
            out.write(json.dumps({"id": case["id"], "results": read_case(case["input"], reference)}) + "\n")


if __name__ == "__main__":
    main()
