"""Lemmas and parts of speech from the tag and the relation of a word."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.english_words import AS_WRITTEN, ATTESTED_POS, Words, base, best, exceptions, regular, singular


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("boats", "NNS", "boat"), ("Boats", "NNS", "boat"), ("ferries", "NNS", "ferry"), ("churches", "NNS", "church"),
        ("glass", "NN", "glass"), ("sinks", "VBZ", "sink"), ("sailed", "VBD", "sail"), ("moved", "VBD", "move"),
        ("stopped", "VBN", "stop"), ("carried", "VBD", "carry"), ("sailing", "VBG", "sail"), ("moving", "VBG", "move"),
        ("Ruiz", "NNP", "Ruiz"), ("Ruizes", "NNPS", "Ruize"), ("CDs", "NNS", "CD"), ("5,240", "CD", "5240"),
        ("Two", "CD", "two"), ("red", "VBD", "red"), ("Quickly", "RB", "quickly"),
    ],
)  # fmt: skip
def test_the_dictionary_form_by_spelling(word, tag, lemma) -> None:
    assert regular(word, tag) == lemma


@pytest.mark.parametrize(("word", "one"), [("boxes", "box"), ("ties", "tie"), ("berries", "berry"), ("boss", "boss")])
def test_a_plural_loses_its_ending(word, one) -> None:
    assert singular(word) == one


@pytest.mark.parametrize(
    ("stem", "verb"), [("carri", "carry"), ("stopp", "stop"), ("fill", "fill"), ("mov", "move"), ("relat", "relate"),
                       ("treat", "treat"), ("rain", "rain")],
)  # fmt: skip
def test_a_verb_without_its_ending(stem, verb) -> None:
    assert base(stem) == verb


@given(st.text(max_size=12), st.sampled_from(sorted(AS_WRITTEN)))
def test_names_and_signs_stay_as_they_are_written(word, tag) -> None:
    assert regular(word, tag) == word


def test_of_equals_the_first_in_the_alphabet_is_the_usual_one() -> None:
    assert best(Counter({"b": 2, "a": 2, "c": 1})) == "a"
    words = {
        "": Counter({"NOUN": 9, "VERB": 1}),
        "run": Counter({"VERB": ATTESTED_POS}),
        "slip": Counter({"VERB": ATTESTED_POS - 1}),
        "boat": Counter({"NOUN": 5}),
    }
    assert exceptions(words) == {"": "NOUN", "run": "VERB"}


@pytest.fixture
def words() -> Words:
    made = Words()
    made.tables = {
        "lemma": {"VBD": {"sank": "sink", "found": "find"}, "NNP": {"norland": "x"}},
        "pos": {"VBD": {"": "VERB"}, "VBD aux": {"": "AUX", "sank": "VERB"}},
    }
    return made


def test_what_is_attested_goes_before_what_spelling_says(words) -> None:
    assert words.lemma("sank", "VBD") == words.lemma("Sank", "VBD") == "sink"
    assert words.lemma("sailed", "VBD") == "sail"
    assert words.lemma("Norland", "NNP") == "Norland"  # a name is looked for as it is written


def test_a_part_of_speech_is_that_of_the_tag_with_its_relation_or_alone(words) -> None:
    assert [words.pos(*asked) for asked in (("had", "VBD", "aux"), ("Sank", "VBD", "aux"), ("sank", "VBD", "obj"))] == [
        "AUX", "VERB", "VERB",
    ]  # fmt: skip
    assert words.pos("sank", "XX", "") == "X"


def test_tables_come_back_as_they_were_written(words, tmp_path) -> None:
    words.to_disk(tmp_path / "words")
    assert Words().from_disk(tmp_path / "words").tables == words.tables


def test_a_document_gets_both(words) -> None:
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")
    doc = words(Doc(nlp.vocab, ["It", "sank"], tags=["PRP", "VBD"], heads=[1, 1], deps=["nsubj", "ROOT"]))
    assert [(token.lemma_, token.pos_) for token in doc] == [("it", "X"), ("sink", "VERB")]
    assert len(words(Doc(nlp.vocab, []))) == 0


def test_what_is_learnt_is_what_spelling_does_not_say() -> None:
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")
    doc = Doc(nlp.vocab, ["boats", "sank"], tags=["NNS", "VBD"], lemmas=["boat", "sink"], pos=["NOUN", "VERB"],
              heads=[1, 1], deps=["nsubj", "ROOT"])  # fmt: skip
    words = Words()
    words.learn([doc], [("swam", "swim", "VBD"), ("sailed", "sail", "VBD"), ("set up", "set", "VBD")])
    assert words.tables["lemma"] == {"NNS": {}, "VBD": {"sank": "sink", "swam": "swim"}}
    assert words.pos("boats", "NNS", "nsubj") == "NOUN"
