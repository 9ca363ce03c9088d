"""Whose age: the ages of two reports that are one person's although nobody, or only one of them, says whose.

In: two statements of ages of independent texts. Out: what each is the age of, by a noun (the driver, the girl) and by
what the one did or suffered (who died, was hurt, shot somebody, was arrested), and whether two of a kind, each the only
one in its article, are one person's; likewise the one age in each of two articles that the other does not give. Of the
findings that these rules have brought on 7,670 articles of real news most are right by reading; ages more than a
year apart, and those of articles that know the other age too, were not.
"""

import re
from functools import cache

import seeds
from transforms.slots.days import on_two_days, told_weeks_apart
from transforms.slots.one_event import begin_alike, days_told_apart, of_one_time
from transforms.slots.parts_played import DEAD, gender_of, parts_played
from transforms.slots.statements import Statement, Value
from transforms.slots.unopposed import unopposed
from transforms.slots.values import ages_apart
from transforms.tables import Claim
from transforms.words import WORD, lemma

HARDLY_ONE = 0.1
"""Likeness of the heads of two articles from which they are about one event, if they give ages, a year apart, to those
who played one part."""

MONTH = 4
"""Weeks between two reports of an age in which few have a birthday."""

LEAST_SHARED, BIRTHDAY = (1, 2), 1
"""Ages that two articles must share for the one that is left in each to be one person's, where neither says whose it
is, and where one does; and years between two reports of one age."""

BEHIND_AGE = re.compile(r"[-\u2011\s]{0,4}(?:years?[-\u2011\s]old\b)?((?:\s+[A-Za-z-]+){1,3})")
"""The words behind an age that stands before its noun: the 26-year-old suspect, the 26-year-old truck driver."""

BEFORE_AGE = re.compile(r"\b([A-Za-z]+)(?:,\s+(?:an?\s+(?:[A-Za-z]+\s+of\s+)?|aged\s+)?|\s+aged\s+|\s+\()$")
"""The noun before an age: a girl aged 13; the driver, 38; the driver, a 38-year-old man; the driver, a man of 37."""


def kinds_of_age(statement: Statement) -> frozenset[str]:
    """What the one is compared as whose age it is: by a role, as the man or woman that something befell, and by what
    the words beside the age say that this one did or suffered.
    """
    before, after, _ = statement.telling.spoken
    played = _played(statement)
    gender = _gender(statement)
    played |= {f"{gender} {part}" for part in played if gender is not None}
    if statement.claim.subject is not None:
        return played
    said = [match[1] for match in [BEFORE_AGE.search(before)] if match]
    said += [word for match in [BEHIND_AGE.match(after)] if match for word in WORD.findall(match[1])]
    roles = [role for word in said if (role := _roles().get(lemma(word.lower())))]
    told = next((role for role, alone in roles if alone), None)
    if told is None and roles and statement.outcomes:
        told = f"{roles[0][0]} of {statement.outcomes[0]}"
    return played if told is None else played | {told}


def one_persons(one: Statement, other: Statement, kind: str) -> bool:
    """Whether two ages that differ, each the only one of a kind in its article, are one person's.

    Args:
        one: a statement.
        other: another of an independent text.
        kind: what both are the only ones of.
    """
    if one.claim.subject is not None and other.claim.subject is not None:
        return False  # names are compared elsewhere
    played = kind.endswith(tuple(_played(one) & _played(other)))
    return _one_person(one, other) if played else _one_of_a_role(one, other, kind)


def one_left(one: Statement, other: Statement) -> bool:
    """Whether two ages that differ, each the only one that the other article does not give, are one person's."""
    first, second = _ages_stated(one), _ages_stated(other)
    if first - second != {one.claim.value} or second - first != {other.claim.value}:
        return False
    named = one.claim.subject is not None or other.claim.subject is not None
    parts = _played(one), _played(other)
    if len(first & second) < LEAST_SHARED[named] or (named and not parts[0] & parts[1]):
        return False
    return _one_person(one, other)


def _one_of_a_role(one: Statement, other: Statement, kind: str) -> bool:
    """Whether two ages, each the only one of those who are told of by a noun, are one person's."""
    if ages_apart(one, other) or not begin_alike(one, other) or not of_one_time(one, other):
        return False
    if one.telling.names - other.known and other.telling.names - one.known:
        return False
    parts, befell = (_played(one), _played(other)), (one.outcomes[:1], other.outcomes[:1])
    if any(parts) and not parts[0] & parts[1] and (all(parts) or kind in _told_by_parts()):
        return False
    return not (all(befell) and befell[0] != befell[1])


def _one_person(one: Statement, other: Statement) -> bool:
    """Whether two ages, each the only one of those who play a part, are one person's.

    Reports that mistake an age are a year off, and do not know the other one.
    """
    parts = _played(one), _played(other)
    if (all(parts) and not parts[0] & parts[1]) or not _a_birthday_apart(one.claim, other.claim):
        return False
    if one.claim.value in other.stated or other.claim.value in one.stated or not _one_event(one, other):
        return False
    genders = {_gender(one), _gender(other)} - {None}
    if len(genders) > 1 or unopposed(one, other) is not None:
        return False
    later = DEAD in parts[0] | parts[1] and days_told_apart(one, other)  # who died since is another one
    return not (later or on_two_days(one, other) or told_weeks_apart(one, other, MONTH))


def _one_event(one: Statement, other: Statement) -> bool:
    """Whether two articles are about one event: they begin alike, or give one person of a name the same age."""
    named = {value for value in one.stated & other.stated if isinstance(value, str)}
    return bool(named) or begin_alike(one, other, HARDLY_ONE)


def _ages_stated(statement: Statement) -> set[Value]:
    """The ages that the articles of one give, whoever's they are."""
    return {value for value in statement.stated if isinstance(value, float)}


def _a_birthday_apart(one: Claim, other: Claim) -> bool:
    """Whether two exact ages of one person each, in one unit, differ by one."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    exact = {one.modifier, other.modifier} == {"exact"} and not any(side.surface.endswith("s") for side in (one, other))
    return exact and abs(one.value - other.value) == BIRTHDAY


def _played(statement: Statement) -> frozenset[str]:
    """What the words beside an age say that its person did or suffered."""
    before, after, _ = statement.telling.spoken
    return parts_played(before, after)


def _gender(statement: Statement) -> str | None:
    """The gender of one whose age is told, as the name or the nouns beside the age say."""
    before, after, _ = statement.telling.spoken
    named = (statement.claim.subject or "").split()[:1]
    return gender_of([*named, *WORD.findall(before)[-2:], *WORD.findall(after)[:3]])


@cache
def _roles() -> dict[str, tuple[str, bool]]:
    """Nouns of those whose age tells them from others of one event, by what each is compared as, and whether it tells
    them by itself, and not by what befell them alone.
    """
    return {row["noun"]: (row["role"], row["alone"] != "no") for row in seeds.rows("aged_roles")}


@cache
def _told_by_parts() -> frozenset[str]:
    """Kinds of which an event may have several, one of whom plays a part and the other none."""
    return frozenset(row["role"] for row in seeds.rows("aged_roles") if row["alone"] == "alike")
