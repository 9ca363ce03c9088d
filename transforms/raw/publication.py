"""The publication date of an article: from its metadata, else from what its text says of itself, else from its address.

In: the dates of a raw record as written, its body and address. Out: a `Publication`. A date that the story talks about
is never taken, and none is invented.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from transforms import datelines
from transforms.raw.moments import ISO, PRECISIONS, WORDED, Moment, moment_of, read_moment

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
OPENING = re.compile(r"\s*(?:\d{1,2}:\d{2}\s+)?(\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})(?=\s*(?:\(|[A-Z]))")
"""A date in points that opens a text, of which a page has lost the line break: "18.05.2024Share this page"."""

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


def _given(words: str | None, what: str, rejected: list[str]) -> Moment | None:
    if words is None or not words.strip():
        return None
    try:
        return read_moment(words)
    except (ValueError, OverflowError, OSError) as problem:
        rejected.append(f"{what}: {problem}")
        return None


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
    """A line at the top that is nothing but a full date, else a date in points that opens the text, or the date of the
    first dateline, below a headline or not, that has its year.

    These two belong to the story, so they give no span.
    """
    lines = list(islice((line for line in LINE.finditer(text) if not line.group().isspace()), HEAD_LINES))
    for line in lines:
        begin = line.end() - len(line.group().lstrip())
        if line.end() - begin > LONGEST_LINE:
            break
        found = _at(text, begin, line.end(), whole_line=True)
        if found and found[1] >= begin + len(line.group().strip()) - 1:
            return found[0], [(begin, found[1], "published")]
    opening = OPENING.match(text)
    if opening is not None:
        try:
            return read_moment(opening[1]), []
        except ValueError:
            pass
    for line in lines:
        place = datelines.LEAD.match(text, line.start(), line.end())
        found = _at(text, place.end(), line.end(), whole_line=False) if place else None
        if found and (datelines.END.match(text, found[1], line.end()) or text.startswith(":", found[1], line.end())):
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
            return moment_of(match, match.group()), match.end()
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
                return moment_of(match, match.group())
            except ValueError:
                continue
    return None
