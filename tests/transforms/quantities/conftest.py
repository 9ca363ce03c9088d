"""Figures of a sentence, as read and while it is being read."""

from collections.abc import Callable
from itertools import pairwise

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
def readings() -> Callable[..., list[Reading]]:
    """The figures of a sentence, each of which stands where it says and overlaps no other."""

    def read(text: str, country: str | None = None) -> list[Reading]:
        found = read_quantities(text, [Span(0, len(text))], country=country)
        assert all(text[reading.start : reading.end] == reading.surface for reading in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        return found

    return read


@pytest.fixture(scope="session")
def only(readings: Callable[..., list[Reading]]) -> Callable[..., Reading]:
    """The one figure of a sentence."""

    def read(text: str, country: str | None = None) -> Reading:
        (reading,) = readings(text, country)
        return reading

    return read


@pytest.fixture(scope="session")
def measured(readings: Callable[..., list[Reading]]) -> Callable[[str], list[tuple[float | None, str | None]]]:
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
