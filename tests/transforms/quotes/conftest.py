"""Sentences while their speakers are looked for."""

from collections.abc import Callable

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.lines import Line
from transforms.quotes.phrases import read_line
from transforms.quotes.quotation_marks import find_quoted
from transforms.quotes.sentence_subjects import subject_of_sentence
from transforms.quotes.speech_scene import Scene
from transforms.quotes.talk import Talk
from transforms.text import Span


@pytest.fixture(scope="session")
def line_of() -> Callable[[str], Line]:
    """A text of one paragraph with the phrases in it that can speak."""

    def read(text: str) -> Line:
        passage = make_passage("body", text)
        return read_line(
            text, passage.sentences, find_mentions("a", [passage]), find_quoted(text, [Span(0, len(text))])
        )

    return read


@pytest.fixture(scope="session")
def scene_of(line_of: Callable[[str], Line]) -> Callable[[str], Scene]:
    """Its first sentence, before which nobody has spoken."""

    def read(text: str) -> Scene:
        line = line_of(text)
        first, end = line.bounds[0]
        return Scene(line, first, end, subject_of_sentence(line, first, end), [], Talk())

    return read


@pytest.fixture(scope="session")
def said_by(scene_of: Callable[[str], Scene]) -> Callable[..., str | None]:
    """Whom a rule takes for the speaker by a word of a sentence; None where it makes no attribution."""

    def find(rule: Callable[..., object], text: str, word: str) -> str | None:
        scene = scene_of(text)
        hit = rule(scene, scene.line.words.index(word))
        return None if hit is None else hit.said.speaker  # type: ignore[attr-defined]

    return find
