"""Authors who are cited by their surnames."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions


def persons(text: str) -> list[str]:
    return [m.surface for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("It was shown before (Ulstrom & Price, 2012).", ["Ulstrom", "Price"]),
        ("It was found again (see Laws et al., 2012).", ["Laws"]),
        ("We agree with Ulstrom, Ruiz et al. (2012).", ["Ulstrom", "Ruiz"]),
        ("Others doubt it (Li, Quorle, & Brandt, 2010; Laws, 2016).", ["Li", "Quorle", "Brandt", "Laws"]),
        ("Others doubt it (Quorle-Ruiz & Brandt, 2010).", ["Quorle-Ruiz", "Brandt"]),
    ],
)
def test_authors_of_a_reference_are_persons(text, authors) -> None:
    assert persons(text) == authors


@pytest.mark.parametrize(
    "text",
    [
        "It was shown (March, 2012) to them.",
        "The picture (Photo, 2012) is theirs.",
        "The Games (London, 2012) were seen.",
        "They saw Bread and Wine (2012) there.",
        "It happened in Quorlin, 2012, and again.",
        "She was born in Alder (Norland, 1962).",
        "Floods hit Dunmore and Quorlin (2012), the agency said.",
        "Floods hit Dunmore & Quorlin (2012), the agency said.",
        "The opera (Verona, 1987) was a hit.",
        "He won in Quorl (Dunmore, 2004; Selwick, 2008).",
    ],
)
def test_other_words_before_a_year_are_none(text) -> None:
    assert persons(text) == []
