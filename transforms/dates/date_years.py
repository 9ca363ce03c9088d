"""The days that an expression means in a year: a month, a holiday, a season, a decade.

In: a `When` and a year. Out: `Candidates`, which are the same two times, as a year leaves no choice.
"""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from transforms.dates.date_expressions import When
from transforms.dates.holidays import holiday_in
from transforms.dates.periods import Period, month_period

SEASON_MONTHS = 3


class Days(NamedTuple):
    """The days an expression means: as usually meant, and as far as the words allow."""

    soft: Period
    hard: Period


class Candidates(NamedTuple):
    """The last time it came and the next time it comes; equal when the words leave no choice."""

    past: Days
    future: Days


def same(period: Period, hard: Period | None = None) -> Candidates:
    """A period that leaves no choice, and how far the words allow at most."""
    both = Days(period, hard or period)
    return Candidates(both, both)


def fixed(when: When, year: int) -> Candidates:
    """An expression whose year is known.

    Raises:
        ValueError: the year has no such day.
    """
    month = when.month
    match when.grain:
        case "day":
            if month is None or when.day is None:
                raise ValueError("a day without its month")
            day = date(year, month, when.day)
            if when.swapped:
                other = date(year, when.day, month)
                return same(Period(day, day), Period(min(day, other), max(day, other)))
            return same(Period(day, day))
        case "month" | "quarter" | "half" if month is not None:
            size = {"month": 1, "quarter": 3, "half": 6}[when.grain]
            return same(month_period(year, (month - 1) * size + 1, size))
        case "holiday":
            day = holiday_in(when.name or "", year)
            night = when.past and (when.name or "").endswith(" eve")  # of which the small hours are another day
            return same(Period(day, day), Period(day, day + timedelta(days=1)) if night else None)
        case "season" if month is not None:
            return same(*_season(year, month))
        case "decade":
            return same(month_period(year, 1, 120))
        case "century":
            return same(Period(date(max(year, MINYEAR), 1, 1), date(min(year + 99, MAXYEAR), 12, 31)))
        case "fiscal_year":
            # fiscal years begin in some month of the year before or of the year itself
            return same(month_period(year, 1, 12), Period(date(year - 1, 4, 1), date(year + 1, 3, 31)))
        case "split_year":
            # twelve months that hold the turn of the year
            return same(month_period(year, 7, 12), month_period(year, 1, 24))
        case _:
            return same(month_period(year, 1, 12))


def _season(year: int, season: int) -> tuple[Period, Period]:
    """A northern season: the months as the weather services count them, and a month more on either side."""
    first = 3 + 3 * season
    return month_period(year, first, SEASON_MONTHS), month_period(year, first - 1, SEASON_MONTHS + 2)
