"""Names of one text, with a trained part that is played by hand."""

from collections.abc import Callable, Sequence

import pytest

from transforms.language.sentences import make_passage
from transforms.names.candidates import Candidate
from transforms.names.heard_limits import Named
from transforms.names.mentions import find_mentions
from transforms.names.name_tokens import Token, tokenise
from transforms.names.names import read_names


@pytest.fixture(scope="session")
def found() -> Callable[..., list[tuple[str, str, str]]]:
    """Surface, type and name of the mentions of a text, when the trained part hears each naming of some words."""

    def find(text: str, *heard: tuple[str, str]) -> list[tuple[str, str, str]]:
        passages = [make_passage("body", text)]
        named: dict[tuple[str, int], list[Named]] = {}
        for number, (start, end) in enumerate(passages[0].sentences):
            names = named.setdefault(("body", number), [])
            for words, kind in heard:
                at = text.find(words, start, end)
                while at >= 0:
                    names.append(Named(at, at + len(words), kind))
                    at = text.find(words, at + len(words), end)
            names.sort()
        return [(m.surface, m.type, m.name) for m in find_mentions("a", passages, read_names(passages), named)]

    return find


@pytest.fixture(scope="session")
def names(found: Callable[..., list[tuple[str, str, str]]]) -> Callable[..., dict[str, str]]:
    """Surface to type of the same mentions."""
    return lambda text, *heard: {surface: kind for surface, kind, _ in found(text, *heard)}


@pytest.fixture(scope="session")
def rules() -> Callable[[str], dict[str, str]]:
    """Surface to type of the mentions of a text where there is no trained part."""
    return lambda text: {m.surface: m.type for m in find_mentions("a", [make_passage("body", text)])}


@pytest.fixture(scope="session")
def tokens() -> Callable[[str], Sequence[Token]]:
    """The words and marks of a sentence."""
    return lambda text: tokenise(text, 0, len(text))


@pytest.fixture(scope="session")
def named_by(tokens: Callable[[str], Sequence[Token]]) -> Callable[..., tuple[str, str] | None]:
    """Words and type of the name that a rule finds where a word of a sentence stands; None where it finds none."""

    def find(rule: Callable[..., tuple[int, Candidate] | None], text: str, word: str, **more: object):
        read = tokens(text)
        found = rule(read, next(i for i, token in enumerate(read) if token.text == word), **more)
        return None if found is None else (text[found[1].start : found[1].end], found[1].type)

    return find
