"""Prepositions before a phrase, and whom a phrase means."""

import pytest

from transforms.quotes.lines import Phrase
from transforms.quotes.speech_scene import Scene, a_text, are_several, governed, is_plural, next_phrase, said_by
from transforms.quotes.talk import Talk


def phrase_in(line, word: str) -> Phrase:
    phrase = line.covering(line.words.index(word))
    assert phrase is not None
    return phrase


def test_the_preposition_before_a_phrase(line_of) -> None:
    line = line_of("It lay with the officials.")
    assert governed(line, phrase_in(line, "officials"), 0) == line.words.index("with")
    line = line_of("It struck the officials.")
    assert governed(line, phrase_in(line, "officials"), 0) is None


@pytest.mark.parametrize(
    ("text", "word", "several", "plural"),
    [
        ("The officials left.", "officials", True, True),
        ("The official left.", "official", False, False),
        ("Then they left.", "they", False, True),
        ("The police left.", "police", True, True),
    ],
)
def test_how_many_speak(text, word, several, plural, line_of) -> None:
    line = line_of(text)
    phrase = phrase_in(line, word)
    assert (are_several(line, phrase), is_plural(line, phrase)) == (several, plural)


def test_the_next_phrase_stands_before_any_mark(line_of) -> None:
    line = line_of("Then the old boat of Ana Ruiz sank.")
    assert next_phrase(line, 1, len(line.tokens)).name == "Ana Ruiz"
    line = line_of("Then the old boat, Ana Ruiz, sank.")
    assert next_phrase(line, 1, len(line.tokens)) is None


def test_a_statement_is_a_text() -> None:
    assert a_text(Phrase(0, 2, "long statement", "source"))
    assert not a_text(Phrase(0, 2, "long official", "source"))
    assert not a_text(Phrase(0, 2, "long statement", "person"))


def test_a_pronoun_goes_to_whom_it_means(line_of) -> None:
    line, talk = line_of("Then she said so."), Talk()
    talk.note("Leo Brandt", "person")
    talk.note("Ana Ruiz", "person")
    talk.note("Leo Whitfield", "person")
    scene = Scene(line, 0, len(line.tokens), None, [], talk)
    said = said_by(scene, phrase_in(line, "she"), 2, 2, "said")
    assert (said.speaker, said.surface, said.cue) == ("Ana Ruiz", "she", "said")
    nobody = said_by(scene._replace(talk=Talk()), phrase_in(line, "she"), 2, 2, "said")
    assert nobody.speaker is None
