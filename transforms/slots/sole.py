"""Sole: figures that are the only ones of their kind in their articles, and so are meant by another text as well.

In: two statements of independent texts. Out: the kind of each, and whether two of one kind are of one thing. Two
reports of one event that each give one hour at which something happened mean one moment, whatever their words: of 924
such pairs of real news 572 have the same hour to ten minutes, and most others are the hour of an arrest, a call or a
death. The same holds of the age of one who is told of by what they did: the driver, the suspect; of the day that is to
come, if both may be of one plan (`dated_acts`); and of years where the words beside them are half alike: of some 60
such pairs four differ, and three of the four contradict.
"""

import math
import re
from collections.abc import Collection
from functools import cache

import seeds
from transforms.claims.limits import is_limit
from transforms.slots.bags import overlap
from transforms.slots.comparable import aftermath, is_written, tells_or_follows
from transforms.slots.dated_acts import HAPPEN, one_plan, to_come
from transforms.slots.days import on_two_days, told_weeks_apart
from transforms.slots.parts_played import DEAD, gender_of, parts_played
from transforms.slots.statements import Statement, Value
from transforms.slots.subjects import names_others, two_bodies
from transforms.slots.unopposed import unopposed
from transforms.slots.values import ages_apart, swapped
from transforms.stories.told_alike import calendar_words
from transforms.tables import Claim
from transforms.words import WORD, lemma

HOUR, AGE, YEAR, PLAN = "hour of the event", "age of the ", "year", "day to come"
"""Kinds: when it happened, how old one is who is told of by a noun, in which year something was, when it will be."""

ONE_YEAR, SLIPPED, DECADE = 0.5, 0.25, 10
"""Likeness of the words beside two years from which they are of one thing; the same where a slip of the pen makes one
of the other, as ten years do."""

YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d")
LEADS = re.compile(r"\b(in|since|until|till|by|before|after)\s+$", re.IGNORECASE)
"""A year, and the word before it."""

ONE_EVENT, ONE_STORY = 0.35, 0.25
"""Likeness of the heads of two articles from which both are about one event, and not about like ones; and from which
they are so nearly about one that two years told alike are those of one thing."""

HARDLY_ONE = 0.1
"""The same where the articles give ages, a year apart, to those who played one part."""

LEAST_MINUTES, MOST_MINUTES, HALF_A_DAY = 10, 150, 720
"""Minutes between two hours of one moment: less is haste, more is another moment, unless morning is evening."""

MONTH = 4
"""Weeks between two reports of an age in which few have a birthday."""

LEAST_SHARED, BIRTHDAY = (1, 2), 1
"""Ages that two articles must share for the one that is left in each to be one person's, where neither says whose it
is, and where one does; and years between two reports of one age."""

BEHIND_AGE = re.compile(r"[-\u2011\s]{0,4}(?:years?[-\u2011\s]old\b)?((?:\s+[A-Za-z-]+){1,3})")
"""The words behind an age that stands before its noun: the 26-year-old suspect, the 26-year-old truck driver."""

BEFORE_AGE = re.compile(r"\b([A-Za-z]+)(?:,\s+(?:an?\s+(?:[A-Za-z]+\s+of\s+)?|aged\s+)?|\s+aged\s+|\s+\()$")
"""The noun before an age: a girl aged 13; the driver, 38; the driver, a 38-year-old man; the driver, a man of 37."""


def sole_kinds_of(statement: Statement) -> frozenset[str]:
    """What a figure is if it is the only one of a kind in its article; nothing if it is of no such kind."""
    claim = statement.claim
    if to_come(statement):
        return frozenset({PLAN})
    if claim.negated or not is_written(claim):
        return frozenset()
    if statement.dimension == "date" and claim.modality != "possible":
        return frozenset({YEAR} if YEAR_ALONE.fullmatch(claim.surface) and _leads(statement) else ())
    if claim.modality not in {"asserted", "quoted"}:
        return frozenset()
    if statement.dimension == "time of day":
        return frozenset({HOUR} if _happened(statement) else ())
    return frozenset(AGE + who for who in _who(statement)) if statement.dimension == "age" else frozenset()


def one_of_a_kind(one: Statement, other: Statement, kinds: Collection[str], near: float) -> bool:
    """Whether two figures that differ, each the only one of its kind in its article, are of one thing.

    Args:
        one: a statement.
        other: another of an independent text.
        kinds: what both are the only ones of.
        near: how alike the words beside the two are (0 to 1).
    """
    if to_come(one):
        return one_plan(one, other, near)
    if one.dimension == "age":
        if one.claim.subject is not None and other.claim.subject is not None:
            return False  # names are compared elsewhere
        parts = tuple(_played(one))
        return any(_one_person(one, other) if kind.endswith(parts) else _one_of_a_role(one, other) for kind in kinds)
    least = ONE_STORY if one.dimension == "date" else ONE_EVENT
    if overlap(one.head, other.head) < least or not _of_one_time(one, other):
        return False
    if one.dimension == "date":
        slipped = _slipped(one.claim.surface, other.claim.surface)
        return _leads(one) == _leads(other) and near >= (SLIPPED if slipped else ONE_YEAR)
    return (_of_happening(one) or _of_happening(other)) and _near(one, other)


def _of_one_time(one: Statement, other: Statement) -> bool:
    """Whether nothing tells two figures apart: no person or body, no town and no day."""
    if unopposed(one, other) is not None or (one.towns and other.towns and not one.towns & other.towns):
        return False
    if two_bodies(one, other) or names_others(one, other) or names_others(other, one):
        return False
    return not _days_apart(one, other)


def _one_of_a_role(one: Statement, other: Statement) -> bool:
    """Whether two ages, each the only one of those who are told of by a noun, are one person's."""
    if ages_apart(one, other) or overlap(one.head, other.head) < ONE_EVENT or not _of_one_time(one, other):
        return False
    if one.telling.names - other.known and other.telling.names - one.known:
        return False
    parts, befell = (_played(one), _played(other)), (one.outcomes[:1], other.outcomes[:1])
    return not (all(parts) and not parts[0] & parts[1]) and not (all(befell) and befell[0] != befell[1])


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
    later = DEAD in parts[0] | parts[1] and _days_apart(one, other)  # who died since is another one
    return not (later or on_two_days(one, other) or told_weeks_apart(one, other, MONTH))


def _one_event(one: Statement, other: Statement) -> bool:
    """Whether two articles are about one event: they begin alike, or give one person of a name the same age."""
    named = {value for value in one.stated & other.stated if isinstance(value, str)}
    alike = overlap(one.head, other.head)
    return bool(named) or alike >= HARDLY_ONE


def _gender(statement: Statement) -> str | None:
    """The gender of one whose age is told, as the name or the nouns beside the age say."""
    before, after, _ = statement.telling.spoken
    named = (statement.claim.subject or "").split()[:1]
    return gender_of([*named, *WORD.findall(before)[-2:], *WORD.findall(after)[:3]])


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


def _ages_stated(statement: Statement) -> set[Value]:
    """The ages that the articles of one give, whoever's they are."""
    return {value for value in statement.stated if isinstance(value, float)}


def _a_birthday_apart(one: Claim, other: Claim) -> bool:
    """Whether two exact ages of one person each, in one unit, differ by one."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    exact = {one.modifier, other.modifier} == {"exact"} and not any(side.surface.endswith("s") for side in (one, other))
    return exact and abs(one.value - other.value) == BIRTHDAY


def _happened(statement: Statement) -> bool:
    """Whether an hour is that of what happened, and not that of what came after or until when something was so."""
    act = next(iter(term for term in (statement.claim.measure or "").split(", ") if term), None)
    if act is None or act[0].isupper() or statement.claim.part == "title" or is_limit(statement.telling.spoken[0]):
        return False
    return not (tells_or_follows(act) or act in aftermath("hour") or statement.outcomes[:1] == ("death",))


def _of_happening(statement: Statement) -> bool:
    """Whether an incident stands beside an hour, or a verb that says of something that it was."""
    return bool(statement.incidents) or (statement.claim.measure or "").split(", ")[0] in HAPPEN


def _leads(statement: Statement) -> str | None:
    """The word that says what was in, since or until a year; None of a year that belongs to a noun, the 1990 storm."""
    found = LEADS.search(statement.telling.spoken[0])
    return None if found is None else found[1].lower()


def _slipped(one: str, other: str) -> bool:
    """Whether a slip of the pen makes one year of another: 1987 and 1978, 2011 and 2001."""
    return swapped(float(one), float(other)) or abs(int(one) - int(other)) == DECADE


def _near(one: Statement, other: Statement) -> bool:
    """Whether two hours lie as near as two reports of one moment do, or are those of morning and evening."""
    if len({one.claim.unit_surface, other.claim.unit_surface} - {None}) > 1:
        return False  # another zone
    first, second = one.claim.value, other.claim.value
    if first is None or second is None:
        return False
    apart = abs(first - second)
    near = LEAST_MINUTES <= min(apart, 2 * HALF_A_DAY - apart) <= MOST_MINUTES
    return near or math.isclose(apart, HALF_A_DAY) or swapped(first, second)


def _days_apart(one: Statement, other: Statement) -> bool:
    """Whether the two speak of different days, by a day or month that the other text never names, or are told more
    than a week apart.
    """
    if told_weeks_apart(one, other):
        return True
    if one.when is not None and other.when is not None:
        return on_two_days(one, other)
    return any(mine.telling.said & calendar_words() - theirs.known for mine, theirs in ((one, other), (other, one)))


@cache
def _roles() -> dict[str, tuple[str, bool]]:
    """Nouns of those whose age tells them from others of one event, by what each is compared as, and whether it tells
    them by itself, and not by what befell them alone.
    """
    return {row["noun"]: (row["role"], row["alone"] == "yes") for row in seeds.rows("aged_roles")}


def _played(statement: Statement) -> frozenset[str]:
    """What the words beside an age say that its person did or suffered."""
    before, after, _ = statement.telling.spoken
    return parts_played(before, after)


def _who(statement: Statement) -> frozenset[str]:
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
