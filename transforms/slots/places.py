"""Places: figures that stand at one place of sentences that tell the same, and so are one quantity.

In: the statements of one block with what stands beside them. Out: the ground that the place of two gives. That two
independent texts tell something alike (`told_alike`) outweighs which measure was read of either, or how deep in its
article it stands. What the words themselves tell apart remains apart (`apart_in_place`).
"""

import math

from transforms.slots.apart_in_place import ALL_BUT_ONE, NEARLY_ONE, NEARLY_ONE_OF_MANY, apart_in_place, one_number
from transforms.slots.comparable import is_written
from transforms.slots.comparison import ONE_ACT, Ground
from transforms.slots.differing_dates import dates_of_one_act, is_long, years_of_one_name
from transforms.slots.held import turned
from transforms.slots.neighbours import Neighbours
from transforms.slots.same_names import same_name
from transforms.slots.statements import MOMENTS, SCOPED, Statement
from transforms.slots.values import of_two_turns
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

FIRST, WEIGHT = 0.5, 0.6
"""What two figures are alike that just stand at the same place, and how much more likeness of sentences adds."""

ELSEWHERE = 0.7
"""Share of the likeness of two sentences that a third one has with either, if its value may be what is meant."""

MANY = 3
"""Amounts, shares or counts of one thing in an article from which it is likely that two of them are of two things."""

FAR, CLOSER = 0.3, 0.25
"""Likeness to another text's words of those beside a neighbour that tells of something else, and how much nearer those
beside the figure are."""

RIVAL = 0.05
"""How much more alike two sentences have to be than any other of either article."""


class Places:
    """The statements of one block by where they stand.

    Attributes:
        close: pairs of which each is about as like the other as any of its text, the smaller name first.
    """

    def __init__(self, block: Neighbours) -> None:
        """Take the statements of a block; which of them tell alike is found at once."""
        self._block, self._statements = block, block.statements
        matches = match_spots(
            block.names,
            {name: block.statements[name].telling for name in block.names},
            {name: block.statements[name].texts for name in block.names},
        )
        self.close = matches.close
        self._alike = matches.best

    def find(self, one: str, other: str) -> Ground | None:
        """The ground that the place of two statements gives, the smaller name first; None if it gives none."""
        if (one, other) not in self.close:
            return None
        mine, theirs = self._statements[one], self._statements[other]
        if not (is_written(mine.claim) and is_written(theirs.claim)):
            return None
        told, least = self._alike.get((one, other), 0.0), _least(mine, theirs)
        if years_of_one_name(self._block, one, other, told):
            return Ground(ONE_ACT)
        ground = None
        if told >= least:
            ground = Ground(min(1.0, FIRST + WEIGHT * (told - least)), self._apart(one, other, told))
        if (ground is None or ground.apart is not None) and dates_of_one_act(self._block, one, other):
            return Ground(ONE_ACT)
        return ground

    def _apart(self, one: str, other: str, told: float) -> str | None:
        """What tells two figures apart that are told alike, or leaves open whether they are one, in words."""
        mine, theirs = self._statements[one], self._statements[other]
        if turned(mine.claim, theirs.claim) and of_two_turns(mine, theirs):
            return "the one is a rise, the other a fall"
        if (mine.low, mine.high, mine.claim.value) == (theirs.low, theirs.high, theirs.claim.value):
            one_unit = mine.claim.unit == theirs.claim.unit or self._block.meet(one, other)
            return None if one_unit else apart_in_place(mine, theirs, told)
        if self._block.meet(one, other) or (mine.claim.unit, mine.value) == (theirs.claim.unit, theirs.value):
            return "values that only fit are no sign of one thing"
        if mine.articles & theirs.articles or self._gives(one, other, told) or self._gives(other, one, told):
            return "one article gives both values"
        if (reason := apart_in_place(mine, theirs, told)) is not None:
            return reason
        listed = mine.dimension in SCOPED or (mine.dimension == "count" and mine.block[1] != "person")
        if listed and told < ALL_BUT_ONE and max(map(self._block.values, (one, other))) >= MANY:
            return "an article gives many such figures"
        for side, by in ((one, other), (other, one)):
            for name in self._block.with_other_values(side):
                if self._takes_the_place(name, side, by, told):
                    return f"“{self._statements[name].claim.surface}” in one of the articles is as like"
        return None

    def _gives(self, one: str, other: str, told: float) -> bool:
        """Whether an article of one gives the value of the other too, of what may be the same thing."""
        mine, theirs = self._statements[one], self._statements[other]
        named = theirs.dimension != "age" or None not in (mine.claim.subject, theirs.claim.subject)
        if (theirs.value if named else theirs.claim.value) not in mine.stated:
            return False
        same = self._block.with_value(one, theirs.value)
        open_to = [name for name in same if not self._told_elsewhere(name, other)]
        if same and not open_to:
            return False
        if not same and theirs.dimension == "count":
            return True  # as a bare number
        if told < (NEARLY_ONE_OF_MANY if mine.of_people or mine.dimension in MOMENTS else NEARLY_ONE):
            return True
        return any(alike(self._statements[name].telling, theirs.telling) >= ELSEWHERE * told for name in open_to)

    def _told_elsewhere(self, name: str, other: str) -> bool:
        """Whether the article of the other gives the count of a third statement at another place, which is liker it."""
        third, theirs = self._statements[name], self._statements[other]
        if third.dimension != "count":
            return False
        places = self._block.with_value(other, third.value)
        told = max((self._alike.get((min(name, place), max(name, place)), 0.0) for place in places), default=0.0)
        return told >= ENOUGH and told >= alike(third.telling, theirs.telling)

    def _takes_the_place(self, name: str, one: str, other: str, told: float) -> bool:
        """Whether a third statement, of the article of one and with another value, may be what the other tells.

        Another figure in the sentence of one may, unless it is of another kind, or that of the other has it as well.
        """
        rival, mine, theirs = self._statements[name], self._statements[one], self._statements[other]
        if _of_two(rival, theirs) or self._told_elsewhere(name, other):
            return False
        if mine.noun == theirs.noun and rival.noun != theirs.noun and not theirs.generic and not rival.generic:
            return False
        if rival.sentence == mine.sentence and rival.dimension != "age":
            if nearness(rival.telling, theirs.telling) <= min(FAR, nearness(mine.telling, theirs.telling) - CLOSER):
                return False
            return self._block.meet(name, other) or not self._block.sentence_gives(other, name)
        return alike(rival.telling, theirs.telling) >= told - RIVAL


def _of_two(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of two persons or bodies: her 54 % is not his 43 %."""
    return one.actor is not None and other.actor is not None and not same_name(one.actor, other.actor)


def _least(one: Statement, other: Statement) -> float:
    """Likeness from which the sentences of two figures tell the same."""
    if one_number(one, other):
        return ONE_NUMBER
    if one.dimension == "date":
        if is_long(one, other):
            return ENOUGH_OF_A_YEAR
        if one.silent or other.silent:
            return ENOUGH_OF_A_REPORT
        if math.inf in (one.high, other.high):
            return ENOUGH_WITHOUT_A_WEEK
    return ENOUGH_OF.get(one.dimension, ENOUGH)
