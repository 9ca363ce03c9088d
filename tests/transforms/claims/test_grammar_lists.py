"""Lists and asides, from trees as a parser makes them, and from sentences."""

import pytest

from transforms.claims.grammar_lists import verb_of_list
from transforms.extraction import read_claims

CUT = """
    Four NUM nummod 1; men NOUN/NNS ROOT 1; and CCONJ cc 6; a DET det 4; woman NOUN/NN nsubj:pass 6
    were=be AUX aux:pass 6; wounded=wound VERB/VBN conj 1
"""
ASIDE = """
    Clues NOUN/NNS nsubj 1; came=come VERB/VBD ROOT 1; after ADP case 4; five NUM nummod 4; people NOUN/NNS obl 1
    , PUNCT punct 7; including=include VERB/VBG case 7; infants NOUN/NNS nmod 4; , PUNCT punct 1
    were=be AUX aux:pass 10; hurt VERB/VBN conj 1
"""
OWN = """
    It PRON nsubj 1; hit VERB/VBD ROOT 1; four NUM nummod 3; men NOUN/NNS obj 1; and CCONJ cc 8
    two NUM nummod 6; women NOUN/NNS nsubj:pass 8; were=be AUX aux:pass 8; hurt VERB/VBN conj 1
"""
ALONE = """
    It PRON nsubj 1; hit VERB/VBD ROOT 1; four NUM nummod 3; men NOUN/NNS obj 1; and CCONJ cc 8
    a DET det 6; woman NOUN/NN nsubj:pass 8; was=be AUX aux:pass 8; hurt VERB/VBN conj 1
"""
RELATIVE = """
    Men NOUN/NNS nsubj:pass 9; who PRON nsubj 2; shot=shoot VERB/VBD acl:relcl 0; five NUM nummod 4
    people NOUN/NNS obj 2; , PUNCT punct 6; children NOUN/NNS appos 4; , PUNCT punct 9; were=be AUX aux:pass 9
    arrested=arrest VERB/VBN ROOT 9
"""
PRONOUN = """
    Tests NOUN/NNS nsubj 1; covered=cover VERB/VBD ROOT 1; three NUM nummod 3; men NOUN/NNS obj 1; — PUNCT punct 5
    sailors NOUN/NNS appos 3; — PUNCT punct 3; and CCONJ cc 10; they PRON nsubj:pass 10; were=be AUX aux:pass 10
    freed=free VERB/VBN conj 1
"""
ON_AND_ON = """
    It PRON nsubj 1; weighs=weigh VERB/VBZ ROOT 1; 300 NUM nummod 3; pounds NOUN/NNS obj 1; and CCONJ cc 6
    are=be AUX cop 6; heavy ADJ conj 1
"""
OF = """
    The DET det 1; deaths NOUN/NNS nsubj 9; of ADP case 4; two NUM nummod 4; men NOUN/NNS nmod 1; and CCONJ cc 7
    a DET det 7; boy NOUN/NN conj 4; were=be AUX cop 9; accidents NOUN/NNS ROOT 9
"""


@pytest.mark.parametrize(
    ("written", "figure", "verb"),
    [
        (CUT, "men", "wounded"),
        (ASIDE, "people", "hurt"),
        (OWN, "men", None),
        (ALONE, "men", None),
        (RELATIVE, "people", None),
        (PRONOUN, "men", None),
        (ON_AND_ON, "pounds", None),
        (OF, "men", None),
    ],
)
def test_the_verb_behind_a_list_is_told_of_the_noun_before_it(
    tree, written: str, figure: str, verb: str | None
) -> None:
    sentence = tree(written)
    noun = next(at for at, token in enumerate(sentence.tokens) if token.text == figure)
    above = [noun, *(at for at in sentence.ancestors(noun) if sentence.tokens[at].pos == "VERB")]
    found = verb_of_list(sentence, noun, above[1] if len(above) > 1 else noun)
    assert (None if found is None else sentence.tokens[found].text) == verb


@pytest.mark.parametrize(
    ("text", "surface", "first"),
    [
        ("Four men and a woman were wounded in the brawl.", "Four men", "injury"),
        ("Police act after five people, including a clerk, were injured in the fire.", "five people", "injury"),
        ("Three others, a woman and two men, ages 21 and 22, were treated for wounds and sent home.", "Three others",
         "injury"),
        ("One adult male, two adult females, and one child are deceased.", "two adult females", "death"),
        ("The bomb killed four men, and two women were hurt.", "four men", "death"),
        ("A woman and three children were taken to the hospital after the fire.", "three children", "injury"),
        ("Four officers and a woman suffered gunshot wounds.", "Four officers", "injury"),
        ("Four officers and a woman had bruises and a map.", "Four officers", "injury"),
        ("Four officers and a woman suffered a defeat.", "Four officers", "suffer"),
        ("Fire crews took the three other victims to Selwick Hospital.", "three other victims", "take"),
        ("Fire crews took the three other victims to a hospital.", "three other victims", "injury"),
        ("Paramedics rushed four men to a medical center.", "four men", "injury"),
        ("Two planes took patients to the hospital.", "Two planes", "take"),
        ("Paramedics drove four men to a medical school.", "four men", "drive"),
        ("Three children were taken to the beach after school.", "Three children", "take"),
        ("Friends mourn the deaths of a pastor, his wife and their three children.", "three children", "death"),
        ("Friends mourn the sale of a house, a barn and their three boats.", "three boats", "mourn"),
    ],
)  # fmt: skip
def test_what_a_list_is_told_of_is_its_measure(text: str, surface: str, first: str) -> None:
    measure = next(claim.measure for claim in read_claims(text) if claim.surface == surface)
    assert (measure or "").split(", ")[0] == first


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Her husband and six boys were shot and killed inside.", {"shooting", "death"}),
        ("Four men fought and killed a guard.", {"fight"}),
        ("Six boys were treated and released.", {"treat"}),
    ],
)
def test_a_joined_verb_says_what_befell_those_who_undergo_both(text: str, measure: set[str]) -> None:
    claim = next(claim for claim in read_claims(text) if claim.dimension == "count")
    found = set((claim.measure or "").split(", "))
    assert measure <= found
    assert not {"death", "release"} - measure & found
