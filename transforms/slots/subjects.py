"""Subjects: whether two statements are about one person, body or thing.

In: two statements, or their claims, and names. Out: whether they can be about one, or must be about two.
"""

from collections.abc import Container

from transforms.names.candidates import SUFFIXES
from transforms.names.gazetteer import SURNAMES, fold
from transforms.names.name_parts import GENDERS, one_letter_apart, same_given
from transforms.slots.statements import MOMENTS, Statement
from transforms.stories.told_alike import calendar_words
from transforms.tables import Claim
from transforms.words import stem

_SUFFIXES = frozenset(suffix.lower() for suffix in SUFFIXES)


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
    first, second = set(one.actor.lower().split()), set(other.actor.lower().split())
    if first <= second or second <= first:
        return False
    return not (_names(one, other.actor) or _names(other, one.actor))


def names_others(one: Statement, other: Statement) -> bool:
    """Whether one is about a person or body that the other's sentence does not name, while it names somebody else."""
    if one.actor is None or _names(other, one.actor):
        return False
    return any(stem(name) not in one.words for name in other.telling.names - one.telling.names - calendar_words())


def _names(statement: Statement, name: str) -> bool:
    """Whether a sentence names somebody, so that which of the two has the figure is a matter of wording."""
    return all(stem(part) in statement.words for part in name.lower().split())


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's or thing's; father and son are two.

    Names are one's that are equal, a full name and its last part, a full name and its beginning (Ana Ruiz, Ana Ruiz
    Soto), one surname behind forms of one given name, or names of which one part is a letter apart (Adlina, Adelina).
    """
    if one is None or other is None:
        return False
    (first, senior), (second, junior) = _parts(one), _parts(other)
    if senior and junior and senior != junior:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) < 2:
        return bool(short) and short[0] == long[-1]
    if short == long[: len(short)]:
        return True
    if first[-1] == second[-1]:
        return same_given(first[:1], second[:1]) or _misspelt(first[0], second[0], GENDERS)
    return first[0] == second[0] and _misspelt(first[-1], second[-1], SURNAMES)


def _misspelt(one: str, other: str, usual: Container[str]) -> bool:
    """Whether two parts of names are a letter apart, of which one at most is a usual name."""
    return one_letter_apart(one, other) and not (one in usual and other in usual)


def _parts(name: str) -> tuple[list[str], str]:
    """The parts of a name, folded, and what tells it from a relative's: jr."""
    parts = fold(name).split()
    if len(parts) > 1 and parts[-1].rstrip(".") in _SUFFIXES:
        return parts[:-1], parts[-1].rstrip(".")
    return parts, ""


def same_subject(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of one person or thing: one entity, or names that can be one's."""
    known = one.subject_entity_id is not None and one.subject_entity_id == other.subject_entity_id
    return known or same_name(one.subject, other.subject)
