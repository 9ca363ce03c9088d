"""Entities: which names in different articles are one real-world person, organisation, place or agreement.

In: the mentions of all articles and the story of each article. Out: rows of the entities table, and the entity of
each name of each article. Nothing depends on the order of the input. Persons with different given names are never
merged, save for a usual short form or one letter's difference inside one story with the same role.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from transforms.ids import digest
from transforms.names.corrections import Corrected, Correction, Key, Naming, apply_corrections, plain
from transforms.names.entity_keys import Keys, find_keys
from transforms.names.gazetteer import LEADERS
from transforms.names.name_parts import split_name
from transforms.names.namings import Named, Namings, Unit
from transforms.names.one_kind import set_right
from transforms.tables import Entity

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARTICLES_HELD = 1_000
"""Articles whose names are held ready to be looked up."""


class Entities(Sequence[Entity]):
    """The entities of all names, sorted by id; each is made when it is asked for.

    Args:
        namings: all names.
        keys: the key of each.
        names: canonical names that somebody gave to some keys.
    """

    def __init__(self, namings: Namings, keys: Keys, names: Mapping[Key, str]) -> None:
        self._namings, self._names = namings, names
        used, number = np.unique(keys.numbers, return_inverse=True)
        found: list[Key] = [keys.pool.values[one] for one in used.tolist()]
        ids = [digest(*key) for key in found]
        order = sorted(range(len(ids)), key=ids.__getitem__)
        self.ids = [ids[one] for one in order]
        """Their ids, sorted."""
        self._keys: list[Key] = [found[one] for one in order]
        place = np.empty(len(order), dtype=np.int32)
        place[order] = np.arange(len(order), dtype=np.int32)
        self.of_row: NDArray[np.int32] = place[number]
        """The place of the entity of each name."""
        self._rows = np.argsort(self.of_row, kind="stable")
        self._starts = np.searchsorted(self.of_row[self._rows], np.arange(len(order) + 1))
        self._kinds = [self._kind(at) for at in range(len(order))]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Entity: ...

    @overload
    def __getitem__(self, at: slice) -> list[Entity]: ...

    def __getitem__(self, at: int | slice) -> Entity | list[Entity]:
        """The entity at a place."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        at %= len(self)
        entity = _entity(self.ids[at], self._keys[at], self._kinds[at], self._units(at))
        given = self._names.get(self._keys[at])
        if given is None:
            return entity
        return replace(entity, name=given, aliases=tuple(sorted({*entity.aliases, given})))

    def __eq__(self, other: object) -> bool:
        """Whether they are the same entities."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Entity.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]

    def key(self, at: int) -> Key:
        """The key of the entity at a place."""
        return self._keys[at]

    def kind_of(self, entity_id: str) -> str | None:
        """The type of an entity; None for none of them."""
        at = bisect_left(self.ids, entity_id)
        return self._kinds[at] if at < len(self.ids) and self.ids[at] == entity_id else None

    def _units(self, at: int) -> Iterator[Unit]:
        return (self._namings[row] for row in self._rows[self._starts[at] : self._starts[at + 1]].tolist())

    def _kind(self, at: int) -> str:
        family = self._keys[at][0]
        if family != "thing":
            return family
        types: Counter[str] = Counter()
        for unit in self._units(at):
            types.update(dict(unit.types))
        sure = Counter({t: c for t, c in types.items() if t != "other"}) or types
        return min(sure, key=lambda t: (-sure[t], t))


class Ids(Mapping[Naming, str]):
    """The entity id of each name of each article."""

    def __init__(self, namings: Namings, entities: Entities) -> None:
        self._namings, self._entities = namings, entities
        self._held = lru_cache(maxsize=ARTICLES_HELD)(self._of_article)

    def __getitem__(self, naming: Naming) -> str:
        """The entity of a name in an article."""
        article, name = naming
        return self._held(article)[name]

    def __iter__(self) -> Iterator[Naming]:
        """Every name of every article."""
        return ((article, name) for article in self._namings.articles for name in self._of_article(article))

    def __len__(self) -> int:
        """How many names there are in all articles."""
        return len(self._namings)

    def _of_article(self, article_id: str) -> dict[str, str]:
        ids, of_row = self._entities.ids, self._entities.of_row
        return {self._namings.name_of(row): ids[of_row[row]] for row in self._namings.rows_of_id(article_id)}


class Resolved(NamedTuple):
    """The entities of all articles.

    Attributes:
        entities: sorted by id.
        ids: the entity id of each (article id, name in that article).
        corrected: the names whose entity a correction decided.
        unused: corrections that name nothing known.
    """

    entities: Entities
    ids: Mapping[Naming, str]
    corrected: frozenset[Naming] = frozenset()
    unused: tuple[Correction, ...] = ()


def resolve_entities(
    mentions: Iterable[Named],
    story_of: Mapping[str, str],
    corrections: Sequence[Correction] = (),
    source_of: Mapping[str, str] = MappingProxyType({}),
) -> Resolved:
    """Merge the names of all articles.

    Args:
        mentions: every mention of every article.
        story_of: the story of each article that has one; a surname alone is only looked up within a story.
        corrections: what an editor knows better; obeyed after every rule.
        source_of: the source of each article, for corrections that hold in one source.
    """
    namings = Namings(mentions, story_of)
    set_right(namings)
    keys = find_keys(namings)
    entities = Entities(namings, keys, {})
    if not corrections:
        return Resolved(entities, Ids(namings, entities))
    done = _corrected(corrections, namings, keys, entities, source_of)
    entities = Entities(namings, keys, done.names)
    return Resolved(entities, Ids(namings, entities), done.changed, done.unused)


def _corrected(
    corrections: Sequence[Correction],
    namings: Namings,
    keys: Keys,
    entities: Entities,
    source_of: Mapping[str, str],
) -> Corrected:
    """Obey corrections in the keys; looked at are the entities whose name, or a name of which, stands in one."""
    told = {plain(name) for row in corrections for name in (row.name, row.other)}
    by_name = np.array([plain(name) in told for name in namings.names], dtype=bool)
    touched = np.zeros(len(entities), dtype=bool)
    touched[entities.of_row[by_name[namings.name]]] = True
    canonical = {}
    for at, entity in enumerate(entities):
        if touched[at] or plain(entity.name) in told:
            touched[at] = True
            canonical[entities.key(at)] = entity.name
    rows = np.flatnonzero(touched[entities.of_row]).tolist()
    row_of = {(unit.article, unit.name): unit.row for unit in map(namings.__getitem__, rows)}
    families = {naming: namings.family(row) for naming, row in row_of.items()}
    held = {naming: keys[row] for naming, row in row_of.items()}
    done = apply_corrections(corrections, held, canonical, families, source_of)
    for naming, row in row_of.items():
        keys[row] = done.keys[naming]
    return done


def _entity(entity_id: str, key: Key, kind: str, units: Iterable[Unit]) -> Entity:
    names: Counter[str] = Counter()
    surfaces: set[str] = set()
    articles: set[str] = set()
    count = 0
    for unit in units:
        names[unit.name] += 1
        surfaces.update(unit.surfaces)
        articles.add(unit.article)
        count += sum(often for _, often in unit.types)
    name = _usual(names, written=kind in {"place", "person"})
    if kind == "person":
        full = Counter({n: c for n, c in names.items() if split_name(n)[0]})
        name = _usual(full, written=True) if full else min(_leaders().get(key[:4], ()), default=name)
    return Entity(
        entity_id=entity_id,
        name=name,
        type=kind,
        aliases=tuple(sorted({*names, *surfaces})),
        article_count=len(articles),
        mention_count=count,
    )


@cache
def _leaders() -> Mapping[Key, list[str]]:
    """The leaders of the reference data by what their keys begin with."""
    found: dict[Key, list[str]] = {}
    for row in LEADERS:
        given, surname, suffix = split_name(row["name"])
        found.setdefault(("person", given[0] if given else "", surname, suffix), []).append(row["name"])
    return found


def _usual(names: Counter[str], *, written: bool = False) -> str:
    """The name most articles use; among equals without initials, with its diacritics, the longest.

    Args:
        names: each with how many articles use it.
        written: whether one in capitals is of a heading or a dateline, and gives way to any other.
    """
    return min(names, key=lambda n: (written and n.isupper(), -names[n], n.count("."), n.isascii(), -len(n), n))
