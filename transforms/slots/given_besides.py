"""Given besides: whether the text or the sentence of one figure gives the value of the other too, for something else.

In: two statements with different values. Out: whether one of them gives both, so that they may be of two things.
"""

import math

from transforms.slots.aged import gives
from transforms.slots.apart_in_place import one_person
from transforms.slots.statements import Statement
from transforms.slots.values import DISTINCTIVE_DIGITS, digits, is_rare
from transforms.words import WORD, calendar_words


def sentence_gives_both(one: Statement, other: Statement) -> bool:
    """Whether the sentence of either has the value of the other besides."""
    return _has_both(one, other) or _has_both(other, one)


def _has_both(one: Statement, other: Statement) -> bool:
    """Whether the sentence of one has the value of the other besides, so that the two may be of two things.

    Counts of one outcome are told by the outcome, ages by the name beside them, former levels by words of change.
    """
    if one.dimension == "time of day" or one.former or other.former:
        return False
    if one.outcomes and one.outcomes[:1] == other.outcomes[:1]:
        return False
    if one.dimension == "age" and one_person(one, other):
        return False
    if one.dimension == "date":
        return bool(_days(other) and _days(other) <= one.telling.said)
    if one.dimension == "age":
        return other.claim.value in one.details.ages and (other.person is None or gives(one.people, other.person))
    wanted = other.numbers - {"1"}
    return bool(wanted) and wanted <= one.numbers_beside


def _days(statement: Statement) -> frozenset[str]:
    """The weekday that a date is written as; nothing of a date that names more."""
    words = frozenset(WORD.findall(statement.claim.surface.lower()))
    return words if words <= calendar_words() else frozenset()


def one_is_replaced(one: Statement, other: Statement) -> bool:
    """Whether the text of one tells the other's value as one that has been replaced: an initial figure of 260."""
    return one.claim.value in other.replaced or other.claim.value in one.replaced


def given_of_another(one: Statement, other: Statement) -> bool:
    """Whether the text of one gives the other's rate without its time, for something else: in Selwick rents rose to
    €2,190.
    """
    return _gives_sum(one, other) or _gives_sum(other, one)


def _gives_sum(one: Statement, other: Statement) -> bool:
    value = other.claim.value
    return len(digits(value or 0.0)) >= DISTINCTIVE_DIGITS and any(
        block[0] == "money" and said == value for block, said in one.values
    )


def gives_rare_sum(one: Statement, other: Statement) -> bool:
    """Whether one of two texts gives both sums and the other only its own: worth 5.2 billion, 7.8 billion with options.
    Two quantities of a story hardly ever have one rare sum; in texts that swap two, each gives both.
    """
    both = [is_rare(theirs) and theirs.value in mine.stated for mine, theirs in ((one, other), (other, one))]
    return both[0] != both[1]


def is_rest(one: Statement, other: Statement) -> bool:
    """Whether two sums differ by one that both texts give: 90 million in all, 30 from the city, 60 from the state."""
    if one.claim.value is None or other.claim.value is None:
        return False
    apart = abs(one.claim.value - other.claim.value)
    return any(isinstance(sum_, float) and math.isclose(sum_, apart) for sum_ in one.stated & other.stated)
