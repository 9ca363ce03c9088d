"""Limits: words right before a date or an hour by which nothing happened then, but something was so until or since.

In: the words before a date or an hour. Out: whether they limit it. The words are in `seeds/limit_words.csv`, with what
each limits: a count, what lasts, what began, or what happened at some hour.
"""

import math
import re
from functools import cache

import seeds
from transforms.tables import Claim

REACH = 24
"""Code points before a date in which a word says that a figure is counted until or since then."""

BETWEEN = {"hour": r"(?:\w+\s+)?"}
"""What may stand between such a word and an hour; before a date only words that say when in it or about."""

BESIDE = 60.0
"""Minutes within which just before or just after an hour lies; before or after it is a limit."""

DATE_BETWEEN = r"(?:(?:early|late|mid|on|the|about|around)\s+)*"


@cache
def limit_words(kind: str) -> frozenset[str]:
    """The words that limit what is of a kind: a count, what is lasting, since when, an hour."""
    return frozenset(row["word"] for row in seeds.rows("limit_words") if kind in row["of"].split("|"))


@cache
def before_limit(kind: str) -> re.Pattern[str]:
    """What ends with such a word, up to the date or the hour."""
    words = "|".join(word.replace(" ", r"\s+") for word in sorted(limit_words(kind)))
    return re.compile(rf"\b(?:{words})\s+{BETWEEN.get(kind, DATE_BETWEEN)}$", re.IGNORECASE)


def is_limit(before: str) -> bool:
    """Whether an hour is one at which nothing happened: a limit, or the stamp that its sentence begins with."""
    return not before.strip() or before_limit("hour").search(before) is not None


def limits_hour(claim: Claim, before: str) -> bool:
    """Whether something was so until or since an hour, or at another one that nobody gives.

    Args:
        claim: an hour.
        before: the words of its sentence before it.
    """
    beside = claim.modifier in {"more_than", "less_than"} and (
        (claim.hard_high or math.inf) - (claim.hard_low or 0.0) <= BESIDE
    )
    return is_limit(before) and not beside
