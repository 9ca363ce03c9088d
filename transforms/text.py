"""Passages and sentences: the stretches of text that every reader works on, and where words stand in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of an article, cut into sentences once for all readers.

    Attributes:
        part: `title` or `body`.
        text: the part's text, page furniture blanked.
        sentences: where its sentences lie, in order, not overlapping.
    """

    part: str
    text: str
    sentences: tuple[Span, ...]


def places_of(words: str, text: str) -> Iterator[Span]:
    """Where some words stand in a text, not as a part of longer ones.

    Args:
        words: as they are written in the text, beginning and ending with a letter or digit; none stand nowhere.
        text: any text.
    """
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield Span(at, end)
        at = text.find(words, at + 1)
