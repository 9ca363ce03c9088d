"""Entities: which names in different articles are one real-world person, organisation, place or agreement.

In: the mentions of all articles and the story of each article. Out: rows of the entities table, and the entity of
each name of each article. Nothing depends on the order of the input. Persons with different given names are never
merged, save for a usual short form or one letter's difference inside one story with the same role.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from transforms.ids import digest
from transforms.names.corrections import FAMILIES, Correction, Key, Naming, apply_corrections
from transforms.names.gazetteer import LEADERS, fold
from transforms.names.name_keys import home_of, thing_key, told_apart_by
from transforms.names.namesakes import Bearer, may_be_several, told_apart
from transforms.names.persons import one_letter_apart, same_given, split_name
from transforms.tables import Entity, Mention

ROLE_FILLERS = frozenset(["a", "an", "the", "of", "for", "and", "in", "to", "at", "s", "former"])
WORD = re.compile(r"[^\W\d_]+")

H = TypeVar("H", bound=Hashable)


NOTHING: Key = ()


@dataclass(slots=True)
class _Unit:
    """One name of one article. There are a dozen for each article, so that what is equal in many is held once.

    Attributes:
        article, name, story: where it is named, and how.
        types: what its mentions were taken for, each with how often.
        surfaces: wordings other than the name.
        roles: words of the roles stated with it.
        short: short forms that the article introduces, folded.
        key: the entity, once it is told.
    """

    article: str
    name: str
    story: str
    types: tuple[tuple[str, int], ...]
    surfaces: tuple[str, ...]
    roles: frozenset[str]
    short: frozenset[str]
    key: Key = NOTHING


class Ids(Mapping[Naming, str]):
    """The entity id of each name of each article, by article: a dictionary of pairs would take twice the room."""

    def __init__(self, by_article: Mapping[str, Mapping[str, str]]) -> None:
        self._by_article = by_article

    def __getitem__(self, naming: Naming) -> str:
        """The entity of a name in an article."""
        article, name = naming
        return self._by_article[article][name]

    def __iter__(self) -> Iterator[Naming]:
        """Every name of every article."""
        return ((article, name) for article, names in self._by_article.items() for name in names)

    def __len__(self) -> int:
        """How many names there are in all articles."""
        return sum(map(len, self._by_article.values()))


class Resolved(NamedTuple):
    """The entities of all articles.

    Attributes:
        entities: sorted by id.
        ids: the entity id of each (article id, name in that article).
        corrected: the names whose entity a correction decided.
        unused: corrections that name nothing known.
    """

    entities: list[Entity]
    ids: Mapping[Naming, str]
    corrected: frozenset[Naming] = frozenset()
    unused: tuple[Correction, ...] = ()


def resolve_entities(
    mentions: Iterable[Mention],
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
    units = _units(mentions, story_of)
    merged = _Merged()
    people = [u for u in units if _family(u) == "person"]
    things = [u for u in units if _family(u) != "person"]
    homes = _homes(units)
    for unit in things:
        apart = told_apart_by(unit.name, (unit.name, *unit.surfaces), unit.story, homes.get(unit.article))
        unit.key = (_family(unit), thing_key(unit.name), *apart)
    _merge_things(things, merged)
    _person_keys(people, merged, units)
    for unit in units:
        unit.key = merged.of(unit.key)
    if not corrections:
        return _resolved(units, {})
    canonical = {key: _entity(key, group).name for key, group in _groups(units).items()}
    families = {(u.article, u.name): _family(u) for u in units}
    keys = {(u.article, u.name): u.key for u in units}
    done = apply_corrections(corrections, keys, canonical, families, source_of)
    for unit in units:
        unit.key = done.keys[unit.article, unit.name]
    return _resolved(units, done.names)._replace(corrected=done.changed, unused=done.unused)


def _groups(units: Iterable[_Unit]) -> dict[Key, list[_Unit]]:
    groups: dict[Key, list[_Unit]] = {}
    for unit in units:
        groups.setdefault(unit.key, []).append(unit)
    return groups


def _resolved(units: Sequence[_Unit], names: Mapping[Key, str]) -> Resolved:
    """One entity for each key; `names` are canonical names that somebody gave."""
    entities: dict[Key, Entity] = {}
    for key, group in _groups(units).items():
        entity = _entity(key, group)
        if key in names:
            entity = replace(entity, name=names[key], aliases=tuple(sorted({*entity.aliases, names[key]})))
        entities[key] = entity
    ids: dict[str, dict[str, str]] = {}
    for unit in units:
        ids.setdefault(unit.article, {})[unit.name] = entities[unit.key].entity_id
    return Resolved(sorted(entities.values(), key=lambda e: e.entity_id), Ids(ids))


class _Merged:
    """Keys that were found to be one; the least of them stands for all."""

    def __init__(self) -> None:
        self.parent: dict[Key, Key] = {}

    def of(self, key: Key) -> Key:
        while self.parent.get(key, key) != key:
            key = self.parent[key]
        return key

    def join(self, one: Key, other: Key) -> None:
        a, b = sorted((self.of(one), self.of(other)))
        self.parent[b] = a


def _units(mentions: Iterable[Mention], story_of: Mapping[str, str]) -> list[_Unit]:
    """The names of each article, sorted; the mentions of one article stand together or not."""
    found: dict[str, dict[str, _Unit]] = {}
    same: dict[Hashable, Any] = {}

    def shared(value: H) -> H:
        """What is equal, held once."""
        known: H = same.setdefault(value, value)
        return known

    for m in mentions:
        here = found.setdefault(m.article_id, {})
        unit = here.get(m.name)
        if unit is None:
            article, name = shared(m.article_id), shared(m.name)
            story = shared(story_of.get(m.article_id) or m.article_id)
            unit = here[name] = _Unit(article, name, story, (), (), frozenset(), frozenset())
        counts = dict(unit.types)
        counts[m.type] = counts.get(m.type, 0) + 1
        unit.types = shared(tuple(sorted(counts.items())))
        surface = " ".join(m.surface.split())
        if m.method != "title" and surface != m.name and surface not in unit.surfaces:
            unit.surfaces = shared((*unit.surfaces, shared(surface)))
        if m.method in {"short", "acronym"}:
            unit.short = shared(unit.short | {thing_key(surface)})
        if m.role:
            words = (word.casefold() for word in WORD.findall(m.role))
            unit.roles = shared(unit.roles.union(word for word in words if word not in ROLE_FILLERS))
    return [here[name] for _, here in sorted(found.items()) for name in sorted(here)]


def _family(unit: _Unit) -> str:
    kind, _ = min(unit.types, key=lambda told: (-told[1], told[0]))
    return FAMILIES.get(kind, "thing")


def _homes(units: Iterable[_Unit]) -> dict[str, str | None]:
    """The country that each article is about."""
    places: dict[str, Counter[str]] = {}
    for unit in units:
        if _family(unit) == "place":
            places.setdefault(unit.article, Counter())[unit.name] += sum(dict(unit.types).values())
    return {article: home_of(named) for article, named in places.items()}


def _merge_things(units: Sequence[_Unit], merged: _Merged) -> None:
    """Short forms introduced by another article of the story, and a longer form of the same name there."""
    by_story: dict[str, list[_Unit]] = {}
    for unit in units:
        by_story.setdefault(unit.story, []).append(unit)
    for story in sorted(by_story):
        here = [u for u in by_story[story] if _family(u) == "thing"]
        short: dict[str, set[Key]] = {}
        for unit in here:
            for form in unit.short:
                short.setdefault(form, set()).add(unit.key)
        for unit in here if short else ():
            owners = short.get(thing_key(unit.name), set())
            if len(owners) == 1:
                merged.join(unit.key, next(iter(owners)))
        articles: dict[tuple[str, ...], set[str]] = {}
        for unit in here:
            articles.setdefault(tuple(thing_key(unit.name).split()), set()).add(unit.article)
        beginning: dict[str, list[tuple[str, ...]]] = {}
        for words in articles:
            beginning.setdefault(words[0] if words else "", []).append(words)
        for words, where in sorted(articles.items()):
            longer = [
                o for o in beginning[words[0] if words else ""] if _contains(o, words) and not where & articles[o]
            ]
            if len(longer) == 1:
                merged.join(("thing", " ".join(words)), ("thing", " ".join(longer[0])))


def _contains(longer: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a name is another with words left out inside or at its end: at least three stay, the first among them."""
    if len(words) < 3 or len(longer) <= len(words) or len(longer) > len(words) + 3 or longer[0] != words[0]:
        return False
    rest = iter(longer)
    return all(word in rest for word in words) and (
        longer[-1] == words[-1] or (longer[: len(words)] == words and longer[len(words)] in {"and", "of", "for", "&"})
    )


def _person_keys(people: Sequence[_Unit], merged: _Merged, units: Sequence[_Unit]) -> None:
    full: dict[Key, list[tuple[_Unit, tuple[str, ...]]]] = {}
    lone: list[_Unit] = []
    for unit in people:
        given, surname, suffix = split_name(unit.name)
        if given:
            full.setdefault(("person", given[0].rstrip("."), surname, suffix), []).append((unit, given[1:]))
        else:
            lone.append(unit)
    by_surname: dict[tuple[str, str], set[Key]] = {}
    story_people: dict[str, dict[Key, list[_Unit]]] = {}
    strangers = _strangers(full, units)
    for base, members in sorted(full.items()):
        clashing = _clash([middle for _, middle in members])
        for unit, middle in members:
            key = (*base, " ".join(middle)) if clashing and middle else base
            if (base, unit.story) in strangers:
                key = (*key, *strangers[base, unit.story])
            unit.key = key
            story_people.setdefault(unit.story, {}).setdefault(key, []).append(unit)
            for word in {base[2], base[2].split()[-1]}:
                by_surname.setdefault((unit.story, word), set()).add(key)
    for story in sorted(story_people):
        _merge_story_people(story_people[story], merged)
    for unit in lone:
        surname = fold(unit.name)
        found = {merged.of(k) for k in by_surname.get((unit.story, surname), ())}
        if len(found) == 1:
            unit.key = next(iter(found))
        else:
            unit.key = (not found and _leader(surname)) or ("person", "", surname, "", unit.story)


def _names_beside(units: Iterable[_Unit]) -> Iterator[tuple[str, frozenset[str]]]:
    """The names of each article, surnames and given names alone left out."""
    for article, here in groupby(units, key=lambda unit: unit.article):
        names = frozenset(thing_key(unit.name) for unit in here if _family(unit) != "person" or " " in unit.name)
        if names:
            yield article, names


def _strangers(
    full: Mapping[Key, Sequence[tuple[_Unit, tuple[str, ...]]]], units: Sequence[_Unit]
) -> dict[tuple[Key, str], tuple[str, str]]:
    """For names that several persons of different stories share: what tells those apart who are not the best known."""
    doubtful = {
        base: members
        for base, members in full.items()
        if len({unit.story for unit, _ in members}) > 1 and may_be_several(unit.name for unit, _ in members)
    }
    wanted = {unit.article for members in doubtful.values() for unit, _ in members}
    articles: Counter[str] = Counter()
    beside: dict[str, frozenset[str]] = {}
    total = 0
    for article, names in _names_beside(units) if doubtful else ():
        articles.update(names)
        total += 1
        if article in wanted:
            beside[article] = names
    found: dict[tuple[Key, str], tuple[str, str]] = {}
    for base, members in sorted(doubtful.items()):
        bearers = [
            Bearer(unit.article, unit.story, unit.name, unit.roles, beside[unit.article] - {thing_key(unit.name)})
            for unit, _ in members
        ]
        for group in told_apart(bearers, articles, total)[1:]:
            told = min(bearer.story for bearer in group)
            found.update({(base, bearer.story): ("", told) for bearer in group})
    return found


def _clash(middles: Sequence[tuple[str, ...]]) -> bool:
    """Whether the middle names of equal first and last names speak of different persons."""
    told = sorted({m for m in middles if m})
    return any(not same_given(("x", *a), ("x", *b)) for a in told for b in told)


def _merge_story_people(people: Mapping[Key, Sequence[_Unit]], merged: _Merged) -> None:
    """Short given names, initials, and a letter's difference, where only one person of the story fits."""
    by_surname: dict[tuple[str, str], list[Key]] = {}
    for key in people:
        by_surname.setdefault((key[2], key[3]), []).append(key)
    for same in by_surname.values():
        for key in same:
            others = [o for o in same if o[1] != key[1] and same_given((key[1],), (o[1],))]
            if len({merged.of(o) for o in others}) == 1:
                merged.join(key, others[0])
    alike: dict[tuple[int, Key], list[Key]] = {}
    for key in sorted(people):
        for part, other in ((1, 2), (2, 1)):
            alike.setdefault((other, (key[part], *key[3:])), []).append(key)
    for (other, _), keys in alike.items():
        for one, two in combinations(keys, 2):
            if one_letter_apart(one[other], two[other]) and _same_role(people[one], people[two]):
                merged.join(one, two)


def _same_role(one: Sequence[_Unit], other: Sequence[_Unit]) -> bool:
    apart = {u.article for u in one}.isdisjoint(u.article for u in other)
    return apart and bool(set().union(*(u.roles for u in one)) & set().union(*(u.roles for u in other)))


def _leader(surname: str) -> Key | None:
    """The one person in the reference data of leaders with a surname."""
    named = {row["name"] for row in LEADERS if row["by_surname"] and split_name(row["name"])[1] == surname}
    if len(named) != 1:
        return None
    given, last, suffix = split_name(next(iter(named)))
    return ("person", given[0], last, suffix)


def _entity(key: Key, units: Sequence[_Unit]) -> Entity:
    family = key[0]
    names = Counter(u.name for u in units)
    types: Counter[str] = Counter()
    for unit in units:
        types.update(dict(unit.types))
    if family == "person":
        kind = "person"
        full = Counter({n: c for n, c in names.items() if split_name(n)[0]})
        leader = {row["name"] for row in LEADERS if ("person", *_parts(row["name"])) == key[:4]}
        name = _usual(full) if full else min(leader, default=_usual(names))
    elif family == "place":
        kind, name = "place", _usual(names)
    else:
        sure = Counter({t: c for t, c in types.items() if t != "other"}) or types
        kind, name = min(sure, key=lambda t: (-sure[t], t)), _usual(names)
    surfaces = {*names, *(surface for unit in units for surface in unit.surfaces)}
    return Entity(
        entity_id=digest(*key),
        name=name,
        type=kind,
        aliases=tuple(sorted(surfaces)),
        article_count=len({u.article for u in units}),
        mention_count=types.total(),
    )


def _parts(name: str) -> Key:
    given, surname, suffix = split_name(name)
    return (given[0] if given else "", surname, suffix)


def _usual(names: Counter[str]) -> str:
    """The name most articles use; among equals without initials, with its diacritics, the longest."""
    return min(names, key=lambda n: (-names[n], n.count("."), n.isascii(), -len(n), n))
