"""Slots: which claims of one story state the same quantity.

Two claims share a slot when subject, measure, unit dimension, scope and period fit. Pairing two slots is the worst
mistake this program can make, so everything that sets two claims apart outweighs what they have in common, and claims
whose values differ must have far more in common than claims whose values meet.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import seeds
from transforms.claims import as_day
from transforms.clauses import concepts
from transforms.conversion import interval
from transforms.groups import average_linkage
from transforms.ids import digest
from transforms.tables import Article, Claim
from transforms.verdicts import named_weekday, units_clash
from transforms.words import WORD, information, lemma, stem

SAME_SLOT = 0.5
"""Least average likeness of claims that fill one slot; the weights below are set so that it is the middle."""

MEASURE_WEIGHT, SENTENCE_WEIGHT, SUBJECT_WEIGHT = 0.55, 0.35, 0.10
"""What each kind of agreement adds to the likeness of two claims."""

VALUES_MEET = 0.28
"""What is added when the values can both hold: two outlets seldom give one number to two quantities of one event."""

NUMBERS_MEET = 0.15
"""What is added when only the number is the same and the units exclude each other, as two currencies do."""

DISTINCTIVE, DISTINCTIVE_DIGITS = 0.22, 3
"""What is added when both give the very same value in at least so many significant digits."""

SLIP = 0.22
"""What is added when two values differ as a slip of the pen makes them, which is rare between two quantities."""

SCOPES_DIFFER = 0.25
"""What is taken off when both name a scope and the scopes share no word."""

RATED = frozenset({"fraction", "money"})
"""Dimensions of which one article gives several, each on a scope of its own: 20 % on cars and 20 % on boats are two."""

SAME_TOPIC = 0.75
"""Likeness of two measures that share the thing the value is of, such as a tariff, when the value is the same too."""

TOPICS = frozenset({stem(topic) for topic in ("tariff", "tax", "unemployment", "inflation", "duty-free", "tourism")})

SAME_CONCEPT = 0.95
"""Likeness of two measures whose nearest event concept is the same, such as the dead of one event."""

MEASURES_APART = 0.4
"""Measures less alike than this never make a discrepancy."""

APART = -math.inf

LONG_DATE = 45
"""Days above which a date names a period and not the day of an event."""

CONCEPT_INFORMATION = 4.0
"""How much a shared concept tells: as much as a word in one of fifty articles."""

WEEK = 6
"""Days from the first to the last day of a week."""

ANOTHER_DAY = 7
"""Days between two dates above which they are of two events rather than of one that is dated wrongly."""

MOMENTS = frozenset({"date", "time of day"})
"""Dimensions that say when: they belong to the event that their clause names."""

SAME_SENTENCE = 0.25
"""Likeness of two sentences below which they date different moments of a story."""

EVENTS = frozenset(
    {"death", "injury", "missing", "arrest", "charge", "evacuation", "rescue", "bail", "visit", "deadline",
     "attack", "shooting", "quake", "crash", "vote", "election", "sentence", "travel"}
)  # fmt: skip
"""Concepts that set two figures apart when they differ: the dead are not the wounded."""

AFTERMATH = frozenset(
    {"say", "tell", "announce", "write", "speak", "state", "report", "publish", "reply", "confirm", "identify", "file",
     "release", "book", "arraign", "appear", "hearing"}
)  # fmt: skip
"""Acts that speak of an event or follow from it: their date is not the event's."""

PERSONAL = frozenset({"charge", "sentence", "bail"})
"""Concepts whose figures belong to one person."""

RELATIVE = frozenset({"other", "others", "another", "additional", "more", "remaining", "rest", "total"})
"""Words that relate a count to one given before: `four others` are not four in all, but the wounded beside the dead."""

ANY_DAY = frozenset(range(7))

ENDPOINT = re.compile(r"\b(from|to)\s+(?:about|around|nearly|almost|over)?\s*$", re.IGNORECASE)
ENDPOINT_REACH = 16


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
    claim: Claim
    low: float
    high: float
    endpoint: str | None
    weekdays: frozenset[int]
    event: str | None
    terms: Mapping[str, float]
    scope: frozenset[str]
    relative: bool
    subject: str | None
    period: str | None
    change: str | None
    words: Mapping[str, float]


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
        grouped[_comparable_dimension(statement), statement.family].append(name)
    return grouped


def _comparable_dimension(statement: _Statement) -> str:
    """Percentage points are compared with percent: mistaking one for the other is a discrepancy of its own."""
    return "fraction" if statement.dimension == "percentage point" else statement.dimension


def _comparable(claim: Claim) -> bool:
    if claim.dimension in MOMENTS:
        terms = (claim.measure or "").split(", ")
        if not terms[0] or AFTERMATH.intersection(terms):
            return False
        if claim.low is None or claim.high is None:
            return named_weekday(claim) is not None
        return claim.dimension != "date" or claim.high - claim.low <= LONG_DATE
    if claim.low is None and claim.high is None:
        return False
    return bool(claim.measure or claim.unit or claim.dimension == "age")


def _statement(claim: Claim, article: Article) -> tuple[str, _Statement]:
    text = (article.title or "") if claim.part == "title" else article.text
    sentence = WORD.findall(text[claim.sentence_start : claim.sentence_end].lower())
    before = len(WORD.findall(text[claim.sentence_start : claim.start]))
    name = digest("statement", claim.kind, claim.unit, claim.low, claim.high, before, *sentence)
    within = interval(claim)
    terms = tuple(term for term in (claim.measure or "").split(", ") if term)
    limits = (claim.scope or "").lower().split()
    return name, _Statement(
        articles=frozenset({claim.article_id}),
        kind=claim.kind,
        dimension=claim.dimension,
        family=_family(claim),
        claim=claim,
        low=within.low,
        high=within.high,
        endpoint=_endpoint(text[max(0, claim.start - ENDPOINT_REACH) : claim.start]),
        weekdays=_possible_weekdays(claim),
        event=_event(terms),
        terms=_weights(terms),
        scope=frozenset(limits) - RELATIVE,
        relative=not RELATIVE.isdisjoint([*limits, *claim.surface.lower().split()]) and _event(terms) != "injury",
        subject=claim.subject,
        period=claim.period,
        change=claim.change,
        words=_weights(_sentence_words(sentence)),
    )


def _sentence_words(words: Sequence[str]) -> list[str]:
    bases = (lemma(word) for word in words)
    return [concepts().get(base, base) for base in bases if information(base) >= 1.5 and not base[0].isdigit()]


def _family(claim: Claim) -> str | None:
    """What is counted, under one name for its synonyms; claims of different families are never compared."""
    if claim.dimension in {"count", "ordinal"} and claim.unit is not None:
        head = claim.unit.split()[-1]
        return _families().get(claim.unit) or _families().get(head) or concepts().get(head, head)
    return None


def _endpoint(before: str) -> str | None:
    """Whether a figure is where a change began or where it ended: `from 3 to 5`."""
    found = ENDPOINT.search(before)
    return found.group(1).lower() if found else None


def _possible_weekdays(claim: Claim) -> frozenset[int]:
    if claim.kind != "date":
        return ANY_DAY
    named = named_weekday(claim)
    if named is not None:
        return frozenset({named})
    if claim.low is not None and claim.low == claim.high:
        return frozenset({as_day(claim.low).weekday()})
    return ANY_DAY


def likeness(one: _Statement, other: _Statement) -> float | None:
    """How likely two statements of one story fill the same slot.

    Returns:
        `APART` when something rules it out; None when their values differ and too little is said to tell whether they
        are of one slot.
    """
    near = max(one.low, other.low) <= min(one.high, other.high) and bool(one.weekdays & other.weekdays)
    clash = units_clash(one.claim, other.claim)
    if clash:
        near = one.claim.value is not None and one.claim.value == other.claim.value
    meet = near and not clash
    if not meet and (one.articles & other.articles or (clash and not near)):
        return APART
    if one.articles & other.articles and one.dimension in RATED and one.scope != other.scope:
        return APART
    if one.dimension == "date" and _any_week(one, other):
        return None
    if one.dimension == "age":
        return 1.0 if _same_name(one.subject, other.subject) else APART
    events = (one.event, other.event)
    if None not in events and events[0] != events[1]:
        return APART
    scopes_differ = bool(one.scope and other.scope and not one.scope & other.scope) and one.dimension not in MOMENTS
    measures = SAME_CONCEPT if events[0] is not None and events[0] == events[1] else _overlap(one.terms, other.terms)
    if meet and one.claim.value == other.claim.value and TOPICS & one.terms.keys() & other.terms.keys():
        measures = max(measures, SAME_TOPIC)
    if not meet and not clash and _discordant(one, other):
        return APART
    if not meet and (measures < MEASURES_APART or (one.dimension in MOMENTS and not _one_moment(one, other))):
        return None
    return (
        MEASURE_WEIGHT * measures
        + SENTENCE_WEIGHT * _overlap(one.words, other.words)
        + SUBJECT_WEIGHT * (_same_name(one.subject, other.subject))
        + (VALUES_MEET if meet else NUMBERS_MEET * near)
        + SLIP * _slip(one.claim, other.claim)
        + DISTINCTIVE * (near and _distinctive(one.claim, other.claim))
        - SCOPES_DIFFER * scopes_differ
    )


def _discordant(one: _Statement, other: _Statement) -> bool:
    """Whether a difference of values has a better explanation than a discrepancy: another scope, period or change."""
    if one.dimension == "time of day":
        # the same moment has another hour in another zone
        zones = {claim.unit_surface for claim in (one.claim, other.claim)} - {None}
        return len(zones) > 1
    if one.dimension == "date":
        if _misprint(one.claim, other.claim):
            return False
        apart = max(one.low, other.low) - min(one.high, other.high)
        return apart > ANOTHER_DAY
    if one.scope != other.scope or one.relative != other.relative:
        return True
    if one.event in PERSONAL and not _same_name(one.subject, other.subject):
        return True
    if one.change != other.change or one.endpoint != other.endpoint:
        return True
    return one.period is not None and other.period is not None and one.period != other.period


def _any_week(one: _Statement, other: _Statement) -> bool:
    """Whether one is a bare weekday and the other too long to tell which: a Tuesday lies in every month."""
    lengths = sorted(side.high - side.low for side in (one, other))
    return lengths[1] == math.inf and WEEK < lengths[0] < math.inf


def _one_moment(one: _Statement, other: _Statement) -> bool:
    """Whether two dates that differ are of one event: it is named in both and the sentences are alike."""
    if _misprint(one.claim, other.claim):
        return True
    named = one.event is not None and one.event == other.event
    return named and _overlap(one.words, other.words) >= SAME_SENTENCE


def _distinctive(one: Claim, other: Claim) -> bool:
    """Whether both give the same value and it is no round one: two quantities seldom share 1,150."""
    if one.value is None or one.value != other.value or one.dimension in {"date", "age"}:
        return False
    return len(_digits(one.value)) >= DISTINCTIVE_DIGITS


def _digits(value: float) -> str:
    """The significant digits of a value."""
    return f"{abs(value):.12g}".split("e")[0].replace(".", "").strip("0")


def _slip(one: Claim, other: Claim) -> bool:
    """Whether two values differ as a slip of the pen makes them: digits swapped, a thousandfold, another month."""
    if one.kind == "date":
        return _misprint(one, other)
    if not one.value or not other.value or one.value == other.value:
        return False
    first, second = _digits(one.value), _digits(other.value)
    if first == second and len(first) > 1:
        return True
    return len(first) >= DISTINCTIVE_DIGITS and sorted(first) == sorted(second)


def _misprint(one: Claim, other: Claim) -> bool:
    """Whether two days differ in the month or the year alone, as a slip of the pen makes them."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    first, second = as_day(one.low), as_day(other.low)
    same = (first.year == second.year, first.month == second.month, first.day == second.day)
    return same in {(True, False, True), (False, True, True)}


def _event(terms: Sequence[str]) -> str | None:
    return next((term for term in terms if term in EVENTS), None)


def _same_name(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's or thing's: equal, or a full name and its last part."""
    if one is None or other is None:
        return False
    first, second = one.lower().split(), other.lower().split()
    return first == second or (first[-1] == second[-1] and (1 in {len(first), len(second)} or first[0] == second[0]))


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Shared information of two bags of terms, as a share of their geometric mean."""
    shared = math.fsum(weight for base, weight in one.items() if base in other)
    return shared / math.sqrt(math.fsum(one.values()) * math.fsum(other.values())) if shared else 0.0


def _weights(terms: Iterable[str]) -> dict[str, float]:
    """Terms by their stems, with how much each tells; of two with one stem the more telling."""
    weights: dict[str, float] = {}
    for term in terms:
        base = stem(term)
        telling = CONCEPT_INFORMATION if term in EVENTS else information(term.lower())
        weights[base] = max(weights.get(base, 0.0), telling)
    return weights


def _confidence(group: Sequence[_Statement]) -> float:
    """Least mean likeness of a statement to the others; a statement alone is sure of itself."""
    means = []
    for one in group:
        known = [value for other in group if other is not one and (value := likeness(one, other)) is not None]
        if known:
            means.append(math.fsum(known) / len(known))
    return round(min(1.0, max(0.0, min(means, default=1.0))), 3)
