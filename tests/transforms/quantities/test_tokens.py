"""Tokens for reading figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.tokens import surfaces, tokenize, word_at


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They sold 1,200 boats.", ["word", "word", "number", "word", "sign"]),
        ("It rose 4.5%.", ["word", "word", "number", "sign", "sign"]),
        ("", []),
    ],
)
def test_a_numeral_is_one_token(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokenize(text, 0, len(text))] == kinds


@given(st.text(alphabet="aB 1,.'$%-\u00a0é", max_size=40))
def test_tokens_hold_all_but_white_space(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join("".join(token.text for token in tokens).split()) == "".join(text.split())
    assert all(token.spaced == (at == 0 or tokens[at - 1].end != token.start) for at, token in enumerate(tokens) if at)


def test_words_by_place() -> None:
    tokens = tokenize("Five Boats", 0, 10)
    assert surfaces(tokens) == ("five", "boats")
    assert [word_at(tokens, i) for i in (-1, 0, 2)] == ["", "five", ""]
