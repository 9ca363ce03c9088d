"""Quoted sentences: which sentences of different articles may be one utterance.

In: the quotations of one story. Out: their sentences, and pairs of them to compare. Pairs come from the words that two
sentences share in a row, so that the work grows with what is shared and not with the square of the story. Short ones
are one utterance only with those that are quoted next to them.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from transforms.checks.wordings import Comparison, compare, is_denial, told_alike, undenied
from transforms.quotes.quoted_words import Word, read_words
from transforms.tables import Quote, Witness

SHORTEST = 4
"""Words of the shortest sentence that is compared: shorter ones are said by anybody."""

CROWD = 60
"""Sentences with one pair of words above which the pair is a common phrase and leads to no comparison."""

SHARED_PAIRS = 2
"""Pairs of neighbouring words that two sentences must share to be compared."""


BESIDE = 150
"""Code points from one quoted sentence to the next one of its speaker."""


@dataclass(frozen=True, slots=True)
class QuotedSentence:
    """A sentence that stands in quotation marks.

    Attributes:
        quote: the quotation.
        words: its words.
        start, end: where it stands in the part of the article.
    """

    quote: Quote
    words: tuple[Word, ...]
    start: int
    end: int

    @property
    def norms(self) -> tuple[str, ...]:
        """The words, written one way: equal for copies."""
        return tuple(word.norm for word in self.words)

    @property
    def surface(self) -> str:
        """The sentence as written."""
        return self.quote.surface[self.start - self.quote.start : self.end - self.quote.start]

    @property
    def witness(self) -> Witness:
        """Its place."""
        return Witness(
            article_id=self.quote.article_id, part=self.quote.part, start=self.start, end=self.end, surface=self.surface
        )

    def written(self, span: tuple[int, int]) -> str:
        """Some of its words as written."""
        if span[0] >= span[1]:
            return ""
        return self.quote.surface[self.words[span[0]].start : self.words[span[1] - 1].end]


def read_sentences(quotes: Iterable[Quote]) -> list[QuotedSentence]:
    """The sentences of the direct quotations among some, long enough to tell."""
    found = []
    for quote in quotes:
        if not quote.direct:
            continue
        words = read_words(quote.surface)
        first = 0
        for at, word in enumerate(words):
            if word.ends or at + 1 == len(words):
                own = words[first : at + 1]
                if len(own) >= SHORTEST:
                    found.append(QuotedSentence(quote, own, quote.start + own[0].start, quote.start + own[-1].end))
                first = at + 1
    return found


@dataclass(frozen=True, slots=True)
class Pair:
    """Two wordings of one utterance, each with the sentences that have it, copies and all.

    Attributes:
        a, b: the sentences of either wording; the same for one wording.
        comparison: how they relate.
    """

    a: tuple[QuotedSentence, ...]
    b: tuple[QuotedSentence, ...]
    comparison: Comparison


def pair_sentences(sentences: Iterable[QuotedSentence]) -> Iterator[Pair]:
    """The pairs of wordings of one story that are one utterance, in an order that only the words decide."""
    wordings: dict[tuple[str, ...], list[QuotedSentence]] = defaultdict(list)
    for sentence in sentences:
        wordings[sentence.norms].append(sentence)
    keys = sorted(wordings)
    rows = [tuple(sorted(wordings[key], key=lambda one: (one.quote.article_id, one.start))) for key in keys]
    pairs = sorted([*candidates(keys), *((place, place) for place in range(len(rows)))])
    neighbours = _neighbours(sentence for same in rows for sentence in same)
    for one, other in pairs:
        a, b = rows[one], rows[other]
        comparison = compare(a[0].words, b[0].words) or _compare_beside(a, b, neighbours)
        if comparison is not None:
            yield Pair(a, b, comparison)


Neighbours = Mapping[QuotedSentence, tuple[QuotedSentence | None, QuotedSentence | None]]


def _neighbours(sentences: Iterable[QuotedSentence]) -> Neighbours:
    """The quoted sentence before and the one behind each, where the same speaker goes on."""
    ordered = sorted(sentences, key=lambda one: (one.quote.article_id, one.quote.part, one.start))
    found: dict[QuotedSentence, tuple[QuotedSentence | None, QuotedSentence | None]] = dict.fromkeys(
        ordered, (None, None)
    )
    for one, other in pairwise(ordered):
        if _goes_on(one, other):
            found[one], found[other] = (found[one][0], other), (one, None)
    return found


def _goes_on(one: QuotedSentence, other: QuotedSentence) -> bool:
    """Whether a quoted sentence stands right behind another one of its speaker."""
    a, b = one.quote, other.quote
    if (a.article_id, a.part, a.speaker) != (b.article_id, b.part, b.speaker):
        return False
    return 0 <= other.start - one.end <= BESIDE


def _compare_beside(
    a: Sequence[QuotedSentence], b: Sequence[QuotedSentence], neighbours: Neighbours
) -> Comparison | None:
    """How two wordings relate that tell too little alone, by what is quoted before or behind them in both texts."""
    beside = max(
        (
            told_alike(first, second)
            for side in range(2)
            for (first, mine), (second, theirs) in product(*(_beside(same, neighbours, side) for same in (a, b)))
            if len(mine | theirs) > 1
        ),
        default=0.0,
    )
    return compare(a[0].words, b[0].words, beside) if beside else None


def _beside(
    sentences: Iterable[QuotedSentence], neighbours: Neighbours, side: int
) -> Collection[tuple[Sequence[Word], set[str]]]:
    """What is quoted before some sentences, or behind them, each wording once with the articles that have it."""
    found: dict[tuple[str, ...], tuple[Sequence[Word], set[str]]] = {}
    for sentence in sentences:
        neighbour = neighbours[sentence][side]
        if neighbour is not None:
            found.setdefault(neighbour.norms, (neighbour.words, set()))[1].add(sentence.quote.article_id)
    return found.values()


def candidates(sentences: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of different word sequences that share enough neighbours to be compared, or of which one denies the other,
    by place, smaller first.
    """
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, norms in enumerate(sentences):
        for pair in dict.fromkeys(pairwise(norms)):
            holders[pair].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) <= CROWD:
            shared.update(combinations(held, 2))
    found = {pair for pair, count in shared.items() if count >= SHARED_PAIRS}
    undenied_as: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, norms in enumerate(sentences):
        undenied_as[undenied(norms)].append(place)
    for alike in undenied_as.values():
        found.update(pair for pair in combinations(alike, 2) if is_denial(*(sentences[place] for place in pair)))
    yield from sorted(found)
