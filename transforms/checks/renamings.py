"""Renamings: the person's name in which two printed sentences differ.

In: two sentences that are printed alike but for one stretch, and the persons whom their articles name. Out: the name in
the place of another one, where they are those of two persons, one of the texts knows both, and no slip of the pen makes
one of the other: spellings are compared by `name_variants`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from transforms.checks.name_variants import near
from transforms.checks.printed_sentences import Place, Printed, begin_alike
from transforms.names.gazetteer import fold
from transforms.quotes.speakers import can_be_one
from transforms.tables import Mention
from transforms.text import Span

LONGEST = 3
"""Words of the longest name that is compared."""

LEAST = 6
"""Words besides it that both sentences share at least."""

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name in which two sentences differ.

    Attributes:
        one, other: the sentences.
        at: its first word.
        ends: the first word behind it in each.
    """

    one: Printed
    other: Printed
    at: int
    ends: tuple[int, int]

    cause = "name"
    """What it alters."""

    @property
    def sides(self) -> tuple[Printed, Printed]:
        """The two sentences."""
        return self.one, self.other

    @property
    def frame(self) -> tuple[str, ...]:
        """The words that both share, with a gap between."""
        return (*self.one.norms[: self.at], "", *self.one.norms[self.ends[0] :])

    def is_known(self, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether the name stands within some stretches of an article that prints either sentence."""
        return any(
            side.within(at, spans)
            for side, end in zip(self.sides, self.ends, strict=True)
            for at in range(self.at, end)
        )

    def has_grown(self, one: Place, other: Place) -> bool:
        """Whether time may explain it; who did something remains the one who did it."""
        return False

    def told_of(self, second: Printed) -> str:
        """What one of the sentences has in place of what: “Ana Ruiz” in place of “Karl Brandt”."""
        mine, theirs = (side.stretch(self.at, end) for side, end in zip(self.sides, self.ends, strict=True))
        return f"“{theirs}” in place of “{mine}”" if second is self.other else f"“{mine}” in place of “{theirs}”"


class Named:
    """The persons whom the bodies of some articles name."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Take the names in the articles, with entities."""
        self._of: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if mention.type == PERSON and mention.part == "body":
                self._of[mention.article_id].append(mention)

    def at(self, sentence: Printed, first: int, end: int) -> Mention | None:
        """The person whose name some words of a sentence are, or are a part of."""
        offset = sentence.span.start
        start, stop = offset + sentence.words[first].start, offset + sentence.words[end - 1].end
        return next(
            (one for one in self._of[sentence.article.article_id] if one.start <= start and stop <= one.end), None
        )

    def knows(self, sentence: Printed, person: Mention) -> bool:
        """Whether an article that prints a sentence names a person somewhere."""
        return any(
            mention.entity_id == person.entity_id for article_id in sentence.places for mention in self._of[article_id]
        )


def renaming(one: Printed, other: Printed, named: Named) -> Renaming | None:
    """The name in which two sentences differ, if it is all in which they do and tells of two persons."""
    a, b = one.norms, other.norms
    at = begin_alike(a, b)
    behind = min(begin_alike(a[::-1], b[::-1]), len(a) - at, len(b) - at)
    ends = len(a) - behind, len(b) - behind
    if at + behind < LEAST or not all(at < end <= at + LONGEST for end in ends):
        return None
    mine, theirs = named.at(one, at, ends[0]), named.at(other, at, ends[1])
    if mine is None or theirs is None or mine.entity_id == theirs.entity_id or can_be_one(mine.name, theirs.name):
        return None
    written = [fold(side.stretch(at, end)) for side, end in ((one, ends[0]), (other, ends[1]))]
    if near(*written) or near(fold(mine.name), fold(theirs.name)):
        return None
    known = named.knows(one, theirs) or named.knows(other, mine)
    return Renaming(one, other, at, ends) if known else None
