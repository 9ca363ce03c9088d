"""Lineages: which articles descend from one text. Copies do not vote.

Decided from text alone, by the word shingles that two bodies share; equal values prove nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from itertools import combinations

from transforms.groups import components
from transforms.ids import digest
from transforms.tables import Article
from transforms.words import WORD

SHINGLE = 5
"""Words in a row that two texts must share to count: fewer are common phrases, more miss light edits."""

SAMPLE = 4
"""One in so many shingles (by hash) is indexed to find candidates; the decision counts all of them."""

CROWD = 200
"""Articles with one shingle above which each is compared with the first of them only: a text reprinted so often is
found all the same, and the furniture of a site costs no square of its pages."""

CONTAINED = 0.28
"""Least share of the shorter text's shingles found in the other; labelled copies lie at 0.35 and above, independent
texts that quote the same speech at 0.16 and below."""

LEAST_SHARED = 20
"""Shared shingles below which a share says little: a copyright line that both carry makes about 14."""

ALL_BUT_ALL = 0.9
"""A text so short that it holds fewer shingles is a copy when nearly all of them are shared."""


def trace_lineages(articles: Sequence[Article]) -> list[Article]:
    """Find the articles that descend from one text.

    Returns:
        The articles in the given order with `lineage_id`, `lineage_parent` and `lineage_kind`. The parent is the
        earliest article of the lineage that shares text directly; the earliest of all has none and is `independent`.
    """
    shingles = {article.article_id: _shingles(article.text) for article in articles}
    by_id = {article.article_id: article for article in articles}
    copies = {pair for pair in _candidates(shingles) if _copied(shingles[pair[0]], shingles[pair[1]])}
    traced: dict[str, Article] = {}
    for members in components(sorted(by_id), copies):
        members.sort(key=lambda member: _seniority(by_id[member], len(shingles[member])))
        lineage_id = digest("lineage", members[0])
        for index, member in enumerate(members):
            parent = next((elder for elder in members[:index] if _pair(member, elder) in copies), None)
            kind = "independent" if parent is None else _kind(by_id[member], by_id[parent], shingles)
            traced[member] = replace(by_id[member], lineage_id=lineage_id, lineage_parent=parent, lineage_kind=kind)
    return [traced[article.article_id] for article in articles]


def _shingles(text: str) -> frozenset[int]:
    words = [word.lower().encode() for word in WORD.findall(text)]
    return frozenset(
        int.from_bytes(blake2b(b" ".join(words[start : start + SHINGLE]), digest_size=8).digest(), "big")
        for start in range(len(words) - SHINGLE + 1)
    )


def _candidates(shingles: dict[str, frozenset[int]]) -> list[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for article_id, present in shingles.items():
        for shingle in present:
            if shingle % SAMPLE == 0 or len(present) < LEAST_SHARED * SAMPLE:
                holders[shingle].append(article_id)
    shared: Counter[tuple[str, str]] = Counter()
    for holding in holders.values():
        holding.sort()
        crowded = len(holding) > CROWD
        shared.update(((holding[0], other) for other in holding[1:]) if crowded else combinations(holding, 2))
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _copied(one: frozenset[int], other: frozenset[int]) -> bool:
    shared = len(one & other)
    return shared / min(len(one), len(other)) >= (CONTAINED if shared >= LEAST_SHARED else ALL_BUT_ALL)


def _kind(article: Article, parent: Article, shingles: dict[str, frozenset[int]]) -> str:
    own, theirs = shingles[article.article_id], shingles[parent.article_id]
    shared = len(own & theirs)
    alike, contained = shared / len(own | theirs), shared / min(len(own), len(theirs))
    if alike >= 0.95:
        return "identical"
    if alike >= 0.6:
        return "near_identical"
    if article.source == parent.source and _later(article.published_at, parent.published_at):
        return "updated_copy"
    if contained >= 0.6 and len(own) != len(theirs):
        return "abridged"
    return "rewritten"


def _later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one > other


def _seniority(article: Article, length: int) -> tuple[bool, str, int, str]:
    """Earliest first; among undated ones the longest, as texts are cut more often than padded."""
    moment = article.published_at
    return (moment is None, "" if moment is None else moment.isoformat(), -length, article.article_id)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
