"""Stating: what is compared of a claim, from the words around it.

In: a claim, as read, and its article. Out: its statement. `gathering` makes those of a story.
"""

import re
from functools import cache

from transforms.claims.concepts import among, concept_of, of_kind
from transforms.claims.course_wording import (
    is_added,
    is_bygone,
    is_early,
    is_former,
    is_moving,
    is_revised,
    is_running,
    is_standing,
    was_then,
)
from transforms.claims.moment_wording import elapsed, follows_incident
from transforms.claims.wording import (
    DEGREES,
    attackers_counted,
    degree,
    is_converted,
    is_part,
    is_whole,
    is_wide,
    leaves_attacker_out,
)
from transforms.dates.weekdays import named_weekday, weekday_of
from transforms.dates.yearless import Day, day_of_year, yearless_day
from transforms.ids import digest
from transforms.quantities.conversion import interval
from transforms.slots.bags import telling as telling_words
from transforms.slots.bags import weigh
from transforms.slots.befell import block_of, what_befell
from transforms.slots.counted import DEATH, kind_of, kind_of_members, kind_of_those
from transforms.slots.details import numbers_among, numerals_in
from transforms.slots.scopes import in_short, voters
from transforms.slots.sentence_words import words_of
from transforms.slots.statements import COUNTS, MOMENTS, RELATIVE, SCOPED, Statement
from transforms.stories.told_alike import Telling, telling
from transforms.tables import Article, Claim
from transforms.words import WORD, lemma

TURNOUT = "turnout"
"""The outcome of a share of those who may vote."""

SEXES = frozenset({"man", "woman", "boy", "girl"})
BOTH_SEXES = re.compile(r"(?:,\s*\w+)?,?\s+(?:and|or)\s+(?:women|men|girls|boys|children)\b", re.IGNORECASE)
"""What makes persons of any kind of some: 400 men and women, 60 men, women and children."""

PRONOUNS = frozenset({"whom", "which", "them", "those", "these", "all"})
"""Words of a scope that point back: nine of whom."""

BASE = frozenset({"year"})
"""What a change is told against, and no limit of it: wages are up by 3 % on the year."""

ANY_DAY = frozenset(range(7))


def telling_of(claim: Claim, article: Article) -> Telling:
    """What is told at the place of a claim."""
    return telling(*article.around(claim), "" if claim.dimension in MOMENTS else claim.surface)


def state(claim: Claim, article: Article, actors: frozenset[str] = frozenset()) -> tuple[str, Statement]:
    """One claim as a statement, and a name that its copies share.

    Args:
        claim: a claim.
        article: where it stands.
        actors: ids of the entities that act for themselves: persons and organisations.
    """
    words = words_of(article.sentence_of(claim))
    before, after = article.around(claim)
    leading = WORD.findall(before)
    name = digest("statement", claim.kind, claim.unit, claim.low, claim.high, len(leading), *words.lower)
    within = interval(claim)
    limits = in_short(claim.scope or "").split()
    # five shooting victims, six destroyed houses: what happened to them, and no kind of victims or houses
    struck = {word: concept for word in limits if (concept := concept_of(word)) is not None and concept in _befallen()}
    terms = tuple(dict.fromkeys([*claim.measure_terms, *struck.values()]))
    topic = WORD.findall((claim.topic or "").lower())
    befell = what_befell(claim, article, terms, words.lower, before, after)
    terms, outcomes, counts = befell.terms, befell.outcomes, claim.dimension in COUNTS
    noun = None if claim.unit is None else lemma(claim.unit.split()[-1])
    if claim.dimension == "fraction" and words.turnout:
        outcomes, limits = (TURNOUT,), [word for word in limits if word not in voters()]
    accounts = of_kind("account").intersection((*terms, *map(concept_of, topic)))
    added = counts and (is_added(after) or claim.change == "up")
    related = [*limits, *claim.surface.lower().split(), *(word.lower() for word in leading[-1:])]
    return name, Statement(
        articles=frozenset({claim.article_id}),
        claim=claim,
        block=block_of(claim, befell, topic, before, after),
        low=within.low,
        high=within.high,
        weekdays=_possible_weekdays(claim),
        day=_named_day(claim),
        outcomes=outcomes,
        incidents=among(terms, "incident"),
        terms=weigh(terms if claim.dimension not in SCOPED else (term for term in terms if term not in _moves())),
        topic=weigh([*terms, *telling_words(topic)]),
        accounts=accounts,
        words=words.weights,
        scope=frozenset(limits)
        - RELATIVE
        - DEGREES.keys()
        - PRONOUNS
        - struck.keys()
        - (BASE if claim.change else set()),
        relative=not RELATIVE.isdisjoint(related) or added,
        whole=is_whole(before),
        part=is_part(before, after) and not (befell.last or befell.of_part),
        degree=degree(terms, limits, after),
        wide=(counts or befell.last) and is_wide(before, after, ranked=befell.last),
        former=is_former(before, after),
        elapsed=elapsed(before, after) if claim.dimension == "time" else None,
        towns=words.towns,
        streets=words.streets,
        numbers=numbers_among(word for _, word in numerals_in(claim.surface)),
        noun=noun,
        kind=None
        if noun in SEXES and BOTH_SEXES.match(after)
        else kind_of_those(before) or kind_of_members(claim.surface, after) or kind_of(claim.unit),
        actor=claim.subject if claim.subject_entity_id in actors else None,
        early=is_early(before, after, moment=claim.dimension in MOMENTS),
        moving=is_moving(before, after, of_accounts=bool(accounts)) or befell.last,
        running=counts and is_running(before, after),
        revised=is_revised(before, after),
        with_attackers=attackers_counted(after),
        without_attacker=leaves_attacker_out(after),
        converted=is_converted(before),
        then=was_then(before, after),
        bygone=is_bygone(after),
        standing=counts and DEATH not in outcomes[:1] and is_standing(before, after),
        added=added,
        consequent=follows_incident(before),
    )


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
            made = self._made[claim.claim_id] = state(claim, self.article)[1]
        return made


@cache
def _befallen() -> frozenset[str]:
    """The concepts of what befalls those or that which is counted."""
    return (of_kind("incident") | of_kind("growing") | of_kind("dwindling")) - of_kind("progress")


@cache
def _moves() -> frozenset[str]:
    """The concepts of a rise or a fall, which says of a share or a sum not what it is of."""
    return of_kind("movement")


def _named_day(claim: Claim) -> Day | None:
    if claim.kind == "date" and claim.low is not None and claim.low == claim.high:
        return day_of_year(claim.low)
    return yearless_day(claim)


def _possible_weekdays(claim: Claim) -> frozenset[int]:
    if claim.kind != "date":
        return ANY_DAY
    named = named_weekday(claim)
    if named is not None:
        return frozenset({named})
    if claim.low is not None and claim.low == claim.high:
        return frozenset({weekday_of(claim.low)})
    return ANY_DAY
