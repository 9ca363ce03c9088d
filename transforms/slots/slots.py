"""Slots: which claims of one story state the same quantity.

In: the claims of one story and its articles. Out: its slots. Two claims share a slot when subject, measure, unit
dimension, scope and period fit: `gathering` makes the statements of a story, `grouping` compares and groups those of a
block, and here groups of two blocks are joined that state one number.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from transforms.slots.comparison import ONE_MEANING
from transforms.slots.gathering import gather
from transforms.slots.grouping import Comparisons
from transforms.slots.held import Note
from transforms.slots.one_number import of_one_number
from transforms.slots.statements import Block, Statement, Value
from transforms.tables import Article, Claim


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
