"""Linking: everything that is decided across articles, from the tables of many articles read one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.corrections import Correction, marked, unmarked
from transforms.entities import resolve_entities
from transforms.figures import build_figures
from transforms.findings import find_discrepancies
from transforms.lineages import trace_lineages
from transforms.stories import describe_stories, group_stories
from transforms.tables import Article, Claim, Entity, Figure, Finding, Mention, Quote, Story


@dataclass(frozen=True, slots=True)
class Linked:
    """The tables of a release, but for the rejects, and the corrections that name nothing in it."""

    articles: list[Article]
    entities: list[Entity]
    mentions: list[Mention]
    quotes: list[Quote]
    claims: list[Claim]
    stories: list[Story]
    figures: list[Figure]
    findings: list[Finding]
    unused: tuple[Correction, ...] = ()


def link(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    claims: Sequence[Claim],
    corrections: Sequence[Correction] = (),
) -> Linked:
    """Decide across articles: lineages, stories, entities, figures and findings.

    Args:
        articles: all articles; what they carry of stories and lineages is made anew.
        mentions: the names in them, each with the fullest name its article uses.
        quotes: their quotations, with the speaker's name.
        claims: their claims, with the names of subject, agent and speaker.
        corrections: what an editor knows better about which names are one.

    Returns:
        All tables with their ids set. The result depends on the set of rows alone, not on their order.
    """
    grouped = group_stories(trace_lineages(articles))
    story_of = {article.article_id: article.story_id or article.article_id for article in grouped}
    mentions = [replace(m, method=unmarked(m.method)) for m in mentions]
    source_of = {article.article_id: article.source or "" for article in grouped}
    names = resolve_entities(mentions, story_of, corrections, source_of)

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
    actors = frozenset(each.entity_id for each in names.entities if each.type in {"person", "organisation"})
    placed, judged = build_figures(resolved, grouped, actors)
    return Linked(
        articles=grouped,
        entities=names.entities,
        mentions=[
            replace(
                m,
                entity_id=entity(m.article_id, m.name),
                method=marked(m.method) if (m.article_id, m.name) in names.corrected else m.method,
            )
            for m in mentions
        ],
        quotes=[replace(q, speaker_entity_id=entity(q.article_id, q.speaker)) for q in quotes],
        claims=placed,
        stories=describe_stories(grouped),
        figures=[one.figure for one in judged],
        findings=find_discrepancies(judged, placed, grouped),
        unused=names.unused,
    )
