"""Statements: all that is compared of a claim when the program asks whether two of them state one quantity.

In: a claim, as read, and its article. Out: the statement. `gathering` makes those of a story.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

import seeds
from transforms.claims.concepts import among, concept_of, of_kind
from transforms.claims.wording import (
    DEGREES,
    attackers_counted,
    degree,
    follows_incident,
    is_converted,
    is_early,
    is_elapsed,
    is_former,
    is_moving,
    is_part,
    is_revised,
    is_whole,
    is_wide,
    leaves_attacker_out,
    outcome_beside,
    outcome_of_part,
    told_of_its_own,
    was_then,
)
from transforms.dates.weekdays import is_bare_weekday, named_weekday, weekday_of
from transforms.ids import digest
from transforms.quantities.conversion import interval, point
from transforms.slots.counted import are_shed, counts_people, families, kind_of, outcome_counted, outcome_of_the_last
from transforms.slots.details import NOTHING, Details, numbers_among, numerals_in
from transforms.slots.scopes import in_short, is_turnout, voters
from transforms.stories.told_alike import Telling, telling
from transforms.stories.towns import towns_in
from transforms.tables import Article, Claim
from transforms.words import WORD, information, lemma, stem

LONG_DATE = 45
"""Days above which a date names a period and not the day of an event."""

CONCEPT_INFORMATION = 4.0
"""How much a shared concept tells: as much as a word in one of fifty articles."""

TELLING = 1.5
"""Least information of a word that is compared at all."""

MOMENTS = frozenset({"date", "time of day"})
"""Dimensions that say when: they belong to the event that their clause names."""

EVENT_TERMS = 2
"""Terms at the head of a measure that say what a date is the date of; the others only stand near it."""

OF_AN_OUTCOME = frozenset({"count", "number", "ordinal", "date", "time of day", "time", "age"})
"""Dimensions of which an outcome can be told; of others only one that has a price."""

COUNTS = frozenset({"count", "number"})
"""Dimensions of what is counted."""

JOB, LAYOFF, EMPLOYEE = "job", "layoff", "employee"
"""Jobs, the concept of those that end, and the kind of persons who hold them."""

TURNOUT = "turnout"
"""The outcome of a share of those who may vote."""

CUT, CROWD, OUTCOME_TERMS = "decline", "crowd", 2
"""The concepts of a cut, that is of jobs, and of those who are present, where it is among so many first terms."""

RELATIVE = frozenset({"other", "others", "another", "additional", "more", "remaining", "rest", "total"})
"""Words that relate a count to one given before: `four others` are not four in all, but the wounded beside the dead."""

SEXES = frozenset({"man", "woman", "boy", "girl"})
BOTH_SEXES = re.compile(r"(?:,\s*\w+)?,?\s+(?:and|or)\s+(?:women|men|girls|boys|children)\b", re.IGNORECASE)
"""What makes persons of any kind of some: 400 men and women, 60 men, women and children."""

PRONOUNS = frozenset({"whom", "which", "them", "those", "these", "all"})
"""Words of a scope that point back: nine of whom."""

BASE = frozenset({"year"})
"""What a change is told against, and no limit of it: wages are up by 3 % on the year."""

BESIDE_THE_DEAD = frozenset({"injury", "missing"})
"""Outcomes of those whom reports count beside the dead: three dead, another twelve hurt."""

ANY_DAY = frozenset(range(7))

Days = tuple[float, float]
Block = tuple[str, str | None]
"""Dimension, and for counts what is counted."""

PERSONS: Block = ("count", "person")

Value = float | str | tuple[float | None, float | None]
"""A number; of a date the weekday that it names and nothing else, or its first and last day."""

Said = tuple[Block, Value]
"""What is measured, and its value."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What one sentence states, however many copies of it there are.

    Attributes:
        articles: where it stands.
        claim: one claim that states it.
        block: what has to be equal for two statements to be compared at all: dimension, and what is counted.
        low, high: its interval in base units.
        weekdays: those that a date can fall on.
        outcomes, incidents: concepts of its measure, nearest first.
        terms, topic, words: stems of the measure, of the measure and the topic, and of the sentence, with how much
            each tells.
        accounts: what its measure or its topic names that accounts keep apart: revenue, profit.
        scope: words that limit it; `relative` to a count before it; `whole` that a part is taken from, or a
            `part` of it; `degree` of harm; `wide` where it counts over more than one event; `former` where a change
            began from it; `elapsed` where it is the time since another moment.
        towns: those that its sentence names.
        numbers: those of its own wording, in digits.
        noun: what is counted, as the sentence words it.
        kind: the kind of persons that it counts, or the things; None for persons of any kind.
        listed: whether it is told in one list with another count of the same outcome; `total`: what the figures of
            its list make together.
        everybody: whether the kind of persons that it counts is all whom its articles count for what befell them.
        actor: the person or body it is about, None where that is a place or nobody.
        early: told as preliminary or replaced; `moving`: told as not closed yet; `revised`: as corrected.
        counting: whether it is a share, votes or seats of a text that tells of votes still being counted.
        with_attackers: how many of those who did it are counted in; `without_attacker`: whether their death is told
            beside the count.
        converted: whether it stands in brackets behind another figure.
        then: whether it was so at another time.
        consequent: whether the words before it end with an incident that something came after.
        when: the days of the event that its sentence names, as days since 1970-01-01; None where it names none.
        stated: values that its articles state in this block: who states both of two values tells them apart.
        lead: whether it gives the value that an article of it states first of this outcome or incident: later ones
            are those of other events.
        prominent: whether an article states it in its title or its first sentences.
        texts: the lineages of these articles.
        telling: what is told at its place.
        known, head, values: all words of one of its articles, the telling ones at its head, and all that it counts
            and measures.
        silent: whether it says too little to be compared, unless an independent text tells the same in like words.
        details: the figures of its sentence, its own among them.
    """

    articles: frozenset[str]
    claim: Claim
    block: Block
    low: float
    high: float
    weekdays: frozenset[int]
    outcomes: tuple[str, ...]
    incidents: tuple[str, ...]
    terms: Mapping[str, float]
    topic: Mapping[str, float]
    accounts: frozenset[str]
    words: Mapping[str, float]
    scope: frozenset[str]
    relative: bool
    whole: bool
    part: bool
    degree: str | None
    wide: bool
    former: bool
    elapsed: bool
    towns: frozenset[str]
    numbers: frozenset[str]
    noun: str | None
    kind: str | None
    actor: str | None
    early: bool
    moving: bool
    revised: bool
    with_attackers: int
    without_attacker: bool
    counting: bool = False
    converted: bool = False
    then: bool = False
    consequent: bool = False
    when: Days | None = None
    stated: frozenset[Value] = frozenset()
    lead: bool = True
    prominent: bool = True
    texts: frozenset[str] = frozenset()
    telling: Telling = field(default_factory=Telling)
    known: frozenset[str] = frozenset()
    head: Mapping[str, float] = field(default_factory=dict)
    values: frozenset[Said] = frozenset()
    silent: bool = False
    everybody: bool = False
    listed: bool = False
    total: float | None = None
    details: Details = NOTHING

    @property
    def dimension(self) -> str:
        """The dimension in which it is compared."""
        return self.block[0]

    @cached_property
    def value(self) -> Value | None:
        """What it says by itself: a number in base units; of a date a bare weekday, or its first and last day; of
        an age whose it is too.
        """
        claim = self.claim
        if claim.kind == "date":
            bare = is_bare_weekday(claim) or claim.low is None
            return (claim.unit_surface or claim.surface).lower() if bare else (claim.low, claim.high)
        if claim.dimension == "age" and claim.subject is not None:
            return f"{claim.subject.split()[-1].lower()} {claim.value}"
        return point(claim)

    @cached_property
    def sentence(self) -> tuple[str, str, int]:
        """One sentence in which it stands: article, part and start."""
        return self.claim.article_id, self.claim.part, self.claim.sentence_start

    @cached_property
    def numbers_beside(self) -> frozenset[str]:
        """The other numbers of its sentence that may be of its dimension, in digits."""
        return self.details.numbers_of(self.dimension) - self.numbers

    @property
    def concept(self) -> str | None:
        """The outcome, or else the incident, that it is of."""
        return next(iter((*self.outcomes, *self.incidents)), None)

    @cached_property
    def event(self) -> str | None:
        """The thing with a day of its own that its measure begins with."""
        return next(iter(among((self.claim.measure or "").split(", ")[:EVENT_TERMS], "event")), None)

    @property
    def generic(self) -> bool:
        """Whether it counts persons without saying which."""
        return self.kind is None

    @property
    def of_people(self) -> bool:
        """Whether its outcome comes first and counts persons."""
        return self.outcomes[:1] != () and self.outcomes[0] in of_kind("people")


def said(statement: Statement) -> Said:
    """What a statement measures, and the value that it gives."""
    return statement.block, statement.value or 0.0


def telling_of(claim: Claim, article: Article) -> Telling:
    """What is told at the place of a claim."""
    text = article.text_of(claim.part)
    unit = "" if claim.dimension in MOMENTS else claim.surface
    return telling(text[claim.sentence_start : claim.start], text[claim.end : claim.sentence_end], unit)


def state(claim: Claim, article: Article, actors: frozenset[str]) -> tuple[str, Statement]:
    """One claim as a statement, and a name that its copies share."""
    text = article.text_of(claim.part)
    sentence = text[claim.sentence_start : claim.sentence_end]
    words = WORD.findall(sentence.lower())
    before, after = text[claim.sentence_start : claim.start], text[claim.end : claim.sentence_end]
    leading = WORD.findall(before)
    name = digest("statement", claim.kind, claim.unit, claim.low, claim.high, len(leading), *words)
    within = interval(claim)
    limits = in_short(claim.scope or "").split()
    # five shooting victims, six destroyed houses: what happened to them, and no kind of victims or houses
    struck = {word: concept for word in limits if (concept := concept_of(word)) is not None and concept in _befallen()}
    terms = tuple(dict.fromkeys([*(term for term in (claim.measure or "").split(", ") if term), *struck.values()]))
    topic = WORD.findall((claim.topic or "").lower())
    befell = _befell(claim, article, terms, words, before, after)
    terms, outcomes, counts = befell.terms, befell.outcomes, claim.dimension in COUNTS
    noun = None if claim.unit is None else lemma(claim.unit.split()[-1])
    if claim.dimension == "fraction" and is_turnout(sentence):
        outcomes, limits = (TURNOUT,), [word for word in limits if word not in voters()]
    related = [*limits, *claim.surface.lower().split(), *(word.lower() for word in leading[-1:])]
    return name, Statement(
        articles=frozenset({claim.article_id}),
        claim=claim,
        block=_block(claim, befell, topic),
        low=within.low,
        high=within.high,
        weekdays=_possible_weekdays(claim),
        outcomes=outcomes,
        incidents=among(terms, "incident"),
        terms=_weights(terms),
        topic=_weights([*terms, *_telling(topic)]),
        accounts=of_kind("account").intersection((*terms, *map(concept_of, topic))),
        words=_weights(_telling(words)),
        scope=frozenset(limits)
        - RELATIVE
        - DEGREES.keys()
        - PRONOUNS
        - struck.keys()
        - (BASE if claim.change else set()),
        relative=not RELATIVE.isdisjoint(related),
        whole=is_whole(before),
        part=is_part(after) and not (befell.last or befell.of_part),
        degree=degree(terms, limits, after),
        wide=counts and is_wide(before, after),
        former=is_former(before, after),
        elapsed=claim.dimension == "time" and is_elapsed(before, after),
        towns=towns_in(sentence),
        numbers=numbers_among(word for _, word in numerals_in(claim.surface)),
        noun=noun,
        kind=None if noun in SEXES and BOTH_SEXES.match(after) else kind_of(claim.unit),
        actor=claim.subject if claim.subject_entity_id in actors else None,
        early=is_early(before, after),
        moving=is_moving(before, after) or befell.last,
        revised=is_revised(before, after),
        with_attackers=attackers_counted(after),
        without_attacker=leaves_attacker_out(after),
        converted=is_converted(before),
        then=was_then(before, after),
        consequent=follows_incident(before),
    )


class _Befell(NamedTuple):
    """What befell those whom a figure counts, or that which it measures.

    Attributes:
        terms: those of its measure, the end of jobs first where somebody sheds them.
        outcomes: its own, nearest first.
        counted: the outcome that its noun or its rank tells by itself.
        last: whether it ranks who was last: the fifth victim of the fire makes five dead.
        of_part: whether it is a part of which an outcome of its own is told: four of them died.
    """

    terms: tuple[str, ...]
    outcomes: tuple[str, ...]
    counted: str | None
    last: bool
    of_part: bool


def _befell(
    claim: Claim, article: Article, terms: tuple[str, ...], words: Sequence[str], before: str, after: str
) -> _Befell:
    counts, kind = claim.dimension in COUNTS, kind_of(claim.unit)
    shed = kind if kind == EMPLOYEE else families().get(claim.unit or "")
    if counts and (are_shed(shed, before, after) or (shed == JOB and CUT in terms[:OUTCOME_TERMS])):
        terms = tuple(dict.fromkeys([LAYOFF, *terms]))  # who cuts jobs lays off those who hold them
    ranked = claim.dimension == "ordinal"
    counted = outcome_counted(claim.unit, words, article) if counts else None
    if ranked:
        counted = outcome_of_the_last(claim.unit, terms, map(concept_of, words))
    of_part = outcome_of_part(after) if counts else ()
    possible = of_kind("outcome") if claim.dimension in OF_AN_OUTCOME else of_kind("priced")
    if counted is not None:
        outcomes: tuple[str, ...] = (counted,)
    elif is_whole(before):
        outcomes = ()  # of the 40 people aboard, five were hurt
    else:
        beside = of_part or (outcome_beside(before, after) if counts else ())
        outcomes = beside or told_of_its_own([term for term in terms if term in possible], before, after)
    return _Befell(terms, outcomes, counted, ranked and counted is not None, bool(of_part))


class Stated:
    """The claims of one article as statements for rules that know of no entities, each made when it is first asked for.

    Attributes:
        article: where they stand.
    """

    def __init__(self, article: Article) -> None:
        """Make nothing yet."""
        self.article = article
        self._made: dict[str, Statement] = {}

    def of(self, claim: Claim) -> Statement:
        """A claim of the article as a statement."""
        made = self._made.get(claim.claim_id)
        if made is None:
            made = self._made[claim.claim_id] = state(claim, self.article, frozenset())[1]
        return made


def _telling(words: Sequence[str]) -> list[str]:
    bases = ((word, lemma(word)) for word in words)
    return [concept_of(word) or base for word, base in bases if information(base) >= TELLING and not base[0].isdigit()]


@cache
def _befallen() -> frozenset[str]:
    """The concepts of what befalls those or that which is counted."""
    return (of_kind("incident") | of_kind("growing")) - of_kind("progress")


@cache
def _peoples() -> Mapping[str, str]:
    """Those whom a people's name counts: three Afghans. Beside another noun it says where that is from."""
    return {row["demonym"].lower(): "person" for row in seeds.rows("demonyms")}


def limits_persons(word: str) -> bool:
    """Whether a word of a scope says which persons: a noun of persons, a people."""
    return counts_people(word) or word in _peoples()


def _block(claim: Claim, befell: _Befell, topic: Sequence[str]) -> Block:
    """Dimension and, for counts, what is counted, under one name for its synonyms.

    Percentage points are compared with percent: mistaking one for the other is a discrepancy of its own. A bare number
    is what its words make of it: a toll counts persons, a magnitude is one.
    """
    if befell.counted in of_kind("people") - {LAYOFF}:
        return PERSONS
    terms = befell.terms if befell.counted is None else (befell.counted, *befell.terms)
    if claim.dimension == "percentage point":
        return "fraction", None
    if claim.dimension == "number":
        if of_kind("people").intersection(terms) or CROWD in {*terms[:OUTCOME_TERMS], *map(concept_of, topic)}:
            return PERSONS
        if "magnitude" in topic or "richter" in topic:
            return "magnitude", None
    if claim.dimension == "money per count":
        return "money", None
    if claim.dimension == "count" and LAYOFF in terms[:1]:
        return "count", JOB
    if claim.dimension in {"count", "ordinal"} and claim.unit is not None:
        head = claim.unit.split()[-1]
        family = families().get(claim.unit) or families().get(head) or _peoples().get(head) or concept_of(head) or head
        return claim.dimension, family
    return claim.dimension, None


def _possible_weekdays(claim: Claim) -> frozenset[int]:
    if claim.kind != "date":
        return ANY_DAY
    named = named_weekday(claim)
    if named is not None:
        return frozenset({named})
    if claim.low is not None and claim.low == claim.high:
        return frozenset({weekday_of(claim.low)})
    return ANY_DAY


def _weights(terms: Iterable[str]) -> dict[str, float]:
    """Terms by their stems, with how much each tells; of two with one stem the more telling."""
    weights: dict[str, float] = {}
    strong = of_kind("outcome") | of_kind("incident")
    for term in terms:
        base = stem(term)
        telling = CONCEPT_INFORMATION if term in strong else information(term.lower())
        weights[base] = max(weights.get(base, 0.0), telling)
    return weights


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Shared information of two bags of terms, as a share of their geometric mean (0 to 1)."""
    shared = math.fsum(weight for base, weight in one.items() if base in other)
    return shared / math.sqrt(math.fsum(one.values()) * math.fsum(other.values())) if shared else 0.0
