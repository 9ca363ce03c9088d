"""Times by grammar: whether a date of a sentence says when what a figure tells was so.

In: a parsed sentence, the frame of a figure and where a date stands. Out: how near the date is to the figure in the
tree. A date belongs to the noun or the verb that it hangs on; a figure shares it where that verb governs it, or where
the date leads the sentence. The rules read Universal Dependencies.
"""

from transforms.claims.grammar import Frame
from transforms.claims.grammar_dates import date_head, governor_of, is_named
from transforms.claims.grammar_sharing import (
    ELSEWHEN,
    ORIGIN,
    PAST,
    PHRASES,
    QUALIFYING,
    SHARED,
    goes_on,
    is_event,
    marks,
    shared,
)
from transforms.language.syntax import SUBJECTS, ParsedSentence
from transforms.text import Span

NOUN, VERB, PHRASE = range(3)
"""What a date hangs on: what a figure counts, its verb, another phrase of its clause; `SHARED` and `LEADING` follow."""

WHEN = frozenset({"when", "as"})
"""Those of clauses that happen at the same time."""

OPENING = frozenset({"when", "that", "which"})
"""What opens a clause right behind a date."""

EVENT_REACH = 12
"""Tokens before a date among which the event stands that it is of."""


def time_from(sentence: ParsedSentence, frame: Frame, date: Span) -> int | None:
    """Where a date hangs from which a figure has its time, the nearest first; None where it is another's.

    Args:
        sentence: where both stand.
        frame: the grammar of the figure.
        date: the code points of the date.
    """
    at = sentence.head_of(date)
    if at is None:
        return None
    top = date_head(sentence, at)
    if frame.predicate in {at, top}:
        return VERB
    if _is_about(sentence, frame.predicate, {at, top}) or _opens_when(sentence, frame.predicate, at):
        return VERB
    governor = governor_of(sentence, top)
    if governor is None:
        return None
    nouns = {frame.head, frame.counted, *_nouns_above(sentence, frame)}
    if governor in nouns - {frame.predicate} and not is_named(sentence, top, governor):
        return NOUN
    verbs = {frame.predicate} if frame.joined is None else {frame.predicate, frame.joined}
    if governor in verbs:
        return VERB
    if sentence.tokens[governor].lemma.lower() in ORIGIN:
        return None
    about = {verb for noun in nouns for verb in sentence.children(noun, *QUALIFYING) if _says_which(sentence, verb)}
    if governor in about or _hangs_on(sentence, top, governor, verbs | nouns | about):
        return PHRASE
    if _goes_on_to(sentence, frame.predicate, governor) or _of_event(sentence, frame, top, governor):
        return SHARED
    return shared(sentence, frame, top, governor)


def has_verb(sentence: ParsedSentence) -> bool:
    """Whether a sentence is one, and no line of a list or a table, whose words hang together as the parser guesses."""
    return any(token.pos in {"VERB", "AUX"} for token in sentence.tokens)


def _nouns_above(sentence: ParsedSentence, frame: Frame) -> list[int]:
    """The nouns between what is counted and its verb: the deaths of 12 children."""
    found = []
    for above in sentence.ancestors(frame.counted):
        if above == frame.predicate or sentence.tokens[above].pos not in {"NOUN", "SYM", "NUM", "PROPN"}:
            break
        found.append(above)
    return found


def _hangs_on(sentence: ParsedSentence, top: int, governor: int, above: set[int]) -> bool:
    """Whether what a date hangs on is a phrase below one of some words, in one clause with them."""
    if is_named(sentence, top, governor):
        return False
    at = governor
    for head in sentence.ancestors(governor):
        nouns = sentence.tokens[at].dep == "conj" and sentence.tokens[at].pos in {"NOUN", "PROPN"}
        if sentence.tokens[at].dep not in PHRASES and not nouns:
            return False
        if head in above:
            return True
        at = head
    return False


def _says_which(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a clause about a noun says what became of it: 12 people who died in 2013, and not born in 2013."""
    return sentence.tokens[verb].lemma.lower() not in ORIGIN and not ELSEWHEN & marks(sentence, verb)


def _is_about(sentence: ParsedSentence, predicate: int, date: set[int]) -> bool:
    """Whether the parse hangs a clause on a date, as it does with one about what has the date: a fire last year, which
    left two dead.
    """
    at = predicate
    while sentence.tokens[at].dep in {"conj", "xcomp"}:
        at = sentence.tokens[at].head
    return sentence.tokens[at].dep in QUALIFYING and sentence.tokens[at].head in date


def _opens_when(sentence: ParsedSentence, predicate: int, date: int) -> bool:
    """Whether a clause follows a date that says when it was: in 2013, when 62 officers were killed; the fire at a mill
    last month that killed two.
    """
    opens = next((at for at in sentence.children(predicate) if sentence.tokens[at].text.lower() in OPENING), None)
    if opens is None or date >= opens:
        return False
    between = [at for at in range(date + 1, opens) if sentence.tokens[at].head != date]
    if any(sentence.tokens[at].pos != "PUNCT" for at in between):
        return False
    return sentence.tokens[opens].text.lower() == "when" or (
        not between and any(is_event(sentence, at) for at in range(max(0, date - EVENT_REACH), date))
    )


def _goes_on_to(sentence: ParsedSentence, predicate: int, governor: int) -> bool:
    """Whether a date is that of what the same one did next (killed two and hurt three in 2013), of what it did so for,
    or of the clause that says when (when it closed in 2013, 40 people left).
    """
    token, own = sentence.tokens[governor], sentence.tokens[predicate]
    if token.head == predicate and token.dep == "advcl":
        return goes_on(sentence, governor, "advcl") or bool(WHEN & marks(sentence, governor))
    beside = own.dep == "conj" and token.head == own.head
    past = own.tag in PAST and (token.tag in PAST or token.pos == "ADJ")
    alone = sentence.child(governor, *SUBJECTS) is None and token.lemma.lower() not in ORIGIN
    return token.dep == "conj" and (token.head == predicate or beside) and predicate < governor and past and alone


def _of_event(sentence: ParsedSentence, frame: Frame, top: int, governor: int) -> bool:
    """Whether a figure is told in a clause about an event that has the date: the 2013 bombing that killed 12."""
    whose = frame.subject is not None and any(
        sentence.tokens[owner].text.lower() == "whose" for owner in sentence.children(frame.subject, "nmod:poss")
    )
    if whose and is_event(sentence, governor) and frame.subject is not None and top < frame.subject:
        return True  # which the parse may hang elsewhere: the quake of 2007, whose magnitude was 8
    at = frame.predicate
    while sentence.tokens[at].dep in {"conj", "xcomp"}:
        at = sentence.tokens[at].head
    event = sentence.tokens[at].head
    if sentence.tokens[at].dep not in QUALIFYING or not is_event(sentence, event):
        return False
    return governor == event or _hangs_on(sentence, top, governor, {event})
