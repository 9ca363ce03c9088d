"""Retold quotations: words in quotation marks that an article puts in the place of those of the text it retells.

In: two articles of which one tells the other over, with their quotations. Out: a finding for each quotation whose words
the other has not, beside the one that stands there in its place, and for each quoted word that becomes somebody else's.
"""

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.checks.wordings import compare
from transforms.evidence import discrepancy, fingerprint, outlets, stretch, voices
from transforms.names.gazetteer import fold
from transforms.names.name_parts import split_name
from transforms.quotes.phrases import PRONOUNS
from transforms.quotes.quotation_marks import find_quoted
from transforms.quotes.quoted_words import LIGHT, read_words
from transforms.quotes.speakers import same_speaker
from transforms.stories.retellings import Retelling
from transforms.tables import Article, Finding, Quote
from transforms.text import Span
from transforms.words import WORD, information, stem

RULE, SPEAKER_RULE = "retold_quote", "retold_speaker"

SAME_WORDS, SAME_PLACE, NO_SPEAKER = 3.5, 8.0, 5.0
"""How much must be shared, in nats: by two quotations of one speaker, by the sentences around two of a few words, and
by the words around two of which one has no speaker."""

FEW_WORDS = 3
"""Words of a quotation that may stand without a speaker, and of the words around it that must then be shared."""

SAME_SHARE = 0.6
"""Share of the shorter quotation that both must have to be one."""

CLOSE = 60
"""Code points on either side that are the place of such a quotation."""

RARE = 5.0
"""Information of a word that two persons do not choose by chance, in nats."""

OPINION = "|".join(row["form"] for row in seeds.rows("opinion_verbs"))
HOLDER = re.compile(rf"([A-Z][\w'’.-]*(?:\s+[\w'’.-]+){{0,5}}?)\s+(?:{OPINION})\s")
"""Who holds a view: a few words before the verb, from one with a capital on."""

LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True)
class _Said:
    """A stretch in quotation marks.

    Attributes:
        start, end, surface: where it stands in the body, and its words.
        quote: its row, where somebody is quoted.
        sentence: the sentence around it, itself left out.
        close: the part of it that stands close by.
    """

    start: int
    end: int
    surface: str
    quote: Quote | None
    sentence: str
    close: str

    @cached_property
    def norms(self) -> str:
        """Its words, written one way."""
        return " ".join(word.norm for word in read_words(self.surface) if word.norm)

    @cached_property
    def pieces(self) -> list[str]:
        """Its words run together, cut where it leaves some out."""
        return "".join(word.norm or " " for word in read_words(self.surface)).split()

    @cached_property
    def stems(self) -> frozenset[str]:
        """What its words tell."""
        return _stems(self.surface)

    @cached_property
    def frame(self) -> frozenset[str]:
        """What it and the sentence around it tell."""
        return self.stems | _stems(self.sentence)

    @property
    def size(self) -> int:
        return len(WORD.findall(self.surface))


class _Page:
    """An article with what it quotes."""

    def __init__(self, article: Article, quotes: Sequence[Quote]) -> None:
        self.article = article
        self.quotes = quotes
        self.sentences = list(sentences_of(article.text))
        self.letters = "".join(word.norm for word in read_words(article.text))

    @cached_property
    def said(self) -> list[_Said]:
        """Its quotations, those of nobody in particular too."""
        text = self.article.text
        rows = {(row.start, row.end): row for row in self.quotes if row.direct and row.part == "body"}
        found = find_quoted(text, [Span(*line.span()) for line in LINE.finditer(text)])
        return [
            _Said(
                one.start,
                one.end,
                text[one.start : one.end],
                rows.get((one.start, one.end)),
                *self._around(one.start, one.end),
            )
            for one in found
        ]

    def _around(self, first: int, last: int) -> tuple[str, str]:
        start, end = self.sentence(first)
        before, behind = self.article.text[start : max(start, first)], self.article.text[last : max(end, last)]
        return f"{before} {behind}", f"{before[-CLOSE:]} {behind[:CLOSE]}"

    def sentence(self, place: int) -> Span:
        """The sentence of a place."""
        at = bisect_right(self.sentences, place, key=lambda span: span[0]) - 1
        return Span(*self.sentences[max(0, at)])

    def has(self, said: _Said) -> bool:
        """Whether its text has the words of a quotation, in a row; a few words must be quoted there, too."""
        if said.size <= FEW_WORDS and len(said.pieces) == 1:
            return any(f" {said.norms} " in f" {other.norms} " for other in self.said)
        if all(piece in self.letters for piece in said.pieces):
            return True
        return any(
            found is not None and not found.differences and found.share >= SAME_SHARE
            for other in self.said
            if (found := compare(read_words(said.surface), read_words(other.surface)))
        )

    def weight(self, stems: Iterable[str]) -> float:
        """How much some words tell in its text, in nats."""
        return sum(self.weights.get(word, 0.0) for word in stems)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much a word tells where it stands: minus the logarithm of its share of the sentences."""
        counts = Counter(word for start, end in self.sentences for word in _stems(self.article.text[start:end]))
        return {word: math.log(len(self.sentences) / count) for word, count in counts.items()}


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.norm) for word in read_words(text) if word.norm and word.norm not in LIGHT)


def retold_quotes(
    retellings: Iterable[Retelling[str]], quotes: Iterable[Quote], articles: Mapping[str, Article], story_id: str
) -> list[Finding]:
    """The quotations of one story that a retelling changed.

    Args:
        retellings: which of its articles retell which.
        quotes: its quotations.
        articles: all articles.
        story_id: the story.
    """
    pairs = list(retellings)
    if not pairs:
        return []
    rows: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        rows[quote.article_id].append(quote)
    quoted = {
        article_id: [" ".join(word.norm for word in read_words(row.surface) if word.norm) for row in said if row.direct]
        for article_id, said in rows.items()
    }
    found: list[Finding] = []
    pages: dict[str, _Page] = {}
    for pair in pairs:
        for article_id in pair:
            pages.setdefault(article_id, _Page(articles[article_id], rows[article_id]))
        original, retold = pages[pair.original], pages[pair.retold]
        for a, b in _counterparts(original, retold):
            says = {original.article.article_id: "a", retold.article.article_id: "b"}
            for article_id, said in quoted.items():
                with_a, with_b = (any(f" {one.norms} " in f" {other} " for other in said) for one in (a, b))
                if with_a != with_b:
                    says.setdefault(article_id, "a" if with_a else "b")
            found.append(_wording(a, b, original, retold, voices(says, articles), story_id))
        found += _taken(original, retold, story_id)
    return found


def _counterparts(original: _Page, retold: _Page) -> Iterator[tuple[_Said, _Said]]:
    """Each quotation that the original has not, with the one whose place it takes; each is taken once."""
    olds = [one for one in original.said if not retold.has(one)]
    news = [one for one in retold.said if not original.has(one)]
    scored = sorted(
        ((-score, a.start, b.start, a, b) for a in olds for b in news if (score := _likeness(a, b, original)) > 0),
        key=lambda row: row[:3],
    )
    taken: set[tuple[str, int]] = set()
    for _, _, _, a, b in scored:
        if not taken & {("a", a.start), ("b", b.start)}:
            taken |= {("a", a.start), ("b", b.start)}
            yield a, b


def _likeness(a: _Said, b: _Said, original: _Page) -> float:
    """How much two quotations and their sentences share, in nats; 0 where that is too little for one utterance."""
    if a.quote is not None and b.quote is not None and a.quote.speaker and b.quote.speaker:
        if not same_speaker(a.quote, b.quote):
            return 0.0
        score = original.weight(a.frame & b.frame)
        same = original.weight(a.stems & b.stems) >= SAME_WORDS
        return score if same or (max(a.size, b.size) <= FEW_WORDS and score >= SAME_PLACE) else 0.0
    shared = _stems(a.close) & _stems(b.close)
    score = original.weight(shared)
    few = max(a.size, b.size) <= FEW_WORDS <= len(shared)
    return score if few and score >= NO_SPEAKER else 0.0


def _wording(a: _Said, b: _Said, original: _Page, retold: _Page, counted: Mapping[str, int], story_id: str) -> Finding:
    names = outlets(original.article, retold.article)
    speaker = next((one.quote.speaker for one in (a, b) if one.quote is not None and one.quote.speaker), None)
    return discrepancy(
        RULE,
        "wording",
        "warning",
        f"{names[0]} quotes {speaker or 'the words'} “{a.surface.rstrip(',.')}”; {names[1]}, which tells the same in "
        f"other words, has “{b.surface.rstrip(',.')}” in quotation marks.",
        finding_id=fingerprint(RULE, [(" ".join(fold(one.surface).split()),) for one in (a, b)]),
        witnesses=(stretch(original.article, a.start, a.end), stretch(retold.article, b.start, b.end)),
        support=(counted["a"], counted["b"]),
        confidence=0.6,
        article_ids=(original.article.article_id, retold.article.article_id),
        story_id=story_id,
    )


def _taken(original: _Page, retold: _Page, story_id: str) -> Iterator[Finding]:
    """The quoted words of one that the retelling gives to another."""
    for one in original.said:
        if one.quote is None or one.quote.speaker is None or one.size > FEW_WORDS:
            continue
        rare = [word for word in WORD.findall(one.surface) if information(fold(word)) >= RARE]
        place = re.search(rf"\b{re.escape(rare[0])}\b", retold.article.text) if len(rare) == 1 else None
        if place is None:
            continue
        start, end = retold.sentence(place.start())
        holder = HOLDER.search(retold.article.text, start, place.start())
        surname = split_name(one.quote.speaker)[1]
        if holder is None or fold(holder[1]) in PRONOUNS or surname in fold(retold.article.text[start:end]):
            continue
        names = outlets(original.article, retold.article)
        who = " ".join(holder[1].split())
        yield discrepancy(
            SPEAKER_RULE,
            "speaker",
            "warning",
            f"{names[0]} gives the word “{rare[0]}” to {one.quote.speaker}; {names[1]}, which tells the same, gives "
            f"it to {who}.",
            finding_id=fingerprint(SPEAKER_RULE, [(rare[0], fold(one.quote.speaker)), (rare[0], fold(who))]),
            witnesses=(stretch(original.article, one.start, one.end), stretch(retold.article, *place.span())),
            support=(1, 1),
            confidence=0.6,
            article_ids=(original.article.article_id, retold.article.article_id),
            story_id=story_id,
        )
