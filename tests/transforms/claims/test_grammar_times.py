"""How near a date is to a figure in the tree of its sentence, the nearest first."""

import re

import pytest

from transforms.claims.grammar import frame_of
from transforms.claims.grammar_sharing import LEADING, SHARED
from transforms.claims.grammar_times import NOUN, PHRASE, VERB, has_verb, time_from
from transforms.language.language import parse
from transforms.language.models import packaged_model
from transforms.text import Passage, Span

pytestmark = pytest.mark.skipif(packaged_model() is None, reason="no language model is packaged here")


def parsed(text: str):
    return parse([Passage("body", text, (Span(0, len(text)),))], {"body": [0]})["body", 0]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("The sale of 300 boats in 1904 saved the mill.", NOUN),
        ("The mill sold 300 boats in 1904.", VERB),
        ("In 1904, the mill sold 300 boats.", VERB),
        ("The fire at the mill in 1904 killed 300 people.", PHRASE),
        ("The mill burned in 1904, killing 300 people.", SHARED),
        ("In 1904, the mill burned and 300 people died.", LEADING),
        ("The mill was founded in 1904 and employs 300 people.", None),
        ("The man who had shot 300 people died in 1904.", None),
        ("Ruiz said in 1904 that the mill employs 300 people.", None),
    ],
)
def test_where_a_figure_has_its_time_from(text, rank) -> None:
    sentence = parsed(text)
    figure, date = (Span(*match.span()) for match in (re.search(r"300 \w+", text), re.search("1904", text)) if match)
    frame = frame_of(sentence, figure)
    assert frame is not None
    assert time_from(sentence, frame, date) == rank


def test_ranks_are_in_order() -> None:
    assert NOUN < VERB < PHRASE < SHARED < LEADING


def test_a_line_of_a_table_is_no_sentence(tree) -> None:
    assert has_verb(tree("Boats NOUN nsubj 1; sank=sink VERB/VBD ROOT 1"))
    assert has_verb(tree("Boats NOUN nsubj 2; are=be AUX cop 2; old ADJ ROOT 2"))
    assert not has_verb(tree("Boats NOUN ROOT 0; 300 NUM nummod 0; 1904 NUM nummod 0"))
