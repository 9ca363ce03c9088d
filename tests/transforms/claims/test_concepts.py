import pytest

import seeds
from transforms.claims.concepts import among, concept_of, concepts, of_kind

KINDS = {
    "outcome",
    "people",
    "growing",
    "dwindling",
    "daily",
    "account",
    "personal",
    "priced",
    "harm",
    "incident",
    "event",
    "movement",
    "progress",
    "amassing",
}


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("levies", "tariff"),
        ("slain", "death"),
        ("Wounded", "injury"),
        ("merger", "acquisition"),
        ("ferry", None),
        ("talks", "visit"),
        ("aftershock", "aftershock"),
        ("wages", "pay"),
        ("profits", "income"),
        ("surplus", "surplus"),
        ("talk", None),
        ("head", None),
        ("fled", None),
    ],
)
def test_words_of_one_concept(word, concept) -> None:
    assert concept_of(word) == concept


def test_kinds_are_known_and_no_word_has_two_concepts() -> None:
    rows = seeds.rows("concepts")
    assert {kind for row in rows for kind in row["kinds"].split("|") if kind} <= KINDS
    assert len(concepts()) == sum(len(row["lemmas"].split("|")) for row in rows)


def test_concepts_of_a_kind_keep_their_order() -> None:
    assert among(["injury", "tariff", "death"], "people") == ("injury", "death")
    assert of_kind("people") <= of_kind("outcome")
