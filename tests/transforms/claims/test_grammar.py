"""Frames of figures, from trees written by hand; what a parser makes of text is tested in test_language.py."""

import pytest

from transforms.claims.grammar import frame_of
from transforms.claims.grammar_dates import dated
from transforms.text import Span

ACTIVE = """
    The DET det 1; council NOUN nsubj 2; imposed=impose VERB ROOT 2; a DET det 6; 20 NUM nummod 5
    percent NOUN compound 6; levy NOUN obj 2; on ADP case 8; steel NOUN nmod 6
"""
PASSIVE = """
    A DET det 1; levy NOUN nsubj:pass 8; of ADP case 4; 20 NUM nummod 4; percent NOUN nmod 1; on ADP case 6
    steel NOUN nmod 4; was=be AUX aux:pass 8; imposed=impose VERB/VBN ROOT 8; by ADP case 10; Ruiz PROPN obl:agent 8
"""
NOMINAL = """
    Ruiz PROPN nmod:poss 2; 's PART case 0; proposal NOUN nsubj:pass 10; of ADP case 7; a DET det 7; 10 NUM nummod 6
    percent NOUN compound 7; cut NOUN nmod 2; was=be AUX aux:pass 10; not PART/RB advmod 10
    adopted=adopt VERB/VBN ROOT 10
"""
CLAIMED = """
    Ruiz PROPN nmod:poss 3; 's PART case 0; repeated ADJ amod 3; claim NOUN nsubj 12; that SCONJ mark 9; 85 NUM nummod 6
    percent NOUN nsubj 9; of ADP case 8; exports=export NOUN nmod 6; fell=fall VERB acl 3; soon ADV advmod 9
    is=be AUX cop 12; wrong ADJ ROOT 12
"""
DENIED = """
    The DET det 1; mayor NOUN nsubj 2; denied=deny VERB ROOT 2; that SCONJ mark 8; 12 NUM nummod 5
    boats=boat NOUN nsubj:pass 8; had=have AUX aux 8; been=be AUX aux:pass 8; lost=lose VERB/VBN ccomp 2
"""
REPORTED = """
    Ruiz PROPN nsubj 1; said=say VERB ROOT 1; she PRON nsubj 4; would AUX/MD aux 4; build VERB/VB ccomp 1
    300 NUM nummod 6; homes=home NOUN obj 4
"""
ASKED = """
    Brandt PROPN nsubj 1; asked=ask VERB ROOT 1; Ruiz PROPN iobj 1; to PART mark 4; pay VERB/VB xcomp 1
    40 NUM nummod 6; dollars=dollar NOUN obj 4
"""
RELATIVE = """
    The DET det 1; storm NOUN nsubj 6; which PRON nsubj 3; killed=kill VERB acl:relcl 1; 12 NUM nummod 5
    people NOUN obj 3; moved=move VERB ROOT 6; on ADV advmod 6
"""
COPULAR = """
    The DET det 1; toll NOUN nsubj 5; is=be AUX cop 5; now ADV advmod 5; 12 NUM nummod 5; people NOUN ROOT 5
"""
JOINED = """
    The DET det 1; port NOUN nsubj 2; sold=sell VERB ROOT 2; land NOUN obj 2; and CCONJ cc 5; bought=buy VERB conj 2
    12 NUM nummod 7; boats=boat NOUN obj 5
"""


@pytest.mark.parametrize(
    ("written", "figure", "counted", "predicate", "subject"),
    [
        (ACTIVE, "20 percent", "levy", "imposed", "council"),
        (PASSIVE, "20 percent", "percent", "imposed", "levy"),
        (NOMINAL, "10 percent", "cut", "adopted", "proposal"),
        (CLAIMED, "85 percent", "percent", "fell", "percent"),
        (DENIED, "12", "boats", "lost", "boats"),
        (REPORTED, "300", "homes", "build", "she"),
        (ASKED, "40 dollars", "dollars", "pay", "Ruiz"),
        (RELATIVE, "12 people", "people", "killed", "storm"),
        (COPULAR, "12 people", "people", "people", "toll"),
        (JOINED, "12 boats", "boats", "bought", "port"),
    ],
)
def test_a_figure_has_its_noun_its_predicate_and_its_subject(
    tree, place, written, figure, counted, predicate, subject
) -> None:
    sentence = tree(written)
    frame = frame_of(sentence, place(sentence, figure))
    assert frame is not None
    found = [None if at is None else sentence.tokens[at].text for at in (frame.counted, frame.predicate, frame.subject)]
    assert found == [counted, predicate, subject]


@pytest.mark.parametrize(
    ("written", "figure", "agents"),
    [
        (ACTIVE, "20 percent", ["council"]),
        (PASSIVE, "20 percent", ["Ruiz"]),
        (NOMINAL, "10 percent", ["Ruiz"]),
        (CLAIMED, "85 percent", ["Ruiz"]),
        (DENIED, "12", ["mayor"]),
        (REPORTED, "300", ["Ruiz"]),
        (ASKED, "40 dollars", ["Ruiz"]),
        (COPULAR, "12 people", []),
        (JOINED, "12 boats", ["port"]),
    ],
)
def test_agents_are_found_in_active_passive_and_nominal_forms(tree, place, written, figure, agents) -> None:
    sentence = tree(written)
    frame = frame_of(sentence, place(sentence, figure))
    assert frame is not None
    assert [sentence.tokens[at].text for at in frame.agents] == agents


def test_the_passive_is_told_from_the_active(tree, place) -> None:
    for written, passive in ((ACTIVE, False), (PASSIVE, True), (DENIED, True), (REPORTED, False)):
        sentence = tree(written)
        figure = next(token.text for token in sentence.tokens if token.pos == "NUM")
        frame = frame_of(sentence, place(sentence, figure))
        assert frame is not None
        assert frame.passive is passive


def test_what_limits_a_figure_is_its_scope(tree, place) -> None:
    sentence = tree(ACTIVE)
    frame = frame_of(sentence, place(sentence, "20 percent"))
    assert frame is not None
    assert frame.scope == (place(sentence, "on steel"),)


def test_where_no_word_stands_there_is_no_frame(tree) -> None:
    assert frame_of(tree(ACTIVE), Span(900, 910)) is None
    assert dated(tree(ACTIVE), Span(900, 910)) is None


@pytest.mark.parametrize(
    ("written", "figure", "subject"),
    [
        ("Ruiz PROPN nsubj 1; asked=ask VERB ROOT 1; Brandt PROPN obj 1; to PART mark 4; pay VERB/VB xcomp 1;"
         " 5 NUM nummod 6; tolls NOUN obj 4", "5", "Brandt"),
        ("Storms=storm NOUN nsubj 1; caused=cause VERB ROOT 1; fares NOUN obj 1; to PART mark 4;"
         " rise VERB/VB acl 2; 5 NUM nummod 6; points NOUN obl 4", "5", "fares"),
        ("Ruiz PROPN nsubj 1; has=have VERB ROOT 1; plans NOUN obj 1; to PART mark 4; cut VERB/VB acl 2;"
         " 5 NUM nummod 6; tolls NOUN obj 4", "5", None),
        ("Bonus NOUN ROOT 0; for ADP case 2; Ruiz PROPN nmod 0; Leo PROPN appos 0; which PRON nsubj 5;"
         " cost VERB acl:relcl 3; 5 NUM nummod 7; euros NOUN obj 5", "5", "Bonus"),
    ],
)  # fmt: skip
def test_the_subject_of_an_infinitive_and_of_a_relative_clause(tree, place, written, figure, subject) -> None:
    sentence = tree(written)
    frame = frame_of(sentence, place(sentence, figure))
    assert frame is not None
    assert (None if frame.subject is None else sentence.tokens[frame.subject].text) == subject
