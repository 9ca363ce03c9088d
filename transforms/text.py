"""Passages and sentences: the stretches of text that every reader works on."""

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
