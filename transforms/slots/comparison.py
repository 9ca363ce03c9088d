"""Comparison: what was found of two statements.

In: nothing. Out: the row that the modules which compare statements give.
"""

import math
from dataclasses import dataclass

APART = -math.inf
"""The likeness of two statements of which something rules out that they are one."""


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
