"""Findings: all discrepancies of a story, by every rule; each rule is a module of its own.

In: the judged figures of one story, its claims, and what else was read of its articles. Out: findings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from transforms.checks.altered_quotes import altered_quotes
from transforms.checks.altered_sentences import altered_sentences
from transforms.checks.change_endpoints import change_endpoints
from transforms.checks.contradictions import findings_of
from transforms.checks.converted_figures import converted_figures
from transforms.checks.event_days import event_days
from transforms.checks.event_hours import event_hours
from transforms.checks.event_tolls import event_tolls
from transforms.checks.figure_conflicts import figure_conflicts
from transforms.checks.future_events import future_events
from transforms.checks.headline_figures import headline_figures
from transforms.checks.kinship import kinship_conflicts
from transforms.checks.listed_ages import listed_ages
from transforms.checks.mistyped_figures import mistyped_figures
from transforms.checks.name_variants import name_variants
from transforms.checks.odd_figures import odd_figures
from transforms.checks.opposites import opposites
from transforms.checks.organisation_names import organisation_names
from transforms.checks.other_actors import other_actors
from transforms.checks.other_units import other_units
from transforms.checks.part_totals import part_totals
from transforms.checks.person_days import person_days
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
    headline_figures, restated_figures, restated_days, tolls_told, part_totals, listed_ages, change_endpoints,
    share_bounds, converted_figures, future_events,
)  # fmt: skip
"""Rules about a single article."""

POLARITY = "polarity"
"""The cause of a finding of what one text tells the other way round than another."""

BESIDE = 80
"""Code points between a figure and the word for how it moves at most."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of the articles of one story, the entities of all names set.

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
    """Everything in a story that cannot hold.

    Args:
        judged: its figures with their judgements.
        claims: all its claims.
        reading: what else was read of its articles.

    Returns:
        The findings of every rule, each with the places that anyone can re-read. A story of one article agrees with
        itself: only the rules about a single article are asked.
    """
    by_id = {article.article_id: article for article in reading.articles}
    stated = list(claims)
    found = [*figure_conflicts(judged, by_id), *weekday_dates(stated, by_id)]
    contested = frozenset(claim_id for finding in found for claim_id in finding.claim_ids)
    found += findings_of((one for rule in WITHIN for one in rule(stated, by_id)), by_id)
    contradicted = frozenset(claim_id for finding in found for claim_id in finding.claim_ids)
    if len(by_id) > 1:
        others = _across(stated, by_id, reading, contested, contradicted)
        turned = [one for one in found if one.cause == POLARITY]
        found += [one for one in others if not any(_tells_again(one, conflict) for conflict in turned)]
    return found


def _tells_again(finding: Finding, conflict: Finding) -> bool:
    """Whether the rise of a figure that another text tells as a fall is found once more, by the words beside it."""
    if finding.cause != POLARITY or finding.witness_b is None or conflict.witness_b is None:
        return False
    one, other = (
        {(at.article_id, at.part): at.start for at in (found.witness_a, found.witness_b) if at is not None}
        for found in (finding, conflict)
    )
    return one.keys() == other.keys() and all(abs(other[part] - start) <= BESIDE for part, start in one.items())


def _across(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    story: Reading,
    contested: frozenset[str],
    contradicted: frozenset[str],
) -> Iterable[Finding]:
    """What the articles of a story contradict each other in, figures aside, each once.

    Args:
        claims: all of the story.
        articles: its articles, by id.
        story: what else was read of them.
        contested: ids of the claims that a conflict of figures or a weekday was found of.
        contradicted: those and the claims that an article itself contradicts.
    """
    story_id = story.articles[0].story
    when = [claim for claim in claims if claim.dimension in MOMENTS]
    figures = [claim for claim in claims if claim.dimension not in MOMENTS]
    pairs = list(pair_sentences(read_sentences(story.quotes)))
    days = event_days(claims, story.quotes, articles, contested, story_id)
    dated = contested.union(claim_id for finding in days for claim_id in finding.claim_ids)
    found = [
        *altered_quotes(pairs, articles, story_id),
        *days,
        *person_days(when, story.mentions, articles, dated, story_id),
        *event_hours(when, story.quotes, articles, contested, story_id),
        *odd_figures(figures, articles, contradicted, story_id),
        *event_tolls(figures, articles, contradicted, story_id),
        *other_units(figures, articles, contradicted, story_id),
        *mistyped_figures(figures, articles, contradicted, story_id),
        *name_variants(story.mentions, story.roles, articles, story_id),
        *opposites(story.articles, story.quotes, story_id),
        *organisation_names(story.mentions, articles, story_id),
        *quote_speakers(pairs, articles, story_id, story.persons),
        *stale_tolls(figures, articles, contested, story_id),
        *swapped_actors(story.articles, story.mentions, articles, story_id),
        *swapped_ages(story.mentions, articles, story_id),
        *quantifier_conflicts(story.articles, story_id),
        *retold_quotes(find_retellings(story.mentions, articles), story.quotes, articles, story_id),
        *other_actors(story.articles, story.mentions, articles, story_id),
        *wrong_actors(story.articles, story.mentions, articles, story_id),
        *kinship_conflicts(story.mentions, articles, story_id),
        *role_conflicts(story.roles, story.quotes, articles, story_id),
    ]
    found += altered_sentences(story.articles, story.mentions, story.quotes, claims, contradicted, found, story_id)
    return {finding.finding_id: finding for finding in reversed(found)}.values()
