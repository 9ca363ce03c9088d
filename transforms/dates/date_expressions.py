"""What a date expression says, before anything is known about "now"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a date expression says.

    Attributes:
        grain: day, business_day, week, weekend, month, quarter, half, season, year, decade, century, fiscal_year or
            holiday.
        year, month, day, weekday: the fields it names; `month` is the number of a quarter, half or season too.
        offset: units from now that a word such as "last" (-1), "this" (0) or "next" (1) gives.
        count: how many units a run such as "the past three weeks" has; with `base`, "the three months to March" is -3.
        shift: units to move from `base`, or from now: "two weeks before Friday" is -2.
        nth: which `grain` inside `base`, from 1, or from -1 backwards.
        base: the expression it hangs on.
        until: the other end of a range.
        part: start, early, mid, late, end, first half or second half; earlier, later, rest or to date, which are
            counted from now; weekend, the free days around a holiday.
        bound: before, after or by, where the words only bound the time.
        name: the holiday, as `seeds/holidays.csv` spells it.
        swapped: month and day could change places.
        vague: the count was a vague one.
        past: what happened then has been: the New Year's Eve fire.
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    count: int | None = None
    shift: int | None = None
    nth: int | None = None
    base: "When | None" = None
    until: "When | None" = None
    part: str | None = None
    bound: str | None = None
    name: str | None = None
    swapped: bool = False
    vague: bool = False
    past: bool = False


Parsed = tuple[When, int] | None
"""An expression and the index of the token after it."""
