"""Whether a verb of saying says something where it stands."""

import pytest

from transforms.quotes.speech_senses import is_no_verb, says_nothing


@pytest.mark.parametrize(
    ("text", "word", "none"),
    [
        ("Ana Ruiz called it late.", "called", False),
        ("The so-called expert left.", "called", True),
        ("Ana Ruiz never said so.", "said", True),
        ("Ana Ruiz said so.", "said", False),
        ("WARNING GRAPHIC CLAIMS MADE", "claims", True),
    ],
)
def test_what_is_no_verb(text, word, none, line_of) -> None:
    line = line_of(text)
    assert is_no_verb(line, line.words.index(word)) == none


@pytest.mark.parametrize(
    ("text", "word", "nothing"),
    [
        ("Ana Ruiz called for help.", "called", True),
        ("Ana Ruiz called the boat late.", "called", False),
        ("It is late, she said when asked.", "asked", True),
        ("A crash claimed a woman's life.", "claimed", True),
        ("A clerk claimed the boat was late.", "claimed", False),
        ("A fault could explain the noise.", "explain", True),
        ("The clerks explain the noise.", "explain", False),
        ("He tells so many lies.", "tells", True),
        ("Ana Ruiz hinted at it.", "hinted", True),
    ],
)
def test_another_sense(text, word, nothing, scene_of) -> None:
    scene = scene_of(text)
    assert says_nothing(scene, scene.line.words.index(word)) == nothing
