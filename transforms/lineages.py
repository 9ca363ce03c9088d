"""Lineages: which articles descend from one text. Copies do not vote.

Decided from text, by the word shingles that two bodies share, and from the agencies that both credit; equal values
prove nothing. What one site writes below all its articles is furniture, and no sign of descent.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from itertools import combinations
from urllib.parse import urlsplit

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


def trace_lineages(articles: Sequence[Article]) -> list[Article]:
    """Find the articles that descend from one text.

    Returns:
        The articles in the given order with `lineage_id`, `lineage_parent` and `lineage_kind`. The parent is the
        earliest article of the lineage that shares text directly; the earliest of all has none and is `independent`.
    """
    shingles = {article.article_id: _shingles(article.text) for article in articles}
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


def _copies(articles: Mapping[str, Article], shingles: Mapping[str, frozenset[int]]) -> set[tuple[str, str]]:
    """The pairs of which one text holds so much of the other, furniture left out, that it cannot be chance."""
    alike = {pair: _alike(shingles[pair[0]], shingles[pair[1]]) for pair in _candidates(shingles)}
    furniture = _furniture(articles, shingles, (pair for pair, share in alike.items() if share >= NEAR))
    copies = set()
    for pair, share in alike.items():
        one, other = (shingles[name] for name in pair)
        if share < NEAR and not furniture.isdisjoint(one & other):
            one, other = one - furniture, other - furniture
        if _copied(one, other, one_agency=bool(set(articles[pair[0]].agencies) & set(articles[pair[1]].agencies))):
            copies.add(pair)
    return copies


def _shingles(text: str) -> frozenset[int]:
    words = [word.lower().encode() for word in WORD.findall(text)]
    return frozenset(
        int.from_bytes(blake2b(b" ".join(words[start : start + SHINGLE]), digest_size=8).digest(), "big")
        for start in range(len(words) - SHINGLE + 1)
    )


def _candidates(shingles: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for article_id in sorted(shingles):
        present = shingles[article_id]
        for shingle in present:
            if shingle % SAMPLE == 0 or len(present) < LEAST_SHARED * SAMPLE:
                holders[shingle].append(article_id)
    shared: Counter[tuple[str, str]] = Counter()
    for holding in holders.values():
        crowded = len(holding) > CROWD
        shared.update(((holding[0], other) for other in holding[1:]) if crowded else combinations(holding, 2))
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _furniture(
    articles: Mapping[str, Article], shingles: Mapping[str, frozenset[int]], alike: Iterable[tuple[str, str]]
) -> frozenset[int]:
    """The shingles that one site has in several texts which are otherwise no copies of each other."""
    pages: dict[str, list[list[str]]] = defaultdict(list)
    for group in components(sorted(articles), alike):
        for site in {_site(articles[name].url) for name in group} - {""}:
            pages[site].append([name for name in group if _site(articles[name].url) == site])
    found: set[int] = set()
    for texts in pages.values():
        if len(texts) >= REPEATED:
            counts = Counter(shingle for text in texts for shingle in frozenset().union(*(shingles[n] for n in text)))
            found.update(shingle for shingle, count in counts.items() if count >= REPEATED)
    return frozenset(found)


def _site(url: str | None) -> str:
    """The last two labels of an address's host: the pages of one network share their furniture."""
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:]) if url else ""


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _copied(one: frozenset[int], other: frozenset[int], *, one_agency: bool) -> bool:
    if not one or not other:
        return False
    shared = len(one & other)
    least = CONTAINED_CREDITED if one_agency else CONTAINED
    return shared / min(len(one), len(other)) >= (least if shared >= LEAST_SHARED else ALL_BUT_ALL)


def _kind(article: Article, parent: Article, shingles: dict[str, frozenset[int]]) -> str:
    own, theirs = shingles[article.article_id], shingles[parent.article_id]
    shared = len(own & theirs)
    alike, contained = _alike(own, theirs), shared / min(len(own), len(theirs))
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
