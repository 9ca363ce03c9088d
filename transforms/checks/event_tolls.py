"""Event tolls: the dead and the hurt of one event in two texts that agree in one of the two numbers.

In: the claims of one story. Out: a finding where one sentence of each of two independent texts gives the same number of
dead and another number of hurt, or the other way round, and both tell much the same besides. That one number agrees
shows that both tolls are whole, so that it tells nothing that either article gives the other number to somebody else as
well: two were killed, and two others hurt. A toll that is higher in a report of a later day may have grown.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.checks.retold import can_meet, figures_by_article
from transforms.checks.tolls_told import LIST, Toll, changed_in, of_one_event, tolls_of
from transforms.evidence import discrepancy, outlets, voices, witness
from transforms.slots.days import told_weeks_apart
from transforms.slots.statements import Statement
from transforms.tables import Article, Claim, Finding

RULE = "event_toll"

WEEKS = 2
"""Weeks between two articles up to which they tell of one event."""

MOST = 60
"""Articles with tolls that are compared: in a large story the first ones have it all."""

SURENESS = 0.7
"""How sure such a finding is."""


class Apart(NamedTuple):
    """Two tolls of one event, each by its number that the other has not.

    Attributes:
        kind: of whom, the dead or the hurt.
        first: the number in the earlier text.
        second: that in the later one.
    """

    kind: str
    first: Claim
    second: Claim


def event_tolls(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The events of one story whose tolls agree in one number and differ in the other one, in two texts.

    Args:
        claims: its counts, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    given = {
        article.article_id: tolls
        for article, figures in figures_by_article(claims, articles)
        if (tolls := tolls_of(figures, article)) and len(tolls) <= LIST
    }
    order = sorted(given, key=lambda one: (str(articles[one].published_at or ""), one))[:MOST]
    found: dict[str, Finding] = {}
    shown = set(told)
    pairs = ((one, other) for one, other in combinations(order, 2) if articles[one].lineage != articles[other].lineage)
    for each in (each for one, other in pairs for each in _apart(given[one], given[other], articles)):
        ids = {each.first.claim_id, each.second.claim_id}
        if shown.isdisjoint(ids):
            finding = _finding(each, given, articles, story_id)
            found.setdefault(finding.finding_id, finding)
            shown |= ids
    return list(found.values())


def _apart(mine: Sequence[Toll], theirs: Sequence[Toll], articles: Mapping[str, Article]) -> Iterator[Apart]:
    """The tolls of two articles, the earlier one first, that cannot both hold; none where either gives both."""
    for one, other in product(mine, theirs):
        changed = changed_in(one, other)
        if changed is None or any(_agree(toll, other) for toll in mine) or any(_agree(one, toll) for toll in theirs):
            continue
        first, second = one[changed], other[changed]
        both = [articles[side.claim.article_id] for side in (first, second)]
        if (
            not _of_all(first, second)
            or _may_have_grown(first, second, *both)
            or told_weeks_apart(first, second, WEEKS)
        ):
            continue
        if of_one_event(first.claim, second.claim, both):
            yield Apart(changed, first.claim, second.claim)


def _agree(one: Toll, other: Toll) -> bool:
    """Whether two tolls can both hold."""
    return all(can_meet(one[kind].claim, other[kind].claim) for kind in one)


def _of_all(one: Statement, other: Statement) -> bool:
    """Whether two numbers count all persons whom one event hit, those who did it in neither or in both."""
    if one.with_attackers != other.with_attackers or one.without_attacker != other.without_attacker:
        return False
    return all(side.generic and not (side.wide or side.whole or side.early or side.then) for side in (one, other))


def _may_have_grown(first: Statement, second: Statement, earlier: Article, later: Article) -> bool:
    """Whether the later of two numbers is the higher one, and of a later day; or which is later is not known."""
    if earlier.published_at is None or later.published_at is None:
        return True
    return second.low >= first.high and earlier.published_at.date() < later.published_at.date()


def _finding(
    apart: Apart, given: Mapping[str, Sequence[Toll]], articles: Mapping[str, Article], story_id: str
) -> Finding:
    a, b = apart.first, apart.second
    values = {a.value, b.value}
    says = {name: toll[apart.kind].claim.value for name, tolls in given.items() for toll in tolls}
    counted = voices({name: value for name, value in says.items() if value in values}, articles)
    names = outlets(articles[a.article_id], articles[b.article_id])
    return discrepancy(
        RULE,
        "value",
        "warning",
        f"{names[0]} gives “{a.surface}”, {names[1]} “{b.surface}” beside the same other number of one toll.",
        finding_id=claims_fingerprint(RULE, (a, b), articles),
        witnesses=(witness(a), witness(b)),
        support=(counted[a.value], counted[b.value]),
        confidence=SURENESS,
        article_ids=(a.article_id, b.article_id),
        story_id=story_id,
        claim_ids=(a.claim_id, b.claim_id),
    )
