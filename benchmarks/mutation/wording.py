"""Wording: numbers, days and months as newspapers write them."""

import re

from transforms.tables import Claim

NUMBER = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?")
"""A number in digits; one that begins with its point is left out, as a zero behind .40 changes nothing."""

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
MONTH_DAY = re.compile(r"\b((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?)\s+(\d{1,2})\b(?!\s*:)")


def rewritten(surface: str, value: float) -> str | None:
    """A surface with its one number written as another one, in the manner of the old one; a scale word stays."""
    found = NUMBER.findall(surface)
    if len(found) == 1:
        old = found[0]
        digits = f"{value:,.10g}" if "," in old else f"{value:.10g}"
        if "." in old:
            digits = f"{value:.{len(old.split('.')[1])}f}"
        return surface.replace(old, digits)
    words = re.split(r"(\W+)", surface)
    spots = [i for i, word in enumerate(words) if word.lower() in SMALL]
    if len(spots) == 1 and 0 <= value < len(SMALL) and value == int(value):
        word = SMALL[int(value)]
        words[spots[0]] = word.capitalize() if words[spots[0]][0].isupper() else word
        return "".join(words)
    return None


def plain_value(surface: str) -> float | None:
    """The one number of a surface as written, scale words aside."""
    found = NUMBER.findall(surface)
    return float(found[0].replace(",", "")) if len(found) == 1 else None


def unscaled(claim: Claim, value: float) -> float | None:
    """The number to write in the place of a claim's so that it has another value: 2.5 for 2.5 million."""
    number = plain_value(claim.surface)
    return value if not number or not claim.value else value / claim.value * number


def numeral(value: float) -> str:
    """A count as a newspaper writes it."""
    return SMALL[int(value)] if value < 10 else f"{int(value):,}"


def like(surface: str, value: float) -> str:
    """Another value in the manner of a surface, without the noun."""
    found = NUMBER.search(surface)
    sign = surface[: found.start()] if found and found.start() == 1 else ""
    return f"{sign}{value:,.10g}" if not found or "," in found[0] or value >= 1000 else f"{sign}{value:.10g}"
