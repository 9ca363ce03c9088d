"""Comparison: what was found of two statements, as the modules that compare them tell each other.

In: nothing. Out: the rows: a ground on which two are one quantity, and what a comparison comes to.
"""

import math
from dataclasses import dataclass

APART = -math.inf
"""The likeness of two statements of which something rules out that they are one."""

TOLD_ALIKE, ONE_INCIDENT, ONE_DAY = "told alike", "one incident", "one day"
"""What a ground is: what the sentences tell, or mean; the incident of the articles; the day that both name."""

ONE_MEANING = 0.6
"""Likeness of two figures with one value whose words mean nearly the same."""

ONE_ACT = 0.6
"""Likeness of two figures that are given to one act, incident, day or person, whatever else their sentences tell."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What makes two statements one quantity, whatever measure was read of either.

    Attributes:
        likeness: how alike they are for it (0 to 1).
        apart: what tells them apart nevertheless, or leaves open whether they are one; None if nothing.
        by: what it is.
    """

    likeness: float
    apart: str | None = None
    by: str = TOLD_ALIKE


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found of two statements.

    Attributes:
        likeness: from 0; `APART` when something rules it out that they are one; None when their values differ and
            too little is said to tell.
        reason: what ruled it out or left it open; None where likeness decides.
        parts: what the likeness is made of, name and summand.
        differ: whether their values cannot both hold.
    """

    likeness: float | None
    reason: str | None = None
    parts: tuple[tuple[str, float], ...] = ()
    differ: bool = False
