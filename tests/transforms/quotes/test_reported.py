"""Reported speech: where it begins and ends, and what only looks like it."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes


def reported(body: str) -> list[tuple[str | None, str]]:
    passages = [make_passage("body", body)]
    return [(q.speaker, q.surface) for q in find_quotes("a", passages, find_mentions("a", passages)) if not q.direct]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Ana Ruiz told officers he was cleaning the boat.", "Ana Ruiz", "he was cleaning the boat"),
        ("Residents told KQRS the men were from the north.", "Residents", "the men were from the north"),
        ("Ana Ruiz told the board Leo Brandt was at the pier.", "Ana Ruiz", "Leo Brandt was at the pier"),
        ("Police gave no name, but say the van is a light one.", "Police", "the van is a light one"),
        ("The fee rose by a tenth, the agency said in a June report, and fell.", "agency", "The fee rose by a tenth"),
        ("Too often, Ana Ruiz said, the debate is lost.", "Ana Ruiz", "the debate is lost"),
        ("Others said the deal is old.", "Others", "the deal is old"),
        ("Ana Ruiz wrote in her memoir The Long Pier that the port lost money.", "Ana Ruiz", "the port lost money"),
    ],
)
def test_what_is_reported_without_marks(text: str, speaker: str, content: str) -> None:
    assert reported(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz told police the truth about the van.",
        "The fire claimed the life of a young sailor.",
        "On the pier, police found a bag of coins.",
        "Ana Ruiz shrugged when told the port was shut.",
        "Ana Ruiz was first asked if she would sell the port.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert reported(text) == []
