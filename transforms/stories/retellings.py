"""Retellings: which articles tell another one over in other words.

In: the persons whom the articles of one story name. Out: pairs of articles, and the articles with the lineages that
these join. Reporters who work apart speak to persons of their own: an article was made from a longer one when it names
nobody else, several of them named nowhere but there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from transforms.evidence import seniority
from transforms.tables import Article, Mention

LEAST_PERSONS, LEAST_OWN = 6, 4
"""Persons whom the shorter article names, and those among them whom no third text of the story names."""

SHORTER = 0.6
"""Words of the retelling for each of the original."""

SHARED = 0.9
"""Share of the shorter article's persons who stand in the longer one."""


class Retelling(NamedTuple):
    """Two articles of which one tells the other over.

    Attributes:
        original: the longer one.
        retold: the shorter one.
    """

    original: str
    retold: str


def join_retellings(articles: Sequence[Article], mentions: Iterable[Mention]) -> list[Article]:
    """Retellings share the lineage of what they tell over: they are no second source.

    Args:
        articles: with their stories and the lineages that shared words show.
        mentions: the names in them, each with the fullest name its article uses.

    Returns:
        The articles in the given order. The first article of a lineage that retells another gets its original as
        `lineage_parent`, and all of that lineage the original's `lineage_id`.
    """
    by_id = {article.article_id: article for article in articles}
    persons: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        if mention.type == "person" and mention.article_id in by_id:
            # by surname: one article writes the full name and another does not
            surname = mention.name.split()[-1].casefold()
            persons[by_id[mention.article_id].story_id][mention.article_id].add(surname)
    parent_of: dict[str | None, str] = {}

    def root(lineage: str | None) -> str | None:
        while lineage in parent_of:
            lineage = by_id[parent_of[lineage]].lineage_id
        return lineage

    for story in sorted(persons, key=str):
        for original, retold in retellings_among(persons[story], by_id):
            lineage = by_id[retold].lineage_id
            if lineage not in parent_of and root(by_id[original].lineage_id) != lineage:
                parent_of[lineage] = original
    return [_joined(article, parent_of, root(article.lineage_id)) for article in articles]


def _joined(article: Article, parent_of: Mapping[str | None, str], lineage: str | None) -> Article:
    if article.lineage_id == lineage:
        return article
    if article.lineage_parent is None and article.lineage_id in parent_of:
        return replace(
            article, lineage_id=lineage, lineage_parent=parent_of[article.lineage_id], lineage_kind="rewritten"
        )
    return replace(article, lineage_id=lineage)


def find_retellings(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[Retelling]:
    """The retellings in one story, sorted, each with the first article of the original's lineage that fits.

    Args:
        mentions: the names in its articles, with their entities.
        articles: all articles, with `lineage_id`.
    """
    persons: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.type == "person" and mention.entity_id is not None:
            persons[mention.article_id].add(mention.entity_id)
    return retellings_among(persons, articles)


def retellings_among(persons: Mapping[str, set[str]], articles: Mapping[str, Article]) -> list[Retelling]:
    """The same, from the persons whom each article of one story names."""
    texts: dict[str, set[str]] = defaultdict(set)
    for article_id, named in persons.items():
        for entity_id in named:
            texts[entity_id].add(articles[article_id].lineage_id or article_id)
    found: dict[tuple[str, str], Retelling] = {}
    for one, other in _sharing(persons, texts):
        retold, original = sorted((one, other), key=lambda article_id: (articles[article_id].word_count, article_id))
        shared = persons[retold] & persons[original]
        if articles[retold].word_count > SHORTER * articles[original].word_count:
            continue
        if len(persons[retold]) < LEAST_PERSONS or len(shared) < SHARED * len(persons[retold]):
            continue
        lineages = {articles[article_id].lineage_id or article_id for article_id in (one, other)}
        if sum(texts[entity_id] <= lineages for entity_id in shared) >= LEAST_OWN:
            key = (articles[original].lineage_id or original, retold)
            known = found.setdefault(key, Retelling(original, retold))
            if seniority(articles[original]) < seniority(articles[known.original]):
                found[key] = Retelling(original, retold)
    return sorted(found.values())


def _sharing(persons: Mapping[str, set[str]], texts: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """The pairs of articles that share enough persons whom at most two texts name: only those can be retellings."""
    holders: dict[str, list[str]] = defaultdict(list)
    for article_id in sorted(persons):
        if len(persons[article_id]) >= LEAST_OWN:
            for entity_id in persons[article_id]:
                if len(texts[entity_id]) <= 2:  # one text, and one that tells it over
                    holders[entity_id].append(article_id)
    shared = Counter(pair for holding in holders.values() for pair in combinations(holding, 2))
    return sorted(pair for pair, count in shared.items() if count >= LEAST_OWN)
