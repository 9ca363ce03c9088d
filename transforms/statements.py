"""Statements: all that is compared of a claim when the program asks whether two of them state one quantity."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import seeds
from transforms.clauses import concepts
from transforms.conversion import interval
from transforms.ids import digest
from transforms.tables import Article, Claim
from transforms.verdicts import named_weekday
from transforms.words import WORD, information, lemma, stem

LONG_DATE = 45
"""Days above which a date names a period and not the day of an event."""

CONCEPT_INFORMATION = 4.0
"""How much a shared concept tells: as much as a word in one of fifty articles."""

MOMENTS = frozenset({"date", "time of day"})
"""Dimensions that say when: they belong to the event that their clause names."""

OUTCOMES = frozenset(
    {"death", "injury", "missing", "arrest", "charge", "evacuation", "rescue", "bail", "visit", "deadline", "vote",
     "election", "sentence", "travel"}
)  # fmt: skip
"""Concepts that set two figures apart when they differ: the dead are not the wounded."""

OF_AN_OUTCOME = frozenset({"count", "number", "ordinal", "date", "time of day", "time", "age"})
"""Dimensions of which an outcome can be told."""

ON_MONEY = frozenset({"bail"})
"""Outcomes that have a price; a charge in a balance sheet is none."""

INCIDENTS = frozenset({"attack", "shooting", "quake", "crash"})
"""Concepts of what happened; what it did to whom is said by an outcome, or not at all."""

COUNTED_PEOPLE = frozenset({"death", "injury", "missing", "arrest", "evacuation", "rescue"})
"""Outcomes that count persons: `at least 44 killed` needs no noun."""

AFTERMATH = frozenset(
    {"say", "tell", "announce", "write", "speak", "state", "report", "publish", "reply", "confirm", "identify", "file",
     "release", "book", "arraign", "appear", "hearing", "post", "update", "remain"}
)  # fmt: skip
"""Acts that speak of an event or follow from it: their date is not the event's."""

RELATIVE = frozenset({"other", "others", "another", "additional", "more", "remaining", "rest", "total"})
"""Words that relate a count to one given before: `four others` are not four in all, but the wounded beside the dead."""

ADDED = frozenset({"more", "additional", "another"})
"""Words that put a count on top of one given before."""

GENERIC = frozenset({"person", "people", "victim", "other", "body", "fatality", "casualty", "death", "survivor"})
"""Nouns that count persons of any kind; any other names a part of them."""

DEGREES: Mapping[str, str] = {
    word: degree
    for degree, words in (
        ("slight", "slightly lightly minor superficial non-life-threatening"),
        ("serious", "seriously badly severely serious severe critically critical gravely life-threatening"),
    )
    for word in words.split()
}
"""Words that single out the lightly or the badly hurt among the hurt."""

NEAR = 60
"""Code points around a figure in which a degree is looked for."""

BESIDE = 2
"""Words on either side of a figure among which the outcome that it counts is looked for first."""

CLAUSE_END = re.compile(r"[.,;:()]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)

WHOLE = re.compile(
    r"\b(?:of|among)\s+(?:the|its|those|these|all|his|her|their)\s+(?:about\s+|around\s+|some\s+|nearly\s+)?$",
    re.IGNORECASE,
)
"""What stands before the whole that a part is taken from: `two of the three victims died`."""

PROVISIONAL = re.compile(
    r"\b(?:preliminar(?:y|ily)|initial(?:ly)?|provisional(?:ly)?|original(?:ly)?|first\s+(?:reported|put|rated))\b",
    re.IGNORECASE,
)
"""Words that announce a figure as one to be revised."""

POSTED = re.compile(r"\b(?:posted|updated|published|modified|printed)\b\W*(?:on|at)?\W*$", re.IGNORECASE)
POSTED_REACH = 24
"""What stands before the date of a page, which is no event's."""

ENDPOINT = re.compile(r"\b(from|to)\s+(?:about|around|nearly|almost|over)?\s*$", re.IGNORECASE)
ENDPOINT_REACH = 24

ANY_DAY = frozenset(range(7))
WEEK = 7
"""Days up to which a date is that of an event."""

Days = tuple[float, float]

Block = tuple[str, str | None]
"""Dimension, and for counts what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one sentence states, however many copies of it there are.

    Attributes:
        articles: where it stands.
        claim: one claim that states it.
        block: what has to be equal for two statements to be compared at all: dimension, and what is counted.
        low, high: its interval in base units.
        outcomes, incidents: concepts of its measure, nearest first.
        terms, topic, words: stems of the measure, of the measure and the topic, and of the sentence, with how much
            each tells.
        scope: words that limit it; `relative` to a count before it; `whole` that a part is taken from; `degree`
            of harm.
        noun: what is counted, as the sentence words it.
        stated: values that its articles state in this block: who states both of two values tells them apart.
        lead: whether it gives the value that an article of it states first of this outcome or incident: later ones
            are those of other events.
        actor: the person or body it is about, None where that is a place or nobody.
        when: the days of the event that its sentence names, as days since 1970-01-01; None where it names none.
    """

    articles: frozenset[str]
    claim: Claim
    block: Block
    low: float
    high: float
    endpoint: str | None
    weekdays: frozenset[int]
    outcomes: tuple[str, ...]
    incidents: tuple[str, ...]
    terms: Mapping[str, float]
    topic: Mapping[str, float]
    words: Mapping[str, float]
    scope: frozenset[str]
    relative: bool
    whole: bool
    degree: str | None
    provisional: bool
    noun: str | None
    actor: str | None
    when: Days | None = None
    stated: frozenset[float] = frozenset()
    lead: bool = True

    @property
    def dimension(self) -> str:
        """The dimension in which it is compared."""
        return self.block[0]

    @property
    def concept(self) -> str | None:
        """The outcome, or else the incident, that it is of."""
        return next(iter((*self.outcomes, *self.incidents)), None)

    @property
    def generic(self) -> bool:
        """Whether it counts persons without saying which."""
        return self.noun is None or self.noun in GENERIC


def comparable(claim: Claim) -> bool:
    """Whether a claim says enough to be compared; the program abstains from any other."""
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


def gather(
    claims: Iterable[Claim], articles: Mapping[str, Article], actors: frozenset[str]
) -> tuple[dict[str, Statement], dict[str, list[Claim]]]:
    """The statements of some claims by name, and the claims that make each of them.

    Args:
        claims: those of one story.
        articles: their articles, by id.
        actors: ids of the entities that act for themselves: persons and organisations.
    """
    statements: dict[str, Statement] = {}
    members: dict[str, list[Claim]] = defaultdict(list)
    stated: dict[tuple[str, Block], set[float]] = defaultdict(set)
    first: dict[tuple[str, Block, str | None], float | None] = {}
    told = [
        claim
        for claim in sorted(claims, key=lambda claim: (claim.article_id, claim.part == "body", claim.start))
        if comparable(claim) and not _of_the_page(claim, articles[claim.article_id])
    ]
    when = _event_days(told)
    for claim in told:
        name, statement = state(claim, articles[claim.article_id], actors)
        statement = replace(statement, when=when.get(claim.claim_id))
        if claim.value is not None and statement.endpoint != "from" and not statement.provisional:
            stated[claim.article_id, statement.block].add(claim.value)
        if claim.value is not None and not (statement.whole or statement.degree or _added(claim)):
            first.setdefault((claim.article_id, statement.block, statement.concept), claim.value)
        if name in statements:
            statement = replace(statements[name], articles=statement.articles | statements[name].articles)
        statements[name] = statement
        members[name].append(claim)
    for name, statement in statements.items():
        places = sorted(statement.articles)
        statements[name] = replace(
            statement,
            stated=frozenset().union(*(stated[article, statement.block] for article in places)),
            lead=any(
                first.get((article, statement.block, statement.concept)) == statement.claim.value for article in places
            ),
        )
    return statements, members


def _event_days(claims: Sequence[Claim]) -> dict[str, Days]:
    """The days on which what a figure tells happened, by claim: those that its sentence names nearest to it.

    The date of a report is no such day (`comparable` leaves it out), nor is one that says until when was counted.
    """
    dates: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.low is not None and claim.high is not None and claim.high - claim.low <= WEEK:
            dates[claim.article_id, claim.part, claim.sentence_start].append(claim)
    found = {}
    for claim in claims:
        near = dates.get((claim.article_id, claim.part, claim.sentence_start))
        if claim.kind != "date" and near:
            day = min(near, key=lambda date: (max(date.start - claim.end, claim.start - date.end), date.start))
            if day.low is not None and day.high is not None:
                found[claim.claim_id] = (day.low, day.high)
    return found


def _added(claim: Claim) -> bool:
    """Whether a count comes on top of one given before: `two more people`."""
    return not ADDED.isdisjoint([*(claim.scope or "").lower().split(), *claim.surface.lower().split()])


def _of_the_page(claim: Claim, article: Article) -> bool:
    """Whether a date is that of the page and not of anything it tells."""
    if claim.dimension not in MOMENTS or claim.part == "title":
        return False
    return POSTED.search(article.text[max(0, claim.start - POSTED_REACH) : claim.start]) is not None


def state(claim: Claim, article: Article, actors: frozenset[str]) -> tuple[str, Statement]:
    """One claim as a statement, and a name that its copies share."""
    text = (article.title or "") if claim.part == "title" else article.text
    sentence = WORD.findall(text[claim.sentence_start : claim.sentence_end].lower())
    before = text[claim.sentence_start : claim.start]
    after = text[claim.end : min(claim.sentence_end, claim.end + NEAR)]
    name = digest("statement", claim.kind, claim.unit, claim.low, claim.high, len(WORD.findall(before)), *sentence)
    within = interval(claim)
    terms = tuple(term for term in (claim.measure or "").split(", ") if term)
    limits = (claim.scope or "").lower().split()
    topic = WORD.findall((claim.topic or "").lower())
    possible = OUTCOMES if claim.dimension in OF_AN_OUTCOME else ON_MONEY
    beside = _beside(before, after) if claim.dimension in {"count", "number"} else ()
    outcomes = beside or tuple(term for term in terms if term in possible)
    return name, Statement(
        articles=frozenset({claim.article_id}),
        claim=claim,
        block=_block(claim, terms, topic),
        low=within.low,
        high=within.high,
        endpoint=_endpoint(before[-ENDPOINT_REACH:]),
        weekdays=_possible_weekdays(claim),
        outcomes=outcomes,
        incidents=tuple(term for term in terms if term in INCIDENTS),
        terms=_weights(terms),
        topic=_weights([*terms, *_telling(topic)]),
        words=_weights(_telling(sentence)),
        scope=frozenset(limits) - RELATIVE - DEGREES.keys(),
        relative=not RELATIVE.isdisjoint([*limits, *claim.surface.lower().split()]),
        whole=WHOLE.search(before) is not None,
        degree=_degree(terms, limits, after),
        provisional=PROVISIONAL.search(before[-NEAR:]) is not None or PROVISIONAL.search(after) is not None,
        noun=None if claim.unit is None else lemma(claim.unit.split()[-1]),
        actor=claim.subject if claim.subject_entity_id in actors else None,
    )


def _beside(before: str, after: str) -> tuple[str, ...]:
    """The outcome that stands right behind a figure, or else right before it: `2 dead, 4 wounded`, `kills 2`."""
    behind = WORD.findall(CLAUSE_END.split(after, maxsplit=1)[0])[:BESIDE]
    ahead = WORD.findall(CLAUSE_END.split(before)[-1])[-BESIDE:]
    for word in (*behind, *reversed(ahead)):
        concept = concepts().get(lemma(word))
        if concept in COUNTED_PEOPLE:
            return (concept,)
    return ()


def _telling(words: Sequence[str]) -> list[str]:
    bases = (lemma(word) for word in words)
    return [concepts().get(base, base) for base in bases if information(base) >= 1.5 and not base[0].isdigit()]


@cache
def _families() -> Mapping[str, str]:
    return {unit: row["family"] for row in seeds.rows("unit_families") for unit in row["units"].split("|")}


def counts_people(noun: str) -> bool:
    """Whether a noun counts persons."""
    return _families().get(lemma(noun)) == "person"


def _block(claim: Claim, terms: Sequence[str], topic: Sequence[str]) -> Block:
    """Dimension and, for counts, what is counted, under one name for its synonyms.

    Percentage points are compared with percent: mistaking one for the other is a discrepancy of its own. A bare number
    is what its words make of it: a toll counts persons, a magnitude is one.
    """
    if claim.dimension == "percentage point":
        return "fraction", None
    if claim.dimension == "number":
        if COUNTED_PEOPLE.intersection(terms):
            return "count", "person"
        if "magnitude" in topic or "richter" in topic:
            return "magnitude", None
    if claim.dimension in {"count", "ordinal"} and claim.unit is not None:
        head = claim.unit.split()[-1]
        family = _families().get(claim.unit) or _families().get(head) or concepts().get(head, head)
        return claim.dimension, family
    return claim.dimension, None


def _endpoint(before: str) -> str | None:
    """Whether a figure is where a change began or where it ended: `from 3 to 5`."""
    found = ENDPOINT.search(before)
    return found.group(1).lower() if found else None


def _degree(terms: Sequence[str], limits: Sequence[str], after: str) -> str | None:
    near = CLAUSE_END.split(after, maxsplit=1)[0].lower().split()
    return next((DEGREES[word] for word in (*terms, *limits, *near) if word in DEGREES), None)


def _possible_weekdays(claim: Claim) -> frozenset[int]:
    if claim.kind != "date":
        return ANY_DAY
    named = named_weekday(claim)
    if named is not None:
        return frozenset({named})
    if claim.low is not None and claim.low == claim.high:
        # 1970-01-01 was a Thursday
        return frozenset({int(claim.low + 3) % 7})
    return ANY_DAY


def _weights(terms: Iterable[str]) -> dict[str, float]:
    """Terms by their stems, with how much each tells; of two with one stem the more telling."""
    weights: dict[str, float] = {}
    for term in terms:
        base = stem(term)
        telling = CONCEPT_INFORMATION if term in OUTCOMES or term in INCIDENTS else information(term.lower())
        weights[base] = max(weights.get(base, 0.0), telling)
    return weights


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Shared information of two bags of terms, as a share of their geometric mean (0 to 1)."""
    shared = math.fsum(weight for base, weight in one.items() if base in other)
    return shared / math.sqrt(math.fsum(one.values()) * math.fsum(other.values())) if shared else 0.0
