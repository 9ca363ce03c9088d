"""Whether a verb has the time of one that it stands under or is joined to."""

import pytest

from transforms.claims.grammar import frame_of
from transforms.claims.grammar_sharing import LEADING, SHARED, goes_on, is_event, marks, shared

NEXT = """
    The DET det 1; mill NOUN nsubj 2; burned=burn VERB/VBD ROOT 2; in ADP case 4; 1904 NUM obl 2; and CCONJ cc 6
    lost=lose VERB/VBD conj 2; 12 NUM nummod 8; boats NOUN obj 6
"""
NOW = NEXT.replace("lost=lose VERB/VBD", "has=have VERB/VBZ")
ADDING = """
    It PRON nsubj 1; grew=grow VERB/VBD ROOT 1; in ADP case 3; 1904 NUM obl 1; , PUNCT punct 5
    adding=add VERB/VBG advcl 1; 12 NUM nummod 7; boats NOUN obj 5
"""
AFTER = """
    It PRON nsubj 1; grew=grow VERB/VBD ROOT 1; in ADP case 3; 1904 NUM obl 1; after SCONJ mark 6
    Ruiz PROPN nsubj 6; sold=sell VERB/VBD advcl 1; 12 NUM nummod 8; boats NOUN obj 6
"""
LED = """
    In ADP case 1; 1904 NUM obl 5; , PUNCT punct 5; the DET det 4; mill NOUN nsubj 5; burned=burn VERB/VBD ROOT 5
    and CCONJ cc 10; 12 NUM nummod 8; people NOUN nsubj 10; had=have AUX aux 10; left=leave VERB/VBN conj 5
"""


@pytest.mark.parametrize(
    ("written", "figure", "top", "rank"),
    [
        (NEXT, "12 boats", 4, SHARED),
        (NOW, "12 boats", 4, None),
        (ADDING, "12 boats", 3, SHARED),
        (AFTER, "12 boats", 3, None),
        (LED, "12 people", 1, LEADING),
    ],
)
def test_the_time_of_a_verb_is_shared_by_what_goes_along_with_it(tree, place, written, figure, top, rank) -> None:
    sentence = tree(written)
    frame = frame_of(sentence, place(sentence, figure))
    assert frame is not None
    assert shared(sentence, frame, top, sentence.tokens[top].head) == rank


def test_a_clause_without_a_subject_may_only_go_on(tree) -> None:
    assert goes_on(tree(ADDING), 5, "advcl")
    assert not goes_on(tree(ADDING), 5, "conj")
    assert not goes_on(tree(AFTER), 6, "advcl")
    to = "It PRON nsubj 1; grew VERB/VBD ROOT 1; to PART mark 3; add VERB/VB advcl 1"
    assert goes_on(tree(to), 3, "advcl")
    assert not goes_on(
        tree(to.replace("to PART", "before SCONJ").replace("add VERB/VB", "adding VERB/VBG")), 3, "advcl"
    )


def test_what_leads_to_a_clause_is_read_in_lower_case(tree) -> None:
    assert marks(tree(AFTER.replace("after SCONJ", "After SCONJ")), 6) == {"after"}
    assert marks(tree(ADDING), 5) == set()


@pytest.mark.parametrize(("noun", "event"), [("fire", True), ("crash", True), ("mill", False)])
def test_what_happens_is_an_event(tree, noun, event) -> None:
    assert is_event(tree(f"The DET det 1; {noun} NOUN ROOT 1"), 1) == event
