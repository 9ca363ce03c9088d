"""Grounds: what makes two figures of a block one quantity, whatever measure was read of either.

In: the statements of one block with what stands beside them. Out: of two of them, the first ground that nothing tells
against: what their sentences tell (`places`); that both are hours of one incident, name one day of one act, or are days
given to the incident; and what their words mean (`likely`), that each is the only one of its kind in its article
(`sole`), or that the one person whose age is told is the same (`whose_age`).
"""

from collections.abc import Iterator

from transforms.slots.comparison import ONE_ACT, ONE_DAY, ONE_INCIDENT, Ground
from transforms.slots.differing_dates import days_of_the_incident
from transforms.slots.incident_hours import IncidentHours
from transforms.slots.likely import Likely
from transforms.slots.neighbours import Neighbours
from transforms.slots.one_day import one_day
from transforms.slots.pairing import Pair, pairs_of
from transforms.slots.places import Places
from transforms.slots.sole import soles
from transforms.slots.whose_age import one_persons

DATED_OTHERWISE = 0.55
"""Likeness of days given to what may be one incident, whatever their words: a conflict of them is a warning."""

LEAST = 0.5
"""Likeness of two figures that are just likely enough to be one."""


class Grounds:
    """The grounds of one block.

    Attributes:
        pairs: the pairs to be compared, the smaller name first.
        close: those of them and of all others whose sentences tell nearly the same.
        meant: those that differ and are of one quantity by what their words mean or by being alone of their kind.
    """

    def __init__(self, block: Neighbours) -> None:
        """Take the statements of a block."""
        self._places, self._likely = Places(block), Likely(block)
        self.pairs, self.close = pairs_of(block), self._places.close
        weighed = ((pair, self._likely.likeness(*pair)) for pair in self.pairs)
        self.meant = {
            pair: Ground(LEAST + (1 - LEAST) * likeness) for pair, likeness in weighed if likeness is not None
        }
        alone = (*soles(block, self.pairs, self._likely.near), *_aged(block, self.pairs))
        self.meant.update(dict.fromkeys(alone, Ground(ONE_ACT)))
        self._timed = dict(_timed(block, self.pairs))
        self._found: dict[Pair, Ground | None] = {}

    def find(self, one: str, other: str) -> Ground | None:
        """The ground on which two statements are one, the smaller name first; None if there is none."""
        if (one, other) not in self._found:
            self._found[one, other] = self._first(one, other)
        return self._found[one, other]

    def _first(self, one: str, other: str) -> Ground | None:
        ground = self._places.find(one, other)
        for more in (self._timed, self.meant):
            if ground is None or ground.apart is not None:
                ground = more.get((one, other), ground)
        return ground

    def same(self, one: str, other: str) -> bool:
        """Whether two figures with one value are of one quantity by what their words mean."""
        return self._likely.same(one, other)


def _timed(block: Neighbours, pairs: list[Pair]) -> Iterator[tuple[Pair, Ground]]:
    """Pairs of hours of one incident, of dates of one act, and of days given to one incident; the last one counts."""
    for pair, apart in IncidentHours(block).compared(pairs):
        yield pair, Ground(ONE_ACT, apart, ONE_INCIDENT)
    for pair in pairs:
        if one_day(*(block.statements[name] for name in pair)):
            yield pair, Ground(ONE_ACT, None, ONE_DAY)
    for pair in pairs:
        if days_of_the_incident(block, *pair):
            yield pair, Ground(DATED_OTHERWISE, None, ONE_INCIDENT)


def _aged(block: Neighbours, pairs: list[Pair]) -> Iterator[Pair]:
    """Pairs of ages that differ and are one person's."""
    for one, other in pairs:
        mine, theirs = block.statements[one], block.statements[other]
        if mine.dimension != "age" or mine.texts & theirs.texts or block.meet(one, other):
            continue
        if one_persons(mine, theirs):
            yield one, other
