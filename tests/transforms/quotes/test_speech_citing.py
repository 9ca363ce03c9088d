"""Whom somebody else quotes."""

import pytest

from transforms.quotes.speech_citing import cited, cites_later, quotes_somebody


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Gazette quoted Ana Ruiz as saying it was late.", "Ana Ruiz"),
        ("Ana Ruiz was quoted as saying it was late.", "Ana Ruiz"),
        ("The Gazette quoted a local man, Leo Ruiz, as saying it was late.", "Leo Ruiz"),
        ("Ana Ruiz left, as saying it was late hurt.", None),
    ],
)
def test_who_is_quoted_speaks(text, speaker, said_by) -> None:
    assert said_by(cited, text, "saying") == speaker


def test_a_verb_of_quoting_leads_to_a_later_saying(scene_of) -> None:
    def later(text: str) -> bool:
        scene = scene_of(text)
        return cites_later(scene, scene.line.words.index("quoted"))

    assert later("Ana Ruiz was quoted on Monday as saying it was late.")
    assert later("The Gazette quoted Ana Ruiz saying it was late.")
    assert not later("The Gazette quoted Ana Ruiz on Monday.")


def test_saying_behind_the_object_of_a_verb_of_quoting(line_of) -> None:
    def quoting(text: str) -> bool:
        line = line_of(text)
        return quotes_somebody(line, line.words.index("saying"), 0)

    assert quoting("The Gazette quoted Ana Ruiz saying it was late.")
    assert quoting("The Gazette quoted her saying it was late.")
    assert not quoting("The Gazette met Ana Ruiz saying it was late.")
    assert not quoting("Ana Ruiz was quoted saying it was late.")
