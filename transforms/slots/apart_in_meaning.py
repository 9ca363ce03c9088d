"""Apart in meaning: what tells two figures apart although the words around them mean nearly the same.

In: two statements of independent texts whose values cannot both hold. Out: the reason, in words. Reading what is found
on real news showed these kinds: distances from two places, forecasts by two houses, sums of a quarter and of a year,
the rest of a whole, and values so far apart that no slip makes one of the other.
"""

import re
from functools import cache, lru_cache

from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.apart_in_place import no_count
from transforms.slots.befell import are_household
from transforms.slots.days import told_weeks_apart
from transforms.slots.differences import accounts_apart
from transforms.slots.forecasts import is_foretold
from transforms.slots.groups import beside_the_dead, listed, share_of_list, some_of_any, wholes_apart
from transforms.slots.periods import outside_of_other, periods_apart, two_sites
from transforms.slots.spans import over_two_spans
from transforms.slots.statements import PERSONS, SCOPED, Statement
from transforms.slots.subjects import actors_differ, each_names_others
from transforms.slots.unopposed import unopposed
from transforms.slots.unsaid import unsaid
from transforms.slots.values import DISTINCTIVE_DIGITS, digits, one_unit, slip, swapped
from transforms.stories.gists import bags_alike
from transforms.words import lemma, stem

DISTANCE = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\W*(?:(?:to\s+the\s+|further\s+|due\s+)?(?:north|south|east|west)\S*|away|outside|inland|off|from|up|down)\b",
    re.IGNORECASE,
)
"""What stands behind the distance of a place, perhaps behind the same in another unit."""

OF_ITS_LENGTH = re.compile(
    r"\b(?!(?:distance|distances|radius|point|place|range|spot|perimeter|buffer)\b)[a-z]{3,}\s+of\s+"
    r"(?:(?:just|only|about|some|nearly|almost|around|over|more\s+than|up\s+to)\s+)*$",
    re.IGNORECASE,
)
"""What stands before the length of a thing, whatever lies behind it: a tunnel of nearly 40 metres from a prison."""

DISTANCE_OF = re.compile(
    r"\s*(?:away\s+)?(?:off|from|outside)\s+(?:the|its)\s+(coast|shore|island|border|capital|city|town|village|summit)\b"
)
"""The same where a noun says of what kind of place; of each a story has mostly one."""

FAR = 5.0
"""Times that one value is another from which the two are hardly of one thing, if no slip of the pen explains it."""

ROUNDING = 1.15
"""Times that a value is another up to which it may be that one in another unit, in round numbers."""

SALE, SOLD_TERMS = "sale", 2
"""The concept of a sale, and terms at the head of a measure among which it says what is counted."""

SCOPES_ALIKE = 0.3
"""Likeness of two limits below which they tell figures apart."""


def apart_in_meaning(one: Statement, other: Statement, *, sole: bool = False) -> str | None:
    """What the words of two figures with different values tell apart, in words; None if nothing.

    Where the values have the same digits in another order, which they hardly ever have by chance, only what excludes
    that they are of one quantity counts, and not what merely makes it less likely; where those are three digits or
    more, only what cannot be said of one quantity at all.

    Args:
        one: a statement.
        other: another of its block, of an independent text.
        sole: whether neither article gives another figure of the block that the other does not give as well: then a
            limit of which the other text tells too sets the figure apart from none.
    """
    same_digits = swapped(one.claim.value, other.claim.value)
    if (reason := _impossible(one, other)) is not None or (same_digits and _long(one)):
        return reason
    if (reason := _excluded(one, other)) is not None or same_digits:
        return reason
    return _unlikely(one, other, sole=sole)


def _long(one: Statement) -> bool:
    """Whether a value has so many digits that no other quantity has them in another order."""
    return len(digits(one.claim.value or 0.0)) >= DISTINCTIVE_DIGITS


def _impossible(one: Statement, other: Statement) -> str | None:
    """What two figures say that cannot be said of one quantity, whatever their values."""
    if (reason := unopposed(one, other) or _other_time(one, other)) is not None:
        return reason
    if two_sites(one, other):
        return "they were measured at two places that both texts know"
    if outside_of_other(one, other):
        return "one is of everywhere but the place of the other"
    if {one.claim.change, other.claim.change} == {"up", "down"} or one.former != other.former:
        return "different changes, or ends of a change"
    if one.claim.dimension != other.claim.dimension:
        return "of two dimensions"
    return no_count(one, other) if one.dimension == "count" else None


def _excluded(one: Statement, other: Statement) -> str | None:
    """What two figures say that is said of one quantity by mistake alone."""
    if (reason := unsaid(one, other)) is not None:
        return reason
    persons = _of_persons(one, other)
    if persons and one.outcomes and other.outcomes and one.outcomes[:1] != other.outcomes[:1]:
        return f"{one.outcomes[0]} is not {other.outcomes[0]}"
    if persons and are_household(one.telling.spoken[0]) != are_household(other.telling.spoken[0]):
        return "with whom somebody lived is not whom it befell"
    if persons and one.degree != other.degree:
        return "different degrees of harm"
    if wholes_apart(one, other) or (persons and one.part != other.part):
        return "a part and its whole"
    if (reason := accounts_apart(one, other)) is not None:
        return reason
    if share_of_list(one, other) or share_of_list(other, one):
        return "one is a share of a list"
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def _unlikely(one: Statement, other: Statement, *, sole: bool) -> str | None:
    """What two figures say that is seldom said of one quantity."""
    if each_names_others(one, other):
        return "each names what the other text does not know"
    if _only_moves(one, other):
        return "what the two have in common is a rise or a fall"
    persons = _of_persons(one, other)
    if persons and (reason := _other_persons(one, other)) is not None:
        return reason
    if one.elapsed != other.elapsed or (one.dimension == "time" and one.relative != other.relative):
        return "how much time has passed depends on since when"
    if one.relative != other.relative and not beside_the_dead(one, other):
        return "a part and its whole"
    both = bool(one.scope and other.scope)
    told = sole and _is_told(one, other) and _is_told(other, one)
    if not told and both and bags_alike(one.scope, other.scope) < SCOPES_ALIKE:
        return f"different scopes: {listed(one.scope)} and {listed(other.scope)}"
    if not told and (persons or one.dimension in SCOPED) and not both and not (_said(one, other) and _said(other, one)):
        return f"different scopes: {listed(one.scope)} and {listed(other.scope)}"
    if one.dimension == "length" and not _one_distance(one, other):
        return "they are distances from two places"
    if one.dimension == "count" and not persons and (_only_sold(one, other) or _only_sold(other, one)):
        return "what was sold is not what the other tells"
    if (is_foretold(one) or is_foretold(other)) and not _names_nest(one, other):
        return "they are forecasts by two"
    if _converted(one, other):
        return "one may be the other converted and rounded"
    return "they lie too far apart for one thing" if _far_apart(one, other) else None


def _only_moves(one: Statement, other: Statement) -> bool:
    """Whether two sums or shares share a rise and perhaps a unit, and nothing that rises: pensions, and spending."""
    shared = one.telling.words.keys() & other.telling.words.keys()
    units = {stem(lemma(word)) for side in (one, other) for word in side.claim.surface.split()}
    return one.dimension in SCOPED and bool(shared & _moves()) and shared <= _moves() | units


@cache
def _moves() -> frozenset[str]:
    return frozenset(map(stem, of_kind("movement")))


def _only_sold(one: Statement, other: Statement) -> bool:
    """Whether one counts what was sold, and the sentence of the other tells of no deal."""
    first = SALE in one.claim.measure_terms[:SOLD_TERMS]
    return first and _dealing().isdisjoint(other.words) and _dealing().isdisjoint(other.terms)


@cache
def _dealing() -> frozenset[str]:
    return frozenset(map(stem, {SALE, "acquisition", "order", "buy", "deal"}))


def _of_persons(one: Statement, other: Statement) -> bool:
    return one.of_people or other.of_people or one.block == PERSONS


def _said(one: Statement, other: Statement) -> bool:
    """Whether the sentence of the other has the limits of one in it as well."""
    return all(stem(concept_of(word) or lemma(word)) in other.words for word in one.scope)


def _is_told(one: Statement, other: Statement) -> bool:
    """Whether the text of the other tells of what limits one, if anything does."""
    return not one.scope or not _stems(frozenset(one.scope)).isdisjoint(_stems(other.known))


@lru_cache(maxsize=2_000)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(concept_of(word) or lemma(word)) for word in words)


def _other_time(one: Statement, other: Statement) -> str | None:
    if told_weeks_apart(one, other):
        return "more than a week lies between what they speak of"
    if (reason := periods_apart(one, other)) is not None:
        return reason
    return "they are summed over two lengths of time" if over_two_spans(one, other) else None


def _other_persons(one: Statement, other: Statement) -> str | None:
    silent = next((side for side in (one, other) if not side.outcomes), None)
    if silent is not None and silent.incidents and (one.outcomes or other.outcomes):
        return "who was hit is not what became of them"
    if one.wide != other.wide:
        return "one is of a longer time or a larger place"
    if some_of_any(one, other) and not _named_otherwise(one, other):
        return "one counts some kind of persons, the other persons of any kind"
    return None


def _named_otherwise(one: Statement, other: Statement) -> bool:
    """Whether the sentence of who counts persons of any kind says of which: `it employs 300 people`, 300 employees."""
    some, any_kind = (other, one) if one.generic else (one, other)
    return some.noun is not None and any(
        stem(lemma(word)) == stem(some.noun) or _root(word) == _root(some.noun)
        for word in any_kind.telling.said
        if word[0].isalpha()
    )


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    """What a noun of persons shares with the verb that it comes from: employee and employ, protester and protest."""
    base = stem(lemma(word))
    return next((base[: -len(end)] for end in ("eer", "ant", "ee", "er", "or", "i") if base.endswith(end)), base)


def to_a_place(one: Statement) -> bool:
    """Whether a length is the distance of a place: three miles east of the springs."""
    before, after, _ = one.telling.spoken
    return DISTANCE.match(after) is not None and OF_ITS_LENGTH.search(before) is None


def _one_distance(one: Statement, other: Statement) -> bool:
    """Whether two lengths are no distances of a place, or those between the same places, as far as names tell."""
    if not (to_a_place(one) or to_a_place(other)):
        return True
    if (place := _kind_of_place(one)) is not None and place == _kind_of_place(other):
        return True  # of an island, if only one is told of
    if one.scope and one.scope == other.scope:
        near = one.telling.names & other.telling.names
        return any(stem(name) not in one.scope for name in near)  # from one place to another that both name
    return bool(one.telling.names) and one.telling.names == other.telling.names


def _kind_of_place(one: Statement) -> str | None:
    """What kind of place a length is the distance of: 40 miles off the island of Sella, 14 miles from the coast."""
    found = DISTANCE_OF.match(one.telling.spoken[1])
    return None if found is None else found[1].lower()


def _names_nest(one: Statement, other: Statement) -> bool:
    return one.telling.names <= other.telling.names or other.telling.names <= one.telling.names


def _converted(one: Statement, other: Statement) -> bool:
    """Whether two units, or two currencies, allow that one value was made of the other and rounded."""
    if one_unit(one.claim, other.claim) or one.claim.unit is None or other.claim.unit is None:
        return False
    if one.dimension == "money":
        return True
    first, second = abs(one.low + one.high), abs(other.low + other.high)
    return one.dimension != "count" and max(first, second) <= ROUNDING * min(first, second)


def _far_apart(one: Statement, other: Statement) -> bool:
    first, second = abs(one.low + one.high) / 2, abs(other.low + other.high) / 2
    return min(first, second) > 0 and max(first, second) > FAR * min(first, second) and not slip(one.claim, other.claim)
