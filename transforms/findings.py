"""Findings: the discrepancies, each with the places that anyone can re-read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from transforms.claims import as_day
from transforms.figures import Judged, sentence_of
from transforms.ids import digest
from transforms.tables import Article, Claim, Finding, Witness
from transforms.verdicts import named_weekday


def find_discrepancies(judged: Sequence[Judged], claims: Iterable[Claim], articles: Sequence[Article]) -> list[Finding]:
    """Everything that cannot hold.

    Args:
        judged: the figures with their judgements.
        claims: all claims.
        articles: all articles, with `lineage_id`.

    Returns:
        One finding for each figure in conflict and one for each date whose weekday does not fit it, one for all
        copies of it.
    """
    by_id = {article.article_id: article for article in articles}
    findings = [_figure_conflict(one, by_id) for one in judged if one.figure.verdict == "conflict"]
    return [*findings, *_weekday_findings(claims, by_id)]


def _figure_conflict(one: Judged, articles: Mapping[str, Article]) -> Finding:
    a, b = one.judgement.lowest, one.judgement.highest
    outlets = _outlets(articles[a.article_id], articles[b.article_id])
    return Finding(
        finding_id=_fingerprint("figure_conflict", (a, b), articles),
        rule="figure_conflict",
        verdict="conflict",
        severity=one.figure.severity,
        cause=one.figure.cause,
        story_id=one.figure.story_id,
        figure_id=one.figure.figure_id,
        article_ids=tuple(sorted({claim.article_id for claim in one.slot.claims})),
        claim_ids=tuple(claim.claim_id for claim in one.slot.claims),
        message=f"{_says(a, outlets[0])}, but {_says(b, outlets[1])}; both cannot hold for “{one.figure.label}”.",
        witness_a=_witness(a),
        witness_b=_witness(b),
        support_a=one.judgement.support_low,
        support_b=one.judgement.support_high,
        confidence=one.figure.confidence,
        status="open",
        waiver=None,
    )


def _weekday_findings(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Finding]:
    """A date written with a weekday that the calendar does not give it."""
    wrong: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        if claim.kind == "date" and claim.low is not None and claim.low == claim.high:
            named = named_weekday(claim)
            if named is not None and named != as_day(claim.low).weekday() and any(map(str.isdigit, claim.surface)):
                wrong.setdefault(_fingerprint("weekday_date", (claim,), articles), []).append(claim)
    return [_weekday_finding(finding_id, copies, articles) for finding_id, copies in wrong.items()]


def _weekday_finding(finding_id: str, copies: Sequence[Claim], articles: Mapping[str, Article]) -> Finding:
    claim = copies[0]
    day = as_day(claim.low or 0)
    return Finding(
        finding_id=finding_id,
        rule="weekday_date",
        verdict="conflict",
        severity="warning",
        cause="date",
        story_id=claim.story_id,
        figure_id=claim.figure_id,
        article_ids=tuple(sorted({copy.article_id for copy in copies})),
        claim_ids=tuple(copy.claim_id for copy in copies),
        message=(
            f"{articles[claim.article_id].source} writes “{claim.surface}”, but {_date(day)} is a {day:%A}: "
            "the weekday or the date is wrong."
        ),
        witness_a=_witness(claim),
        witness_b=None,
        support_a=len({articles[copy.article_id].lineage_id for copy in copies}),
        support_b=0,
        confidence=claim.confidence,
        status="open",
        waiver=None,
    )


def _says(claim: Claim, outlet: str) -> str:
    if claim.kind == "date" and claim.low is not None and claim.low == claim.high:
        day = as_day(claim.low)
        return f"{outlet} says “{claim.surface}” ({day:%A} {_date(day)})"
    return f"{outlet} says “{claim.surface}”"


def _outlets(a: Article, b: Article) -> tuple[str, str]:
    """What to call two articles: by their outlets, and by their files too where those are the same."""
    if a.source != b.source:
        return a.source, b.source
    return f"{a.source} ({_file(a)})", f"{b.source} ({_file(b)})"


def _file(article: Article) -> str:
    return article.external_id or article.raw_path.rsplit("/", 1)[-1]


def _date(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _witness(claim: Claim) -> Witness:
    return Witness(
        article_id=claim.article_id, part=claim.part, start=claim.start, end=claim.end, surface=claim.surface
    )


def _fingerprint(rule: str, witnesses: Iterable[Claim], articles: Mapping[str, Article]) -> str:
    """Rule, unit and the witnesses' sentences: the same in every copy, wherever else the article changes."""
    content = sorted(
        (claim.surface, " ".join(sentence_of(claim, articles[claim.article_id]).split()), claim.unit or "")
        for claim in witnesses
    )
    return digest(rule, *(part for parts in content for part in parts))
