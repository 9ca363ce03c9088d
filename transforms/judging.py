"""Judging: everything that is decided within stories, from what was read of their articles.

In: every article of some stories, with their lineages, what was read of each, and the entities of the whole corpus.
Out: the same rows with the ids of entities, stories and figures, and the figures, verdicts and findings of each story.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeVar

from transforms.checks.findings import Reading, find_discrepancies
from transforms.names.corrections import marked, unmarked
from transforms.names.entities import Resolved
from transforms.slots.figures import build_figures
from transforms.stories.stories import describe_stories
from transforms.tables import Article, Claim, Figure, Finding, Mention, Quote, Role, Story

R = TypeVar("R", Article, Mention, Role, Quote, Claim)

MOST_CLAIMS = 1000
"""Claims of one article that are compared, its first ones. What one article states is told apart pair by pair, and news
states 900 figures at most (7,670 articles, half of which state 10): more are a table or a book, and must not cost a run
hours.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """The tables of some stories, every id set.

    Attributes:
        not_compared: stories whose articles could not be compared, by id, each with what went wrong. Their claims
            belong to no figure, and nothing is found in them.
    """

    mentions: list[Mention]
    roles: list[Role]
    quotes: list[Quote]
    claims: list[Claim]
    stories: list[Story]
    figures: list[Figure]
    findings: list[Finding]
    not_compared: dict[str, Exception] = field(default_factory=dict)


def judge_stories(
    articles: Sequence[Article],
    mentions: Iterable[Mention],
    roles: Iterable[Role],
    quotes: Iterable[Quote],
    claims: Iterable[Claim],
    names: Resolved,
) -> Judged:
    """Everything that is decided within stories: figures, verdicts and findings.

    Args:
        articles: every article of each story that is among them, with `story_id` and lineage.
        mentions: what was read of these articles.
        roles: likewise.
        quotes: likewise.
        claims: likewise.
        names: the entities of the whole corpus.
    """
    named = _with_entities(mentions, roles, quotes, claims, names)
    stories, claims_of = _by_story(articles, articles), _by_story(named.claims, articles)
    mentions_of, roles_of = _by_story(named.mentions, articles), _by_story(named.roles, articles)
    quotes_of = _by_story(named.quotes, articles)
    placed: list[Claim] = []
    figures: list[Figure] = []
    findings: list[Finding] = []
    not_compared: dict[str, Exception] = {}
    for story_id, together in sorted(stories.items()):
        # figures and findings of one story after the other: what was worked out of a sentence is kept for a while
        standing = _standing(together)
        kept = {article.article_id for article in standing}
        reading = Reading(
            standing,
            _of(kept, mentions_of[story_id]),
            _of(kept, roles_of[story_id]),
            _of(kept, quotes_of[story_id]),
            named.persons,
        )
        compared, others = _compared(claims_of[story_id], kept)
        try:
            stated, judged = build_figures(compared, standing, named.actors)
            found = find_discrepancies(judged, stated, reading)
        except Exception as error:  # a fault of ours in one story must not cost the others
            not_compared[story_id] = error
            placed += (replace(claim, story_id=story_id, figure_id=None) for claim in claims_of[story_id])
            continue
        placed += stated
        placed += (replace(claim, story_id=story_id, figure_id=None) for claim in others)
        figures += (one.figure for one in judged)
        findings += found
    return Judged(
        mentions=named.mentions,
        roles=named.roles,
        quotes=named.quotes,
        claims=placed,
        stories=describe_stories(articles),
        figures=figures,
        findings=join_findings(findings),
        not_compared=not_compared,
    )


@dataclass(frozen=True, slots=True)
class _WithEntities:
    """Rows of some articles with the ids of their entities, and those of whom claims and quotations tell.

    Attributes:
        persons: ids of persons.
        actors: theirs and those of organisations: who acts for itself.
    """

    mentions: list[Mention]
    roles: list[Role]
    quotes: list[Quote]
    claims: list[Claim]
    persons: frozenset[str]
    actors: frozenset[str]


def _with_entities(
    mentions: Iterable[Mention],
    roles: Iterable[Role],
    quotes: Iterable[Quote],
    claims: Iterable[Claim],
    names: Resolved,
) -> _WithEntities:
    def entity(article_id: str, name: str | None) -> str | None:
        return None if name is None else names.ids.get((article_id, name))

    resolved = [
        replace(
            claim,
            subject_entity_id=entity(claim.article_id, claim.subject),
            agent_entity_id=entity(claim.article_id, claim.agent),
            speaker_entity_id=entity(claim.article_id, claim.speaker),
        )
        for claim in claims
    ]
    said = [replace(quote, speaker_entity_id=entity(quote.article_id, quote.speaker)) for quote in quotes]
    told = {claim.subject_entity_id for claim in resolved} | {quote.speaker_entity_id for quote in said}
    kinds = {one: names.entities.kind_of(one) for one in told if one is not None}
    persons = frozenset(one for one, kind in kinds.items() if kind == "person")
    return _WithEntities(
        mentions=[
            replace(
                m,
                entity_id=entity(m.article_id, m.name),
                method=marked(m.method) if (m.article_id, m.name) in names.corrected else unmarked(m.method),
            )
            for m in mentions
        ],
        roles=[
            replace(
                role,
                entity_id=entity(role.article_id, role.person),
                organisation_entity_id=entity(role.article_id, role.organisation),
                place_entity_id=entity(role.article_id, role.place),
                posting_entity_id=entity(role.article_id, role.posting),
            )
            for role in roles
        ],
        quotes=said,
        claims=resolved,
        persons=persons,
        actors=persons.union(one for one, kind in kinds.items() if kind == "organisation"),
    )


def _standing(articles: Sequence[Article]) -> list[Article]:
    """The articles of a story that say what their outlets say now: a page that was changed speaks for its former text.

    Only where both are of one lineage, as some sources give many texts one address.
    """
    last: dict[tuple[str, str | None, str | None], int] = {}
    pages = [(one.source, one.url or one.external_id, one.lineage_id) for one in articles]
    for page, article in zip(pages, articles, strict=True):
        last[page] = max(last.get(page, 0), article.version)
    return [one for page, one in zip(pages, articles, strict=True) if not page[1] or one.version == last[page]]


def _of(kept: Container[str], rows: Iterable[R]) -> list[R]:
    return [row for row in rows if row.article_id in kept]


def _compared(claims: Iterable[Claim], kept: Container[str]) -> tuple[list[Claim], list[Claim]]:
    """The claims of a story that are compared, in the given order, and the others: those of a text that its outlet has
    changed since, and what stands far behind in an article of very many.
    """
    of_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_article[claim.article_id].append(claim)
    compared: list[Claim] = []
    others: list[Claim] = []
    for article_id, told in of_article.items():
        if article_id not in kept:
            others += told
            continue
        last = sorted(told, key=lambda claim: (claim.part == "body", claim.start))[MOST_CLAIMS:]
        behind = {claim.claim_id for claim in last}
        for claim in told:
            (others if claim.claim_id in behind else compared).append(claim)
    return compared, others


def _by_story(rows: Iterable[R], articles: Iterable[Article]) -> dict[str, list[R]]:
    """Rows that are of articles, by the story of each; those of none of them are left out."""
    story_of = {article.article_id: article.story for article in articles}
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        if row.article_id in story_of:
            found[story_of[row.article_id]].append(row)
    return found


def join_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of stories that were judged apart, each once: a misdated sentence may stand in several stories.

    The finding whose articles come first keeps its words and witnesses; articles, claims and support are added up.
    """
    ordered = sorted(findings, key=lambda one: (one.finding_id, one.article_ids[0], one.witness_a.start))
    return [_joined(list(same)) for _, same in groupby(ordered, key=lambda finding: finding.finding_id)]


def _joined(same: Sequence[Finding]) -> Finding:
    first, *others = same
    if not others:
        return first
    return replace(
        first,
        article_ids=tuple(sorted({article_id for finding in same for article_id in finding.article_ids})),
        claim_ids=tuple(sorted({claim_id for finding in same for claim_id in finding.claim_ids})),
        support_a=sum(finding.support_a for finding in same),
        support_b=sum(finding.support_b for finding in same),
    )
