"""Yearless: days and months of a year that nothing tells, as `17 October` in an article without a date."""

import calendar
import re
from datetime import date, timedelta

from transforms.dates.periods import EPOCH, days, month_period
from transforms.tables import Claim
from transforms.words import MONTHS

Day = tuple[int, int | None]
"""Month and day; None for the day where the month alone is named."""

LEAP_YEAR = 1972
"""A year that has every day."""

NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
DAY_OF_YEAR = re.compile(
    rf"\D*?\b(?:({NAMES})\.?\s+(?:the\s+)?{NTH}|{NTH}\s+(?:of\s+)?({NAMES})\b\.?)\D*", re.IGNORECASE
)
"""A date that names a month and a day of it, in either order, and no other number."""


def yearless_day(claim: Claim) -> Day | None:
    """The month and the day that a date names, or the month alone, if its year is not known; else None."""
    if claim.kind != "date" or claim.low is not None:
        return None
    if (whole := MONTHS.get(claim.surface.lower().rstrip("."))) is not None:
        return whole, None
    found = DAY_OF_YEAR.fullmatch(claim.surface)
    if found is None:
        return None
    month, day = MONTHS[(found[1] or found[4]).lower()], int(found[2] or found[3])
    return (month, day) if 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1] else None


def day_of_year(day: float) -> Day:
    """Month and day of a day counted since 1970-01-01."""
    when = EPOCH + timedelta(days=int(day))
    return when.month, when.day


def in_any_year(day: Day) -> tuple[float, float]:
    """First and last day of a day or month of the year as those of one year, counted since 1970-01-01; good for
    comparing with others of no known year.
    """
    month, first = day
    if first is not None:
        return (days(date(LEAP_YEAR, month, first)),) * 2
    period = month_period(LEAP_YEAR, month)
    return days(period.first), days(period.last)
