"""The statements of a story: one for each sentence that states a figure, however often it is reprinted.

In: the claims of one story, as read, and its articles. Out: its statements by name, each with what only the story
tells of it: the day of its event, what else its articles state, whether it is the first that they tell of its thing.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms.claims.limits import REACH, before_limit
from transforms.slots.aged import Person, Told, among, distinct, people_of
from transforms.slots.comparable import comparable, is_written, tellable
from transforms.slots.counts_beside import Counted, counts_of, is_everybody, is_listed, totals
from transforms.slots.courses import tells_of_several
from transforms.slots.details import NOTHING, Details, Sentence, details_of
from transforms.slots.polls import Polls
from transforms.slots.scopes import is_of_votes, votes_counted
from transforms.slots.statements import BESIDE_THE_DEAD, MOMENTS, Block, Days, Said, Statement, Value, said
from transforms.slots.stating import state, telling_of
from transforms.stories.street_names import streets_in
from transforms.stories.told_alike import plain
from transforms.tables import Article, Claim
from transforms.words import WORD, information, lemma, stem

EVENT_DAYS = 7
"""Days up to which a date is that of an event."""

PROMINENT = 16
"""Sentences at the head of an article that tell its own event: what comes later is often background."""

HEAD, HEAD_TELLS = 500, 2.5
"""Code points at the head of an article that tell what it is about, and how much a word tells at least."""

BARE: Block = ("number", None)
LEAST_BARE = 10_000
"""Numbers of which nothing says what they count, and from which on one may be what an article counts elsewhere: about
190,000 were sold at home.
"""

OF_ONE = frozenset({"exact", "about", "range"})
"""Modifiers of an age that somebody has; under 18 is a limit."""

ADDED, ANOTHER = frozenset({"more", "additional", "another"}), "another"
"""Words that put a count on top of one given before, and the one that may set it beside that of the dead."""


class _Stated(NamedTuple):
    """What the claims of a story state, each by itself.

    Attributes:
        statements: the statements by name, as far as their first claims tell them.
        members: the claims that make each of them.
        values: the values of each article, by block and the way in which they move.
        first: the first claim of each article that may lead, by block and what it is about.
    """

    statements: Mapping[str, Statement]
    members: dict[str, list[Claim]]
    values: Mapping[tuple[str, Block, str | None], set[Value]]
    first: Mapping[tuple[str, Block, str | None], Claim]


class _Text(NamedTuple):
    """What the text of one article tells of all its figures: `counting` that votes are still being counted, `polls`
    those of which it gives results.
    """

    words: frozenset[str]
    streets: frozenset[str]
    several: bool
    head: Mapping[str, float]
    counting: bool
    polls: Polls


class _Story(NamedTuple):
    """What a story tells around its statements: by article, by sentence, and by the name of the statement.

    Attributes:
        aged: the names of the statements of a sentence that give somebody's age.
    """

    articles: Mapping[str, Article]
    stated: _Stated
    texts: Mapping[str, _Text]
    values: Mapping[str, frozenset[Said]]
    replaced: Mapping[str, frozenset[float]]
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
    people = _people(stated, articles)
    of_article = defaultdict(list)
    for claim in ordered:
        of_article[claim.article_id].append(claim)
    aged = defaultdict(list)
    for name in sorted(people):
        aged[stated.statements[name].sentence].append(name)
    story = _Story(
        articles=articles,
        stated=stated,
        texts={
            article_id: _text_of(articles[article_id], of_article[article_id])
            for article_id in {claim.article_id for claim in told}
        },
        values=_values(stated),
        replaced=_replaced(stated),
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
    when = _event_days(
        claim for claim in told if claim.claim_id in spoken and not _counted_until(claim, articles[claim.article_id])
    )
    statements: dict[str, Statement] = {}
    members: dict[str, list[Claim]] = defaultdict(list)
    values: dict[tuple[str, Block, str | None], set[Value]] = defaultdict(set)
    first: dict[tuple[str, Block, str | None], Claim] = {}
    for claim in told:
        name, statement = state(claim, articles[claim.article_id], actors)
        silent = claim.claim_id not in spoken
        if statement.value is not None and not statement.former and not statement.early:
            values[claim.article_id, statement.block, claim.change].add(statement.value)
            if claim.dimension == "age" and claim.value is not None:
                values[claim.article_id, statement.block, claim.change].add(claim.value)
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
    if statement.dimension == "count":
        bare = bare.union(*(story.stated.values[article, BARE, None] for article in places))
    person, people = story.people.get(name, (None, ()))
    return replace(
        statement,
        articles=frozenset(places),
        stated=frozenset().union(
            *(
                story.stated.values[article, statement.block, way]
                for article in places
                for way in _ways(statement.claim.change)
            ),
            (value for value in bare if isinstance(value, float) and value >= LEAST_BARE),
        ),
        lead=bool(leads) or statement.early,
        prominent=any(_at_the_head(claim) for claim in (*leads, *members)),
        texts=frozenset(story.articles[article].lineage for article in places),
        counting=story.texts[founder].counting and is_of_votes(statement.dimension, statement.block[1]),
        telling=spot,
        known=frozenset().union(*(story.texts[article].words for article in places)),
        known_streets=frozenset().union(*(story.texts[article].streets for article in places)),
        several=any(story.texts[article].several for article in places),
        head=story.texts[founder].head,
        values=story.values[founder],
        replaced=story.replaced[founder],
        details=story.details.get(statement.sentence, NOTHING),
        total=story.totals.get(name),
        poll=story.texts[one].polls.of(statement.claim),
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


def _ways(change: str | None) -> Sequence[str | None]:
    """The ways in which a figure moves that one which moves in some way may be told of: a fall is no rise."""
    return (None, "up", "down") if change is None else (None, change)


def _text_of(article: Article, claims: Sequence[Claim]) -> _Text:
    title = article.title or ""
    return _Text(
        words=frozenset(plain(word) for word in WORD.findall(f"{title} {article.text}")),
        streets=streets_in(title) | streets_in(article.text),
        several=tells_of_several(article.text),
        head=_head_of(article),
        counting=votes_counted(article.text),
        polls=Polls(article, claims),
    )


def _head_of(article: Article) -> dict[str, float]:
    bases = {lemma(word) for word in WORD.findall(f"{article.title or ''} {article.text[:HEAD]}".lower())}
    telling = ((base, information(base)) for base in sorted(bases) if not base[0].isdigit())
    return {stem(base): weight for base, weight in telling if weight >= HEAD_TELLS}


def _values(stated: _Stated) -> Mapping[str, frozenset[Said]]:
    """What each article counts and measures, but for single things and when it was."""
    found: dict[str, set[Said]] = defaultdict(set)
    for name, statement in stated.statements.items():
        if statement.dimension not in MOMENTS and statement.claim.value not in (None, 1.0):
            for claim in stated.members[name]:
                found[claim.article_id].add(said(statement))
    return defaultdict(frozenset, {article: frozenset(values) for article, values in found.items()})


def _replaced(stated: _Stated) -> Mapping[str, frozenset[float]]:
    """The numbers that each article tells as replaced without what they count: an initial figure of 260."""
    found: dict[str, set[float]] = defaultdict(set)
    for name, statement in stated.statements.items():
        if statement.early and statement.dimension == "number" and statement.claim.value is not None:
            for claim in stated.members[name]:
                found[claim.article_id].add(statement.claim.value)
    return defaultdict(frozenset, {article: frozenset(values) for article, values in found.items()})


def _people(stated: _Stated, articles: Mapping[str, Article]) -> Mapping[str, tuple[Person, tuple[Person, ...]]]:
    """The person of each age by name, and all whose ages the articles give in which it stands; an age that another has
    replaced is nobody's, unless it stands behind a name: Moss, 44, was originally from Orran.
    """
    of_article: dict[str, dict[str, Told]] = defaultdict(dict)
    for name, statement in stated.statements.items():
        replaced = statement.early and not statement.telling.spoken[0].rstrip().endswith(",")
        if statement.dimension == "age" and statement.claim.modifier in OF_ONE and not replaced:
            for claim in stated.members[name]:
                told = Told(claim, (statement.low, statement.high), statement.outcomes)
                of_article[claim.article_id].setdefault(name, told)
    persons = {article: people_of(told_there, articles[article]) for article, told_there in of_article.items()}
    places: dict[str, list[str]] = defaultdict(list)
    for article, of_name in persons.items():
        for name in of_name:
            places[name].append(article)
    together: dict[tuple[str, ...], tuple[Person, ...]] = {}  # an article may give the ages of a thousand
    found = {}
    for name, where in places.items():
        if tuple(where) not in together:
            together[*where] = distinct(person for article in where for person in persons[article].values())
        people = together[*where]
        found[name] = among(people, distinct(persons[article][name] for article in where)[0]), people
    return found


def _says_same(one: Claim, other: Claim) -> bool:
    if one.value is None or other.value is None:
        return (one.value, one.low, one.high, one.unit_surface) == (
            other.value, other.low, other.high, other.unit_surface,
        )  # fmt: skip
    return one.value == other.value


def _at_the_head(claim: Claim) -> bool:
    return claim.part == "title" or claim.sentence < PROMINENT


def _counted_until(claim: Claim, article: Article) -> bool:
    """Whether a date says until when something was counted: `seven had died by Wednesday`."""
    before = article.text_of(claim.part)[claim.sentence_start : claim.start]
    return claim.kind == "date" and before_limit("count").search(before[-REACH:]) is not None


def _event_days(told: Iterable[Claim]) -> dict[str, Days]:
    """The days on which what a figure tells happened, by claim: those that its sentence names nearest to it.

    The date of a report is no such day (`comparable` leaves it out).
    """
    claims = list(told)
    dates: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "date" or claim.low is None or claim.high is None or claim.high - claim.low > EVENT_DAYS:
            continue
        dates[claim.article_id, claim.part, claim.sentence_start].append(claim)
    found = {}
    for claim in claims:
        near = dates.get((claim.article_id, claim.part, claim.sentence_start))
        if claim.kind != "date" and near:
            day = min(near, key=lambda date: (max(date.start - claim.end, claim.start - date.end), date.start))
            if day.low is not None and day.high is not None:
                found[claim.claim_id] = (day.low, day.high)
    return found


def _added(statement: Statement) -> bool:
    """Whether a count comes on top of one given before: `two more people`; another six hurt stand beside the dead."""
    claim = statement.claim
    said = ADDED.intersection([*(claim.scope or "").lower().split(), *claim.surface.lower().split()])
    if statement.added:
        return True
    return bool(said) and not (said == {ANOTHER} and BESIDE_THE_DEAD.intersection(statement.outcomes[:1]))
