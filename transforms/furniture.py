"""Page furniture: the lines of a page that are no part of the story, found so that they can be blanked in place.

Text goes in; where its bylines, link teasers, buttons, credited and dates of publication stand comes out, with the
authors and agencies they name. Section headings stay, and so does every sentence of prose that states a figure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seeds import rows
from transforms.tables import Furniture
from transforms.text import Span

LONGEST_LINE = 400
"""Code points; no line of furniture is longer, and a paragraph is not worth trying every cue on."""
LONGEST_TEASER = 130
"""Code points of another story's headline: the longest that large outlets print have about 110."""
EDGE_PROSE = 1
"""Bylines stand above the second sentence-like line (the first may be a standfirst) ..."""
EDGE_TAIL = 4
"""... or among this many last lines."""

_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
_TOKEN = rf"{_UPPER}(?:\.|[\w'’-]*)"
_CALENDAR = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|The|This|That|A|An|Our|Your|All|More|New"
)
_PARTICLE = r"(?:d[aeiou]|del|della|der|den|dos|la|le|van|von|bin|bint|al|el|ten|ter|y)"
_NAME = (
    rf"(?-i:(?!(?:{_CALENDAR})\b){_TOKEN}(?: {_PARTICLE}){{0,2}}(?: {_TOKEN}(?: {_PARTICLE}){{0,2}}){{0,3}} {_TOKEN})"
)
_NAMES = rf"(?P<names>{_NAME}(?:(?:, and |, | and | & ){_NAME}){{0,5}})"
_DATE = (
    r"(?P<date>(?>\s*+(?>"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?)\b\.?"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,4}(?:st|nd|rd|th)?\b|[ap]\.?m\b\.?|(?:utc|gmt|bst|ce?s?t|e[ds]?t|[cmp][ds]t|a[ds]t|n[ds]t|local time)\b"
    r"|(?:at|on|of|about|an?|ago|hours?|minutes?|mins?|days?|yesterday|today)\b|[@,|()·•/+–—-])){1,24}+[.,]?)"
)


def _agency_pattern() -> str:
    names = {n for row in rows("agencies") for n in (row["name"], *row["aliases"].split("|"), row["mark"]) if n}
    return "(?P<agency>" + "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))) + ")"


AGENCIES: dict[str, str] = {
    n.casefold(): row["name"]
    for row in rows("agencies")
    for n in (row["name"], *row["aliases"].split("|"), row["mark"])
    if n
}
"""Every wording of an agency, folded, to its canonical name."""

_AGENCY = _agency_pattern()
_CREDIT = re.compile(rf"(?<!\w){_AGENCY}(?!\w)")
_DATELINE = re.compile(rf"^[^\n()]{{0,60}}\((?:{_AGENCY})\) *[-–—]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Cue:
    pattern: re.Pattern[str]
    match: str
    kind: str


def _compile(pattern: str, match: str) -> re.Pattern[str]:
    for name, part in (("{names}", _NAMES), ("{date}", _DATE), ("{agency}", _AGENCY)):
        first, *others = pattern.split(name)
        again = re.sub(r"\?P<\w+>", "?:", part)  # a group has its name once
        pattern = first + "".join((part if i == 0 else again) + other for i, other in enumerate(others))
    return re.compile(pattern if match == "inline" else rf"(?:{pattern})\s*", re.IGNORECASE)


CUES = tuple(_Cue(_compile(row["pattern"], row["match"]), row["match"], row["kind"]) for row in rows("furniture"))
_LINES = tuple(cue for cue in CUES if cue.match != "inline")
_INLINE = tuple(cue for cue in CUES if cue.match == "inline")


def _bylines(kind: str) -> str:
    return "|".join(re.escape(row["word"]) for row in rows("bylines") if row["kind"] == kind)


_ROLE = re.compile(rf"\b(?:{_bylines('role')})\b", re.IGNORECASE)
_ROLE_LINE = re.compile(rf"{_UPPER}[\w'’&, -]{{2,70}}")
_NAME_PREFIX = re.compile(rf"(?:^|[ '’-])(?:{_bylines('name_prefix')})$", re.IGNORECASE)
_BORDER = re.compile(rf"(?<=[a-zß-ÿ.])(?={_UPPER})")
_FULL_NAME = re.compile(_NAME)
_NAME_ROLE = re.compile(rf"{_NAMES}, (?P<role>[\w'’&/ -]{{4,70}})")
_REPORTING = re.compile(r"(?:reporting|writing|files) (?:by|from) ([^;()\n]+)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r",? and |, | & ")

_BULLET = re.compile(r"[-–—•*▪·»>] +(?=[\"'“‘]?\w)")
_FIGURE = re.compile(
    r"\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion"
    r"|half|third|quarter|double|per cent|percent)s?\b",
    re.IGNORECASE,
)
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
    found = [*_teaser_lists(lines), *_cued_lines(lines), *_inline(text)]
    authors: list[str] = []
    bylines = list(_named_bylines(lines))
    for span, names in bylines:
        found.append((span, "byline"))
        authors.extend(names)
    furniture = without_overlap(
        Furniture(start=span.start, end=span.end, kind=kind, surface=text[span.start : span.end])
        for span, kind in found
    )
    credited = {m["agency"] for m in _DATELINE.finditer(text)}
    for piece in furniture:
        if piece.kind in {"byline", "agency"}:
            credited.update(m["agency"] for m in _CREDIT.finditer(piece.surface))
            authors.extend(_authors(piece))
    return Furnished(
        furniture,
        tuple(dict.fromkeys(authors)),
        tuple(sorted({AGENCIES[credit.casefold()] for credit in credited})),
    )


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
        for cue in _LINES:
            if cue.kind == "byline" and not line.edge:
                continue
            if cue.match == "opening" and is_prose(line.words) and _FIGURE.search(line.words) and cue.kind != "agency":
                continue
            if cue.pattern.fullmatch(line.words):
                yield line.span, cue.kind
                break


def _inline(text: str) -> Iterator[tuple[Span, str]]:
    for cue in _INLINE:
        for match in cue.pattern.finditer(text):
            yield Span(*match.span()), cue.kind


def _teaser_lists(lines: Sequence[_Line]) -> Iterator[tuple[Span, str]]:
    """Bulleted headlines of other stories: no sentence, no figure, and no list that the line before announces."""
    before, announced = "", False
    for line in lines:
        bullet = _BULLET.match(line.words)
        if bullet:
            if not _BULLET.match(before):
                announced = before.endswith(":")
            headline = line.words[bullet.end() :]
            if (
                not announced
                and len(headline) <= LONGEST_TEASER
                and headline.count(" ") >= 3
                and re.match(rf"[\"'“‘]?{_UPPER}", headline)
                and not headline.endswith((".", ";", ","))
                and not _FIGURE.search(headline)
            ):
                yield line.span, "teaser"
        before = line.words


def _named_bylines(lines: Sequence[_Line]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Names with a role: run together with it, before it in one line, or alone above a line that holds it."""
    for index, line in enumerate(lines):
        if not line.edge or len(line.words) > 110 or _SENTENCE_END.search(line.words):
            continue
        glued = next(_glued(line.words), None)
        named = _NAME_ROLE.fullmatch(line.words)
        if glued:
            yield line.span, (glued,)
        elif named and _ROLE.search(named["role"]):
            yield line.span, _split_names(named["names"])
        elif _FULL_NAME.fullmatch(line.words) and index + 1 < len(lines):
            below = lines[index + 1]
            is_role = _ROLE_LINE.fullmatch(below.words) and _ROLE.search(below.words) and not is_prose(below.words)
            if is_role and "\n" not in below.words and len(below.words) <= 70:
                yield line.span, (line.words,)
                yield below.span, ()


def _glued(words: str) -> Iterator[str]:
    """The name, where a name and a role were run together: "Jane DoeSenior reporter"."""
    for border in _BORDER.finditer(words):
        name, role = words[: border.start()], words[border.start() :]
        if _FULL_NAME.fullmatch(name) and not _NAME_PREFIX.search(name) and _ROLE.search(role):
            yield name


def _authors(piece: Furniture) -> Iterator[str]:
    if reporting := _REPORTING.search(piece.surface):
        for name in _BETWEEN_NAMES.split(reporting[1]):
            person = _FULL_NAME.match(name.strip())
            if person and person[0].casefold() not in AGENCIES:
                yield person[0]
        return
    if piece.kind != "byline":
        return
    for cue in _LINES:
        match = cue.pattern.fullmatch(piece.surface) if cue.kind == "byline" else None
        if match and match.groupdict().get("names"):
            yield from _split_names(match["names"])
            return


def _split_names(names: str) -> tuple[str, ...]:
    people = (name.strip() for name in _BETWEEN_NAMES.split(names))
    return tuple(p.title() if p.isupper() else p for p in people if p and p.casefold() not in AGENCIES)
