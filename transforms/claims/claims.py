"""Claims: what a figure is about, read from the words around it.

A reading knows its value; this module adds the measure, the scope, subject, agent and speaker, the time it speaks of
and whether the text asserts it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol, TypeVar

from transforms.claims.aged_persons import aged_person
from transforms.claims.clauses import Clause, clause_of, says_again, scope_of
from transforms.claims.grammar import Frame, apart, dated, frame_of
from transforms.claims.limits import REACH, before_limit
from transforms.claims.participants import agent_of, is_negated, measure_of, modality_of
from transforms.claims.scenes import Scene
from transforms.claims.subjects import subject_of
from transforms.claims.topics import topic_of
from transforms.ids import digest
from transforms.language.syntax import ParsedSentence
from transforms.reading import Reading
from transforms.tables import Article, Claim, Mention, Quote
from transforms.text import Passage, Span

Parses = Mapping[tuple[str, int], ParsedSentence]
"""Parsed sentences by part and number; those not parsed are missing."""

EPOCH = date(1970, 1, 1)
"""The day that date claims count from."""

NAMES_A_DAY = 7
"""Days up to which a date says as of when a figure holds; a longer one says over which period it was counted."""

_WITHOUT_PERIOD = frozenset(["age", "time of day"])
"""What is not counted over a time: Krag, 62, was elected in 2014."""

LISTED = frozenset({"count", "number", "age"})
"""Dimensions of what may be told in a list: three men, a woman and a boy aged nine."""

PERIOD_REACH = 40
"""Code points after a figure in which a phrase says over which period it is counted."""

JOINT = re.compile(r"[,;:()]|\b(?:and|or|but|while|whereas|to|from|than|against)\b")
"""Marks and words that part what belongs to one figure from what belongs to another."""

JOINT_REACH = 300
"""Code points between a figure and a date within which they are counted."""

BASE = re.compile(
    r"\b(?:from|than|against|versus|vs\.?|compared\s+(?:with|to))\s+(?:(?:about|around|roughly|nearly|some|the)\s+)*$",
    re.IGNORECASE,
)
"""Words that lead to what a figure is compared with, which has a time of its own: up from $4m a year ago."""

BASE_REACH = 32
"""Code points before a figure in which they stand."""

SPANNING = re.compile(r"(?:\s+[a-z]+){0,4}?\s+(?:over|within|during|across)\s+(?:(?:a|some|about|just|only)\s+)*")
"""What leads from a figure to the time it is counted over: $3m over five years; `the` five years are told elsewhere."""

NESTING = 4
"""How many quotations may hold one another."""

PERIOD = re.compile(
    r"\b(?:per|a|an|each|every|this|last|next|past|previous|first|second|third|fourth)\s+(?:fiscal\s+)?"
    r"(?:year|month|week|day|quarter|decade|hour)\b(?!\s+(?:ago|earlier|before|later)\b)",
    re.IGNORECASE,
)


def as_day(days: float) -> date:
    """The calendar day that a date claim's value stands for."""
    return EPOCH + timedelta(days=int(days))


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
    as_of_start, as_of_end = _as_of(article, text, sentence, place, frame)
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
        period=_period(text, sentence, place, frame),
        speaker=None if quote is None else quote.speaker,
        speaker_entity_id=None,
        quote_id=None if quote is None else quote.quote_id,
        modality=modality_of(scene),
        negated=is_negated(scene),
        confidence=reading.confidence,
    )


def _as_of(
    article: Article, text: str, sentence: _Sentence, place: int, frame: Frame | None
) -> tuple[date | None, date | None]:
    """When the figure held: the day that `as of`, `by` or `until` names, else of publication, else one named near it.

    A day named without such a word is that of the event; how many died on Monday is counted for days.
    """
    named = _nearest_date(text, sentence, place, frame, lambda days: days <= NAMES_A_DAY)
    if named is not None and _counted_until(sentence, text, named) and not _lasts_until(article, sentence, text, named):
        return named
    if article.published_at is not None:
        day = article.published_at.date()
        return day, day
    return named or (None, None)


def _lasts_until(article: Article, sentence: _Sentence, text: str, day: tuple[date, date]) -> bool:
    """Whether something that holds on the day of publication will do so until a later day: closed until March 9."""
    if article.published_at is None or day[0] <= article.published_at.date():
        return False
    return _led_by("lasting", sentence, text, day)


def _counted_until(sentence: _Sentence, text: str, day: tuple[date, date]) -> bool:
    """Whether words before a day say that a count ends with it."""
    return _led_by("count", sentence, text, day)


def _led_by(kind: str, sentence: _Sentence, text: str, day: tuple[date, date]) -> bool:
    """Whether a word that limits what is of a kind stands before a day."""
    return any(
        before_limit(kind).search(text, max(sentence.span.start, reading.start - REACH), reading.start) is not None
        for reading in sentence.readings
        if reading.kind == "date" and reading.low is not None and as_day(reading.low) == day[0]
    )


def _period(text: str, sentence: _Sentence, place: int, frame: Frame | None) -> str | None:
    """The time a figure is counted over: a month or longer named in its sentence, or a phrase such as a year."""
    reading = sentence.readings[place]
    if reading.kind == "date" or reading.dimension in _WITHOUT_PERIOD:
        return None
    named = _nearest_date(text, sentence, place, frame, lambda days: days > NAMES_A_DAY)
    if named is not None:
        last = ".." if _open_ended(sentence, text, named) else named[1].isoformat()
        return f"{named[0].isoformat()}/{last}"
    after = sentence.readings[place + 1] if place + 1 < len(sentence.readings) else None
    if after is not None and after.kind == "duration" and SPANNING.fullmatch(text, reading.end, after.start):
        return f"{after.value:g} {after.unit}" if after.value is not None else after.surface.lower()
    end = sentence.span.end if after is None or after.kind == "date" else after.start
    phrase = PERIOD.search(text, reading.end, end)
    return phrase.group().lower() if phrase and phrase.start() - reading.end <= PERIOD_REACH else None


def _open_ended(sentence: _Sentence, text: str, span: tuple[date, date]) -> bool:
    """Whether a span only begins what is counted: since 2007 (an open interval of ISO 8601-2)."""
    return _led_by("since", sentence, text, span)


def _nearest_date(
    text: str, sentence: _Sentence, place: int, frame: Frame | None, fits: Callable[[float], bool]
) -> tuple[date, date] | None:
    """First and last day of the date whose length in days fits: one of the figure's own verb, else the nearest."""
    nearest: tuple[int, int, int] | None = None
    days = None
    for other, reading in enumerate(sentence.readings):
        if other == place or reading.kind != "date" or reading.low is None or reading.high is None:
            continue
        if _of_another(text, sentence, place, other):
            continue
        if fits(reading.high - reading.low):
            distance = (
                _clauses_apart(sentence, frame, reading),
                _breaks(text, sentence.readings[place], reading),
                abs(other - place),
            )
            if nearest is None or distance < nearest:
                nearest, days = distance, (as_day(reading.low), as_day(reading.high))
    return days


def _of_another(text: str, sentence: _Sentence, place: int, date: int) -> bool:
    """Whether a date is the time of another figure, where one is compared with the other.

    What a figure is compared with has the time that follows it at once, or none that is told; and that time is its own.
    """
    own, when = sentence.readings[place], sentence.readings[date]
    if _is_base(text, sentence, own) and any(_comparable(other, own) for other in sentence.readings[:place]):
        return date != place + 1 or _breaks(text, own, when) > 0
    near = sentence.readings[date - 1] if date > place + 1 else None
    return (
        near is not None
        and _comparable(near, own)
        and _is_base(text, sentence, near)
        and _breaks(text, near, when) == 0
    )


def _comparable(one: Reading, other: Reading) -> bool:
    """Whether two figures measure the same, one of them perhaps per something: $17 a share against $12."""
    return one.dimension.partition(" per ")[0] == other.dimension.partition(" per ")[0]


def _is_base(text: str, sentence: _Sentence, reading: Reading) -> bool:
    first = max(sentence.span.start, reading.start - BASE_REACH)
    return BASE.search(text, first, reading.start) is not None


def _breaks(text: str, reading: Reading, when: Reading) -> int:
    """How many marks and joining words lie between a figure and a date: 5 % in 2024 and 7 % in 2025."""
    gap = text[min(reading.end, when.end) : max(reading.start, when.start)]
    return sum(1 for _ in JOINT.finditer(gap)) if len(gap) <= JOINT_REACH else JOINT_REACH


def _clauses_apart(sentence: _Sentence, frame: Frame | None, when: Reading) -> int:
    if sentence.parsed is None or frame is None:
        return 0
    return apart(sentence.parsed, frame, dated(sentence.parsed, Span(when.start, when.end)))
