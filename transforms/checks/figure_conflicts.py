"""Figures in conflict: one quantity of a story to which articles give values that cannot all be true.

In: the judged figures of one story. Out: a finding for each that is in conflict.
"""

from collections.abc import Iterable, Mapping, Sequence

from transforms.dates.periods import as_day
from transforms.evidence import discrepancy, fingerprint, outlets, witness, written
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.figures import Judged, sure
from transforms.slots.votes import VOTE
from transforms.tables import Article, Claim, Finding

RULE = "figure_conflict"

BOUNDS = {"about": "about ", "nearly": "nearly ", "more_than": "more than ", "at_least": "at least ",
          "less_than": "less than ", "at_most": "at most "}  # fmt: skip
"""How a message gives what the words of a claim say of its value."""


def figure_conflicts(judged: Iterable[Judged], articles: Mapping[str, Article]) -> list[Finding]:
    """One finding for each figure in conflict, with the two claims furthest apart as witnesses; one for both sides of a
    vote.
    """
    conflicts = [one for one in judged if one.figure.verdict == "conflict"]
    of_votes = (one for one in conflicts if one.figure.unit == VOTE)
    # the side with more votes comes last, and is the one that is shown
    shown = {_sentences(one): one for one in sorted(of_votes, key=lambda one: one.judgement.highest.value or 0.0)}
    return [_finding(one, articles) for one in conflicts if one.figure.unit != VOTE or shown[_sentences(one)] is one]


def _sentences(one: Judged) -> frozenset[Sentence]:
    """Those of the two claims furthest apart."""
    return frozenset(map(sentence_of, (one.judgement.lowest, one.judgement.highest)))


def claims_fingerprint(rule: str, claims: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """The id of a finding about claims: their words, their units and the sentences they stand in."""
    return fingerprint(
        rule,
        [
            (claim.surface, " ".join(articles[claim.article_id].sentence_of(claim).split()), claim.unit or "")
            for claim in claims
        ],
    )


def _finding(one: Judged, articles: Mapping[str, Article]) -> Finding:
    a, b = one.judgement.lowest, one.judgement.highest
    named = outlets(articles[a.article_id], articles[b.article_id])
    bounded = a.surface.casefold() == b.surface.casefold()
    says = [_says(claim, outlet, bounded=bounded) for claim, outlet in zip((a, b), named, strict=True)]
    return discrepancy(
        RULE,
        one.figure.cause,
        one.figure.severity,
        f"{says[0]}, but {says[1]}; both cannot hold for “{one.figure.label}”.",
        finding_id=claims_fingerprint(RULE, (a, b), articles),
        witnesses=(witness(a), witness(b)),
        support=(one.judgement.support_low, one.judgement.support_high),
        confidence=sure(one.judgement, one.slot),
        article_ids=(claim.article_id for claim in one.slot.claims),
        story_id=one.figure.story_id,
        figure_id=one.figure.figure_id,
        claim_ids=(claim.claim_id for claim in one.slot.claims),
    )


def _says(claim: Claim, outlet: str, *, bounded: bool) -> str:
    """What an outlet says of a figure.

    Args:
        claim: what it says.
        outlet: its name.
        bounded: whether the number alone tells nothing, as both have it: less than ten minutes, more than ten minutes.
    """
    if claim.kind == "date" and claim.low is not None and claim.low == claim.high:
        day = as_day(claim.low)
        return f"{outlet} says “{claim.surface}” ({day:%A} {written(day)})"
    change = f"{claim.change} by " if claim.change else ""
    bound = change + BOUNDS.get(claim.modifier, "") if bounded else ""
    return f"{outlet} says {bound}“{claim.surface}”"
