"""The sentence boundaries of the shipped pipeline: what their network sees, and how it votes with the parser."""

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from transforms.language import english
from transforms.language.english_boundaries import PLACES, Boundaries, places
from transforms.language.language import packaged_model

VOCAB = spacy.blank("en").vocab


@given(st.lists(st.sampled_from(["Ann", "sails", ".", "?!", "..."]), max_size=30))
def test_every_token_has_its_classes_above_zero(words) -> None:
    columns = places(Doc(VOCAB, words=words))
    assert columns.shape == (len(words), PLACES)
    assert (columns > 0).all()


def test_distances_are_counted_to_the_marks_on_both_sides() -> None:
    columns = places(Doc(VOCAB, words=["Ann", "sails", ".", "Bo", "rows", "."])).astype(int)
    assert columns[:, 0].tolist() == [2, 3, 4, 2, 3, 4]
    assert columns[:, 1].tolist() == [3, 2, 1, 3, 2, 1]


def test_time_is_linear(takes_linear_time) -> None:
    takes_linear_time(places, lambda pieces: Doc(VOCAB, words=["Ann", "."] * pieces))


@pytest.mark.parametrize(("floor", "expected"), [(None, [True, None, True, None]), (-2.0, [True, False, True, None])])
def test_what_is_sure_is_set_or_forbidden_and_the_rest_left_to_the_parser(floor, expected) -> None:
    doc = Doc(VOCAB, words=["Ann", "sails", "Bo", "rows"])
    part = Boundaries(VOCAB, None, "senter", 0.5, floor)  # type: ignore[arg-type]
    part.set_annotations([doc], [np.array([3.0, -3.0, 0.6, 0.4])])
    assert [token.is_sent_start for token in doc] == expected


@pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Brandt left the U.S. on Monday. The ferry sank.", 2),
        ("“We wait,” said Ana Ruiz. “Nobody knows why.”", 2),
        ("thanks for the boats we will pay on friday", 1),
        ("", 0),
    ],
)
def test_sentences_of_the_shipped_pipeline(text, sentences) -> None:
    doc = english.load(packaged_model() or "", ["ner", "words"])(text)
    assert len(list(doc.sents)) == sentences
