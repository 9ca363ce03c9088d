"""Which sentences of different articles may be one utterance."""

from transforms.checks import quoted_sentences, wordings

WORDS = "The bridge was safe when my engineers left the valley on Friday"


SHORT = "We are all there by now"


def test_a_short_sentence_is_one_utterance_with_what_is_quoted_before_it(quoted) -> None:
    rows = [(f"{WORDS}. {SHORT.replace('are', verb)}", "Ana Ruiz", None) for verb in ("are", "are not")]
    (finding,) = quoted(*rows)
    assert (finding.rule, finding.witness_a.surface) == ("altered_quote", SHORT)
    assert "“not” besides" in finding.message
    assert quoted(*((words.rpartition(". ")[2], *who) for words, *who in rows)) == []


def test_short_sentences_beside_other_ones_are_two(quoted) -> None:
    other = "Nobody asked the council to come back to Selwick"
    denied = SHORT.replace("are", "are not")
    assert quoted((f"{WORDS}. {SHORT}", "Ana Ruiz", None), (f"{other}. {denied}", "Ana Ruiz", None)) == []


def test_what_is_quoted_beside_a_short_sentence_is_compared_once_whatever_the_copies(quoted, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        quoted_sentences, "told_alike", lambda one, other: asked.append(one) or wordings.told_alike(one, other)
    )
    rows = [(f"{WORDS}. {SHORT.replace('are', verb)}", "Ana Ruiz", None) for verb in ("are", "are not")]
    (few,) = quoted(*rows * 2)
    once = len(asked)
    (many,) = quoted(*rows * 20)
    assert few.finding_id == many.finding_id
    assert len(asked) == 2 * once > 0
