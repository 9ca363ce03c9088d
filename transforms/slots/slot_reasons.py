"""Reasons: why two claims share a slot or do not, part by part, for a reader.

In: two claims with those of their stories. Out: each part of a slot as either claim has it and whether the two fit,
and what decided.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from transforms.dates.periods import as_day
from transforms.slots.bags import overlap
from transforms.slots.comparison import APART, ONE_DAY, ONE_INCIDENT, TOLD_ALIKE, Comparison
from transforms.slots.courses import HAPPENED, course_of
from transforms.slots.days import on_two_days
from transforms.slots.gathering import gather
from transforms.slots.grouping import Comparisons
from transforms.slots.groups import listed
from transforms.slots.likeness import SAME_SLOT
from transforms.slots.one_number import of_one_number
from transforms.slots.same_names import same_name
from transforms.slots.statements import MOMENTS, Statement
from transforms.slots.values import meeting
from transforms.stories.told_alike import words_of_both
from transforms.tables import Article, Claim

ALIKE = 0.4
"""Shared information from which two bags of words are called alike."""

NONE = "none stated"

TOO_LITTLE = "“{}” says too little to be compared with anything: what it is of is not told."

MOST_WORDS = 6
"""Words of two sentences that tell the same which a reader is shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a slot as two claims have it.

    Attributes:
        name: subject, measure, dimension, scope, period, day, as of, value or assertion.
        one: what the first claim has.
        other: what the second has.
        fit: same, fits, open or differs.
    """

    name: str
    one: str
    other: str
    fit: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why two claims share a slot or do not.

    Attributes:
        together: whether they are in one figure.
        decided: what decided, in a sentence.
        parts: the slot, part by part.
        weights: what the likeness is made of, name and summand; empty where something ruled it out.
        likeness: their sum, or None.
    """

    together: bool
    decided: str
    parts: tuple[Part, ...]
    weights: tuple[tuple[str, float], ...] = ()
    likeness: float | None = None


def reasons(
    one: Claim,
    other: Claim,
    claims: Iterable[Claim],
    articles: Mapping[str, Article],
    actors: frozenset[str] = frozenset(),
) -> Reasons:
    """Why two claims of a release share a slot or do not.

    Args:
        one: a claim.
        other: another.
        claims: the claims of the first one's story.
        articles: the articles they and the other claim stand in, by id.
        actors: ids of the entities that act for themselves: persons and organisations.
    """
    together = one.figure_id is not None and one.figure_id == other.figure_id
    known = {claim.claim_id: claim for claim in (*claims, one, other)}
    statements, members = gather(known.values(), articles, actors)
    name_of = {claim.claim_id: name for name, group in members.items() for claim in group}
    silent = [claim for claim in (one, other) if claim.claim_id not in name_of]
    if silent:
        return Reasons(together, TOO_LITTLE.format(silent[0].surface), ())
    first, second = statements[name_of[one.claim_id]], statements[name_of[other.claim_id]]
    parts = tuple(_parts(first, second, one, other))
    if one.story_id != other.story_id:
        return Reasons(together, "They stand in two stories, and figures are compared within one story.", parts)
    if name_of[one.claim_id] == name_of[other.claim_id]:
        return Reasons(together, "They are one sentence, printed twice.", parts)
    silent = [side.claim for side in (first, second) if side.silent]
    if first.block != second.block:
        if silent:
            return Reasons(together, TOO_LITTLE.format(silent[0].surface), ())
        return Reasons(together, _across(first, second, together=together), parts)
    block = sorted(name for name, statement in statements.items() if statement.block == first.block)
    comparisons = Comparisons(block, statements)
    found = comparisons.compare(*sorted((name_of[one.claim_id], name_of[other.claim_id])))
    decided = _decided(found, together=together)
    by = found.parts[0][0] if found.parts else None
    if by == TOLD_ALIKE:
        told = _told_by_both(first, second, articles)
        decided = f"{f'Both sentences tell of {told}' if told else 'Both sentences mean nearly the same'}. {decided}"
    elif by == ONE_INCIDENT:
        decided = f"{_courses(first, second)} {decided}"
    elif by == ONE_DAY:
        decided = f"Both name one day, of the same act or of the incident. {decided}"
    if not together and found.likeness is not None and found.likeness >= SAME_SLOT:
        joined = ([name for name in block if _figure(members[name]) == claim.figure_id] for claim in (one, other))
        decided += _apart(comparisons, *joined)
    return Reasons(together, decided, parts, found.parts, _told(found))


def _across(one: Statement, other: Statement, *, together: bool) -> str:
    """What decides of two statements that are of two kinds of things."""
    found = next(of_one_number({"one": one, "other": other}), None)
    if found is not None:
        told = f"They give one rare number by two nouns, and what is told beside it is {found[2]:.2f} alike"
        return f"{told}: they are {'one figure' if together else 'two figures, as an article gives a second value'}."
    if together:
        return "They measure two kinds of things, but others of the figure give one rare number and tell the same."
    return "They measure two kinds of things, and only like is compared with like."


def _told_by_both(one: Statement, other: Statement, articles: Mapping[str, Article]) -> str:
    """The words by which the sentences of two statements tell the same."""
    claim = one.claim
    sentence = articles[claim.article_id].sentence_of(claim)
    return ", ".join(f"“{word}”" for word in words_of_both(one.telling, other.telling, sentence)[:MOST_WORDS])


def _courses(one: Statement, other: Statement) -> str:
    """What two hours or days of one incident are those of."""
    said = (f"“{side.claim.surface}” is when {course_of(side) or HAPPENED}" for side in (one, other))
    moments = "days" if one.dimension == "date" else "hours"
    return f"Both are {moments} of the incident that the articles tell of: {', '.join(said)}."


def _figure(members: Sequence[Claim]) -> str | None:
    return members[0].figure_id


def _apart(comparisons: Comparisons, mine: Sequence[str], theirs: Sequence[str]) -> str:
    """What of two figures is ruled out to be one, if anything is."""
    for one, other in product(mine, theirs):
        found = comparisons.compare(*sorted((one, other)))
        if found.likeness == APART:
            surfaces = (comparisons.statements[name].claim.surface for name in (one, other))
            return " Between “{}” and “{}”: {}.".format(*surfaces, found.reason)
    return ""


def _told(found: Comparison) -> float | None:
    return None if found.likeness == APART else found.likeness


def two_digits(likeness: float) -> float:
    """A likeness, or a part of one, as a reader is shown it: what falls short by a hair is not shown as enough."""
    rounded = round(likeness, 2)
    return rounded if likeness >= SAME_SLOT or rounded < SAME_SLOT else SAME_SLOT - 0.01


def _decided(found: Comparison, *, together: bool) -> str:
    if found.likeness is None:
        start = f"Nothing can be said of the two alone: {found.reason}. "
        return start + ("Other claims of the figure join them." if together else "No other claim joins them.")
    if found.likeness == APART:
        return f"They are two figures: {found.reason}."
    alike = found.likeness >= SAME_SLOT
    likeness = two_digits(found.likeness)
    told = f"They are {likeness:.2f} alike, {f'and {SAME_SLOT} is enough' if alike else f'where {SAME_SLOT} is needed'}"
    if alike == together:
        return f"{told}: they are {'one figure' if together else 'two figures'}."
    if together:
        return f"{told}: the two alone would not be one figure, but with the others of it they are."
    return f"{told}: the two alone would be one figure, but what they are joined with is too unlike, or apart."


def _parts(one: Statement, other: Statement, first: Claim, second: Claim) -> Iterable[Part]:
    yield Part("subject", first.subject or NONE, second.subject or NONE, _subjects(first, second))
    yield Part("measure", _measure(one, first), _measure(other, second), _measures(one, other))
    yield Part("dimension", _block(one), _block(other), "same" if one.block == other.block else "differs")
    yield Part("scope", _scope(one), _scope(other), _scopes(one, other))
    yield Part("period", first.period or NONE, second.period or NONE, _open(first.period, second.period))
    if one.dimension not in MOMENTS:
        days = _day(one), _day(other)
        meet = days[0] != days[1] and None not in days and not on_two_days(one, other)
        yield Part("day of the event", days[0] or NONE, days[1] or NONE, "fits" if meet else _open(*days))
    yield Part("as of", _as_of(first), _as_of(second), _open(_as_of(first), _as_of(second)))
    meet, near, _ = meeting(one, other)
    same = first.value == second.value and first.unit == second.unit
    fit = "same" if meet and same else "fits" if meet else "differs"
    yield Part("value", first.surface, second.surface, "differs in unit" if near and not meet else fit)
    told = _told_as(one, first), _told_as(other, second)
    yield Part("told as", *told, _open(*told))


def _open(one: str | None, other: str | None) -> str:
    """Whether two wordings are the same; what only one of them states is open."""
    if one == other:
        return "same"
    return "open" if one in (None, NONE) or other in (None, NONE) else "differs"


def _subjects(one: Claim, other: Claim) -> str:
    return "same" if same_name(one.subject, other.subject) else _open(one.subject, other.subject)


def _measure(statement: Statement, claim: Claim) -> str:
    first = statement.concept
    return "; ".join(filter(None, (first, claim.measure, claim.topic))) or NONE


def _measures(one: Statement, other: Statement) -> str:
    if one.outcomes[:1] == other.outcomes[:1] and one.outcomes:
        return "same"
    if one.outcomes and other.outcomes and not set(one.outcomes) & set(other.outcomes):
        return "differs"
    alike = max(overlap(one.terms, other.terms), overlap(one.topic, other.topic))
    return "fits" if alike >= ALIKE else "open" if alike else "differs"


def _block(statement: Statement) -> str:
    dimension, counted = statement.block
    return f"{dimension} of {counted}" if counted else dimension


def _scope(statement: Statement) -> str:
    said = [
        listed(statement.scope) if statement.scope else "",
        "the whole that a part is taken from" if statement.whole else "",
        "beside a count before" if statement.relative else "",
        f"{statement.degree} harm only" if statement.degree else "",
        "over more than one event" if statement.wide else "",
        "the level before a change" if statement.former else "",
    ]
    return ", ".join(filter(None, said)) or NONE


def _scopes(one: Statement, other: Statement) -> str:
    if one.scope and other.scope and one.scope & other.scope and _scope(one) != _scope(other):
        return "fits"
    return _open(_scope(one), _scope(other))


def _day(statement: Statement) -> str | None:
    if statement.when is None:
        return None
    first, last = (as_day(day).isoformat() for day in statement.when)
    return first if first == last else f"{first} to {last}"


def _as_of(claim: Claim) -> str:
    days = [day.isoformat() for day in (claim.as_of_start, claim.as_of_end) if day is not None]
    return " to ".join(dict.fromkeys(days)) or NONE


def _told_as(statement: Statement, claim: Claim) -> str:
    said = [
        claim.modality,
        "negated" if claim.negated else "",
        "preliminary or replaced" if statement.early else "",
        "still moving" if statement.moving else "",
        "revised" if statement.revised else "",
        "the first of its article" if statement.lead and statement.concept else "",
        "deep in its article" if not statement.prominent else "",
    ]
    return ", ".join(filter(None, said))
