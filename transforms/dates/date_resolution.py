"""From what a date expression says to the days it can mean, counted from the day of publication.

In: a `When` and the publication date. Out: `Candidates`, the last time it came and the next time it comes; which of
the two a text means is for `transforms.dates.dates` to say.
"""

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

import seeds
from transforms.dates.date_expressions import When
from transforms.dates.date_fiscal import FISCAL
from transforms.dates.date_words import WEEKDAYS
from transforms.dates.periods import Period, add, easter, month_period, nth_weekday, nth_within, part_of, unit_period

SEASON_MONTHS = 3

AROUND = 10
"""Days from the publication within which a day of the month is that of this year, whatever weekday it is given: of 152
such dates with a weekday in real news none of these was one of another year."""

LONG_PAST, YEARS_BACK = 60, 1200
"""Days from the publication from which on a day of the month with a weekday may be that of an earlier year, and how far
back that lies at most: pages that are kept carry the day of a later change."""

HOLIDAYS = {row["word"]: row["rule"] for row in seeds.rows("holidays")}
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


class Days(NamedTuple):
    """The days an expression means: as usually meant, and as far as the words allow."""

    soft: Period
    hard: Period


class Candidates(NamedTuple):
    """The last time it came and the next time it comes; equal when the words leave no choice."""

    past: Days
    future: Days


def _same(period: Period, hard: Period | None = None) -> Candidates:
    both = Days(period, hard or period)
    return Candidates(both, both)


def candidates(when: When, published: date | None) -> Candidates | None:
    """What an expression can mean, as its last and its next occurrence.

    Raises:
        ValueError, OverflowError: there is no such day.
    """
    if when.until is not None:
        return _range(when, published)
    if when.part in ("earlier", "later", "rest", "to date"):
        whole = candidates(replace(when, part=None), published)
        if whole is None or published is None:
            return None
        if when.part == "rest":
            return Candidates(_rest_of(whole.past, published), _rest_of(whole.future, published))
        period = whole.past.soft
        if when.part == "to date":
            return _same(Period(period.first, published))
        half = part_of(period, "early" if when.part == "earlier" else "late")[1]
        if when.part == "earlier" and published < period.first:
            # "earlier this weekend", said on a Monday, is not the weekend to come
            return None
        if when.part == "later" and period.last < published:
            return _same(half, period)
        if when.part == "earlier":
            return _same(Period(period.first, min(published, half.last)), Period(period.first, published))
        return _same(Period(max(published, half.first), period.last), Period(published, period.last))
    if when.part == "weekend":
        whole = candidates(replace(when, part=None), published)
        if whole is None:
            return None
        past, future = (_free_days(side.soft.first) for side in whole)
        return Candidates(Days(past, past), Days(future, future))
    if when.part is not None:
        whole = candidates(replace(when, part=None), published)
        if whole is None:
            return None
        soft, hard = zip(*(part_of(side.soft, when.part) for side in whole), strict=True)
        return Candidates(Days(soft[0], hard[0]), Days(soft[1], hard[1]))
    if when.shift is not None:
        return _shifted(when, published)
    if when.count is not None and when.base is not None and when.nth is None:
        base = candidates(when.base, published)
        if base is None:
            return None
        past, future = (_leading_to(side.soft.last, when.grain, when.count) for side in base)
        return Candidates(Days(past, past), Days(future, future))
    if when.nth is not None and when.base is not None:
        base = candidates(when.base, published)
        if base is None:
            return None
        if when.nth == 0:
            sides = [unit_period(side.soft.first, when.grain) for side in base]
        elif when.weekday is not None:
            days = [nth_weekday(side.soft.first.year, side.soft.first.month, when.weekday, when.nth) for side in base]
            sides = [Period(day, day) for day in days]
        else:
            sides = [nth_within(side.soft, when.grain, when.nth, when.count or 1) for side in base]
            if when.base.grain in FISCAL:
                # where the year begins is not known
                return Candidates(Days(sides[0], base.past.hard), Days(sides[1], base.future.hard))
        return Candidates(Days(sides[0], sides[0]), Days(sides[1], sides[1]))
    if when.base is not None:
        return _inside(when, published)
    if when.count is not None:
        return _run(when, published)
    if when.year is not None:
        return _fixed(when, when.year)
    if published is None:
        return None
    return _recurring(when, published)


def _rest_of(whole: Days, published: date) -> Days:
    """What is left of a period from the day of publication on; all of one that does not hold that day."""
    soft, hard = whole
    running = soft.first <= published <= soft.last
    return Days(Period(published, soft.last), Period(published, hard.last)) if running else whole


def _range(when: When, published: date | None) -> Candidates | None:
    begin = candidates(replace(when, until=None), published)
    end = candidates(when.until, published) if when.until else None
    if begin is None or end is None:
        return None
    sides = []
    for start in begin:
        stops = [stop for stop in end if stop.soft.last > start.soft.first]
        if not stops:
            later = _after(when.until, start.soft.last) if when.until else None
            if later is None:
                return None
            stops = [later]
        stop = min(stops, key=lambda side: side.soft.last)
        if stop.soft.last < start.soft.first:
            return None
        period = Period(start.soft.first, stop.soft.last)
        sides.append(Days(period, Period(start.hard.first, stop.hard.last)))
    if published is not None and sides[0].soft.last >= published:
        # it runs now: the next time is this time
        return Candidates(sides[0], sides[0])
    return Candidates(sides[0], sides[1])


def _after(when: When, day: date) -> Days | None:
    """The first occurrence after a day of what comes round again."""
    if when.year is not None or when.base is not None or when.shift is not None:
        return None
    return _recurring(when, day).future


def _shifted(when: When, published: date | None) -> Candidates | None:
    shift = when.shift or 0
    if when.base is not None:
        base = candidates(when.base, published)
        if base is None:
            return None
        sides = [
            Period(add(side.soft.first, shift, when.grain), add(side.soft.last, shift, when.grain)) for side in base
        ]
        return Candidates(Days(sides[0], sides[0]), Days(sides[1], sides[1]))
    if published is None:
        return None
    day = add(published, shift, when.grain)
    if when.grain == "day" and not when.vague:
        return _same(Period(day, day))
    # "two months ago" names its month more than its day: half a unit either way, a whole one when the count is vague
    soft = Period(day, day)
    if when.grain == "day":
        return _same(soft, Period(day - timedelta(days=2), day + timedelta(days=2)))
    half = max(1, abs((add(day, 1, when.grain) - day).days) // (1 if when.vague else 2))
    return _same(
        Period(day - timedelta(days=half // 2), day + timedelta(days=half // 2)),
        Period(day - timedelta(days=half), day + timedelta(days=half)),
    )


def _run(when: When, published: date | None) -> Candidates | None:
    """The past three weeks, the next two quarters: up to yesterday, or from tomorrow; quarters are whole."""
    if published is None:
        return None
    count = when.count or 0
    one = timedelta(days=1)
    if when.grain == "business_day":
        return _same(_business_days(published, count))
    if when.grain == "quarter" and abs(count) > 0:
        first, last = sorted((1 if count > 0 else -1, count))
        period = Period(unit_period(published, when.grain, first).first, unit_period(published, when.grain, last).last)
    elif count < 0:
        period = Period(add(published, count, when.grain), published - one)
    else:
        period = Period(published + one, add(published, count, when.grain))
    return _same(period, Period(min(period.first, published), max(period.last, published)))


def _leading_to(last: date, unit: str, count: int) -> Period:
    """The units that end with a day: the three months to 31 March begin on 1 January."""
    return Period(add(last + timedelta(days=1), count, unit), last)


def _business_days(published: date, count: int) -> Period:
    """The next working days after a day, or the last before it: Monday to Friday, holidays unknown."""
    step = timedelta(days=1 if count > 0 else -1)
    first = published + step
    while first.weekday() > 4:
        first += step
    weeks, rest = divmod(abs(count) - 1, 5)
    last = first + 7 * weeks * step
    for _ in range(rest):
        last += step
        while last.weekday() > 4:
            last += step
    return Period(min(first, last), max(first, last))


def _free_days(day: date) -> Period:
    """A holiday with the weekend next to it: Saturday to Monday for a Monday, Thursday to Sunday for a Thursday."""
    weekday = day.weekday()
    if weekday in (0, 1):
        return Period(day - timedelta(days=weekday + 2), day)
    saturday = day + timedelta(days=5 - weekday)
    return Period(min(day, saturday), saturday + timedelta(days=1))


def _inside(when: When, published: date | None) -> Candidates | None:
    """June of next year, Wednesday of next week."""
    base = candidates(when.base, published) if when.base else None
    if base is None:
        return None
    first = base.past.soft.first
    if when.grain == "day" and when.weekday is not None:
        day = first + timedelta(days=(when.weekday - first.weekday()) % 7)
        return _same(Period(day, day))
    if when.grain == "day" and when.month is None and when.day is not None:
        day = first.replace(day=when.day)
        return _same(Period(day, day))
    if when.grain == "week":
        sides = [unit_period(side.soft.first, "week") for side in base]
        return Candidates(Days(sides[0], sides[0]), Days(sides[1], sides[1]))
    return _fixed(replace(when, base=None), first.year)


def _fixed(when: When, year: int) -> Candidates:
    """An expression whose year is known."""
    month = when.month
    match when.grain:
        case "day":
            if month is None or when.day is None:
                raise ValueError("a day without its month")
            day = date(year, month, when.day)
            if when.swapped:
                other = date(year, when.day, month)
                return _same(Period(day, day), Period(min(day, other), max(day, other)))
            return _same(Period(day, day))
        case "month" | "quarter" | "half" if month is not None:
            size = {"month": 1, "quarter": 3, "half": 6}[when.grain]
            return _same(month_period(year, (month - 1) * size + 1, size))
        case "holiday":
            day = holiday(when.name or "", year)
            night = when.past and (when.name or "").endswith(" eve")  # of which the small hours are another day
            return _same(Period(day, day), Period(day, day + timedelta(days=1)) if night else None)
        case "season" if month is not None:
            return _same(*_season(year, month))
        case "decade":
            return _same(month_period(year, 1, 120))
        case "century":
            return _same(Period(date(max(year, MINYEAR), 1, 1), date(min(year + 99, MAXYEAR), 12, 31)))
        case "fiscal_year":
            # fiscal years begin in some month of the year before or of the year itself
            return _same(month_period(year, 1, 12), Period(date(year - 1, 4, 1), date(year + 1, 3, 31)))
        case "split_year":
            # twelve months that hold the turn of the year
            return _same(month_period(year, 7, 12), month_period(year, 1, 24))
        case _:
            return _same(month_period(year, 1, 12))


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year, by its rule in `seeds/holidays.csv`."""
    rule = HOLIDAYS[name]
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, *words = rule.replace("-", " ").split()
    if words[0].isdecimal():
        return date(year, int(month), int(words[0]))
    base = nth_weekday(year, int(month), WEEKDAYS[words[-1]], NTH[words[-2]])
    if "after" in words:
        base += timedelta(days=(WEEKDAYS[words[0]] - base.weekday()) % 7)
    return base


def _season(year: int, season: int) -> tuple[Period, Period]:
    """A northern season: the months as the weather services count them, and a month more on either side."""
    first = 3 + 3 * season
    return month_period(year, first, SEASON_MONTHS), month_period(year, first - 1, SEASON_MONTHS + 2)


def _recurring(when: When, published: date) -> Candidates:
    """An expression that comes round again: the last time and the next."""
    if when.grain == "day" and when.month is None and when.weekday is not None and when.day is None:
        return _weekday(when.weekday, when.offset, published)
    if when.grain == "day" and when.month is None:
        return _day_of_month(when, published)
    if when.month is None and when.grain != "holiday":
        if when.grain == "fiscal_year":
            return _fixed(when, published.year + (when.offset or 0))
        if when.grain == "weekend" and when.offset is None:
            this = unit_period(published, "weekend")
            last = this if published > this.first else unit_period(published, "weekend", -1)
            upcoming = this if published <= this.last else unit_period(published, "weekend", 1)
            return Candidates(Days(last, last), Days(upcoming, upcoming))
        period = unit_period(published, when.grain, when.offset or 0)
        if when.grain in ("weekend", "fortnight") and when.offset:
            return _same(period, Period(min(period.first, published), max(period.last, published)))
        return _same(period)
    years = range(published.year - 9, published.year + 10)
    if when.offset == 0:
        return _fixed(when, published.year)
    found = []
    for year in years:
        if not MINYEAR < year < MAXYEAR:
            continue
        try:
            found.append(_fixed(when, year).past)
        except ValueError:
            # 29 February comes every fourth year
            continue
    if when.weekday is not None:
        # "Tuesday, March 7" is the year in which it was one, when that is near; the writer's slip is kept where
        # there is none, or where the day is one of those around the report
        near = [side for side in found if abs((side.soft.first - published).days) < 370]
        fitting = [side for side in near if side.soft.first.weekday() == when.weekday]
        if not fitting and all(abs((side.soft.first - published).days) > LONG_PAST for side in near):
            old = [side for side in found if 0 < (published - side.soft.first).days < YEARS_BACK]
            fitting = [side for side in old if side.soft.first.weekday() == when.weekday]
        found = fitting if len(fitting) == 1 and not any(_around(side, published) for side in near) else found
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


def _around(side: Days, published: date) -> bool:
    return abs((side.soft.first - published).days) <= AROUND


def _weekday(weekday: int, offset: int | None, published: date) -> Candidates:
    """A weekday by name; "next" may skip the coming one and "last" the latest, so their hard interval holds both."""
    back = (published.weekday() - weekday) % 7
    past = published - timedelta(days=back)
    future = published + timedelta(days=(-back) % 7)
    if offset == 0:
        return _same(Period(future, future))
    if offset == -1:
        latest = past if back else past - timedelta(days=7)
        return _same(Period(latest, latest), Period(latest - timedelta(days=7), latest))
    if offset == 1:
        coming = future if back else future + timedelta(days=7)
        in_next_week = unit_period(published, "week", 1).first + timedelta(days=weekday)
        return _same(Period(in_next_week, in_next_week), Period(min(coming, in_next_week), max(coming, in_next_week)))
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
