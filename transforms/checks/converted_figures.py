"""Conversions: a figure and, in brackets behind it, the same in another unit that it is not: `6 kilometres (6 miles)`.

In: the claims of articles. Out: each such pair. Currencies are left alone, as their rates move.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from transforms.checks.contradictions import Contradiction
from transforms.quantities.conversion import from_base, interval, point
from transforms.slots.details import sentence_of
from transforms.tables import Article, Claim

RULE = "converted_figure"

DIMENSIONS = frozenset({"length", "mass", "area", "volume", "speed", "temperature"})
"""What has units of fixed size."""

OPENING = re.compile(r"\s*[(\[]\s*(?:(?:about|around|roughly|approximately|some|nearly|almost|just|under|over|or)\s+)*")
CLOSING = re.compile(r"\s*[)\]]")

ROUNDING = 0.12
"""Share by which a desk rounds what it converts: 6 miles is told as 10 km, 50 feet as 15 metres."""

LOOSE = {"volume": 0.25, "mass": 0.15}
"""The same where one word names units of several sizes: an imperial gallon holds a fifth more than an American one."""

DEGREES = 3.0
"""Kelvin by which two temperatures may differ."""


def converted_figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each figure in brackets that is not the one before it in another unit."""
    told = sorted(
        (claim for claim in claims if claim.dimension in DIMENSIONS and claim.value is not None),
        key=lambda claim: (claim.article_id, claim.part, claim.start),
    )
    for one, other in pairwise(told):
        if sentence_of(one) != sentence_of(other) or one.dimension != other.dimension:
            continue
        text = articles[one.article_id].text_of(one.part)
        if not (OPENING.fullmatch(text, one.end, other.start) and CLOSING.match(text, other.end)):
            continue
        if not _meet(one, other):
            told_as = f"{one.surface} is {_converted(one, other)}"
            message = f"writes “{text[one.start : other.end]})”, but {told_as}."
            yield Contradiction(rule=RULE, cause="unit", message=message, first=one, second=other, confidence=0.9)


def _meet(one: Claim, other: Claim) -> bool:
    """Whether two figures can be one, as desks round what they convert."""
    first, second = interval(one), interval(other)
    size = max(abs(point(side) or 0.0) for side in (one, other))
    slack = DEGREES if one.dimension == "temperature" else size * LOOSE.get(one.dimension, ROUNDING)
    return max(first.hard_low, second.hard_low) - min(first.hard_high, second.hard_high) <= slack


def _converted(one: Claim, other: Claim) -> str:
    """A figure in the unit of another one, to three digits."""
    return f"{from_base(other, point(one) or 0.0):.3g} {other.unit_surface or other.unit}"
