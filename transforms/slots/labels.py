"""Labels: the words around a figure by which a reader knows what it is a figure of.

In: a sentence and where the figure stands in it. Out: its label, the figure left out.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.words import CLOSED_WORDS

WORDS, FEWEST = 6, 2
"""Most words of a label on either side of the figure, and fewest on both."""

NAME_WORDS = 3
"""More words that it has on one side where it would end within a name."""

STOP = re.compile(r"[;()\[\]“”\"]|:(?!\d)|[-–—]{2,}|\s[-–—]\s|[–—](?!\d)|,(?!\d)|[?!](?=\s|$)")
"""What ends it before so many words: a mark, but none inside a number or behind an abbreviation (6 a.m.)."""

QUOTE = re.compile(r"[“”\"]")
"""What ends it even where it would then say little: where a quotation begins or ends."""

SCORE_BEFORE, SCORE_BEHIND = re.compile(r"\S*\d[-–—/]$"), re.compile(r"^[-–—/]\d\S*")
"""The other number of a score: the 9- of 9-4."""

OPENERS = frozenset({
    "and", "but", "or", "while", "when", "as", "after", "before", "because", "although", "though", "whereas", "who",
    "which", "that", "if", "since", "until",
})  # fmt: skip
"""Words that open a clause, which is left out where it would be cut."""

APART = re.compile(r"(?<=…) (?=[,;:])")
"""The blank between the figure and a mark behind it."""

OPENING = " .,;:"
"""Marks that begin no label."""

END = re.compile(r"(?<!\b[A-Za-z])[ .,;:]+$")

_DANGLING = CLOSED_WORDS | frozenset(row["word"] for row in seeds.rows("number_words"))
"""Words that end no phrase: the, of, were, two."""


def label_of(sentence: str, start: int, end: int) -> str:
    """The words around a figure up to the next stop, whole clauses or phrases of them, with `…` for the figure.

    Args:
        sentence: the sentence.
        start: where the figure begins in it.
        end: where it ends, exclusive.
    """
    left, right = SCORE_BEFORE.sub("", sentence[:start]), SCORE_BEHIND.sub("", sentence[end:])
    before, after = STOP.split(left)[-1].split(), STOP.split(right)[0].split()
    if len(before[-WORDS:]) + len(after[:WORDS]) < FEWEST:
        before, after = QUOTE.split(left)[-1].split(), QUOTE.split(right)[0].split()
    ahead = _last(before)
    label = " ".join([*ahead, "…", *_first(after, needed=len(ahead) < WORDS)])
    return END.sub("", APART.sub("", label)).lstrip(OPENING)


def _first(words: Sequence[str], *, needed: bool) -> Sequence[str]:
    """The first of some words, as many as a label has; a clause or phrase that these would cut is left out.

    Args:
        words: those behind the figure.
        needed: whether the words ahead of it say too little alone: a cut clause is better than nothing then.
    """
    kept = words[: _most(words)]
    if len(kept) == len(words):
        return kept
    opened = [n for n, word in enumerate(kept) if n and _bare(word) in OPENERS]
    if opened and not (needed and all(_dangles(word) for word in kept[: opened[-1]])):
        kept = kept[: opened[-1]]
    while kept and _dangles(kept[-1]):
        kept = kept[:-1]
    return kept


def _last(words: Sequence[str]) -> Sequence[str]:
    """The last of some words, as many as a label has, from the first on that may begin a phrase."""
    kept = words[::-1][: _most(words[::-1])][::-1]
    if len(kept) == len(words):
        return kept
    for n, word in enumerate(kept[:-FEWEST]):
        if not _dangles(word) and _bare(word) not in OPENERS:
            return kept[n:]
    return kept


def _most(words: Sequence[str]) -> int:
    """How many words a label has: as many more as the name goes on within which it would end."""
    most = WORDS
    while most < min(len(words), WORDS + NAME_WORDS) and words[most - 1][0].isupper() and words[most][0].isupper():
        most += 1
    return most


def _bare(word: str) -> str:
    return word.strip(",.'’").lower()


def _is_number(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _dangles(word: str) -> bool:
    return _bare(word) in _DANGLING or _is_number(word)
