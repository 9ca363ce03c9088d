"""Dated acts: whether two days that differ are given to one act.

In: two dates of one story. Out: whether both say when one incident happened, or when one did one thing. Reading real
news showed that days which differ are hardly ever a discrepancy: who was shot on one day dies on another, somebody is
arrested, a vigil is held. So the act itself has to be the same, and not only the words around it.
"""

import re

import seeds
from transforms.claims.concepts import of_kind
from transforms.claims.limits import limit_words
from transforms.dates.periods import as_day
from transforms.dates.weekdays import WEEK, is_bare_weekday
from transforms.slots.apart_in_place import one_day_of_a_year
from transforms.slots.bags import overlap
from transforms.slots.counted import DEATH
from transforms.slots.days import days_apart, night_between, told_weeks_apart
from transforms.slots.statements import Statement
from transforms.slots.subjects import each_names_others, names_others, towns_apart, two_bodies
from transforms.slots.values import YEAR, gap, misprint
from transforms.stories.told_alike import TELLING, Telling
from transforms.words import calendar_words, information, stem

BEGIN = seeds.words("moment_words", "begin")
"""Verbs by which what lasts begins and ends: a party, or an incident."""

HAPPEN = seeds.words("moment_words", "happen") | BEGIN
"""Verbs that say of an incident that it was; the incident stands behind them."""

HIT = of_kind("incident") | {"injury", DEATH}
"""Incidents, and what they do to those whom they hit."""

AGED = re.compile(r"\d+-year-olds?")
"""A word that gives the age of somebody."""

PLANNED_WITHIN = 2
"""Days between two reports within which a plan is hardly changed."""

PLANNED_NEAR, PLANNED_TERMS, PLANNED_HEADS = 0.3, 0.25, 0.35
"""Likeness of the words beside two days to come, of their measures and of the heads of their articles from which both
are of one plan. Of 308 pairs of such days in 1,795 stories of real news, two reach them."""

LASTING_HEADS = 0.2
"""Likeness of the heads that is enough where both say until which day something is so."""

PLANNED_ALIKE = 0.5
"""Likeness of the words beside two days to come that is enough alone."""

PLANNED_APART = 10
"""Days up to which two days lie apart that are given to one plan, if no slip of the pen explains more."""

HEAD_TERMS = 6
"""Terms of a measure in which the incident is looked for whose day it is."""

DYING = seeds.words("moment_words", "dying")
"""Words of a death that may come days after what caused it."""

SUCCUMB = seeds.words("moment_words", "succumb")
WOUNDS = seeds.words("moment_words", "wounds")
"""Verbs of a death that came later, and of what."""

KIN = {row["word"]: row["relation"] for row in seeds.rows("kinship")}
"""Words for relatives, and what each is to somebody."""

KIN_WORDS = "|".join(sorted(map(re.escape, KIN), key=len, reverse=True))
RELATIVE = re.compile(rf"(?:(?P<of>[A-Z][\w.-]*)['’]s?|\bwhose)\s+(?:\w+\s+)?(?P<kin>{KIN_WORDS})\b")
"""A relative of somebody who is named: Ada Ruiz's brother; Ada Ruiz, whose late mother."""

NEXT = 1
"""Days between two dates up to which a night may lie between them."""

NAMED_YEAR, NAMED_WORDS = 0.4, 2
"""Likeness of two sentences from which two years before one name are of one thing, and how many telling words right
behind a year are a name: conventions and campaigns come again, the rest of the sentence does not.
"""

SAME_WORDS = 0.5
"""Likeness of two sentences from which an act of the same verb is one act."""


def incidents_of(statement: Statement, telling: Telling | None = None) -> frozenset[str]:
    """The incidents that a date is the day of, by the head of its measure, or by the words right before it where a name
    stands at its head; a death is one where it came at once.

    Args:
        statement: a date.
        telling: what is told at its place; that of the statement, if not given.
    """
    telling = telling or statement.telling
    terms = statement.claim.measure_terms
    if statement.silent or DYING & telling.said:
        return frozenset()
    if terms and terms[0] in HAPPEN | HIT:
        return frozenset(term for term in terms[:HEAD_TERMS] if term in HIT)
    if terms and not terms[0][0].isupper():
        return frozenset()
    return frozenset(act for act in HIT if stem(act) in telling.acts)


def of_a_cause(one: Statement, other: Statement) -> bool:
    """Whether one date may be that of the incident right before it, or that of what followed (held after the crash on
    Sunday), and the two are not both of an incident.
    """
    return (one.consequent or other.consequent) and not (incidents_of(one) and incidents_of(other))


def dies_later(one: Statement, other: Statement) -> bool:
    """Whether somebody dies of wounds on the one day, and on the other something happened that may have hurt whoever
    it was; a killing is told of that day as well.
    """
    return any(
        _of_wounds(dead) and not _of_wounds(hurt) and bool(incidents_of(hurt))
        for dead, hurt in ((one, other), (other, one))
    )


def of_a_relative(one: Statement, other: Statement) -> bool:
    """Whether one tells of a relative of somebody whom both name, and the other of no such relative."""
    return _of_kin_only(one, other) or _of_kin_only(other, one)


def _of_kin_only(one: Statement, other: Statement) -> bool:
    told = RELATIVE.search(one.telling.spoken[0])
    if told is None or not (one.telling.names & other.telling.names - calendar_words()):
        return False
    same = {word for word, relation in KIN.items() if relation == KIN[told["kin"]]}
    return same.isdisjoint(other.telling.said) and (told["of"] is None or told["of"].lower() in other.telling.names)


def _of_wounds(statement: Statement) -> bool:
    """Whether a sentence tells of somebody who dies of what befell somebody before."""
    said = statement.telling.said
    return bool(said & SUCCUMB) or bool(said & DYING and said & WOUNDS)


def lasts_apart(one: Statement, other: Statement) -> bool:
    """Whether one of two hours is that of an incident and the other that at which something else began or ended."""
    incidents = incidents_of(one), incidents_of(other)
    heads = [side.claim.first_term for side in (one, other)]
    return any(incidents[i] and not incidents[1 - i] and heads[1 - i] in BEGIN for i in (0, 1))


def one_named_year(one: Statement, other: Statement, told: float) -> bool:
    """Whether two years stand before one name: the 1990 Orson Lind film, and the 1999 Orson Lind film.

    Args:
        one: a date.
        other: another.
        told: how alike their sentences are (0 to 1).
    """
    if told < NAMED_YEAR or not (YEAR.fullmatch(one.claim.surface) and YEAR.fullmatch(other.claim.surface)):
        return False
    both = one.telling.behind & other.telling.behind
    return sum(information(word) >= TELLING for word in both) >= NAMED_WORDS


def days_of_one_incident(one: Statement, other: Statement) -> bool:
    """Whether two dates are of one kind of incident and further apart than a night, and no text names what is unknown
    to the other.
    """
    if not incidents_of(one) & incidents_of(other) or days_apart(one, other) <= NEXT:
        return False
    return not each_names_others(one, other)


def one_deed(one: Statement, other: Statement, told: float) -> bool:
    """Whether two dates are of one verb of one person or body in sentences that tell the same.

    Args:
        one: a date.
        other: another.
        told: how alike their sentences are (0 to 1).
    """
    heads = [side.claim.first_term for side in (one, other)]
    if told < SAME_WORDS or not heads[0] or heads[0] != heads[1] or days_apart(one, other) <= NEXT:
        return False
    return one.actor is not None and other.actor is not None and not two_bodies(one, other)


def to_come(statement: Statement) -> bool:
    """Whether a date names a day that lies ahead of its report."""
    claim = statement.claim
    if claim.kind != "date" or claim.low is None or claim.high is None or claim.high - claim.low > NEXT:
        return False
    return not claim.negated and claim.as_of_end is not None and as_day(claim.low) > claim.as_of_end


def one_plan(one: Statement, other: Statement, near: float) -> bool:
    """Whether two days to come are of one plan, told at about the same time, if their articles name no other such day.

    Args:
        one: a date.
        other: another.
        near: how alike the words beside them are, by meaning (0 to 1).
    """
    first, second = one.claim.as_of_end, other.claim.as_of_end
    if first is None or second is None or abs((first - second).days) > PLANNED_WITHIN:
        return False
    if two_bodies(one, other) or towns_apart(one, other):
        return False
    lasting = all(limit_words("lasting") & side.telling.ahead for side in (one, other))
    if overlap(one.head, other.head) < (LASTING_HEADS if lasting else PLANNED_HEADS):
        return False
    if days_apart(one, other) > PLANNED_APART and not misprint(one.claim, other.claim):
        return False
    if near >= PLANNED_ALIKE or (near >= PLANNED_NEAR and overlap(one.terms, other.terms) >= PLANNED_TERMS):
        return True
    # what is so now ends then: an article that names one such day and no other means that
    return lasting and overlap(one.head, other.head) >= PLANNED_HEADS


def moments_apart(one: Statement, other: Statement) -> str | None:
    """What two dates that differ say that makes them two moments, however alike they are told."""
    if told_weeks_apart(one, other):
        return "more than a week lies between what they speak of"
    if of_two_ages(one, other):
        return "they tell of persons of two ages"
    if "planned" in {one.claim.modality, other.claim.modality} or one.claim.negated or other.claim.negated:
        return "one of them is planned, or did not happen"
    if two_bodies(one, other) or names_others(one, other) or names_others(other, one):
        return "they may be moments of two persons or bodies"
    if towns_apart(one, other):
        return "they name two towns"
    bare = is_bare_weekday(one.claim) or is_bare_weekday(other.claim)
    if bare and one.weekdays & other.weekdays:
        return "whether they are one day depends on the day of publication"
    if one_day_of_a_year(one, other) and not all(YEAR.search(side.claim.surface) for side in (one, other)):
        return "whether they are one day depends on the year"
    if bare and gap(one, other) > WEEK:
        return "more than a week lies between them"
    return "a night lies between them" if night_between(one, other) else None


def of_two_ages(one: Statement, other: Statement) -> bool:
    """Whether the sentences of two dates tell of persons of two ages."""
    aged = [frozenset(word for word in side.telling.said if AGED.fullmatch(word)) for side in (one, other)]
    return all(aged) and not aged[0] & aged[1]
