"""From what a date expression says to the days it can mean, counted from the day of publication.

In: a `When` and the publication date. Out: `Candidates`, the last time it came and the next time it comes; which of
the two a text means is for `transforms.dates.dates` to say.
"""

from dataclasses import replace
from datetime import date, timedelta

from transforms.dates.date_expressions import When
from transforms.dates.date_fiscal import FISCAL
from transforms.dates.date_recurring import recurring
from transforms.dates.date_years import Candidates, Days, fixed, same
from transforms.dates.periods import Period, add, nth_weekday, nth_within, part_of, unit_period


def candidates(when: When, published: date | None) -> Candidates | None:
    """What an expression can mean, as its last and its next occurrence.

    Raises:
        ValueError, OverflowError: there is no such day.
    """
    if when.until is not None:
        return _range(when, published)
    if when.part in ("earlier", "later", "rest", "to date"):
        return _beside_today(when, published)
    if when.part is not None:
        return _part(when, when.part, published)
    if when.shift is not None:
        return _shifted(when, published)
    if when.base is not None and when.nth is not None:
        return _nth(when, when.base, when.nth, published)
    if when.base is not None and when.count is not None:
        return _leading(when, when.base, when.count, published)
    if when.base is not None:
        return _inside(when, published)
    if when.count is not None:
        return _run(when, published)
    if when.year is not None:
        return fixed(when, when.year)
    if published is None:
        return None
    return recurring(when, published)


def _part(when: When, part: str, published: date | None) -> Candidates | None:
    """A part of a period: the end of May, the weekend of the week of May 3."""
    whole = candidates(replace(when, part=None), published)
    if whole is None:
        return None
    if part == "weekend":
        past, future = (_free_days(side.soft.first) for side in whole)
        return Candidates(Days(past, past), Days(future, future))
    soft, hard = zip(*(part_of(side.soft, part) for side in whole), strict=True)
    return Candidates(Days(soft[0], hard[0]), Days(soft[1], hard[1]))


def _leading(when: When, to: When, count: int, published: date | None) -> Candidates | None:
    """The units that lead to the end of a date: the three weeks to May 3."""
    base = candidates(to, published)
    if base is None:
        return None
    past, future = (_leading_to(side.soft.last, when.grain, count) for side in base)
    return Candidates(Days(past, past), Days(future, future))


def _nth(when: When, within: When, nth: int, published: date | None) -> Candidates | None:
    """The unit or weekday of a number within a period, for 0 that of its first day: the third week of May."""
    base = candidates(within, published)
    if base is None:
        return None
    if nth == 0:
        sides = [unit_period(side.soft.first, when.grain) for side in base]
    elif when.weekday is not None:
        days = [nth_weekday(side.soft.first.year, side.soft.first.month, when.weekday, nth) for side in base]
        sides = [Period(day, day) for day in days]
    else:
        sides = [nth_within(side.soft, when.grain, nth, when.count or 1) for side in base]
        if within.grain in FISCAL:
            # where the year begins is not known
            return Candidates(Days(sides[0], base.past.hard), Days(sides[1], base.future.hard))
    return Candidates(Days(sides[0], sides[0]), Days(sides[1], sides[1]))


def _beside_today(when: When, published: date | None) -> Candidates | None:
    """What of a period lies before the day of publication, or behind it: earlier this year, the rest of the week."""
    whole = candidates(replace(when, part=None), published)
    if whole is None or published is None:
        return None
    if when.part == "rest":
        return Candidates(_rest_of(whole.past, published), _rest_of(whole.future, published))
    period = whole.past.soft
    if when.part == "to date":
        return same(Period(period.first, published))
    half = part_of(period, "early" if when.part == "earlier" else "late")[1]
    if when.part == "earlier" and published < period.first:
        # "earlier this weekend", said on a Monday, is not the weekend to come
        return None
    if when.part == "later" and period.last < published:
        return same(half, period)
    if when.part == "earlier":
        return same(Period(period.first, min(published, half.last)), Period(period.first, published))
    return same(Period(max(published, half.first), period.last), Period(published, period.last))


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
    return recurring(when, day).future


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
        return same(Period(day, day))
    # "two months ago" names its month more than its day: half a unit either way, a whole one when the count is vague
    soft = Period(day, day)
    if when.grain == "day":
        return same(soft, Period(day - timedelta(days=2), day + timedelta(days=2)))
    half = max(1, abs((add(day, 1, when.grain) - day).days) // (1 if when.vague else 2))
    return same(
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
        return same(_business_days(published, count))
    if when.grain == "quarter" and abs(count) > 0:
        first, last = sorted((1 if count > 0 else -1, count))
        period = Period(unit_period(published, when.grain, first).first, unit_period(published, when.grain, last).last)
    elif count < 0:
        period = Period(add(published, count, when.grain), published - one)
    else:
        period = Period(published + one, add(published, count, when.grain))
    return same(period, Period(min(period.first, published), max(period.last, published)))


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
        return same(Period(day, day))
    if when.grain == "day" and when.month is None and when.day is not None:
        day = first.replace(day=when.day)
        return same(Period(day, day))
    if when.grain == "week":
        sides = [unit_period(side.soft.first, "week") for side in base]
        return Candidates(Days(sides[0], sides[0]), Days(sides[1], sides[1]))
    return fixed(replace(when, base=None), first.year)
