"""Details: what else a sentence says in figures besides the one that is compared.

In: the claims of some articles. Out: by sentence, its hours, the ages it gives and all other numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from transforms.quantities.number_words import SMALL
from transforms.tables import Article, Claim
from transforms.words import WORD

NUMERAL = re.compile(rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)|{WORD.pattern}")
"""A word, or a number with its separators: 5,240 is no 240."""

Sentence = tuple[str, str, int]
"""Article, part and where it starts."""


@dataclass(frozen=True, slots=True)
class Details:
    """The figures of one sentence.

    Attributes:
        hours: minutes since midnight.
        ages: in years.
        numbers: every number that is no hour, no age and no part of a date, in digits; with the dimension of what it
            measures, None where it measures nothing or counts, and the way in which it is said to move, if any.
    """

    hours: frozenset[float] = frozenset()
    ages: frozenset[float] = frozenset()
    numbers: frozenset[tuple[str, str | None, str | None]] = frozenset()

    def numbers_of(self, dimension: str, way: str | None = None) -> frozenset[str]:
        """The numbers that may be of a dimension and move in some way: what measures another dimension is no count, and
        the other way round, and a rise is no fall.
        """
        ways = {None, way} if way else {None, "up", "down"}
        return frozenset(
            number for number, measured, moves in self.numbers if measured in {None, dimension} and moves in ways
        )


NOTHING = Details()

COUNTED = frozenset({"count", "number", "ordinal", "multiple"})
"""Dimensions of what may be counted as well."""


def sentence_of(claim: Claim) -> Sentence:
    """The sentence that a claim stands in."""
    return claim.article_id, claim.part, claim.sentence_start


def details_of(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Mapping[Sentence, Details]:
    """The details of each sentence that has a figure.

    Args:
        claims: all claims of the sentences that are asked for.
        articles: their articles, by id.
    """
    by_sentence: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[sentence_of(claim)].append(claim)
    return {key: _details(same, articles[key[0]]) for key, same in by_sentence.items()}


def _details(claims: list[Claim], article: Article) -> Details:
    start, end = claims[0].sentence_start, claims[0].sentence_end
    text = article.text_of(claims[0].part)
    hours = [claim for claim in claims if claim.dimension == "time of day" and claim.value is not None]
    ages = [claim for claim in claims if claim.dimension == "age" and claim.value is not None]
    dates = [claim for claim in claims if claim.kind == "date"]
    read = {place for claim in (*hours, *ages, *dates) for place in range(claim.start, claim.end)}
    measured: dict[int, str] = {}
    moves: dict[int, str | None] = {}
    for claim in claims:
        for place in range(claim.start, claim.end) if claim.dimension not in COUNTED else ():
            measured.setdefault(place, claim.dimension)
            moves.setdefault(place, claim.change)
    numbers = frozenset(
        (number, measured.get(place), moves.get(place))
        for place, word in numerals_in(text, start, end)
        if place not in read
        for number in numbers_among([word])
    )
    return Details(
        hours=frozenset(claim.value for claim in hours if claim.value is not None),
        ages=frozenset(claim.value for claim in ages if claim.value is not None),
        numbers=numbers,
    )


def numerals_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str]]:
    """The words and numbers of a stretch of text, in lower case and without separators, and where each begins."""
    for match in NUMERAL.finditer(text, start, len(text) if end is None else end):
        yield match.start(), match.group().replace(",", "").lower()


def numbers_among(words: Iterable[str]) -> frozenset[str]:
    """The numbers among some words, in digits."""
    return frozenset(str(SMALL.get(word, word)) for word in words if word[0].isdigit() or word in SMALL)
