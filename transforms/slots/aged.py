"""Aged: the persons whose ages an article gives, each with what the article tells of this one.

In: the claims of ages of one article, and its text. Out: the person of each: age, name, gender, what this one did or
suffered, and the noun that sets this one apart from others of one event: the driver, the man who died. What is told of
one of a list is told of all in it; of who has a name, whatever is told wherever the name stands; and of one age in
several places, of one person, unless something tells two of that age apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import seeds
from transforms.names.gazetteer import GIVEN
from transforms.slots.identified import Nameless, names_given_later
from transforms.slots.parts_elsewhere import told_elsewhere
from transforms.slots.parts_played import (
    DEAD,
    HELD,
    HIT,
    NAMED,
    SUSPECT,
    genders,
    parts_before,
    parts_behind,
)  # fmt: skip
from transforms.slots.same_names import same_person, two_spellings, without_suffix
from transforms.tables import Article, Claim
from transforms.words import WORD, lemma

BEHIND_AGE = re.compile(
    r"[-\u2011\s]{0,4}(?:years?[-\u2011\s]old\b)?"
    r"((?:\s+(?!(?:and|who|was|with|said|an?|the|his|her|their|in|of|to|at|by|on|from|for)\b)[A-Za-z-]+){1,3})"
)
"""The words behind an age that stands before its noun: the 26-year-old suspect, the 26-year-old truck driver."""

BEFORE_AGE = re.compile(
    r"\b([A-Za-z]+)(?:,\s+(?:an?\s+(?:[A-Za-z]+\s+of\s+)?|aged\s+)?|,?\s+ages?\s+|,?\s+aged\s+|\s+\("
    r"|,?\s+in\s+(his|her|their)\s+|\s+(?:is|was)\s+)$"
)
"""The noun before an age: a girl aged 13; the driver, 38; the driver, a 38-year-old man; a woman in her 40s; the driver
was 38 years old.
"""

TITLE = re.compile(r"(?:.*\b(?:was|were|killed)\s+the\s+|\s*(?:The\s+)?)([A-Za-z]+),?\s+$", re.DOTALL)
"""What stands before a name so that nobody else can be meant: Driver Ana Ruiz; The dead were the driver, Ana Ruiz.
Who is a truck driver or a former one by trade need not have driven.
"""

NO_DRIVER = re.compile(r"\b(?:was|as)\s+an?\s+passenger\b|\bwas\s+walking\b")
"""What is told of one whose trade is not what this one did: Driver Ana Ruiz, 36, was a passenger."""

WHOSE = {"his": "male", "her": "female"}
"""Words before the age of one person for the gender that they tell."""

LISTED = re.compile(r"[A-Z][\w.'’-]*|[“\"‘][^”\"’]{1,20}[”\"’]|[a-z-]+|[\s,;:()]+")
"""What stands between two ages of one list: names, the words of `list_words`, commas."""

LONGEST_LINK = 90
"""Code points between two ages of one list."""


class Told(NamedTuple):
    """An age as an article tells it: its claim, the age at least and at most, and what befell somebody beside it."""

    claim: Claim
    age: tuple[float, float]
    outcomes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Person:
    """What is told of one whose age an article gives.

    Attributes:
        age: at least and at most, in years.
        name: None where the age is of nobody named.
        gender: male or female, None where nothing says.
        parts: what this one did or suffered.
        roles: the noun that tells this one from others of one event, if any.
        many: whether the age may be that of several: women in their 20s.
    """

    age: tuple[float, float]
    name: str | None = None
    gender: str | None = None
    parts: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    many: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """What this one may be the only one of in an article."""
        return self.parts | self.roles

    @property
    def died(self) -> bool:
        """Whether this one died, and nobody takes this one for who did it, whom a text may set beside the dead."""
        return DEAD in self.parts and SUSPECT not in self.parts

    @property
    def is_exact(self) -> bool:
        """Whether the age is told to the year."""
        return self.age[0] == self.age[1]

    def has(self, age: "Person") -> bool:
        """Whether this one can have the age of another."""
        return max(self.age[0], age.age[0]) <= min(self.age[1], age.age[1])


def people_of(told: Mapping[str, Told], article: Article) -> dict[str, Person]:
    """The person of each age of one article, with all that it tells of this one.

    Args:
        told: its ages by name.
        article: where they stand.
    """
    parts = _parts(told, article)
    surnames = Counter(_surname(name) for name in {one.claim.subject for one in told.values()} if name is not None)
    shared = frozenset(surname for surname, count in surnames.items() if count > 1)
    said = {name: _person_of(one, parts[name], article, shared) for name, one in told.items()}
    for name, called in _named_later(said, told, article).items():
        said[name] = replace(said[name], name=called)
    people = distinct(said.values())
    return {name: among(people, person) for name, person in said.items()}


def _named_later(said: Mapping[str, Person], told: Mapping[str, Told], article: Article) -> dict[str, str]:
    """The names that an article gives later to those whose ages it tells without one, by the names of these ages."""
    nameless = {
        name: Nameless(one.claim.start if one.claim.part == "body" else -1, person.age, person.gender, person.parts)
        for name, one in told.items()
        if (person := said[name]).name is None and not _of_several(one.claim, article)
    }
    aged = [person.name for person in said.values() if person.name is not None]
    found = names_given_later(nameless, article.text)
    return {name: called for name, called in found.items() if not any(same_person(called, other) for other in aged)}


def _of_several(claim: Claim, article: Article) -> bool:
    """Whether an age is told of more than one: two 18-year-olds, women in their 20s, boys aged 9 and 7."""
    ahead = BEFORE_AGE.search(article.around(claim)[0])
    return claim.surface.endswith("s") or (ahead is not None and lemma(ahead[1].lower()) != ahead[1].lower())


def among(people: Sequence[Person], person: Person) -> Person:
    """The one of some distinct persons who somebody is that one of their articles tells of."""
    same = (one for one in people if one.age == person.age and apart(one, person) is None)
    return next(same, None) or next((one for one in people if _fits(person, one)), person)


def apart(one: Person, other: Person) -> str | None:
    """What tells two persons apart, in words; None where they may be one, as who killed somebody and is found dead."""
    pairs = (one, other), (other, one)
    if one.name is not None and other.name is not None and not _may_share_name(one, other):
        return "they have two names"
    if one.gender is not None and other.gender is not None and one.gender != other.gender:
        return f"the one is {one.gender}, the other {other.gender}"
    if any(HELD in a.parts and HIT in b.parts and not (HIT in a.parts or SUSPECT in b.parts) for a, b in pairs):
        return "the one is held for it, the other suffered it"
    return None


def _may_share_name(one: Person, other: Person) -> bool:
    """Whether the names of two can be one person's; of one age they may be spelt in two ways though both are usual."""
    return same_person(one.name, other.name) or (one.age == other.age and two_spellings(one.name, other.name))


def gives(people: Iterable[Person], person: Person) -> bool:
    """Whether some of the persons of an article may be one, and have the same age."""
    return any(person.has(one) and apart(person, one) is None for one in people)


def _parts(told: Mapping[str, Told], article: Article) -> dict[str, frozenset[str]]:
    """What the person of each age did or suffered, by the words beside the age and those around its list."""
    by_place = sorted(told, key=lambda name: (told[name].claim.part, told[name].claim.start))
    spoken = {name: article.around(told[name].claim) for name in by_place}
    ahead = {name: parts_before(before) for name, (before, _) in spoken.items()}
    behind = {name: parts_behind(after) for name, (_, after) in spoken.items()}
    links = [(a, b) for a, b in pairwise(by_place) if _are_listed(told[a].claim, told[b].claim, article)]
    for one, other in links:
        ahead[other] = ahead[other] or ahead[one]
    for one, other in reversed(links):
        behind[one] = behind[one] or behind[other]
    return {name: ahead[name] or behind[name] for name in by_place}


def _are_listed(one: Claim, other: Claim, article: Article) -> bool:
    """Whether two ages stand in one list of persons: Ana Ruiz, 9, and her brother Ben, 5; boys aged 9, 7 and 5."""
    if (one.part, one.sentence_start) != (other.part, other.sentence_start) or other.start - one.end > LONGEST_LINK:
        return False
    between = article.text_of(one.part)[one.end : other.start]
    words = WORD.findall(between)
    return LISTED.sub("", between).strip("-—– ") == "" and all(
        word[0].isupper() or lemma(word) in _list_words() for word in words
    )


def _surname(name: str) -> str:
    return without_suffix(name)[0].rpartition(" ")[2]


def _person_of(told: Told, parts: frozenset[str], article: Article, shared: Container[str]) -> Person:
    claim = told.claim
    before, after = article.around(claim)
    ahead, behind = BEFORE_AGE.search(before), BEHIND_AGE.match(after)
    whose = None if ahead is None else WHOSE.get(ahead[2])
    if claim.subject is None:
        nouns = [*([ahead[1]] if ahead else ()), *(WORD.findall(behind[1]) if behind else ())]
        gender = whose or next(iter(genders(nouns)), None)
        return Person(told.age, None, gender, parts, _roles_of(nouns, told.outcomes), many=whose is None)
    lead = WORD.findall(NAMED.sub("", before))[-1:]
    gender = GIVEN.get(claim.subject.split()[0]) or next(iter(genders(lead)), None)
    title = TITLE.fullmatch(before.partition(claim.subject)[0])
    roles = _roles_of([title[1]] if title and not NO_DRIVER.search(after) else (), ())
    in_full = _surname(claim.subject) in shared
    return Person(
        told.age, claim.subject, gender, parts or told_elsewhere(claim.subject, article.text, in_full=in_full), roles
    )


def _roles_of(nouns: Sequence[str], outcomes: Sequence[str]) -> frozenset[str]:
    found = [role for noun in nouns if (role := _roles().get(lemma(noun.lower())))]
    told = next((role for role, alone in found if alone), None)
    if told is None and found and outcomes:
        told = f"{found[0][0]} of {outcomes[0]}"
    return frozenset() if told is None else frozenset({told})


def distinct(said: Iterable[Person]) -> tuple[Person, ...]:
    """Persons each once: of those of one age, any two who are not told apart are one, and so is who is in her 20s with
    the only one of an exact age to whom that fits.
    """
    found: dict[tuple[float, float], list[Person]] = defaultdict(list)
    for person in sorted(said, key=_told_of, reverse=True):
        same = found[person.age]
        at = next((at for at, one in enumerate(same) if apart(one, person) is None), None)
        if at is None:
            same.append(person)
        else:
            same[at] = _joined(same[at], person)
    people = [person for same in found.values() for person in same]
    for span in [person for person in people if not (person.is_exact or person.many)]:
        fits = [one for one in people if _fits(span, one)]
        if len(fits) == 1:
            people = [_joined(one, span) if one is fits[0] else one for one in people if one is not span]
    return tuple(people)


def _fits(span: Person, one: Person) -> bool:
    """Whether one of an exact age may be who is told of by a span of ages."""
    return one.is_exact and not span.is_exact and span.has(one) and apart(span, one) is None


def _told_of(person: Person) -> tuple[bool, bool, int, list[str], tuple[float, float]]:
    """How much is told of a person; then any order that is always the same."""
    told = sorted((person.name or "", person.gender or "", *person.parts, *person.roles))
    return person.name is not None, person.gender is not None, len(person.parts), told, person.age


def _joined(one: Person, other: Person) -> Person:
    names = [name for name in (one.name, other.name) if name is not None]
    return replace(
        one,
        name=max(names, key=len, default=None),
        gender=one.gender or other.gender,
        parts=one.parts | other.parts,
        roles=one.roles | other.roles,
        many=one.many and other.many,
    )


@cache
def _list_words() -> frozenset[str]:
    """Base forms of the words that stand between the ages of one list: kin and other persons, articles, numbers."""
    rows = (*seeds.rows("aged_nouns"), *seeds.rows("sources"))
    nouns = {lemma(row.get("word") or row.get("noun") or "") for row in rows}
    return frozenset(nouns | seeds.words("figure_words", "listing_ages"))


@cache
def _roles() -> dict[str, tuple[str, bool]]:
    """Nouns of those whose age tells them from others of one event, by what each is compared as, and whether it tells
    them by itself, and not by what befell them alone.
    """
    return {row["noun"]: (row["role"], row["alone"] != "no") for row in seeds.rows("aged_roles")}


@cache
def of_several() -> frozenset[str]:
    """Roles of which an event may have several, one of whom plays a part and the other none."""
    return frozenset(row["role"] for row in seeds.rows("aged_roles") if row["alone"] == "alike")
