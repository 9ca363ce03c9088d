"""Odds: what is weighed of two figures, and how likely it is by that alone that they stand for one quantity.

In: the statements of one block with what stands beside them. Out: of two of them the logarithm of the odds, made of
features by weights that were fitted offline (`benchmarks/likely.py`) and stand in `seeds/likely.csv`. No feature looks
at the two values: rare values that are equal showed which pairs are of one quantity, and what was learnt of those is
asked of all.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache

import seeds
from transforms.slots.bags import overlap
from transforms.slots.days import on_two_days
from transforms.slots.groups import some_of_any
from transforms.slots.neighbours import Neighbours
from transforms.slots.statements import PERSONS, Statement, said
from transforms.slots.subjects import same_subject
from transforms.stories.gists import Gist, Shared, bags_alike, gist, likeness_of_words, shared

UNDECIDED = 0.5
"""Likeness of two counted nouns that is taken where nothing is counted."""

HEADS = 2
"""Terms at the head of a measure that say what is measured."""

MOST_BETTER = 0.3
"""How much more or less alike than another figure two are, up to which it counts."""


class Odds:
    """The statements of one block, weighed two by two."""

    def __init__(self, block: Neighbours) -> None:
        """Take the statements of a block; nothing is weighed yet."""
        self._block, self._statements = block, block.statements
        self._gists: dict[str, Gist] = {}
        self._shared: dict[tuple[str, str], Shared] = {}
        self._heads: dict[tuple[str, str], float] = {}

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

    def alike(self, one: str, other: str) -> float:
        """How much two statements tell of the same near them and within a clause's length (0 to 1)."""
        found = self.shared(one, other)
        return (found.near + found.window) / 2

    def heads(self, one: str, other: str) -> float:
        """How alike the heads of the articles of two statements are."""
        mine, theirs = self._statements[one], self._statements[other]
        articles = mine.claim.article_id, theirs.claim.article_id
        if articles not in self._heads:
            self._heads[articles] = overlap(mine.head, theirs.head)
        return self._heads[articles]

    def _better(self, one: str, other: str) -> float:
        """How much more alike than the two another figure of either article is, at most (-0.3 to 0.3)."""
        most = max(self.likenesses_of_rivals(one, other), default=0.0)
        return max(-MOST_BETTER, min(MOST_BETTER, most - self.alike(one, other)))

    def likenesses_of_rivals(self, one: str, other: str) -> Iterator[float]:
        """How much the figures that may be meant instead, of either article, tell of the same as the other."""
        yield from (self.alike(name, other) for name in self._block.rivals(one, other))
        yield from (self.alike(name, one) for name in self._block.rivals(other, one))

    def features(self, one: str, other: str) -> dict[str, float]:
        """What is weighed of two statements; `seeds/likely.csv` says what each is."""
        mine, theirs = self._statements[one], self._statements[other]
        told = self.shared(one, other)
        outcomes = mine.outcomes[:1], theirs.outcomes[:1]
        return {
            "near": told.near,
            "window": told.window,
            "sentence": told.sentence,
            "told": math.log1p(told.told),
            "near_told": told.near * math.log1p(told.told_near),
            "unit_near": told.unit * told.near,
            "measures": measures_alike(mine, theirs),
            "noun": _nouns(mine, theirs),
            "better": self._better(one, other),
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
            "many": math.log1p(max(map(self._block.values, (one, other)))),
        }

    def of(self, one: str, other: str) -> float:
        """The logarithm of the odds that two statements stand for one quantity, as far as their words tell."""
        weights = _weights()
        kind = kind_of(self._statements[one])
        found = math.fsum(weights[name] * value for name, value in self.features(one, other).items())
        return weights["bias"] + weights[f"kind {kind}"] + found


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
    return [term for term in statement.claim.measure_terms[:HEADS] if not term[0].isupper()]


def measures_alike(one: Statement, other: Statement) -> float:
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
