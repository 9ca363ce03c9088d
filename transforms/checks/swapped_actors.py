"""Swapped actors: who did a thing to whom, told the other way round by another text.

In: the texts and names of one story. Out: a finding where one article says that Ruiz sued Krag and another one, in a
sentence that tells the same, that Krag sued Ruiz. Where any article tells both, each may have done it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.evidence import discrepancy, fingerprint, one_time, outlets, seniority, stretch, voices
from transforms.stories.told_alike import Telling, alike, telling
from transforms.tables import Article, Finding, Mention

RULE = "act_direction"

ENOUGH = 0.55
"""Likeness of two sentences from which both tell of one deed."""

VERBS = {form: row["base"] for row in seeds.rows("acting_verbs") for form in row["forms"].split("|")}
ACTING = re.compile(rf"\b(?:{'|'.join(sorted(VERBS, key=len, reverse=True))})\b")
ACTIVE = re.compile(r"\s+(?:(?:has|had|have|also|later|then|again|already|on|\w+day|\w+ly)\s+){0,3}")
PASSIVE = re.compile(
    r"\s+(?:(?:has|had|have|also|later|then|on|\w+day|\w+ly)\s+){0,3}(?:was|were|been|is|are)\s+(?:\w+ly\s+)?"
)
BY = re.compile(r"\s+(?:[\w-]+\s+){0,4}by\s+(?:the\s+|a\s+)?")
OPENING = re.compile(r"\W*(?:[A-Za-z][\w-]*\s+){0,3}")
ADDED = re.compile(
    r"\s+(?:won|took|kept|was|is|became|has|had|claimed|secured)\b"
    r"(?:(?!\b(?:when|while|as|after|before|that|who|whose|where|which|and|but)\b)[^,.;:!?“”\"\n])*(?:,|\bafter)\s+"
)
"""What stands before the subject of a sentence, and between it and a participle that adds how it came to that."""

OBJECT = re.compile(r"[^,;:.!?“”\"]{0,70}")
"""Words between the verb and whom it was done to."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed.

    Attributes:
        article_id, start, end: from the first of both names to the second, in the body.
        verb: its base form.
        actor, target: the entities that did it and to whom it was done.
        told: what its sentence tells around the verb, both names left out.
    """

    article_id: str
    start: int
    end: int
    verb: str
    actor: str
    target: str
    told: Telling


def swapped_actors(
    articles: Sequence[Article], mentions: Iterable[Mention], by_id: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The deeds of one story that its articles tell both ways.

    Args:
        articles: its articles.
        mentions: their names, with entities.
        by_id: all articles, with `lineage_id`.
        story_id: the story.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: one.start):
        if mention.part == "body" and mention.entity_id is not None:
            named[mention.article_id].append(mention)
    deeds: dict[tuple[str, frozenset[str]], list[Deed]] = defaultdict(list)
    for article in articles:
        for deed in find_deeds(article, named[article.article_id]):
            deeds[deed.verb, frozenset({deed.actor, deed.target})].append(deed)
    found = []
    for _, same in sorted(deeds.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        finding = _conflict(same, by_id, story_id)
        if finding is not None:
            found.append(finding)
    return found


def find_deeds(article: Article, names: Sequence[Mention]) -> Iterator[Deed]:
    """The deeds that an article tells with both names.

    Args:
        article: the article.
        names: the names in its body, sorted by place.
    """
    text = article.text
    starts = [name.start for name in names]
    for start, end in sentences_of(text):
        here = names[bisect_left(starts, start) : bisect_left(starts, end)]
        for match in ACTING.finditer(text, start, end) if len(here) > 1 else ():
            before = [name for name in here if name.end <= match.start()]
            after = [name for name in here if name.start >= match.end()]
            if not before or not after:
                continue
            adds = match[0].endswith("ing")
            first, second = before[0] if adds else before[-1], after[0]
            between, behind = text[first.end : match.start()], text[match.end() : second.start]
            active = _is_subject(text[start : first.start], between) if adds else ACTIVE.fullmatch(between)
            if active and OBJECT.fullmatch(behind):
                actor, target = first, second
            elif PASSIVE.fullmatch(between) and BY.fullmatch(behind):
                actor, target = second, first
            else:
                continue
            if actor.entity_id is None or target.entity_id is None or actor.entity_id == target.entity_id:
                continue
            yield Deed(
                article.article_id,
                first.start,
                second.end,
                VERBS[match[0]],
                actor.entity_id,
                target.entity_id,
                telling(text[start : first.start] + between, behind + text[second.end : end]),
            )


def _is_subject(ahead: str, between: str) -> bool:
    """Whether a name that a sentence opens with does what a participle at its end adds: won the title, beating Krag."""
    return OPENING.fullmatch(ahead) is not None and ADDED.fullmatch(between) is not None


def _conflict(same: Sequence[Deed], articles: Mapping[str, Article], story_id: str) -> Finding | None:
    ways: dict[str, set[str]] = defaultdict(set)
    for deed in same:
        ways[deed.article_id].add(deed.actor)
    if len({deed.actor for deed in same}) == 1 or any(len(actors) > 1 for actors in ways.values()):
        return None
    pairs = [
        (likeness, one, other)
        for place, one in enumerate(same)
        for other in same[place + 1 :]
        if one.actor != other.actor
        and (likeness := alike(one.told, other.told)) >= ENOUGH
        and one_time(articles[one.article_id], articles[other.article_id])
    ]
    if not pairs:
        return None
    likeness, one, other = max(pairs, key=lambda pair: (pair[0], pair[1].article_id, pair[1].start))
    says = {deed.article_id: deed.actor for deed in same}
    counted = voices(says, articles)
    first, second = sorted((one, other), key=lambda deed: (-counted[deed.actor], seniority(articles[deed.article_id])))
    names = outlets(articles[first.article_id], articles[second.article_id])
    a, b = (" ".join(articles[deed.article_id].text[deed.start : deed.end].split()) for deed in (first, second))
    return discrepancy(
        RULE,
        "role",
        "warning",
        f"{names[0]} has “{a}”, {names[1]} “{b}”: who did it to whom is told both ways.",
        finding_id=fingerprint(
            RULE, [(deed.verb, " ".join(sorted(deed.told.words)), text) for deed, text in ((first, a), (second, b))]
        ),
        witnesses=(
            stretch(articles[first.article_id], first.start, first.end),
            stretch(articles[second.article_id], second.start, second.end),
        ),
        support=(counted[first.actor], counted[second.actor]),
        confidence=round(min(0.9, likeness), 2),
        article_ids=says,
        story_id=story_id,
    )
