"""The subject of a verb, where it has one of its own, shares one, or is governed by a verb that controls it.

In: a parsed sentence and the place of a verb. Out: the place of the head of its subject. The rules read Universal
Dependencies.
"""

from functools import cache

import seeds
from transforms.language.syntax import SUBJECTS, ParsedSentence

RELATIVE = frozenset({"who", "which", "that", "whom"})

SAYING = frozenset({"say", "claim", "allege", "believe", "think"})
"""Verbs of saying that have no person for their object."""

DASHES = frozenset({"—", "–", "--", "-"})

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of a verb that has a subject."""

DATELINE = 12
"""Tokens among which the dash behind a dateline stands."""


def passive(sentence: ParsedSentence, at: int) -> bool:
    """Whether a verb is in the passive, a participle that shares its auxiliary included."""
    token = sentence.tokens[at]
    if sentence.child(at, "nsubj:pass", "aux:pass", "csubj:pass") is not None or (
        token.tag == "VBN" and token.dep == "acl"
    ):
        return True
    if token.tag != "VBN" or sentence.child(at, "aux", "obj", "nsubj") is not None:
        return False
    return (
        token.dep in {"conj", "xcomp"} and token.head != at and passive(sentence, token.head)
    )  # was tried and ordered held


def subject_of_clause(sentence: ParsedSentence, at: int) -> int | None:
    """The subject of a predicate: its own, else the one it shares with what it is joined to or stands under."""
    for _ in sentence.tokens:
        token = sentence.tokens[at]
        own = next((one for one in sentence.children(at, *SUBJECTS) if not _in_dateline(sentence, one)), None)
        if own is not None:
            return antecedent_of_relative(sentence, at, own)
        taken = _taken_for_object(sentence, at)
        if taken is not None:
            return taken
        if token.head == at:
            return None
        if token.dep in {"acl", "acl:relcl"} and token.tag != "VB":
            return token.head  # a levy imposed by, a storm killing
        told = _told_of(sentence, at)
        if told is not None:
            return told
        moved = _controlled(sentence, at)
        if moved is not None:
            return moved
        if token.dep not in {"conj", "advcl", "acl", "xcomp"}:
            return None
        above = sentence.tokens[token.head]
        if token.dep == "conj" and above.pos == "PROPN" and token.tag in FINITE and token.head < at:
            return token.head  # the parse may join a verb to the name before an aside: Ana Ruiz, 26, shot two men
        beside = _right_before(sentence, at) if token.dep == "conj" else None
        if beside is not None:
            return beside
        at = token.head
    return None


def _in_dateline(sentence: ParsedSentence, at: int) -> bool:
    """Whether a noun stands in the place before a report, which the parse may take for its subject: ALDER — A boat."""
    first = sentence.tokens[:DATELINE]
    dash = next((k for k, token in enumerate(first) if k > at and token.text in DASHES), None)
    if dash is None or first[dash].start == first[dash - 1].end:
        return False
    return all(token.text[0].isupper() or not token.text[0].isalpha() for token in first[:dash])


def _told_of(sentence: ParsedSentence, at: int) -> int | None:
    """The name between a verb of saying and what is said, which the parse took for an object: say Ruiz, 55, left."""
    token = sentence.tokens[at]
    if token.dep != "ccomp" or sentence.tokens[token.head].lemma.lower() not in SAYING:
        return None
    return next((one for one in sentence.children(token.head, "obj") if token.head < one < at), None)


def _taken_for_object(sentence: ParsedSentence, at: int) -> int | None:
    """The noun that ends right before `is` or `would be`, which the parse took for an object of the verb before it: he
    estimated the cost of the bridge would be $3m.
    """
    first = sentence.child(at, "aux", "cop")
    if first is None or first == 0 or sentence.child(at, "cop") is None or first > at:
        return None
    for above in (first - 1, *sentence.ancestors(first - 1)):
        if sentence.tokens[above].dep == "obj":
            ends = sentence.extent(above).end == sentence.tokens[first - 1].end
            return above if ends and sentence.tokens[above].pos in {"NOUN", "PROPN"} else None
    return None


def _right_before(sentence: ParsedSentence, verb: int) -> int | None:
    """The noun right before a joined verb, which the parse took for one more object: lost $3 and Brandt won $4."""
    at = verb - 1
    while at > 0 and sentence.tokens[at].dep in {"aux", "aux:pass", "advmod"}:
        at -= 1
    token = sentence.tokens[at]
    return at if at > 0 and token.dep == "conj" and token.pos in {"NOUN", "PROPN"} and token.head < at else None


def antecedent_of_relative(sentence: ParsedSentence, at: int, subject: int) -> int:
    """What the subject of a verb stands for where it is a relative pronoun, else the subject itself.

    `which` stands for no person, and so not for the name that a title or an office is explained by.
    """
    token, pronoun = sentence.tokens[at], sentence.tokens[subject]
    if token.dep not in {"acl:relcl", "advcl:relcl"} or pronoun.lemma.lower() not in RELATIVE:
        return subject
    noun = token.head
    if pronoun.text.lower() == "which" and sentence.tokens[noun].dep == "appos":
        noun = sentence.tokens[noun].head
    return noun


def antecedent_of_pronoun(sentence: ParsedSentence, at: int, subject: int) -> int:
    """For a pronoun of a reported clause the subject that reports: Ruiz said she would cut.

    Args:
        sentence: where it stands.
        at: the verb of the clause.
        subject: its subject, which is given back where it is no pronoun or nothing tells whom it means.
    """
    if sentence.tokens[subject].lemma.lower() not in {"he", "she", "it", "they"}:
        return subject
    for clause in sentence.children(at, "advcl"):
        own = sentence.child(clause, "nsubj") if clause < subject else None
        if own is not None and sentence.tokens[own].pos == "PROPN":
            return own  # As Ruiz ran, she fired two shots
    if sentence.tokens[at].lemma.lower() == "die":
        return subject  # who says that she died is somebody else
    one = sentence.tokens[subject].lemma.lower() in {"he", "she"}
    for above in sentence.ancestors(at):
        own = sentence.child(above, "nsubj", "nsubj:pass")
        if own is None or own >= subject or sentence.tokens[own].pos == "PRON":
            continue
        if not (
            one and (sentence.tokens[own].tag in {"NNS", "NNPS"} or sentence.tokens[own].lemma.lower() == "police")
        ):
            return own
    return subject


def _controlled(sentence: ParsedSentence, at: int) -> int | None:
    """The object that is to do what an infinitive says: asked Brandt to pay, caused rents to rise."""
    token = sentence.tokens[at]
    above = token.head
    if token.dep == "acl" and sentence.tokens[above].dep == "obj":
        # the parse may hang the infinitive on the object itself
        verb = sentence.tokens[sentence.tokens[above].head]
        return above if verb.lemma.lower() in _object_control() else None
    if token.dep == "xcomp" or (token.dep == "advcl" and sentence.tokens[above].lemma.lower() in _object_control()):
        moved = sentence.child(above, "obj", "iobj")
        return moved if moved is not None and moved < at else None
    return None


@cache
def _object_control() -> frozenset[str]:
    """Verbs whose object is the subject of the infinitive after it."""
    return frozenset(row["verb"] for row in seeds.rows("object_control"))
