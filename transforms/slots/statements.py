"""Statements: all that is compared of a claim when the program asks whether two of them state one quantity.

In: nothing. Out: the row that `stating` makes of a claim and `gathering` completes with what only its story tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from transforms.claims.concepts import among, of_kind
from transforms.dates.weekdays import is_bare_weekday
from transforms.dates.yearless import Day, yearless_day
from transforms.quantities.conversion import point
from transforms.slots.aged import Person
from transforms.slots.details import NOTHING, Details, Sentence, sentence_of
from transforms.slots.polls import Poll
from transforms.stories.told_alike import Telling
from transforms.tables import Claim

LONG_DATE = 45
"""Days above which a date names a period and not the day of an event."""

MOMENTS = frozenset({"date", "time of day"})
"""Dimensions that say when: they belong to the event that their clause names."""

EVENT_TERMS = 2
"""Terms at the head of a measure that say what a date is the date of; the others only stand near it."""

COUNTS = frozenset({"count", "number"})
"""Dimensions of what is counted."""

SCOPED = frozenset({"money", "fraction"})
"""Dimensions of which one event has several, each on a scope of its own: 20 % on cars and 20 % on boats are two."""

RELATIVE = frozenset({"other", "others", "another", "further", "additional", "more", "remaining", "rest", "total"})
"""Words that relate a count to one given before: `four others` are not four in all, but the wounded beside the dead."""

BESIDE_THE_DEAD = frozenset({"injury", "missing"})
"""Outcomes of those whom reports count beside the dead: three dead, another twelve hurt."""

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
        weekdays: those that a date can fall on; `day` the month and day of one that names them.
        outcomes, incidents: concepts of its measure, nearest first.
        terms, topic, words: stems of the measure, of the measure and the topic, and of the sentence, with how much
            each tells.
        accounts: what its measure or its topic names that accounts keep apart: revenue, profit.
        scope: words that limit it; `relative` to a count before it; `whole` that a part is taken from, or a
            `part` of it; `degree` of harm; `wide` where it counts over more than one event; `former` where a change
            began from it; `bygone` where it is told as that of another year; `standing` where it counts who or what
            is in a state that ends; `added` where it comes on top of a count before; `elapsed` where it is the time
            `after` another moment or `before` one.
        towns, streets: those that its sentence names.
        numbers: those of its own wording, in digits.
        noun: what is counted, as the sentence words it.
        kind: the kind of persons that it counts, or the things; None for persons of any kind.
        listed: whether it is told in one list with another count of the same outcome; `total`: what the figures of
            its list make together.
        everybody: whether the kind of persons that it counts is all whom its articles count for what befell them.
        actor: the person or body it is about, None where that is a place or nobody.
        early: told as preliminary or replaced; `moving`: told as not closed yet; `running`: counted since some day;
            `revised`: as corrected.
        counting: whether it is a share, votes or seats of a text that tells of votes still being counted.
        with_attackers: how many of those who did it are counted in; `without_attacker`: whether their death is told
            beside the count.
        converted: whether it stands in brackets behind another figure.
        then: whether it was so at another time.
        replaced: numbers of nothing named that its article tells as preliminary or replaced: an initial figure of 260.
        consequent: whether the words before it end with an incident that something came after.
        when: the days of the event that its sentence names, as days since 1970-01-01; None where it names none.
        stated: values that its articles state in this block, none of what moves the other way: who states both of two
            values tells them apart. `befell_others`: those of them that count whom something else befell; `either_way`:
            whether an article gives its value as a rise and as a fall.
        lead: whether it gives the value that an article of it states first of this outcome or incident: later ones
            are those of other events.
        prominent: whether an article states it in its title or its first sentences.
        texts: the lineages of these articles.
        telling: what is told at its place.
        known: all words of its articles; `known_streets`: those that they name; `several`: whether one of them tells
            of more incidents than one.
        head, values: the telling words at the head of its article, the founder before a copy, and all that this counts
            and measures.
        silent: whether it says too little to be compared, unless an independent text tells the same in like words.
        details: the figures of its sentence, its own among them.
        poll: the poll that it is a result of, as far as its article tells.
        person: whose age it is, as far as its articles tell; `people`: all whose ages these articles give, and
            `company` those of its sentence.
    """

    articles: frozenset[str]
    claim: Claim
    block: Block
    low: float
    high: float
    weekdays: frozenset[int]
    day: Day | None
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
    elapsed: str | None
    towns: frozenset[str]
    streets: frozenset[str]
    numbers: frozenset[str]
    noun: str | None
    kind: str | None
    actor: str | None
    early: bool
    moving: bool
    running: bool
    revised: bool
    with_attackers: int
    without_attacker: bool
    counting: bool = False
    converted: bool = False
    then: bool = False
    replaced: frozenset[float] = frozenset()
    bygone: bool = False
    standing: bool = False
    added: bool = False
    consequent: bool = False
    when: Days | None = None
    stated: frozenset[Value] = frozenset()
    befell_others: frozenset[Value] = frozenset()
    either_way: bool = False
    lead: bool = True
    prominent: bool = True
    texts: frozenset[str] = frozenset()
    telling: Telling = field(default_factory=Telling)
    known: frozenset[str] = frozenset()
    known_streets: frozenset[str] = frozenset()
    several: bool = False
    head: Mapping[str, float] = field(default_factory=dict)
    values: frozenset[Said] = frozenset()
    silent: bool = False
    everybody: bool = False
    listed: bool = False
    total: float | None = None
    poll: Poll | None = None
    details: Details = NOTHING
    person: Person | None = None
    people: tuple[Person, ...] = ()
    company: tuple[Person, ...] = ()

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
            if self.yearless:
                return f"{self.day}"
            bare = is_bare_weekday(claim) or claim.low is None
            return (claim.unit_surface or claim.surface).lower() if bare else (claim.low, claim.high)
        if claim.dimension == "age" and claim.subject is not None:
            return f"{claim.subject.split()[-1].lower()} {claim.value}"
        return point(claim)

    @cached_property
    def yearless(self) -> bool:
        """Whether it is a day or a month of a year that nothing tells."""
        return yearless_day(self.claim) is not None

    @cached_property
    def sentence(self) -> Sentence:
        """One sentence in which it stands: article, part and start."""
        return sentence_of(self.claim)

    @cached_property
    def numbers_beside(self) -> frozenset[str]:
        """The other numbers of its sentence that may be of its dimension and move its way, in digits."""
        return self.details.numbers_of(self.dimension, self.claim.change) - self.numbers

    @property
    def concept(self) -> str | None:
        """The outcome, or else the incident, that it is of."""
        return next(iter((*self.outcomes, *self.incidents)), None)

    @cached_property
    def event(self) -> str | None:
        """The thing with a day of its own that its measure begins with."""
        return next(iter(among(self.claim.measure_terms[:EVENT_TERMS], "event")), None)

    @property
    def about(self) -> str | None:
        """What an article tells by it: the thing that a day or an hour is of, else its outcome or incident."""
        return self.event if self.dimension in MOMENTS else self.concept

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
