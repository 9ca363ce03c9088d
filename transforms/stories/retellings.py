"""Retellings: which articles tell another one over in other words.

In: the persons whom the articles of one story name. Out: pairs of articles, and the articles with the lineages that
these join. Reporters who work apart speak to persons of their own: an article was made from a longer one when it names
nobody else, several of them named nowhere but there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import numpy as np

from transforms.evidence import seniority
from transforms.ids import digest
from transforms.stories.groups import members
from transforms.stories.lineages import REWRITTEN, Lineages
from transforms.stories.sketches import UNDATED, Sketches
from transforms.tables import Article, Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray

N = TypeVar("N", str, int)
P = TypeVar("P", str, int)

LEAST_PERSONS, LEAST_OWN = 6, 4
"""Persons whom the shorter article names, and those among them whom no third text of the story names."""

SHORTER = 0.6
"""Words of the retelling for each of the original."""

SHARED = 0.9
"""Share of the shorter article's persons who stand in the longer one."""


class Retelling(NamedTuple, Generic[N]):
    """Two articles of which one tells the other over.

    Attributes:
        original: the longer one.
        retold: the shorter one.
    """

    original: N
    retold: N


class Text(NamedTuple):
    """What is asked of an article beside its persons.

    Attributes:
        lineage: its lineage, or itself where it has none.
        word_count: of its body.
        seniority: sorts the first of a lineage first.
    """

    lineage: str | int
    word_count: int
    seniority: tuple[bool, bool | str, int | str, int | str]


def join_retellings(of: Sketches, stories: "NDArray[np.int64]", lineages: Lineages) -> Lineages:
    """Retellings share the lineage of what they tell over: they are no second source.

    Args:
        of: the sketches; persons are told by surname, as one article writes the full name and another does not.
        stories: of each article the first one of its story.
        lineages: those that shared words show.

    Returns:
        The lineages. The first article of one that retells another gets its original as parent, and all of it the
        original's lineage.
    """
    found: dict[str, list[Retelling[int]]] = {}
    rich = of.persons.lengths >= LEAST_OWN
    naming = np.flatnonzero(of.persons.lengths)
    for story in members(stories[naming]):
        here = naming[story]
        if rich[here].sum() > 1:  # a text of few persons is neither a retelling nor what one was made from
            persons = {row: set(of.persons[row].tolist()) for row in here.tolist()}
            texts = {
                row: Text(
                    int(lineages.first[row]),
                    int(of.word_counts[row]),
                    (bool(lineages.parents[row] >= 0), bool(of.published[row] == UNDATED), int(of.published[row]), row),
                )
                for row in persons
            }
            told = retellings_among(persons, texts)
            if told:
                found[digest("story", of.ids[stories[here[0]]].decode())] = told
    first, parents, kinds = lineages.first, lineages.parents.copy(), lineages.kinds.copy()
    original_of: dict[int, int] = {}

    def root(lineage: int) -> int:
        while lineage in original_of:
            lineage = int(first[original_of[lineage]])
        return lineage

    for _, told in sorted(found.items()):
        for original, retold in told:
            lineage = int(first[retold])
            if lineage not in original_of and root(int(first[original])) != lineage:
                original_of[lineage] = original
    joined = first.copy()
    for lineage, original in original_of.items():
        joined[first == lineage] = root(lineage)
        parents[lineage], kinds[lineage] = original, REWRITTEN
    return Lineages(joined, parents, kinds)


def find_retellings(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[Retelling[str]]:
    """The retellings in one story, sorted, each with the first article of the original's lineage that fits.

    Args:
        mentions: the names in its articles, with their entities.
        articles: all articles, with `lineage_id`.
    """
    persons: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.type == "person" and mention.entity_id is not None:
            persons[mention.article_id].add(mention.entity_id)
    texts = {
        article_id: Text(article.lineage, article.word_count, _seniority(article))
        for article_id, article in ((article_id, articles[article_id]) for article_id in persons)
    }
    return retellings_among(persons, texts)


def _seniority(article: Article) -> tuple[bool, bool | str, int | str, int | str]:
    copied, moment, article_id = seniority(article)
    return copied, False, moment, article_id


def retellings_among(persons: Mapping[N, set[P]], texts: Mapping[N, Text]) -> list[Retelling[N]]:
    """The same, from the persons whom each article of one story names."""
    holders: dict[P, set[str | int]] = defaultdict(set)
    for name, named in persons.items():
        for person in named:
            holders[person].add(texts[name].lineage)
    found: dict[tuple[str | int, N], Retelling[N]] = {}
    for one, other in _sharing(persons, holders):
        retold, original = sorted((one, other), key=lambda name: (texts[name].word_count, name))
        shared = persons[retold] & persons[original]
        if texts[retold].word_count > SHORTER * texts[original].word_count:
            continue
        if len(persons[retold]) < LEAST_PERSONS or len(shared) < SHARED * len(persons[retold]):
            continue
        lineages = {texts[one].lineage, texts[other].lineage}
        if sum(holders[person] <= lineages for person in shared) >= LEAST_OWN:
            key = (texts[original].lineage, retold)
            known = found.setdefault(key, Retelling(original, retold))
            if texts[original].seniority < texts[known.original].seniority:
                found[key] = Retelling(original, retold)
    return sorted(found.values())


def _sharing(persons: Mapping[N, set[P]], texts: Mapping[P, set[str | int]]) -> list[tuple[N, N]]:
    """The pairs of articles that share enough persons whom at most two texts name: only those can be retellings."""
    holders: dict[P, list[N]] = defaultdict(list)
    for name in sorted(persons):
        if len(persons[name]) >= LEAST_OWN:
            for person in persons[name]:
                if len(texts[person]) <= 2:  # one text, and one that tells it over
                    holders[person].append(name)
    shared = Counter(pair for holding in holders.values() for pair in combinations(holding, 2))
    return sorted(pair for pair, count in shared.items() if count >= LEAST_OWN)
