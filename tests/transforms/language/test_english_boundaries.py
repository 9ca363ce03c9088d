"""How the network for sentence boundaries votes with the parser of the shipped pipeline."""

from types import SimpleNamespace

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from transforms.language import english
from transforms.language.english_boundaries import Boundaries
from transforms.language.models import packaged_model

VOCAB = spacy.blank("en").vocab


def heard(*odds: float) -> SimpleNamespace:
    """A network that says the same of every stretch."""
    return SimpleNamespace(odds=lambda stretches: [np.array(odds, dtype=np.float32) for _ in stretches])


def test_what_is_sure_is_set_or_forbidden_and_the_rest_left_to_the_parser() -> None:
    doc = Doc(VOCAB, words=["Ann", "sails", "Bo", "rows"])
    part = Boundaries(0.7, 0.2, heard(0.9, 0.1, 0.9, 0.5))  # type: ignore[arg-type]
    assert [token.is_sent_start for token in part(doc)] == [True, False, True, None]


def test_a_token_inside_a_word_begins_no_sentence() -> None:
    doc = Doc(VOCAB, words=["see", "a.org", "/", "b", "now"], spaces=[True, False, False, True, False])
    part = Boundaries(0.7, 0.2, heard(0.9, 0.5, 0.5))  # type: ignore[arg-type]
    assert [token.is_sent_start for token in part(doc)] == [True, None, False, False, None]


def test_without_a_network_the_parser_decides() -> None:
    doc = Doc(VOCAB, words=["Ann", "sails"])
    assert [token.is_sent_start for token in Boundaries(0.7, 0.2)(doc)] == [True, None]


def test_documents_are_marked_as_they_are_alone() -> None:
    part = Boundaries(0.7, 0.2, heard(0.9, 0.1))  # type: ignore[arg-type]
    docs = [Doc(VOCAB, words=["Ann", "sails"]) for _ in range(5)]
    assert [[t.is_sent_start for t in doc] for doc in part.pipe(docs, batch_size=2)] == [[True, False]] * 5


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
