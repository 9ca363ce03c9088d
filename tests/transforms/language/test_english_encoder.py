import numpy as np
import pytest
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam

from transforms.language import english, english_encoder
from transforms.language.english_encoder import Encoder, KnownWords
from transforms.language.models import packaged_model
from transforms.names import kept_rows

SENTENCES = [
    "Ana Ruiz, who runs the harbour, said on Monday that 300 of its 420 workers would keep their jobs.",
    "Nobody was hurt.",
    "",
    "The council voted 7-2 to close both bridges, and the mayor promised a third one by May.",
    "Fog.",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return english.load(packaged_model() or "", exclude=["senter"])


def component(nlp: Language) -> Encoder:
    found = nlp.get_pipe("tok2vec")
    assert isinstance(found, Encoder)
    return found


def test_words_have_the_numbers_that_the_model_gives_them(nlp: Language):
    docs = [nlp.make_doc(text) for text in SENTENCES]
    encoder = component(nlp)
    for ours, theirs in zip(encoder.predict(docs), encoder.model.predict(docs), strict=True):
        assert ours.shape == theirs.shape
        assert np.allclose(ours, theirs, atol=1e-4)


def test_what_a_word_is_depends_on_no_other_word(nlp: Language):
    model = component(nlp).model
    docs = [nlp.make_doc(text) for text in SENTENCES if text]
    together = KnownWords(model).alone(docs)
    one_by_one = np.concatenate([KnownWords(model).alone([doc]) for doc in docs])
    assert np.array_equal(together, one_by_one)
    known = KnownWords(model)
    assert np.array_equal(known.alone(docs[::-1])[-len(docs[0]) :], together[: len(docs[0])])
    assert np.array_equal(known.alone(docs), together)


def test_more_words_than_are_kept(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    docs = [nlp.make_doc(text) for text in SENTENCES if text]
    expected = KnownWords(component(nlp).model).alone(docs)
    monkeypatch.setattr(kept_rows, "REMEMBERED", 5)
    monkeypatch.setattr(kept_rows, "ROOM", 1)
    monkeypatch.setattr(english_encoder, "AT_ONCE", 3)
    few = KnownWords(component(nlp).model)
    for _ in range(3):
        assert np.array_equal(few.alone(docs), expected)


def test_documents_without_words():
    nlp = english.load(packaged_model() or "", exclude=["senter"])
    assert [len(doc) for doc in nlp.pipe(["", ""])] == [0, 0]


def test_a_pipeline_that_learns_keeps_nothing():
    nlp = english.load(packaged_model() or "", exclude=["senter", "words"])
    doc = nlp.make_doc(SENTENCES[1])
    before = component(nlp).predict([doc])[0]
    deps = ["nsubj:pass", "aux:pass", "ROOT", "punct"]
    example = Example.from_dict(doc, {"heads": [2, 2, 2, 2], "deps": deps, "tags": ["NN", "VBD", "VBN", "."]})
    nlp.update([example], sgd=Adam(0.01))
    after = component(nlp).predict([doc])[0]
    assert not np.allclose(before, after, atol=1e-6)
    assert np.array_equal(after, component(nlp).model.predict([doc])[0])
