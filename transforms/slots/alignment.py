"""Alignment: how likely it is that two figures with different values stand for one quantity.

In: two statements of independent texts and what stands around them. Out: a probability, made of features by weights
that were fitted offline (`benchmarks/alignment.py`) and stand in `seeds/alignment.csv`. No feature looks at how far
apart the values are; that they cannot both hold is arithmetic. What words rule out is not weighed (`ruled_apart`).
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache

import seeds
from transforms.dates.weekdays import WEEK, is_bare_weekday
from transforms.slots.apart_in_place import SCOPED, no_count, one_act, one_day_of_a_year, one_measure, told_otherwise
from transforms.slots.differences import one_scope, other_group, other_time, unsaid
from transforms.slots.statements import LONG_DATE, MOMENTS, Statement, overlap
from transforms.slots.subjects import actors_differ, names_others, same_subject, two_bodies
from transforms.slots.values import YEAR, gap, meeting
from transforms.stories.told_alike import alike, nearness

MOMENT_KINDS = frozenset({"weekday", "day"})
"""Kinds of figures that say when; they have weights of their own."""

HEADS = 2
"""Terms at the head of the measure of a date that say which act it dates."""

NIGHT = frozenset({"night", "overnight", "midnight", "early", "late", "evening", "a.m", "dawn", "hours", "morning"})
"""Words beside a day by which the next or the last one may be meant: late on Friday night is Saturday."""

AGED = re.compile(r"\d+-year-olds?")
"""A word that gives the age of somebody."""

HEAD_SENTENCES = 4
"""Sentences at the head of an article that tell its event."""


def family(one: Statement, other: Statement) -> str | None:
    """The kind of two statements, whose figures are aligned by words more or less readily; None is never weighed.

    Ages are compared by names. Of hours, years and ordinals most that are told alike were of two things, read by hand;
    they are one only where the sentences are nearly one (`places`).
    """
    if one.dimension == "date":
        if max(one.high - one.low, other.high - other.low) > LONG_DATE and math.inf not in (one.high, other.high):
            return None
        return "weekday" if is_bare_weekday(one.claim) or is_bare_weekday(other.claim) else "day"
    if one.dimension == "count":
        return "persons" if one.block[1] == "person" or one.of_people else "things"
    if one.dimension in {"age", "time of day", "ordinal", "number"}:
        return None
    return one.dimension if one.dimension in {"money", "fraction"} else "measure"


def ruled_apart(one: Statement, other: Statement) -> str | None:
    """What two statements with different values say that makes them two quantities, however alike they are told."""
    days = [side.claim.as_of_start for side in (one, other)]
    if days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > WEEK:
        return "more than a week lies between what they speak of"
    aged = [frozenset(word for word in side.telling.said if AGED.fullmatch(word)) for side in (one, other)]
    if all(aged) and not aged[0] & aged[1]:
        return "they tell of persons of two ages"
    if one.dimension in MOMENTS:
        return _moments_apart(one, other)
    if (reason := unsaid(one, other)) is not None:
        return reason
    if (reason := told_otherwise(one, other)) is not None:
        return reason
    if one.part != other.part:
        return "a part and its whole"
    if one.of_people or other.of_people or one.block == ("count", "person") or one.dimension in SCOPED:
        reason = other_group(one, other)
    if reason is not None or (reason := other_time(one, other)) is not None:
        return reason
    if one.dimension == "count" and (reason := no_count(one, other, 1.0)) is not None:
        return reason
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def _moments_apart(one: Statement, other: Statement) -> str | None:
    if "planned" in {one.claim.modality, other.claim.modality} or one.claim.negated or other.claim.negated:
        return "one of them is planned, or did not happen"
    if two_bodies(one, other) or names_others(one, other) or names_others(other, one):
        return "they may be moments of two persons or bodies"
    if one.towns and other.towns and not one.towns & other.towns:
        return "they name two towns"
    if one.weekdays & other.weekdays and (is_bare_weekday(one.claim) or is_bare_weekday(other.claim)):
        return "whether they are one day depends on the day of publication"
    if one_day_of_a_year(one, other) and not all(YEAR.search(side.claim.surface) for side in (one, other)):
        return "whether they are one day depends on the year"
    if (is_bare_weekday(one.claim) or is_bare_weekday(other.claim)) and gap(one, other) > WEEK:
        return "more than a week lies between them"
    beside = one.telling.ahead | one.telling.behind | other.telling.ahead | other.telling.behind
    return "a night lies between them" if _next_days(one, other) and NIGHT & beside else None


def _next_days(one: Statement, other: Statement) -> bool:
    """Whether two days may follow each other, as far as their weekdays tell."""
    if math.inf not in (one.high, other.high):
        return gap(one, other) <= 1
    return any((first - second) % WEEK in {1, WEEK - 1} for first in one.weekdays for second in other.weekdays)


def features(
    one: Statement,
    other: Statement,
    beside_one: Iterable[Statement],
    beside_other: Iterable[Statement],
    matches_of_one: Iterable[Statement],
    matches_of_other: Iterable[Statement],
) -> dict[str, float]:
    """What is weighed of two statements; `seeds/alignment.csv` says what each is.

    Args:
        one: a statement.
        other: one of its block, of an independent text, with another value.
        beside_one: the other statements of the articles of the first.
        beside_other: those of the second.
        matches_of_one: statements of any independent text that are close matches of the first one (`Matches`).
        matches_of_other: those of the second.
    """
    told = alike(one.telling, other.telling)
    mine, theirs = list(beside_one), list(beside_other)
    third = [side for side in (*matches_of_one, *matches_of_other) if not side.texts & (one.texts | other.texts)]
    pairs = [(side, one, other) for side in mine] + [(side, other, one) for side in theirs]
    rivals = [alike(side.telling, by.telling) for side, own, by in pairs if not (_says(side, own) or _says(side, by))]
    same = [side for side in mine if _says(side, other) and not _says(side, one)]
    swapped = [side for side in theirs if _says(side, one) and not _says(side, other)]
    acts = one_act if one.dimension in MOMENTS else one_measure
    heads = [tuple((side.claim.measure or "").split(", ")[:HEADS]) for side in (one, other)]
    return {
        "words": told,
        "near": nearness(one.telling, other.telling),
        "sentence": overlap(one.words, other.words),
        "measure": max(overlap(one.terms, other.terms), overlap(one.topic, other.topic)),
        "own_value": max((alike(side.telling, other.telling) for side in same), default=0.0),
        "own_place": max((alike(side.telling, one.telling) for side in same), default=0.0),
        "their_value": max((alike(side.telling, one.telling) for side in swapped), default=0.0),
        "rival": max(0.0, max(rivals, default=0.0) - told + 0.3),
        "third_against": float(any(_says(side, one) and not _says(side, other) for side in third)),
        "third_for": float(any(_says(side, other) and not _says(side, one) for side in third)),
        "act": float(acts(one, other)),
        "head": float(heads[0][:1] == heads[1][:1] != ("",)),
        "heads": float(bool(set(heads[0]) & set(heads[1]) - {""})),
        "noun": float(one.noun == other.noun),
        "scope": float(one.scope == other.scope),
        "scopes_apart": float(not one_scope(one.scope, other.scope)),
        "subject": float(same_subject(one.claim, other.claim)),
        "names_unknown": float(bool(one.telling.names - other.known and other.telling.names - one.known)),
        "two_bodies": float(two_bodies(one, other)),
        "names_others": float(names_others(one, other) or names_others(other, one)),
        "supposed": float("possible" in {one.claim.modality, other.claim.modality}),
        "silent": float(one.silent or other.silent),
        "lead": float(one.lead and other.lead),
        "early": float(one.claim.sentence < HEAD_SENTENCES and other.claim.sentence < HEAD_SENTENCES),
        "depth": math.log1p(max(one.claim.sentence, other.claim.sentence)),
        "many": math.log1p(max(len({side.value for side in mine}), len({side.value for side in theirs}))),
    }


def _says(one: Statement, other: Statement) -> bool:
    """Whether two figures can be one value."""
    return meeting(one, other)[0]


@cache
def _weights(column: str) -> Mapping[str, float]:
    return {row["feature"]: float(row[column]) for row in seeds.rows("alignment")}


def probability(kind: str, weighed: Mapping[str, float]) -> float:
    """How likely two figures stand for one quantity (0 to 1), by logistic regression.

    Args:
        kind: their family.
        weighed: their features.
    """
    weights = _weights("moment" if kind in MOMENT_KINDS else "figure")
    total = weights["bias"] + weights[f"kind {kind}"]
    total += math.fsum(weights[name] * value for name, value in weighed.items())
    return 1 / (1 + math.exp(-total))
