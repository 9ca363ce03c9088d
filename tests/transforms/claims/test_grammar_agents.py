"""Who acts: from verbs, and from nouns for acts."""

import pytest

from transforms.claims.grammar_agents import agents_along, is_act

IMPOSED = """
    The DET det 1; levy NOUN nsubj:pass 3; was=be AUX aux:pass 3; imposed=impose VERB/VBN ROOT 3; by ADP case 5
    Ruiz PROPN obl:agent 3
"""
UNTOLD = "The DET det 1; levy NOUN nsubj:pass 3; was=be AUX aux:pass 3; imposed=impose VERB/VBN ROOT 3"
DENIED = """
    Ruiz PROPN nsubj 1; denied=deny VERB/VBD ROOT 1; that SCONJ mark 5; the DET det 4; council NOUN nsubj 5
    fell=fall VERB/VBD ccomp 1
"""
SAW = """
    Ruiz PROPN nsubj 1; saw=see VERB/VBD ROOT 1; that SCONJ mark 5; the DET det 4; council NOUN nsubj 5
    voted=vote VERB/VBD ccomp 1
"""
PLAN = "Ruiz PROPN nmod:poss 2; 's PART case 0; plan NOUN nsubj 4; would AUX aux 4; cut=cut VERB ROOT 4"
HOUSE = "Ruiz PROPN nmod:poss 2; 's PART case 0; house NOUN nsubj 4; would AUX aux 4; burn=burn VERB ROOT 4"
BY = "A DET det 1; levy NOUN ROOT 1; by ADP case 3; Ruiz PROPN nmod 1; on ADP case 5; salt NOUN nmod 1"
WHO = """
    The DET det 1; mayor NOUN nsubj 5; who PRON nsubj 3; imposed=impose VERB/VBD acl:relcl 1; it PRON obj 3
    left=leave VERB/VBD ROOT 5
"""


@pytest.mark.parametrize(
    ("written", "path", "agents"),
    [
        (IMPOSED, [3], ["Ruiz"]),
        (UNTOLD, [3], []),
        (DENIED, [5], ["Ruiz"]),
        (SAW, [5], ["council"]),
        (PLAN, [4], ["plan", "Ruiz"]),
        (HOUSE, [4], ["house"]),
        (BY, [1], ["Ruiz"]),
        (WHO, [3], ["mayor"]),
    ],
)
def test_who_acts_is_found_along_the_path(tree, written, path, agents) -> None:
    sentence = tree(written)
    assert [sentence.tokens[at].text for at in agents_along(sentence, path)] == agents


@pytest.mark.parametrize(
    ("noun", "act"),
    [("levy", True), ("announcement", True), ("refusal", True), ("approval", True), ("boat", False), ("nation", False)],
)
def test_nouns_made_from_verbs_are_acts(noun, act) -> None:
    assert is_act(noun) == act
