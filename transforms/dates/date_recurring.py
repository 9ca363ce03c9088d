"""Expressions that come round again: a weekday, the 18th, March, Christmas, without a year.

In: a `When` and the day of publication. Out: `Candidates`, the last time it came and the next time it comes.
"""

import contextlib
from datetime import MAXYEAR, MINYEAR, date, timedelta

from transforms.dates.date_expressions import When
from transforms.dates.date_years import Candidates, Days, fixed, same
from transforms.dates.periods import Period, unit_period

AROUND = 10
"""Days from the publication within which a day of the month is that of this year, whatever weekday it is given: of 152
such dates with a weekday in real news none of these was one of another year."""

LONG_PAST, YEARS_BACK = 60, 1200
"""Days from the publication from which on a day of the month with a weekday may be that of an earlier year, and how far
back that lies at most: pages that are kept carry the day of a later change."""

YEARS, NEAR = 9, 370
"""Years before and after the publication in which a day is looked for, and days within which it is near."""


def recurring(when: When, published: date) -> Candidates:
    """An expression that comes round again: the last time and the next.

    Raises:
        ValueError: there is no such day near the publication.
    """
    if when.month is None and when.grain == "day":
        if when.weekday is not None and when.day is None:
            return _weekday(when.weekday, when.offset, published)
        return _day_of_month(when, published)
    if when.month is None and when.grain != "holiday":
        return _unit(when, published)
    if when.offset == 0:
        return fixed(when, published.year)
    found = _on_its_weekday(_yearly(when, published), when.weekday, published)
    past = [side for side in found if side.soft.first <= published]
    future = [side for side in found if side.soft.last >= published]
    if when.past:
        future = []
    elif when.offset == -1:
        past = [side for side in past if side.soft.last < published]
        future = []
    elif when.offset == 1:
        future = [side for side in future if side.soft.first > published]
        past = []
    if not past and not future:
        raise ValueError("no such day within nine years")
    return Candidates(past[-1] if past else future[0], future[0] if future else past[-1])


def _unit(when: When, published: date) -> Candidates:
    """A week, month, quarter and the like, counted from the current one."""
    if when.grain == "fiscal_year":
        return fixed(when, published.year + (when.offset or 0))
    if when.grain == "weekend" and when.offset is None:
        this = unit_period(published, "weekend")
        last = this if published > this.first else unit_period(published, "weekend", -1)
        upcoming = this if published <= this.last else unit_period(published, "weekend", 1)
        return Candidates(Days(last, last), Days(upcoming, upcoming))
    period = unit_period(published, when.grain, when.offset or 0)
    if when.grain in ("weekend", "fortnight") and when.offset:
        return same(period, Period(min(period.first, published), max(period.last, published)))
    return same(period)


def _yearly(when: When, published: date) -> list[Days]:
    """What comes once a year, in each of the years around the publication."""
    found = []
    for year in range(max(MINYEAR + 1, published.year - YEARS), min(MAXYEAR, published.year + YEARS + 1)):
        with contextlib.suppress(ValueError):  # 29 February comes every fourth year
            found.append(fixed(when, year).past)
    return found


def _on_its_weekday(found: list[Days], weekday: int | None, published: date) -> list[Days]:
    """Of the days of some years the one on a weekday that is named: "Tuesday, March 7" is the year in which it was one,
    when that is near; the writer's slip is kept where there is none, or where a day is one of those around the report.
    """
    if weekday is None:
        return found
    near = [side for side in found if abs((side.soft.first - published).days) < NEAR]
    fitting = [side for side in near if side.soft.first.weekday() == weekday]
    if not fitting and all(abs((side.soft.first - published).days) > LONG_PAST for side in near):
        old = [side for side in found if 0 < (published - side.soft.first).days < YEARS_BACK]
        fitting = [side for side in old if side.soft.first.weekday() == weekday]
    return fitting if len(fitting) == 1 and not any(_around(side, published) for side in near) else found


def _around(side: Days, published: date) -> bool:
    return abs((side.soft.first - published).days) <= AROUND


def _weekday(weekday: int, offset: int | None, published: date) -> Candidates:
    """A weekday by name; "next" may skip the coming one and "last" the latest, so their hard interval holds both."""
    back = (published.weekday() - weekday) % 7
    past = published - timedelta(days=back)
    future = published + timedelta(days=(-back) % 7)
    if offset == 0:
        return same(Period(future, future))
    if offset == -1:
        latest = past if back else past - timedelta(days=7)
        return same(Period(latest, latest), Period(latest - timedelta(days=7), latest))
    if offset == 1:
        coming = future if back else future + timedelta(days=7)
        in_next_week = unit_period(published, "week", 1).first + timedelta(days=weekday)
        return same(Period(in_next_week, in_next_week), Period(min(coming, in_next_week), max(coming, in_next_week)))
    return Candidates(
        Days(Period(past, past), Period(past, past)), Days(Period(future, future), Period(future, future))
    )


def _day_of_month(when: When, published: date) -> Candidates:
    """The 18th, Friday the 11th: the nearest months that have it, on that weekday if one is named."""
    if when.day is None:
        raise ValueError("no day")
    fitting = []
    for offset in range(-12, 13):
        whole = unit_period(published, "month", offset)
        if when.day <= whole.last.day:
            day = whole.first.replace(day=when.day)
            if when.weekday is None or day.weekday() == when.weekday:
                fitting.append(day)
    past = [day for day in fitting if day <= published]
    future = [day for day in fitting if day >= published]
    if not fitting:
        raise ValueError("no such day within a year")
    last, upcoming = (past or future)[-1 if past else 0], (future or past)[0 if future else -1]
    return Candidates(
        Days(Period(last, last), Period(last, last)), Days(Period(upcoming, upcoming), Period(upcoming, upcoming))
    )
