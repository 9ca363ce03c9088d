"""Who says: the subject of a verb of saying, as the parse of its sentence has it.

In: a parsed sentence and the place of a verb in it. Out: the head of the phrase that names the one who does it.
The rules read Universal Dependencies.
"""

from transforms.language.syntax import ParsedSentence

RELATIVE = frozenset({"who", "which", "that", "whom"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
TOWARDS = frozenset({"to", "at", "toward", "towards"})
"""Prepositions of those whom somebody runs or turns to, who need not be the ones that speak."""

SHARED = frozenset({"conj", "advcl", "xcomp"})
"""Relations under which a verb without a subject has that of the verb above it."""


def subject_of(sentence: ParsedSentence, at: int) -> int | None:
    """The head of the phrase that names who says what a verb says; None where the parse does not tell.

    Of a passive it is the phrase with `by`; a relative pronoun stands for the noun before it.

    Args:
        sentence: where the verb stands.
        at: its place.
    """
    if sentence.tokens[at].pos not in {"VERB", "AUX"}:
        return None
    for _ in sentence.tokens:
        token = sentence.tokens[at]
        if sentence.child(at, "nsubj:pass", "aux:pass") is not None or (token.tag == "VBN" and token.dep == "acl"):
            return sentence.child(at, "obl:agent")
        own = sentence.child(at, "nsubj")
        if own is not None:
            relative = token.dep == "acl:relcl" and sentence.tokens[own].text.lower() in RELATIVE
            return token.head if relative else own
        if token.dep in {"acl", "acl:relcl"} and token.tag == "VBG":
            head = sentence.tokens[token.head]
            case = sentence.child(token.head, "case")
            towards = case is not None and sentence.tokens[case].text.lower() in TOWARDS
            if not towards or head.dep != "obl" or sentence.tokens[head.head].pos != "VERB":
                return token.head
            at = head.head  # Ruiz ran to the officers saying
            continue
        if token.dep not in SHARED or token.head == at or sentence.tokens[token.head].pos not in {"VERB", "AUX"}:
            return None
        at = token.head
    return None


def phrase_start(sentence: ParsedSentence, at: int) -> int:
    """The first token of what stands right before a noun and belongs to it, its article included."""
    inner = [
        sentence.extent(place).start
        for place in sentence.children(at, "amod", "compound", "nmod:poss", "det", "nummod", "nmod:desc")
        if place < at
    ]
    start = min([sentence.tokens[at].start, *inner])
    return next(place for place in range(at + 1) if sentence.tokens[place].start >= start)


def root_subject(sentence: ParsedSentence) -> int | None:
    """The head of the subject of the main clause; None where it has none."""
    roots = [place for place, token in enumerate(sentence.tokens) if token.head == place]
    return sentence.child(roots[0], "nsubj", "nsubj:pass") if roots else None


def is_denied(sentence: ParsedSentence, at: int) -> bool:
    """Whether a verb is negated: did not say."""
    return any(sentence.tokens[child].text.lower() in NEGATIONS for child in sentence.children(at, "advmod"))
