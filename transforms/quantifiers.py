"""Quantifiers: how much of one thing articles speak of: some, most or all of the tolls.

In: the texts of one story. Out: a finding for each part of a thing that differs from the better supported one. None
and all, few and most exclude each other; some, where others say most, may be true as well and is told for information.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import seeds
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.furniture import restored
from transforms.groups import components
from transforms.quoted_words import LIGHT, read_words
from transforms.sentences import split_sentences
from transforms.tables import Article, Finding, Witness
from transforms.words import information, lemma, stem

RULE = "quantifier"

SHARES = {row["words"]: int(row["share"]) for row in seeds.rows("quantifiers")}
LEAST_LARGE = 5
"""From this share on most of a thing is meant."""

FIRST_OPEN = 2
"""From this share on more may be true as well."""

QUANTIFIED = re.compile(
    rf"(?<!\bthe )(?<!['’]s )(?<!\bat )\b(?P<share>{'|'.join(sorted(SHARES, key=len, reverse=True))})(?:\s+of)?\s+"
    r"(?:(?:the|its|their|his|her|our|these|those|[A-Z][\w.]*['’]s?)\s+)?(?P<thing>(?:[a-z-]+\s+){0,3}[a-z-]+s)\b"
)
AROUND = 70
"""Code points on either side that say what is done with it."""

LEAST_WEIGHT, LEAST_COVER, LEAST_SHARED = 14.0, 0.5, 3
"""How much the words around two quantifiers share, in nats, of the shorter one, and how many stems."""


@dataclass(frozen=True)
class Quantified:
    """A part of a thing.

    Attributes:
        article_id, start, end: where the quantifier and the thing stand in the body.
        surface: their words.
        share: the rank of the quantifier.
        head: the base form of the thing.
        around: the words around it.
    """

    article_id: str
    start: int
    end: int
    surface: str
    share: int
    head: str
    around: str

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the words around it tell, the thing with them."""
        return frozenset(stem(word.norm) for word in read_words(self.around) if word.norm and word.norm not in SKIPPED)


SKIPPED = LIGHT | {word for words in SHARES for word in words.split()}


def find_quantified(article: Article) -> Iterator[Quantified]:
    """The quantified things of an article; its links to others count, as they say what others report."""
    text = restored(article.text, article.furniture, {"teaser"})
    for start, end in split_sentences(text):
        for match in QUANTIFIED.finditer(text, start, end):
            thing = [word for word in match["thing"].split() if word not in LIGHT]
            if not thing:
                continue
            around = text[max(start, match.start() - AROUND) : min(end, match.end() + AROUND)]
            yield Quantified(
                article.article_id,
                match.start(),
                match.end(),
                match[0],
                SHARES[match["share"]],
                lemma(thing[-1]),
                around,
            )


def quantifier_conflicts(articles: Sequence[Article], story_id: str) -> list[Finding]:
    """The things of one story of which articles take different parts.

    Args:
        articles: its articles, with `lineage_id`.
        story_id: the story.
    """
    by_id = {article.article_id: article for article in articles}
    by_head: dict[str, list[Quantified]] = defaultdict(list)
    for article in articles:
        for one in find_quantified(article):
            by_head[one.head].append(one)
    found = []
    for _, same in sorted(by_head.items()):
        alike = [(a, b) for a, b in combinations(range(len(same)), 2) if _alike(same[a], same[b])]
        for places in components(range(len(same)), alike):
            finding = _conflict([same[place] for place in places], by_id, story_id)
            if finding is not None:
                found.append(finding)
    return found


def _alike(one: Quantified, other: Quantified) -> bool:
    shared = one.stems & other.stems
    if one.article_id == other.article_id or len(shared) < LEAST_SHARED:
        return False
    if len(shared) < LEAST_COVER * min(len(one.stems), len(other.stems)):
        return False
    return sum(information(word) for word in shared) >= LEAST_WEIGHT


def _tells(one: int, other: int) -> bool:
    """Whether the difference of two shares tells anything: none or few against more, a part against most or all."""
    small, large = sorted((one, other))
    return small == 0 or large >= LEAST_LARGE


def _conflict(same: Sequence[Quantified], articles: Mapping[str, Article], story_id: str) -> Finding | None:
    said: dict[str, list[Quantified]] = defaultdict(list)
    for one in same:
        said[one.article_id].append(one)
    sole = {article_id: rows[0] for article_id, rows in said.items() if len({one.share for one in rows}) == 1}
    counted = voices({article_id: one.share for article_id, one in sole.items()}, articles)
    ranked = sorted(counted, key=lambda share: (-counted[share], -share))
    rivals = [share for share in ranked[1:] if _tells(ranked[0], share)]
    if not rivals:
        return None
    first, other = ranked[0], rivals[0]
    a, b = (
        min((one for one in sole.values() if one.share == share), key=lambda one: seniority(articles[one.article_id]))
        for share in (first, other)
    )
    apart = min(first, other) < FIRST_OPEN
    names = outlets(articles[a.article_id], articles[b.article_id])
    end = "both cannot hold" if apart else "the one says more than the other"
    return discrepancy(
        RULE,
        "definition" if not apart else "value",
        "warning" if apart else "info",
        f"{names[0]} says “{a.surface}”, {names[1]} “{b.surface}”; {end}.",
        finding_id=fingerprint(RULE, [(" ".join(sorted(one.stems)), str(one.share)) for one in (a, b)]),
        witnesses=(_witness(a), _witness(b)),
        support=(counted[first], counted[other]),
        confidence=0.6,
        article_ids=sole,
        story_id=story_id,
        verdict="conflict" if apart else "compatible",
    )


def _witness(one: Quantified) -> Witness:
    return Witness(article_id=one.article_id, part="body", start=one.start, end=one.end, surface=one.surface)
