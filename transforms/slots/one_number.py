"""One number: figures with one rare value that two texts count by two nouns, or one of them by none.

538 electors and the 538 members of a college, 6,500 jobs and a plant that employs up to 6,500: only like is compared
with like, but where the number is the same and so is what is told beside it, the two are one quantity. Values that
cannot both hold are never compared in this way.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from transforms.slots.statements import COUNTS, Statement
from transforms.slots.values import DISTINCTIVE_DIGITS, UNROUND, digits, meeting
from transforms.stories.gists import Gist, gist, shared

LIKE, LIKE_OF_DISTINCTIVE, LIKE_OF_NEARLY = 0.3, 0.2, 0.4
"""Likeness of the words beside two figures with one value from which they are of one quantity; the same for values of
three digits or more, and for two values of which one may be what the other rounds. Of 40 such pairs of real news 37
were of one quantity."""

NEARLY = 0.1
"""How far apart two values are that may be one, as a share of the larger."""

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
        if mine.block == theirs.block or mine.texts & theirs.texts or not _may_be_one(mine, theirs):
            continue
        found = shared(told(one), told(other))
        if mine.claim.value != theirs.claim.value:
            likeness, least = found.near, LIKE_OF_NEARLY
        else:
            distinctive = len(digits(mine.claim.value or 0.0)) >= DISTINCTIVE_DIGITS
            likeness, least = max(found.near, found.window), LIKE_OF_DISTINCTIVE if distinctive else LIKE
        if likeness >= least:
            yield one, other, likeness


def _near_in_value(statements: Mapping[str, Statement]) -> Iterator[tuple[str, str]]:
    """The pairs of statements whose values are rare and lie near each other, the smaller value first."""
    rare = sorted(
        (claim.value, name)
        for name, statement in statements.items()
        if (claim := statement.claim).value is not None and claim.value > UNROUND and claim.modifier != "range"
    )
    for at, (value, one) in enumerate(rare):
        for larger, other in rare[at + 1 :]:
            if larger - value > NEARLY * larger:
                break
            yield one, other


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Whether the values can both hold, and the kinds of what they are of are not known to be two."""
    kinds = {one.dimension, other.dimension}
    alike = kinds <= COUNTS or (BARE in kinds and not kinds.isdisjoint(WITHOUT_UNIT))
    return alike and meeting(one, other)[0]
