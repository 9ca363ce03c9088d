"""Places: figures that stand at one place of sentences that tell the same, and so are one quantity.

That two independent texts tell something alike (`told_alike`) outweighs which measure was read of either, or how deep
in its article it stands. What the words themselves tell apart remains apart.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import seeds
from transforms.claims import as_day
from transforms.differences import actors_differ, gap, meeting, other_group, other_time, same_name, unsaid
from transforms.number_words import SMALL
from transforms.statements import LONG_DATE, MOMENTS, Statement, is_written
from transforms.told_alike import alike, nearness, plain, told_alike
from transforms.weekdays import WEEK
from transforms.words import WORD

ENOUGH = 0.35
"""Likeness from which two sentences tell the same: of counted things, ages and years that are each other's best match
from here on, one pair in thirty had two values."""

ENOUGH_OF = {
    "age": 0.25,
    "date": 0.55,
    "time of day": 0.4,
    "money": 0.45,
    "time": 0.45,
    "length": 0.45,
    "fraction": 0.5,
    "number": 0.7,
}
"""The same by dimension, where one pair in twenty had: more where one event has many such figures, less where a name
or the word for the day tells as much."""

ENOUGH_OF_A_REPORT = 0.75
"""The same for the day of a report or of what follows from an event: there are many of them in one story."""

ENOUGH_WITHOUT_A_WEEK = 0.7
"""The same for a weekday of no known week."""

ENOUGH_OF_A_YEAR = 0.45
"""The same for a month or a year."""

DAY = 24 * 60.0
WHILE = 90.0
"""Minutes up to which two hours are of one thing as it went on: a shot, the call, the arrival of the police."""

ONE_NUMBER = 0.25
"""The same for one number with two units that are not one: hardly two quantities."""

NEARLY_ONE = 0.45
"""Likeness from which two sentences are nearly one, so that a value that stands elsewhere in an article, or a limit
that one of them words more fully, tells nothing apart."""

NEARLY_ONE_OF_MANY = 0.6
"""The same for days, hours and victims, of which one event has many."""

ALL_BUT_ONE = 0.7
"""Likeness from which two sentences differ in little more than the figure."""

ELSEWHERE = 0.3
"""Share of the likeness of two sentences that a third one has with either, if its value may be what is meant."""

NAMED = frozenset({"age", "count", "ordinal", "time of day"})
"""Dimensions whose figures say themselves what they are of, or are beside a name: others need the act beside them."""

SCOPED = frozenset({"money", "fraction"})
"""Dimensions of which one event has several, each on a scope of its own."""

MANY = 3
"""Amounts or shares that one article gives from which it is likely that two of them are of different things."""

FIRST, WEIGHT = 0.5, 0.6
"""What two figures are alike that just stand at the same place, and how much more likeness of sentences adds."""

AGED = frozenset(row["word"] for row in seeds.rows("aged_nouns"))
"""Nouns of persons beside which an age stands."""

YEAR = re.compile(r"\b\d{4}\b")

FAR, CLOSER = 0.3, 0.25
"""Likeness to another text's words of those beside a neighbour that tells of something else, and how much nearer those
beside the figure are."""

RIVAL = 0.05
"""How much more alike two sentences have to be than any other of either article."""


@dataclass(frozen=True, slots=True)
class Place:
    """Two figures whose sentences tell the same.

    Attributes:
        likeness: how alike the figures are for it.
        apart: what tells them apart nevertheless, or leaves open whether they are one; None if nothing.
    """

    likeness: float
    apart: str | None = None


class Places:
    """The statements of one block by where they stand."""

    def __init__(self, names: Sequence[str], statements: Mapping[str, Statement]) -> None:
        """Take the names of a block, sorted, and all statements by name."""
        self.statements = statements
        self.alike = told_alike(
            names,
            {name: statements[name].telling for name in names},
            {name: statements[name].texts for name in names},
        )
        self.of_article: dict[str, list[str]] = defaultdict(list)
        self.of_sentence: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        for name in names:
            self.of_sentence[statements[name].sentence].append(name)
            for article in sorted(statements[name].articles):
                self.of_article[article].append(name)

    def beside(self, name: str) -> list[str]:
        """The other statements of the articles of one, sorted."""
        articles = self.statements[name].articles
        return sorted({other for article in articles for other in self.of_article[article]} - {name})

    def meet(self, one: str, other: str) -> bool:
        """Whether the values of two statements can both hold."""
        return meeting(self.statements[one], self.statements[other])[0]

    def find(self, one: str, other: str) -> Place | None:
        """Where two statements stand, the smaller name first; None if their sentences do not tell the same."""
        told = self.alike.get((one, other))
        mine, theirs = self.statements[one], self.statements[other]
        if told is None or not (is_written(mine.claim) and is_written(theirs.claim)):
            return None
        least = _least(mine, theirs)
        if told < least:
            return None
        return Place(min(1.0, FIRST + WEIGHT * (told - least)), self._apart(one, other, told))

    def _apart(self, one: str, other: str, told: float) -> str | None:
        mine, theirs = self.statements[one], self.statements[other]
        if (mine.low, mine.high, mine.claim.value) == (theirs.low, theirs.high, theirs.claim.value):
            return None if mine.claim.unit == theirs.claim.unit or self.meet(one, other) else _apart(mine, theirs, told)
        if self.meet(one, other):
            return "values that only fit are no sign of one thing"
        if mine.articles & theirs.articles or self._gives(one, other, told) or self._gives(other, one, told):
            return "one article gives both values"
        if (reason := _apart(mine, theirs, told)) is not None:
            return reason
        if mine.dimension in SCOPED and told < ALL_BUT_ONE and max(self._prices(one), self._prices(other)) >= MANY:
            return "an article gives many such figures"
        rivals = [name for name in self.beside(one) if self._takes_the_place(name, one, other, told)]
        rivals += [name for name in self.beside(other) if self._takes_the_place(name, other, one, told)]
        return f"“{self.statements[rivals[0]].claim.surface}” in one of the articles is as like" if rivals else None

    def _prices(self, name: str) -> int:
        """How many figures of the block an article of a statement gives."""
        return len({self.statements[other].value for other in (name, *self.beside(name))})

    def _gives(self, one: str, other: str, told: float) -> bool:
        """Whether an article of one gives the value of the other too, of what may be the same thing."""
        mine, theirs = self.statements[one], self.statements[other]
        named = theirs.dimension != "age" or None not in (mine.claim.subject, theirs.claim.subject)
        if (theirs.value if named else theirs.claim.value) not in mine.stated:
            return False
        if told < (NEARLY_ONE_OF_MANY if mine.of_people or mine.dimension in MOMENTS else NEARLY_ONE):
            return True
        same = (self.statements[name] for name in self.beside(one) if self.statements[name].value == theirs.value)
        return any(alike(side.telling, theirs.telling) >= ELSEWHERE * told for side in same)

    def _takes_the_place(self, name: str, one: str, other: str, told: float) -> bool:
        """Whether a third statement, of the article of one, may be what the other tells.

        Another figure in the sentence of one may, unless it is of another kind, or that of the other has it as well.
        """
        rival, mine, theirs = self.statements[name], self.statements[one], self.statements[other]
        if self.meet(name, one) or _of_two(rival, theirs):
            return False
        if mine.noun == theirs.noun and rival.noun != theirs.noun and not theirs.generic and not rival.generic:
            return False
        if rival.sentence == mine.sentence and rival.dimension != "age":
            if nearness(rival.telling, theirs.telling) <= min(FAR, nearness(mine.telling, theirs.telling) - CLOSER):
                return False
            return self.meet(name, other) or not any(
                self.meet(name, third) for third in self.of_sentence[theirs.sentence]
            )
        return alike(rival.telling, theirs.telling) >= told - RIVAL


def _of_two(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of two persons or bodies: her 54 % is not his 43 %."""
    return one.actor is not None and other.actor is not None and not same_name(one.actor, other.actor)


def _one_number(one: Statement, other: Statement) -> bool:
    """Whether two figures are one number with two units."""
    units = one.claim.unit, other.claim.unit
    if units[0] == units[1] or any(unit is None or " per " in unit for unit in units):
        return False
    return one.claim.value is not None and one.claim.value == other.claim.value


def _least(one: Statement, other: Statement) -> float:
    if _one_number(one, other):
        return ONE_NUMBER
    if one.dimension == "date":
        unknown = math.inf in (one.high, other.high)
        if not unknown and max(one.high - one.low, other.high - other.low) > LONG_DATE:
            return ENOUGH_OF_A_YEAR
        if one.silent or other.silent:
            return ENOUGH_OF_A_REPORT
        if unknown:
            return ENOUGH_WITHOUT_A_WEEK
    return ENOUGH_OF.get(one.dimension, ENOUGH)


def _apart(one: Statement, other: Statement, told: float) -> str | None:
    """What the words of two figures with different values tell apart."""
    if (reason := unsaid(one, other)) is not None:
        return reason
    if one.dimension == "age":
        return _other_person(one, other, told)
    if one.telling.names - other.known and other.telling.names - one.known:
        return "each names what the other text does not know"
    if one.dimension in MOMENTS:
        return _other_moment(one, other, told)
    if one.claim.change != other.claim.change or one.endpoint != other.endpoint:
        return "different changes, or ends of a change"
    if one.outcomes[:1] != other.outcomes[:1] and (one.of_people or other.of_people):
        return "different outcomes come first"
    if one.block == ("count", "person") and one.generic != other.generic:
        return "one counts some kind of persons, the other persons of any kind"
    if one.elapsed != other.elapsed or (one.dimension == "time" and one.relative != other.relative):
        return "how much time has passed depends on since when"
    if one.part != other.part:
        return "a part and its whole"
    if one.claim.value == other.claim.value and " per " in (one.claim.unit or ""):
        return "two names of one unit"
    if one.dimension not in NAMED and not _one_number(one, other) and not _one_measure(one, other):
        return "what the one measures the other does not tell"
    people = one.of_people or other.of_people or one.block == ("count", "person")
    if people or (one.dimension in SCOPED and not _scopes_nest(one, other, told)):
        reason = other_group(one, other)
    elif told < NEARLY_ONE and (one.whole != other.whole or one.relative != other.relative):
        reason = "a part and its whole"
    if reason is not None or (reason := other_time(one, other)) is not None:
        return reason
    if one.dimension == "count" and (reason := _no_count(one, other)) is not None:
        return reason
    return "they are about two persons or bodies" if actors_differ(one, other) else None


def _scopes_nest(one: Statement, other: Statement, told: float) -> bool:
    """Whether one of two scopes only words the other more fully, in sentences that are nearly one."""
    both = bool(one.scope and other.scope)
    return both and told >= NEARLY_ONE and (one.scope <= other.scope or other.scope <= one.scope)


def _no_count(one: Statement, other: Statement) -> str | None:
    """Why two counts of a thing may not be counts of one, or no counts at all."""
    values = [side.claim.value for side in (one, other)]
    if len({value is None or value % 1 == 0 for value in values}) > 1:
        return "only one of them is a whole number"
    if 1 in values:
        return "one of a thing may be one of several"
    if _numerals(one) & other.telling.said or _numerals(other) & one.telling.said:
        return "one sentence gives both values"
    if one.noun == "block" and not one.telling.behind & other.telling.behind & one.telling.names:
        return "the blocks of two streets"
    return None


def _numerals(statement: Statement) -> frozenset[str]:
    """The words of a figure that are its number."""
    words = map(plain, WORD.findall(statement.claim.surface))
    return frozenset(word for word in words if word[0].isdigit() or word in SMALL)


def _other_person(one: Statement, other: Statement, told: float) -> str | None:
    if not same_name(one.claim.subject, other.claim.subject) and None not in (one.claim.subject, other.claim.subject):
        return "the ages of two persons"
    if one_person(one, other):
        return None
    named, unnamed = (one, other) if one.claim.subject else (other, one)
    if named.claim.subject and not unnamed.claim.subject:
        one_name = named.claim.subject.split()[-1].lower() in unnamed.telling.said
        return None if one_name and told >= NEARLY_ONE_OF_MANY else "whose age one of them is, nothing says"
    nouns = (side.telling.ahead | side.telling.behind for side in (one, other))
    return (
        None if AGED.intersection(*nouns) and told >= NEARLY_ONE_OF_MANY else "nothing says that both are of one person"
    )


def one_person(one: Statement, other: Statement) -> bool:
    """Whether two ages are those of one person: both stand right beside the same full name."""
    names = [(side.claim.subject or "").lower().split() for side in (one, other)]
    if not same_name(one.claim.subject, other.claim.subject) or min(map(len, names)) < 2:
        return False
    if one.claim.unit != other.claim.unit:
        return False  # a child of nine months has grown
    # `Ann Weir, 25` and `25-year-old Ann Weir`; in a list of persons the name on the other side is somebody else's
    before = ["old" not in side.claim.surface for side in (one, other)]
    beside = [
        side.telling.ahead if ahead else side.telling.behind for ahead, side in zip(before, (one, other), strict=True)
    ]
    return all({name[0], name[-1]} <= words for name, words in zip(names, beside, strict=True))


def _other_moment(one: Statement, other: Statement, told: float) -> str | None:
    """What tells two days or hours apart, or leaves open what they say without the day of publication."""
    if one.dimension == "time of day":
        if min(abs(gap(one, other) - turn) for turn in (0, DAY)) <= WHILE:
            return "one thing may go on for so long"
        half_a_day = abs(gap(one, other) - DAY / 2) < 1
        told_by_both = half_a_day or told >= ALL_BUT_ONE or _one_act(one, other)
        return None if told_by_both else "what the one times the other does not tell"
    written = all(any(map(str.isdigit, side.claim.surface)) for side in (one, other))
    if one.weekdays & other.weekdays and not written:
        return "whether they are one day depends on the day of publication"
    if _one_day_of_a_year(one, other) and not all(YEAR.search(side.claim.surface) for side in (one, other)):
        return "whether they are one day depends on the year"
    if not written and gap(one, other) > WEEK:
        return "more than a week lies between them"
    names = one.telling.names - other.telling.names, other.telling.names - one.telling.names
    if written and all(names) and told < ALL_BUT_ONE:
        return "each dates something with another name"
    return None if _one_act(one, other) else "what the one dates the other does not tell"


def _one_day_of_a_year(one: Statement, other: Statement) -> bool:
    """Whether two dates differ in the year alone."""
    if math.isinf(one.low) or math.isinf(other.low):
        return False
    first, second = as_day(one.low), as_day(other.low)
    return (first.month, first.day) == (second.month, second.day)


def _one_measure(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells what the words right before either figure say, if they say anything."""
    sides = ((one.telling, other.telling), (other.telling, one.telling))
    return all(not side.beside or side.beside & by.words.keys() for side, by in sides)


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether the other text too tells the act that either dates, if they say it; a place is no act."""
    sides = ((one.telling, other.telling), (other.telling, one.telling))
    return all(not side.acts or side.acts & by.words.keys() for side, by in sides)
