"""The reading: what every reader of figures and dates hands on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One figure or date as the words state it, before anything is known of what it measures.

    Attributes:
        kind: `quantity`, `ordinal`, `date` or `duration`.
        start, end, surface: the whole expression with unit words and currency sign, without its hedge.
        value: in `unit`; the middle of a range; None for a vague one.
        low, high: what a copy editor accepts as the same figure; None is unbounded.
        hard_low, hard_high: all that the words logically allow; None is unbounded.
        precision: the unit of the last written significant place, in `unit`.
        modifier: how the words bound the value, one of `tables.MODIFIERS`.
        change: `up`, `down`, or None for a level.
        unit: canonical and singular, such as percent, canadian dollar or person; None if bare.
        unit_surface: the words that gave the unit.
        dimension: what the unit measures.
        noun: the noun phrase counted or immediately qualified, as worded: `homes` in `435 homes`.
        confidence: how sure the reading is, 0 to 1.
    """

    kind: str
    start: int
    end: int
    surface: str
    value: float | None
    low: float | None
    high: float | None
    hard_low: float | None
    hard_high: float | None
    precision: float | None
    modifier: str
    change: str | None
    unit: str | None
    unit_surface: str | None
    dimension: str
    noun: str | None
    confidence: float
