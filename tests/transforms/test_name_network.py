"""The network for names with weights of our own; what the shipped ones reach is in tests/benchmarks."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.name_clues import COLUMNS, Clued, find_clues
from transforms.name_network import FEATURES, LABELS, Lexicon, NameNetwork, WordVectors, key_of, names_in
from transforms.names import read_names
from transforms.sentences import make_passage

WIDTH, PIECES, NUMBERS = 4, 3, 2
LEXICON = Lexicon(np.array([key_of("ferry")], dtype=np.uint64), np.array([[1, 2, 0, 0]], dtype=np.uint8))


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
    keys = np.array(sorted(key_of(word) & 0xFFFFFFFF for word in ("ferry", "sank")), dtype=np.uint32)
    pieces = rng.normal(size=(2, 256, NUMBERS))
    return made | {
        "keys": keys,
        "codes": np.array([[0, 1], [2, 3]], dtype=np.uint8),
        "pieces": pieces,
        "depth": np.array(2),
    }


def clued(text: str) -> dict[tuple[str, int], Clued]:
    passages = [make_passage("body", text)]
    return find_clues(read_names(passages), passages)


def certain(*labels: str) -> np.ndarray:
    """Odds of labels that are all but certain."""
    odds = np.full((len(labels), len(LABELS)), 1e-6, dtype=np.float32)
    for row, label in zip(odds, labels, strict=True):
        row[LABELS.index(label)] = 1 - 1e-6 * (len(LABELS) - 1)
    return odds


def test_names_are_read_off_their_labels() -> None:
    odds = certain("B-person", "E-person", "O", "S-place", "B-organisation", "I-organisation", "E-organisation")
    assert list(names_in(odds)) == [(0, 1, "person"), (3, 3, "place"), (4, 6, "organisation")]


@pytest.mark.parametrize("label", [label for label in LABELS if label[0] in "BIE"])
def test_a_name_is_whole(label) -> None:
    assert list(names_in(certain("O", "O"))) == []
    for first, last, _ in names_in(certain("O", label, "O")):
        assert first == last == 1


def whole(labels: tuple[str, ...]) -> bool:
    """Whether names begin and end where they should: another wording of the same condition."""
    text = " ".join(labels)
    inside: str | None = None
    for label in text.split():
        place, _, kind = label.partition("-")
        if (inside is not None) != (place in "IE") or (inside is not None and inside != kind):
            return False
        inside = kind if place in "BI" else None
    return inside is None


@given(st.integers(0, 2**32 - 1), st.integers(1, 3))
def test_the_labels_are_the_most_probable_ones_that_make_whole_names(seed, length) -> None:
    odds = np.random.default_rng(seed).dirichlet([0.3] * len(LABELS), size=length).astype(np.float32)
    logs = np.log(odds + 1e-12)
    able = (labels for labels in product(range(len(LABELS)), repeat=length) if whole(tuple(LABELS[n] for n in labels)))
    best = max(able, key=lambda labels: sum(logs[k, n] for k, n in enumerate(labels)))
    expected = list(names_in(certain(*(LABELS[n] for n in best))))
    assert list(names_in(odds)) == expected


def test_a_word_has_its_vector_and_an_unknown_one_none() -> None:
    made = weights()
    vectors = WordVectors(made["keys"], made["codes"], made["pieces"].astype(np.float32))
    assert vectors.of(key_of("ferry")).any()
    assert not vectors.of(key_of("Quorlin")).any()


def test_what_is_found_depends_on_the_article_alone() -> None:
    text = "The ferry sank off Quorlin. Ana Ruiz of Norland wept, and Leo Brandt of the Norland Ferry Company did not."
    first, other = NameNetwork(weights(), LEXICON), NameNetwork(weights(), LEXICON)
    other.read(clued("Nora Whitfield met Reno Ulstrom in Norland. The ferry of Quorlin sank."))
    for ours, theirs in zip(
        first.probabilities(list(clued(text).values())), other.probabilities(list(clued(text).values())), strict=True
    ):
        assert (ours == theirs).all()


@given(st.text(alphabet="Ab c.D\n’-1", max_size=80))
def test_a_name_is_whole_words_of_its_sentence(text) -> None:
    sentences = clued(text)
    found = NameNetwork(weights(), LEXICON).read(sentences)
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
