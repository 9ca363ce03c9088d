"""Slots: which claims of one story state the same quantity.

Two claims share a slot when subject, measure, unit dimension, scope and period fit: `statements` says what is compared
of a claim, `likeness` how two of them are, and here they are grouped.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from transforms.slots.comparison import APART, Comparison
from transforms.slots.gathering import gather
from transforms.slots.held import Note
from transforms.slots.likeness import SAME_SLOT, compare, likeness_of_words
from transforms.slots.one_number import of_one_number
from transforms.slots.places import Places
from transforms.slots.statements import COUNTS, MOMENTS, SCOPED, Block, Statement, Value
from transforms.slots.values import is_rare
from transforms.stories.groups import average_linkage
from transforms.tables import Article, Claim

RIVAL = 0.05
"""How much more alike a statement has to be than any other of its article, for two values to be a discrepancy."""

ONE_MEANING = 0.6
"""Likeness of figures with one value whose words mean nearly the same."""

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


@dataclass(frozen=True, slots=True)
class Slot:
    """Claims that state one quantity of one story.

    Attributes:
        claims: by id.
        confidence: how sure it is that they do (0 to 1).
        notes: what the words around each add, by claim id.
    """

    claims: tuple[Claim, ...]
    confidence: float
    notes: Mapping[str, Note]


def fill_slots(
    claims: Sequence[Claim], articles: Mapping[str, Article], actors: frozenset[str] = frozenset()
) -> list[Slot]:
    """Group the claims of one story by the quantity that they state.

    Args:
        claims: the claims of one story.
        articles: the articles they stand in, by id.
        actors: ids of the entities that act for themselves: persons and organisations, not places.

    Returns:
        The slots. A claim that says too little to be compared is in none: the program abstains.
    """
    statements, members = gather(claims, articles, actors)
    blocks: dict[Block, list[str]] = defaultdict(list)
    for name in sorted(statements):
        blocks[statements[name].block].append(name)
    slots = []
    for names in blocks.values():
        comparisons = Comparisons(names, statements)
        for group in comparisons.groups():
            notes = {claim.claim_id: comparisons.note(name) for name in group for claim in members[name]}
            slots.append(_Filled(tuple(group), comparisons.confidence(group), notes))
    return [
        Slot(
            tuple(sorted((claim for name in one.names for claim in members[name]), key=lambda c: c.claim_id)),
            one.confidence,
            one.notes,
        )
        for one in _with_one_number(slots, statements)
        if not (len(one.names) == 1 and statements[one.names[0]].silent)
        and not _is_of_no_year(statements[name] for name in one.names)
    ]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A slot by the names of its statements."""

    names: tuple[str, ...]
    confidence: float
    notes: Mapping[str, Note]


def _with_one_number(slots: Sequence[_Filled], statements: Mapping[str, Statement]) -> list[_Filled]:
    """Slots of which two are one where independent texts count one rare number by two nouns, the likest first; none in
    which an article would give a second value for it.
    """
    slot_of = {name: slot for slot in slots for name in slot.names}
    for one, other, likeness in sorted(of_one_number(statements), key=lambda pair: (-pair[2], *pair[:2])):
        mine, theirs = slot_of[one], slot_of[other]
        if mine is theirs or _has_both(mine.names, theirs.names, statements):
            continue
        names = tuple(sorted((*mine.names, *theirs.names)))
        confidence = min(mine.confidence, theirs.confidence, max(likeness, ONE_MEANING))
        joined = _Filled(names, confidence, {**mine.notes, **theirs.notes})
        slot_of.update(dict.fromkeys(names, joined))
    return list({id(slot): slot for _, slot in sorted(slot_of.items())}.values())


def _has_both(one: Iterable[str], other: Iterable[str], statements: Mapping[str, Statement]) -> bool:
    """Whether an article gives one value among some statements and another among others."""
    given: dict[str, set[Value | None]] = defaultdict(set)
    for name in one:
        for article in statements[name].articles:
            given[article].add(statements[name].claim.value)
    return any(
        article in given and given[article] != {statements[name].claim.value}
        for name in other
        for article in statements[name].articles
    )


def _is_of_no_year(told: Iterable[Statement]) -> bool:
    """Whether one text alone names a day, and no year of it: a date without a value."""
    told = tuple(told)
    return all(one.yearless for one in told) and len(frozenset().union(*(one.texts for one in told))) == 1


class Comparisons:
    """The statements of one block, compared where they may be one."""

    def __init__(self, names: Sequence[str], statements: Mapping[str, Statement]) -> None:
        """Take the names of a block, sorted, and all statements by name; nothing is compared yet."""
        self.names = names
        self.statements = statements
        self.places = Places(names, statements)
        self.likeness: dict[str, dict[str, float]] = defaultdict(dict)
        self.mistaken: dict[str, set[Value | None]] = defaultdict(set)
        self.against: dict[str, dict[str, float]] = defaultdict(dict)
        """Statements by name, and how like those are that can be held against them with another value."""
        self.replaced: set[str] = set()
        """Those whose own sentence says that another value took the place of theirs."""
        for one, other in (*self.places.close, *self.places.meant):
            place = self.places.find(one, other)
            if place is not None and place.apart is None and not self.places.meet(one, other):
                self.mistaken[one].add(statements[other].value)
                self.mistaken[other].add(statements[one].value)

    def groups(self) -> list[list[str]]:
        """The names of statements that fill one slot each."""
        pairs = sorted({*self.places.pairs, *self.places.close})
        groups = average_linkage(self.names, self._likeness, SAME_SLOT, pairs, most_unseen=UNSEEN)
        return self._with_opposed(self._with_replaced(self.with_equal(groups)))

    def with_equal(self, groups: list[list[str]]) -> list[list[str]]:
        """Groups of which two are one where independent texts give one value, if nothing sets any two apart.

        What is told often and in many words is little alike on average, though it is one thing.
        """
        group_of = {name: group for group in groups for name in group}
        equal = [
            (-likeness, one, other)
            for one, by in self.likeness.items()
            for other, likeness in by.items()
            if one < other and likeness >= self._least_equal(one, other)
        ]
        unlike: set[tuple[str, int, str, int]] = set()
        for _, one, other in sorted(equal):
            mine, theirs = group_of[one], group_of[other]
            pair = (mine[0], len(mine), theirs[0], len(theirs))  # groups only grow, so that these tell which they are
            if mine is theirs or pair in unlike:
                continue
            known = [value for name in mine for by in theirs if (value := self.likeness[name].get(by)) is not None]
            if math.fsum(known) / len(known) >= NEARLY:
                group = sorted(mine + theirs)
                group_of.update(dict.fromkeys(group, group))
            else:
                unlike.add(pair)
        return _distinct(group_of)

    def _least_equal(self, one: str, other: str) -> float:
        """How alike two statements are at least whose groups are one: of independent texts with one value."""
        mine, theirs = self.statements[one], self.statements[other]
        value, unit = mine.claim.value, mine.claim.unit
        if mine.texts & theirs.texts or value is None or (value, unit) != (theirs.claim.value, theirs.claim.unit):
            return math.inf
        if mine.dimension in MOMENTS:
            return math.inf  # much happens on one day
        return SAME_SLOT if is_rare(mine) else ONE_VALUE

    def _with_replaced(self, groups: list[list[str]]) -> list[list[str]]:
        """Groups of which two are one where a sentence tells that the value of the one took the place of that of the
        other, which an independent text still gives: raised to 500,000 from 200,000.
        """
        group_of = {name: group for group in groups for name in group}
        for names in self.places.of_sentence.values():
            for old, new in permutations(names, 2):
                before, after = self.statements[old], self.statements[new]
                if not _took_the_place(after, before) or group_of[old] is group_of[new]:
                    continue
                standing = {
                    name: self.likeness[old].get(name, SAME_SLOT)
                    for name in group_of[old]
                    if not self.statements[name].texts & after.texts and self._gives(name, before)
                }
                for name, likeness in standing.items():
                    self.against[name][new] = self.against[new][name] = likeness
                    self.likeness[name][new] = self.likeness[new][name] = likeness
                if standing:
                    self.replaced.add(old)
                    group = sorted({*group_of[old], *group_of[new]})
                    group_of.update(dict.fromkeys(group, group))
        return _distinct(group_of)

    def _gives(self, name: str, replaced: Statement) -> bool:
        """Whether a statement gives a value that is told as replaced elsewhere as one that stands."""
        one = self.statements[name]
        return one.claim.value == replaced.claim.value and not one.former and not one.early

    def _with_opposed(self, groups: list[list[str]]) -> list[list[str]]:
        """Groups in which a statement alone stands with the one at whose place it gives another value.

        It is little like the rest of its group, which repeats that value in other words; the likest one counts.
        """
        group_of = {name: group for group in groups for name in group}
        opposed = [
            (likeness, one, other)
            for one, by in self.against.items()
            for other, likeness in by.items()
            if group_of[one] is not group_of[other] and (place := self.places.find(*sorted((one, other)))) is not None
            and place.apart is None
        ]  # fmt: skip
        for _, one, other in sorted(opposed, key=lambda pair: (-pair[0], *pair[1:])):
            if len(group_of[one]) == 1 and group_of[one] is not group_of[other]:
                group = sorted([*group_of[other], one])
                group_of.update(dict.fromkeys(group, group))
        return _distinct(group_of)

    def compare(self, one: str, other: str) -> Comparison:
        """Two statements compared, the smaller name first.

        Values that differ make a discrepancy only between statements of which each is the one in its article that is
        most like the other: an article that prices ten things says little of the eleventh.
        """
        place = self.places.find(one, other)
        found = compare(self.statements[one], self.statements[other], place)
        if place is not None and place.apart is None:
            return found
        if found.likeness is not None and APART < found.likeness < SAME_SLOT and self.places.same(one, other):
            return replace(found, likeness=ONE_MEANING, parts=(*found.parts, ("meaning", ONE_MEANING - found.likeness)))
        if found.likeness is not None and found.likeness >= SAME_SLOT and found.differ:
            rival = self._rival(one, other) or self._rival(other, one)
            if rival is not None:
                surface = self.statements[rival].claim.surface
                found = Comparison(None, f"“{surface}” in one of the articles is as like")
        return found

    def _likeness(self, one: str, other: str) -> float | None:
        value = self.compare(one, other).likeness
        if value == APART and self._instead(one, other):
            return None
        if value is not None:
            self.likeness[one][other] = self.likeness[other][one] = value
            if value >= SAME_SLOT and not self.places.meet(one, other):
                self.against[one][other] = self.against[other][one] = value
        return value

    def _instead(self, one: str, other: str) -> bool:
        """Whether either stands where a third text has the value of the other, which then tells the two not apart."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.articles & theirs.articles or self.places.meet(one, other) or mine.dimension in SCOPED:
            return False
        return theirs.value in self.mistaken[one] or mine.value in self.mistaken[other]

    def _rival(self, one: str, other: str) -> str | None:
        """What else the article of one says that is as like the other."""
        mine, theirs = self.statements[one], self.statements[other]
        if mine.of_people or mine.dimension in UNIQUE:
            return None  # here what an article states first is compared, see `differences`
        least = likeness_of_words(mine, theirs) - RIVAL
        for name in self.places.beside(one):
            rival = self.statements[name]
            if self.places.meet(name, one) or likeness_of_words(rival, theirs) < least:
                continue
            if compare(rival, theirs).likeness != APART:
                return name
        return None

    def note(self, name: str) -> Note:
        """What the words around the claims of a statement add to them."""
        statement = self.statements[name]
        return Note(
            statement=name,
            outcomes=statement.outcomes,
            against=self.against[name],
            early=statement.early or name in self.replaced,
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
    year earlier, which is that of its own year.
    """
    mine, theirs = new.claim, old.claim
    one_thing = new.dimension in REPORTED and mine.unit is not None and mine.unit == theirs.unit
    stands = not new.former and not new.early and mine.change is None
    was = (old.former or old.early) and not old.bygone
    return one_thing and stands and was and mine.value != theirs.value


def _distinct(group_of: Mapping[str, list[str]]) -> list[list[str]]:
    """The groups of names, by their first member."""
    return list({id(group): group for _, group in sorted(group_of.items())}.values())
