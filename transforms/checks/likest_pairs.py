"""Likest pairs: of some figures of a story, the two that tell the same most alike and yet exclude each other.

In: figures that may be one but for a slip, and what it is for two of them to exclude each other. Out: the finding that
two texts give one figure otherwise; a text that gives it in both ways contradicts nobody.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.evidence import discrepancy, outlets, seniority, witness
from transforms.quantities.conversion import INFINITE
from transforms.slots.details import sentence_of
from transforms.slots.stating import telling_of
from transforms.stories.told_alike import alike
from transforms.tables import Article, Claim, Finding

SURENESS = 0.8
"""How sure such a finding is."""

MOST = 40
"""Figures in a story above which it lists many things that have the number."""


NUMBER = re.compile(r"\d[\d,.]*\d")
"""A number of two digits at least, as it is written."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A way in which one figure is mistaken for another.

    Attributes:
        rule, cause: of the finding.
        enough: likeness of two sentences from which they give one figure.
        excludes: whether two figures can only be one by a mistake.
        enough_of_odd: the same where one text gives it in both ways, one of which stands nowhere else in the story.
        says: the message, with places for an outlet, its figure, the other outlet and the other figure.
    """

    rule: str
    cause: str
    enough: float
    excludes: Callable[[Claim, Claim], bool]
    enough_of_odd: float = INFINITE
    says: str = "{} gives “{}”, {} “{}”, in sentences that tell the same."


def likest_pair(
    same: Sequence[Claim], slip: Slip, articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The finding that the likest two of some figures are one, given in two ways, if they are like enough.

    Args:
        same: figures of one story.
        slip: how they may be mistaken for each other.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    if len(same) > MOST:
        return []
    givers = [(claim, articles[claim.article_id].lineage) for claim in same]
    likely = [
        (likeness, one, other)
        for one, other in combinations(sorted(same, key=lambda claim: claim.claim_id), 2)
        if slip.excludes(one, other) and articles[one.article_id].lineage != articles[other.article_id].lineage
        for likeness in [alike(*(telling_of(claim, articles[claim.article_id]) for claim in (one, other)))]
        if likeness >= _least(one, other, givers, slip, articles)
    ]
    if not likely:
        return []
    _, one, other = max(likely, key=lambda pair: pair[0])
    if one.claim_id in told or other.claim_id in told:
        return []
    support = {
        side.claim_id: len({lineage for claim, lineage in givers if not slip.excludes(claim, side)})
        for side in (one, other)
    }
    a, b = sorted((one, other), key=lambda side: (-support[side.claim_id], seniority(articles[side.article_id])))
    names = outlets(articles[a.article_id], articles[b.article_id])
    return [
        discrepancy(
            slip.rule,
            slip.cause,
            "warning",
            slip.says.format(names[0], a.surface, names[1], b.surface),
            finding_id=claims_fingerprint(slip.rule, (a, b), articles),
            witnesses=(witness(a), witness(b)),
            support=(support[a.claim_id], support[b.claim_id]),
            confidence=SURENESS,
            article_ids=(a.article_id, b.article_id),
            story_id=story_id,
            claim_ids=(a.claim_id, b.claim_id),
        )
    ]


def _least(
    one: Claim,
    other: Claim,
    givers: Sequence[tuple[Claim, str]],
    slip: Slip,
    articles: Mapping[str, Article],
) -> float:
    """How alike two figures have to be told; more where one text gives both, and one of them stands alone."""
    first, second = (next(lineage for claim, lineage in givers if claim is side) for side in (one, other))
    alone = [sum(not slip.excludes(claim, side) for claim, _ in givers) == 1 for side in (one, other)]
    besides = [
        claim
        for claim, lineage in givers
        if lineage in {first, second} and not slip.excludes(claim, other if lineage == first else one)
    ]
    if any(_in_one_sentence(claim, side) for claim in besides for side in (one, other)):
        return INFINITE
    written = _writes(articles[one.article_id], other) or _writes(articles[other.article_id], one)
    if not besides and not (written and one.value != other.value):
        return slip.enough
    return slip.enough_of_odd if alone[0] != alone[1] else INFINITE


def _writes(article: Article, claim: Claim) -> bool:
    """Whether the number of a figure stands in a text, with whatever unit: a docker earned 149,000 last year."""
    number = NUMBER.search(claim.surface)
    return (
        number is not None
        and re.search(rf"(?<![\d.,]){re.escape(number[0])}(?![\d%]|[.,]\d)", article.text) is not None
    )


def _in_one_sentence(one: Claim, other: Claim) -> bool:
    """Whether two figures stand in one sentence, which would hardly give one thing in both ways."""
    return one is not other and sentence_of(one) == sentence_of(other)
