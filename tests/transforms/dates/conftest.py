"""What date expressions say, and the days that they mean."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from transforms.dates.date_expressions import When
from transforms.dates.date_grammar import find
from transforms.dates.date_resolution import candidates

PUBLISHED = date(2026, 3, 5)
"""A Thursday."""


def plain(when: When) -> dict[str, Any]:
    """What an expression names, without what it leaves open."""
    told = {one.name: getattr(when, one.name) for one in fields(when)}
    return {
        name: plain(value) if isinstance(value, When) else value
        for name, value in told.items()
        if value is not None and value is not False
    }


@pytest.fixture(scope="session")
def says() -> Callable[[str], list[tuple[str, dict[str, Any]]]]:
    """Each date expression of a sentence with what it says."""
    return lambda text: [(text[one.start : one.end], plain(one.when)) for one in find(text, 0, len(text))]


@pytest.fixture(scope="session")
def means() -> Callable[[str], list[str]]:
    """The days of each date expression of a sentence in a report of Thursday 5 March 2026: the last time, the next."""

    def read(text: str) -> list[str]:
        told = []
        for one in find(text, 0, len(text)):
            both = candidates(one.when, PUBLISHED)
            assert both is not None
            told += list(dict.fromkeys(f"{side.soft.first}/{side.soft.last}" for side in both))
        return told

    return read
