"""Grouping: the statements of one block, compared where they may be one, and those grouped that state one quantity.

In: the names of a block and all statements by name. Out: the groups, how sure each is, and what each statement has
against it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from transforms.slots import votes
from transforms.slots.comparison import APART, ONE_MEANING, Comparison
from transforms.slots.grounds import Grounds
from transforms.slots.held import Note
from transforms.slots.likeness import SAME_SLOT, compare, likeness_of_words
from transforms.slots.neighbours import Neighbours
from transforms.slots.statements import COUNTS, MOMENTS, SCOPED, Statement, Value
from transforms.slots.values import is_rare
from transforms.stories.groups import average_linkage

RIVAL = 0.05
"""How much more alike a statement has to be than any other of its article, for two values to be a discrepancy."""

NEARLY = 0.4
"""Average likeness of two groups that is enough if the likest of both give one value."""

ONE_VALUE = 0.55
"""How alike those are at least, if the value is not rare."""

UNSEEN = 8
"""Of two groups in a large block, how many pairs that were not compared count as unlike."""

UNIQUE = MOMENTS | {"age", "magnitude"}
"""Dimensions that are compared by their own event or person."""

REPORTED = COUNTS | SCOPED
"""Dimensions of what is counted again; a train that brakes from 128 km/h to 97 has both speeds."""


class Groups:
    """Groups of names that grow together."""

    def __init__(self, groups: Iterable[list[str]]) -> None:
        """Take groups that share no name, each sorted."""
        self._of = {name: group for group in groups for name in group}

    def of(self, name: str) -> list[str]:
        """The group of a name, sorted."""
        return self._of[name]

    def are_one(self, one: str, other: str) -> bool:
        """Whether two names are in one group."""
        return self._of[one] is self._of[other]

    def merge(self, one: str, other: str) -> None:
        """Make one group of those of two names that are in two."""
        group = sorted([*self._of[one], *self._of[other]])
        self._of.update(dict.fromkeys(group, group))

    def all(self) -> list[list[str]]:
        """The groups, by their first member."""
        return list({id(group): group for _, group in sorted(self._of.items())}.values())


class Comparisons:
    """The statements of one block, compared where they may be one."""

    def __init__(self, names: Sequence[str], statements: Mapping[str, Statement]) -> None:
        """Take the names of a block, sorted, and all statements by name; nothing is compared yet."""
        self.names = names
        self.statements = statements
        self._block = Neighbours(names, statements)
        self._grounds = Grounds(self._block)
        self.likeness: dict[str, dict[str, float]] = defaultdict(dict)
        self._mistaken: dict[str, set[Value | None]] = defaultdict(set)
        """The values that another text gives in the place of each."""
        self._against: dict[str, dict[str, float]] = defaultdict(dict)
        """Statements by name, and how like those are that can be held against them with another value."""
        self._replaced: set[str] = set()
        """Those whose own sentence says that another value took the place of theirs."""
        for one, other in (*self._grounds.close, *self._grounds.meant):
            if self._is_one(one, other) and not self._block.meet(one, other):
                self._mistaken[one].add(statements[other].value)
                self._mistaken[other].add(statements[one].value)

    def _is_one(self, one: str, other: str) -> bool:
        """Whether some ground makes one quantity of two statements, the smaller name first, and nothing parts them."""
        ground = self._grounds.find(one, other)
        return ground is not None and ground.apart is None

    def groups(self) -> list[list[str]]:
        """The names of statements that fill one slot each."""
        pairs = sorted({*self._grounds.pairs, *self._grounds.close})
        found = average_linkage(self.names, self._likeness, SAME_SLOT, pairs, most_unseen=UNSEEN)
        groups = Groups(found)
        self.merge_equal(groups)
        self._merge_replaced(groups)
        self._merge_opposed(groups)
        return groups.all()

    def merge_equal(self, groups: Groups) -> None:
        """Merge two groups where independent texts give one value, if nothing sets any two apart.

        What is told often and in many words is little alike on average, though it is one thing.
        """
        equal = [
            (-likeness, one, other)
            for one, by in self.likeness.items()
            for other, likeness in by.items()
            if one < other and likeness >= self._least_equal(one, other)
        ]
        unlike: set[tuple[str, int, str, int]] = set()
        for _, one, other in sorted(equal):
            mine, theirs = groups.of(one), groups.of(other)
            pair = (mine[0], len(mine), theirs[0], len(theirs))  # groups only grow, so that these tell which they are
            if groups.are_one(one, other) or pair in unlike:
                continue
            known = [value for name in mine for by in theirs if (value := self.likeness[name].get(by)) is not None]
            if math.fsum(known) / len(known) >= NEARLY:
                groups.merge(one, other)
            else:
                unlike.add(pair)

    def _least_equal(self, one: str, other: str) -> float:
        """How alike two statements are at least whose groups are one: of independent texts with one value."""
        mine, theirs = self.statements[one], self.statements[other]
        value = mine.claim.value
        if mine.texts & theirs.texts or value is None or value != theirs.claim.value:
            return math.inf
        if mine.claim.unit != theirs.claim.unit and not (mine.dimension == "count" and is_rare(mine)):
            return math.inf  # of a rare number the noun tells little: 15 staff members, 15 employees
        if mine.dimension in MOMENTS:
            return math.inf  # much happens on one day
        return SAME_SLOT if is_rare(mine) else ONE_VALUE

    def _merge_replaced(self, groups: Groups) -> None:
        """Merge two groups where a sentence tells that the value of the one took the place of that of the other, which
        an independent text still gives: raised to 500,000 from 200,000.
        """
        for names in self._block.of_sentence.values():
            for old, new in permutations(names, 2):
                before, after = self.statements[old], self.statements[new]
                if not _took_the_place(after, before) or groups.are_one(old, new):
                    continue
                standing = {
                    name: self.likeness[old].get(name, SAME_SLOT)
                    for name in groups.of(old)
                    if not self.statements[name].texts & after.texts and self._gives(name, before)
                }
                for name, likeness in standing.items():
                    _keep(self._against, name, new, likeness)
                    _keep(self.likeness, name, new, likeness)
                if standing:
                    self._replaced.add(old)
                    groups.merge(old, new)

    def _gives(self, name: str, replaced: Statement) -> bool:
        """Whether a statement gives a value that is told as replaced elsewhere as one that stands."""
        one = self.statements[name]
        return one.claim.value == replaced.claim.value and not one.former and not one.early

    def _merge_opposed(self, groups: Groups) -> None:
        """Merge a statement that is alone with the group of the one that some ground makes one with it, though it gives
        another value.

        It is little like the rest of that group, which repeats its value in other words; the likest one counts.
        """
        opposed = [
            (-likeness, one, other)
            for one, by in self._against.items()
            for other, likeness in by.items()
            if not groups.are_one(one, other) and self._is_one(min(one, other), max(one, other))
        ]
        for _, one, other in sorted(opposed):
            if len(groups.of(one)) == 1 and not groups.are_one(one, other):
                groups.merge(one, other)

    def compare(self, one: str, other: str) -> Comparison:
        """Two statements compared, the smaller name first.

        Values that differ make a discrepancy only between statements of which each is the one in its article that is
        most like the other: an article that prices ten things says little of the eleventh.
        """
        found = compare(self.statements[one], self.statements[other], self._grounds.find(one, other))
        if self._is_one(one, other):
            return found
        if found.likeness is not None and APART < found.likeness < SAME_SLOT and self._grounds.same(one, other):
            return replace(found, likeness=ONE_MEANING, parts=(*found.parts, ("meaning", ONE_MEANING - found.likeness)))
        if found.likeness is not None and found.likeness >= SAME_SLOT and found.differ:
            rival = self._rival(one, other) or self._rival(other, one)
            if rival is not None:
                surface = self.statements[rival].claim.surface
                found = Comparison(None, f"“{surface}” in one of the articles is as like")
        return found

    def _likeness(self, one: str, other: str) -> float | None:
        """How alike two statements are, which is kept; None where nothing can be said."""
        value = self.compare(one, other).likeness
        if value == APART and self._instead(one, other):
            return None
        if value is not None:
            _keep(self.likeness, one, other, value)
            if value >= SAME_SLOT and not self._block.meet(one, other):
                _keep(self._against, one, other, value)
        return value

    def _instead(self, one: str, other: str) -> bool:
        """Whether either stands where a third text has the value of the other, which then tells the two not apart."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.articles & theirs.articles or self._block.meet(one, other) or mine.dimension in SCOPED:
            return False
        return theirs.value in self._mistaken[one] or mine.value in self._mistaken[other]

    def _rival(self, one: str, other: str) -> str | None:
        """What else the article of one says that is as like the other."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.of_people or mine.dimension in UNIQUE:
            return None  # here what an article states first is compared, see `differences`
        least = likeness_of_words(mine, theirs) - RIVAL
        for name in self._block.with_other_values(one):
            rival = self.statements[name]
            if votes.of_two_sides(mine, rival):
                continue
            if likeness_of_words(rival, theirs) >= least and compare(rival, theirs).likeness != APART:
                return name
        return None

    def note(self, name: str) -> Note:
        """What the words around the claims of a statement add to them."""
        statement = self.statements[name]
        return Note(
            statement=name,
            outcomes=statement.outcomes,
            against=self._against[name],
            early=statement.early or name in self._replaced,
            moving=statement.moving,
            running=statement.running,
            standing=statement.standing,
            revised=statement.revised,
            counting=statement.counting,
            with_attackers=statement.with_attackers,
            without_attacker=statement.without_attacker,
            died=statement.person is not None and statement.person.died,
        )

    def confidence(self, group: Sequence[str]) -> float:
        """Least mean likeness of a statement to the others; a statement alone is sure of itself."""
        inside = set(group)
        known = (
            [value for other, value in self.likeness[name].items() if other in inside and value > APART]
            for name in group
        )
        means = [math.fsum(values) / len(values) for values in known if values]
        return round(min(1.0, max(0.0, min(means, default=1.0))), 3)


def _took_the_place(new: Statement, old: Statement) -> bool:
    """Whether a sentence tells one value as what another has become: 563 cases, up from 412; not £12m, up from £9m a
    year earlier, nor a profit of £12m from £9m, each of which is that of its own year.
    """
    mine, theirs = new.claim, old.claim
    one_thing = new.dimension in REPORTED and mine.unit is not None and mine.unit == theirs.unit
    stands = not new.former and not new.early and mine.change is None
    was = (old.former or old.early) and not old.bygone and not (new.accounts & old.accounts)
    return one_thing and stands and was and mine.value != theirs.value


def _keep(table: Mapping[str, dict[str, float]], one: str, other: str, likeness: float) -> None:
    """Put the likeness of two statements into a table, in both directions."""
    table[one][other] = table[other][one] = likeness
