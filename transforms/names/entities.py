"""Entities: which names in different articles are one real-world person, organisation, place or agreement.

In: the mentions of all articles and the story of each article. Out: rows of the entities table, and the entity of
each name of each article. Nothing depends on the order of the input. Persons with different given names are never
merged, save for a usual short form or one letter's difference inside one story with the same role.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from transforms.ids import digest
from transforms.names.corrections import FAMILIES, Correction, Key, Naming, apply_corrections
from transforms.names.gazetteer import LEADERS, fold
from transforms.names.name_keys import home_of, thing_key, told_apart_by
from transforms.names.namesakes import Bearer, told_apart
from transforms.names.persons import one_letter_apart, same_given, split_name
from transforms.tables import Entity, Mention

ROLE_FILLERS = frozenset(["a", "an", "the", "of", "for", "and", "in", "to", "at", "s", "former"])
WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Unit:
    """One name of one article."""

    article: str
    name: str
    story: str
    types: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    short: set[str] = field(default_factory=set)


class Resolved(NamedTuple):
    """The entities of all articles.

    Attributes:
        entities: sorted by id.
        ids: the entity id of each (article id, name in that article).
        corrected: the names whose entity a correction decided.
        unused: corrections that name nothing known.
    """

    entities: list[Entity]
    ids: dict[Naming, str]
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
    found: dict[Naming, Key] = {}
    people = [u for u in units if _family(u) == "person"]
    things = [u for u in units if _family(u) != "person"]
    homes = _homes(units)
    for unit in things:
        apart = told_apart_by(unit.name, unit.surfaces, unit.story, homes.get(unit.article))
        found[unit.article, unit.name] = (_family(unit), thing_key(unit.name), *apart)
    _merge_things(things, found, merged)
    _person_keys(people, found, merged, _names_beside(units))
    keys = {naming: merged.of(key) for naming, key in found.items()}
    if not corrections:
        return _resolved(units, keys, {})
    canonical = {key: _entity(key, group).name for key, group in _groups(units, keys).items()}
    families = {(u.article, u.name): _family(u) for u in units}
    done = apply_corrections(corrections, keys, canonical, families, source_of)
    return _resolved(units, done.keys, done.names)._replace(corrected=done.changed, unused=done.unused)


def _groups(units: Iterable[_Unit], keys: Mapping[Naming, Key]) -> dict[Key, list[_Unit]]:
    groups: dict[Key, list[_Unit]] = {}
    for unit in units:
        groups.setdefault(keys[unit.article, unit.name], []).append(unit)
    return groups


def _resolved(units: Iterable[_Unit], keys: Mapping[Naming, Key], names: Mapping[Key, str]) -> Resolved:
    """One entity for each key; `names` are canonical names that somebody gave."""
    entities: list[Entity] = []
    ids: dict[Naming, str] = {}
    for key, group in sorted(_groups(units, keys).items()):
        entity = _entity(key, group)
        if key in names:
            entity = replace(entity, name=names[key], aliases=tuple(sorted({*entity.aliases, names[key]})))
        entities.append(entity)
        ids.update({(u.article, u.name): entity.entity_id for u in group})
    return Resolved(sorted(entities, key=lambda e: e.entity_id), dict(sorted(ids.items())))


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
    found: dict[tuple[str, str], _Unit] = {}
    for m in mentions:
        story = story_of.get(m.article_id) or m.article_id
        unit = found.setdefault((m.article_id, m.name), _Unit(m.article_id, m.name, story))
        unit.types[m.type] += 1
        surface = " ".join(m.surface.split())
        unit.surfaces[surface if m.method != "title" else m.name] += 1
        if m.method in {"short", "acronym"}:
            unit.short.add(thing_key(surface))
        if m.role:
            unit.roles.update(w.casefold() for w in WORD.findall(m.role) if w.casefold() not in ROLE_FILLERS)
    return [found[key] for key in sorted(found)]


def _family(unit: _Unit) -> str:
    kind = min(unit.types, key=lambda t: (-unit.types[t], t))
    return FAMILIES.get(kind, "thing")


def _homes(units: Iterable[_Unit]) -> dict[str, str | None]:
    """The country that each article is about."""
    places: dict[str, Counter[str]] = {}
    for unit in units:
        if _family(unit) == "place":
            places.setdefault(unit.article, Counter())[unit.name] += unit.types.total()
    return {article: home_of(named) for article, named in places.items()}


def _merge_things(units: Sequence[_Unit], keys: Mapping[tuple[str, str], Key], merged: _Merged) -> None:
    """Short forms introduced by another article of the story, and a longer form of the same name there."""
    by_story: dict[str, list[_Unit]] = {}
    for unit in units:
        by_story.setdefault(unit.story, []).append(unit)
    for story in sorted(by_story):
        here = [u for u in by_story[story] if _family(u) == "thing"]
        short: dict[str, set[Key]] = {}
        for unit in here:
            for form in unit.short:
                short.setdefault(form, set()).add(keys[unit.article, unit.name])
        for unit in here:
            owners = short.get(thing_key(unit.name), set())
            if len(owners) == 1:
                merged.join(keys[unit.article, unit.name], next(iter(owners)))
        articles: dict[tuple[str, ...], set[str]] = {}
        for unit in here:
            articles.setdefault(tuple(thing_key(unit.name).split()), set()).add(unit.article)
        for words, where in sorted(articles.items()):
            longer = [o for o, there in articles.items() if _contains(o, words) and not where & there]
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


def _person_keys(
    units: Sequence[_Unit], keys: dict[tuple[str, str], Key], merged: _Merged, beside: Mapping[str, frozenset[str]]
) -> None:
    full: dict[Key, list[tuple[_Unit, tuple[str, ...]]]] = {}
    lone: list[_Unit] = []
    for unit in units:
        given, surname, suffix = split_name(unit.name)
        if given:
            full.setdefault(("person", given[0].rstrip("."), surname, suffix), []).append((unit, given[1:]))
        else:
            lone.append(unit)
    by_surname: dict[tuple[str, str], set[Key]] = {}
    story_people: dict[str, dict[Key, list[_Unit]]] = {}
    strangers = _strangers(full, beside)
    for base, members in sorted(full.items()):
        clashing = _clash([middle for _, middle in members])
        for unit, middle in members:
            key = (*base, " ".join(middle)) if clashing and middle else base
            key = (*key, *strangers.get((base, unit.story), ()))
            keys[unit.article, unit.name] = key
            story_people.setdefault(unit.story, {}).setdefault(key, []).append(unit)
            for word in {base[2], base[2].split()[-1]}:
                by_surname.setdefault((unit.story, word), set()).add(key)
    for story in sorted(story_people):
        _merge_story_people(story_people[story], merged)
    for unit in lone:
        surname = fold(unit.name)
        found = {merged.of(k) for k in by_surname.get((unit.story, surname), ())}
        if len(found) == 1:
            keys[unit.article, unit.name] = next(iter(found))
        else:
            keys[unit.article, unit.name] = (not found and _leader(surname)) or ("person", "", surname, "", unit.story)


def _names_beside(units: Iterable[_Unit]) -> dict[str, frozenset[str]]:
    """The names of each article, surnames and given names alone left out."""
    found: dict[str, set[str]] = {}
    for unit in units:
        if _family(unit) != "person" or " " in unit.name:
            found.setdefault(unit.article, set()).add(thing_key(unit.name))
    return {article: frozenset(names) for article, names in found.items()}


def _strangers(
    full: Mapping[Key, Sequence[tuple[_Unit, tuple[str, ...]]]], beside: Mapping[str, frozenset[str]]
) -> dict[tuple[Key, str], tuple[str, str]]:
    """For names that several persons of different stories share: what tells those apart who are not the best known."""
    articles = Counter(name for names in beside.values() for name in names)
    found: dict[tuple[Key, str], tuple[str, str]] = {}
    for base, members in sorted(full.items()):
        bearers = [
            Bearer(unit.article, unit.story, unit.name, unit.roles, beside[unit.article] - {thing_key(unit.name)})
            for unit, _ in members
        ]
        for group in told_apart(bearers, articles, len(beside))[1:]:
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
    ordered = sorted(people)
    for i, key in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if (key[1] == other[1]) == (key[2] == other[2]) or key[3:] != other[3:]:
                continue
            one, two = (key[1], other[1]) if key[2] == other[2] else (key[2], other[2])
            if one_letter_apart(one, two) and _same_role(people[key], people[other]):
                merged.join(key, other)


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
    types = sum((u.types for u in units), Counter[str]())
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
    surfaces = set().union(*(u.surfaces for u in units)) | set(names)
    return Entity(
        entity_id=digest(*key),
        name=name,
        type=kind,
        aliases=tuple(sorted(surfaces)),
        article_count=len({u.article for u in units}),
        mention_count=sum(sum(u.types.values()) for u in units),
    )


def _parts(name: str) -> Key:
    given, surname, suffix = split_name(name)
    return (given[0] if given else "", surname, suffix)


def _usual(names: Counter[str]) -> str:
    """The name most articles use; among equals without initials, with its diacritics, the longest."""
    return min(names, key=lambda n: (-names[n], n.count("."), n.isascii(), -len(n), n))
