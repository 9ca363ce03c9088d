"""Bags of terms and words."""

import pytest

from transforms.slots.bags import CONCEPT_INFORMATION, overlap, telling, weigh
from transforms.words import information, stem


def test_words_tell_by_their_concepts_and_common_ones_and_numbers_tell_nothing() -> None:
    assert telling(["the", "killed", "12", "orchards"]) == ["death", "orchard"]


def test_an_outcome_tells_as_much_as_its_concept_and_another_term_as_it_is_rare() -> None:
    assert weigh(["death", "orchard"]) == {
        stem("death"): CONCEPT_INFORMATION,
        stem("orchard"): information("orchard"),
    }


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ({"orchard": 4.0}, {"orchard": 4.0}, 1.0),
        ({"orchard": 4.0, "fenc": 4.0}, {"orchard": 4.0}, 0.5**0.5),
        ({"orchard": 4.0}, {"fenc": 4.0}, 0.0),
        ({}, {"fenc": 4.0}, 0.0),
    ],
)
def test_what_two_bags_share_is_a_share_of_what_either_tells(one, other, shared) -> None:
    assert overlap(one, other) == pytest.approx(shared)
