"""Differences: why two statements whose values cannot both hold may yet be no discrepancy.

In: two statements of one block. Out: the reason, in words. Pairing two quantities is the worst mistake this program can
make. So what tells two statements apart rules a pairing out, and what merely leaves it open says nothing for it either.
"""

import re

from transforms.claims.concepts import of_kind
from transforms.dates.weekdays import WEEK
from transforms.slots.bags import overlap
from transforms.slots.days import on_two_days
from transforms.slots.groups import other_group, some_of_any, two_kinds
from transforms.slots.periods import other_time
from transforms.slots.statements import MOMENTS, SCOPED, Statement
from transforms.slots.subjects import actors_differ, same_subject
from transforms.slots.unsaid import unsaid
from transforms.slots.values import far_apart, gap, misprint, of_two_turns, one_month_of_two_years

ARREST = "arrest"
"""The outcome that police go on to bring about."""

SAME_SENTENCE = 0.25
"""Likeness of two sentences below which they date different moments of a story."""

SHARED_WORDS = 2
"""Telling words that two sentences share at least when no outcome says that they are about the same."""

BY_SO_MANY = re.compile(r"\bby\s+(?:(?!(?:to|from)\b)[a-z]+\s+){0,2}[^\w\s]?$", re.IGNORECASE)
"""What stands before how many persons more or fewer: cut the staff by 300, and not by 300 to 2,000."""

WORD_TELLS = 2.5
"""Least information of such a word."""


def ruled_out(one: Statement, other: Statement, *, near: bool, clash: bool) -> str | None:
    """What tells two statements with different values apart, in words; None where nothing does.

    Args:
        one: a statement.
        other: another of its block.
        near: whether their numbers can both hold, units aside.
        clash: whether their units exclude each other.
    """
    together = bool(one.articles & other.articles)
    if together and one.early == other.early:
        return "one article gives both values"
    if clash:
        return None if near else "different units and different numbers"
    if one.claim.dimension != other.claim.dimension and "money" in {one.claim.dimension, other.claim.dimension}:
        return "a sum and the price of one thing"
    if one.dimension == "date":
        slipped = misprint(one.claim, other.claim) or one_month_of_two_years(one.claim, other.claim)
        far = not slipped and gap(one, other) > WEEK
        return "more than a week lies between them" if far else None
    if on_two_days(one, other):
        return "they are of two days"
    if one.dimension == "time of day":
        zones = {claim.unit_surface for claim in (one.claim, other.claim)} - {None}
        return "the same moment has another hour in another zone" if len(zones) > 1 else None
    if far_apart(one.claim, other.claim):
        return "they lie too far apart for one event"
    if (_gives(one, other) or _gives(other, one)) and not _has_grown(one, other):
        return "one article gives both values"
    return _other_measure(one, other) or other_group(one, other) or other_actor(one, other) or other_time(one, other)


def _gives(one: Statement, other: Statement) -> bool:
    """Whether an article of one gives the value of the other too, in its sentence or of what may have befallen those
    whom that counts.
    """
    beside = bool(other.numbers) and other.numbers <= one.numbers_beside
    return other.value in one.stated and (beside or other.value not in one.befell_others)


def _has_grown(one: Statement, other: Statement) -> bool:
    """Whether one is what a toll has become since the other, so that its article may tell the former one as well: a
    fourth person has died, five have been arrested so far.
    """
    first, last = sorted((one, other), key=lambda side: side.claim.value or 0.0)
    before, since = first.claim.as_of_end, last.claim.as_of_start
    if before is None or since is None or before >= since or first.outcomes[:1] != last.outcomes[:1]:
        return False
    grows = not of_kind("growing").isdisjoint(last.outcomes[:1])
    return grows and (last.moving or last.outcomes[:1] == (ARREST,))


def left_open(one: Statement, other: Statement) -> str | None:
    """Why nothing can be said of two statements with different values, in words; None where something can."""
    if (reason := unsaid(one, other)) is not None:
        return reason
    if not (one.prominent or other.prominent):
        return "neither article tells it among the first things"
    if one.dimension in MOMENTS:
        certain = one_moment(one, other) and one.prominent and other.prominent
        return None if certain else "nothing says that both are of the same moment"
    if some_of_any(one, other):
        return "one counts some kind of persons, the other persons of any kind"
    if two_kinds(one, other):
        return f"two kinds of persons, of which each may be all there are: {one.kind} and {other.kind}"
    if (one.outcomes or one.dimension == "magnitude") and not (one.lead and other.lead):
        return "one is not the first that its article gives"
    if one.dimension == "time" and (one.elapsed or other.elapsed):
        return "how much time has passed depends on since when"
    counted = one.of_people and one.dimension == "count"
    if not counted and one.dimension != "magnitude" and not _told_alike(one, other):
        return "too little is said of them to tell"
    return None


def _one_is_a_step(one: Statement, other: Statement) -> bool:
    """Whether one is by how many persons a number has changed, and the other is not."""
    by_so_many = (BY_SO_MANY.search(side.telling.spoken[0]) is not None for side in (one, other))
    return one.claim.change != other.claim.change and len(set(by_so_many)) > 1


def _other_measure(one: Statement, other: Statement) -> str | None:
    if (reason := accounts_apart(one, other)) is not None:
        return reason
    if one.outcomes[:1] != other.outcomes[:1] and (one.outcomes or other.outcomes):
        return f"different outcomes come first: {_first(one)} and {_first(other)}"
    if of_two_turns(one, other) and (not one.of_people or _one_is_a_step(one, other)):
        return "different changes, or ends of a change"
    if one.former != other.former and not one.of_people:
        return "different changes, or ends of a change"
    return None


def accounts_apart(one: Statement, other: Statement) -> str | None:
    """What two sums or shares are of, in words, where accounts keep the two apart: revenue and profit."""
    if one.dimension not in SCOPED or not one.accounts or not other.accounts or one.accounts & other.accounts:
        return None
    return f"{min(one.accounts)} is not {min(other.accounts)}"


def _first(one: Statement) -> str:
    return one.outcomes[0] if one.outcomes else "none"


def other_actor(one: Statement, other: Statement) -> str | None:
    """What tells whose two figures are, in words."""
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def _told_alike(one: Statement, other: Statement) -> bool:
    """Whether two sentences share so many telling words, or their subject, that they may tell of one thing."""
    shared = [base for base, weight in one.words.items() if weight >= WORD_TELLS and base in other.words]
    return len(shared) >= SHARED_WORDS or (bool(shared) and same_subject(one.claim, other.claim))


def one_moment(one: Statement, other: Statement) -> bool:
    """Whether two dates or times that differ are of one event: it comes first in both and the sentences are alike."""
    if one.dimension == "date" and misprint(one.claim, other.claim):
        return True
    alike = one.event is not None and one.event == other.event and overlap(one.words, other.words) >= SAME_SENTENCE
    return alike and one.lead and other.lead
