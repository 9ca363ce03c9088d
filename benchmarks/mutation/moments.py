"""Distortions of days and hours."""

import datetime
import re
from collections.abc import Callable, Iterator

from mutation.oracle import dated, same_moment, stated
from mutation.plants import Edit, Plant, Scene, distortion
from mutation.wording import MONTH_DAY, MONTHS, WEEKDAYS
from transforms.dates.periods import as_day
from transforms.tables import Article


@distortion("weekday")
def weekday(scene: Scene) -> Iterator[Plant]:
    """The event happened on another day of the week."""
    for claim in scene.page.claims:
        if claim.kind != "date" or claim.part != "body" or any(map(str.isdigit, claim.surface)):
            continue
        old = next((day for day in WEEKDAYS if day in claim.surface), None)
        page = same_moment(scene, claim, bare=True)
        if old is None or page is None:
            continue
        at = claim.start + claim.surface.index(old)
        new = WEEKDAYS[(WEEKDAYS.index(old) + 3) % 7]
        edit = Edit("body", at, at + len(old), new)
        yield scene.plant("weekday", edit, told_in=page.article.article_id)


@distortion("weekday of a date")
def weekday_of_a_date(scene: Scene) -> Iterator[Plant]:
    """`Tuesday, 14 April` becomes `Thursday, 14 April`; the calendar tells."""
    for claim in scene.page.claims:
        old = next((day for day in WEEKDAYS if day in claim.surface), None)
        if claim.kind != "date" or old is None or not any(map(str.isdigit, claim.surface)) or claim.low != claim.high:
            continue
        if claim.low is None or as_day(claim.low).weekday() != WEEKDAYS.index(old):
            continue
        new = (WEEKDAYS.index(old) + 2) % 7
        if re.search(r"\d{4}", claim.surface) is None and new in _weekdays_since(as_day(claim.low), scene.page.article):
            continue  # of the year after
        at = claim.start + claim.surface.index(old)
        edit = Edit(claim.part, at, at + len(old), WEEKDAYS[new])
        yield scene.plant("weekday of a date", edit, told_in=claim.article_id)


def _weekdays_since(day: datetime.date, article: Article) -> set[int]:
    """The weekdays that a day has had in the years after it up to the publication, any of which may be meant."""
    last = article.published_at.year if article.published_at else day.year
    years = (year for year in range(day.year + 1, last + 1) if (day.month, day.day) != (2, 29))
    return {day.replace(year=year).weekday() for year in years}


def dates(scene: Scene, name: str, change: Callable[[str], str | None]) -> Iterator[Plant]:
    """Each written date that an independent article gives to the same thing, changed."""
    for claim in scene.page.claims:
        if claim.kind != "date" or claim.part != "body" or claim.low is None or not stated(claim):
            continue
        words = change(claim.surface)
        page = same_moment(scene, claim, bare=False) if words and words != claim.surface else None
        if page is not None and words:
            edit = Edit("body", claim.start, claim.end, words)
            yield scene.plant(name, edit, told_in=page.article.article_id)


@distortion("date")
def date(scene: Scene) -> Iterator[Plant]:
    """Another day of the month; the weekday, where one is named, goes with it."""

    def other(surface: str) -> str | None:
        found = MONTH_DAY.search(surface)
        if found is None or any(day in surface for day in WEEKDAYS):
            return None
        day = int(found[2])
        return surface[: found.start(2)] + str(day + 4 if day < 20 else day - 4) + surface[found.end(2) :]

    yield from dates(scene, "date", other)


@distortion("month")
def month(scene: Scene) -> Iterator[Plant]:
    """Another month."""

    def other(surface: str) -> str | None:
        old = next((month for month in MONTHS if month in surface), None)
        if old is None or any(day in surface for day in WEEKDAYS):
            return None
        return surface.replace(old, MONTHS[(MONTHS.index(old) + 3) % 12])

    yield from dates(scene, "month", other)


@distortion("year")
def year(scene: Scene) -> Iterator[Plant]:
    """Another year."""

    def other(surface: str) -> str | None:
        found = re.search(r"\b(?:19|20)\d\d\b", surface)
        if found is None or any(day in surface for day in WEEKDAYS):
            return None
        return surface[: found.start()] + str(int(found[0]) - 2) + surface[found.end() :]

    yield from dates(scene, "year", other)


@distortion("clock time")
def clock_time(scene: Scene) -> Iterator[Plant]:
    """Another hour, or the morning for the evening."""
    for claim in scene.page.claims:
        if claim.dimension != "time of day" or claim.part != "body" or not stated(claim):
            continue
        page = same_moment(scene, claim, bare=False)
        found = re.match(r"(\d{1,2})(?=[: ]|\s*[ap]\.?m)", claim.surface)
        if page is None or found is None:
            continue
        hour = int(found[1])
        words = str((hour + 2) % 12 + 1) + claim.surface[found.end() :]
        edit = Edit("body", claim.start, claim.end, words)
        yield scene.plant("clock time", edit, told_in=page.article.article_id)


LIMIT = re.compile(r"\b(?:through|until|till|by|before)\s+(?:the\s+|a\s+)?$|\(\s*$", re.IGNORECASE)
"""What stands before a day up to which something is counted, and before one that dates what a bracket stands behind."""

PAST = re.compile(r"\b(?:was|were|died|killed|shot|arrested|announced|happened|occurred|took place|said|told)\b")


@distortion("future event")
def future_event(scene: Scene) -> Iterator[Plant]:
    """What the article reports as past is given a day after its publication."""
    published = scene.page.article.published_at
    if published is None:
        return
    for claim in scene.page.claims:
        if claim.kind != "date" or claim.part != "body" or claim.low is None or claim.low != claim.high:
            continue
        day, found = as_day(claim.low), MONTH_DAY.search(claim.surface)
        if found is None or any(name in claim.surface for name in WEEKDAYS):
            continue
        before = scene.page.text("body")[max(0, claim.start - 60) : claim.start]
        if not dated(scene.page, claim) or re.search(r"[A-Z]{3},?\s*$", before) or LIMIT.search(before):
            continue  # of a message, of where it was filed, or up to when something is counted
        if not 0 <= (published.date() - day).days <= 60 or not PAST.search(scene.page.sentence(claim)):
            continue
        if re.search(r"\b(?:will|would|until|scheduled|expected|due|plans?|set)\b", scene.page.sentence(claim)):
            continue
        later = published.date() + datetime.timedelta(days=40)
        words = f"{MONTHS[later.month - 1]} {later.day}, {later.year}"
        edit = Edit("body", claim.start, claim.end, words)
        yield scene.plant("future event", edit, told_in=claim.article_id)
