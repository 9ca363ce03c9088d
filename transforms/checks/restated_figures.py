"""One figure stated twice in the body of one article, with values that cannot both hold.

In: the claims of articles. Out: each two figures of one thing.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from transforms.checks.contradictions import Contradiction
from transforms.checks.repeated_sentences import repeated_sentences
from transforms.checks.retold import (
    can_meet,
    figures_by_article,
    limited_alike,
    plain,
    said_again,
    same_names,
    slot_of,
    told_apart,
)
from transforms.quantities.addresses import STREET
from transforms.slots.addresses import blocks_apart, of_one_venue
from transforms.slots.apart_in_place import beside_name
from transforms.slots.comparable import comparable
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.stating import Stated, telling_of
from transforms.slots.values import digits, mistyped
from transforms.tables import Article, Claim

RULE = "restated_figure"

SAID_AGAIN, SAID_AGAIN_OF_A_KIND = 0.6, 0.4
"""Least share of the information of the shorter of two sentences that both hold, for one to say the other again; the
second for the toll of one kind of persons.
"""

AGAIN = frozenset({"count", "number", "money", "fraction", "length", "mass", "area", "volume", "speed", "temperature"})
"""Dimensions of which an article says the same thing twice; ages are told of one person after another."""

BIRTHDAY = 1
"""Years between two ages of one person that a birthday explains."""

GROWN = 18
"""Years from which somebody is no child, and by which a father is older at least."""

BEFORE, BEFORE_REACH = re.compile(r"\b(?:then|when|as an?|at age|turned|turns|in (?:19|20)\d\d)\b", re.IGNORECASE), 60
BEHIND = re.compile(r"[\s,]*(?:then|at the time|when|in (?:19|20)\d\d)\b", re.IGNORECASE)
"""Words right before and behind an age that may be one of another day, and how far before they are looked for."""

ONE = re.compile(
    r"\b(?:one|another)\s+(?:was|is|has|had|died|remain(?:s|ed)|of\s+(?:them|those|whom|the\s+(?:\w+s|men|women|people|children))\b)",
    re.IGNORECASE,
)
"""One more of those who are counted."""

LIST = 20
"""Figures of one thing above which an article is a list."""

Hours = dict[Sentence, set[float]]
"""Clock times by sentence."""


def restated_figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each two sentences of one article that say the same thing with values that cannot both hold.

    An article that gives one thing more than two values lists several things; of such the program says nothing.
    """
    stated = list(claims)
    hours = _hours_of(stated)
    yield from _printed_twice(stated, articles)
    for article, told in figures_by_article(stated, articles):
        yield from _two_ages(told, article)
        yield from _two_addresses(told, article)
        slots: dict[Hashable, list[Statement]] = defaultdict(list)
        of_article = Stated(article)
        for claim in told:
            if claim.part == "body" and claim.dimension in AGAIN and plain(claim, article):
                statement = of_article.of(claim)
                slot = (
                    None if statement.relative or statement.whole or statement.part else slot_of(statement, scope=False)
                )
                if slot is not None and statement.dimension != "number":
                    slots[slot].append(statement)
        for statements in slots.values():
            if len(statements) > LIST:
                continue
            found = [
                (one.claim, other.claim)
                for one, other in combinations(statements, 2)
                if one.claim.sentence != other.claim.sentence
                and not can_meet(one.claim, other.claim)
                and limited_alike(one, other, article)
                and (_of_one_toll(one, other) or _slip(one.claim, other.claim))
                and said_again(one.claim, other.claim, article, _enough(one, other))
                and same_names(one.claim, other.claim, article)
                and not _one_more(one.claim, other.claim, article)
            ]
            if any(_hours_apart(*pair, hours) for pair in found):
                continue  # a list of what happened in a night
            values = {claim.value for pair in found for claim in pair}
            if len(values) == 2 and not any(_both_told(a, b, told, article) for a, b in found):
                a, b = found[0]
                message = f"says “{a.surface}” and then “{b.surface}” of one thing."
                yield Contradiction(rule=RULE, cause="value", message=message, first=a, second=b, confidence=0.6)


def _hours_of(claims: Iterable[Claim]) -> Hours:
    """The clock times that each sentence of the body tells."""
    found: Hours = defaultdict(set)
    for claim in claims:
        if claim.dimension == "time of day" and claim.part == "body" and claim.value is not None:
            found[sentence_of(claim)].add(claim.value)
    return found


def _hours_apart(a: Claim, b: Claim, hours: Hours) -> bool:
    """Whether two sentences tell of two hours and so of two events: at 1 a.m. one was hurt, at 2:30 a.m. two were."""
    first, second = (hours.get(sentence_of(claim), set()) for claim in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _one_more(a: Claim, b: Claim, article: Article) -> bool:
    """Whether the sentence of the lower of two counts tells of one more: one was in critical and six in stable
    condition make seven.
    """
    less, more = sorted((a, b), key=lambda claim: claim.value or 0.0)
    return (less.value or 0.0) + 1 == more.value and ONE.search(article.sentence_of(less)) is not None


def _printed_twice(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article_id].append(claim)
    for article_id in sorted(by_article):
        told = sorted(by_article[article_id], key=lambda claim: (claim.part != "title", claim.start))
        for a, b in repeated_sentences(told, articles[article_id]):
            message = f"says “{a.surface}” and then “{b.surface}” in much the same sentence."
            yield Contradiction(rule=RULE, cause="value", message=message, first=a, second=b, confidence=0.8)


def _two_ages(told: Sequence[Claim], article: Article) -> Iterator[Contradiction]:
    """One person under the same full name, with two ages: `Ada Lind, 34` and `Ada Lind, 43`."""
    ages: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.dimension == "age" and claim.unit == "year" and claim.subject and plain(claim, article):
            ages[claim.subject].append(claim)
    for who in sorted(ages):
        stated = [(claim, telling_of(claim, article)) for claim in ages[who]]
        for (a, one), (b, other) in combinations(stated, 2):
            if a.value is None or b.value is None or abs(a.value - b.value) <= BIRTHDAY:
                continue
            if min(a.value, b.value) < GROWN <= max(a.value, b.value):
                continue  # a father and the son who has his name
            if abs(a.value - b.value) >= GROWN and not mistyped(a, b):
                continue  # the same
            if beside_name(a, one) and beside_name(b, other) and not _once(a, article) and not _once(b, article):
                message = f"makes {who} “{a.surface}” and then “{b.surface}”."
                yield Contradiction(rule=RULE, cause="value", message=message, first=a, second=b, confidence=0.8)
                break


def _two_addresses(told: Sequence[Claim], article: Article) -> Iterator[Contradiction]:
    """One named place with two addresses in one street: `Alder's, 14 Mill Street` and `Alder's Bar, 70 Mill Street`."""
    of_article = Stated(article)
    streets: dict[Hashable, list[Statement]] = defaultdict(list)
    for claim in told:
        if claim.dimension == "address" and claim.unit != STREET.name and comparable(claim, article):
            one = replace(of_article.of(claim), telling=telling_of(claim, article))
            streets[one.block].append(one)
    for places in streets.values():
        for one, other in combinations(places if len(places) <= LIST else (), 2):
            apart = max(one.low, other.low) > min(one.high, other.high)
            if apart and of_one_venue(one, other) and blocks_apart(one, other) is None:
                a, b = one.claim, other.claim
                message = f"has one place at “{a.surface}” and at “{b.surface}” of one street."
                yield Contradiction(rule=RULE, cause="value", message=message, first=a, second=b, confidence=0.7)
                break


def _once(claim: Claim, article: Article) -> bool:
    """Whether an age may be that of an earlier day: `when he was 20`."""
    text = article.text_of(claim.part)
    before = text[max(claim.sentence_start, claim.start - BEFORE_REACH) : claim.start]
    return bool(BEFORE.search(before) or BEHIND.match(text, claim.end, claim.sentence_end))


def _enough(one: Statement, other: Statement) -> float:
    """How much of the shorter sentence both have to hold."""
    of_a_kind = _of_one_toll(one, other) and one.outcomes and not one.generic
    return SAID_AGAIN_OF_A_KIND if of_a_kind else SAID_AGAIN


def _of_one_toll(one: Statement, other: Statement) -> bool:
    """Whether both count the same persons of one event."""
    return one.block == other.block == PERSONS


def _slip(a: Claim, b: Claim) -> bool:
    """Whether two values have the same digits, two of them swapped or the point elsewhere."""
    first, second = (digits(claim.value or 0.0) for claim in (a, b))
    return len(first) > 1 and sorted(first) == sorted(second)


def _both_told(a: Claim, b: Claim, told: Sequence[Claim], article: Article) -> bool:
    """Whether the article itself tells the two values apart, or the time or part that each is of."""
    if told_apart(a, b, article):
        return True
    others = {a.sentence: b.value, b.sentence: a.value}
    return any(
        claim.part == "body"
        and claim.sentence in others
        and claim.value == others[claim.sentence]
        and (claim.dimension == "age") == (a.dimension == "age")
        for claim in told
    )
