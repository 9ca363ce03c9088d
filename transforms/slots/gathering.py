"""The statements of a story: one for each sentence that states a figure, however often it is reprinted.

In: the claims of one story, as read, and its articles. Out: its statements by name, each with what only the story
tells of it: the day of its event, what else its articles state, whether it is the first that they tell of its thing.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms.quantities.conversion import to_base
from transforms.slots.aged import Person
from transforms.slots.aged_people import aged_people
from transforms.slots.article_facts import ArticleFacts, facts_of
from transforms.slots.comparable import comparable, is_written, tellable
from transforms.slots.counts_beside import Counted, counts_of, is_everybody, is_listed, totals
from transforms.slots.details import NOTHING, Details, Sentence, details_of
from transforms.slots.scopes import is_of_votes
from transforms.slots.sentence_days import sentence_days
from transforms.slots.statements import BESIDE_THE_DEAD, Block, Statement, Value
from transforms.slots.stating import state, telling_of
from transforms.tables import Article, Claim

PROMINENT = 16
"""Sentences at the head of an article that tell its own event: what comes later is often background."""

BARE: Block = ("number", None)
LEAST_BARE = 10_000
"""Numbers of which nothing says what they count, and from which on one may be what an article counts elsewhere: about
190,000 were sold at home.
"""

TOLD_BARE = frozenset({"count", "money", "mass", "area", "volume", "power", "energy"})
"""Dimensions of figures that an article may give once more without their unit: next year they may land 31,400."""

OTHER_WAY = {"up": "down", "down": "up"}
"""Ways in which a figure moves, each with the one that it cannot go besides."""

ADDED, ANOTHER = frozenset({"more", "additional", "another"}), "another"
"""Words that put a count on top of one given before, and the one that may set it beside that of the dead."""


class _Stated(NamedTuple):
    """What the claims of a story state, each by itself.

    Attributes:
        statements: the statements by name, as far as their first claims tell them.
        members: the claims that make each of them.
        values: the values of each article, by block and the way in which they move, each with what befell those whom
            it counts; None where that is left open.
        first: the first claim of each article that may lead, by block and what it is about.
    """

    statements: Mapping[str, Statement]
    members: dict[str, list[Claim]]
    values: Mapping[tuple[str, Block, str | None], Mapping[Value, set[str | None]]]
    first: Mapping[tuple[str, Block, str | None], Claim]


class _Story(NamedTuple):
    """What a story tells around its statements: by article, by sentence, and by the name of the statement.

    Attributes:
        aged: the names of the statements of a sentence that give somebody's age.
    """

    articles: Mapping[str, Article]
    stated: _Stated
    facts: Mapping[str, ArticleFacts]
    details: Mapping[Sentence, Details]
    counted: Counted
    totals: Mapping[str, float]
    people: Mapping[str, tuple[Person, tuple[Person, ...]]]
    aged: Mapping[Sentence, list[str]]


def gather(
    claims: Iterable[Claim], articles: Mapping[str, Article], actors: frozenset[str]
) -> tuple[dict[str, Statement], dict[str, list[Claim]]]:
    """The statements of some claims by name, and the claims that make each of them.

    Args:
        claims: those of one story.
        articles: their articles, by id.
        actors: ids of the entities that act for themselves: persons and organisations.
    """
    ordered = sorted(claims, key=lambda claim: (claim.article_id, claim.part == "body", claim.start))
    told = [claim for claim in ordered if tellable(claim, articles[claim.article_id])]
    spoken = {claim.claim_id for claim in told if comparable(claim, articles[claim.article_id])}
    told = [claim for claim in told if claim.claim_id in spoken or is_written(claim)]
    stated = _stated(told, spoken, articles, actors)
    people = aged_people(stated.statements, stated.members, articles)
    of_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        of_article[claim.article_id].append(claim)
    making: dict[str, dict[str, Statement]] = defaultdict(dict)
    for name, statement in stated.statements.items():
        for claim in stated.members[name]:
            making[claim.article_id][name] = statement
    aged: dict[Sentence, list[str]] = defaultdict(list)
    for name in sorted(people):
        aged[stated.statements[name].sentence].append(name)
    story = _Story(
        articles=articles,
        stated=stated,
        facts={
            article_id: facts_of(articles[article_id], of_article[article_id], made.values())
            for article_id, made in making.items()
        },
        details=details_of(ordered, articles),
        counted=counts_of(stated.statements, stated.members),
        totals=totals(stated.statements, articles),
        people=people,
        aged=aged,
    )
    return {name: _in_its_story(name, story) for name in stated.statements}, stated.members


def _stated(
    told: Sequence[Claim], spoken: Container[str], articles: Mapping[str, Article], actors: frozenset[str]
) -> _Stated:
    """What some claims state, those of an article in the order of its text.

    Args:
        told: the claims.
        spoken: ids of those that are not silent.
        articles: as of `gather`.
        actors: as of `gather`.
    """
    when = sentence_days((claim for claim in told if claim.claim_id in spoken), articles)
    statements: dict[str, Statement] = {}
    members: dict[str, list[Claim]] = defaultdict(list)
    values: dict[tuple[str, Block, str | None], dict[Value, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    first: dict[tuple[str, Block, str | None], Claim] = {}
    for claim in told:
        name, statement = state(claim, articles[claim.article_id], actors)
        silent = claim.claim_id not in spoken
        if statement.value is not None and not statement.former and not statement.early:
            given = values[claim.article_id, statement.block, claim.change]
            given[statement.value].add(_befell(statement))
            if claim.dimension == "age" and claim.value is not None:
                given[claim.value].add(None)
        some = statement.whole or claim.modifier == "vague"
        if not (silent or some or statement.degree or statement.wide or statement.early or _added(statement)):
            first.setdefault((claim.article_id, statement.block, statement.about), claim)
        if name not in statements:
            day = None if statement.moving else when.get(claim.claim_id)  # a toll that rises on Sunday is of no Sunday
            statements[name] = replace(statement, when=day, silent=silent)
        members[name].append(claim)
    return _Stated(statements, members, values, first)


def _in_its_story(name: str, story: _Story) -> Statement:
    """A statement with what only its story tells of it."""
    statement, members = story.stated.statements[name], story.stated.members[name]
    places = sorted({claim.article_id for claim in members})
    one = statement.claim.article_id
    founder = min(places, key=lambda article: (story.articles[article].lineage_parent is not None, article))
    leads = _leads(statement, places, story.stated)
    spot = telling_of(statement.claim, story.articles[one])
    bare = frozenset[Value]()
    if statement.dimension in TOLD_BARE:
        bare = bare.union(*(story.stated.values[article, BARE, None] for article in places))
    given = [
        story.stated.values[article, statement.block, way]
        for article in places
        for way in _ways(statement.claim.change)
    ]
    person, people = story.people.get(name, (None, ()))
    return replace(
        statement,
        articles=frozenset(places),
        stated=frozenset().union(
            *given,
            (to_base(statement.claim, value) for value in bare if isinstance(value, float) and value >= LEAST_BARE),
        ),
        befell_others=_of_others(statement, given),
        either_way=any(
            way and statement.value in story.stated.values[article, statement.block, way]
            for article in places
            for way in [OTHER_WAY.get(statement.claim.change or "")]
        ),
        lead=bool(leads) or statement.early,
        prominent=any(_at_the_head(claim) for claim in (*leads, *members)),
        texts=frozenset(story.articles[article].lineage for article in places),
        counting=story.facts[founder].counting and is_of_votes(statement.dimension, statement.block[1]),
        telling=spot,
        known=frozenset().union(*(story.facts[article].words for article in places)),
        known_streets=frozenset().union(*(story.facts[article].streets for article in places)),
        several=any(story.facts[article].several for article in places),
        head=story.facts[founder].head,
        values=story.facts[founder].values,
        replaced=story.facts[founder].replaced,
        details=story.details.get(statement.sentence, NOTHING),
        total=story.totals.get(name),
        poll=story.facts[one].polls.of(statement.claim),
        listed=is_listed(statement, story.counted, story.articles[one]),
        everybody=is_everybody(statement, spot, places, story.counted),
        person=person,
        people=people,
        company=tuple(story.people[other][0] for other in story.aged[statement.sentence]),
    )


def _leads(statement: Statement, articles: Iterable[str], stated: _Stated) -> list[Claim]:
    """The claims that say the same as a statement and are the first of their article to tell of its thing."""
    found = (stated.first.get((article, statement.block, statement.about)) for article in articles)
    return [claim for claim in found if claim and _says_same(claim, statement.claim)]


def _befell(statement: Statement) -> str | None:
    """What befell those whom a statement counts; None where it counts no people, or leaves it open."""
    return statement.outcomes[0] if statement.of_people else None


def _of_others(statement: Statement, given: Iterable[Mapping[Value, set[str | None]]]) -> frozenset[Value]:
    """Of the values that articles give those of what befell others: four hurt are not the four dead of another text."""
    own, told = _befell(statement), defaultdict[Value, set[str | None]](set)
    for values in given:
        for value, befell in values.items():
            told[value] |= befell
    return frozenset(value for value, befell in told.items() if own is not None and befell.isdisjoint({own, None}))


def _ways(change: str | None) -> Sequence[str | None]:
    """The ways in which a figure moves that one which moves in some way may be told of: a fall is no rise."""
    return (None, "up", "down") if change is None else (None, change)


def _says_same(one: Claim, other: Claim) -> bool:
    if one.value is None or other.value is None:
        return (one.value, one.low, one.high, one.unit_surface) == (
            other.value, other.low, other.high, other.unit_surface,
        )  # fmt: skip
    return one.value == other.value


def _at_the_head(claim: Claim) -> bool:
    return claim.part == "title" or claim.sentence < PROMINENT


def _added(statement: Statement) -> bool:
    """Whether a count comes on top of one given before: `two more people`; another six hurt stand beside the dead."""
    claim = statement.claim
    said = ADDED.intersection([*(claim.scope or "").lower().split(), *claim.surface.lower().split()])
    if statement.added:
        return True
    return bool(said) and not (said == {ANOTHER} and BESIDE_THE_DEAD.intersection(statement.outcomes[:1]))
