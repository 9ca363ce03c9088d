"""Incident hours: the hours of the one incident that two reports tell of.

Most local news are short reports of one shooting, fire or crash. In: the hours of one block with what stands beside
them, of which `courses` tells where in the course of an incident they lie. Out: which two of independent texts are of
one incident, whatever the words, and why they may differ for all that. A report that gives several is compared by those
that lie nearest, and what comes later in the course of an incident may come later by the clock.
"""

import math
from collections.abc import Collection, Iterable, Iterator
from itertools import product

from transforms.quantities.clock_times import DAY
from transforms.quantities.clock_words import HALF_DAY
from transforms.slots.courses import COURSE, HAPPENED, course_of
from transforms.slots.days import told_weeks_apart
from transforms.slots.neighbours import Neighbours
from transforms.slots.one_event import ONE_EVENT, begin_alike
from transforms.slots.statements import Statement
from transforms.slots.subjects import towns_apart
from transforms.slots.values import gap, meeting

TWO_INCIDENTS = 60.0
"""Minutes between two hours at which a text says that something happened from which it tells of two incidents."""

LEAST_MINUTES, MOST_MINUTES = 10.0, 150.0
"""Minutes between two hours of one incident: less is haste, more is another moment, unless morning is evening."""

OUT_OF_A_ZONE, HOUR = 10.0, 60.0
"""Minutes that two hours, of which only one names its zone, are off a whole number of hours if zones part them."""

WEEKS = 2
"""Weeks between two articles up to which they tell of one incident."""

ONE_STORY = 0.1
"""Likeness of the heads of two articles from which their incidents may be one, if no place and no day parts them."""


class IncidentHours:
    """The hours of a story that lie in the course of an incident."""

    def __init__(self, block: Neighbours) -> None:
        """Take the statements of a block, of which none but hours are compared."""
        self._block, self._statements = block, block.statements
        hours = [name for name in block.names if block.statements[name].dimension == "time of day"]
        told = {name: course_of(block.statements[name]) for name in hours}
        self._alone = {name for name, course in told.items() if course is None and self._is_alone(name)}
        """Those of which nothing tells, the only ones of their articles: mostly when it happened."""
        self.courses = {name: course for name, course in told.items() if course in COURSE}
        self.courses.update(dict.fromkeys(self._alone, HAPPENED))

    def compared(self, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], str | None]]:
        """Those of some pairs that are of one incident, and why their hours are two for all that; None if they are one.

        Two hours that differ are one moment only where neither text gives one that fits the other.
        """
        for pair in pairs if self.courses else ():
            one, other = (self._statements[name] for name in pair)
            if not self._timed(*pair) or one.texts & other.texts or parted(one, other):
                continue
            if meeting(one, other)[0]:
                if self._alone.isdisjoint(pair) and self._best(*pair):
                    yield pair, None
            elif self._of_one(*pair) and self._nearest(*pair):
                yield pair, self._in_order(*pair)

    def _is_alone(self, name: str) -> bool:
        """Whether an hour is the only one of its articles, and of some act."""
        claim = self._statements[name].claim
        return claim.part == "body" and claim.first_term[:1].islower() and not self._block.of(name)

    def _timed(self, one: str, other: str) -> bool:
        """Whether two hours lie in the course of an incident, as the words of one of them tell at least."""
        courses = {self.courses.get(one), self.courses.get(other)}
        return (
            None not in courses
            and (self._alone.isdisjoint((one, other)) or courses == {HAPPENED})
            and not (self._alone.issuperset((one, other)))
        )

    def _of_one(self, one: str, other: str) -> bool:
        least = ONE_STORY if self._alone.isdisjoint((one, other)) else ONE_EVENT
        return hours_of_one_incident(self._statements[one], self._statements[other], least)

    def _best(self, one: str, other: str) -> bool:
        """Whether of two hours that fit each is the one of its articles that lies nearest to the other."""
        first, second = self._statements[one].claim, self._statements[other].claim
        apart = abs((first.value or 0.0) - (second.value or 0.0))
        return not any(
            abs((hour.claim.value or 0.0) - (side.value or 0.0)) < apart
            for name, side in ((one, second), (other, first))
            for hour in self._beside(name, COURSE)
        )

    def _nearest(self, one: str, other: str) -> bool:
        """Whether two hours that differ lie nearest of all of their articles, neither of which gives the other's."""
        first, second = self._statements[one], self._statements[other]
        mine, theirs = self._beside(one), self._beside(other)
        if any(_minutes(hour, second) == 0 for hour in mine) or any(_minutes(hour, first) == 0 for hour in theirs):
            return False
        mine, theirs = self._beside(one, COURSE), self._beside(other, COURSE)
        least = _minutes(first, second)
        if any(_minutes(a, b) < least for a, b in product(mine, theirs)):
            return False
        if _within(first, theirs) or _within(second, mine) or self._two(one) or self._two(other):
            return False
        return _near(first, second, least)

    def _two(self, name: str) -> bool:
        """Whether an article of one says of two hours far from each other that something happened then."""
        values = [hour.claim.value or 0.0 for hour in self._beside(name, {HAPPENED})]
        return bool(values) and max(values) - min(values) > TWO_INCIDENTS

    def _beside(self, name: str, courses: Collection[str] = ()) -> list[Statement]:
        """The hours of the articles of one, its own among them: all, or those that lie in some course."""
        names = sorted([name, *self._block.of(name)])
        return [self._statements[one] for one in names if not courses or self.courses.get(one) in courses]

    def _in_order(self, one: str, other: str) -> str | None:
        """Why two hours of one incident may differ: help was called after it happened."""
        first, second = sorted((one, other), key=lambda name: COURSE.index(self.courses[name]))
        later = (self._statements[second].low - self._statements[first].low) % DAY
        if self.courses[first] == self.courses[second] or later >= HALF_DAY:
            return None
        return f"{self.courses[second]} after {self.courses[first]}"


def parted(one: Statement, other: Statement) -> bool:
    """Whether a day, a town, a street or a zone tells two hours apart."""
    if one.when and other.when and max(one.when[0], other.when[0]) > min(one.when[1], other.when[1]):
        return True
    if towns_apart(one, other):
        return True
    return (_elsewhere(one, other) and _elsewhere(other, one)) or _zones_apart(one, other)


def hours_of_one_incident(one: Statement, other: Statement, least: float) -> bool:
    """Whether two hours that differ are of one incident, and each text knows some of what the other names beside its
    hour.
    """
    return one_incident(one, other, least) and not (names_unknown(one, other) or names_unknown(other, one))


def one_incident(one: Statement, other: Statement, least: float) -> bool:
    """Whether two moments may be those of one incident: told at about one time, their heads are so alike, no street
    parts them, and where one of the texts tells of several incidents both stand beside one street.
    """
    if told_weeks_apart(one, other, WEEKS) or not begin_alike(one, other, least):
        return False
    if "possible" in {one.claim.modality, other.claim.modality}:
        return False
    if _elsewhere(one, other) or _elsewhere(other, one):
        return False
    return not (one.several or other.several) or bool(one.streets & other.streets)


def names_unknown(one: Statement, other: Statement) -> bool:
    """Whether a moment stands beside names of which the article of the other knows none."""
    return bool(one.telling.names) and not one.telling.names & other.known


def _elsewhere(one: Statement, other: Statement) -> bool:
    """Whether a moment stands beside streets of which the article of the other names none, but some others."""
    return bool(one.streets and other.known_streets) and not one.streets & other.known_streets


def _zones_apart(one: Statement, other: Statement) -> bool:
    """Whether two hours are of two zones, or may be, as only one names its own and whole hours lie between them."""
    zones = {one.claim.unit_surface, other.claim.unit_surface}
    if len(zones) == 1:
        return False
    off = abs((one.claim.value or 0.0) - (other.claim.value or 0.0)) % HOUR
    return None not in zones or (not meeting(one, other)[0] and min(off, HOUR - off) <= OUT_OF_A_ZONE)


def _within(one: Statement, hours: Collection[Statement]) -> bool:
    """Whether an hour lies between two that another text gives: it happened at 9, the police came at 10."""
    return min(hour.low for hour in hours) <= one.low and one.high <= max(hour.high for hour in hours)


def _minutes(one: Statement, other: Statement) -> float:
    """Minutes that two hours lie apart around the clock, as far as their words allow; 0 where both can hold."""
    apart = max(0.0, gap(one, other))
    return min(apart, max(0.0, DAY - max(one.high, other.high) + min(one.low, other.low)))


def _near(one: Statement, other: Statement, apart: float) -> bool:
    """Whether two hours lie as near as two reports of one moment do, or are those of morning and evening."""
    first, second = one.claim.value or 0.0, other.claim.value or 0.0
    if _half_a_day_apart(one, other):
        return True
    between = abs(first - second)
    return apart > 0 and LEAST_MINUTES <= min(between, DAY - between) <= MOST_MINUTES


def _half_a_day_apart(one: Statement, other: Statement) -> bool:
    return math.isclose(abs((one.claim.value or 0.0) - (other.claim.value or 0.0)), HALF_DAY)
