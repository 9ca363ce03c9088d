"""Capacities: figures of what a thing can hold, or of who belongs to it, beside those of what befell.

In: statements. Out: whether of two the one is of what may be, and the other of what was.
"""

import re
from functools import cache

import seeds
from transforms.claims.wording import CLAUSE_END
from transforms.slots.statements import MOMENTS, Statement
from transforms.words import WORD, lemma

UNHELD = MOMENTS | {"time", "age", "ordinal", "address"}
"""Dimensions of what nothing holds, so that a room beside a figure is a room."""

REACH = 6
"""Words on either side of a figure among which those are looked for that say of what it is."""

_HOLDING_VERBS = seeds.words("figure_words", "holding")
_HOLDING = "|".join(sorted(_HOLDING_VERBS))
HELD = re.compile(rf"\b(?:can|could)\s+(?:(?:now|only|also|each|still|even)\s+)?(?:{_HOLDING})\b")
"""What says of a figure near by that a thing can hold, do or make so much; not what somebody can hope for."""

_CARRYING = "|".join(sorted(seeds.words("figure_words", "carrying")))
CARRIER = re.compile(rf"\s+(?:[a-z]+\s+){{0,2}}?(?:{_CARRYING})\b", re.IGNORECASE)
HYPHENATED, OF_SOMETHING = re.compile(r"\d[-–‑][a-z]"), re.compile(r"\s+of\s+(?!(?:the|this|that|its|her|his)\b)[a-z]")
"""What stands behind a mass for the vehicle or vessel that has it, how such a mass is written, and what stands behind
one for what there is so much of."""

AT_MOST = re.compile(r"([a-z]+)\s+(?:up\s+to|as\s+many\s+as)\s+$", re.IGNORECASE)
"""What stands before the most that it holds, with its verb in the present: carries up to 400 passengers."""


def capacities_apart(one: Statement, other: Statement) -> bool:
    """Whether of two figures one is of what a thing can hold, or of what is allowed, and the other is not."""
    return _of_capacity(one) != _of_capacity(other)


def members_apart(one: Statement, other: Statement) -> bool:
    """Whether of two figures one counts those whom a place or a body has, and the other those whom something befell."""
    return _belongs(one) != _belongs(other) and bool(one.outcomes or other.outcomes)


def carrier_apart(one: Statement, other: Statement) -> bool:
    """Whether of two masses one is that of a vehicle or a vessel, the other of how much there is of something: the
    4,200-tonne ship, 3,100 tonnes of timber.
    """
    return any(
        CARRIER.match(first.telling.spoken[1]) is not None
        and HYPHENATED.search(first.claim.surface) is not None
        and OF_SOMETHING.match(second.telling.spoken[1]) is not None
        for first, second in ((one, other), (other, one))
    )


def words_near(statement: Statement) -> list[str]:
    """The words near a figure, those behind it up to the end of their clause, in lower case."""
    before, after, _ = statement.telling.spoken
    near = [*WORD.findall(before)[-REACH:], *WORD.findall(CLAUSE_END.split(after)[0])[:REACH]]
    return [word.lower() for word in near]


@cache
def _capacity_words() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows("capacity_words"))


def _of_capacity(statement: Statement) -> bool:
    if statement.dimension in UNHELD:
        return False
    near = [word for word in words_near(statement) if lemma(word) != statement.noun]  # 47 of the 90 seats are won
    if not _capacity_words().isdisjoint(near) or HELD.search(" ".join(near)) is not None:
        return True
    verb = AT_MOST.search(statement.telling.spoken[0])
    return verb is not None and (verb[1] in _HOLDING_VERBS or (verb[1][-1] == "s" and lemma(verb[1]) in _HOLDING_VERBS))


def _belongs(statement: Statement) -> bool:
    return _having().search(statement.telling.spoken[0]) is not None


@cache
def _having() -> re.Pattern[str]:
    """What stands before those who belong to a place or a body: a school in Orran with about 430 pupils."""
    nouns = "|".join(sorted(seeds.words("figure_words", "having")))
    return re.compile(
        rf"\b(?:{nouns})\s+(?:(?:in|at|near)\s+(?:[A-Z][\w'’-]*\s+){{1,3}})?(?:of|with)\s+"
        r"(?:(?:about|around|some|nearly|almost|over|(?:more|fewer)\s+than)\s+)?$"
    )
