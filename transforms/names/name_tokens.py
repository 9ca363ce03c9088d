"""Tokens for reading names: words and marks of a passage, as the readers of names and quotations see them.

In: a passage. Out: per sentence the tokens in order, each with its place. A possessive `'s`, a hyphen and every
other mark is a token of its own; dotted abbreviations (U.S.), single initials (J.) and words with an inner
apostrophe (O'Brien) stay whole.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

import seeds
from transforms.names.wordlists import word_list
from transforms.text import Passage

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|Ph\.D\."  # U.S.
    r"|[A-Z](?:\.[A-Z])+\b"  # U.S
    r"|[A-Z]\.(?=\s?[A-Z])"  # the initial of John J. Smith
    r"|[^\W\d_][^\W_]*(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|\d[\w.,]*\w|\d"
    r"|--+"
    r"|[^\w\s]"
)
GLUED = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]+)([A-ZÀ-Þ][a-zß-ÿ]+)")
"""A name that lost the space before the role which follows it, as in bylines: SmithSenior."""

BYLINE_WORDS = word_list("byline")
GLUE_WORDS = BYLINE_WORDS | {
    row["role"].capitalize() for row in seeds.rows("roles") if " " not in row["role"] and row["kind"] == "role"
}
CREDITED = word_list("picture_owner")
"""Owners of pictures that lost the space before the caption: ReutersAna."""

REMEMBERED = 1024
"""Sentences whose tokens are kept: more than nearly every article has."""

SHORTEST_GLUED = 8
"""Letters of the shortest word that can be two."""

OPENING = frozenset("\"“‘«'([:—–-•*…")
"""Marks after which a capital letter says as little as at the start of a sentence."""


class Token(NamedTuple):
    """One word or mark.

    Attributes:
        text: as written.
        start, end: its place in the part, end exclusive.
        first: it opens its sentence, a quotation or the words after a colon, so that its capital proves nothing.
        spaced: white space stands before it.
        word: it begins with a letter.
        capital: it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    first: bool
    spaced: bool
    word: bool
    capital: bool


def in_address(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word stands behind the host of an address: t.co/AbCdE."""
    glued = k > 2 and not tokens[k].spaced and not tokens[k - 1].spaced and not tokens[k - 2].spaced
    return glued and tokens[k - 1].text == "/" and tokens[k - 3].text == "."


def within(tokens: Sequence[Token], start: int, end: int) -> range:
    """The tokens that lie between two places of their part."""
    first = stop = bisect_left(tokens, start, key=attrgetter("start"))
    while stop < len(tokens) and tokens[stop].end <= end:
        stop += 1
    return range(first, stop)


@lru_cache(maxsize=REMEMBERED)
def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of one sentence; names, quotations and roles ask for the same ones.

    Args:
        text: the whole part.
        start: where the sentence begins.
        end: where it ends, exclusive.
    """
    tokens: list[Token] = []
    first, last = True, start
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        begin = match.start()
        for piece in (word,) if len(word) < SHORTEST_GLUED else _pieces(word):
            initial, stop, spaced = piece[0], begin + len(piece), begin > last
            alpha = initial.isalpha()
            tokens.append(Token(piece, begin, stop, first, spaced, alpha, initial.isupper()))
            if alpha:
                first = False
            elif piece in OPENING:
                first = first or spaced or piece in "“«:"
            else:
                first = first and not initial.isalnum()
            begin = last = stop
    return tuple(tokens)


def sentences(passage: Passage) -> Iterator[tuple[Token, ...]]:
    """The tokens of each sentence of a passage that has any."""
    for start, end in passage.sentences:
        tokens = tokenise(passage.text, start, end)
        if tokens:
            yield tokens


def _pieces(word: str) -> tuple[str, ...]:
    """A long word, or the two that lost the space between them."""
    glued = GLUED.fullmatch(word)
    if not glued and word.startswith("Jr") and word[2:] in GLUE_WORDS:
        return word[:2], word[2:]
    if glued and (glued.group(2) in GLUE_WORDS or glued.group(1) in CREDITED):
        return glued.group(1), glued.group(2)
    return (word,)


def is_heading(tokens: Sequence[Token]) -> bool:
    """Whether capitals say nothing here: most long words begin with one, as in a headline, or most words shout."""
    words = [token for token in tokens if token.word and len(token.text) > 3]
    if not words:
        return False
    capitals = sum(token.capital for token in words)
    shouted = sum(token.text.isupper() for token in words)
    closed = tokens[-1].text in {".", "!", "?"} or (len(tokens) > 1 and tokens[-2].text == ".")
    if len(words) < 4 and closed:
        return False
    if len(words) < 3:
        return capitals == len(words)
    return shouted >= 0.7 * len(words) or capitals >= (0.9 if closed else 0.7) * len(words)
