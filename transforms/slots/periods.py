"""Periods: what tells the times or places apart that two figures are counted over.

In: two statements. Out: the reason, in words, or whether something of the kind parts them.
"""

import math
import re
from datetime import date, timedelta

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.dates.periods import as_day
from transforms.slots.statements import LONG_DATE, Statement
from transforms.slots.values import gap
from transforms.tables import Claim
from transforms.words import lemma

IN_A_YEAR = re.compile(r"(\d{4})-(\d\d-\d\d)/\1-(\d\d-\d\d)")
WHOLE_YEAR = ("01-01", "12-31")
"""A period that lies in one calendar year, and its first and last day if it is all of it."""

OPEN = ".."
"""What stands for the end of a period that goes on."""

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A day of a period."""

OF_A_SITE = frozenset({"length", "speed", "temperature"})
"""Dimensions of what is measured at one place and at another: rain, snow, wind, heat."""

OF_THE_WEATHER = frozenset({"speed", "temperature"})
"""Those of which every place has its own."""

SITE = re.compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear)\s+((?:[A-Z][\w'’-]+)(?:\s[A-Z][\w'’-]+)?|the\s+capital\b)")
"""A place at which something was."""

OVER = timedelta(days=14)
"""How long before a text a month or a year is over that it does not tell of unless it says so."""

BYGONE = timedelta(days=90)
"""How long before a report a day lies that is hardly that of what it tells of."""

_ELSEWHERE = "|".join(sorted(seeds.words("figure_words", "elsewhere")))
ELSEWHERE = re.compile(rf"\b(?:{_ELSEWHERE})\s+(\w+(?:\s+\w+)?)", re.IGNORECASE)
"""What makes an event another one than that which is told of."""

OUTSIDE = re.compile(r"\W*(?:Away\s+from|Outside|Beyond|Apart\s+from|Unlike)\s+(?:the\s+)?((?:[A-Z][\w'’-]+\s?){1,3}),")
"""What a sentence begins with that is of everywhere else: away from London, theatres sold 20 million tickets."""

FRONTED = re.compile(r"\W*(?:Back\s+in|In|During|Over|Throughout|Last)\b[^,;:]{1,30},")
"""A time that a sentence begins with, so that all of it is of that time: in August 2023, a breakdown led to 96."""

EVENTS = seeds.words("figure_words", "event")
"""Nouns of events beside those that are concepts."""

DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
ABOUT = 1.25
"""Lengths of periods in days, and times that one may be another that is told roughly."""

SLACK = 50
"""Part of a period by which its ends may be apart from those of another that is the same one: a week of a year."""

BEFORE = frozenset({"ago", "before", "earlier", "previously"})
"""Words behind a length of time that make a moment of it."""

SINCE = re.compile(
    rf"\b(?:than|from|over|against|with|to)\s+(?:a|an|one|the|last)\s+(\w+)\s+(?:{'|'.join(sorted(BEFORE))})\b",
    re.IGNORECASE,
)
"""What a figure is told against: 19 percent more than a year earlier."""

PER = " per "
WORKED = frozenset({"hour", "shift", *DAYS})
"""Between a rate and its time, and the times of which work fills a part: no factory makes cars every day of a year."""


def other_time(one: Statement, other: Statement) -> str | None:
    """What tells the times or places apart that two figures are counted over, in words."""
    if one.wide != other.wide:
        return "one is of a longer time or a larger place"
    if _elsewhere(one) != _elsewhere(other):
        return "one is of another event"
    if two_sites(one, other):
        return "they were measured at two places"
    if outside_of_other(one, other):
        return "one is of everywhere but the place of the other"
    return periods_apart(one, other)


def _elsewhere(one: Statement) -> bool:
    """Whether the words before a figure say that it is of another event than its article: in an unrelated shooting."""
    found = ELSEWHERE.finditer(one.telling.spoken[0])
    words = (word for match in found for word in match[1].lower().split())
    return any(concept_of(word) in of_kind("incident") or lemma(word) in EVENTS for word in words)


def two_sites(one: Statement, other: Statement) -> bool:
    """Whether two measurements were taken at two places, of which each text names the other one too: 90 mm at Orran,
    60 mm at Selwick; or one of the weather at a place that the other text never names.
    """
    if one.dimension not in OF_A_SITE:
        return False
    mine, theirs = _sites(one), _sites(other)
    if one.dimension in OF_THE_WEATHER and not (mine and theirs):
        return bool(mine - other.known or theirs - one.known)
    return bool(mine and theirs) and not mine & theirs and mine <= other.known and theirs <= one.known


def outside_of_other(one: Statement, other: Statement) -> bool:
    """Whether the sentence of one figure leaves out a place that the other's sentence names."""
    return _leaves_out(one, other) or _leaves_out(other, one)


def _leaves_out(one: Statement, other: Statement) -> bool:
    found = OUTSIDE.match(one.telling.spoken[0])
    return found is not None and not other.telling.said.isdisjoint(found[1].lower().split())


def _sites(one: Statement) -> frozenset[str]:
    """The words of the places at which the sentence of a figure says something was, in lower case."""
    before, after, _ = one.telling.spoken
    sites = SITE.findall(f"{before} , {after}")
    return frozenset(word.lower() for site in sites for word in site.removeprefix("the ").split())


def periods_apart(one: Statement, other: Statement) -> str | None:
    """What tells the periods of two figures apart, in words; a rough one, two years ago, lies in the year it means."""
    mine, theirs = one.claim.period, other.claim.period
    since = [found[1].lower() for side in (one, other) if (found := SINCE.search(side.telling.spoken[1]))]
    if len(set(since)) > 1 and one.dimension == "fraction":
        return "they are told against two moments"
    if _of_a_past_year(one, other) or _of_a_past_year(other, one):
        return "one is of a year that the other text never names"
    if _of_an_earlier_event(one, other) or _of_an_earlier_event(other, one):
        return "one is of an event of another time"
    if mine is None or theirs is None or mine == theirs or _of_one_length(mine, theirs):
        return None
    if _up_to_now(one, other) or _up_to_now(other, one):
        return None
    if _lies_in(mine, theirs) or _lies_in(theirs, mine) or _nearly_one(mine, theirs):
        return None
    return f"different periods: {mine} and {theirs}"


def rates_apart(one: Statement, other: Statement) -> bool:
    """Whether two rates are told by two times, so that what lies between them is how much of the one is worked: 480
    cars a day, 110,000 a year; not one number by two times, of which one is a slip.
    """
    (_, mine, first), (_, theirs, second) = ((side.claim.unit or "").rpartition(PER) for side in (one, other))
    if not (mine and theirs) or first == second or one.claim.value == other.claim.value:
        return False
    return {first, second} <= WORKED


def one_is_bygone(one: Statement, other: Statement) -> bool:
    """Whether just one of two days lies so long before its report and the other that it is of an earlier act, and no
    slip of the pen has altered the month or the year: on 15 October, where it was 15 July.
    """
    if gap(one, other) <= BYGONE.days or _is_bygone(one) == _is_bygone(other):
        return False
    return not one_day_of_a_month(one.claim, other.claim)


def one_day_of_a_month(one: Claim, other: Claim) -> bool:
    """Whether two days have one number in their months."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    return as_day(one.low).day == as_day(other.low).day


def _is_bygone(one: Statement) -> bool:
    told = one.claim.as_of_start
    return told is not None and math.isfinite(one.high) and as_day(one.high) < told - BYGONE


def _of_a_past_year(one: Statement, other: Statement) -> bool:
    """Whether one counts over a year that was over when the other was told, or over a part of one that had been over
    for months, and that the other text never names.
    """
    period, told = one.claim.period, other.claim.as_of_start
    if period is None or other.claim.period is not None or told is None:
        return False
    if one.dimension == "count" and not one.outcomes and FRONTED.match(one.telling.spoken[0]) is None:
        return False  # a plant that opened in 1972 employs so many now
    year = IN_A_YEAR.fullmatch(period)
    if year is None or int(year[1]) >= told.year or year[1] in other.known:
        return False
    return year.group(2, 3) == WHOLE_YEAR or date.fromisoformat(f"{year[1]}-{year[3]}") + BYGONE < told


def _of_an_earlier_event(one: Statement, other: Statement) -> bool:
    """Whether one is a score, or a toll that is not the first of its article, of a month or a year that was over when
    the other was told, and of which the sentence of the other says nothing.
    """
    period, told = one.claim.period, other.claim.as_of_start
    if period is None or other.claim.period is not None or told is None:
        return False
    if one.dimension != "score" and (one.lead or one.added or not one.outcomes):
        return False
    return was_over(one.claim, told)


def was_over(claim: Claim, told: date | None) -> bool:
    """Whether the time that a figure is counted over ended so long before a day that a report of that day does not
    tell of it unless it says so.
    """
    end = (claim.period or "").rpartition("/")[2]
    return told is not None and bool(ISO_DAY.fullmatch(end)) and date.fromisoformat(end) + OVER < told


def _lies_in(rough: str, whole: str) -> bool:
    """Whether a period that is no month and no run of months lies in another: 11 March to 9 September in its year."""
    days = _ends(rough, whole)
    if days is None:
        return False
    first, last, opening, end = days
    in_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    return not in_months and (last - first).days > LONG_DATE and opening <= first and last <= end


def _nearly_one(one: str, other: str) -> bool:
    """Whether two periods begin and end within a few days of each other: the past year, told on two days."""
    days = _ends(one, other)
    if days is None:
        return False
    first, last, opening, end = days
    return max(abs(first - opening), abs(last - end)) <= (last - first) / SLACK


def _ends(one: str, other: str) -> tuple[date, date, date, date] | None:
    """The first and the last day of two periods; None where one has no such days."""
    days = [part for period in (one, other) for part in period.split("/")]
    if len(days) != 4 or not all(ISO_DAY.fullmatch(day) for day in days):
        return None
    first, last, opening, end = map(date.fromisoformat, days)
    return first, last, opening, end


def _up_to_now(one: Statement, other: Statement) -> bool:
    """Whether two figures are counted since one day, the one so far and the other in a time that was not over: since
    January, so far this year.
    """
    (start, _, end), (opening, _, last) = ((side.claim.period or "").partition("/") for side in (one, other))
    told = other.claim.as_of_start
    if start != opening or end != OPEN or told is None or not ISO_DAY.fullmatch(last):
        return False
    return date.fromisoformat(last) >= told


def _of_one_length(one: str, other: str) -> bool:
    """Whether two periods that are told by their lengths are about the same: 14 months, and a year."""
    days = [_days_of(period) for period in (one, other)]
    return all(days) and max(days) <= ABOUT * min(days)


def _days_of(period: str) -> float:
    """The length of a period in days; 0 where it is no length."""
    number, _, unit = period.partition(" ")
    count = 1.0 if number in {"a", "an", "one"} else float(number) if number.replace(".", "", 1).isdigit() else 0.0
    return count * DAYS.get(unit.removesuffix("s"), 0.0)
