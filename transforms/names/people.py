"""The persons whom one article names in full, and whom a shorter name can mean.

In: full namings in the order of the article. Out: a `Person` for each, found again by surname, given name, nickname,
middle name or a slip of one letter.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.names.candidates import Candidate
from transforms.names.gazetteer import NICKNAMES, fold, is_surname
from transforms.names.name_parts import (
    GENDERS,
    Spellings,
    is_short_for,
    nicknames,
    one_letter_apart,
    opposed,
    same_given,
    split_name,
    tails,
)

USUAL: dict[str, set[str]] = {}
"""Usual short forms by the given names they stand for."""
for _short, _long in NICKNAMES:
    USUAL.setdefault(_long, set()).add(_short)

OWN_FAMILY = re.compile(
    r"(?P<owner>[A-Z].*)['’]s?(?: \w+)? (?:son|daughter|wife|husband|brother|sister|father|mother|child)"
)
"""A role that says whose relative somebody is, who is then called by the given name."""


@dataclass(slots=True)
class Person:
    """One person of the article: the fullest name so far, and where it was last named.

    `by_given`: the article calls this one by the given name alone, as it does a child or one of several of a family,
    so that the surname alone is somebody else where it can be. `alone`: how often the surname alone was this one.
    """

    given: tuple[str, ...]
    surname: str
    suffix: str
    name: str
    gender: str = ""
    last: int = -1
    nicknames: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    by_given: bool = False
    alone: int = 0
    places: list[int] = field(default_factory=list)


@dataclass(slots=True)
class People:
    """The persons whom an article names in full, by the words that can stand for them.

    Attributes:
        by_surname, by_given, by_middle: persons by folded words.
        often: how often each surname stands in the article.
        numbered: kings and popes without a surname, by name: Benedict XVI.
        spellings: the words of `by_surname`.
    """

    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    by_given: dict[str, list[Person]] = field(default_factory=dict)
    by_middle: dict[str, list[Person]] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)
    numbered: dict[str, set[str]] = field(default_factory=dict)
    spellings: Spellings = field(default_factory=Spellings)

    def found(self, naming: Candidate) -> Person | None:
        """The person whom a full name names, when that one was named before."""
        given, surname, suffix = split_name(naming.name)
        called = nicknames(naming.name)
        matches = [
            p
            for p in self.by_surname.get(surname, ())
            if (same_given(p.given, given) or given[0] in p.nicknames or p.given[0] in called)
            and p.suffix in ("", suffix)
            and not (suffix and not p.suffix)
            and not opposed(p.gender, naming.gender)
        ]
        if not matches:
            matches = self.by_surname.get(fold(naming.name), []) or self._misspelt(given, surname, suffix)
        if len(matches) == 1:
            return matches[0]
        return next((p for p in matches if p.given == given), None) or _closest(matches, given)

    def enter(self, naming: Candidate) -> Person:
        """The new person whom a full name names."""
        given, surname, suffix = split_name(naming.name)
        person = Person(given, surname, suffix, naming.name, naming.gender)
        self._call(person, naming.name, surname)
        if len(given) > 1 and given[-1] not in GENDERS and len(given[-1].rstrip(".")) > 1:
            self.by_middle.setdefault(given[-1], []).append(person)  # Ana Ruiz de Brandt
        for word in (given[0], *sorted(USUAL.get(given[0], ()))):
            self.by_given.setdefault(word, []).append(person)
        if len(given) > 1:
            self.by_given.setdefault("".join(f"{word[0]}." for word in given), []).append(person)
        return person

    def name_again(self, person: Person, naming: Candidate) -> None:
        """Take from another full name of a person what is fuller or more usual than the one before."""
        given, surname, _ = split_name(naming.name)
        if one_letter_apart(surname, person.surname) and person not in self.by_surname.get(surname, ()):
            self._call(person, naming.name, surname)
            if self.often[surname] > self.often[person.surname]:
                person.name, person.given, person.surname = naming.name, given, surname
        elif (
            split_name(person.name)[1] == surname
            and (len(given), len(naming.name)) > (len(person.given), len(person.name))
        ) or len(person.given[0]) == 1:
            person.name, person.given = naming.name, given

    def note(self, person: Person, naming: Candidate, index: int) -> None:
        """Remember what a full name at a place of the article says of its person."""
        (first, *_), _, _ = split_name(naming.name)
        called = nicknames(naming.name)
        if person not in self.by_given.setdefault(first, []):
            self.by_given[first].append(person)  # Bill Ruiz, whom the article calls William too
        for word in sorted(called - person.nicknames):
            self.by_given.setdefault(word, []).append(person)
        person.nicknames |= called
        person.gender = person.gender or naming.gender
        person.places.append(index)
        person.roles.update(role_words(naming.role))

    def fitting(self, naming: Candidate) -> tuple[Sequence[Person], str]:
        """Those whom a name that is no full one can mean, and by which method."""
        _, word, suffix = split_name(naming.name)  # without the number of a king
        titled = naming.titled
        fitting = [p for p in self.by_surname.get(word, ()) if not (titled and opposed(p.gender, naming.gender))]
        if suffix:
            fitting = [p for p in fitting if p.suffix == suffix] or fitting
        if titled and naming.gender:
            # Mrs Ruiz is rather the mother of unknown gender than the daughter whom the article calls Ana
            fitting = [p for p in fitting if p.gender == naming.gender and not p.by_given] or fitting
        method = "surname"
        if not fitting and not titled:
            fitting, method = self.by_given.get(word) or _by_short(self.by_given, word), "given_name"
            family = OWN_FAMILY.fullmatch(naming.role or "")
            if family and split_name(family["owner"])[1] in self.by_surname:  # Brandt's son Leo is not Leo Marsh
                fitting = [p for p in fitting if p in self.by_surname[split_name(family["owner"])[1]]]
        if not fitting and titled and word in GENDERS and not is_surname(word):
            bearers = [p for p in self.by_given.get(word, ()) if not opposed(p.gender, naming.gender)]
            fitting, method = (bearers if len(bearers) == 1 else []), "given_name"  # Dr Anna
        if fitting or len(self.numbered.get(word, ())) == 1:
            return fitting, method
        fitting = self.by_middle.get(word, [])
        if not fitting and (not is_surname(word) or "speaks" in naming.evidence):
            family_of = set() if titled else {word.removesuffix("s")}  # Adlers are the family of an Adler
            near = self.spellings.near(word) - family_of
            fitting, method = (self.by_surname[near.pop()], "spelling") if len(near) == 1 else ([], method)
        return fitting, method

    def _misspelt(self, given: Sequence[str], surname: str, suffix: str) -> list[Person]:
        """Those of the same given names whose surname a slip of one letter turns into another, in order."""
        found = [
            p
            for near in self.spellings.near(surname)
            for p in self.by_surname[near]
            if (p.given, p.surname, p.suffix) == (given, near, suffix)
        ]
        return sorted(found, key=lambda p: p.places[0])

    def _call(self, person: Person, name: str, surname: str) -> None:
        for tail in tails(fold(name), surname):
            self.by_surname.setdefault(tail, []).append(person)
            self.spellings.add(tail)


def _by_short(by_given: dict[str, list[Person]], word: str) -> list[Person]:
    """The one person whose given name a word begins: Zack of Zackary Whitfield."""
    found = [people for given, people in by_given.items() if is_short_for(word, given)]
    return found[0] if len(found) == 1 else []


def _closest(people: Sequence[Person], given: Sequence[str]) -> Person | None:
    """The one with whom initials agree in most places: M.D. Whitfield is Mark D., and not Mary, Whitfield."""
    if len(given) < 2:
        return None
    best = [p for p in people if len(p.given) > 1]
    return best[0] if len(best) == 1 else None


def role_words(role: str | None) -> set[str]:
    """The last word of a role and of what stands before `of`: the detective; the head of the union."""
    return {part.split()[-1].casefold() for part in (role or "").split(" of ") if part.split()}
