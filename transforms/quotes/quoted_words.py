"""The words of a quotation, written one way: what two transcripts of one utterance have in common.

In: quoted text. Out: its words in lower case, contractions in full, spellings and numerals as one; brackets and
ellipses, which stand for other words, are gaps.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple
from unicodedata import numeric

import seeds
from transforms.names.gazetteer import fold
from transforms.quantities.cardinals import cardinal
from transforms.quantities.number_words import LETTER, LETTERS, SCALES
from transforms.quantities.tokens import tokenize

_ROWS = seeds.rows("quotation_words")


def _of_kind(kind: str) -> dict[str, str]:
    return {row["word"]: row["value"] for row in _ROWS if row["kind"] == kind}


LIGHT = frozenset(_of_kind("light"))
"""Words that transcripts of one utterance differ in without a change of sense."""

NEGATIONS = frozenset(_of_kind("negation"))
OPPOSITES = frozenset(frozenset((row["word"], row["value"])) for row in _ROWS if row["kind"] == "opposite")
SPOKEN, SPELLING = _of_kind("spoken"), _of_kind("spelling")
PATTERNS = tuple((re.compile(row["pattern"]), row["replacement"]) for row in seeds.rows("spelling_patterns"))

CONTRACTED = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
PIECE = re.compile(
    r"(?P<gap>\[[^\]]*\]|\([^)]{0,80}\)|…|(?:\.\s?){3,}|[^\W\d_]*(?:\*+|[-–—]{2,}|_+)[\w*]+(?<=[\w*])"
    r"|\b[^\W\d_]{1,2}[–—](?=\s))"
    r"|(?P<fraction>(?<![\d/])[1-9]/[2-9](?![\d/])|[½⅓⅔¼¾])"
    r"|(?P<number>\d[\d,]*(?:\.\d+)?(?:(?:k|m|bn|tn|st|nd|rd|th)\b)?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<stop>[.!?;]+)"
    r"|(?P<comma>,)"
)
"""A bracket, an ellipsis or a masked swear word; a fraction; a numeral; a word; the end of a sentence."""


class Word(NamedTuple):
    """A word of a quotation.

    Attributes:
        norm: the word, written one way; empty for a gap, which stands for any words.
        start, end: where it stands in the quoted text.
        ends: whether a sentence ends behind it.
        number: whether it is a numeral.
    """

    norm: str
    start: int
    end: int
    ends: bool = False
    number: bool = False

    @property
    def light(self) -> bool:
        """Whether a change of the word changes no sense."""
        return self.norm in LIGHT


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a quotation; `text[word.start:word.end]` is what stands there."""
    words: list[Word] = []
    pieces = list(PIECE.finditer(text))
    for index, piece in enumerate(pieces):
        kind = piece.lastgroup
        if kind in {"stop", "comma"}:
            if kind == "stop" and words:
                words[-1] = words[-1]._replace(ends=True)
            continue
        if kind == "gap":
            words.append(Word("", piece.start(), piece.end()))
            continue
        aside = index + 1 < len(pieces) and pieces[index + 1].lastgroup in {"comma", "stop"}
        opens = index == 0 or pieces[index - 1].lastgroup == "stop"
        if piece.group().lower() in {"no", "yes"} and aside and opens:
            continue  # an answer, not a word of the sentence
        number = kind in {"number", "fraction"}
        norms = [_plain_number(piece.group())] if number else _norms(piece.group())
        words += [Word(norm, piece.start(), piece.end(), number=number) for norm in norms]
    return tuple(_numerals(text, words))


def _norms(text: str) -> Iterator[str]:
    plain = fold(text).replace("’", "'").strip("'")
    plain = plain.rstrip(".") if plain.count(".") < 2 else plain.replace(".", "")
    if plain in SPOKEN:
        yield from SPOKEN[plain].split()
        return
    for ending, full in CONTRACTED:
        if plain.endswith(ending) and len(plain) > len(ending):
            yield spelled(plain.removesuffix(ending))
            yield full
            return
    yield spelled(plain.removesuffix("'s"))
    if plain.endswith("'s"):
        yield "s"


@lru_cache(maxsize=50_000)
def spelled(word: str) -> str:
    """One spelling for the British and the American form of a word, and for its short form."""
    if word in SPELLING:
        return SPELLING[word]
    for pattern, replacement in PATTERNS:
        word = pattern.sub(replacement, word)
    return word


def _plain_number(text: str) -> str:
    if not text[-1].isdecimal() and text[-1].isnumeric():
        return str(Fraction(numeric(text[-1])).limit_denominator(9))
    if "/" in text:
        return text
    if text.endswith(("st", "nd", "rd", "th")):
        return text.replace(",", "")
    digits = text.rstrip("kmbtn")
    return f"{float(digits.replace(',', '')) * (LETTERS | LETTER).get(text.removeprefix(digits), 1):.15g}"


def _value(norm: str) -> float | None:
    """The value of a number as it is compared: of a fraction too (1/2), of an ordinal none (3rd)."""
    over, _, under = norm.partition("/")
    try:
        return float(over) / float(under or 1)
    except ValueError:
        return None


def _numerals(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """The words with numerals in words as numerals: two hundred as 200. `one` stays a word: it is a pronoun too."""
    tokens = tokenize(text, 0, len(text))
    numerals: dict[int, tuple[int, str]] = {}
    at = 0
    while at < len(tokens):
        found = cardinal(tokens, at) if tokens[at].kind == "word" else None
        if found is None or found[3] or found[0] == 1:
            at += 1
            continue
        value, stop = found[0], found[1]
        numerals[tokens[at].start] = (tokens[stop - 1].end, f"{float(value):.15g}")
        at = stop
    until = -1
    before: Word | None = None
    for word in words:
        if word.start < until:
            continue
        now = word
        if word.start in numerals:
            until, norm = numerals[word.start]
            now = Word(norm, word.start, until, word.ends, number=True)
        number = _value(before.norm) if before is not None and before.number and word.norm in SCALES else None
        if before is not None and number is not None:
            now = Word(f"{number * SCALES[word.norm]:.15g}", before.start, word.end, word.ends, number=True)
        elif before is not None:
            yield before
        before = now
    if before is not None:
        yield before
