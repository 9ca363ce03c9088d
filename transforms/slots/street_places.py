"""Places in streets: what the number of a block, a house or a street is compared with, by the words around it.

In: a claim of the dimension `address` and its sentence around it. Out: a street, a block or a corner.
"""

import re

import seeds
from transforms.quantities.addresses import COMPASS_WORDS, HOUSE, STREET
from transforms.stories.street_names import Street, street_of_block
from transforms.tables import Claim

_LIVING, _HOMES = ("|".join(sorted(seeds.words("address_words", role))) for role in ("living", "home"))
_HOME = re.compile(
    rf"(?:\d,\s+|(?:[A-Z][\w.'’-]{{0,30}}|[\d,)])\s+of\s+|\b(?i:{_LIVING})\s+(?:nearby\s+)?(?:at|of|on|in)\s+"
    rf"|\b(?:(?i:his|her|their|whose)|\w{{1,30}}['’]s?)(?:\s+\w{{1,30}}){{0,2}}\s+(?:{_HOMES}),?\s+(?:(?:at|on|in)\s+)?"
    rf"|\b(?:{_HOMES})\s+of\s+(?:[\w.'’-]{{1,30}}\s+){{0,4}}?[\w.'’-]{{1,30}},?\s+(?:(?:at|on|in)\s+)?)$"
)
"""What leads from a person to where he lives, which is not where it happened: Ann Weir, 25, of 12 Mill Street; his
home, 12 Mill Street; the home of Ann Weir at 12 Mill Street."""

_COMPASS = "|".join(sorted(COMPASS_WORDS))
_SIDE = re.compile(rf"(?:\b(?:{_COMPASS})\.?\s+)?$", re.IGNORECASE)
"""A point of the compass before a numbered street."""

_MEETS = re.compile(r"(?:\s+\w+\.?)?\s+(?:and|&)\s+")
"""What leads from a numbered street to the one that it meets: 41st and Mill, 41st Street & Mill Road."""

_MET = re.compile(r"(?<![\w.'’-])(?:(?:[A-Z][\w.'’-]{0,30}|\d{1,4}(?:st|nd|rd|th))\s+){1,5}(?=(?:and|&)\s+$)")
"""A street before a numbered one that it meets: Mill Road and 41st."""

_OF_BLOCK = re.compile(r"\b(?P<block>\d+)[\s-]block\s+(?:of|on)\s+$", re.IGNORECASE)
_REACH = 200
"""Code points before a number within which the words stand that say what it is the number of."""

_LONGEST_NAME = 5
"""Words of a street's name, with its kind and side."""

_BEFORE_NAMES = frozenset(["the", "in", "on", "at", "along", "near", "from", "around", "between", "outside"])
"""What may stand with a capital before the name of a street: Near Mill and 41st."""


def place_of(claim: Claim, before: str, after: str) -> Street | None:
    """What a number is compared with the like of: the street of a block or a house, or the corner or the block at which
    a numbered street is told, with the kind and the sides of that street itself; None where the words name none.

    Args:
        claim: a claim of the dimension `address`.
        before: its sentence before it.
        after: its sentence behind it.
    """
    if claim.unit != STREET.name:
        home = claim.unit == HOUSE.name and _HOME.search(before[-_REACH:])
        return None if home else street_of_block(after)
    side = _SIDE.search(before)
    own = street_of_block(f" {side.group() if side else ''}{claim.surface}{after}")
    lead = before[: side.start()] if side else before
    if own is None:
        return None
    if block := _OF_BLOCK.search(lead):
        return own._replace(name=f"block {block['block']}")
    if met := _MET.search(lead[-_REACH:]):
        names = met.group().split()
    else:
        meets = _MEETS.match(after)
        names = after[meets.end() :].split(maxsplit=_LONGEST_NAME) if meets else []
    while names and names[0].lower() in _BEFORE_NAMES:
        del names[0]
    other = street_of_block(f" {' '.join(names)}")
    return None if other is None else own._replace(name=f"corner of {other.name}")
