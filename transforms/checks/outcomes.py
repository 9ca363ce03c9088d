"""Outcomes: what a text says became of things, and what it denies: was arrested, was not arrested.

In: an article and where its quotations stand. Out: each word that tells it, with the side that the text takes and what
is told around it. What is doubted, supposed or told as hearsay is not told.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.stories.told_alike import Telling, telling
from transforms.tables import Article
from transforms.text import Span, is_in
from transforms.words import WORD, information, lemma, stem, verb_base

LEAST_TOLD = 2.0
"""Information of a verb below which its negation denies little by itself: did not have, was not going."""

CLAUSE = 8
"""Words before a spot that say whether it is supposed or hearsay."""


def _forms(column: str) -> Iterator[tuple[str, str, str]]:
    for row in seeds.rows("opposites"):
        for word in row[column].split("|"):
            yield word, row["words"].split("|")[0], row["first"]


ONE_SIDE = {word: axis for word, axis, _ in _forms("words")}
OTHER_SIDE = {word: axis for word, axis, _ in _forms("other")}
SIDE_OF_STEM = {
    stem(lemma(word)): (axis, side)
    for words, side in ((ONE_SIDE, True), (OTHER_SIDE, False))
    for word, axis in words.items()
}
"""The same by the stem of the word: did not approve."""

ADJECTIVES = frozenset(
    word
    for row in seeds.rows("opposites")
    if row["kind"] == "adjective"
    for word in (*row["words"].split("|"), *row["other"].split("|"))
)
COMES_FIRST = {axis: first for _, axis, first in _forms("words") if first}
"""The side of two opposites that time may turn into the other one: who is free may be arrested."""

SETTLED = frozenset(row["word"] for row in seeds.rows("untold_verbs"))
"""Verbs whose negation contradicts no other text by itself: did not say, did not comment."""

WORDS = re.compile(rf"\b(?:{'|'.join(sorted(ONE_SIDE.keys() | OTHER_SIDE.keys(), key=len, reverse=True))})\b")
BETWEEN = r"(?:(?:been|be|being|ever|actually|formally|officially|seriously|badly|found|also|himself|herself)\s+){0,3}"
HAVING = r"(?:ha[sd]|have|was|were|is|are|did|does|do|be|been)"
DENIED = re.compile(
    rf"\b(?:{HAVING}\s+(?:not|never)|{HAVING}n['’]t|never|not|without\s+being)\s+{BETWEEN}$", re.IGNORECASE
)
DENIES = re.compile(rf"\b(?:{HAVING}\s+(?:not|never|NOT)|{HAVING}n['’]t|never)\s+{BETWEEN}(?P<word>[a-z]{{4,}})\b")
NEGATED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|unlikely|hardly|rather|instead|cannot|\w+n['’]t)\b"
    r"|\bnon-",
    re.IGNORECASE,
)
SUPPOSED, HEARSAY = (
    re.compile(
        rf"\b(?:{'|'.join(row['pattern'] for row in seeds.rows('doubting_words') if row['kind'] == kind)})\b",
        re.IGNORECASE,
    )
    for kind in ("supposed", "hearsay")
)
"""Words of clauses that suppose something; words of sentences that tell hearsay, or what was so at another time."""

RUMOURED = re.compile(rf"{HEARSAY.pattern}[^,;]*\bthat\b[^,;]*$", re.IGNORECASE)
"""What makes hearsay of a denial itself: rumours that it was not so."""

SINCE = re.compile(
    r"\b(?:since|anymore|any\s+more|until|again|yet|in\s+(?:\w+\s+){0,3}(?:years?|decades?|months?|weeks?|days?))\b",
    re.IGNORECASE,
)
"""What denies a thing for a time only."""

FIRST_TIME = re.compile(r"\b(?:first|only|last)\s+time\b", re.IGNORECASE)
"""What stands before a denial that holds for once: the first time in years that she had not come."""

PERFECT = re.compile(r"\b(?:ha[sv]e?|ha(?:s|ve)n['’]t|is|are|isn['’]t|aren['’]t)\b", re.IGNORECASE)
"""Verbs by which something is denied up to the day of the article."""

CLAUSE_END = re.compile(
    r"[,;:—–(]|\b(?:but|and|who|which|that|while|although|because|when|after|before|as|or)\b", re.IGNORECASE
)
OTHER_CLAUSE = re.compile(
    r"[;:—–(]|,\s+(?:many|most|some|several|few)\b|\b(?:but|who|which|while|although|because|when|after|before)\b",
    re.IGNORECASE,
)
"""Where a clause may begin or end whose negation denies nothing of another one."""

IS = re.compile(r"(?:\b(?:is|are|was|were|been|being)|['’]s)\s+(?:\w+\s+)?$", re.IGNORECASE)
BECOMES = re.compile(
    r"(?:\b(?:is|are|was|were|been|being|found|declared|pronounced|left|plead(?:s|ed)?|pled|stays?|stayed|remain(?:s|ed)?)"
    r"|['’]s)\s+(?:\w+ly\s+)?(?:not\s+)?$",
    re.IGNORECASE,
)
"""What stands before an adjective that tells something of its subject."""

NEGATION = re.compile(r"\b(?:not|never|ever)\s+", re.IGNORECASE)
UNDERGONE = re.compile(
    r"\b(?:was|were|wasn['’]t|weren['’]t|been)\s+(?:\w+ly\s+|also\s+|later\s+|then\s+)?$", re.IGNORECASE
)
"""What stands before a verb that tells what was done to its subject."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A word that tells what became of something.

    Attributes:
        article_id, start, end: where it stands in the body, with the negation before it.
        surface: the words there.
        key: what can be told of it either way: the first word of two opposites, or the stem of a verb.
        form: the word itself.
        weak: whether a negation of the verb denies little by itself: did not say, was not taken.
        denied: whether a negation stands before it.
        undergone: whether it tells what was done to its subject, in the past: was arrested, were not taken.
        holds: whether the first of both sides is told; of a verb, whether it is not denied.
        quoted: whether it stands in quotation marks.
        open: whether it is denied up to the day of the article, so that it may be so later.
        told: what its sentence tells around it.
    """

    article_id: str
    start: int
    end: int
    surface: str
    key: str
    form: str
    weak: bool
    denied: bool
    undergone: bool
    holds: bool
    open: bool
    quoted: bool
    told: Telling


def denied_verbs(text: str) -> Iterator[str]:
    """The stems of verbs that a text negates."""
    for match in DENIES.finditer(text):
        if (key := _verb(match["word"], denied="do" in match[0].lower() or "did" in match[0].lower())) is not None:
            yield key


@lru_cache(maxsize=50_000)
def _verb(word: str, *, denied: bool) -> str | None:
    """The stem of a form of a verb that tells something; None of any other word.

    Args:
        word: in lower case.
        denied: whether its base form counts as well, which stands behind did not.
    """
    base = verb_base(word)
    if not word.isalpha():
        return None
    verbal = base != lemma(word) or word.endswith(("ed", "en", "ing")) or not base.endswith("e")  # larger is none
    inflected = word != base and not word.endswith("s") and verbal
    return stem(base) if inflected or denied else None


def _denies_little(base: str) -> bool:
    """Whether the negation of a verb by one text contradicts another one only where both tell the same around it."""
    return base in SETTLED or information(base) < LEAST_TOLD


def find_outcomes(article: Article, quoted: Sequence[Span], denied: Container[str]) -> Iterator[Outcome]:
    """The words of an article that tell what became of something.

    Args:
        article: the article.
        quoted: where its direct quotations stand, `united`.
        denied: the stems of verbs that some text of the story negates.
    """
    text = article.text
    for start, end in sentences_of(text):
        sentence = text[start:end]
        if sentence.rstrip(" ”\"’'").endswith("?"):
            continue
        for match in WORDS.finditer(sentence):
            axis, side = _axis(match[0])
            found = _outcome(article.article_id, sentence, start, match, axis, side, quoted)
            if found is not None:
                yield found
        for match in WORD.finditer(sentence) if denied else ():
            if match[0] in ONE_SIDE or match[0] in OTHER_SIDE or not match[0].islower():
                continue
            if _verb(match[0], denied=True) not in denied:
                continue
            before = sentence[: match.start()]
            key = _verb(match[0], denied=DENIED.search(before) is not None)
            if key is not None and (not match[0].endswith("ing") or IS.search(before)):
                axis, side = SIDE_OF_STEM.get(key, (f"={key}", True))
                found = _outcome(article.article_id, sentence, start, match, axis, side, quoted)
                if found is not None:
                    yield found


def _axis(word: str) -> tuple[str, bool]:
    """The opposites that a word is of, and whether it is on their first side."""
    return (ONE_SIDE[word], True) if word in ONE_SIDE else (OTHER_SIDE[word], False)


def _outcome(
    article_id: str, sentence: str, at: int, match: re.Match[str], key: str, side: bool, quoted: Sequence[Span]
) -> Outcome | None:
    before, after = sentence[: match.start()], sentence[match.end() :]
    denial = DENIED.search(before)
    free = before if denial is None else before[: denial.start()]
    clause = " ".join(CLAUSE_END.split(free)[-1].split()[-CLAUSE:])
    around = free if denial is not None else f"{OTHER_CLAUSE.split(before)[-1]} {OTHER_CLAUSE.split(after)[0]}"
    if SUPPOSED.search(clause) or NEGATED.search(around):
        return None
    if HEARSAY.search(f"{before} {after}") if denial is None else RUMOURED.search(free):
        return None
    if match[0] in ADJECTIVES and not BECOMES.search(before if denial is None else f"{free}{denial[0]}"):
        return None
    if denial is not None and (SINCE.search(CLAUSE_END.split(after)[0]) or FIRST_TIME.search(free)):
        return None
    start = match.start() if denial is None else denial.start()
    return Outcome(
        article_id,
        at + start,
        at + match.end(),
        sentence[start : match.end()],
        key,
        match[0],
        key.startswith("=") and _denies_little(verb_base(match[0])),
        denial is not None,
        UNDERGONE.search(NEGATION.sub("", before)) is not None,
        side == (denial is None),
        denial is not None and PERFECT.search(denial[0]) is not None,
        is_in(at + start, quoted),
        telling(free, after),
    )
