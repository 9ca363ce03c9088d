"""Sentences: where they begin and end in the text of a news article.

In: the text of one part, page furniture blanked. Out: spans of its sentences, in order, without the white space
around them. Every character that is not white space lies in exactly one of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import seeds
from transforms.text import Passage, Span

if TYPE_CHECKING:
    from transforms.language.boundary_network import BoundaryNetwork

ABBREVIATIONS = {row["abbreviation"]: row["kind"] for row in seeds.rows("abbreviations")}
OPENERS = frozenset(row["word"] for row in seeds.rows("sentence_openers"))
"""Words that open a sentence when they stand with a capital after an abbreviation's full stop."""

NO_SPACE = re.compile(r"\S")
LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
ONE_BREAK = re.compile(r"[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*")
MARK = re.compile(r"""([.!?…。！？]+)([\"'”’»)\]]*)(\s*)((?:[\"'“‘«(\[]|[-–•*·]\s)*)""")
"""A run of terminal marks, the closers that belong to it, white space, and what may open the next sentence."""

WORD = re.compile(r"[^\W\d_]+")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
QUOTES = frozenset("\"'“‘«")
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:t?\.|[a-z]*) \d")
CLOCK_CONTINUES = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|[A-Z]{2,5}\b)"
)
LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
PACKAGED = "english"
"""The folder of `seeds/` that holds the trained part."""

WORDS_OF_ONE_LINE = 40
"""Words from which a text in one line is more than a headline, or the sentence that somebody tries."""

CUT, JOIN = 0.95, 0.1
"""Odds from which the trained part begins a sentence, and below which it takes back one of the rules. Of 0.5 to 0.95
the first has the best sentences in news articles whose lines were joined: F1 88.4, by rules alone 87.3."""

LONGEST_SENTENCE = 5_000
"""Characters; the longest of 173,000 sentences of news had 3,303. Comparisons within a sentence cost its square."""

LONGEST_TOKEN = 40
"""Characters looked at before a full stop: longer than any abbreviation, short enough to keep time linear."""


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in time linear in its length.

    A line break ends a sentence, save where a line was wrapped: the next line begins in lower case and this one
    ends without a terminal mark. A long text in one line has lost its breaks; there a trained part tells where a
    headline or a caption ends without a mark.
    """
    found = split_by_rules(text)
    if found and text.count(" ") >= WORDS_OF_ONE_LINE and not LINE_BREAK.search(text, found[0].start, found[-1].end):
        found = _recut(text, found)
    return tuple(piece for span in found for piece in _bounded(text, span))


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """A sentence, or pieces of what is longer than any, cut at white space where there is some."""
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        stop = most = start + LONGEST_SENTENCE
        while stop > start and not text[stop].isspace():
            stop -= 1
        stop = stop if stop > start else most
        yield Span(start, start + len(text[start:stop].rstrip()))
        following = NO_SPACE.search(text, stop, span.end)
        assert following is not None  # a sentence does not end in white space
        start = following.start()
    yield Span(start, span.end)


def split_by_rules(text: str) -> tuple[Span, ...]:
    """The sentences of a text by marks and line breaks alone."""
    return tuple(span for start, end in _blocks(text) for span in _within(text, start, end))


def _recut(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences of one line, cut where the trained part is sure; those of the rules where there is none."""
    network = _network()
    if network is None:
        return tuple(found)
    starts = {span.start for span in found}
    heard = network.starts(text, found[0].start, found[-1].end, starts, cut=CUT, join=JOIN)
    begun = [found[0].start, *(start for start in heard if start > found[0].start)]
    ends = [*begun[1:], found[-1].end]
    return tuple(Span(start, start + len(text[start:end].rstrip())) for start, end in zip(begun, ends, strict=True))


@cache
def _network() -> "BoundaryNetwork | None":
    """The trained part, where this installation has one; half a second: only who reads a long line pays it."""
    from transforms.language.boundary_network import WEIGHTS, BoundaryNetwork  # noqa: PLC0415

    folder = seeds.folder(PACKAGED)
    return BoundaryNetwork.load(folder) if folder is not None and (folder / WEIGHTS).is_file() else None


def make_passage(part: str, text: str) -> Passage:
    """A part of an article (`title` or `body`) with its sentences."""
    return Passage(part, text, split_sentences(text))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no line break cuts: one line, or the lines of one wrapped sentence."""
    start = end = -1
    for line in LINE.finditer(text):
        content = line.group().strip()
        if not content:
            continue
        begin = line.start() + line.group().index(content[0])
        wrapped = (
            start >= 0
            and content[0].islower()
            and text[end - 1] not in ".!?…:;。！？"
            and ONE_BREAK.fullmatch(text, end, begin)
        )
        if not wrapped:
            if start >= 0:
                yield start, end
            start = begin
        end = begin + len(content)
    if start >= 0:
        yield start, end


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one block."""
    for match in MARK.finditer(text, start, end):
        stop = match.end(2)
        if match.end(1) == end or match.start(1) < start:
            continue
        following = match.end()
        if stop < end and match.end(3) < end and _ends(text, start, end, match, following):
            yield Span(start, stop)
            start = match.end(3)
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, end: int, match: re.Match[str], following: int) -> bool:
    """Whether a mark ends a sentence, by the token before it and what follows."""
    marks, closers, gap, openers = match.groups()
    if marks[-1] in "。！？":
        return True
    nxt = text[following] if following < end else ""
    if nxt.islower() or not (nxt.isalnum() or nxt in "$€£¥#@&%+~") or (not nxt and not openers):
        return False
    words = WORD.match(text, following, min(end, following + LONGEST_TOKEN))
    word = words.group() if words else ""
    token = text[max(start, match.start() - LONGEST_TOKEN) : match.start()]
    token = token[max(token.rfind(" "), token.rfind("\n"), token.rfind("\u00a0"), token.rfind("\t")) + 1 :]
    bare = token.lstrip("\"'“‘«([-–—")
    if not gap and not _glued(bare, marks, closers, openers, word):
        return False
    nickname = token[:1] in QUOTES and DOTTED.fullmatch(bare) is not None
    if marks != "." or (any(closer in "\"'”’»" for closer in closers) and not nickname):
        return True
    if bare.isdigit() and match.start() - len(bare) == start:
        # "1. The levy": the number of a list item
        return False
    for tail in (bare, bare.rpartition("-")[2], bare.rpartition("—")[2]):
        kind = ABBREVIATIONS.get(tail)
        if kind is not None:
            break
    if kind is None and (DOTTED.fullmatch(bare) or (len(bare) == 1 and bare.isupper())):
        kind = "trailing"
    match kind:
        case None:
            return True
        case "never" | "title":
            return False
        case "number":
            # "No. 5", "Thurs. July 28"
            return not nxt.isdigit() and MONTH.match(text, following) is None
        case "clock":
            return CLOCK_CONTINUES.match(text, following) is None
        case _:
            return word in OPENERS


def _glued(bare: str, marks: str, closers: str, openers: str, word: str) -> bool:
    """Whether a mark without white space after it still ends a sentence: "on metals.The levy", not "Node.JS"."""
    if not word[1:].islower() and word not in ("A", "I"):
        return False
    if any(char in bare for char in "@/\\:_") or "." in bare.rstrip(".") or bare.lower() == "www":
        return False
    if openers or closers or marks != ".":
        return bool(bare)
    tail = bare.rstrip("%)")
    return tail.isdigit() or (len(tail) > 2 and tail[-2:].islower())
