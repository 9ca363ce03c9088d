"""Grammar of a figure: what governs it, who does that, and whether the text asserts it.

In: a parsed sentence and where a figure or a date stands in it. Out: a `Frame`, whose members are places of tokens.
The rules read Universal Dependencies.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.claims.assertion import is_negated, modality_of
from transforms.language.syntax import SUBJECTS, ParsedSentence, contents_above
from transforms.text import Span

WITHIN_PHRASE = frozenset({"nummod", "compound", "amod", "det", "advmod", "fixed", "flat", "goeswith", "nmod:desc"})
"""Relations by which a number is part of a noun phrase: `12` of `boats`, `35 per cent` of `tariff`."""

COUNTABLE = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ"})
"""Parts of speech that a number can belong to; an adjective stands for those it describes: 30 injured."""

WITHIN_DATE = frozenset({"nummod", "compound", "flat", "fixed", "goeswith", "nmod:desc", "nmod:unmarked"})

TIME_NOUNS = frozenset(
    {"morning", "noon", "afternoon", "evening", "night", "midnight", "day", "week", "weekend", "month"}
)
"""Nouns that a weekday or month belongs to: `Tuesday morning`, but not `the Tuesday vote`."""

LIMITING = frozenset({"of", "on", "in", "for", "from", "among", "at", "to", "against"})
"""Prepositions that lead to what a figure is limited to."""

NARROWING = LIMITING - {"of", "at", "to", "from"}
"""Those that say of a subject which part or place of it is meant; `of` says what it is."""

RELATIVE = frozenset({"who", "which", "that", "whom"})
SAYING = frozenset({"say", "claim", "allege", "believe", "think"})
"""Verbs of saying that have no person for their object."""

DASHES = frozenset({"—", "–", "--", "-"})
DATELINE = 12
"""Tokens among which the dash behind a dateline stands."""

UNDERGOING = frozenset(
    {"die", "fall", "drop", "rise", "grow", "suffer", "undergo", "lose", "receive", "remain", "become", "be", "have"}
)
"""Verbs whose subject does nothing: it is in a state, or something happens to it."""

MOVING = frozenset(row["lemma"] for row in seeds.rows("changes") if row["kind"] == "verb")

ACT_ENDING = re.compile(r"\w{3,}(?:[st]ion|ment|isal|usal|oval|osal|ance)")
"""Endings of nouns made from verbs: decision, announcement, refusal, approval, assistance."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the grammar says of one figure or date; members are places of tokens.

    Attributes:
        head: the head of its own words.
        counted: the head of the noun phrase that is counted or measured.
        predicate: the verb, or the noun or adjective in its place, that governs it.
        completed: the particle or the adjective that a verb needs to say what it says: laid off, found guilty.
        subject: the head of that one's subject, a relative pronoun resolved; None when it has none.
        passive: the subject undergoes what the predicate says.
        agents: heads of the phrases that may say who does, proposes, promises or denies it, nearest first.
        negated: what governs it, or the figure itself, is negated.
        modality: `asserted`, `planned`, `possible` or `denied`.
        scope: the phrases that limit it.
        limits: the phrases that limit what it is said of: the tariff on steel is 25 %.
    """

    head: int
    counted: int
    predicate: int
    completed: int | None
    subject: int | None
    passive: bool
    agents: tuple[int, ...]
    negated: bool
    modality: str
    scope: tuple[Span, ...]
    limits: tuple[Span, ...]


def frame_of(sentence: ParsedSentence, span: Span) -> Frame | None:
    """The frame of the figure that stands at a span; None where the parse has no word there."""
    head = sentence.head_of(span)
    if head is None:
        return None
    counted = _counted(sentence, head)
    path = _path(sentence, counted)
    predicate = path[-1]
    subject = _subject(sentence, predicate)
    return Frame(
        head=head,
        counted=counted,
        predicate=predicate,
        completed=_completed(sentence, predicate),
        subject=subject,
        passive=_passive(sentence, predicate),
        agents=tuple(dict.fromkeys(_agents(sentence, path))),
        negated=is_negated(sentence, head, path, subject),
        modality=modality_of(sentence, path),
        scope=tuple(_scope(sentence, head, counted)),
        limits=tuple(_limits(sentence, counted, predicate, subject)),
    )


def dated(sentence: ParsedSentence, span: Span) -> int | None:
    """The verb, or the noun of an event, that the date at a span belongs to; None where the parse does not say."""
    at = sentence.head_of(span)
    while at is not None:
        token, above = sentence.tokens[at], sentence.tokens[sentence.tokens[at].head]
        within = token.dep in WITHIN_DATE and above.lemma in TIME_NOUNS
        if token.head == at:
            return None
        if not within and token.dep not in {"appos", "conj"} and above.pos not in {"NUM", "SYM"}:
            return token.head
        at = token.head
    return None


def apart(sentence: ParsedSentence, frame: Frame, governor: int | None) -> int:
    """How far what a date belongs to lies from a figure.

    Returns:
        0 when it governs the figure or is its noun, 1 when it stands above that as a report does, 2 when it is in
        another clause or not known.
    """
    if governor is None:
        return 2
    if governor in {frame.head, frame.counted, frame.predicate}:
        return 0
    above = set(sentence.ancestors(frame.counted)) | set(sentence.ancestors(frame.predicate))
    return 1 if governor in above else 2


def _counted(sentence: ParsedSentence, at: int) -> int:
    """From a number up to the noun that it counts or qualifies."""
    while True:
        token = sentence.tokens[at]
        above = sentence.tokens[token.head]
        if token.head == at or token.dep not in WITHIN_PHRASE or above.pos not in COUNTABLE:
            return at
        at = token.head


def _path(sentence: ParsedSentence, at: int) -> list[int]:
    """From a counted noun through the nouns it belongs to, up to what governs them all."""
    path = [at]
    for above in () if _is_predicate(sentence, at) else sentence.ancestors(at):
        path.append(above)
        if _is_predicate(sentence, above):
            break
    return path


def _is_predicate(sentence: ParsedSentence, at: int) -> bool:
    token = sentence.tokens[at]
    if token.dep in {"amod", "compound", "aux", "aux:pass", "cop", "case"}:
        return False
    return token.pos in {"VERB", "AUX"} or sentence.child(at, "cop", *SUBJECTS) is not None


def _completed(sentence: ParsedSentence, predicate: int) -> int | None:
    particle = sentence.child(predicate, "compound:prt")
    if particle is not None:
        return particle
    beside = sentence.child(predicate, "xcomp")
    return beside if beside is not None and sentence.tokens[beside].pos == "ADJ" else None


def _passive(sentence: ParsedSentence, at: int) -> bool:
    token = sentence.tokens[at]
    if sentence.child(at, "nsubj:pass", "aux:pass", "csubj:pass") is not None or (
        token.tag == "VBN" and token.dep == "acl"
    ):
        return True
    if token.tag != "VBN" or sentence.child(at, "aux", "obj", "nsubj") is not None:
        return False
    return (
        token.dep in {"conj", "xcomp"} and token.head != at and _passive(sentence, token.head)
    )  # was tried and ordered held


def _subject(sentence: ParsedSentence, at: int) -> int | None:
    """The subject of a predicate: its own, else the one it shares with what it is joined to or stands under."""
    for _ in sentence.tokens:
        token = sentence.tokens[at]
        own = next((one for one in sentence.children(at, *SUBJECTS) if not _in_dateline(sentence, one)), None)
        if own is not None:
            return antecedent_of_relative(sentence, at, own)
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


def _agents(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    for noun in path[:-1]:
        yield from _owners(sentence, noun)
    for at in contents_above(sentence, path[-1]):
        token = sentence.tokens[at]
        if at == path[-1] and sentence.child(at, "cop") is not None:
            subject = _subject(sentence, at)
            if subject is not None and _is_act(sentence, subject):
                yield from _owners(sentence, subject)  # the tax that Ruiz raised is 8%
        elif token.pos in {"NOUN", "PROPN"}:
            yield from _owners(sentence, at)
        elif at == path[-1] or token.lemma.lower() in _committing():
            doer = _doer(sentence, at, path)
            if doer is None and at == path[-1] and _passive(sentence, at):
                # the parse may hang it on what was done: fined 300 euros by the council
                doer = next((one for below in path[:-1] for one in _by(sentence, below)), None)
            if doer is not None:
                yield doer
            subject = _subject(sentence, at) if at == path[-1] else None
            if subject is not None and subject not in path and _is_act(sentence, subject):
                yield from _owners(sentence, subject)  # Ruiz's plan would cut rents


def _by(sentence: ParsedSentence, at: int) -> Iterator[int]:
    """The heads of the phrases with `by` that stand below a word."""
    return (one for one in sentence.children(at, "obl:agent", "nmod") if "by" in sentence.cases(one))


def _doer(sentence: ParsedSentence, at: int, path: list[int]) -> int | None:
    """Who does what a verb says: the phrase with `by` of a passive that is not the figure itself, else the subject; a
    pronoun's antecedent.
    """
    if sentence.child(at, "cop") is not None or sentence.tokens[at].lemma.lower() in UNDERGOING:
        return None
    by = next((one for one in sentence.children(at, "obl:agent") if one not in path), None)
    if _passive(sentence, at):
        return by
    if by is not None and sentence.child(at, "obj") is None:
        return by  # a passive that the parse took for an active verb: the duties slapped on lumber by Norland hurt
    subject = _subject(sentence, at)
    return subject if subject is None else _antecedent(sentence, at, subject)


def _antecedent(sentence: ParsedSentence, at: int, subject: int) -> int:
    """For a pronoun of a reported clause the subject that reports: Ruiz said she would cut."""
    if sentence.tokens[subject].lemma.lower() not in {"he", "she", "it", "they"}:
        return subject
    for clause in sentence.children(at, "advcl"):
        own = sentence.child(clause, "nsubj") if clause < subject else None
        if own is not None and sentence.tokens[own].pos == "PROPN":
            return own  # As Ruiz ran, she fired two shots
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


def _owners(sentence: ParsedSentence, noun: int) -> Iterator[int]:
    """Whose act a noun names: Ruiz's proposal, a levy by the council."""
    for clause in sentence.children(noun, "acl", "acl:relcl"):
        own = sentence.child(clause, "nsubj")
        if own is not None:
            content = sentence.tokens[clause].dep == "acl" and sentence.child(clause, "mark") is not None
            if sentence.tokens[own].lemma.lower() not in RELATIVE and not content:
                yield own  # the levy that the council imposed
        elif _passive(sentence, clause):
            yield from sentence.children(clause, "obl:agent")  # a levy of 9% imposed by the council
            beside = sentence.child(noun, "appos")
            if beside is not None and noun < beside == clause - 1 and beside - noun == 1:
                yield beside  # the levy Norland imposed, which the parse takes for two names of one thing
    if not _is_act(sentence, noun):
        return
    for child in sentence.children(noun, "nmod:poss", "nmod", "obl:agent"):
        if sentence.tokens[child].dep == "nmod:poss" or "by" in sentence.cases(child):
            yield child


def _is_act(sentence: ParsedSentence, noun: int) -> bool:
    return is_act(sentence.tokens[noun].lemma.lower())


def is_act(noun: str) -> bool:
    """Whether a noun, in its base form, names what somebody does: a plan, a levy, a decision."""
    return noun in _act_nouns() or ACT_ENDING.fullmatch(noun) is not None


def _scope(sentence: ParsedSentence, head: int, counted: int) -> Iterator[Span]:
    for at in dict.fromkeys((head, counted)):
        for child in sentence.children(at, "nmod", "obl"):
            if LIMITING & sentence.cases(child):
                yield sentence.extent(child)


def _limits(sentence: ParsedSentence, counted: int, predicate: int, subject: int | None) -> Iterator[Span]:
    token, verb = sentence.tokens[counted], sentence.tokens[predicate]
    if token.dep == "appos" and LIMITING & sentence.cases(token.head):
        yield _bare(sentence, token.head)  # on oranges 20 %, on bicycles 12 %
        return
    if sentence.child(predicate, "cop") is None and verb.lemma.lower() not in UNDERGOING | MOVING:
        return  # who does something is where he is, not what he does
    for child in () if subject is None else sentence.children(subject, "nmod"):
        if NARROWING & sentence.cases(child):
            yield _bare(sentence, child)


def _bare(sentence: ParsedSentence, at: int) -> Span:
    """A noun with the words right before it that say which one it is."""
    inner = [one for one in sentence.children(at, "amod", "compound", "flat") if one < at]
    return Span(sentence.tokens[min([at, *inner])].start, sentence.tokens[at].end)


@cache
def _act_nouns() -> frozenset[str]:
    spoken = {row["lemma"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun"}
    return frozenset({row["noun"] for row in seeds.rows("act_nouns")} | spoken)


@cache
def _object_control() -> frozenset[str]:
    """Verbs whose object is the subject of the infinitive after it."""
    return frozenset(row["verb"] for row in seeds.rows("object_control"))


@cache
def _committing() -> frozenset[str]:
    """Verbs that make their subject the one who proposes, promises or denies what stands below them."""
    return frozenset(row["cue"] for row in seeds.rows("claim_cues") if row["kind"] in {"planned", "denied"}) | {
        "announce", "agree", "decide", "order", "threaten", "urge", "refuse", "offer",
    }  # fmt: skip
