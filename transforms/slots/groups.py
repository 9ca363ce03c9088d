"""Groups: what tells the persons or things apart that two figures are of: their scopes, kinds, parts and wholes.

In: two statements. Out: the reason, in words, or whether something of the kind parts them.
"""

import re

from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.befell import ATTENDANCE
from transforms.slots.counted import SUSPECT, counts_people
from transforms.slots.statements import BESIDE_THE_DEAD, PERSONS, RELATIVE, Block, Statement
from transforms.slots.subjects import same_subject
from transforms.slots.values import slip
from transforms.words import lemma, stem

VERDICTS = {("conviction",), ("acquittal",)}
"""What a court finds of one count, and of another."""

SHOTS: Block = ("count", "round")
"""What a gun fires."""

_BETWEEN = r"\s+(?:(?:that|who|which|now|already|still|currently)\s+){0,2}"
HAVE = re.compile(
    rf"{_BETWEEN}(?:with|ha(?:s|ve|d)(?!\s+(?:no|not|never|been|to|lost|gone|left|\w+ed)\b)|got|gained)\s+\w",
    re.IGNORECASE,
)
LACK = re.compile(
    rf"{_BETWEEN}(?:(?:(?:are|is|were|was|go|went|left)\s+)?without|lack(?:s|ed|ing)?|ha(?:s|ve|d)\s+no)\b",
    re.IGNORECASE,
)
"""What stands behind the number of those that have something, and of those that do not."""


def other_group(one: Statement, other: Statement) -> str | None:
    """What tells the groups or things apart that two figures are of, in words."""
    if not _one_group(one, other) and not _described(one, other):
        return f"different scopes: {listed(one.scope)} and {listed(other.scope)}"
    if one.degree != other.degree:
        return "different degrees of harm"
    if wholes_apart(one, other) or (one.relative != other.relative and not beside_the_dead(one, other)):
        return "a part and its whole"
    if one.block == PERSONS and one.part != other.part:
        return "a part and its whole"
    if two_kinds(one, other) and not (one.everybody and other.everybody):
        return f"two kinds of persons: {one.kind} and {other.kind}"
    if _is_part(one, other) or _is_part(other, one):
        return "some of all"
    if of_kind("personal").intersection(one.outcomes[:1]) and not same_subject(one.claim, other.claim):
        return "they belong to two persons"
    return None


def wholes_apart(one: Statement, other: Statement) -> bool:
    """Whether one is the whole that a part is taken from, and the other may be a part, as something befell it."""
    return one.whole != other.whole and bool(one.outcomes or other.outcomes or one.part or other.part)


def in_care(one: Statement, other: Statement) -> bool:
    """Whether one of two figures counts those of the hurt or the homeless who are in hospital or in a shelter, and no
    more than all whom the other counts.
    """
    some, every = (one, other) if one.standing else (other, one)
    return some.of_people and some.standing and not every.standing and some.high <= every.high


def one_scope(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two scopes are the same, one of them perhaps in more words."""
    return one == other or bool(one and other and (one <= other or other <= one))


def _one_group(one: Statement, other: Statement) -> bool:
    """Whether two scopes are the same, but for what the measure of the other says: net income, and an income.

    Where only one names a scope, which is the measure of the other in more words, the other leaves the rest open.
    """
    extra = (one.scope - other.scope, other.terms), (other.scope - one.scope, one.terms)
    known = [stem(concept_of(word) or lemma(word)) in terms for words, terms in extra for word in words]
    return all(known) or (any(known) and not (one.scope and other.scope))


def _described(one: Statement, other: Statement) -> bool:
    """Whether a scope that only one names may describe the place or the event rather than limit who is counted."""
    present = one.outcomes[:1] == other.outcomes[:1] == (ATTENDANCE,)
    if not (one.of_people or present) or (one.scope and other.scope):
        return False
    return not any(counts_people(word) for word in one.scope | other.scope)


def beside_the_dead(one: Statement, other: Statement) -> bool:
    """The wounded and the missing are `others` beside the dead, so that the word tells nothing of them."""
    first = one.outcomes[:1]
    same = bool(first) and first == other.outcomes[:1]
    return same and BESIDE_THE_DEAD.issuperset(first) and not (one.degree or other.degree)


def two_kinds(one: Statement, other: Statement) -> bool:
    """Whether both count persons, each of another kind, and no slip of the pen makes one number of the other: of 112
    pupils and 121 children the kinds are one.
    """
    kinds = one.block == PERSONS and not one.generic and not other.generic and one.kind != other.kind
    return kinds and not slip(one.claim, other.claim)


def _is_part(one: Statement, other: Statement) -> bool:
    """Whether one counts persons of some kind, or one share of a list, and no more than the other counts in all."""
    some = (some_of_any(one, other) and other.generic) or share_of_list(one, other)
    return some and one.high <= other.low and not _grown(one, other)


def share_of_list(one: Statement, other: Statement) -> bool:
    """Whether one is a share of a list, and no more than the other: 300 jobs in Spain, and 500 in all."""
    if one.total is not None and one.total == other.claim.value and one.claim.unit == other.claim.unit:
        return True
    return one.listed and not other.listed and one.high <= other.low


def some_of_any(one: Statement, other: Statement) -> bool:
    """Whether one counts some kind of persons, which is not all there are, and the other no fewer of any kind."""
    if one.block != PERSONS or one.generic == other.generic:
        return False
    some, any_kind = (other, one) if one.generic else (one, other)
    return not some.everybody and some.low <= any_kind.high


def verdicts_apart(one: Statement, other: Statement) -> bool:
    """Whether a court found one thing of what one figure counts, and the other of what the other does."""
    return {one.outcomes[:1], other.outcomes[:1]} == VERDICTS


def has_and_lacks(one: Statement, other: Statement) -> bool:
    """Whether one figure counts those that have something and the other those that lack it, whatever that be."""
    behind = [side.telling.spoken[1] for side in (one, other)]
    return any(HAVE.match(first) and LACK.match(second) for first, second in (behind, behind[::-1]))


def did_it(one: Statement) -> bool:
    """Whether a figure counts those who did it, and tells of no harm to them."""
    return one.block == PERSONS and one.kind == SUSPECT and of_kind("harm").isdisjoint(one.outcomes)


def are_harmed(one: Statement) -> bool:
    """Whether a figure counts those who were hurt or died."""
    return one.block == PERSONS and not of_kind("harm").isdisjoint(one.outcomes[:1])


def are_few(one: Statement) -> bool:
    """Whether a figure counts what one incident has few numbers of: those who did it, or the shots that were fired."""
    return (one.claim.value or 0.0) > 1 and not one.relative and (one.block == SHOTS or did_it(one))


def _grown(one: Statement, other: Statement) -> bool:
    """Whether a toll may have grown from one to the other, as of a later day."""
    first, second = one.claim.as_of_end, other.claim.as_of_start
    if first is None or second is None or not of_kind("growing").intersection(one.outcomes[:1]):
        return False
    return first < second


def listed(scope: frozenset[str]) -> str:
    """A scope for a reader."""
    return f"“{' '.join(sorted(scope - RELATIVE))}”" if scope else "none"
