"""What stands around a name and says of which kind it is."""

import pytest

from transforms.names.name_evidence import before_product, evidence_beside, said_of_persons


def beside(tokens, text: str) -> tuple[str, ...]:
    read = tokens(text)
    i = next(i for i, token in enumerate(read) if token.text == "Quorlin")
    return evidence_beside(read, i, i + 1, heading=False)


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("Then Quorlin said so.", "person"),
        ("Then Mayor Quorlin left.", "person"),
        ("Then Quorlin, 41, left.", "person"),
        ("They live in Quorlin now.", "place"),
        ("They met at 17th and Quorlin today.", "place"),
        ("Then the Quorlin sank.", "article"),
        ("It was sold as “Quorlin” in May.", "quoted"),
    ],
)
def test_a_neighbour_votes_for_a_kind(text, vote, tokens) -> None:
    assert vote in beside(tokens, text)
    assert vote not in beside(tokens, "He thinks Quorlin may be right.")


def test_what_is_said_of_persons_only(tokens) -> None:
    assert said_of_persons(tokens("Quorlin was born here."), 1)
    assert said_of_persons(tokens("Quorlin, whose son left, wept."), 1)
    assert not said_of_persons(tokens("Quorlin was built here."), 1)
    assert not said_of_persons(tokens("Quorlin, which fell, burned."), 1)
    assert not said_of_persons(tokens("Quorlin"), 1)


def test_the_noun_for_a_product_stands_behind_a_name(tokens) -> None:
    assert before_product(tokens("Quorlin app fails"), 0, 1)
    assert not before_product(tokens("Quorlin council fails"), 0, 1)
    assert not before_product(tokens("Quorlin"), 0, 1)
