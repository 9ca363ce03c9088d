"""The subject of a verb of saying in a parsed sentence."""

import pytest

from transforms.quotes.speech_syntax import is_denied, phrase_start, root_subject, subject_of

PLAIN = "Ruiz PROPN nsubj 1; said=say VERB root 1"
RELATIVE = "Ruiz PROPN nsubj 3; who PRON nsubj 2; said=say VERB acl:relcl 0; left=leave VERB root 3"
PASSIVE = "It PRON nsubj:pass 2; was AUX aux:pass 2; said=say VERB/VBN root 2; by ADP case 4; Ruiz PROPN obl:agent 2"
SHARED = "Ruiz PROPN nsubj 1; rose VERB root 1; and CCONJ cc 3; said=say VERB conj 1"
BY_NOBODY = "It PRON nsubj:pass 2; was AUX aux:pass 2; said=say VERB/VBN root 2"
TOWARDS = (
    "Ruiz PROPN nsubj 1; ran VERB root 1; to ADP case 4; the DET det 4; officers NOUN obl 1; saying=say VERB/VBG acl 4"
)


@pytest.mark.parametrize(
    ("written", "verb", "subject"),
    [
        (PLAIN, 1, "Ruiz"),
        (RELATIVE, 2, "Ruiz"),
        (PASSIVE, 2, "Ruiz"),
        (SHARED, 3, "Ruiz"),
        (TOWARDS, 5, "Ruiz"),
        (BY_NOBODY, 2, None),
        (PLAIN, 0, None),
    ],
)
def test_who_says_it(written, verb, subject, tree) -> None:
    sentence = tree(written)
    found = subject_of(sentence, verb)
    assert (None if found is None else sentence.tokens[found].text) == subject


def test_what_belongs_to_a_noun_before_it(tree) -> None:
    sentence = tree("saw VERB root 0; the DET det 3; old ADJ amod 3; pilot NOUN obj 0")
    assert phrase_start(sentence, 3) == 1
    assert phrase_start(sentence, 0) == 0


def test_the_subject_of_the_main_clause(tree) -> None:
    assert root_subject(tree(SHARED)) == 0
    assert root_subject(tree("Go VERB root 0")) is None


def test_a_verb_that_is_denied(tree) -> None:
    assert is_denied(tree("Ruiz PROPN nsubj 3; did AUX aux 3; not PART advmod 3; say VERB root 3"), 3)
    assert not is_denied(tree("Ruiz PROPN nsubj 2; often ADV advmod 2; said VERB root 2"), 2)
