"""The statements of a story: one for each sentence that states a figure, however often it is reprinted.

In: the claims of one story, as read, and its articles. Out: its statements by name, each with what only the story
tells of it: the day of its event, what else its articles state, whether it is the first that they tell of its thing.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from transforms.claims.limits import REACH, before_limit
from transforms.slots.aged import Person, Told, among, distinct, people_of
from transforms.slots.befell import limits_persons
from transforms.slots.comparable import comparable, is_written, tellable
from transforms.slots.counted import beside_another, may_be_all
from transforms.slots.courses import tells_of_several
from transforms.slots.details import NOTHING, Sentence, details_of
from transforms.slots.scopes import is_of_votes, votes_counted
from transforms.slots.statements import BESIDE_THE_DEAD, MOMENTS, PERSONS, Block, Days, Said, Statement, Value, said
from transforms.slots.stating import state, telling_of
from transforms.slots.values import meeting
from transforms.stories.street_names import streets_in
from transforms.stories.told_alike import Telling, plain
from transforms.tables import Article, Claim
from transforms.words import WORD, information, lemma, stem

EVENT_DAYS = 7
"""Days up to which a date is that of an event."""

PROMINENT = 16
"""Sentences at the head of an article that tell its own event: what comes later is often background."""

HEAD, HEAD_TELLS = 500, 2.5
"""Code points at the head of an article that tell what it is about, and how much a word tells at least."""

JOINED = re.compile(
    r"[^.;:()]{0,60}\b(?:and|plus|as well as)\b(?:(?!\b(?:including|among|of)\b)[^.;:()]){0,30}", re.IGNORECASE
)
"""What stands between two counts of one list."""

OF_ONE = frozenset({"exact", "about", "range"})
"""Modifiers of an age that somebody has; under 18 is a limit."""

ADDED, ANOTHER = frozenset({"more", "additional", "another"}), "another"
"""Words that put a count on top of one given before, and the one that may set it beside that of the dead."""


class _Counted(NamedTuple):
    """What the articles of a story count, by sentence, and by article, block and what it is about."""

    of_sentence: Mapping[Sentence, list[Statement]]
    of_thing: Mapping[tuple[str, Block, str | None], list[Statement]]


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
    when = _event_days(
        claim for claim in told if claim.claim_id in spoken and not _counted_until(claim, articles[claim.article_id])
    )
    statements: dict[str, Statement] = {}
    members: dict[str, list[Claim]] = defaultdict(list)
    stated: dict[tuple[str, Block, str | None], set[Value]] = defaultdict(set)
    first: dict[tuple[str, Block, str | None], Claim] = {}
    for claim in told:
        name, statement = state(claim, articles[claim.article_id], actors)
        key = (claim.article_id, statement.block, _about(statement))
        silent = claim.claim_id not in spoken
        if statement.value is not None and not statement.former and not statement.early:
            stated[claim.article_id, statement.block, claim.change].add(statement.value)
            if claim.dimension == "age" and claim.value is not None:
                stated[claim.article_id, statement.block, claim.change].add(claim.value)
        some = statement.whole or claim.modifier == "vague"
        if not (silent or some or statement.degree or statement.wide or statement.early or _added(statement)):
            first.setdefault(key, claim)
        if name not in statements:
            day = None if statement.moving else when.get(claim.claim_id)  # a toll that rises on Sunday is of no Sunday
            statements[name] = replace(statement, when=day, silent=silent)
        members[name].append(claim)
    details = details_of(ordered, articles)
    known = {article_id: _words_of(articles[article_id]) for article_id in {claim.article_id for claim in told}}
    streets = {article_id: _streets_of(articles[article_id]) for article_id in known}
    several = {article_id: tells_of_several(articles[article_id].text) for article_id in known}
    heads = {article_id: _head_of(articles[article_id]) for article_id in known}
    values = _values(statements, members)
    counted = _counted(statements, members)
    totals = _totals(statements, articles)
    people = _people(statements, members, articles)
    aged = defaultdict(list)
    for name in sorted(people):
        aged[statements[name].sentence].append(name)
    counting = {article_id: votes_counted(articles[article_id].text) for article_id in known}
    for name, statement in statements.items():
        places = sorted({claim.article_id for claim in members[name]})
        leads = [
            lead
            for article in places
            if (lead := first.get((article, statement.block, _about(statement)))) and _says_same(lead, statement.claim)
        ]
        one = statement.claim.article_id
        founder = min(places, key=lambda article: (articles[article].lineage_parent is not None, article))
        spot = telling_of(statement.claim, articles[one])
        statements[name] = replace(
            statement,
            articles=frozenset(places),
            stated=frozenset().union(
                *(stated[article, statement.block, way] for article in places for way in _ways(statement.claim.change))
            ),
            lead=bool(leads) or statement.early,
            prominent=any(_at_the_head(claim) for claim in (*leads, *members[name])),
            texts=frozenset(articles[article].lineage for article in places),
            counting=counting[founder] and is_of_votes(statement.dimension, statement.block[1]),
            telling=spot,
            known=frozenset().union(*(known[article] for article in places)),
            known_streets=frozenset().union(*(streets[article] for article in places)),
            several=any(several[article] for article in places),
            head=heads[founder],
            values=values[founder],
            details=details.get(statement.sentence, NOTHING),
            total=totals.get(name),
            listed=_is_listed(statement, counted, articles[one]),
            everybody=_is_everybody(statement, spot, places, counted),
            person=None if name not in people else people[name][0],
            people=() if name not in people else people[name][1],
            company=tuple(people[other][0] for other in aged[statement.sentence]),
        )
    return statements, members


def _ways(change: str | None) -> Sequence[str | None]:
    """The ways in which a figure moves that one which moves in some way may be told of: a fall is no rise."""
    return (None, "up", "down") if change is None else (None, change)


def _words_of(article: Article) -> frozenset[str]:
    return frozenset(plain(word) for word in WORD.findall(f"{article.title or ''} {article.text}"))


def _streets_of(article: Article) -> frozenset[str]:
    return streets_in(article.title or "") | streets_in(article.text)


def _head_of(article: Article) -> dict[str, float]:
    bases = {lemma(word) for word in WORD.findall(f"{article.title or ''} {article.text[:HEAD]}".lower())}
    telling = ((base, information(base)) for base in sorted(bases) if not base[0].isdigit())
    return {stem(base): weight for base, weight in telling if weight >= HEAD_TELLS}


def _values(
    statements: Mapping[str, Statement], members: Mapping[str, Sequence[Claim]]
) -> Mapping[str, frozenset[Said]]:
    """What each article counts and measures, but for single things and when it was."""
    found: dict[str, set[Said]] = defaultdict(set)
    for name, statement in statements.items():
        if statement.dimension not in MOMENTS and statement.claim.value not in (None, 1.0):
            for claim in members[name]:
                found[claim.article_id].add(said(statement))
    return defaultdict(frozenset, {article: frozenset(values) for article, values in found.items()})


def _counted(statements: Mapping[str, Statement], members: Mapping[str, Sequence[Claim]]) -> _Counted:
    """The counts of each article of what befell somebody or something, or of persons, that are no part of another."""
    found = _Counted(defaultdict(list), defaultdict(list))
    for name, statement in statements.items():
        some = statement.part or statement.degree or statement.former or statement.early
        if statement.dimension == "count" and not some and (statement.outcomes or statement.block == PERSONS):
            found.of_sentence[statement.sentence].append(statement)
            for article in sorted({claim.article_id for claim in members[name]}):
                found.of_thing[article, statement.block, _about(statement)].append(statement)
    return found


def _people(
    statements: Mapping[str, Statement], members: Mapping[str, Sequence[Claim]], articles: Mapping[str, Article]
) -> Mapping[str, tuple[Person, tuple[Person, ...]]]:
    """The person of each age by name, and all whose ages the articles give in which it stands; an age that another has
    replaced is nobody's, unless it stands behind a name: Moss, 44, was originally from Orran.
    """
    of_article: dict[str, dict[str, Told]] = defaultdict(dict)
    for name, statement in statements.items():
        replaced = statement.early and not statement.telling.spoken[0].rstrip().endswith(",")
        if statement.dimension == "age" and statement.claim.modifier in OF_ONE and not replaced:
            for claim in members[name]:
                told = Told(claim, (statement.low, statement.high), statement.outcomes)
                of_article[claim.article_id].setdefault(name, told)
    said: dict[str, list[Person]] = defaultdict(list)
    beside: dict[str, list[Person]] = defaultdict(list)
    for article, told_there in of_article.items():
        of_name = people_of(told_there, articles[article])
        for name, person in of_name.items():
            said[name].append(person)
            beside[name].extend(of_name.values())
    found = {}
    for name, persons in said.items():
        people = distinct(beside[name])
        found[name] = among(people, distinct(persons)[0]), people
    return found


def _is_everybody(statement: Statement, spot: Telling, articles: Iterable[str], counted: _Counted) -> bool:
    """Whether the kind of persons that is counted is all to whom it happened: one that may be, and that no other
    persons stand beside.

    Args:
        statement: a statement.
        spot: what is told at its place.
        articles: where it stands.
        counted: the counts of its story.
    """
    if statement.kind not in may_be_all() or statement.claim.value == 1:
        return False
    if any(limits_persons(word) for word in statement.scope) or beside_another(spot.spoken):
        return False
    about = _about(statement)
    if about is None:
        beside = (other for other in counted.of_sentence[statement.sentence] if other.block == statement.block)
    else:
        beside = (other for article in articles for other in counted.of_thing[article, statement.block, about])
    return all(meeting(other, statement)[0] for other in beside)


def _is_listed(statement: Statement, counted: _Counted, article: Article) -> bool:
    """Whether a count of what befell is told in one list with another of the same: 300 in Spain and 200 in France."""
    return any(
        other.block == statement.block
        and other.outcomes[:1] == statement.outcomes[:1] != ()
        and not meeting(other, statement)[0]
        and JOINED.fullmatch(_between(statement.claim, other.claim, article)) is not None
        for other in counted.of_sentence[statement.sentence]
    )


def _totals(statements: Mapping[str, Statement], articles: Mapping[str, Article]) -> Mapping[str, float]:
    """What a figure and the next ones of its list make together, by name: 20 million for schools and 30 for clinics."""
    of_sentence: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for name, statement in statements.items():
        if statement.dimension in {"count", "money"} and statement.claim.value is not None:
            of_sentence[*statement.sentence, statement.block, statement.claim.unit].append(name)
    found = {}
    for names in of_sentence.values():
        names.sort(key=lambda name: statements[name].claim.start)
        claims = [statements[name].claim for name in names]
        article = articles[claims[0].article_id]
        joined = all(JOINED.fullmatch(_between(one, other, article)) for one, other in pairwise(claims[-2:]))
        if len(names) > 1 and joined:
            found.update(dict.fromkeys(names, math.fsum(claim.value or 0.0 for claim in claims)))
    return found


def _between(one: Claim, other: Claim, article: Article) -> str:
    """The text between two figures of one sentence."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    return article.text_of(one.part)[first.end : second.start]


def _about(statement: Statement) -> str | None:
    """What the first claim of an article is looked for by."""
    return statement.event if statement.dimension in MOMENTS else statement.concept


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
    return bool(said) and not (said == {ANOTHER} and BESIDE_THE_DEAD.intersection(statement.outcomes[:1]))
