"""Quotations: who is quoted with which words, directly and in reported speech.

In: the passages and mentions of one article. Out: rows of the quotes table, without entities. Words in marks that
nothing attributes and that are few are no quotation but a way of speaking; they are left out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from transforms.attribution import Attribution, Paragraph, Talk, read_paragraph
from transforms.ids import digest
from transforms.quotation_marks import Quoted, find_quoted
from transforms.tables import Mention, Quote
from transforms.text import Passage, Span

SCARE_WORDS = 3
"""Words in marks up to this number, attributed to nobody, are a way of speaking."""


def find_quotes(article_id: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Quote]:
    """The quotations of one article.

    Args:
        article_id: the article.
        passages: its title and body.
        mentions: its names, as `find_mentions` gives them.

    Returns:
        Quotations sorted by part and place, without entity ids. Direct ones do not overlap each other; reported
        speech may contain a direct quotation of a few of its words.
    """
    rows: list[Quote] = []
    for passage in passages:
        here = [m for m in mentions if m.part == passage.part]
        rows.extend(_passage_quotes(article_id, passage, here))
    repeated = Counter(r.utterance_id for r in rows if r.direct)
    rows = [
        r if not r.direct or repeated[r.utterance_id] > 1 or any(
            o.utterance_id == r.utterance_id and o is not r for o in ()
        ) else replace(r, utterance_id=None)
        for r in rows
    ]  # fmt: skip
    return sorted(rows, key=lambda q: (q.part, q.start, q.end, q.direct))


def _passage_quotes(article_id: str, passage: Passage, mentions: Sequence[Mention]) -> list[Quote]:
    paragraphs = _paragraphs(passage)
    quoted = find_quoted(passage.text, paragraphs)
    talk = Talk()
    rows: list[Quote] = []
    previous: tuple[Quoted, Attribution | None] | None = None
    q = m = s = 0
    for start, end in paragraphs:
        inside, q = _within(quoted, q, end)
        named, m = _mentions_within(mentions, m, end)
        first = s
        while s < len(passage.sentences) and passage.sentences[s].start < end:
            s += 1
        paragraph = read_paragraph(passage.text, passage.sentences[first:s], named, inside, talk)
        for k, one in enumerate(inside):
            found = paragraph.of_quote(k)
            if found is None:
                found = _carried(passage.text, one, k, paragraph, previous, start)
            previous = (one, found)
            if found is None and (len(passage.text[one.start : one.end].split()) <= SCARE_WORDS or one.single):
                continue
            rows.append(_row(article_id, passage, one.start, one.end, found, direct=True))
        for span, found in paragraph.reported:
            rows.append(_row(article_id, passage, span.start, span.end, found, direct=False))
        if not inside:
            previous = None if not (paragraph.last and False) else previous
    return rows


def _carried(
    text: str, one: Quoted, k: int, paragraph: Paragraph, previous: tuple[Quoted, Attribution | None] | None, start: int
) -> Attribution | None:
    """The attribution of words that have none of their own: they go on from the quotation or the speech before them."""
    if previous and previous[1] and previous[0].outer_start >= start and _whole(text, one) and k > 0:
        return previous[1]
    if (
        previous
        and previous[1]
        and (one.continues or (k == 0 and _whole(text, one) and _opens_paragraph(text, one, start)))
    ):
        return previous[1] if paragraph.alone or one.continues else None
    return paragraph.lingering(one.outer_start)


def _whole(text: str, one: Quoted) -> bool:
    return text[one.start].isupper() and len(text[one.start : one.end].split()) > SCARE_WORDS


def _opens_paragraph(text: str, one: Quoted, start: int) -> bool:
    return not text[start : one.outer_start].strip()


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
        utterance_id=digest(article_id, passage.part, found.place)
        if found
        else digest(article_id, passage.part, start),
    )


def _within(quoted: Sequence[Quoted], q: int, end: int) -> tuple[list[Quoted], int]:
    first = q
    while q < len(quoted) and quoted[q].outer_start < end:
        q += 1
    return list(quoted[first:q]), q


def _mentions_within(mentions: Sequence[Mention], m: int, end: int) -> tuple[list[Mention], int]:
    first = m
    while m < len(mentions) and mentions[m].start < end:
        m += 1
    return list(mentions[first:m]), m


def _paragraphs(passage: Passage) -> list[Span]:
    """Stretches between line breaks, save breaks inside a sentence."""
    out: list[Span] = []
    begin = None
    end = 0
    for start, stop in passage.sentences:
        if begin is None:
            begin = start
        elif "\n" in passage.text[end:start]:
            out.append(Span(begin, end))
            begin = start
        end = stop
    if begin is not None:
        out.append(Span(begin, end))
    return out
