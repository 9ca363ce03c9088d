"""Claims: what a figure is about, read from the words around it.

In: an article with its sentences, readings, names, quotations and parses. Out: a claim for each reading.

A reading knows its value; this module adds the measure, the scope, subject, agent and speaker, the time it speaks of
and whether the text asserts it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from transforms.claims.aged_persons import aged_person
from transforms.claims.clauses import Clause, clause_of, says_again
from transforms.claims.figure_times import Figure, as_of, period_of
from transforms.claims.grammar import frame_of
from transforms.claims.participants import agent_of, is_negated, measure_of, modality_of
from transforms.claims.scenes import Scene
from transforms.claims.scopes import scope_of
from transforms.claims.subjects import subject_of
from transforms.claims.topics import topic_of
from transforms.ids import digest
from transforms.language.syntax import ParsedSentence
from transforms.reading import Reading
from transforms.tables import Article, Claim, Mention, Quote
from transforms.text import Passage, Span

Parses = Mapping[tuple[str, int], ParsedSentence]
"""Parsed sentences by part and number; those not parsed are missing."""

LISTED = frozenset({"count", "number", "age"})
"""Dimensions of what may be told in a list: three men, a woman and a boy aged nine."""

NESTING = 4
"""How many quotations may hold one another."""


def make_claims(
    article: Article,
    passages: Sequence[Passage],
    readings: Mapping[str, Sequence[Reading]],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    parses: Parses,
) -> list[Claim]:
    """The claims of one article.

    Args:
        article: where the figures stand.
        passages: its parts with their sentences.
        readings: the figures and dates of each part, sorted by place, not overlapping.
        mentions: the names in the article, sorted by place within each part.
        quotes: its quotations, sorted likewise.
        parses: those of its sentences that were parsed.

    Returns:
        One claim for each reading, in the order of part and place, without `story_id`, `figure_id` and entity ids.
    """
    claims: list[Claim] = []
    for passage in passages:
        found = readings.get(passage.part, ())
        in_sentence = _by_sentence(passage.sentences, found)
        named = _by_sentence(passage.sentences, [mention for mention in mentions if mention.part == passage.part])
        quoted = [quote for quote in quotes if quote.part == passage.part]
        for index, group in sorted(in_sentence.items()):
            parsed = parses.get((passage.part, index))
            sentence = _Sentence(
                index, passage.sentences[index], group, named.get(index, []), parsed, _opener(named, index)
            )
            clause, about = Clause("", "", 0, (), ()), 0
            for place, reading in enumerate(group):
                if not (place and says_again(passage.text, group[place - 1], reading)):
                    about = place
                    clause = clause_of(passage.text, sentence.span, group, place, sentence.mentions, clause)
                quote = _quote_around(reading, quoted)
                claims.append(_claim(article, passage, sentence, reading, about, clause, quote))
    return claims


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=_Placed)


class _Sentence(NamedTuple):
    """One sentence with the figures and the names in it."""

    number: int
    span: Span
    readings: Sequence[Reading]
    mentions: Sequence[Mention]
    parsed: ParsedSentence | None
    before: Mention | None = None


def _opener(named: Mapping[int, Sequence[Mention]], index: int) -> Mention | None:
    """The first person named in the sentence before, or in the one before that."""
    for number in (index - 1, index - 2):
        people = [mention for mention in named.get(number, ()) if mention.type == "person"]
        if people:
            return people[0]
    return None


def _by_sentence(sentences: Sequence[Span], items: Iterable[P]) -> dict[int, list[P]]:
    """Items by the index of the sentence that they begin in."""
    starts = [span.start for span in sentences]
    grouped: dict[int, list[P]] = defaultdict(list)
    for item in items:
        grouped[max(0, bisect_right(starts, item.start) - 1)].append(item)
    return grouped


def _quote_around(reading: Reading, quotes: Sequence[Quote]) -> Quote | None:
    """The innermost quotation that holds the figure; quotations nest at most a few deep."""
    last = bisect_right(quotes, reading.start, key=lambda quote: quote.start)
    around = [quote for quote in quotes[max(0, last - NESTING) : last] if quote.end >= reading.end]
    return min(around, key=lambda quote: quote.end - quote.start, default=None)


def _claim(
    article: Article,
    passage: Passage,
    sentence: _Sentence,
    reading: Reading,
    place: int,
    clause: Clause,
    quote: Quote | None,
) -> Claim:
    """The claim of one figure; `place` is that of the figure it says again, or its own."""
    text = passage.text
    about = sentence.readings[place]
    aged, listed, parsed = about.dimension == "age", about.dimension in LISTED, sentence.parsed
    frame = None if parsed is None else frame_of(parsed, Span(about.start, about.end), trait=aged, listed=listed)
    scene = Scene(text, about, clause, sentence.mentions, quote, sentence.parsed, frame, sentence.before)
    person = aged_person(scene) if aged else None
    topic = topic_of(text, sentence.span, parsed, frame, sentence.readings, place, person)
    figure = Figure(text, sentence.span, sentence.readings, place, parsed, frame)
    published = None if article.published_at is None else article.published_at.date()
    as_of_start, as_of_end = as_of(figure, published)
    return Claim(
        claim_id=digest(article.article_id, passage.part, reading.start),
        article_id=article.article_id,
        story_id=None,
        figure_id=None,
        kind=reading.kind,
        part=passage.part,
        sentence=sentence.number,
        sentence_start=sentence.span.start,
        sentence_end=sentence.span.end,
        start=reading.start,
        end=reading.end,
        surface=reading.surface,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        hard_low=reading.hard_low,
        hard_high=reading.hard_high,
        precision=reading.precision,
        modifier=reading.modifier,
        change=reading.change,
        unit=reading.unit,
        unit_surface=reading.unit_surface,
        dimension=reading.dimension,
        measure=", ".join(measure_of(scene)) or None,
        topic="; ".join(topic) or None,
        subject=subject_of(scene),
        subject_entity_id=None,
        agent=agent_of(scene),
        agent_entity_id=None,
        scope=scope_of(
            text,
            about,
            clause,
            sentence.mentions,
            None if frame is None else frame.scope,
            () if frame is None else frame.limits,
        ),
        as_of_start=as_of_start,
        as_of_end=as_of_end,
        period=period_of(figure),
        speaker=None if quote is None else quote.speaker,
        speaker_entity_id=None,
        quote_id=None if quote is None else quote.quote_id,
        modality=modality_of(scene),
        negated=is_negated(scene),
        confidence=reading.confidence,
    )
