"""Weekdays: a date written with a weekday that the calendar does not give it.

In: the dates of articles. Out: a finding for each.
"""

from collections.abc import Iterable, Mapping, Sequence

from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.dates.periods import as_day
from transforms.dates.weekdays import named_weekday
from transforms.evidence import discrepancy, witness, written
from transforms.tables import Article, Claim, Finding

RULE = "weekday_date"


def weekday_dates(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Finding]:
    """One finding for each date whose weekday does not fit it, one for all copies of it."""
    wrong: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        if claim.kind == "date" and claim.low is not None and claim.low == claim.high:
            named = named_weekday(claim)
            if named is not None and named != as_day(claim.low).weekday() and any(map(str.isdigit, claim.surface)):
                wrong.setdefault(claims_fingerprint(RULE, (claim,), articles), []).append(claim)
    return [_finding(finding_id, copies, articles) for finding_id, copies in wrong.items()]


def _finding(finding_id: str, copies: Sequence[Claim], articles: Mapping[str, Article]) -> Finding:
    claim = copies[0]
    day = as_day(claim.low or 0)
    return discrepancy(
        RULE,
        "date",
        "warning",
        f"{articles[claim.article_id].source} writes “{claim.surface}”, but {written(day)} is a {day:%A}: "
        "the weekday or the date is wrong.",
        finding_id=finding_id,
        witnesses=(witness(claim), None),
        support=(len({articles[copy.article_id].lineage_id for copy in copies}), 0),
        confidence=claim.confidence,
        article_ids=(copy.article_id for copy in copies),
        story_id=claim.story_id,
        figure_id=claim.figure_id,
        claim_ids=(copy.claim_id for copy in copies),
    )
