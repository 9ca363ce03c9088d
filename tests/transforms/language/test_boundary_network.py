"""The network for boundaries of sentences: what it sees, and where sentences begin by its odds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.boundary_network import COLUMNS, FEATURES, BoundaryNetwork, find_boundary_clues, members_in
from transforms.names.word_network import WordVectors, key_of

WIDTH, PIECES, NUMBERS = 4, 3, 2


def weights(seed: int) -> dict[str, np.ndarray]:
    """Random weights of a very small network."""
    rng = np.random.default_rng(seed)
    made = {f"table_{name}": rng.normal(size=(7, NUMBERS)) for name in FEATURES.names}
    for name, inputs in (("mix", NUMBERS * len(FEATURES.names) + 2 * NUMBERS), ("window_0", 3 * WIDTH)):
        made |= {f"{name}_w": rng.normal(size=(WIDTH, PIECES, inputs)), f"{name}_b": rng.normal(size=(WIDTH, PIECES))}
        made |= {f"{name}_scale": rng.normal(size=WIDTH), f"{name}_shift": rng.normal(size=WIDTH)}
    return made | {"out_w": rng.normal(size=(2, WIDTH)), "out_b": rng.normal(size=2), "depth": np.array(1)}


VECTORS = WordVectors(
    np.array(sorted(key_of(word) & 0xFFFFFFFF for word in ("ferry", "sank")), dtype=np.uint32),
    np.array([[0, 1], [2, 3]], dtype=np.uint8),
    np.random.default_rng(0).normal(size=(2, 256, NUMBERS)).astype(np.float32),
)
NETWORK = BoundaryNetwork([weights(1), weights(2)], VECTORS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See http://a.org/b?c=d now.", ["See", "http://a.org/b?c=d", "now", "."]),
        ("It isn't so...Then 3.5% fell!!", ["It", "isn", "'t", "so", "...", "Then", "3.5", "%", "fell", "!!"]),
        ("on metals.The levy", ["on", "metals", ".", "The", "levy"]),
    ],
)
def test_words_of_a_stretch(text, words) -> None:
    assert list(find_boundary_clues(text, 0, len(text), ()).words) == words


@given(st.text(alphabet="Ab c.D\n’-1", max_size=80))
def test_every_visible_character_lies_in_one_word_and_every_word_has_its_clues(text) -> None:
    clued = find_boundary_clues(text, 0, len(text), {0})
    spans = list(zip(clued.starts, clued.ends, strict=True))
    assert "".join(text[a:b] for a, b in spans) == "".join(text.split())
    assert clued.clues.shape == (len(spans), len(COLUMNS))


def test_marks_are_counted_to_on_both_sides() -> None:
    text = "Ann sails. Bo rows."
    clues = find_boundary_clues(text, 0, len(text), {0, 11}).clues.astype(int)
    last, following = clues[:, COLUMNS.index("last")], clues[:, COLUMNS.index("next")]
    assert last.tolist() == [2, 3, 4, 2, 3, 4]
    assert following.tolist() == [3, 2, 1, 3, 2, 1]


@given(st.text(alphabet="Ab c.D\n’-1", max_size=80), st.sets(st.integers(0, 80)))
def test_sentences_begin_at_words_or_where_the_rules_say(text, begun) -> None:
    starts = NETWORK.starts(text, 0, len(text), begun, cut=0.6, join=0.2)
    assert starts == sorted(set(starts))
    assert set(starts) <= begun | set(find_boundary_clues(text, 0, len(text), begun).starts)


def test_what_a_stretch_gets_depends_on_it_alone() -> None:
    texts = ["The ferry sank Nobody wept", "", "Ana Ruiz left. She rows"]
    clued = [find_boundary_clues(text, 0, len(text), {0}) for text in texts]
    together = NETWORK.odds(clued)
    for stretch, odds in zip(clued, together, strict=True):
        assert np.allclose(NETWORK.odds([stretch])[0], odds, atol=1e-6)
        assert len(odds) == len(stretch.words)


def test_members_are_averaged() -> None:
    clued = [find_boundary_clues("The ferry sank", 0, 14, {0})]
    alone = [BoundaryNetwork([weights(seed)], VECTORS).odds(clued)[0] for seed in (1, 2)]
    assert np.allclose(NETWORK.odds(clued)[0], np.mean(alone, axis=0), atol=1e-6)


def test_members_are_told_by_the_number_before_their_weights() -> None:
    members = members_in({"1.out_b": np.array(1), "0.out_b": np.array(0), "0.depth": np.array(5)})
    assert [int(member["out_b"]) for member in members] == [0, 1]
    assert int(members[0]["depth"]) == 5


def test_time_is_linear(takes_linear_time) -> None:
    takes_linear_time(lambda text: find_boundary_clues(text, 0, len(text), {0}), lambda pieces: "Ann sails. " * pieces)
