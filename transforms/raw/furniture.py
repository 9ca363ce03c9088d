"""Page furniture: the lines of a page that are no part of the story, found so that they can be blanked in place.

Text goes in; where its bylines, link teasers, buttons, credited and dates of publication stand comes out, with the
authors and agencies they name. Section headings stay, and so does every sentence of prose that states a figure.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from seeds import rows
from transforms.raw.credits import (
    AGENCY,
    FULL_NAME,
    NAMES,
    ROLE,
    UPPER,
    Credit,
    dateline_agencies,
    glued_name,
    read_credit,
)
from transforms.tables import Furniture
from transforms.text import Span

LONGEST_LINE = 400
"""Code points; no line of furniture is longer, and a paragraph is not worth trying every cue on."""
LONGEST_BYLINE = 110
"""Code points of a byline with two names and their roles."""
LONGEST_TEASER = 130
"""Code points of another story's headline: the longest that large outlets print have about 110."""
EDGE_PROSE = 1
"""Bylines stand above the second sentence-like line (the first may be a standfirst) ..."""
EDGE_TAIL = 4
"""... or among this many last lines."""

_DATE = (
    r"(?:(?>\s*+(?>"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?)\b\.?"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,4}(?:st|nd|rd|th)?\b|[ap]\.?m\b\.?|(?:utc|gmt|bst|ce?s?t|e[ds]?t|[cmp][ds]t|a[ds]t|n[ds]t|local time)\b"
    r"|(?:at|on|of|about|an?|ago|hours?|minutes?|mins?|days?|yesterday|today)\b|[@,|()·•/+–—-])){1,24}+[.,]?)"
)


@dataclass(frozen=True, slots=True)
class _Cue:
    pattern: re.Pattern[str]
    match: str
    kind: str


def _compile(pattern: str, match: str) -> re.Pattern[str]:
    for name, part in (("{names}", NAMES), ("{date}", _DATE), ("{agency}", AGENCY)):
        pattern = pattern.replace(name, part)
    return re.compile(pattern if match == "inline" else rf"(?:{pattern})\s*", re.IGNORECASE)


CUES = tuple(_Cue(_compile(row["pattern"], row["match"]), row["match"], row["kind"]) for row in rows("furniture"))
_LINES = tuple(cue for cue in CUES if cue.match != "inline")
_INLINE = tuple(cue for cue in CUES if cue.match == "inline")


_ROLE_LINE = re.compile(rf"{UPPER}[\w'’&, -]{{2,69}}")
_NAME_ROLE = re.compile(rf"{NAMES}, (?P<role>[\w'’&/ -]{{4,70}})")

_BULLET = re.compile(r"[-–—•*▪·»>+►▶▸➤] +(?=[\"'“‘]?\w)")
_ARROW = re.compile(r"[►▶▸➤»] *")
"""An arrow before a label: ►Related."""

_FILM = re.compile(r"\d{1,2}:[0-5]\d (?![ap]\.?m\b)[^\n]{2,160}?(?P<shown> Pause)?", re.IGNORECASE)
"""A film with its length; behind the one that is shown stands the name of a button."""

_FIGURE = re.compile(
    r"\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion"
    r"|half|third|quarter|double|per cent|percent)s?\b",
    re.IGNORECASE,
)
_NO_HEADLINE = re.compile(r"[.;,:][\"'”’)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Furnished:
    """What furniture a text has: the stretches, ordered and not overlapping, and whom they name."""

    furniture: tuple[Furniture, ...]
    authors: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that holds something, without the blanks around it."""

    span: Span
    words: str
    edge: bool


def find_furniture(text: str) -> Furnished:
    """The furniture of a body.

    Args:
        text: the body as its file has it.

    Returns:
        Stretches of `text` with their kind; the authors that bylines name, in order; the agencies credited by a
        byline, a credit line or a dateline, by canonical name and sorted. The sentence behind a dateline stays.
    """
    lines = _lines(text)
    found = [*_teaser_lists(lines), *_playlist(lines), *_cued_lines(lines), *_named_bylines(lines), *_inline(text)]
    furniture = without_overlap(
        Furniture(start=span.start, end=span.end, kind=kind, surface=text[span.start : span.end])
        for span, kind in found
    )
    authors: list[str] = []
    agencies = dateline_agencies(text)
    for piece in furniture:
        if piece.kind not in {"byline", "agency"}:
            continue
        glued = glued_name(piece.surface)
        credit = Credit((glued,), ()) if glued else read_credit(piece.surface)
        authors.extend(credit.people)
        agencies.update(credit.agencies)
    return Furnished(furniture, tuple(dict.fromkeys(authors)), tuple(sorted(agencies)))


def blank(text: str, furniture: Iterable[Furniture]) -> str:
    """The text with a space for each code point of its furniture; line ends stay, and so does every position."""
    pieces, done = [], 0
    for piece in sorted(furniture, key=lambda piece: piece.start):
        pieces.append(text[done : piece.start])
        pieces.append("".join(char if char == "\n" else " " for char in text[piece.start : piece.end]))
        done = piece.end
    return "".join([*pieces, text[done:]])


def without_overlap(furniture: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Furniture in order; of two stretches that overlap the longer stays, and of equal ones the first given."""
    kept: list[Furniture] = []
    for piece in sorted(furniture, key=lambda piece: (piece.start, -piece.end)):
        if kept and piece.start < kept[-1].end:
            if piece.end - piece.start > kept[-1].end - kept[-1].start:
                kept[-1] = piece
            continue
        kept.append(piece)
    return tuple(kept)


def is_prose(words: str) -> bool:
    """Whether a line reads as a sentence: it ends like one and has enough words to be one."""
    return bool(_SENTENCE_END.search(words)) and words.count(" ") >= 5


def _lines(text: str) -> list[_Line]:
    spans: list[tuple[Span, str]] = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            begin = start + len(line) - len(line.lstrip())
            spans.append((Span(begin, begin + len(words)), words))
        start += len(line) + 1
    lines, prose = [], 0
    for index, (span, words) in enumerate(spans):
        edge = prose <= EDGE_PROSE or index >= len(spans) - EDGE_TAIL
        lines.append(_Line(span, words, edge))
        prose += is_prose(words)
    return lines


def _cued_lines(lines: Sequence[_Line]) -> Iterator[tuple[Span, str]]:
    for line in lines:
        if len(line.words) > LONGEST_LINE:
            continue
        # in hard-wrapped text a line that begins small goes on with the sentence above it
        goes_on, words = line.words[:1].islower(), _ARROW.sub("", line.words, count=1)
        states_figure = is_prose(line.words) and bool(_FIGURE.search(line.words))
        for cue in _LINES:
            if not line.edge if cue.kind == "byline" else goes_on:
                continue
            if states_figure and cue.match == "opening" and cue.kind != "agency":
                continue
            if cue.pattern.fullmatch(words):
                yield line.span, cue.kind
                break


def _inline(text: str) -> Iterator[tuple[Span, str]]:
    for cue in _INLINE:
        for match in cue.pattern.finditer(text):
            yield Span(*match.span()), cue.kind


def _teaser_lists(lines: Sequence[_Line]) -> Iterator[tuple[Span, str]]:
    """Bulleted headlines of other stories: no sentence, no figure, and no list that the line before announces, unless
    it announces other stories: more from this outlet.
    """
    before, announced, teased = "", False, False
    for line in lines:
        bullet = _BULLET.match(line.words)
        if bullet:
            if not _BULLET.match(before):
                teased = any(cue.kind == "teaser" and cue.pattern.fullmatch(before) for cue in _LINES)
                announced = before.endswith(":") and not teased
            headline = line.words[bullet.end() :]
            if (
                not announced
                and len(headline) <= LONGEST_TEASER
                and headline.count(" ") >= 3
                and re.match(rf"[\"'“‘]?{UPPER}", headline)
                and not _NO_HEADLINE.search(headline)
                and (teased or not _FIGURE.search(headline))
            ):
                yield line.span, "teaser"
        before = line.words


def _playlist(lines: Sequence[_Line]) -> Iterator[tuple[Span, str]]:
    """Films that a page offers, each with its length, from the one that is shown on: 1:04 Mayor opens bridge Pause."""
    shown = False
    for line in lines:
        film = _FILM.fullmatch(line.words)
        shown = film is not None and (shown or film["shown"] is not None)
        if shown:
            yield line.span, "teaser"


def _named_bylines(lines: Sequence[_Line]) -> Iterator[tuple[Span, str]]:
    """Names with a role: run together with it, before it in one line, or alone above a line that holds it."""
    for line, below in zip_longest(lines, lines[1:]):
        if not line.edge or len(line.words) > LONGEST_BYLINE or _SENTENCE_END.search(line.words):
            continue
        named = _NAME_ROLE.fullmatch(line.words)
        if glued_name(line.words) or (named and ROLE.search(named["role"])):
            yield line.span, "byline"
        elif FULL_NAME.fullmatch(line.words) and below and _is_role(below.words):
            yield line.span, "byline"
            yield below.span, "byline"


def _is_role(words: str) -> bool:
    return bool(_ROLE_LINE.fullmatch(words) and ROLE.search(words))


def restored(text: str, furniture: Iterable[Furniture], kinds: Container[str] | None = None) -> str:
    """A body with its furniture written back, of some kinds or of all; every other place stays as it is."""
    for piece in furniture:
        if (kinds is None or piece.kind in kinds) and len(piece.surface) == piece.end - piece.start:
            text = text[: piece.start] + piece.surface + text[piece.end :]
    return text
