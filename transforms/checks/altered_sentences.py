"""Altered sentences: one sentence that two texts print word for word, but for a single word that makes it another one.

In: the texts of one story. Out: a finding for each such word: another number, month, weekday, half of the day or
unit of measure, the opposite word, or a negation more. A text that has both sentences means both, and of a sentence
that stands in many forms nothing is said: it is an entry of a list. What stands in quotation marks is compared by
`altered_quotes`, and what another rule shows is shown once.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, product, takewhile

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.checks.outcomes import SIDE_OF_STEM
from transforms.claims.concepts import concept_of, of_kind
from transforms.evidence import discrepancy, fingerprint, one_time, outlets, seniority, stretch, voices
from transforms.quotes.quoted_words import NEGATIONS, OPPOSITES, Word, read_words
from transforms.tables import Article, Claim, Finding, Quote
from transforms.text import Span
from transforms.words import lemma, stem

RULE = "altered_sentence"

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

FORMS = 2
"""Forms of a sentence above which it is an entry of a list."""

SURENESS = 0.8
"""How sure such a finding is."""

STAMPED = re.compile(
    r"https?:|www\.|@\w|pic\.twitter|\b(?:image|photo|slide|page|part)\s+\d+\s+of\b"
    r"|\b(?:story|article|report|page)\s+was\s+(?:\w+\s+)?(?:published|posted|updated)\b"
)
"""What makes a line one of a page and not of its article."""

MEASURES = frozenset({"time", "length", "mass", "area", "volume", "speed"})
UNITS = {
    word: row["dimension"]
    for row in seeds.rows("units")
    if row["dimension"] in MEASURES
    for word in row["words"].split("|")
}
"""What a unit of measure measures, by its words."""

CALENDAR = {
    row["word"].lower(): (name, row[column])
    for name, column in (("months", "month"), ("weekdays", "weekday"))
    for row in seeds.rows(name)
} | {half: ("half of the day", half) for half in ("am", "pm")}
"""Months and weekdays by their names and short forms, and the halves of the day."""


Place = tuple[Article, Span]
"""An article, and a stretch of its body."""


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
        word = self.words[at]
        return self.article.text[self.span.start + word.start : self.span.start + word.end]

    def within(self, at: int, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether one of its words stands within some stretches of an article that prints it."""
        word = self.words[at]
        return any(
            stretch.start < span.start + word.end and span.start + word.start < stretch.end
            for article_id, (_, span) in self.places.items()
            for stretch in spans.get(article_id, ())
        )


@dataclass(frozen=True, slots=True)
class Alteration:
    """One word in which two sentences differ.

    Attributes:
        one, other: the sentences.
        at: which word it is.
        cause: what it alters.
        gone: whether the other one lacks the word, and has no word in its place.
    """

    one: Printed
    other: Printed
    at: int
    cause: str
    gone: bool

    @property
    def frame(self) -> tuple[str, ...]:
        """The words that both share, with a gap between."""
        norms = self.one.norms
        return (*norms[: self.at], "", *norms[self.at + 1 :])

    def is_known(self, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether the word stands within some stretches of an article that prints either sentence."""
        return self.one.within(self.at, spans) or (not self.gone and self.other.within(self.at, spans))


def altered_sentences(
    articles: Sequence[Article],
    quotes: Iterable[Quote],
    claims: Iterable[Claim],
    told: Collection[str],
    others: Iterable[Finding],
    story_id: str,
) -> list[Finding]:
    """The sentences of one story that two texts print with one word altered.

    Args:
        articles: its articles, with `lineage_id`.
        quotes: their quotations.
        claims: their figures.
        told: ids of figures that are found to be in conflict anyway.
        others: what other rules find of it. One that shows a sentence in both forms is of the word that parts them.
        story_id: the story.
    """
    known: dict[str, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.direct and quote.part == "body":
            known[quote.article_id].append(Span(quote.start, quote.end))
    for claim in claims:
        if claim.claim_id in told and claim.part == "body":
            known[claim.article_id].append(Span(claim.start, claim.end))
    printed = _printed(articles)
    forms: dict[tuple[str, ...], list[Alteration]] = defaultdict(list)
    for one, other in _alike(printed):
        found = _alteration(one, other)
        if found is not None and not found.is_known(known):
            forms[found.frame].append(found)
    texts, shown = _Texts(printed), _Shown(others)
    by_id = {article.article_id: article for article in articles}
    findings = []
    for _, same in sorted(forms.items()):
        if any(found.cause != "polarity" and found.one.places.keys() & found.other.places.keys() for found in same):
            continue  # who prints both forms means both, unless one denies the other
        if len({side.norms for found in same for side in (found.one, found.other)}) > FORMS:
            continue
        if any(shown.both(found) for found in same):
            continue
        real = [(found, places) for found in same if (places := texts.both(found)) and not _has_grown(*places, found)]
        if real:
            findings.append(_finding(real, by_id, story_id))
    return findings


Raw = tuple[str, ...]
"""The words of a sentence as they stand there, in lower case."""


def _printed(articles: Iterable[Article]) -> Mapping[Raw, Printed]:
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


def _alike(printed: Mapping[Raw, Printed]) -> Iterator[tuple[Printed, Printed]]:
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


class _Texts:
    """Which articles of a story are of one text."""

    def __init__(self, printed: Mapping[Raw, Printed]) -> None:
        self._printed = printed

    @cached_property
    def _sentences(self) -> Mapping[str, set[int]]:
        """The sentences of each article, by number."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, sentence in enumerate(self._printed.values()):
            for article_id in sentence.places:
                found[article_id].add(number)
        return found

    def both(self, found: Alteration) -> tuple[Place, Place] | None:
        """Two articles of one time that print a sentence in its two forms and descend from one text, or print more of
        it alike: the market that closed higher today closes lower next week.
        """
        pairs = product(found.one.places.values(), found.other.places.values())
        return next((pair for pair in islice(pairs, PAIRS) if self._are_one(pair[0][0], pair[1][0])), None)

    def _are_one(self, one: Article, other: Article) -> bool:
        if one is other or not one_time(one, other):
            return False
        alike = self._sentences[one.article_id] & self._sentences[other.article_id]
        return one.lineage == other.lineage or len(alike) >= SAME_TEXT


class _Shown:
    """Which places other findings show."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._spans: dict[str, list[tuple[Span, tuple[int, str]]]] = defaultdict(list)
        """The stretches of each article, each with the number of its finding and the side that it is of."""
        for number, finding in enumerate(findings):
            for side, witness in (("a", finding.witness_a), ("b", finding.witness_b)):
                if witness is not None and witness.part == "body":
                    self._spans[witness.article_id].append((Span(witness.start, witness.end), (number, side)))

    def both(self, found: Alteration) -> bool:
        """Whether a finding shows a sentence in one form on one side, and in the other form on the other."""
        ones, others = self._sides(found.one), self._sides(found.other)
        return any((number, "b" if side == "a" else "a") in others for number, side in ones)

    def _sides(self, sentence: Printed) -> set[tuple[int, str]]:
        return {
            side
            for article_id, (_, place) in sentence.places.items()
            for span, side in self._spans.get(article_id, ())
            if span.start < place.end and place.start < span.end
        }


def _alteration(one: Printed, other: Printed) -> Alteration | None:
    """The word in which two sentences differ, the first of them the longer one, if it is the only one and tells."""
    a, b = one.norms, other.norms
    at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    if at == len(a) or a[at + 1 :] != b[at + len(b) - len(a) + 1 :]:
        return None
    if len(a) > len(b):
        return Alteration(one, other, at, "polarity", gone=True) if a[at] in NEGATIONS else None
    cause = _cause(one.words[at], other.words[at])
    return None if cause is None else Alteration(one, other, at, cause, gone=False)


def _cause(one: Word, other: Word) -> str | None:
    """What a word in the place of another one alters; None where it need not alter anything."""
    a, b = one.norm, other.norm
    if one.number and other.number:
        return "value"
    if a in CALENDAR and b in CALENDAR:
        return "date" if CALENDAR[a][0] == CALENDAR[b][0] and CALENDAR[a] != CALENDAR[b] else None
    if a in UNITS and b in UNITS:
        return "unit" if UNITS[a] == UNITS[b] and stem(lemma(a)) != stem(lemma(b)) else None
    mine, theirs = (SIDE_OF_STEM.get(stem(lemma(word))) for word in (a, b))
    opposed = mine is not None and theirs is not None and mine[:1] == theirs[:1] and mine != theirs
    return "polarity" if opposed or frozenset((a, b)) in OPPOSITES else None


def _has_grown(one: Place, other: Place, found: Alteration) -> bool:
    """Whether a number may be another one because of the time between two articles: a toll that grew, and no day of
    a month.
    """
    if found.cause != "value" or one[0].published_at == other[0].published_at:
        return False
    beside = (found.one.norms[at] for at in (found.at - 1, found.at + 1) if 0 <= at < len(found.one.norms))
    if any(CALENDAR.get(norm, ("",))[0] == "months" for norm in beside):
        return False
    return any(concept_of(lemma(norm)) in of_kind("growing") for norm in found.one.norms)


def _finding(
    same: Sequence[tuple[Alteration, tuple[Place, Place]]], articles: Mapping[str, Article], story_id: str
) -> Finding:
    says = {
        article_id: side.norms for found, _ in same for side in (found.one, found.other) for article_id in side.places
    }
    found, places = min(same, key=lambda one: [seniority(article) for article, _ in one[1]])
    says |= {place[0].article_id: side.norms for side, place in zip((found.one, found.other), places, strict=True)}
    counted = voices(says, articles)
    (first, a), (second, b) = sorted(
        zip((found.one, found.other), places, strict=True),
        key=lambda side: (-counted[side[0].norms], seniority(side[1][0]), side[0].norms),
    )
    names = outlets(a[0], b[0])
    return discrepancy(
        RULE,
        found.cause,
        "warning",
        f"{names[0]} and {names[1]} print the same sentence; the second has {_change(found, second)}.",
        finding_id=fingerprint(RULE, [first.norms, second.norms]),
        witnesses=(stretch(a[0], *a[1]), stretch(b[0], *b[1])),
        support=(counted[first.norms], counted[second.norms]),
        confidence=SURENESS,
        article_ids=says,
        story_id=story_id,
    )


def _change(found: Alteration, second: Printed) -> str:
    """What the second sentence has in place of what: “month” in place of “year”."""
    word = found.one.written(found.at)
    if found.gone and found.at and found.one.words[found.at - 1].start == found.one.words[found.at].start:
        instead = found.other.written(found.at - 1)  # hadn’t: two words that are written as one
    elif found.gone:
        return f"no “{word}”" if second is found.other else f"“{word}” besides"
    else:
        instead = found.other.written(found.at)
    return f"“{instead}” in place of “{word}”" if second is found.other else f"“{word}” in place of “{instead}”"
