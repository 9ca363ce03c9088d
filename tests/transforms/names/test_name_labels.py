"""Names spelt out by labels, and what namings in one article make of each other."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.name_clues import Clued
from transforms.names.name_labels import LABELS, in_agreement, names_in


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


def sentence(*words: str) -> Clued:
    places = tuple(range(len(words)))
    return Clued(words, places, places, np.zeros((len(words), 1), dtype=np.uint64))


def doubtful(label: str, other: str) -> np.ndarray:
    """Odds of one word that is of either label, of the first a little more likely."""
    odds = np.full((1, len(LABELS)), 1e-6, dtype=np.float32)
    odds[0, LABELS.index(label)], odds[0, LABELS.index(other)] = 0.55, 0.45
    return odds


def test_what_most_namings_say_decides_a_doubtful_one() -> None:
    given_odds = [doubtful("O", "S-place"), certain("S-place"), certain("S-place")]
    agreed = in_agreement(given_odds, [sentence("Quorlin")] * 3)
    assert [list(names_in(odds)) for odds in agreed] == [[(0, 0, "place")]] * 3


def test_words_that_stand_with_others_say_nothing_about_those_that_stand_alone() -> None:
    given_odds = [doubtful("O", "S-place"), certain("B-organisation", "E-organisation")]
    agreed = in_agreement(given_odds, [sentence("Quorlin"), sentence("Quorlin", "Ferries")])
    assert np.allclose(agreed[0], given_odds[0], atol=1e-3)


def test_where_a_name_begins_is_each_namings_own_affair() -> None:
    given_odds = [certain("S-person"), certain("B-person")]
    agreed = in_agreement(given_odds, [sentence("Quorlin")] * 2)
    assert [LABELS[int(odds[0].argmax())] for odds in agreed] == ["S-person", "B-person"]


def test_no_sentence_no_odds() -> None:
    assert in_agreement([], []) == []
