"""Persons within one article: which namings are one person, and that person's fullest name.

In: the namings of persons in the order of the article. Out: the same, each with the fullest name the article uses.
Two persons with one surname stay apart; a surname alone goes to the one it fits, by title, given name and nearness.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from transforms.names.candidates import SUFFIXES, Candidate
from transforms.names.gazetteer import COMMON, GIVEN, LEADERS, NICKNAMES, PARTICLES, fold, is_surname
from transforms.names.wordlists import word_list

EAST_ASIAN = word_list("east_asian_surname")
GENDERS = {fold(name): gender for name, gender in GIVEN.items()}
KNOWN_BY_SURNAME = frozenset(row["name"] for row in LEADERS if row["by_surname"])
RULERS = {(fold(row["name"].split()[-1]), row["office"]): row["name"] for row in LEADERS if row["by_surname"]}
"""Leaders by surname and office."""

USUAL: dict[str, set[str]] = {}
"""Usual short forms by the given names they stand for."""
for _short, _long in NICKNAMES:
    USUAL.setdefault(_long, set()).add(_short)

SHORTEST = 3
"""Letters a given name needs to be the beginning of another one."""


NICKNAMED = re.compile(r"""["“(‘][^"“”()]*["”)’]|(?<= )'[^']+'(?= )""")
"""A nickname inside a name: Candace "Candy" Whitfield."""

INITIALS = re.compile(r"\b[a-z]\.(?=[a-z]\.)")
"""An initial that another follows without a space: M.D. Whitfield."""

OWN_FAMILY = re.compile(
    r"(?P<owner>[A-Z].*)['’]s?(?: \w+)? (?:son|daughter|wife|husband|brother|sister|father|mother|child)"
)
"""A role that says whose relative somebody is, who is then called by the given name."""

SETTLED = 2
"""Namings by the surname alone after which another of that name, who is named once or a quarter as often, does not
take it over."""


SHORTEST_VARIANT = 5
"""Letters a name needs before one letter's difference can be a misspelling: Ann and Anna are two names."""


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


@lru_cache(maxsize=50_000)
def split_name(name: str) -> tuple[tuple[str, ...], str, str]:
    """A full name as given names, surname with its particles, and suffix: (`Anna`, `B.`), `van Dyk`, `jr`; folded.

    A single word is a surname.
    """
    words = NICKNAMED.sub(" ", fold(name)).replace(",", " ").split()
    if len(words) > 1:
        words = INITIALS.sub(r"\g<0> ", " ".join(words)).split()
    suffix = ""
    if len(words) > 1 and words[-1].rstrip(".") in {j.casefold() for j in SUFFIXES}:
        suffix = words.pop().rstrip(".")
    if surname_first(words):
        return tuple(" ".join(words[1:]).replace("-", " ").split()), words[0], suffix
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return tuple(words[:start]), " ".join(words[start:]), suffix


def surname_first(words: Sequence[str]) -> bool:
    """Whether a folded name stands in East Asian order: Xi Jinping, Kim Jong-un, but not Kim Novak."""
    if len(words) < 2 or words[0] not in EAST_ASIAN:
        return False
    syllables = " ".join(words[1:]).replace("-", " ").split()
    return (words[0] not in GENDERS and len(words) <= 3) or (
        len(syllables) == 2 and all(len(s) <= 5 for s in syllables)
    )


def same_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sets of given names can be one person's: equal, an initial of the other, or a usual short form."""
    if not one or not other:
        return True
    a, b = one[0].rstrip("."), other[0].rstrip(".")
    if a == b or (a, b) in NICKNAMES or (b, a) in NICKNAMES:
        middle = [w.rstrip(".") for w in one[1:]], [w.rstrip(".") for w in other[1:]]
        return all(x.startswith(y) or y.startswith(x) for x, y in zip(*middle, strict=False))
    return ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or _shortened(a, b) or _shortened(b, a)


def _shortened(short: str, long: str) -> bool:
    """Whether a given name begins another that is not of the other gender: Ken, Kenneth; but not Eric, Erica."""
    if len(short) < SHORTEST or len(long) < len(short) + 2 or not long.startswith(short):
        return False
    return not _opposed(GENDERS.get(short, ""), GENDERS.get(long, ""))


def resolve_persons(namings: Sequence[Candidate]) -> list[Candidate]:
    """Each naming with the fullest name of its person; a name that fits nobody stays as it is.

    Args:
        namings: persons in the order of the article (title first).
    """
    namings = _paired(_rulers(namings))
    people: list[Person] = []
    by_surname: dict[str, list[Person]] = {}
    by_given: dict[str, list[Person]] = {}
    by_middle: dict[str, list[Person]] = {}
    owner: dict[int, Person] = {}
    numbered: dict[str, set[str]] = {}
    for naming in namings:
        given, surname, suffix = split_name(naming.name)
        if suffix and not given:
            numbered.setdefault(surname, set()).add(naming.name)  # Benedict XVI
    often = Counter(split_name(naming.name)[1] for naming in namings)
    for index, naming in enumerate(namings):
        given, surname, suffix = split_name(naming.name)
        if not given:
            continue
        called = _nicknames(naming.name)
        matches = [
            p
            for p in by_surname.get(surname, ())
            if (same_given(p.given, given) or given[0] in p.nicknames or p.given[0] in called)
            and p.suffix in ("", suffix)
            and not (suffix and not p.suffix)
            and not _opposed(p.gender, naming.gender)
        ]
        if not matches:
            matches = by_surname.get(fold(naming.name), []) or _misspelt(
                by_given.get(given[0], ()), given, surname, suffix
            )
        person = matches[0] if len(matches) == 1 else None
        if person is None:
            person = next((p for p in matches if p.given == given), None) or _closest(matches, given)
        if person is None:
            person = Person(given, surname, suffix, naming.name, naming.gender)
            people.append(person)
            for tail in _tails(fold(naming.name), surname):
                by_surname.setdefault(tail, []).append(person)
            if len(given) > 1 and given[-1] not in GENDERS and len(given[-1].rstrip(".")) > 1:
                by_middle.setdefault(given[-1], []).append(person)  # Ana Ruiz de Brandt
            for word in (given[0], *sorted(USUAL.get(given[0], ()))):
                by_given.setdefault(word, []).append(person)
            if len(given) > 1:
                by_given.setdefault("".join(f"{word[0]}." for word in given), []).append(person)
        elif one_letter_apart(surname, person.surname) and person not in by_surname.get(surname, ()):
            for tail in _tails(fold(naming.name), surname):
                by_surname.setdefault(tail, []).append(person)
            if often[surname] > often[person.surname]:
                person.name, person.given, person.surname = naming.name, given, surname
        elif (
            split_name(person.name)[1] == surname
            and (len(given), len(naming.name)) > (len(person.given), len(person.name))
        ) or len(person.given[0]) == 1:
            person.name, person.given = naming.name, given
        if person not in by_given.setdefault(given[0], []):
            by_given[given[0]].append(person)  # Bill Ruiz, whom the article calls William too
        for word in sorted(called - person.nicknames):
            by_given.setdefault(word, []).append(person)
        person.nicknames |= called
        person.gender = person.gender or naming.gender
        person.places.append(index)
        person.roles.update(_role_words(naming.role))
        owner[index] = person
    for naming in namings:
        word = fold(naming.name)
        bearers = by_given.get(word, []) if not naming.titled and word not in by_surname else []
        if len(bearers) == 1:
            bearers[0].by_given = True
    out = []
    for index, naming in enumerate(namings):
        person = owner.get(index)
        if person is not None:
            person.last = index
            out.append(replace(naming, name=_display(person.name)))
            continue
        _, word, suffix = split_name(naming.name)  # without the number of a king
        fitting = [p for p in by_surname.get(word, ()) if not (naming.titled and _opposed(p.gender, naming.gender))]
        if suffix:
            fitting = [p for p in fitting if p.suffix == suffix] or fitting
        if naming.titled and naming.gender:
            fitting = [p for p in fitting if p.gender == naming.gender] or fitting
        method = "surname"
        if not fitting and not naming.titled:
            fitting, method = by_given.get(word) or _by_short(by_given, word), "given_name"
            family = OWN_FAMILY.fullmatch(naming.role or "")
            if family and split_name(family["owner"])[1] in by_surname:  # Brandt's son Leo is not Leo Marsh
                fitting = [p for p in fitting if p in by_surname[split_name(family["owner"])[1]]]
        if not fitting and naming.titled and word in GENDERS and not is_surname(word):
            bearers = [p for p in by_given.get(word, ()) if not _opposed(p.gender, naming.gender)]
            fitting, method = (bearers if len(bearers) == 1 else []), "given_name"  # Dr Anna
        if not fitting and len(numbered.get(word, ())) == 1:
            out.append(replace(naming, name=_display(next(iter(numbered[word]))), method="surname", confidence=0.9))
            continue
        if not fitting:
            fitting = by_middle.get(word, [])
        if not fitting and (not is_surname(word) or "speaks" in naming.evidence):
            near = {surname for surname in by_surname if one_letter_apart(word, surname)}
            near -= set() if naming.titled else {word.removesuffix("s")}  # Adlers are the family of an Adler
            fitting, method = (by_surname[near.pop()], "spelling") if len(near) == 1 else ([], method)
        if not fitting:
            out.append(replace(naming, name=_display(naming.name)))
            continue
        if len(fitting) > 1 and "family" in naming.evidence:
            out.append(replace(naming, name=_display(naming.name)))
            continue
        if len(fitting) > 1 and naming.role:
            fitting = [p for p in fitting if p.roles & _role_words(naming.role)] or fitting
        chosen = (
            _holder(fitting)
            or (_ruler(fitting) if method == "surname" and not naming.titled else None)
            or _nearest(_not_called(fitting, index) if method == "surname" else fitting, index)
        )
        chosen.alone += method == "surname"
        chosen.last = index
        sure = 0.9 if len(fitting) == 1 and method != "spelling" else 0.6
        out.append(replace(naming, name=_display(chosen.name), method=method, confidence=sure))
    return out


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
    out = list(namings)
    for index, (naming, after) in enumerate(pairwise(namings)):
        word, (given, surname, _) = fold(naming.name), full[index + 1]
        joined = "beside" in naming.evidence and 0 < after.start - naming.end <= len(" and ")
        if not (joined and given and word in GENDERS) or naming.titled or word in surnames or " " in word:
            continue
        if given[0] in GENDERS and all(
            one != word or of == surname for (one, *_), of, _ in filter(_has_given, full[:index])
        ):
            of = after.name.split()[-len(surname.split()) :]
            out[index] = replace(naming, name=" ".join([naming.name, *of]), method="given_name", confidence=0.6)
    return out


def _has_given(parts: tuple[tuple[str, ...], str, str]) -> bool:
    return bool(parts[0])


def _nicknames(name: str) -> set[str]:
    """The nickname that stands inside a name."""
    found = (match.strip("\"“”()‘’'").split() for match in NICKNAMED.findall(fold(name)))
    return {words[-1] for words in found if words}


def _misspelt(people: Sequence[Person], given: Sequence[str], surname: str, suffix: str) -> list[Person]:
    """Those of the same given names whose surname a slip of one letter turns into another."""
    return [
        p for p in people
        if p.given == given and p.suffix == suffix and one_letter_apart(p.surname, surname)
    ]  # fmt: skip


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, replaced, or swapped with its neighbour.

    Words of fewer than five letters never do.
    """
    if one == other or min(len(one), len(other)) < SHORTEST_VARIANT or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b or a == b[1:]


def _by_short(by_given: dict[str, list[Person]], word: str) -> list[Person]:
    """The one person whose given name a word begins: Zack of Zackary Whitfield."""
    found = [people for given, people in by_given.items() if _shortened(word, given)]
    return found[0] if len(found) == 1 else []


def _role_words(role: str | None) -> set[str]:
    """The last word of a role and of what stands before `of`: the detective; the head of the union."""
    return {part.split()[-1].casefold() for part in (role or "").split(" of ") if part.split()}


def _closest(people: Sequence[Person], given: Sequence[str]) -> Person | None:
    """The one with whom initials agree in most places: M.D. Whitfield is Mark D., and not Mary, Whitfield."""
    if len(given) < 2:
        return None
    best = [p for p in people if len(p.given) > 1]
    return best[0] if len(best) == 1 else None


def _tails(name: str, surname: str) -> list[str]:
    """The endings of a full name that can stand alone: its surname, with and without particle, and two last words."""
    words = name.split()
    last = surname.rsplit(maxsplit=1)[-1]
    bare = last.removeprefix("al-").removeprefix("el-")
    called = len(words) > 2 and (words[0] in GENDERS or words[0] not in COMMON)  # not Slamming Ana Ruiz
    tails = {surname, last, last.rpartition("-")[2], bare, " ".join(words[1:]) if called else surname}
    return sorted(tails)


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


def _opposed(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _display(name: str) -> str:
    """A name as tables show it: typographic marks made plain, capitals undone."""
    plain = " ".join(NICKNAMED.sub(" ", name).split()).replace("’", "'").replace(" .", ".").replace(", ", " ")
    if plain.isupper() and len(plain) > 4:
        return " ".join(w if w in SUFFIXES else _capitalise(w) for w in plain.split())
    return plain


def _capitalise(word: str) -> str:
    titled = "-".join(part.capitalize() for part in word.split("-"))
    return titled if titled in GIVEN or not titled.startswith("Mc") else "Mc" + titled[2:].capitalize()
