"""Findings: all discrepancies, by every rule; each rule is a module of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transforms.checks.altered_quotes import altered_quotes
from transforms.checks.block_numbers import block_numbers
from transforms.checks.change_endpoints import change_endpoints
from transforms.checks.contradictions import findings_of
from transforms.checks.converted_figures import converted_figures
from transforms.checks.event_days import event_days
from transforms.checks.event_hours import event_hours
from transforms.checks.figure_conflicts import figure_conflicts
from transforms.checks.future_events import future_events
from transforms.checks.headline_figures import headline_figures
from transforms.checks.kinship import kinship_conflicts
from transforms.checks.name_variants import name_variants
from transforms.checks.odd_figures import odd_figures
from transforms.checks.opposites import opposites
from transforms.checks.organisation_names import organisation_names
from transforms.checks.other_actors import other_actors
from transforms.checks.part_totals import part_totals
from transforms.checks.quantifiers import quantifier_conflicts
from transforms.checks.quote_speakers import quote_speakers
from transforms.checks.quoted_sentences import pair_sentences, read_sentences
from transforms.checks.restated_days import restated_days
from transforms.checks.restated_figures import restated_figures
from transforms.checks.retold_quotes import retold_quotes
from transforms.checks.role_conflicts import role_conflicts
from transforms.checks.share_bounds import share_bounds
from transforms.checks.stale_tolls import stale_tolls
from transforms.checks.swapped_actors import swapped_actors
from transforms.checks.swapped_ages import swapped_ages
from transforms.checks.tolls_told import tolls_told
from transforms.checks.weekday_dates import weekday_dates
from transforms.checks.wrong_actors import wrong_actors
from transforms.slots.figures import Judged
from transforms.slots.statements import MOMENTS
from transforms.stories.retellings import find_retellings
from transforms.tables import Article, Claim, Finding, Mention, Quote, Role

WITHIN = (
    headline_figures, restated_figures, restated_days, tolls_told, part_totals, change_endpoints, share_bounds,
    converted_figures, future_events,
)  # fmt: skip
"""Rules about a single article."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of some articles, the entities of all names set.

    Attributes:
        articles: the articles, with `story_id` and `lineage_id`.
        mentions, roles, quotes: what they say.
        persons: ids of the entities among their speakers that are persons.
    """

    articles: Sequence[Article]
    mentions: Sequence[Mention] = ()
    roles: Sequence[Role] = ()
    quotes: Sequence[Quote] = ()
    persons: frozenset[str] = frozenset()


def find_discrepancies(judged: Sequence[Judged], claims: Iterable[Claim], reading: Reading) -> list[Finding]:
    """Everything that cannot hold.

    Args:
        judged: the figures with their judgements.
        claims: all claims.
        reading: what else was read of the articles.

    Returns:
        The findings of every rule, each with the places that anyone can re-read.
    """
    by_id = {article.article_id: article for article in reading.articles}
    stated = list(claims)
    found = [*figure_conflicts(judged, by_id), *weekday_dates(stated, by_id)]
    contested = frozenset(claim_id for finding in found for claim_id in finding.claim_ids)
    found += findings_of((one for rule in WITHIN for one in rule(stated, by_id)), by_id)
    contradicted = frozenset(claim_id for finding in found for claim_id in finding.claim_ids)
    when: dict[str | None, list[Claim]] = defaultdict(list)
    figures: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in stated:
        (when if claim.dimension in MOMENTS else figures)[claim.story_id].append(claim)
    for story_id, story in _stories(reading):
        pairs = list(pair_sentences(read_sentences(story.quotes)))
        told = [
            *altered_quotes(pairs, by_id, story_id),
            *block_numbers(story.articles, story_id),
            *event_days(when[story_id], story.quotes, by_id, contested, story_id),
            *event_hours(when[story_id], story.quotes, by_id, contested, story_id),
            *odd_figures(figures[story_id], by_id, contradicted, story_id),
            *name_variants(story.mentions, story.roles, by_id, story_id),
            *opposites(story.articles, story.quotes, story_id),
            *organisation_names(story.mentions, by_id, story_id),
            *quote_speakers(pairs, by_id, story_id, reading.persons),
            *stale_tolls(figures[story_id], by_id, contested, story_id),
            *swapped_actors(story.articles, story.mentions, by_id, story_id),
            *swapped_ages(story.mentions, by_id, story_id),
            *quantifier_conflicts(story.articles, story_id),
            *retold_quotes(find_retellings(story.mentions, by_id), story.quotes, by_id, story_id),
            *other_actors(story.articles, story.mentions, by_id, story_id),
            *wrong_actors(story.articles, story.mentions, by_id, story_id),
            *kinship_conflicts(story.mentions, by_id, story_id),
            *role_conflicts(story.roles, story.quotes, by_id, story_id),
        ]
        found += {finding.finding_id: finding for finding in reversed(told)}.values()
    return found


def _stories(reading: Reading) -> Iterator[tuple[str, Reading]]:
    """Each story's part of what was read, by the story's id; a story of one article agrees with itself."""
    articles: dict[str, list[Article]] = defaultdict(list)
    for article in reading.articles:
        if article.story_id is not None:
            articles[article.story_id].append(article)
    story_of = {one.article_id: story_id for story_id, same in articles.items() if len(same) > 1 for one in same}
    mentions: dict[str | None, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        mentions[story_of.get(mention.article_id)].append(mention)
    roles: dict[str | None, list[Role]] = defaultdict(list)
    for role in reading.roles:
        roles[story_of.get(role.article_id)].append(role)
    quotes: dict[str | None, list[Quote]] = defaultdict(list)
    for quote in reading.quotes:
        quotes[story_of.get(quote.article_id)].append(quote)
    for story_id in sorted(set(story_of.values())):
        yield (
            story_id,
            Reading(articles[story_id], mentions[story_id], roles[story_id], quotes[story_id], reading.persons),
        )
