"""Contradictions: what every rule about a single article hands on, and the findings made of it, one for all copies.

In: contradictions within articles. Out: findings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.evidence import discrepancy, witness
from transforms.tables import Article, Claim, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Something that one article says and that cannot hold.

    Attributes:
        rule: a stable id.
        cause: the likely reason, one of `tables.CAUSES`.
        message: what cannot hold, for a journalist, to be put behind the name of the outlet.
        first: the first place to read; `second`: the other one, None where one place contradicts itself.
        confidence: how sure it is, 0 to 1.
    """

    rule: str
    cause: str
    message: str
    first: Claim
    second: Claim | None
    confidence: float


def findings_of(found: Iterable[Contradiction], articles: Mapping[str, Article]) -> list[Finding]:
    """One finding for each contradiction, however many copies of the article there are.

    Args:
        found: in any order; the copy whose claim comes first keeps its words and witnesses.
        articles: all articles, by id, with `lineage_id`.
    """
    copies: dict[str, list[Contradiction]] = {}
    for one in sorted(found, key=lambda one: (one.first.claim_id, one.second.claim_id if one.second else "")):
        places = (one.first, one.second) if one.second else (one.first,)
        copies.setdefault(claims_fingerprint(one.rule, places, articles), []).append(one)
    findings = []
    for finding_id, same in copies.items():
        one = same[0]
        claims = [claim for copy in same for claim in (copy.first, copy.second) if claim is not None]
        voices = len({articles[claim.article_id].lineage_id for claim in claims})
        findings.append(
            discrepancy(
                one.rule,
                one.cause,
                "warning",
                f"{articles[one.first.article_id].source} {one.message}",
                finding_id=finding_id,
                witnesses=(witness(one.first), witness(one.second) if one.second else None),
                support=(voices, voices if one.second else 0),
                confidence=one.confidence,
                article_ids=(claim.article_id for claim in claims),
                story_id=one.first.story_id,
                figure_id=one.first.figure_id,
                claim_ids=(claim.claim_id for claim in claims),
            )
        )
    return findings
