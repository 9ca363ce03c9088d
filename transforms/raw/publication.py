"""The publication date of an article: from its metadata, else from what its text says of itself, else from its address.

In: the dates of a raw record as written, its body and address. Out: a `Publication`. A date that the story talks about
is never taken, and none is invented. A time without a zone is taken as UTC; one with a zone is converted to it.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import NamedTuple

import seeds

MONTHS = {row["word"]: int(row["month"]) for row in seeds.rows("months")}
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
LINE = re.compile(r"[^\n\r]+")
UPDATED = re.compile(
    r"[\s*•|(\[-]*(?:(?:last|first)\s+)?(?:updated|modified|revised)(?:\s+(?:on|at|date))?\s*[:|-]?\s*", re.IGNORECASE
)
PUBLISHED = re.compile(
    r"[\s*•|(\[-]*(?:(?:first|originally)\s+)?(?:published|posted|issued|publication\s+date|date\s+published|created)"
    r"(?:\s+(?:on|at|date))?\s*[:|-]?\s*",
    re.IGNORECASE,
)
FIRST_PUBLISHED = re.compile(
    r"\bThis\s+(?:report|story|article|content|column|piece|item|text)(?:\s+(?:by|from)\s+[^.\n]{1,60}?)?\s+was\s+"
    r"(?:first|originally|initially)\s+published\s+(?:on\s+|in\s+[^.,\n]{1,40}?\s+on\s+)?",
    re.IGNORECASE,
)
URL_DATE = re.compile(
    r"[/_-](?P<year>(?:19|20)\d{2})[/_-]?(?P<month>0[1-9]|1[0-2])(?:[/_-]?(?P<day>0[1-9]|[12]\d|3[01]))?(?=[/_.?-]|$)"
)
URL_NAMED = re.compile(r"/(?P<year>(?:19|20)\d{2})/(?P<month>[a-z]{3,9})/(?P<day>\d{1,2})(?=[/.?-]|$)", re.IGNORECASE)
LEADERS = " \t\u00a0*•|([-"
BYLINE_AFTER = re.compile(r"(?:by|in|under)\s+[^.!?]{1,60}", re.IGNORECASE)
DATELINE = re.compile(
    r"\s*[A-Z][A-Z .'-]{2,40}(?:,\s+[A-Z][\w.]{1,20}(?:\s[A-Z]\w{1,20})?)?,?\s+(?=[A-Z][a-z]{2,8}\.?\s+\d)"
)
"""The place in capitals that opens an agency report: "OTTAWA, Ont., Oct. 3, 2025 (Agency) -"."""

HEAD_LINES = 5
"""Lines at the top of a page among which a line that is only a date states its publication."""

LONGEST_LINE = 200
"""Characters of a line that may still be a date line; a longer one is part of the story."""


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published and last updated.

    Attributes:
        published_at: when it was first published, UTC; the first instant of the day, month or year when that is all
            that is known.
        precision: second, minute, day, month or year; None without a date.
        origin: metadata, text or url; None without a date.
        modified_at: when it was last updated, UTC.
        spans: body lines it used: start, end (code points, end exclusive) and `published` or `updated`.
        rejected: one sentence for each date that was given and could not be used.
    """

    published_at: datetime | None = None
    precision: str | None = None
    origin: str | None = None
    modified_at: datetime | None = None
    spans: tuple[tuple[int, int, str], ...] = ()
    rejected: tuple[str, ...] = field(default=())


class Moment(NamedTuple):
    """A time as UTC and how exactly it was given."""

    at: datetime
    precision: str


def read_publication(metadata: str | None, modified: str | None, text: str, url: str | None) -> Publication:
    """When an article was published: metadata first, then its own lines, then its address.

    Args:
        metadata: the record's publication date as written: ISO 8601, RFC 2822, epoch seconds or milliseconds, or words.
        modified: the record's date of the last change, in the same forms.
        text: the raw body; positions of the lines used refer to it.
        url: the address of the page.
    """
    rejected: list[str] = []
    given = _given(metadata, "publication date", rejected)
    changed = _given(modified, "date of change", rejected)
    first, updated, spans = _lines(text)
    published, origin = given, "metadata"
    if published is None:
        published, origin = first, "text"
    if published is None and updated is not None:
        # the day a text was updated is the best that it says of its publication
        published, origin = Moment(updated.at.replace(hour=0, minute=0, second=0, microsecond=0), "day"), "text"
        if PRECISIONS.index(updated.precision) > PRECISIONS.index("day"):
            published = updated
    if published is None and url:
        published, origin = _from_url(url), "url"
    latest = changed or updated
    return Publication(
        published_at=published.at if published else None,
        precision=published.precision if published else None,
        origin=origin if published else None,
        modified_at=latest.at if latest else None,
        spans=spans,
        rejected=tuple(rejected),
    )


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
        return _moment(match, words)
    for pattern in WORDED:
        match = pattern.fullmatch(words)
        if match:
            return _moment(match, words)
    match = MONTH_YEAR.fullmatch(words)
    if match:
        return _moment(match, words)
    try:
        at = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        at = None
    if at is not None:
        return _checked(at if at.tzinfo else at.replace(tzinfo=UTC), "second", words)
    raise ValueError(f"{_shown(words)} is in no form of date that is known; write it as 2025-10-03T13:45:00Z")


def _given(words: str | None, what: str, rejected: list[str]) -> Moment | None:
    if words is None or not words.strip():
        return None
    try:
        return read_moment(words)
    except (ValueError, OverflowError, OSError) as problem:
        rejected.append(f"{what}: {problem}")
        return None


def _shown(words: str) -> str:
    return repr(words if len(words) <= 60 else words[:57] + "...")


def _moment(match: re.Match[str], words: str) -> Moment:
    """The moment a match spells.

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


def _lines(text: str) -> tuple[Moment | None, Moment | None, tuple[tuple[int, int, str], ...]]:
    """What the body says of its own publication and update, and where."""
    first: Moment | None = None
    updated: Moment | None = None
    spans: list[tuple[int, int, str]] = []
    for line in LINE.finditer(text):
        short = line.end() - line.start() <= LONGEST_LINE
        position = line.start()
        while short:
            lead, kind = UPDATED.match(text, position, line.end()), "updated"
            if lead is None:
                lead, kind = PUBLISHED.match(text, position, line.end()), "published"
            found = _at(text, lead.end(), line.end(), whole_line=True) if lead else None
            if lead is None or found is None:
                break
            moment, end = found
            spans.append((lead.end() - len(lead.group().lstrip(LEADERS)), end, kind))
            position = end
            if kind == "published":
                first = first or moment
            else:
                updated = max(updated, moment) if updated else moment
        for credit in FIRST_PUBLISHED.finditer(text, line.start(), line.end()):
            found = _at(text, credit.end(), line.end(), whole_line=False)
            if found:
                moment, end = found
                spans.append((credit.start(), end + (text[end : end + 1] == "."), "published"))
                first = first or moment
    if first is None:
        first, span = _head(text)
        spans.extend(span)
    return first, updated, tuple(sorted(set(spans)))


def _head(text: str) -> tuple[Moment | None, list[tuple[int, int, str]]]:
    """A line at the top that is nothing but a full date, else the date of a dateline that has its year.

    The dateline belongs to the story, so it gives no span.
    """
    lines = list(islice((line for line in LINE.finditer(text) if not line.group().isspace()), HEAD_LINES))
    for line in lines:
        begin = line.end() - len(line.group().lstrip())
        if line.end() - begin > LONGEST_LINE:
            break
        found = _at(text, begin, line.end(), whole_line=True)
        if found and found[1] >= begin + len(line.group().strip()) - 1:
            return found[0], [(begin, found[1], "published")]
    place = DATELINE.match(text, lines[0].start()) if lines else None
    found = _at(text, place.end(), min(place.end() + 40, len(text)), whole_line=False) if place else None
    if found and re.match(r"\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,40}/)?\s*[-–—:]", text[found[1] : found[1] + 80]):
        return found[0], []
    return None, []


def _at(text: str, start: int, end: int, *, whole_line: bool) -> tuple[Moment, int] | None:
    """The moment that begins at a place, and where it ends; on a date line little else may follow."""
    for pattern in (*WORDED, ISO):
        match = pattern.match(text, start, end)
        if match is None:
            continue
        if pattern is ISO and not match["day"]:
            continue
        rest = text[match.end() : end].strip(" .,;|)]•·-–—\t\u00a0")
        if (
            whole_line
            and rest
            and not (
                PUBLISHED.match(rest) or UPDATED.match(rest) or BYLINE_AFTER.fullmatch(rest) or len(rest.split()) <= 2
            )
        ):
            continue
        try:
            return _moment(match, match.group()), match.end()
        except ValueError:
            continue
    return None


def _from_url(url: str) -> Moment | None:
    """The date in an address such as /2025/10/03/, at day or month precision."""
    path = url.split("?", 1)[0].split("#", 1)[0]
    for pattern in (URL_DATE, URL_NAMED):
        for match in pattern.finditer(path):
            if pattern is URL_DATE and match["day"] is None and "/" not in match.group():
                continue
            try:
                return _moment(match, match.group())
            except ValueError:
                continue
    return None
