"""Namings: every name of every article, as columns of numbers.

Mentions in, in any order; out a row for each name of each article, sorted by both. There are a dozen for each article,
so that what is equal in many is held once, and a row is made an object only while it is looked at.
"""

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar

import numpy as np

from transforms.names.corrections import FAMILIES, unmarked
from transforms.names.name_keys import thing_key
from transforms.tables import Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROLE_FILLERS = frozenset(["a", "an", "the", "of", "for", "and", "in", "to", "at", "s", "former"])

WORD = re.compile(r"[^\W\d_]+")

H = TypeVar("H", bound=Hashable)

GUESSES = frozenset({"context", "short"})
"""Methods by which the kind of a name is no more than likely."""

NOTHING = -1
"""Stands for what a mention does not have."""


class Pool(Generic[H]):
    """Values by number, what is equal once."""

    def __init__(self) -> None:
        self.values: list[H] = []
        self._numbers: dict[H, int] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self.values)

    def number(self, value: H) -> int:
        """The number of a value, which is a new one for a new value."""
        number = self._numbers.setdefault(value, len(self.values))
        if number == len(self.values):
            self.values.append(value)
        return number


class Row(NamedTuple):
    """What is looked at of a mention, under the names that its table has."""

    article_id: str
    name: str
    type: str
    surface: str
    method: str
    role: str | None


Named: TypeAlias = Mention | Row


class Unit(NamedTuple):
    """One name of one article.

    Attributes:
        row: its place among all.
        article, name, story: where it is named, and how.
        family: `person`, `place` or `thing`.
        types: what its mentions were taken for, each with how often.
        surfaces: wordings other than the name.
        roles: words of the roles stated with it.
        short: short forms that the article introduces, folded.
    """

    row: int
    article: str
    name: str
    story: str
    family: str
    types: tuple[tuple[str, int], ...]
    surfaces: tuple[str, ...]
    roles: frozenset[str]
    short: frozenset[str]


class Namings:
    """The names of all articles, a row each, sorted by article and name.

    Args:
        mentions: every mention of every article.
        story_of: the story of each article that has one; one without is a story of its own.
    """

    def __init__(self, mentions: Iterable[Named], story_of: Mapping[str, str]) -> None:
        self._types: Pool[tuple[tuple[str, int], ...]] = Pool()
        self._surfaces: Pool[tuple[str, ...]] = Pool()
        self._words: Pool[frozenset[str]] = Pool()
        columns, articles, names, texts = _columns(mentions)
        self.articles = sorted(articles.values)
        """The ids of the articles, sorted."""
        self.names = names.values
        """All names, each once and in no order; `name` numbers them."""
        article = _ranks(articles.values, self.articles)[columns["article"]]
        order = np.lexsort((_ranks(names.values, sorted(names.values))[columns["name"]], article))
        columns = {name: values[order] for name, values in columns.items()}
        article = article[order]
        other = (article[1:] != article[:-1]) | (columns["name"][1:] != columns["name"][:-1])
        starts = np.flatnonzero(np.append(True, other)[: len(article)])
        self.article = article[starts].astype(np.int32)
        """The number of the article of each row."""
        self.name = columns["name"][starts]
        """The number of the name of each row."""
        self.starts = np.searchsorted(self.article, np.arange(len(self.articles) + 1))
        """The first row of each article, and the end of all rows."""
        self._gather(columns, np.append(starts, len(article)), texts.values)
        self._stories = [story_of.get(one) or one for one in self.articles]
        self._families = [family_of(types) for types in self._types.values]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.name)

    def __getitem__(self, row: int) -> Unit:
        """One of them."""
        article, types = int(self.article[row]), int(self._of_types[row])
        return Unit(
            row,
            self.articles[article],
            self.names[self.name[row]],
            self._stories[article],
            self._families[types],
            self._types.values[types],
            self._surfaces.values[self._of_surfaces[row]],
            self._words.values[self._of_roles[row]],
            self._words.values[self._of_short[row]],
        )

    def family(self, row: int) -> str:
        """The family of a row."""
        return self._families[int(self._of_types[row])]

    def name_of(self, row: int) -> str:
        """The name of a row."""
        return self.names[int(self.name[row])]

    def types_of(self, row: int) -> tuple[tuple[str, int], ...]:
        """What the mentions of a row were taken for, each with how often."""
        return self._types.values[int(self._of_types[row])]

    def retype(self, row: int, kind: str) -> None:
        """Say that all mentions of a row are of one kind."""
        types = ((kind, sum(often for _, often in self.types_of(row))),)
        number = self._of_types[row] = self._types.number(types)
        if number == len(self._families):
            self._families.append(family_of(types))

    def by_wording(self) -> "Iterator[NDArray[np.int64]]":
        """The rows of each name, whatever its marks and legal form, where they were taken for several kinds."""
        wordings = Pool[str]()
        wording = np.array([wordings.number(thing_key(name)) for name in self.names], dtype=np.int64)[self.name]
        order = np.argsort(wording, kind="stable")
        ends = np.flatnonzero(np.diff(wording[order])) + 1
        for rows in np.split(order, ends) if len(order) else ():
            if len(np.unique(self._of_types[rows])) > 1:
                yield rows

    def story_of(self, row: int) -> str:
        """The story of a row."""
        return self._stories[int(self.article[row])]

    def rows_of(self, article: int) -> range:
        """The rows of the article of a number."""
        return range(self.starts[article], self.starts[article + 1])

    def rows_of_id(self, article_id: str) -> range:
        """The rows of an article; none for one that names nothing."""
        article = bisect_left(self.articles, article_id)
        known = article < len(self.articles) and self.articles[article] == article_id
        return self.rows_of(article) if known else range(0)

    def of_article(self, article: int) -> list[Unit]:
        """The names of the article of a number."""
        return [self[row] for row in self.rows_of(article)]

    def by_story(self) -> Iterator[list[Unit]]:
        """The names of each story, in the order of the rows; stories by their ids."""
        order = sorted(range(len(self.articles)), key=lambda article: (self._stories[article], article))
        here: list[Unit] = []
        for article in order:
            if here and here[0].story != self._stories[article]:
                yield here
                here = []
            here += self.of_article(article)
        if here:
            yield here

    def _gather(self, columns: "dict[str, NDArray[Any]]", bounds: "NDArray[np.int64]", texts: list[str]) -> None:
        """What the mentions of each row say together."""
        types, surfaces, short, roles = (columns[name] for name in ("type", "surface", "short", "role"))
        self.sure: NDArray[np.bool_] = (
            np.logical_or.reduceat(columns["sure"] > 0, bounds[:-1]) if len(types) else np.zeros(0, dtype=bool)
        )
        """Whether a rule or reference data speaks for the kind of each row."""
        role_words = cache(lambda number: frozenset(_role_words(texts[number])))
        count = len(bounds) - 1
        self._of_types, self._of_surfaces, self._of_roles, self._of_short = (
            np.empty(count, dtype=np.int32) for _ in range(4)
        )
        nothing = self._words.number(frozenset())
        edges = bounds.tolist()
        for row in range(count):
            start, end = edges[row], edges[row + 1]
            kinds = Counter(texts[one] for one in types[start:end].tolist())
            self._of_types[row] = self._types.number(tuple(sorted(kinds.items())))
            wordings = dict.fromkeys(texts[one] for one in surfaces[start:end].tolist() if one != NOTHING)
            self._of_surfaces[row] = self._surfaces.number(tuple(wordings))
            told = {one for one in roles[start:end].tolist() if one != NOTHING}
            self._of_roles[row] = self._words.number(frozenset().union(*map(role_words, told))) if told else nothing
            forms = [texts[one] for one in short[start:end].tolist() if one != NOTHING]
            self._of_short[row] = self._words.number(frozenset(forms)) if forms else nothing


def family_of(types: Iterable[tuple[str, int]]) -> str:
    """What most mentions of a name were taken for, as the family of that type."""
    kind, _ = min(types, key=lambda told: (-told[1], told[0]))
    return FAMILIES.get(kind, "thing")


def _columns(mentions: Iterable[Named]) -> "tuple[dict[str, NDArray[Any]], Pool[str], Pool[str], Pool[str]]":
    """Mentions as numbers of articles, names and other texts."""
    articles, names, texts = Pool[str](), Pool[str](), Pool[str]()
    columns = {name: array("i") for name in ("article", "name", "type", "surface", "short", "role", "sure")}
    article, name, kind, wording, short, role, sure = columns.values()
    for mention in mentions:
        article.append(articles.number(mention.article_id))
        name.append(names.number(mention.name))
        kind.append(texts.number(mention.type))
        surface = " ".join(mention.surface.split())
        method = unmarked(mention.method)
        other = method != "title" and surface != mention.name
        wording.append(texts.number(surface) if other else NOTHING)
        is_short = method in {"short", "acronym"}
        short.append(texts.number(thing_key(surface)) if is_short else NOTHING)
        role.append(texts.number(mention.role) if mention.role else NOTHING)
        sure.append(method not in GUESSES)
    return {each: np.array(values, dtype=np.int32) for each, values in columns.items()}, articles, names, texts


def _ranks(values: list[str], ordered: list[str]) -> "NDArray[np.int64]":
    """Where each value stands in the order."""
    place = {value: at for at, value in enumerate(ordered)}
    return np.fromiter((place[value] for value in values), dtype=np.int64, count=len(values))


def _role_words(role: str) -> Iterator[str]:
    return (folded for match in WORD.finditer(role) if (folded := match.group().casefold()) not in ROLE_FILLERS)
