"""What shows that words which may be what a person is called are something else."""

import pytest

from transforms.names.gazetteer import look_up
from transforms.names.person_called import called_at
from transforms.names.person_doubts import is_nobody


def nobody(tokens, text: str, word: str) -> bool:
    read = tokens(text)
    i = next(i for i, token in enumerate(read) if token.text == word)
    called = called_at(read, i, heading=False, shouted=False, known=look_up(read, i))
    return called is None or is_nobody(called)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They met on Nora Street today.", "Nora"),
        ("It burned in the 800 block of Nora Whitfield today.", "Nora"),
        ("They called the Alder PD today.", "Alder"),
        ("They called Ana Premium Stores today.", "Ana"),
        ("They wished him Merry Christmas today.", "Merry"),
        ("They paid General Electric today.", "General"),
        ("They had a Grace period today.", "Grace"),
    ],
)
def test_a_doubt_holds(text, word, tokens) -> None:
    assert nobody(tokens, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They met Nora Whitfield today.", "Nora"),
        ("They met 36-year-old Nora Lane today.", "Nora"),
        ("They met General Whitfield today.", "General"),
        ("They met Nora Quorlin today.", "Nora"),
    ],
)
def test_no_doubt_holds(text, word, tokens) -> None:
    assert not nobody(tokens, text, word)
