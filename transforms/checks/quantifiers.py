"""Quantifiers: how much of one thing articles speak of: some, most or all of the tolls.

In: the texts of one story. Out: a finding for each part of a thing that differs from the better supported one. None
and all, few and most exclude each other; some, where others say most, may be true as well and is told for information.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.quotes.quoted_words import LIGHT
from transforms.raw.furniture import restored
from transforms.stories.groups import components
from transforms.stories.told_alike import Telling, alike, nearness, telling
from transforms.tables import Article, Finding, Witness
from transforms.words import lemma

RULE = "quantifier"

SHARES = {row["words"]: int(row["share"]) for row in seeds.rows("quantifiers")}
LEAST_LARGE = 5
"""From this share on most of a thing is meant."""

MANY = 4
"""From this share on more than a few are meant."""

FIRST_OPEN = 2
"""From this share on more may be true as well."""

PEOPLES = sorted(
    {
        word
        for table, column in (("demonyms", "demonym"), ("party_members", "word"))
        for row in seeds.rows(table)
        if (word := row[column]).endswith("s") and " " not in word
    }
)
"""Peoples, faiths and members of parties, which have a capital: all Muslims, most Republicans."""

QUANTIFIED = re.compile(
    r"(?<!\bthe )(?<!\bnot )(?<!['’]s )(?<!\bat )(?<!\ba )"
    rf"\b(?i:(?P<share>{'|'.join(sorted(SHARES, key=len, reverse=True))}))(?:\s+of)?\s+"
    r"(?:(?:the|its|their|his|her|our|these|those|[A-Z][\w.]*['’]s?)\s+)?"
    rf"(?P<thing>(?:[a-z-]+\s+){{0,3}}(?:[a-z-]+s|{'|'.join(PEOPLES)}))\b"
)
TOLD_ALIKE = 0.45
"""Likeness of two sentences around one thing from which they tell the same of it."""

LEAST_WEIGHT, LEAST_COVER = 14.0, 0.5
"""How much else the words around two quantifiers share, in nats, and of the shorter sentence, to tell the same."""


BESIDE = 0.2
"""How alike the words right before the two, or those right behind, have to be as well: the same is said of them."""


@dataclass(frozen=True)
class Quantified:
    """A part of a thing.

    Attributes:
        article_id, start, end: where the quantifier and the thing stand in the body.
        surface: their words.
        share: the rank of the quantifier.
        head: the base form of the thing.
        told: what its sentence tells around it; `ahead`: before it, `behind`: behind it.
    """

    article_id: str
    start: int
    end: int
    surface: str
    share: int
    head: str
    told: Telling
    ahead: Telling
    behind: Telling


def find_quantified(article: Article) -> Iterator[Quantified]:
    """The quantified things of an article; its links to others count, as they say what others report."""
    text = restored(article.text, article.furniture, {"teaser"})
    for start, end in sentences_of(text):
        for match in QUANTIFIED.finditer(text, start, end):
            stop = match.start("thing") + _thing_end(match["thing"])
            thing = [word for word in text[match.start("thing") : stop].split() if word not in LIGHT]
            if not thing:
                continue
            before, after = text[start : match.start()], text[stop:end]
            told = telling(before, after, " ".join(thing))
            share = SHARES[match["share"].lower()]
            surface = text[match.start() : stop]
            yield Quantified(
                article.article_id,
                match.start(),
                stop,
                surface,
                share,
                lemma(thing[-1]),
                told,
                telling(before, ""),
                telling("", after),
            )


def _thing_end(thing: str) -> int:
    """Where the words of a thing end: at its first plural, unless another one follows at once: sports clubs."""
    words = list(re.finditer(r"[A-Za-z-]+", thing))
    plural = [word[0].endswith("s") and lemma(word[0]) != word[0] for word in words]
    return next((word.end() for word, is_one, more in zip(words, plural, [*plural[1:], False], strict=True)
                 if is_one and not more), len(thing))  # fmt: skip


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
    if one.article_id == other.article_id:
        return False
    a, b = one.told.words, other.told.words
    shared = sum(min(weight, b[word]) for word, weight in a.items() if word in b)
    if max(nearness(one.ahead, other.ahead), nearness(one.behind, other.behind)) < BESIDE:
        return False
    told = shared >= max(LEAST_WEIGHT, LEAST_COVER * min(sum(a.values()), sum(b.values())))
    return told or alike(one.told, other.told) >= TOLD_ALIKE


def _tells(one: int, other: int) -> bool:
    """Whether the difference of two shares tells anything: none against more, few against many, some against most."""
    small, large = sorted((one, other))
    return small == 0 or (large >= LEAST_LARGE and small != MANY) or (small < FIRST_OPEN and large >= MANY)


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
        finding_id=fingerprint(RULE, [(" ".join(sorted(one.told.words)), str(one.share)) for one in (a, b)]),
        witnesses=(_witness(a), _witness(b)),
        support=(counted[first], counted[other]),
        confidence=0.6,
        article_ids=sole,
        story_id=story_id,
        verdict="conflict" if apart else "compatible",
    )


def _witness(one: Quantified) -> Witness:
    return Witness(article_id=one.article_id, part="body", start=one.start, end=one.end, surface=one.surface)
