"""Which words of a sentence attribute what is said."""

import pytest

from transforms.quotes.speech_cues import find_hit


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Ana Ruiz said it was late.", "said", "Ana Ruiz"),
        ("It was late, according to Ana Ruiz.", "according", "Ana Ruiz"),
        ("It was late, per Ana Ruiz.", "per", "Ana Ruiz"),
        ("It was 40 boats per Ana Ruiz.", "per", None),
        ("Ana Ruiz: we will pay.", ":", "Ana Ruiz"),
        ("Alder: two held.", ":", None),
        ("Ana Ruiz's repeated claim that it was late hurt.", "claim", "Ana Ruiz"),
        ("They want to claim that it was late.", "claim", None),
        ("Ana Ruiz pointed out that it was late.", "pointed", "Ana Ruiz"),
        ("Ana Ruiz pointed at the boats.", "pointed", None),
        ("Ana Ruiz never said it was late.", "said", None),
        ("Ana Ruiz left it late.", "left", None),
    ],
)
def test_a_word_attributes(text, cue, speaker, said_by) -> None:
    assert said_by(find_hit, text, cue) == speaker
