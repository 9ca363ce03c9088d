"""Who the words around a figure name, and whom a pronoun means."""

from dataclasses import replace

import pytest

from transforms.claims.clauses import Clause
from transforms.claims.scenes import Scene, covering, is_pronoun, meant, named

TEXT = "Mayor Ana Ruiz , 41 , said he lost 12 boats"
WRITTEN = """
    Mayor PROPN nsubj 6; Ana PROPN flat 0; Ruiz PROPN flat 0; , PUNCT punct 4; 41 NUM appos 0; , PUNCT punct 4
    said=say VERB/VBD ROOT 6; he PRON nsubj 8; lost=lose VERB/VBD ccomp 6; 12 NUM nummod 10; boats NOUN obj 8
"""


@pytest.fixture
def scene(tree, make_article, make_mention, readings_of) -> Scene:
    article = make_article(TEXT)
    ruiz = make_mention(article, "Ana Ruiz")
    return Scene(TEXT, readings_of(TEXT)[-1], Clause("", "", 0, (), ()), [ruiz], None, tree(WRITTEN), None, None)


def test_a_word_of_a_name_is_covered_by_it_and_a_title_names_who_has_it(scene) -> None:
    assert [mention and mention.name for mention in (covering(scene, at) for at in range(4))] == [
        None, "Ana Ruiz", "Ana Ruiz", None,
    ]  # fmt: skip
    assert named(scene, 8) is None
    assert named(scene, 1) == scene.mentions[0]


def test_a_noun_is_named_by_the_person_beside_it(scene, tree) -> None:
    beside = replace(scene, parsed=tree(WRITTEN.replace("Ana PROPN flat 0", "Ana PROPN appos 0")))
    assert named(beside, 0) == scene.mentions[0]
    place = replace(beside, mentions=[replace(scene.mentions[0], type="place")])
    assert named(place, 0) is None


def test_a_pronoun_is_the_article_s_own_outside_of_direct_speech(scene, make_article, make_quote) -> None:
    assert [is_pronoun(scene, at) for at in (0, 7, 8)] == [False, True, False]
    quote = make_quote(make_article(TEXT), "he lost")
    assert not is_pronoun(replace(scene, quote=quote), 7)
    assert is_pronoun(replace(scene, quote=replace(quote, direct=False)), 7)


def test_a_pronoun_means_who_opens_the_sentence_before_if_it_fits(scene) -> None:
    assert meant(scene, 7) is None
    ben = replace(scene.mentions[0], name="Ben Lund", start=0, end=5)
    assert meant(replace(scene, before=ben), 7) == "Ben Lund"
    ana = replace(ben, name="Ana Ruiz")
    assert meant(replace(scene, before=ana), 7) is None
    later = replace(ben, start=40, end=44)
    assert meant(replace(scene, before=ben, mentions=[later]), 7) is None  # he lost them, Lund said


def test_without_a_parse_nobody_is_named(scene) -> None:
    bare = replace(scene, parsed=None)
    assert (named(bare, 1), meant(bare, 7), is_pronoun(bare, 7)) == (None, None, False)
