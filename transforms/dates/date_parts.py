"""Parts of a month or year: its quarters and halves, its first weeks, its beginning, middle and end.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from dataclasses import replace

from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_fiscal import FISCAL
from transforms.dates.date_relative import UNITS, Relative
from transforms.dates.date_words import DASHES

PARTS = {
    "early": "early", "beginning": "start", "start": "start", "outset": "start", "mid": "mid", "middle": "mid",
    "late": "late", "end": "end", "close": "end",
}  # fmt: skip
HALVED = frozenset(("month", "decade", "century", "season"))
"""Periods whose halves have no name of their own."""

ENDED = frozenset(("year", "quarter", "month", "week"))
"""Units whose end is that of the current one: "by the end of the month", "year-end"."""


class Parts(Relative):
    """Readers of parts of a month or year."""

    def nth_of(self, index: int, depth: int) -> Parsed:
        """The first week of October, the last three months of 2021, the 15th day of next month."""
        ordinal = self._which(index + (self.word(index) == "the"))
        if ordinal is None:
            return None
        nth, stop = ordinal
        count = self.count(stop)
        weekday = self.weekday(stop) if count is None else None
        if weekday is not None and self.word(stop + 1) in ("of", "in"):
            month = self.point(stop + 2, depth + 1)
            fits = month is not None and month[0].grain == "month" and month[0].part is None and -1 <= nth <= 5
            return (When(grain="day", weekday=weekday, nth=nth, base=month[0]), month[1]) if month and fits else None
        size, stop = (count[0], count[1]) if count else (1, stop)
        unit = {**UNITS, "half": "half"}.get(self.word(stop))
        if unit is None or unit == "decade":
            return None
        base = self._whole(stop + 1, unit, depth)
        if unit in ("quarter", "half") and size == 1 and nth > 0:
            alone = self.word(index) == "the" and not self.counted(stop + 1)
            return self._of_year(unit, nth, base, stop + 1 if alone else None)
        if base is None or base[0].grain not in ("month", "year", "quarter", "season", "half", "decade"):
            return None
        if nth < 0:
            nth, size = -size, 1
        return When(grain=unit, nth=nth, count=size, base=base[0]), base[1]

    def _which(self, stop: int) -> tuple[int, int] | None:
        """Which one of several it is, -1 for the last, and the token after."""
        if self.word(stop) in ("last", "final", "closing"):
            return -1, stop + 1
        return (1, stop + 1) if self.word(stop) == "opening" else self.ordinal(stop)

    def _whole(self, stop: int, unit: str, depth: int) -> Parsed:
        """What a unit is a part of: of October, next year, 2021."""
        skip = self.word(stop) in ("of", "in") and (self.word(stop) == "of" or unit != "half")
        if not skip and (unit == "half" or self.word(stop) not in ("this", "next", "last")):
            return self.bare_year(stop, depth, sure=True)
        if skip and self.word(stop + 1) == "the" and self.word(stop + 2) == "year":
            return When(grain="year"), stop + 3
        named = self.point(stop + skip, depth + 1)
        return named or (self.bare_year(stop + skip, depth, sure=True) if skip else None)

    @staticmethod
    def _of_year(unit: str, nth: int, base: Parsed, alone: int | None) -> Parsed:
        """A quarter or half of a year; the token after it where it may stand for one of this year."""
        if nth > (4 if unit == "quarter" else 2):
            return None
        if base is None:
            return (When(grain=unit, month=nth), alone) if unit == "quarter" and alone is not None else None
        if base[0].grain in FISCAL and base[0].part is None:
            return When(grain=unit, nth=nth, base=base[0]), base[1]
        if base[0].grain == "year":
            return replace(base[0], grain=unit, month=nth, nth=None), base[1]
        if unit == "half" and base[0].grain in HALVED and base[0].part is None:
            return replace(base[0], part="first half" if nth == 1 else "second half"), base[1]
        return None

    def part(self, index: int, depth: int) -> Parsed:
        """Early October, mid-2016, the end of March, late last year."""
        stop = index + (self.word(index) == "the")
        if self.word(stop) in ("rest", "remainder") and self.word(stop + 1) == "of":
            stop += 2 + (self.word(stop + 2) in ("the", "this"))
            unit = UNITS.get(self.word(stop))
            if unit in ("week", "month", "quarter", "year", "decade") and unit == self.word(stop):
                return When(grain=unit, offset=0, part="rest"), stop + 1
            named = self.bare_year(stop, depth, sure=True) or self.point(stop, depth + 1)
            fits = named is not None and named[0].grain in ("month", "season", "year") and named[0].part is None
            return (replace(named[0], part="rest"), named[1]) if named and fits else None
        owned = stop + 1 + (self.word(stop + 1) in ("'", "’", *DASHES))
        owned += self.word(owned) == "s"
        if self.word(stop) in ENDED and owned > stop + 1 and self.word(owned) == "end":
            return When(grain=self.word(stop), offset=0, part="end", vague=True), owned + 1
        part = PARTS.get(self.word(stop))
        if part is None:
            return None
        noun = self.word(stop) not in ("early", "late", "mid")
        stop += 1
        if noun:
            if self.word(stop) != "of":
                return None
            stop += 1
        elif self.word(stop) in DASHES:
            stop += 1
        whole = stop + (self.word(stop) == "the")
        if noun and self.word(whole) in ENDED:
            return When(grain=self.word(whole), offset=0, part=part, vague=True), whole + 1
        year, inner = self.bare_year(stop, depth, sure=True), self.point(stop, depth + 1)
        if year and (inner is None or inner[1] <= year[1]):
            inner = year
        if inner is None or inner[0].grain == "day" or inner[0].part:
            return None
        return replace(inner[0], part=part), inner[1]

    def quarter(self, index: int, depth: int) -> Parsed:
        """Q3 2019, 2019-Q1, H1 2016, 2016H2, Q3, 2016's third quarter."""
        year = self.year(index)
        stop = year[1] if year else index
        if year:
            owned = stop + 2 * (self.word(stop) in ("'", "’") and self.word(stop + 1) == "s")
            ordinal = self.ordinal(owned + (self.word(owned) == "the"))
            if ordinal and self.word(ordinal[1]) in ("quarter", "half"):
                grain = self.word(ordinal[1])
                if ordinal[0] <= (4 if grain == "quarter" else 2):
                    return When(grain=grain, month=ordinal[0], year=year[0]), ordinal[1] + 1
        if year and self.word(stop) in DASHES:
            stop += 1
        letter = self.word(stop)
        if letter not in ("q", "h") or not self.glued(stop + 1) or self.word(stop + 1) not in ("1", "2", "3", "4"):
            return None
        grain, number = ("quarter" if letter == "q" else "half"), int(self.word(stop + 1))
        if (grain == "half" and number > 2) or (
            self.glued(stop + 2) and self.word(stop + 2) not in (",", ".", ")", "'", "’", ";", ":", "-", "–")
        ):
            return None
        stop += 2
        if year:
            return When(grain=grain, month=number, year=year[0]), stop
        of = stop + (self.word(stop) == "of")
        fiscal = self.fiscal(of, depth)
        if fiscal and fiscal[0].grain in FISCAL:
            return When(grain=grain, nth=number, base=fiscal[0]), fiscal[1]
        after = self.bare_year(of, depth, sure=True)
        if after is None and self.word(stop) in ("this", "next", "last"):
            after = self.offset_unit(stop, depth)
            after = after if after and after[0].grain == "year" else None
        if after:
            return replace(after[0], grain=grain, month=number), after[1]
        if grain == "half" or self.tokens[stop - 2].surface != "Q":
            return None
        return When(grain=grain, month=number), stop

    def week_number(self, index: int, depth: int) -> Parsed:
        """Week 31 of 2018, calendar week 31: a bare "week 31" may be one of a season or a strike."""
        calendar = self.word(index) == "calendar"
        stop = index + calendar
        number = self.word(stop + 1)
        if self.word(stop) != "week" or not number.isdecimal() or not 1 <= int(number) <= 53:
            return None
        year = self.year_tail(stop + 2)
        if year:
            return When(grain="week", nth=int(number), base=When(grain="year", year=year[0])), year[1]
        return (When(grain="week", nth=int(number), base=When(grain="year", offset=0)), stop + 2) if calendar else None
