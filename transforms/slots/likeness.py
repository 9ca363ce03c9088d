"""Likeness: how sure it is that two statements of one story state the same quantity, and why.

In: two statements of one block, and a ground on which they may be one. Out: a `Comparison`.

Everything that sets two statements apart outweighs what they have in common, and statements whose values differ must
have far more in common than statements whose values meet. Weights were set on labelled pairs so that 0.5 is the middle.
"""

import math

from transforms.dates.weekdays import WEEK
from transforms.slots.addresses import ONE_STREET, blocks_apart
from transforms.slots.age_likeness import compare_ages
from transforms.slots.apart_in_meaning import to_a_place
from transforms.slots.bags import overlap
from transforms.slots.capacities import capacities_apart
from transforms.slots.comparison import APART, ONE_INCIDENT, TOLD_ALIKE, Comparison, Ground
from transforms.slots.differences import left_open, ruled_out
from transforms.slots.forecasts import aimed_and_expected
from transforms.slots.groups import one_scope, some_of_any
from transforms.slots.measure_likeness import alike_in_measure, outcomes_apart
from transforms.slots.one_day import of_one_act
from transforms.slots.statements import MOMENTS, SCOPED, Statement
from transforms.slots.subjects import actors_differ, same_subject
from transforms.slots.unopposed import unopposed
from transforms.slots.values import DISTINCTIVE_DIGITS, digits, is_rare, meeting, rounding, slip
from transforms.tables import Claim
from transforms.words import stem

SAME_SLOT = 0.5
"""Least average likeness of claims that fill one slot; the weights are set so that it is the middle."""

MEASURE_WEIGHT, SENTENCE_WEIGHT, SUBJECT_WEIGHT = 0.55, 0.35, 0.10
"""What each kind of agreement adds to the likeness of two statements."""

VALUES_MEET = 0.43
"""What is added when values can both hold: two outlets seldom give one number to two quantities of one event."""

HARDLY_TELLS, FEW = 0.33, 10
"""What is added instead where several quantities of one event may well have the value: days, hours, vague words, counts
below FEW, and any value that one article gives twice."""

WIDE = 0.3
"""Width of a range, as a share of its value, from which many values lie within it."""

VALUES_FIT = 0.2
"""What is added instead when they are not near: 13 lies in a range of 8 to 15."""

NEAR_VALUES, NEAR_BESIDE = 0.15, 0.05
"""How far apart near values are, as a share of the larger: of two articles, and of one, which has no need to round."""

NUMBERS_MEET = 0.15
"""What is added when only the number is the same and the units exclude each other, as two currencies do."""

DISTINCTIVE = 0.22
"""What is added when both give the very same value, and it is no round one."""

HARDLY_ROUND, HARDLY_DIGITS, HARDLY_LEAST = 0.17, 2, 100
"""What is added when both give the very same value of as many significant digits, from this size on: 1,900."""

SAME_NOUN = 0.16
"""What is added when both give the same value of the same thing, and it is no person of whatever kind."""

SAME_MOMENT, SAME_MINUTE = 0.15, 0.25
"""What is added when both give the same day or time of day; more where the hour is told to the minute, as in 6:19."""

ROUND_MINUTES = 30
"""Minutes whose multiples are round hours."""

ROUNDED = 0.3
"""What is added when one article gives a figure exactly and in round numbers: the exact one is meant."""

HOUR = "time of day"

UNROUNDED = MOMENTS | {"age", "ordinal"}
"""Dimensions whose rough values are no rounded ones."""

SLIP = 0.22
"""What is added when two values differ as a slip of the pen makes them, which is rare between two quantities."""

SCOPES_DIFFER = 0.25
"""What is taken off when both name a scope and the scopes share no word."""

ACTORS_DIFFER = 0.2
"""What is taken off when they are about two persons or two bodies, of which each has a figure of its own."""

DEEP = 0.1
"""What is taken off two values that differ when one of them stands deep in its article, where other events are told."""

MEASURES_APART = 0.4
"""Measures less alike than this never make a discrepancy."""


def compare(one: Statement, other: Statement, ground: Ground | None = None) -> Comparison:
    """How likely two statements of one story and one block state the same quantity, and why.

    Args:
        one: a statement.
        other: another.
        ground: what makes them one quantity whatever their measures, if anything does.
    """
    if one.dimension == "address":
        return _addresses(one, other)
    if (one.yearless or other.yearless) and not of_one_act(one, other):
        return Comparison(None, "without a year they are of one day only if they are of one act")
    meet, near, clash = meeting(one, other)
    silent = (one.silent or other.silent) and not _one_hour(one, other)
    usual = None if silent else _compare(one, other, meet, near, clash)
    ruled = usual if usual is not None and usual.likeness == APART else None
    if not meet and (ground is not None or ruled is None) and (reason := unopposed(one, other)) is not None:
        return ruled or Comparison(None, reason)
    if ground is not None:
        likeness = None if usual is None else usual.likeness
        if likeness == APART and ground.by != TOLD_ALIKE:
            likeness = None  # the call and the blow that it was made for are told in two measures
        if ground.apart is None and (likeness is None or not meet or APART < likeness < ground.likeness):
            return Comparison(ground.likeness, None, ((ground.by, ground.likeness),), differ=not meet)
        if ground.apart is not None and (likeness is None or ground.by == ONE_INCIDENT):
            return Comparison(None, ground.apart)
    return usual or Comparison(None, "one of them says too little, and no other text tells the same in like words")


def _compare(one: Statement, other: Statement, meet: bool, near: bool, clash: bool) -> Comparison:
    if one.dimension == "age":
        return compare_ages(one, other)
    if not meet:
        reason = ruled_out(one, other, near=near, clash=clash)
        if reason is not None:
            return Comparison(APART, reason)
        if not clash and (reason := left_open(one, other)) is not None:
            return Comparison(None, reason)
    if one.dimension == "date" and _any_week(one, other):
        return Comparison(None, "a weekday lies in every month")
    reason = outcomes_apart(one, other)
    if reason is None and one.dimension == "length" and to_a_place(one) != to_a_place(other):
        reason = "one is the distance of a place, the other none"
    if reason is None and meet and one.claim.value != other.claim.value and capacities_apart(one, other):
        reason = "what a thing can hold is not what it holds"
    if reason is None and aimed_and_expected(one, other):
        reason = "what is expected is not what is aimed at"
    if reason is None and one.articles & other.articles and one.dimension in SCOPED and not _repeats(one, other):
        reason = None if one_scope(one.scope, other.scope) else "one article tells their scopes apart"
    if reason is not None:
        return Comparison(APART, reason)
    measures = alike_in_measure(one, other, meet=meet)
    scopes_differ = bool(one.scope and other.scope and not one.scope & other.scope) and one.dimension not in MOMENTS
    same = near and ((one.yearless and other.yearless) or _one_value(one.claim, other.claim))
    one_noun = same and one.dimension == "count" and _one_noun(one, other)
    parts = (
        ("measure", MEASURE_WEIGHT * measures),
        ("sentence", SENTENCE_WEIGHT * overlap(one.words, other.words)),
        ("subject", SUBJECT_WEIGHT * same_subject(one.claim, other.claim)),
        ("values meet", _meeting_tells(one, other) if meet else NUMBERS_MEET * near),
        ("same counted noun", SAME_NOUN * one_noun),
        ("same moment", _moment_tells(one) if same and one.dimension in MOMENTS else 0.0),
        ("one article, rounded", ROUNDED * (meet and _rounded(one, other))),
        ("a slip of the pen", SLIP * slip(one.claim, other.claim)),
        ("rare value", _rarity(one.claim) if same else _rarity_rounded(one, other) if meet else 0.0),
        ("scopes differ", -SCOPES_DIFFER * scopes_differ),
        ("actors differ", -ACTORS_DIFFER * actors_differ(one, other)),
        ("deep in an article", -DEEP * (not meet and not (one.prominent and other.prominent))),
    )
    known = tuple(part for part in parts if part[1])
    likeness = math.fsum(value for _, value in known)
    if not meet and (measures < MEASURES_APART or likeness < SAME_SLOT):
        # two wordings of one quantity may have little in common: that says nothing against a better pair of its group
        return Comparison(None, "the values differ, and the words have too little in common", known, differ=True)
    return Comparison(likeness, None, known, differ=not meet)


def _one_value(one: Claim, other: Claim) -> bool:
    return one.value is not None and one.value == other.value


def _one_noun(one: Statement, other: Statement) -> bool:
    """Whether both count the same, which is more than persons of any kind."""
    if one.generic and other.generic:
        return False
    return one.kind == other.kind or (one.generic != other.generic and not some_of_any(one, other))


def _repeats(one: Statement, other: Statement) -> bool:
    """Whether one gives the very sum of the other: a rare one, or in a headline in fewer words ($4 for the pair)."""
    headline = "title" in {one.claim.part, other.claim.part}
    same = one.claim.value is not None and one.claim.value == other.claim.value and one.claim.unit == other.claim.unit
    return same and (is_rare(one) or (headline and not (one.scope and other.scope)))


def _meeting_tells(one: Statement, other: Statement) -> float:
    """What it tells that two values can both hold: less where one is so wide that many values lie within it."""
    first, second = one.claim.value, other.claim.value
    meets = HARDLY_TELLS if _common(one, other) else VALUES_MEET
    if first is None or second is None or one.dimension in MOMENTS or one.claim.unit != other.claim.unit:
        return meets
    size = max(abs(first), abs(second))
    near = NEAR_BESIDE if one.articles & other.articles else NEAR_VALUES
    ranges = (claim for claim in (one.claim, other.claim) if claim.modifier == "range")
    wide = any(_width(claim) > WIDE * size for claim in ranges)
    return VALUES_FIT if wide or abs(first - second) > near * size else meets


def _common(one: Statement, other: Statement) -> bool:
    """Whether values that meet are such as several quantities of one event may well have."""
    few = one.dimension == "count" and (one.claim.value or 0) < FEW
    vague = "vague" in {one.claim.modifier, other.claim.modifier}
    return few or vague or one.dimension in MOMENTS or bool(one.articles & other.articles)


def _one_hour(one: Statement, other: Statement) -> bool:
    """Whether two texts give the same hour, which is mostly that of one event, however little they say of it."""
    hours = one.dimension == other.dimension == HOUR
    return hours and one.claim.value == other.claim.value and not one.texts & other.texts


def _moment_tells(one: Statement) -> float:
    """What it tells that two texts give the same day or hour."""
    to_the_minute = one.dimension == HOUR and (one.claim.value or 0) % ROUND_MINUTES
    return SAME_MINUTE if to_the_minute else SAME_MOMENT


def _width(claim: Claim) -> float:
    """The width of the interval of a claim, in its unit."""
    return math.inf if claim.low is None or claim.high is None else claim.high - claim.low


def likeness_of_words(one: Statement, other: Statement) -> float:
    """How like two statements are, their values aside."""
    return math.fsum(
        (
            MEASURE_WEIGHT * alike_in_measure(one, other, meet=False),
            SENTENCE_WEIGHT * overlap(one.words, other.words),
            SUBJECT_WEIGHT * same_subject(one.claim, other.claim),
        )
    )


def _addresses(one: Statement, other: Statement) -> Comparison:
    if (reason := blocks_apart(one, other)) is not None:
        return Comparison(APART, reason)
    return Comparison(ONE_STREET, None, (("one street", ONE_STREET),), differ=one.claim.value != other.claim.value)


def _rounded(one: Statement, other: Statement) -> bool:
    """Whether one article gives both, and one interval lies within the other and is narrower by far."""
    if not one.articles & other.articles or one.dimension in UNROUNDED or one.claim.value == other.claim.value:
        return False
    if one.claim.subject and other.claim.subject and not _parts_of(one.claim.subject) & _parts_of(other.claim.subject):
        return False
    narrow, wide = sorted((one, other), key=lambda side: side.high - side.low)
    return wide.low <= narrow.low <= narrow.high <= wide.high and narrow.high - narrow.low < (wide.high - wide.low) / 2


def _parts_of(name: str) -> set[str]:
    """The parts of a name by their stems, so that the Ruizes share one with Ana Ruiz."""
    return {stem(part) for part in name.split()}


def _any_week(one: Statement, other: Statement) -> bool:
    """Whether one is a bare weekday and the other too long to tell which: a Tuesday lies in every month."""
    lengths = sorted(side.high - side.low for side in (one, other))
    return lengths[1] == math.inf and WEEK <= lengths[0] < math.inf


def _rarity_rounded(one: Statement, other: Statement) -> float:
    """What it tells that one value is the other as it is rounded: 14,330, and 14,300."""
    rounded = rounding(one.claim, other.claim)
    if rounded is None or one.dimension in UNROUNDED or one.articles & other.articles:
        return 0.0
    return DISTINCTIVE if len(digits(rounded.value or 0.0)) >= DISTINCTIVE_DIGITS else 0.0


def _rarity(claim: Claim) -> float:
    """What it tells that two quantities share a value: the less round it is the less often they do."""
    if claim.value is None or claim.dimension in {"date", "age"}:
        return 0.0
    count = len(digits(claim.value))
    if count >= DISTINCTIVE_DIGITS:
        return DISTINCTIVE
    return HARDLY_ROUND if count == HARDLY_DIGITS and abs(claim.value) >= HARDLY_LEAST else 0.0
