"""Relatives that an article names and speaks of without a name."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes

SAID = "“He was a good man who loved the sea,” {} said."


def speaker(text: str) -> str | None:
    passages = [make_passage("body", text)]
    return find_quotes("a", passages, find_mentions("a", passages))[-1].speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leo Brandt died. His mother, Nora Whitfield, came to the pier.", "his mother"),
        ("Leo Brandt died. Brandt's mother, Nora Whitfield, came to the pier.", "Brandt's mother"),
        ("Leo Brandt died. Nora Whitfield, Brandt's mother, came to the pier.", "his mother"),
        ("Leo Brandt died. Nora Whitfield, mother of Leo Brandt, came to the pier.", "the mother of Leo Brandt"),
        ("Leo Brandt died. The man's mother, who gave her name only as Nora Whitfield, came.", "the man's mother"),
        ("Leo Brandt died. Nora Whitfield, 51, the man's mother, came to the pier.", "his mom"),
    ],
)
def test_a_relative_is_whom_the_article_names_as_one(text: str, words: str) -> None:
    assert speaker(f"{text}\n{SAID.format(words)}") == "Nora Whitfield"


def test_a_relative_may_be_named_later() -> None:
    text = "Leo Brandt died.\n“He loved the sea,” his sister said.\nBrandt's sister, Nora Whitfield, lives in Alder."
    assert speaker(text) == "Nora Whitfield"


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt died. His father, Tom Keller, came to the pier.",
        "Nora Whitfield minded Leo Brandt, while Brandt's mother was away.",
        "Leo Brandt met Tom Keller. Keller's mother, Nora Whitfield, and Brandt's mother, Ana Ruiz, came.",
        "Leo Brandt met Tom Keller. Keller's mother, Nora Whitfield, came to the pier.",
    ],
)
def test_other_relatives_are_not_meant(text: str) -> None:
    assert speaker(f"{text}\n{SAID.format('Brandt’s mother')}") == "Brandt’s mother"


def test_the_relative_of_another_is_not_meant() -> None:
    text = "Leo Brandt died. Brandt's mother, Nora Whitfield, came.\nTom Keller was kind, his mother said."
    assert speaker(text) == "his mother"


def test_nobody_speaks_of_his_own_kin_as_himself() -> None:
    text = "Leo Brandt died. His brother, Tom Brandt, came. Tom Brandt said his brother thought the sea was calm."
    assert speaker(text) == "his brother"
