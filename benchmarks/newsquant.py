"""Predictions for NewsQuant and its sister sets: `newsquant.py GOLD PRED`.

GOLD is JSON lines `{"id", "text"}`; PRED gets `{"id", "quantities": [...]}` for the scorer beside the data. Every
habit of the data set (its unit names, its decimals for fractions, what it leaves out) lives here and not in the reader.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from transforms.nouns import counted, singular
from transforms.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span
from transforms.tokens import tokenize
from transforms.words import lemma

UNITS = {
    "percent": "percentage",
    "percent per year": "percentage per year",
    "percentage point": "percentage point",
    "us dollar": "dollar",
    "singapore dollar": "singapore dollar",
    "multiple": "count",
    "time": "count",
    "time per minute": "count per minute",
    "person": "people",
    "pound": "pound sterling",
    "indian rupee": "rupee",
    "dutch guilder": "netherlands guilde",
    "franc": "swiss franc",
}
BRACKETED = re.compile(r"[\s(]*")
VAGUE_DROPPED = ("several", "few", "couple", "handful")
MOVED = re.compile(r"(?:[\s,]*(?!and\b|or\b)[\w.:'’]+){0,6}\s+(?:to|-|–)(?: about| around| nearly)?\s+")
SPACED_MARKS = re.compile(r" [,.] |` ?`|' '| 's |n ' t")
APPROXIMATE = re.compile(r"(?:~|≈|\b(?:about|around|roughly|approximately|nearly|almost|some|an estimated))\s*$")
DETERMINERS = frozenset(["the", "my", "our", "your", "his", "her", "its", "their", "these", "those"])
STOP_IN_NOUN = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "and",
        "or",
        "by",
        "that",
        "which",
        "who",
        "is",
        "are",
        "was",
    ]
)


def _unit(reading: Reading, text: str) -> str:
    unit = reading.unit
    if unit is None:
        return "-"
    if reading.dimension == "age":
        return f"{unit} of age"
    if reading.dimension == "percentage point":
        return unit
    if reading.value is not None and reading.dimension == "fraction" and "%" not in reading.surface:
        if "cent" not in reading.surface.lower() and "pct" not in reading.surface:
            return f"% {_whole(reading, text)}"
    if reading.dimension == "count" and reading.noun and reading.unit not in UNITS:
        return _lemmas(reading.noun)
    for dollar in ("us dollar", "percent", "person", "time"):
        if unit.startswith(dollar + " per "):
            return UNITS[dollar] + unit.removeprefix(dollar)
    if unit == "person" and reading.noun and reading.noun.lower() != "people":
        return _lemmas(reading.noun)
    return UNITS.get(unit, unit)


def _whole(reading: Reading, text: str) -> str:
    """The noun a fraction is taken of."""
    rest = re.match(r"(?:\s+of)?(?:\s+(?:the|its|their|his|her|our|a|an|all))?\s+", text[reading.end :])
    tokens = tokenize(text, reading.end + (rest.end() if rest else 0), len(text))
    phrase = counted(tokens, 0, "any") if tokens else None
    return _lemmas(text[tokens[0].start : tokens[phrase.stop - 1].end]) if phrase else "-"


def _lemmas(noun: str) -> str:
    words = noun.split()
    out = []
    for n, word in enumerate(words):
        if word.lower() in STOP_IN_NOUN:
            continue
        last = n == len(words) - 1
        if last and word.lower() == "people":
            out.append("people")
        elif last:
            out.append(
                singular(word) if word.islower() else singular(word.lower()) if not word[:1].isupper() or True else word
            )
        elif not word.endswith("ly") or "-" in word:
            out.append(lemma(word) if word.islower() and word.endswith(("er", "est")) else word)
    return " ".join(out).lower()


def _value(reading: Reading, text: str) -> Any:
    low, high = reading.hard_low, reading.hard_high
    if reading.modifier == "range":
        return [low, high]
    if reading.modifier == "vague":
        low = reading.low or 0.0
        word = reading.surface.lower().split()
        base = 12.0 if word[0] == "dozens" else 10.0 ** (len(str(int(low))) - 1)
        return [base, base * 10]
    value = reading.value
    if value is not None and reading.unit == "percent" and _unit(reading, text).startswith("% "):
        return value / 100
    return value


def _change(reading: Reading, text: str) -> str:
    bound = {"more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}.get(reading.modifier)
    if bound:
        return bound
    before = text[: reading.start].rstrip().rsplit(None, 1)[-1:]
    after = text[reading.end : reading.end + 12].split()[:1]
    static = (before and before[0].lower() in ("of", "a", "the", "an")) or (
        after and after[0].strip(".,") in ("higher", "lower")
    )
    if re.match(
        r"[\w%]*\s+(?:[a-z]+ ){0,3}(?:drop|fall|cut|rise|increase|growth|gain|jump|surge|hike|improvement|decline|decrease|loss|rebound)\b",
        text[reading.end :],
    ):
        static = True
    if reading.change and not static and reading.modifier != "range":
        return reading.change
    if reading.modifier == "range" and APPROXIMATE.search(text[: reading.start]):
        return "~"
    if reading.modifier in ("about", "nearly"):
        return "<" if re.search(r"under\s*\S{0,3}$", text[: reading.start]) else "~"
    return reading.change if reading.change and not static else "="


def _quantity(reading: Reading, text: str) -> dict[str, Any]:
    unit = _unit(reading, text)
    return {
        "value": _value(reading, text),
        "unit": reading.unit_surface or "-",
        "normalized_unit": unit,
        "change": _change(reading, text),
        "concept": reading.noun or "-",
    }


def _one_of(text: str) -> list[dict[str, Any]]:
    """`one of the X`, which the set counts as 1 X."""
    found = []
    for match in re.finditer(
        r"\b[Oo]ne of ((?:the|my|our|your|his|her|its|their|these|those|[A-Z]\w+['’]s) (?:most |least |more )?)", text
    ):
        tokens = tokenize(text, match.end(), len(text))
        phrase = counted(tokens, 0, "any") if tokens else None
        if phrase is None:
            continue
        words = text[tokens[phrase.first].start : tokens[phrase.stop - 1].end].split()
        name = " ".join([*(lemma(word) for word in words[:-1]), singular(words[-1].lower())])
        found.append({"value": 1.0, "unit": words[-1], "normalized_unit": name.lower(), "change": "=", "concept": "-"})
    return found


def _joined(text: str) -> str:
    """A text whose punctuation was set apart by spaces, with its hyphens and separators joined again."""
    if not SPACED_MARKS.search(text):
        return text
    text = re.sub(r"(?<=\d) ?, (?=\d{3}\b)", ",", text)
    text = re.sub(r"(?<=\d) \. (?=\d)", ".", text)
    text = re.sub(r"(?<=\d) / (?=\d)", "/", text)
    return re.sub(r"(?<=\w) - (?=[A-Za-z])", "-", text)


def predict(text: str) -> list[dict[str, Any]]:
    """The quantities of one text in the form of the data set."""
    text = _joined(text)
    readings = [
        reading
        for reading in read_quantities(text, [Span(0, len(text))])
        if reading.kind != "ordinal"
        and not (reading.modifier == "vague" and any(word in reading.surface.lower().split() for word in VAGUE_DROPPED))
        and not (reading.dimension == "multiple" and reading.surface.lower() in ("twice", "double", "triple"))
        and reading.dimension != "score"
    ]
    quantities = []
    skip = False
    for n, reading in enumerate(readings):
        if skip:
            skip = False
            continue
        after = readings[n + 1] if n + 1 < len(readings) else None
        lead = (
            re.search(r"\bfrom\s+(?:about |around |up to |nearly )?$", text[: reading.start])
            and reading.modifier != "range"
        )
        if after and lead and MOVED.fullmatch(text[reading.end : after.start]) and _levels(reading, after):
            quantity = _quantity(after, text)
            quantity["value"] = [reading.value, after.value]
            if quantity["normalized_unit"] == "-":
                quantity["normalized_unit"] = _unit(reading, text)
            quantities.append(quantity)
            skip = True
            continue
        if reading.modifier == "range" and re.search(r"\bor\b", reading.surface):
            for value in (reading.hard_low, reading.hard_high):
                quantities.append({**_quantity(reading, text), "value": value})
            continue
        quantity = _quantity(reading, text)
        previous = readings[n - 1] if n else None
        if (
            previous
            and quantities
            and quantities[-1]["change"] in "<>"
            and quantity["change"] == "="
            and _conversion(text, previous, reading)
        ):
            quantity["change"] = quantities[-1]["change"]
        quantities.append(quantity)
    return quantities + _one_of(text)


def _levels(low: Reading, high: Reading) -> bool:
    units = {low.unit, high.unit} - {None}
    return (
        low.value is not None
        and high.value is not None
        and len(units) <= 1
        and low.modifier != "range" != high.modifier
    )


def _conversion(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure in brackets says the one before it again in another unit."""
    gap = text[before.end : reading.start].strip()
    return (
        gap in ("(", "/")
        and before.dimension == reading.dimension
        and before.unit != reading.unit
        and before.modifier != "about"
    )


def main(gold: str, pred: str) -> None:
    """Read GOLD, write PRED."""
    lines = Path(gold).read_text(encoding="utf8").splitlines()
    with Path(pred).open("w", encoding="utf8") as file:
        for line in lines:
            row = json.loads(line)
            file.write(json.dumps({"id": row["id"], "quantities": predict(row["text"])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
