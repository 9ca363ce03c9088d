"""Whose age: the ages of two reports that are one person's although they differ.

In: two statements of ages of independent texts, of which nobody or only one says whose it is, each with all persons
whose ages its article gives (`aged`). Out: whether they are one person's. The persons of the two articles are paired
off: ages that both give are left out, and where each article then has one of a kind left, those who died, the driver,
the wounded man, the two are one. Of the findings that this has brought on 7,670 articles of real news most are right by
reading; ages more than a year apart, and those of articles that know the other age too, were not.
"""

from collections.abc import Iterable

from transforms.slots.aged import Person, apart, gives, of_several
from transforms.slots.apart_in_place import beside_name
from transforms.slots.days import on_two_days, told_weeks_apart
from transforms.slots.one_event import begin_alike, days_told_apart, of_one_time
from transforms.slots.parts_played import DEAD
from transforms.slots.same_names import same_name, without_suffix
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.subjects import each_names_others
from transforms.slots.values import ages_apart
from transforms.stories.told_alike import plain
from transforms.tables import Claim

HARDLY_ONE = 0.1
"""Likeness of the heads of two articles from which they are about one event, if they give ages, a year apart, to those
who played one part."""

MONTH = 4
"""Weeks between two reports of an age in which few have a birthday."""

PAIRED = 2
"""Persons of one age in two sentences from which both tell of one event."""

FEW = 2
"""Persons to whom something happened of whom no two are likely to be told of by one noun: the farmer."""

BIRTHDAY = 1
"""Years between two reports of one age."""


def one_persons(one: Statement, other: Statement) -> bool:
    """Whether two ages that differ are one person's: each is left alone of its kind once equal ages are paired off."""
    mine, theirs = one.person, other.person
    if mine is None or theirs is None or not _told(one.claim) or not _told(other.claim):
        return False
    if apart(mine, theirs) is not None or gives(other.people, mine) or gives(one.people, theirs):
        return False
    if None not in (one.claim.subject, other.claim.subject):
        return False  # names are compared elsewhere
    if _is_named_later(one, other) or _is_named_later(other, one):
        return True
    roles = mine.roles & theirs.roles
    if any(_alone(one, other, role) and _one_of_a_role(one, other, role) for role in sorted(roles)):
        return True
    kinds, parts = mine.kinds & theirs.kinds, mine.parts & theirs.parts
    return _one_person(one, other) and (
        _left_of_company(one, other)
        or any(_alone(one, other, kind) for kind in kinds)
        or (not parts and _left(one, other) and _told_of(one, other))
    )


def may_be_one_persons(one: Statement, other: Statement) -> bool:
    """Whether an age and a span of ages that holds it are one person's: a woman in her 20s died, Ana Ruiz, 27, died.

    In neither article may anybody else who played that part have the age of the other.
    """
    mine, theirs = one.person, other.person
    if mine is None or theirs is None or apart(mine, theirs) is not None or not mine.has(theirs):
        return False
    first, second = ([each for each in side.people if each.has(by)] for side, by in ((one, theirs), (other, mine)))
    return _one_event(one, other) and any(
        _ages_of(part, first, theirs) == {mine.age} and _ages_of(part, second, mine) == {theirs.age}
        for part in mine.parts & theirs.parts
    )


def _is_named_later(one: Statement, other: Statement) -> bool:
    """Whether the text of one gives its age without the full name, by which it identifies its person later, and that
    of the other beside it: a woman, 34, was killed; police identified the woman as Ana Ruiz.
    """
    if one.person is None or one.claim.subject is not None or not beside_name(other.claim, other.telling):
        return False
    return one.claim.unit == other.claim.unit and same_name(one.person.name, other.claim.subject)


def _told(claim: Claim) -> bool:
    """Whether a text tells an age as the writer's or as somebody's words, and not as none."""
    return claim.modality in {"asserted", "quoted"} and not claim.negated


def _alone(one: Statement, other: Statement, kind: str) -> bool:
    """Whether each of two persons is the only one of a kind whose age the other article does not give."""
    pairs = ((one, other), (other, one))
    return all(
        mine.person is not None
        and theirs.person is not None
        and _ages_of(kind, _unpaired(mine, theirs), theirs.person) == {mine.person.age}
        for mine, theirs in pairs
    )


def _unpaired(one: Statement, other: Statement) -> list[Person]:
    """The persons of the article of one whose age the other article does not give."""
    return [person for person in one.people if not gives(other.people, person)]


def _ages_of(kind: str, people: Iterable[Person], other: Person) -> set[tuple[float, float]]:
    """The ages of those of a kind whom nothing tells from a person of another article."""
    return {one.age for one in people if kind in one.kinds and apart(one, other) is None}


def _left(one: Statement, other: Statement) -> bool:
    """Whether each of two ages is the only one that the other article gives nobody."""
    return all(
        {person.age for person in mine.people if not any(person.has(their) for their in theirs.people)} == {_age(mine)}
        for mine, theirs in ((one, other), (other, one))
    )


def _left_of_company(one: Statement, other: Statement) -> bool:
    """Whether each of two persons is the only one of its sentence whose age the other article does not give, and both
    sentences tell of another of one age: the brothers, 6 and 11; a girl of 6 and a boy aged 10.
    """
    shared = any(gives(other.company, person) for person in one.company)
    pairs = ((one, other), (other, one))
    return shared and all(
        {person.age for person in mine.company if not gives(theirs.people, person)} == {_age(mine)}
        for mine, theirs in pairs
    )


def _told_of(one: Statement, other: Statement) -> bool:
    """Whether both articles tell of the one whose age is left, as far as names or the other ages say."""
    if one.person is None or other.person is None:
        return False
    if one.person.name is None and other.person.name is None:
        return any(gives(other.people, person) for person in one.people)
    return _knows(one, other) or _knows(other, one)


def _age(statement: Statement) -> tuple[float, float] | None:
    return None if statement.person is None else statement.person.age


def _one_of_a_role(one: Statement, other: Statement, role: str) -> bool:
    """Whether two ages, each the only one of those who are told of by a noun, are one person's."""
    if ages_apart(one, other) or not begin_alike(one, other) or not of_one_time(one, other):
        return False
    if each_names_others(one, other):
        return False
    parts, befell = _parts(one, other), (one.outcomes[:1], other.outcomes[:1])
    if any(parts) and not parts[0] & parts[1] and (all(parts) or role in of_several()):
        return False
    if role in of_several() and (_many(one) or _many(other)):
        return False
    if (_name(one) or _name(other)) and f"{role}s" in one.known | other.known:
        return False  # one of two drivers
    return not (all(befell) and befell[0] != befell[1])


def _name(statement: Statement) -> str | None:
    return None if statement.person is None else statement.person.name


def _many(statement: Statement) -> bool:
    """Whether an article counts so many persons that several of them may be told of by one noun."""
    return any(block == PERSONS and isinstance(value, float) and value > FEW for block, value in statement.values)


def _one_person(one: Statement, other: Statement) -> bool:
    """Whether two ages, each the only one of those who play a part, are one person's.

    Reports that mistake an age are a year off.
    """
    parts = _parts(one, other)
    if (all(parts) and not parts[0] & parts[1]) or not _a_birthday_apart(one.claim, other.claim):
        return False
    if not _one_event(one, other):
        return False
    return not on_two_days(one, other) and (_of_one_time(one, other) or _knows(one, other) or _knows(other, one))


def _parts(*statements: Statement) -> list[frozenset[str]]:
    return [side.person.parts if side.person else frozenset() for side in statements]


def _of_one_time(one: Statement, other: Statement) -> bool:
    """Whether two reports lie so near that they are of one event, and nothing says that one of two died since."""
    days = {one.claim.as_of_start, other.claim.as_of_start}
    later = (len(days) > 1 or None in days) and any(DEAD in parts for parts in _parts(one, other))
    return not told_weeks_apart(one, other, MONTH) and not (later and days_told_apart(one, other))


def _knows(one: Statement, other: Statement) -> bool:
    """Whether the article of one names the person of the other somewhere."""
    name = _name(other)
    own = [] if name is None else without_suffix(name)[0].split()
    return len(own) > 1 and plain(own[-1]) in one.known


def _one_event(one: Statement, other: Statement) -> bool:
    """Whether two articles are about one event: they begin alike, give one person of a name the same age, or tell in
    one sentence each of two persons of the same ages.
    """
    named = {value for value in one.stated & other.stated if isinstance(value, str)}
    shared = sum(gives(other.company, person) for person in one.company)
    return bool(named) or shared >= PAIRED or begin_alike(one, other, HARDLY_ONE)


def _a_birthday_apart(one: Claim, other: Claim) -> bool:
    """Whether two exact ages of one person each, in one unit, differ by one."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    exact = {one.modifier, other.modifier} == {"exact"} and not any(side.surface.endswith("s") for side in (one, other))
    return exact and abs(one.value - other.value) == BIRTHDAY
