"""Figures of a sentence, as read and while it is being read."""

from collections.abc import Callable

import pytest

from transforms.quantities.drafts import Draft
from transforms.quantities.numbers import read_numeral
from transforms.quantities.quantities import read_quantities
from transforms.quantities.tokens import Token, tokenize
from transforms.reading import Reading
from transforms.text import Span


@pytest.fixture(scope="session")
def tokens() -> Callable[[str], list[Token]]:
    """The words, numerals and signs of a sentence."""
    return lambda text: tokenize(text, 0, len(text))


@pytest.fixture(scope="session")
def readings() -> Callable[[str], list[Reading]]:
    """The figures of a sentence."""
    return lambda text: read_quantities(text, [Span(0, len(text))])


@pytest.fixture(scope="session")
def measured(readings: Callable[[str], list[Reading]]) -> Callable[[str], list[tuple[float | None, str | None]]]:
    """Value and unit of each of them."""
    return lambda text: [(one.value, one.unit) for one in readings(text)]


@pytest.fixture(scope="session")
def draft_of(tokens: Callable[[str], list[Token]]) -> Callable[[str], tuple[list[Token], Draft]]:
    """The first numeral of a sentence before anything around it is looked at."""

    def read(text: str) -> tuple[list[Token], Draft]:
        read = tokens(text)
        numeral = next(found for i in range(len(read)) if (found := read_numeral(read, i)) is not None)
        return read, Draft(numeral, numeral.first, numeral.stop)

    return read
