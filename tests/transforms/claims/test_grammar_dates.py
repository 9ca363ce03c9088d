"""What a date of a sentence hangs on, and whether it opens the sentence."""

import pytest

from transforms.claims.grammar_dates import date_head, dated, governor_of, is_named, opens


@pytest.mark.parametrize(
    ("written", "date", "governor"),
    [
        ("Talks NOUN nsubj 1; resume VERB ROOT 1; on ADP case 4; Tuesday PROPN compound 4; morning NOUN obl 1",
         "Tuesday", "resume"),
        ("The DET det 2; Tuesday PROPN compound 2; vote NOUN nsubj 3; failed=fail VERB ROOT 3", "Tuesday", "vote"),
        ("It PRON nsubj 1; rose=rise VERB ROOT 1; to ADP case 3; 3 NUM obl 1; in ADP case 5; July PROPN nmod 3",
         "July", "rose"),
        ("May PROPN ROOT 0", "May", None),
        ("It PRON nsubj 3; was=be AUX cop 3; after ADP case 3; Monday PROPN ROOT 3; when ADV advmod 6;"
         " guards NOUN nsubj 6; came=come VERB advcl 3", "Monday", "came"),
        ("The DET det 1; vote NOUN nsubj 3; is=be AUX cop 3; Monday PROPN ROOT 3; when ADV advmod 6;"
         " guards NOUN nsubj 6; come VERB advcl 3", "Monday", None),
        ("On ADP case 1; Monday PROPN obl 3; guards NOUN nsubj 3; say VERB ROOT 3; two NUM nummod 5; men NOUN nsubj 6;"
         " fled=flee VERB ccomp 3", "Monday", "fled"),
        ("On ADP case 1; Monday PROPN obl 3; guards NOUN nsubj 3; said=say VERB ROOT 3; two NUM nummod 5;"
         " men NOUN nsubj 6; fled=flee VERB ccomp 3", "Monday", "said"),
        ("Guards NOUN nsubj 1; say VERB ROOT 1; men NOUN nsubj 3; fled=flee VERB ccomp 1; on ADP case 5;"
         " Monday PROPN obl 1", "Monday", "say"),
        ("On ADP case 2; the DET det 2; night NOUN obl 6; of ADP case 4; Monday PROPN nmod 2; men NOUN nsubj 6;"
         " fled=flee VERB ROOT 6", "Monday", "fled"),
    ],
)  # fmt: skip
def test_a_date_belongs_to_a_verb_or_an_event(tree, place, written, date, governor) -> None:
    sentence = tree(written)
    found = dated(sentence, place(sentence, date))
    assert (None if found is None else sentence.tokens[found].text) == governor


TUESDAY = """
    On ADP case 2; Tuesday PROPN compound 2; morning NOUN obl 5; , PUNCT punct 5; police NOUN nsubj 5
    fled=flee VERB/VBD ROOT 5
"""
ACT = """
    The DET det 2; Harbour PROPN compound 2; Act PROPN nsubj 5; of ADP case 4; 1990 NUM nmod 2
    failed=fail VERB/VBD ROOT 5
"""
ORRAN = """
    Boats NOUN nsubj 1; sank=sink VERB/VBD ROOT 1; off ADP case 3; Orran PROPN obl 1; in ADP case 5; 1990 NUM nmod 3
"""
CLEFT = """
    It PRON nsubj 3; was=be AUX cop 3; on ADP case 3; Tuesday PROPN ROOT 3; that SCONJ mark 6; guards NOUN nsubj 6
    fled=flee VERB/VBD advcl:relcl 3
"""
LATE = "Police NOUN nsubj 1; fled=flee VERB/VBD ROOT 1; on ADP case 3; Tuesday PROPN obl 1; , PUNCT punct 1"


@pytest.mark.parametrize(("written", "at", "top"), [(TUESDAY, 1, 2), (TUESDAY, 2, 2), (ACT, 4, 4), (CLEFT, 3, 3)])
def test_the_words_that_say_one_time_have_one_head(tree, written, at, top) -> None:
    assert date_head(tree(written), at) == top


@pytest.mark.parametrize(("written", "top", "governor"), [(TUESDAY, 2, 5), (ACT, 4, 2), (CLEFT, 3, 6), (LATE, 3, 1)])
def test_a_date_hangs_on_a_word_or_is_what_its_sentence_is_about(tree, written, top, governor) -> None:
    assert governor_of(tree(written), top) == governor


def test_a_sentence_of_a_date_alone_has_nothing_that_it_hangs_on(tree) -> None:
    assert governor_of(tree("Tuesday PROPN ROOT 0"), 0) is None


@pytest.mark.parametrize(("written", "top", "governor", "named"), [(ACT, 4, 2, True), (ORRAN, 5, 3, False)])
def test_a_date_behind_of_is_a_part_of_a_name(tree, written, top, governor, named) -> None:
    assert is_named(tree(written), top, governor) == named


def test_a_date_on_a_verb_is_part_of_no_name(tree) -> None:
    assert not is_named(tree(TUESDAY), 2, 5)


@pytest.mark.parametrize(("written", "top", "first"), [(TUESDAY, 2, True), (LATE, 3, False), (ACT, 4, False)])
def test_a_date_opens_a_sentence_before_a_comma(tree, written, top, first) -> None:
    assert opens(tree(written), top) == first
