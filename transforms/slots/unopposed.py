"""Unopposed: two values of what seems one quantity that cannot both hold, and yet say nothing against each other.

In: two statements with different values. Out: the reason, in words. Reading what was reported as in conflict showed
these kinds: the sentence of one has the value of the other too, for something else; a victim of the one count is among
the dead of the other; an amount in brackets is converted for the readers of one country; an age is that of another day.
"""

import math
import re
from collections.abc import Callable
from functools import cache

from transforms.claims.wording import tells_looks
from transforms.slots.aged import gives
from transforms.slots.apart_in_place import DAY, WHILE, one_person
from transforms.slots.capacities import capacities_apart, members_apart
from transforms.slots.changed_since import (
    died_since,
    next_ranked,
    of_two_days,
    of_two_sessions,
    one_is_of_a_price,
    recharged,
    two_hearings,
)
from transforms.slots.dated_acts import lasts_apart, of_a_cause
from transforms.slots.forecasts import of_two_years, two_forecasters
from transforms.slots.groups import verdicts_apart
from transforms.slots.over_games import games_apart, runs_apart
from transforms.slots.polls import two_polls
from transforms.slots.same_names import same_name
from transforms.slots.scopes import is_of_votes
from transforms.slots.sentence_terms import terms_apart
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.values import gap, slip, swapped
from transforms.stories.told_alike import calendar_words
from transforms.words import WORD

GENERATION = 12
"""Years between two ages from which no slip and no birthday makes one of the other."""

REST = re.compile(r"\b(?:all\s+but|except(?:\s+for)?)\s+$", re.IGNORECASE)
"""What stands before those that are left out."""

SHORT_BY = re.compile(r"\bshort\s+by\s+$", re.IGNORECASE)
SHORT = re.compile(r"\s*(?:\w+\s+)?(?:short|shy)(?:\s+(?:of|in|at|on|after|and|but)\b|\s*(?:[.,;)]|$))", re.IGNORECASE)
"""What stands before and behind what is lacking: 12 votes short of a majority."""

ALL_THERE_IS = re.compile(
    r"[^.;:]{0,40}?\b(?:exist(?:s|ed)?\b|in\s+existence\b"
    r"|(?:are|is|were|was)\s+(?:known|left|known\s+to\s+(?:exist|survive))(?:\s*(?:[.,;)]|$)|\s+(?:today|alive|worldwide"
    r"|on\s+earth|in\s+the\s+(?:wild|world))\b))",
    re.IGNORECASE,
)
"""What stands behind a count of all things of a kind: 34 paintings by her are known."""

ATTEMPTED = re.compile(r"\battempted\b", re.IGNORECASE)
ATTEMPTED_BEFORE = re.compile(r"\battempted\s+$", re.IGNORECASE)
ATTEMPTED_BEHIND = re.compile(r"\s+attempted\s*(?:[.,;)]|$)", re.IGNORECASE)
"""What stands in the words of a count of deeds that were not done, before it or behind it: 34 passes attempted."""

SINCE = re.compile(r"\bsince(?:\s+(?:early|late|mid|the))?\s+$", re.IGNORECASE)
"""What stands before a day from which on something is counted."""

DIFFERENCE = re.compile(r"\s+(?:less|more|cheaper|dearer|extra)\b", re.IGNORECASE)
"""What stands behind a sum by which one price is another."""

PORTION = re.compile(r"\b(?:first|last|final|opening|closing)\s+$", re.IGNORECASE)
"""What stands before a length of time that is a part of a longer one: the last 25 minutes of the game."""

UP_TO_NOW = re.compile(
    r"\b(?:has|have|been)\b[^.;]*\b(?:for|over|in|during|within)\s+(?:the|his|her|its|their)\s+last\s+$", re.IGNORECASE
)
"""What stands before one that goes up to now, and is no part: have been on strike for the last three weeks."""

OF_A_WHOLE = re.compile(r"\s+of\s+(?:the|a|an|his|her|its|their)\b", re.IGNORECASE)
"""What stands behind a part all the same: in the last five minutes of the game."""

EVER = "ever"
"""A word beside a figure that may be of another event, the largest or the least of its kind."""

NAMED = frozenset({"named", "identified", "recognized", "recognised"})
"""Words before those of whom the names are known, who may be some of all."""

AFTERSHOCK = "aftershock"
"""The incident that is another quake than the one before."""

ANY: frozenset[str] = frozenset()
"""Of whatever dimension."""

OF_AN_EVENT = frozenset({"count", "number", "date"})
"""Dimensions of which each event has its own."""

LAND = re.compile(
    r"\b(?:in|across|throughout)\s+(?:the\s+)?"
    r"((?:north|south)(?:[ -]?(?:east|west))?|east|west|(?:north|south|east|west)ern\s+(?=[a-z])\w+"
    r"|centre|interior|capital)\b",
    re.IGNORECASE,
)
"""A part of a country, of which shares and seats are told beside those of the whole: 34 seats in the north."""

AXES = {
    "wide": "across",
    "across": "across",
    "long": "along",
    "tall": "up",
    "high": "up",
    "deep": "down",
    "thick": "thick",
}
AXIS = re.compile(rf"(?:\s*\([^()]{{1,40}}\))?[\s-]*({'|'.join(AXES)})\b", re.IGNORECASE)
"""Words behind a length for the axis along which it is taken."""


def unopposed(one: Statement, other: Statement) -> str | None:
    """Why two different values contradict nothing, in words; None where they may.

    Args:
        one: a statement.
        other: another of its block, with another value.
    """
    return next((why for apart, why in _exceptions(one.dimension) if apart(one, other)), None)


def _one_gives_both(one: Statement, other: Statement) -> bool:
    return _has_both(one, other) or _has_both(other, one)


def _at_another_time(one: Statement, other: Statement) -> bool:
    return one.then or other.then


def _a_generation_apart(one: Statement, other: Statement) -> bool:
    return not slip(one.claim, other.claim) and not _mistyped(one, other) and gap(one, other) > GENERATION


def _of_two_looks(one: Statement, other: Statement) -> bool:
    return _of_looks(one) and _of_looks(other) and not _one_name(one, other)


def _described_otherwise(one: Statement, other: Statement) -> bool:
    return _rank_persons(one, other) and _described(one) != _described(other)


def _rank_persons(one: Statement, other: Statement) -> bool:
    return one.claim.kind == other.claim.kind == "ordinal" and one.block[1] == PERSONS[1]


def _ranked_next(one: Statement, other: Statement) -> bool:
    return _rank_persons(one, other) and next_ranked(one.claim, other.claim)


def _on_neither(one: Statement, other: Statement) -> bool:
    return one.claim.negated and other.claim.negated


def _of_no_year(one: Statement, other: Statement) -> bool:
    return one.yearless or other.yearless


def _converted(one: Statement, other: Statement) -> bool:
    return one.converted or other.converted


def _one_is_the_rest(one: Statement, other: Statement) -> bool:
    return (REST.search(one.telling.spoken[0]) is None) != (REST.search(other.telling.spoken[0]) is None)


def _one_is_lacking(one: Statement, other: Statement) -> bool:
    return _is_lacking(one) != _is_lacking(other)


def _one_is_extreme(one: Statement, other: Statement) -> bool:
    return (EVER in _beside(one)) != (EVER in _beside(other))


def _one_is_named(one: Statement, other: Statement) -> bool:
    return one.block == PERSONS and NAMED.isdisjoint(one.telling.ahead) != NAMED.isdisjoint(other.telling.ahead)


def _of_two_polls(one: Statement, other: Statement) -> bool:
    return two_polls(one.poll, other.poll)


def _of_two_lands(one: Statement, other: Statement) -> bool:
    return is_of_votes(*one.block) and bool(_lands(one) - other.known or _lands(other) - one.known)


def _after_the_quake(one: Statement, other: Statement) -> bool:
    return (AFTERSHOCK in one.incidents) != (AFTERSHOCK in other.incidents)


def _one_is_a_portion(one: Statement, other: Statement) -> bool:
    return _is_portion(one) != _is_portion(other)


def _one_is_attempted(one: Statement, other: Statement) -> bool:
    return _is_attempted(one) != _is_attempted(other)


def _one_is_since(one: Statement, other: Statement) -> bool:
    """Whether of two days one is that from which something is counted: the third since June."""
    return (SINCE.search(one.telling.spoken[0]) is None) != (SINCE.search(other.telling.spoken[0]) is None)


def _one_is_a_difference(one: Statement, other: Statement) -> bool:
    return (DIFFERENCE.match(one.telling.spoken[1]) is None) != (DIFFERENCE.match(other.telling.spoken[1]) is None)


def _one_is_all_there_is(one: Statement, other: Statement) -> bool:
    return (ALL_THERE_IS.match(one.telling.spoken[1]) is None) != (ALL_THERE_IS.match(other.telling.spoken[1]) is None)


def _can_hold(one: Statement, other: Statement) -> bool:
    return capacities_apart(one, other) and not swapped(one.claim.value, other.claim.value)


def _one_saying(one: Statement, other: Statement) -> bool:
    """Whether two quotations have the same word for a day, which is counted from when it was said: tomorrow."""
    quoted = all(side.claim.modality == "quoted" for side in (one, other))
    return quoted and one.claim.surface.lower() == other.claim.surface.lower()


def _described(statement: Statement) -> list[str]:
    """What stands between an ordinal and whom it ranks: female in the third female victim."""
    return statement.claim.surface.lower().split()[1:-1]


def _of_looks(statement: Statement) -> bool:
    """Whether a figure is a part of what somebody looks like."""
    before, after, _ = statement.telling.spoken
    return tells_looks(f"{before} {after}")


def _one_name(one: Statement, other: Statement) -> bool:
    """Whether both are about one whom each calls by a full name."""
    full = all(len((side.claim.subject or "").split()) > 1 for side in (one, other))
    return full and same_name(one.claim.subject, other.claim.subject)


def axes_apart(one: Statement, other: Statement) -> bool:
    """Whether two lengths are told along two axes: 10 inches wide, 30 centimetres long."""
    first, second = (AXIS.match(side.telling.spoken[1]) for side in (one, other))
    return first is not None and second is not None and AXES[first[1].lower()] != AXES[second[1].lower()]


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


def _lands(statement: Statement) -> frozenset[str]:
    """The words for the parts of a country that the sentence of a figure names."""
    before, after, _ = statement.telling.spoken
    found = (match[1] for text in (before, after) for match in LAND.finditer(text))
    return frozenset(word for place in found for word in WORD.findall(place.lower()))


def _is_lacking(statement: Statement) -> bool:
    """Whether a figure says how much is missing: `fell 12 votes short`."""
    before, after, _ = statement.telling.spoken
    return SHORT_BY.search(before) is not None or SHORT.match(after) is not None


def _is_rest(one: Statement, other: Statement) -> bool:
    """Whether two sums differ by one that both texts give: 90 million in all, 30 from the city, 60 from the state."""
    if one.claim.value is None or other.claim.value is None:
        return False
    apart = abs(one.claim.value - other.claim.value)
    return any(isinstance(sum_, float) and math.isclose(sum_, apart) for sum_ in one.stated & other.stated)


def _is_portion(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    lately = UP_TO_NOW.search(before) is not None and OF_A_WHOLE.match(after) is None
    return PORTION.search(before) is not None and not lately


def _is_attempted(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    places = ATTEMPTED.search(statement.claim.surface), ATTEMPTED_BEFORE.search(before), ATTEMPTED_BEHIND.match(after)
    return any(place is not None for place in places)


def _beside(statement: Statement) -> frozenset[str]:
    return statement.telling.ahead | statement.telling.behind


def _two_hours(one: Statement, other: Statement) -> bool:
    """Whether both sentences say at what hour it was, and no hour of the one is near one of the other."""
    gaps = [abs(mine - theirs) for mine in one.details.hours for theirs in other.details.hours]
    return bool(gaps) and min(min(gap, DAY - gap) for gap in gaps) > WHILE


def _days(statement: Statement) -> frozenset[str]:
    """The weekday that a date is written as; nothing of a date that names more."""
    words = frozenset(WORD.findall(statement.claim.surface.lower()))
    return words if words <= calendar_words() else frozenset()


def _mistyped(one: Statement, other: Statement) -> bool:
    """Whether two ages of two digits share one at its place, as 32 and 72 do, or have them the other way round."""
    ages = [f"{side.claim.value:g}" for side in (one, other) if side.claim.value is not None]
    if len(ages) != 2 or len(ages[0]) != len(ages[1]):
        return False
    return ages[0] == ages[1][::-1] or any(a == b for a, b in zip(*ages, strict=True))


Apart = Callable[[Statement, Statement], bool]

EXCEPTIONS: tuple[tuple[Apart, frozenset[str], str], ...] = (
    (_one_gives_both, ANY, "one sentence gives both values"),
    (_at_another_time, frozenset({"age"}), "one is the age at another time"),
    (_a_generation_apart, frozenset({"age"}), "a generation lies between them"),
    (_of_two_looks, frozenset({"length", "mass"}), "how tall or heavy somebody is who is not named"),
    (axes_apart, frozenset({"length"}), "the one is how long it is, the other how wide or high"),
    (_described_otherwise, ANY, "the one is the place among some of those whom the other ranks"),
    (_ranked_next, ANY, "the later report may rank the next one"),
    (_on_neither, frozenset({"date"}), "nothing happened on either day"),
    (_of_no_year, ANY, "whether they are one day depends on the year"),
    (_one_saying, frozenset({"date"}), "somebody who is quoted on two days said so on one"),
    (of_a_cause, frozenset({"date"}), "which of two acts one of them dates is open"),
    (lasts_apart, frozenset({"time of day"}), "something else began then"),
    (_converted, frozenset({"money"}), "an amount in brackets is converted for the readers of one country"),
    (_one_is_the_rest, ANY, "one is the rest of a whole"),
    (_one_is_lacking, ANY, "one is what is lacking"),
    (_is_rest, frozenset({"money"}), "the one is the other and a sum that both texts tell"),
    (_one_is_extreme, ANY, "one of them is the most or the least that there has ever been"),
    (_one_is_named, ANY, "one counts those whose names are known"),
    (_of_two_polls, frozenset({"fraction", "date"}), "they are results of two polls"),
    (two_forecasters, ANY, "two expect something else"),
    (of_two_years, frozenset({"date"}), "they are the years for which something is expected"),
    (terms_apart, frozenset({"time"}), "they are terms of two kinds"),
    (_of_two_lands, ANY, "one is of a part of the land"),
    (two_hearings, ANY, "bail is set anew at a hearing"),
    (recharged, ANY, "a charge is raised or lowered as the case goes on"),
    (_after_the_quake, frozenset({"magnitude"}), "one is that of a quake after the other"),
    (verdicts_apart, ANY, "who is acquitted of some may be convicted of others"),
    (of_two_sessions, frozenset({"money"}), "a price is that of a day"),
    (of_two_days, frozenset({"temperature"}), "how warm it was on two days"),
    (one_is_of_a_price, frozenset({"date"}), "one is the day of a price"),
    (games_apart, ANY, "each is of another number of games"),
    (runs_apart, frozenset({"count"}), "they are numbers of games over which other things are counted"),
    (_one_is_a_difference, frozenset({"money"}), "one is by how much a sum is another"),
    (_one_is_a_portion, frozenset({"time"}), "one is a part of a longer time"),
    (_one_is_attempted, frozenset({"count"}), "one counts what was attempted"),
    (_one_is_since, frozenset({"date"}), "one is the day from which on something is counted"),
    (_one_is_all_there_is, frozenset({"count"}), "one counts all that there are"),
    (_can_hold, ANY, "what a thing can hold is not what it holds"),
    (members_apart, ANY, "who belongs to a place or a body is not whom it befell"),
    (_two_hours, OF_AN_EVENT, "each tells of another hour"),
    (died_since, ANY, "who is hurt in the one report is dead in the other"),
)
"""What parts two values, of which dimensions, and why, in words. The first that holds is told."""


@cache
def _exceptions(dimension: str) -> tuple[tuple[Apart, str], ...]:
    return tuple((apart, why) for apart, dimensions, why in EXCEPTIONS if not dimensions or dimension in dimensions)
