"""Periods: stretches of whole days, and the arithmetic of the calendar on them."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

EPOCH = date(1970, 1, 1)
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are whole months, in months."""

DAYS_IN = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units that are whole days, in days; a weekend comes once in seven."""


class Period(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def days(day: date) -> float:
    """A day as days since 1970-01-01."""
    return float((day - EPOCH).days)


def as_day(days: float) -> date:
    """The calendar day that so many days since 1970-01-01 are."""
    return EPOCH + timedelta(days=int(days))


def month_period(year: int, month: int, months: int = 1) -> Period:
    """Whole months from the first of one; `month` may lie outside 1 to 12 and then carries into other years.

    Raises:
        ValueError, OverflowError: outside the years 1 to 9999.
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + months - 2) // 12, (month + months - 2) % 12 + 1
    return Period(date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1]))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last day when that month is shorter."""
    whole = month_period(day.year, day.month + months)
    return whole.first.replace(day=min(day.day, whole.last.day))


def add(day: date, count: int, unit: str) -> date:
    """A day moved by a number of units: `day`, `week`, `fortnight`, `month`, `quarter`, `year`, ..."""
    if unit in MONTHS_IN:
        return add_months(day, count * MONTHS_IN[unit])
    return day + timedelta(days=count * DAYS_IN[unit])


def unit_period(day: date, unit: str, offset: int = 0) -> Period:
    """The calendar unit that holds a day, or one some units later; weeks begin on Monday, decades with the year 0."""
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        position = (day.year * 12 + day.month - 1) // size + offset
        return month_period(0, position * size + 1, size)
    if unit == "day":
        return Period(day + timedelta(days=offset), day + timedelta(days=offset))
    monday = day - timedelta(days=day.weekday()) + timedelta(days=DAYS_IN[unit] * offset)
    if unit == "weekend":
        return Period(monday + timedelta(days=5), monday + timedelta(days=6))
    return Period(monday, monday + timedelta(days=DAYS_IN[unit] - 1))


def nth_within(whole: Period, unit: str, n: int, count: int = 1) -> Period:
    """The n-th unit inside a period, or the run of `count` from it; negative n counts from the end.

    A week belongs to the period that holds its Thursday (ISO 8601).
    """
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        first = whole.first.replace(day=1)
        if n < 0:
            end = month_period(whole.last.year, whole.last.month)
            return Period(add_months(end.first, -(size * -n) + 1), end.last)
        return month_period(first.year, first.month + size * (n - 1), size * count)
    step = DAYS_IN[unit]
    if unit == "day":
        first = whole.first if n > 0 else whole.last + timedelta(days=1)
    else:
        anchor = whole.first if n > 0 else whole.last + timedelta(days=1)
        first = anchor - timedelta(days=anchor.weekday())
        if anchor.weekday() > 3:
            first += timedelta(days=7)
    begin = first + timedelta(days=step * (n - 1 if n > 0 else n))
    period = Period(begin, begin + timedelta(days=step * (count if n > 0 else -n) - 1))
    if unit == "weekend":
        return Period(begin + timedelta(days=5), begin + timedelta(days=6))
    return period


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian algorithm, Meeus 1991)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th weekday (Monday 0) of a month, n from 1, or the last one for -1."""
    whole = month_period(year, month)
    if n < 0:
        return whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
    return whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7 + 7 * (n - 1))


PARTS = {
    "start": ((0, 2), (0, 6)), "early": ((0, 4), (0, 6)), "mid": ((4, 8), (2, 10)),
    "late": ((8, 12), (6, 12)), "end": ((10, 12), (6, 12)),
    "first half": ((0, 6), (0, 6)), "second half": ((6, 12), (6, 12)),
}  # fmt: skip
"""Each part of a period in twelfths: as usually meant, and the most the word allows."""


def part_of(whole: Period, part: str) -> tuple[Period, Period]:
    """The start, early, mid, late part or end of a period: as usually meant, and the most the word allows.

    Years and longer are cut at months, all else at days.
    """
    length = (whole.last - whole.first).days + 1
    soft, hard = PARTS[part]
    return _twelfths(whole, length, soft), _twelfths(whole, length, hard)


def _twelfths(whole: Period, length: int, share: tuple[int, int]) -> Period:
    begin, end = share
    if length >= 365 and whole.first.day == 1:
        months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
        return month_period(whole.first.year, whole.first.month + months * begin // 12, months * (end - begin) // 12)
    first = length * begin // 12
    last = max(first, length * end // 12 - 1)
    return Period(whole.first + timedelta(days=first), whole.first + timedelta(days=last))
