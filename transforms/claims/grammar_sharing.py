"""Shared times: whether a verb has the time of one that it stands under or is joined to.

In: a parsed sentence, the frame of a figure and the place of a date and of what that hangs on. Out: whether the verb of
the figure has its time from there. The rules read Universal Dependencies.
"""

from functools import cache

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.grammar import Frame
from transforms.claims.grammar_dates import is_named, opens
from transforms.language.syntax import SUBJECTS, ParsedSentence

SHARED, LEADING = 3, 4
"""How near a date is that hangs on a verb whose time another one shares, and one that opens the sentence."""

PHRASES = frozenset({
    "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "obl", "obl:unmarked", "obl:agent", "obj", "iobj", "nsubj",
    "nsubj:pass", "compound", "amod", "advmod", "xcomp",
})  # fmt: skip
"""Relations by which a phrase stands below a verb within one clause."""

JOINED = frozenset({"conj", "parataxis", "ccomp", "advcl"})
"""Relations of a verb to one before it whose time it shares only where that is told first."""

QUALIFYING = frozenset({"acl", "acl:relcl"})
"""Relations of a clause to the noun that it is about."""

ELSEWHEN = frozenset({"after", "before", "since", "until", "till"})
"""Conjunctions of clauses that happen at another time than the main one."""

PAST = frozenset({"VBD", "VBN"})

PARTITIVE = frozenset({"them", "whom", "these", "those", "which"})
"""Pronouns for those told of before: 69 of them."""

EVENTS = seeds.words("figure_words", "event")
"""Nouns of events beside those that are concepts."""

DATA = seeds.words("speaking_words", "data")
"""Nouns of what shows a figure."""

OF_THINGS = frozenset({"that", "which", "where"})
"""Relatives that no person is meant by."""

PRESENT = frozenset({"VBZ", "VBP"})

ORIGIN = seeds.words("figure_words", "origin")
"""Verbs and nouns that tell how old somebody or something is, and no figure: born, founded."""


def shared(sentence: ParsedSentence, frame: Frame, top: int, governor: int) -> int | None:
    """How near a date is whose time a verb shares with one that it stands under or is joined to, or with what opens the
    sentence: `SHARED` or `LEADING`; None where it does not share it.

    Args:
        sentence: where all stand.
        frame: the grammar of the figure whose verb it is.
        top: the head of a date.
        governor: what that hangs on.
    """
    partitives = (*sentence.children(frame.counted, "nmod"), *sentence.children(frame.predicate, "obl", "nmod"))
    some = any(sentence.tokens[of].text.lower() in PARTITIVE and "of" in sentence.cases(of) for of in partitives)
    first = top < frame.predicate and (
        opens(sentence, top) or (sentence.tokens[governor].dep == "obl" and opens(sentence, governor))
    )
    main = governor if is_named(sentence, top, governor) else _verb_above(sentence, governor)
    rank, at = SHARED, frame.predicate
    for _ in sentence.tokens:
        if at == main or sentence.tokens[at].head == at:
            break
        dep, above = sentence.tokens[at].dep, sentence.tokens[at].head
        if _is_participle(sentence, at) or _is_about_thing(sentence, at) or (some and dep in QUALIFYING):
            above = _verb_above(sentence, above)
        elif dep not in JOINED | {"xcomp"} or _is_elsewhen(sentence, at, dep):
            return None
        elif dep in JOINED and not (some or _goes_along(sentence, at, governor)):
            rank = LEADING
        at = above
    if at != main and not first:
        return None
    leads = first or _leads(sentence, top, main)
    return rank if rank == SHARED else LEADING if leads and not _is_now(sentence, frame, at) else None


def _goes_along(sentence: ParsedSentence, at: int, governor: int) -> bool:
    """Whether a clause has the time of that which it is joined to, wherever in this a date stands."""
    dep, above = sentence.tokens[at].dep, sentence.tokens[at].head
    shown = dep == "ccomp" and _is_shown(sentence, above, governor)
    return shown or goes_on(sentence, at, dep) or _is_next(sentence, at, above)


def _is_shown(sentence: ParsedSentence, verb: int, governor: int) -> bool:
    """Whether a verb says what data of some time show: a poll in June showed that 12 % agree."""
    return governor in sentence.children(verb, "nsubj") and sentence.tokens[governor].text.lower() in DATA


def _verb_above(sentence: ParsedSentence, at: int) -> int:
    """The verb of the clause that a phrase stands in."""
    while sentence.tokens[at].dep in PHRASES:
        at = sentence.tokens[at].head
    return at


def _is_participle(sentence: ParsedSentence, at: int) -> bool:
    """Whether a clause is a participle about a noun, at the time of its sentence (3 years, followed by 12 months).

    The parse may take the main verb for one.
    """
    token = sentence.tokens[at]
    alone = sentence.child(at, *SUBJECTS, "aux") is None
    return token.dep == "acl" and token.tag in {"VBG", *PAST} and alone and token.lemma.lower() not in ORIGIN


def _is_about_thing(sentence: ParsedSentence, at: int) -> bool:
    """Whether a clause tells of an event, or what a thing did at the time of its sentence: a bus that held 12 sank."""
    token = sentence.tokens[at]
    if token.dep not in QUALIFYING:
        return False
    thing = any(sentence.tokens[one].text.lower() in OF_THINGS for one in sentence.children(at))
    did = thing and _is_past(sentence, at) and _is_past(sentence, _verb_above(sentence, token.head))
    return is_event(sentence, token.head) or (did and token.lemma.lower() not in ORIGIN)


def _is_elsewhen(sentence: ParsedSentence, at: int, dep: str) -> bool:
    """Whether a clause has a subject of its own and tells what was before or after: after its ferry sank."""
    return dep == "advcl" and bool(ELSEWHEN & marks(sentence, at)) and sentence.child(at, *SUBJECTS) is not None


def _is_next(sentence: ParsedSentence, at: int, before: int) -> bool:
    """Whether a verb tells what was done next by or to the same one: he was arrested in 2012 and got two years."""
    if sentence.tokens[at].dep != "conj" or sentence.child(at, *SUBJECTS) is not None:
        return False
    return all(_is_past(sentence, verb) for verb in (at, before))


def _is_past(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a verb tells a deed of some day: sold, was sold; not has sold, nor is sold."""
    auxiliaries = {sentence.tokens[aux].text.lower() for aux in sentence.children(verb, "aux", "aux:pass", "cop")}
    return sentence.tokens[verb].tag in PAST and auxiliaries <= {"was", "were", "got"}


def _is_now(sentence: ParsedSentence, frame: Frame, main: int) -> bool:
    """Whether a figure is of today and the main verb of its sentence is past: it was founded and employs 12 people."""
    auxiliaries = {sentence.tokens[aux].tag for aux in sentence.children(frame.predicate, "aux", "aux:pass", "cop")}
    present = bool(PRESENT & {sentence.tokens[frame.predicate].tag, *auxiliaries})
    return present and main != frame.predicate and sentence.tokens[main].tag in PAST


def goes_on(sentence: ParsedSentence, at: int, dep: str) -> bool:
    """Whether a clause only says how or to what end the verb before it went on: it grew in 2023, adding 12 shops."""
    token = sentence.tokens[at]
    if dep != "advcl" or sentence.child(at, *SUBJECTS, "aux") is not None:
        return False
    told = marks(sentence, at)
    return (token.tag == "VBG" and not ELSEWHEN & told) or (token.tag == "VB" and told == {"to"})


def marks(sentence: ParsedSentence, at: int) -> set[str]:
    """The words in lower case that lead to a clause: after, to."""
    return {sentence.tokens[mark].text.lower() for mark in sentence.children(at, "mark", "advmod", "case")}


def _leads(sentence: ParsedSentence, top: int, governor: int) -> bool:
    """Whether a date stands before the subject and the verb that it belongs to."""
    subject = sentence.child(governor, *SUBJECTS)
    return top < (governor if subject is None else min(subject, governor))


def is_event(sentence: ParsedSentence, at: int) -> bool:
    """Whether a word names something that happens."""
    lemma = sentence.tokens[at].lemma.lower()
    return lemma in EVENTS or concept_of(lemma) in _events()


@cache
def _events() -> frozenset[str]:
    return of_kind("incident") | of_kind("event")
