import pytest

from transforms.claims.grammar import frame_of

BUILD = "300 NUM nummod 4; homes=home NOUN obj 2"


@pytest.fixture
def frame(tree, place):
    def find(written: str, figure: str):
        sentence = tree(written)
        found = frame_of(sentence, place(sentence, figure))
        assert found is not None
        return found

    return find


@pytest.mark.parametrize(
    ("written", "modality"),
    [
        (f"They PRON nsubj 2; have AUX aux 2; built=build VERB/VBN ROOT 2; {BUILD}", "asserted"),
        (f"They PRON nsubj 2; will AUX/MD aux 2; build VERB/VB ROOT 2; {BUILD}", "planned"),
        ("They PRON nsubj 3; are=be AUX aux 3; to PART mark 3; build VERB/VB ROOT 3; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "planned"),
        ("They PRON nsubj 1; had=have VERB ROOT 1; to PART mark 3; build VERB/VB xcomp 1; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "asserted"),
        (f"They PRON nsubj 2; could AUX/MD aux 2; build VERB/VB ROOT 2; {BUILD}", "possible"),
        (f"They PRON nsubj 2; reportedly ADV advmod 2; built=build VERB ROOT 2; {BUILD}", "possible"),
        ("They PRON nsubj 1; promised=promise VERB ROOT 1; to PART mark 3; build VERB/VB xcomp 1; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "planned"),
        ("A DET det 1; plan NOUN nsubj 6; to PART mark 3; build VERB/VB acl 1; 300 NUM nummod 5; homes=home NOUN obj 3;"
         "failed=fail VERB ROOT 6", "planned"),
        ("She PRON nsubj 1; said=say VERB ROOT 1; they PRON nsubj 4; would AUX/MD aux 4; build VERB/VB ccomp 1;"
         "300 NUM nummod 6; homes=home NOUN obj 4", "planned"),
        ("She PRON nsubj 1; denied=deny VERB ROOT 1; they PRON nsubj 3; built=build VERB ccomp 1; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "denied"),
        ("They PRON nsubj 1; denied=deny VERB ROOT 1; 300 NUM nummod 3; requests=request NOUN obj 1", "asserted"),
        ("They PRON nsubj 1; sought=seek VERB ROOT 1; to PART mark 3; say VERB/VB xcomp 1; 300 NUM nummod 5;"
         "came=come VERB ccomp 3", "asserted"),
    ],
)  # fmt: skip
def test_modality_is_that_of_what_governs_the_figure(frame, written, modality) -> None:
    assert frame(written, "300").modality == modality


@pytest.mark.parametrize(
    ("written", "figure", "negated"),
    [
        ("It PRON nsubj 3; did=do AUX aux 3; not PART/RB advmod 3; sell VERB/VB ROOT 3; 12 NUM nummod 5;"
         "boats=boat NOUN obj 3", "12", True),
        ("They PRON nsubj 1; build VERB ROOT 1; 300 NUM nummod 3; homes=home NOUN obj 1; not PART/RB advmod 5;"
         "200 NUM appos 3", "200", True),
        ("They PRON nsubj 1; build VERB ROOT 1; 300 NUM nummod 3; homes=home NOUN obj 1; not PART/RB advmod 5;"
         "200 NUM appos 3", "300", False),
        ("It PRON nsubj 3; did=do AUX aux 3; not PART/RB advmod 3; say VERB/VB ROOT 3; it PRON nsubj 5;"
         "sold=sell VERB ccomp 3; 12 NUM nummod 7; boats=boat NOUN obj 5", "12", True),
        ("It PRON nsubj 3; did=do AUX aux 3; not PART/RB advmod 3; know VERB/VB ROOT 3; it PRON nsubj 5;"
         "sold=sell VERB ccomp 3; 12 NUM nummod 7; boats=boat NOUN obj 5", "12", False),
        ("No DET advmod 1; more ADJ/JJR advmod 3; than ADP fixed 1; 20 NUM nummod 4; boats=boat NOUN nsubj 5;"
         "left=leave VERB ROOT 5", "20", False),
        ("No DET det 1; ship NOUN nsubj 2; lost=lose VERB ROOT 2; 12 NUM nummod 4; boats=boat NOUN obj 2", "12", True),
        ("No DET det 1; truce NOUN nsubj 2; came=come VERB ROOT 2; and CCONJ cc 6; crews NOUN nsubj 5;"
         "lost=lose VERB amod 6; ships NOUN conj 2; 12 NUM nummod 8; boats=boat NOUN nmod 6", "12", False),
        ("It PRON nsubj 3; does=do AUX aux 3; not PART/RB advmod 3; end VERB/VB ROOT 3; until ADP case 5;"
         "May PROPN obl 3", "May", False),
        ("They PRON nsubj 1; left=leave VERB ROOT 1; without ADP case 4; 12 NUM nummod 4; boats=boat NOUN obl 1",
         "12", True),
        ("12 NUM nummod 1; homes=home NOUN nsubj 4; are=be AUX cop 4; without ADP case 4; power NOUN ROOT 4",
         "12", False),
        ("Nobody PRON nsubj 3; was=be AUX aux 3; not PART/RB advmod 3; hurt VERB ROOT 3; among ADP case 7;"
         "the DET det 7; 12 NUM nummod 7; sailors=sailor NOUN obl 3", "12", False),
        ("It PRON nsubj 3; is=be AUX cop 3; no DET det 3; newcomer NOUN ROOT 3; with ADP case 6; 12 NUM nummod 6;"
         "boats=boat NOUN nmod 3", "12", False),
        ("It PRON nsubj 3; is=be AUX cop 3; no DET det 3; newcomer NOUN ROOT 3; , PUNCT punct 3; for ADP case 7;"
         "12 NUM nummod 7; boats=boat NOUN nmod 3", "12", False),
        ("It PRON nsubj 3; is=be AUX cop 3; no DET det 3; fleet NOUN ROOT 3; of ADP case 6; 12 NUM nummod 6;"
         "boats=boat NOUN nmod 3", "12", True),
    ],
)  # fmt: skip
def test_negation_reaches_the_figures_in_its_scope_only(frame, written, figure, negated) -> None:
    assert frame(written, figure).negated is negated


@pytest.mark.parametrize(
    ("written", "modality"),
    [
        ("They PRON nsubj:outer 3; are=be AUX cop 3; to PART mark 3; build VERB/VB ROOT 3; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "planned"),
        ("They PRON nsubj 1; came=come VERB/VBD ROOT 1; to PART mark 3; build VERB/VB advcl 1; 300 NUM nummod 5;"
         "homes=home NOUN obj 3", "asserted"),
        ("300 NUM nummod 1; men=man NOUN nsubj:pass 3; are=be AUX aux:pass 3; feared=fear VERB/VBN ROOT 3;"
         "dead ADJ xcomp 3", "possible"),
    ],
)  # fmt: skip
def test_what_somebody_is_to_do_is_planned_and_what_is_feared_supposed(frame, written, modality) -> None:
    assert frame(written, "300").modality == modality
