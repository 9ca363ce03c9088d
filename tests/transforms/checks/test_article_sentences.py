import pytest

from transforms.checks.article_sentences import KEPT_LONG, LONG, sentences_of
from transforms.language.sentences import split_sentences


@pytest.mark.parametrize("count", [3, LONG // 10])
def test_sentences_are_the_same_however_often_they_are_asked_for(count: int) -> None:
    text = "The pier fell.\n" * count
    assert sentences_of(text) == sentences_of(text) == split_sentences(text)


def test_a_text_is_cut_once_and_few_long_ones_are_kept() -> None:
    short = "The pier fell. Nobody saw it."
    long = ["The pier fell.\n" * LONG, *("The pier held.\n" * (LONG // 10 + more) for more in range(KEPT_LONG))]
    assert sentences_of(short) is sentences_of(short)
    first = sentences_of(long[0])
    assert sentences_of(long[0]) is first
    for text in long[1:]:
        sentences_of(text)
    assert sentences_of(long[0]) is not first
