"""What belongs to a sentence, for all of its figures."""

from transforms.slots.sentence_words import words_of

SENTENCE = "Turnout in Stockholm was 61 per cent, the council said."


def test_the_words_of_a_sentence() -> None:
    words = words_of(SENTENCE)
    assert words.lower[:4] == ("turnout", "in", "stockholm", "was")
    assert words.towns == {"stockholm"}
    assert words.turnout
    assert "council" in words.weights
    assert not {"in", "was", "61"} & words.weights.keys()
    assert not words_of("The council met in Stockholm.").turnout


def test_a_sentence_is_read_once_for_all_its_figures_and_copies() -> None:
    assert words_of(SENTENCE) is words_of(SENTENCE[:9] + SENTENCE[9:])
