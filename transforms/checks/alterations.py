"""Alterations: the one word in which two printed sentences differ, and what it alters.

In: two sentences that are printed nearly alike. Out: the word that makes the one another one, if it is the only one
that differs and tells: another number, month, weekday, half of the day or unit of measure, the opposite word, or a
negation more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import seeds
from transforms.checks.outcomes import SIDE_OF_STEM
from transforms.checks.printed_sentences import Place, Printed, begin_alike
from transforms.claims.concepts import concept_of, of_kind
from transforms.quotes.quoted_words import NEGATIONS, OPPOSITES, Word
from transforms.text import Span
from transforms.words import lemma, stem

MEASURES = frozenset({"time", "length", "mass", "area", "volume", "speed"})
UNITS = {
    word: row["dimension"]
    for row in seeds.rows("units")
    if row["dimension"] in MEASURES
    for word in row["words"].split("|")
}
"""What a unit of measure measures, by its words."""

CALENDAR = {
    row["word"].lower(): (name, row[column])
    for name, column in (("months", "month"), ("weekdays", "weekday"))
    for row in seeds.rows(name)
} | {half: ("half of the day", half) for half in ("am", "pm")}
"""Months and weekdays by their names and short forms, and the halves of the day."""


@dataclass(frozen=True, slots=True)
class Alteration:
    """One word in which two sentences differ.

    Attributes:
        one, other: the sentences.
        at: which word it is.
        cause: what it alters.
        gone: whether the other one lacks the word, and has no word in its place.
    """

    one: Printed
    other: Printed
    at: int
    cause: str
    gone: bool

    @property
    def sides(self) -> tuple[Printed, Printed]:
        """The two sentences."""
        return self.one, self.other

    @property
    def frame(self) -> tuple[str, ...]:
        """The words that both share, with a gap between."""
        norms = self.one.norms
        return (*norms[: self.at], "", *norms[self.at + 1 :])

    def is_known(self, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether the word stands within some stretches of an article that prints either sentence."""
        return self.one.within(self.at, spans) or (not self.gone and self.other.within(self.at, spans))

    def has_grown(self, one: Place, other: Place) -> bool:
        """Whether a number may be another one because of the time between two articles: a toll that grew, and no day of
        a month.
        """
        if self.cause != "value" or one[0].published_at == other[0].published_at:
            return False
        beside = (self.one.norms[at] for at in (self.at - 1, self.at + 1) if 0 <= at < len(self.one.norms))
        if any(CALENDAR.get(norm, ("",))[0] == "months" for norm in beside):
            return False
        return any(concept_of(lemma(norm)) in of_kind("growing") for norm in self.one.norms)

    def told_of(self, second: Printed) -> str:
        """What one of the sentences has in place of what: “month” in place of “year”."""
        word = self.one.written(self.at)
        if self.gone and self.at and self.one.words[self.at - 1].start == self.one.words[self.at].start:
            instead = self.other.written(self.at - 1)  # hadn’t: two words that are written as one
        elif self.gone:
            return f"no “{word}”" if second is self.other else f"“{word}” besides"
        else:
            instead = self.other.written(self.at)
        return f"“{instead}” in place of “{word}”" if second is self.other else f"“{word}” in place of “{instead}”"


def alteration(one: Printed, other: Printed) -> Alteration | None:
    """The word in which two sentences differ, the first of them the longer one, if it is the only one and tells."""
    a, b = one.norms, other.norms
    at = begin_alike(a, b)
    if at == len(a) or a[at + 1 :] != b[at + len(b) - len(a) + 1 :]:
        return None
    if len(a) > len(b):
        return Alteration(one, other, at, "polarity", gone=True) if a[at] in NEGATIONS else None
    cause = _cause(one.words[at], other.words[at])
    return None if cause is None else Alteration(one, other, at, cause, gone=False)


def _cause(one: Word, other: Word) -> str | None:
    """What a word in the place of another one alters; None where it need not alter anything."""
    a, b = one.norm, other.norm
    if one.number and other.number:
        return "value"
    if a in CALENDAR and b in CALENDAR:
        return "date" if CALENDAR[a][0] == CALENDAR[b][0] and CALENDAR[a] != CALENDAR[b] else None
    if a in UNITS and b in UNITS:
        return "unit" if UNITS[a] == UNITS[b] and stem(lemma(a)) != stem(lemma(b)) else None
    mine, theirs = (SIDE_OF_STEM.get(stem(lemma(word))) for word in (a, b))
    opposed = mine is not None and theirs is not None and mine[:1] == theirs[:1] and mine != theirs
    return "polarity" if opposed or frozenset((a, b)) in OPPOSITES else None
