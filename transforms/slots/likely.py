"""Likely: how likely it is that two figures stand for one quantity, by what the words around them mean.

In: two statements of independent texts, with what else their articles state. Out: the logarithm of the odds, made of
features by weights that were fitted offline (`benchmarks/likely.py`) and stand in `seeds/likely.csv`. No feature looks
at the two values: rare values that are equal showed which pairs are of one quantity, and what was learnt of those is
asked of all. Equal values then speak for one quantity, the more the rarer they are, and different ones against it, the
less the nearer they lie (`values`).
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import seeds
from transforms.slots.apart_in_meaning import apart_in_meaning
from transforms.slots.bags import overlap
from transforms.slots.days import on_two_days
from transforms.slots.groups import some_of_any
from transforms.slots.statements import MOMENTS, PERSONS, Statement, Value, said
from transforms.slots.subjects import same_subject
from transforms.slots.values import UNROUND, digits, is_rare, meeting, nearness_tells, rounds, swapped
from transforms.stories.gists import Gist, Shared, bags_alike, gist, likeness_of_words, shared

NEVER = MOMENTS | {"age", "ordinal", "address", "number", "multiple"}
"""Dimensions that are not weighed: persons and acts tell such figures apart, and most told alike are of two things."""

UNDECIDED = 0.5
"""Likeness of two counted nouns that is taken where nothing is counted."""

HEADS = 2
"""Terms at the head of a measure that say what is measured."""

MANY_OF = frozenset({"money", "fraction", "time", "persons"})
"""Kinds of figures of which one event has many."""

LIKE_MEASURES, NEARLY_ONE = 0.25, 0.6
"""Likeness of two measures from which those may be of one thing, and that of the words beside them which makes up for
less."""

UNLIKE = 1.0
"""What is taken off the logarithm of the odds otherwise."""

MOST_BETTER = 0.3
"""How much more or less alike than another figure two are, up to which it counts."""

LEAST_ODDS, SURE_ODDS = -1.4, 2.0
"""Logarithm of the odds from which figures with different values contradict each other, and from which they do so as
good as certainly; set by reading what is found on real news."""

LEAST_LIMITED = 0.0
"""The same where a limit of the one is told in the other text, and tells it from no other figure there."""

ONE_EVENT = 0.25
"""Likeness of the heads of two articles from which they are about the same event, and not about like things."""

WORSE = -0.06
"""How much better than the two another figure of either article may fit, at most: all others fit worse by so much."""

LEAST_RARE, LEAST_LASTING, LEAST_EQUAL = -4.5, -3.0, -2.6
"""The same from which figures with one value are of one quantity, if it is rare, if it is a rare length of time, and if
it is not rare. About one pair in fifty of two quantities has one rare value by chance, one in ten a small or round one,
as against nine in ten of one quantity."""

LIKE_EVENT, BETTER_OF_RARE = 0.14, 0.1
"""Likeness of the heads of two articles, and how much better another figure may fit, that are enough for figures with
one rare value: of 52 such pairs of a story, read on real news, 48 were of one quantity. Shares are not among them, of
which polls have many. The first is enough as well for two rare values with the same digits in another order."""

EXACT = 2
"""Significant digits from which a figure in a headline is no rounded one."""

LEAST_ROUNDED = 10
"""Number from which a headline rounds what is counted."""

MUCH_WORSE = 0.2
"""How much worse another figure of the same sentence has to fit: in a list, each is told in the words of the others."""

ELSEWHERE = 0.6
"""Share of the likeness of two figures from which another figure of the one article, that gives the value of the
other, may be what is meant."""


class Likely:
    """The statements of one block, weighed two by two."""

    def __init__(self, statements: Mapping[str, Statement], beside: Callable[[str], Sequence[str]]) -> None:
        """Take the statements of a block, and what gives the others of the articles of one; nothing is weighed yet."""
        self._statements, self._beside = statements, beside
        self._gists: dict[str, Gist] = {}
        self._shared: dict[tuple[str, str], Shared] = {}
        self._heads: dict[tuple[str, str], float] = {}
        self._others = cache(self._other_values)
        self._known = cache(self._known_values)

    def likeness(self, one: str, other: str) -> float | None:
        """How sure it is that two figures with different values are of one quantity (0 to 1); None if it is not."""
        mine, theirs = self._statements[one], self._statements[other]
        if mine.dimension in NEVER or mine.texts & theirs.texts or not (mine.prominent and theirs.prominent):
            return None
        if _rounded(mine) or _rounded(theirs):
            return None
        same_digits = swapped(mine.claim.value, theirs.claim.value)
        least = LIKE_EVENT if same_digits and is_rare(mine) else ONE_EVENT
        if self.heads(one, other) < least or self._meet(one, other):
            return None
        apart = apart_in_meaning(mine, theirs)
        if apart is not None and not (self._sole(one, other) and apart_in_meaning(mine, theirs, sole=True) is None):
            return None
        if self.given(one, other) or not (same_digits or self._alone(one, other)):
            return None
        odds = self.odds(one, other) + nearness_tells(mine.claim, theirs.claim)
        odds -= 0.0 if self.one_thing(one, other) else UNLIKE
        if odds < (LEAST_ODDS if apart is None else LEAST_LIMITED):
            return None
        return min(1.0, (odds - LEAST_ODDS) / (SURE_ODDS - LEAST_ODDS))

    def _sole(self, one: str, other: str) -> bool:
        """Whether neither article gives another figure of the block that the other does not give as well."""
        return not (self._rivals(one, other) or self._rivals(other, one))

    def _alone(self, one: str, other: str) -> bool:
        """Whether no other figure of either article may be meant as well."""
        return not self._has_better(one, other, WORSE) and not self._beside_another(one, other)

    def same(self, one: str, other: str) -> bool:
        """Whether two figures of independent texts with one value are of one quantity: the rarer it is, the sooner."""
        mine, theirs = self._statements[one], self._statements[other]
        if mine.dimension in NEVER or mine.texts & theirs.texts or mine.claim.value in {None, 1.0}:
            return False
        if "range" in {mine.claim.modifier, theirs.claim.modifier}:
            return False  # its middle is nobody's value
        if (mine.value, mine.claim.unit) != (theirs.value, theirs.claim.unit):
            return False
        rare = mine.claim.value > UNROUND
        heads, better = (LIKE_EVENT, BETTER_OF_RARE) if is_rare(mine) else (ONE_EVENT, -WORSE)
        if self.heads(one, other) < heads or self._has_better(one, other, better):
            return False
        least = (LEAST_LASTING if mine.dimension == "time" else LEAST_RARE) if rare else LEAST_EQUAL
        return self.odds(one, other) >= least

    def shared(self, one: str, other: str) -> Shared:
        """How much two statements tell of the same."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._shared:
            self._shared[pair] = shared(*map(self._gist, pair))
        return self._shared[pair]

    def _gist(self, name: str) -> Gist:
        if name not in self._gists:
            self._gists[name] = gist(*self._statements[name].telling.spoken)
        return self._gists[name]

    def _alike(self, one: str, other: str) -> float:
        found = self.shared(one, other)
        return (found.near + found.window) / 2

    def heads(self, one: str, other: str) -> float:
        """How alike the heads of the articles of two statements are."""
        mine, theirs = self._statements[one], self._statements[other]
        articles = mine.claim.article_id, theirs.claim.article_id
        if articles not in self._heads:
            self._heads[articles] = overlap(mine.head, theirs.head)
        return self._heads[articles]

    def better(self, one: str, other: str) -> float:
        """How much more alike than the two another figure of either article is, at most (-0.3 to 0.3)."""
        most = max(self._likenesses_of_rivals(one, other), default=0.0)
        return max(-MOST_BETTER, min(MOST_BETTER, most - self._alike(one, other)))

    def _has_better(self, one: str, other: str, more: float) -> bool:
        """Whether another figure of either article is more alike than the two by more than so much."""
        alike = self._alike(one, other)
        return -alike > more or any(found - alike > more for found in self._likenesses_of_rivals(one, other))

    def _likenesses_of_rivals(self, one: str, other: str) -> Iterator[float]:
        yield from (self._alike(name, other) for name in self._rivals(one, other))
        yield from (self._alike(name, one) for name in self._rivals(other, one))

    def given(self, one: str, other: str) -> bool:
        """Whether an article of either gives the value of the other too, of what may be the same or beside it; or to
        three digits one that the other rounds.
        """
        least = ELSEWHERE * self._alike(one, other)
        for mine, theirs in ((one, other), (other, one)):
            sentence = self._statements[mine].sentence
            same = [name for name in self._others(mine) if self._meet(name, theirs)]
            value = self._statements[theirs].value
            if not same and value != self._statements[mine].value and value in self._statements[mine].stated:
                return True  # as a bare number
            if any(rounds(self._statements[theirs], self._statements[name]) for name in same):
                return True
            if any(self._statements[n].sentence == sentence or self._alike(n, theirs) >= least for n in same):
                return True
        return False

    def _beside_another(self, one: str, other: str) -> bool:
        """Whether the sentence of either gives a second such figure, which may be the other as well."""
        least = self._alike(one, other) - MUCH_WORSE
        return any(
            self._statements[name].sentence == self._statements[mine].sentence and self._alike(name, theirs) > least
            for mine, theirs in ((one, other), (other, one))
            for name in self._rivals(mine, theirs)
        )

    def _rivals(self, one: str, other: str) -> list[str]:
        """The figures of the article of one that may be the other instead: with another value, which the other article
        gives for nothing else.
        """
        known = self._known(other)
        return [name for name in self._others(one) if self._statements[name].value not in known]

    def _other_values(self, name: str) -> list[str]:
        """The figures of the articles of one that have another value."""
        return [other for other in self._beside(name) if not self._meet(name, other)]

    def _known_values(self, name: str) -> frozenset[Value | None]:
        """The values of the other figures of the articles of one."""
        return frozenset(self._statements[other].value for other in self._beside(name))

    def _meet(self, one: str, other: str) -> bool:
        return meeting(self._statements[one], self._statements[other])[0]

    def one_thing(self, one: str, other: str) -> bool:
        """Whether two figures of a kind of which one event has many have like measures or like words beside them."""
        near = self.shared(one, other).near
        if kind_of(self._statements[one]) not in MANY_OF:
            return True
        return near >= NEARLY_ONE or _measures(self._statements[one], self._statements[other]) >= LIKE_MEASURES

    def features(self, one: str, other: str) -> dict[str, float]:
        """What is weighed of two statements; `seeds/likely.csv` says what each is."""
        mine, theirs = self._statements[one], self._statements[other]
        told = self.shared(one, other)
        outcomes = mine.outcomes[:1], theirs.outcomes[:1]
        values = [len({self._statements[name].value for name in (side, *self._beside(side))}) for side in (one, other)]
        return {
            "near": told.near,
            "window": told.window,
            "sentence": told.sentence,
            "told": math.log1p(told.told),
            "near_told": told.near * math.log1p(told.told_near),
            "unit_near": told.unit * told.near,
            "measures": _measures(mine, theirs),
            "noun": _nouns(mine, theirs),
            "better": self.better(one, other),
            "agreed": math.log1p(len((mine.values & theirs.values) - {said(mine), said(theirs)})),
            "heads": self.heads(one, other),
            "subject": float(same_subject(mine.claim, theirs.claim)),
            "outcomes_differ": float(bool(outcomes[0] and outcomes[1] and outcomes[0] != outcomes[1])),
            "one_outcome": float(bool(outcomes[0]) != bool(outcomes[1])),
            "scope": float(mine.scope == theirs.scope),
            "scopes": bags_alike(mine.scope, theirs.scope),
            "change": float(mine.claim.change != theirs.claim.change),
            "former": float(mine.former != theirs.former),
            "kind": float(some_of_any(mine, theirs)),
            "elapsed": float(mine.elapsed != theirs.elapsed),
            "relative": float(mine.relative != theirs.relative),
            "degree": float(mine.degree != theirs.degree),
            "dimension": float(mine.claim.dimension != theirs.claim.dimension),
            "days": float(on_two_days(mine, theirs)),
            "title": float("title" in {mine.claim.part, theirs.claim.part}),
            "prominent": float(mine.prominent and theirs.prominent),
            "lead": float(mine.lead and theirs.lead),
            "many": math.log1p(max(values)),
        }

    def odds(self, one: str, other: str) -> float:
        """The logarithm of the odds that two statements stand for one quantity, as far as their words tell."""
        weights = _weights()
        kind = kind_of(self._statements[one])
        found = math.fsum(weights[name] * value for name, value in self.features(one, other).items())
        return weights["bias"] + weights[f"kind {kind}"] + found


def _rounded(statement: Statement) -> bool:
    """Whether a figure of a headline may be a rounded one, 20,000 for 19,600, or count others in, the dead among the
    hurt; three nights are three.
    """
    claim, value = statement.claim, statement.claim.value or 0.0
    counted = claim.dimension in {"count", "time"} and kind_of(statement) != "persons" and value < LEAST_ROUNDED
    return claim.part == "title" and not counted and len(digits(value)) < EXACT


def kind_of(statement: Statement) -> str:
    """The kind of a figure, which has a weight of its own."""
    if statement.dimension == "count":
        return "persons" if statement.block[1] == "person" or statement.of_people else "things"
    return statement.dimension if statement.dimension in {"money", "fraction", "time"} else "measure"


@cache
def _weights() -> Mapping[str, float]:
    return {row["feature"]: float(row["weight"]) for row in seeds.rows("likely")}


def _terms(statement: Statement) -> list[str]:
    """The terms at the head of a measure that are no names."""
    terms = (statement.claim.measure or "").split(", ")[:HEADS]
    return [term for term in terms if term and not term[0].isupper()]


def _measures(one: Statement, other: Statement) -> float:
    """How alike the likest of the terms at the heads of two measures are."""
    return max((likeness_of_words(mine, theirs) for mine in _terms(one) for theirs in _terms(other)), default=0.0)


def _nouns(one: Statement, other: Statement) -> float:
    """How alike the nouns are that two statements count by; people of any kind may be of each kind."""
    if one.dimension != "count" or one.noun is None or other.noun is None:
        return UNDECIDED
    if one.block[1] == "person" and one.generic != other.generic:
        return UNDECIDED
    if one.block != PERSONS or one.kind == other.kind is not None:
        return 1.0  # planes and aircraft are one thing, tourists and holidaymakers one kind, whatever their vectors
    return likeness_of_words(one.noun, other.noun)
