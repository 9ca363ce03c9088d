"""Readers of holidays: Christmas Eve, Labor Day weekend, the Easter crash of 2019.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from dataclasses import replace

import seeds
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_words import Words
from transforms.dates.holidays import HOLIDAYS

HOLIDAY_FIRST = frozenset(name.replace("'", " ").replace("’", " ").replace(".", " ").split()[0] for name in HOLIDAYS)
"""Words that the name of a holiday begins with."""

LONGEST_HOLIDAY = 6
"""Tokens of the longest holiday's name: st . patrick ' s day."""

AFTER_HOLIDAY = frozenset((
    "on", "and", "but", "or", "as", "when", "with", "in", "at", "for", "was", "is", "were", "because", "than", "the",
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "their",
))  # fmt: skip
"""Words that leave a holiday before them alone; most others make it a part of a name, "Christmas Carol"."""

HOLIDAY_BEFORE = frozenset(("at", "over", "around", "before", "after", "this", "last", "next"))

PART_BEFORE = seeds.words("moment_words", "part")
"""Words before a holiday, or before `of` and a holiday, that tell a part of its day."""

INCIDENTS = seeds.words("moment_words", "incident")
"""Words behind a holiday that was the day of what they name: the Christmas Day fire."""

NO_INCIDENT = seeds.words("moment_words", "no_incident") | {"-"}

COMING_ROUND = seeds.words("moment_words", "coming_round")
"""Words behind the noun of an incident, and before the holiday, that make it what comes round each year."""


class Holidays(Words):
    """Readers of holidays."""

    def holiday(self, index: int, depth: int, led: bool = False) -> Parsed:
        """On Christmas Eve, by Easter 2018, Labor Day weekend: where the words around it show that the day is meant.

        `led` says that a word such as "last" has shown it already.
        """
        if self.word(index) not in HOLIDAY_FIRST:
            return None
        name, stop = "", index
        for end in range(index + 1, min(index + LONGEST_HOLIDAY, len(self.tokens)) + 1):
            spelled = self.joined(index, end)
            if spelled in HOLIDAYS:
                name, stop = spelled, end
        if not name:
            return None
        year = self.year_tail(stop)
        if year:
            when, stop = When(grain="holiday", name=name, year=year[0]), year[1]
        else:
            when = When(grain="holiday", name=name)
        if self.word(stop) == "weekend":
            return replace(when, part="weekend"), stop + 1
        if year:
            return when, stop
        alone = not self.word(stop)[:1].isalpha() or self.word(stop) in AFTER_HOLIDAY
        if led and alone:
            return when, stop
        if self.tokens[index].surface[0].islower():
            return None
        before = self.word(index - 1)
        if before in ("on", "since", "until", "by") or (before in HOLIDAY_BEFORE and alone):
            return when, stop
        part = self.word(index - 2) if before == "of" else before
        if part in PART_BEFORE and (alone or before == "of" or name.endswith((" day", " eve"))):
            return when, stop  # but no early Christmas present
        if self.word(stop) in INCIDENTS and before != "-":  # the day-after-Christmas fire was a day later
            return self._day_of_incident(when, index, stop)
        return None

    def _day_of_incident(self, when: When, index: int, stop: int) -> Parsed:
        """The Christmas Day fire, the 2013 Mother's Day shooting, the Easter crash of 2019: a day that has been."""
        ahead = (self.word(index - 1), self.word(index - 2), self.word(index - 3))
        if self.word(stop + 1) in NO_INCIDENT or not COMING_ROUND.isdisjoint(ahead):
            return None
        year = self.year(index - 1) or self.year_tail(stop + 1)
        return replace(when, year=year[0] if year else None, past=True), stop
