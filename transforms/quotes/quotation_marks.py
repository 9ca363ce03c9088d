"""Quotation marks: which stretches of a text stand between them.

In: a text and its paragraphs. Out: the quoted stretches. Knows curly, straight, single and angled marks, nesting,
quotations that go on over paragraphs (each reopened, or none, only the last closed), and damaged pairs. Apostrophes
are told from single marks by what stands beside them; two single marks side by side stand for a double one, whatever
the other end has, as two grave accents do before them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.text import Span

CLOSERS = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "'": "'"}
MARK = re.compile("[“”«»„\"'‘’`]")
CURVED = frozenset("“«„")
"""Marks that open and never close a quotation."""

PAIRS = frozenset({"''", "’’"})
"""Two single marks that stand for a double one behind the words."""

LONGEST_WITHIN = 3
"""Paragraphs over which an open quotation goes on at most without a mark."""

ENDS = frozenset(",.?!…;:-—–")


class Quoted(NamedTuple):
    """A stretch between quotation marks.

    Attributes:
        start, end: the words inside the marks.
        outer_start, outer_end: the same with the marks.
        closed: a closing mark was found in its paragraph.
        single: the marks are single ones.
        continues: it goes on from the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    single: bool
    continues: bool


def find_quoted(text: str, paragraphs: Sequence[Span]) -> list[Quoted]:
    """The outermost quoted stretches, in order, not overlapping; none goes beyond its paragraph.

    Args:
        text: one part of an article.
        paragraphs: where its paragraphs lie.
    """
    reader = _Reader(text, paragraphs)
    for number in range(len(paragraphs)):
        reader.read(number)
    return reader.found


class _Reader:
    """Quotations while the paragraphs of a text are read in order.

    Attributes:
        found: the quotations so far.
        open_mark: what opened words that the paragraph before does not close; empty where none did.
        within: how many paragraphs from here on belong to them although no mark opens these.
    """

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self.text, self.paragraphs = text, paragraphs
        self.found: list[Quoted] = []
        self.open_mark, self.within = "", 0

    def read(self, number: int) -> None:
        """Find what is quoted in one paragraph."""
        start, end = self.paragraphs[number]
        marks = [match.start() for match in MARK.finditer(self.text, start, end)]
        i = 0
        if self.open_mark in CURVED and not self.within:
            following = self.paragraphs[number : number + LONGEST_WITHIN]
            self.within = _paragraphs_within(self.text, following, self.open_mark)
        if self.within:
            close = self._run_on(start, end, marks)
            if close is None:
                return
            i = close + 1
        going_on, self.open_mark = bool(self.open_mark), ""
        free = start  # where the quotation before ends
        while i < len(marks):
            opened = marks[i]
            if _opens(self.text, opened, start, end):
                i, outer_end = self._opened(marks, i, free, Span(start, end), going_on=going_on)
                free = free if outer_end is None else outer_end
            else:
                if i == 0 and _closes_what_opens(self.text, opened, end):
                    begin = _first_mark(self.text, start, end)
                    self.found.append(Quoted(begin, opened, begin, opened + 1, True, False, going_on))
                    free = opened + 1
                i += 1
        if not marks:
            self.open_mark = ""

    def _run_on(self, start: int, end: int, marks: Sequence[int]) -> int | None:
        """Which mark closes the words that run on through a paragraph; None where the whole of it belongs to them."""
        self.within -= 1
        last = not self.within
        close = next((at for at in marks if self.text[at] == CLOSERS[self.open_mark]), end) if last else end
        words = _bare(self.text, start, close, closed=last)
        if words.end > words.start:
            self.found.append(words)
        return marks.index(close) if last else None

    def _opened(
        self, marks: Sequence[int], i: int, free: int, paragraph: Span, *, going_on: bool
    ) -> tuple[int, int | None]:
        """Take up the words that a mark opens; gives the number of the mark to go on with, and where the words end."""
        text, at, end = self.text, marks[i], paragraph.end
        mark = text[at]
        doubled = mark in "'`" and at > free and text[at - 1] == mark
        single = mark in "'‘" and not doubled
        j = _doubled_closer(text, marks, i, end) if doubled else _closer(text, marks, i, end)
        if j is None and single:
            return i + 1, None
        close = end if j is None else marks[j]
        pair = doubled or (j is not None and not single and text[close : close + 2] in PAIRS)
        outer_end = end if j is None else close + 1 + pair
        words = _trimmed(text, at + 1, close)
        if words.end > words.start:
            continues = going_on and at - doubled == _first_mark(text, paragraph.start, end)
            self.found.append(Quoted(*words, at - doubled, outer_end, j is not None, single, continues))
        if j is None:
            self.open_mark = mark
            return len(marks), None
        return j + 1 + pair, outer_end


def _trimmed(text: str, begin: int, end: int) -> Span:
    """Quoted words without space around them, and without a second mark that closes them: “It is late,'”."""
    doubled = end > begin and text[end - 1] in "'’\"" and text[end - 2] in ",.?!"
    if doubled and not _has_inner_open(text, begin, end - 1):
        end -= 1
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Span(begin, end)


def _closes_what_opens(text: str, at: int, end: int) -> bool:
    """Whether the first mark of a paragraph closes words whose own mark got lost: I waited for the tide," said Ruiz."""
    paused = text[at] in '"”' and text[at - 1 : at] in {",", "?", "!"} and text[at - 2 : at - 1].isalpha()
    return paused and text[at + 1 : at + 2] == " " and (text[at - 1] == "," or text[at + 2 : at + 3].islower())


def _paragraphs_within(text: str, paragraphs: Sequence[Span], mark: str) -> int:
    """How many of the paragraphs behind an open quotation belong to it although no mark opens them, the last one being
    closed by a mark that can open nothing; 0 where the next mark opens other words, or stands turned before them.
    """
    for number, (start, end) in enumerate(paragraphs, 1):
        for match in MARK.finditer(text, start, end):
            at = match.start()
            if text[at] in {mark, CLOSERS[mark]}:
                closes = text[at] == CLOSERS[mark] and not _opens(text, at, start, end)
                return number if closes and at > _first_mark(text, start, end) else 0
    return 0


def _bare(text: str, start: int, end: int, *, closed: bool) -> Quoted:
    """The words of an open quotation in a paragraph that no mark opens."""
    begin, stop = _first_mark(text, start, end), end
    begin += text[begin] == '"'
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    return Quoted(begin, stop, begin, end + closed, closed, single=False, continues=True)


def _first_mark(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _has_inner_open(text: str, start: int, end: int) -> bool:
    """Whether a single mark opens inside, so that the one at the end belongs to it."""
    return any(text[k] in "‘'" and (k == start or text[k - 1].isspace()) for k in range(start, end))


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark in "“«„":
        return True
    if mark in "”»’":
        return False
    if mark == "`":
        return at > start and text[at - 1] == "`"
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    glued = mark == '"' and before in ".!?" and after.isupper()  # sentences without a space between them
    if after.isspace() or not (glued or before.isspace() or before in "([{—–-‘'\"“/…:"):
        return False
    if mark in "'‘":
        return not after.isdigit() and (after.isalnum() or after in '[…“"')
    return True


def _closer(text: str, marks: Sequence[int], i: int, end: int) -> int | None:
    """Which mark closes the one at `i`; None when none does in the paragraph."""
    mark = text[marks[i]]
    if mark in "'‘":
        return _single_closer(text, marks, i, end)
    wanted = CLOSERS[mark]
    depth = 0
    spare = None
    for j in range(i + 1, len(marks)):
        other = text[marks[j]]
        if (
            other == wanted
            and depth == 0
            and not (wanted == '"' and _opens(text, marks[j], marks[i], end) and _inside(text, marks[j]))
        ):
            return j
        if other == wanted and wanted != '"':
            depth -= 1
            spare = j if spare is None else spare
        elif other == mark and mark != wanted:
            depth += 1
        elif (
            (depth == 0 and text[marks[j] : marks[j] + 2] in PAIRS and text[marks[j] - 1] in ENDS)
            or (other == '"' and mark == "“" and depth == 0 and not _opens(text, marks[j], marks[i], end))
            or (other == "”" and mark == '"')
        ):
            return j
    return spare


def _doubled_closer(text: str, marks: Sequence[int], i: int, end: int) -> int | None:
    """The first of two single marks that close two of them; of three, the first closes a quotation inside."""
    for j in range(i + 1, len(marks) - 1):
        at = marks[j]
        after = text[at + 2] if at + 2 < end else " "
        if text[at : at + 2] == "''" and after != "'" and not after.isalnum():
            return j
    return None


def _inside(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isspace()


def _single_closer(text: str, marks: Sequence[int], i: int, end: int) -> int | None:
    """A closing single mark: after a letter or a stop and before none; one after punctuation wins over a possessive."""
    closing = "’'" if text[marks[i]] == "‘" else "'’"
    plain = None
    for j in range(i + 1, min(len(marks), i + 40)):
        at = marks[j]
        if text[at] in '“”"«»':
            if text[at] in "“«" or (text[at] == '"' and _opens(text, at, marks[i], end)):
                continue
            break
        if text[at] not in closing:
            continue
        after = text[at + 1] if at + 1 < end else " "
        before = text[at - 1]
        if after.isalnum() or before.isspace():
            continue
        if before in ENDS or after in ",.?!;:)":
            return j
        if plain is None or text[marks[plain] - 1] in "sS":
            plain = j if plain is None or before not in "sS" else plain
    return plain
