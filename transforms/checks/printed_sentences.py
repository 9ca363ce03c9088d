"""Printed sentences: which texts of a story print a sentence, and which two of its sentences are printed nearly alike.

In: the articles of one story. Out: its sentences, each with the articles that print it; pairs of them that begin or end
alike; and which articles are of one text by what they print. Sentences of a page and not of its article are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, product, takewhile

from transforms.checks.article_sentences import sentences_of
from transforms.evidence import one_time, seniority
from transforms.quotes.quoted_words import Word, read_words
from transforms.tables import Article
from transforms.text import Span

LEAST, MOST = 7, 80
"""Words that two sentences share at least, and words of the longest that is looked at."""

ENDS = 4
"""Words at either end of a sentence by which one like it is found: one altered word leaves one end whole."""

CROWD = 20
"""Sentences with one end above which it is a common phrase and leads to no comparison."""

SAME_TEXT = 2
"""Other sentences that two texts of two lineages print alike, at least, to be of one text: a single one may be what an
outlet or an agency prints below every report."""

PAIRS = 400
"""Pairs of articles that print a sentence in two forms, among which two of one text are looked for."""

STAMPED = re.compile(
    r"https?:|www\.|@\w|pic\.twitter|\b(?:image|photo|slide|page|part)\s+\d+\s+of\b"
    r"|\b(?:story|article|report|page)\s+was\s+(?:\w+\s+)?(?:published|posted|updated)\b"
)
"""What makes a line one of a page and not of its article."""

Place = tuple[Article, Span]
"""An article, and a stretch of its body."""

Raw = tuple[str, ...]
"""The words of a sentence as they stand there, in lower case."""


@dataclass(frozen=True)
class Printed:
    """A sentence of a story, with the articles that print it.

    Attributes:
        article, span: the first of them, and where it stands in its body.
        places: the same for each, by id.
    """

    article: Article
    span: Span
    places: dict[str, Place]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return read_words(self.article.text[slice(*self.span)])

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """Its words, written one way."""
        return tuple(word.norm for word in self.words)

    def written(self, at: int) -> str:
        """One of its words as it stands there."""
        return self.stretch(at, at + 1)

    def stretch(self, first: int, end: int) -> str:
        """Some of its words as they stand there."""
        start, stop = self.words[first].start, self.words[end - 1].end
        return self.article.text[self.span.start + start : self.span.start + stop]

    def within(self, at: int, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether one of its words stands within some stretches of an article that prints it."""
        word = self.words[at]
        return any(
            stretch.overlaps(Span(span.start + word.start, span.start + word.end))
            for article_id, (_, span) in self.places.items()
            for stretch in spans.get(article_id, ())
        )


def print_of(articles: Iterable[Article]) -> Mapping[Raw, Printed]:
    """The sentences of some articles that can be told from others, each once."""
    found: dict[Raw, Printed] = {}
    for article in sorted(articles, key=seniority):
        for start, end in sentences_of(article.text):
            sentence = article.text[start:end].lower()
            raw = tuple(sentence.split())
            if LEAST < len(raw) <= MOST and not STAMPED.search(sentence):
                span = Span(start, end)
                found.setdefault(raw, Printed(article, span, {})).places.setdefault(article.article_id, (article, span))
    return found


def printed_alike(printed: Mapping[Raw, Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Pairs of sentences that begin or end alike and are as long, or longer by a word, the longer one first."""
    ends: dict[tuple[str, Raw], list[Printed]] = defaultdict(list)
    for raw, sentence in printed.items():
        ends["head", raw[:ENDS]].append(sentence)
        ends["tail", raw[-ENDS:]].append(sentence)
    seen: set[tuple[int, int]] = set()
    for same in ends.values():
        for one, other in combinations(same, 2) if len(same) <= CROWD else ():
            if (id(one), id(other)) not in seen and one.norms != other.norms:
                seen.add((id(one), id(other)))
                if abs(len(one.norms) - len(other.norms)) <= 1:
                    yield (one, other) if len(one.norms) >= len(other.norms) else (other, one)


def begin_alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two sentences begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class Texts:
    """Which articles of a story are of one text."""

    def __init__(self, printed: Mapping[Raw, Printed]) -> None:
        """Take the sentences of the story."""
        self._printed = printed

    @cached_property
    def _sentences(self) -> Mapping[str, set[int]]:
        """The sentences of each article, by number."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, sentence in enumerate(self._printed.values()):
            for article_id in sentence.places:
                found[article_id].add(number)
        return found

    def both(self, one: Printed, other: Printed) -> tuple[Place, Place] | None:
        """Two articles of one time that print a sentence in two forms and descend from one text, or print more of it
        alike: the market that closed higher today closes lower next week.
        """
        pairs = product(one.places.values(), other.places.values())
        return next((pair for pair in islice(pairs, PAIRS) if self._are_one(pair[0][0], pair[1][0])), None)

    def _are_one(self, one: Article, other: Article) -> bool:
        if one is other or not one_time(one, other):
            return False
        alike = self._sentences[one.article_id] & self._sentences[other.article_id]
        return one.lineage == other.lineage or len(alike) >= SAME_TEXT
