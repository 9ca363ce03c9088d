"""Slots: which claims of one story state the same quantity.

Two claims share a slot when subject, measure, unit dimension, scope and period fit: `statements` says what is compared
of a claim, `likeness` how two of them are, and here they are grouped.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transforms.groups import average_linkage
from transforms.held import Note
from transforms.likeness import compare
from transforms.statements import Statement, gather
from transforms.tables import Article, Claim

SAME_SLOT = 0.5
"""Least average likeness of claims that fill one slot; the weights of `likeness` are set so that it is the middle."""


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
    blocks: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for name in sorted(statements):
        blocks[statements[name].block].append(name)
    slots = []
    for names in blocks.values():
        for group in average_linkage(names, lambda a, b: compare(statements[a], statements[b]).likeness, SAME_SLOT):
            together = sorted((claim for name in group for claim in members[name]), key=lambda c: c.claim_id)
            notes = {claim.claim_id: _note(statements[name]) for name in group for claim in members[name]}
            confidence = _confidence([statements[name] for name in group])
            slots.append(Slot(tuple(together), confidence, notes))
    return slots


def _note(statement: Statement) -> Note:
    return Note(
        early=statement.early,
        moving=statement.moving,
        revised=statement.revised,
        with_attackers=statement.with_attackers,
        without_attacker=statement.without_attacker,
    )


def _confidence(group: Sequence[Statement]) -> float:
    """Least mean likeness of a statement to the others; a statement alone is sure of itself."""
    means = []
    for one in group:
        known = [value for other in group if other is not one and (value := compare(one, other).likeness) is not None]
        if known:
            means.append(math.fsum(known) / len(known))
    return round(min(1.0, max(0.0, min(means, default=1.0))), 3)
