"""Likely: figures of independent texts that are of one quantity by what the words around them mean.

In: the statements of one block with what stands beside them. Out: whether two with one value are of one quantity, or
how sure it is that two with different values are. What their words tell are the odds (`odds`); equal values speak for
one quantity, the more the rarer they are, and different ones against it, the less the nearer they lie (`values`). No
other figure of either article may be meant as well.
"""

from transforms.slots.apart_in_meaning import apart_in_meaning
from transforms.slots.neighbours import Neighbours
from transforms.slots.odds import Odds, kind_of, measures_alike
from transforms.slots.statements import MOMENTS, Statement
from transforms.slots.values import UNROUND, digits, is_rare, nearness_tells, rounds, swapped

NEVER = MOMENTS | {"age", "ordinal", "address", "number", "multiple"}
"""Dimensions that are not weighed: persons and acts tell such figures apart, and most told alike are of two things."""

MANY_OF = frozenset({"money", "fraction", "time", "persons"})
"""Kinds of figures of which one event has many."""

LIKE_MEASURES, NEARLY_ONE = 0.25, 0.6
"""Likeness of two measures from which those may be of one thing, and that of the words beside them which makes up for
less."""

UNLIKE = 1.0
"""What is taken off the logarithm of the odds otherwise."""

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
    """The statements of one block, two of which may be of one quantity."""

    def __init__(self, block: Neighbours) -> None:
        """Take the statements of a block; nothing is compared yet."""
        self._block, self._statements = block, block.statements
        self._odds = Odds(block)

    def near(self, one: str, other: str) -> float:
        """How much the words right beside two statements tell of the same (0 to 1)."""
        return self._odds.shared(one, other).near

    def likeness(self, one: str, other: str) -> float | None:
        """How sure it is that two figures with different values are of one quantity (0 to 1); None if it is not."""
        mine, theirs = self._statements[one], self._statements[other]
        if mine.dimension in NEVER or mine.texts & theirs.texts or not (mine.prominent and theirs.prominent):
            return None
        if _rounded(mine) or _rounded(theirs):
            return None
        same_digits = swapped(mine.claim.value, theirs.claim.value)
        least = LIKE_EVENT if same_digits and is_rare(mine) else ONE_EVENT
        if self._odds.heads(one, other) < least or self._block.meet(one, other):
            return None
        apart = apart_in_meaning(mine, theirs)
        if apart is not None and not (self._sole(one, other) and apart_in_meaning(mine, theirs, sole=True) is None):
            return None
        if self._given(one, other) or not (same_digits or self._alone(one, other)):
            return None
        odds = self._odds.of(one, other) + nearness_tells(mine.claim, theirs.claim)
        odds -= 0.0 if self._one_thing(one, other) else UNLIKE
        if odds < (LEAST_ODDS if apart is None else LEAST_LIMITED):
            return None
        return min(1.0, (odds - LEAST_ODDS) / (SURE_ODDS - LEAST_ODDS))

    def _sole(self, one: str, other: str) -> bool:
        """Whether neither article gives another figure of the block that the other does not give as well."""
        return not (self._block.rivals(one, other) or self._block.rivals(other, one))

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
        if self._odds.heads(one, other) < heads or self._has_better(one, other, better):
            return False
        least = (LEAST_LASTING if mine.dimension == "time" else LEAST_RARE) if rare else LEAST_EQUAL
        return self._odds.of(one, other) >= least

    def _has_better(self, one: str, other: str, more: float) -> bool:
        """Whether another figure of either article is more alike than the two by more than so much."""
        alike = self._odds.alike(one, other)
        return -alike > more or any(found - alike > more for found in self._odds.likenesses_of_rivals(one, other))

    def _given(self, one: str, other: str) -> bool:
        """Whether an article of either gives the value of the other too, of what may be the same or beside it; or to
        three digits one that the other rounds.
        """
        least = ELSEWHERE * self._odds.alike(one, other)
        for mine, theirs in ((one, other), (other, one)):
            sentence = self._statements[mine].sentence
            same = [name for name in self._block.with_other_values(mine) if self._block.meet(name, theirs)]
            value = self._statements[theirs].value
            if not same and value != self._statements[mine].value and value in self._statements[mine].stated:
                return True  # as a bare number
            if any(rounds(self._statements[theirs], self._statements[name]) for name in same):
                return True
            if any(self._statements[n].sentence == sentence or self._odds.alike(n, theirs) >= least for n in same):
                return True
        return False

    def _beside_another(self, one: str, other: str) -> bool:
        """Whether the sentence of either gives a second such figure, which may be the other as well."""
        least = self._odds.alike(one, other) - MUCH_WORSE
        return any(
            self._odds.alike(name, theirs) > least
            for mine, theirs in ((one, other), (other, one))
            for name in self._block.rivals(mine, theirs)
            if self._statements[name].sentence == self._statements[mine].sentence
        )

    def _one_thing(self, one: str, other: str) -> bool:
        """Whether two figures of a kind of which one event has many have like measures or like words beside them."""
        mine, theirs = self._statements[one], self._statements[other]
        if kind_of(mine) not in MANY_OF or self.near(one, other) >= NEARLY_ONE:
            return True
        return measures_alike(mine, theirs) >= LIKE_MEASURES


def _rounded(statement: Statement) -> bool:
    """Whether a figure of a headline may be a rounded one, 20,000 for 19,600, or count others in, the dead among the
    hurt; three nights are three.
    """
    claim, value = statement.claim, statement.claim.value or 0.0
    counted = claim.dimension in {"count", "time"} and kind_of(statement) != "persons" and value < LEAST_ROUNDED
    return claim.part == "title" and not counted and len(digits(value)) < EXACT
