"""Values: how the values of two statements lie to each other, whatever they are of.

In: two statements, or their claims. Out: whether the values can both hold, how far they lie apart, and whether a slip
of the pen makes one of the other.
"""

import math
import re

from transforms.dates.periods import as_day
from transforms.dates.weekdays import is_bare_weekday, week_off
from transforms.quantities.conversion import point, touch
from transforms.slots.held import turned, units_clash
from transforms.slots.statements import MOMENTS, Statement
from transforms.tables import Claim

AGES_APART = 3
"""Years between two ages above which they are those of two persons, one of them a relative."""

UNROUND = 12
"""Above this number a value is rare: two quantities of a story seldom share one, as they share small numbers."""

OFTEN_SHARED = MOMENTS | {"fraction", "age", "ordinal", "address", "number", "multiple"}
"""Dimensions of which one story has so many figures that equal ones tell little: the shares of a poll."""

LONGEST_MONTH = 31
"""Days of one."""

YEAR = re.compile(r"\b\d{4}\b")

FAR = 100
"""Times that one count is another above which they are of two events: a toll does not grow so far within one story."""

LONGER = 12
"""Times that one length of time is another, and not in the same number of other units, above which they are of two
things: a trial of seven weeks, five years; and so with a number of which is not told what it counts."""

SIZEABLE = 1000
"""Counts from which so many times as much is of two things as well: those who moved to a town, those who live there."""

ROUGHLY = frozenset({"about", "nearly", "more_than"})
"""Modifiers of a figure that is rounded."""

DISTINCTIVE_DIGITS = 3
"""Significant digits from which a value is no round one."""

LEAST_SCALED, SHOWN = 1e6, 10
"""Value from which a word for the scale stands beside the number, and the least number beside it that tells."""

SWAPPED, SWAPPED_TWO, SCALED, ONE_DIGIT = 5.5, 4.0, 1.5, 1.2
"""What it tells, as a logarithm of odds, that two values of one unit have the same digits in another order (three or
more of them, or two), differ by noughts alone, or in one digit by less than a quarter. Of 6,000 pairs of figures of two
quantities in 1,795 stories of independent texts, none had three swapped digits and four had two, one in five hundred
differed by noughts and one in fifty in one digit."""

TIMES_TELL = ((1.1, 0.8), (1.25, 0.8), (1.5, 0.4), (2.0, 0.0), (3.0, -0.8), (math.inf, -1.5))
"""What it tells else, by how many times one value is the other: two reports of one quantity lie near each other.
Counted on the same pairs, against those of which the words alone say that they are of one quantity."""


def meeting(one: Statement, other: Statement) -> tuple[bool, bool, bool]:
    """Whether the values can both hold; whether the numbers can, units aside; whether the units exclude each other."""
    clash = units_clash(one.claim, other.claim)
    if clash:
        return False, one.claim.value is not None and one.claim.value == other.claim.value, True
    if turned(one.claim, other.claim):
        return False, False, False
    near = touch(max(one.low, other.low), min(one.high, other.high)) and bool(one.weekdays & other.weekdays)
    near = near or week_off(one.claim, other.claim)
    if one.yearless or other.yearless:
        near = near and one.day == other.day
    return near, near, False


def of_two_turns(one: Statement, other: Statement) -> bool:
    """Whether only one of two figures is of a change, or they move two ways and are no two reports of one change: a
    rise by 14 % and a fall by 14 %, of which neither article gives both.
    """
    if one.claim.change == other.claim.change:
        return False
    same = turned(one.claim, other.claim) and one.claim.value == other.claim.value
    return not same or one.either_way or other.either_way


def is_rare(one: Statement) -> bool:
    """Whether two quantities of one story seldom have the value of a statement by chance."""
    value, dimension = one.claim.value, one.dimension
    return value is not None and value > UNROUND and dimension not in OFTEN_SHARED and one.claim.modifier != "range"


def rounds(one: Statement, other: Statement) -> bool:
    """Whether one is told roughly, and another one, given to three digits at least, may be what it rounds: about 1,500
    people, and 1,512.
    """
    value = other.value
    if one.claim.modifier not in ROUGHLY or not isinstance(value, float) or not one.low <= value <= one.high:
        return False
    return len(digits(value)) >= DISTINCTIVE_DIGITS


def rounding(one: Claim, other: Claim) -> Claim | None:
    """Of two claims the one whose value is that of the other, rounded to its own significant digits; None if neither's
    is.
    """
    if not one.value or not other.value or "range" in {one.modifier, other.modifier}:
        return None
    if one.unit != other.unit and one.dimension != "count":
        return None
    return next((a for a, b in ((one, other), (other, one)) if rounds_to(b.value or 0.0, a.value or 0.0)), None)


def rounds_to(value: float, rough: float) -> bool:
    """Whether a value, rounded to the significant digits of another one, which has fewer, is that one."""
    count = len(digits(rough))
    return count < len(digits(value)) and float(f"{value:.{count}g}") == rough


def gap(one: Statement, other: Statement) -> float:
    """How far the values of two statements lie apart, in base units; below 0 where they meet."""
    return max(one.low, other.low) - min(one.high, other.high)


def ages_apart(one: Statement, other: Statement) -> bool:
    """Whether two ages lie so far apart that no slip and no birthday makes one of the other."""
    mistyped = slip(one.claim, other.claim) or swapped(one.claim.value, other.claim.value)
    return not mistyped and gap(one, other) > AGES_APART


def digits(value: float) -> str:
    """The significant digits of a value."""
    return f"{abs(value):.12g}".split("e")[0].replace(".", "").strip("0")


MISTAKEN_UNITS, LEAST_OF_A_UNIT = frozenset({"time", "length", "mass"}), 3
"""Dimensions whose units are mistaken for each other (a five-day operation of five hours), and the least number of them
that is no one or two of anything."""


def slip(one: Claim, other: Claim) -> bool:
    """Whether two values differ as a slip of the pen makes them: digits swapped, a thousandfold, another month."""
    if one.kind == "date":
        return misprint(one, other)
    if not one.value or not other.value:
        return False
    if one.value == other.value:
        return one.unit != other.unit and one.value >= LEAST_OF_A_UNIT and one.dimension in MISTAKEN_UNITS
    first, second = digits(one.value), digits(other.value)
    if first == second:
        return len(first) > 1 or thousandfold(one.value, other.value)
    return max(len(first), len(second)) >= DISTINCTIVE_DIGITS and swapped(one.value, other.value)


def thousandfold(one: float, other: float) -> bool:
    """Whether one value is the other with another word for its scale: 600 million and 600 billion."""
    small, large = sorted((abs(one), abs(other)))
    size = next((size for size in (1e6, 1e3) if math.isclose(large, small * size)), None)
    shown = small / 1000 ** ((len(f"{small:.0f}") - 1) // 3)
    return size is not None and small >= LEAST_SCALED and shown >= SHOWN


def far_apart(one: Claim, other: Claim) -> bool:
    """Whether one count or sum is a hundred times the other, or one length of time, mere number or large count a dozen
    times, and no slip of a pen or lost word explains it.
    """
    if one.dimension == other.dimension == "time":
        first, second = point(one), point(other)
        if not first or not second or one.value == other.value or slip(one, other):
            return False
        return max(first, second) > LONGER * min(first, second)
    if one.dimension not in {"count", "number", "money"} or not one.value or not other.value or slip(one, other):
        return False
    if one.dimension == "money" and digits(one.value) == digits(other.value):
        return False  # $800 for $800 million
    small, large = sorted((one.value, other.value))
    bare = one.dimension == other.dimension == "number"
    sizeable = one.dimension == other.dimension == "count" and small >= SIZEABLE
    return large > (LONGER if bare or sizeable else FAR) * small


def misprint(one: Claim, other: Claim) -> bool:
    """Whether two days differ in the month or the year alone, as a slip of the pen makes them."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    if is_bare_weekday(one) or is_bare_weekday(other):
        return False
    if as_day(one.low).year != as_day(other.low).year and not (_names_year(one) and _names_year(other)):
        return False  # the year is read from the day of publication
    first, second = as_day(one.low), as_day(other.low)
    same = (first.year == second.year, first.month == second.month, first.day == second.day)
    return same in {(True, False, True), (False, True, True)}


def one_month_of_two_years(one: Claim, other: Claim) -> bool:
    """Whether two dates are the same month of two years that both name: in June 2013, in June 2011."""
    month = _month(one)
    again = month is not None and month == _month(other) and one.low != other.low
    return again and _names_year(one) and _names_year(other)


def _month(claim: Claim) -> int | None:
    """The month of the year that a date is; None where it is a day, a year or another time."""
    if claim.low is None or claim.high is None or not 0 < claim.high - claim.low < LONGEST_MONTH:
        return None
    first, behind = as_day(claim.low), as_day(claim.high + 1)
    return first.month if first.day == behind.day == 1 else None


def _names_year(claim: Claim) -> bool:
    return YEAR.search(claim.surface) is not None


def swapped(one: float | None, other: float | None) -> bool:
    """Whether two values of one size have the same digits in another order: 32 and 23, 18,700 and 17,800."""
    if (
        not one
        or not other
        or abs(one) == abs(other)
        or math.floor(math.log10(abs(one))) != math.floor(math.log10(abs(other)))
    ):
        return False
    first, second = digits(one), digits(other)
    most = max(len(first), len(second))
    # 120 and 102 have the same digits, the first a nought more than it shows
    return first != second and sorted(first.ljust(most, "0")) == sorted(second.ljust(most, "0"))


def one_unit(one: Claim, other: Claim) -> bool:
    """Whether two claims have one unit, or one currency of which one of them leaves the country open: dollar."""
    return one.unit == other.unit or (one.dimension == other.dimension == "money" and not units_clash(one, other))


def nearness_tells(one: Claim, other: Claim) -> float:
    """What two different values tell of whether they are of one quantity, whatever the words say.

    Returns:
        The logarithm of how much likelier they are as two reports of one quantity than as figures of two.
    """
    if not one.value or not other.value:
        return 0.0
    if not one_unit(one, other) and one.dimension != "count":
        return _times_tell(point(one), point(other)) if one.dimension == other.dimension != "money" else 0.0
    if swapped(one.value, other.value):
        most = max(len(digits(one.value)), len(digits(other.value)))
        return SWAPPED if most >= DISTINCTIVE_DIGITS else SWAPPED_TWO
    small, large = sorted((abs(one.value), abs(other.value)))
    if digits(small) == digits(large) and (len(digits(small)) > 1 or thousandfold(small, large)):
        return SCALED
    near = _times_tell(small, large)
    return max(near, ONE_DIGIT) if large / small < TIMES_TELL[1][0] and one_digit_apart(small, large) else near


def _times_tell(one: float | None, other: float | None) -> float:
    """What it tells by how many times one value is the other, whichever is larger."""
    if not one or not other:
        return 0.0
    small, large = sorted((abs(one), abs(other)))
    return next(told for most, told in TIMES_TELL if large / small <= most)


def one_digit_apart(one: float, other: float) -> bool:
    """Whether two values of two digits or more differ in one of them: 43 and 45, 2,360 and 2,460."""
    if max(len(digits(one)), len(digits(other))) < 2:
        return False
    first, second = (f"{value:.12g}".replace(".", "") for value in (one, other))
    return len(first) == len(second) and sum(map(str.__ne__, first, second)) == 1


def mistyped(one: Claim, other: Claim) -> bool:
    """Whether two ages of two digits share one at its place, as 32 and 72 do, or have them the other way round."""
    ages = [f"{claim.value:g}" for claim in (one, other) if claim.value is not None]
    if len(ages) != 2 or len(ages[0]) != len(ages[1]):
        return False
    return ages[0] == ages[1][::-1] or any(a == b for a, b in zip(*ages, strict=True))
