"""Quotations: who is quoted with which words, directly and in reported speech.

In: the passages and mentions of one article. Out: rows of the quotes table, without entities. Words in marks that
nothing attributes and that are few, or that look like the title of a work, are a way of speaking and left out.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import seeds
from transforms.ids import digest
from transforms.language.syntax import ParsedSentence
from transforms.quotes.attribution import SCARE_WORDS, attribute, is_whole
from transforms.quotes.governing import Paragraph
from transforms.quotes.phrases import PREPOSITIONS, read_line
from transforms.quotes.quotation_marks import Quoted, find_quoted
from transforms.quotes.speech_roles import known_by_role
from transforms.quotes.talk import Attribution, Talk
from transforms.tables import Mention, Quote
from transforms.text import Passage, Span

LONGEST_TITLE = 6
"""Words in capitals that are the name of a work or a programme, where a word stands right before them."""

SHORT_WORD = 3
"""Letters of the longest word that headings write small."""

TITLED = re.compile(rf"\b(?:{'|'.join(sorted(seeds.words('speaking_words', 'titled')))})[,:]? $")
TITLED_REACH = 14
"""Words before the name of a work, and code points in which one is looked for."""


def find_quotes(
    article_id: str,
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    parses: Mapping[tuple[str, int], ParsedSentence] = MappingProxyType({}),
) -> list[Quote]:
    """The quotations of one article.

    Args:
        article_id: the article.
        passages: its title and body.
        mentions: its names, as `find_mentions` gives them.
        parses: those of its sentences that were parsed, by part and number.

    Returns:
        Quotations sorted by part and place, without entity ids. Direct ones do not overlap each other; reported
        speech may contain a direct quotation of a few of its words, and both then share their utterance.
    """
    rows: list[Quote] = []
    for passage in passages:
        here = [m for m in mentions if m.part == passage.part]
        parsed = {passage.sentences[n].start: one for (part, n), one in parses.items() if part == passage.part}
        rows.extend(_passage_quotes(article_id, passage, here, parsed))
    rows = known_by_role(rows, mentions, passages)
    shared = Counter(row.utterance_id for row in rows)
    rows = [row if shared[row.utterance_id] > 1 else replace(row, utterance_id=None) for row in rows]
    return sorted(rows, key=lambda q: (q.part, q.start, q.end, q.direct))


def _passage_quotes(
    article_id: str, passage: Passage, mentions: Sequence[Mention], parses: Mapping[int, ParsedSentence]
) -> list[Quote]:
    text = passage.text
    groups = _paragraphs(passage)
    quoted = find_quoted(text, [Span(group[0].start, group[-1].end) for group in groups])
    talk = Talk()
    rows: list[Quote] = []
    previous: tuple[Quoted, Attribution | None] | None = None
    waiting: list[int] = []
    lines = False  # whether the paragraph before is quoted words alone
    q = m = 0
    for sentences in groups:
        start, end = sentences[0].start, sentences[-1].end
        first_q, first_m = q, m
        while q < len(quoted) and quoted[q].outer_start < end:
            q += 1
        while m < len(mentions) and mentions[m].start < end:
            m += 1
        here, named = quoted[first_q:q], mentions[first_m:m]
        announced, recent = talk.announced, talk.recent or _spoke_before(talk)
        paragraph = attribute(read_line(text, sentences, named, here, parses), here, talk)
        for k, one in enumerate(here):
            ends = one.closed or (k + 1 == len(here) and q < len(quoted) and quoted[q].continues)
            spoke = recent if ends else None  # unless a mark got lost
            found = paragraph.quotes[k] or _carried(text, one, k, start, paragraph, previous, announced, spoke)
            previous = (one, found)
            waiting = (
                waiting if one.continues or (k == 0 and lines and _goes_before(text, start, one, rows[-1:])) else []
            )
            for index in waiting if found else ():
                rows[index] = _row(article_id, passage, rows[index].start, rows[index].end, found, direct=True)
            if _counts(text, one, found, named, paragraph):
                rows.append(_row(article_id, passage, one.start, one.end, found, direct=True))
                waiting = [] if found else [*waiting, len(rows) - 1]
        lines = paragraph.alone
        signed = paragraph.signature
        for index in waiting if signed and not here else ():
            rows[index] = _row(article_id, passage, rows[index].start, rows[index].end, signed, direct=True)
        waiting = [] if signed and not here else waiting
        if not here and not (previous and not previous[0].closed):
            previous = None  # a caption may stand inside a quotation that goes on
        rows.extend(
            _row(article_id, passage, span.start, span.end, said, direct=False)
            for span, said in dict(paragraph.reported).items()
        )
    return rows


def _goes_before(text: str, start: int, one: Quoted, before: Sequence[Quote]) -> bool:
    """Whether quoted words that open a paragraph go on from those of which the paragraph before consists; no answer."""
    opens = not text[start : one.outer_start].strip()
    return opens and is_whole(text, one) and all(not row.surface.endswith("?") for row in before)


def _carried(
    text: str,
    one: Quoted,
    k: int,
    start: int,
    paragraph: Paragraph,
    previous: tuple[Quoted, Attribution | None] | None,
    announced: Attribution | None,
    recent: Attribution | None,
) -> Attribution | None:
    """The attribution of words that have none of their own: they go on from the quotation or the speech before them."""
    opens = not text[start : one.outer_start].strip()
    if announced is not None and opens:
        return announced
    if opens and paragraph.alone and one.closed and _is_heading(text[one.start : one.end]):
        return None
    said = previous[1] if previous else None
    whole = is_whole(text, one)
    fresh = paragraph.lingering(one.outer_start, whole=whole) if whole and previous and not one.continues else None
    if fresh is not None and previous is not None and paragraph.sentence_at(fresh.place) >= previous[0].outer_end:
        return said if said is not None and said.speaker == fresh.speaker else fresh
    if previous and said and (one.continues or (whole and (k > 0 or (opens and paragraph.alone)))):
        return said
    if previous is None and recent is not None and whole and opens and paragraph.alone:
        return recent._replace(cue=None)
    return paragraph.lingering(one.outer_start, whole=whole)


def _is_heading(words: str) -> bool:
    """Whether quoted words that stand alone are a heading: capitals throughout, and no end."""
    several = words.split()
    return len(several) > 2 and words[-1].isalnum() and _titled(several)


def _titled(words: Sequence[str]) -> bool:
    """Whether words are written as those of a title are: capitals, prepositions and short words apart."""
    return all(word[0].isupper() or len(word) <= SHORT_WORD or word in PREPOSITIONS for word in words)


def _spoke_before(talk: Talk) -> Attribution | None:
    """The person whom the sentence before tells of, when nobody else has spoken since."""
    acting = talk.acting
    return acting if acting is not None and talk.spoken and talk.spoken[-1] == acting.speaker else None


def _counts(
    text: str, one: Quoted, found: Attribution | None, mentions: Sequence[Mention], paragraph: Paragraph
) -> bool:
    """Whether words in marks are a quotation."""
    if any(m.start <= one.start and one.end <= m.end for m in mentions):
        return False
    if one.single and any(span.start <= one.start and one.end <= span.end for span, _ in paragraph.reported):
        return False
    words = text[one.start : one.end].split()
    title = _titled(words)
    if TITLED.search(text, max(0, one.outer_start - TITLED_REACH), one.outer_start):
        return False
    before = text[max(0, one.outer_start - 2) : one.outer_start]
    within = before.strip(" ")[-1:].isalnum()
    if found is not None:
        return not (within and title and 1 < len(words) <= LONGEST_TITLE and words[-1][-1] not in "?!")
    return len(words) > SCARE_WORDS and not title and not one.single and not within


def _row(article_id: str, passage: Passage, start: int, end: int, found: Attribution | None, *, direct: bool) -> Quote:
    return Quote(
        quote_id=digest(article_id, passage.part, start, end, direct),
        article_id=article_id,
        part=passage.part,
        start=start,
        end=end,
        surface=passage.text[start:end],
        speaker=found.speaker if found else None,
        speaker_entity_id=None,
        speaker_surface=found.surface if found else None,
        cue=found.cue if found else None,
        direct=direct,
        utterance_id=digest(article_id, passage.part, found.place if found else start),
    )


def _paragraphs(passage: Passage) -> list[list[Span]]:
    """Sentences that no line break parts."""
    out: list[list[Span]] = []
    for sentence in passage.sentences:
        if out and "\n" not in passage.text[out[-1][-1].end : sentence.start]:
            out[-1].append(sentence)
        else:
            out.append([sentence])
    return out
