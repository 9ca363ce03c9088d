"""Places: figures that stand at one place of sentences that tell the same, and so are one quantity.

That two independent texts tell something alike (`told_alike`) outweighs which measure was read of either, or how deep
in its article it stands. What the words themselves tell apart remains apart (`apart_in_place`).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from transforms.slots.apart_in_place import ALL_BUT_ONE, NEARLY_ONE, NEARLY_ONE_OF_MANY, apart_in_place, one_number
from transforms.slots.comparable import is_written
from transforms.slots.dated_acts import (
    days_of_one_incident,
    incidents_of,
    moments_apart,
    one_deed,
    one_named_year,
)
from transforms.slots.incident_days import dates_the_like, days_differ
from transforms.slots.incident_hours import IncidentHours
from transforms.slots.likely import Likely
from transforms.slots.one_day import one_day
from transforms.slots.pairing import pairs_of
from transforms.slots.same_names import same_name
from transforms.slots.sole import TERM, one_of_a_kind, sole_kind_of
from transforms.slots.statements import LONG_DATE, MOMENTS, SCOPED, Statement, Value
from transforms.slots.values import meeting
from transforms.slots.whose_age import one_persons
from transforms.stories.told_alike import alike, match_spots, nearness

ENOUGH = 0.35
"""Likeness from which two sentences tell the same: of counted things, ages and years that are each other's best match
from here on, one pair in thirty had two values."""

ENOUGH_OF = {
    "age": 0.25,
    "date": 0.55,
    "time of day": 0.4,
    "money": 0.45,
    "time": 0.45,
    "length": 0.45,
    "fraction": 0.5,
    "number": 0.7,
    "ordinal": 0.55,
}
"""The same by dimension, where one pair in twenty had: more where one event has many such figures, less where a name
tells as much."""

ENOUGH_WITHOUT_A_WEEK = 0.7
"""The same for a weekday of no known week."""

ENOUGH_OF_A_REPORT = 0.75
"""The same for the day of a report or of what follows from an event: there are many of them in one story."""

ENOUGH_OF_A_YEAR = 0.45
"""The same for a month or a year."""

ONE_NUMBER = 0.25
"""The same for one number with two units that are not one: hardly two quantities."""

TOLD_ALIKE, ONE_INCIDENT, ONE_DAY = "told alike", "one incident", "one day"
"""What the likeness of two figures is made of, by where they stand."""

FIRST, WEIGHT = 0.5, 0.6
"""What two figures are alike that just stand at the same place, and how much more likeness of sentences adds."""

ELSEWHERE = 0.7
"""Share of the likeness of two sentences that a third one has with either, if its value may be what is meant."""

MANY = 3
"""Amounts, shares or counts of one thing in an article from which it is likely that two of them are of two things."""

FAR, CLOSER = 0.3, 0.25
"""Likeness to another text's words of those beside a neighbour that tells of something else, and how much nearer those
beside the figure are."""

DATED = 0.6
"""What two days are alike that are given to one act."""

DATED_OTHERWISE = 0.55
"""The same of days given to what may be one incident, whatever their words: a conflict of them is a warning."""

RIVAL = 0.05
"""How much more alike two sentences have to be than any other of either article."""


@dataclass(frozen=True, slots=True)
class Place:
    """Two figures whose sentences tell the same, or that are hours of one incident.

    Attributes:
        likeness: how alike the figures are for it.
        apart: what tells them apart nevertheless, or leaves open whether they are one; None if nothing.
        by: what the likeness is made of.
    """

    likeness: float
    apart: str | None = None
    by: str = TOLD_ALIKE


class Places:
    """The statements of one block by where they stand."""

    def __init__(self, names: Sequence[str], statements: Mapping[str, Statement]) -> None:
        """Take the names of a block, sorted, and all statements by name."""
        self.statements = statements
        matches = match_spots(
            names,
            {name: statements[name].telling for name in names},
            {name: statements[name].texts for name in names},
        )
        self.alike, self.close = matches.best, matches.close
        self._found: dict[tuple[str, str], Place | None] = {}
        self.of_article: dict[str, list[str]] = defaultdict(list)
        self.of_sentence: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        self._giving: dict[tuple[str, Value | None], list[str]] = defaultdict(list)
        for name in names:
            self.of_sentence[statements[name].sentence].append(name)
            for article in sorted(statements[name].articles):
                self.of_article[article].append(name)
                self._giving[article, statements[name].value].append(name)
        self.pairs = pairs_of(names, statements, self.of_article.values())
        """Pairs to be compared, the smaller name first."""
        self.beside = cache(self._beside)
        self._likely = Likely(statements, self.beside)
        weighed = ((pair, self._likely.likeness(*pair)) for pair in self.pairs)
        self.meant = {pair: FIRST + (1 - FIRST) * likeness for pair, likeness in weighed if likeness is not None}
        """Pairs whose values differ and that are of one quantity by what their words mean, and how like they are."""
        self.meant.update(dict.fromkeys((*self._soles(), *self._aged()), DATED))
        hours = IncidentHours(names, statements)
        self.timed = {pair: Place(DATED, apart, ONE_INCIDENT) for pair, apart in hours.compared(self.pairs)}
        self.timed.update(
            (pair, Place(DATED, None, ONE_DAY)) for pair in self.pairs if one_day(*(statements[name] for name in pair))
        )
        self.timed.update((pair, Place(DATED_OTHERWISE, None, ONE_INCIDENT)) for pair in self._days())
        """Pairs of hours of one incident, of dates of one act, and of days given to one incident."""

    def _days(self) -> Iterator[tuple[str, str]]:
        """The pairs of days that differ and are given to one incident, of which neither article gives a second one."""
        for one, other in self.pairs:
            mine, theirs = self.statements[one], self.statements[other]
            if mine.dimension != "date" or not days_differ(mine, theirs):
                continue
            sides = ((one, theirs), (other, mine))
            if not any(
                dates_the_like(day, (self.statements[date] for date in self.beside(name))) for name, day in sides
            ):
                yield one, other

    def _soles(self) -> Iterator[tuple[str, str]]:
        """The pairs of figures that differ, each the only one of its kind in its article, and that are of one thing."""
        names = sorted({name for names in self.of_article.values() for name in names})
        kinds = {name: kind for name in names if (kind := sole_kind_of(self.statements[name]))}
        given: dict[tuple[str, str], dict[float | None, str]] = defaultdict(dict)
        for name, kind in kinds.items():
            for article in self.statements[name].articles:
                given[article, kind].setdefault(self.statements[name].claim.value, name)
        for one, other in self.pairs if kinds else ():
            mine, theirs = self.statements[one], self.statements[other]
            kind = kinds.get(one)
            if kind is None or kind != kinds.get(other) or mine.texts & theirs.texts or self.meet(one, other):
                continue
            only = all(self._is_one(given[article, kind], kind) for article in mine.articles | theirs.articles)
            if only and one_of_a_kind(mine, theirs, self._likely.shared(one, other).near):
                yield one, other

    def _is_one(self, given: Mapping[float | None, str], kind: str) -> bool:
        """Whether an article gives one value of a kind; a term is told roughly as well, or in months."""
        if len(given) == 1 or kind != TERM:
            return len(given) == 1
        return bool(given) and all(self.meet(one, other) for one, other in combinations(given.values(), 2))

    def _aged(self) -> Iterator[tuple[str, str]]:
        """The pairs of ages that differ and are one person's."""
        for one, other in self.pairs:
            mine, theirs = self.statements[one], self.statements[other]
            if mine.dimension != "age" or mine.texts & theirs.texts or self.meet(one, other):
                continue
            if one_persons(mine, theirs):
                yield one, other

    def _beside(self, name: str) -> list[str]:
        """The other statements of the articles of one, sorted."""
        articles = self.statements[name].articles
        return sorted({other for article in articles for other in self.of_article[article]} - {name})

    def _with_value(self, name: str, value: Value | None) -> set[str]:
        """The other statements of the articles of one that give a value."""
        articles = self.statements[name].articles
        return {other for article in articles for other in self._giving.get((article, value), ())} - {name}

    def meet(self, one: str, other: str) -> bool:
        """Whether the values of two statements can both hold."""
        return meeting(self.statements[one], self.statements[other])[0]

    def same(self, one: str, other: str) -> bool:
        """Whether two figures with one value are of one quantity by what their words mean."""
        return self._likely.same(one, other)

    def find(self, one: str, other: str) -> Place | None:
        """Where two statements stand, the smaller name first; None if their sentences do not tell the same."""
        if (one, other) not in self._found:
            place = self._find(one, other) if (one, other) in self.close else None
            if place is None or place.apart is not None:
                place = self.timed.get((one, other), place)
            meant = self.meant.get((one, other))
            if meant is not None and (place is None or place.apart is not None):
                place = Place(meant)
            self._found[one, other] = place
        return self._found[one, other]

    def _find(self, one: str, other: str) -> Place | None:
        mine, theirs = self.statements[one], self.statements[other]
        if not (is_written(mine.claim) and is_written(theirs.claim)):
            return None
        told, least = self.alike.get((one, other), 0.0), _least(mine, theirs)
        place = None
        if told >= least:
            place = Place(min(1.0, FIRST + WEIGHT * (told - least)), self._apart(one, other, told))
        if self._of_one_year(one, other, told):
            return Place(DATED)
        if (place is None or place.apart is not None) and self._of_one_act(one, other):
            return Place(DATED)
        return place

    def _of_one_year(self, one: str, other: str, told: float) -> bool:
        """Whether two years before one name differ, and neither article gives both."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.dimension != "date" or self.meet(one, other) or not one_named_year(mine, theirs, told):
            return False
        return theirs.value not in mine.stated and mine.value not in theirs.stated

    def _of_one_act(self, one: str, other: str) -> bool:
        """Whether two dates that differ are of one act."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.dimension != "date" or self.meet(one, other) or _is_long(mine, theirs):
            return False
        if moments_apart(mine, theirs) or self._in_one_sentence(one, other) or self._in_one_sentence(other, one):
            return False
        return self._one_act(one, other)

    def _one_act(self, one: str, other: str) -> bool:
        """Whether two dates are those of one act, of which neither article gives a second day."""
        mine, theirs = self.statements[one], self.statements[other]
        if days_of_one_incident(mine, theirs):
            both = incidents_of(mine) & incidents_of(theirs)
            return not any(
                both & incidents_of(self.statements[name])
                and is_written(self.statements[name].claim)
                and not self.meet(name, side)
                for side in (one, other)
                for name in self.beside(side)
            )
        if not one_deed(mine, theirs, alike(mine.telling, theirs.telling)):
            return False
        return not any(self.meet(name, other) for name in self.beside(one)) and not any(
            self.meet(name, one) for name in self.beside(other)
        )

    def _in_one_sentence(self, one: str, other: str) -> bool:
        """Whether the sentence of one gives the value of the other too: shot six times, four times in the arm."""
        return any(self.meet(name, other) for name in self.of_sentence[self.statements[one].sentence] if name != one)

    def _apart(self, one: str, other: str, told: float) -> str | None:
        mine, theirs = self.statements[one], self.statements[other]
        if (mine.low, mine.high, mine.claim.value) == (theirs.low, theirs.high, theirs.claim.value):
            return (
                None
                if mine.claim.unit == theirs.claim.unit or self.meet(one, other)
                else apart_in_place(mine, theirs, told)
            )
        if self.meet(one, other) or (mine.claim.unit, mine.value) == (theirs.claim.unit, theirs.value):
            return "values that only fit are no sign of one thing"
        if mine.articles & theirs.articles or self._gives(one, other, told) or self._gives(other, one, told):
            return "one article gives both values"
        if (reason := apart_in_place(mine, theirs, told)) is not None:
            return reason
        listed = mine.dimension in SCOPED or (mine.dimension == "count" and mine.block[1] != "person")
        if listed and told < ALL_BUT_ONE and max(self._values(one), self._values(other)) >= MANY:
            return "an article gives many such figures"
        for side, by in ((one, other), (other, one)):
            for name in self.beside(side):
                if self._takes_the_place(name, side, by, told):
                    return f"“{self.statements[name].claim.surface}” in one of the articles is as like"
        return None

    def _values(self, name: str) -> int:
        """How many figures of the block an article of a statement gives."""
        return len({self.statements[other].value for other in (name, *self.beside(name))})

    def _gives(self, one: str, other: str, told: float) -> bool:
        """Whether an article of one gives the value of the other too, of what may be the same thing."""
        mine, theirs = self.statements[one], self.statements[other]
        named = theirs.dimension != "age" or None not in (mine.claim.subject, theirs.claim.subject)
        if (theirs.value if named else theirs.claim.value) not in mine.stated:
            return False
        same = self._with_value(one, theirs.value)
        open_to = [name for name in same if not self._told_elsewhere(name, other)]
        if same and not open_to:
            return False
        if not same and theirs.dimension == "count":
            return True  # as a bare number
        if told < (NEARLY_ONE_OF_MANY if mine.of_people or mine.dimension in MOMENTS else NEARLY_ONE):
            return True
        return any(alike(self.statements[name].telling, theirs.telling) >= ELSEWHERE * told for name in open_to)

    def _told_elsewhere(self, name: str, other: str) -> bool:
        """Whether the article of the other gives the count of a third statement at another place, which is liker it."""
        third, theirs = self.statements[name], self.statements[other]
        if third.dimension != "count":
            return False
        places = self._with_value(other, third.value)
        told = max((self.alike.get((min(name, place), max(name, place)), 0.0) for place in places), default=0.0)
        return told >= ENOUGH and told >= alike(third.telling, theirs.telling)

    def _takes_the_place(self, name: str, one: str, other: str, told: float) -> bool:
        """Whether a third statement, of the article of one, may be what the other tells.

        Another figure in the sentence of one may, unless it is of another kind, or that of the other has it as well.
        """
        rival, mine, theirs = self.statements[name], self.statements[one], self.statements[other]
        if self.meet(name, one) or _of_two(rival, theirs) or self._told_elsewhere(name, other):
            return False
        if mine.noun == theirs.noun and rival.noun != theirs.noun and not theirs.generic and not rival.generic:
            return False
        if rival.sentence == mine.sentence and rival.dimension != "age":
            if nearness(rival.telling, theirs.telling) <= min(FAR, nearness(mine.telling, theirs.telling) - CLOSER):
                return False
            return self.meet(name, other) or not any(
                self.meet(name, third) for third in self.of_sentence[theirs.sentence]
            )
        return alike(rival.telling, theirs.telling) >= told - RIVAL


def _of_two(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of two persons or bodies: her 54 % is not his 43 %."""
    return one.actor is not None and other.actor is not None and not same_name(one.actor, other.actor)


def _is_long(one: Statement, other: Statement) -> bool:
    """Whether one of two dates names a month or more."""
    known = math.inf not in (one.high, other.high)
    return known and max(one.high - one.low, other.high - other.low) > LONG_DATE


def _least(one: Statement, other: Statement) -> float:
    if one_number(one, other):
        return ONE_NUMBER
    if one.dimension == "date":
        if _is_long(one, other):
            return ENOUGH_OF_A_YEAR
        if one.silent or other.silent:
            return ENOUGH_OF_A_REPORT
        if math.inf in (one.high, other.high):
            return ENOUGH_WITHOUT_A_WEEK
    return ENOUGH_OF.get(one.dimension, ENOUGH)
