"""Neighbours: the statements of one block by what stands beside them, in their articles and in their sentences.

In: the names of a block and all statements by name. Out: of each, the others of its articles or of its sentence, and
which of them give some value, or another value than its own. What an article gives twice it tells apart.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from transforms.slots.details import Sentence
from transforms.slots.statements import Statement, Value
from transforms.slots.values import meeting


class Neighbours:
    """The statements of one block by the articles and sentences they stand in.

    Attributes:
        names: those of the block, sorted.
        statements: all statements by name.
        of_article: the names of each article, sorted.
        of_sentence: those of each sentence.
    """

    def __init__(self, names: Sequence[str], statements: Mapping[str, Statement]) -> None:
        """Take the names of a block, sorted, and all statements by name."""
        self.names = names
        self.statements = statements
        self.of_article: dict[str, list[str]] = defaultdict(list)
        self.of_sentence: dict[Sentence, list[str]] = defaultdict(list)
        self._giving: dict[tuple[str, Value | None], list[str]] = defaultdict(list)
        for name in names:
            self.of_sentence[statements[name].sentence].append(name)
            for article in sorted(statements[name].articles):
                self.of_article[article].append(name)
                self._giving[article, statements[name].value].append(name)
        self.of = cache(self._of)
        self.with_other_values = cache(self._with_other_values)
        self.values_beside = cache(self._values_beside)

    def meet(self, one: str, other: str) -> bool:
        """Whether the values of two statements can both hold."""
        return meeting(self.statements[one], self.statements[other])[0]

    def _of(self, name: str) -> list[str]:
        """The other statements of the articles of one, sorted."""
        articles = self.statements[name].articles
        return sorted({other for article in articles for other in self.of_article[article]} - {name})

    def in_sentence(self, name: str) -> list[str]:
        """The other statements of the sentence of one."""
        return [other for other in self.of_sentence[self.statements[name].sentence] if other != name]

    def with_value(self, name: str, value: Value | None) -> set[str]:
        """The other statements of the articles of one that give some value."""
        articles = self.statements[name].articles
        return {other for article in articles for other in self._giving.get((article, value), ())} - {name}

    def _with_other_values(self, name: str) -> list[str]:
        """The statements of the articles of one whose values cannot hold together with its own, sorted."""
        return [other for other in self.of(name) if not self.meet(name, other)]

    def _values_beside(self, name: str) -> frozenset[Value | None]:
        """The values of the other statements of the articles of one."""
        return frozenset(self.statements[other].value for other in self.of(name))

    def values(self, name: str) -> int:
        """How many values the articles of a statement give, its own among them."""
        return len({self.statements[name].value, *self.values_beside(name)})

    def gives(self, one: str, other: str) -> bool:
        """Whether an article of one gives what may be the value of the other too."""
        return any(self.meet(name, other) for name in self.of(one))

    def sentence_gives(self, one: str, other: str) -> bool:
        """Whether the sentence of one gives what may be the value of the other too: shot six times, four in the arm."""
        return any(self.meet(name, other) for name in self.in_sentence(one))

    def rivals(self, one: str, other: str) -> list[str]:
        """The statements of the articles of one that may be the other instead: with another value, which the articles
        of the other give for nothing else.
        """
        known = self.values_beside(other)
        return [name for name in self.with_other_values(one) if self.statements[name].value not in known]
