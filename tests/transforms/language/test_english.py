"""How the English pipeline cuts words, and what it shares with the network for names."""

from typing import Any

import pytest
import spacy

from transforms.language import english
from transforms.language.models import packaged_model

shipped = pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")


@pytest.fixture(scope="module")
def cut():
    """The words of a text, by the rules alone."""
    nlp = english.ud_tokenizer()(spacy.blank("en"))
    return lambda text: [token.text for token in nlp.make_doc(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What?!?", ["What", "?!?"]),
        ("Call 555-1234 or 1-212-555-1234.", ["Call", "555-1234", "or", "1-212-555-1234", "."]),
        ("An anti-war co-op", ["An", "anti-war", "co-op"]),
        ("a well-known ferry", ["a", "well", "-", "known", "ferry"]),
        ("boats and/or carts", ["boats", "and", "/", "or", "carts"]),
        ("boats/carts", ["boats", "/", "carts"]),
        ("COVID-19 and F-16", ["COVID", "-", "19", "and", "F", "-", "16"]),
        ("----- a", ["-----", "a"]),
        ("on 3-Mar-2026", ["on", "3-Mar-2026"]),
    ],
)
def test_words_are_cut_as_in_the_treebanks(cut, text, words) -> None:
    assert cut(text) == words


def test_a_back_reference_points_at_its_own_group() -> None:
    assert english.renumber((r"([ab])\1", r"x", r"([cd])\1{2}")) == [
        r"(?P<same0>[ab])(?P=same0)", "x", r"(?P<same2>[cd])(?P=same2){2}",
    ]  # fmt: skip


def test_long_runs_of_marks_cost_no_more_than_their_length(cut, takes_linear_time) -> None:
    takes_linear_time(cut, lambda n: "-=" * n)


def test_a_pipeline_that_is_not_there_is_no_pipeline(tmp_path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        english.load(tmp_path / "nowhere")


@shipped
def test_the_shipped_pipeline_is_widened_and_has_a_lexicon() -> None:
    nlp = english.load(packaged_model() or "", exclude=["senter"])
    assert "senter" not in nlp.pipe_names
    assert len(english.lexicon_of(nlp).keys) > 1000
    kinds = {
        node.get_param(name).dtype.name
        for _, part in nlp.pipeline if hasattr(part, "model")
        for node in part.model.walk()  # type: ignore[attr-defined]
        for name in node.param_names if node.has_param(name)
    }  # fmt: skip
    assert kinds == {"float32"}


def test_weights_that_were_stored_as_half_floats_are_widened(tmp_path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    nlp.initialize()
    part: Any = nlp.get_pipe("tok2vec")
    halves = 0
    for node in part.model.walk():
        for name in node.param_names:
            node.set_param(name, node.get_param(name).astype("float16"))
            halves += 1
    nlp.to_disk(tmp_path / "half")
    loaded: Any = english.load(tmp_path / "half").get_pipe("tok2vec")
    kinds = [node.get_param(name).dtype.name for node in loaded.model.walk() for name in node.param_names]
    assert kinds == ["float32"] * halves


def test_a_pipeline_of_another_make_has_no_lexicon() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    with pytest.raises(ValueError, match="no lexicon"):
        english.lexicon_of(nlp)
