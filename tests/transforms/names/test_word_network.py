"""The features of words, their vectors, and the odds that a network gives each word."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names import word_network
from transforms.names.clued import Clued
from transforms.names.word_network import Features, WordNetwork, WordVectors, key_of, spelling

WIDTH, PIECES, NUMBERS, LABELS, CLUES = 4, 3, 2, 5, 2
KNOWN = ("ferry", "sank")
VECTORS = WordVectors(
    np.array(sorted(key_of(word) & 0xFFFFFFFF for word in KNOWN), dtype=np.uint32),
    np.array([[0, 1], [2, 3]], dtype=np.uint8),
    np.random.default_rng(0).normal(size=(2, 256, NUMBERS)).astype(np.float32),
)
FEATURES = Features(
    ("norm", "suffix"), ("opens", "known"), lambda word: np.array(spelling(word)[:3:2], dtype=np.uint64)
)


def network(seed: int = 0) -> WordNetwork:
    """A very small network with random weights."""
    rng = np.random.default_rng(seed)
    made = {f"table_{name}": rng.normal(size=(7, NUMBERS)) for name in FEATURES.names}
    for name, inputs in (("mix", NUMBERS * len(FEATURES.names) + 2 * NUMBERS), ("window_0", 3 * WIDTH)):
        made |= {
            f"{name}_w": rng.normal(size=(WIDTH, PIECES, inputs)),
            f"{name}_b": rng.normal(size=(WIDTH, PIECES)),
            f"{name}_scale": rng.normal(size=WIDTH),
            f"{name}_shift": rng.normal(size=WIDTH),
        }
    made |= {"out_w": rng.normal(size=(LABELS, WIDTH)), "out_b": rng.normal(size=LABELS), "depth": np.array(1)}
    return WordNetwork(made, VECTORS, FEATURES)


def stretch(*words: str, clue: int = 0) -> Clued:
    ends = np.cumsum([len(word) + 1 for word in words]).tolist()
    clues = np.full((len(words), CLUES), clue, dtype=np.uint64)
    return Clued(words, (0, *ends[:-1]), tuple(end - 1 for end in ends), clues)


def test_a_wording_has_one_number_and_none_has_none() -> None:
    assert key_of("") == 0
    assert key_of("ferry") == key_of("ferry") != key_of("sank")
    assert spelling("Ferry")[:3] == spelling("ferry")[:3]
    assert spelling("Ferry")[3] != spelling("ferry")[3]
    assert spelling("ferry")[1] == spelling("fern")[1]
    assert spelling("ferry")[2] == spelling("merry")[2]


@pytest.mark.parametrize(("word", "known"), [("ferry", True), ("sank", True), ("quorlin", False)])
def test_a_frequent_word_has_a_vector_of_its_pieces(word, known) -> None:
    vector = VECTORS.of(key_of(word))
    assert vector.shape == (2 * NUMBERS,)
    assert vector.any() == known
    if known:
        row = VECTORS.keys.tolist().index(key_of(word) & 0xFFFFFFFF)
        parts = [VECTORS.pieces[place, VECTORS.codes[row, place]] for place in range(2)]
        assert vector.tolist() == np.concatenate(parts).tolist()


words = st.lists(st.sampled_from(["ferry", "sank", "Ruiz", "of", "Norland", "."]), min_size=1, max_size=6)


@given(st.lists(words, min_size=1, max_size=4))
def test_every_word_gets_odds_that_make_one(stretches) -> None:
    given_stretches = [stretch(*some) for some in stretches]
    found = network().probabilities(given_stretches)
    assert [odds.shape for odds in found] == [(len(some), LABELS) for some in stretches]
    for odds in found:
        assert np.allclose(odds.sum(axis=1), 1, atol=1e-5)
        assert (odds >= 0).all()


def test_neighbours_clues_and_weights_change_the_odds_of_a_word() -> None:
    own = network().probabilities([stretch("Ruiz", "sank", ".")])[0][1]
    others = [
        network().probabilities([stretch("ferry", "sank", ".")])[0][1],
        network().probabilities([stretch("Ruiz", "sank", ".", clue=1)])[0][1],
        network(1).probabilities([stretch("Ruiz", "sank", ".")])[0][1],
    ]
    assert not any(np.allclose(own, other) for other in others)


def test_a_stretch_depends_on_no_other_and_long_texts_are_read_in_portions(monkeypatch) -> None:
    stretches = [stretch("Ruiz", "sank"), stretch("of", "Norland", "."), stretch("ferry")]
    whole = network().probabilities(stretches)
    for alone, odds in zip(stretches, whole, strict=True):
        assert np.allclose(network().probabilities([alone])[0], odds, atol=1e-5)
    monkeypatch.setattr(word_network, "AT_ONCE", 3)
    assert [len(some) for some in word_network._portions(stretches)] == [1, 1, 1]
    assert all(np.allclose(a, b, atol=1e-5) for a, b in zip(network().probabilities(stretches), whole, strict=True))
