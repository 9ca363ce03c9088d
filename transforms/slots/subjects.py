"""Subjects: whether two statements are about one person, body or thing, and beside which names and towns they stand.

In: two statements, or their claims, and names. Out: whether they can be about one, or must be about two.
"""

import re

from transforms.slots.same_names import same_name
from transforms.slots.statements import MOMENTS, Statement
from transforms.stories.told_alike import plain
from transforms.tables import Claim
from transforms.words import WORD, calendar_words, stem

PARTS = re.compile(r"[\s-]+")
"""What stands between the parts of a name: the Orran Post-Gazette is the Orran Post."""


def actors_differ(one: Statement, other: Statement) -> bool:
    """Whether two figures are about two persons or two bodies, of which each has its own."""
    if one.dimension in MOMENTS or one.of_people or other.of_people:
        return False  # the killer's name and the victim's stand with one toll
    return two_bodies(one, other)


def two_bodies(one: Statement, other: Statement) -> bool:
    """Whether two statements are about persons or bodies of which neither sentence names that of the other."""
    if one.actor is None or other.actor is None:
        return False
    if one.claim.subject_entity_id == other.claim.subject_entity_id or same_name(one.actor, other.actor):
        return False
    first, second = ({*PARTS.split(side.actor.lower())} for side in (one, other) if side.actor)
    if first <= second or second <= first:
        return False
    return not (_names(one, other.actor) or _names(other, one.actor))


def names_others(one: Statement, other: Statement) -> bool:
    """Whether one is about a person or body that the other's sentence does not name, while it names somebody else."""
    if one.actor is None or _names(other, one.actor):
        return False
    return any(stem(name) not in one.words for name in other.telling.names - one.telling.names - calendar_words())


def each_names_others(one: Statement, other: Statement) -> bool:
    """Whether each of two figures stands beside a name that the other's text does not know."""
    return bool(one.telling.names - other.known and other.telling.names - one.known)


def towns_apart(one: Statement, other: Statement) -> bool:
    """Whether the sentences of two figures name towns, and none that both name."""
    return bool(one.towns and other.towns) and not one.towns & other.towns


def _names(statement: Statement, name: str) -> bool:
    """Whether a sentence names somebody, so that which of the two has the figure is a matter of wording."""
    return all(stem(part) in statement.words for part in name.lower().split())


def spelt_apart(one: Statement, other: Statement, names: tuple[str, str]) -> bool:
    """Whether each of two texts has its own spelling of a name, and not that of the other."""
    mine, theirs = ({plain(word) for word in WORD.findall(name)} for name in names)
    return not (mine - theirs <= other.known or theirs - mine <= one.known)


def same_subject(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of one person or thing: one entity, or names that can be one's."""
    known = one.subject_entity_id is not None and one.subject_entity_id == other.subject_entity_id
    return known or same_name(one.subject, other.subject)
