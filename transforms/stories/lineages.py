"""Lineages: which articles descend from one text. Copies do not vote.

Decided from text, by the word shingles that two bodies share, and from the agencies that both credit; equal values
prove nothing. What one site writes below all its articles is furniture, and no sign of descent.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

import numpy as np

from transforms.ids import digest
from transforms.stories.groups import components
from transforms.stories.shingles import Shingles, find_candidates, shared, shingle
from transforms.tables import Article

CONTAINED = 0.28
"""Least share of the shorter text's shingles found in the other; labelled copies lie at 0.35 and above, independent
texts that quote the same speech at 0.16 and below."""

CONTAINED_CREDITED = 0.2
"""The same where both texts credit one agency: each may be its copy with paragraphs of their own."""

NEAR = 0.6
"""Share of the shingles of both texts together that they share, from which they are nearly identical: plainly copies,
whatever else their site repeats."""

SAME = 0.95
"""The same share from which a difference is a slip of the hand."""

REPEATED = 3
"""Different texts of one site that must hold a shingle for it to be furniture: two may be an article and its update."""

LEAST_SHARED = 20
"""Shared shingles below which a share says little: a copyright line that both carry makes about 14."""

ALL_BUT_ALL = 0.9
"""A text so short that it holds fewer shingles is a copy when nearly all of them are shared."""


def trace_lineages(articles: Sequence[Article], shingles: Mapping[str, Shingles] | None = None) -> list[Article]:
    """Find the articles that descend from one text.

    Args:
        articles: all articles.
        shingles: those of their texts, where they were made already; the texts are not looked at then.

    Returns:
        The articles in the given order with `lineage_id`, `lineage_parent` and `lineage_kind`. The parent is the
        earliest article of the lineage that shares text directly; the earliest of all has none and is `independent`.
    """
    if shingles is None:
        shingles = {article.article_id: shingle(article.text) for article in articles}
    by_id = {article.article_id: article for article in articles}
    copies = _copies(by_id, shingles)
    traced: dict[str, Article] = {}
    for members in components(sorted(by_id), copies):
        members.sort(key=lambda member: _seniority(by_id[member], len(shingles[member])))
        lineage_id = digest("lineage", members[0])
        for index, member in enumerate(members):
            parent = next((elder for elder in members[:index] if _pair(member, elder) in copies), None)
            kind = "independent" if parent is None else _kind(by_id[member], by_id[parent], shingles)
            traced[member] = replace(by_id[member], lineage_id=lineage_id, lineage_parent=parent, lineage_kind=kind)
    return [traced[article.article_id] for article in articles]


def _copies(articles: Mapping[str, Article], shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """The pairs of which one text holds so much of the other, furniture left out, that it cannot be chance."""
    alike = {pair: _alike(shingles[pair[0]], shingles[pair[1]]) for pair in find_candidates(shingles)}
    furniture = _furniture(articles, shingles, (pair for pair, share in alike.items() if share >= NEAR))
    copies = set()
    for pair, share in alike.items():
        one, other = (shingles[name] for name in pair)
        if share < NEAR and len(furniture):
            one, other = (np.setdiff1d(text, furniture, assume_unique=True) for text in (one, other))
        if _copied(one, other, one_agency=bool(set(articles[pair[0]].agencies) & set(articles[pair[1]].agencies))):
            copies.add(pair)
    return copies


def _furniture(
    articles: Mapping[str, Article], shingles: Mapping[str, Shingles], alike: Iterable[tuple[str, str]]
) -> Shingles:
    """The shingles that one site has in several texts which are otherwise no copies of each other."""
    pages: dict[str, list[list[str]]] = defaultdict(list)
    for group in components(sorted(articles), alike):
        for site in {_site(articles[name].url) for name in group} - {""}:
            pages[site].append([name for name in group if _site(articles[name].url) == site])
    found: list[Shingles] = []
    for texts in pages.values():
        if len(texts) >= REPEATED:
            present = [np.unique(np.concatenate([shingles[name] for name in text])) for text in texts]
            values, counts = np.unique(np.concatenate(present), return_counts=True)
            found.append(values[counts >= REPEATED])
    return np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.uint64)


def _site(url: str | None) -> str:
    """The last two labels of an address's host: the pages of one network share their furniture."""
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:]) if url else ""


def _alike(one: Shingles, other: Shingles) -> float:
    both = shared(one, other)
    return both / (len(one) + len(other) - both)


def _copied(one: Shingles, other: Shingles, *, one_agency: bool) -> bool:
    if not len(one) or not len(other):
        return False
    both = shared(one, other)
    least = CONTAINED_CREDITED if one_agency else CONTAINED
    return both / min(len(one), len(other)) >= (least if both >= LEAST_SHARED else ALL_BUT_ALL)


def _kind(article: Article, parent: Article, shingles: Mapping[str, Shingles]) -> str:
    own, theirs = shingles[article.article_id], shingles[parent.article_id]
    alike, contained = _alike(own, theirs), shared(own, theirs) / min(len(own), len(theirs))
    if alike >= SAME:
        return "identical"
    if alike >= NEAR:
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
