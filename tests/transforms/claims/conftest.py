"""Figures of a text without their units, and what their clauses say they measure."""

import re
from collections.abc import Callable

import pytest

from transforms.articles_reading import read_articles
from transforms.claims.clauses import clause_of
from transforms.reading import Reading
from transforms.text import Span

FIGURE = re.compile(r"\b\d+(?:%| per cent)?|\b(?:two|four|five)\b")


def _readings_of(text: str) -> list[Reading]:
    return [
        Reading(
            kind="quantity", start=m.start(), end=m.end(), surface=m.group(), value=1.0, low=1.0, high=1.0,
            hard_low=1.0, hard_high=1.0, precision=1.0, modifier="exact", change=None, unit="percent",
            unit_surface="%", dimension="fraction", noun=None, confidence=1.0,
        )
        for m in FIGURE.finditer(text)
    ]  # fmt: skip


@pytest.fixture
def readings_of() -> Callable[[str], list[Reading]]:
    """The numerals of a text, each as a share."""
    return _readings_of


@pytest.fixture
def measures() -> Callable[[str], list[tuple[str, ...]]]:
    """The measure of each numeral of a text."""

    def find(text: str) -> list[tuple[str, ...]]:
        readings = _readings_of(text)
        return [clause_of(text, Span(0, len(text)), readings, n, []).measure for n in range(len(readings))]

    return find


@pytest.fixture
def claim(make_article):
    """The claim of one surface in an article of one sentence or more."""

    def find(text: str, surface: str, **columns):
        (found,) = [c for c in read_articles([make_article(text, **columns)]).claims if c.surface == surface]
        return found

    return find
