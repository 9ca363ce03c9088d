"""The subject of a verb, its own or one that it shares."""

import pytest

from transforms.claims.grammar_subjects import antecedent_of_pronoun, passive, subject_of_clause

OWN = "Boats NOUN/NNS nsubj 1; sank=sink VERB/VBD root 1"
SHARED = "Boats NOUN/NNS nsubj 1; rose=rise VERB/VBD root 1; and CCONJ cc 3; sank=sink VERB/VBD conj 1"
RELATIVE = "Boats NOUN/NNS nsubj 3; which PRON nsubj 2; sank=sink VERB/VBD acl:relcl 0; rotted=rot VERB/VBD root 3"
NONE = "Sink VERB/VB root 0"
PASSIVE = "Boats NOUN/NNS nsubj:pass 2; were=be AUX aux:pass 2; sold=sell VERB/VBN root 2"
REPORTED = "Ruiz PROPN/NNP nsubj 1; said=say VERB/VBD root 1; she PRON/PRP nsubj 3; left=leave VERB/VBD ccomp 1"
OTHERS = "Men NOUN/NNS nsubj 1; said=say VERB/VBD root 1; she PRON/PRP nsubj 3; left=leave VERB/VBD ccomp 1"


@pytest.mark.parametrize(
    ("written", "verb", "subject"), [(OWN, 1, 0), (SHARED, 3, 0), (RELATIVE, 2, 0), (PASSIVE, 2, 0), (NONE, 0, None)]
)
def test_the_subject_of_a_clause(written, verb, subject, tree) -> None:
    assert subject_of_clause(tree(written), verb) == subject


def test_a_verb_in_the_passive(tree) -> None:
    assert passive(tree(PASSIVE), 2)
    assert not passive(tree(OWN), 1)


def test_a_pronoun_of_a_reported_clause_is_who_reports(tree) -> None:
    assert antecedent_of_pronoun(tree(REPORTED), 3, 2) == 0
    assert antecedent_of_pronoun(tree(OTHERS), 3, 2) == 2  # several are no she
    assert antecedent_of_pronoun(tree(OWN), 1, 0) == 0
