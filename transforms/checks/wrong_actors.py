"""Actors in conflict: one act of a story, which articles give to different persons.

In: the texts and names of one story. Out: a finding for each person to whom some article gives an act that others give
to somebody else. Both must be known to both sides, and no article may give the act to both: two persons can want one
thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from transforms.checks.acts import Act, find_acts
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, stretch, voices
from transforms.quotes.speakers import can_be_one
from transforms.stories.groups import components
from transforms.tables import Article, Finding, Mention
from transforms.words import information, stem

RULE = "act_actor"

LEAST_SHARED, LEAST_COVER, LEAST_WEIGHT = 3, 0.6, 9.0
"""Stems that the words of two acts must share, of the shorter one, and how much they tell, in nats."""

LEAST_VOICES = 2
"""Voices for one actor from which on a single other one is wrong; one against one may be two persons with one aim."""


def wrong_actors(
    articles: Sequence[Article], mentions: Iterable[Mention], by_id: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The acts of one story that its articles give to different persons.

    Args:
        articles: its articles.
        mentions: their names, with entities.
        by_id: all articles, with `lineage_id`.
        story_id: the story.
    """
    names: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: (one.part, one.start)):
        names[mention.article_id].append(mention)
    acts = [
        act
        for article in articles
        for act in find_acts(article.text, names[article.article_id])
        if not act.negated and len(act.stems) >= LEAST_SHARED and act.actor.entity_id is not None
    ]
    known = {article_id: {one.entity_id for one in named} for article_id, named in names.items()}
    found = []
    for same in _groups(acts):
        finding = _conflict(same, known, by_id, story_id)
        if finding is not None:
            found.append(finding)
    return found


def _groups(acts: Sequence[Act]) -> list[list[Act]]:
    """The acts that are one, by what was done."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, act in enumerate(acts):
        for word in act.stems:
            holders[act.act, word].append(place)
    pairs = {pair for held in holders.values() for pair in combinations(held, 2)}
    same = [(one, other) for one, other in sorted(pairs) if _alike(acts[one], acts[other])]
    return [[acts[place] for place in places] for places in components(range(len(acts)), same) if len(places) > 1]


def _alike(one: Act, other: Act) -> bool:
    shared = one.stems & other.stems
    if len(shared) < LEAST_SHARED or len(shared) < LEAST_COVER * min(len(one.stems), len(other.stems)):
        return False
    return sum(information(word) for word in shared) >= LEAST_WEIGHT


def _conflict(
    same: Sequence[Act], known: Mapping[str, set[str | None]], articles: Mapping[str, Article], story_id: str
) -> Finding | None:
    given: dict[str, list[Act]] = defaultdict(list)
    for act in same:
        given[act.actor.article_id].append(act)
    sole = {
        article_id: acts[0] for article_id, acts in given.items() if len({act.actor.entity_id for act in acts}) == 1
    }
    says = {article_id: act.actor.entity_id or "" for article_id, act in sole.items()}
    counted = voices(says, articles)
    if len(sole) < len(given) or len(counted) != 2:
        return None
    first, other = sorted(counted, key=lambda entity_id: (-counted[entity_id], entity_id))
    with_first, with_other = (
        sorted((one for one in says if says[one] == who), key=lambda one: seniority(articles[one]))
        for who in (first, other)
    )
    a, b = sole[with_first[0]], sole[with_other[0]]
    if counted[first] < LEAST_VOICES or counted[other] > 1 or can_be_one(a.actor.name, b.actor.name):
        return None
    if {stem(name.split()[-1].lower()) for name in (a.actor.name, b.actor.name)} & (a.stems | b.stems):
        return None  # what is done concerns one of them
    if not all(first in known[one] for one in with_other) or not any(other in known[one] for one in with_first):
        return None
    names = outlets(articles[a.actor.article_id], articles[b.actor.article_id])
    return discrepancy(
        RULE,
        "speaker",
        "error",
        f"{names[0]} gives it to {a.actor.name}: “{_said(a, articles)}”; {names[1]} gives it to {b.actor.name}: "
        f"“{_said(b, articles)}”.",
        finding_id=fingerprint(RULE, [(act.act, act.actor.name, " ".join(sorted(act.stems))) for act in (a, b)]),
        witnesses=(
            stretch(articles[a.actor.article_id], a.start, a.end),
            stretch(articles[b.actor.article_id], b.start, b.end),
        ),
        support=(counted[first], counted[other]),
        confidence=0.8,
        article_ids=says,
        story_id=story_id,
    )


def _said(act: Act, articles: Mapping[str, Article]) -> str:
    return " ".join(articles[act.actor.article_id].text[act.start : act.end].split())
