"""Figures: one row for every quantity of a story, with the verdict on what the articles say of it.

In: all claims and their articles. Out: the claims with the figures that they belong to, and a figure for each slot.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from transforms.ids import digest
from transforms.quantities.clock_times import DAY
from transforms.quantities.conversion import from_base
from transforms.slots.held import Origin
from transforms.slots.labels import label_of
from transforms.slots.slots import Slot, fill_slots
from transforms.slots.verdicts import Judgement, judge
from transforms.stories.story_likeness import WINDOW_DAYS
from transforms.tables import Article, Claim, Figure, Vote

ONE_TIME = timedelta(days=WINDOW_DAYS)
"""Time between two reports from which on their conflict is no error."""

HOUR = 60.0
"""Minutes between two hours of the day from which on their conflict may be an error."""

SURE = 0.6
"""How sure a conflict is (`sure`) from which it is an error; below it is a warning."""

VERY_SURE = 0.8
"""The same for two days, and for persons beside others. Of which act a day is, and beside whom others are, words tell
least surely: of those that are less sure, as they were found on real news, half were two things."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure with the slot and the judgement that it was made from."""

    figure: Figure
    slot: Slot
    judgement: Judgement


def build_figures(
    claims: Sequence[Claim], articles: Sequence[Article], actors: frozenset[str] = frozenset()
) -> tuple[list[Claim], list[Judged]]:
    """Fill the slots of every story and decide about each.

    Args:
        claims: all claims.
        articles: their articles, with `story_id` and `lineage_id`.
        actors: ids of the entities that act for themselves: persons and organisations, not places.

    Returns:
        The claims in the given order with `story_id` and `figure_id`, and the figures.
    """
    by_id = {article.article_id: article for article in articles}
    origin_of = {article.article_id: _origin(article) for article in articles}
    by_story: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        story_id = by_id[claim.article_id].story_id
        if story_id is not None:
            by_story[story_id].append(claim)
    judged, figure_of = [], {}
    for story_id in sorted(by_story):
        told: Counter[str] = Counter()
        for slot in sorted(fill_slots(by_story[story_id], by_id, actors), key=lambda slot: slot.claims[0].claim_id):
            one = _judged(story_id, slot, by_id, origin_of)
            told[one.figure.figure_id] += 1
            if (nth := told[one.figure.figure_id]) > 1:
                # "today" in two copies of one sentence, each of its own day
                one = replace(one, figure=replace(one.figure, figure_id=digest(one.figure.figure_id, nth)))
            judged.append(one)
            figure_of.update(dict.fromkeys((claim.claim_id for claim in slot.claims), one.figure.figure_id))
    placed = [
        replace(claim, story_id=by_id[claim.article_id].story_id, figure_id=figure_of.get(claim.claim_id))
        for claim in claims
    ]
    return placed, judged


def _judged(story_id: str, slot: Slot, articles: Mapping[str, Article], origin_of: Mapping[str, Origin]) -> Judged:
    judgement = judge(slot.claims, origin_of, slot.notes)
    typical = _typical(slot.claims, articles)
    # what witnesses contradict each other in is worded as one of them has it
    told = _typical((judgement.lowest, judgement.highest), articles) if judgement.verdict == "conflict" else typical
    figure = Figure(
        figure_id=digest("figure", story_id, typical.kind, typical.unit, *_place(typical, articles)),
        story_id=story_id,
        kind=typical.kind,
        label=_label(told, articles[told.article_id]),
        measure=typical.measure,
        subject_entity_id=typical.subject_entity_id,
        scope=typical.scope,
        unit=typical.unit,
        dimension=typical.dimension,
        claim_count=len(slot.claims),
        article_count=len({claim.article_id for claim in slot.claims}),
        source_count=len({articles[claim.article_id].source for claim in slot.claims}),
        lineage_count=len({origin_of[claim.article_id].lineage for claim in slot.claims}),
        value=_in_unit(judgement.value, typical),
        low=_in_unit(judgement.low, typical),
        high=_in_unit(judgement.high, typical),
        votes=tuple(
            Vote(
                value=_in_unit(vote.value, typical),
                low=_in_unit(vote.low, typical),
                high=_in_unit(vote.high, typical),
                unit=vote.unit or typical.unit,
                article_count=vote.articles,
                voice_count=vote.voices,
            )
            for vote in judgement.votes
        ),
        verdict=judgement.verdict,
        severity=_severity(judgement, sure(judgement, slot), articles),
        cause=judgement.cause,
        witness_low=judgement.lowest.claim_id,
        witness_high=judgement.highest.claim_id,
        confidence=slot.confidence,
    )
    return Judged(figure, slot, judgement)


def _origin(article: Article) -> Origin:
    """A publication known to the day says nothing of what was known at which hour."""
    exact = article.published_precision in {"second", "minute"}
    return Origin(
        lineage=article.lineage,
        founder=article.lineage_parent is None,
        rewritten=article.lineage_kind == "rewritten",
        outlet=article.source,
        published=article.published_at if exact else None,
    )


def _in_unit(value: float | None, claim: Claim) -> float | None:
    """A value in base units as one in the unit of a claim."""
    return None if value is None else from_base(claim, value)


def sure(judgement: Judgement, slot: Slot) -> float:
    """How sure a verdict is (0 to 1): a conflict as its two witnesses are like each other, else as the slot is."""
    return slot.confidence if judgement.likeness is None else round(min(1.0, judgement.likeness), 3)


def _severity(judgement: Judgement, confidence: float, articles: Mapping[str, Article]) -> str:
    """How grave a verdict is: of reports that lie weeks apart one may know what has changed meanwhile, two hours less
    than 60 minutes apart are those of haste, and which block of a street it was matters little.
    """
    if judgement.verdict != "conflict":
        return "info"
    if judgement.lowest.dimension == "address":
        return "warning"
    first, second = (articles[one.article_id].published_at for one in (judgement.lowest, judgement.highest))
    later = first is not None and second is not None and abs(first - second) > ONE_TIME
    least = VERY_SURE if judgement.cause == "definition" or _of_days(judgement) else SURE
    return "error" if confidence >= least and not later and not _within_the_hour(judgement) else "warning"


def _of_days(judgement: Judgement) -> bool:
    """Whether it is two days that differ, not months or years."""
    both = (judgement.lowest, judgement.highest)
    return all(one.dimension == "date" and one.low is not None and one.low == one.high for one in both)


def _within_the_hour(judgement: Judgement) -> bool:
    """Whether two hours of the day lie so near that haste may have parted them."""
    low, high = judgement.lowest, judgement.highest
    if low.dimension != "time of day" or low.value is None or high.value is None:
        return False
    apart = abs(low.value - high.value)
    return min(apart, DAY - apart) < HOUR


def _typical(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Claim:
    """The claim that says most of what is measured: of a founder before a copy, in the body before the title."""

    def rank(claim: Claim) -> tuple[bool, bool, int, str, int]:
        copied = articles[claim.article_id].lineage_parent is not None
        return (copied, claim.part == "title", -len(claim.measure or ""), *_place(claim, articles))

    return min(claims, key=rank)


def _place(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, int]:
    """The claim's sentence and where in it the figure stands: the same in every copy."""
    return " ".join(articles[claim.article_id].sentence_of(claim).split()), claim.start - claim.sentence_start


def _label(claim: Claim, article: Article) -> str:
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    return label_of(article.sentence_of(claim), start, end)
