"""Persons within one article: which namings are one person, and that person's fullest name.

In: the namings of persons in the order of the article. Out: the same, each with the fullest name the article uses.
Two persons with one surname stay apart; a surname alone goes to the one it fits, by title, given name and nearness.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from transforms.names.candidates import Candidate
from transforms.names.gazetteer import LEADERS, fold
from transforms.names.name_parts import GENDERS, displayed, same_given, split_name
from transforms.names.people import People, Person, role_words

KNOWN_BY_SURNAME = frozenset(row["name"] for row in LEADERS if row["by_surname"])
RULERS = {(fold(row["name"].split()[-1]), row["office"]): row["name"] for row in LEADERS if row["by_surname"]}
"""Leaders by surname and office."""

SETTLED = 2
"""Namings by the surname alone after which another of that name, who is named once or a quarter as often, does not
take it over."""


def resolve_persons(namings: Sequence[Candidate]) -> list[Candidate]:
    """Each naming with the fullest name of its person; a name that fits nobody stays as it is.

    Args:
        namings: persons in the order of the article (title first).
    """
    namings = _paired(_rulers(namings))
    people, owner = _named_in_full(namings)
    for index, naming in enumerate(namings):
        word = fold(naming.name)
        bearers = people.by_given.get(word, []) if not naming.titled and word not in people.by_surname else []
        if len(bearers) == 1 and bearers[0].places[0] < index:  # her brother Luke, before he is Luke Brandt
            bearers[0].by_given = True
    out = []
    for index, naming in enumerate(namings):
        person = owner.get(index)
        if person is not None:
            person.last = index
            out.append(replace(naming, name=displayed(person.name)))
        else:
            out.append(_resolved(naming, index, people))
    return out


def _named_in_full(namings: Sequence[Candidate]) -> tuple[People, dict[int, Person]]:
    """The persons named in full, and which naming is whose."""
    people = People(often=Counter(split_name(naming.name)[1] for naming in namings))
    owner: dict[int, Person] = {}
    for index, naming in enumerate(namings):
        given, surname, suffix = split_name(naming.name)
        if not given:
            if suffix:
                people.numbered.setdefault(surname, set()).add(naming.name)  # Benedict XVI
            continue
        person = people.found(naming)
        if person is None:
            person = people.enter(naming)
        else:
            people.name_again(person, naming)
        people.note(person, naming, index)
        owner[index] = person
    return people, owner


def _resolved(naming: Candidate, index: int, people: People) -> Candidate:
    """A naming that is no full name, with the name of the person it means."""
    fitting, method = people.fitting(naming)
    if not fitting:
        numbered = people.numbered.get(split_name(naming.name)[1], ())
        if len(numbered) == 1:
            return replace(naming, name=displayed(next(iter(numbered))), method="surname", confidence=0.9)
        return replace(naming, name=displayed(naming.name))
    if len(fitting) > 1 and "family" in naming.evidence:
        return replace(naming, name=displayed(naming.name))
    if len(fitting) > 1 and naming.role:
        fitting = [p for p in fitting if p.roles & role_words(naming.role)] or fitting
    chosen = (
        _holder(fitting)
        or (_ruler(fitting) if method == "surname" and not naming.titled else None)
        or _nearest(_not_called(fitting, index) if method == "surname" else fitting, index)
    )
    chosen.alone += method == "surname"
    chosen.last = index
    sure = 0.9 if len(fitting) == 1 and method != "spelling" else 0.6
    return replace(naming, name=displayed(chosen.name), method=method, confidence=sure)


def _rulers(namings: Sequence[Candidate]) -> list[Candidate]:
    """The namings, known leaders by office and surname in full where the article names another person of that surname
    in full, and not them: President Brandt, whose wife is Anna Brandt.
    """
    full: dict[str, list[tuple[str, ...]]] = {}
    for naming in namings:
        given, surname, _ = split_name(naming.name)
        if given:
            full.setdefault(surname, []).append(given)
    out = []
    for naming in namings:
        ruler = RULERS.get((fold(naming.name), fold(naming.role or ""))) if naming.titled else None
        others = full.get(fold(naming.name), [])
        if ruler and others and not any(same_given(split_name(ruler)[0], given) for given in others):
            out.append(replace(naming, name=ruler))
        else:
            out.append(naming)
    return out


def _paired(namings: Sequence[Candidate]) -> list[Candidate]:
    """The namings, a given name with the surname of the full name that `and` joins to it (Ana and Leo Ruiz), unless the
    article has had that given name with another surname or calls somebody by it as a surname.
    """
    full = [split_name(naming.name) for naming in namings]
    surnames = {surname for given, surname, _ in full if given}
    borne: dict[str, set[str]] = defaultdict(set)
    out = list(namings)
    for index, (naming, after) in enumerate(pairwise(namings)):
        if own := full[index][0]:
            borne[own[0]].add(full[index][1])
            continue
        word, (given, surname, _) = fold(naming.name), full[index + 1]
        joined = "beside" in naming.evidence and 0 < after.start - naming.end <= len(" and ")
        if not (joined and given and word in GENDERS) or naming.titled or word in surnames or " " in word:
            continue
        if given[0] in GENDERS and borne.get(word, set()) <= {surname}:
            of = after.name.split()[-len(surname.split()) :]
            out[index] = replace(naming, name=" ".join([naming.name, *of]), method="given_name", confidence=0.6)
    return out


def _not_called(people: Sequence[Person], index: int) -> Sequence[Person]:
    """Those whom the article does not call by the given name, when one of them was named before this place."""
    apart = [p for p in people if not p.by_given]
    return apart if any(p.places[0] < index for p in apart) else people


def _holder(people: Sequence[Person]) -> Person | None:
    """The one whom the article goes on calling by the surname, though others are named in passing."""
    held = [p for p in people if p.alone >= SETTLED]
    if len(held) != 1:
        return None
    often = len(held[0].places) + held[0].alone
    passing = (len(p.places) <= 1 or 4 * (len(p.places) + p.alone) <= often for p in people if p is not held[0])
    return held[0] if all(passing) else None


def _ruler(people: Sequence[Person]) -> Person | None:
    """The one whom all the press calls by the surname alone, where the article names a relative with the given name."""
    known = [p for p in people if p.name in KNOWN_BY_SURNAME]
    return known[0] if len(known) == 1 else None


def _nearest(people: Sequence[Person], index: int) -> Person:
    """The one named last before this place; before any naming, the one named first after it."""
    return max(people, key=lambda p: (p.last, -p.places[0] if p.places else 0, p.name))
