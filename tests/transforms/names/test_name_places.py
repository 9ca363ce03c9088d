"""What stands around a name and tells a place."""

from collections.abc import Callable, Sequence

import pytest

from transforms.names.name_places import crosses, names_site, on_road, resides
from transforms.names.name_tokens import Token, tokenise


def at_name(holds: Callable[[Sequence[Token], int], bool], text: str) -> bool:
    tokens = tokenise(text, 0, len(text))
    return holds(tokens, next(k for k, token in enumerate(tokens) if token.text == "Quorlin"))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("She left the town of Quorlin.", True),
        ("It burned in the 800 block of Quorlin.", True),
        ("It burned in the 300 and 400 blocks of Quorlin.", True),
        ("Quorlin is a small town in the north.", True),
        ("He ate a block of Quorlin.", False),
        ("He sold 20 blocks of Quorlin.", False),
        ("Quorlin is a town clerk.", False),
    ],
)
def test_what_a_sentence_says_is_a_site(text: str, site: bool) -> None:
    assert at_name(lambda tokens, i: names_site(tokens, i, i + 1), text) == site


@pytest.mark.parametrize(
    ("text", "road"),
    [("He drove south on Quorlin.", True), ("It stands at 11700 Quorlin.", True), ("He spoke on Quorlin.", False)],
)
def test_what_a_direction_or_a_house_stands_before_is_a_road(text: str, road: bool) -> None:
    assert at_name(on_road, text) == road


def test_streets_cross_and_persons_are_of_a_town() -> None:
    assert at_name(lambda tokens, i: crosses(tokens, i, i + 1), "They met at 17th and Quorlin.")
    assert not at_name(lambda tokens, i: crosses(tokens, i, i + 1), "They met Ana and Quorlin.")
    assert at_name(resides, "They met Ana Ruiz of Quorlin.")
    assert not at_name(resides, "They spoke of Quorlin.")
