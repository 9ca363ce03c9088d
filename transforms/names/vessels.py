"""Vessels that are called as a person is addressed: the ferry Lady Maren, the yacht Queen Bess.

In: the sentences of an article with the candidates of the rules. Out: the same, with such a vessel as a thing wherever
the article names it.
"""

from collections.abc import Sequence
from dataclasses import replace

from transforms.names.candidates import Candidate, Sentence, make, surface_of
from transforms.names.name_tokens import Token, within
from transforms.names.wordlists import word_list

VESSELS, TITLES = word_list("vessel_noun"), word_list("vessel_title")

Read = tuple[Sequence[Token], Sentence]
"""A sentence and its candidates."""


def vessels_of(read: Sequence[Read]) -> frozenset[str]:
    """The names of the vessels of an article that open with a title, by the noun before them: ferry Lady Maren."""
    found = ((tokens, _titled(tokens, c)) for tokens, sentence in read for c in sentence.candidates)
    return frozenset(
        surface_of(tokens, span[0], span[1]) for tokens, span in found
        if span is not None and span[0] > 0 and tokens[span[0] - 1].text.casefold() in VESSELS
    )  # fmt: skip


def with_vessels(tokens: Sequence[Token], found: Sentence, vessels: frozenset[str]) -> Sentence:
    """A sentence with its vessels as things.

    Args:
        tokens: its words and marks.
        found: its candidates.
        vessels: those of the article.
    """
    candidates = [_as_vessel(tokens, c, vessels) for c in found.candidates]
    return found if candidates == found.candidates else replace(found, candidates=candidates)


def _as_vessel(tokens: Sequence[Token], c: Candidate, vessels: frozenset[str]) -> Candidate:
    span = _titled(tokens, c)
    if span is None or (name := surface_of(tokens, span[0], span[1])) not in vessels:
        return c
    return make(tokens, span[0], span[1], type="product", name=name, method="head", confidence=0.85)


def _titled(tokens: Sequence[Token], c: Candidate) -> tuple[int, int] | None:
    """The first token and the end of a person's name with the title before it; None of any other candidate."""
    inside = within(tokens, c.start, c.end) if c.type in {"person", "unknown"} else range(0)
    first = inside[0] - 1 if inside else -1
    if first < 0 or tokens[first].text not in TITLES:
        return None
    return first, inside[-1] + 1
