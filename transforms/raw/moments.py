"""Moments: a date or time as metadata and the lines of a page write it.

In: a few words. Out: a `Moment`, which is UTC and as exact as the words. A time without a zone is taken as UTC; one
with a zone is converted to it.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

import seeds
from transforms.words import MONTHS

ZONES = {row["zone"]: int(row["minutes"]) for row in seeds.rows("time_zones")}
SWITCHING = frozenset(row["zone"] for row in seeds.rows("time_zones") if row["summer"])
"""Zones named alike in winter and summer."""

PRECISIONS = ("second", "minute", "day", "month", "year")
FIRST_YEAR = 1605
"""No newspaper is older than the Relation of Strasbourg: an earlier year is a filler such as 0 or 1."""

LAST_YEAR = 2200
"""A later year is a filler such as 9999."""

EPOCH_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
EPOCH_MILLISECONDS = re.compile(r"\d{12,13}")
ISO = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2})"
    r"(?:[T\s_]\s*(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}(?::?\d{2})?)?(?:\[[^\]]{1,40}\])?)?)?)?",
    re.IGNORECASE,
)
MONTH_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
CLOCK = (
    r"(?:,?\s*(?:@|at|-|–|—|\||•|·|T)?\s*(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*\(?(?P<zone>[A-Z]{2,4}|[A-Z][a-z]{4,8}\sTime|[+-]\d{2}:?\d{2})\b\)?)?)?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
WORDED = [
    re.compile(
        WEEKDAY + MONTH_NAME + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b" + CLOCK, re.IGNORECASE
    ),
    re.compile(
        WEEKDAY
        + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?"
        + MONTH_NAME
        + r",?[\s-]+(?P<year>\d{4})\b"
        + CLOCK,
        re.IGNORECASE,
    ),
    re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})\b" + CLOCK, re.IGNORECASE),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b" + CLOCK, re.IGNORECASE),
    re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})\b" + CLOCK, re.IGNORECASE),
]
MONTH_YEAR = re.compile(MONTH_NAME + r",?\s+(?P<year>\d{4})", re.IGNORECASE)


class Moment(NamedTuple):
    """A time as UTC and how exactly it was given."""

    at: datetime
    precision: str


def read_moment(words: str) -> Moment:
    """A date or time as metadata gives it.

    Raises:
        ValueError: with a sentence that says what is wrong with it.
    """
    words = words.strip().strip("\"'")
    if EPOCH_MILLISECONDS.fullmatch(words):
        return _checked(datetime.fromtimestamp(int(words) // 1000, UTC), "second", words)
    if EPOCH_SECONDS.fullmatch(words):
        return _checked(datetime.fromtimestamp(int(float(words)), UTC), "second", words)
    match = ISO.fullmatch(words)
    if match:
        return moment_of(match, words)
    for pattern in WORDED:
        match = pattern.fullmatch(words)
        if match:
            return moment_of(match, words)
    match = MONTH_YEAR.fullmatch(words)
    if match:
        return moment_of(match, words)
    try:
        at = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        at = None
    if at is not None:
        return _checked(at if at.tzinfo else at.replace(tzinfo=UTC), "second", words)
    raise ValueError(f"{_shown(words)} is in no form of date that is known; write it as 2025-10-03T13:45:00Z")


def _shown(words: str) -> str:
    return repr(words if len(words) <= 60 else words[:57] + "...")


def moment_of(match: re.Match[str], words: str) -> Moment:
    """The moment that a match of one of the forms of this module spells.

    Args:
        match: with the group `year`, and perhaps `month`, `day`, `hour`, `minute`, `second`, `half` and `zone`.
        words: what was written, for the message.

    Raises:
        ValueError: there is no such day or time.
    """
    fields = match.groupdict()
    year = int(fields["year"])
    _check_year(year, words)
    name = fields.get("month")
    if name is None:
        return Moment(datetime(year, 1, 1, tzinfo=UTC), "year")
    month = int(name) if name.isdecimal() else MONTHS.get(name.lower(), 0)
    day = int(fields.get("day") or 1)
    if name.isdecimal() and month > 12 and day <= 12 and "/" in match.group():
        month, day = day, month
    hour, minute, second = (int(fields.get(part) or 0) for part in ("hour", "minute", "second"))
    half = (fields.get("half") or "").lower()
    timed = fields.get("hour") is not None and (fields.get("minute") is not None or bool(half))
    if not timed:
        hour = minute = second = 0
    if half and not 1 <= hour <= 12:
        raise ValueError(f"{_shown(words)} has no such hour")
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        at = datetime(year, month, day, tzinfo=UTC)
        # 24:00 is the end of the day, and a leap second counts into the next minute
        at += timedelta(hours=hour, minutes=minute, seconds=second)
    except (ValueError, OverflowError):
        raise ValueError(f"{_shown(words)} is no day of the calendar") from None
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError(f"{_shown(words)} is no time of day")
    if not timed:
        return Moment(at, "day" if fields.get("day") else "month")
    offset = _offset(fields.get("zone"), at)
    at = at.replace(tzinfo=timezone(offset)).astimezone(UTC)
    return Moment(at, "second" if fields.get("second") else "minute")


def _offset(zone: str | None, at: datetime) -> timedelta:
    """A zone's distance from UTC at a local time; an unknown name counts as UTC."""
    if not zone:
        return timedelta()
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
        if minutes >= 24 * 60:
            raise ValueError(f"{zone!r} is no time zone")
        return timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    name = re.sub(r"\s+", " ", zone.upper())
    return timedelta(minutes=ZONES.get(name, 0) + (60 if name in SWITCHING and _american_summer(at) else 0))


def _american_summer(at: datetime) -> bool:
    """Whether daylight time holds in North America: second Sunday of March to first of November (since 2007)."""

    def sunday(month: int, nth: int) -> datetime:
        first = datetime(at.year, month, 1, 2, tzinfo=UTC)
        return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))

    return sunday(3, 2) <= at < sunday(11, 1)


def _check_year(year: int, words: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{_shown(words)} lies in the year {year}, which is a filler and no date")


def _checked(at: datetime, precision: str, words: str) -> Moment:
    _check_year(at.year, words)
    return Moment(at.astimezone(UTC), precision)
