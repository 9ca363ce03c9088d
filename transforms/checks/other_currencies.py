"""Other currencies: one amount of money that two texts of a story give in two currencies.

In: the figures of one story. Out: a finding where a number of dollars is the same number of pounds in another text, in
a sentence that tells much the same. No rate makes one of the other; a text that gives the number in both currencies, or
in one of which the other may be a kind, contradicts nobody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.evidence import discrepancy, outlets, seniority, witness
from transforms.slots.held import units_clash
from transforms.slots.stating import telling_of
from transforms.stories.told_alike import alike
from transforms.tables import Article, Claim, Finding

RULE = "other_currency"

ENOUGH = 0.3
"""Likeness of two sentences from which they give one amount."""

SURENESS = 0.8
"""How sure such a finding is."""

MOST = 40
"""Amounts of one number in a story above which it lists many things that cost the same."""


def other_currencies(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The amounts of one story that its texts give in two currencies.

    Args:
        claims: its figures, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    amounts: dict[float, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.dimension == "money" and claim.value and not claim.negated and claim.modality != "denied":
            amounts[claim.value].append(claim)
    found: list[Finding] = []
    for same in amounts.values():
        if len({claim.unit for claim in same}) > 1 and len(same) <= MOST:
            found += _conflicts(same, articles, told, story_id)
    return found


def _conflicts(
    same: Sequence[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The likest two amounts of one number that cannot be of one currency, if they are like enough."""
    givers = [(claim, articles[claim.article_id].lineage) for claim in same]
    likely = [
        (alike(*(telling_of(claim, articles[claim.article_id]) for claim in (one, other))), one, other)
        for one, other in combinations(sorted(same, key=lambda claim: claim.claim_id), 2)
        if units_clash(one, other) and not _gives_both(one, other, givers, articles)
    ]
    likeness, one, other = max(likely, key=lambda pair: pair[0], default=(-1.0, same[0], same[0]))
    if likeness < ENOUGH or one.claim_id in told or other.claim_id in told:
        return []
    support = {
        side.claim_id: len({lineage for claim, lineage in givers if not units_clash(claim, side)})
        for side in (one, other)
    }
    a, b = sorted((one, other), key=lambda side: (-support[side.claim_id], seniority(articles[side.article_id])))
    names = outlets(articles[a.article_id], articles[b.article_id])
    return [
        discrepancy(
            RULE,
            "currency",
            "warning",
            f"{names[0]} gives “{a.surface}”, {names[1]} “{b.surface}”, in sentences that tell the same.",
            finding_id=claims_fingerprint(RULE, (a, b), articles),
            witnesses=(witness(a), witness(b)),
            support=(support[a.claim_id], support[b.claim_id]),
            confidence=SURENESS,
            article_ids=(a.article_id, b.article_id),
            story_id=story_id,
            claim_ids=(a.claim_id, b.claim_id),
        )
    ]


def _gives_both(one: Claim, other: Claim, givers: Sequence[tuple[Claim, str]], articles: Mapping[str, Article]) -> bool:
    """Whether one text gives the number in the currency of both."""
    first, second = (articles[side.article_id].lineage for side in (one, other))
    return first == second or any(
        lineage in {first, second} and not units_clash(claim, other if lineage == first else one)
        for claim, lineage in givers
    )
