"""Moments: what the rules about the day and about the hour of one event have in common.

In: dates or hours, quotations and articles. Out: what is quoted, whether a name is in the way, and the finding.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from transforms.checks.article_sentences import words_of
from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.evidence import discrepancy, outlets, seniority, witness
from transforms.quantities.clock_times import DAY
from transforms.slots.statements import Statement
from transforms.tables import Article, Claim, Finding, Quote

SAME = 30.0
"""Minutes up to which two hours are the same."""


def hours_apart(one: Claim, other: Claim) -> float:
    """Minutes between two hours, around the clock; around half of it where one may be of the morning or the evening."""
    turn = DAY if _half_is_known(one) and _half_is_known(other) else DAY / 2
    minutes = abs((one.low or 0.0) - (other.low or 0.0)) % turn
    return min(minutes, turn - minutes)


def _half_is_known(hour: Claim) -> bool:
    """Whether it is told as one of the morning or of the evening; else it has no value."""
    return hour.value is not None


def direct_speech(quotes: Iterable[Quote]) -> Mapping[tuple[str, str], Sequence[Quote]]:
    """The direct quotations of each part of each article."""
    said: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.direct:
            said[quote.article_id, quote.part].append(quote)
    return said


def is_quoted(claim: Claim, said: Mapping[tuple[str, str], Sequence[Quote]]) -> bool:
    """Whether a claim stands within one of these quotations."""
    return any(quote.start <= claim.start < quote.end for quote in said.get((claim.article_id, claim.part), ()))


def other_names(one: Statement, other: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether each sentence names somebody or something of which the text of the other knows nothing."""
    first, second = (articles[side.claim.article_id] for side in (one, other))
    return bool(one.telling.names - words_of(second.text) and other.telling.names - words_of(first.text))


def moments_conflict(
    rule: str,
    says: str,
    sides: tuple[Statement, Statement],
    confidence: float,
    gives: Callable[[Sequence[Claim], Claim], bool],
    told: Mapping[str, Sequence[Claim]],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding:
    """The finding that one event is told of two moments.

    Args:
        rule: its name.
        says: the message, with places for an outlet, its moment, the other outlet and the other moment.
        sides: the two moments.
        confidence: how sure it is (0 to 1).
        gives: whether some moments that an article tells are, for one of them, the moment of a claim.
        told: the moments of each article, by its id.
        articles: by id, with `lineage_id`.
        story_id: the story.
    """
    giving = {
        side.claim.claim_id: {
            articles[article_id].lineage_id for article_id, moments in told.items() if gives(moments, side.claim)
        }
        for side in sides
    }
    a, b = sorted(
        (side.claim for side in sides),
        key=lambda claim: (-len(giving[claim.claim_id]), seniority(articles[claim.article_id])),
    )
    names = outlets(articles[a.article_id], articles[b.article_id])
    return discrepancy(
        rule,
        "date",
        "warning",
        says.format(names[0], a.surface, names[1], b.surface),
        finding_id=claims_fingerprint(rule, (a, b), articles),
        witnesses=(witness(a), witness(b)),
        support=(len(giving[a.claim_id]), len(giving[b.claim_id])),
        confidence=round(confidence, 2),
        article_ids=(a.article_id, b.article_id),
        story_id=story_id,
        claim_ids=(a.claim_id, b.claim_id),
    )
