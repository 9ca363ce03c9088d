"""The network for names with weights of our own; what the shipped ones reach is in tests/benchmarks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names import word_network
from transforms.names.name_clues import COLUMNS, Clued, find_clues
from transforms.names.name_labels import LABELS
from transforms.names.name_network import Lexicon, NameNetwork, features
from transforms.names.names import read_names
from transforms.names.word_network import WordVectors, key_of

WIDTH, PIECES, NUMBERS = 4, 3, 2
VECTORS = WordVectors(
    np.array(sorted(key_of(word) & 0xFFFFFFFF for word in ("ferry", "sank")), dtype=np.uint32),
    np.array([[0, 1], [2, 3]], dtype=np.uint8),
    np.random.default_rng(0).normal(size=(2, 256, NUMBERS)).astype(np.float32),
)
LEXICON = Lexicon(np.array([key_of("ferry")], dtype=np.uint64), np.array([[1, 2, 0, 0]], dtype=np.uint8))


FEATURES = features(LEXICON).names


def weights(seed: int = 0) -> dict[str, np.ndarray]:
    """Random weights of a very small network with vectors for two words."""
    rng = np.random.default_rng(seed)
    inputs = NUMBERS * len(FEATURES) + 2 * NUMBERS
    made = {f"table_{name}": rng.normal(size=(7, NUMBERS)) for name in FEATURES}
    for name, given_numbers in (("mix", inputs), ("window_0", 3 * WIDTH), ("window_1", 3 * WIDTH)):
        made |= {
            f"{name}_w": rng.normal(size=(WIDTH, PIECES, given_numbers)),
            f"{name}_b": rng.normal(size=(WIDTH, PIECES)),
        }
        made |= {f"{name}_scale": rng.normal(size=WIDTH), f"{name}_shift": rng.normal(size=WIDTH)}
    made |= {"out_w": rng.normal(size=(len(LABELS), WIDTH)), "out_b": rng.normal(size=len(LABELS))}
    return made | {"depth": np.array(2)}


def clued(text: str) -> dict[tuple[str, int], Clued]:
    passages = [make_passage("body", text)]
    return find_clues(read_names(passages), passages)


def test_a_word_has_its_vector_and_an_unknown_one_none() -> None:
    assert VECTORS.of(key_of("ferry")).any()
    assert not VECTORS.of(key_of("Quorlin")).any()


def test_what_is_found_depends_on_the_article_alone() -> None:
    text = "The ferry sank off Quorlin. Ana Ruiz of Norland wept, and Leo Brandt of the Norland Ferry Company did not."
    first, other = NameNetwork(weights(), VECTORS, LEXICON), NameNetwork(weights(), VECTORS, LEXICON)
    other.read(clued("Nora Whitfield met Reno Ulstrom in Norland. The ferry of Quorlin sank."))
    for ours, theirs in zip(
        first.probabilities(list(clued(text).values())), other.probabilities(list(clued(text).values())), strict=True
    ):
        assert (ours == theirs).all()


def test_a_long_article_is_read_in_portions_that_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stretches = list(clued("Ana Ruiz wept. Leo Brandt did not. Nora Whitfield met Reno Ulstrom in Quorlin.").values())
    whole = NameNetwork(weights(), VECTORS, LEXICON).probabilities(stretches)
    for most, numbers in ((1, [1, 1, 1]), (len(stretches[0].words) + len(stretches[1].words), [2, 1])):
        monkeypatch.setattr(word_network, "AT_ONCE", most)
        assert [len(some) for some in word_network._portions(stretches)] == numbers
        portions = NameNetwork(weights(), VECTORS, LEXICON).probabilities(stretches)
        assert all(np.allclose(one, other, atol=1e-5) for one, other in zip(portions, whole, strict=True))


@given(st.text(alphabet="Ab c.D\n’-1", max_size=80))
def test_a_name_is_whole_words_of_its_sentence(text) -> None:
    sentences = clued(text)
    found = NameNetwork(weights(), VECTORS, LEXICON).read(sentences)
    assert found.keys() == sentences.keys()
    for key, names in found.items():
        end = 0
        for name in names:
            assert end <= name.start < name.end
            assert name.start in sentences[key].starts
            assert name.end in sentences[key].ends
            end = name.end


def test_rows_of_clues_match_the_words() -> None:
    for sentence in clued("Ana Ruiz left. A crew of Norland Ferries Inc. stayed in Quorlin, Norland.").values():
        assert sentence.clues.shape == (len(sentence.words), len(COLUMNS))
