"""Mistyped figures: one figure that two texts of a story write with the same digits, a nought more or two exchanged.

In: the figures of one story. Out: a finding where 11,200 dollars are 112,000 in another text, or 24 hours are 42, in a
sentence that tells much the same. Two figures of a story seldom have the same digits by chance, if they have several; a
text that gives both numbers contradicts nobody.
"""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from transforms.checks.likest_pairs import Slip, likest_pair
from transforms.quantities.number_words import SCALES
from transforms.slots.counted import counts_people
from transforms.slots.values import digits, one_unit, swapped
from transforms.tables import Article, Claim, Finding

RULE = "mistyped_figure"

COMPARED = frozenset({"count", "money", "time", "length", "mass", "area", "volume", "speed"})
"""Dimensions of which one thing has one value; shares are of many groups."""

LEAST_DIGITS = 2
"""Significant digits that two figures of a story seldom share."""

SCALE_BEHIND = re.compile(rf"\s*(?:\([^()]{{1,20}}\)|\))\s*(?:{'|'.join(sorted(SCALES))})\b", re.IGNORECASE)
"""A word for the scale of a number that a bracket parts from it."""


def _of_one_kind(one: Claim, other: Claim) -> bool:
    """Whether two figures have one unit, or count persons."""
    return one_unit(one, other) or all(side.unit is not None and counts_people(side.unit) for side in (one, other))


def _scaled(one: Claim, other: Claim) -> bool:
    """Whether two figures have the same digits and differ by noughts, or by the place of the point."""
    if not one.value or not other.value or not _of_one_kind(one, other):
        return False
    return digits(one.value) == digits(other.value) and not math.isclose(one.value, other.value)


def _swapped(one: Claim, other: Claim) -> bool:
    """Whether two figures have two digits exchanged."""
    return _of_one_kind(one, other) and swapped(one.value, other.value)


SLIPS = (Slip(RULE, "scale", 0.35, _scaled, 0.35), Slip(RULE, "digit swap", 0.5, _swapped, 0.5))
"""How figures are mistyped."""


def mistyped_figures(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The figures of one story that its texts write with the same digits and another value.

    Args:
        claims: its figures, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    figures: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.dimension in COMPARED and claim.value and _is_written(claim, articles[claim.article_id]):
            shown = digits(claim.value)
            if len(shown) >= LEAST_DIGITS:
                figures[claim.dimension, "".join(sorted(shown))].append(claim)
    return [
        finding
        for same in figures.values()
        if len({claim.value for claim in same}) > 1
        for slip in SLIPS
        for finding in likest_pair(same, slip, articles, told, story_id)
    ]


def _is_written(claim: Claim, article: Article) -> bool:
    """Whether a figure is told to be so, and its whole number stands in the text: not of $40 (£26) million."""
    if claim.negated or claim.modality == "denied" or claim.modifier in {"range", "vague"}:
        return False
    return SCALE_BEHIND.match(article.text_of(claim.part), claim.end) is None
