"""Acts: who did, said or proposed a thing, as one sentence tells it by the order of its words.

In: the text of an article and its names. Out: acts with the person and the words of what was done: `Ruiz’s recent
proposal of a toll on the bridge`, `Ruiz has renewed talk of a toll`, `Ruiz proposed a toll`, `Ruiz returned to her toll
rhetoric`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.names.gazetteer import fold
from transforms.quotes.quoted_words import NEGATIONS, read_words
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import stem

NOUNS, VERBS = (
    {row["form"]: row["act"] for row in seeds.rows("act_words") if row["kind"] == kind} for kind in ("noun", "verb")
)
ACTS = re.compile(rf"\b(?:{'|'.join(sorted(NOUNS.keys() | VERBS.keys(), key=len, reverse=True))})\b")
LONGEST = 110
"""Code points of what is done that are read."""

STOP = re.compile(r"[,;:.!?—–(\n]|\s-\s|\b(?:while|as|when|after|before|during|because|but|who|which|although|and)\b")
INTRODUCES = re.compile(r"\s+(?:of|to|that|for|about|on)\b")
POSSESSIVE = re.compile(r"['’]s?\s+(?:[\w“”\"'’-]+\s+){0,4}$")
RENEWS = re.compile(r"^(?:\s+[a-z]+){1,3}\s+$")
"""Words between a person and a noun of the act: has renewed."""

ITS_OWN = re.compile(r"\b(?:his|her)\s+((?:[\w“”\"'’-]+\s+){0,4})$")
ADVERB = re.compile(r"^\s+(?:(?:has|had|also|later|then|already|again|\w+ly)\s+){0,2}$")


@dataclass(frozen=True)
class Act:
    """One act.

    Attributes:
        act: what kind of act.
        actor: the naming of who did it.
        sentence: where its sentence stands.
        start, end: from the actor, or the act, to the end of the words of what was done.
        words: those words.
        negated: whether the sentence denies it.
    """

    act: str
    actor: Mention
    sentence: Span
    start: int
    end: int
    words: str
    negated: bool

    @cached_property
    def stems(self) -> frozenset[str]:
        """What was done, by the stems of its words of content."""
        return frozenset(stem(word.norm) for word in read_words(self.words) if word.norm and not word.light)


def find_acts(text: str, mentions: Sequence[Mention]) -> Iterator[Act]:
    """The acts that the body of an article tells.

    Args:
        text: the body.
        mentions: its names, sorted by place.
    """
    people = [mention for mention in mentions if mention.type == "person" and mention.part == "body"]
    starts = [mention.start for mention in people]
    for start, end in sentences_of(text):
        here = people[bisect_left(starts, start) : bisect_left(starts, end)]
        if here:
            yield from _sentence_acts(text, Span(start, end), here)


def _sentence_acts(text: str, sentence: Span, people: Sequence[Mention]) -> Iterator[Act]:
    told = list(ACTS.finditer(text, *sentence))
    negated = bool(told) and any(word.norm in NEGATIONS for word in read_words(text[sentence.start : sentence.end]))
    for match in told:
        before = [mention for mention in people if mention.end <= match.start()]
        if not before:
            continue
        nearest, word = before[-1], fold(match[0])
        between = text[nearest.end : match.start()]
        behind = text[match.end() : min(sentence.end, match.end() + LONGEST)]
        stop = STOP.search(behind)
        object_ = (behind[: stop.start()] if stop else behind).rstrip()
        object_end = match.end() + len(object_)
        own = ITS_OWN.search(between)
        if word in NOUNS and (POSSESSIVE.fullmatch(between) or own or RENEWS.fullmatch(between)):
            described = own[1] if own else between if POSSESSIVE.fullmatch(between) else ""
            if INTRODUCES.match(object_) is None and not described:
                continue
            yield Act(NOUNS[word], nearest, sentence, nearest.start, object_end, f"{described} {object_}", negated)
        elif word in VERBS and ADVERB.fullmatch(between):
            yield Act(VERBS[word], nearest, sentence, nearest.start, object_end, object_, negated)
