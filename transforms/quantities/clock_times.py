"""Clock times: the time of day that a text names, in minutes since midnight.

A time of day is no date: two outlets may give one event's hour and never its day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import seeds
from transforms.quantities.clock_words import HALF_DAY, PART_OF_DAY, is_later, is_later_before, worded_times
from transforms.quantities.intervals import Interval
from transforms.reading import Reading
from transforms.text import Span

DAY = 24 * 60.0
"""Minutes of a day."""

NAMED = {"noon": 12 * 60.0, "midday": 12 * 60.0, "midnight": 0.0}

CLOCK = re.compile(
    r"(?<![\d:.,$£€])(?:"
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.?|m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?:\s?(?:h|hrs|hours)\b|\s(?=local time|GMT|UTC|BST|ET|PT))"
    r"|(?P<hour_joined>[01]\d|2[0-3])(?P<minute_joined>[0-5]\d)(?:(?=\s?(?:GMT|UTC)\b)|(?P<hours>\s?(?:hours|hrs)\b(?!\s+of\b)))"
    r"|(?P<hour_plain>1[0-2]|0?[1-9])(?::(?P<minute_plain>[0-5]\d))?(?=\s" + PART_OF_DAY + r")"
    r"|(?P<hour_dotted>[01]?\d|2[0-3])\.(?P<minute_dotted>[0-5]\d)(?![\d.%]|\s?(?:per\s?cent|percent)\b)(?=[\s,.;)])"
    r"|(?P<hour_led>1[0-2]|0?[1-9]):(?P<minute_led>[0-5]\d)(?=[\s,.;)]|$)"
    r"|(?P<hour_late>1[3-9]|2[0-3]):(?P<minute_late>[0-5]\d)(?=[\s,.;)]|$)"
    r"|(?P<named>\b(?:noon|midnight|midday)\b)"
    r")(?![\d:])",
    re.IGNORECASE,
)
"""With a.m. or p.m., or of 24 hours and marked as a time: a bare 3:20 may be a score or a chapter. Agencies write
0115 GMT, four figures without a mark, and police 0533 hours. A part of the day behind it says as much as p.m. does:
6:30 Sunday night, 4 in the morning; and so does one before it: on Sunday night about 6:30. British papers write 3.40 on
Tuesday afternoon and 17.16 local time."""

TRACE = re.compile(rf"\d(?:[:.]\d\d|\s?(?:[ap][.m]|gmt|utc|h(?:ou)?rs)|\s{PART_OF_DAY})|noon|mid(?:night|day)")
"""What each of these has, in lower case; most sentences have none of it, and are passed over fast."""

AT_AN_HOUR = re.compile(r"\b(?:at|around|about|before|after|until|till|since|by)\s+$", re.IGNORECASE)
OF_A_GAME = re.compile(
    r"\s(?:(?:of|in|into|through)\s+the\s|mark\b|minutes?\b|(?:left|remaining|to\s+(?:go|play))\b)", re.IGNORECASE
)
"""What leads to an hour after noon that nothing else marks, as in left at 17:49, and what stands behind minutes and
seconds of a game: scored at 17:49 of the first period."""

POINT_LED = re.compile(r"\b(?:at|around|about|before|after|until|till|since)\s+$", re.IGNORECASE)
POINT_NEXT = re.compile(rf"\s(?:hours\b|local\s+time\b|(?:GMT|UTC|BST|CET)\b|{PART_OF_DAY})", re.IGNORECASE)
"""What stands before and behind a time whose minutes stand behind a point: without both it may be a price."""

OF_A_PART = re.compile(r"\s" + PART_OF_DAY, re.IGNORECASE)

ON_A_DAY = re.compile(r"\s(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
QUOTED = re.compile(
    r"\b(?:clos|end|finish|settl|trad|stand|stood|open|pric|valu|fix|start|quot|sell|sold|chang)\w*\s+(?:\w+\s+){0,2}at\s+$",
    re.IGNORECASE,
)
"""What leads to a price on a day and not to an hour: shares closed at 22.31 on Monday."""

NOON_HOUR = 13
"""The hour from which a number before such a point is one of 24 hours."""

MINUTES = ("minute", "minute24", "minute_late", "minute_joined", "minute_plain", "minute_dotted", "minute_led")
"""The groups of the minutes."""

LED = re.compile(
    r"\b(?:at|for|around|about|approximately|roughly|by|until|till|since|from|before|after|nearly|almost|between|past)\s+$",
    re.IGNORECASE,
)
"""What stands before an hour that no minutes mark as one."""

LASTS = re.compile(r"\b(?:for|about|approximately|roughly|nearly|almost|past)\s+$", re.IGNORECASE)
"""What leads to a number of hours rather than to an hour where four figures may be either: for 1500 hours."""

FIRST = re.compile(
    r"(?:\b(?P<lead>between|from)\s+(?:(?:about|around|approximately)\s+)?)?"
    r"(?<![\w:.,$£€-])(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?P<joint>and|to|until|till|or|-|–|—)\s?"
    r"(?:(?:about|around)\s+)?$",
    re.IGNORECASE,
)
"""The first of two times that share what says which half of the day is meant: between 9 and 10 p.m."""

FIRST_REACH = 40
"""Code points before a time in which another one may share its half of the day."""

BEFORE = re.compile(
    r"\b(?:(?P<close>just|shortly|soon|right|a little|moments)\s+)?"
    r"(?P<side>before|after|by|past|about|around|roughly|approximately|nearly|almost)\s+$",
    re.IGNORECASE,
)

ZONES = "|".join(re.escape(row["zone"]) for row in seeds.rows("time_zones") if len(row["zone"]) > 1)
"""The time zones of more than a letter, as one of several in a pattern."""

ZONE = re.compile(rf"\s?\(?(?P<zone>{ZONES})\b")
"""The time zone named behind a time; times of two zones are not compared."""

SIDES = {"before": "less_than", "nearly": "less_than", "almost": "less_than", "by": "at_most",
         "after": "more_than", "past": "more_than"}  # fmt: skip

CLOSE = frozenset({"nearly", "almost"})
"""Words that say that a time was nearly reached, as `just before` does."""

EXACT_MINUTES = 15
"""How far an hour without minutes reaches."""

ABOUT_MINUTES, HARD_MINUTES, HARD_MINUTES_OF_HOURS = 10, 14, 15
"""How far `about` reaches, and how far at most, with and without minutes: newsrooms give the same call as about 12:45
and as around 1; readers of real news call about 1 and about 1:30 a contradiction."""

NEAR_MINUTES = 30
"""How far `just before` and `just after` reach."""

CUE_REACH = 24
"""Code points before a time in which a word bounds it."""


def read_clock_times(text: str, sentences: Sequence[Span]) -> list[Reading]:
    """The times of day in a passage.

    Args:
        text: the passage.
        sentences: its sentences; a time lies within one.

    Returns:
        One reading for each, sorted: kind `quantity`, dimension `time of day`, unit `minute` (since midnight), with
        the time zone that is named behind it in `unit_surface`. A
        time given to the hour is held to half an hour either way, one given to five minutes to two and a half. A time
        in words without a part of the day, half past seven, is vague: its interval holds both halves, so that it
        contradicts neither.
    """
    readings: list[Reading] = []
    for span in sentences:
        worded = list(worded_times(text, span))
        ends = {told.end for told in worded}
        traced = TRACE.search(text[span.start : span.end].lower())
        marked = CLOCK.finditer(text, span.start, span.end) if traced else ()
        for found in marked:
            within = not ends.isdisjoint((found.end("hour"), found.end("hour_plain")))  # quarter past 11 p.m.
            if not within and _is_time(text, span, found):
                readings += _with_first(text, span, found)
        readings += [
            _reading(text, span, Span(told.start, told.end), told.minutes, told.precision, told.half_known)
            for told in worded
        ]
    return sorted(readings, key=lambda reading: reading.start)


def _is_time(text: str, sentence: Span, found: re.Match[str]) -> bool:
    """Whether figures that minutes or a.m. do not mark are an hour: at 0533 hours, at 9 Friday night, at 17.16."""
    if found["hour_dotted"] is not None:
        return _is_dotted(text, sentence, found)
    if found["hour_led"] is not None:
        led = LED.search(text, max(sentence.start, found.start() - CUE_REACH), found.start())
        return led is not None and _after_noon(text, sentence.start, found) is not None
    if found["hour_late"] is not None:
        led = AT_AN_HOUR.search(text, max(sentence.start, found.start() - CUE_REACH), found.start())
        return led is not None and OF_A_GAME.match(text, found.end(), sentence.end) is None
    if found["hours"] is None and (found["hour_plain"] is None or found["minute_plain"] is not None):
        return True
    start = max(sentence.start, found.start() - CUE_REACH)
    led = LED.search(text, start, found.start())
    if led is None or found["hours"] is None or found[0].startswith("0"):
        return led is not None
    lasts = LASTS.search(text, start, found.start())
    return lasts is None or LED.search(text, start, lasts.start()) is not None  # at about 1500 hours


def _is_dotted(text: str, sentence: Span, found: re.Match[str]) -> bool:
    """Whether two numbers with a point between them are a time, by what stands on either side."""
    start = max(sentence.start, found.start() - CUE_REACH)
    led = POINT_LED.search(text, start, found.start())
    if led is None:
        return False
    if POINT_NEXT.match(text, found.end(), sentence.end) is not None:
        return True
    of_day = int(found["hour_dotted"]) >= NOON_HOUR and ON_A_DAY.match(text, found.end(), sentence.end) is not None
    return of_day and led[0].strip().lower() == "at" and QUOTED.search(text, start, found.start()) is None


def _after_noon(text: str, start: int, found: re.Match[str]) -> bool | None:
    """Whether a time is after noon, by the part of the day before it; None where none is."""
    return is_later_before(text, start, found.start(), int(found["hour_led"]) % 12)


def _of_a_part(text: str, found: re.Match[str]) -> bool:
    """Whether a part of the day stands right behind a time: 3.40 on Tuesday afternoon."""
    return OF_A_PART.match(text, found.end()) is not None


def _with_first(text: str, sentence: Span, found: re.Match[str]) -> list[Reading]:
    """A time, and the one before it that shares its half of the day; one reading where it lies between the two."""
    at, (value, precision) = Span(found.start(), found.end()), _value(found, sentence.start)
    own = _reading(text, sentence, at, value, precision)
    first = FIRST.search(text, max(sentence.start, at.start - FIRST_REACH), at.start)
    if first is None or not (found["half"] or found["hour_plain"]):
        return [own]
    lead = (first["lead"] or "").lower()
    if (first["joint"].lower() == "and") != (lead == "between") or (
        not lead and first["joint"].lower() in {"until", "till"}
    ):
        return [own]
    minute = int(first["minute"] or 0)
    earlier = int(first["hour"]) % 12 * 60.0 + minute + (HALF_DAY if value >= HALF_DAY else 0.0)
    if earlier > value:
        earlier -= HALF_DAY  # from 11 to 1 p.m.
    if earlier < 0:
        return [own]
    start = first.start("hour")
    if lead == "between":
        own = replace(own, low=earlier, high=value, hard_low=earlier, hard_high=value, modifier="range")
        return [replace(own, start=start, surface=text[start : at.end], value=(earlier + value) / 2)]
    end = first.end("minute" if first["minute"] else "hour")
    other = _reading(text, sentence, Span(start, end), earlier, _precision(minute) if first["minute"] else 60.0)
    return [other, own]


def _reading(text: str, sentence: Span, at: Span, value: float, precision: float, half_known: bool = True) -> Reading:
    zone = ZONE.match(text, at.end, sentence.end)
    cue = BEFORE.search(text, max(sentence.start, at.start - CUE_REACH), at.start)
    side = cue["side"].lower() if cue else ""
    modifier = SIDES.get(side, "about" if side else "exact")
    if value == 0 and modifier in {"less_than", "at_most", "about"}:
        value = DAY  # shortly before midnight is late on the day, not early
    close = side in CLOSE or bool(cue and cue["close"])
    within = _interval(value, precision, modifier, close=close)
    if not half_known:
        later = _interval(value + HALF_DAY, precision, modifier, close=close)
        within = Interval(within.low, later.high, within.hard_low, later.hard_high)
    return Reading(
        kind="quantity",
        start=at.start,
        end=at.end,
        surface=text[at.start : at.end],
        value=value if half_known else None,
        low=within.low,
        high=within.high,
        hard_low=within.hard_low,
        hard_high=within.hard_high,
        precision=precision if half_known else None,
        modifier=modifier if half_known else "vague",
        change=None,
        unit="minute",
        unit_surface=zone["zone"].upper() if zone else None,
        dimension="time of day",
        noun=None,
        confidence=0.9,
    )


def _value(found: re.Match[str], start: int) -> tuple[float, float]:
    """Minutes since midnight, and the unit of the last place that was given."""
    if found["named"]:
        return NAMED[found["named"].lower()], 1.0
    minute = next(filter(None, map(found.group, MINUTES)), None)
    twelve = found["hour_plain"] or (found["hour_dotted"] if _of_a_part(found.string, found) else None)
    if found["hour_led"]:
        hour = int(found["hour_led"]) % 12 + 12 * bool(_after_noon(found.string, start, found))
    elif twelve and int(twelve) < NOON_HOUR:
        hour = int(twelve) % 12
        hour += 12 * is_later(found.string, found.end(), hour)
    elif hour24 := found["hour24"] or found["hour_late"] or found["hour_joined"] or found["hour_dotted"]:
        hour = int(hour24)
    else:
        hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    if minute is None:
        return hour * 60.0, 60.0
    return hour * 60.0 + int(minute), _precision(int(minute))


def _precision(minute: int) -> float:
    """Minutes that a time is given to: 9:40 to five, 9:41 to one."""
    return 5.0 if minute % 5 == 0 else 1.0


def _interval(value: float, precision: float, modifier: str, *, close: bool) -> Interval:
    half = min(precision / 2, EXACT_MINUTES)
    if modifier == "about":
        far = HARD_MINUTES_OF_HOURS if half == EXACT_MINUTES else HARD_MINUTES
        bounds = (value - ABOUT_MINUTES, value + ABOUT_MINUTES, value - far, value + far)
    elif modifier == "more_than":
        bounds = (value, value + NEAR_MINUTES, value, value + NEAR_MINUTES if close else DAY)
    elif modifier in {"less_than", "at_most"}:
        bounds = (value - NEAR_MINUTES, value, value - NEAR_MINUTES if close else 0.0, value)
    else:
        bounds = (value - half, value + half, value - half, value + half)
    return Interval(*(min(max(bound, 0.0), DAY) for bound in bounds))
