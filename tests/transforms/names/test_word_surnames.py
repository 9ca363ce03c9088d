"""Surnames that are words, told from the words by what stands behind them."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions


def named(text: str) -> list[tuple[str, str]]:
    """Surface and name of the persons of a text."""
    return [(m.surface, m.name) for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Islam owns the mill. But Islam told a paper that he would sell.",
        "Leo Islam owns the mill. Islam signed the letter on Monday.",
        "Leo Islam owns the mill. Islam, who sells flour, was born here.",
    ],
)
def test_a_word_that_acts_is_whom_the_article_names_in_full(text: str) -> None:
    assert named(text) == [("Leo Islam", "Leo Islam"), ("Islam", "Leo Islam")]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Islam owns the mill. He wrote that Islam is a religion of trade.",
        "Leo Islam owns the mill. The Islam Council said so.",
        "The mill stands near the school. Islam told the world of one god.",
    ],
)
def test_the_word_stays_a_word_elsewhere(text: str) -> None:
    assert "Islam" not in [surface for surface, _ in named(text)]


def test_a_surname_that_is_the_word_for_a_people_acts_too() -> None:
    assert named("Leo Sicilian owns the mill. Sicilian said so.") == [
        ("Leo Sicilian", "Leo Sicilian"),
        ("Sicilian", "Leo Sicilian"),
    ]
