"""Who does what a figure tells of: agents of verbs and of nouns for acts.

In: a parsed sentence and the path from a figure to its governor. Out: the places of those who act, likeliest first. The
rules read Universal Dependencies.
"""

import re
from collections.abc import Iterator
from functools import cache

import seeds
from transforms.claims.grammar_subjects import RELATIVE, antecedent_of_pronoun, passive, subject_of_clause
from transforms.language.syntax import ParsedSentence, contents_above

UNDERGOING = seeds.words("figure_words", "undergoing")
"""Verbs whose subject does nothing: it is in a state, or something happens to it."""

MOVING = frozenset(row["lemma"] for row in seeds.rows("changes") if row["kind"] == "verb")

ACT_ENDING = re.compile(r"\w{3,}(?:[st]ion|ment|isal|usal|oval|osal|ance)")
"""Endings of nouns made from verbs: decision, announcement, refusal, approval, assistance."""


def agents_along(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """Those who act, from the nouns between a figure and its governor up to the verbs above it."""
    for noun in path[:-1]:
        yield from _owners(sentence, noun)
    for at in contents_above(sentence, path[-1]):
        token = sentence.tokens[at]
        if at == path[-1] and sentence.child(at, "cop") is not None:
            subject = subject_of_clause(sentence, at)
            if subject is not None and _is_act(sentence, subject):
                yield from _owners(sentence, subject)  # the tax that Ruiz raised is 8%
        elif token.pos in {"NOUN", "PROPN"}:
            yield from _owners(sentence, at)
        elif at == path[-1] or token.lemma.lower() in _committing():
            doer = _doer(sentence, at, path)
            if doer is None and at == path[-1] and passive(sentence, at):
                # the parse may hang it on what was done: fined 300 euros by the council
                doer = next((one for below in path[:-1] for one in _by(sentence, below)), None)
            if doer is not None:
                yield doer
            subject = subject_of_clause(sentence, at) if at == path[-1] else None
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
    if passive(sentence, at):
        return by
    if by is not None and sentence.child(at, "obj") is None:
        return by  # a passive that the parse took for an active verb: the duties slapped on lumber by Norland hurt
    subject = subject_of_clause(sentence, at)
    return subject if subject is None else antecedent_of_pronoun(sentence, at, subject)


def _owners(sentence: ParsedSentence, noun: int) -> Iterator[int]:
    """Whose act a noun names: Ruiz's proposal, a levy by the council."""
    for clause in sentence.children(noun, "acl", "acl:relcl"):
        own = sentence.child(clause, "nsubj")
        if own is not None:
            content = sentence.tokens[clause].dep == "acl" and sentence.child(clause, "mark") is not None
            if sentence.tokens[own].lemma.lower() not in RELATIVE and not content:
                yield own  # the levy that the council imposed
        elif passive(sentence, clause):
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


@cache
def _act_nouns() -> frozenset[str]:
    spoken = {row["lemma"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun"}
    return frozenset({row["noun"] for row in seeds.rows("act_nouns")} | spoken)


@cache
def _committing() -> frozenset[str]:
    """Verbs that make their subject the one who proposes, promises or denies what stands below them."""
    return frozenset(row["cue"] for row in seeds.rows("claim_cues") if row["kind"] in {"planned", "denied"}) | {
        "announce", "agree", "decide", "order", "threaten", "urge", "refuse", "offer",
    }  # fmt: skip
