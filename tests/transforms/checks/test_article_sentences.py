import pytest

from transforms.checks.article_sentences import LONG, sentences_of
from transforms.language.sentences import split_sentences


@pytest.mark.parametrize("count", [3, LONG // 10])
def test_sentences_are_the_same_however_often_they_are_asked_for(count: int) -> None:
    text = "The pier fell.\n" * count
    assert sentences_of(text) == sentences_of(text) == split_sentences(text)


def test_a_text_is_cut_once_unless_it_is_long() -> None:
    short, long = "The pier fell. Nobody saw it.", "The pier fell.\n" * LONG
    assert sentences_of(short) is sentences_of(short)
    assert sentences_of(long) is not sentences_of(long)
