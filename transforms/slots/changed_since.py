"""Changed since: values of one thing that differ because something happened between two reports, or is of each day.

In: two statements with different values. Out: whether a day explains both: a price, bail, a charge, the next victim.
"""

import re
from datetime import timedelta

import seeds
from transforms.claims.concepts import concept_of
from transforms.dates.periods import EPOCH
from transforms.slots.capacities import words_near
from transforms.slots.counted import DEATH
from transforms.slots.details import numbers_among
from transforms.slots.statements import PERSONS, Days, Statement
from transforms.slots.values import slip
from transforms.tables import Claim
from transforms.words import WORD

DIED_SINCE = 3
"""Most of the hurt of one report that another one may count among the dead."""

RECHARGED = timedelta(days=7)
"""How far apart two reports must be for the charge to be another one by then, or for a plan to be carried out."""

DEGREE = "-degree"
"""How the units of degrees of a crime end."""

SESSION = seeds.words("figure_words", "session")
"""Words for the hours of a market: closed at 12.50."""

OWNED = re.compile(r"['’]s?((?:\s+[\w-]+){1,3})")
"""What stands behind a day for what it owns: Friday's closing price."""

DIGITS = re.compile(r"\d+")


def of_two_sessions(one: Statement, other: Statement) -> bool:
    """Whether two prices of a market are of two days, of which one at least is named; who names none tells of today."""
    named = one.when is not None or other.when is not None
    return named and _are_apart(_session(one), _session(other)) and any(map(_is_traded, (one, other)))


def _session(statement: Statement) -> Days | None:
    told = statement.claim.as_of_start
    if statement.when is not None or told is None:
        return statement.when
    day = float((told - EPOCH).days)
    return day, day


def _is_traded(statement: Statement) -> bool:
    return not SESSION.isdisjoint(words_near(statement))


def of_two_days(one: Statement, other: Statement) -> bool:
    """Whether two measurements of the weather are of two days that both sentences name."""
    return _are_apart(one.when, other.when)


def _are_apart(one: Days | None, other: Days | None) -> bool:
    """Whether two days are known and share none."""
    return one is not None and other is not None and max(one[0], other[0]) > min(one[1], other[1])


def owns_price(statement: Statement) -> bool:
    """Whether a day is that of a price which something else is measured by: over Friday's closing price."""
    owned = OWNED.match(statement.telling.spoken[1])
    return owned is not None and not SESSION.isdisjoint(WORD.findall(owned[1].lower()))


def next_ranked(one: Claim, other: Claim) -> bool:
    """Whether the person who comes behind another is told of on a later day: the sixth suspect, the eighth suspect."""
    first, second = sorted((one, other), key=lambda claim: claim.value or 0.0)
    return first.as_of_end is not None and second.as_of_start is not None and first.as_of_end < second.as_of_start


def two_hearings(one: Statement, other: Statement) -> bool:
    """Whether two sums of bail are told on two days."""
    if one.outcomes[:1] != ("bail",) or other.outcomes[:1] != ("bail",):
        return False
    return one.claim.as_of_start != other.claim.as_of_start and not slip(one.claim, other.claim)


def planned_before(one: Statement, other: Statement) -> bool:
    """Whether one is planned in a report of more than a week before that in which the other is told as so."""
    sides = sorted((one, other), key=lambda side: side.claim.modality != "planned")
    plan, deed = (side.claim for side in sides)
    if plan.modality != "planned" or deed.modality == "planned" or slip(plan, deed):
        return False
    if plan.as_of_end is None or deed.as_of_start is None:
        return False
    return deed.as_of_start - plan.as_of_end > RECHARGED


def recharged(one: Statement, other: Statement) -> bool:
    """Whether two degrees of a crime are told so far apart that the charge may be another one by then."""
    days = [side.claim.as_of_start for side in (one, other)]
    if not (one.claim.unit or "").endswith(DEGREE) or days[0] is None or days[1] is None:
        return False
    return abs(days[1] - days[0]) > RECHARGED


def died_since(one: Statement, other: Statement) -> bool:
    """Whether two counts of the hurt differ by as many as those of the dead beside them, the other way round."""
    if one.block != PERSONS or one.outcomes[:1] != ("injury",) or other.outcomes[:1] != ("injury",):
        return False
    if one.claim.value is None or other.claim.value is None:
        return False
    less, more = sorted((one, other), key=lambda side: side.claim.value or 0.0)
    died = (more.claim.value or 0.0) - (less.claim.value or 0.0)
    if died > DIED_SINCE:
        return False
    unknown = DEATH not in map(concept_of, more.telling.said)
    if unknown and died == 1 and less.relative and not more.relative:
        return True  # 16 others were hurt of the 17, of whom one is told to have died
    beside = {float(number) for number in numbers_among(more.telling.said) if DIGITS.fullmatch(number)}
    if unknown:
        beside.add(0.0)
    elif any((PERSONS, number + died) in less.values for number in beside):
        return True  # two dead and 19 hurt; three have died, and 18 are hurt
    return any(
        float(number) - died in beside for number in numbers_among(less.telling.said) if DIGITS.fullmatch(number)
    )
