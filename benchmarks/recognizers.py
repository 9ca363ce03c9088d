"""Predictions for the Recognizers-Text cases: `recognizers.py CASES PRED`.

CASES is one of the JSON-lines files of the suite; its name (number, numberrange, ordinal, percent, currency,
dimension, age, temperature, duration) says which reader answers. PRED gets `{"id", "results": [...]}` for the scorer
beside the data. The suite's unit names and its view that every numeral is a result live here.
"""

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import json_lines
from argument_types import a_file
from duration_parts import duration_parts

from transforms.quantities.number_words import Numeral
from transforms.quantities.numbers import read_numeral
from transforms.quantities.quantities import read_quantities
from transforms.quantities.tokens import tokenize
from transforms.reading import Reading
from transforms.text import Span

Result = dict[str, Any]

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "month": 2592000,
    "year": 31536000, "decade": 315360000, "fortnight": 1209600,
}  # fmt: skip
"""Lengths the suite resolves durations with: a month has 30 days, a year 365."""
HALF = re.compile(r" and a half\b")
NEIGHBOURS = re.compile(r"[ ,]*(?:and )?")
"""What stands between the parts of one duration."""

SOME = 3
"""How many "a few", "several" and "some" are in the suite."""

CURRENCIES = {
    "us dollar": "United States dollar",
    "pound sterling": "Pound",
    "penny": "Pence",
    "dutch guilder": "Netherlands guilder",
    "sri lankan rupee": "Sri Lankan rupee",
    "new zealand dollar": "New Zealand dollar",
    "hong kong dollar": "Hong Kong dollar",
}
DIMENSIONS = {"pound-mass": "Pound", "bit": "Bit", "kilobyte": "Kilobyte"}
AMERICAN = (("metre", "meter"), ("litre", "liter"))
TEMPERATURES = {"celsius": "C", "fahrenheit": "F", "degree": "Degree", "kelvin": "K"}
SCALE = re.compile(r"\b(?:degrees? )?(celsius|fahrenheit)\b")
FULL = re.compile(r"\b(?:all|full|whole)[ -](day|week|month|year|hour)\b|\banother (hour|day|week|month|year)\b")
ONE = re.compile(r"\b(half )?(?:an?|one) (hour|day|week|month|year|minute|decade)\b(?: and (?:a )?half)?")


def _readings(text: str) -> list[Reading]:
    return read_quantities(text, [Span(0, len(text))])


def _result(reading: Reading, unit: str) -> Result:
    return {"start": reading.start, "end": reading.end, "value": reading.value, "unit": unit}


def numbers(text: str) -> list[Result]:
    """Every numeral, whatever it is part of."""
    found: list[Result] = []
    for numeral, start, end in _numerals(text):
        if numeral.form == "ordinal" or numeral.value is None:
            continue
        gap = text[found[-1]["end"] : start] if found else ""
        if gap.strip() == "over" and numeral.value:
            found[-1] = {**found[-1], "end": end, "value": found[-1]["value"] / numeral.value}
        elif re.fullmatch(r"\^[+-]?", gap):
            power = -numeral.value if gap[-1] == "-" else numeral.value
            found[-1] = {**found[-1], "end": end, "value": _power(found[-1]["value"], power)}
        else:
            found.append({"start": start, "end": end, "value": numeral.value})
    return found


def _power(base: float, exponent: float) -> float:
    return (-1.0 if base < 0 else 1.0) * float(abs(base) ** exponent)


def ordinals(text: str) -> list[Result]:
    """Every ordinal and the words that count from an end."""
    found = [
        {"start": start, "end": end, "value": numeral.value}
        for numeral, start, end in _numerals(text)
        if numeral.form == "ordinal"
    ]
    return found + [
        {"start": match.start(), "end": match.end(), "value": _RELATIVE_VALUES[match.lastgroup or ""]}
        for match in _RELATIVE.finditer(text)
    ]


_RELATIVE = re.compile(
    r"(?P<end2>antepenultimate)|(?P<end1>(?:the )?(?:last but one|penultimate|(?:the )?one before the last(?: one)?"
    r"|next to last|second to last))|(?P<end0>\blast\b)"
    r"|(?P<next>\bnext\b)|(?P<previous>\bprevious\b)|(?P<current>\bcurrent\b)",
    re.IGNORECASE,
)
_RELATIVE_VALUES = {
    "end2": "end-2",
    "end1": "end-1",
    "end0": "end+0",
    "next": "current+1",
    "previous": "current-1",
    "current": "current+0",
}


def _numerals(text: str) -> list[tuple[Numeral, int, int]]:
    tokens = tokenize(text, 0, len(text))
    found = []
    i = 0
    while i < len(tokens):
        numeral = read_numeral(tokens, i)
        if numeral is None:
            i += 1
            continue
        first = numeral.first
        signed = first and tokens[first - 1].text == "-" and not tokens[first].spaced and numeral.value is not None
        if signed and (first == 1 or tokens[first - 1].spaced):
            numeral, first = numeral.negative(), first - 1
        before = tokens[i - 1].lower if i else ""
        pronoun = (
            tokens[i].lower == "one"
            and numeral.stop == i + 1
            and before in ("the", "that", "this", "first", "next", "last", "but", "current")
        )
        glued = tokens[i].kind == "number" and numeral.stop < len(tokens) and not tokens[numeral.stop].spaced
        if not pronoun and not (glued and tokens[numeral.stop].kind == "word"):
            found.append((numeral, tokens[first].start, tokens[numeral.stop - 1].end))
        i = numeral.stop
    return found


def ranges(text: str) -> list[Result]:
    """Ranges and one-sided bounds."""
    found = []
    for reading in _readings(text):
        if reading.modifier in ("more_than", "at_least"):
            found.append({"start": reading.start, "end": reading.end, "lo": reading.value, "hi": None})
        elif reading.modifier in ("less_than", "at_most"):
            found.append({"start": reading.start, "end": reading.end, "lo": None, "hi": reading.value})
        elif reading.modifier == "range":
            found.append({"start": reading.start, "end": reading.end, "lo": reading.hard_low, "hi": reading.hard_high})
        elif re.search(r"\bequals? to\s*$", text[: reading.start]):
            found.append({"start": reading.start, "end": reading.end, "lo": reading.value, "hi": reading.value})
    return found


def percents(text: str) -> list[Result]:
    """Percentages."""
    found = [
        _result(r, "percentage") for r in _readings(text) if r.unit == "percent" and re.search("%|cent|pct", r.surface)
    ]
    for match in re.finditer(r"\bper ?cents? of (?=\w)", text):
        tokens = tokenize(text, match.end(), len(text))
        numeral = read_numeral(tokens, 0) if tokens else None
        if numeral and numeral.value is not None:
            end = tokens[numeral.stop - 1].end
            found = [f for f in found if f["start"] < match.start() or f["start"] >= end]
            found.append({"start": match.start(), "end": end, "value": numeral.value, "unit": "percentage"})
    return found


def currencies(text: str) -> list[Result]:
    """Amounts of money, without what they are per."""
    found = []
    for reading in _readings(text):
        if reading.dimension.startswith("money"):
            unit = (reading.unit or "").split(" per ")[0]
            unit = "British pound" if "GBP" in reading.surface else unit
            found.append(_result(reading, CURRENCIES.get(unit, unit[:1].upper() + unit[1:])))
    return found


def dimensions(text: str) -> list[Result]:
    """Lengths, areas, volumes, masses, speeds, data and angles."""
    kinds = {"length", "area", "volume", "mass", "speed", "data", "angle"}
    found = []
    for reading in _readings(text):
        dimension = reading.dimension.split(" per ")[0]
        if dimension in kinds:
            unit = (reading.unit or "") if dimension == "speed" else (reading.unit or "").split(" per ")[0]
            for british, american in AMERICAN:
                unit = unit.replace(british, american)
            found.append(_result(reading, DIMENSIONS.get(unit, unit.capitalize())))
    return found


def ages(text: str) -> list[Result]:
    """Ages."""
    return [_result(r, (r.unit or "").capitalize()) for r in _readings(text) if r.dimension == "age"]


def temperatures(text: str) -> list[Result]:
    """Temperatures, and scales named without one."""
    found = [_result(r, TEMPERATURES[r.unit]) for r in _readings(text) if r.unit in TEMPERATURES]
    named = [m for m in SCALE.finditer(text) if not any(f["start"] < m.end() and m.start() < f["end"] for f in found)]
    return found + [{"start": m.start(), "end": m.end(), "value": None, "unit": m[1][0].upper()} for m in named]


def durations(text: str) -> list[Result]:
    """Durations in seconds, neighbours of one expression summed."""
    found: list[Result] = []
    for reading in (part for whole in _readings(text) for part in duration_parts(text, whole)):
        if reading.kind == "duration" and reading.unit in SECONDS and reading.value is not None:
            half = HALF.match(text, reading.end)
            seconds = (reading.value + (0.5 if half else 0)) * SECONDS[reading.unit]
            if found and NEIGHBOURS.fullmatch(text, found[-1]["end"], reading.start):
                found[-1]["seconds"] += seconds
                found[-1]["end"] = reading.end
            else:
                end = half.end() if half else reading.end
                found.append({"start": reading.start, "end": end, "seconds": seconds})
        elif reading.kind == "duration" and reading.unit in SECONDS:
            number: float = 2 if "couple" in reading.surface else SOME
            found.append({"start": reading.start, "end": reading.end, "seconds": number * SECONDS[reading.unit]})
        elif reading.unit == "weekend" and reading.value is not None:
            seconds = reading.value * 2 * SECONDS["day"]
            found.append({"start": reading.start, "end": reading.end, "seconds": seconds})
    for match in [*FULL.finditer(text), *ONE.finditer(text)]:
        if any(f["start"] < match.end() and match.start() < f["end"] for f in found):
            continue
        unit = match[1] or match[2] if match.re is FULL else match[2]
        number = 1.0 if match.re is FULL else 0.5 if match[1] else 1.5 if "half" in match[0] else 1.0
        found.append({"start": match.start(), "end": match.end(), "seconds": number * SECONDS[unit]})
    return [
        {
            "start": f["start"],
            "end": f["end"],
            "values": [
                {"type": "duration", "value": f"{f['seconds']:g}" if f["seconds"] % 1 else str(int(f["seconds"]))}
            ],
        }
        for f in found
    ]


READERS: dict[str, Callable[[str], list[Result]]] = {
    "number": numbers,
    "ordinal": ordinals,
    "numberrange": ranges,
    "percent": percents,
    "currency": currencies,
    "dimension": dimensions,
    "age": ages,
    "temperature": temperatures,
    "duration": durations,
}


def main() -> None:
    """Read CASES, write PRED."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=a_file, help="JSON lines with `id` and `input`")
    parser.add_argument("pred", type=Path, help="the file that is written")
    given = parser.parse_args()
    read = READERS.get(given.cases.stem)
    if read is None:
        parser.error(f"{given.cases} is named after no reader: {', '.join(READERS)}")
    cases = list(json_lines.rows(given.cases, "id", "input"))
    with given.pred.open("w", encoding="utf8") as file:
        for row in cases:
            file.write(json.dumps({"id": row["id"], "results": read(row["input"])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
