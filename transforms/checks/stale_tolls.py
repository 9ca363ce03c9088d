"""Stale tolls: a report that gives fewer dead or hurt than all reports of the days before it.

In: the counts of one story. Out: a finding where an article gives the toll of the event with a lower number than the
articles of earlier days, which agree on it. A toll never falls, unless some of the hurt have died since: of those who
may have, nothing is said, nor where the article or another one gives the lower number to anybody else.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from transforms.checks.article_cues import cues
from transforms.checks.article_sentences import words_of
from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.checks.retold import figures_by_article, plain
from transforms.evidence import discrepancy, outlets, witness
from transforms.slots.periods import was_over
from transforms.slots.statements import COUNTS, PERSONS, Statement
from transforms.slots.stating import Stated, telling_of
from transforms.slots.values import YEAR
from transforms.stories.told_alike import Telling, alike
from transforms.tables import Article, Claim, Finding

RULE = "stale_toll"

DEAD, HURT = "death", "injury"
"""The concepts of the two numbers of a toll."""

HEAD = 8
"""Sentences at the head of an article in which a toll is that of its own event."""

ENOUGH = 0.2
"""Likeness of two sentences from which their tolls are of one event, if all else agrees. In 1,631 stories of real news
one report is found to lag so, as another text counts an unborn child in; below it, counts of other events do."""

SURENESS = 0.6
"""How sure such a finding is."""

NEAR = 60
"""Code points before a toll in which a word tells that it is of another event, or of those whose names are known."""

ONE_MORE = re.compile(
    r"\b(?:another|one\s+more|an?\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b", re.IGNORECASE
)
"""Words behind a count of the hurt by which somebody else was hurt too."""

UNBORN = re.compile(r"\b(?:unborn|fetus|foetus)\b", re.IGNORECASE)
KNOWN_BY_NAME = re.compile(r"\b(?:nam|identi)\w+", re.IGNORECASE)
"""Words before those whose names are known, who may be some of all."""


class Toll(NamedTuple):
    """A count of the dead or of the hurt that an article gives at its head."""

    claim: Claim
    statement: Statement
    article: Article

    @property
    def told(self) -> Telling:
        """What is told around it."""
        return telling_of(self.claim, self.article)


def stale_tolls(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The tolls of one story that lag behind those of earlier days.

    Args:
        claims: its counts, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    counted = _tolls(claims, articles)
    dead = {article_id: [toll.claim.value for toll in same] for article_id, same in counted[DEAD].items()}
    tolls = {
        kind: {
            name: of_all
            for name, same in by.items()
            if (of_all := [one for one in same if _of_all(one.statement, kind)])
        }
        for kind, by in counted.items()
    }
    found = []
    for kind in (DEAD, HURT):
        givers: dict[float | None, set[str]] = defaultdict(set)
        for toll in (toll for same in tolls[kind].values() for toll in same):
            givers[toll.claim.value].add(toll.article.lineage)
        for article_id, mine in tolls[kind].items():
            if not (odd := [toll for toll in mine if _is_odd(toll, mine, givers)]):
                continue  # most articles give what others give, and need not be held against all of them
            others = [same for name, same in tolls[kind].items() if _independent(articles[name], articles[article_id])]
            for toll, right, support in _lagging(odd, others):
                if kind == HURT and _may_have_died(toll, right, dead.get(article_id, ())):
                    continue
                if toll.claim.claim_id not in told:
                    found.append(_finding(toll, right, support, story_id))
    return found


def _tolls(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Mapping[str, Mapping[str, Sequence[Toll]]]:
    """The counts of the dead and of the hurt at the head of each article, in order."""
    found: dict[str, dict[str, list[Toll]]] = {DEAD: defaultdict(list), HURT: defaultdict(list)}
    for article, figures in figures_by_article(claims, articles):
        stated = Stated(article)
        for claim in figures:
            if claim.dimension not in COUNTS or claim.sentence >= HEAD or not plain(claim, article):
                continue
            statement = stated.of(claim)
            kind = _kind(statement)
            if kind is not None:
                found[kind][article.article_id].append(Toll(claim, statement, article))
    return found


def _kind(statement: Statement) -> str | None:
    """Whether a statement counts the dead or the hurt."""
    if statement.block == ("count", DEAD):
        return DEAD
    if statement.block != PERSONS:
        return None
    return next((kind for kind in (DEAD, HURT) if statement.outcomes[:1] == (kind,)), None)


def _of_all(statement: Statement, kind: str) -> bool:
    """Whether a toll is of all whom the event hit, and of that event; the hurt are told as others beside the dead."""
    some = statement.whole or statement.part or statement.degree is not None or (statement.relative and kind == DEAD)
    of_others = statement.wide or statement.former or statement.then or statement.early
    return statement.generic and not some and not of_others


def _independent(one: Article, other: Article) -> bool:
    return one.lineage != other.lineage


def _is_odd(toll: Toll, mine: Sequence[Toll], givers: Mapping[float | None, Collection[str]]) -> bool:
    """Whether an article gives a toll once, and of nothing else, and no independent text gives it.

    Args:
        toll: one of an article.
        mine: all that it gives.
        givers: the texts that give each.
    """
    value, exact = toll.claim.value or 0.0, toll.claim.modifier == "exact"
    once = sum(one.claim.value == value for one in mine) == 1
    return exact and once and value > 1 and set(givers[value]) == {toll.article.lineage} and not _of_another(toll)


def _lagging(odd: Sequence[Toll], others: Sequence[Sequence[Toll]]) -> Iterator[tuple[Toll, Toll, int]]:
    """The odd tolls of one article that are lower than what all others have begun with since a day before, each with
    the likest of those, and how many texts give it.
    """
    article = odd[0].article
    if article.published_at is None:
        return
    today = article.published_at.date()
    first = [(same[0].article.published_at, same[0]) for same in others]
    before = [toll for at, toll in first if at and at.date() < today and toll.statement.scope <= words_of(article.text)]
    since = {toll.claim.value for at, toll in first if at and at.date() >= today}
    known = {toll.claim.value for toll in before}
    if len(known) != 1 or since - known:
        return
    for toll in odd:
        if (toll.claim.value or 0.0) >= (before[0].claim.value or 0.0) or any(
            _years_apart(toll, one) for one in before
        ):
            continue
        like = [
            (alike(toll.told, one.told), one) for one in before if toll.statement.scope <= words_of(one.article.text)
        ]
        best = max(like, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] >= ENOUGH and not _with_unborn(toll, best[1]):
            yield toll, best[1], len({one.article.lineage for one in before})


def _with_unborn(toll: Toll, other: Toll) -> bool:
    """Whether one of two sentences tells of an unborn child, which one toll counts and the other does not."""
    return any(UNBORN.search(" ".join(one.told.spoken)) for one in (toll, other))


def _of_another(toll: Toll) -> bool:
    """Whether a toll is of a time long over, or the words before it tell that it is of another event, or of those whose
    names are known.
    """
    before = toll.told.spoken[0][-NEAR:]
    return (
        was_over(toll.claim, toll.claim.as_of_start)
        or KNOWN_BY_NAME.search(before) is not None
        or any(cue[0][0].islower() for cue in cues("apart", "attacker").finditer(before))
    )


def _years_apart(toll: Toll, other: Toll) -> bool:
    """Whether both sentences name years, and none that the other one names."""
    years = [frozenset(YEAR.findall(" ".join(one.told.spoken))) for one in (toll, other)]
    return all(years) and not years[0] & years[1]


def _may_have_died(toll: Toll, right: Toll, dead: Sequence[float | None]) -> bool:
    """Whether who is hurt no longer may be among the dead, or is told of behind the toll."""
    if ONE_MORE.search(toll.told.spoken[1]):
        return True
    return any((toll.claim.value or 0.0) + (died or 0.0) >= (right.claim.value or 0.0) for died in dead)


def _finding(toll: Toll, right: Toll, support: int, story_id: str) -> Finding:
    a, b = right.claim, toll.claim
    articles = {one.article.article_id: one.article for one in (toll, right)}
    names = outlets(right.article, toll.article)
    return discrepancy(
        RULE,
        "stale",
        "warning",
        f"{names[0]} gave “{a.surface}” a day or more before {names[1]} gives “{b.surface}”; no toll falls.",
        finding_id=claims_fingerprint(RULE, (a, b), articles),
        witnesses=(witness(a), witness(b)),
        support=(support, 1),
        confidence=SURENESS,
        article_ids=(a.article_id, b.article_id),
        story_id=story_id,
        claim_ids=(a.claim_id, b.claim_id),
    )
