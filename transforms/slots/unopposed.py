"""Unopposed: two values of what seems one quantity that cannot both hold, and yet say nothing against each other.

In: two statements with different values. Out: the reason, in words. Reading what was reported as in conflict showed
these kinds: the sentence of one has the value of the other too, for something else; a victim of the one count is among
the dead of the other; an amount in brackets is converted for the readers of one country; an age is that of another day.
"""

import re
from collections.abc import Callable
from functools import cache

from transforms.claims.wording import ROUGHLY, tells_looks
from transforms.slots import votes
from transforms.slots.capacities import capacities_apart, carrier_apart, members_apart
from transforms.slots.changed_since import (
    died_since,
    next_ranked,
    of_two_days,
    of_two_sessions,
    planned_before,
    recharged,
    two_hearings,
)
from transforms.slots.counts_beside import complements
from transforms.slots.dated_acts import dies_later, lasts_apart, of_a_cause, of_a_relative
from transforms.slots.days import at_two_hours, happened_again, in_another_hour, night_between
from transforms.slots.forecasts import of_two_years, two_forecasters
from transforms.slots.given_besides import (
    given_of_another,
    gives_rare_sum,
    is_rest,
    one_is_replaced,
    sentence_gives_both,
)
from transforms.slots.groups import has_and_lacks, in_care, verdicts_apart
from transforms.slots.limited_otherwise import limited_otherwise
from transforms.slots.of_another import each_of_several, some_apart
from transforms.slots.one_sided import one_sided
from transforms.slots.over_games import careers_apart, games_apart, runs_apart
from transforms.slots.periods import one_is_bygone, rates_apart
from transforms.slots.played import lead_changed, of_two_sides, played_on
from transforms.slots.polls import two_polls
from transforms.slots.same_names import same_name
from transforms.slots.scopes import is_of_votes
from transforms.slots.sentence_terms import terms_apart
from transforms.slots.shares import only_differs, part_of_whole, share_of_other
from transforms.slots.spans import lasts_and_stays, over_two_spans
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.values import gap, mistyped, slip, swapped
from transforms.words import WORD

LIMITS = frozenset({"more_than", "at_least", "less_than", "at_most"})
"""Modifiers of an age above or below which somebody is."""

GENERATION = 12
"""Years between two ages from which no slip and no birthday makes one of the other."""

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

OTHERS = re.compile(r"\bthe\s+(?:[\w-]+\s+)?(?:other|remaining)\s+(?:[\w-]+\s+){0,2}[\w-]+$", re.IGNORECASE)
"""What a count of persons ends with who are left of some that were told of."""

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

POINT = re.compile(r"\b(?:from|at|to)\s+an?\s+(?:depth|height|altitude)\s+of\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
"""What stands before a length that tells where on an axis something was: from a depth of 74 feet."""

LYING = re.compile(
    rf"\b(?:lay|lies?|lying|rests?|struck|strikes|hit|hits|occurred|found|trapped|buried)\s+{ROUGHLY}$",
    re.IGNORECASE,
)
"""What stands before how deep something is and tells where it is, and not how long: the wreck lies 74 feet deep."""


def unopposed(one: Statement, other: Statement) -> str | None:
    """Why two different values contradict nothing, in words; None where they may.

    Args:
        one: a statement.
        other: another of its block, with another value.
    """
    pairs = (why for apart, why in _exceptions(one.dimension) if apart(one, other))
    return one_sided(one, other) or next(pairs, None)


def _limit_groups(one: Statement, other: Statement) -> bool:
    """Whether two ages are told as limits, and so of groups: voters under 30, those over 60."""
    return one.claim.modifier in LIMITS and other.claim.modifier in LIMITS


def _at_another_time(one: Statement, other: Statement) -> bool:
    return one.then or other.then


def _a_generation_apart(one: Statement, other: Statement) -> bool:
    return not slip(one.claim, other.claim) and not mistyped(one.claim, other.claim) and gap(one, other) > GENERATION


def _in_two_units(one: Statement, other: Statement) -> bool:
    return one.claim.unit != other.claim.unit


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


def _of_two_polls(one: Statement, other: Statement) -> bool:
    return two_polls(one.poll, other.poll)


def _of_two_lands(one: Statement, other: Statement) -> bool:
    return is_of_votes(*one.block) and bool(_lands(one) - other.known or _lands(other) - one.known)


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
    """Whether two lengths are told along two axes, or one as a place on an axis along which the other is all there is:
    10 inches wide, 30 centimetres long; raised from a depth of 74 feet, a lake 80 feet deep.
    """
    first, second = (_axis(side) for side in (one, other))
    return first is not None and second is not None and first != second


def _axis(statement: Statement) -> str | None:
    """The axis along which a length is taken, if it is told."""
    before, after, _ = statement.telling.spoken
    if POINT.search(before) is not None:
        return "place"
    found = AXIS.match(after)
    if found is None:
        return None
    axis = AXES[found[1].lower()]
    return "place" if axis == "down" and LYING.search(before) is not None else axis


def _lands(statement: Statement) -> frozenset[str]:
    """The words for the parts of a country that the sentence of a figure names."""
    before, after, _ = statement.telling.spoken
    found = (match[1] for text in (before, after) for match in LAND.finditer(text))
    return frozenset(word for place in found for word in WORD.findall(place.lower()))


def _are_the_others(one: Statement, other: Statement) -> bool:
    """Whether both count those who are left when some were told of: the other two victims, the three other victims."""
    return all(
        OTHERS.search(f"{side.telling.spoken[0]}{side.claim.surface}") is not None and side.block == PERSONS
        for side in (one, other)
    )


Apart = Callable[[Statement, Statement], bool]


EXCEPTIONS: tuple[tuple[Apart, frozenset[str], str], ...] = (
    (limited_otherwise, ANY, "each is limited by what the other is not"),
    (sentence_gives_both, ANY, "one sentence gives both values"),
    (_limit_groups, frozenset({"age"}), "they limit two groups"),
    (_at_another_time, frozenset({"age"}), "one is the age at another time"),
    (_a_generation_apart, frozenset({"age"}), "a generation lies between them"),
    (_in_two_units, frozenset({"age"}), "months and years of age are rounded"),
    (_of_two_looks, frozenset({"length", "mass"}), "how tall or heavy somebody is who is not named"),
    (axes_apart, frozenset({"length"}), "the one is how long it is, the other how wide or high"),
    (_described_otherwise, ANY, "the one is the place among some of those whom the other ranks"),
    (_ranked_next, ANY, "the later report may rank the next one"),
    (_on_neither, frozenset({"date"}), "nothing happened on either day"),
    (_of_no_year, ANY, "whether they are one day depends on the year"),
    (_one_saying, frozenset({"date"}), "somebody who is quoted on two days said so on one"),
    (of_a_cause, frozenset({"date"}), "which of two acts one of them dates is open"),
    (dies_later, frozenset({"date"}), "who is hurt on one day may die on another"),
    (of_a_relative, frozenset({"date"}), "what befell a relative is another act"),
    (night_between, frozenset({"date"}), "a night lies between them"),
    (lasts_apart, frozenset({"time of day"}), "something else began then"),
    (_converted, frozenset({"money"}), "an amount in brackets is converted for the readers of one country"),
    (complements, frozenset({"count"}), "they are the two parts of one whole"),
    (votes.is_other_side, frozenset({"count"}), "they are the two sides of one vote"),
    (share_of_other, ANY, "the one is the share of the other that is told beside it"),
    (part_of_whole, ANY, "the one may be a part of the whole that the other is"),
    (only_differs, ANY, "one is by how much something is another"),
    (gives_rare_sum, frozenset({"money"}), "one text gives both sums, the other one of them"),
    (is_rest, frozenset({"money"}), "the one is the other and a sum that both texts tell"),
    (_of_two_polls, frozenset({"fraction", "date", "count"}), "they are results of two polls"),
    (two_forecasters, ANY, "two expect something else"),
    (of_two_years, frozenset({"date"}), "they are the years for which something is expected"),
    (terms_apart, frozenset({"time"}), "they are terms of two kinds"),
    (_of_two_lands, ANY, "one is of a part of the land"),
    (two_hearings, ANY, "bail is set anew at a hearing"),
    (recharged, ANY, "a charge is raised or lowered as the case goes on"),
    (_are_the_others, frozenset({"count"}), "who the others are depends on whom each text told of before"),
    (has_and_lacks, frozenset({"count", "fraction"}), "some have what the others lack"),
    (verdicts_apart, ANY, "who is acquitted of some may be convicted of others"),
    (of_two_sessions, frozenset({"money"}), "a price is that of a day"),
    (of_two_days, frozenset({"temperature"}), "how warm it was on two days"),
    (one_is_bygone, frozenset({"date"}), "one is of an act long before"),
    (careers_apart, ANY, "one is of a career, the other of a season"),
    (games_apart, ANY, "each is of another number of games"),
    (runs_apart, frozenset({"count"}), "they are numbers of games over which other things are counted"),
    (of_two_sides, frozenset({"count", "index point", "length", "score"}), "each side has one of its own"),
    (votes.of_two_sides, frozenset({"count"}), "one is the votes for it, the other those against it"),
    (votes.of_two_bodies, frozenset({"count"}), "two bodies voted"),
    (lead_changed, frozenset({"count", "number", "index point", "time"}), "a lead is that of a day"),
    (played_on, frozenset({"count", "score"}), "they are of two players, or of a match that went on between them"),
    (one_is_replaced, frozenset({"count"}), "one of them has been replaced"),
    (given_of_another, frozenset({"money per time"}), "one text gives both"),
    (over_two_spans, ANY, "they are summed over two lengths of time"),
    (lasts_and_stays, frozenset({"time"}), "how long somebody has been there is not how long a thing lasts"),
    (rates_apart, ANY, "how many hours or days are worked is not told"),
    (each_of_several, ANY, "one is of each of several"),
    (some_apart, frozenset({"money", "money per time", "fraction", "mass"}), "one is of some kind of them"),
    (carrier_apart, frozenset({"mass", "volume"}), "what a vessel weighs is not what it carries"),
    (happened_again, OF_AN_EVENT | {"length", "area", "speed", "volume"}, "one happened again on a later day"),
    (in_another_hour, frozenset({"length", "speed"}), "waves and gusts are those of an hour"),
    (_can_hold, ANY, "what a thing can hold is not what it holds"),
    (members_apart, ANY, "who belongs to a place or a body is not whom it befell"),
    (at_two_hours, OF_AN_EVENT | {"time"}, "each tells of another hour"),
    (planned_before, frozenset({"count", "money", "time"}), "what was planned is not what came of it"),
    (in_care, frozenset({"count"}), "who is still cared for is one of those whom it befell"),
    (died_since, ANY, "who is hurt in the one report is dead in the other"),
)
"""What parts two values, of which dimensions, and why, in words. The first that holds is told."""


@cache
def _exceptions(dimension: str) -> tuple[tuple[Apart, str], ...]:
    return tuple((apart, why) for apart, dimensions, why in EXCEPTIONS if not dimensions or dimension in dimensions)
