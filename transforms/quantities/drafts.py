"""The draft: a figure while its sentence is being read."""

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.quantities.hedges import Hedge
from transforms.quantities.nouns import Phrase
from transforms.quantities.number_words import Numeral
from transforms.quantities.tokens import Token
from transforms.quantities.units import Unit


@dataclass(slots=True)
class Draft:
    """A numeral and what has been found around it; token positions, `stop` exclusive.

    Attributes:
        numeral: the number, the lower one of a range.
        first, stop: the whole expression, without its hedge.
        unit: what it measures, or None so far.
        unit_first, unit_stop: the tokens that name the unit; empty when it is elided.
        phrase: the noun phrase it counts or qualifies.
        high: the upper number of a range.
        part: the last part of an amount in a unit and its parts: the 12 seconds of 4 minutes and 12 seconds.
        parts: of such a part, how many of its unit the unit of the whole holds.
        hedge: the words that bound it.
        kind: `quantity`, `ordinal` or `duration`.
        exact: whether it is exact by nature.
        change: `up`, `down` or None.
        confidence: how sure the reading is.
    """

    numeral: Numeral
    first: int
    stop: int
    unit: Unit | None = None
    unit_first: int = -1
    unit_stop: int = -1
    phrase: Phrase | None = None
    high: Numeral | None = None
    part: "Draft | None" = None
    parts: int = 1
    hedge: Hedge | None = None
    kind: str = "quantity"
    exact: bool = False
    change: str | None = None
    confidence: float = 0.9

    @property
    def value(self) -> float | None:
        """The number, the lower one of a range."""
        return self.numeral.value

    def measures(self, unit: Unit, first: int, stop: int) -> None:
        """Set the unit and the tokens that name it; the expression ends with them."""
        self.unit, self.unit_first, self.unit_stop, self.stop = unit, first, stop, stop


def words_between(tokens: Sequence[Token], left: Draft, right: Draft) -> list[str]:
    """The lower-case tokens between two figures."""
    return [token.lower for token in tokens[left.stop : right.first]]
