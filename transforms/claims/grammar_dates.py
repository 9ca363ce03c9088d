"""Dates by grammar: what a date of a sentence hangs on, and whether it opens the sentence.

In: a parsed sentence and where a date stands. Out: places of tokens. The rules read Universal Dependencies.
"""

from transforms.language.syntax import ParsedSentence
from transforms.text import Span
from transforms.words import calendar_words

WITHIN_DATE = frozenset({"nummod", "compound", "flat", "fixed", "goeswith", "nmod:desc", "nmod:unmarked"})

WITHIN_TIME = WITHIN_DATE | {"nmod"}
"""Relations of a date to a noun for a time: Tuesday morning, the night of May 3."""

TELLING = frozenset({"say", "says"})
"""Who says something now tells of another day than this."""

TIME_NOUNS = frozenset(
    {"morning", "noon", "afternoon", "evening", "night", "midnight", "day", "week", "weekend", "month"}
)
"""Nouns that a weekday or month belongs to: `Tuesday morning`, but not `the Tuesday vote`."""

PARTING = frozenset({";", ":", "—", "–", "―"})
"""Marks behind which a clause begins anew."""

BEFORE_LEADING = frozenset({"ADP", "DET", "CCONJ", "ADV", "ADJ", "SCONJ"})
"""Parts of speech of what stands before a date that opens its sentence: But in early 2013,"""


def dated(sentence: ParsedSentence, span: Span) -> int | None:
    """The verb, or the noun of an event, that the date at a span belongs to; None where the parse does not say."""
    at = sentence.head_of(span)
    while at is not None:
        token, above = sentence.tokens[at], sentence.tokens[sentence.tokens[at].head]
        within = token.dep in WITHIN_TIME and above.lemma in TIME_NOUNS
        if token.head == at:
            return _cleft(sentence, at)
        if not within and token.dep not in {"appos", "conj"} and above.pos not in {"NUM", "SYM"}:
            return _said(sentence, at, token.head)
        at = token.head
    return None


def date_head(sentence: ParsedSentence, at: int) -> int:
    """The head of the words that say one time: Tuesday of Tuesday morning, March of 3 March and 4 April."""
    for above in sentence.ancestors(at):
        token, over = sentence.tokens[at], sentence.tokens[above]
        within = token.dep in WITHIN_TIME and over.lemma in TIME_NOUNS
        beside = token.dep in {"appos", "conj"} and _is_time(sentence, above)
        if not within and not beside:
            break
        at = above
    return at


def _is_time(sentence: ParsedSentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.pos == "NUM" or token.lemma in TIME_NOUNS or token.text.lower() in calendar_words()


def governor_of(sentence: ParsedSentence, top: int) -> int | None:
    """The word that a date hangs on, by its head; None where it hangs on none."""
    governor = sentence.tokens[top].head
    return _cleft(sentence, top) if governor == top else _said(sentence, top, governor)


def _cleft(sentence: ParsedSentence, at: int) -> int | None:
    """What happened at a date that a sentence is about: it was after 11 p.m. when guards came."""
    subject = sentence.child(at, "nsubj", "expl")
    if subject is None or sentence.tokens[subject].text.lower() != "it" or sentence.child(at, "cop") is None:
        return None
    return sentence.child(at, "advcl", "advcl:relcl", "acl:relcl", "ccomp")


def _said(sentence: ParsedSentence, date: int, governor: int) -> int:
    """What a date is of that stands before one who tells it now: on Monday, police say, two men fled."""
    told = sentence.child(governor, "ccomp", "parataxis") if sentence.tokens[governor].text.lower() in TELLING else None
    return governor if told is None or date > governor else told


def is_named(sentence: ParsedSentence, top: int, governor: int) -> bool:
    """Whether a date is a part of the name that it hangs on: the Harbour Act of 1990, and not in Orran in 1990."""
    if sentence.tokens[governor].pos != "PROPN":
        return False
    cases = sentence.cases(top)
    return not cases or "of" in cases


def opens(sentence: ParsedSentence, top: int) -> bool:
    """Whether a date opens its sentence, or what follows a mark in it, and is parted from the rest by a comma."""
    first, last = min([top, *sentence.branches[top]]), max([top, *sentence.branches[top]])
    marks = [at for at in range(first) if sentence.tokens[at].text in PARTING]
    before = all(sentence.tokens[at].pos in BEFORE_LEADING for at in range(max(marks, default=-1) + 1, first))
    return before and any(sentence.tokens[at].text == "," for at in (last, last + 1) if at < len(sentence.tokens))
