"""Deeds: who did what, as the order of the words of one sentence tells it.

In: the text of an article and its names. Out: deeds, each with the naming of who did it and what its sentence tells
around the verb: `Ruiz, the mayor, has opened the gates`, `the gates were opened by Mayor Ruiz`, `Ruiz’s proposal of a
toll`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.checks.swapped_actors import ACTIVE
from transforms.claims.concepts import concept_of
from transforms.claims.grammar_agents import is_act
from transforms.names.gazetteer import TITLES
from transforms.quotes.quoted_words import read_words
from transforms.stories.told_alike import Telling, plain, telling
from transforms.tables import Article, Mention
from transforms.words import CLOSED_WORDS, WORD, information, lemma, stem, verb_base

EACH, NEVER = (
    frozenset(row["word"] for row in seeds.rows("shared_acts") if row["kind"] == kind) for kind in ("each", "never")
)
"""What several persons of one story say or think each on his own, and what tells no deed that is one person's."""

VERBS = {row["noun"]: row["verb"] for row in seeds.rows("act_nouns") if row["verb"]}
"""Nouns of acts to the verbs of the same acts, where their stems differ."""


TITLED = rf"(?:(?:{'|'.join(re.escape(title) for title in sorted(TITLES, key=len, reverse=True))})\.?\s+)*"
NO_SUBJECT = re.compile(
    rf"(?:\b(?:and|or|of|in|from|by|with|to|for|at|on|than|like)|[&/])\s+(?:the\s+)?{TITLED}$", re.IGNORECASE
)
"""What stands before a name that is not the whole subject of the verb behind it."""

APPOSITION = re.compile(r"\s*,\s(?!who\b|which\b)[^,;:.!?“”\"()]{1,60},")
"""What may stand between who does it and the verb: Ruiz, the mayor of Alder, opened."""

WILL = re.compile(r"\s+(?:will|is\s+to|plans\s+to|is\s+going\s+to)\s+(?:soon\s+|\w+ly\s+)?([a-z]{3,})\b")
"""What stands behind the name of who is to do a thing, with the verb."""

IT_WAS, WHO = re.compile(r"\b[Ii]t\s+was\s+(?:\w+\s+){0,2}$"), re.compile(r"\s+who\b")
"""What stands around the name in: it was Ruiz who opened."""

BY = re.compile(
    r"(?:\b(?:was|were|been|being)\s+(?:\w+ly\s+)?([a-z]+)\s+(?:[\w’'-]+\s+){1,7}?|\b([a-z]+)\s+)"
    r"by\s+(?:[\w.’'-]+\s+){0,4}$"
)
"""What stands before the name of who did it: was opened at noon by Mayor Ruiz, a proposal by Mayor Ruiz."""

OWNED = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,3}?([a-z]+)\s+(?:of|to|that|for|on|in|against|with)\b")
"""What stands behind it: Ruiz’s new proposal of."""

BEFORE = 160
"""Code points before a name within which all of this is looked for."""

QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person did.

    Attributes:
        person: the naming of who did it.
        start, end: from the name to the end of the verb or noun, or the other way round, in the body.
        act: the stem of the verb or noun, or of the concept that it words, behind `to` where it is still to come.
        each: whether several persons can do it each on his own: say, call.
        active: whether the name is the subject of a verb.
        told: what its sentence tells around the name and the verb.
        quoted: what the words of content tell that the sentence has in quotation marks, by their stems.
    """

    person: Mention
    start: int
    end: int
    act: str
    each: bool
    active: bool
    told: Telling
    quoted: Mapping[str, float]

    @property
    def article_id(self) -> str:
        """The article that tells it."""
        return self.person.article_id


def find_deeds(article: Article, people: Sequence[Mention]) -> Iterator[Deed]:
    """What an article tells persons and bodies to have done.

    Args:
        article: the article.
        people: the persons and bodies named in its body, sorted by place.
    """
    text = article.text
    starts = [person.start for person in people]
    for start, end in sentences_of(text):
        here = people[bisect_left(starts, start) : bisect_left(starts, end)]
        for person in here:
            if plain(person.name.split()[-1]) not in map(plain, WORD.findall(person.surface)):
                continue  # an office that stands for its holder
            active = _active(text, start, end, person, here)
            found = active or _passive(text, start, person, here) or _owned(text, end, person)
            if found is None:
                continue
            first, last, word = found
            base = VERBS.get(lemma(word)) or verb_base(word)
            if base in NEVER or word in CLOSED_WORDS:
                continue
            yield Deed(
                person=person,
                start=first,
                end=last,
                act=("to " if active is not None and not _is_past(word) else "")
                + stem(concept_of(word) or concept_of(base) or base),
                each=base in EACH,
                active=active is not None,
                told=telling(text[start:first], text[last:end]),
                quoted={
                    stem(one.norm): information(one.norm)
                    for stretch in QUOTED.findall(text[start:end])
                    for one in read_words(stretch)
                    if one.norm and not one.light
                },
            )


def _active(text: str, start: int, end: int, person: Mention, here: Sequence[Mention]) -> tuple[int, int, str] | None:
    """A verb in the past, or of what is to come, right behind the name, or behind what describes it."""
    if NO_SUBJECT.search(text[max(start, person.start - BEFORE) : person.start]):
        return None
    beside = APPOSITION.match(text, person.end, end)
    if beside is not None and any(
        person.end <= other.start < beside.end() and other.entity_id != person.entity_id for other in here
    ):
        beside = None
    cleft = (
        WHO.match(text, person.end, end)
        if IT_WAS.search(text[max(start, person.start - BEFORE) : person.start])
        else None
    )
    for at in [person.end, *(found.end() for found in (beside, cleft) if found is not None)]:
        match = ACTIVE.match(text, at, end)
        ahead = WILL.match(text, at, end)
        if ahead is not None and verb_base(ahead[1]) == ahead[1]:
            return person.start, ahead.end(), ahead[1]
        verb = None if match is None else WORD.match(text, match.end(), end)
        if match is not None and verb is not None and _is_past(verb[0]) and "also" not in match[0]:
            return person.start, verb.end(), verb[0]
    return None


def _passive(text: str, start: int, person: Mention, here: Sequence[Mention]) -> tuple[int, int, str] | None:
    """A verb or the noun of an act before `by` and the name."""
    found = BY.search(text[max(start, person.start - BEFORE) : person.start])
    if found is None or any(start + found.start() <= other.start < person.start for other in here):
        return None
    at = 1 if found[1] is not None else 2
    told = _is_past(found[at]) or (at == 2 and is_act(lemma(found[at])))
    return (start + found.start(at), person.end, found[at]) if told else None


def _owned(text: str, end: int, person: Mention) -> tuple[int, int, str] | None:
    """The noun of an act behind the name of who did it."""
    found = OWNED.match(text, person.end, end)
    return (person.start, found.end(1), found[1]) if found is not None and is_act(lemma(found[1])) else None


def _is_past(word: str) -> bool:
    """Whether a word is a form of a verb that tells what somebody did."""
    return word.islower() and verb_base(word) != word and not word.endswith(("ing", "s"))
