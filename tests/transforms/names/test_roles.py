"""The office or title that a text states beside a name, as worded."""

import pytest

from transforms.names.roles import affiliation, role_after, role_before, role_beside


def at(tokens, text: str, name: str = "Ruiz"):
    read = tokens(text)
    return read, next(i for i, token in enumerate(read) if token.text == name)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was Canadian Prime Minister Ruiz left.", "Canadian Prime Minister"),
        ("It was actor Ruiz left.", "actor"),
        ("Canada's trade envoy, Ruiz, left.", "Canada's trade envoy"),
        ("It was president-elect Ruiz left.", "president-elect"),
        ("Soon the Quorl Institute of Health Director Ruiz left.", "Quorl Institute of Health Director"),
        ("His 16-year-old brother Ruiz left.", "brother"),
        ("His old friend Ruiz left.", "old friend"),
        ("Soon they met Ruiz again.", None),
        ("He was the mayor. Ruiz left.", None),
    ],
)
def test_a_role_right_before_a_name(text, role, tokens) -> None:
    assert role_before(*at(tokens, text)) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ruiz, a former diplomat, left.", "a former diplomat"),
        ("Ruiz, a former diplomat and a member of the board, left.", "a former diplomat and a member of the board"),
        ("Ruiz, Canada's trade envoy, left.", "Canada's trade envoy"),
        ("Ruiz, an adviser to Mr. Brandt, left.", "an adviser to Mr. Brandt"),
        ("Ruiz, the next chief. He left.", "the next chief"),
        ("Ruiz, a warm day, left.", None),
        ("Ruiz left, a diplomat said.", None),
        ("Ruiz", None),
    ],
)
def test_a_role_between_commas_behind_a_name(text, role, tokens) -> None:
    assert role_after(tokens(text), 1) == role


def test_the_body_that_somebody_is_from(tokens) -> None:
    assert affiliation(tokens("Ruiz from the University of Alder spoke."), 1) == "from the University of Alder"
    assert affiliation(tokens("Ruiz from the north of Alder spoke."), 1) is None
    assert affiliation(tokens("Ruiz from Alder spoke."), 1) is None


def test_what_stands_before_a_name_comes_before_what_stands_behind_it(tokens) -> None:
    assert role_beside(*at(tokens, "It was actor Ruiz, a former diplomat, left."), 4) == "actor"
    assert role_beside(*at(tokens, "Soon saw Ruiz, a former diplomat, left."), 3) == "a former diplomat"
