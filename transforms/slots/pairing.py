"""Pairing: which statements of one block are compared at all, so that a story of a thousand articles costs no square.

In a small block everything is compared with everything. In a large one only what shares a key: about the same value
said of the same thing, the very same rare value, or a leading figure of the same outcome.

In: the statements of a block with what stands beside them. Out: pairs of their names.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from transforms.dates.weekdays import WEEK
from transforms.slots.neighbours import Neighbours
from transforms.slots.statements import Statement
from transforms.slots.values import is_rare

LARGE = 64
"""Statements of one block up to which all are compared."""

CROWD = 48
"""Statements with one key above which each is compared with some of them only."""

HUBS, NEIGHBOURS = 16, 8
"""Of a crowd: the first ones, with which all are compared, and how many next ones each is compared with."""

STEP = math.log(1.25)
"""Width of a bucket of values: what rounds to one figure lies in one bucket or in two beside each other."""

MOST_BUCKETS = 8
"""Buckets that a wide interval is looked for in; beyond, only those at its ends."""

TERMS = 4
"""Most telling terms of a measure that are keys."""

Pair = tuple[str, str]
Key = tuple[str, int, str]


def pairs_of(block: Neighbours) -> list[Pair]:
    """The pairs of a block to be compared, the smaller name first.

    Those of one article are compared whatever they share, as an article tells its figures apart; of a table that it
    prints, each with some.
    """
    if len(block.names) <= LARGE:
        return list(combinations(block.names, 2))
    holders: dict[Key, list[str]] = defaultdict(list)
    for name in block.names:
        for key in _keys(block.statements[name]):
            holders[key].append(name)
    found: set[Pair] = set()
    for holding in (*block.of_article.values(), *holders.values()):
        found.update(_among(holding))
    return sorted(found)


def _among(holding: Sequence[str]) -> Iterator[Pair]:
    if len(holding) <= CROWD:
        yield from combinations(holding, 2)
        return
    for at, name in enumerate(holding):
        yield from ((hub, name) for hub in holding[: min(HUBS, at)])
        yield from ((name, after) for after in holding[at + 1 : at + 1 + NEIGHBOURS])


def _keys(statement: Statement) -> set[Key]:
    about = _about(statement)
    keys = {("value", bucket, term) for bucket in _buckets(statement) for term in about}
    if is_rare(statement):
        keys.add(("same", 0, f"{statement.claim.value:g} {statement.claim.unit}"))
    if statement.lead:
        keys |= {("lead", 0, term) for term in about}
    return keys


def _about(statement: Statement) -> list[str]:
    """What a statement is looked for by: its outcomes, or the most telling terms of its measure and topic."""
    if statement.dimension == "age":
        subject = (statement.claim.subject or "").lower().split()
        return subject[-1:]
    if statement.outcomes:
        return list(dict.fromkeys(statement.outcomes))
    terms = statement.topic or statement.words
    ranked = sorted(terms, key=lambda term: (-terms[term], term))
    return [*ranked[:TERMS], *([statement.noun] if statement.noun else [])]


def _buckets(statement: Statement) -> set[int]:
    if statement.claim.kind == "date":
        if math.isinf(statement.low) or math.isinf(statement.high):
            return {0}
        week = int(statement.low // WEEK)
        return {week, week + 1, int(statement.high // WEEK) + 1}
    ends = [end for end in (statement.low, statement.high) if math.isfinite(end)]
    if not ends:
        return {0}
    first, last = (_bucket(min(ends)), _bucket(max(ends)) + 1)
    if last - first > MOST_BUCKETS:
        return {first, first + 1, last - 1, last}
    return set(range(first, last + 1))


def _bucket(value: float) -> int:
    if abs(value) < 1:
        return 0
    return int(math.copysign(1 + math.log(abs(value)) // STEP, value))
