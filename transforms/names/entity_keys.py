"""Keys of names: what stands for the entity that a name of an article is of.

In: the names of all articles. Out: a key for each; names of one key are one entity. Names are looked at an article or a
story at a time, or all that can be of one person. Nothing depends on the order of the input.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import TYPE_CHECKING

import numpy as np

from transforms.names.corrections import Key
from transforms.names.gazetteer import LEADERS, fold
from transforms.names.name_keys import GENERIC, home_of, thing_key, told_apart_by
from transforms.names.name_parts import one_letter_apart, same_given, split_name
from transforms.names.namesakes import Bearer, may_be_several, told_apart
from transforms.names.namings import Namings, Pool, Unit

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Keys:
    """The key of each row."""

    def __init__(self, rows: int) -> None:
        self.pool: Pool[Key] = Pool()
        self.numbers: NDArray[np.int32] = np.zeros(rows, dtype=np.int32)

    def __getitem__(self, row: int) -> Key:
        """The key of a row."""
        return self.pool.values[int(self.numbers[row])]

    def __setitem__(self, row: int, key: Key) -> None:
        """Say what the key of a row is."""
        self.numbers[row] = self.pool.number(key)


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


def find_keys(namings: Namings) -> Keys:
    """The key of each name."""
    keys, merged = Keys(len(namings)), _Merged()
    _thing_keys(namings, keys)
    _person_keys(namings, keys)
    for story in namings.by_story():
        _merge_things([unit for unit in story if unit.family == "thing"], keys, merged)
        _merge_people(_by_key(story, keys), merged)
    for story in namings.by_story():
        _lone_people(story, keys, merged)
    root = [keys.pool.number(merged.of(key)) for key in tuple(keys.pool.values)]
    keys.numbers = np.array(root, dtype=np.int32)[keys.numbers]
    return keys


def _thing_keys(namings: Namings, keys: Keys) -> None:
    for article in range(len(namings.articles)):
        units = namings.of_article(article)
        for unit in units:
            if unit.family != "person":
                home = _home(units) if unit.name in GENERIC else None
                apart = told_apart_by(unit.name, (unit.name, *unit.surfaces), unit.story, home)
                keys[unit.row] = (unit.family, thing_key(unit.name), *apart)


def _home(units: Iterable[Unit]) -> str | None:
    """The country that an article is about, from its names."""
    return home_of({unit.name: sum(dict(unit.types).values()) for unit in units if unit.family == "place"})


def _merge_things(here: Sequence[Unit], keys: Keys, merged: _Merged) -> None:
    """In one story: short forms introduced by another article, and a longer form of the same name."""
    short: dict[str, set[Key]] = {}
    for unit in here:
        for form in unit.short:
            short.setdefault(form, set()).add(keys[unit.row])
    for unit in here if short else ():
        owners = short.get(thing_key(unit.name), set())
        if len(owners) == 1:
            merged.join(keys[unit.row], next(iter(owners)))
    articles: dict[tuple[str, ...], set[str]] = {}
    for unit in here:
        articles.setdefault(tuple(thing_key(unit.name).split()), set()).add(unit.article)
    beginning: dict[str, list[tuple[str, ...]]] = {}
    for words in articles:
        beginning.setdefault(words[0] if words else "", []).append(words)
    for words, where in sorted(articles.items()):
        longer = [o for o in beginning[words[0] if words else ""] if _contains(o, words) and not where & articles[o]]
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


def _person_keys(namings: Namings, keys: Keys) -> None:
    """The keys of full names: first given name, surname and suffix, and what tells namesakes apart."""
    bases: Pool[Key] = Pool()
    persons = (row for row in range(len(namings)) if namings.family(row) == "person")
    rows = [(bases.number(base), row) for row in persons if (base := _base(namings.name_of(row)))]
    place = {number: at for at, number in enumerate(sorted(range(len(bases)), key=bases.values.__getitem__))}
    rows.sort(key=lambda pair: (place[pair[0]], pair[1]))
    doubtful = {number for number, same in _same(rows) if _may_be_several(namings, same)}
    articles, total = _named_in(namings) if doubtful else (Counter[str](), 0)
    for number, same in _same(rows):
        base = bases.values[number]
        middles = {row: split_name(namings.name_of(row))[0][1:] for row in same}
        clashing = _clash(middles.values())
        apart = _strangers(namings, same, articles, total) if number in doubtful else {}
        for row, middle in middles.items():
            key = (*base, " ".join(middle)) if clashing and middle else base
            keys[row] = (*key, *apart.get(namings.story_of(row), ()))


def _base(name: str) -> Key | None:
    """What the full names of one person share; None for a surname alone."""
    given, surname, suffix = split_name(name)
    return ("person", given[0].rstrip("."), surname, suffix) if given else None


def _same(rows: Iterable[tuple[int, int]]) -> Iterator[tuple[int, list[int]]]:
    """The rows of each number, from pairs that stand in its order."""
    return ((number, [row for _, row in same]) for number, same in groupby(rows, key=lambda pair: pair[0]))


def _may_be_several(namings: Namings, rows: Collection[int]) -> bool:
    """Whether a name stands in several stories and is one that many have."""
    return len({namings.story_of(row) for row in rows}) > 1 and may_be_several({namings.name_of(row) for row in rows})


def _named_in(namings: Namings) -> tuple[Counter[str], int]:
    """In how many articles each name stands, and how many articles have any."""
    articles, total = Counter[str](), 0
    for article in range(len(namings.articles)):
        names = _names_beside(namings, article)
        articles.update(names)
        total += bool(names)
    return articles, total


def _names_beside(namings: Namings, article: int) -> frozenset[str]:
    """The names of an article, folded, surnames and given names alone left out."""
    rows = namings.rows_of(article)
    named = ((namings.family(row), namings.name_of(row)) for row in rows)
    return frozenset(thing_key(name) for family, name in named if family != "person" or " " in name)


def _strangers(
    namings: Namings, rows: Iterable[int], articles: Mapping[str, int], total: int
) -> dict[str, tuple[str, str]]:
    """For a name that several persons of different stories share, by story: what tells those apart who are not the best
    known.
    """
    bearers = []
    for row in rows:
        unit = namings[row]
        beside = _names_beside(namings, int(namings.article[row])) - {thing_key(unit.name)}
        bearers.append(Bearer(unit.article, unit.story, unit.name, unit.roles, beside))
    found: dict[str, tuple[str, str]] = {}
    for group in told_apart(bearers, articles, total)[1:]:
        told = min(bearer.story for bearer in group)
        found.update({bearer.story: ("", told) for bearer in group})
    return found


def _clash(middles: Iterable[tuple[str, ...]]) -> bool:
    """Whether the middle names of equal first and last names speak of different persons."""
    told = sorted({m for m in middles if m})
    return any(not same_given(("x", *a), ("x", *b)) for a in told for b in told)


def _by_key(story: Iterable[Unit], keys: Keys) -> dict[Key, list[Unit]]:
    """The full names of persons in one story by their keys, in the order of what can be one person's."""
    full = ((_base(unit.name), unit) for unit in story if unit.family == "person")
    ordered = sorted((base, unit.row, unit) for base, unit in full if base is not None)
    people: dict[Key, list[Unit]] = {}
    for *_, unit in ordered:
        people.setdefault(keys[unit.row], []).append(unit)
    return people


def _merge_people(people: Mapping[Key, Sequence[Unit]], merged: _Merged) -> None:
    """In one story: short given names, initials, and a letter's difference, where only one person fits."""
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
    for (other, _), same in alike.items():
        for one, two in combinations(same, 2):
            if one_letter_apart(one[other], two[other]) and _same_role(people[one], people[two]):
                merged.join(one, two)


def _same_role(one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    apart = {u.article for u in one}.isdisjoint(u.article for u in other)
    return apart and bool(set().union(*(u.roles for u in one)) & set().union(*(u.roles for u in other)))


def _lone_people(story: Sequence[Unit], keys: Keys, merged: _Merged) -> None:
    """A surname alone is of the one person of the story who has it, else of a leader, else of somebody unknown."""
    by_surname: dict[str, set[Key]] = {}
    lone = []
    for unit in story:
        if unit.family != "person":
            continue
        base = _base(unit.name)
        if base is None:
            lone.append(unit)
            continue
        for word in {base[2], base[2].split()[-1]}:
            by_surname.setdefault(word, set()).add(keys[unit.row])
    for unit in lone:
        surname = fold(unit.name)
        found = {merged.of(key) for key in by_surname.get(surname, ())}
        if len(found) == 1:
            keys[unit.row] = next(iter(found))
        else:
            keys[unit.row] = (not found and _leader(surname)) or ("person", "", surname, "", unit.story)


def _leader(surname: str) -> Key | None:
    """The one person in the reference data of leaders with a surname, if that is not the surname of many others."""
    named = {row["name"] for row in LEADERS if row["by_surname"] == "yes" and split_name(row["name"])[1] == surname}
    if len(named) != 1:
        return None
    given, last, suffix = split_name(next(iter(named)))
    return ("person", given[0], last, suffix)
