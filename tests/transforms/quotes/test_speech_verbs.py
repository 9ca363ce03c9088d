"""Who says it, by the place of the verb of saying."""

import pytest

from transforms.quotes.speech_verbs import by_verb


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Ana Ruiz said it was late.", "said", "Ana Ruiz"),
        ("“It is late,” said Ana Ruiz.", "said", "Ana Ruiz"),
        ("“It is late,” said a farmer, Ana Ruiz.", "said", "Ana Ruiz"),
        ("“It is late,” was said by Ana Ruiz.", "said", "Ana Ruiz"),
        ("Ana Ruiz stood up and said it was late.", "said", "Ana Ruiz"),
        ("Ana Ruiz, of the board, said it was late.", "said", "Ana Ruiz"),
        ("“It is late,” a harbour pilot said.", "said", "harbour pilot"),
        ("The board was told it was late.", "told", None),
        ("It was late when somebody said so.", "said", None),
    ],
)
def test_the_subject_of_a_verb(text, verb, speaker, said_by) -> None:
    assert said_by(by_verb, text, verb) == speaker
