"""Passages and sentences: the stretches of text that every reader works on, and where words stand in them."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


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


def united(spans: Iterable[Span]) -> list[Span]:
    """The stretches that some spans cover together, in order, no two of which overlap or touch."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def is_in(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place lies in one of some spans that are in order and do not overlap (`united`)."""
    before = bisect_right(spans, (at, math.inf))
    return before > 0 and at < spans[before - 1].end


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
