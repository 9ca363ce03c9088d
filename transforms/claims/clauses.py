"""Clauses: the words of a sentence that belong to one of its figures, and what they say is measured.

In: a sentence, its figures and its names. Out: the clause of each figure. A sentence often holds several; what stands
beside one must not be taken for another's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.claims.concepts import all_concepts
from transforms.claims.terms import Terms, telling, terms
from transforms.datelines import behind_dateline
from transforms.quantities.addresses import in_name_of_place
from transforms.reading import Reading
from transforms.tables import Mention
from transforms.text import Span

MEASURE_TERMS = 6
"""Terms of a measure: those nearest to the figure."""

BREAK = re.compile(r"[;:()]|\s[-–—]+\s|[–—]|,(?!\d)|\b(?:and|but|while|although|though|whereas|as|after|before|ahead"
                   r"|following|until)\b")  # fmt: skip
"""Where a clause, or an item of a list, ends."""

PARENTHESIS = re.compile(r"\s*[-–—(),:]+\s*")
"""A break that a figure between dashes, in brackets or after a colon sits on: the clause goes on behind it."""

LISTED = re.compile(r"[^.;:!?]{0,60}?(?:,|\band\b|\bor\b)\s*(?:another\s+|about\s+|at least\s+)?")
"""What joins a figure to the one before it in a list."""

CONVERTED = re.compile(r"\s*[(\[/]\s*(?:(?:about|around|roughly|some|or|over|nearly|just|under)\s+)*")
"""What stands between a figure and the same in another unit."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What surrounds one figure.

    Attributes:
        left, right: the text of the clause before and after the figure, and what says it again in another unit.
        behind: the code point at which `right` begins.
        before, after: its telling terms, nearest to the figure first.
    """

    left: str
    right: str
    behind: int
    before: Terms
    after: Terms

    @property
    def measure(self) -> Terms:
        """Terms of both sides, nearest first; at equal distance what follows the figure says more.

        A term that is a concept counts as twice as near: it says what happened, the others to whom and where.
        """
        ranked = sorted(
            (distance / 2 if term in all_concepts() else distance, side, term)
            for side, terms_of in enumerate((self.after, self.before))
            for distance, term in enumerate(terms_of, 1)
        )
        return tuple(dict.fromkeys(term for _, _, term in ranked))[:MEASURE_TERMS]


def clause_of(
    text: str,
    sentence: Span,
    readings: Sequence[Reading],
    place: int,
    mentions: Sequence[Mention],
    previous: Clause | None = None,
) -> Clause:
    """The clause of one figure.

    Args:
        text: the passage.
        sentence: the sentence.
        readings: its figures, in order.
        place: which of them.
        mentions: the names in the sentence.
        previous: the clause of the figure before it in the sentence.
    """
    reading, last = readings[place], place
    while last + 1 < len(readings) and _is_said_again(text, readings[last], readings[last + 1]):
        last += 1
    floor = next((other.end for other in reversed(readings[:place]) if not in_name_of_place(other)), sentence.start)
    ceiling = next((other.start for other in readings[last + 1 :] if not in_name_of_place(other)), sentence.end)
    behind = readings[last].end + (last > place and text.startswith((")", "]"), readings[last].end))
    left = _left(text[floor : reading.start])
    right = _right(text[behind:ceiling], led=any(True for _ in telling(left)))
    told = behind_dateline(text, sentence)
    before = terms(text, Span(max(told, reading.start - len(left)), reading.start), mentions)[::-1]
    after = terms(text, Span(max(told, behind), behind + len(right)), mentions)
    if not before and not after and previous is not None and LISTED.fullmatch(text, floor, reading.start):
        # `killed 15 civilians and 27 fighters`: the second is counted by the verb of the first
        before = previous.before
    return Clause(left, right, behind, before, after)


def _is_said_again(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure says the one before it in another unit and nothing else stands beside it: not 3 years (18 months
    suspended), nor 12 soldiers (5 officers).
    """
    closed = text[reading.end : reading.end + 1] in {")", "]"} or "/" in text[before.end : reading.start]
    return reading.dimension != "count" and closed and says_again(text, before, reading)


def says_again(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure says the one before it in another unit: 80 km (50 miles), 224 kW / 300 hp."""
    if before.dimension != reading.dimension or before.unit == reading.unit or reading.kind == "date":
        return False
    return CONVERTED.fullmatch(text, before.end, reading.start) is not None


def _left(text: str) -> str:
    """The end of `text` from its last break on; from the one before where only brackets lie between.

    A conjunction right before the figure opens a clause that has said nothing yet.
    """
    spoken = max((word.start() for word in telling(text)), default=-1)
    start = 0
    for found in BREAK.finditer(text):
        if found.end() <= spoken:
            start = found.end()
        elif not PARENTHESIS.fullmatch(found.group()):
            return ""
    return text[start:]


def _right(text: str, *, led: bool) -> str:
    """The beginning of `text` up to its first break; on past a bracket or dash where nothing is said before it.

    A comma ends it all the same when something leads up to the figure: `kills 2, injures 4`.
    """
    spoken = next((word.start() for word in telling(text)), len(text))
    for found in BREAK.finditer(text):
        passes = PARENTHESIS.fullmatch(found.group()) and not (led and found.group() == ",")
        if found.start() > spoken or not passes:
            return text[: found.start()]
    return text
