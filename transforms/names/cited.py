"""Authors who are cited by their surnames: Ruiz et al., 2012; (Ulstrom & Ruiz, 2012; Brandt, 2016).

In: a sentence with the candidates of the rules. Out: the same, with each author as a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms.names.candidates import HYPHENS, Candidate, Sentence, capital_at, make, plain, surface_of
from transforms.names.gazetteer import is_surname, look_up
from transforms.names.name_tokens import Token
from transforms.names.person_context import MONTHS
from transforms.words import is_ordinary

YEAR = re.compile(r"(?:1[89]|20)\d\d[a-z]?")

BETWEEN = frozenset({"&", "and", ","})

BEFORE = frozenset({"(", "[", ";"})
"""What stands before a reference."""

AFTER = frozenset({")", "]", ";", ",", ":"})
"""What stands behind its year."""

MOST_AUTHORS = 8
"""Surnames of the longest list that is read, so that time stays linear."""


def with_cited(tokens: Sequence[Token], found: Sentence) -> Sentence:
    """A sentence in which the authors of the works that it cites are persons.

    Args:
        tokens: its words and marks.
        found: its candidates.
    """
    lists = [_authors(tokens, *end) for end in _ends(tokens)]
    if not any(sure for sure, _ in lists):
        return found  # born in Alder (Norland, 1962)
    spans = [span for _, authors in lists for span in authors]
    cited = [
        make(
            tokens, first, end, type="person", name=surface_of(tokens, first, end), method="surname", confidence=0.8,
            evidence=("cited",),
        )
        for first, end in spans
    ]  # fmt: skip
    left = [c for c in found.candidates if c.type != "unknown" or not _meets(c, cited)]
    cited = [c for c in cited if not _meets(c, left)]
    return replace(found, candidates=sorted([*left, *cited], key=lambda c: c.start))


def _meets(c: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a candidate and one of others share a word."""
    return any(c.start < other.end and other.start < c.end for other in others)


def _ends(tokens: Sequence[Token]) -> Iterator[tuple[int, bool]]:
    """Where a list of authors ends, and whether one author needs no other mark: behind `et al.`"""
    for k, token in enumerate(tokens):
        if token.text == "al" and k > 1 and tokens[k - 1].text == "et":
            yield k - 1 - (tokens[k - 2].text == ","), True
        elif k > 1 and token.text[0].isdigit() and YEAR.fullmatch(token.text):
            closed = k + 1 < len(tokens) and tokens[k + 1].text in AFTER
            if closed and tokens[k - 1].text in {",", "("}:
                yield k - 1, False


def _authors(tokens: Sequence[Token], end: int, sure: bool) -> tuple[bool, Sequence[tuple[int, int]]]:
    """First word and end of the surnames of a list that ends at a token, none where it can be no reference; and whether
    it is one for sure, behind which one author in brackets is another: by `et al.`, or in brackets by an ampersand.
    """
    spans: list[tuple[int, int]] = []
    while len(spans) < MOST_AUTHORS and (first := _surname(tokens, end)) is not None:
        spans.append((first, end))
        end = first
        while end > 0 and tokens[end - 1].text in BETWEEN:
            end -= 1
        if end == first:
            break
    bracketed = bool(spans) and spans[-1][0] > 0 and tokens[spans[-1][0] - 1].text in BEFORE
    joined = len(spans) > 1 and any(token.text == "&" for token in tokens[spans[1][1] : spans[0][0]])
    return bool(spans) and (sure or (bracketed and joined)), spans if sure or bracketed else ()


def _surname(tokens: Sequence[Token], end: int) -> int | None:
    """The first word of a surname that ends at a token, both halves of a double one; None where none can stand."""
    k = end - 1
    if k < 0 or not capital_at(tokens, k) or look_up(tokens, k):
        return None
    word = tokens[k].text
    if not word[1:2].islower() or word in MONTHS or plain(word) or (is_ordinary(word) and not is_surname(word)):
        return None
    if k > 1 and tokens[k - 1].text in HYPHENS and capital_at(tokens, k - 2) and not tokens[k].spaced:
        k -= 2
    alone = k == 0 or not capital_at(tokens, k - 1)
    return k if alone else None
