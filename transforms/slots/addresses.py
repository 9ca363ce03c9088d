"""Addresses: two blocks, houses or numbered streets of one street, which two reports of an event name.

In: two statements of places in one street. Out: what tells them apart.
"""

from functools import cache

import seeds
from transforms.claims.concepts import of_kind
from transforms.quantities.addresses import BLOCK, BLOCK_OF_HOUSES, STREET
from transforms.slots.days import at_two_hours
from transforms.slots.statements import Statement
from transforms.slots.street_places import place_of
from transforms.slots.values import one_digit_apart, swapped
from transforms.slots.venues import one_venue

ONE_STREET = 0.55
"""Likeness of two blocks of one street that two reports of an event name: of 466 such pairs of real news 449 name one
block, and 15 of the other 17 say of one place that it is in two. A house outside the block of another report is as
sure a sign. Of two houses and two corners an event has many, so that they are compared only where the same happened at
both or a slip parts them."""

NOUGHT = 10
"""What a nought more makes of a number."""

NEXT_STREETS = 10
"""By how much two numbered streets differ at least that no event is likely to touch both."""

FIRE = "fire"
"""What happens at a house and is no concept of the kind `incident`."""


def blocks_apart(one: Statement, other: Statement) -> str | None:
    """Why two places in one street are two, in words; None where they may be one."""
    here, there = (place_of(side.claim, *side.telling.spoken[:2]) for side in (one, other))
    if here and there and here.kind and there.kind and here.kind != there.kind:
        return "two streets of one name"
    if here and there and here.sides and there.sides and not here.sides & there.sides:
        return "the streets of two sides of the town"
    if one.value == other.value:
        return None
    if at_two_hours(one, other):
        return "each tells of another hour"
    named = one.value in other.stated or other.value in one.stated
    slip = _slipped(one, other)
    if named and not slip:
        return "one article names both places in the street"
    units, within = {one.claim.unit, other.claim.unit}, one.low <= other.high and other.low <= one.high
    if BLOCK_OF_HOUSES.name in units or within or slip:
        return None
    if units == {STREET.name}:
        return "two corners of one street"
    if _happened(one) & _happened(other) or of_one_venue(one, other):
        return None
    return "nothing says that the same happened at both houses"


def of_one_venue(one: Statement, other: Statement) -> bool:
    """Whether two places in one street are told as the address of one named place."""
    return one_venue(*(side.telling.spoken[0] for side in (one, other)))


def _slipped(one: Statement, other: Statement) -> bool:
    """Whether a slip of the pen makes one number of the other: two digits swapped, a nought more, a digit of a long
    number, unless it makes a neighbour of it.
    """
    less, more = sorted((one.claim.value or 0.0, other.claim.value or 0.0))
    if swapped(less, more) or more == less * NOUGHT:
        return True
    if BLOCK_OF_HOUSES.name in {one.claim.unit, other.claim.unit}:
        return False
    neighbour = NEXT_STREETS if one.claim.unit == STREET.name else BLOCK
    return less >= BLOCK and more - less >= neighbour and one_digit_apart(less, more)


def _happened(one: Statement) -> frozenset[str]:
    """The incident of which a claim says that it happened at its place: none where somebody was or went there."""
    terms = (term for term in one.claim.measure_terms if term[0].islower())
    told = next((term for term in terms if term not in _happening()), None)
    before = one.telling.spoken[0].split()
    if before and before[-1].lower() in ("from", "to"):
        return frozenset()  # seen from 14 Mill Street
    return frozenset({told} & _incidents()) if told else frozenset()


@cache
def _happening() -> frozenset[str]:
    return seeds.words("address_words", "happening")


@cache
def _incidents() -> frozenset[str]:
    return of_kind("incident") | {FIRE}
