"""Dates: every day, month, year or season that a text names, as days since 1970-01-01.

In: a text cut into sentences and the day it was published. Out: readings of kind `date`, whose interval runs from
the first to the last day the words mean. What hangs on the publication date ("Tuesday", "last week") has no value
without one. `transforms.date_grammar` reads the words; this module decides which days they mean.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

import seeds
from transforms.date_grammar import Found, When, find
from transforms.periods import Period, add, days, month_period, nth_within, part_of, unit_period
from transforms.reading import Reading
from transforms.text import Span

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CUES = {row["cue"]: (row["direction"], row["side"]) for row in seeds.rows("date_cues")}
CUE_WORD = re.compile(r"['’]ll\b|[^\W\d_]+(?:['’]t\b)?")
CLAUSE_BREAK = re.compile(
    r"[;:—–]|, (?:but|and|while|as|which|who)\b|\b(?:but|while|although|though|because|whereas)\b"
)
CUE_REACH = 160
"""Characters searched on either side for the words that tell past from future: about two lines of print."""

SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
SEASON_MONTHS = 3
NOUN_BEFORE = frozenset(["the", "a", "an", "of", "its", "his", "her", "their", "more", "most", "s"])
"""Words after which a participle describes a noun: "the delayed talks"."""

POSSESSIVE_REACH = 4
"""Words around "Tuesday's ..." in which a cue can still speak of its day."""

PARTICIPLE = re.compile(r"[a-z]{3,}ed$")


class Days(NamedTuple):
    """The days an expression means: as usually meant, and as far as the words allow."""

    soft: Period
    hard: Period


class Candidates(NamedTuple):
    """The last time it came and the next time it comes; equal when the words leave no choice."""

    past: Days
    future: Days


def read_dates(
    text: str, sentences: Sequence[Span], *, published: date | None, day_first: bool | None = None
) -> list[Reading]:
    """The dates of a text, in order, not overlapping.

    Args:
        text: one part of an article.
        sentences: its sentences.
        published: the day of publication, which weekdays and relative dates are counted from.
        day_first: whether 3/5 means the third of May; None lets the text decide and, failing that, allows both.

    Returns:
        Readings of kind `date`, unit `day`, dimension `date`. `value` is the day, or the middle of several; it and the
        bounds are None where the expression hangs on an unknown publication date. `unit_surface` is the weekday that
        the words name, if any.
    """
    if day_first is None:
        day_first = _order_of_days(text)
    readings = []
    for sentence in sentences:
        for found in find(text, sentence.start, sentence.end, day_first):
            reading = _reading(text, sentence, found, published)
            if reading is not None:
                readings.append(reading)
    return readings


def weekday_mismatches(readings: Sequence[Reading]) -> list[tuple[Reading, str]]:
    """Dates whose words name a weekday that the calendar does not give them, each with the true weekday's name.

    Only dates that the words fix to one day are judged: "Tuesday, October 8, 2025", or without the year when the
    publication date leaves one.
    """
    wrong = []
    for reading in readings:
        if (
            reading.kind == "date"
            and reading.unit_surface
            and reading.value is not None
            and reading.low == reading.high
        ):
            true = WEEKDAY_NAMES[int(reading.value + 3) % 7]
            if true != reading.unit_surface:
                wrong.append((reading, true))
    return wrong


def _order_of_days(text: str) -> bool | None:
    """Whether the slashed dates of a text put the day first, when one of them can only be read one way."""
    orders = {int(m[1]) > 12 for m in SLASHED.finditer(text) if (int(m[1]) > 12) != (int(m[2]) > 12)}
    return orders.pop() if len(orders) == 1 else None


def _reading(text: str, sentence: Span, found: Found, published: date | None) -> Reading | None:
    when = found.when
    cue = _cue(text, sentence, found)
    if when.bound == "in" and cue != "future" and (cue == "past" or published is None):
        # "in two years": a duration unless something lies ahead
        return None
    weekday = when.weekday if when.until is None else None
    common = {"kind": "date", "start": found.start, "end": found.end, "surface": text[found.start : found.end]}
    name = None if weekday is None else WEEKDAY_NAMES[weekday]
    try:
        candidates = _candidates(when, published)
    except (ValueError, OverflowError):
        return None
    if candidates is None:
        if _hangs_on_now(when) and published is None:
            return Reading(
                **common, value=None, low=None, high=None, hard_low=None, hard_high=None, precision=None,
                modifier="exact", change=None, unit="day", unit_surface=name, dimension="date", noun=None,
                confidence=0.3,
            )  # fmt: skip
        return None
    chosen, sure = _choose(candidates, cue, published)
    soft, hard = chosen.soft, chosen.hard
    if not sure:
        hard = Period(
            min(candidates.past.hard.first, candidates.future.hard.first),
            max(candidates.past.hard.last, candidates.future.hard.last),
        )
    low, high = days(soft.first), days(soft.last)
    hard_low: float | None = days(hard.first)
    hard_high: float | None = days(hard.last)
    precision = high - low + 1
    modifier, value = "exact", low if low == high else (low + high) / 2
    if when.until is not None:
        modifier = "range"
    elif when.bound == "before":
        modifier, hard_low, high, low = "less_than", None, low - 1, low - max(1.0, precision)
        hard_high = max(high, (hard_high or high) - 1)
    elif when.bound == "by":
        modifier, hard_low = "at_most", None
    elif when.bound == "after":
        modifier, hard_high, low, high = "more_than", None, high + 1, high + max(1.0, precision)
        hard_low = min(low, (hard_low or low) + 1)
    elif when.vague or when.part or hard != soft:
        modifier = "about" if when.vague or when.part else "exact"
    return Reading(
        **common, value=value, low=low, high=high, hard_low=hard_low, hard_high=hard_high, precision=precision,
        modifier=modifier, change=None, unit="day", unit_surface=name, dimension="date", noun=None,
        confidence=_confidence(when, sure, candidates, soft != hard),
    )  # fmt: skip


def _confidence(when: When, sure: bool, candidates: Candidates, wide: bool) -> float:
    if not sure:
        return 0.5
    if candidates.past != candidates.future:
        return 0.8
    if when.swapped:
        return 0.6
    return 0.85 if wide or when.vague else 0.95


# Past or future


def _cue(text: str, sentence: Span, found: Found) -> str | None:
    """Whether the words around an expression look back or ahead: the nearest cue before it, else the first after it.

    A possessive ("Tuesday's vote") names a thing, so the tense of a verb farther off says nothing about its day.
    """
    reach = POSSESSIVE_REACH if text[found.end : found.end + 2] in ("'s", "’s") else None
    before = text[max(sentence.start, found.start - CUE_REACH) : found.start]
    breaks = [m.end() for m in CLAUSE_BREAK.finditer(before)]
    words = _words(before[breaks[-1] if breaks else 0 :])
    for index in range(len(words) - 1, -1 if reach is None else max(-1, len(words) - 1 - reach), -1):
        direction = _direction(words, index, "before")
        if direction:
            return direction
    after = text[found.end : min(sentence.end, found.end + CUE_REACH)]
    stop = CLAUSE_BREAK.search(after)
    words = _words(after[: stop.start()] if stop else after)
    for index in range(len(words) if reach is None else min(reach, len(words))):
        direction = _direction(words, index, "after")
        if direction:
            return direction
    return None


def _words(text: str) -> list[str]:
    """Words that may be cues; a capital marks a name or a month, save at the beginning."""
    words = [m.group() for m in CUE_WORD.finditer(text)]
    return [
        word.lower().replace("’", "'") if index == 0 else word.replace("’", "'") for index, word in enumerate(words)
    ]


def _direction(words: list[str], index: int, side: str) -> str | None:
    """What one word says about time: a cue, or a participle, which an auxiliary of the future turns round."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    direction, where = CUES.get(f"{word} {following}") or CUES.get(word) or (None, "any")
    if direction and where not in ("any", side):
        return None
    if direction == "past" or (direction is None and PARTICIPLE.match(word)):
        led = words[max(0, index - 3) : index]
        if any(CUES.get(auxiliary, ("", ""))[0] == "future" for auxiliary in led) or "to" in led[-2:]:
            return "future"
        if direction is None and led and led[-1] in NOUN_BEFORE:
            return None
        return "past"
    return direction


def _choose(candidates: Candidates, cue: str | None, published: date | None) -> tuple[Days, bool]:
    """The candidate that the cue points to, else the nearest to the publication, and whether that is sure."""
    past, future = candidates
    if past == future or published is None:
        return past, True
    if cue:
        return (past if cue == "past" else future), True
    behind = (published - past.soft.last).days
    ahead = (future.soft.first - published).days
    # twice as near leaves little doubt for months ("in August" read in October), none of it for weekdays
    sure = max(behind, ahead) >= 60 and min(behind, ahead) * 2 <= max(behind, ahead)
    return (past if behind <= ahead else future), sure


# From words to days


def _hangs_on_now(when: When) -> bool:
    return when.year is None


def _same(period: Period, hard: Period | None = None) -> Candidates:
    both = Days(period, hard or period)
    return Candidates(both, both)


def _candidates(when: When, published: date | None) -> Candidates | None:
    """What an expression can mean, as its last and its next occurrence.

    Raises:
        ValueError, OverflowError: there is no such day.
    """
    if when.until is not None:
        return _range(when, published)
    if when.part is not None:
        whole = _candidates(replace(when, part=None), published)
        if whole is None:
            return None
        soft, hard = zip(*(part_of(side.soft, when.part) for side in whole), strict=True)
        return Candidates(Days(soft[0], hard[0]), Days(soft[1], hard[1]))
    if when.shift is not None:
        return _shifted(when, published)
    if when.nth is not None and when.base is not None:
        base = _candidates(when.base, published)
        if base is None:
            return None
        if when.nth == 0:
            sides = [unit_period(side.soft.first, when.grain) for side in base]
        else:
            sides = [nth_within(side.soft, when.grain, when.nth, when.count or 1) for side in base]
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


def _range(when: When, published: date | None) -> Candidates | None:
    begin = _candidates(replace(when, until=None), published)
    end = _candidates(when.until, published) if when.until else None
    if begin is None or end is None:
        return None
    sides = []
    for start, candidates in ((begin.past, end), (begin.future, end)):
        stops = [stop for stop in candidates if stop.soft.last > start.soft.first]
        if not stops:
            later = _after(when.until, start.soft.last) if when.until else None
            if later is None:
                return None
            stops = [later]
        stop = min(stops, key=lambda side: side.soft.last)
        period = Period(start.soft.first, stop.soft.last)
        sides.append(Days(period, Period(start.hard.first, stop.hard.last)))
    return Candidates(sides[0], sides[1])


def _after(when: When, day: date) -> Days | None:
    """The first occurrence after a day of what comes round again."""
    if when.year is not None or when.base is not None or when.shift is not None:
        return None
    return _recurring(when, day).future


def _shifted(when: When, published: date | None) -> Candidates | None:
    shift = when.shift or 0
    if when.base is not None:
        base = _candidates(when.base, published)
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
    """The past three weeks, the next two quarters: up to yesterday, or from tomorrow; quarters and longer are whole."""
    if published is None:
        return None
    count = when.count or 0
    one = timedelta(days=1)
    if when.grain in ("quarter", "decade") and abs(count) > 0:
        first, last = sorted((1 if count > 0 else -1, count))
        period = Period(unit_period(published, when.grain, first).first, unit_period(published, when.grain, last).last)
    elif count < 0:
        period = Period(add(published, count, when.grain), published - one)
    else:
        period = Period(published + one, add(published, count, when.grain))
    return _same(period, Period(min(period.first, published), max(period.last, published)))


def _inside(when: When, published: date | None) -> Candidates | None:
    """June of next year, Wednesday of next week."""
    base = _candidates(when.base, published) if when.base else None
    if base is None:
        return None
    first = base.past.soft.first
    if when.grain == "day" and when.weekday is not None:
        day = first + timedelta(days=(when.weekday - first.weekday()) % 7)
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
        case "season" if month is not None:
            return _same(*_season(year, month))
        case "decade":
            return _same(month_period(year, 1, 120))
        case "century":
            return _same(Period(date(max(year, MINYEAR), 1, 1), date(min(year + 99, MAXYEAR), 12, 31)))
        case "fiscal_year":
            # fiscal years begin in some month of the year before or of the year itself
            return _same(month_period(year, 1, 12), Period(date(year - 1, 4, 1), date(year + 1, 3, 31)))
        case _:
            return _same(month_period(year, 1, 12))


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
    if when.month is None:
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
        # "Tuesday, March 7" is the year in which it was one, when that is near; else the writer's slip is kept
        near = [side for side in found if abs((side.soft.first - published).days) < 370]
        fitting = [side for side in near if side.soft.first.weekday() == when.weekday]
        found = fitting if len(fitting) == 1 else found
    past = [side for side in found if side.soft.first <= published]
    future = [side for side in found if side.soft.last >= published]
    if when.offset == -1:
        past = [side for side in past if side.soft.last < published]
        future = []
    elif when.offset == 1:
        future = [side for side in future if side.soft.first > published]
        past = []
    if not past and not future:
        raise ValueError("no such day within nine years")
    return Candidates(past[-1] if past else future[0], future[0] if future else past[-1])


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
