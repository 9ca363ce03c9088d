"""Predictions for NewsQuant and its sister sets: `newsquant.py GOLD PRED`.

GOLD is JSON lines `{"id", "text"}`; PRED gets `{"id", "quantities": [...]}` for the scorer beside the data. Every
habit of the data sets lives here and not in the reader: their unit names, decimals for fractions, from-to as one
range, `one of the X` as a count, what they leave out.
"""

import argparse
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import json_lines
from argument_types import a_file
from duration_parts import duration_parts

from transforms.extraction import read_claims
from transforms.quantities.nouns import counted, singular
from transforms.quantities.quantities import read_quantities
from transforms.quantities.tokens import tokenize
from transforms.reading import Reading
from transforms.text import Span
from transforms.words import lemma

Quantity = dict[str, Any]

UNITS = {
    "percent": "percentage",
    "us dollar": "dollar",
    "multiple": "count",
    "time": "count",
    "person": "people",
    "pound": "pound sterling",
    "indian rupee": "rupee",
    "dutch guilder": "netherlands guilde",
    "franc": "swiss franc",
}
"""Names that differ; they hold before `per` too."""

DROPPED_VAGUE = frozenset(["several", "few", "couple", "handful"])
DROPPED_MULTIPLES = frozenset(["twice", "double", "triple"])
ARTICLES = frozenset(["a", "an"])
STOP_WORDS = frozenset([
    "of", "the", "a", "an", "in", "on", "at", "to", "for", "from", "with", "and", "or", "by", "that", "which",
    "who", "is", "are", "was",
])  # fmt: skip
BOUNDS = {"more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}

SPACED_MARKS = re.compile(r" [,.] |` ?`|' '| 's |n ' t")
APPROXIMATE = re.compile(r"(?:~|≈|\b(?:about|around|roughly|approximately|nearly|almost|some|an estimated))\s*$")
UNDER = re.compile(r"under\s*\S{0,3}$")
FROM = re.compile(r"\bfrom\s+(?:about |around |up to |nearly )?$")
TO = re.compile(r"(?:[\s,]*(?!and\b|or\b)[\w.:'’]+){0,6}\s+(?:to|-|–)(?: about| around| nearly)?\s+")
OF_WHOLE = re.compile(r"(?:\s+of)?(?:\s+(?:the|its|their|his|her|our|a|an|all))?\s+")
ONE_OF = re.compile(
    r"\b[Oo]ne of (?:the|my|our|your|his|her|its|their|these|those|[A-Z]\w+['’]s|\w+'s) (?:most |least |more )?"
)
STATIC_BEFORE = frozenset(["of", "a", "the", "an"])
STATIC_AFTER = re.compile(
    r"\s+(?:higher|lower)\b|[\w%]*\s+(?:[a-z]+ ){0,3}(?:drop|fall|cut|rise|increase|growth|gain|jump|surge|hike"
    r"|improvement|decline|decrease|loss|rebound)\b"
)


def predict(text: str) -> list[Quantity]:
    """The quantities of one text in the form of the data set."""
    text = _joined(text)
    read = (piece for reading in read_quantities(text, [Span(0, len(text))]) for piece in duration_parts(text, reading))
    readings = [reading for reading in read if _annotated(reading)]
    quantities: list[Quantity] = []
    previous: Reading | None = None
    n = 0
    while n < len(readings):
        reading = readings[n]
        after = readings[n + 1] if n + 1 < len(readings) else None
        if after is not None and _from_to(text, reading, after):
            unit = _unit(after, text) if after.unit else _unit(reading, text)
            quantities.append(
                {**_quantity(after, text), "value": [reading.value, after.value], "normalized_unit": unit}
            )
            n += 1
        elif reading.modifier == "range" and re.search(r"\bor\b", reading.surface):
            quantities += [{**_quantity(reading, text), "value": v} for v in (reading.hard_low, reading.hard_high)]
        else:
            quantity = _quantity(reading, text)
            if quantity["change"] == "=" and previous and quantities and _conversion(text, previous, reading):
                quantity["change"] = quantities[-1]["change"] if quantities[-1]["change"] in "<>" else "="
            quantities.append(quantity)
        previous = readings[n]
        n += 1
    return quantities + _one_of(text)


def _joined(text: str) -> str:
    """A text whose punctuation was set apart by spaces, with its hyphens and separators joined again."""
    text = re.sub(r"(?<=\s)- (?=\d+ deg)", "-", text)
    if not SPACED_MARKS.search(text):
        return text
    text = re.sub(r"(?<=\d) ?, (?=\d{3}\b)", ",", text)
    text = re.sub(r"(?<=\d) \. (?=\d)", ".", text)
    text = re.sub(r"(?<=\d) / (?=\d)", "/", text)
    return re.sub(r"(?<=\w) - (?=[A-Za-z])", "-", text)


def _annotated(reading: Reading) -> bool:
    """Whether the set counts such a figure at all."""
    words = reading.surface.lower().split()
    if reading.kind == "ordinal" or reading.dimension == "score":
        return False
    if reading.modifier == "vague":
        return DROPPED_VAGUE.isdisjoint(words)
    if reading.value == 1 and words[0] in ARTICLES:
        return False  # more than a month
    return words[0] not in DROPPED_MULTIPLES


def _quantity(reading: Reading, text: str) -> Quantity:
    return {
        "value": _value(reading, text),
        "unit": reading.unit_surface or "-",
        "normalized_unit": _unit(reading, text),
        "change": _change(reading, text),
        "concept": _concept(reading, text),
    }


def _concept(reading: Reading, text: str) -> str:
    """The words of a claim's topic, each once; the set writes them without stop words and possessives."""
    words = (_topics(text).get(reading.start) or "").replace(";", " ").split()
    bare = (re.sub(r"['’]s$|[,.;]$", "", word) for word in words)
    return " ".join(dict.fromkeys(word for word in bare if word and word.lower() not in STOP_WORDS)) or "-"


@lru_cache(maxsize=1)
def _topics(text: str) -> dict[int, str | None]:
    """Where the figures of a text begin, and what each is said of."""
    return {claim.start: claim.topic for claim in read_claims(text)}


def _value(reading: Reading, text: str) -> float | list[float | None] | None:
    if reading.modifier == "range":
        return [reading.hard_low, reading.hard_high]
    if reading.modifier == "vague":
        base = 12.0 if reading.surface.lower().startswith("dozens") else 10.0 ** (len(str(int(reading.low or 1))) - 1)
        return [base, base * 10]
    if reading.value is not None and _worded_share(reading):
        return reading.value / 100
    return reading.value


def _worded_share(reading: Reading) -> bool:
    """Whether a share is in other words than percent: a third, six in 10."""
    surface = reading.surface.lower()
    return reading.unit == "percent" and not any(sign in surface for sign in ("%", "cent", "pct"))


def _unit(reading: Reading, text: str) -> str:
    if reading.unit is None:
        return "-"
    if reading.dimension == "age":
        return f"{reading.unit} of age"
    if _worded_share(reading):
        return f"% {_whole(reading, text)}"
    noun = (reading.noun or "").lower()
    if reading.dimension == "count" and noun and noun != "people" and reading.unit != "time":
        return _lemmas(noun)
    base, per, under = reading.unit.partition(" per ")
    return UNITS.get(base, base) + per + under


def _whole(reading: Reading, text: str) -> str:
    """The noun a fraction is taken of."""
    rest = OF_WHOLE.match(text, reading.end)
    tokens = tokenize(text, rest.end() if rest else reading.end, len(text))
    phrase = counted(tokens, 0, "any") if tokens else None
    return _lemmas(text[tokens[0].start : tokens[phrase.stop - 1].end].lower()) if phrase else "-"


def _lemmas(noun: str) -> str:
    """A noun phrase as the set normalises it: stop words and adverbs left out, comparatives positive, head singular."""
    *modifiers, head = noun.split()
    kept = [
        lemma(word) if word.endswith(("er", "est")) else word
        for word in modifiers
        if word not in STOP_WORDS and ("-" in word or not word.endswith("ly"))
    ]
    return " ".join([*kept, head if head == "people" else singular(head)])


def _change(reading: Reading, text: str) -> str:
    if reading.modifier in BOUNDS:
        return BOUNDS[reading.modifier]
    lead = text[: reading.start].rstrip().rsplit(None, 1)[-1:]
    static = STATIC_BEFORE.intersection(lead) or STATIC_AFTER.match(text, reading.end)
    if reading.change and not static and reading.modifier != "range":
        return reading.change
    if reading.modifier in ("about", "nearly"):
        return "<" if UNDER.search(text[: reading.start]) else "~"
    if reading.modifier == "range" and APPROXIMATE.search(text[: reading.start]):
        return "~"
    return reading.change if reading.change and not static else "="


def _from_to(text: str, low: Reading, high: Reading) -> bool:
    """Whether two levels are what the set holds to be one range: from A in 2008 to B."""
    if low.value is None or high.value is None or "range" in (low.modifier, high.modifier):
        return False
    if len({low.unit, high.unit} - {None}) > 1:
        return False
    return bool(FROM.search(text[: low.start])) and bool(TO.fullmatch(text[low.end : high.start]))


def _conversion(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure in brackets or after a slash says the one before it again in another unit."""
    gap = text[before.end : reading.start].strip()
    return gap in ("(", "/") and before.dimension == reading.dimension and before.unit != reading.unit


def _one_of(text: str) -> list[Quantity]:
    """`one of the X`, which the set counts as 1 X."""
    found = []
    for match in ONE_OF.finditer(text):
        tokens = tokenize(text, match.end(), len(text))
        phrase = counted(tokens, 0, "any") if tokens else None
        if phrase is not None:
            *modifiers, head = text[tokens[phrase.first].start : tokens[phrase.stop - 1].end].lower().split()
            unit = " ".join([*(lemma(word) for word in modifiers), singular(head)])
            found.append({"value": 1.0, "unit": head, "normalized_unit": unit, "change": "=", "concept": "-"})
    return found


def main() -> None:
    """Read GOLD, write PRED."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=a_file, help="JSON lines with `id` and `text`")
    parser.add_argument("pred", type=Path, help="the file that is written")
    given = parser.parse_args()
    rows = list(json_lines.rows(given.gold, "id", "text"))
    with given.pred.open("w", encoding="utf8") as file:
        for row in rows:
            file.write(json.dumps({"id": row["id"], "quantities": predict(row["text"])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
