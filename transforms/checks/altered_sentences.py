"""Altered sentences: one sentence that two texts print word for word, but for a single word that makes it another one.

In: the texts of one story. Out: a finding for each such word: another number, month, weekday or unit of measure, the
opposite word, or a negation more. A text that has both sentences means both, and of a sentence that stands in many
forms nothing is said: it is an entry of a list. What stands in quotation marks is compared by `altered_quotes`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, takewhile

import seeds
from transforms.checks.article_sentences import sentences_of
from transforms.checks.outcomes import SIDE_OF_STEM
from transforms.claims.concepts import concept_of, of_kind
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, stretch, voices
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

FORMS = 2
"""Forms of a sentence above which it is an entry of a list."""

SURENESS = 0.8
"""How sure such a finding is."""

STAMPED = re.compile(r"https?:|www\.|@\w|pic\.twitter|\b(?:image|photo|slide|page|part)\s+\d+\s+of\b")
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
}
"""Months and weekdays by their names and short forms."""


@dataclass(frozen=True)
class Printed:
    """A sentence of one article.

    Attributes:
        article: the article.
        span: where it stands in the body.
    """

    article: Article
    span: Span

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return read_words(self.article.text[slice(*self.span)])

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """Its words, written one way."""
        return tuple(word.norm for word in self.words)

    def place(self, at: int) -> Span:
        """Where one of its words stands in the body."""
        word = self.words[at]
        return Span(self.span.start + word.start, self.span.start + word.end)


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


def altered_sentences(
    articles: Sequence[Article],
    quotes: Iterable[Quote],
    claims: Iterable[Claim],
    told: Collection[str],
    story_id: str,
) -> list[Finding]:
    """The sentences of one story that two texts print with one word altered.

    Args:
        articles: its articles, with `lineage_id`.
        quotes: their quotations.
        claims: their figures.
        told: ids of figures that are found to be in conflict anyway.
        story_id: the story.
    """
    known: dict[str, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.direct and quote.part == "body":
            known[quote.article_id].append(Span(quote.start, quote.end))
    for claim in claims:
        if claim.claim_id in told and claim.part == "body":
            known[claim.article_id].append(Span(claim.start, claim.end))
    printed = {article.article_id: _printed(article) for article in articles}
    forms: dict[tuple[str, ...], list[Alteration]] = defaultdict(list)
    for one, other in _alike(printed.values()):
        found = _alteration(one, other)
        if found is not None and not _is_known(found, known):
            forms[found.frame].append(found)
    by_id = {article.article_id: article for article in articles}
    findings = []
    for _, same in sorted(forms.items()):
        if any(found.one.article is found.other.article and found.cause != "polarity" for found in same):
            continue  # who prints both forms means both, unless one denies the other
        if len({side.norms for found in same for side in (found.one, found.other)}) > FORMS:
            continue
        real = [found for found in same if _of_one_text(found, printed) and not _has_grown(found)]
        if real:
            findings.append(_finding(real, by_id, story_id))
    return findings


Raw = tuple[str, ...]
"""The words of a sentence as they stand there, in lower case."""


def _printed(article: Article) -> Mapping[Raw, Printed]:
    """The sentences of an article that can be told from others, each once."""
    found: dict[Raw, Printed] = {}
    for start, end in sentences_of(article.text):
        sentence = article.text[start:end].lower()
        raw = tuple(sentence.split())
        if LEAST < len(raw) <= MOST and not STAMPED.search(sentence):
            found.setdefault(raw, Printed(article, Span(start, end)))
    return found


def _alike(printed: Iterable[Mapping[Raw, Printed]]) -> Iterator[tuple[Printed, Printed]]:
    """Pairs of sentences that begin or end alike and are as long, or longer by a word, the longer one first."""
    ends: dict[tuple[str, Raw], list[Printed]] = defaultdict(list)
    for sentences in printed:
        for raw, sentence in sentences.items():
            ends["head", raw[:ENDS]].append(sentence)
            ends["tail", raw[-ENDS:]].append(sentence)
    seen: set[tuple[int, int]] = set()
    for same in ends.values():
        for one, other in combinations(same, 2) if len(same) <= CROWD else ():
            if (id(one), id(other)) not in seen and one.norms != other.norms:
                seen.add((id(one), id(other)))
                if abs(len(one.norms) - len(other.norms)) <= 1:
                    yield (one, other) if len(one.norms) >= len(other.norms) else (other, one)


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
    sides = [SIDE_OF_STEM.get(stem(lemma(word))) for word in (a, b)]
    opposed = None not in sides and sides[0][:1] == sides[1][:1] and sides[0] != sides[1]  # type: ignore[index]
    return "polarity" if opposed or frozenset((a, b)) in OPPOSITES else None


def _is_known(found: Alteration, known: Mapping[str, Sequence[Span]]) -> bool:
    """Whether the altered word stands in a quotation or a figure that other rules look at, in either text."""
    places = [(found.one, found.one.place(found.at))]
    if not found.gone:
        places.append((found.other, found.other.place(found.at)))
    return any(
        span.start < place.end and place.start < span.end
        for sentence, place in places
        for span in known[sentence.article.article_id]
    )


def _of_one_text(found: Alteration, printed: Mapping[str, Mapping[Raw, Printed]]) -> bool:
    """Whether two articles descend from one text, or print more of its sentences alike; one article is no two."""
    one, other = found.one.article, found.other.article
    if one is other:
        return False
    if one.lineage == other.lineage:
        return True
    return len(printed[one.article_id].keys() & printed[other.article_id].keys()) >= SAME_TEXT


def _has_grown(found: Alteration) -> bool:
    """Whether a number may be another one because of the time between two articles: a toll that grew."""
    one, other = found.one.article.published_at, found.other.article.published_at
    if found.cause != "value" or one == other:
        return False
    return any(concept_of(lemma(norm)) in of_kind("growing") for norm in found.one.norms)


def _finding(same: Sequence[Alteration], articles: Mapping[str, Article], story_id: str) -> Finding:
    sentences = {
        (side.article.article_id, side.norms): side for found in same for side in (found.one, found.other)
    }.values()
    says = {sentence.article.article_id: sentence.norms for sentence in sentences}
    counted = voices(says, articles)
    found = min(same, key=lambda one: [seniority(side.article) for side in (one.one, one.other)])
    first, second = sorted(
        (found.one, found.other), key=lambda side: (-counted[side.norms], seniority(side.article), side.norms)
    )
    names = outlets(first.article, second.article)
    return discrepancy(
        RULE,
        found.cause,
        "warning",
        f"{names[0]} and {names[1]} print the same sentence; the second has {_change(found, second)}.",
        finding_id=fingerprint(RULE, [first.norms, second.norms]),
        witnesses=(stretch(first.article, *first.span), stretch(second.article, *second.span)),
        support=(counted[first.norms], counted[second.norms]),
        confidence=SURENESS,
        article_ids=says,
        story_id=story_id,
    )


def _change(found: Alteration, second: Printed) -> str:
    """What the second sentence has in place of what: “month” in place of “year”."""
    word = found.one.article.text[slice(*found.one.place(found.at))]
    if found.gone:
        return f"no “{word}”" if second is found.other else f"“{word}” besides"
    instead = found.other.article.text[slice(*found.other.place(found.at))]
    return f"“{instead}” in place of “{word}”" if second is found.other else f"“{word}” in place of “{instead}”"
