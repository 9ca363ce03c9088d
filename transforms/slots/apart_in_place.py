"""Apart in place: what tells two figures apart although the sentences around them tell the same.

In: two statements whose values cannot both hold and how alike they are told. Out: the reason, in words.
"""

import math

import seeds
from transforms.dates.periods import as_day
from transforms.dates.weekdays import WEEK
from transforms.quantities.clock_times import DAY
from transforms.slots.aged import apart, gives
from transforms.slots.capacities import capacities_apart, members_apart
from transforms.slots.days import WHILE
from transforms.slots.details import numbers_among
from transforms.slots.differences import accounts_apart, other_actor
from transforms.slots.groups import other_group, share_of_list, some_of_any, verdicts_apart, wholes_apart
from transforms.slots.periods import other_time
from transforms.slots.same_names import same_name
from transforms.slots.statements import MOMENTS, PERSONS, SCOPED, Statement
from transforms.slots.subjects import each_names_others
from transforms.slots.unsaid import unsaid
from transforms.slots.values import YEAR, far_apart, gap, nearness_tells, of_two_turns
from transforms.stories.told_alike import Telling, told_by_both
from transforms.tables import Claim
from transforms.words import stem

NEARLY_ONE = 0.45
"""Likeness from which two sentences are nearly one, so that a value that stands elsewhere in an article, or a limit
that one of them words more fully, tells nothing apart."""

NEARLY_ONE_OF_MANY = 0.6
"""The same for days, hours and victims, of which one event has many."""

ALL_BUT_ONE = 0.7
"""Likeness from which two sentences differ in little more than the figure."""

NAMED = frozenset({"age", "count", "ordinal", "temperature", "time of day"})
"""Dimensions whose figures say themselves what they are of, or are beside a name: others need the act beside them."""

AGED = frozenset(row["word"] for row in seeds.rows("aged_nouns"))
"""Nouns of persons beside which an age stands."""

LEAST_TOLD = 2
"""Things that two places have to tell alike beside what is counted: a name alone, or one verb, has many figures."""

NEAR = 0.8
"""What it tells of two values that they lie within a quarter of each other, or are a slip of the pen apart."""

NAME_PARTS = 2
"""Words of a full name."""

LISTED = 10
"""Ordinals below which things are told one after the other: the second victim, the third."""


def apart_in_place(one: Statement, other: Statement, told: float) -> str | None:
    """What the words of two figures with different values tell apart, in words; None if nothing.

    Args:
        one: a statement.
        other: another of its block, of an independent text.
        told: how alike the two are told (0 to 1).
    """
    if (reason := unsaid(one, other)) is not None:
        return reason
    if one.dimension == "age":
        return _other_person(one, other, told)
    if each_names_others(one, other):
        return "each names what the other text does not know"
    if (told < ALL_BUT_ONE or one.dimension in SCOPED) and _tell_little_alike(one, other):
        return "beside what is counted, both tell hardly anything alike"
    if one.dimension in MOMENTS:
        return _other_moment(one, other, told)
    if (reason := told_otherwise(one, other)) is not None:
        return reason
    if one.dimension == "ordinal" and told < ALL_BUT_ONE and max(one.claim.value or 0, other.claim.value or 0) < LISTED:
        return "one after the other of a few"
    if told < ALL_BUT_ONE and far_apart(one.claim, other.claim):
        return "they lie too far apart for one event"
    if one.part != other.part:
        return "a part and its whole"
    if told < ALL_BUT_ONE and capacities_apart(one, other):
        return "what a thing can hold is not what it holds"
    if one.block == PERSONS and members_apart(one, other):
        return "who belongs to a place or a body is not whom it befell"
    if one.claim.value == other.claim.value and " per " in (one.claim.unit or ""):
        return "two names of one unit"
    if one.dimension not in NAMED and not one_number(one, other) and not one_measure(one, other):
        return "what the one measures the other does not tell"
    people = (one.of_people or other.of_people) and not _of_things(one)
    if people or one.block == PERSONS or (one.dimension in SCOPED and not _scopes_nest(one, other, told)):
        reason = other_group(one, other)
    elif (told < NEARLY_ONE and wholes_apart(one, other)) or (told < ALL_BUT_ONE and one.relative != other.relative):
        reason = "a part and its whole"
    if reason is not None or (reason := other_time(one, other)) is not None:
        return reason
    if one.dimension == "count" and (reason := no_count(one, other)) is not None:
        return reason
    if one.dimension == "count" and told >= ALL_BUT_ONE:
        return None  # who is the subject of one sentence is in the other too
    return other_actor(one, other)


def _tell_little_alike(one: Statement, other: Statement) -> bool:
    """Whether two places have little in common but what is counted, and the values do not lie near each other, as those
    of two reports do: the town's 2,100 acres, 23,000 acres in the town.
    """
    if one.dimension in MOMENTS or one.claim.value == other.claim.value:
        return False
    if nearness_tells(one.claim, other.claim) >= NEAR:
        return False
    return told_by_both(one.telling, other.telling) < LEAST_TOLD


def told_otherwise(one: Statement, other: Statement) -> str | None:
    """What two figures are told as that makes them two quantities, in words: a change and a level, dead and hurt."""
    if of_two_turns(one, other) or one.former != other.former:
        return "different changes, or ends of a change"
    of_persons = (one.of_people or other.of_people) and not _of_things(one)
    if verdicts_apart(one, other) or (of_persons and one.outcomes[:1] != other.outcomes[:1]):
        return "different outcomes come first"
    if (reason := accounts_apart(one, other)) is not None:
        return reason
    if share_of_list(one, other) or share_of_list(other, one):
        return "one is a share of a list"
    if some_of_any(one, other):
        return "one counts some kind of persons, the other persons of any kind"
    if one.dimension == "time" and (one.elapsed != other.elapsed or one.relative != other.relative):
        return "how much time has passed depends on since when"
    return None


def _of_things(one: Statement) -> bool:
    """Whether it counts things, which the outcome for persons that is told beside it tells not apart."""
    return one.dimension == "count" and one.block[1] != "person"


def one_number(one: Statement, other: Statement) -> bool:
    """Whether two figures are one number with two units."""
    units = one.claim.unit, other.claim.unit
    if units[0] == units[1] or any(unit is None or " per " in unit for unit in units):
        return False
    return one.claim.value is not None and one.claim.value == other.claim.value


def _scopes_nest(one: Statement, other: Statement, told: float) -> bool:
    """Whether one of two scopes only words the other more fully, in sentences that are nearly one."""
    both = bool(one.scope and other.scope)
    return both and told >= NEARLY_ONE and (one.scope <= other.scope or other.scope <= one.scope)


def no_count(one: Statement, other: Statement) -> str | None:
    """Why two counts of a thing may not be counts of one, or no counts at all."""
    values = [side.claim.value for side in (one, other)]
    if len({value is None or value % 1 == 0 for value in values}) > 1:
        return "only one of them is a whole number"
    if 1 in values:
        return "one of a thing may be one of several"
    if _has_other(one, other) or _has_other(other, one):
        return "one sentence gives both values"
    return None


def _has_other(one: Statement, other: Statement) -> bool:
    """Whether the sentence of one gives the number of the other too, of a like kind, which the other gives but once."""
    number = other.numbers
    return bool(number) and number <= one.numbers_beside and not number <= numbers_among(other.telling.said)


def _other_person(one: Statement, other: Statement, told: float) -> str | None:
    if not same_name(one.claim.subject, other.claim.subject) and None not in (one.claim.subject, other.claim.subject):
        return "the ages of two persons"
    if one_person(one, other):
        return None
    if one.person and other.person and (reason := apart(one.person, other.person)) is not None:
        return f"the ages of two persons: {reason}"
    named, unnamed = (one, other) if one.claim.subject else (other, one)
    if named.claim.subject and not unnamed.claim.subject:
        first, last = named.claim.subject.lower().split()[0], named.claim.subject.lower().split()[-1]
        close = unnamed.telling.ahead | unnamed.telling.behind
        one_name = last in unnamed.telling.said and (first in close or last not in close)
        return None if one_name and told >= NEARLY_ONE_OF_MANY else "whose age one of them is, nothing says"
    if one.person and other.person and gives(one.people, other.person) and gives(other.people, one.person):
        return "each article gives both ages"
    nouns = (side.telling.ahead | side.telling.behind for side in (one, other))
    return (
        None if AGED.intersection(*nouns) and told >= NEARLY_ONE_OF_MANY else "nothing says that both are of one person"
    )


def one_person(one: Statement, other: Statement) -> bool:
    """Whether two ages are those of one person: both stand right beside the same full name."""
    if not same_name(one.claim.subject, other.claim.subject):
        return False
    if one.claim.unit != other.claim.unit:
        return False  # a child of nine months has grown
    return beside_name(one.claim, one.telling) and beside_name(other.claim, other.telling)


def sole_of_name(one: Statement, other: Statement) -> bool:
    """Whether two ages stand beside the surname of one who is named in full, and neither text gives the age of anybody
    else of that surname.
    """
    names = [(side.claim.subject or "").lower().split() for side in (one, other)]
    if min(map(len, names)) < NAME_PARTS or not same_name(one.claim.subject, other.claim.subject):
        return False
    last = names[0][-1]
    if not all(last in side.telling.ahead | side.telling.behind for side in (one, other)):
        return False
    return all(
        person.name is None or last not in person.name.lower().split() or same_name(person.name, one.claim.subject)
        for side in (one, other)
        for person in side.people
    )


def beside_name(claim: Claim, told: Telling) -> bool:
    """Whether the full name of an age's subject stands right beside it: `Ann Weir, 25` and `25-year-old Ann Weir`.

    In a list of persons the name on the other side is somebody else's.
    """
    name = (claim.subject or "").lower().split()
    close = told.behind if "old" in claim.surface else told.ahead
    return len(name) > 1 and {name[0], name[-1]} <= close


def _other_moment(one: Statement, other: Statement, told: float) -> str | None:
    """What tells two days or hours apart, or leaves open what they say without the day of publication."""
    if one.dimension == "time of day":
        if min(abs(gap(one, other) - turn) for turn in (0, DAY)) <= WHILE:
            return "one thing may go on for so long"
        half_a_day = abs(gap(one, other) - DAY / 2) < 1
        told_by_both = half_a_day or told >= ALL_BUT_ONE or one_act(one, other)
        return None if told_by_both else "what the one times the other does not tell"
    written = all(any(map(str.isdigit, side.claim.surface)) for side in (one, other))
    if one.weekdays & other.weekdays and not written:
        return "whether they are one day depends on the day of publication"
    if one_day_of_a_year(one, other) and not all(YEAR.search(side.claim.surface) for side in (one, other)):
        return "whether they are one day depends on the year"
    if not written and gap(one, other) > WEEK:
        return "more than a week lies between them"
    names = one.telling.names - other.telling.names, other.telling.names - one.telling.names
    if written and all(names) and told < ALL_BUT_ONE:
        return "each dates something with another name"
    return None if one_act(one, other) else "what the one dates the other does not tell"


def one_day_of_a_year(one: Statement, other: Statement) -> bool:
    """Whether two dates differ in the year alone."""
    if math.isinf(one.low) or math.isinf(other.low):
        return False
    first, second = as_day(one.low), as_day(other.low)
    return (first.month, first.day) == (second.month, second.day)


def one_measure(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells what the words right before either figure say, if they say anything."""
    sides = ((one.telling, other.telling), (other.telling, one.telling))
    return all(not side.beside or side.beside & by.words.keys() for side, by in sides)


def one_first_term(one: Statement, other: Statement) -> bool:
    """Whether each text tells what comes first of what the other dates: built in 1994 is not sunk in 2018."""
    sides = ((one, other), (other, one))
    first = [(stem(term), by) for side, by in sides if (term := side.claim.first_term)]
    return all(term in by.terms or term in by.telling.words for term, by in first)


def one_act(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells the act that either dates, if they say it; a place is no act."""
    sides = ((one.telling, other.telling), (other.telling, one.telling))
    return all(not side.acts or side.acts & by.words.keys() for side, by in sides)
