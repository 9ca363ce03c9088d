"""Sentences and words of an article for the rules of a story, which look at the same few articles one after another.

In: a text. Out: its sentences, its words or the text folded, kept for the next rule that asks.
"""

from functools import lru_cache

from transforms.language.sentences import split_sentences
from transforms.names.gazetteer import fold
from transforms.text import Span
from transforms.words import WORD

KEPT = 512
"""Articles whose sentences are kept: those of any but the largest story."""

LONG = 50_000
"""Characters above which a text is long, and of which few are kept: what is held stays small whatever texts come."""

KEPT_LONG = 8
"""Long texts whose sentences are kept: a megabyte in one line takes ten seconds to cut, and many rules ask for it."""


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text, as `split_sentences` has them, cut once for all rules."""
    return _kept(text) if len(text) <= LONG else _kept_long(text)


_kept = lru_cache(KEPT)(split_sentences)
_kept_long = lru_cache(KEPT_LONG)(split_sentences)


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """A text as names are compared: in lower case, without accents."""
    return fold(text)


@lru_cache(maxsize=64)  # texts are long, and those of one story are asked for one after the other
def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, without their genitive."""
    return frozenset(word.lower().replace("’", "'").removesuffix("'s") for word in WORD.findall(text))
