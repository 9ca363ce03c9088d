"""Clues to names: what rules and reference data say about every word of an article, for the network that decides.

In: the sentences of an article with the candidates of the rules. Out: per sentence its words, and for each of them a
row of numbers. A number stands for a wording of the clue and means nothing by itself; 0 is no clue.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np

from transforms.names.candidates import Candidate
from transforms.names.clued import Clued
from transforms.names.gazetteer import (
    AMBIGUOUS_GIVEN,
    FAMILIAR,
    GIVEN,
    HEADS,
    ROLE_WORDS,
    TITLES,
    Known,
    fold,
    is_surname,
    is_word,
    look_up,
)
from transforms.names.name_kinds import decide
from transforms.names.name_tokens import Token
from transforms.names.names import NamedSentence
from transforms.text import Passage

KINDS = ("person", "organisation", "place", "nationality", "agreement", "product", "other", "unknown")
METHODS = ("", "gazetteer", "demonym", "head", "title", "agreement", "surname", "short", "context", "full_name")
VOTES = (
    "person",
    "place",
    "organisation",
    "product",
    "article",
    "quoted",
    "family",
    "speaks",
    "beside",
    "dateline",
    "home",
)
SHARES = (0.05, 0.2, 0.5, 0.8, 0.95)
"""Bounds of the classes of how often a word of running text has a capital."""

KNOWN = 0.8
"""Confidence from which a candidate is known rather than guessed."""

SEVERAL = 2
"""Other uses of a word in the article above which it makes no difference how many there are."""

SUBKINDS = (
    "area",
    "armed group",
    "bloc",
    "body",
    "company",
    "maker",
    "party",
    "region",
    "seat",
    "state",
    "town",
    "agency",
)
"""What reference data calls some names more closely. The order is part of the trained weights: append only."""


COLUMNS = ("candidate", "method", "kind", "votes", "known", "use", "form")
"""The clues of a word in its sentence and article."""

WORD_COLUMNS = ("list", "head", "share")
"""The clues of a word by itself, as `word_clues` gives them."""


def find_clues(read: Sequence[NamedSentence], passages: Sequence[Passage]) -> dict[tuple[str, int], Clued]:
    """The clues of every sentence that can hold a name, by part and number of the sentence.

    Args:
        read: the sentences of an article, as `transforms.names.names.read_names` gives them.
        passages: the parts of the article.
    """
    upper, lower = _uses(read)
    decided = decide([sentence.found for sentence in read])
    found = {}
    for sentence, kinds in zip(read, decided, strict=True):
        tokens = sentence.tokens
        if not any(token.capital and not token.first for token in tokens) and not sentence.found.candidates:
            continue
        # rows of plain numbers: setting single cells of an array takes several times as long
        clues = [[0] * len(COLUMNS) for _ in tokens]
        starts = [token.start for token in tokens]
        for candidate in sentence.found.candidates:
            kind = 1 + KINDS.index(candidate.type)
            method = 1 + kind + 16 * (2 * _method(candidate) + (candidate.confidence > KNOWN))
            votes = 1 + sum(1 << i for i, vote in enumerate(VOTES) if vote in candidate.evidence)
            for place, k in enumerate(_inside(tokens, starts, candidate)):
                clues[k][0] = 2 * kind + (place > 0)
                clues[k][1] = method
                clues[k][3] = votes
        for candidate in kinds:
            for place, k in enumerate(_inside(tokens, starts, candidate)):
                clues[k][2] = 1 + 2 * (KINDS.index(candidate.type) + 8 * _method(candidate)) + (place > 0)
        for first, end, known in _known(tokens):
            closer = 1 + SUBKINDS.index(known.kind) if known.kind in SUBKINDS else 0
            clue = 2 * (KINDS.index(known.type) + 8 * closer + 128 * known.weak)
            for k in range(first, end):
                clues[k][4] = 1 + clue + (k > first)
        for k, token in enumerate(tokens):
            if token.word:
                word = token.text.casefold()
                other_upper = upper.get(word, 0) - (token.capital and not token.first)
                other_lower = lower.get(word, 0) - (not token.capital)
                use = 3 * min(other_upper, SEVERAL) + min(other_lower, SEVERAL)
                clues[k][5] = 1 + 2 * use + token.capital
            shouted = len(token.text) > 1 and token.text.isupper()
            place = token.first + 2 * token.spaced + 4 * sentence.heading
            clues[k][6] = 1 + place + 8 * token.capital + 16 * token.word + 32 * shouted
        found[passages[sentence.passage].part, sentence.number] = Clued(
            tuple(token.text for token in tokens),
            tuple(starts),
            tuple(token.end for token in tokens),
            np.array(clues, dtype=np.uint64),
        )
    return found


def _known(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Known]]:
    """First word, end and entry of what reference data knows, left to right, inside longer candidates too."""
    k = 0
    while k < len(tokens):
        found = look_up(tokens, k) if tokens[k].capital else None
        if found is not None:
            yield k, found[0], found[1]
        k = k + 1 if found is None else found[0]


def _uses(read: Sequence[NamedSentence]) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How often the article writes each folded word with a capital inside a sentence, and without one."""
    words = [token for sentence in read for token in sentence.tokens if token.word]
    upper = Counter([token.text.casefold() for token in words if token.capital and not token.first])
    lower = Counter([token.text.casefold() for token in words if not token.capital])
    return upper, lower


def _inside(tokens: Sequence[Token], starts: Sequence[int], candidate: Candidate) -> range:
    """The words of a candidate; `starts` is where each word begins."""
    first = end = bisect_left(starts, candidate.start)
    while end < len(tokens) and tokens[end].end <= candidate.end:
        end += 1
    return range(first, end)


def _method(candidate: Candidate) -> int:
    return METHODS.index(candidate.method) if candidate.method in METHODS else len(METHODS)


@lru_cache(maxsize=100_000)
def word_clues(word: str) -> tuple[int, int, int]:
    """What reference data says about a word as it is written: in which lists of names it stands, the kind of which it
    is a word, and how often it has a capital in running text.
    """
    if not word[:1].isalpha():
        return 0, 0, 0
    folded = word.casefold()
    given = 0 if word not in GIVEN else 1 + (word in AMBIGUOUS_GIVEN)
    lists = 1 + given + 3 * is_surname(word) + 6 * (word.rstrip(".") in TITLES) + 12 * (folded in ROLE_WORDS)
    share = 0 if folded not in FAMILIAR else 1 + bisect_right(SHARES, FAMILIAR[folded])
    return lists, 1 + KINDS.index(HEADS[word]) if word in HEADS else 0, 1 + 2 * share + is_word(fold(word))
