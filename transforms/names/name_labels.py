"""Labels of words in names: what those of one article make of each other, and the names that they spell out.

In: the probability of each label for every word. Out: names, each with its first and last word and its type. B begins a
name, I and E continue and end it, S is a name of one word, O is none.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transforms.names.clued import Clued

Floats = NDArray[np.float32]

TYPES = ("person", "organisation", "place")
LABELS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BIES"))
OF_TYPE = np.array([[label == "O", *(label[2:] == kind for kind in TYPES)] for label in LABELS], dtype=np.float32)
"""Which label is of which type, O first."""

SURE_NONE = 0.9995
"""Probability of O from which a word is in no name whatever stands beside it: the search for the best labels need not
pass it."""

AGREEMENT = 0.5
"""Weight of all namings in an article against the one that is read. On a held-out fifth of the training sets it gains
0.7 points on GUM and none elsewhere, where documents are shorter; in an article a name is seldom of two types."""

FLOOR = np.float32(1e-4)
"""Added to a probability so that one naming alone cannot rule a label out."""


def in_agreement(odds: Sequence[Floats], sentences: Sequence[Clued]) -> list[Floats]:
    """Odds in which the same words with capitals hear each other wherever they stand together in an article.

    Only the type is heard: where a name begins and ends is each naming's own affair, and words that stand with others
    (the Norland Police) say nothing about those that stand alone (Norland).

    Args:
        odds: of the words of every sentence.
        sentences: the sentences of one article.
    """
    if not sentences:
        return []
    before = np.concatenate(odds)
    types = before @ OF_TYPE
    logs = np.log(types + FLOOR)
    places: dict[tuple[str, ...], list[int]] = {}
    start = 0
    for sentence in sentences:
        for first, end in _capital_runs(sentence.words):
            places.setdefault(sentence.words[first:end], []).append(start + first)
        start += len(sentence.words)
    for words, firsts in places.items():
        if len(firsts) > 1:
            for k in range(len(words)):
                same = [first + k for first in firsts]
                logs[same] = (1 - AGREEMENT) * logs[same] + AGREEMENT * logs[same].mean(axis=0)
    heard = np.exp(logs)
    heard /= heard.sum(axis=1, keepdims=True)
    agreed = before * ((heard / np.maximum(types, FLOOR)) @ OF_TYPE.T)
    return np.split(agreed, np.cumsum([len(sentence.words) for sentence in sentences])[:-1])


def _capital_runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First word and end of each stretch of words with capitals."""
    first = 0
    for k, word in enumerate(words):
        if not word[0].isupper():
            if first < k:
                yield first, k
            first = k + 1
    if first < len(words):
        yield first, len(words)


def _allowed() -> NDArray[np.bool_]:
    """Which label can follow which: a name that has begun must go on and end."""
    return np.array(
        [
            [
                after[0] in "IE" and before[1:] == after[1:] if before[0] in "BI" else after[0] in "OBS"
                for after in LABELS
            ]
            for before in LABELS
        ]
    )


ALLOWED = _allowed().tolist()
BARRED = np.where(ALLOWED, 0.0, -np.inf)
OPENS = np.array([0.0 if label[0] in "OBS" else -np.inf for label in LABELS])
CLOSES = np.array([0.0 if label[0] in "OES" else -np.inf for label in LABELS])


def names_in(odds: Floats) -> Iterator[tuple[int, int, str]]:
    """First and last word and type of each name, by the most probable sequence of labels.

    Args:
        odds: the probability of each of LABELS for every word.
    """
    places = np.flatnonzero(odds[:, 0] < SURE_NONE)
    logs = np.log(odds[places] + 1e-12)
    likeliest = logs.argmax(axis=1).tolist()
    words = places.tolist()
    first = begun = 0
    for end, word in enumerate(words, 1):
        if end < len(words) and words[end] == word + 1:
            continue
        labels = likeliest[first:end]
        if not _is_whole(labels):
            labels = _best_labels(logs[first:end])
        for k, number in enumerate(labels, words[first]):
            label = LABELS[number]
            if label[0] in "BS":
                begun = k
            if label[0] in "ES":
                yield begun, k, label[2:]
        first = end


def _is_whole(labels: Sequence[int]) -> bool:
    """Whether every name among some labels begins and ends."""
    return all(ALLOWED[before][after] for before, after in pairwise((0, *labels, 0)))


def _best_labels(logs: Floats) -> list[int]:
    """The most probable sequence of labels (Viterbi), where each may follow the one before it."""
    score = logs[0] + OPENS
    back = []
    for row in logs[1:]:
        steps = score[:, None] + BARRED
        back.append(steps.argmax(axis=0))
        score = steps.max(axis=0) + row
    best = [int((score + CLOSES).argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]
