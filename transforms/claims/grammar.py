"""Grammar of a figure: what governs it, who does that, and whether the text asserts it.

In: a parsed sentence and where a figure or a date stands in it. Out: a `Frame`, whose members are places of tokens.
The rules read Universal Dependencies.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

import seeds
from transforms.claims.assertion import is_negated, modality_of
from transforms.claims.grammar_agents import MOVING, UNDERGOING, agents_along
from transforms.claims.grammar_lists import verb_of_list
from transforms.claims.grammar_subjects import passive, subject_of_clause
from transforms.language.syntax import SUBJECTS, ParsedSentence
from transforms.quantities.bare_numbers import HARM, SUFFERING
from transforms.text import Span

WITHIN_PHRASE = frozenset({"nummod", "compound", "amod", "det", "advmod", "fixed", "flat", "goeswith", "nmod:desc"})
"""Relations by which a number is part of a noun phrase: `12` of `boats`, `35 per cent` of `tariff`."""

COUNTABLE = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ"})
"""Parts of speech that a number can belong to; an adjective stands for those it describes: 30 injured."""

LIMITING = frozenset({"of", "on", "in", "for", "from", "among", "at", "to", "against"})
"""Prepositions that lead to what a figure is limited to."""

NARROWING = LIMITING - {"of", "at", "to", "from"}
"""Those that say of a subject which part or place of it is meant; `of` says what it is."""

CARING, CARE = seeds.words("caring_words", "verb"), seeds.words("caring_words", "noun")
"""Verbs for what is done for the hurt, and the nouns behind them that say so: taken to hospital, treated for wounds."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the grammar says of one figure or date; members are places of tokens.

    Attributes:
        head: the head of its own words.
        counted: the head of the noun phrase that is counted or measured.
        predicate: the verb, or the noun or adjective in its place, that governs it.
        joined: the verb that says the same thing on: shot and killed.
        whose: the noun whose `of` leads to what is counted: the deaths of a man and 12 children.
        completed: the particle, the adjective or the noun that a verb needs to say what it says: laid off, found
            guilty, taken to hospital, suffered wounds.
        subject: the head of that one's subject, a relative pronoun resolved; None when it has none.
        passive: the subject undergoes what the predicate says.
        agents: heads of the phrases that may say who does, proposes, promises or denies it, nearest first; nobody
            does what is a trait.
        negated: what governs it, or the figure itself, is negated.
        modality: `asserted`, `planned`, `possible` or `denied`.
        scope: the phrases that limit it.
        limits: the phrases that limit what it is said of: the tariff on steel is 25 %.
    """

    head: int
    counted: int
    predicate: int
    joined: int | None
    whose: int | None
    completed: int | None
    subject: int | None
    passive: bool
    agents: tuple[int, ...]
    negated: bool
    modality: str
    scope: tuple[Span, ...]
    limits: tuple[Span, ...]


def frame_of(sentence: ParsedSentence, span: Span, *, trait: bool = False, listed: bool = True) -> Frame | None:
    """The frame of the figure that stands at a span; None where the parse has no word there.

    Args:
        sentence: where it stands.
        span: the figure's code points in the part of the article.
        trait: what a person is, as an age, which stands whatever the person does not or may do.
        listed: whether what it counts may be named in a list that a verb behind it is told of.
    """
    head = sentence.head_of(span)
    if head is None:
        return None
    counted = _counted(sentence, head)
    path = _path(sentence, counted)
    beyond = verb_of_list(sentence, counted, path[-1]) if listed else None
    path = path if beyond is None else [counted, beyond]
    predicate = path[-1]
    subject = subject_of_clause(sentence, predicate) if beyond is None else counted
    asserted = path[:1] if trait else path
    return Frame(
        head=head,
        counted=counted,
        predicate=predicate,
        joined=_joined(sentence, counted, predicate),
        whose=_whose(sentence, counted),
        completed=_completed(sentence, counted, predicate),
        subject=subject,
        passive=passive(sentence, predicate),
        agents=() if trait else tuple(dict.fromkeys(agents_along(sentence, path))),
        negated=is_negated(sentence, head, asserted, subject if asserted == path else None),
        modality=modality_of(sentence, asserted),
        scope=tuple(_scope(sentence, head, counted, _brought_to(sentence, counted, predicate))),
        limits=tuple(_limits(sentence, counted, predicate, subject)),
    )


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


def _whose(sentence: ParsedSentence, counted: int) -> int | None:
    """The noun that what is counted, or what that is joined to, hangs on by `of`."""
    at = counted
    while sentence.tokens[at].dep in {"conj", "appos"} and sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
    return sentence.tokens[at].head if sentence.tokens[at].dep == "nmod" and "of" in sentence.cases(at) else None


def _joined(sentence: ParsedSentence, counted: int, predicate: int) -> int | None:
    """The verb joined to a predicate by nothing but `and`, which what is counted undergoes as well."""
    undergone = passive(sentence, predicate) or sentence.tokens[counted].dep == "obj"
    at = predicate + 2
    if not undergone or at >= len(sentence.tokens) or sentence.tokens[predicate + 1].text.lower() != "and":
        return None
    token = sentence.tokens[at]
    same = token.head == predicate and token.dep == "conj" and token.tag == sentence.tokens[predicate].tag
    return at if same else None


def _completed(sentence: ParsedSentence, counted: int, predicate: int) -> int | None:
    particle = sentence.child(predicate, "compound:prt")
    if particle is not None:
        return particle
    beside = sentence.child(predicate, "xcomp")
    if beside is not None and sentence.tokens[beside].pos == "ADJ":
        return beside
    verb, relation = sentence.tokens[predicate].lemma.lower(), sentence.tokens[counted].dep
    if relation in {"obl", "nmod"}:
        return None
    if verb in SUFFERING and relation != "obj":
        return _told_of(sentence, sentence.children(predicate, "obj"), HARM)
    if verb not in CARING or (relation == "nsubj" and not passive(sentence, predicate)):
        return None  # who brings somebody to a hospital is not hurt
    return _told_of(sentence, [*sentence.children(predicate, "obl"), *_brought_to(sentence, counted, predicate)], CARE)


def _brought_to(sentence: ParsedSentence, counted: int, predicate: int) -> list[int]:
    """Where those who are counted are brought, if the parse takes the place for a part of their phrase."""
    if sentence.tokens[predicate].lemma.lower() not in CARING:
        return []
    return [at for at in sentence.children(counted, "nmod") if "to" in sentence.cases(at)]


def _told_of(sentence: ParsedSentence, places: Iterable[int], words: frozenset[str]) -> int | None:
    """The first of some places at which one of some words stands, or two of them: a medical center."""
    for at in places:
        noun = sentence.tokens[at].lemma.lower()
        parts = (sentence.tokens[part].lemma.lower() for part in sentence.children(at, "compound", "amod"))
        if not words.isdisjoint({noun, *(f"{part} {noun}" for part in parts)}):
            return at
    return None


def _scope(sentence: ParsedSentence, head: int, counted: int, beside: Container[int]) -> Iterator[Span]:
    for at in dict.fromkeys((head, counted)):
        for child in sentence.children(at, "nmod", "obl"):
            if child not in beside and LIMITING & sentence.cases(child):
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
