"""Slots: which claims of one story state the same quantity.

Two claims share a slot when subject, measure, unit dimension, scope and period fit. Pairing two slots is the worst
mistake this program can make, so everything that sets two claims apart outweighs what they have in common, and claims
whose values differ must have far more in common than claims whose values meet.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import seeds
from transforms.claims import as_day
from transforms.clauses import concepts
from transforms.groups import average_linkage
from transforms.ids import digest
from transforms.tables import Article, Claim
from transforms.verdicts import named_weekday
from transforms.words import WORD, information, lemma

SAME_SLOT = 0.5
"""Least average likeness of claims that fill one slot; the weights below are set so that it is the middle."""

MEASURE_WEIGHT, SENTENCE_WEIGHT, SUBJECT_WEIGHT = 0.55, 0.35, 0.10
"""What each kind of agreement adds to the likeness of two claims."""

VALUES_MEET = 0.28
"""What is added when the values can both hold: two outlets seldom give one number to two quantities of one event."""

SCOPES_DIFFER = 0.25
"""What is taken off when both name a scope and the scopes share no word."""

SAME_CONCEPT = 0.95
"""Likeness of two measures whose nearest event concept is the same, such as the dead of one event."""

MEASURES_APART = 0.45
"""Measures less alike than this never make a discrepancy."""

APART = -math.inf

LONG_DATE = 45
"""Days above which a date names a period and not the day of an event."""

CONCEPT_INFORMATION = 4.0
"""How much a shared concept tells: as much as a word in one of fifty articles."""

ANOTHER_DAY = 7
"""Days between two dates above which they are of two events rather than of one that is dated wrongly."""

EVENTS = frozenset(
    {"death", "injury", "missing", "arrest", "charge", "evacuation", "rescue", "bail", "visit", "deadline",
     "attack", "shooting", "quake", "crash", "vote", "election", "sentence", "travel"}
)  # fmt: skip
"""Concepts that set two figures apart when they differ: the dead are not the wounded."""

SPEECH = frozenset({"say", "tell", "announce", "write", "speak", "state", "report", "publish", "reply", "confirm"})
"""Acts whose date belongs to the saying, not to the event."""

RELATIVE = frozenset({"other", "others", "another", "additional", "more", "remaining", "rest", "total"})
"""Words that relate a count to one given before; they name no scope of their own."""

ANY_DAY = frozenset(range(7))


@cache
def _families() -> Mapping[str, str]:
    return {unit: row["family"] for row in seeds.rows("unit_families") for unit in row["units"].split("|")}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """What one sentence states, however many copies of it there are: all that is compared of a claim."""

    articles: frozenset[str]
    kind: str
    dimension: str
    family: str | None
    low: float
    high: float
    weekdays: frozenset[int]
    terms: tuple[str, ...]
    scope: frozenset[str]
    subject: str | None
    period: str | None
    change: str | None
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Slot:
    """Claims that state one quantity of one story, by id, and how sure it is that they do (0 to 1)."""

    claims: tuple[Claim, ...]
    confidence: float


def fill_slots(claims: Sequence[Claim], articles: Mapping[str, Article]) -> list[Slot]:
    """Group the claims of one story by the quantity that they state.

    Args:
        claims: the claims of one story.
        articles: the articles they stand in, by id.

    Returns:
        The slots. A claim that says too little to be compared is in none: the program abstains.
    """
    statements: dict[str, _Statement] = {}
    members: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        if not _comparable(claim):
            continue
        name, statement = _statement(claim, articles[claim.article_id])
        if name in statements:
            statement = replace(statement, articles=statement.articles | statements[name].articles)
        statements[name] = statement
        members[name].append(claim)
    slots = []
    for names in _by_dimension(statements).values():
        for group in average_linkage(names, lambda a, b: likeness(statements[a], statements[b]), SAME_SLOT):
            together = sorted((claim for name in group for claim in members[name]), key=lambda c: c.claim_id)
            slots.append(Slot(tuple(together), _confidence([statements[name] for name in group])))
    return slots


def _by_dimension(statements: Mapping[str, _Statement]) -> dict[tuple[str, str | None], list[str]]:
    grouped: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for name in sorted(statements):
        statement = statements[name]
        grouped[statement.dimension, statement.family].append(name)
    return grouped


def _comparable(claim: Claim) -> bool:
    if claim.kind == "date":
        terms = (claim.measure or "").split(", ")
        if not terms[0] or SPEECH.intersection(terms):
            return False
        if claim.low is None or claim.high is None:
            return named_weekday(claim) is not None
        return claim.high - claim.low <= LONG_DATE
    if claim.low is None and claim.high is None:
        return False
    return bool(claim.measure or claim.unit or claim.dimension == "age")


def _statement(claim: Claim, article: Article) -> tuple[str, _Statement]:
    text = (article.title or "") if claim.part == "title" else article.text
    sentence = WORD.findall(text[claim.sentence_start : claim.sentence_end].lower())
    before = len(WORD.findall(text[claim.sentence_start : claim.start]))
    name = digest("statement", claim.kind, claim.unit, claim.low, claim.high, before, *sentence)
    terms = tuple(term for term in (claim.measure or "").split(", ") if term)
    scope = frozenset(word for word in (claim.scope or "").lower().split() if word not in RELATIVE)
    return name, _Statement(
        articles=frozenset({claim.article_id}),
        kind=claim.kind,
        dimension=claim.dimension,
        family=_family(claim),
        low=-math.inf if claim.low is None else claim.low,
        high=math.inf if claim.high is None else claim.high,
        weekdays=_possible_weekdays(claim),
        terms=terms,
        scope=scope,
        subject=claim.subject,
        period=claim.period,
        change=claim.change,
        words=frozenset(_sentence_words(sentence)),
    )


def _sentence_words(words: Sequence[str]) -> list[str]:
    bases = (lemma(word) for word in words)
    return [concepts().get(base, base) for base in bases if information(base) >= 1.5 and not base[0].isdigit()]


def _family(claim: Claim) -> str | None:
    """Claims of different families are never compared; an open dollar is one of its own."""
    if claim.dimension in {"count", "ordinal"} and claim.unit is not None:
        head = claim.unit.split()[-1]
        return _families().get(claim.unit) or _families().get(head) or concepts().get(head, head)
    if claim.dimension in {"money", "multiple", "score"}:
        return claim.unit if claim.dimension == "money" and claim.unit and "dollar" not in claim.unit else None
    return None


def _possible_weekdays(claim: Claim) -> frozenset[int]:
    if claim.kind != "date":
        return ANY_DAY
    named = named_weekday(claim)
    if named is not None:
        return frozenset({named})
    if claim.low is not None and claim.low == claim.high:
        return frozenset({as_day(claim.low).weekday()})
    return ANY_DAY


def likeness(one: _Statement, other: _Statement) -> float:
    """How likely two statements of one story fill the same slot; `APART` when something rules it out."""
    meet = max(one.low, other.low) <= min(one.high, other.high) and bool(one.weekdays & other.weekdays)
    if not meet and one.articles & other.articles:
        return APART
    if one.dimension == "age":
        return 1.0 if _same_name(one.subject, other.subject) else APART
    events = (_event(one.terms), _event(other.terms))
    if None not in events and events[0] != events[1]:
        return APART
    scopes_differ = bool(one.scope and other.scope and not one.scope & other.scope) and one.dimension != "date"
    measures = SAME_CONCEPT if events[0] is not None and events[0] == events[1] else _overlap(one.terms, other.terms)
    if not meet and (_discordant(one, other) or measures < MEASURES_APART):
        return APART
    return (
        MEASURE_WEIGHT * measures
        + SENTENCE_WEIGHT * _overlap(tuple(one.words), tuple(other.words))
        + SUBJECT_WEIGHT * (_same_name(one.subject, other.subject))
        + VALUES_MEET * meet
        - SCOPES_DIFFER * scopes_differ
    )


def _discordant(one: _Statement, other: _Statement) -> bool:
    """Whether a difference of values has a better explanation than a discrepancy: another scope, period or change."""
    if one.dimension == "date":
        return max(one.low, other.low) - min(one.high, other.high) > ANOTHER_DAY
    if one.scope != other.scope:
        return True
    if one.change != other.change:
        return True
    return one.period is not None and other.period is not None and one.period != other.period


def _event(terms: Sequence[str]) -> str | None:
    return next((term for term in terms if term in EVENTS), None)


def _same_name(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    return one.lower() == other.lower() or one.lower().split()[-1] == other.lower().split()[-1]


def _overlap(one: Sequence[str], other: Sequence[str]) -> float:
    """Shared information of two bags of terms, as a share of their geometric mean."""
    shared = math.fsum(_weight(term) for term in set(one) & set(other))
    if not shared:
        return 0.0
    return shared / math.sqrt(math.fsum(map(_weight, set(one))) * math.fsum(map(_weight, set(other))))


def _weight(term: str) -> float:
    return CONCEPT_INFORMATION if term in EVENTS else information(term.lower())


def _confidence(group: Sequence[_Statement]) -> float:
    """Least mean likeness of a statement to the others; a statement alone is sure of itself."""
    if len(group) == 1:
        return 1.0
    means = [math.fsum(likeness(one, other) for other in group if other is not one) / (len(group) - 1) for one in group]
    return round(min(1.0, max(0.0, min(means))), 3)
