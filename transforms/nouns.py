"""Noun phrases after a figure, by the words alone: what it counts, and the singular of it.

There is no parse here. A phrase runs over adjectives and nouns to the first function word, verb or mark; its head is
the last plural noun of the first unbroken group of them, or the last word. A parse can take this module's place: the
readers ask only `counted` and `singular`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import seeds
from transforms.tokens import Token
from transforms.words import lemma

IRREGULAR = {row["plural"]: row["singular"] for row in seeds.rows("irregular_plurals")}
_CLOSED = frozenset(row["word"] for row in seeds.rows("closed_words"))
_VERBS = frozenset(row["word"] for row in seeds.rows("verb_forms"))
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_SINGULAR_IN_S = frozenset(row["word"] for row in seeds.rows("singular_in_s"))
LONGEST_PHRASE = 7
"""Words a counted phrase may take: adjectives, a compound and its head."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its tokens and which of them is its head."""

    first: int
    stop: int
    head: int


@lru_cache(maxsize=50_000)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL) and word not in _SINGULAR_IN_S


@lru_cache(maxsize=50_000)
def singular(word: str) -> str:
    """The singular of a counted noun, in lower case: homes to home, people to person."""
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if not is_plural(lower):
        return lower
    base = lemma(lower)
    return base if base != lower and lower.startswith(base[:2]) else _stripped(lower)


def _stripped(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def counted(tokens: Sequence[Token], i: int, one: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `i` and that a figure before it counts or qualifies.

    Args:
        tokens: of the sentence.
        i: the token after the figure.
        one: whether the figure is 1, so that its noun is singular.

    Returns:
        The phrase, or None where no noun follows.
    """
    j = i
    run: list[int] = []
    while j < len(tokens) and len(run) < LONGEST_PHRASE:
        token = tokens[j]
        word = token.lower
        if token.kind == "sign":
            hyphen = token.text == "-" and run and not token.spaced and j + 1 < len(tokens) and not tokens[j + 1].spaced
            if not hyphen or tokens[j + 1].kind != "word":
                break
            j += 1
            continue
        compound = tokens[j - 1].text == "-" and bool(run)
        if token.kind == "number" or (word in _CLOSED and not compound and not (token.text.isupper() and len(word) > 1)):
            if not _coordinated(tokens, run, j):
                break
            run, j = [], j + 1
            continue
        if word in _VERBS and (one or not is_plural(word) or (run and is_plural(tokens[run[-1]].lower))):
            break
        if run and word.endswith("ed") and (is_plural(tokens[run[-1]].lower) or not _opens_noun(tokens, j + 1)):
            break
        if run and word.endswith("ly") and is_plural(tokens[run[-1]].lower):
            break
        run.append(j)
        j += 1
        if token.text.endswith(("'s", "’s")) or (j < len(tokens) and tokens[j].text in ("'", "’")):
            break
    if not run:
        return None
    head = _head(tokens, run, one)
    return None if head is None else Phrase(run[0], head + 1, head)


def _coordinated(tokens: Sequence[Token], run: list[int], j: int) -> bool:
    """Whether `and` at `j` joins two names before one head: dozens of Kia and Hyundai vehicles."""
    if tokens[j].lower not in ("and", "or") or not run or j + 1 >= len(tokens):
        return False
    names = all(tokens[k].text[:1].isupper() and not is_plural(tokens[k].lower) for k in run)
    return names and tokens[j + 1].text[:1].isupper()


def _opens_noun(tokens: Sequence[Token], j: int) -> bool:
    """Whether a word that may belong to a noun phrase stands at `j`."""
    return j < len(tokens) and tokens[j].kind == "word" and tokens[j].lower not in _CLOSED


def _head(tokens: Sequence[Token], run: list[int], one: bool) -> int | None:
    if one:
        for n, j in enumerate(run[:-1]):
            after = tokens[run[n + 1]].lower
            if after.endswith("s") and is_plural(after) and n >= 0 and not is_plural(tokens[j].lower):
                return j
        return run[-1]
    head = None
    for n, j in enumerate(run):
        compounded = n + 1 < len(run) and run[n + 1] != j + 1
        if is_plural(tokens[j].lower) and not compounded:
            head = j
        elif head is not None:
            break
    return run[-1] if head is None else head
