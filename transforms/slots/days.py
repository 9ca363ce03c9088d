"""Days: whether two figures are of two days, and how far those lie apart; and of two hours.

In: two statements. Out: what the days tell that their sentences name, that their articles speak of, or that they are.
"""

import math
import re

import seeds
from transforms.dates.weekdays import WEEK, is_bare_weekday
from transforms.quantities.clock_times import DAY
from transforms.slots.statements import Statement
from transforms.slots.values import gap

LATE, EARLY = seeds.words("moment_words", "late"), seeds.words("moment_words", "early")
"""Words of a sentence by which the next day or the last one may be meant: late on Friday night is Saturday."""

GUSTS = seeds.words("figure_words", "gust")
"""Words for what the weather stirs up, which is another from hour to hour."""

AGAIN = re.compile(r"\b(?:again|anew|once\s+more|(?:for\s+the|a)\s+second\s+time)\b", re.IGNORECASE)
"""What makes of an event another one of its kind: the volcano erupted again."""

LATE_HOUR = re.compile(r"(?<![\d.:])(?:2[0-3][:.][0-5]\d(?![\d:])|\d{1,2}(?:[:.][0-5]\d)?\s?p\.?m\b)", re.IGNORECASE)
EARLY_HOUR = re.compile(
    r"(?<![\d.:])(?:0?[0-5][:.][0-5]\d(?![\d:])(?!\s?p\.?m\b)|\d{1,2}(?:[:.][0-5]\d)?\s?a\.?m\b)", re.IGNORECASE
)
"""Hours by which the same may be meant: 23:50, 11pm; 00:10, 2am."""

WHILE = 90.0
"""Minutes up to which two hours are of one thing as it went on: a shot, the call, the arrival of the police."""


def at_two_hours(one: Statement, other: Statement) -> bool:
    """Whether both sentences say at what hour it was, and no hour of the one is near one of the other."""
    gaps = [abs(mine - theirs) for mine in one.details.hours for theirs in other.details.hours]
    return bool(gaps) and min(min(apart, DAY - apart) for apart in gaps) > WHILE


def in_another_hour(one: Statement, other: Statement) -> bool:
    """Whether both are of waves or gusts, and only one sentence says at what hour: after midnight."""
    if bool(one.details.hours) == bool(other.details.hours):
        return False
    return all(not GUSTS.isdisjoint(side.telling.said) for side in (one, other))


def happened_again(one: Statement, other: Statement) -> bool:
    """Whether one sentence says that something happened again, and is of a later day than the other, which does not."""
    first, second = one.claim.as_of_start, other.claim.as_of_start
    if first is None or second is None or first == second:
        return False
    later, earlier = (one, other) if first > second else (other, one)
    again = [AGAIN.search(" ".join(side.telling.spoken[:2])) is not None for side in (later, earlier)]
    return again == [True, False]


def on_two_days(one: Statement, other: Statement) -> bool:
    """Whether both sentences name the day of their event, and the days differ, but not by just a week: of one weekday
    the week may be mistaken.
    """
    if one.when is None or other.when is None:
        return False
    apart = max(one.when[0], other.when[0]) - min(one.when[1], other.when[1])
    return apart > 0 and apart != WEEK


def told_weeks_apart(one: Statement, other: Statement, weeks: int = 1) -> bool:
    """Whether more than some weeks lie between the days that two figures speak of, as far as their articles tell."""
    first, second = one.claim.as_of_start, other.claim.as_of_start
    return first is not None and second is not None and abs((first - second).days) > weeks * WEEK


def days_apart(one: Statement, other: Statement) -> float:
    """How many days lie at least between two dates; between two weekdays of no known week those within one week, and
    none between two dates of one weekday of which one names no more.
    """
    if one.weekdays & other.weekdays and (is_bare_weekday(one.claim) or is_bare_weekday(other.claim)):
        return 0
    if math.inf not in (one.high, other.high):
        return gap(one, other)
    turns = [(first - second) % WEEK for first in one.weekdays for second in other.weekdays]
    return min(min(turn, WEEK - turn) for turn in turns)


def night_between(one: Statement, other: Statement) -> bool:
    """Whether two dates lie no more than a day apart, and one night may be meant by both: Monday night, early Tuesday.

    Which of two weekdays of no known week comes first nobody knows. Two nights are no one night, nor two mornings.
    """
    if days_apart(one, other) > 1:
        return False
    orders = [(one, other)] if one.low <= other.low else []
    orders += [(other, one)] if other.low <= one.low else []
    return any(_late(first) > _late(second) or _early(second) > _early(first) for first, second in orders)


def _late(statement: Statement) -> bool:
    return _at(statement, LATE, LATE_HOUR)


def _early(statement: Statement) -> bool:
    return _at(statement, EARLY, EARLY_HOUR)


def _at(statement: Statement, words: frozenset[str], hour: re.Pattern[str]) -> bool:
    """Whether the sentence of a date has one of some words, or an hour of some kind."""
    before, after, _ = statement.telling.spoken
    return bool(words & statement.telling.said or hour.search(before) or hour.search(after))
