"""Tokens for reading figures: a numeral is one token with its separators, everything else a word or a sign."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_GROUP = "[,\u00a0\u2009\u202f']"
_TOKEN = re.compile(
    rf"""
    (?P<word>[^\W\d_½⅓⅔¼¾⅕-⅞]+(?:['’](?!s\b)[^\W\d_½⅓⅔¼¾⅕-⅞]+)*)
  | (?P<number>
        \d{{1,3}}(?:{_GROUP}\d{{3}})+(?![\d{_GROUP[1:-1]}]\d)(?:\.\d+)?     # 1,234.5 and 1 234,5 with narrow spaces
      | \d{{1,3}}(?:\ \d{{3}})+(?!\d|[ ,]\d)(?:\.\d+)?                      # 13 000
      | (?<![\d,.])\d{{1,3}}(?:,\ 000)+(?![\d,.]\d|\d)                           # 80, 000: no number is written 000
      | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)(?:\.\d+)?                      # 12,34,567.89
      | \d{{1,3}}(?:\.\d{{3}})+,\d+(?!\d)                                   # 1.111,11
      | (?<!\d,)\d+,\d{{1,2}}(?![\d,])                                              # 1,3
      | \d+(?:\.\d+)?(?:[eE][+-]?\d{{1,3}}(?!\w))?
      | (?<![\w.])\.\d+
    )
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)

HYPHENS = frozenset(["-", "–", "—", "‑"])
"""What joins the parts of a word or of a range."""

LONGEST_NUMERAL = 40
"""Digits beyond which a run is an identifier, not a figure; it also bounds the cost of reading one."""


class Token(NamedTuple):
    """A word, a numeral or a sign of a sentence.

    Attributes:
        text: as written.
        lower: in lower case.
        start, end: where it stands in the passage.
        kind: `number`, `word` or `sign`.
        spaced: whether white space stands before it.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str
    spaced: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of one stretch of a passage; `text[token.start:token.end] == token.text`."""
    tokens = []
    before = start - 1
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first, last = match.span()
        tokens.append(Token(word, word.lower(), first, last, match.lastgroup or "sign", first != before))
        before = last
    return tokens


def surfaces(tokens: list[Token]) -> tuple[str, ...]:
    """The lower-case texts of some tokens."""
    return tuple(token.lower for token in tokens)


def word_at(tokens: Sequence[Token], i: int) -> str:
    """The lower-case token at `i`, or an empty string outside the sentence."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""
