"""Capitals that nothing explains, and how far they reach."""

import pytest

from transforms.names.unknown_names import unknown_at, unknown_run


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quorlin Vate fell.", "Quorlin Vate"),
        ("Quorlin-Vate fell.", "Quorlin-Vate"),
        ("Quorlin van Vate fell.", "Quorlin van Vate"),
        ("Quorlin al-Vate fell.", "Quorlin al-Vate"),
        ("Quorlin The fell.", "Quorlin"),
        ("Quorlin Mayor fell.", "Quorlin"),
        ("Quorlin Norway fell.", "Quorlin"),
        ("Quorlin fell.", "Quorlin"),
    ],
)
def test_where_a_run_of_capitals_ends(text, name, tokens) -> None:
    read = tokens(text)
    assert text[: read[unknown_run(read, 0) - 1].end] == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Then Quorlin fell.", "Quorlin", ("Quorlin", "unknown")),
        ("Then The fell.", "The", None),
        ("People left.", "People", None),
        ("Price said so.", "Price", ("Price", "unknown")),
        ("Price of it rose.", "Price", None),
    ],
)
def test_an_unknown_name(text, word, name, named_by) -> None:
    def rule(read, i):
        found = unknown_at(read, i, heading=False, shouted=False)
        return found if found and found[1] else None

    assert named_by(rule, text, word) == name
