"""Tokens: where they lie, which of them open something, and words that lost the space between them."""

from transforms.names.name_tokens import Token, tokenise, within


def tokens(text: str) -> tuple[Token, ...]:
    return tokenise(text, 0, len(text))


def test_the_tokens_between_two_places_lie_there_whole() -> None:
    read = tokens("Ana Ruiz left Quorlin.")
    assert [read[k].text for k in within(read, 4, 13)] == ["Ruiz", "left"]
    assert [read[k].text for k in within(read, 0, 7)] == ["Ana"]  # Ruiz ends behind it
    assert not within(read, 5, 8)
    assert not within(read, 22, 30)


def test_a_token_lies_where_it_is_written() -> None:
    text = "Ana “Nan” RuizSenior saw the U.S. envoy's Quorlin-based ferry."
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_a_name_is_parted_from_the_role_that_follows_it_without_a_space() -> None:
    assert [(token.text, token.spaced) for token in tokens("by QuorlinReporter")][1:] == [
        ("Quorlin", True),
        ("Reporter", False),
    ]
    assert [token.text for token in tokens("by QuorlinFerries")][1:] == ["QuorlinFerries"]


def test_a_capital_proves_nothing_where_something_opens() -> None:
    opening = [token.text for token in tokens("Crews left: Ferries stayed “Most of Them” at (Quorlin).") if token.first]
    assert opening == ["Crews", "Ferries", "Most", "Quorlin"]
