"""Times of figures: as of when a figure holds, and over which time it is counted.

In: a figure with the other figures and dates of its sentence. Out: the columns `as_of_start`, `as_of_end` and `period`.
Where a sentence is parsed, the parse says which date is whose; elsewhere the nearest one is taken.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from transforms.claims.grammar import Frame
from transforms.claims.grammar_times import PHRASE, has_verb, time_from
from transforms.claims.limits import REACH, before_limit
from transforms.dates.periods import as_day
from transforms.language.syntax import ParsedSentence
from transforms.reading import Reading
from transforms.text import Span

Days = tuple[date, date]
"""The first and the last day of a date."""

NAMES_A_DAY = 7
"""Days up to which a date says as of when a figure holds; a longer one says over which period it was counted."""

WITHOUT_PERIOD = frozenset(["age", "time of day"])
"""What is not counted over a time: Krag, 62, was elected in 2014."""

PERIOD_REACH = 40
"""Code points after a figure in which a phrase says over which period it is counted."""

JOINT = re.compile(r"[,;:()]|\b(?:and|or|but|while|whereas|to|from|than|against)\b")
"""Marks and words that part what belongs to one figure from what belongs to another."""

JOINT_REACH = 300
"""Code points between a figure and a date within which they are counted."""

BASE = re.compile(
    r"\b(?:from|than|against|versus|vs\.?|compared\s+(?:with|to))\s+(?:(?:about|around|roughly|nearly|some|the)\s+)*$",
    re.IGNORECASE,
)
"""Words that lead to what a figure is compared with, which has a time of its own: up from $4m a year ago."""

BASE_TIME = re.compile(
    r"\b(?:(?P<moved>from|(?P<on>on))|than|against|versus|vs\.?|compared\s+(?:with|to))\s+"
    r"(?:(?:in|for|during|the|that|those|what|it|was|of|same|period|quarter|month|time|early|late|mid|its|their)\s+)*"
    r"(?:(?:census|count|survey|total|level|figure|number|record|results?)\s+(?:of|in|from|for)\s+)?$",
    re.IGNORECASE,
)
"""Words that lead to the time with which a figure is compared: 5 % more than in 2019; up 5 % from 2019, but not a
record from 2019; up 5 % on 2019, but not on Monday; up 5 % on the census of 2019."""

BASE_REACH = 32
"""Code points before a figure in which they stand."""

ADJACENT = re.compile(r"\s+(?:(?:in|during|by|for|over|since|of)\s+)?(?:the\s+)?", re.IGNORECASE)
"""What stands between a figure and its own time at most: 30 % by spring 2012."""

HEADING = re.compile(r"\s+(?:\w+\s+){0,2}\w+:\s*")
"""What stands between a time and its figure where a colon leads to that: the 2014 rate: 30 percent."""

ELAPSED = re.compile(r"\s+(?:later|earlier|after|before|ago|apart|from\s+now)\b", re.IGNORECASE)
"""What stands behind a length of time that lies between two moments."""

SPANNING = re.compile(r"(?:\s+[a-z]+){0,4}?\s+(?:over|within|during|across)\s+(?:(?:a|some|about|just|only)\s+)*")
"""What leads from a figure to the time it is counted over: $3m over five years; `the` five years are told elsewhere."""

TIMED = re.compile(
    r"\b(?:per|a|an|each|every|this|last|next|past|previous|first|second|third|fourth)\s+(?:fiscal\s+)?"
    r"(?:year|month|week|day|quarter|decade|hour)\b(?!\s+(?:ago|earlier|before|later)\b)",
    re.IGNORECASE,
)
"""A phrase that names a time without a date: a year, this month, the first quarter."""


class Figure(NamedTuple):
    """One figure in its sentence.

    Attributes:
        text: of the part of the article that it stands in.
        sentence: where its sentence stands.
        readings: the figures and dates of the sentence; `place` is that of the figure among them.
        parsed: the sentence, where it was parsed; `frame` the grammar of the figure in it.
    """

    text: str
    sentence: Span
    readings: Sequence[Reading]
    place: int
    parsed: ParsedSentence | None
    frame: Frame | None


def as_of(figure: Figure, published: date | None) -> tuple[date | None, date | None]:
    """When a figure held: the day that `as of`, `by` or `until` names, else of publication, else one named near it.

    A day named without such a word is that of the event; how many died on Monday is counted for days.
    """
    named = _time_of(figure, lambda days: days <= NAMES_A_DAY)
    if named is not None and _led_by("count", figure, named) and not _lasts_until(figure, named, published):
        return named
    return (published, published) if published is not None else named or (None, None)


def period_of(figure: Figure) -> str | None:
    """The time a figure is counted over: a month or longer named in its sentence, or a phrase such as a year."""
    readings, place = figure.readings, figure.place
    reading = readings[place]
    if reading.kind == "date" or reading.dimension in WITHOUT_PERIOD:
        return None
    if reading.kind == "duration" and ELAPSED.match(figure.text, reading.end):
        return None
    named = _time_of(figure, lambda days: days > NAMES_A_DAY)
    if named is not None:
        # since 2007: an open interval of ISO 8601-2
        return f"{named[0].isoformat()}/{'..' if _led_by('since', figure, named) else named[1].isoformat()}"
    after = readings[place + 1] if place + 1 < len(readings) else None
    if after is not None and after.kind == "duration" and SPANNING.fullmatch(figure.text, reading.end, after.start):
        return f"{after.value:g} {after.unit}" if after.value is not None else after.surface.lower()
    end = figure.sentence.end if after is None or after.kind == "date" else after.start
    phrase = TIMED.search(figure.text, reading.end, end)
    if phrase is None or phrase.start() - reading.end > PERIOD_REACH or _is_another_date(figure, phrase):
        return None
    return phrase.group().lower()


def _is_another_date(figure: Figure, phrase: re.Match[str]) -> bool:
    """Whether some words are those of a date that is another figure's."""
    dates = (one for one in figure.readings if one.kind == "date")
    return any(one.start < phrase.end() and phrase.start() < one.end and _rank(figure, one) is None for one in dates)


def _lasts_until(figure: Figure, day: Days, published: date | None) -> bool:
    """Whether something that holds on the day of publication will do so until a later day: closed until March 9."""
    return published is not None and day[0] > published and _led_by("lasting", figure, day)


def _led_by(kind: str, figure: Figure, days: Days) -> bool:
    """Whether a word that limits what is of a kind stands before a date: by Monday, since 2007."""
    return any(
        before_limit(kind).search(figure.text, max(figure.sentence.start, reading.start - REACH), reading.start)
        for reading in figure.readings
        if reading.kind == "date" and reading.low is not None and as_day(reading.low) == days[0]
    )


def _time_of(figure: Figure, fits: Callable[[float], bool]) -> Days | None:
    """First and last day of the date of a figure whose length in days fits; None where its own date is another one."""
    own = figure.readings[figure.place]
    near: list[tuple[int, int, int, Days | None]] = []
    for other, reading in enumerate(figure.readings):
        if other == figure.place or reading.kind != "date" or reading.low is None or reading.high is None:
            continue
        rank = None if _of_another(figure, other) else _rank(figure, reading)
        if rank is not None:
            days = (as_day(reading.low), as_day(reading.high)) if fits(reading.high - reading.low) else None
            near.append((max(rank, PHRASE), _breaks(figure.text, own, reading), abs(other - figure.place), days))
    fitting = [one for one in near if one[3] is not None]
    nearest = min(fitting, key=lambda one: one[:3], default=None)
    if nearest is None or (nearest[0] > PHRASE and any(rank <= PHRASE for rank, *_ in near)):
        return None
    return nearest[3]


def _rank(figure: Figure, date: Reading) -> int | None:
    """Where a date hangs, as of `time_from`; the same for all where there is no grammar to tell."""
    if figure.parsed is None or figure.frame is None or not has_verb(figure.parsed):
        return 0
    own = figure.readings[figure.place]
    if _is_base(figure, own) and own.end < date.start and _breaks(figure.text, own, date) == 0:
        return 0  # from 29 at this time in 2015
    if ADJACENT.fullmatch(figure.text, own.end, date.start) or HEADING.fullmatch(figure.text, date.end, own.start):
        return 0
    if _is_base_time(figure, date):
        return None
    return time_from(figure.parsed, figure.frame, Span(date.start, date.end))


def _is_base_time(figure: Figure, date: Reading) -> bool:
    """Whether a date is the time with which a figure is compared, or a movement told before it: sales of $5m, up 3 %
    from 2019.
    """
    base = BASE_TIME.search(figure.text, max(figure.sentence.start, date.start - BASE_REACH), date.start)
    if base is None or (base["on"] and (date.high or 0) - (date.low or 0) <= NAMES_A_DAY):
        return False
    own = figure.readings[figure.place]
    if not base["moved"] or own.change is not None:
        return True
    return own.end <= date.start and any(one.change for one in figure.readings if one.end <= date.start)


def _of_another(figure: Figure, date: int) -> bool:
    """Whether a date is the time of another figure, where one is compared with the other.

    What a figure is compared with has the time that follows it at once, or none that is told; and that time is its own.
    """
    readings, place = figure.readings, figure.place
    own, when = readings[place], readings[date]
    if _is_base(figure, own) and any(_comparable(other, own) for other in readings[:place]):
        return date != place + 1 or _breaks(figure.text, own, when) > 0
    near = readings[date - 1] if date > place + 1 else None
    if near is None or not _comparable(near, own):
        return False
    if any(one.kind == "date" for one in readings[place + 1 : date - 1]):  # 5 % this May and another 4 % next April
        return ADJACENT.fullmatch(figure.text, near.end, when.start) is not None
    return _is_base(figure, near) and _breaks(figure.text, near, when) == 0


def _comparable(one: Reading, other: Reading) -> bool:
    """Whether two figures measure the same, one of them perhaps per something, or without what it counts: $17 a share
    against $12, 300 people up from 120.
    """
    measured = {side.dimension.partition(" per ")[0] for side in (one, other)}
    return len(measured) == 1 or measured == {"count", "number"}


def _is_base(figure: Figure, reading: Reading) -> bool:
    first = max(figure.sentence.start, reading.start - BASE_REACH)
    return BASE.search(figure.text, first, reading.start) is not None


def _breaks(text: str, reading: Reading, when: Reading) -> int:
    """How many marks and joining words lie between a figure and a date: 5 % in 2024 and 7 % in 2025."""
    gap = text[min(reading.end, when.end) : max(reading.start, when.start)]
    return sum(1 for _ in JOINT.finditer(gap)) if len(gap) <= JOINT_REACH else JOINT_REACH
