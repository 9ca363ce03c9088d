"""Boundaries of sentences that no rule sees: a small network over the words of a stretch of text.

In: a stretch of text and where rules begin its sentences. Out: for each of its words the odds that a sentence begins
there. The network sees words by spelling and vector, how far marks are, what the rules say, and what comes again.
`benchmarks/english/boundary_network.py` trains the weights.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from transforms.names.clued import Clued
from transforms.names.name_clues import word_clues
from transforms.names.word_network import SPELLING, Features, WordNetwork, WordVectors, spelling

PIECE = re.compile(
    r"['’](?:s|t|re|ve|ll|d|m)\b"
    r"|\w+(?:(?:[@:/~&=?+#-]|\.(?![A-Z][a-z]))+\w+)*"
    r"|([^\w\s])\1*"
)
"""A word, with what glues addresses together, the end of a shortened word, or a run of one mark."""

WEIGHTS = "boundaries.npz"
"""The file in the folder of the shipped pipeline that holds the weights of the network."""

TERMINAL = frozenset(".!?…")
DISTANCES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25, 40])
"""Bounds of the classes of a distance in words: exact where it is short."""

MANNERS = np.array([0.0001, 0.1, 0.3, 0.7])
MARKS = np.array([0.001, 0.02, 0.05, 0.1])
"""Bounds of the classes of a share: how a text writes."""

MANY = 3
"""Other namings of a word above which it makes no difference how many there are."""

WORD_COLUMNS = ("list", "head", "share")
COLUMNS = ("rule", "last", "next", "both", "place", "manner", "again", "form")


def _features(word: str) -> NDArray[np.uint64]:
    return np.array([*spelling(word), *word_clues(word)], dtype=np.uint64)


FEATURES = Features((*SPELLING, *WORD_COLUMNS), COLUMNS, _features)


def find_boundary_clues(text: str, start: int, end: int, begun: Collection[int]) -> Clued:
    """The words of a stretch of text with clues to its boundaries.

    Args:
        text: the whole part.
        start: where the stretch begins.
        end: where it ends.
        begun: where the rules begin a sentence.
    """
    found = [match.span() for match in PIECE.finditer(text, start, end)]
    words = [text[a:b] for a, b in found]
    n = len(words)
    clues = np.zeros((n, len(COLUMNS)), dtype=np.uint64)
    if not n:
        return Clued((), (), (), clues)
    index = np.arange(n)
    marks = np.fromiter((word[0] in TERMINAL for word in words), dtype=bool, count=n)
    before = np.concatenate([[-1], np.maximum.accumulate(np.where(marks, index, -1))[:-1]])
    after = np.minimum.accumulate(np.where(marks, index, n)[::-1])[::-1]
    last, following = np.digitize(index - before, DISTANCES), np.digitize(after - index, DISTANCES)
    openers = [words[i + 1] for i in np.flatnonzero(marks[:-1])]
    lower = sum(word[0].islower() for word in openers) / max(1, len(openers))
    share = marks.sum() / n
    manner = int(np.digitize(lower, MANNERS)) * 6 + int(np.digitize(share, MARKS))
    near = np.digitize(index, DISTANCES) * 12 + np.digitize(n - index, DISTANCES)
    alone = Counter(words)
    pairs = Counter(pairwise(words))
    opening = Counter(word for word, (at, _) in zip(words, found, strict=True) if at in begun)
    previous_end = start
    columns = []
    for k, (word, (at, stop)) in enumerate(zip(words, found, strict=True)):
        rule = 1 if at in begun else 2 + bool(k and (marks[k - 1] or (k > 1 and marks[k - 2])))
        opens = min(opening[word] - (at in begun), MANY)
        again = min(alone[word] - 1, MANY) * 16 + min(pairs[word, words[k + 1]] - 1 if k + 1 < n else 0, MANY) * 4
        spaced = at > previous_end
        capital = word[0].isupper()
        form = spaced + 2 * capital + 4 * (len(word) > 1 and word.isupper()) + 8 * word[0].isalnum() + 16 * (k == 0)
        columns.append((rule, again + opens + 1 if capital else 0, form + 1))
        previous_end = stop
    rules, agains, forms = zip(*columns, strict=True)
    for k, column in enumerate((rules, last, following, last * 12 + following, near, manner, agains, forms)):
        clues[:, k] = column
    clues[:, 1:6] += np.uint64(1)
    starts, ends = zip(*found, strict=True)
    return Clued(tuple(words), starts, ends, clues)


class BoundaryNetwork:
    """Several networks that learnt differently and whose odds are averaged, with their weights, ready to read."""

    def __init__(self, members: Sequence[Mapping[str, NDArray[Any]]], vectors: WordVectors) -> None:
        """Take over the weights of some members in any precision."""
        self._members = [WordNetwork(weights, vectors, FEATURES) for weights in members]
        self._lock = Lock()
        self._threads = ThreadpoolController()

    @classmethod
    def load(cls, folder: Path) -> "BoundaryNetwork":
        """The network whose weights and vectors `numpy.savez` wrote into the folder of a pipeline."""
        with np.load(folder / WEIGHTS) as stored:
            return cls(members_in(stored), WordVectors.load(folder))

    def odds(self, stretches: Sequence[Clued]) -> list[NDArray[np.float32]]:
        """For every stretch the probability that a sentence begins, of each word."""
        given = [stretch for stretch in stretches if stretch.words]
        with self._lock, self._threads.limit(limits=1, user_api="blas"):
            heard = [member.probabilities(given) for member in self._members] if given else []
        found = iter([np.mean([odds[:, 1] for odds in of], axis=0) for of in zip(*heard, strict=True)])
        return [next(found) if stretch.words else np.zeros(0, dtype=np.float32) for stretch in stretches]

    def starts(self, text: str, start: int, end: int, begun: Collection[int], *, cut: float, join: float) -> list[int]:
        """Where sentences of a stretch begin, in order.

        Args:
            text: the whole part.
            start: where the stretch begins.
            end: where it ends.
            begun: where the rules begin a sentence.
            cut: odds from which one begins.
            join: odds below which none of the rules' begins.
        """
        clued = find_boundary_clues(text, start, end, begun)
        heard = dict(zip(clued.starts, self.odds([clued])[0].tolist(), strict=True))
        ours = {at for at in begun if heard.get(at, 1.0) >= join}
        return sorted(ours | {at for at, odd in heard.items() if odd > cut})


def members_in(stored: Mapping[str, NDArray[Any]]) -> list[dict[str, NDArray[Any]]]:
    """The weights of each member of a network, by the number before their names."""
    members: dict[str, dict[str, NDArray[Any]]] = {}
    for key in stored:
        number, _, name = key.partition(".")
        members.setdefault(number, {})[name] = stored[key]
    return [members[number] for number in sorted(members)]
