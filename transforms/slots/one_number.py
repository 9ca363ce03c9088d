"""One number: figures with one rare value that two texts count by two nouns, or one of them by none.

In: the statements of one story. Out: pairs of them that state one quantity though their blocks differ.

538 electors and the 538 members of a college, 6,500 jobs and a plant that employs up to 6,500: only like is compared
with like, but where the number is the same and so is what is told beside it, the two are one quantity. Values that
cannot both hold are never compared in this way. And so one block of a street that two texts spell in two ways is one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from transforms.names.name_parts import misspelt
from transforms.slots.addresses import ONE_STREET, blocks_apart
from transforms.slots.statements import COUNTS, Block, Statement
from transforms.slots.subjects import spelt_apart
from transforms.slots.values import DISTINCTIVE_DIGITS, UNROUND, digits, meeting, rounds_to
from transforms.stories.gists import Gist, gist, shared

LIKE, LIKE_OF_DISTINCTIVE, LIKE_OF_NEARLY = 0.3, 0.2, 0.4
"""Likeness of the words beside two figures with one value from which they are of one quantity; the same for values of
three digits or more, and for two values of which one may be what the other rounds. Of 40 such pairs of real news 37
were of one quantity."""

NEARLY = 0.1
"""How far apart two values are that may be one, as a share of the larger."""

MOST = 6
"""Statements of one block with one value that are compared with those of another."""

ADDRESS = "address"

BARE, WITHOUT_UNIT = "number", frozenset({"age", "money"})
"""The dimension of what no word says the kind of, and those that may be told without their unit: elected at 27."""


def of_one_number(statements: Mapping[str, Statement]) -> Iterator[tuple[str, str, float]]:
    """The pairs of statements of two blocks that state one quantity, and how like they are.

    Args:
        statements: those of one story, by name.
    """

    @cache
    def told(name: str) -> Gist:
        return gist(*statements[name].telling.spoken)

    for one, other in _near_in_value(statements):
        mine, theirs = statements[one], statements[other]
        if mine.texts & theirs.texts or not meeting(mine, theirs)[0]:
            continue
        if mine.dimension == ADDRESS:
            streets = mine.block[1] or "", theirs.block[1] or ""
            if blocks_apart(mine, theirs) is None and spelt_apart(mine, theirs, streets):
                yield one, other, ONE_STREET
            continue
        rounded = mine.claim.value != theirs.claim.value
        if rounded and mine.claim.modifier == theirs.claim.modifier == "exact" and not _rounded_well(mine, theirs):
            continue
        found = shared(told(one), told(other))
        if rounded:
            likeness, least = found.near, LIKE_OF_NEARLY
        else:
            distinctive = len(digits(mine.claim.value or 0.0)) >= DISTINCTIVE_DIGITS
            likeness, least = max(found.near, found.window), LIKE_OF_DISTINCTIVE if distinctive else LIKE
        if likeness >= least:
            yield one, other, likeness


def _near_in_value(statements: Mapping[str, Statement]) -> Iterator[tuple[str, str]]:
    """The pairs of statements of two blocks that may be of one thing and whose values are rare and near each other.

    Of a value that a block gives more often only so many statements are compared.
    """
    giving: dict[tuple[float, Block], list[str]] = defaultdict(list)
    for name in sorted(statements):
        claim = statements[name].claim
        if claim.value is not None and claim.value > UNROUND and claim.modifier != "range":
            giving[claim.value, statements[name].block].append(name)
    rare = sorted(giving, key=lambda key: (key[0], str(key[1])))
    for at, (value, block) in enumerate(rare):
        for other in range(at + 1, len(rare)):
            larger, beside = rare[other]
            if larger - value > NEARLY * larger:
                break
            if block != beside and _may_be_one(block, beside):
                yield from product(giving[value, block][:MOST], giving[larger, beside][:MOST])


def _rounded_well(one: Statement, other: Statement) -> bool:
    """Whether one value is the other, rounded to three digits or more: 1.32 million of 1,322,000 inhabitants."""
    rough, exact = sorted((one.claim.value or 0.0, other.claim.value or 0.0), key=lambda value: len(digits(value)))
    return len(digits(rough)) >= DISTINCTIVE_DIGITS and rounds_to(exact, rough)


def _may_be_one(one: Block, other: Block) -> bool:
    """Whether the kinds of what two blocks are of are not known to be two, nor the streets of their addresses."""
    kinds = {one[0], other[0]}
    if kinds == {ADDRESS}:
        return _one_spelling(one[1] or "", other[1] or "")
    return kinds <= COUNTS or (BARE in kinds and not kinds.isdisjoint(WITHOUT_UNIT))


def _one_spelling(one: str, other: str) -> bool:
    """Whether one street's name may be the other's, misspelt: no numbered street is."""
    numbered = any(letter.isdigit() for letter in one + other)
    return not numbered and misspelt(one.replace("-", " "), other.replace("-", " "))
